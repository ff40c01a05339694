//! KYAML (KEP-5295), the dialect `sigs.k8s.io/yaml/kyaml` writes: braces and brackets for every
//! collection, quotes around every string, keys bare only where no YAML reader could mistake them.

use std::io;

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::short_escape;
use crate::go::fmt::quote::is_print;
use crate::go::json;
use crate::{Error, Result};

/// Writes `value` as it stands inside `depth` levels of other values: the first line is not
/// indented, the others are; no line break at the end.
///
/// # Errors
/// Those of `out`.
pub fn write(value: &Value, depth: usize, out: &mut dyn io::Write) -> Result<()> {
    Ok(out.write_all(encoded(value, depth).as_bytes())?)
}

/// `value` as a text, without the document's `---` and without a line break at the end.
#[must_use]
pub fn to_string(value: &Value) -> String {
    encoded(value, 0)
}

/// The KYAML of a JSON text, its fields in the order they have there: that of Go's structs, where
/// a [`Value`] is always sorted. As [`to_string`] otherwise.
///
/// # Errors
/// Text that is not JSON.
pub fn from_json(text: &str) -> Result<String> {
    from_json_at(text, 0)
}

/// As [`from_json`], as it stands inside `depth` levels of other values.
///
/// # Errors
/// Text that is not JSON.
pub fn from_json_at(text: &str, depth: usize) -> Result<String> {
    let tree: Ordered = serde_json::from_str(text).map_err(|e| Error::new(e.to_string()))?;
    Ok(encoded(&tree, depth))
}

/// What can be written: values, and others whose fields have an order.
trait Tree: Sized {
    fn shape(&self) -> Shape<'_, Self>;
}

enum Shape<'a, T> {
    Scalar(&'a Value),
    Items(&'a [T]),
    Fields(Box<dyn ExactSizeIterator<Item = (&'a String, &'a T)> + 'a>),
}

impl Tree for Value {
    fn shape(&self) -> Shape<'_, Self> {
        match self {
            Value::Array(items) => Shape::Items(items),
            Value::Object(map) => Shape::Fields(Box::new(map.iter())),
            scalar => Shape::Scalar(scalar),
        }
    }
}

/// JSON whose fields keep their order.
enum Ordered {
    Scalar(Value),
    Items(Vec<Ordered>),
    Fields(Vec<(String, Ordered)>),
}

impl Tree for Ordered {
    fn shape(&self) -> Shape<'_, Self> {
        match self {
            Self::Scalar(value) => Shape::Scalar(value),
            Self::Items(items) => Shape::Items(items),
            Self::Fields(fields) => Shape::Fields(Box::new(fields.iter().map(|(k, v)| (k, v)))),
        }
    }
}

impl<'de> Deserialize<'de> for Ordered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OrderedVisitor)
    }
}

struct OrderedVisitor;

