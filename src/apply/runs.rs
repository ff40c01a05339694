//! Which objects may be written at the same time.

use std::collections::HashSet;

use super::gates::go_together;
use crate::discovery::RestMapping;

/// Splits `items` into runs of one type, or of types that go together (see [`Gates`](super::Gates)),
/// that hold an object once: what comes again depends on what its first coming did. `of` gives the type, namespace and name of an item; `None` for one that
/// is not to be written, which parts nothing.
pub fn runs<T>(
    items: &[T],
    of: impl for<'a> Fn(&'a T) -> Option<(&'a RestMapping, &'a str, &'a str)>,
) -> Vec<&[T]> {
    let (mut runs, mut start) = (Vec::new(), 0);
    let (mut kind, mut seen): (Option<&RestMapping>, _) = (None, HashSet::new());
    for (place, item) in items.iter().enumerate() {
        let Some((mapping, namespace, name)) = of(item) else {
            continue;
        };
        let key = (&mapping.group, &mapping.resource, namespace, name);
        let is_again = !name.is_empty() && !seen.insert(key);
        if is_again || kind.is_some_and(|kind| !go_together(kind, mapping)) {
            runs.push(&items[start..place]);
            start = place;
            seen = HashSet::from([key]);
        }
        kind = Some(mapping);
    }
    runs.push(&items[start..]);
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_of_one_kind_and_hold_an_object_once() {
        let mapping = |kind: &str| RestMapping {
            kind: kind.into(),
            ..RestMapping::default()
        };
        for (text, wanted) in [
            ("", &[0][..]),
            ("A1 A2 B1 B1 B2 A1", &[2, 1, 2, 1]),
            ("A1 A2 - A1 A3 A A A1", &[3, 4, 1]),
            ("A1 - B1 B2 A1", &[2, 2, 1]),
            ("- - A1", &[3]),
        ] {
            let items: Vec<Option<_>> = text
                .split_whitespace()
                .map(|item| match item {
                    "-" => None,
                    item => Some((mapping(&item[..1]), item[1..].to_owned())),
                })
                .collect();
            let runs = runs(&items, |item| {
                Some((&item.as_ref()?.0, "", &item.as_ref()?.1))
            });
            let lengths: Vec<usize> = runs.iter().map(|run| run.len()).collect();
            assert_eq!(lengths, wanted, "{text}");
        }
    }
}
