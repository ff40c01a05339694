//! Which pod and which container of it a stream goes to, as upstream's `polymorphichelpers` and
//! `podcmd` choose.

use std::cmp::Ordering;

use serde_json::Value;

use crate::resource::Object;
use crate::resource::selector::LabelSelector;
use crate::{Error, Result};

/// The annotation that names the container that is meant when none is named (KEP-2227).
pub(super) const DEFAULT_CONTAINER: &str = "kubectl.kubernetes.io/default-container";

/// A container, and what to tell the user of how it was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The container's name.
    pub name: String,
    /// `Defaulted container "a" out of: a, b`, when the pod has others and nobody chose.
    pub notice: Option<String>,
}

/// The names below `spec` in the list `field`.
pub(super) fn names<'a>(pod: &'a Object, field: &str) -> impl Iterator<Item = &'a str> {
    let list = pod.at(&["spec", field]).as_array();
    list.into_iter()
        .flatten()
        .map(|c| c["name"].as_str().unwrap_or_default())
}

/// All containers of a pod as messages list them.
#[must_use]
pub fn container_names(pod: &Object) -> String {
    let ephemeral = names(pod, "ephemeralContainers").map(|n| format!("{n} (ephem)"));
    let init = names(pod, "initContainers").map(|n| format!("{n} (init)"));
    let all = names(pod, "containers")
        .map(str::to_owned)
        .chain(ephemeral)
        .chain(init);
    all.collect::<Vec<_>>().join(", ")
}

/// Chooses a pod's container: `asked` unless empty, else the one an annotation names, else the
/// first.
///
/// # Errors
/// No such container, or a pod without any.
pub fn choose_container(pod: &Object, asked: &str) -> Result<Choice> {
    let first = names(pod, "containers").next();
    let annotated = pod.annotation(DEFAULT_CONTAINER).unwrap_or_default();
    let wanted = if asked.is_empty() { annotated } else { asked };
    let Some(first) = first.filter(|_| wanted.is_empty()) else {
        if asked.is_empty() && first.is_none() {
            return Err(Error::new(format!(
                "pod {}/{} does not have any containers",
                pod.namespace(),
                pod.name()
            )));
        }
        return named_container(pod, wanted);
    };
    let lists = ["containers", "initContainers", "ephemeralContainers"];
    let alone = lists
        .iter()
        .map(|list| names(pod, list).count())
        .sum::<usize>()
        == 1;
    let all = container_names(pod);
    let notice = (!alone).then(|| format!("Defaulted container {first:?} out of: {all}"));
    Ok(Choice {
        name: first.to_owned(),
        notice,
    })
}

pub(super) fn named_container(pod: &Object, wanted: &str) -> Result<Choice> {
    let lists = ["containers", "initContainers", "ephemeralContainers"];
    if lists
        .iter()
        .any(|list| names(pod, list).any(|n| n == wanted))
    {
        return Ok(Choice {
            name: wanted.to_owned(),
            notice: None,
        });
    }
    let (pod, all) = (pod.name(), container_names(pod));
    Err(Error::new(format!(
        "container {wanted} is not valid for pod {pod} out of: {all}"
    )))
}

/// The selector of the pods that belong to `object`, as the server gets it.
///
/// # Errors
/// A kind that has no pods, or a service without a selector.
pub fn selector_of(object: &Object) -> Result<String> {
    let selector = object.at(&["spec", "selector"]);
    let of_object = || {
        let text = LabelSelector::of_object(selector).map(|s| s.to_string());
        text.map_err(|e| e.context("invalid label selector"))
    };
    match (object.group(), object.kind()) {
        ("apps" | "extensions", "ReplicaSet" | "StatefulSet" | "DaemonSet" | "Deployment")
        | ("batch", "Job") => of_object(),
        ("", "ReplicationController") => Ok(LabelSelector::of_map(selector).to_string()),
        ("", "Service") => {
            let selector = LabelSelector::of_map(selector);
            if selector.is_empty() {
                return Err(Error::new(format!(
                    "invalid service '{}': Service is defined without a selector",
                    object.name()
                )));
            }
            Ok(selector.to_string())
        }
        _ => Err(Error::new(format!(
            "selector for {} not implemented",
            object.go_type()
        ))),
    }
}

