//! Sets of field paths: `FieldsV1`, and what a change adds, modifies and removes.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::schema::{ListKind, SCHEMA, Type};

/// A set of paths as a tree; members are path elements as `FieldsV1` writes them (`f:spec`).
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Set {
    /// The path that leads here is in the set.
    pub(crate) own: bool,
    /// What is below it.
    pub(crate) kids: BTreeMap<String, Set>,
}

impl Set {
    /// Reads `fieldsV1`.
    pub(crate) fn from_json(value: &Value) -> Self {
        let mut set = Self::default();
        for (key, inner) in value.as_object().into_iter().flatten() {
            if key == "." {
                set.own = true;
                continue;
            }
            let mut kid = Self::from_json(inner);
            kid.own |= kid.kids.is_empty();
            set.kids.insert(key.clone(), kid);
        }
        set
    }

    /// Writes `fieldsV1`.
    pub(crate) fn to_json(&self) -> Value {
        let mut map = Map::new();
        if self.own && !self.kids.is_empty() {
            map.insert(".".into(), json!({}));
        }
        for (key, kid) in &self.kids {
            map.insert(key.clone(), kid.to_json());
        }
        map.into()
    }

    /// Whether nothing is in it.
    pub(crate) fn is_empty(&self) -> bool {
        !self.own && self.kids.is_empty()
    }

    /// Adds all that is in another.
    pub(crate) fn union(&mut self, other: &Self) {
        self.own |= other.own;
        for (key, kid) in &other.kids {
            self.kids.entry(key.clone()).or_default().union(kid);
        }
    }

    /// Removes all that is in another.
    pub(crate) fn subtract(&mut self, other: &Self) {
        self.own &= !other.own;
        for (key, theirs) in &other.kids {
            if let Some(kid) = self.kids.get_mut(key) {
                kid.subtract(theirs);
                if kid.is_empty() {
                    self.kids.remove(key);
                }
            }
        }
    }

    /// What is in both.
    pub(crate) fn intersection(&self, other: &Self) -> Self {
        let both =
            self.kids.iter().filter_map(|(k, kid)| Some((k, kid.intersection(other.kids.get(k)?))));
        let kids =
            both.filter(|(_, kid)| !kid.is_empty()).map(|(k, kid)| (k.clone(), kid)).collect();
        Self { own: self.own && other.own, kids }
    }

    /// Removes a path and what is below it.
    pub(crate) fn cut(&mut self, path: &[&str]) {
        let Some((first, rest)) = path.split_first() else {
            return;
        };
        let key = format!("f:{first}");
        if rest.is_empty() {
            self.kids.remove(&key);
        } else if let Some(kid) = self.kids.get_mut(&key) {
            kid.cut(rest);
            if kid.is_empty() {
                self.kids.remove(&key);
            }
        }
    }

    /// The paths as conflicts name them: `.spec.containers[name="web"].image`.
    pub(crate) fn paths(&self, prefix: &str, out: &mut Vec<String>) {
        if self.own {
            out.push(prefix.to_owned());
        }
        for (key, kid) in &self.kids {
            kid.paths(&format!("{prefix}{}", readable(key)), out);
        }
    }
}

fn readable(element: &str) -> String {
    let (sort, rest) = element.split_once(':').unwrap_or(("", element));
    match sort {
        "f" => format!(".{rest}"),
        "v" => format!("[={rest}]"),
        _ => {
            let keys: Value = serde_json::from_str(rest).unwrap_or_default();
            let keys = keys.as_object().into_iter().flatten();
            let keys: Vec<String> = keys.map(|(k, v)| format!("{k}={v}")).collect();
            format!("[{}]", keys.join(","))
        }
    }
}

/// The members of a map or list with their path elements and types; `None` for a leaf.
pub(crate) fn members<'a>(
    ty: &'a Type,
    value: &'a Value,
) -> Option<Vec<(String, &'a Type, &'a Value)>> {
    if SCHEMA.atomic(ty, value) {
        return None;
    }
    match (ty, value) {
        (_, Value::Object(map)) => {
            let one = |(k, v): (&'a String, &'a Value)| {
                (format!("f:{k}"), SCHEMA.member(ty, k).unwrap_or(&Type::Any), v)
            };
            Some(map.iter().map(one).collect())
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

/// The paths of a configuration, as server-side apply owns them.
pub(crate) fn owned(ty: &Type, value: &Value) -> Set {
    let mut set = Set::default();
    let Some(members) = members(ty, value) else {
        set.own = true;
        return set;
    };
    let known = SCHEMA.structure(ty);
    for (key, inner, v) in members {
        let mut kid = owned(inner, v);
        let named =
            key.strip_prefix("f:").is_some_and(|k| known.is_some_and(|s| s.fields.contains_key(k)));
        let empty = v.is_null() || v.as_object().is_some_and(Map::is_empty);
        // Items and free keys are owned themselves, fields of a struct by what is in them.
        kid.own |= !named || empty;
        if !kid.is_empty() {
            set.kids.insert(key, kid);
        }
    }
    set
}

/// What a change does to the paths of an object.
#[derive(Default)]
pub(crate) struct Change {
    /// Added or modified.
    pub(crate) set: Set,
    /// Removed.
    pub(crate) removed: Set,
}

/// Compares two states of a value; `None` is its absence.
pub(crate) fn compare(ty: &Type, old: Option<&Value>, new: Option<&Value>) -> Change {
    let mut change = Change::default();
    let old_members = old.and_then(|v| members(ty, v));
    let new_members = new.and_then(|v| members(ty, v));
    match (old, new) {
        (None, None) => return change,
        (None, Some(_)) => change.set.own = true,
        (Some(_), None) => change.removed.own = true,
        (Some(a), Some(b)) => {
            if old_members.is_none() && new_members.is_none() && a != b {
                change.set.own = true;
            }
        }
    }
    let mut all: BTreeMap<String, (&Type, Option<&Value>, Option<&Value>)> = BTreeMap::new();
    for (key, inner, v) in old_members.into_iter().flatten() {
        all.entry(key).or_insert((inner, None, None)).1 = Some(v);
    }
    for (key, inner, v) in new_members.into_iter().flatten() {
        all.entry(key).or_insert((inner, None, None)).2 = Some(v);
    }
    for (key, (inner, a, b)) in all {
        let kid = compare(inner, a, b);
        for (mine, theirs) in [(&mut change.set, kid.set), (&mut change.removed, kid.removed)] {
            if !theirs.is_empty() {
                mine.kids.insert(key.clone(), theirs);
            }
        }
    }
    change
}
