//! Amounts of resources (`500m`, `1Gi`, `1e3`) as `k8s.io/apimachinery/pkg/api/resource` has them.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use crate::{Error, Result};

/// How a quantity was written, and will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `1e3`
    DecimalExponent,
    /// `1Gi`
    BinarySI,
    /// `1G`
    DecimalSI,
}

/// An exact amount, not finer than a billionth.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The amount is `mantissa` × 10^`scale`.
    mantissa: i128,
    scale: i32,
    format: Format,
    /// The text it was read from, where that is kept as its canonical form.
    text: Option<String>,
}

const DECIMAL: [(&str, i32); 10] = [
    ("n", -9),
    ("u", -6),
    ("m", -3),
    ("", 0),
    ("k", 3),
    ("M", 6),
    ("G", 9),
    ("T", 12),
    ("P", 15),
    ("E", 18),
];
const BINARY: [&str; 7] = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
/// Digits that surely fit into 64 bits.
const FAST_DIGITS: i32 = 18;

/// Digits that are read at all: with a suffix they still fit into 128 bits.
const MAX_DIGITS: usize = 36;

impl Quantity {
    /// `mantissa` × 10^`scale` in the given format; `scale` is not below -9.
    #[must_use]
    pub fn new(mantissa: i64, scale: i32, format: Format) -> Self {
        Self {
            mantissa: mantissa.into(),
            scale,
            format,
            text: None,
        }
    }

    /// How it was written.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// The amount in whole units, rounded up.
    #[must_use]
    pub fn value(&self) -> i64 {
        self.scaled(0)
    }

    /// The amount in thousandths, rounded up.
    #[must_use]
    pub fn milli_value(&self) -> i64 {
        self.scaled(-3)
    }

    /// The amount in units of 10^`scale`, rounded up (away from zero); the nearest `i64` when it
    /// is too large for one.
    #[must_use]
    pub fn scaled(&self, scale: i32) -> i64 {
        let limit = if self.mantissa < 0 {
            i64::MIN
        } else {
            i64::MAX
        };
        match rescale(self.mantissa, self.scale.saturating_sub(scale)) {
            Some((value, _)) => i64::try_from(value).unwrap_or(limit),
            None => limit,
        }
    }

    /// The amount as a float, for shares and sums where the last digit does not matter.
    #[must_use]
    pub fn as_f64(&self) -> f64 {
        self.mantissa as f64 * 10f64.powi(self.scale)
    }

    /// Whether it is nothing.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.mantissa == 0
    }

    /// Adds `other`, in its format where there was nothing; what is too large stays at the end.
    pub fn add(&mut self, other: &Self) {
        if self.is_zero() {
            self.format = other.format;
        }
        let scale = self.scale.min(other.scale);
        let at = |q: &Self| rescale(q.mantissa, q.scale.saturating_sub(scale)).map(|(v, _)| v);
        self.text = None;
        match (at(self), at(other)) {
            (Some(a), Some(b)) => (self.mantissa, self.scale) = (a.saturating_add(b), scale),
            // Beside an amount of so many digits the other is nothing.
            _ if self.as_f64().abs() < other.as_f64().abs() => {
                (self.mantissa, self.scale) = (other.mantissa, other.scale);
            }
            _ => {}
        }
    }

    /// The canonical form: the largest suffix that needs no fraction.
    fn canonical(&self) -> String {
        if self.mantissa == 0 {
            return "0".to_owned();
        }
        if self.format == Format::BinarySI
            && let Some((mut value, true)) = rescale(self.mantissa, self.scale)
            && value.abs() >= 1024
        {
            let mut times = 0;
            while value.abs() >= 1024 && value % 1024 == 0 && times + 1 < BINARY.len() {
                value /= 1024;
                times += 1;
            }
            return format!("{value}{}", BINARY[times]);
        }
        let (mut value, mut exponent) = (self.mantissa, i64::from(self.scale));
        while value % 10 == 0 {
            value /= 10;
            exponent += 1;
        }
        let exact = self.format == Format::DecimalExponent;
        let mut digits = exponent.rem_euclid(3);
        if !exact {
            digits = digits.max(exponent - 18);
        }
        let power = u32::try_from(digits)
            .ok()
            .and_then(|d| 10i128.checked_pow(d));
        let Some(whole) = power.and_then(|power| value.checked_mul(power)) else {
            // No suffix reaches that far.
            return format!("{value}e{exponent}");
        };
        (value, exponent) = (whole, exponent - digits);
        if exact {
            return match exponent {
                0 => value.to_string(),
                _ => format!("{value}e{exponent}"),
            };
        }
        let suffix = DECIMAL.iter().find(|(_, e)| i64::from(*e) == exponent);
        format!("{value}{}", suffix.map_or("", |(s, _)| s))
    }
}

