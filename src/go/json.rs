//! JSON as Go's `encoding/json` writes it: sorted keys, HTML-safe escapes, Go's floats.

use std::io;

use serde_json::{Number, Value};

pub use super::json_indent::indent;
pub use super::json_syntax::{Problem, problem as syntax_problem};
pub(crate) use super::json_syntax::{number_out_of_range, without_lone_surrogates};
use crate::Result;

/// `value` on one line, without a line break at the end.
#[must_use]
pub fn to_string(value: &Value) -> String {
    string_of(value, None)
}

/// `value` indented by four spaces, without a line break at the end, as `kubectl -o json` has it.
#[must_use]
pub fn to_string_pretty(value: &Value) -> String {
    string_of(value, Some(0))
}

/// Writes `value` on one line.
///
/// # Errors
/// Those of `out`.
pub fn write(value: &Value, out: &mut dyn io::Write) -> Result<()> {
    Ok(encode(value, None, out)?)
}

/// Writes `value` indented by four spaces, as it stands inside `depth` levels of other values:
/// the first line is not indented, the others are.
///
/// # Errors
/// Those of `out`.
pub fn write_pretty(value: &Value, depth: usize, out: &mut dyn io::Write) -> Result<()> {
    Ok(encode(value, Some(depth), out)?)
}

/// What JSON calls the type of a value, in Go's messages: `number`, `array`, …
#[must_use]
pub fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn string_of(value: &Value, depth: Option<usize>) -> String {
    let mut out = Vec::new();
    // Writing to memory cannot fail.
    let _ = encode(value, depth, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

fn encode(value: &Value, depth: Option<usize>, out: &mut dyn io::Write) -> io::Result<()> {
    let inner = depth.map(|d| d + 1);
    match value {
        Value::Null => out.write_all(b"null"),
        Value::Bool(true) => out.write_all(b"true"),
        Value::Bool(false) => out.write_all(b"false"),
        Value::Number(n) => out.write_all(number(n).as_bytes()),
        Value::String(s) => quote(s, out),
        Value::Array(items) if items.is_empty() => out.write_all(b"[]"),
        Value::Object(map) if map.is_empty() => out.write_all(b"{}"),
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                out.write_all(if i == 0 { b"[" } else { b"," })?;
                new_line(inner, out)?;
                encode(item, inner, out)?;
            }
            new_line(depth, out)?;
            out.write_all(b"]")
        }
        Value::Object(map) => {
            for (i, (key, item)) in map.iter().enumerate() {
                out.write_all(if i == 0 { b"{" } else { b"," })?;
                new_line(inner, out)?;
                quote(key, out)?;
                out.write_all(if depth.is_some() { b": " } else { b":" })?;
                encode(item, inner, out)?;
            }
            new_line(depth, out)?;
            out.write_all(b"}")
        }
    }
}

fn new_line(depth: Option<usize>, out: &mut dyn io::Write) -> io::Result<()> {
    const SPACES: &[u8] = &[b' '; 64];
    let Some(depth) = depth else {
        return Ok(());
    };
    out.write_all(b"\n")?;
    let mut left = depth * 4;
    while left > 0 {
        let n = left.min(SPACES.len());
        out.write_all(&SPACES[..n])?;
        left -= n;
    }
    Ok(())
}

/// Whether a byte needs a look: U+2028 and U+2029 start with 0xE2.
const fn is_special(byte: u8) -> bool {
    byte < 0x20 || matches!(byte, b'"' | b'\\' | b'<' | b'>' | b'&' | 0xE2)
}

fn quote(text: &str, out: &mut dyn io::Write) -> io::Result<()> {
    let bytes = text.as_bytes();
    out.write_all(b"\"")?;
    let mut start = 0;
    let mut at = 0;
    while at < bytes.len() {
        if !is_special(bytes[at]) {
            at += 1;
            continue;
        }
        let (escape, width): (&[u8], usize) = match bytes[at] {
            b'"' => (b"\\\"", 1),
            b'\\' => (b"\\\\", 1),
            b'\n' => (b"\\n", 1),
            b'\r' => (b"\\r", 1),
            b'\t' => (b"\\t", 1),
            8 => (b"\\b", 1),
            12 => (b"\\f", 1),
            0xE2 if bytes[at..].starts_with("\u{2028}".as_bytes()) => (b"\\u2028", 3),
            0xE2 if bytes[at..].starts_with("\u{2029}".as_bytes()) => (b"\\u2029", 3),
            0xE2 => {
                at += 1;
                continue;
            }
            _ => (b"", 1),
        };
        out.write_all(&bytes[start..at])?;
        if escape.is_empty() {
            write!(out, "\\u{:04x}", bytes[at])?;
        } else {
            out.write_all(escape)?;
        }
        at += width;
        start = at;
    }
    out.write_all(&bytes[start..])?;
    out.write_all(b"\"")
}

