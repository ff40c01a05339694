//! What becomes of a role or a binding that is there when it is reconciled with another: its rules
//! or subjects are joined, or those of the other take their place.

use serde_json::{Map, Value, json};

use super::rights;
use crate::resource::Object;

/// Objects with this annotation set to `false` are left alone.
const AUTO_UPDATE: &str = "rbac.authorization.kubernetes.io/autoupdate";

/// What the server is asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operation {
    None,
    Create,
    Update,
    /// What a binding grants can't be changed: it is deleted and made anew.
    Recreate,
}

/// An object as it shall be.
#[derive(Debug, PartialEq)]
pub(super) struct Reconciled {
    pub(super) object: Object,
    pub(super) operation: Operation,
    /// Whether the object that is there wants to be left alone.
    pub(super) is_protected: bool,
    /// Rules or subjects that were not there.
    pub(super) missing: Vec<Value>,
    /// Those that were there and are not wanted.
    pub(super) extra: Vec<Value>,
}

/// Reconciles `existing` with `wanted`, both of the same kind. Without `remove_extra`, nothing that is
/// there goes away.
pub(super) fn reconciled(
    existing: Option<&Object>,
    wanted: &Object,
    remove_extra: bool,
) -> Reconciled {
    let key = match is_binding(wanted) {
        true => "subjects",
        false => "rules",
    };
    let mut result = Reconciled {
        object: wanted.clone(),
        operation: Operation::Create,
        is_protected: false,
        missing: list(wanted, key),
        extra: Vec::new(),
    };
    let Some(existing) = existing else {
        return result;
    };
    result.is_protected = existing.annotation(AUTO_UPDATE) == Some("false");
    if is_binding(wanted) && wanted.at(&["roleRef"]) != existing.at(&["roleRef"]) {
        result.operation = Operation::Recreate;
        result.missing.clear();
        return result;
    }
    result.object = existing.clone();
    let object = &mut result.object;
    for key in ["annotations", "labels"] {
        add_entries(object, wanted, key);
    }
    if is_binding(wanted) {
        let (wanted, existing) = (list(wanted, key), list(existing, key));
        result.missing = only_in(&wanted, &existing);
        result.extra = only_in(&existing, &wanted);
    } else {
        let (all, there) = (list(wanted, key), list(existing, key));
        result.missing = rights::beyond(&all, &there);
        // The rules of a role that is made of others are the server's.
        let is_made = |role: &Object| !role.at(&["aggregationRule"]).is_null();
        result.extra = match is_made(wanted) && is_made(existing) {
            true => Vec::new(),
            false => rights::beyond(&there, &all),
        };
        reconcile_aggregation(object, wanted, remove_extra);
    }
    if remove_extra && !(result.missing.is_empty() && result.extra.is_empty()) {
        set_list(object, key, list(wanted, key));
    } else if !result.missing.is_empty() {
        let joined = [list(existing, key), result.missing.clone()].concat();
        set_list(object, key, joined);
    }
    result.operation = match object == existing {
        true => Operation::None,
        false => Operation::Update,
    };
    result
}

pub(super) fn is_binding(object: &Object) -> bool {
    object.kind().ends_with("Binding")
}

fn list(object: &Object, key: &str) -> Vec<Value> {
    object.at(&[key]).as_array().cloned().unwrap_or_default()
}

fn set_list(object: &mut Object, key: &str, items: Vec<Value>) {
    object.map_mut(&[]).insert(key.to_owned(), items.into());
}

/// Adds the annotations or labels that are wanted and not there; those that are there stay.
fn add_entries(object: &mut Object, wanted: &Object, key: &str) {
    let wanted = wanted.at(&["metadata", key]).as_object();
    let Some(wanted) = wanted.filter(|wanted| !wanted.is_empty()) else {
        return;
    };
    let entries: &mut Map<_, _> = object.map_mut(&["metadata", key]);
    for (name, value) in wanted {
        entries.entry(name).or_insert_with(|| value.clone());
    }
}

/// The items of one list that are not in the other, each once.
fn only_in(items: &[Value], others: &[Value]) -> Vec<Value> {
    let mut found: Vec<Value> = Vec::new();
    for item in items {
        if !others.contains(item) && !found.contains(item) {
            found.push(item.clone());
        }
    }
    found
}

