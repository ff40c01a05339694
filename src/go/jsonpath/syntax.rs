//! Values as Go's `fmt` prints them: `%v`, `%#v` and `%q`.

use std::fmt::Write as _;

use serde_json::{Number, Value};

use crate::go::fmt::quote;
use crate::go::json;

/// `%v`: `map[a:1 b:[x y]]`, with `nil` as `<nil>` and texts as they are.
#[must_use]
pub fn plain(value: &Value) -> String {
    let mut out = String::new();
    write_plain(value, &mut out);
    out
}

fn write_plain(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("<nil>"),
        Value::Bool(b) => out.push_str(if *b { "true" } else { "false" }),
        Value::Number(n) => out.push_str(&number(n)),
        Value::String(s) => out.push_str(s),
        Value::Array(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                out.push_str(if i > 0 { " " } else { "" });
                write_plain(item, out);
            }
            out.push(']');
        }
        Value::Object(map) => {
            out.push_str("map[");
            for (i, (key, item)) in map.iter().enumerate() {
                let _ = write!(out, "{}{key}:", if i > 0 { " " } else { "" });
                write_plain(item, out);
            }
            out.push(']');
        }
    }
}

/// `%#v`: `map[string]interface {}{"a":1, "b":[]interface {}{"x"}}`.
#[must_use]
pub fn source(value: &Value) -> String {
    let mut out = String::new();
    write_source(value, &mut out);
    out
}

fn write_source(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("interface {}(nil)"),
        Value::Bool(b) => out.push_str(if *b { "true" } else { "false" }),
        Value::Number(n) => out.push_str(&number(n)),
        Value::String(s) => out.push_str(&quote(s)),
        Value::Array(items) => {
            out.push_str("[]interface {}{");
            for (i, item) in items.iter().enumerate() {
                out.push_str(if i > 0 { ", " } else { "" });
                write_source(item, out);
            }
            out.push('}');
        }
        Value::Object(map) => {
            out.push_str("map[string]interface {}{");
            for (i, (key, item)) in map.iter().enumerate() {
                let _ = write!(out, "{}{}:", if i > 0 { ", " } else { "" }, quote(key));
                write_source(item, out);
            }
            out.push('}');
        }
    }
}

/// `%v` of a number: int64 where it is one, else float64 in its shortest form.
#[must_use]
pub fn number(number: &Number) -> String {
    match (number.as_i64(), number.as_f64()) {
        (Some(int), _) => int.to_string(),
        (_, Some(float)) => json::float_g(float),
        _ => number.to_string(),
    }
}

/// `%q`: in double quotes, with Go's escapes.
#[must_use]
pub fn quote(text: &str) -> String {
    quote::quote(text.as_bytes(), false)
}
