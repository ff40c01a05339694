//! ReplicaSet.

use super::fields::Fields as _;
use super::writer::Writer;
use super::{View, controllers, pod_template, selectors};
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let set = view.object;
    w.field(0, "Name", set.text("metadata.name"));
    w.field(0, "Namespace", set.text("metadata.namespace"));
    w.field(0, "Selector", selectors::shown(set.at("spec.selector")));
    w.labels_of(set);
    w.annotations_of(set);
    controllers::controlled_by(set, w);
    let (current, desired) = (set.int("status.replicas"), set.int("spec.replicas"));
    w.field(
        0,
        "Replicas",
        format_args!("{current} current / {desired} desired"),
    );
    controllers::pods_status(view, w);
    pod_template::write(set.at("spec.template"), w);
    controllers::conditions(set, w);
    w.events(view.events);
    Ok(())
}
