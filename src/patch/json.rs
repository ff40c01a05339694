//! JSON Patch, RFC 6902, as kubectl's library does it where that is looser than the RFC: a member
//! that is replaced need not be there, negative indexes count from the end, and a path without its
//! first slash loses its first part.

use serde_json::Value;

use crate::go::{fmt::quote::quote, json};
use crate::{Error, Result};

/// Why something is not there, as the library's messages end.
const MISSING: &str = "missing value";
const BAD_INDEX: &str = "invalid index referenced";
const TEST_FAILED: &str = "test failed";

/// `object` after the operations of `patch`, all of them or none.
///
/// # Errors
/// When `patch` is not a list of operations, or one of them can't be done; in the library's words.
pub fn apply(object: &Value, patch: &Value) -> Result<Value> {
    let mut patched = object.clone();
    for operation in operations(patch)? {
        Operation(operation)
            .apply(&mut patched)
            .map_err(Error::new)?;
    }
    Ok(patched)
}

fn operations(patch: &Value) -> Result<&[Value]> {
    let wrong = |value: &Value, what: &str| {
        let is = json::type_name(value);
        Error::new(format!(
            "json: cannot unmarshal {is} into Go value of type jsonpatch.{what}"
        ))
    };
    let list = match patch {
        Value::Null => return Ok(&[]),
        Value::Array(list) => list,
        other => return Err(wrong(other, "Patch")),
    };
    match list.iter().find(|o| !(o.is_object() || o.is_null())) {
        Some(other) => Err(wrong(other, "Operation")),
        None => Ok(list),
    }
}

type Outcome<T = ()> = Result<T, String>;

struct Operation<'a>(&'a Value);

impl Operation<'_> {
    fn apply(&self, document: &mut Value) -> Outcome {
        match self.0["op"].as_str().unwrap_or("unknown") {
            "add" => self.add(document),
            "remove" => self.remove(document),
            "replace" => self.replace(document),
            "move" => self.moved(document),
            "copy" => self.copy(document),
            "test" => self.test(document),
            other => Err(format!("Unexpected kind: {other}")),
        }
    }

    /// A field that is a path; `missing` is what is said when it is not there.
    fn path(&self, field: &str, missing: &str) -> Outcome<&str> {
        match &self.0[field] {
            Value::String(path) => Ok(path),
            Value::Null => Err(format!("{missing}: {MISSING}")),
            other => Err(format!(
                "json: cannot unmarshal {} into Go value of type string",
                json::type_name(other)
            )),
        }
    }

    /// The path of an operation that, when it has none, says so shortly.
    fn target(&self, name: &str) -> Outcome<&str> {
        let failed = format!("{name} operation failed to decode path");
        self.path("path", "")
            .map_err(|_| format!("{failed}: {MISSING}"))
    }

    /// The path, or that of `from`, of an operation that tells why it has none.
    fn told_target(&self, name: &str, field: &str) -> Outcome<&str> {
        let missing = match field {
            "from" => "operation, missing from field",
            _ => "operation missing path field",
        };
        self.path(field, missing)
            .map_err(|why| format!("{name} operation failed to decode {field}: {why}"))
    }

    fn value(&self) -> Value {
        self.0["value"].clone()
    }

    fn add(&self, document: &mut Value) -> Outcome {
        let path = self.target("add")?;
        let Some((parent, key)) = find(document, path) else {
            return Err(format!(
                "add operation does not apply: doc is missing path: \"{path}\": {MISSING}"
            ));
        };
        add(parent, &key, self.value())
            .map_err(|why| format!("error in add for path: '{path}': {why}"))
    }

    fn remove(&self, document: &mut Value) -> Outcome {
        let path = self.target("remove")?;
        let Some((parent, key)) = find(document, path) else {
            return Err(format!(
                "remove operation does not apply: doc is missing path: \"{path}\": {MISSING}"
            ));
        };
        remove(parent, &key).map_err(|why| format!("error in remove for path: '{path}': {why}"))
    }

    fn replace(&self, document: &mut Value) -> Outcome {
        let path = self.told_target("replace", "path")?;
        if path.is_empty() {
            let value = self.value();
            if !(value.is_object() || value.is_array()) {
                // The library formats an error that it does not have.
                let why = "replace operation value must be object or array: %!w(<nil>)";
                return Err(why.to_owned());
            }
            *document = value;
            return Ok(());
        }
        let missing = |what| format!("replace operation does not apply: doc is missing {what}");
        let Some((parent, key)) = find(document, path) else {
            return Err(format!("{}: {path}: {MISSING}", missing("path")));
        };
        // kubectl looks for this very message, and puts its own in its place.
        let gone = || format!("Object to be patched is missing field ({path}: {MISSING})");
        match parent {
            Value::Array(list) => {
                let index = existing(list, &key).map_err(|_| gone())?;
                list[index] = self.value();
            }
            parent => put(parent, &key, self.value()),
        }
        Ok(())
    }

    fn moved(&self, document: &mut Value) -> Outcome {
        let from = self.told_target("move", "from")?;
        let Some((parent, key)) = find(document, from) else {
            return Err(format!(
                "move operation does not apply: doc is missing from path: {from}: {MISSING}"
            ));
        };
        let failed = |why| format!("error in move for path: '{key}': {why}");
        let value = get(parent, &key).map_err(failed)?;
        remove(parent, &key).map_err(failed)?;
        let path = self.told_target("move", "path")?;
        let Some((parent, key)) = find(document, path) else {
            return Err(format!(
                "move operation does not apply: doc is missing destination path: {path}: {MISSING}"
            ));
        };
        add(parent, &key, value).map_err(|why| format!("error in move for path: '{path}': {why}"))
    }

    fn copy(&self, document: &mut Value) -> Outcome {
        let from = self.told_target("copy", "from")?;
        let Some((parent, key)) = find(document, from) else {
            return Err(format!(
                "copy operation does not apply: doc is missing from path: {from}: {MISSING}"
            ));
        };
        let value =
            get(parent, &key).map_err(|why| format!("error in copy for from: '{from}': {why}"))?;
        let path = self.target("copy")?;
        let Some((parent, key)) = find(document, path) else {
            return Err(format!(
                "copy operation does not apply: doc is missing destination path: {path}: {MISSING}"
            ));
        };
        add(parent, &key, value)
            .map_err(|why| format!("error while adding value during copy: {why}"))
    }

    fn test(&self, document: &mut Value) -> Outcome {
        let path = self.told_target("test", "path")?;
        let failed = || Err(format!("testing value {path} failed: {TEST_FAILED}"));
        if path.is_empty() {
            return if *document == self.0["value"] {
                Ok(())
            } else {
                failed()
            };
        }
        let Some((parent, key)) = find(document, path) else {
            return Err(format!(
                "test operation does not apply: is missing path: {path}: {MISSING}"
            ));
        };
        let value =
            get(parent, &key).map_err(|why| format!("error in test for path: '{path}': {why}"))?;
        if value == self.0["value"] {
            return Ok(());
        }
        failed()
    }
}

