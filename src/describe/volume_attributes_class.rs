//! VolumeAttributesClass.

use super::View;
use super::fields::Fields as _;
use super::storage_class::on_one_line;
use super::writer::Writer;
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let class = view.object;
    w.field(0, "Name", class.text("metadata.name"));
    w.field(
        0,
        "Annotations",
        on_one_line(class.map("metadata.annotations")),
    );
    w.field(0, "DriverName", class.text("driverName"));
    w.field(0, "Parameters", on_one_line(class.map("parameters")));
    w.events(view.events);
    Ok(())
}
