//! Merging a patch into an object, or into another patch.

use serde_json::{Map, Value};

use super::lists::{self, Order, bad_type, key_of, no_key, same_type};
use super::table::Rules;
use super::{DELETE_PREFIX, DIRECTIVE, ORDER_PREFIX, RETAIN_KEYS, Schema};
use crate::patch::text::{plain, string as text_of};
use crate::{Error, Result};

/// What a patch is merged into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// An object: directives are obeyed, nulls delete.
    Apply,
    /// Another patch: directives and nulls are kept.
    Combine,
}

type Object = Map<String, Value>;

/// `original` with `patch` merged in.
pub(super) fn maps(
    mut original: Object,
    mut patch: Object,
    schema: Schema,
    mode: Mode,
) -> Result<Object> {
    if let Some(directive) = patch.remove(DIRECTIVE) {
        return match directive.as_str() {
            Some("replace") => Ok(patch),
            Some("delete") => Ok(Object::new()),
            _ => {
                patch.insert(DIRECTIVE.to_owned(), directive.clone());
                Err(bad_directive(&directive, &Value::Object(patch)))
            }
        };
    }
    retain_keys(&mut original, &mut patch, mode)?;
    ordered_lists(&mut original, &mut patch, schema, mode)?;
    for (key, value) in patch {
        field(&mut original, key, value, schema, mode)?;
    }
    Ok(original)
}

fn bad_directive(directive: &Value, patch: &Value) -> Error {
    let (directive, patch) = (text_of(directive), plain(patch));
    Error::new(format!("unknown patch type: {directive} in map: {patch}"))
}

/// Merges one field of a patch.
fn field(
    original: &mut Object,
    mut key: String,
    value: Value,
    schema: Schema,
    mode: Mode,
) -> Result<()> {
    let deletes = key.starts_with(DELETE_PREFIX);
    if deletes {
        if mode == Mode::Combine {
            original.insert(key, value);
            return Ok(());
        }
        key = target(&key, DELETE_PREFIX)?.to_owned();
    }
    if value.is_null() {
        original.remove(&key);
        if mode == Mode::Apply {
            return Ok(());
        }
    }
    let present = match original.remove(&key) {
        Some(present) if same_type(&present, &value) => present,
        Some(present) if deletes => {
            original.insert(key, present);
            return Ok(());
        }
        None if deletes => return Ok(()),
        _ => {
            let value = if mode == Mode::Apply {
                without_nulls(value)
            } else {
                value
            };
            original.extend(without_directives(value).map(|value| (key, value)));
            return Ok(());
        }
    };
    let merged = match (present, value) {
        (Value::Object(_), Value::Object(value)) if schema.field(&key).1.replace => {
            Value::Object(value)
        }
        (Value::Object(present), Value::Object(value)) => {
            Value::Object(maps(present, value, schema.field(&key).0, mode)?)
        }
        (Value::Array(present), Value::Array(value)) => {
            let (below, rules) = schema.field(&key);
            Value::Array(lists_of(present, value, below, rules, mode, deletes)?)
        }
        (_, value) => value,
    };
    original.insert(key, merged);
    Ok(())
}

/// The field a directive such as `$setElementOrder/FIELD` is about.
fn target<'a>(key: &'a str, prefix: &str) -> Result<&'a str> {
    let what = if prefix == DELETE_PREFIX {
        "primitive"
    } else {
        "setElementOrder"
    };
    key.strip_prefix(prefix)
        .and_then(|rest| rest.strip_prefix('/'))
        .ok_or_else(|| Error::new(format!("invalid patch format of {what} list")))
}

/// Obeys `$retainKeys`: only the named keys stay. In a combination the directive is kept.
fn retain_keys(original: &mut Object, patch: &mut Object, mode: Mode) -> Result<()> {
    let Some(kept) = patch.remove(RETAIN_KEYS) else {
        return Ok(());
    };
    if mode == Mode::Combine {
        let theirs = original.entry(RETAIN_KEYS).or_insert_with(|| kept.clone());
        if *theirs != kept {
            let (theirs, ours) = (plain(theirs), plain(&kept));
            return Err(Error::new(format!(
                "{theirs} and {ours} are not deep equal: this may happen when calculating the 3-way diff patch"
            )));
        }
        return Ok(());
    }
    let invalid = || Error::new("invalid patch format of retainKeys");
    let kept = kept.as_array().ok_or_else(invalid)?;
    let stays = |key: &str| kept.iter().any(|k| k == key);
    let plain_field = |key: &str| !key.starts_with(DELETE_PREFIX) && !key.starts_with(ORDER_PREFIX);
    let stray =
        |(key, value): (&String, &Value)| !value.is_null() && plain_field(key) && !stays(key);
    if patch.iter().any(stray) {
        return Err(invalid());
    }
    original.retain(|key, _| stays(key));
    Ok(())
}

