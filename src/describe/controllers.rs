//! Who controls an object, and how the pods of a controller are.

use serde_json::Value;

use super::fields::Fields as _;
use super::writer::Writer;
use super::{Ask, View};
use crate::resource::selector::LabelSelector;

/// The reference to the object that controls `object`.
fn controller(object: &Value) -> Option<&Value> {
    let owners = object.items("metadata.ownerReferences").iter();
    owners.into_iter().find(|owner| owner.is_true("controller"))
}

/// Whether `object` is controlled by `owner`.
pub(crate) fn is_controlled_by(object: &Value, owner: &Value) -> bool {
    controller(object).is_some_and(|found| found.at("uid") == owner.at("metadata.uid"))
}

/// Writes what controls `object`, if anything does.
pub(super) fn controlled_by(object: &Value, w: &mut Writer) {
    if let Some(owner) = controller(object) {
        let (kind, name) = (owner.text("kind"), owner.text("name"));
        w.field(0, "Controlled By", format_args!("{kind}/{name}"));
    }
}

/// What belongs to `object` by the labels of its `selector` among a namespace's objects of a kind.
pub(super) fn selected(object: &Value, api: &str, resource: &str, selector: &LabelSelector) -> Ask {
    let namespace = object.text("metadata.namespace");
    let path = format!("{api}/namespaces/{namespace}/{resource}");
    Ask::list(path).labels(selector.to_string())
}

/// The pods that a controller's `spec.selector` selects.
pub(super) fn pods(object: &Value) -> Vec<Ask> {
    // What can't be read selects nothing; the description says so where it shows the selector.
    let selector = LabelSelector::of_object(object.at("spec.selector"));
    let ask = |selector| selected(object, "/api/v1", "pods", &selector);
    selector.map(ask).into_iter().collect()
}

/// Writes how many pods of a controller are in each phase, or why that is not known.
pub(super) fn pods_status(view: &View<'_>, w: &mut Writer) {
    let pods = match view.list(0) {
        Ok(pods) => pods,
        Err(error) => {
            return w.field(
                0,
                "Pods Status",
                format_args!("error in fetching pods: {error}"),
            );
        }
    };
    let own = pods.iter().filter(|pod| is_controlled_by(pod, view.object));
    let phases: Vec<_> = own.map(|pod| pod.text("status.phase")).collect();
    let count = |phase| phases.iter().filter(|p| *p == phase).count();
    w.field(
        0,
        "Pods Status",
        format_args!(
            "{} Running / {} Waiting / {} Succeeded / {} Failed",
            count("Running"),
            count("Pending"),
            count("Succeeded"),
            count("Failed"),
        ),
    );
}

/// Writes the conditions of a controller.
pub(super) fn conditions(object: &Value, w: &mut Writer) {
    let conditions = object.items("status.conditions");
    if !conditions.is_empty() {
        w.line(0, "Conditions:\n  Type\tStatus\tReason");
        w.line(1, "----\t------\t------");
    }
    for condition in conditions {
        let (kind, status) = (condition.text("type"), condition.text("status"));
        w.line(
            1,
            format_args!("{kind} \t{status}\t{}", condition.text("reason")),
        );
    }
}
