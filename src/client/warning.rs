//! `Warning:` headers (RFC 7234, code 299), each said once.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use http::HeaderMap;

use crate::{SharedWriter, guard};

/// Says warnings on stderr and counts them.
pub(super) struct Warnings {
    stderr: SharedWriter,
    is_colored: bool,
    seen: Mutex<BTreeSet<String>>,
}

impl Warnings {
    pub(super) fn new(stderr: SharedWriter, is_colored: bool) -> Self {
        Self {
            stderr,
            is_colored,
            seen: Mutex::default(),
        }
    }

    /// How many different warnings came.
    pub(super) fn count(&self) -> usize {
        self.seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .len()
    }

    /// Says what the headers of an answer warn of.
    pub(super) fn take(&self, headers: &HeaderMap) {
        for header in headers.get_all(http::header::WARNING) {
            let Ok(mut rest) = std::str::from_utf8(header.as_bytes()) else {
                continue;
            };
            while let Some((code, text, remainder)) = parse(rest) {
                if code == 299 && !text.is_empty() {
                    self.say(text);
                }
                rest = remainder;
            }
        }
    }

    fn say(&self, text: String) {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.contains(&text) {
            return;
        }
        self.tell(&text);
        seen.insert(text);
    }

    /// Says a warning that is not the server's, and does not count.
    pub(super) fn tell(&self, text: &str) {
        let line = if self.is_colored {
            format!("\u{1b}[33;1mWarning:\u{1b}[0m {}", guard::escape(text))
        } else {
            format!("Warning: {text}")
        };
        self.stderr.line(&line);
    }
}

/// The first of the warnings in `header`: its code, its text, and what follows it. `None` at the
/// end, or at what is no warning.
fn parse(header: &str) -> Option<(u16, String, &str)> {
    let header = header.trim();
    let (code, rest) = header.split_once(' ')?;
    if code.len() != 3 {
        return None;
    }
    let code = code.parse().ok()?;
    let (_agent, rest) = rest.split_once(' ')?;
    let (text, rest) = quoted(rest.trim_start())?;
    let mut rest = rest.trim_start();
    if rest.starts_with('"') {
        // The date, which nobody reads.
        rest = quoted(rest)?.1.trim_start();
    }
    match rest.strip_prefix(',') {
        Some(next) => Some((code, text, next.trim_start())),
        None if rest.is_empty() => Some((code, text, rest)),
        None => None,
    }
}

/// A quoted string and what follows it. Control characters are left out: the text comes from a
/// server and goes to a terminal.
fn quoted(text: &str) -> Option<(String, &str)> {
    let text = text.strip_prefix('"')?;
    let mut out = String::new();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((out, &text[at + 1..])),
            '\\' => out.push(chars.next()?.1),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Facts: kubectl on a server that sends these headers.
    #[test]
    fn each_warning_is_said_once_whatever_the_form() {
        let cases = [
            (r#"299 - "be \"careful\" now""#, vec!["be \"careful\" now"]),
            (
                r#"299 k8s "a" "Sat, 25 Aug 2012 23:34:45 GMT", 299 - "b""#,
                vec!["a", "b"],
            ),
            (r#"299 - "a", 299 - "a""#, vec!["a"]),
            (r#"199 - "no", 299 - "yes""#, vec!["yes"]),
            ("299 - \"esc\u{1b}[31m\"", vec!["esc[31m"]),
            ("299 - unquoted", vec![]),
            ("nonsense", vec![]),
        ];
        for (header, expected) in cases {
            let warnings = Warnings::new(SharedWriter::new(std::io::sink()), false);
            let mut found = Vec::new();
            let mut rest = header;
            while let Some((code, text, remainder)) = parse(rest) {
                if code == 299 && !found.contains(&text) {
                    found.push(text.clone());
                    warnings.say(text);
                }
                rest = remainder;
            }
            assert_eq!(found, expected, "{header}");
            assert_eq!(warnings.count(), expected.len(), "{header}");
        }
    }
}
