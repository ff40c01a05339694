//! JSON, merge and strategic merge patches.

use serde_json::{Map, Value};

use crate::call::Target;
use crate::schema::{Field, SCHEMA, Type};
use crate::status::{Result, Status};
use crate::value::text;

/// Applies a patch of a media type.
pub(crate) fn run(media: &str, target: &Target, object: &Value, patch: &Value) -> Result<Value> {
    let mut result = object.clone();
    match media {
        "application/json-patch+json" => {
            let bad = |e: &dyn std::fmt::Display| Status::bad_request(e.to_string());
            let patch: json_patch::Patch =
                serde_json::from_value(patch.clone()).map_err(|e| bad(&e))?;
            json_patch::patch(&mut result, &patch).map_err(|_| {
                let message = "the server rejected our request due to an error in our request";
                Status::new(422, "Invalid", message)
            })?;
        }
        "application/merge-patch+json" => json_patch::merge(&mut result, patch),
        "application/strategic-merge-patch+json" if target.kind.custom.is_none() => {
            let ty = if target.subresource == "scale" {
                SCHEMA.kind("autoscaling", "v1", "Scale")
            } else {
                target.kind.ty()
            };
            result = strategic(&ty, None, object, patch)?;
        }
        _ => {
            let accepted = if target.kind.custom.is_some() {
                "application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml"
            } else {
                "application/json-patch+json, application/merge-patch+json, \
                 application/strategic-merge-patch+json, application/apply-patch+yaml"
            };
            let message = format!(
                "the body of the request was in an unknown format - accepted media types include: {accepted}"
            );
            return Err(Status::new(415, "UnsupportedMediaType", message));
        }
    }
    Ok(result)
}

fn field<'a>(ty: &'a Type, name: &str) -> (Option<&'a Field>, &'a Type) {
    let field = SCHEMA.structure(ty).and_then(|s| s.fields.get(name));
    (field, SCHEMA.member(ty, name).unwrap_or(&Type::Any))
}

/// A strategic merge patch laid over a value.
fn strategic(ty: &Type, strategy: Option<&Field>, old: &Value, patch: &Value) -> Result<Value> {
    match (old, patch) {
        (_, Value::Object(patch)) => {
            let empty = Map::new();
            object(ty, old.as_object().unwrap_or(&empty), patch)
        }
        (old, Value::Array(patch)) => {
            let old = old.as_array().map_or(&[][..], Vec::as_slice);
            array(ty, strategy, old, patch, None)
        }
        (_, patch) => Ok(patch.clone()),
    }
}

fn object(ty: &Type, old: &Map<String, Value>, patch: &Map<String, Value>) -> Result<Value> {
    let directive = patch.get("$patch").and_then(Value::as_str);
    if directive == Some("delete") {
        return Ok(Map::new().into());
    }
    let mut result = if directive == Some("replace") { Map::new() } else { old.clone() };
    if let Some(Value::Array(keys)) = patch.get("$retainKeys") {
        result.retain(|k, _| keys.iter().any(|key| key == k));
    }
    for (key, value) in patch {
        if let Some(name) = key.strip_prefix("$deleteFromPrimitiveList/") {
            let gone = value.as_array().map_or(&[][..], Vec::as_slice);
            if let Some(Value::Array(items)) = result.get_mut(name) {
                items.retain(|i| !gone.contains(i));
            }
        }
        if key.starts_with('$') {
            continue;
        }
        if value.is_null() {
            result.remove(key);
            continue;
        }
        let (field, inner) = field(ty, key);
        let order = patch.get(&format!("$setElementOrder/{key}")).and_then(Value::as_array);
        let merged = match (value, result.get(key)) {
            (Value::Array(new), old) => {
                let old = old.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
                array(inner, field, old, new, order.map(Vec::as_slice))?
            }
            (new, old) => strategic(inner, field, old.unwrap_or(&Value::Null), new)?,
        };
        result.insert(key.clone(), merged);
    }
    // An order without a list of changes: only the order is new.
    for (key, order) in patch {
        let Some(name) = key.strip_prefix("$setElementOrder/") else {
            continue;
        };
        let (field, inner) = field(ty, name);
        if let (None, Some(Value::Array(old)), Value::Array(order)) =
            (patch.get(name), result.get(name), order)
        {
            let sorted = array(inner, field, old, &[], Some(order))?;
            result.insert(name.to_owned(), sorted);
        }
    }
    Ok(result.into())
}

fn array(
    ty: &Type,
    field: Option<&Field>,
    old: &[Value],
    patch: &[Value],
    order: Option<&[Value]>,
) -> Result<Value> {
    let merge = field.and_then(|f| f.patch.as_ref()).filter(|(s, _)| s.contains("merge"));
    let replace = patch.iter().any(|p| p["$patch"] == "replace");
    let (Some((_, key)), false) = (merge, replace) else {
        let items = patch.iter().filter(|p| p["$patch"] != "replace");
        return Ok(items.cloned().collect());
    };
    let item = if let Type::List(item, _) = ty { item } else { &Type::Any };
    let id = |v: &Value| {
        if key.is_empty() { v.clone() } else { v.get(key).cloned().unwrap_or_default() }
    };
    let mut result = old.to_vec();
    for new in patch {
        let wanted = id(new);
        if wanted.is_null() {
            let message = format!("map: {new} does not contain declared merge key: {key}");
            return Err(Status::new(500, "", message));
        }
        let place = result.iter().position(|v| id(v) == wanted);
        match (text(new, "/$patch"), place) {
            ("delete", Some(i)) => drop(result.remove(i)),
            ("delete", None) => {}
            (_, Some(i)) => result[i] = strategic(item, None, &result[i].clone(), new)?,
            (_, None) => result.push(strategic(item, None, &Value::Null, new)?),
        }
    }
    if let Some(order) = order {
        let rank = |v: &Value| order.iter().position(|o| id(o) == id(v));
        result = arrange(result, rank);
    }
    Ok(result.into())
}

/// Puts the ranked items in order; the others stay before the ranked item they preceded.
fn arrange(items: Vec<Value>, rank: impl Fn(&Value) -> Option<usize>) -> Vec<Value> {
    let mut ranked: Vec<Value> = items.iter().filter(|i| rank(i).is_some()).cloned().collect();
    ranked.sort_by_key(|i| rank(i));
    let mut result = Vec::new();
    let mut next = ranked.into_iter().peekable();
    for item in items {
        match rank(&item) {
            None => result.push(item),
            Some(r) => {
                while next.peek().is_some_and(|n| rank(n) <= Some(r)) {
                    result.extend(next.next());
                }
            }
        }
    }
    result.extend(next);
    result
}

/// A value as Go prints it with `%+v`: the form in which the server shows a patch that is no good.
pub(crate) fn go_text(value: &Value) -> String {
    match value {
        Value::Null => "<nil>".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            format!("[{}]", items.iter().map(go_text).collect::<Vec<_>>().join(" "))
        }
        Value::Object(map) => {
            let pairs = map.iter().map(|(k, v)| format!("{k}:{}", go_text(v)));
            format!("map[{}]", pairs.collect::<Vec<_>>().join(" "))
        }
        other => other.to_string(),
    }
}
