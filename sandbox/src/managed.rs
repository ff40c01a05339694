//! `managedFields`: who owns which field, and server-side apply (KEP-555).

use serde_json::{Value, json};

use crate::call::Target;
use crate::fields::{self, Path, Set, compare, covers, element, members, owned, readable};
use crate::schema::{ListKind, SCHEMA, Type};
use crate::status::{Result, Status};
use crate::value::{child, list, now, text};

/// Who writes, and how.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Manager {
    /// `Apply` or `Update`.
    pub(crate) operation: &'static str,
    pub(crate) name: String,
    /// The version its fields are in.
    pub(crate) api_version: String,
    /// Empty, `status` or `scale`.
    pub(crate) subresource: String,
}

impl Manager {
    /// The manager of a write to a target.
    pub(crate) fn new(operation: &'static str, name: &str, target: &Target) -> Self {
        let (api_version, subresource) = (target.kind.api_version(), target.subresource.clone());
        Self { operation, name: name.to_owned(), api_version, subresource }
    }
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
            set: fields::read(&e["fieldsV1"]),
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
            "fieldsV1": fields::write(&e.set)});
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

/// What remains of a set without the fields nobody owns.
fn strip(mut set: Set, subresource: &str) -> Set {
    const METADATA: &str = "name namespace creationTimestamp selfLink uid generation managedFields \
        resourceVersion deletionTimestamp deletionGracePeriodSeconds";
    set.retain(|path| {
        let mut names = path.iter().map(|e| e.trim_start_matches("f:"));
        match (names.next().unwrap_or_default(), names.next()) {
            ("apiVersion" | "kind", _) | ("metadata", None) => false,
            ("metadata", Some(name)) => METADATA.split(' ').all(|m| m != name),
            ("spec", _) => subresource != "status",
            ("status", _) => !subresource.is_empty(),
            _ => true,
        }
    });
    set
}

/// Books a create (`old` is then the kind's zero value), update or patch on its manager.
pub(crate) fn track(old: &Value, new: &mut Value, ty: &Type, manager: &Manager) {
    let given = new.pointer("/metadata/managedFields").and_then(Value::as_array);
    let mut all = match given {
        None => entries(old),
        // A list of one empty entry is how a client asks for a fresh start.
        Some(given) if given.iter().all(|e| *e == json!({})) => Vec::new(),
        Some(_) => entries(new),
    };
    let (set, removed) = compare(ty, old, new);
    let set = strip(set, &manager.subresource);
    for entry in &mut all {
        entry.set.retain(|p| !set.contains(p) && !removed.contains(p));
    }
    if !set.is_empty() {
        own(&mut all, manager).extend(set);
    }
    write(new, all);
}

/// The fields of a manager that are about to change.
fn own<'a>(all: &'a mut Vec<Entry>, manager: &Manager) -> &'a mut Set {
    // Upstream books a scale without a time.
    let time = if manager.subresource == "scale" { String::new() } else { now() };
    let found = all.iter().position(|e| e.manager == *manager);
    let at = found.unwrap_or_else(|| {
        all.push(Entry { manager: manager.clone(), time: String::new(), set: Set::new() });
        all.len() - 1
    });
    all[at].time = time;
    &mut all[at].set
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
    let mine = strip(owned(ty, config), &manager.subresource);
    let last = all.iter().find(|e| e.manager == *manager).map(|e| e.set.clone());
    let last = last.unwrap_or_default();
    let others = all.iter().filter(|e| e.manager != *manager).flat_map(|e| e.set.clone());
    let keep: Set = others.chain(mine.clone()).collect();
    let mut result = merge(ty, live, config);
    prune(ty, &mut result, &Path::new(), &last, &keep);

    let (set, removed) = compare(ty, live, &result);
    let mut conflicts = Vec::new();
    for entry in all.iter_mut().filter(|e| e.manager != *manager) {
        let lost = &entry.set & &set;
        entry.set.retain(|p| !lost.contains(p) && !removed.contains(p));
        if !lost.is_empty() {
            conflicts.push((entry.manager.clone(), lost));
        }
    }
    if !force && !conflicts.is_empty() && !takes_over(live, ty, manager, &conflicts) {
        return Err(conflict(&conflicts));
    }
    if last != mine || !set.is_empty() || !removed.is_empty() {
        *own(&mut all, manager) = mine;
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
fn takes_over(live: &Value, ty: &Type, manager: &Manager, conflicts: &[(Manager, Set)]) -> bool {
    let last = serde_json::from_str::<Value>(text(live, LAST_APPLIED)).ok();
    last.filter(|_| manager.name == "kubectl").is_some_and(|last| {
        let last = owned(ty, &last);
        conflicts.iter().all(|(_, set)| set.is_subset(&last))
    })
}

fn conflict(conflicts: &[(Manager, Set)]) -> Status {
    let mut causes = Vec::new();
    let mut by_manager: Vec<(String, Vec<String>)> = Vec::new();
    for (manager, set) in conflicts {
        let mut who = format!("{:?}", manager.name);
        if !manager.subresource.is_empty() {
            who += &format!(" with subresource {:?}", manager.subresource);
        }
        if manager.operation == "Update" {
            who += &format!(" using {}", manager.api_version);
        }
        let paths: Vec<String> = set.iter().map(readable).collect();
        causes.extend(paths.iter().map(|path| {
            json!({"reason": "FieldManagerConflict", "field": path,
                "message": format!("conflict with {who}")})
        }));
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
    let both = |value: &Value| {
        let found = old.iter().find(|v| key(v) == key(value));
        found.map_or_else(|| value.clone(), |old| merge(item, old, value))
    };
    let mut result: Vec<Value> = Vec::new();
    let mut taken = 0;
    for live in old {
        let id = key(live);
        match new.iter().position(|v| key(v) == id) {
            None => result.push(live.clone()),
            Some(place) if place >= taken => {
                result.extend(new[taken..=place].iter().map(both));
                taken = place + 1;
            }
            Some(_) => {}
        }
    }
    result.extend(new[taken..].iter().map(both));
    result
}

/// Removes what this manager applied last time and nobody wants any more.
fn prune(ty: &Type, value: &mut Value, path: &Path, last: &Set, keep: &Set) {
    if members(ty, value).is_none() {
        return;
    }
    // What only holds applied fields stays: there may be more in it, owned by nobody.
    let gone = |path: &Path| last.contains(path) && covers(keep, path) == 0;
    let at = |key: String| [path.as_slice(), &[key]].concat();
    match (ty, value) {
        (_, Value::Object(map)) => {
            map.retain(|k, _| !gone(&at(format!("f:{k}"))));
            for (k, inner) in map.iter_mut() {
                let member = SCHEMA.member(ty, k).unwrap_or(&Type::Any);
                prune(member, inner, &at(format!("f:{k}")), last, keep);
            }
            // `omitempty`: a map without its last key is gone.
            let plain = |k: &str| matches!(SCHEMA.member(ty, k), Some(Type::Map(..)));
            map.retain(|k, v| *v != json!({}) || !plain(k));
        }
        (Type::List(item, kind), Value::Array(items)) => {
            items.retain(|v| !gone(&at(element(kind, v))));
            for inner in items.iter_mut() {
                let path = at(element(kind, inner));
                prune(item, inner, &path, last, keep);
            }
        }
        _ => {}
    }
}
