//! PriorityClass.

use super::fields::Fields as _;
use super::writer::Writer;
use super::{View, selectors};
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let class = view.object;
    w.field(0, "Name", class.text("metadata.name"));
    w.field(0, "Value", class.int("value"));
    w.field(0, "GlobalDefault", class.is_true("globalDefault"));
    w.field(0, "PreemptionPolicy", class.text("preemptionPolicy"));
    w.field(0, "Description", class.text("description"));
    w.field(
        0,
        "Annotations",
        selectors::of_map(class.at("metadata.annotations")),
    );
    w.events(view.events);
    Ok(())
}
