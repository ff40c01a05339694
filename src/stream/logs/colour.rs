//! Logs on a terminal: their colours are shown, all else that steers the terminal is made visible.

use std::io::{self, Write};

use memchr::memchr;

use crate::SharedWriter;

/// What ends colours and all other attributes.
const RESET: &[u8] = b"\x1b[0m";
/// The longest sequence that sets a colour, in bytes; what is longer is none.
const LONGEST: usize = 32;

/// A writer to a terminal that lets the sequences pass that set colours (`SGR`, ECMA-48 8.3.117),
/// and leaves all else to the guard.
pub struct Coloured {
    raw: SharedWriter,
    guarded: Box<dyn Write + Send>,
    /// A sequence that is not complete yet.
    held: Vec<u8>,
    /// Whether a colour is on.
    is_on: bool,
}

impl Coloured {
    /// Writes to `raw`, which is the terminal; `guarded` writes to it too, and makes visible what
    /// steers it.
    #[must_use]
    pub fn new(raw: SharedWriter, guarded: Box<dyn Write + Send>) -> Self {
        Self {
            raw,
            guarded,
            held: Vec::new(),
            is_on: false,
        }
    }

    /// Ends the colours that a log has left on.
    fn reset(&mut self) -> io::Result<()> {
        if std::mem::take(&mut self.is_on) {
            self.raw.write_all(RESET)?;
        }
        Ok(())
    }

    /// Writes bytes that begin with an escape, as far as they are a sequence; gives the rest.
    fn sequence<'b>(&mut self, bytes: &'b [u8]) -> io::Result<&'b [u8]> {
        let parameters = |b: &&u8| b.is_ascii_digit() || matches!(b, b';' | b':');
        let length = match bytes.get(1) {
            None => return self.hold(bytes),
            Some(b'[') => 2 + bytes[2..].iter().take_while(parameters).count(),
            Some(_) => 1,
        };
        match bytes.get(length) {
            _ if length > LONGEST => {}
            None if length > 1 => return self.hold(bytes),
            Some(b'm') if length > 1 => {
                let (sequence, rest) = bytes.split_at(length + 1);
                self.raw.write_all(sequence)?;
                self.is_on = !matches!(sequence, b"\x1b[m" | b"\x1b[0m");
                return Ok(rest);
            }
            _ => {}
        }
        self.guarded.write_all(&bytes[..1])?;
        Ok(&bytes[1..])
    }

    fn hold<'b>(&mut self, bytes: &'b [u8]) -> io::Result<&'b [u8]> {
        self.held = bytes.to_vec();
        Ok(&bytes[bytes.len()..])
    }

    fn write_all_of(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut rest = bytes;
        while let Some(at) = memchr(b'\x1b', rest) {
            self.text(&rest[..at])?;
            rest = self.sequence(&rest[at..])?;
        }
        self.text(rest)
    }

    /// Writes what has no escapes in it. A line's colours end with it, so that they colour nothing
    /// else, whenever the output ends.
    fn text(&mut self, text: &[u8]) -> io::Result<()> {
        let mut rest = text;
        if self.is_on
            && let Some(end) = memchr(b'\n', text)
        {
            self.guarded.write_all(&text[..end])?;
            self.reset()?;
            rest = &text[end..];
        }
        self.guarded.write_all(rest)
    }
}

impl Write for Coloured {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.held.is_empty() {
            self.write_all_of(bytes)?;
        } else {
            let mut all = std::mem::take(&mut self.held);
            all.extend_from_slice(bytes);
            self.write_all_of(&all)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.guarded.flush()
    }
}

impl Drop for Coloured {
    fn drop(&mut self) {
        // Nowhere is left to report that the terminal is gone.
        let held = std::mem::take(&mut self.held);
        let _ = self.guarded.write_all(&held);
        let _ = self.reset();
        let _ = self.raw.flush();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::guard::Guard;

    #[derive(Clone, Default)]
    struct Screen(Arc<Mutex<Vec<u8>>>);

    impl Write for Screen {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn colours_pass_and_nothing_else() {
        for (log, shown) in [
            ("a\x1b[31mred\x1b[0m\n", "a\x1b[31mred\x1b[0m\n"),
            ("\x1b[1;38:5:9mx", "\x1b[1;38:5:9mx\x1b[0m"),
            ("\x1b[2J\x1b]0;t\x07", "^[[2J^[]0;t^G"),
            ("\x1b[31ma\nb\n", "\x1b[31ma\x1b[0m\nb\n"),
            ("\x1b[31", "^[[31"),
            ("\x1b", "^["),
            ("\x1b\x1b[mé\u{202e}", "^[\x1b[mé\\u202e"),
            (
                "\x1b[111111111111111111111111111111111m",
                "^[[111111111111111111111111111111111m",
            ),
        ] {
            for size in 1..=log.len() {
                let screen = Screen::default();
                let raw = SharedWriter::new(screen.clone());
                let guarded = Box::new(Guard::new(raw.clone()));
                let mut out = Coloured::new(raw, guarded);
                for part in log.as_bytes().chunks(size) {
                    out.write_all(part).unwrap();
                }
                drop(out);
                let screen = screen.0.lock().unwrap();
                assert_eq!(String::from_utf8_lossy(&screen), shown, "{size}");
            }
        }
    }
}
