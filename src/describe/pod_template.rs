//! The templates of pods that workloads have.

use serde_json::Value;

use super::containers::Containers;
use super::fields::Fields as _;
use super::writer::Writer;
use super::{placement, volumes};

/// Writes the template of pods.
pub(super) fn write(template: &Value, w: &mut Writer) {
    w.line(0, "Pod Template:");
    w.labels("  Labels", template.map("metadata.labels"));
    let annotations = template.map("metadata.annotations");
    if !annotations.is_empty() {
        w.annotations("  Annotations", annotations);
    }
    let spec = template.at("spec");
    w.field_unless_empty(1, "Service Account", spec.text("serviceAccountName"));
    for (label, field) in [
        ("Init Containers", "initContainers"),
        ("Containers", "containers"),
    ] {
        let items = spec.items(field);
        if field == "containers" || !items.is_empty() {
            let (statuses, pod) = (&[][..], None);
            Containers {
                label,
                items,
                statuses,
                pod,
            }
            .write(w);
        }
    }
    volumes::of_pod(spec.items("volumes"), "  ", w);
    placement::spread(
        "  Topology Spread Constraints",
        spec.items("topologySpreadConstraints"),
        w,
    );
    w.field_unless_empty(1, "Priority Class Name", spec.text("priorityClassName"));
    w.labels("  Node-Selectors", spec.map("nodeSelector"));
    placement::tolerations("  Tolerations", spec.items("tolerations"), w);
    placement::group("  ", spec.at("schedulingGroup"), w);
}
