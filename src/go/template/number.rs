//! Constants of templates: Go's literals of numbers and characters.

use super::node::Constant;
use crate::go::fmt::quote;

/// A number in any of Go's notations.
///
/// # Errors
/// What Go says of one that is wrong.
pub(super) fn number(text: &str) -> Result<Constant, String> {
    let quoted = quote::quote(text.as_bytes(), false);
    if let Some(imaginary) = text.strip_suffix('i').and_then(float) {
        return Ok(Constant::Complex(0.0, imaginary));
    }
    let looks_float = text.contains(['.', 'e', 'E', 'p', 'P']);
    match integer(text) {
        Some(value) => return Ok(i64::try_from(value).map_or(Constant::TooLarge, Constant::Int)),
        None if float(text).is_some() && !looks_float => {
            return Err(format!("integer overflow: {quoted}"));
        }
        None => {}
    }
    match float(text) {
        Some(value) => Ok(Constant::Float(value)),
        None => Err(format!("illegal number syntax: {quoted}")),
    }
}

/// `1+2i`
///
/// # Errors
/// A text that is none.
pub(super) fn complex(text: &str) -> Result<Constant, String> {
    let split = text.rfind(['+', '-']).unwrap_or_default();
    // The sign may belong to the exponent of the imaginary part.
    let before = text.get(..split).unwrap_or_default();
    let split = match before.ends_with(['e', 'E', 'p', 'P']) {
        true => before.rfind(['+', '-']).unwrap_or_default(),
        false => split,
    };
    let (real, imaginary) = text.split_at(split);
    let imaginary = imaginary.strip_suffix('i').and_then(float);
    match (float(real), imaginary) {
        (Some(real), Some(imaginary)) => Ok(Constant::Complex(real, imaginary)),
        _ => Err("syntax error scanning complex number".to_owned()),
    }
}

/// `'a'`
///
/// # Errors
/// What Go says of one that is wrong.
pub(super) fn character(text: &str) -> Result<Constant, String> {
    let inside = text.get(1..).unwrap_or_default();
    let (unit, rest) = quote::unquote_unit(inside, '\'').ok_or("invalid syntax")?;
    if rest != "'" {
        return Err(format!("malformed character constant: {text}"));
    }
    Ok(Constant::Int(unit.code().into()))
}

/// Whether underscores stand only between digits, or behind a prefix of a base.
fn underscores_are_right(digits: &str, prefixed: bool) -> bool {
    let mut before = if prefixed { '0' } else { '.' };
    for c in digits.chars() {
        if (c == '_' && !before.is_ascii_hexdigit()) || (before == '_' && !c.is_ascii_hexdigit()) {
            return false;
        }
        before = c;
    }
    before != '_'
}

fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix(['+', '-']) {
        Some(rest) => (text.starts_with('-'), rest),
        None => (false, text),
    }
}

/// An integer in base 2, 8, 10 or 16 that fits 64 bits, signed, or unsigned without a sign.
fn integer(text: &str) -> Option<i128> {
    let (negative, digits) = sign(text);
    let mut chars = digits.chars();
    let (base, rest) = match (chars.next(), chars.next().map(|c| c.to_ascii_lowercase())) {
        (Some('0'), Some('x')) => (16, chars.as_str()),
        (Some('0'), Some('o')) => (8, chars.as_str()),
        (Some('0'), Some('b')) => (2, chars.as_str()),
        (Some('0'), Some(_)) => (8, digits.get(1..)?),
        _ => (10, digits),
    };
    let plain: String = rest.chars().filter(|c| *c != '_').collect();
    if !underscores_are_right(rest, rest.len() < digits.len()) || plain.starts_with(['+', '-']) {
        return None;
    }
    let size = i128::from(u64::from_str_radix(&plain, base).ok()?);
    let value = if negative { -size } else { size };
    let signed = text.starts_with(['+', '-']);
    (!signed || i64::try_from(value).is_ok()).then_some(value)
}

/// A float, decimal or hexadecimal; `None` also for one that is infinite.
fn float(text: &str) -> Option<f64> {
    let (negative, digits) = sign(text);
    let hex = digits.strip_prefix("0x").or(digits.strip_prefix("0X"));
    let plain: String = digits.chars().filter(|c| *c != '_').collect();
    let right = underscores_are_right(hex.unwrap_or(digits), hex.is_some());
    let numeric = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    let value = match hex {
        Some(_) => hexadecimal(plain.get(2..)?)?,
        None => plain.parse::<f64>().ok()?,
    };
    let value = if negative { -value } else { value };
    Some(value).filter(|v| v.is_finite() && right && numeric)
}

/// `1.8p-3`
fn hexadecimal(text: &str) -> Option<f64> {
    let (mantissa, exponent) = text.split_once(['p', 'P'])?;
    let exponent: i32 = exponent.parse().ok()?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let bits = u64::from_str_radix(&digits, 16).ok()?;
    let shift = i32::try_from(fraction.len()).ok()? * 4;
    // Exact up to 53 bits, which is all a template will hold.
    #[allow(clippy::cast_precision_loss)]
    let value = bits as f64;
    Some(value * 2f64.powi(exponent.checked_sub(shift)?))
}
