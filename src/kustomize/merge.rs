//! kustomize's strategic merge, which is not the API server's: lists grow at the front, what a
//! patch leaves alone is walked through too, and a few directives have no effect.
//!
//! A walk has two sources, the object and the patch. Where only the patch has a value, it stands
//! for both, so that its own nulls and directives are carried out.

use serde_json::{Map, Value};

use super::fieldspec::wrong_kind;
use super::lists::Schema;
use super::node::{self, Kind};
use crate::{Error, Result};

const DIRECTIVE: &str = "$patch";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Directive {
    Merge,
    Replace,
    Delete,
}

/// What became of a value.
struct Walked {
    /// `None`: nothing is left.
    value: Option<Value>,
    /// The patch's value took the place of the object's, rather than being merged into it.
    replaced: bool,
}

impl Walked {
    const GONE: Self = Self {
        value: None,
        replaced: false,
    };

    fn merged(value: Value) -> Self {
        Self {
            value: Some(value),
            replaced: false,
        }
    }
}

/// `object` with `patch` merged in; `None` when the patch deletes it.
///
/// # Errors
/// kyaml's words for values of different kinds, or a directive that does not exist.
pub(super) fn merge(object: &Value, patch: &Value) -> Result<Option<Value>> {
    let of = |value: &Value| {
        let (version, kind) = (node::text(&value["apiVersion"]), node::text(&value["kind"]));
        Schema::of(&version, &kind)
    };
    let schema = match of(object) {
        schema if schema.is_none() => of(patch),
        schema => schema,
    };
    let walked = walk(Some(object), Some(patch), schema, None)?;
    // kustomize keeps what was merged into the object itself: a whole new one is lost.
    if walked.replaced {
        return Ok(Some(object.clone()));
    }
    Ok(walked.value)
}

fn walk(
    object: Option<&Value>,
    patch: Option<&Value>,
    schema: Schema,
    keys: Option<&[&str]>,
) -> Result<Walked> {
    let kind = [object, patch].into_iter().flatten().find_map(Kind::of);
    let Some(kind) = kind else {
        // A null that only the object has stays; a patch's null removes.
        return Ok(match (object, patch) {
            (Some(null), None) => Walked::merged(null.clone()),
            _ => Walked::GONE,
        });
    };
    for value in [object, patch].into_iter().flatten() {
        if Kind::of(value).is_some_and(|k| k != kind) {
            return Err(wrong_kind(value, kind));
        }
    }
    match (kind, keys) {
        (Kind::Map, _) => map(object, patch, schema),
        (Kind::List, Some(keys)) => list(object, patch, schema, keys),
        (Kind::List, None) | (Kind::Scalar, _) => {
            let value = patch.or(object).cloned();
            Ok(Walked {
                value: value.filter(|v| !v.is_null()),
                replaced: patch.is_some(),
            })
        }
    }
}

fn present(value: Option<&Value>) -> Option<&Value> {
    value.filter(|v| !v.is_null())
}

fn map(object: Option<&Value>, patch: Option<&Value>, schema: Schema) -> Result<Walked> {
    let own = present(object);
    if own.is_some() && patch.is_some_and(Value::is_null) {
        return Ok(Walked::GONE);
    }
    let (directive, bare) = match (patch, own) {
        (None, _) => (Directive::Merge, None),
        (Some(patch), own) => match (map_directive(patch), own) {
            (Ok((directive, bare)), _) => (directive, Some(bare)),
            (Err(error), Some(_)) => return Err(error),
            (Err(_), None) => (Directive::Merge, Some(patch.clone())),
        },
    };
    let patch = bare.as_ref();
    let (own, replaced) = match (directive, own) {
        (Directive::Delete, _) => return Ok(Walked::GONE),
        (Directive::Merge, Some(own)) => (Some(own), false),
        (Directive::Merge, None) | (Directive::Replace, _) => (patch, true),
    };
    let (Some(own), patch) = (own.and_then(Value::as_object), patch) else {
        return Ok(Walked::GONE);
    };
    let patch = patch.and_then(Value::as_object);
    let mut out = Map::new();
    let new = patch.into_iter().flatten().map(|(key, _)| key);
    for key in own
        .keys()
        .chain(new.filter(|key| !own.contains_key(key.as_str())))
    {
        let (schema, keys) = schema.field(key);
        let sources = (own.get(key), patch.and_then(|p| p.get(key)));
        if let Some(value) = walk(sources.0, sources.1, schema, keys)?.value {
            out.insert(key.clone(), value);
        }
    }
    Ok(Walked {
        value: Some(Value::Object(out)),
        replaced,
    })
}