/// Merges the lists of a patch that come with a `$setElementOrder`, and takes them out of it.
fn ordered_lists(
    original: &mut Object,
    patch: &mut Object,
    schema: Schema,
    mode: Mode,
) -> Result<()> {
    let directives: Vec<String> = patch
        .keys()
        .filter(|key| key.starts_with(ORDER_PREFIX))
        .cloned()
        .collect();
    for directive in directives {
        let Some(order) = patch.remove(&directive) else {
            continue;
        };
        if mode == Mode::Combine {
            let theirs = original
                .entry(directive.as_str())
                .or_insert_with(|| order.clone());
            if *theirs != order {
                return Err(Error::new("invalid patch format of setElementOrder list"));
            }
        }
        let order = as_list(order)?;
        let key = target(&directive, ORDER_PREFIX)?;
        let present = original.get(key).cloned().map(as_list).transpose()?;
        let wanted = patch.remove(key).map(as_list).transpose()?;
        let (below, rules) = schema.field(key);
        check_order(wanted.as_deref().unwrap_or_default(), &order, rules.key)?;
        let both = present.is_some() && wanted.is_some();
        let merged = match (present.clone(), wanted.clone()) {
            (None, None) => continue,
            (None, Some(wanted)) => cleaned(wanted),
            (Some(present), None) => present,
            (Some(present), Some(wanted)) => lists_of(present, wanted, below, rules, mode, false)?,
        };
        let (server, patched) = (present.unwrap_or_default(), wanted.unwrap_or_default());
        let (in_patch, others) = lists::partition(merged, &order, rules.key)?;
        let maps = lists::are_maps(&[&server, &patched])?;
        let server = if both && maps && !rules.key.is_empty() {
            places_taken(server, &patched, rules.key)?
        } else {
            server
        };
        let arrange = Order {
            patch: &order,
            server: &server,
            key: rules.key,
            maps,
        };
        let arranged = arrange.arrange(in_patch, others)?;
        original.insert(key.to_owned(), Value::Array(arranged));
    }
    Ok(())
}

/// The live list as it counts for the order: elements the patch adds take the places at its end
/// that those it deletes have left, as in the server's own memory.
fn places_taken(server: Vec<Value>, patch: &[Value], key: &str) -> Result<Vec<Value>> {
    let places = server.len();
    let (mut left, added) = special_elements(server, patch.to_vec(), key)?;
    if left.len() < places {
        for element in added {
            if lists::find(&left, key, key_of(&element, key)?)?.is_none() {
                left.push(element);
            }
        }
        left.truncate(places);
    }
    Ok(left)
}

fn as_list(value: Value) -> Result<Vec<Value>> {
    match value {
        Value::Array(list) => Ok(list),
        value => Err(bad_type("[]interface {}", &value)),
    }
}

/// Elements of the patch must be in the order list, in the same relative order.
fn check_order(patch: &[Value], order: &[Value], key: &str) -> Result<()> {
    if patch.is_empty() || order.is_empty() {
        return Ok(());
    }
    if !key.is_empty() {
        for element in patch {
            lists::as_map(element)?;
        }
    }
    let keyed = !key.is_empty();
    let mut left = patch
        .iter()
        .filter(|e| !(keyed && lists::is_deletion(e)))
        .peekable();
    let mut places = order.iter().peekable();
    while let (Some(element), Some(place)) = (left.peek(), places.peek()) {
        // Other directives are passed over, but not once the order has come to its end.
        if element.get(DIRECTIVE).is_some() {
            left.next();
            continue;
        }
        if lists::same_element(element, place, key)? {
            left.next();
        }
        places.next();
    }
    if left.peek().is_some() {
        let shown = |list: &[Value]| plain(&Value::Array(list.to_vec()));
        let (patch, order) = (shown(patch), shown(order));
        return Err(Error::new(format!(
            "The order in patch list:\n{patch}\n doesn't match {ORDER_PREFIX} list:\n{order}\n"
        )));
    }
    Ok(())
}

