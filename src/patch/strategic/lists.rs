//! What diff and merge share: kinds of elements, keys, order and scalars of lists.

use std::mem::discriminant;

use serde_json::{Map, Value};

use crate::patch::text::{plain, type_name};
use crate::{Error, Result};

use super::DIRECTIVE;

/// Whether two values have the same type, integers and floats being two.
pub(super) fn same_type(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(x), Value::Number(y)) => x.is_f64() == y.is_f64(),
        _ => discriminant(a) == discriminant(b),
    }
}

/// Whether the elements of `lists` are maps. They must be of one type, and not lists.
pub(super) fn are_maps(lists: &[&[Value]]) -> Result<bool> {
    let mut elements = lists.iter().copied().flatten();
    let first = elements
        .next()
        .ok_or_else(|| Error::new("no elements in any of the given slices"))?;
    if first.is_array() {
        return Err(Error::new("lists of lists are not supported"));
    }
    if !elements.all(|element| same_type(first, element)) {
        let shown: Vec<Value> = lists.iter().map(|l| Value::Array(l.to_vec())).collect();
        let shown = plain(&Value::Array(shown));
        let message = format!("list element types are not identical: {shown}");
        return Err(Error::new(message));
    }
    Ok(first.is_object())
}

/// The error of a value that should have been of the type of `expected`.
pub(super) fn bad_type(expected: &str, actual: &Value) -> Error {
    let actual = type_name(actual);
    Error::new(format!("expected a {expected}, but received a {actual}"))
}

/// The value as a map.
pub(super) fn as_map(value: &Value) -> Result<&Map<String, Value>> {
    value
        .as_object()
        .ok_or_else(|| bad_type("map[string]interface {}", value))
}

/// The value of the merge key of an element. A map or a list can't be one: kubectl crashes over
/// it, and so does an API server that gets such a patch.
pub(super) fn key_of<'a>(element: &'a Value, key: &str) -> Result<&'a Value> {
    let value = as_map(element)?
        .get(key)
        .ok_or_else(|| no_key(element, key))?;
    match value {
        Value::Object(_) | Value::Array(_) => Err(Error::new(format!(
            "map: {} has a {} as its merge key: {key}",
            plain(element),
            type_name(value)
        ))),
        value => Ok(value),
    }
}

/// The error of an element without its merge key.
pub(super) fn no_key(element: &Value, key: &str) -> Error {
    let shown = plain(element);
    Error::new(format!(
        "map: {shown} does not contain declared merge key: {key}"
    ))
}

/// Whether two elements are the same one: by key if there is one, else by value.
pub(super) fn same_element(a: &Value, b: &Value, key: &str) -> Result<bool> {
    if key.is_empty() {
        return Ok(a == b);
    }
    Ok(key_of(a, key)? == key_of(b, key)?)
}

/// The place of `element` in `list`, maps compared by key.
pub(super) fn index(list: &[Value], element: &Value, key: &str, maps: bool) -> Option<usize> {
    if maps {
        let wanted = &element[key];
        list.iter().position(|other| &other[key] == wanted)
    } else {
        list.iter().position(|other| other == element)
    }
}

/// Whether an element says that it is to be deleted.
pub(super) fn is_deletion(element: &Value) -> bool {
    element[DIRECTIVE] == "delete"
}

/// `list` in the order its elements have in `order`, deletions last.
pub(super) fn in_order(
    list: Vec<Value>,
    order: &[Value],
    key: &str,
    maps: bool,
) -> Result<Vec<Value>> {
    let (mut list, mut deletions) = (list, Vec::new());
    if maps {
        for element in list.iter().chain(order) {
            key_of(element, key)?;
        }
        (deletions, list) = list.into_iter().partition(is_deletion);
    }
    let mut placed: Vec<(Option<usize>, Value)> = list
        .into_iter()
        .map(|element| (index(order, &element, key, maps), element))
        .collect();
    if placed.iter().all(|(place, _)| place.is_some()) {
        placed.sort_by_key(|(place, _)| *place);
    } else {
        insertion_sort(&mut placed);
    }
    let mut list: Vec<Value> = placed.into_iter().map(|(_, element)| element).collect();
    list.append(&mut deletions);
    Ok(list)
}

