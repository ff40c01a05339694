//! Texts at which libyaml-safer panics instead of giving an error.

use std::borrow::Cow;

use libyaml_safer::{Scanner, TokenData};

use crate::{Error, Result};

/// How many suspicious places are looked at; each costs a scan of the text before it.
const MAX_PROBES: usize = 20;

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
    let mut probes = 0;
    for (at, _) in text.match_indices(',') {
        let before = &text[..at];
        let word = before
            .rsplit([' ', '\t', '\n', '[', ']', '{', '}', ','])
            .next();
        if !word.is_some_and(|w| w.starts_with('!') || w.contains(":!"))
            || !before.contains(['[', '{'])
        {
            continue;
        }
        probes += 1;
        if probes > MAX_PROBES {
            break;
        }
        if ends_in_tag(before) {
            return Err(tag_error(before));
        }
    }
    Ok(safe)
}

fn tag_error(before: &str) -> Error {
    let problem = "did not find expected whitespace or line break";
    match before.matches('\n').count() {
        0 => Error::new(format!("yaml: {problem}")),
        line => Error::new(format!("yaml: line {}: {problem}", line + 1)),
    }
}

/// Whether the last token of `text` is a tag inside a flow collection.
fn ends_in_tag(text: &str) -> bool {
    let ended = format!("{text}\n");
    let mut input = ended.as_bytes();
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
                level = level.saturating_sub(1);
            }
            TokenData::Tag { .. } if level > 0 => tag_end = Some(token.end_mark.index),
            _ => {}
        }
    }
    tag_end == Some(text.len() as u64)
}
