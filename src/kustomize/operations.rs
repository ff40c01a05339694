//! JSON Patch (RFC 6902) with the freedoms of the library that kubectl has for it: `replace` sets
//! what is not there, and negative indexes count from the end.

use serde_json::Value;

use crate::{Error, Result};

/// `object` after the operations of `patch`.
///
/// # Errors
/// That library's text for the first operation that can't be done.
pub(super) fn apply(object: &Value, patch: &[Value]) -> Result<Value> {
    let mut out = object.clone();
    for operation in patch {
        one(&mut out, operation).map_err(Error::new)?;
    }
    Ok(out)
}

fn one(object: &mut Value, operation: &Value) -> Result<(), String> {
    let kind = operation["op"].as_str().unwrap_or("unknown");
    let pointer = |key: &str| {
        let text = operation[key].as_str();
        text.ok_or_else(|| format!("{kind} operation failed to decode {key}: missing value"))
    };
    let value = operation.get("value").cloned().unwrap_or_default();
    match kind {
        "add" => {
            let path = pointer("path")?;
            let place = parent(object, path).ok_or_else(|| {
                format!(
                    "add operation does not apply: doc is missing path: {path:?}: missing value"
                )
            })?;
            add(place, value).map_err(|e| format!("error in add for path: '{path}': {e}"))
        }
        "remove" => {
            let path = pointer("path")?;
            let place = parent(object, path).ok_or_else(|| {
                format!(
                    "remove operation does not apply: doc is missing path: {path:?}: missing value"
                )
            })?;
            let removed = remove(place);
            removed.map_err(|e| format!("error in remove for path: '{path}': {e}"))?;
            Ok(())
        }
        "replace" => replace(object, pointer("path")?, value),
        "test" => test(object, pointer("path")?, &value),
        "move" | "copy" => {
            let from = pointer("from")?;
            let missing = |what: &str, path: &str| {
                format!(
                    "{kind} operation does not apply: doc is missing {what}path: {path}: missing value"
                )
            };
            let place = parent(object, from).ok_or_else(|| missing("from ", from))?;
            let moved = if kind == "move" {
                let key = place.1.clone();
                remove(place).map_err(|e| format!("error in move for path: '{key}': {e}"))?
            } else {
                let found = get(&place);
                found.map_err(|e| format!("error in copy for from: '{from}': {e}"))?
            };
            let path = pointer("path")?;
            let place = parent(object, path).ok_or_else(|| missing("destination ", path))?;
            add(place, moved).map_err(|e| {
                if kind == "move" {
                    format!("error in move for path: '{path}': {e}")
                } else {
                    format!("error while adding value during copy: {e}")
                }
            })
        }
        other => Err(format!("Unexpected kind: {other}")),
    }
}

/// The map or list that `path` leads into, and the key in it.
fn parent<'a>(object: &'a mut Value, path: &str) -> Option<(&'a mut Value, String)> {
    let mut parts: Vec<String> = path.split('/').map(decoded).collect();
    if parts.len() < 2 {
        return None;
    }
    let key = parts.pop()?;
    let mut at = object;
    for part in &parts[1..] {
        at = match at {
            Value::Object(map) => map.get_mut(part)?,
            Value::Array(items) => {
                let index = index(part, items.len()).ok()?;
                items.get_mut(index)?
            }
            _ => return None,
        };
    }
    matches!(at, Value::Object(_) | Value::Array(_)).then_some((at, key))
}

fn decoded(part: &str) -> String {
    part.replace("~1", "/").replace("~0", "~")
}

/// The place in a list of `len` items that a key means.
fn index(key: &str, len: usize) -> Result<usize, String> {
    let number: i64 = key
        .parse()
        .map_err(|_| format!("strconv.Atoi: parsing {key:?}: invalid syntax"))?;
    let invalid = || format!("Unable to access invalid index: {number}: invalid index referenced");
    let len = i64::try_from(len).map_err(|_| invalid())?;
    let at = if number < 0 { number + len } else { number };
    if !(0..len).contains(&at) {
        return Err(invalid());
    }
    usize::try_from(at).map_err(|_| invalid())
}

type Place<'a> = (&'a mut Value, String);

