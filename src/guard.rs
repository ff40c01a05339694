//! Terminal safety: what a server or a file sent must not steer the terminal (CVE-2021-25743).
//!
//! Only terminals are guarded; bytes that go into a pipe or a file are never altered.

use std::borrow::Cow;
use std::io::{self, Write};

/// Whether a terminal may act on this character instead of showing it: controls of C0 and C1, and
/// those that change the direction of text.
fn is_unsafe(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{061c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => true,
        c => c.is_control(),
    }
}

/// The same text with unsafe characters made visible: `^[` for escape, `\u202e` for a direction.
#[must_use]
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    text.chars().for_each(|c| push(&mut out, c));
    Cow::Owned(out)
}

/// The same text with the two controls visible that kubectl shows wherever its words go: escape and
/// carriage return.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(['\u{1b}', '\r']) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace('\u{1b}', "^[").replace('\r', "\\r"))
}

fn push(out: &mut String, c: char) {
    match c {
        c if !is_unsafe(c) => out.push(c),
        '\u{7f}' => out.push_str("^?"),
        // As terminals show controls: the letter 64 places further on.
        c if c < ' ' => out.extend(['^', char::from(c as u8 + 64)]),
        c => out.push_str(&format!("\\u{:04x}", c as u32)),
    }
}

/// A writer to a terminal that makes unsafe characters visible.
pub struct Guard<W> {
    out: W,
    /// The bytes of a character that is not complete yet: at most three.
    held: Vec<u8>,
}

impl<W: Write> Guard<W> {
    /// Guards `out`.
    pub fn new(out: W) -> Self {
        Self {
            out,
            held: Vec::new(),
        }
    }

    fn write_text(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut rest = bytes;
        while !rest.is_empty() {
            let Some(chunk) = rest.utf8_chunks().next() else {
                return Ok(());
            };
            self.out.write_all(escape(chunk.valid()).as_bytes())?;
            let bad = chunk.invalid();
            let after = &rest[chunk.valid().len() + bad.len()..];
            if after.is_empty() && may_go_on(bad) {
                self.held = bad.to_vec();
                return Ok(());
            }
            // Bytes that are no text: a terminal in an 8-bit mode reads some of them as controls.
            for byte in bad {
                write!(self.out, "\\x{byte:02x}")?;
            }
            rest = after;
        }
        Ok(())
    }
}

/// Whether these bytes can be the beginning of a character.
fn may_go_on(bytes: &[u8]) -> bool {
    let wanted = match bytes.first() {
        Some(0xc2..=0xdf) => 2,
        Some(0xe0..=0xef) => 3,
        Some(0xf0..=0xf4) => 4,
        _ => return false,
    };
    bytes.len() < wanted
}

impl<W: Write> Write for Guard<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        if self.held.is_empty() {
            self.write_text(buf)?;
        } else {
            let mut all = std::mem::take(&mut self.held);
            all.extend_from_slice(buf);
            self.write_text(&all)?;
        }
        Ok(buf.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_are_shown() {
        assert_eq!(escape("a\x1b[31mb\r\n\tc"), "a^[[31mb^M\n\tc");
        assert_eq!(escape("\u{9b}2J\u{202e}x\u{7f}"), "\\u009b2J\\u202ex^?");
        assert!(matches!(escape("plain é 日本"), Cow::Borrowed(_)));
    }

    #[test]
    fn characters_may_come_in_pieces() -> io::Result<()> {
        for size in 1..6 {
            let mut out = Vec::new();
            let mut guard = Guard::new(&mut out);
            for piece in "é日\u{9b}\u{1f600}\x1b!".as_bytes().chunks(size) {
                guard.write_all(piece)?;
            }
            assert_eq!(
                String::from_utf8_lossy(&out),
                "é日\\u009b😀^[!",
                "pieces of {size}"
            );
        }
        let mut out = Vec::new();
        Guard::new(&mut out).write_all(b"a\x9bb\xffc")?;
        assert_eq!(String::from_utf8_lossy(&out), "a\\x9bb\\xffc");
        Ok(())
    }
}
