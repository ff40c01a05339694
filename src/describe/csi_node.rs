//! CSINode: the storage drivers of a node.

use super::View;
use super::fields::{Fields as _, list};
use super::writer::Writer;
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let node = view.object;
    w.field(0, "Name", node.text("metadata.name"));
    w.labels_of(node);
    w.annotations_of(node);
    let created = w.date(node.at("metadata.creationTimestamp"));
    w.field(0, "CreationTimestamp", created);
    w.line(0, "Spec:");
    let drivers = node.items("spec.drivers");
    if !drivers.is_empty() {
        w.line(1, "Drivers:");
    }
    for driver in drivers {
        w.line(2, format_args!("{}:", driver.text("name")));
        w.field(3, "Node ID", driver.text("nodeID"));
        if driver.has("allocatable.count") {
            w.line(3, "Allocatables:");
            w.field(4, "Count", driver.int("allocatable.count"));
        }
        if !driver.items("topologyKeys").is_empty() {
            w.field(3, "Topology Keys", list(driver.at("topologyKeys")));
        }
    }
    w.events(view.events);
    Ok(())
}