impl<'de> Visitor<'de> for OrderedVisitor {
    type Value = Ordered;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Ordered, E> {
        Ok(Ordered::Scalar(Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Ordered, E> {
        Ok(Ordered::Scalar(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Ordered, E> {
        Ok(Ordered::Scalar(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Ordered, E> {
        Ok(Ordered::Scalar(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Ordered, E> {
        Ok(Ordered::Scalar(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Ordered, E> {
        Ok(Ordered::Scalar(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Ordered, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = from.next_element()? {
            items.push(item);
        }
        Ok(Ordered::Items(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Ordered, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = from.next_entry()? {
            fields.push(field);
        }
        Ok(Ordered::Fields(fields))
    }
}

fn encoded<T: Tree>(value: &T, depth: usize) -> String {
    let mut text = String::new();
    encode(value, depth, &mut text);
    text
}

fn encode<T: Tree>(value: &T, depth: usize, out: &mut String) {
    match value.shape() {
        Shape::Items(items) => encode_items(items, depth, out),
        Shape::Fields(fields) => encode_fields(fields, depth, out),
        Shape::Scalar(Value::Bool(true)) => out.push_str("true"),
        Shape::Scalar(Value::Bool(false)) => out.push_str("false"),
        Shape::Scalar(Value::Number(n)) => out.push_str(&json::number(n)),
        // One deeper than the key: a text of several lines stands inside its quotes.
        Shape::Scalar(Value::String(s)) => quote(s, Some(depth + 1), out),
        Shape::Scalar(_) => out.push_str("null"),
    }
}

fn encode_fields<'a, T: Tree + 'a>(
    fields: impl ExactSizeIterator<Item = (&'a String, &'a T)>,
    depth: usize,
    out: &mut String,
) {
    if fields.len() == 0 {
        out.push_str("{}");
        return;
    }
    out.push_str("{\n");
    for (key, value) in fields {
        indent(depth + 1, out);
        if is_bare_key(key) {
            out.push_str(key);
        } else {
            quote(key, None, out);
        }
        out.push_str(": ");
        encode(value, depth + 1, out);
        out.push_str(",\n");
    }
    indent(depth, out);
    out.push('}');
}

/// Brackets of collections stand together with the list's own when it has nothing else.
fn encode_items<T: Tree>(items: &[T], depth: usize, out: &mut String) {
    out.push('[');
    if items.iter().all(|i| !matches!(i.shape(), Shape::Scalar(_))) {
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            encode(item, depth, out);
        }
    } else {
        out.push('\n');
        for item in items {
            indent(depth + 1, out);
            encode(item, depth + 1, out);
            out.push_str(",\n");
        }
        indent(depth, out);
    }
    out.push(']');
}

fn indent(depth: usize, out: &mut String) {
    for _ in 0..depth {
        out.push_str("  ");
    }
}

/// A quoted text. With `lines`, a depth, its lines stand below each other there; keys have none.
fn quote(text: &str, lines: Option<usize>, out: &mut String) {
    out.push('"');
    match lines.filter(|_| text.contains('\n')) {
        None => {
            for c in text.chars() {
                push(c, lines.is_some(), out);
            }
        }
        Some(depth) => {
            out.push_str("\\\n");
            for line in text.split_inclusive('\n') {
                indent(depth, out);
                // What a reader would drop in front of a line needs a mark; others stay aligned.
                out.push(match line.starts_with([' ', '\t']) {
                    true => '\\',
                    false => ' ',
                });
                let (line, end) = match line.strip_suffix('\n') {
                    Some(line) => (line, "\\n"),
                    None => (line, ""),
                };
                line.chars().for_each(|c| push(c, true, out));
                out.push_str(end);
                out.push_str("\\\n");
            }
            indent(depth, out);
        }
    }
    out.push('"');
}

/// A character between quotes; tabs stay as they are with `keep_tab`.
fn push(c: char, keep_tab: bool, out: &mut String) {
    if c == '\t' && keep_tab {
        return out.push(c);
    }
    if let Some(short) = short_escape(c) {
        return out.extend(['\\', short]);
    }
    if is_print(c) {
        return out.push(c);
    }
    let code = u32::from(c);
    out.push_str(&match code {
        0..=0x1f | 0x7f => format!("\\x{code:02x}"),
        0x80..=0xffff => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    });
}

fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

fn is_bare_key(key: &str) -> bool {
    let word = |c: char| {
        c == '_'
            || c.is_ascii_alphanumeric()
            || (!c.is_ascii()
                && GeneralCategoryGroup::Letter
                    .union(GeneralCategoryGroup::Number)
                    .contains(category(c)))
    };
    key.starts_with(word)
        && key.ends_with(word)
        && key.chars().all(|c| word(c) || matches!(c, '-' | '.' | '/'))
        && !is_ambiguous(key)
}

/// Whether a key of letters, digits and `_-./` could be read as something else than a string.
fn is_ambiguous(key: &str) -> bool {
    const WORDS: [&str; 11] = [
        "null", "true", "t", "y", "yes", "on", "false", "f", "n", "no", "off",
    ];
    // Go's ParseBool knows `t` and `f`, in either case, as ToLower does the others.
    if WORDS.iter().any(|word| key.eq_ignore_ascii_case(word)) {
        return true;
    }
    let digits = key.replace('_', "");
    is_int(&digits) || is_float(&digits) || is_date(key)
}

/// What Go's `strconv.ParseInt` takes in base 0; decimal ones are floats as well.
fn is_int(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let radix = |prefix, radix| {
        let digits = lower.strip_prefix(prefix)?;
        let plain = digits.chars().all(|c| c.is_ascii_alphanumeric());
        Some(plain && i64::from_str_radix(digits, radix).is_ok())
    };
    radix("0b", 2)
        .or_else(|| radix("0o", 8))
        .or_else(|| radix("0x", 16))
        .unwrap_or(false)
}

/// What Go's `strconv.ParseFloat` takes: too large a number is none.
fn is_float(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    match lower.strip_prefix("0x") {
        Some(hex) => {
            let Some((mantissa, exponent)) = hex.split_once('p') else {
                return false;
            };
            let digits = mantissa.replacen('.', "", 1);
            !digits.is_empty()
                && digits.chars().all(|c| c.is_ascii_hexdigit())
                && exponent.parse::<i32>().is_ok()
        }
        None => match text.parse::<f64>() {
            Ok(float) => float.is_finite() || lower.starts_with("inf") || lower == "nan",
            Err(_) => false,
        },
    }
}

/// A date as YAML 1.1 knows it, month and day of one digit or two.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let number = |text: &str, most: usize| {
        let plain = (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        text.parse::<i8>().ok().filter(|_| plain)
    };
    let (Some(month), Some(day)) = (number(month, 2), number(day, 2)) else {
        return false;
    };
    let Ok(digits) = year.parse::<i16>() else {
        return false;
    };
    year.len() == 4
        && year.bytes().all(|b| b.is_ascii_digit())
        && jiff::civil::Date::new(digits, month, day).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn fields_keep_the_order_of_a_text() {
        let text = super::from_json(r#"{"b": [{"d": 1, "c": []}], "a": [null, -1.5, true]}"#);
        assert_eq!(
            text.as_deref(),
            Ok(
                "{\n  b: [{\n    d: 1,\n    c: [],\n  }],\n  a: [\n    null,\n    -1.5,\n    true,\n  ],\n}"
            )
        );
    }

    use super::*;

    /// Value, its KYAML: recorded from `sigs.k8s.io/yaml/kyaml` 1.6.0.
    #[test]
    fn writes_as_go_does() {
        let cases: Vec<(Value, String)> =
            serde_json::from_str(include_str!("../../../testdata/go/kyaml-write.json")).unwrap();
        assert!(cases.len() > 250);
        let wrong: Vec<_> = cases
            .iter()
            .map(|(value, out)| (value, to_string(value), out))
            .filter(|(_, got, out)| got != *out)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    /// Go's encoder reads JSON as YAML before it writes: these it would refuse or change.
    #[test]
    fn nothing_is_lost() {
        for (text, out) in [
            ("\u{7f}", r"\x7f"),
            ("\u{80}", r"\u0080"),
            ("a \u{85} b", r"a \N b"),
            ("\u{ffff}", r"\uffff"),
            ("a\n\rb", "\\\n   a\\n\\\n   \\rb\\\n  "),
            ("a\n\u{a0}b", "\\\n   a\\n\\\n   \\_b\\\n  "),
        ] {
            assert_eq!(to_string(&text.into()), format!("\"{out}\""), "{text:?}");
            let back = crate::go::yaml::parse(&to_string(&text.into())).unwrap();
            assert_eq!(back, text);
        }
    }
}
