//! A text in quotes as Go's `strconv.Quote` (`%q`) shows it.

use std::fmt::Write as _;

/// `text` in double quotes; what can't be printed is escaped as in Go's source.
#[must_use]
pub fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\x07' => out.push_str("\\a"),
            '\x08' => out.push_str("\\b"),
            '\x0c' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\x0b' => out.push_str("\\v"),
            c if is_printable(c) => out.push(c),
            c => {
                // Writing to a String cannot fail.
                let _ = match u32::from(c) {
                    code @ ..0x80 => write!(out, "\\x{code:02x}"),
                    code @ ..0x1_0000 => write!(out, "\\u{code:04x}"),
                    code => write!(out, "\\U{code:08x}"),
                };
            }
        }
    }
    out.push('"');
    out
}

/// Whether Go prints it as it is: letters, marks, numbers, punctuation, symbols and the blank.
fn is_printable(c: char) -> bool {
    if c.is_ascii() {
        return matches!(c, ' '..='~');
    }
    // The library escapes marks only where a text begins with them.
    let pair: String = ['x', c].into_iter().collect();
    pair.escape_debug().nth(1) == Some(c)
}

#[cfg(test)]
mod tests {
    use super::quote;

    #[test]
    fn escapes_are_gos() {
        let text =
            "a\"\\\n\x07\x0b\x00\x7f'é\u{301}日😀\u{a0}\u{ad}\u{200b}\u{feff}\u{e000}\u{e0001}";
        let wanted = r#""a\"\\\n\a\v\x00\x7f'é"#.to_owned()
            + "\u{301}日😀"
            + r#"\u00a0\u00ad\u200b\ufeff\ue000\U000e0001""#;
        assert_eq!(quote(text), wanted);
    }
}
