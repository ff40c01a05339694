//! Go's quoted strings and characters (`strconv.Quote`, `Unquote` and their kin).

use std::fmt::Write as _;

/// Whether Go prints a character as it is: letters, marks, numbers, punctuation, symbols, space.
#[must_use]
pub fn is_print(c: char) -> bool {
    match c {
        ' '..='~' => true,
        '\0'..='\u{9f}' => false,
        _ => {
            // The library escapes marks only where a text begins with them.
            let pair: String = ['a', c].into_iter().collect();
            pair.escape_debug().nth(1) == Some(c)
        }
    }
}

/// Bytes as a Go literal between `"`; all but ASCII is escaped when `ascii`.
#[must_use]
pub fn quote(text: &[u8], ascii: bool) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for chunk in text.utf8_chunks() {
        for c in chunk.valid().chars() {
            escape(c, '"', ascii, &mut out);
        }
        for byte in chunk.invalid() {
            let _ = write!(out, "\\x{byte:02x}");
        }
    }
    out.push('"');
    out
}

/// A character as a Go literal between `'`.
#[must_use]
pub fn quote_char(c: char, ascii: bool) -> String {
    let mut out = String::from("'");
    escape(c, '\'', ascii, &mut out);
    out.push('\'');
    out
}

fn escape(c: char, quote: char, ascii: bool, out: &mut String) {
    match c {
        _ if c == quote || c == '\\' => out.extend(['\\', c]),
        _ if is_print(c) && (!ascii || c.is_ascii()) => out.push(c),
        '\x07' => out.push_str("\\a"),
        '\x08' => out.push_str("\\b"),
        '\x0c' => out.push_str("\\f"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\x0b' => out.push_str("\\v"),
        _ => {
            let code = u32::from(c);
            let _ = match code {
                ..0x20 | 0x7f => write!(out, "\\x{code:02x}"),
                ..0x1_0000 => write!(out, "\\u{code:04x}"),
                _ => write!(out, "\\U{code:08x}"),
            };
        }
    }
}

/// Whether bytes can stand between backquotes unchanged.
#[must_use]
pub fn can_backquote(text: &[u8]) -> bool {
    let plain = |c: char| c == '\t' || !matches!(c, '\0'..' ' | '`' | '\x7f' | '\u{feff}');
    std::str::from_utf8(text).is_ok_and(|text| text.chars().all(plain))
}

/// What a Go string literal with its quotes stands for; `None` when it is none.
#[must_use]
pub fn unquote(literal: &str) -> Option<Vec<u8>> {
    if let Some(raw) = literal.strip_prefix('`') {
        let raw = raw.strip_suffix('`')?;
        return Some(raw.bytes().filter(|b| *b != b'\r').collect());
    }
    let mut rest = literal.strip_prefix('"')?.strip_suffix('"')?;
    let mut out = Vec::with_capacity(rest.len());
    while !rest.is_empty() {
        let (unit, tail) = unquote_unit(rest, '"')?;
        match unit {
            Unit::Byte(byte) => out.push(byte),
            Unit::Char(c) => out.extend(c.encode_utf8(&mut [0; 4]).bytes()),
        }
        rest = tail;
    }
    Some(out)
}

/// One character or byte of a literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A character, written or escaped.
    Char(char),
    /// A byte given by `\x` or in octal.
    Byte(u8),
}

impl Unit {
    /// The number of the character or byte.
    #[must_use]
    pub fn code(self) -> u32 {
        match self {
            Self::Char(c) => c.into(),
            Self::Byte(b) => b.into(),
        }
    }
}

/// The first character of the inside of a literal, and what follows it; `None` when it is the
/// quote itself or a wrong escape.
#[must_use]
pub fn unquote_unit(text: &str, quote: char) -> Option<(Unit, &str)> {
    let mut chars = text.chars();
    let c = chars.next()?;
    if c == quote {
        return None;
    }
    if c != '\\' {
        return Some((Unit::Char(c), chars.as_str()));
    }
    let c = chars.next()?;
    let rest = chars.as_str();
    let plain = |c| Some((Unit::Char(c), rest));
    match c {
        'a' => plain('\x07'),
        'b' => plain('\x08'),
        'f' => plain('\x0c'),
        'n' => plain('\n'),
        'r' => plain('\r'),
        't' => plain('\t'),
        'v' => plain('\x0b'),
        '\\' => plain('\\'),
        '\'' | '"' if c == quote => plain(c),
        'x' => {
            let (code, rest) = code(rest, 2, 16)?;
            Some((Unit::Byte(u8::try_from(code).ok()?), rest))
        }
        'u' | 'U' => {
            let (code, rest) = code(rest, if c == 'u' { 4 } else { 8 }, 16)?;
            Some((Unit::Char(char::from_u32(code)?), rest))
        }
        '0'..='7' => {
            let (code, rest) = code(text.get(1..)?, 3, 8)?;
            Some((Unit::Byte(u8::try_from(code).ok()?), rest))
        }
        _ => None,
    }
}

fn code(text: &str, length: usize, base: u32) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_at_checked(length)?;
    let all = digits.chars().all(|c| c.is_digit(base));
    Some((
        u32::from_str_radix(digits, base).ok().filter(|_| all)?,
        rest,
    ))
}