/// The directive in a patch's map, and the map without it.
fn map_directive(patch: &Value) -> Result<(Directive, Value)> {
    let Some(word) = patch.get(DIRECTIVE) else {
        return Ok((Directive::Merge, patch.clone()));
    };
    let directive = parse(&node::text(word))?;
    let mut bare = patch.clone();
    if let Value::Object(map) = &mut bare {
        map.remove(DIRECTIVE);
    }
    Ok((directive, bare))
}

fn parse(word: &str) -> Result<Directive> {
    match word {
        "merge" => Ok(Directive::Merge),
        "replace" => Ok(Directive::Replace),
        "delete" => Ok(Directive::Delete),
        other => Err(Error::new(format!("unknown patch strategy '{other}'"))),
    }
}

/// The directive in a patch's list: an item with nothing else in it; and the list without it.
fn list_directive(patch: &[Value]) -> Result<(Directive, Vec<Value>)> {
    let found = patch.iter().find(|item| item.get(DIRECTIVE).is_some());
    let found = found.filter(|item| item.as_object().is_some_and(|map| map.len() == 1));
    let Some(found) = found else {
        return Ok((Directive::Merge, patch.to_vec()));
    };
    let word = node::text(&found[DIRECTIVE]);
    let directive = parse(&word)?;
    let mut bare = Items(patch.to_vec());
    bare.set(None, &[DIRECTIVE], &[word]);
    Ok((directive, bare.0))
}

fn items(value: Option<&Value>) -> Option<&[Value]> {
    value.and_then(Value::as_array).map(Vec::as_slice)
}

fn list(
    object: Option<&Value>,
    patch: Option<&Value>,
    schema: Schema,
    keys: &[&str],
) -> Result<Walked> {
    let own = items(present(object));
    if own.is_some() && patch.is_some_and(Value::is_null) {
        return Ok(Walked::GONE);
    }
    let (own, patch, replaced) = match (own, items(patch)) {
        (Some(own), None) => (own.to_vec(), None, false),
        (Some(own), Some(patch)) => match list_directive(patch)? {
            (Directive::Delete, _) => return Ok(Walked::GONE),
            (Directive::Replace, bare) => (bare.clone(), Some(bare), true),
            (Directive::Merge, bare) => (own.to_vec(), Some(bare), false),
        },
        (None, Some(patch)) => (patch.to_vec(), Some(patch.to_vec()), true),
        (None, None) => return Ok(Walked::GONE),
    };
    let merged = if keys.is_empty() {
        elements(own, patch.as_deref(), schema, &[""])?
    } else {
        elements(own, patch.as_deref(), schema, keys)?
    };
    Ok(Walked {
        value: Some(Value::Array(merged)),
        replaced,
    })
}

