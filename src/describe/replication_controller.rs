//! ReplicationController.

use serde_json::Value;

use super::fields::Fields as _;
use super::writer::Writer;
use super::{Ask, View, controllers, pod_template, selectors};
use crate::Result;
use crate::resource::selector::LabelSelector;

pub(super) fn asks(controller: &Value) -> Vec<Ask> {
    let selector = LabelSelector::of_map(controller.at("spec.selector"));
    vec![controllers::selected(
        controller, "/api/v1", "pods", &selector,
    )]
}

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let controller = view.object;
    w.field(0, "Name", controller.text("metadata.name"));
    w.field(0, "Namespace", controller.text("metadata.namespace"));
    w.field(
        0,
        "Selector",
        selectors::of_map(controller.at("spec.selector")),
    );
    w.labels_of(controller);
    w.annotations_of(controller);
    let (current, desired) = (
        controller.int("status.replicas"),
        controller.int("spec.replicas"),
    );
    w.field(
        0,
        "Replicas",
        format_args!("{current} current / {desired} desired"),
    );
    controllers::pods_status(view, w);
    pod_template::write(controller.at("spec.template"), w);
    controllers::conditions(controller, w);
    w.events(view.events);
    Ok(())
}