/// Elements without a place move before their neighbours, as upstream's sort does by its
/// comparison, which is no order; so the result depends on this very algorithm.
fn insertion_sort(placed: &mut [(Option<usize>, Value)]) {
    let less = |a: Option<usize>, b: Option<usize>| a.zip(b).is_none_or(|(a, b)| a < b);
    for i in 1..placed.len() {
        let mut j = i;
        while j > 0 && less(placed[j].0, placed[j - 1].0) {
            placed.swap(j, j - 1);
            j -= 1;
        }
    }
}

/// The order of the elements of a merged list.
pub(super) struct Order<'a> {
    /// The order of the elements that are in the patch.
    pub(super) patch: &'a [Value],
    /// The order of those only the server has, as the live list has them.
    pub(super) server: &'a [Value],
    /// The merge key; empty for primitives.
    pub(super) key: &'a str,
    /// Whether the elements are maps.
    pub(super) maps: bool,
}

impl Order<'_> {
    /// Both parts in their orders, then interleaved: an element of the server goes before the
    /// first element of the patch that stands behind it in the live list.
    pub(super) fn arrange(&self, patch: Vec<Value>, server: Vec<Value>) -> Result<Vec<Value>> {
        let patch = in_order(patch, self.patch, self.key, self.maps)?;
        let server = in_order(server, self.server, self.key, self.maps)?;
        let place = |element: &Value| index(self.server, element, self.key, self.maps);
        let mut all = Vec::with_capacity(patch.len() + server.len());
        let mut server = server.into_iter().peekable();
        for element in patch {
            while let Some(theirs) = server.peek() {
                match (place(theirs), place(&element)) {
                    (Some(theirs), Some(ours)) if theirs < ours => all.extend(server.next()),
                    _ => break,
                }
            }
            all.push(element);
        }
        all.extend(server);
        Ok(all)
    }
}

/// Splits `list` into the elements that are in `by` and the others.
pub(super) fn partition(
    list: Vec<Value>,
    by: &[Value],
    key: &str,
) -> Result<(Vec<Value>, Vec<Value>)> {
    let (mut inside, mut outside) = (Vec::new(), Vec::new());
    for element in list {
        let found = if key.is_empty() {
            by.contains(&element)
        } else {
            find(by, key, key_of(&element, key)?)?.is_some()
        };
        if found {
            inside.push(element);
        } else {
            outside.push(element);
        }
    }
    Ok((inside, outside))
}

/// The place of the map whose `key` is `value`.
pub(super) fn find(list: &[Value], key: &str, value: &Value) -> Result<Option<usize>> {
    for (i, element) in list.iter().enumerate() {
        let Value::Object(map) = element else {
            return Err(Error::new(format!("value for key {i} is not a map")));
        };
        if map.get(key) == Some(value) {
            return Ok(Some(i));
        }
    }
    Ok(None)
}

/// Scalars sorted by their texts, so 10 comes before 9.
pub(super) fn sorted(list: &[Value]) -> Vec<Value> {
    let mut list = list.to_vec();
    list.sort_by_cached_key(plain);
    list
}

/// Scalars, each once. A second occurrence gives its place to the last element, as upstream's
/// algorithm does, so the order may change.
pub(super) fn deduplicated(mut list: Vec<Value>) -> Vec<Value> {
    let mut i = 0;
    while i + 1 < list.len() {
        let mut j = i + 1;
        while j < list.len() {
            if list[i] == list[j] {
                list.swap_remove(j);
            } else {
                j += 1;
            }
        }
        i += 1;
    }
    list
}
