//! Patches made from two states.

use serde_json::{Map, Value, json};

use super::lists::{self, key_of, same_type};
use super::{DELETE_PREFIX, DIRECTIVE, ORDER_PREFIX, RETAIN_KEYS, Schema};
use crate::patch::text::plain;
use crate::{Error, Result};

/// What goes into a patch.
#[derive(Clone, Copy, Debug)]
pub(super) struct Options {
    /// Additions and changes.
    changes: bool,
    /// Deletions.
    deletions: bool,
    /// `$setElementOrder` beside lists.
    order: bool,
    /// `$retainKeys` in this map.
    retain_keys: bool,
}

impl Options {
    /// Everything.
    pub(super) const BOTH: Self = Self {
        changes: true,
        deletions: true,
        order: true,
        retain_keys: false,
    };
    /// Additions and changes only.
    pub(super) const CHANGES: Self = Self {
        deletions: false,
        ..Self::BOTH
    };
    /// Deletions only.
    pub(super) const DELETIONS: Self = Self {
        changes: false,
        ..Self::BOTH
    };
    /// Everything, without orders.
    pub(super) const UNORDERED: Self = Self {
        order: false,
        ..Self::BOTH
    };
}

type Object = Map<String, Value>;

/// The patch that turns `original` into `modified`, as far as `options` wants it.
pub(super) fn maps(
    original: &Object,
    modified: &Object,
    schema: Schema,
    options: Options,
) -> Result<Object> {
    let mut patch = Object::new();
    for (key, wanted) in modified {
        let Some(present) = original.get(key) else {
            if options.changes {
                patch.insert(key.clone(), wanted.clone());
            }
            continue;
        };
        if key == DIRECTIVE {
            directive(present, wanted, &mut patch)?;
            continue;
        }
        match (present, wanted) {
            (Value::Object(present), Value::Object(wanted)) => {
                map_field(key, present, wanted, &mut patch, schema, options)?;
            }
            (Value::Array(present), Value::Array(wanted)) => {
                list_field(key, present, wanted, &mut patch, schema, options)?;
            }
            _ => replace(key, present, wanted, &mut patch, options),
        }
    }
    if options.deletions {
        for key in original.keys().filter(|key| !modified.contains_key(*key)) {
            patch.insert(key.clone(), Value::Null);
        }
    }
    if options.retain_keys {
        retain_keys(original, modified, &mut patch);
    }
    Ok(patch)
}

/// Puts `$retainKeys` into a patch that changes something, or has to clear something.
fn retain_keys(original: &Object, modified: &Object, patch: &mut Object) {
    let kept: Vec<Value> = modified
        .iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(key, _)| json!(key))
        .collect();
    let surplus = |(key, value): (&String, &Value)| !value.is_null() && !modified.contains_key(key);
    if !kept.is_empty() && (!patch.is_empty() || original.iter().any(surplus)) {
        patch.insert(RETAIN_KEYS.to_owned(), lists::sorted(&kept).into());
    }
}

/// A `$patch` in both states is kept when they differ.
fn directive(present: &Value, wanted: &Value, patch: &mut Object) -> Result<()> {
    if !(present.is_string() && wanted.is_string()) {
        let message = format!("invalid value for special key: {DIRECTIVE}");
        return Err(Error::new(message));
    }
    if present != wanted {
        patch.insert(DIRECTIVE.to_owned(), wanted.clone());
    }
    Ok(())
}

fn replace(key: &str, present: &Value, wanted: &Value, patch: &mut Object, options: Options) {
    if options.changes && !(same_type(present, wanted) && present == wanted) {
        patch.insert(key.to_owned(), wanted.clone());
    }
}

fn map_field(
    key: &str,
    present: &Object,
    wanted: &Object,
    patch: &mut Object,
    schema: Schema,
    options: Options,
) -> Result<()> {
    let (below, rules) = schema.field(key);
    if rules.replace {
        // Even when nothing has changed: so an unchanged PodDisruptionBudget is `configured`.
        if options.changes {
            patch.insert(key.to_owned(), Value::Object(wanted.clone()));
        }
        return Ok(());
    }
    let retain_keys = rules.retain_keys;
    let inner = maps(
        present,
        wanted,
        below,
        Options {
            retain_keys,
            ..options
        },
    )?;
    if !inner.is_empty() {
        patch.insert(key.to_owned(), Value::Object(inner));
    }
    Ok(())
}

fn list_field(
    key: &str,
    present: &[Value],
    wanted: &[Value],
    patch: &mut Object,
    schema: Schema,
    options: Options,
) -> Result<()> {
    let (below, rules) = schema.field(key);
    if !rules.merge {
        if options.changes && present != wanted {
            patch.insert(key.to_owned(), Value::Array(wanted.to_vec()));
        }
        return Ok(());
    }
    let retain_keys = rules.retain_keys;
    let options = Options {
        retain_keys,
        ..options
    };
    let parts = merged_list(present, wanted, below, rules.key, options)?;
    let mut put = |name: String, list: Vec<Value>| {
        if !list.is_empty() {
            patch.insert(name, Value::Array(list));
        }
    };
    put(key.to_owned(), parts.elements);
    put(format!("{DELETE_PREFIX}/{key}"), parts.deleted);
    put(format!("{ORDER_PREFIX}/{key}"), parts.order);
    Ok(())
}

