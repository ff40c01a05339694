//! Field selectors, such as `status.phase!=Running`.

use crate::{Error, Result};

/// Reads a field selector and gives the form that the server gets: terms sorted, `==` as `=`.
///
/// # Errors
/// Upstream's text for a term without an operator or a value with a wrong escape.
pub fn field_selector(text: &str) -> Result<String> {
    let mut terms = split_terms(text);
    terms.sort_unstable();
    let mut out = Vec::new();
    for term in terms.into_iter().filter(|t| !t.is_empty()) {
        let (field, operator, value) = split_term(term).ok_or_else(|| {
            Error::new(format!(
                "invalid selector: '{text}'; can't understand '{term}'"
            ))
        })?;
        let value = unescape(value)?;
        // An empty term selects everything upstream, and so is dropped.
        if !field.is_empty() || !value.is_empty() {
            out.push(format!("{field}{operator}{}", escape(&value)));
        }
    }
    Ok(out.join(","))
}

/// Splits at commas that no backslash precedes.
fn split_terms(text: &str) -> Vec<&str> {
    let (mut terms, mut start, mut escaped) = (Vec::new(), 0, false);
    for (i, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            ',' => {
                terms.push(&text[start..i]);
                start = i + 1;
            }
            _ => {}
        }
    }
    terms.push(&text[start..]);
    terms
}

fn split_term(term: &str) -> Option<(&str, &'static str, &str)> {
    term.char_indices().find_map(|(i, _)| {
        let rest = &term[i..];
        [("!=", "!="), ("==", "="), ("=", "=")]
            .into_iter()
            .find_map(|(written, meant)| Some((&term[..i], meant, rest.strip_prefix(written)?)))
    })
}

fn unescape(value: &str) -> Result<String> {
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some(c @ ('\\' | ',' | '=')) => out.push(c),
                other => {
                    let sequence: String = other.into_iter().collect();
                    return Err(Error::new(format!(
                        "invalid field selector: invalid escape sequence: \\{sequence}"
                    )));
                }
            },
            ',' | '=' => {
                let number = u32::from(c);
                return Err(Error::new(format!(
                    "invalid field selector: unescaped character in value: {number}"
                )));
            }
            c => out.push(c),
        }
    }
    Ok(out)
}

/// A value as it stands in a field selector.
#[must_use]
pub fn escape(value: &str) -> String {
    value
        .replace('\\', r"\\")
        .replace(',', r"\,")
        .replace('=', r"\=")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_sorted_and_checked() {
        for (text, want) in [
            (
                r"status.phase==Running,,metadata.namespace!=x\,y",
                Ok(r"metadata.namespace!=x\,y,status.phase=Running"),
            ),
            (",", Ok("")),
            ("a=", Ok("a=")),
            (",x", Err("invalid selector: ',x'; can't understand 'x'")),
            (
                r"a=b\x",
                Err(r"invalid field selector: invalid escape sequence: \x"),
            ),
            (
                r"a=b\",
                Err(r"invalid field selector: invalid escape sequence: \"),
            ),
            (
                "a=b=c",
                Err("invalid field selector: unescaped character in value: 61"),
            ),
        ] {
            let got = field_selector(text).map_err(|e| e.message);
            assert_eq!(got.as_deref().map_err(String::as_str), want, "{text}");
        }
    }
}
