//! The table of kinds: one line each.

use serde_json::Value;

use super::fields::Fields as _;
use super::writer::Writer;
use super::{
    Ask, View, certificate_signing_request, config_map, controllers, cron_job, csi_node,
    daemon_set, deployment, endpoint_slice, endpoints, generic, horizontal_pod_autoscaler, ingress,
    ingress_class, ip_address, job, limit_range, namespace, network_policy, node,
    persistent_volume, persistent_volume_claim, pod, pod_disruption_budget, priority_class,
    replica_set, replication_controller, resource_quota, role, role_binding, secret, service,
    service_account, service_cidr, stateful_set, storage_class, volume_attributes_class,
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
    /// The versions to ask for before making do with `mapping`'s, the best first.
    pub(super) fn versions_before(&self, mapping: &RestMapping) -> &'static [&'static str] {
        let mut versions = self.versions.iter();
        let known = versions.position(|version| *version == mapping.version);
        &self.versions[..known.unwrap_or(self.versions.len())]
    }

    /// Whether it is described in `mapping`'s version.
    pub(super) fn is_known(&self, mapping: &RestMapping) -> bool {
        self.versions.is_empty() || self.versions.contains(&mapping.version.as_str())
    }
}

/// A line of the table: group, kind, versions and the module of the kind.
macro_rules! kind {
    ($group:expr, $kind:literal, $versions:expr, $($module:ident)::+) => {
        kind!($group, $kind, $versions, $($module)::+, nothing)
    };
    ($group:expr, $kind:literal, $versions:expr, $($module:ident)::+, $asks:expr) => {
        kind!($group, $kind, $versions, $($module)::+, $asks, events)
    };
    ($group:expr, $kind:literal, $versions:expr, $($module:ident)::+, $asks:expr, $events:expr) => {
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

const NETWORKING: &str = "networking.k8s.io";
const STORAGE: &str = "storage.k8s.io";
const RBAC: &str = "rbac.authorization.k8s.io";

const KINDS: &[Kind] = &[
    kind!("", "ConfigMap", ["v1"], config_map),
    kind!("", "Pod", ["v1"], pod, nothing, pod::events),
    kind!(
        "",
        "ReplicationController",
        ["v1"],
        replication_controller,
        replication_controller::asks
    ),
    kind!("apps", "DaemonSet", ["v1"], daemon_set, controllers::pods),
    kind!("apps", "Deployment", ["v1"], deployment, deployment::asks),
    kind!("apps", "ReplicaSet", ["v1"], replica_set, controllers::pods),
    kind!(
        "apps",
        "StatefulSet",
        ["v1"],
        stateful_set,
        controllers::pods
    ),
    kind!("batch", "CronJob", ["v1"], cron_job),
    kind!("batch", "Job", ["v1"], job),
    kind!("", "Endpoints", ["v1"], endpoints),
    kind!("", "Service", ["v1"], service, service::asks),
    kind!("", "ServiceAccount", ["v1"], service_account),
    kind!(
        "autoscaling",
        "HorizontalPodAutoscaler",
        ["v2", "v1"],
        horizontal_pod_autoscaler
    ),
    kind!(
        "certificates.k8s.io",
        "CertificateSigningRequest",
        ["v1"],
        certificate_signing_request
    ),
    kind!("discovery.k8s.io", "EndpointSlice", ["v1"], endpoint_slice),
    kind!(NETWORKING, "IPAddress", ["v1", "v1beta1"], ip_address),
    kind!(NETWORKING, "Ingress", ["v1"], ingress, ingress::asks),
    kind!(NETWORKING, "IngressClass", ["v1"], ingress_class),
    kind!(
        NETWORKING,
        "NetworkPolicy",
        ["v1"],
        network_policy,
        nothing,
        nothing
    ),
    kind!(NETWORKING, "ServiceCIDR", ["v1", "v1beta1"], service_cidr),
    kind!(
        "policy",
        "PodDisruptionBudget",
        ["v1"],
        pod_disruption_budget
    ),
    kind!(RBAC, "ClusterRole", ["v1"], role, nothing, nothing),
    kind!(
        RBAC,
        "ClusterRoleBinding",
        ["v1"],
        role_binding,
        nothing,
        nothing
    ),
    kind!(RBAC, "Role", ["v1"], role, nothing, nothing),
    kind!(RBAC, "RoleBinding", ["v1"], role_binding, nothing, nothing),
    kind!("scheduling.k8s.io", "PriorityClass", ["v1"], priority_class),
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
    kind!(STORAGE, "CSINode", ["v1"], csi_node),
    kind!(STORAGE, "StorageClass", ["v1"], storage_class),
    kind!(
        STORAGE,
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
    let (kind, uid) = (object.text("kind"), object.text("metadata.uid"));
    vec![events_of(object, &kind, &uid)]
}

/// The events that name `object`, and `kind` and `uid` where these are not empty.
pub(super) fn events_of(object: &Value, kind: &str, uid: &str) -> Ask {
    let namespace = object.text("metadata.namespace");
    let path = match namespace.as_ref() {
        "" => "/api/v1/events".to_owned(),
        namespace => format!("/api/v1/namespaces/{namespace}/events"),
    };
    let named = [
        ("name", object.text("metadata.name")),
        ("namespace", namespace.clone()),
        ("kind", kind.into()),
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
