//! What a scalar means: the resolution rules of YAML 1.1 with goyaml.v2's exceptions.

use crate::{Error, Result};

/// A scalar after resolution.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Scalar {
    Null,
    Bool(bool),
    Int(i64),
    Uint(u64),
    Float(f64),
    /// Looks like a date: kept as text, but quoted when written.
    Timestamp,
    Binary,
    Str,
}

const PREFIX: &str = "tag:yaml.org,2002:";

impl Scalar {
    /// The short tag, as error messages have it.
    fn tag(&self) -> &'static str {
        match self {
            Scalar::Null => "!!null",
            Scalar::Bool(_) => "!!bool",
            Scalar::Int(_) | Scalar::Uint(_) => "!!int",
            Scalar::Float(_) => "!!float",
            Scalar::Timestamp => "!!timestamp",
            Scalar::Binary => "!!binary",
            Scalar::Str => "!!str",
        }
    }
}

/// The meaning of `text` under an explicit tag in its long form.
///
/// # Errors
/// When the text is no value of that type.
pub(super) fn tagged(tag: &str, text: &str) -> Result<Scalar> {
    let Some(short) = tag.strip_prefix(PREFIX) else {
        return Ok(Scalar::Str);
    };
    let found = match short {
        "str" => return Ok(Scalar::Str),
        "binary" => return Ok(Scalar::Binary),
        "bool" | "int" | "float" | "null" | "timestamp" => lookup(text, short == "timestamp"),
        _ => return Ok(Scalar::Str),
    };
    match found {
        Scalar::Int(n) if short == "float" => Ok(Scalar::Float(n as f64)),
        found if found.tag().trim_start_matches('!') == short => Ok(found),
        found => Err(Error::new(format!(
            "yaml: cannot decode {} `{text}` as a !!{short}",
            found.tag()
        ))),
    }
}

/// The meaning of a plain word without a tag.
pub(super) fn plain(text: &str) -> Scalar {
    lookup(text, true)
}

/// The meaning of a plain word to goyaml.v3, and the time that a date means.
pub(super) fn plain_core(text: &str) -> (Scalar, String) {
    match plain(text) {
        Scalar::Bool(_) if !matches!(text.as_bytes()[0], b't' | b'T' | b'f' | b'F') => {
            (Scalar::Str, String::new())
        }
        Scalar::Timestamp => match rfc3339(text) {
            Some(time) => (Scalar::Timestamp, time),
            None => (Scalar::Str, String::new()),
        },
        scalar => (scalar, String::new()),
    }
}

/// A date, or a date and a time, as RFC 3339 has it.
fn rfc3339(text: &str) -> Option<String> {
    let end = text.find(['T', 't', ' ']).unwrap_or(text.len());
    let (date, time) = text.split_at(end);
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let time = time.get(1..).unwrap_or_default();
    let (time, zone) = match time.find(['Z', '+', '-']) {
        Some(at) => time.split_at(at),
        None => (time, "Z"),
    };
    let (time, fraction) = time.split_once('.').unwrap_or((time, ""));
    let mut clock = time.split(':').map(|part| format!("{part:0>2}"));
    let mut next = || clock.next().filter(|p| p != "00").unwrap_or("00".into());
    let clock = [next(), next(), next()].join(":");
    let fraction = fraction.trim_end_matches('0');
    let dot = if fraction.is_empty() { "" } else { "." };
    let zone = match zone {
        "+00:00" | "-00:00" => "Z",
        zone => zone,
    };
    Some(format!(
        "{year}-{month:0>2}-{day:0>2}T{clock}{dot}{fraction}{zone}"
    ))
}

