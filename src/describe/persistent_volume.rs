//! PersistentVolume.

use serde_json::Value;

use super::fields::{Fields as _, amount, list};
use super::writer::{NONE, Writer};
use super::{View, claims, terms, volumes};
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let volume = view.object;
    w.field(0, "Name", volume.text("metadata.name"));
    w.labels_of(volume);
    w.annotations_of(volume);
    w.field(0, "Finalizers", list(volume.at("metadata.finalizers")));
    w.field(0, "StorageClass", claims::class(volume));
    claims::status(volume, w);
    let claim = match volume.has("spec.claimRef") {
        true => format!(
            "{}/{}",
            volume.text("spec.claimRef.namespace"),
            volume.text("spec.claimRef.name")
        ),
        false => String::new(),
    };
    w.field(0, "Claim", claim);
    w.field(
        0,
        "Reclaim Policy",
        volume.text("spec.persistentVolumeReclaimPolicy"),
    );
    w.field(
        0,
        "Access Modes",
        claims::access_modes(volume.items("spec.accessModes")),
    );
    if volume.has("spec.volumeMode") {
        w.field(0, "VolumeMode", volume.text("spec.volumeMode"));
    }
    w.field(0, "Capacity", amount(volume.at("spec.capacity.storage")));
    affinity(volume.at("spec.nodeAffinity.required"), w);
    w.field(0, "Message", volume.text("status.message"));
    w.line(0, "Source:");
    volumes::persistent(volume.at("spec"), w);
    w.events(view.events);
    Ok(())
}

/// Writes from which nodes the volume can be reached.
fn affinity(required: &Value, w: &mut Writer) {
    if required.is_null() {
        return w.field(0, "Node Affinity", NONE);
    }
    w.line(0, "Node Affinity:\t");
    let all = required.items("nodeSelectorTerms");
    if all.is_empty() {
        return w.field(1, "Required Terms", NONE);
    }
    w.line(1, "Required Terms:\t");
    for (number, term) in all.iter().enumerate() {
        terms::write(2, number, term.items("matchExpressions"), w);
    }
}