/// The map or list in which the last part of `path` stands, and that part; `None` when the way
/// there does not exist.
fn find<'a>(document: &'a mut Value, path: &str) -> Option<(&'a mut Value, String)> {
    let mut parts: Vec<String> = path.split('/').skip(1).map(unescaped).collect();
    let key = parts.pop()?;
    let mut parent = document;
    for part in parts {
        parent = match parent {
            Value::Array(list) => {
                let index = existing(list, &part).ok()?;
                list.get_mut(index)?
            }
            parent => parent.get_mut(&part)?,
        };
        if !(parent.is_object() || parent.is_array()) {
            return None;
        }
    }
    Some((parent, key))
}

/// A part of a path as the key it stands for: `~1` is a slash, `~0` a tilde.
fn unescaped(part: &str) -> String {
    part.replace("~1", "/").replace("~0", "~")
}

/// Go's `strconv.Atoi`.
fn number(key: &str) -> Outcome<i64> {
    let shown = quote(key.as_bytes(), false);
    let digits = key.strip_prefix(['+', '-']).unwrap_or(key);
    let why = match key.parse() {
        Ok(number) => return Ok(number),
        Err(_) if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) => {
            "value out of range"
        }
        Err(_) => "invalid syntax",
    };
    Err(format!("strconv.Atoi: parsing {shown}: {why}"))
}

/// The place among `places` that `index` means; one below zero counts from the end.
fn place(index: i64, places: usize) -> Outcome<usize> {
    let bad = || format!("Unable to access invalid index: {index}: {BAD_INDEX}");
    let counted = match index < 0 {
        true => i64::try_from(places).map_err(|_| bad())? + index,
        false => index,
    };
    usize::try_from(counted)
        .ok()
        .filter(|i| *i < places)
        .ok_or_else(bad)
}

/// The place of an element that is there.
fn existing(list: &[Value], key: &str) -> Outcome<usize> {
    place(number(key)?, list.len())
}

/// What stands at `key`; a member that is missing counts as `null`.
fn get(parent: &Value, key: &str) -> Outcome<Value> {
    match parent {
        Value::Array(list) => Ok(list[existing(list, key)?].clone()),
        parent => Ok(parent[key].clone()),
    }
}

fn put(parent: &mut Value, key: &str, value: Value) {
    if let Value::Object(map) = parent {
        map.insert(key.to_owned(), value);
    }
}

fn add(parent: &mut Value, key: &str, value: Value) -> Outcome {
    match parent {
        Value::Array(list) if key == "-" => list.push(value),
        Value::Array(list) => {
            let index = number(key)
                .map_err(|why| format!("value was not a proper array index: '{key}': {why}"))?;
            list.insert(place(index, list.len() + 1)?, value);
        }
        parent => put(parent, key, value),
    }
    Ok(())
}

fn remove(parent: &mut Value, key: &str) -> Outcome {
    match parent {
        Value::Array(list) => {
            list.remove(existing(list, key)?);
            Ok(())
        }
        parent => match parent.as_object_mut().and_then(|map| map.remove(key)) {
            Some(_) => Ok(()),
            None => Err(format!(
                "Unable to remove nonexistent key: {key}: {MISSING}"
            )),
        },
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn all_operations_or_none() {
        let object = json!({"spec": {"replicas": 1}});
        let patch = json!([{"op": "replace", "path": "/spec/replicas", "value": 3}]);
        assert_eq!(apply(&object, &patch), Ok(json!({"spec": {"replicas": 3}})));
        let refused = json!([
            {"op": "add", "path": "/spec/a", "value": 1},
            {"op": "test", "path": "/spec/replicas", "value": 2},
        ]);
        assert!(apply(&object, &refused).is_err());
        assert!(apply(&object, &json!({"op": "add"})).is_err());
    }

    #[test]
    fn what_the_library_would_crash_on_is_an_error() {
        let patch = json!([{"op": "replace", "path": ""}]);
        assert!(apply(&json!({}), &patch).is_err());
        let patch = json!([{"op": "test", "path": ""}]);
        assert!(apply(&json!({}), &patch).is_err());
        let patch = json!([{"op": "test", "path": "/a", "value": [1]}]);
        assert!(apply(&json!({"a": [null]}), &patch).is_err());
    }
}
