//! `managedFields`: who owns which field, and server-side apply (KEP-555).

use serde_json::{Value, json};

use crate::fields::{Set, compare, element, members, owned};
use crate::schema::{ListKind, SCHEMA, Type};
use crate::status::{Result, Status};
use crate::value::{child, list, now, text};

/// Who writes, and how.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Manager {
    /// `Apply` or `Update`.
    pub(crate) operation: &'static str,
    /// The manager's name.
    pub(crate) name: String,
    /// The version its fields are in.
    pub(crate) api_version: String,
    /// Empty, `status` or `scale`.
    pub(crate) subresource: String,
}

const LAST_APPLIED: &str =
    "/metadata/annotations/kubectl.kubernetes.io~1last-applied-configuration";

#[derive(Clone)]
struct Entry {
    manager: Manager,
    time: String,
    set: Set,
}

fn entries(object: &Value) -> Vec<Entry> {
    let all = list(object, "/metadata/managedFields").iter();
    all.filter(|e| !text(e, "/operation").is_empty())
        .map(|e| Entry {
            manager: Manager {
                operation: if e["operation"] == "Apply" { "Apply" } else { "Update" },
                name: text(e, "/manager").to_owned(),
                api_version: text(e, "/apiVersion").to_owned(),
                subresource: text(e, "/subresource").to_owned(),
            },
            time: text(e, "/time").to_owned(),
            set: Set::from_json(&e["fieldsV1"]),
        })
        .collect()
}

fn write(object: &mut Value, mut entries: Vec<Entry>) {
    entries.retain(|e| !e.set.is_empty());
    entries.sort_by(|a, b| {
        let order = |e: &Entry| (e.manager.operation, e.time.clone(), e.manager.name.clone());
        order(a).cmp(&order(b)).then_with(|| a.manager.cmp(&b.manager))
    });
    let all = entries.iter().map(|e| {
        let mut entry = json!({"manager": e.manager.name, "operation": e.manager.operation,
            "apiVersion": e.manager.api_version, "time": e.time, "fieldsType": "FieldsV1",
            "fieldsV1": e.set.to_json()});
        if let (true, Some(map)) = (e.time.is_empty(), entry.as_object_mut()) {
            map.remove("time");
        }
        if !e.manager.subresource.is_empty() {
            entry["subresource"] = e.manager.subresource.clone().into();
        }
        entry
    });
    let all: Vec<Value> = all.collect();
    let metadata = child(object, "metadata");
    if all.is_empty() {
        metadata.remove("managedFields");
    } else {
        metadata.insert("managedFields".into(), all.into());
    }
}

/// The fields nobody owns.
fn strip(set: &mut Set, subresource: &str) {
    set.own = false;
    set.cut(&["apiVersion"]);
    set.cut(&["kind"]);
    for field in [
        "name",
        "namespace",
        "creationTimestamp",
        "selfLink",
        "uid",
        "generation",
        "managedFields",
        "resourceVersion",
        "deletionTimestamp",
        "deletionGracePeriodSeconds",
    ] {
        set.cut(&["metadata", field]);
    }
    if let Some(metadata) = set.kids.get_mut("f:metadata") {
        metadata.own = false;
        if metadata.kids.is_empty() {
            set.kids.remove("f:metadata");
        }
    }
    match subresource {
        "status" => set.cut(&["spec"]),
        "scale" => {}
        _ => set.cut(&["status"]),
    }
}

/// Books a create (`old` is then the kind's zero value), update or patch on its manager.
pub(crate) fn track(old: &Value, new: &mut Value, ty: &Type, manager: &Manager) {
    let given = list(new, "/metadata/managedFields");
    // A list of one empty entry is how a client asks for a fresh start.
    let reset =
        new.pointer("/metadata/managedFields").is_some() && given.iter().all(|e| e == &json!({}));
    let absent = new.pointer("/metadata/managedFields").is_none();
    let mut all = if reset { Vec::new() } else { entries(if absent { old } else { new }) };
    let mut change = compare(ty, Some(old), Some(new));
    strip(&mut change.set, &manager.subresource);
    for entry in &mut all {
        entry.set.subtract(&change.set);
        entry.set.subtract(&change.removed);
    }
    if !change.set.is_empty() {
        own(&mut all, manager, |set| set.union(&change.set));
    }
    write(new, all);
}

