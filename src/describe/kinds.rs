//! The table of kinds: one line each.

use serde_json::Value;

use super::fields::Fields as _;
use super::writer::Writer;
use super::{
    Ask, View, config_map, csi_node, generic, limit_range, namespace, node, persistent_volume,
    persistent_volume_claim, resource_quota, secret, storage_class, volume_attributes_class,
};
use crate::Result;
use crate::discovery::RestMapping;

/// How a kind is described.
pub(super) struct Kind {
    group: &'static str,
    kind: &'static str,
    /// The versions that it is described in, the best first; none when any version will do.
    versions: &'static [&'static str],
    /// What it needs beside the object.
    pub(super) asks: fn(&Value) -> Vec<Ask>,
    /// Where its events are.
    pub(super) events: fn(&Value) -> Vec<Ask>,
    /// Writes it.
    pub(super) write: fn(&View<'_>, &mut Writer) -> Result<()>,
}

impl Kind {
    /// The version to ask for instead of `mapping`'s.
    pub(super) fn version_for(&self, mapping: &RestMapping) -> Option<&'static str> {
        let is_known = self.versions.contains(&mapping.version.as_str());
        self.versions.first().copied().filter(|_| !is_known)
    }
}

/// A line of the table: group, kind, versions and the module of the kind.
macro_rules! kind {
    ($group:literal, $kind:literal, $versions:expr, $($module:ident)::+) => {
        kind!($group, $kind, $versions, $($module)::+, nothing)
    };
    ($group:literal, $kind:literal, $versions:expr, $($module:ident)::+, $asks:expr) => {
        kind!($group, $kind, $versions, $($module)::+, $asks, events)
    };
    ($group:literal, $kind:literal, $versions:expr, $($module:ident)::+, $asks:expr, $events:expr) => {
        Kind {
            group: $group,
            kind: $kind,
            versions: &$versions,
            asks: $asks,
            events: $events,
            write: $($module)::+::write,
        }
    };
}

const KINDS: &[Kind] = &[
    kind!("", "ConfigMap", ["v1"], config_map),
    kind!("", "LimitRange", ["v1"], limit_range, nothing, nothing),
    kind!("", "Namespace", ["v1"], namespace, namespace::asks, nothing),
    kind!("", "Node", ["v1"], node, node::asks, node::events),
    kind!("", "PersistentVolume", ["v1"], persistent_volume),
    kind!(
        "",
        "PersistentVolumeClaim",
        ["v1"],
        persistent_volume_claim,
        persistent_volume_claim::asks
    ),
    kind!(
        "",
        "ResourceQuota",
        ["v1"],
        resource_quota,
        nothing,
        nothing
    ),
    kind!("", "Secret", ["v1"], secret, nothing, nothing),
    kind!("storage.k8s.io", "CSINode", ["v1"], csi_node),
    kind!("storage.k8s.io", "StorageClass", ["v1"], storage_class),
    kind!(
        "storage.k8s.io",
        "VolumeAttributesClass",
        ["v1"],
        volume_attributes_class
    ),
];

const GENERIC: Kind = kind!("", "", [], generic);

/// How objects of `mapping` are described.
pub(super) fn of(mapping: &RestMapping) -> &'static Kind {
    let is = |kind: &&Kind| kind.group == mapping.group && kind.kind == mapping.kind;
    KINDS.iter().find(is).unwrap_or(&GENERIC)
}

fn nothing(_: &Value) -> Vec<Ask> {
    Vec::new()
}

/// The events of an object, wherever it lives.
pub(super) fn events(object: &Value) -> Vec<Ask> {
    vec![events_of(object, &object.text("metadata.uid"))]
}

/// The events that name `object` and `uid`.
pub(super) fn events_of(object: &Value, uid: &str) -> Ask {
    let namespace = object.text("metadata.namespace");
    let path = match namespace.as_ref() {
        "" => "/api/v1/events".to_owned(),
        namespace => format!("/api/v1/namespaces/{namespace}/events"),
    };
    let named = [
        ("name", object.text("metadata.name")),
        ("namespace", namespace.clone()),
        ("kind", object.text("kind")),
        ("uid", uid.into()),
    ];
    // kubectl names the namespace of what has none, too.
    let wanted = named
        .iter()
        .filter(|(field, value)| *field == "namespace" || !value.is_empty())
        .map(|(field, value)| format!("involvedObject.{field}={value}"));
    let fields: Vec<String> = wanted.collect();
    Ask::list(path).fields(fields.join(","))
}