fn lookup(text: &str, timestamps: bool) -> Scalar {
    let Some(&first) = text.as_bytes().first() else {
        return Scalar::Null;
    };
    match first {
        b'+' | b'-' | b'0'..=b'9' => {
            word(text).unwrap_or_else(|| number(text, timestamps).unwrap_or(Scalar::Str))
        }
        b'.' => word(text).unwrap_or_else(|| {
            let float = go_float(&underscores(text)).filter(|f| f.is_finite());
            float.map_or(Scalar::Str, Scalar::Float)
        }),
        b'y' | b'Y' | b'n' | b'N' | b't' | b'T' | b'f' | b'F' | b'o' | b'O' | b'~' => {
            word(text).unwrap_or(Scalar::Str)
        }
        _ => Scalar::Str,
    }
}

/// `text` without the underscores Go allows in a float: those between two digits.
fn underscores(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit = |at: Option<usize>| {
        at.and_then(|a| bytes.get(a))
            .is_some_and(u8::is_ascii_digit)
    };
    let between = |at: usize| bytes[at] == b'_' && digit(at.checked_sub(1)) && digit(Some(at + 1));
    (text
        .char_indices()
        .filter(|(at, _)| !between(*at))
        .map(|(_, c)| c))
    .collect()
}

fn word(text: &str) -> Option<Scalar> {
    Some(match text {
        "y" | "Y" | "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => {
            Scalar::Bool(true)
        }
        "n" | "N" | "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => {
            Scalar::Bool(false)
        }
        "~" | "null" | "Null" | "NULL" => Scalar::Null,
        ".nan" | ".NaN" | ".NAN" => Scalar::Float(f64::NAN),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => Scalar::Float(f64::INFINITY),
        "-.inf" | "-.Inf" | "-.INF" => Scalar::Float(f64::NEG_INFINITY),
        _ => return None,
    })
}

fn number(text: &str, timestamps: bool) -> Option<Scalar> {
    if timestamps && is_timestamp(text) {
        return Some(Scalar::Timestamp);
    }
    let plain = text.replace('_', "");
    if let Some(int) = integer(&plain) {
        return Some(int);
    }
    if is_yaml_float(&plain) {
        return go_float(&plain)
            .filter(|f| f.is_finite())
            .map(Scalar::Float);
    }
    // goyaml reads a sign behind the prefix too.
    if let Some(digits) = plain.strip_prefix("0b") {
        let int = i64::from_str_radix(digits, 2).map(Scalar::Int).ok();
        return int.or_else(|| Some(Scalar::Uint(unsigned(digits, 2)?)));
    }
    let digits = plain.strip_prefix("-0b")?;
    i64::from_str_radix(&format!("-{digits}"), 2)
        .map(Scalar::Int)
        .ok()
}

/// Go's `ParseInt` and `ParseUint` with base 0.
fn integer(text: &str) -> Option<Scalar> {
    let (negative, rest) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let signed = rest.len() != text.len();
    let (radix, digits) = match rest.as_bytes() {
        [b'0', b'x' | b'X', _, ..] => (16, &rest[2..]),
        [b'0', b'o' | b'O', _, ..] => (8, &rest[2..]),
        [b'0', b'b' | b'B', _, ..] => (2, &rest[2..]),
        [b'0', _, ..] => (8, &rest[1..]),
        _ => (10, rest),
    };
    let value = unsigned(digits, radix)?;
    if negative {
        return 0i64.checked_sub_unsigned(value).map(Scalar::Int);
    }
    match i64::try_from(value) {
        Ok(int) => Some(Scalar::Int(int)),
        Err(_) if signed => None,
        Err(_) => Some(Scalar::Uint(value)),
    }
}

/// Digits only: `from_str_radix` would take a sign.
fn unsigned(digits: &str, radix: u32) -> Option<u64> {
    if !digits.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    u64::from_str_radix(digits, radix).ok()
}

/// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
fn is_yaml_float(text: &str) -> bool {
    let text = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = match text.find(['e', 'E']) {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let dotted = whole.len() != mantissa.len();
    let mantissa_ok = digits(whole)
        && digits(fraction)
        && (!whole.is_empty() || (dotted && !fraction.is_empty()));
    let exponent_ok = exponent.is_none_or(|e| {
        let e = e.strip_prefix(['-', '+']).unwrap_or(e);
        !e.is_empty() && digits(e)
    });
    mantissa_ok && exponent_ok
}

/// A decimal number; Go's underscores and hexadecimal floats cannot reach this.
fn go_float(text: &str) -> Option<f64> {
    let ok = |b: u8| b.is_ascii_digit() || matches!(b, b'.' | b'e' | b'E' | b'+' | b'-');
    if !text.bytes().all(ok) {
        return None;
    }
    text.parse().ok()
}

/// The date forms goyaml.v2 knows: `2006-1-2`, with a `T`-separated time and zone, or with a
/// space-separated time without one.
pub(super) fn is_timestamp(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() < 8 || bytes[4] != b'-' || !bytes[..4].iter().all(u8::is_ascii_digit) {
        return false;
    }
    let Ok(year) = text[..4].parse::<u32>() else {
        return false;
    };
    let mut rest = &text[5..];
    let Some((month, after)) = short_number(rest, 1, 12) else {
        return false;
    };
    rest = after;
    let Some((day, after)) = rest.strip_prefix('-').and_then(|r| short_number(r, 1, 31)) else {
        return false;
    };
    if day > days_in(year, month) {
        return false;
    }
    match after.as_bytes().first() {
        None => true,
        Some(b' ') => clock(&after[1..]).is_some_and(str::is_empty),
        Some(b'T' | b't') => clock(&after[1..]).is_some_and(is_zone),
        _ => false,
    }
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

/// One or two digits with a value in the range, and what follows.
fn short_number(text: &str, low: u32, high: u32) -> Option<(u32, &str)> {
    let len = text.bytes().take(2).take_while(u8::is_ascii_digit).count();
    let value = text[..len].parse().ok()?;
    (low..=high)
        .contains(&value)
        .then_some((value, &text[len..]))
}

/// Hours, minutes, seconds and a fraction; gives what follows.
fn clock(text: &str) -> Option<&str> {
    let (_, rest) = short_number(text, 0, 23)?;
    let (_, rest) = short_number(rest.strip_prefix(':')?, 0, 59)?;
    let (_, rest) = short_number(rest.strip_prefix(':')?, 0, 59)?;
    let Some(fraction) = rest.strip_prefix(['.', ',']) else {
        return Some(rest);
    };
    let len = fraction.bytes().take_while(u8::is_ascii_digit).count();
    (len > 0).then(|| &fraction[len..])
}

/// `Z`, `+07:00` or `-07:00`.
fn is_zone(text: &str) -> bool {
    let [sign, h1, h2, b':', m1, m2] = text.as_bytes() else {
        return text == "Z";
    };
    let two =
        |a: &u8, b: &u8| (a.is_ascii_digit() && b.is_ascii_digit()).then(|| (a - 48) * 10 + b - 48);
    matches!(sign, b'+' | b'-')
        && two(h1, h2).is_some_and(|h| h <= 24)
        && two(m1, m2).is_some_and(|m| m < 60)
}

/// Whether a word would be a base-60 number in YAML 1.1: read as text, but written quoted.
pub(super) fn is_base60(text: &str) -> bool {
    let text = text.strip_prefix(['-', '+']).unwrap_or(text);
    let mut parts = text.split(':');
    let whole = parts.next().unwrap_or_default();
    let head_ok = whole.starts_with(|c: char| c.is_ascii_digit())
        && whole.bytes().all(|b| b.is_ascii_digit() || b == b'_');
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else {
        return false;
    };
    let sixtieth = |s: &str| match s.as_bytes() {
        [d] => d.is_ascii_digit(),
        [t, d] => (b'0'..=b'5').contains(t) && d.is_ascii_digit(),
        _ => false,
    };
    let (last, fraction) = last.split_once('.').unwrap_or((last, ""));
    head_ok
        && middle.iter().all(|m| sixtieth(m))
        && sixtieth(last)
        && fraction.bytes().all(|b| b.is_ascii_digit() || b == b'_')
}
