//! Sets of field paths: `FieldsV1`, and what a change adds, modifies and removes.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::schema::{ListKind, SCHEMA, Type};

/// A path; its elements are as `FieldsV1` writes them (`f:spec`).
pub(crate) type Path = Vec<String>;
/// Paths; in their order, what is below a path follows it.
pub(crate) type Set = BTreeSet<Path>;

/// Reads `fieldsV1`.
pub(crate) fn read(value: &Value) -> Set {
    fn walk(value: &Value, path: &Path, set: &mut Set) {
        let members = value.as_object().filter(|m| !m.is_empty());
        let Some(members) = members else {
            set.insert(path.clone());
            return;
        };
        for (key, inner) in members {
            match key.as_str() {
                "." => drop(set.insert(path.clone())),
                _ => walk(inner, &below(path, key), set),
            }
        }
    }
    let mut set = Set::new();
    walk(value, &Path::new(), &mut set);
    set.remove(&Path::new());
    set
}

/// Writes `fieldsV1`.
pub(crate) fn write(set: &Set) -> Value {
    let mut root = json!({});
    for path in set {
        let slot = path.iter().fold(&mut root, |at, key| {
            if !at[key].is_object() {
                at[key] = json!({});
            }
            &mut at[key]
        });
        if covers(set, path) > 1 {
            slot["."] = json!({});
        }
    }
    root
}

fn below(path: &Path, key: &str) -> Path {
    path.iter().map(String::as_str).chain([key]).map(str::to_owned).collect()
}

/// How many of the first two paths at or below this one are in a set.
pub(crate) fn covers(set: &Set, path: &Path) -> usize {
    set.range(path.clone()..).take(2).take_while(|p| p.starts_with(path)).count()
}

/// A path as conflicts name it: `.spec.containers[name="web"].image`.
pub(crate) fn readable(path: &Path) -> String {
    let element = |element: &String| match element.split_once(':').unwrap_or_default() {
        ("f", rest) => format!(".{rest}"),
        ("v", rest) => format!("[={rest}]"),
        (_, rest) => {
            let keys: Map<String, Value> = serde_json::from_str(rest).unwrap_or_default();
            let keys: Vec<String> = keys.iter().map(|(k, v)| format!("{k}={v}")).collect();
            format!("[{}]", keys.join(","))
        }
    };
    path.iter().map(element).collect()
}

/// The members of a map or list with their path elements and types; `None` for a leaf.
pub(crate) fn members<'a>(
    ty: &'a Type,
    value: &'a Value,
) -> Option<Vec<(String, &'a Type, &'a Value)>> {
    match (ty, value) {
        _ if SCHEMA.atomic(ty, value) => None,
        (_, Value::Object(map)) => {
            let member = |k: &str| SCHEMA.member(ty, k).unwrap_or(&Type::Any);
            Some(map.iter().map(|(k, v)| (format!("f:{k}"), member(k), v)).collect())
        }
        (Type::List(item, kind), Value::Array(items)) => {
            Some(items.iter().map(|v| (element(kind, v), &**item, v)).collect())
        }
        _ => None,
    }
}

/// The path element of a list's item.
pub(crate) fn element(kind: &ListKind, item: &Value) -> String {
    let ListKind::Map(keys) = kind else {
        return format!("v:{item}");
    };
    let mut map = Map::new();
    for (key, default) in keys {
        let default = default.clone().map(Value::String);
        if let Some(value) = item.get(key).cloned().or(default) {
            map.insert(key.clone(), value);
        }
    }
    format!("k:{}", Value::Object(map))
}

/// What is at a path: the value of a leaf, and whether server-side apply owns the path itself.
struct Node<'a> {
    leaf: Option<&'a Value>,
    own: bool,
}

fn flatten<'a>(ty: &'a Type, value: &'a Value, path: &Path, out: &mut BTreeMap<Path, Node<'a>>) {
    let known = SCHEMA.structure(ty);
    for (key, inner, v) in members(ty, value).into_iter().flatten() {
        let field = key.strip_prefix("f:");
        let named = field.is_some_and(|k| known.is_some_and(|s| s.fields.contains_key(k)));
        let leaf = members(inner, v).is_none().then_some(v);
        // Items and free keys are owned themselves, fields of a struct by what is in them.
        let own = leaf.is_some() || !named || *v == json!({});
        let path = below(path, &key);
        flatten(inner, v, &path, out);
        out.insert(path, Node { leaf, own });
    }
}

fn nodes<'a>(ty: &'a Type, value: &'a Value) -> BTreeMap<Path, Node<'a>> {
    let mut nodes = BTreeMap::new();
    flatten(ty, value, &Path::new(), &mut nodes);
    nodes
}

/// The paths of a configuration, as server-side apply owns them.
pub(crate) fn owned(ty: &Type, value: &Value) -> Set {
    nodes(ty, value).into_iter().filter(|(_, node)| node.own).map(|(path, _)| path).collect()
}

/// The paths that a change adds or modifies, and those that it removes.
pub(crate) fn compare(ty: &Type, old: &Value, new: &Value) -> (Set, Set) {
    let (old, new) = (nodes(ty, old), nodes(ty, new));
    let changed = |(path, node): (&Path, &Node<'_>)| {
        let same = old.get(path).is_some_and(|o| match (o.leaf, node.leaf) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        });
        (!same).then(|| path.clone())
    };
    let set = new.iter().filter_map(changed).collect();
    (set, old.into_keys().filter(|path| !new.contains_key(path)).collect())
}
