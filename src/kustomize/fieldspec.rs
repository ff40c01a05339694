//! Walks to the fields that a field spec means.

use serde_json::Value;

use super::config::FieldSpec;
use super::id::{Gvk, Id};
use super::node::{self, Kind};
use crate::{Error, Result};

/// Calls `set` with every value that `spec` means in `object`. With `make` and a spec that says so,
/// missing fields are made, the last of that kind.
///
/// # Errors
/// Those of `set`, and a path that leads through a scalar, with the field and the object.
pub(super) fn visit(
    object: &mut Value,
    spec: &FieldSpec,
    make: Option<Kind>,
    set: &mut dyn FnMut(&mut Value) -> Result<()>,
) -> Result<()> {
    if !Gvk::of_object(object).is_selected(&spec.gvk) {
        return Ok(());
    }
    let path = node::split(&spec.path, '/');
    let make = make.filter(|_| spec.create);
    walk(object, &path, make, set).map_err(|e| {
        let id = Id::of_object(object);
        e.context(&format!("considering field '{}' of object {id}", spec.path))
    })
}

fn walk(
    value: &mut Value,
    path: &[String],
    make: Option<Kind>,
    set: &mut dyn FnMut(&mut Value) -> Result<()>,
) -> Result<()> {
    let Some((part, rest)) = path.split_first() else {
        return set(value);
    };
    match value {
        Value::Null => Ok(()),
        Value::Array(items) => {
            for item in items {
                walk(item, path, make, set)
                    .map_err(|e| e.context(&format!("visit traversal on path: {path:?}")))?;
            }
            Ok(())
        }
        Value::Object(map) => {
            let name = part.strip_suffix("[]").unwrap_or(part);
            let is_list = name.len() != part.len();
            if name.is_empty() {
                return Err(Error::new("cannot set or create an empty field name"));
            }
            let kind = match make {
                _ if is_list => Some(Kind::List),
                Some(last) if rest.is_empty() => Some(last),
                Some(_) => Some(Kind::Map),
                None => None,
            };
            if !map.contains_key(name) && (is_list || make.is_none()) {
                return Ok(());
            }
            let field = map.entry(name).or_insert(Value::Null);
            if let (Value::Null, Some(kind)) = (&*field, kind) {
                *field = kind.empty();
            }
            walk(field, rest, make, set)
        }
        _ => Err(Error::new("expected sequence or mapping node")),
    }
}

/// Sets keys of the maps that the specs mean, such as labels.
///
/// # Errors
/// As [`visit`].
pub(super) fn set_entries<'a>(
    object: &mut Value,
    specs: &[FieldSpec],
    entries: impl Iterator<Item = (&'a String, &'a String)>,
) -> Result<()> {
    for (key, text) in entries {
        for spec in specs {
            visit(object, spec, Some(Kind::Map), &mut |value| match value {
                Value::Object(map) => {
                    map.insert(key.clone(), text.clone().into());
                    Ok(())
                }
                Value::Null => Ok(()),
                other => Err(wrong_kind(other, Kind::Map)),
            })?;
        }
    }
    Ok(())
}

/// Sets a scalar.
///
/// # Errors
/// The value is a map or a list.
pub(super) fn set_scalar(value: &mut Value, new: impl Into<Value>) -> Result<()> {
    match Kind::of(value) {
        None | Some(Kind::Scalar) => {
            *value = new.into();
            Ok(())
        }
        Some(_) => Err(wrong_kind(value, Kind::Scalar)),
    }
}

/// kyaml's words for a value of another kind than expected.
pub(super) fn wrong_kind(value: &Value, expected: Kind) -> Error {
    let found = Kind::of(value).map_or("", Kind::go_name);
    let contents = crate::go::yaml::to_string(value);
    Error::new(format!(
        "wrong node kind: expected {} but got {found}: node contents:\n{contents}",
        expected.go_name()
    ))
}
