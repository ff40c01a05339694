//! Roles and their bindings.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{Error, Result};

const GROUP: &str = "rbac.authorization.k8s.io";
const VERSION: &str = "rbac.authorization.k8s.io/v1";

/// What may be done to what.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rule<'a> {
    /// Verbs.
    pub verbs: &'a [String],
    /// API groups and resources, these with their subresource.
    pub resources: &'a [(String, String)],
    /// Names of objects; none for all.
    pub names: &'a [String],
    /// Paths of the server beside the API.
    pub urls: &'a [String],
}

/// The rule as the API has it: one for each group, and one for paths.
#[must_use]
pub fn rules(rule: &Rule<'_>) -> Vec<Value> {
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (group, resource) in rule.resources {
        let known = groups.entry(group).or_default();
        if !known.contains(&resource.as_str()) {
            known.push(resource);
        }
    }
    let of_groups = groups.iter().map(|(group, resources)| {
        json!({
            "verbs": rule.verbs,
            "apiGroups": [group],
            "resources": resources,
            "resourceNames": rule.names,
        })
    });
    let mut rules: Vec<Value> = of_groups.collect();
    if !rule.urls.is_empty() {
        rules.push(json!({"verbs": rule.verbs, "nonResourceURLs": rule.urls}));
    }
    rules
}

/// A role; `kind` is `Role` or `ClusterRole`.
#[must_use]
pub fn role(kind: &str, name: &str, rules: &[Value]) -> Value {
    json!({"apiVersion": VERSION, "kind": kind, "metadata": {"name": name}, "rules": rules})
}

/// A cluster role that is made of others with these labels.
#[must_use]
pub fn aggregated_role(name: &str, labels: &BTreeMap<String, String>) -> Value {
    json!({
        "apiVersion": VERSION,
        "kind": "ClusterRole",
        "metadata": {"name": name},
        "aggregationRule": {"clusterRoleSelectors": [{"matchLabels": labels}]},
    })
}

/// A binding of the role `(kind, name)`; `kind` is `RoleBinding` or `ClusterRoleBinding`. Service
/// accounts are `namespace:name`.
///
/// # Errors
/// `serviceaccount must be <namespace>:<name>`
pub fn binding(
    kind: &str,
    name: &str,
    role: (&str, &str),
    users: &[String],
    groups: &[String],
    accounts: &[String],
) -> Result<Value> {
    let named = |kind: &str, name: &str| json!({"kind": kind, "apiGroup": GROUP, "name": name});
    let mut subjects: Vec<Value> = users.iter().map(|user| named("User", user)).collect();
    subjects.extend(groups.iter().map(|group| named("Group", group)));
    for account in accounts {
        match account.split(':').collect::<Vec<_>>()[..] {
            [namespace, name] if !namespace.is_empty() && !name.is_empty() => subjects
                .push(json!({"kind": "ServiceAccount", "namespace": namespace, "name": name})),
            _ => return Err(Error::new("serviceaccount must be <namespace>:<name>")),
        }
    }
    Ok(json!({
        "apiVersion": VERSION,
        "kind": kind,
        "metadata": {"name": name},
        "subjects": subjects,
        "roleRef": {"apiGroup": GROUP, "kind": role.0, "name": role.1},
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::tests::printed;

    fn texts(list: &[&str]) -> Vec<String> {
        list.iter().map(|&t| t.to_owned()).collect()
    }

    /// Recorded from kubectl 1.37.1, as all texts here.
    #[test]
    fn each_group_has_a_rule() {
        let of = |group: &str, name: &str| (group.to_owned(), name.to_owned());
        let rules = rules(&Rule {
            verbs: &texts(&["get"]),
            resources: &[
                of("", "pods"),
                of("apps", "x"),
                of("", "pods"),
                of("", "a/b"),
            ],
            names: &texts(&["n"]),
            urls: &texts(&["/x*"]),
        });
        assert_eq!(
            printed(&role("ClusterRole", "a", &rules)),
            r#"{"kind":"ClusterRole","apiVersion":"rbac.authorization.k8s.io/v1","metadata":{"name":"a"},"rules":[{"verbs":["get"],"apiGroups":[""],"resources":["pods","a/b"],"resourceNames":["n"]},{"verbs":["get"],"apiGroups":["apps"],"resources":["x"],"resourceNames":["n"]},{"verbs":["get"],"nonResourceURLs":["/x*"]}]}"#
        );
        let labels = BTreeMap::from([("a".to_owned(), "b".to_owned())]);
        assert_eq!(
            printed(&aggregated_role("a", &labels)),
            r#"{"kind":"ClusterRole","apiVersion":"rbac.authorization.k8s.io/v1","metadata":{"name":"a"},"rules":null,"aggregationRule":{"clusterRoleSelectors":[{"matchLabels":{"a":"b"}}]}}"#
        );
    }

    #[test]
    fn subjects_are_bound() {
        let bound = |accounts: &[&str]| {
            let (users, groups) = (texts(&["u"]), texts(&["g"]));
            let role = ("Role", "r");
            binding("RoleBinding", "a", role, &users, &groups, &texts(accounts))
        };
        assert_eq!(
            printed(&bound(&["a:b"]).unwrap()),
            r#"{"kind":"RoleBinding","apiVersion":"rbac.authorization.k8s.io/v1","metadata":{"name":"a"},"subjects":[{"kind":"User","apiGroup":"rbac.authorization.k8s.io","name":"u"},{"kind":"Group","apiGroup":"rbac.authorization.k8s.io","name":"g"},{"kind":"ServiceAccount","name":"b","namespace":"a"}],"roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"r"}}"#
        );
        for wrong in ["a", ":b", "a:", "a:b:c", ""] {
            assert!(bound(&[wrong]).is_err(), "{wrong}");
        }
    }
}
