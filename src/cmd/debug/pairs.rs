//! pflag's `stringToString`.

use std::str::FromStr;

use crate::flags::Slice;

/// One use of the flag: `KEY=VALUE` between commas, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pairs(Vec<(String, String)>);

impl FromStr for Pairs {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let malformed = |pair: &str| format!("{pair} must be formatted as key=value");
        let pairs = match text.matches('=').count() {
            0 => return Err(malformed(text)),
            // A value with commas needs no quotes when it is alone.
            1 => vec![text.trim_matches('"').to_owned()],
            _ => text.parse::<Slice>()?.0,
        };
        let split = |pair: &String| {
            let (key, value) = pair.split_once('=').ok_or_else(|| malformed(pair))?;
            Ok((key.to_owned(), value.to_owned()))
        };
        pairs.iter().map(split).collect::<Result<_, _>>().map(Self)
    }
}

/// The pairs of all uses, in the order in which their keys came; of two with the same key the later
/// counts.
pub(super) fn all(uses: &[Pairs]) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (key, value) in uses.iter().flat_map(|one| &one.0) {
        match pairs.iter_mut().find(|(known, _)| known == key) {
            Some(known) => known.1.clone_from(value),
            None => pairs.push((key.clone(), value.clone())),
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_as_pflag_reads_them() {
        let cases = [
            ("A=1", "A:1"),
            ("A=1,B=2", "A:1 B:2"),
            ("A=1,B", "A:1,B"),
            ("A=", "A:"),
            ("=x", ":x"),
            (r#""A=x""#, "A:x"),
            (r#""A=x,y",B=2"#, "A:x,y B:2"),
            ("B=x=y", "B:x=y"),
            ("", "! must be formatted as key=value"),
            ("A", "!A must be formatted as key=value"),
            ("A=1,B,C=2", "!B must be formatted as key=value"),
            (
                r#"A="x",B=2"#,
                "!parse error on line 1, column 3: bare \" in non-quoted-field",
            ),
        ];
        for (text, want) in cases {
            let said = match text.parse::<Pairs>() {
                Ok(pairs) => {
                    let pairs: Vec<_> = pairs.0.iter().map(|(k, v)| format!("{k}:{v}")).collect();
                    pairs.join(" ")
                }
                Err(error) => format!("!{error}"),
            };
            assert_eq!(said, want, "{text}");
        }
    }

    #[test]
    fn the_later_of_two_counts() {
        let uses = ["B=1,A=2", "B=3"].map(|text| text.parse().expect("pairs"));
        let want = [("B", "3"), ("A", "2")].map(|(k, v)| (k.to_owned(), v.to_owned()));
        assert_eq!(all(&uses), want);
    }
}
