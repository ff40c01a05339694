//! JSON of an object with its fields in the order of Go's structs.

use serde_json::Value;

use super::{fields, struct_of};
use crate::go::json;

/// `object` on one line. Objects of other kinds than the known have their keys sorted.
#[must_use]
pub fn to_json(object: &Value) -> String {
    text(object, None)
}

/// As [`to_json`], indented by four spaces, without a line break at the end: as `-o json` has it.
#[must_use]
pub fn to_json_pretty(object: &Value) -> String {
    text(object, Some(0))
}

/// [`to_json`] of `value` with the fields of `object`'s kind, where it does not say of which it is.
#[must_use]
pub fn to_json_as(object: &Value, value: &Value) -> String {
    let mut out = String::new();
    write(struct_of(object), value, None, &mut out);
    out
}

/// [`to_json_pretty`] of `value` with the fields of `object`'s kind, as it stands inside `depth`
/// levels of other values.
#[must_use]
pub fn to_json_pretty_as(object: &Value, value: &Value, depth: usize) -> String {
    let mut out = String::new();
    write(struct_of(object), value, Some(depth), &mut out);
    out
}

fn text(object: &Value, depth: Option<usize>) -> String {
    let mut out = String::new();
    write(struct_of(object), object, depth, &mut out);
    out
}

/// Writes a value of a type; an unknown type is the empty one.
fn write(kind: &str, value: &Value, depth: Option<usize>, out: &mut String) {
    let kind = kind.trim_start_matches('*');
    let inner = depth.map(|depth| depth + 1);
    match value {
        Value::Array(items) if !items.is_empty() => {
            let element = kind.strip_prefix("[]").unwrap_or_default();
            out.push('[');
            for (n, item) in items.iter().enumerate() {
                separate(n, inner, out);
                write(element, item, inner, out);
            }
            line(depth, out);
            out.push(']');
        }
        Value::Object(map) if !map.is_empty() => {
            let own = fields(kind).unwrap_or_default();
            let of_map = kind.strip_prefix('{').and_then(|k| k.split_once('}'));
            let other = of_map.map_or("", |(_, element)| element);
            let listed = own
                .iter()
                .filter_map(|f| Some((f.name, f.kind, map.get(f.name)?)));
            let rest = map
                .iter()
                .filter(|(key, _)| own.iter().all(|f| f.name != key.as_str()))
                .map(|(key, value)| (key.as_str(), other, value));
            out.push('{');
            for (n, (key, kind, value)) in listed.chain(rest).enumerate() {
                separate(n, inner, out);
                out.push_str(&json::to_string(&Value::from(key)));
                out.push_str(if depth.is_some() { ": " } else { ":" });
                write(kind, value, inner, out);
            }
            line(depth, out);
            out.push('}');
        }
        value => out.push_str(&json::to_string(value)),
    }
}

fn separate(n: usize, depth: Option<usize>, out: &mut String) {
    if n > 0 {
        out.push(',');
    }
    line(depth, out);
}

fn line(depth: Option<usize>, out: &mut String) {
    if let Some(depth) = depth {
        out.push('\n');
        out.push_str(&"    ".repeat(depth));
    }
}
