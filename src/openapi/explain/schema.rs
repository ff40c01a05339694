//! The parts of a schema. Any may be missing, empty or of a wrong type; all three count as missing.

use serde_json::{Map, Value};

/// How many references may lie inside each other. There are a few dozen in real documents; one that
/// is made to overflow the stack ends here.
const DEEPEST: usize = 500;

/// The part of this name.
pub(super) fn part<'v>(schema: &'v Value, key: &str) -> Option<&'v Value> {
    schema.get(key).filter(|value| match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(map) => !map.is_empty(),
        Value::Number(_) | Value::Bool(true) => true,
    })
}

/// A part that is text; empty when missing.
pub(super) fn text<'v>(schema: &'v Value, key: &str) -> &'v str {
    part(schema, key)
        .and_then(Value::as_str)
        .unwrap_or_default()
}

/// The fields of an object, in the order of their names.
pub(super) fn properties(schema: &Value) -> Option<&Map<String, Value>> {
    part(schema, "properties")?.as_object()
}

/// The schema of the elements of an array.
pub(super) fn items(schema: &Value) -> Option<&Value> {
    part(schema, "items").filter(|items| items.is_object())
}

/// The schema of the values of a map, unless any value will do.
pub(super) fn additional(schema: &Value) -> Option<&Value> {
    part(schema, "additionalProperties").filter(|schema| schema.is_object())
}

/// The schemas that must all hold.
pub(super) fn all_of(schema: &Value) -> &[Value] {
    let all = schema.get("allOf").and_then(Value::as_array);
    all.map_or(&[], Vec::as_slice)
}

/// Whether an object must have the field.
pub(super) fn requires(schema: &Value, name: &str) -> bool {
    let required = schema.get("required").and_then(Value::as_array);
    required.is_some_and(|names| names.iter().any(|n| n == name))
}

/// The references that have been followed on the way to a schema.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen<'s> {
    reference: &'s str,
    depth: usize,
    above: Option<&'s Seen<'s>>,
}

impl<'s> Seen<'s> {
    /// Adds a schema's reference, if it has one; `None` when that closes a cycle.
    pub(super) fn and(&'s self, reference: &'s str) -> Option<Self> {
        if reference.is_empty() {
            return Some(*self);
        }
        let mut all = std::iter::successors(Some(self), |seen| seen.above);
        if self.depth == DEEPEST || all.any(|seen| seen.reference == reference) {
            return None;
        }
        Some(Self {
            reference,
            depth: self.depth + 1,
            above: Some(self),
        })
    }
}
