//! Who owns which fields: what a server-side apply takes over from client-side applies.
//!
//! `fieldsV1` is a trie: `f:NAME` is a field, `{}` below it or `.` in it says that it is owned.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::patch::last_applied::{self, ANNOTATION};
use crate::resource::Object;

/// The names of the managers that own the last-applied annotation by this `operation`.
pub(super) fn annotation_owners(object: &Object, operation: &str) -> BTreeSet<String> {
    let owns = |entry: &&Value| {
        let annotations = &entry["fieldsV1"]["f:metadata"]["f:annotations"];
        let owned = annotations
            .get(format!("f:{ANNOTATION}"))
            .is_some_and(is_owned);
        entry["operation"] == operation && owned
    };
    let name = |entry: &Value| entry["manager"].as_str().unwrap_or_default().to_owned();
    entries(object).iter().filter(owns).map(name).collect()
}

/// Whether `manager` has applied the object on the server, and nobody keeps what a client-side apply
/// would need to know.
pub(super) fn is_applied(object: &Object, manager: &str) -> bool {
    let is = |entry: &Value| entry["manager"] == manager && entry["operation"] == "Apply";
    last_applied::read(object).is_none() && entries(object).iter().any(is)
}

/// The JSON patch that makes the fields `from` own by updates the fields that `to` owns by apply;
/// `None` when there is nothing to take over. It fails with a conflict when the object has changed.
pub(super) fn migration(object: &Object, from: &BTreeSet<String>, to: &str) -> Option<Value> {
    let before = entries(object);
    let after = from
        .iter()
        .fold(before.to_vec(), |entries, name| migrated(entries, name, to));
    if after == before {
        return None;
    }
    Some(json!([
        {"op": "replace", "path": "/metadata/managedFields", "value": after},
        {"op": "replace", "path": "/metadata/resourceVersion", "value": object.resource_version()},
    ]))
}

fn entries(object: &Object) -> &[Value] {
    object
        .at(&["metadata", "managedFields"])
        .as_array()
        .map_or(&[], Vec::as_slice)
}

/// The entries after `to` has taken over the updates of `from`: the first entry of either becomes
/// the one of `to`, with the fields of the update in its API version; other updates are dropped.
fn migrated(mut entries: Vec<Value>, from: &str, to: &str) -> Vec<Value> {
    let is = |entry: &Value, manager: &str, operation: &str| {
        entry["manager"] == manager
            && entry["operation"] == operation
            && entry["subresource"].as_str().unwrap_or_default().is_empty()
    };
    let applied = entries.iter().position(|e| is(e, to, "Apply"));
    let updated = entries.iter().position(|e| is(e, from, "Update"));
    let Some(place) = applied.or(updated) else {
        return entries;
    };
    entries[place]["operation"] = json!("Apply");
    entries[place]["manager"] = json!(to);
    let version = entries[place]["apiVersion"].clone();
    let taken = |entry: &&Value| is(entry, from, "Update") && entry["apiVersion"] == version;
    let fields = entries
        .iter()
        .find(taken)
        .map(|entry| entry["fieldsV1"].clone());
    if let Some(fields) = fields {
        let own = entries[place]["fieldsV1"].take();
        entries[place]["fieldsV1"] = union(own, &fields);
    }
    entries.retain(|entry| !is(entry, from, "Update"));
    entries
}

fn is_owned(node: &Value) -> bool {
    node.as_object()
        .is_none_or(|map| map.is_empty() || map.contains_key("."))
}

/// The fields of both tries. A field that one of them owns is owned, also when the other knows
/// only of fields below it.
fn union(left: Value, right: &Value) -> Value {
    let (mut left, right) = match (left, right) {
        (Value::Object(left), Value::Object(right)) => (left, right),
        (Value::Object(left), _) => return Value::Object(left),
        (_, right) => return right.clone(),
    };
    for (key, theirs) in right {
        let Some(mine) = left.get_mut(key) else {
            left.insert(key.clone(), theirs.clone());
            continue;
        };
        let owned = is_owned(mine) || is_owned(theirs);
        let mut both = union(mine.take(), theirs);
        if owned && both.as_object().is_some_and(|map| !map.is_empty()) {
            both["."] = Value::Object(Map::new());
        }
        *mine = both;
    }
    Value::Object(left)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(manager: &str, operation: &str, fields: &Value) -> Value {
        json!({"manager": manager, "operation": operation, "apiVersion": "v1", "fieldsV1": fields})
    }

    fn object(entries: &[Value]) -> Object {
        Object(json!({"metadata": {"resourceVersion": "7", "managedFields": entries}}))
    }

    #[test]
    fn owners_of_the_annotation() {
        let name = format!("f:{ANNOTATION}");
        let annotation = json!({"f:metadata": {"f:annotations": {".": {}, name: {}}}});
        let object = object(&[
            entry("kubectl-client-side-apply", "Update", &annotation),
            entry("kubectl-last-applied", "Apply", &annotation),
            entry(
                "other",
                "Update",
                &json!({"f:metadata": {"f:annotations": {"f:x": {}}}}),
            ),
        ]);
        let names = |operation| annotation_owners(&object, operation);
        assert_eq!(
            names("Update"),
            ["kubectl-client-side-apply".to_owned()].into()
        );
        assert_eq!(names("Apply"), ["kubectl-last-applied".to_owned()].into());
    }

    #[test]
    fn the_update_is_taken_over() {
        let from = ["csa".to_owned()].into();
        let data = |keys: Value| json!({ "f:data": keys });
        let object_with = object(&[
            entry(
                "csa",
                "Update",
                &data(json!({".": {}, "f:a": {}, "f:b": {"f:c": {}}})),
            ),
            entry("other", "Update", &data(json!({"f:z": {}}))),
            entry("kubectl", "Apply", &data(json!({"f:b": {}, "f:d": {}}))),
        ]);
        let want = json!([
            entry("other", "Update", &data(json!({"f:z": {}}))),
            entry(
                "kubectl",
                "Apply",
                &data(json!({".": {}, "f:a": {}, "f:b": {".": {}, "f:c": {}}, "f:d": {}}))
            ),
        ]);
        let patch = migration(&object_with, &from, "kubectl").expect("something to do");
        assert_eq!(patch[0]["value"], want);
        assert_eq!(patch[1]["value"], "7");
        // Without an apply of its own the update itself becomes it.
        let alone = object(&[entry("csa", "Update", &data(json!({"f:a": {}})))]);
        let patch = migration(&alone, &from, "kubectl").expect("something to do");
        assert_eq!(
            patch[0]["value"],
            json!([entry("kubectl", "Apply", &data(json!({"f:a": {}})))])
        );
        let done = object(&[entry("kubectl", "Apply", &data(json!({})))]);
        assert_eq!(migration(&done, &from, "kubectl"), None);
    }
}