/// A number's text. Integers above int64 are floats to every reader of Kubernetes' JSON, and `-0`,
/// which serde_json reads as a float, is the integer zero.
#[must_use]
pub fn number(number: &Number) -> String {
    if let Some(int) = number.as_i64() {
        return int.to_string();
    }
    match number.as_f64() {
        Some(0.0) => "0".to_owned(),
        Some(value) => float(value),
        None => number.to_string(),
    }
}

/// A float as `encoding/json` prints it: plain from 1e-6 up to 1e21, else with an exponent.
fn float(value: f64) -> String {
    let shortest = Shortest::of(value.abs());
    let size = value.abs();
    let text = if size != 0.0 && !(1e-6..1e21).contains(&size) {
        shortest.scientific(1)
    } else {
        shortest.plain()
    };
    signed(value, text)
}

/// A float as Go's `%g` prints it in its shortest form; goyaml's words for what is no number.
#[must_use]
pub(crate) fn float_g(value: f64) -> String {
    if value.is_nan() {
        return ".nan".to_owned();
    }
    if value.is_infinite() {
        return signed(value, ".inf".to_owned());
    }
    signed(value, Shortest::of(value.abs()).general())
}

/// [`float_g`] at the precision of 32 bits: how sigs.k8s.io/yaml writes a float that is a key.
#[must_use]
pub(crate) fn float_g32(value: f64) -> String {
    let short = value as f32;
    if !short.is_finite() {
        return float_g(short.into());
    }
    signed(
        value,
        Shortest::parse(&format!("{:e}", short.abs())).general(),
    )
}

fn signed(value: f64, text: String) -> String {
    if value.is_sign_negative() {
        return format!("-{text}");
    }
    text
}

/// The fewest digits that mean a float: 0.DIGITS × 10^point.
struct Shortest {
    digits: String,
    point: i32,
}

impl Shortest {
    /// Of two equally near forms serde_json takes the even one as Go does; std does not.
    fn of(value: f64) -> Self {
        let number = Number::from_f64(value);
        Self::parse(&number.map_or_else(String::new, |n| n.to_string()))
    }

    fn parse(text: &str) -> Self {
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{fraction}");
        let significant = all.trim_start_matches('0');
        let zeros = all.len() - significant.len();
        let digits = significant.trim_end_matches('0').to_owned();
        // Lengths of a float's text fit.
        let point = whole.len() as i32 - zeros as i32 + exponent.parse::<i32>().unwrap_or(0);
        if digits.is_empty() {
            let digits = "0".to_owned();
            return Self { digits, point: 1 };
        }
        Self { digits, point }
    }

    fn general(&self) -> String {
        if (-4..6).contains(&(self.point - 1)) {
            self.plain()
        } else {
            self.scientific(2)
        }
    }

    fn plain(&self) -> String {
        let digits = &self.digits;
        match usize::try_from(self.point) {
            Ok(0) => format!("0.{digits}"),
            Err(_) => format!(
                "0.{}{digits}",
                "0".repeat(self.point.unsigned_abs() as usize)
            ),
            Ok(point) if point >= digits.len() => {
                format!("{digits}{}", "0".repeat(point - digits.len()))
            }
            Ok(point) => format!("{}.{}", &digits[..point], &digits[point..]),
        }
    }

    /// Go's exponent has a sign, and at least `width` digits.
    fn scientific(&self, width: usize) -> String {
        let (first, rest) = self.digits.split_at(1);
        let dot = if rest.is_empty() { "" } else { "." };
        let exponent = self.point - 1;
        let sign = if exponent < 0 { '-' } else { '+' };
        format!(
            "{first}{dot}{rest}e{sign}{:0>width$}",
            exponent.unsigned_abs()
        )
    }
}

/// Bytes as text, every invalid byte replaced, as Go does.
#[must_use]
pub(crate) fn lossy(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        out.extend(chunk.invalid().iter().map(|_| char::REPLACEMENT_CHARACTER));
    }
    out
}

/// [`go_syntax`] of an argument: a nil that stands alone has no type.
#[must_use]
pub(crate) fn go_syntax_top(value: &Value) -> String {
    match value {
        Value::Null => "<nil>".to_owned(),
        other => go_syntax(other),
    }
}

/// `value` in Go's `%#v` form, for error texts that show one.
#[must_use]
pub(crate) fn go_syntax(value: &Value) -> String {
    match value {
        Value::Null => "interface {}(nil)".to_owned(),
        Value::String(s) => format!("{s:?}"),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(go_syntax).collect();
            format!("[]interface {{}}{{{}}}", items.join(", "))
        }
        Value::Object(map) => {
            let items: Vec<String> = map
                .iter()
                .map(|(k, v)| format!("{k:?}:{}", go_syntax(v)))
                .collect();
            format!("map[interface {{}}]interface {{}}{{{}}}", items.join(", "))
        }
        other => other.to_string(),
    }
}
