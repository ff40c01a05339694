//! KYAML (KEP-5295), the dialect `sigs.k8s.io/yaml/kyaml` writes: braces and brackets for every
//! collection, quotes around every string, keys bare only where no YAML reader could mistake them.

use std::io;

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use serde_json::{Map, Value};

use crate::Result;
use crate::go::json;

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

fn encoded(value: &Value, depth: usize) -> String {
    let mut text = String::new();
    encode(value, depth, &mut text);
    text
}

fn encode(value: &Value, depth: usize, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(n) => out.push_str(&json::number(n)),
        // One deeper than the key: a text of several lines stands inside its quotes.
        Value::String(s) => quote(s, Some(depth + 1), out),
        Value::Array(items) => encode_items(items, depth, out),
        Value::Object(map) => encode_map(map, depth, out),
    }
}

fn encode_map(map: &Map<String, Value>, depth: usize, out: &mut String) {
    if map.is_empty() {
        out.push_str("{}");
        return;
    }
    out.push_str("{\n");
    for (key, value) in map {
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
fn encode_items(items: &[Value], depth: usize, out: &mut String) {
    out.push('[');
    if items.iter().all(|i| i.is_array() || i.is_object()) {
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
    let short = match c {
        '\t' if keep_tab => return out.push(c),
        ' '..='~' if c != '"' && c != '\\' => return out.push(c),
        '"' | '\\' => c,
        '\0' => '0',
        '\x07' => 'a',
        '\x08' => 'b',
        '\t' => 't',
        '\n' => 'n',
        '\x0b' => 'v',
        '\x0c' => 'f',
        '\r' => 'r',
        '\x1b' => 'e',
        '\u{85}' => 'N',
        '\u{a0}' => '_',
        '\u{2028}' => 'L',
        '\u{2029}' => 'P',
        _ if is_print(c) => return out.push(c),
        _ => {
            let code = u32::from(c);
            return out.push_str(&match code {
                0..=0x1f | 0x7f => format!("\\x{code:02x}"),
                0x80..=0xffff => format!("\\u{code:04x}"),
                _ => format!("\\U{code:08x}"),
            });
        }
    };
    out.push('\\');
    out.push(short);
}

fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

/// Go's `unicode.IsPrint` beyond ASCII.
fn is_print(c: char) -> bool {
    GeneralCategoryGroup::Letter
        .union(GeneralCategoryGroup::Mark)
        .union(GeneralCategoryGroup::Number)
        .union(GeneralCategoryGroup::Punctuation)
        .union(GeneralCategoryGroup::Symbol)
        .contains(category(c))
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