/// Reconciles which roles a role is made of.
fn reconcile_aggregation(object: &mut Object, wanted: &Object, remove_extra: bool) {
    let key = "aggregationRule";
    let selectors = |role: &Object| {
        let selectors = role.at(&[key, "clusterRoleSelectors"]).as_array();
        selectors.cloned().unwrap_or_default()
    };
    if wanted.at(&[key]).is_null() {
        object.map_mut(&[]).remove(key);
        return;
    }
    let (there, all) = (selectors(object), selectors(wanted));
    let not_in = |items: &[Value], others: &[Value]| -> Vec<Value> {
        let items = items.iter().filter(|item| !others.contains(item));
        items.cloned().collect()
    };
    let (missing, extra) = (not_in(&all, &there), not_in(&there, &all));
    if remove_extra && !(missing.is_empty() && extra.is_empty()) {
        let rule = wanted.at(&[key]).clone();
        object.map_mut(&[]).insert(key.to_owned(), rule);
    } else if !missing.is_empty() {
        let joined = json!([there, missing].concat());
        let rule = object.map_mut(&[key]);
        rule.insert("clusterRoleSelectors".to_owned(), joined);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(metadata: &Value, verbs: &[&str], made_of: &Value) -> Object {
        let rules = json!([{"verbs": verbs, "apiGroups": [""], "resources": ["pods"]}]);
        let mut role = json!({"kind": "ClusterRole", "metadata": metadata, "rules": rules});
        if !made_of.is_null() {
            role["aggregationRule"] = json!({"clusterRoleSelectors": made_of});
        }
        Object(role)
    }

    fn binding(role: &str, subjects: &Value) -> Object {
        Object(json!({"kind": "RoleBinding", "roleRef": {"name": role}, "subjects": subjects}))
    }

    #[test]
    fn what_is_there_keeps_its_labels_and_rules() {
        let old = role(
            &json!({"labels": {"a": "old"}}),
            &["get", "list"],
            &Value::Null,
        );
        let new = role(
            &json!({"labels": {"a": "new", "b": "new"}}),
            &["get", "watch"],
            &Value::Null,
        );
        let part = |verb| json!({"verbs": [verb], "apiGroups": [""], "resources": ["pods"]});
        let joined = reconciled(Some(&old), &new, false);
        assert_eq!(joined.operation, Operation::Update);
        assert_eq!(
            joined.object.at(&["metadata", "labels"]),
            &json!({"a": "old", "b": "new"})
        );
        let rules = [list(&old, "rules"), vec![part("watch")]].concat();
        assert_eq!(list(&joined.object, "rules"), rules);
        assert_eq!(
            (joined.missing, joined.extra),
            (vec![part("watch")], vec![part("list")])
        );
        let replaced = reconciled(Some(&old), &new, true);
        assert_eq!(list(&replaced.object, "rules"), list(&new, "rules"));
        assert_eq!(
            reconciled(Some(&old), &old, true).operation,
            Operation::None
        );
        assert_eq!(reconciled(None, &old, true).operation, Operation::Create);
    }

    #[test]
    fn the_rules_of_a_role_made_of_others_are_no_extra_ones() {
        let (one, two) = (
            json!({"matchLabels": {"x": "1"}}),
            json!({"matchLabels": {"x": "2"}}),
        );
        let there = role(&json!({}), &["get", "list"], &json!([one]));
        let made = |of: &Value| role(&json!({}), &["get"], of);
        let selectors = |role: &Reconciled| {
            role.object
                .at(&["aggregationRule", "clusterRoleSelectors"])
                .clone()
        };
        let joined = reconciled(Some(&there), &made(&json!([two])), false);
        assert_eq!(
            (selectors(&joined), joined.extra.len()),
            (json!([one, two]), 0)
        );
        let replaced = reconciled(Some(&there), &made(&json!([two])), true);
        assert_eq!(
            (selectors(&replaced), replaced.operation),
            (json!([two]), Operation::Update)
        );
        assert_eq!(list(&replaced.object, "rules"), list(&there, "rules"));
        let plain = reconciled(Some(&there), &made(&Value::Null), false);
        assert_eq!((selectors(&plain), plain.extra.len()), (Value::Null, 1));
    }

    #[test]
    fn bindings_are_joined_replaced_or_made_anew() {
        let (old, new) = (
            binding("r", &json!(["a", "b", "b"])),
            binding("r", &json!(["b", "c", "c"])),
        );
        let joined = reconciled(Some(&old), &new, false);
        assert_eq!(list(&joined.object, "subjects"), ["a", "b", "b", "c"]);
        assert_eq!(
            (joined.missing, joined.extra),
            (vec![json!("c")], vec![json!("a")])
        );
        let replaced = reconciled(Some(&old), &new, true);
        assert_eq!(list(&replaced.object, "subjects"), ["b", "c", "c"]);
        let mut other = reconciled(Some(&old), &binding("s", &json!(["c"])), false);
        assert_eq!(
            (other.operation, other.missing.len()),
            (Operation::Recreate, 0)
        );
        let mut alone = old.clone();
        alone
            .map_mut(&["metadata", "annotations"])
            .insert(AUTO_UPDATE.to_owned(), "false".into());
        other = reconciled(Some(&alone), &new, false);
        assert!(other.is_protected);
    }
}
