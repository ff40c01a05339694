//! IPAddress.

use super::View;
use super::fields::Fields as _;
use super::writer::Writer;
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let address = view.object;
    w.field(0, "Name", address.text("metadata.name"));
    w.labels_of(address);
    w.annotations_of(address);
    let parent = address.at("spec.parentRef");
    if !parent.is_null() {
        w.line(0, "Parent Reference:");
        w.field(1, "Group", parent.text("group"));
        w.field(1, "Resource", parent.text("resource"));
        w.field(1, "Namespace", parent.text("namespace"));
        w.field(1, "Name", parent.text("name"));
    }
    w.events(view.events);
    Ok(())
}
