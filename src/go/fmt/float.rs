//! Floats as Go's `strconv.FormatFloat` writes them, with 64 bits.

use std::cmp::Ordering;

/// A float by a Go verb (`e E f g G b x X`); the shortest text that reads back the same when
/// there is no precision.
#[must_use]
pub fn format(value: f64, verb: u8, precision: Option<usize>) -> String {
    if !value.is_finite() {
        return match value.partial_cmp(&0.0) {
            Some(Ordering::Greater) => "+Inf",
            Some(_) => "-Inf",
            None => "NaN",
        }
        .to_owned();
    }
    match (verb, precision) {
        (b'b', _) => binary(value),
        (b'x' | b'X', _) => case(hexadecimal(value, precision), verb == b'X'),
        (b'f', None) => value.to_string(),
        (b'f', Some(precision)) => fixed(value, precision),
        (b'g' | b'G', _) => case(general(value, precision), verb == b'G'),
        (_, None) => exponent(&format!("{value:e}"), verb),
        (_, Some(precision)) => exponent(&scientific(value, precision), verb),
    }
}

/// No float has more digits than this; those behind are zeros. Rust's own formatting panics at a
/// precision above 65535.
const DIGITS: usize = 1100;

fn fixed(value: f64, precision: usize) -> String {
    let exact = precision.min(DIGITS);
    format!("{value:.exact$}{}", "0".repeat(precision - exact))
}

/// Rust's `1.50e6`.
fn scientific(value: f64, precision: usize) -> String {
    let exact = precision.min(DIGITS);
    let text = format!("{value:.exact$e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    format!("{digits}{}e{exponent}", "0".repeat(precision - exact))
}

fn case(text: String, upper: bool) -> String {
    if upper { text.to_uppercase() } else { text }
}

/// Rust's `1.5e6` as Go's `1.5e+06`.
fn exponent(text: &str, verb: u8) -> String {
    let (digits, exponent) = split(text);
    let sign = if exponent < 0 { '-' } else { '+' };
    let e = char::from(verb);
    format!("{digits}{e}{sign}{:02}", exponent.unsigned_abs())
}

fn split(text: &str) -> (&str, i32) {
    let (digits, exponent) = text.split_once('e').unwrap_or((text, "0"));
    (digits, exponent.parse().unwrap_or_default())
}

/// `%g`: with an exponent when it is less than -4, or at least the precision (6 for the shortest).
fn general(value: f64, precision: Option<usize>) -> String {
    let wanted = precision.map(|p| p.max(1));
    let text = match wanted {
        None => format!("{value:e}"),
        Some(digits) => scientific(value, (digits - 1).min(DIGITS)),
    };
    let (digits, exponent_of) = split(&text);
    let digits = match digits.contains('.') {
        true => digits.trim_end_matches('0').trim_end_matches('.'),
        false => digits,
    };
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    // Positions of digits before the point.
    let point = i64::from(exponent_of) + 1;
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let limit = match wanted.map(|w| i64::try_from(w).unwrap_or(i64::MAX)) {
        None => 6,
        Some(wanted) if wanted > count && count >= point => count,
        Some(wanted) => wanted,
    };
    if point - 1 < -4 || point > limit {
        return exponent(&format!("{digits}e{exponent_of}"), b'e');
    }
    match wanted {
        None => value.to_string(),
        Some(_) => fixed(value, usize::try_from(count - point).unwrap_or(0)),
    }
}

fn parts(value: f64) -> (bool, u64, i32) {
    let bits = value.to_bits();
    let biased = i32::try_from((bits >> 52) & 0x7ff).unwrap_or_default();
    let fraction = bits & ((1 << 52) - 1);
    match biased {
        0 => (value.is_sign_negative(), fraction, -1022),
        _ => (value.is_sign_negative(), fraction | 1 << 52, biased - 1023),
    }
}

/// `%b`: mantissa and power of two, both decimal.
fn binary(value: f64) -> String {
    let (negative, mantissa, exponent) = parts(value);
    let sign = if negative { "-" } else { "" };
    format!("{sign}{mantissa}p{:+}", exponent - 52)
}

/// `%x`: `0x1.8p+01`.
fn hexadecimal(value: f64, precision: Option<usize>) -> String {
    let (negative, mut mantissa, mut exponent) = parts(value);
    if mantissa == 0 {
        exponent = 0;
    } else {
        while mantissa & (1 << 52) == 0 {
            mantissa <<= 1;
            exponent -= 1;
        }
    }
    // The leading 1 at bit 60, fifteen hexadecimal digits behind it.
    mantissa <<= 8;
    if let Some(digits) = precision.filter(|p| *p < 15) {
        let shift = 4 * (15 - digits);
        let extra = mantissa & ((1 << shift) - 1);
        mantissa >>= shift;
        // Half goes to even.
        if extra | (mantissa & 1) > 1 << (shift - 1) {
            mantissa += 1;
        }
        mantissa <<= shift;
        if mantissa & (1 << 61) != 0 {
            mantissa >>= 1;
            exponent += 1;
        }
    }
    let digits = format!("{:015x}", mantissa & ((1 << 60) - 1));
    let digits = match precision {
        None => digits.trim_end_matches('0').to_owned(),
        Some(precision) => {
            let shown = &digits[..precision.min(digits.len())];
            format!("{shown}{}", "0".repeat(precision - shown.len()))
        }
    };
    let dot = if digits.is_empty() { "" } else { "." };
    let (sign, lead) = (if negative { "-" } else { "" }, mantissa >> 60);
    let exponent_sign = if exponent < 0 { '-' } else { '+' };
    let exponent = exponent.unsigned_abs();
    format!("{sign}0x{lead}{dot}{digits}p{exponent_sign}{exponent:02}")
}
