//! Role and ClusterRole.

use super::View;
use super::fields::Fields as _;
use super::rules;
use super::writer::Writer;
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let role = view.object;
    w.field(0, "Name", role.text("metadata.name"));
    w.labels_of(role);
    w.annotations_of(role);
    w.line(0, "PolicyRule:");
    w.line(1, "Resources\tNon-Resource URLs\tResource Names\tVerbs");
    w.line(1, "---------\t-----------------\t--------------\t-----");
    for rule in rules::compact(role.items("rules")) {
        w.line(1, rule.row());
    }
    Ok(())
}