/// `value` × 10^`exponent` rounded away from zero, and whether that is exact; `None` when it is
/// too large.
fn rescale(value: i128, exponent: i32) -> Option<(i128, bool)> {
    let power = 10i128.checked_pow(exponent.unsigned_abs());
    if exponent >= 0 {
        return match value {
            0 => Some((0, true)),
            _ => Some((value.checked_mul(power?)?, true)),
        };
    }
    let Some(power) = power else {
        return Some((value.signum(), value == 0));
    };
    let (result, rest) = (value / power, value % power);
    Some((result + rest.signum(), rest == 0))
}

/// The parts of a quantity's text.
struct Parts<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
    suffix: &'a str,
}

fn split(text: &str) -> Option<Parts<'_>> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let digits = |s: &str| s.bytes().take_while(u8::is_ascii_digit).count();
    let stripped = unsigned.trim_start_matches('0');
    let (whole, mut rest) = stripped.split_at(digits(stripped));
    let mut fraction = "";
    if let Some(after) = rest.strip_prefix('.') {
        (fraction, rest) = after.split_at(digits(after));
    }
    let letters = rest
        .bytes()
        .take_while(|b| b"eEinumkKMGTP".contains(b))
        .count();
    let tail = rest[letters..]
        .strip_prefix(['-', '+'])
        .unwrap_or(&rest[letters..]);
    (digits(tail) == tail.len()).then_some(Parts {
        negative: text.starts_with('-'),
        whole,
        fraction,
        suffix: rest,
    })
}

/// The format a suffix stands for, and its exponent (of ten, or of two for binary ones).
fn interpret(suffix: &str) -> Option<(Format, i32)> {
    if let Some((_, exponent)) = DECIMAL.iter().find(|(name, _)| *name == suffix) {
        return Some((Format::DecimalSI, *exponent));
    }
    if let Some(times) = BINARY.iter().position(|name| *name == suffix) {
        return Some((Format::BinarySI, times as i32 * 10));
    }
    let exponent = suffix.strip_prefix(['e', 'E'])?.parse().ok()?;
    Some((Format::DecimalExponent, exponent))
}

impl FromStr for Quantity {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let wrong = || {
            Error::new(
                "quantities must match the regular expression \
                 '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
            )
        };
        let numeric = || Error::new("unable to parse numeric part of quantity");
        if text.is_empty() {
            return Err(wrong());
        }
        let parts = split(text).ok_or_else(wrong)?;
        let (mut format, exponent) = interpret(parts.suffix)
            .ok_or_else(|| Error::new("unable to parse quantity's suffix"))?;
        let digits = format!("{}{}", parts.whole, parts.fraction);
        let size: i128 = match digits.as_str() {
            "" => 0,
            digits if digits.len() <= MAX_DIGITS => digits.parse().map_err(|_| numeric())?,
            _ => return Err(numeric()),
        };
        let value = if parts.negative { -size } else { size };
        let kept = keeps_text(&parts, format, exponent, size).then(|| text.to_owned());
        let mut scale = -i32::try_from(parts.fraction.len()).map_err(|_| numeric())?;
        let mut mantissa = value;
        if format == Format::BinarySI {
            mantissa = value.checked_mul(1 << exponent).ok_or_else(numeric)?;
            let limit = i128::from(i64::MAX);
            if rescale(mantissa, scale).is_none_or(|(v, _)| v.abs() > limit) {
                (mantissa, scale) = (limit * value.signum(), 0);
            }
        } else {
            scale = scale.checked_add(exponent).ok_or_else(numeric)?;
        }
        // Nothing is finer than a billionth, and what is asked for is not rounded to nothing.
        if scale < -9 {
            mantissa = rescale(mantissa, scale.saturating_add(9)).map_or(0, |(v, _)| v);
            scale = -9;
        }
        if format == Format::BinarySI && mantissa != 0 && scale < 0 {
            let one = 10i128.pow(scale.unsigned_abs());
            if mantissa.abs() < one {
                format = Format::DecimalSI;
            }
        }
        Ok(Self {
            mantissa,
            scale,
            format,
            text: kept,
        })
    }
}

