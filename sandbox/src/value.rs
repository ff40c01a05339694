//! Accessors that survive any missing or mistyped field.

use serde_json::{Map, Value};

/// The string at a JSON pointer, or an empty one.
pub(crate) fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

/// The list at a JSON pointer, or an empty one.
pub(crate) fn list<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    value.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The integer at a JSON pointer, or this one.
pub(crate) fn int(value: &Value, pointer: &str, default: i64) -> i64 {
    value.pointer(pointer).and_then(Value::as_i64).unwrap_or(default)
}

/// The pairs of a map at a JSON pointer.
pub(crate) fn pairs<'a>(
    value: &'a Value,
    pointer: &str,
) -> impl Iterator<Item = (&'a str, &'a Value)> {
    let map = value.pointer(pointer).and_then(Value::as_object);
    map.into_iter().flatten().map(|(k, v)| (k.as_str(), v))
}

/// The map of a member, made if it isn't there.
pub(crate) fn child<'a>(value: &'a mut Value, key: &str) -> &'a mut Map<String, Value> {
    if !value.is_object() {
        *value = Value::Object(Map::new());
    }
    let slot = &mut value[key];
    if !slot.is_object() {
        *slot = Value::Object(Map::new());
    }
    match slot {
        Value::Object(map) => map,
        // The line above made it a map.
        _ => unreachable!(),
    }
}

/// Removes a member, and says what it was.
pub(crate) fn take(value: &mut Value, parent: &str, key: &str) -> Option<Value> {
    value.pointer_mut(parent)?.as_object_mut()?.remove(key)
}

/// The current time in RFC 3339, in whole seconds, as object metadata has it.
pub(crate) fn now() -> String {
    seconds(jiff::Timestamp::now())
}

/// A time in RFC 3339, in whole seconds.
pub(crate) fn seconds(time: jiff::Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
