//! What a step of a path yields: a part of the value, or what the template itself says.

use std::borrow::Cow;
use std::io::Write;

use serde_json::{Number, Value};

use super::syntax;
use crate::Result;
use crate::go::json;

/// One result. Cheap to copy: nothing of the value is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Item<'v, 't> {
    /// A part of the value.
    Value(&'v Value),
    /// A text of the template.
    Text(&'t [u8]),
    Int(i64),
    Float(f64),
    Bool(bool),
    /// A byte of a text, which is what a wildcard makes of it.
    Byte(u8),
    /// No value at all: what a `range` without results hands on, or one over a null.
    Nothing,
}

impl<'v, 't> Item<'v, 't> {
    /// The field of this name, if this has one.
    pub(super) fn field(self, name: &str) -> Option<Self> {
        match self {
            Item::Value(Value::Object(map)) => map.get(name).map(Item::Value),
            _ => None,
        }
    }

    /// The same as a value to start from: a null is nothing there.
    pub(super) fn unwrapped(self) -> Self {
        match self {
            Item::Value(Value::Null) => Item::Nothing,
            other => other,
        }
    }

    /// Adds what is directly inside: values of a map by their sorted keys, of an array, bytes of a
    /// text.
    pub(super) fn children(self, found: &mut Vec<Self>) {
        match self {
            Item::Value(Value::Object(map)) => found.extend(map.values().map(Item::Value)),
            Item::Value(Value::Array(values)) => found.extend(values.iter().map(Item::Value)),
            Item::Value(Value::String(text)) => found.extend(text.bytes().map(Item::Byte)),
            Item::Text(text) => found.extend(text.iter().copied().map(Item::Byte)),
            _ => {}
        }
    }

    /// Adds it and all below it that have something inside, parents first.
    pub(super) fn descend(self, found: &mut Vec<Self>) {
        let mut children = Vec::new();
        self.children(&mut children);
        if !children.is_empty() {
            found.push(self);
            children.into_iter().for_each(|child| child.descend(found));
        }
    }

    /// The name of its type in Go.
    pub(super) fn type_name(self) -> &'static str {
        match self {
            Item::Value(Value::Object(_)) => "map[string]interface {}",
            Item::Value(Value::Array(_)) => "[]interface {}",
            Item::Value(Value::String(_)) | Item::Text(_) => "string",
            Item::Value(Value::Number(n)) if n.is_i64() => "int64",
            Item::Value(Value::Number(_)) | Item::Float(_) => "float64",
            Item::Value(Value::Bool(_)) | Item::Bool(_) => "bool",
            Item::Value(Value::Null) | Item::Nothing => "<nil>",
            Item::Int(_) => "int",
            Item::Byte(_) => "uint8",
        }
    }

    /// `%v` of Go, for messages.
    pub(super) fn plain(self) -> String {
        match self {
            Item::Nothing => "<invalid reflect.Value>".to_owned(),
            other => syntax::plain(&other.to_value()),
        }
    }

    /// Prints it: maps and arrays as JSON on one line, all else as Go prints it.
    pub(super) fn print(self, out: &mut dyn Write) -> Result<()> {
        match self {
            Item::Value(value @ (Value::Object(_) | Value::Array(_))) => {
                return json::write(value, out);
            }
            Item::Value(Value::String(text)) => out.write_all(text.as_bytes())?,
            Item::Value(Value::Number(n)) => out.write_all(syntax::number(n).as_bytes())?,
            Item::Value(Value::Null) => out.write_all(b"null")?,
            Item::Value(Value::Bool(bool)) => write!(out, "{bool}")?,
            Item::Bool(bool) => write!(out, "{bool}")?,
            Item::Text(text) => out.write_all(text)?,
            Item::Int(int) => write!(out, "{int}")?,
            Item::Float(float) => out.write_all(json::float_g(float).as_bytes())?,
            Item::Byte(byte) => write!(out, "{byte}")?,
            Item::Nothing => out.write_all(b"<no value>")?,
        }
        Ok(())
    }

    /// As a value that may be kept.
    pub(super) fn to_value(self) -> Cow<'v, Value> {
        Cow::Owned(match self {
            Item::Value(value) => return Cow::Borrowed(value),
            Item::Text(text) => Value::String(String::from_utf8_lossy(text).into_owned()),
            Item::Int(int) => Value::Number(int.into()),
            Item::Float(float) => Number::from_f64(float).map_or(Value::Null, Value::Number),
            Item::Bool(bool) => Value::Bool(bool),
            Item::Byte(byte) => Value::Number(byte.into()),
            Item::Nothing => Value::Null,
        })
    }
}

/// Prints what one node of a template found: results with a blank between, or a JSON array.
pub(super) fn print_all(
    results: &[Item<'_, '_>],
    as_json: bool,
    out: &mut dyn Write,
) -> Result<()> {
    for (i, item) in results.iter().enumerate() {
        separate(i == 0, as_json, out)?;
        print_one(*item, as_json, out)?;
    }
    end(results.is_empty(), as_json, out)
}

/// Prints one result.
pub(super) fn print_one(item: Item<'_, '_>, as_json: bool, out: &mut dyn Write) -> Result<()> {
    match item {
        Item::Text(text) if as_json => quote(text, out),
        item if as_json => json::write_pretty(&item.to_value(), 1, out),
        item => item.print(out),
    }
}

/// A text as JSON: as in Go, each byte that is no UTF-8 is an escaped U+FFFD.
fn quote(text: &[u8], out: &mut dyn Write) -> Result<()> {
    let mut quoted = String::from("\"");
    for chunk in text.utf8_chunks() {
        let valid = json::to_string(&chunk.valid().into());
        quoted += &valid[1..valid.len() - 1];
        quoted += &"\\ufffd".repeat(chunk.invalid().len());
    }
    quoted.push('"');
    Ok(out.write_all(quoted.as_bytes())?)
}

/// What stands before a result; `first` when none was printed before.
pub(super) fn separate(first: bool, as_json: bool, out: &mut dyn Write) -> Result<()> {
    Ok(out.write_all(match (first, as_json) {
        (true, true) => b"[\n    ",
        (false, true) => b",\n    ",
        (true, false) => b"",
        (false, false) => b" ",
    })?)
}

/// What stands behind the last result; `empty` when there was none.
pub(super) fn end(empty: bool, as_json: bool, out: &mut dyn Write) -> Result<()> {
    Ok(out.write_all(match (empty, as_json) {
        (true, true) => b"[]\n",
        (false, true) => b"\n]\n",
        (_, false) => b"",
    })?)
}