/// Whether the text itself is kept as canonical; upstream decides it by these rules, and so `+5`
/// stays `+5`.
fn keeps_text(parts: &Parts<'_>, format: Format, exponent: i32, size: i128) -> bool {
    let count = |s: &str| s.len() as i32;
    let whole = if parts.whole.is_empty() {
        "0"
    } else {
        parts.whole
    };
    match format {
        Format::BinarySI => {
            let bits = (exponent as f32 * 3.0) as i32 / 10;
            let fits = parts.fraction.is_empty() && 15 - count(whole) - bits > 0;
            fits && size & 7 != 0
        }
        _ => {
            let shifted = format!("{whole}{}", parts.fraction);
            let scale = exponent.saturating_sub(count(parts.fraction));
            FAST_DIGITS - count(&shifted) >= 0
                && scale >= -9
                && scale % 3 == 0
                && !shifted.ends_with("000")
                && !shifted.starts_with('0')
        }
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.text {
            Some(text) => f.write_str(text),
            None => f.write_str(&self.canonical()),
        }
    }
}

impl Ord for Quantity {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.min(other.scale);
        let at = |q: &Self| rescale(q.mantissa, q.scale.saturating_sub(scale));
        match (at(self), at(other)) {
            (Some((a, _)), Some((b, _))) => a.cmp(&b),
            // Too large for the common scale: only floats are left.
            _ => self.as_f64().total_cmp(&other.as_f64()),
        }
    }
}

impl PartialOrd for Quantity {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Quantity {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Quantity {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_large_for_64_bits_stays_at_their_end() {
        for text in ["10E", "1e20", "12345678901234567890", "1e2147483647"] {
            let q: Quantity = text.parse().unwrap();
            assert_eq!((q.value(), q.milli_value()), (i64::MAX, i64::MAX), "{text}");
        }
        let q: Quantity = "10Ei".parse().unwrap();
        assert_eq!(q.to_string(), i64::MAX.to_string());
        let q: Quantity = "10e2147483647".parse().unwrap();
        assert_eq!(q.to_string(), "100e2147483646");
        "1".repeat(40).parse::<Quantity>().unwrap_err();
    }

    #[test]
    fn sums_keep_the_format_of_what_was_there() {
        for (a, b, sum) in [
            ("0", "1Gi", "1Gi"),
            ("1Gi", "1G", "2073741824"),
            ("500m", "500m", "1"),
            ("100Mi", "0", "100Mi"),
            ("1500m", "1Ki", "1025500m"),
            ("1Ki", "1500m", "1025500m"),
            ("1e2147483647", "1", "10e2147483646"),
            ("1", "-1e2147483647", "-1e2147483647"),
            ("9E", "9E", "18E"),
            ("1e3", "0.5", "1000500e-3"),
            ("1Ki", "-1Ki", "0"),
            ("1Ki", "1e2147483647", "1e2147483647"),
        ] {
            let mut q: Quantity = a.parse().unwrap();
            q.add(&b.parse().unwrap());
            assert_eq!(q.to_string(), sum, "{a} + {b}");
        }
    }

    #[test]
    fn order_is_by_amount() {
        let mut all: Vec<Quantity> = ["1Gi", "1G", "1500m", "2", "-1", "1e3", "1Ki", "0"]
            .iter()
            .map(|t| t.parse().unwrap())
            .collect();
        all.sort();
        let all: Vec<String> = all.iter().map(ToString::to_string).collect();
        assert_eq!(all, ["-1", "0", "1500m", "2", "1e3", "1Ki", "1G", "1Gi"]);
    }
}
