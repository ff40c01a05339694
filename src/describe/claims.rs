//! Claims to storage, and templates of claims.

use serde_json::Value;

use super::fields::{Fields as _, amount, list, plain};
use super::writer::Writer;

/// Writes the lines about a claim, whole or, where `is_whole` is not set, as a template's.
pub(super) fn claim(claim: &Value, is_whole: bool, w: &mut Writer) {
    if is_whole {
        w.field(0, "Name", claim.text("metadata.name"));
        w.field(0, "Namespace", claim.text("metadata.namespace"));
    }
    w.field(0, "StorageClass", class(claim));
    if is_whole {
        status(claim, w);
    }
    let volume = claim.text("spec.volumeName");
    w.field(0, "Volume", &volume);
    w.labels_of(claim);
    w.annotations_of(claim);
    if is_whole {
        w.field(0, "Finalizers", list(claim.at("metadata.finalizers")));
    }
    let (mut capacity, mut modes) = (String::new(), String::new());
    if !volume.is_empty() {
        capacity = amount(claim.at("status.capacity.storage"));
        modes = access_modes(claim.items("status.accessModes"));
    }
    w.field(0, "Capacity", capacity);
    w.field(0, "Access Modes", modes);
    if claim.has("spec.volumeMode") {
        w.field(0, "VolumeMode", claim.text("spec.volumeMode"));
    }
    if claim.has("spec.dataSource") {
        data_source(claim.at("spec.dataSource"), w);
    }
}

/// Writes the phase of a claim or a volume, or how long it has been going away.
pub(super) fn status(object: &Value, w: &mut Writer) {
    match object.at("metadata.deletionTimestamp") {
        Value::Null => w.field(0, "Status", object.text("status.phase")),
        since => w.field(
            0,
            "Status",
            format_args!("Terminating (lasts {})", w.age(since)),
        ),
    }
}

fn data_source(source: &Value, w: &mut Writer) {
    w.line(0, "DataSource:");
    if source.has("apiGroup") {
        w.field(1, "APIGroup", source.text("apiGroup"));
    }
    w.field(1, "Kind", source.text("kind"));
    w.field(1, "Name", source.text("name"));
}

/// The storage class that a claim asks for: an old annotation counts more than the field.
pub(super) fn class(claim: &Value) -> String {
    let annotations = claim.map("metadata.annotations");
    match annotations.get("volume.beta.kubernetes.io/storage-class") {
        Some(class) => plain(class).into_owned(),
        None => claim.text("spec.storageClassName").into_owned(),
    }
}

/// Access modes in short.
pub(super) fn access_modes(modes: &[Value]) -> String {
    const SHORT: [(&str, &str); 4] = [
        ("ReadWriteOnce", "RWO"),
        ("ReadOnlyMany", "ROX"),
        ("ReadWriteMany", "RWX"),
        ("ReadWriteOncePod", "RWOP"),
    ];
    let has = |mode: &&(&str, &str)| modes.iter().any(|m| m == mode.0);
    let short: Vec<_> = SHORT.iter().filter(has).map(|mode| mode.1).collect();
    short.join(",")
}
