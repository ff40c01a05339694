//! Conditions that are heard of again and again.

use serde_json::Value;

use super::fields::Fields as _;
use super::writer::Writer;

/// Writes conditions, whose field `heard`, in the column `label`, says when they were last told of;
/// nothing where there are none.
pub(super) fn write(conditions: &[Value], label: &str, heard: &str, w: &mut Writer) {
    if conditions.is_empty() {
        return;
    }
    w.line(0, "Conditions:");
    w.line(
        1,
        format_args!("Type\tStatus\t{label}\tLastTransitionTime\tReason\tMessage"),
    );
    w.line(
        1,
        "----\t------\t-----------------\t------------------\t------\t-------",
    );
    for condition in conditions {
        let text = |field| condition.text(field);
        let (kind, status, reason) = (text("type"), text("status"), text("reason"));
        let (heard, since) = (
            w.date(condition.at(heard)),
            w.date(condition.at("lastTransitionTime")),
        );
        let message = text("message");
        w.line(
            1,
            format_args!("{kind} \t{status} \t{heard} \t{since} \t{reason} \t{message}"),
        );
    }
}