/// Merges the items of two lists by keys; the key `""` means the item itself.
fn elements(
    own: Vec<Value>,
    patch: Option<&[Value]>,
    schema: Schema,
    keys: &[&str],
) -> Result<Vec<Value>> {
    let mut tuples: Vec<Vec<String>> = Vec::new();
    for item in patch.into_iter().flatten().chain(&own) {
        let tuple: Vec<String> = keys.iter().map(|key| key_text(item, key)).collect();
        if !tuples.contains(&tuple) {
            tuples.push(tuple);
        }
    }
    if keys.len() > 1 {
        unite(&mut tuples);
    }
    let mut own = Items(own);
    let mut added = Items(Vec::new());
    let mut valid_keys = Vec::new();
    for tuple in &tuples {
        let (used, values) = valid(&tuples, tuple, keys);
        valid_keys = used.clone();
        let (by, texts) = valid(std::slice::from_ref(&values), &values, &used);
        let mine = own.find(&by, &texts);
        let theirs = patch.and_then(|items| find(items, &by, &texts));
        let sources = (mine.map(|at| &own.0[at]), theirs.map(|(_, item)| item));
        let walked = walk(sources.0, sources.1, schema, None)?;
        let Some(mut value) = walked.value.filter(|v| !is_empty_map(v)) else {
            own.set(None, &used, &values);
            continue;
        };
        if let Value::Object(map) = &mut value {
            for (key, text) in used.iter().zip(&values) {
                if !map.contains_key(*key) && !text.is_empty() {
                    map.insert((*key).to_owned(), text.clone().into());
                }
            }
        }
        if let Some(at) = mine.filter(|_| !walked.replaced) {
            own.0[at] = value.clone();
        }
        added.set(Some(value), &used, &values);
    }
    if !tuples.is_empty() {
        added.append(own.0, &valid_keys);
        return Ok(added.0);
    }
    Ok(own.0)
}

fn is_empty_map(value: &Value) -> bool {
    value.as_object().is_some_and(Map::is_empty)
}

fn key_text(item: &Value, key: &str) -> String {
    if key.is_empty() {
        return node::text(item);
    }
    item.get(key).map(node::text).unwrap_or_default()
}

/// The keys that any tuple has, and the parts of `tuple` for them; all where none has any.
fn valid<'k>(
    tuples: &[Vec<String>],
    tuple: &[String],
    keys: &[&'k str],
) -> (Vec<&'k str>, Vec<String>) {
    let is_used = |at: usize| {
        tuples
            .iter()
            .any(|t| t.get(at).is_some_and(|v| !v.is_empty()))
    };
    let used: Vec<usize> = (0..keys.len()).filter(|at| is_used(*at)).collect();
    if used.is_empty() {
        return (keys.to_vec(), tuple.to_vec());
    }
    let values = used.iter().filter_map(|at| tuple.get(*at).cloned());
    (used.iter().map(|at| keys[*at]).collect(), values.collect())
}

/// Tuples that differ only where one of them has nothing are one: a port without a protocol, and
/// the same with one.
fn unite(tuples: &mut [Vec<String>]) {
    for i in 0..tuples.len() {
        for j in 0..tuples.len() {
            let (a, b) = (&tuples[i], &tuples[j]);
            let fits = (a.iter().zip(b)).all(|(a, b)| a == b || a.is_empty() || b.is_empty());
            let shares = a.iter().zip(b).any(|(a, b)| a == b);
            if fits && shares {
                let both = a.iter().zip(b);
                let both: Vec<String> = both
                    .map(|(a, b)| if a.is_empty() { b } else { a }.clone())
                    .collect();
                tuples[i].clone_from(&both);
                tuples[j] = both;
            }
        }
    }
}

/// Whether an item has these values; an empty one asks only that the key is there.
fn matches(item: &Value, keys: &[&str], values: &[String], exact: bool) -> bool {
    let pairs = keys.iter().zip(values);
    pairs.into_iter().all(|(key, wanted)| {
        if key.is_empty() {
            return !item.is_object() && node::text(item) == *wanted;
        }
        let found = item.get(*key);
        found.is_some_and(|v| (!exact && wanted.is_empty()) || node::text(v) == *wanted)
    })
}