fn own(all: &mut Vec<Entry>, manager: &Manager, change: impl FnOnce(&mut Set)) {
    // Upstream books a scale without a time.
    let time = if manager.subresource == "scale" { String::new() } else { now() };
    if let Some(entry) = all.iter_mut().find(|e| e.manager == *manager) {
        change(&mut entry.set);
        entry.time = time;
    } else {
        let mut entry = Entry { manager: manager.clone(), time, set: Set::default() };
        change(&mut entry.set);
        all.push(entry);
    }
}

/// Server-side apply: the object that results, managed fields included.
pub(crate) fn apply(
    live: &Value,
    config: &Value,
    ty: &Type,
    manager: &Manager,
    force: bool,
) -> Result<Value> {
    let mut all = entries(live);
    let mut mine = owned(ty, config);
    strip(&mut mine, &manager.subresource);
    let last =
        all.iter().find(|e| e.manager == *manager).map(|e| e.set.clone()).unwrap_or_default();

    let mut result = merge(ty, live, config);
    let mut keep = mine.clone();
    for entry in all.iter().filter(|e| e.manager != *manager) {
        keep.union(&entry.set);
    }
    prune(ty, &mut result, &last, &keep);

    let change = compare(ty, Some(live), Some(&result));
    let mut conflicts = Vec::new();
    for entry in all.iter_mut().filter(|e| e.manager != *manager) {
        let lost = entry.set.intersection(&change.set);
        if !lost.is_empty() {
            conflicts.push((entry.clone(), lost.clone()));
        }
        entry.set.subtract(&lost);
        entry.set.subtract(&change.removed);
    }
    if !force && !conflicts.is_empty() && !takes_over(live, ty, manager, &conflicts) {
        return Err(conflict(&conflicts));
    }
    if last != mine || !change.set.is_empty() || !change.removed.is_empty() {
        own(&mut all, manager, |set| *set = mine);
    }
    write(&mut result, all);
    let known = live.pointer(LAST_APPLIED).is_some();
    if let (true, Some(slot)) =
        (known && manager.name == "kubectl", result.pointer_mut(LAST_APPLIED))
    {
        // Who goes back to client-side apply finds there what was applied last.
        *slot = format!("{config}\n").into();
    }
    Ok(result)
}

/// Whether all conflicts are about fields of the last client-side apply: kubectl may take its own
/// fields over when it changes to server-side apply.
fn takes_over(live: &Value, ty: &Type, manager: &Manager, conflicts: &[(Entry, Set)]) -> bool {
    let last = serde_json::from_str::<Value>(text(live, LAST_APPLIED));
    let Some(last) = last.ok().filter(|_| manager.name == "kubectl") else {
        return false;
    };
    let last = owned(ty, &last);
    conflicts.iter().all(|(_, set)| {
        let mut rest = set.clone();
        rest.subtract(&last);
        rest.is_empty()
    })
}

