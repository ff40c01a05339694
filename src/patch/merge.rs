//! JSON Merge Patch, RFC 7386, and the three-way patch kubectl makes for custom resources.

use serde_json::{Map, Value};

use super::States;
use crate::{Error, Result};

/// `object` after a JSON merge patch: maps are merged, `null` deletes, all else is replaced. As in
/// the library of kubectl and its server, what replaces loses the nulls in its maps, those in lists
/// included; but a list in the place of a map keeps them.
#[must_use]
pub fn apply(object: &Value, patch: &Value) -> Value {
    match (object, patch) {
        (Value::Object(object), Value::Object(patch)) => {
            let mut patched = object.clone();
            for (key, value) in patch {
                match patched.get(key) {
                    _ if value.is_null() => {
                        patched.remove(key);
                    }
                    None | Some(Value::Null) => {
                        patched.insert(key.clone(), prune(value.clone()));
                    }
                    Some(present) => {
                        let merged = apply(present, value);
                        patched.insert(key.clone(), merged);
                    }
                }
            }
            Value::Object(patched)
        }
        (Value::Object(_), patch) => patch.clone(),
        (_, patch) => prune(patch.clone()),
    }
}

/// The JSON merge patch that turns `from` into `to`.
#[must_use]
pub fn diff(from: &Map<String, Value>, to: &Map<String, Value>) -> Map<String, Value> {
    let mut patch = Map::new();
    for (key, wanted) in to {
        match (from.get(key), wanted) {
            (Some(Value::Object(from)), Value::Object(to)) => {
                let inner = diff(from, to);
                if !inner.is_empty() {
                    patch.insert(key.clone(), Value::Object(inner));
                }
            }
            (Some(present), wanted) if same(present, wanted) => {}
            _ => {
                patch.insert(key.clone(), wanted.clone());
            }
        }
    }
    for key in from.keys().filter(|key| !to.contains_key(*key)) {
        patch.insert(key.clone(), Value::Null);
    }
    patch
}

/// The three-way JSON merge patch: additions and changes from current to modified, deletions from
/// original to modified. An empty map means that there is nothing to do.
///
/// # Errors
/// When a state is not a map, or the patch would delete `apiVersion`, `kind` or `metadata.name`.
pub fn three_way(states: States<'_>) -> Result<Value> {
    let [original, modified, current] = states.maps()?;
    let changes = without_nulls(diff(current, modified));
    let mut patch = only_nulls(diff(original, modified));
    put(&mut patch, changes);
    let patch = Value::Object(patch);
    let named = patch["metadata"].get("name").is_some();
    if named || patch.get("apiVersion").is_some() || patch.get("kind").is_some() {
        return Err(Error::new(
            "At least one of apiVersion, kind and name was changed",
        ));
    }
    Ok(patch)
}

/// Equality of JSON values where 1 and 1.0 are one number, as for the library kubectl uses here.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(x), Value::Number(y)) => {
            x == y || x.as_f64() == y.as_f64() && !both_int(x, y)
        }
        (Value::Array(x), Value::Array(y)) => {
            x.len() == y.len() && x.iter().zip(y).all(|(x, y)| same(x, y))
        }
        (Value::Object(x), Value::Object(y)) => {
            x.len() == y.len() && x.iter().all(|(k, v)| y.get(k).is_some_and(|w| same(v, w)))
        }
        _ => a == b,
    }
}

fn both_int(x: &serde_json::Number, y: &serde_json::Number) -> bool {
    !x.is_f64() && !y.is_f64()
}

/// Additions and changes of a patch: its nulls left out, and the maps that are empty then.
fn without_nulls(patch: Map<String, Value>) -> Map<String, Value> {
    let keep = |(key, value)| match value {
        Value::Null => None,
        // An empty map in a patch is a value, not an empty patch.
        Value::Object(map) if !map.is_empty() => {
            let map = without_nulls(map);
            (!map.is_empty()).then_some((key, Value::Object(map)))
        }
        value => Some((key, value)),
    };
    patch.into_iter().filter_map(keep).collect()
}

/// Deletions of a patch: its nulls, and the maps that hold some.
fn only_nulls(patch: Map<String, Value>) -> Map<String, Value> {
    let keep = |(key, value)| match value {
        Value::Null => Some((key, Value::Null)),
        Value::Object(map) => {
            let map = only_nulls(map);
            (!map.is_empty()).then_some((key, Value::Object(map)))
        }
        _ => None,
    };
    patch.into_iter().filter_map(keep).collect()
}

/// Puts changes over deletions; a change wins.
fn put(patch: &mut Map<String, Value>, changes: Map<String, Value>) {
    for (key, change) in changes {
        match (patch.get_mut(&key), change) {
            (Some(Value::Object(inner)), Value::Object(change)) => put(inner, change),
            (_, change) => {
                patch.insert(key, prune(change));
            }
        }
    }
}

/// A value without the nulls in its maps, those in lists included.
fn prune(value: Value) -> Value {
    match value {
        Value::Object(map) => map
            .into_iter()
            .filter(|(_, v)| !v.is_null())
            .map(|(k, v)| (k, prune(v)))
            .collect(),
        Value::Array(items) => items.into_iter().map(prune).collect(),
        value => value,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_names_an_object_does_not_change() {
        let object = |version: &str, name: &str| json!({"apiVersion": version, "kind": "K", "metadata": {"name": name}});
        let (wanted, renamed, moved) = (
            object("a/v1", "x"),
            object("a/v1", "y"),
            object("a/v2", "x"),
        );
        let made = |current: &Value| {
            let (original, modified) = (&Value::Null, &wanted);
            three_way(States {
                original,
                modified,
                current,
            })
            .map_err(|e| e.message)
        };
        let refused = Err("At least one of apiVersion, kind and name was changed".to_owned());
        assert_eq!(made(&wanted), Ok(json!({})));
        assert_eq!(made(&renamed), refused);
        assert_eq!(made(&moved), refused);
    }
}