/// The order of pods from the one to use first (upstream's `ActivePods`, reversed): assigned,
/// running, ready, not being deleted, ready for long, with few restarts, old.
#[must_use]
pub fn active_order(a: &Object, b: &Object) -> Ordering {
    let phase = |pod: &Object| match pod.text(&["status", "phase"]) {
        "Running" => 2,
        "Unknown" => 1,
        _ => 0,
    };
    let assigned = |pod: &Object| !pod.text(&["spec", "nodeName"]).is_empty();
    let ready = |pod: &Object| ready_since(pod).is_some();
    assigned(b)
        .cmp(&assigned(a))
        .then_with(|| phase(b).cmp(&phase(a)))
        .then_with(|| ready(b).cmp(&ready(a)))
        .then_with(|| deleting(a).is_some().cmp(&deleting(b).is_some()))
        .then_with(|| deleting(b).cmp(&deleting(a)))
        .then_with(|| oldest_first(ready_since(a), ready_since(b)))
        .then_with(|| restarts(a).cmp(&restarts(b)))
        .then_with(|| oldest_first(created(a), created(b)))
}

/// Times of the API are in UTC with whole seconds, so their text sorts as they do. One that is not
/// set counts as the newest.
pub(super) fn oldest_first(a: Option<&str>, b: Option<&str>) -> Ordering {
    let key = |time: Option<&str>| time.filter(|t| !t.is_empty()).map(str::to_owned);
    match (key(a), key(b)) {
        (Some(a), Some(b)) => a.cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

pub(super) fn created(pod: &Object) -> Option<&str> {
    pod.at(&["metadata", "creationTimestamp"]).as_str()
}

fn deleting(pod: &Object) -> Option<&str> {
    pod.at(&["metadata", "deletionTimestamp"]).as_str()
}

/// When a ready pod became so; empty when that isn't told.
pub(super) fn ready_since(pod: &Object) -> Option<&str> {
    let conditions = pod.at(&["status", "conditions"]).as_array();
    let ready = conditions
        .into_iter()
        .flatten()
        .find(|c| c["type"] == "Ready")?;
    (ready["status"] == "True").then(|| ready["lastTransitionTime"].as_str().unwrap_or_default())
}

/// The most restarts of a container, then of a sidecar.
pub(super) fn restarts(pod: &Object) -> (u64, u64) {
    let list = |path: &[&str]| pod.at(path).as_array().into_iter().flatten();
    let count = |c: &Value| c["restartCount"].as_u64().unwrap_or(0);
    let sidecar = |name: &Value| {
        list(&["spec", "initContainers"])
            .any(|c| c["name"] == *name && c["restartPolicy"] == "Always")
    };
    let regular = list(&["status", "containerStatuses"]).map(count).max();
    let sidecars = list(&["status", "initContainerStatuses"]).filter(|c| sidecar(&c["name"]));
    (regular.unwrap_or(0), sidecars.map(count).max().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn pod(spec: &Value, annotations: &Value) -> Object {
        Object(json!({
            "kind": "Pod", "apiVersion": "v1", "spec": spec,
            "metadata": {"name": "p", "namespace": "n", "annotations": annotations},
        }))
    }

    #[test]
    fn the_container_is_asked_for_annotated_or_the_first() {
        let two = json!({
            "containers": [{"name": "a"}, {"name": "b"}],
            "initContainers": [{"name": "i"}],
            "ephemeralContainers": [{"name": "e"}],
        });
        let annotated = json!({DEFAULT_CONTAINER: "b"});
        let wrong = json!({DEFAULT_CONTAINER: "zz"});
        let invalid = "container zz is not valid for pod p out of: a, b, e (ephem), i (init)";
        let choose = |spec: &Value, notes: &Value, asked| {
            choose_container(&pod(spec, notes), asked)
                .map(|c| (c.name, c.notice))
                .map_err(|e| e.message)
        };
        let chosen = |name: &str| Ok((name.to_owned(), None));
        let notice = r#"Defaulted container "a" out of: a, b, e (ephem), i (init)"#;
        assert_eq!(
            choose(&two, &Value::Null, ""),
            Ok(("a".into(), Some(notice.into())))
        );
        assert_eq!(choose(&two, &Value::Null, "i"), chosen("i"));
        assert_eq!(choose(&two, &Value::Null, "zz"), Err(invalid.into()));
        assert_eq!(choose(&two, &annotated, ""), chosen("b"));
        assert_eq!(choose(&two, &annotated, "a"), chosen("a"));
        assert_eq!(choose(&two, &wrong, ""), Err(invalid.into()));
        let one = json!({"containers": [{"name": "a"}]});
        assert_eq!(choose(&one, &Value::Null, ""), chosen("a"));
        let none = Err("pod n/p does not have any containers".into());
        assert_eq!(choose(&json!({}), &annotated, ""), none);
    }

    #[test]
    fn selectors_of_kinds_with_pods() {
        let of = |version: &str, kind: &str, selector: Value| {
            let object = json!({"apiVersion": version, "kind": kind, "metadata": {"name": "x"}, "spec": {"selector": selector}});
            selector_of(&Object(object)).map_err(|e| e.message)
        };
        let labels = json!({"matchLabels": {"b": "c", "a": "b"}});
        for (version, kind) in [
            ("apps/v1", "Deployment"),
            ("batch/v1", "Job"),
            ("apps/v1", "DaemonSet"),
        ] {
            assert_eq!(of(version, kind, labels.clone()), Ok("a=b,b=c".into()));
        }
        assert_eq!(of("v1", "Service", json!({"a": "b"})), Ok("a=b".into()));
        let none = "invalid service 'x': Service is defined without a selector";
        assert_eq!(of("v1", "Service", Value::Null), Err(none.into()));
        let not = "selector for *v1.ConfigMap not implemented";
        assert_eq!(of("v1", "ConfigMap", Value::Null), Err(not.into()));
    }

    #[test]
    fn the_best_pod_comes_first() {
        let ready =
            |since: &str| json!([{"type": "Ready", "status": "True", "lastTransitionTime": since}]);
        let make = |name: &str, node: &str, phase: &str, conditions: Value, restarts: u64| {
            Object(json!({
                "metadata": {"name": name, "creationTimestamp": "2026-01-01T00:00:00Z"},
                "spec": {"nodeName": node},
                "status": {"phase": phase, "conditions": conditions,
                    "containerStatuses": [{"restartCount": restarts}]},
            }))
        };
        let mut deleted = make("deleted", "n", "Running", ready("2026-01-01T00:00:00Z"), 0);
        deleted
            .map_mut(&["metadata"])
            .insert("deletionTimestamp".into(), json!("2026-01-02T00:00:00Z"));
        let mut older = make("older", "n", "Running", ready("2026-01-01T00:00:02Z"), 0);
        older
            .map_mut(&["metadata"])
            .insert("creationTimestamp".into(), json!("2025-01-01T00:00:00Z"));
        let mut pods = [
            make("unassigned", "", "Pending", Value::Null, 0),
            make("pending", "n", "Pending", Value::Null, 0),
            deleted,
            make("running", "n", "Running", Value::Null, 0),
            make(
                "restarted",
                "n",
                "Running",
                ready("2026-01-01T00:00:02Z"),
                4,
            ),
            make("ready", "n", "Running", ready("2026-01-01T00:00:02Z"), 0),
            older,
            make("long", "n", "Running", ready("2026-01-01T00:00:01Z"), 9),
        ];
        pods.sort_by(active_order);
        let names: Vec<&str> = pods.iter().map(Object::name).collect();
        let want = [
            "long",
            "older",
            "ready",
            "restarted",
            "deleted",
            "running",
            "pending",
            "unassigned",
        ];
        assert_eq!(names, want);
    }
}
