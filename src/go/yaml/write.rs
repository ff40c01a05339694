//! A JSON value as YAML, in the layout of goyaml.v2's emitter.

use std::cmp::Ordering;
use std::io;

use libyaml_safer::{Emitter, Encoding, Event, MappingStyle, ScalarStyle, SequenceStyle};
use serde_json::Value;

use super::resolve::{self, Scalar};
use crate::go::json;
use crate::{Error, Result};

/// `value` as one YAML document, ended by a line break.
#[must_use]
pub fn to_string(value: &Value) -> String {
    let mut out = Vec::new();
    // Writing to memory cannot fail, and every event sequence below is well-formed.
    let _ = write(value, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// Writes `value` as one YAML document, ended by a line break.
///
/// # Errors
/// Those of `out`.
pub fn write(value: &Value, out: &mut dyn io::Write) -> Result<()> {
    let mut emitter = Emitter::new();
    emitter.set_output(out);
    emitter.set_unicode(true);
    emitter.set_width(80);
    let mut writer = Writer { emitter };
    writer.emit(Event::stream_start(Encoding::Utf8))?;
    writer.emit(Event::document_start(None, &[], true))?;
    writer.value(value)?;
    writer.emit(Event::document_end(true))?;
    writer.emit(Event::stream_end())?;
    writer.emitter.flush().map_err(emit_error)
}

struct Writer<'w> {
    emitter: Emitter<'w>,
}

impl Writer<'_> {
    fn emit(&mut self, event: Event) -> Result<()> {
        self.emitter.emit(event).map_err(emit_error)
    }

    fn value(&mut self, value: &Value) -> Result<()> {
        match value {
            Value::Null => self.scalar("null", ScalarStyle::Plain),
            Value::Bool(true) => self.scalar("true", ScalarStyle::Plain),
            Value::Bool(false) => self.scalar("false", ScalarStyle::Plain),
            Value::Number(number) => self.scalar(&number_text(number), ScalarStyle::Plain),
            Value::String(text) => self.text(text),
            Value::Array(items) => {
                self.emit(Event::sequence_start(
                    None,
                    None,
                    true,
                    SequenceStyle::Block,
                ))?;
                items.iter().try_for_each(|item| self.value(item))?;
                self.emit(Event::sequence_end())
            }
            Value::Object(map) => {
                self.emit(Event::mapping_start(None, None, true, MappingStyle::Block))?;
                let mut entries: Vec<_> = map.iter().collect();
                entries.sort_by(|a, b| natural(a.0, b.0));
                for (key, value) in entries {
                    self.text(key)?;
                    self.value(value)?;
                }
                self.emit(Event::mapping_end())
            }
        }
    }

    fn text(&mut self, text: &str) -> Result<()> {
        let style = if text.contains('\n') {
            ScalarStyle::Literal
        } else if resolve::plain(text) == Scalar::Str && !resolve::is_base60(text) {
            ScalarStyle::Plain
        } else {
            ScalarStyle::DoubleQuoted
        };
        self.scalar(text, style)
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle) -> Result<()> {
        self.emit(Event::scalar(None, None, text, true, true, style))
    }
}

fn emit_error(error: libyaml_safer::Error) -> Error {
    match io::Error::try_from(error) {
        Ok(io) => io.into(),
        Err(other) => Error::new(other.to_string()),
    }
}

/// A number that has been through JSON: whole ones are integers up to 64 bits.
fn number_text(number: &serde_json::Number) -> String {
    let text = json::number(number);
    match resolve::plain(&text) {
        Scalar::Float(float) => json::float_g(float),
        _ => text,
    }
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