fn conflict(conflicts: &[(Entry, Set)]) -> Status {
    let mut causes = Vec::new();
    let mut by_manager: Vec<(String, Vec<String>)> = Vec::new();
    for (entry, set) in conflicts {
        let manager = &entry.manager;
        let mut who = format!("{:?}", manager.name);
        if !manager.subresource.is_empty() {
            who += &format!(" with subresource {:?}", manager.subresource);
        }
        if manager.operation == "Update" {
            who += &format!(" using {}", manager.api_version);
        }
        let mut paths = Vec::new();
        set.paths("", &mut paths);
        for path in &paths {
            causes.push(json!({"reason": "FieldManagerConflict",
                "message": format!("conflict with {who}"), "field": path}));
        }
        by_manager.push((who, paths));
    }
    by_manager.sort();
    let total = causes.len();
    let message = if let [(who, paths)] = by_manager.as_slice()
        && paths.len() == 1
    {
        format!("conflict with {who}: {}", paths[0])
    } else {
        let one = |(who, paths): &(String, Vec<String>)| {
            let paths: String = paths.iter().map(|p| format!("\n- {p}")).collect();
            format!("conflicts with {who}:{paths}")
        };
        by_manager.iter().map(one).collect::<Vec<_>>().join("\n")
    };
    let plural = if total == 1 { "conflict" } else { "conflicts" };
    Status::new(409, "Conflict", format!("Apply failed with {total} {plural}: {message}"))
        .details(json!({"causes": causes}))
}

/// The configuration laid over the live object.
fn merge(ty: &Type, live: &Value, config: &Value) -> Value {
    if SCHEMA.atomic(ty, config) || live.is_null() {
        return config.clone();
    }
    match (ty, live, config) {
        (_, Value::Object(old), Value::Object(new)) => {
            let mut result = old.clone();
            for (key, value) in new {
                let inner = SCHEMA.member(ty, key).unwrap_or(&Type::Any);
                let merged = match old.get(key) {
                    Some(old) => merge(inner, old, value),
                    None => value.clone(),
                };
                result.insert(key.clone(), merged);
            }
            result.into()
        }
        (Type::List(item, kind), Value::Array(old), Value::Array(new)) => {
            merge_lists(item, kind, old, new).into()
        }
        _ => config.clone(),
    }
}

/// Items that only the live list has keep their place before the shared item that follows them.
fn merge_lists(item: &Type, kind: &ListKind, old: &[Value], new: &[Value]) -> Vec<Value> {
    let key = |v: &Value| element(kind, v);
    let mut result: Vec<Value> = Vec::new();
    let mut rest = new.iter();
    for live in old {
        let id = key(live);
        let Some(place) = new.iter().position(|v| key(v) == id) else {
            result.push(live.clone());
            continue;
        };
        let taken = new.len() - rest.len();
        for value in rest.by_ref().take((place + 1).saturating_sub(taken)) {
            let found = old.iter().find(|v| key(v) == key(value));
            result.push(found.map_or_else(|| value.clone(), |old| merge(item, old, value)));
        }
    }
    for value in rest {
        let found = old.iter().find(|v| key(v) == key(value));
        result.push(found.map_or_else(|| value.clone(), |old| merge(item, old, value)));
    }
    result
}

/// Removes what this manager applied last time and nobody wants any more.
fn prune(ty: &Type, value: &mut Value, last: &Set, keep: &Set) {
    // What only holds applied fields stays: there may be more in it, owned by nobody.
    let gone =
        |key: &str| last.kids.get(key).is_some_and(|k| k.own) && !keep.kids.contains_key(key);
    let nothing = Set::default();
    let both = |key: &str| Some((last.kids.get(key)?, keep.kids.get(key).unwrap_or(&nothing)));
    if members(ty, value).is_none() {
        return;
    }
    match (ty, value) {
        (_, Value::Object(map)) => {
            map.retain(|k, _| !gone(&format!("f:{k}")));
            for (k, inner) in map.iter_mut() {
                if let Some((last, keep)) = both(&format!("f:{k}")) {
                    prune(SCHEMA.member(ty, k).unwrap_or(&Type::Any), inner, last, keep);
                }
            }
            // `omitempty`: a map without its last key is gone.
            let plain = |k: &str| matches!(SCHEMA.member(ty, k), Some(Type::Map(..)));
            map.retain(|k, v| *v != json!({}) || !plain(k));
        }
        (Type::List(item, kind), Value::Array(items)) => {
            items.retain(|v| !gone(&element(kind, v)));
            for inner in items.iter_mut() {
                if let Some((last, keep)) = both(&element(kind, inner)) {
                    prune(item, inner, last, keep);
                }
            }
        }
        _ => {}
    }
}
