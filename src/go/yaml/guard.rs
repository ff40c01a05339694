//! Texts at which libyaml-safer panics instead of giving an error.

use libyaml_safer::{Scanner, TokenData};

use crate::{Error, Result};

/// How many suspicious places are looked at; each costs a scan of the text before it.
const MAX_PROBES: usize = 50;

/// Refuses, in goyaml.v2's words, the two forms the scanner has no error for: a tag with a comma
/// right behind it inside a flow collection, and a text that ends in an escape.
///
/// # Errors
/// When `text` is one of these.
pub(super) fn check(text: &str) -> Result<()> {
    if text.ends_with('\\') && !scans(&format!("{text} ")) {
        return Err(Error::new("yaml: found unknown escape character"));
    }
    let mut probes = 0;
    for (at, _) in text.match_indices(',') {
        let before = &text[..at];
        let word = before.rsplit([' ', '\t', '\n', '[', '{', ',', ':']).next();
        if !word.is_some_and(|w| w.starts_with('!')) || !before.contains(['[', '{']) {
            continue;
        }
        probes += 1;
        if probes > MAX_PROBES {
            break;
        }
        if ends_in_tag(before) {
            return Err(tag_error(&text[..at]));
        }
    }
    Ok(())
}

fn tag_error(before: &str) -> Error {
    let problem = "did not find expected whitespace or line break";
    match before.matches('\n').count() {
        0 => Error::new(format!("yaml: {problem}")),
        line => Error::new(format!("yaml: line {}: {problem}", line + 1)),
    }
}

/// Whether the whole text can be cut into tokens.
fn scans(text: &str) -> bool {
    let mut input = text.as_bytes();
    let mut scanner = Scanner::new();
    scanner.set_input_string(&mut input);
    scanner.all(|token| token.is_ok())
}

/// Whether the last token of `text` is a tag inside a flow collection.
fn ends_in_tag(text: &str) -> bool {
    let mut input = text.as_bytes();
    let mut scanner = Scanner::new();
    scanner.set_input_string(&mut input);
    let mut level = 0usize;
    let mut tag_end = None;
    for token in scanner {
        // The cut text ends in the middle of a collection, which is no error to the scanner.
        let Ok(token) = token else {
            return false;
        };
        match token.data {
            TokenData::FlowSequenceStart | TokenData::FlowMappingStart => level += 1,
            TokenData::FlowSequenceEnd | TokenData::FlowMappingEnd => {
                level = level.saturating_sub(1)
            }
            TokenData::Tag { .. } if level > 0 => tag_end = Some(token.end_mark.index),
            _ => {}
        }
    }
    tag_end == Some(text.len() as u64)
}
