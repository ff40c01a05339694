//! Deployment.

use serde_json::{Map, Value};

use super::fields::{Fields as _, plain};
use super::writer::{NONE, Writer, time};
use super::{Ask, View, controllers, pod_template, selectors};
use crate::Result;
use crate::resource::selector::LabelSelector;

/// The label that tells the pods of a deployment's ReplicaSets apart.
const HASH: &str = "pod-template-hash";

/// Its ReplicaSets.
pub(super) fn asks(deployment: &Value) -> Vec<Ask> {
    let selector = LabelSelector::of_object(deployment.at("spec.selector"));
    let ask = |s| controllers::selected(deployment, "/apis/apps/v1", "replicasets", &s);
    selector.map(ask).into_iter().collect()
}

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let deployment = view.object;
    w.field(0, "Name", deployment.text("metadata.name"));
    w.field(0, "Namespace", deployment.text("metadata.namespace"));
    w.field(
        0,
        "CreationTimestamp",
        w.date(deployment.at("metadata.creationTimestamp")),
    );
    w.labels_of(deployment);
    w.annotations_of(deployment);
    w.field(
        0,
        "Selector",
        selectors::plain(deployment.at("spec.selector")),
    );
    replicas(deployment, w);
    pod_template::write(deployment.at("spec.template"), w);
    controllers::conditions(deployment, w);
    if let Ok(sets) = view.list(0) {
        replica_sets(deployment, sets, w);
    }
    w.events(view.events);
    Ok(())
}

fn replicas(deployment: &Value, w: &mut Writer) {
    w.field(
        0,
        "Replicas",
        format_args!(
            "{} desired | {} updated | {} total | {} available | {} unavailable",
            deployment.int("spec.replicas"),
            deployment.int("status.updatedReplicas"),
            deployment.int("status.replicas"),
            deployment.int("status.availableReplicas"),
            deployment.int("status.unavailableReplicas"),
        ),
    );
    w.field(0, "StrategyType", deployment.text("spec.strategy.type"));
    w.field(0, "MinReadySeconds", deployment.int("spec.minReadySeconds"));
    let update = deployment.at("spec.strategy.rollingUpdate");
    if update.is_null() {
        return;
    }
    let number = |field| match update.at(field) {
        Value::Null => "<nil>".into(),
        number => plain(number),
    };
    let (unavailable, surge) = (number("maxUnavailable"), number("maxSurge"));
    let value = format_args!("{unavailable} max unavailable, {surge} max surge");
    w.field(0, "RollingUpdateStrategy", value);
}

/// The sets of earlier templates, and that of the present one.
fn replica_sets(deployment: &Value, sets: &[Value], w: &mut Writer) {
    let own = sets
        .iter()
        .filter(|set| controllers::is_controlled_by(set, deployment));
    let mut old: Vec<&Value> = own.collect();
    if old.is_empty() {
        return;
    }
    old.sort_by_cached_key(|set| {
        let created = time(set.at("metadata.creationTimestamp"));
        (created, set.text("metadata.name").into_owned())
    });
    let template = deployment.at("spec.template");
    let is_new = |set: &&Value| is_same(set.at("spec.template"), template);
    // After upgrades there may be more than one; the oldest counts.
    let at = old.iter().position(is_new);
    let new: Vec<&Value> = at.map(|at| old.remove(at)).into_iter().collect();
    for (label, sets) in [("OldReplicaSets", old), ("NewReplicaSet", new)] {
        let sets: Vec<String> = sets.into_iter().map(replica_set).collect();
        match sets.as_slice() {
            [] => w.field(0, label, NONE),
            sets => w.field(0, label, sets.join(", ")),
        }
    }
}

fn replica_set(set: &Value) -> String {
    let (name, current) = (set.text("metadata.name"), set.int("status.replicas"));
    let desired = set.int("spec.replicas");
    format!("{name} ({current}/{desired} replicas created)")
}

/// Whether two templates are the same but for the hash among their labels.
pub(crate) fn is_same(a: &Value, b: &Value) -> bool {
    let without = |map: &Map<String, Value>, key: &str| {
        let mut map = map.clone();
        map.remove(key);
        map
    };
    let labels = |template: &Value| without(template.map("metadata.labels"), HASH);
    let metadata = |template: &Value| {
        let mut metadata = without(template.map("metadata"), "labels");
        metadata.retain(|_, value| !value.is_null());
        metadata
    };
    a.at("spec") == b.at("spec") && labels(a) == labels(b) && metadata(a) == metadata(b)
}

#[cfg(test)]
mod tests {
    use super::is_same;
    use serde_json::json;

    #[test]
    fn templates_are_compared_without_their_hash() {
        let plain = json!({"metadata": {"labels": {"app": "a"}}, "spec": {"x": 1}});
        let hashed = json!({"metadata": {"creationTimestamp": null, "labels": {"app": "a", "pod-template-hash": "1"}}, "spec": {"x": 1}});
        assert!(is_same(&plain, &hashed) && is_same(&json!(null), &json!(1)));
        for other in [
            json!({"metadata": {"labels": {"app": "b"}}, "spec": {"x": 1}}),
            json!({"metadata": {"labels": {"app": "a"}}, "spec": {"x": 2}}),
            json!({"metadata": {"labels": {"app": "a"}, "annotations": {"a": "b"}}, "spec": {"x": 1}}),
        ] {
            assert!(!is_same(&plain, &other));
        }
    }
}
