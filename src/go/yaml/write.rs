//! A JSON value as YAML, in the bytes of goyaml.v2.

use std::cmp::Ordering;
use std::io;

use serde_json::Value;

use super::emit::{Emitter, Style};
use super::resolve::{self, Scalar};
use crate::Result;
use crate::go::json;

/// How much text is gathered before it is written.
const CHUNK: usize = 32 * 1024;

/// `value` as one YAML document, ended by a line break.
#[must_use]
pub fn to_string(value: &Value) -> String {
    let mut writer = Writer::new(None);
    // Without an output there is nothing to fail.
    let _ = writer.value(value, None, false);
    writer.emitter.finish();
    writer.emitter.text
}

/// Writes `value` as one YAML document, ended by a line break.
///
/// # Errors
/// Those of `out`.
pub fn write(value: &Value, out: &mut dyn io::Write) -> Result<()> {
    let mut writer = Writer::new(Some(out));
    writer.value(value, None, false)?;
    writer.finish()
}

/// Writes `value` as an item (`- …`) of a sequence that is the value of a top-level key: a list
/// is written item by item without ever being one value.
///
/// # Errors
/// Those of `out`.
pub fn write_item(value: &Value, out: &mut dyn io::Write) -> Result<()> {
    let mut writer = Writer::new(Some(out));
    writer.emitter.item(0);
    writer.value(value, Some(0), false)?;
    writer.finish()
}

struct Writer<'w> {
    emitter: Emitter,
    out: Option<&'w mut dyn io::Write>,
}

impl<'w> Writer<'w> {
    fn new(out: Option<&'w mut dyn io::Write>) -> Self {
        let emitter = Emitter::new();
        Self { emitter, out }
    }

    fn finish(&mut self) -> Result<()> {
        self.emitter.finish();
        self.flush(0)
    }

    /// Writes what has been gathered when it is more than `above`.
    fn flush(&mut self, above: usize) -> Result<()> {
        if let Some(out) = self.out.as_mut()
            && self.emitter.text.len() > above
        {
            out.write_all(self.emitter.text.as_bytes())?;
            self.emitter.text.clear();
        }
        Ok(())
    }

    /// `indent` is that of the enclosing collection, `of_key` whether that is a mapping.
    fn value(&mut self, value: &Value, indent: Option<usize>, of_key: bool) -> Result<()> {
        let below = indent.map_or(0, |i| i + 2);
        match value {
            Value::Null => self.emitter.word("null"),
            Value::Bool(true) => self.emitter.word("true"),
            Value::Bool(false) => self.emitter.word("false"),
            Value::Number(number) => self.emitter.word(&number_text(number)),
            Value::String(text) => {
                self.emitter.scalar(text, style(text), below.max(2));
            }
            Value::Array(items) if items.is_empty() => self.emitter.empty("[]"),
            Value::Object(map) if map.is_empty() => self.emitter.empty("{}"),
            Value::Array(items) => {
                let at = match indent {
                    Some(indent) if of_key && self.emitter.indentless() => indent,
                    _ => below,
                };
                for item in items {
                    self.emitter.item(at);
                    self.value(item, Some(at), false)?;
                }
            }
            Value::Object(map) => {
                for (key, value) in sorted(map.iter().collect()) {
                    self.emitter.key(key, style(key), below);
                    self.value(value, Some(below), true)?;
                }
            }
        }
        self.flush(CHUNK)
    }
}

/// A word that would be read as something else than text is quoted.
fn style(text: &str) -> Style {
    if text.contains('\n') {
        Style::Literal
    } else if resolve::plain(text) == Scalar::Str && !resolve::is_base60(text) {
        Style::Plain
    } else {
        Style::Double
    }
}

/// A number that has been through JSON: whole ones are integers up to 64 bits.
fn number_text(number: &serde_json::Number) -> String {
    let text = json::number(number);
    match resolve::plain(&text) {
        Scalar::Float(float) => json::float_g(float),
        // `-0` among them.
        Scalar::Int(int) => int.to_string(),
        _ => text,
    }
}

/// Merge sort: [`natural`] is no total order (`1` < `09` < `0a` < `1`), at which the library's
/// sort may panic.
fn sorted<'a>(mut entries: Vec<(&'a String, &'a Value)>) -> Vec<(&'a String, &'a Value)> {
    if entries.len() < 2 {
        return entries;
    }
    let right = sorted(entries.split_off(entries.len() / 2));
    let left = sorted(entries);
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let mut right = right.into_iter().peekable();
    for entry in left {
        while let Some(first) = right.next_if(|r| natural(r.0, entry.0).is_lt()) {
            merged.push(first);
        }
        merged.push(entry);
    }
    merged.extend(right);
    merged
}

/// goyaml.v2's order of keys: letters after everything else, runs of digits by their value.
fn natural(a: &str, b: &str) -> Ordering {
    let common = a
        .chars()
        .zip(b.chars())
        .take_while(|(x, y)| x == y)
        .map(|(x, _)| x.len_utf8())
        .sum::<usize>();
    let (Some(x), Some(y)) = (a[common..].chars().next(), b[common..].chars().next()) else {
        return a.len().cmp(&b.len());
    };
    match (x.is_alphabetic(), y.is_alphabetic()) {
        (true, true) => return x.cmp(&y),
        (true, false) => return Ordering::Greater,
        (false, true) => return Ordering::Less,
        (false, false) => {}
    }
    // A zero that stands inside a number is no leading one.
    let inside = (x == '0' || y == '0')
        && a[..common]
            .chars()
            .rev()
            .take_while(|c| c.is_numeric())
            .any(|c| c != '0');
    let (an, alen) = run(&a[common..], inside);
    let (bn, blen) = run(&b[common..], inside);
    an.cmp(&bn).then(alen.cmp(&blen)).then(x.cmp(&y))
}

/// The value of the digits `text` starts with, and how many they are.
fn run(text: &str, inside: bool) -> (i64, usize) {
    let mut value = i64::from(inside);
    let mut len = 0;
    for c in text.chars().take_while(|c| c.is_numeric()) {
        let digit = i64::from(u32::from(c)) - i64::from(u32::from('0'));
        value = value.wrapping_mul(10).wrapping_add(digit);
        len += 1;
    }
    (value, len)
}
