//! Texts at which libyaml-safer panics instead of giving an error.

use std::borrow::Cow;

use libyaml_safer::Scanner;

use crate::{Error, Result};

/// How many bytes are read to look at suspicious places; each costs a scan of the text before it.
const MAX_PROBED: usize = 64 << 20;

/// The text to read in place of `text`: the last line is ended. libyaml-safer panics at the end of
/// a text inside an escape or a block scalar, and Kubernetes' decoder ends every line too.
///
/// # Errors
/// In goyaml.v2's words, for a tag with a comma right behind it inside a flow collection.
pub(super) fn check(text: &str) -> Result<Cow<'_, str>> {
    let mut safe = Cow::Borrowed(text);
    if !text.ends_with('\n') {
        safe = Cow::Owned(format!("{text}\n"));
    }
    // Any character whose encoding starts like a byte order mark is taken for a broken one.
    if text.as_bytes().first() == Some(&0xEF) && !text.starts_with('\u{feff}') {
        safe.to_mut().insert(0, '\u{feff}');
    }
    match comma_behind_tag(&safe) {
        Some(before) => Err(tag_error(before)),
        None => Ok(safe),
    }
}

/// The text before a comma that stands right behind a tag in a flow collection.
fn comma_behind_tag(text: &str) -> Option<&str> {
    let mut probed = 0;
    for (at, _) in text.match_indices(',') {
        let before = &text[..at];
        let word = before
            .rsplit([' ', '\t', '\n', '[', ']', '{', '}', ','])
            .next();
        if !word.is_some_and(|w| w.contains('!')) || !before.contains(['[', '{']) {
            continue;
        }
        probed += before.len();
        if probed > MAX_PROBED {
            break;
        }
        if ends_in_tag(before) {
            return Some(before);
        }
    }
    None
}

/// The text with `'` for each `\'` of the double-quoted scalar around byte `at`, where one stands:
/// goyaml reads that escape, libyaml-safer does not. `None` when another escape stands there.
pub(super) fn unescape_quotes(text: &str, at: usize) -> Option<String> {
    text.get(at..)?.strip_prefix("\\'")?;
    let mut out = text[..at].to_owned();
    let mut chars = text[at..].chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                out.push(c);
                break;
            }
            '\\' => match chars.next() {
                Some('\'') => out.push('\''),
                other => out.extend(std::iter::once(c).chain(other)),
            },
            c => out.push(c),
        }
    }
    Some(out + chars.as_str())
}

fn tag_error(before: &str) -> Error {
    let problem = "did not find expected whitespace or line break";
    match before.matches('\n').count() {
        0 => Error::new(format!("yaml: {problem}")),
        line => Error::new(format!("yaml: line {}: {problem}", line + 1)),
    }
}

/// Whether `text` ends in a tag: what may not follow one is then refused right there.
fn ends_in_tag(text: &str) -> bool {
    // A byte order mark doesn't count.
    let counted = text.strip_prefix('\u{feff}').unwrap_or(text);
    let probe = format!("{text}|\n");
    let mut input = probe.as_bytes();
    let mut scanner = Scanner::new();
    scanner.set_input_string(&mut input);
    let Some(Err(error)) = scanner.find(std::result::Result::is_err) else {
        return false;
    };
    error.context() == Some("while scanning a tag")
        && error
            .problem_mark()
            .is_some_and(|mark| mark.index == counted.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_behind_a_tag_is_refused_wherever_it_stands() {
        for text in [
            "[!!s,a]",
            "é: [!!s,a]",
            "\u{fffd}: [!!s,a]",
            "\u{feff}a: [!!s,a]",
            "\u{ff21}: {b: !x,c: d}",
        ] {
            assert!(check(text).is_err(), "{text:?}");
        }
        assert!(check("\u{fffd}: [!!s a,b]").is_ok());
    }
}