fn get(place: &Place<'_>) -> Result<Value, String> {
    match (&*place.0, &place.1) {
        (Value::Object(map), key) => Ok(map.get(key).cloned().unwrap_or_default()),
        (Value::Array(items), key) => Ok(items[index(key, items.len())?].clone()),
        _ => Ok(Value::Null),
    }
}

fn add(place: Place<'_>, value: Value) -> Result<(), String> {
    match place {
        (Value::Object(map), key) => {
            map.insert(key, value);
        }
        (Value::Array(items), key) if key == "-" => items.push(value),
        (Value::Array(items), key) => {
            if key.parse::<i64>().is_err() {
                return Err(format!(
                    "value was not a proper array index: '{key}': strconv.Atoi: parsing {key:?}: \
                     invalid syntax"
                ));
            }
            let at = index(&key, items.len() + 1)?;
            items.insert(at, value);
        }
        _ => {}
    }
    Ok(())
}

fn remove(place: Place<'_>) -> Result<Value, String> {
    match place {
        (Value::Object(map), key) => map
            .remove(&key)
            .ok_or_else(|| format!("Unable to remove nonexistent key: {key}: missing value")),
        (Value::Array(items), key) => {
            let at = index(&key, items.len())?;
            Ok(items.remove(at))
        }
        _ => Ok(Value::Null),
    }
}

fn replace(object: &mut Value, path: &str, value: Value) -> Result<(), String> {
    if path.is_empty() {
        *object = value;
        return Ok(());
    }
    let missing = |what: &str| {
        format!("replace operation does not apply: doc is missing {what}: {path}: missing value")
    };
    let place = parent(object, path).ok_or_else(|| missing("path"))?;
    match place {
        (Value::Object(map), key) => {
            map.insert(key, value);
        }
        (Value::Array(items), key) => {
            let at = index(&key, items.len()).map_err(|_| missing("key"))?;
            items[at] = value;
        }
        _ => {}
    }
    Ok(())
}

fn test(object: &mut Value, path: &str, value: &Value) -> Result<(), String> {
    let found = if path.is_empty() {
        object.clone()
    } else {
        let place = parent(object, path).ok_or_else(|| {
            format!("test operation does not apply: is missing path: {path}: missing value")
        })?;
        get(&place).map_err(|e| format!("error in test for path: '{path}': {e}"))?
    };
    if found == *value {
        return Ok(());
    }
    Err(format!("testing value {path} failed: test failed"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Recorded from `kubectl kustomize`.
    #[test]
    fn operations_are_done_or_refused() {
        let object = json!({"kind": "K", "m": {"a": "b", "c": "d"}, "l": [1, 2]});
        let done = |patch: Value| match apply(&object, patch.as_array().unwrap()) {
            Ok(value) => value.to_string(),
            Err(e) => e.message,
        };
        let cases = [
            (
                json!({"op": "remove", "path": "/a/b"}),
                "remove operation does not apply: doc is missing path: \"/a/b\": missing value",
            ),
            (
                json!({"op": "replace", "path": "/s/x", "value": 1}),
                "replace operation does not apply: doc is missing path: /s/x: missing value",
            ),
            (
                json!({"op": "test", "path": "/kind", "value": 1}),
                "testing value /kind failed: test failed",
            ),
            (
                json!({"op": "foo", "path": "/kind"}),
                "Unexpected kind: foo",
            ),
            (
                json!({"op": "replace", "path": "/m/z", "value": 1}),
                r#"{"kind":"K","l":[1,2],"m":{"a":"b","c":"d","z":1}}"#,
            ),
            (
                json!({"op": "add", "path": "/l/-", "value": 3}),
                r#"{"kind":"K","l":[1,2,3],"m":{"a":"b","c":"d"}}"#,
            ),
            (
                json!({"op": "remove", "path": "/l/-1"}),
                r#"{"kind":"K","l":[1],"m":{"a":"b","c":"d"}}"#,
            ),
            (
                json!({"op": "copy", "from": "/kind", "path": "/m/~1k"}),
                r#"{"kind":"K","l":[1,2],"m":{"/k":"K","a":"b","c":"d"}}"#,
            ),
            (
                json!({"op": "move", "from": "/m/a", "path": "/x"}),
                r#"{"kind":"K","l":[1,2],"m":{"c":"d"},"x":"b"}"#,
            ),
        ];
        for (operation, expected) in cases {
            assert_eq!(done(json!([operation])), expected);
        }
    }
}
