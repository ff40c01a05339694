//! IngressClass.

use super::View;
use super::fields::Fields as _;
use super::writer::Writer;
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let class = view.object;
    w.field(0, "Name", class.text("metadata.name"));
    w.labels_of(class);
    w.annotations_of(class);
    w.field(0, "Controller", class.text("spec.controller"));
    let parameters = class.at("spec.parameters");
    if !parameters.is_null() {
        w.line(0, "Parameters:");
        if parameters.has("apiGroup") {
            w.field(1, "APIGroup", parameters.text("apiGroup"));
        }
        w.field(1, "Kind", parameters.text("kind"));
        w.field(1, "Name", parameters.text("name"));
    }
    w.events(view.events);
    Ok(())
}