fn find<'a>(items: &'a [Value], keys: &[&str], values: &[String]) -> Option<(usize, &'a Value)> {
    let mut all = items.iter().enumerate();
    all.find(|(_, item)| matches(item, keys, values, true))
}

/// A list that is edited by keys.
struct Items(Vec<Value>);

impl Items {
    fn find(&self, keys: &[&str], values: &[String]) -> Option<usize> {
        find(&self.0, keys, values).map(|(at, _)| at)
    }

    /// Puts `new` in the place of all items that match, or at the end; `None` removes them. Null
    /// and empty items go.
    fn set(&mut self, new: Option<Value>, keys: &[&str], values: &[String]) {
        let mut found = false;
        let mut out = Vec::new();
        for item in std::mem::take(&mut self.0) {
            if item.is_null() || is_empty_map(&item) {
                continue;
            }
            let by_scalar = keys.first().is_none_or(|k| k.is_empty());
            if !item.is_object() && !by_scalar {
                out.push(item);
            } else if values.is_empty() {
                // Without a value nothing matches, and nothing is kept.
            } else if !matches(&item, keys, values, false) {
                out.push(item);
            } else {
                found = true;
                out.extend(new.clone());
            }
        }
        if !found {
            out.extend(new);
        }
        self.0 = out;
    }

    /// Adds items, each in the place of one with the same keys.
    fn append(&mut self, items: Vec<Value>, keys: &[&str]) {
        for item in items {
            let mut values = Vec::new();
            for key in keys {
                match item.get(*key) {
                    _ if key.is_empty() => values.push(node::text(&item)),
                    Some(value) => values.push(node::text(value)),
                    None => self.0.push(item.clone()),
                }
            }
            if keys.len() > 1 {
                self.set(None, keys, &values);
            }
            self.set(Some(item), keys, &values);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Recorded from `kubectl kustomize`.
    #[test]
    fn lists_grow_at_the_front() {
        let object = json!({"apiVersion": "v1", "kind": "Pod", "spec": {"y": null, "containers": [
            {"name": "a", "image": "a:1", "args": ["a", "b"],
             "env": [{"name": "A", "value": "1"}, {"name": "A", "value": "2"},
                     {"name": "B", "value": "b"}],
             "ports": [{"containerPort": 80}, {"containerPort": 8080, "protocol": "TCP"}]},
            {"name": "b", "image": "b:1"}]},
            "metadata": {"finalizers": ["x", "y"]}});
        let patch = json!({"apiVersion": "v1", "kind": "Pod", "spec": {
            "new": {"a": null, "b": {}, "c": [null], "$patch": "merge"},
            "containers": [
                {"name": "b", "$patch": "replace", "command": ["q"]},
                {"name": "c", "image": "c",
                 "env": [{"name": "Z", "$patch": "delete"}, {"name": "Y", "value": "y"}]},
                {"name": "a", "args": ["c"],
                 "ports": [{"containerPort": 9090}, {"containerPort": 8080}],
                 "env": [{"name": "B", "value": null}, {"name": "C", "value": "c"}]}]},
            "metadata": {"finalizers": ["z", "x"], "annotations": {"n": null, "o": "p"}}});
        let expected = json!({"apiVersion": "v1", "kind": "Pod", "spec": {
            "y": null, "new": {"b": {}, "c": [null]}, "containers": [
                {"name": "b", "image": "b:1"},
                {"name": "c", "image": "c", "env": [{"name": "Y", "value": "y"}]},
                {"name": "a", "image": "a:1", "args": ["c"],
                 "env": [{"name": "B"}, {"name": "C", "value": "c"}, {"name": "A", "value": "2"}],
                 "ports": [{"containerPort": 9090}, {"containerPort": 80},
                           {"containerPort": 8080, "protocol": "TCP"}]}]},
            "metadata": {"finalizers": ["z", "x", "y"], "annotations": {"o": "p"}}});
        assert_eq!(merge(&object, &patch), Ok(Some(expected)));
    }
}