/// Merges two lists by the rules of their field.
fn lists_of(
    original: Vec<Value>,
    patch: Vec<Value>,
    schema: Schema,
    rules: Rules,
    mode: Mode,
    deletes: bool,
) -> Result<Vec<Value>> {
    if !(rules.merge || deletes) {
        return Ok(patch);
    }
    if original.is_empty() && patch.is_empty() {
        return Ok(original);
    }
    let maps = lists::are_maps(&[&original, &patch])?;
    let key = rules.key;
    let (original, patch, merged) = if maps {
        if key.is_empty() {
            return Err(Error::new(
                "cannot merge lists without merge key for object",
            ));
        }
        let (original, patch) = special_elements(original, patch, key)?;
        let merged = maps_by_key(original.clone(), &patch, schema, key, mode)?;
        (original, patch, merged)
    } else if deletes && mode == Mode::Apply {
        return Ok(original
            .into_iter()
            .filter(|v| !patch.contains(v))
            .collect());
    } else {
        let both = original.iter().chain(&patch).cloned().collect();
        (original, patch, lists::deduplicated(both))
    };
    let (in_patch, others) = lists::partition(merged, &patch, key)?;
    let order = Order {
        patch: &patch,
        server: &original,
        key,
        maps,
    };
    order.arrange(in_patch, others)
}

/// Obeys the elements with a `$patch`; what is left of both lists.
fn special_elements(
    mut original: Vec<Value>,
    patch: Vec<Value>,
    key: &str,
) -> Result<(Vec<Value>, Vec<Value>)> {
    let (mut plain_elements, mut replace) = (Vec::new(), false);
    for element in patch {
        let Some(directive) = element.get(DIRECTIVE) else {
            plain_elements.push(element);
            continue;
        };
        match directive.as_str() {
            Some("delete") => {
                let value = element.get(key).ok_or_else(|| no_key(&element, key))?;
                while let Some(i) = lists::find(&original, key, value)? {
                    original.remove(i);
                }
            }
            Some("replace") => replace = true,
            Some("merge") => {
                let message = "merging lists cannot yet be specified in the patch";
                return Err(Error::new(message));
            }
            _ => return Err(bad_directive(directive, &element)),
        }
    }
    if replace {
        return Ok((plain_elements, Vec::new()));
    }
    Ok((original, plain_elements))
}

fn maps_by_key(
    mut original: Vec<Value>,
    patch: &[Value],
    schema: Schema,
    key: &str,
    mode: Mode,
) -> Result<Vec<Value>> {
    for element in patch {
        let value = key_of(element, key)?;
        match lists::find(&original, key, value)? {
            Some(i) => {
                let present = lists::as_map(&original[i])?.clone();
                let merged = maps(present, lists::as_map(element)?.clone(), schema, mode)?;
                original[i] = Value::Object(merged);
            }
            None => original.push(element.clone()),
        }
    }
    Ok(original)
}

/// A value without the maps that hold a `$patch`; `None` when it is one.
fn without_directives(value: Value) -> Option<Value> {
    match value {
        Value::Object(map) if map.contains_key(DIRECTIVE) => None,
        Value::Object(map) => Some(
            map.into_iter()
                .filter_map(|(k, v)| Some((k, without_directives(v)?)))
                .collect(),
        ),
        Value::Array(list) => Some(Value::Array(cleaned(list))),
        value => Some(value),
    }
}

fn cleaned(list: Vec<Value>) -> Vec<Value> {
    list.into_iter().filter_map(without_directives).collect()
}

/// A value without the nulls in its maps; those that are elements of lists stay.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(map) => map
            .into_iter()
            .filter(|(_, v)| !v.is_null())
            .map(|(k, v)| (k, without_nulls(v)))
            .collect(),
        Value::Array(list) => list.into_iter().map(without_nulls).collect(),
        value => value,
    }
}
