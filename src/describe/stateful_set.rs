//! StatefulSet.

use serde_json::Value;

use super::claims;
use super::fields::{Fields as _, amount, list};
use super::writer::{NONE, Writer, pairs};
use super::{View, controllers, pod_template, selectors};
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let set = view.object;
    w.field(0, "Name", set.text("metadata.name"));
    w.field(0, "Namespace", set.text("metadata.namespace"));
    w.field(
        0,
        "CreationTimestamp",
        w.date(set.at("metadata.creationTimestamp")),
    );
    w.field(0, "Selector", selectors::plain(set.at("spec.selector")));
    w.labels_of(set);
    w.annotations_of(set);
    w.field_unless_empty(0, "Service Name", set.text("spec.serviceName"));
    w.field_unless_empty(
        0,
        "Pod Management Policy",
        set.text("spec.podManagementPolicy"),
    );
    let (desired, total) = (set.int("spec.replicas"), set.int("status.replicas"));
    w.field(
        0,
        "Replicas",
        format_args!("{desired} desired | {total} total"),
    );
    policies(set.at("spec"), w);
    controllers::pods_status(view, w);
    pod_template::write(set.at("spec.template"), w);
    claim_templates(set.items("spec.volumeClaimTemplates"), w);
    w.events(view.events);
    Ok(())
}

fn policies(spec: &Value, w: &mut Writer) {
    w.field(0, "Update Strategy", spec.text("updateStrategy.type"));
    let update = spec.at("updateStrategy.rollingUpdate");
    if update.has("partition") {
        w.field(1, "Partition", update.int("partition"));
        // kubectl shows the one only where it shows the other.
        if update.has("maxUnavailable") {
            w.field(1, "MaxUnavailable", update.text("maxUnavailable"));
        }
    }
    let retention = spec.at("persistentVolumeClaimRetentionPolicy");
    if !retention.is_null() {
        w.line(0, "Persistent Volume Claim Retention Policy:");
        w.field(1, "WhenDeleted", retention.text("whenDeleted"));
        w.field(1, "WhenScaled", retention.text("whenScaled"));
    }
}

fn claim_templates(templates: &[Value], w: &mut Writer) {
    match templates {
        [] => w.field(0, "Volume Claims", NONE),
        _ => w.line(0, "Volume Claims:"),
    }
    for claim in templates {
        w.field(1, "Name", claim.text("metadata.name"));
        w.field(1, "StorageClass", claims::class(claim));
        for (label, field) in [("Labels", "labels"), ("Annotations", "annotations")] {
            w.lines_in("  ", label, "\t", pairs(claim.at("metadata").map(field)));
        }
        let capacity = match claim.at("spec.resources.requests.storage") {
            Value::Null => "<default>".to_owned(),
            capacity => amount(capacity),
        };
        w.field(1, "Capacity", capacity);
        w.field(1, "Access Modes", list(claim.at("spec.accessModes")));
    }
}
