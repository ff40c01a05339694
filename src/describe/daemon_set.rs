//! DaemonSet.

use super::fields::Fields as _;
use super::writer::Writer;
use super::{View, controllers, pod_template, selectors};
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let set = view.object;
    w.field(0, "Name", set.text("metadata.name"));
    w.field(0, "Namespace", set.text("metadata.namespace"));
    w.field(0, "Selector", selectors::plain(set.at("spec.selector")));
    let nodes = set.at("spec.template.spec.nodeSelector");
    w.field(0, "Node-Selector", selectors::of_map(nodes));
    w.labels_of(set);
    w.annotations_of(set);
    // These lines have no tab.
    for (label, field) in [
        (
            "Desired Number of Nodes Scheduled",
            "status.desiredNumberScheduled",
        ),
        (
            "Current Number of Nodes Scheduled",
            "status.currentNumberScheduled",
        ),
        (
            "Number of Nodes Scheduled with Up-to-date Pods",
            "status.updatedNumberScheduled",
        ),
        (
            "Number of Nodes Scheduled with Available Pods",
            "status.numberAvailable",
        ),
        ("Number of Nodes Misscheduled", "status.numberMisscheduled"),
    ] {
        w.line(0, format_args!("{label}: {}", set.int(field)));
    }
    controllers::pods_status(view, w);
    pod_template::write(set.at("spec.template"), w);
    w.events(view.events);
    Ok(())
}