/// The parts of the patch of one list; those that are empty are left out.
#[derive(Default)]
struct Parts {
    elements: Vec<Value>,
    deleted: Vec<Value>,
    order: Vec<Value>,
}

fn merged_list(
    original: &[Value],
    modified: &[Value],
    schema: Schema,
    key: &str,
    options: Options,
) -> Result<Parts> {
    let mut parts = Parts::default();
    if original.is_empty() {
        if options.changes {
            parts.elements = modified.to_vec();
        }
        return Ok(parts);
    }
    if lists::are_maps(&[original, modified])? {
        let (elements, deletions) = maps_by_key(original, modified, schema, key, options)?;
        parts.elements = lists::in_order(elements, modified, key, true)?;
        parts.elements.extend(deletions);
        let moved = !same_order(original, modified, key)?;
        let changed = !parts.elements.is_empty();
        if options.order && (options.changes && (changed || moved) || options.deletions && changed)
        {
            parts.order = modified.iter().map(|m| json!({ key: m[key] })).collect();
        }
        return Ok(parts);
    }
    let before = lists::sorted(original);
    let (elements, deleted) = scalars(&before, modified, options);
    parts.elements = lists::in_order(elements, modified, key, false)?;
    parts.deleted = deleted;
    // Upstream has sorted the original by now, so an unsorted list always counts as moved.
    if options.order
        && (options.deletions && !parts.deleted.is_empty() || options.changes && before != modified)
    {
        parts.order = modified.to_vec();
    }
    Ok(parts)
}

fn same_order(original: &[Value], modified: &[Value], key: &str) -> Result<bool> {
    if original.len() != modified.len() {
        return Ok(false);
    }
    for (a, b) in original.iter().zip(modified) {
        if !lists::same_element(a, b, key)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Additions and changes, and deletions, of a list of maps; both sorted by key.
fn maps_by_key(
    original: &[Value],
    modified: &[Value],
    schema: Schema,
    key: &str,
    options: Options,
) -> Result<(Vec<Value>, Vec<Value>)> {
    let keyed = |list: &[Value]| -> Result<Vec<(String, Value)>> {
        let text = |element: &Value| Ok((plain(key_of(element, key)?), element.clone()));
        let mut list = list.iter().map(text).collect::<Result<Vec<_>>>()?;
        // Elements of the same key (one port, two protocols) end up reversed, as upstream's do.
        list.reverse();
        list.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(list)
    };
    let (mut elements, mut deletions) = (Vec::new(), Vec::new());
    let (original, modified) = (keyed(original)?, keyed(modified)?);
    let (mut before, mut after) = (original.iter().peekable(), modified.iter().peekable());
    loop {
        let order = match (before.peek(), after.peek()) {
            (None, None) => break,
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(b), Some(a)) => b.0.cmp(&a.0),
        };
        let old = if order.is_le() { before.next() } else { None };
        let new = if order.is_ge() { after.next() } else { None };
        match (old, new) {
            (Some((_, old)), Some((_, new))) => {
                let mut patch = maps(lists::as_map(old)?, lists::as_map(new)?, schema, options)?;
                if !patch.is_empty() {
                    patch.insert(key.to_owned(), new[key].clone());
                    elements.push(Value::Object(patch));
                }
            }
            (None, Some((_, new))) if options.changes => elements.push(new.clone()),
            (Some((_, old)), None) if options.deletions => {
                deletions.push(json!({ key: old[key], DIRECTIVE: "delete" }));
            }
            _ => {}
        }
    }
    Ok((elements, deletions))
}

/// Additions, and deletions, of a list of scalars that is merged; both sorted by text.
fn scalars(original: &[Value], modified: &[Value], options: Options) -> (Vec<Value>, Vec<Value>) {
    let modified = lists::sorted(modified);
    let (mut added, mut deleted) = (Vec::new(), Vec::new());
    let (mut before, mut after) = (original.iter().peekable(), modified.iter().peekable());
    loop {
        let order = match (before.peek(), after.peek()) {
            (None, None) => break,
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(b), Some(a)) => plain(b).cmp(&plain(a)),
        };
        let old = if order.is_le() { before.next() } else { None };
        let new = if order.is_ge() { after.next() } else { None };
        match (old, new) {
            (None, Some(new)) if options.changes => added.push(new.clone()),
            (Some(old), None) if options.deletions => deleted.push(old.clone()),
            _ => {}
        }
    }
    (added, lists::deduplicated(deleted))
}
