//! ServiceCIDR.

use super::View;
use super::fields::Fields as _;
use super::writer::Writer;
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let cidr = view.object;
    w.field(0, "Name", cidr.text("metadata.name"));
    w.labels_of(cidr);
    w.annotations_of(cidr);
    w.field(0, "CIDRs", cidr.joined("spec.cidrs", ", "));
    let conditions = cidr.items("status.conditions");
    if !conditions.is_empty() {
        w.line(0, "Status:\nConditions:");
        w.line(1, "Type\tStatus\tLastTransitionTime\tReason\tMessage");
        w.line(1, "----\t------\t------------------\t------\t-------");
    }
    for condition in conditions {
        let (kind, status) = (condition.text("type"), condition.text("status"));
        let date = w.date(condition.at("lastTransitionTime"));
        let (reason, message) = (condition.text("reason"), condition.text("message"));
        w.line(
            1,
            format_args!("{kind}\t{status}\t{date}\t{reason}\t{message}"),
        );
    }
    w.events(view.events);
    Ok(())
}
