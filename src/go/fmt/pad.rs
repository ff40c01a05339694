//! Flags, width and precision, and what they do to texts and integers.

use super::quote;

/// What stands between `%` and the verb.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Flags {
    pub(super) plus: bool,
    pub(super) minus: bool,
    pub(super) sharp: bool,
    pub(super) space: bool,
    pub(super) zero: bool,
    /// `%#v`: Go's syntax.
    pub(super) syntax: bool,
    pub(super) width: Option<usize>,
    pub(super) precision: Option<usize>,
}

impl Flags {
    /// Appends what is to be aligned in the width.
    pub(super) fn pad(&self, text: &[u8], out: &mut Vec<u8>) {
        let missing = self.width.map_or(0, |w| w.saturating_sub(characters(text)));
        if self.minus {
            out.extend(text);
            self.fill(missing, out);
        } else {
            self.fill(missing, out);
            out.extend(text);
        }
    }

    pub(super) fn fill(&self, count: usize, out: &mut Vec<u8>) {
        // Zeros are never put behind.
        let byte = if self.zero && !self.minus { b'0' } else { b' ' };
        out.resize(out.len() + count, byte);
    }

    /// The same without zeros: those of numbers are put by the number.
    pub(super) fn spaces(&self) -> Self {
        Self {
            zero: false,
            ..*self
        }
    }

    fn cut<'t>(&self, text: &'t [u8]) -> &'t [u8] {
        let Some(precision) = self.precision else {
            return text;
        };
        let end = starts(text).nth(precision).unwrap_or(text.len());
        text.get(..end).unwrap_or(text)
    }

    /// `%s`
    pub(super) fn text(&self, text: &[u8], out: &mut Vec<u8>) {
        self.pad(self.cut(text), out);
    }

    /// `%q` of a text.
    pub(super) fn quoted(&self, text: &[u8], out: &mut Vec<u8>) {
        let text = self.cut(text);
        if self.sharp && quote::can_backquote(text) {
            let text = [b"`", text, b"`"].concat();
            return self.pad(&text, out);
        }
        self.pad(quote::quote(text, self.plus).as_bytes(), out);
    }

    /// `%x` of a text.
    pub(super) fn hexadecimal(&self, text: &[u8], upper: bool, out: &mut Vec<u8>) {
        let length = self.precision.map_or(text.len(), |p| p.min(text.len()));
        let digits = if upper { UPPER } else { LOWER };
        let mut hex = Vec::with_capacity(length * 2);
        for (i, byte) in text.iter().take(length).enumerate() {
            if self.space && i > 0 {
                hex.push(b' ');
            }
            if self.sharp && (self.space || i == 0) {
                hex.extend([b'0', if upper { b'X' } else { b'x' }]);
            }
            hex.extend([digit(digits, byte >> 4), digit(digits, byte & 15)]);
        }
        self.pad(&hex, out);
    }

    /// An integer by its sign and size in a base; `verb` decides case and prefix.
    pub(super) fn integer(&self, negative: bool, size: u64, verb: char, out: &mut Vec<u8>) {
        let digits = match (verb, size) {
            _ if self.precision == Some(0) && size == 0 => {
                return self.spaces().fill(self.width.unwrap_or(0), out);
            }
            ('b', _) => format!("{size:b}"),
            ('o' | 'O', _) => format!("{size:o}"),
            ('x', _) => format!("{size:x}"),
            ('X', _) => format!("{size:X}"),
            _ => size.to_string(),
        };
        let sign = match negative {
            true => "-",
            false if self.plus => "+",
            false if self.space => " ",
            false => "",
        };
        let least = match (self.precision, self.width) {
            (Some(precision), _) => precision,
            (None, Some(width)) if self.zero && !self.minus => width.saturating_sub(sign.len()),
            _ => 0,
        };
        let digits = zeros(&digits, least);
        let prefix = match verb {
            'b' if self.sharp => "0b",
            'o' if self.sharp && !digits.starts_with('0') => "0",
            'O' if self.sharp && !digits.starts_with('0') => "0o0",
            'O' => "0o",
            'x' if self.sharp => "0x",
            'X' if self.sharp => "0X",
            _ => "",
        };
        let text = format!("{sign}{prefix}{digits}");
        self.spaces().pad(text.as_bytes(), out);
    }

    /// `%U`
    pub(super) fn unicode(&self, code: u64, out: &mut Vec<u8>) {
        let digits = self.precision.map_or(4, |p| p.max(4));
        let mut text = format!("U+{}", zeros(&format!("{code:X}"), digits));
        let printable = |c: &char| quote::is_print(*c);
        if let Some(c) = character(code).filter(printable).filter(|_| self.sharp) {
            text.extend([' ', '\'', c, '\'']);
        }
        self.spaces().pad(text.as_bytes(), out);
    }
}

/// The digits with zeros in front, at least so many. Rust's own formatting panics at widths above
/// 65535, and Go's go up to a million.
fn zeros(digits: &str, least: usize) -> String {
    format!("{}{digits}", "0".repeat(least.saturating_sub(digits.len())))
}

const LOWER: &[u8; 16] = b"0123456789abcdef";
const UPPER: &[u8; 16] = b"0123456789ABCDEF";

fn digit(digits: &[u8; 16], value: u8) -> u8 {
    digits.get(usize::from(value)).copied().unwrap_or(b'0')
}

/// The character of a number, if it is one.
pub(super) fn character(code: u64) -> Option<char> {
    char::from_u32(u32::try_from(code).ok()?)
}

/// Where the characters of a text start; each byte that is no UTF-8 is one.
fn starts(text: &[u8]) -> impl Iterator<Item = usize> {
    let mut base = 0;
    text.utf8_chunks().flat_map(move |chunk| {
        let start = base;
        let (valid, invalid) = (chunk.valid(), chunk.invalid());
        base += valid.len() + invalid.len();
        let valid_end = start + valid.len();
        let starts = valid.char_indices().map(move |(i, _)| start + i);
        starts.chain((0..invalid.len()).map(move |i| valid_end + i))
    })
}

fn characters(text: &[u8]) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    starts(text).count()
}
