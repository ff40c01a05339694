//! Node, with the pods that run on it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::fields::{Fields as _, amount, plain};
use super::writer::{NONE, Writer};
use super::{Ask, View, conditions, kinds, node_pods};
use crate::Result;

/// Pools of devices that are shown.
const POOLS: usize = 10;
/// The lines about the node's system: label, and field below `status.nodeInfo`.
const SYSTEM: [(&str, &str); 9] = [
    ("Machine ID", "machineID"),
    ("System UUID", "systemUUID"),
    ("Boot ID", "bootID"),
    ("Kernel Version", "kernelVersion"),
    ("OS Image", "osImage"),
    ("Operating System", "operatingSystem"),
    ("Architecture", "architecture"),
    ("Container Runtime Version", "containerRuntimeVersion"),
    ("Kubelet Version", "kubeletVersion"),
];

/// The pods on the node that have not ended, its lease, and the devices that it has alone.
pub(super) fn asks(node: &Value) -> Vec<Ask> {
    let name = node.text("metadata.name");
    let running = format!("spec.nodeName={name},status.phase!=Succeeded,status.phase!=Failed");
    let lease = format!("/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/{name}");
    let slices = Ask::list("/apis/resource.k8s.io/v1/resourceslices");
    vec![
        Ask::list("/api/v1/pods").fields(running),
        Ask::get(lease),
        slices.fields(format!("spec.nodeName={name}")),
    ]
}

/// Controllers write events with the node's UID, kubelets with its name in that place.
pub(super) fn events(node: &Value) -> Vec<Ask> {
    let mut asks = kinds::events(node);
    asks.push(kinds::events_of(
        node,
        &node.text("kind"),
        &node.text("metadata.name"),
    ));
    asks
}

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let node = view.object;
    w.field(0, "Name", node.text("metadata.name"));
    w.field(0, "Roles", roles(node));
    w.labels_of(node);
    w.annotations_of(node);
    let created = w.date(node.at("metadata.creationTimestamp"));
    w.field(0, "CreationTimestamp", created);
    w.lines("Taints", taints(node.items("spec.taints")));
    w.field(0, "Unschedulable", node.is_true("spec.unschedulable"));
    match view.get(1) {
        Ok(lease) => self::lease(lease, w),
        Err(error) => w.field(0, "Lease", format_args!("Failed to get lease: {error}")),
    }
    let conditions = node.items("status.conditions");
    conditions::write(conditions, "LastHeartbeatTime", "lastHeartbeatTime", w);
    w.line(0, "Addresses:");
    for address in node.items("status.addresses") {
        w.field(1, &address.text("type"), address.text("address"));
    }
    amounts("Capacity", node.map("status.capacity"), w);
    amounts("Allocatable", node.map("status.allocatable"), w);
    // A server may know none, or not tell.
    devices(view.list(2).unwrap_or_default(), w);
    w.line(0, "System Info:");
    let info = node.at("status.nodeInfo");
    for (label, field) in SYSTEM {
        w.field(1, label, info.text(field));
    }
    cloud(node, w);
    match view.list(0) {
        Ok(pods) => node_pods::write(node, pods, w),
        Err(error) if error.is_reason("Forbidden") => w.field(0, "Pods", "not authorized"),
        Err(error) => return Err(error),
    }
    w.events(view.events);
    Ok(())
}

/// What a node's labels call it, as `get` shows it.
fn roles(node: &Value) -> String {
    let role = |(label, value): (&'_ String, &'_ Value)| match label.as_str() {
        "kubernetes.io/role" => Some(plain(value).into_owned()),
        label => label
            .strip_prefix("node-role.kubernetes.io/")
            .map(str::to_owned),
    };
    let roles: BTreeSet<String> = node
        .map("metadata.labels")
        .iter()
        .filter_map(role)
        .collect();
    let roles: Vec<String> = roles.into_iter().filter(|role| !role.is_empty()).collect();
    match roles.is_empty() {
        true => NONE.to_owned(),
        false => roles.join(","),
    }
}

/// Taints as they are written, `KEY=VALUE:EFFECT`, sorted by effect and key.
fn taints(taints: &[Value]) -> Vec<String> {
    let mut taints: Vec<&Value> = taints.iter().collect();
    taints.sort_by_key(|taint| format!("{},{}", taint.text("effect"), taint.text("key")));
    let shown = |taint: &&Value| {
        let (key, value, effect) = (taint.text("key"), taint.text("value"), taint.text("effect"));
        match (value.is_empty(), effect.is_empty()) {
            (true, true) => key.into_owned(),
            (true, false) => format!("{key}:{effect}"),
            (false, _) => format!("{key}={value}:{effect}"),
        }
    };
    taints.iter().map(shown).collect()
}

/// Writes when the node was heard of.
fn lease(lease: &Value, w: &mut Writer) {
    const UNSET: &str = "<unset>";
    w.line(0, "Lease:");
    let holder = match lease.has("spec.holderIdentity") {
        true => lease.text("spec.holderIdentity"),
        false => UNSET.into(),
    };
    w.field(1, "HolderIdentity", holder);
    for (label, path) in [
        ("AcquireTime", "spec.acquireTime"),
        ("RenewTime", "spec.renewTime"),
    ] {
        let time = match lease.has(path) {
            true => w.date(lease.at(path)),
            false => UNSET.to_owned(),
        };
        w.field(1, label, time);
    }
}

fn amounts(label: &str, amounts: &Map<String, Value>, w: &mut Writer) {
    if amounts.is_empty() {
        return;
    }
    w.line(0, format_args!("{label}:"));
    for (resource, value) in amounts {
        w.field(1, resource, amount(value));
    }
}

/// Writes the pools of devices that only this node has: slices and devices of each.
fn devices(slices: &[Value], w: &mut Writer) {
    let mut pools: BTreeMap<String, (&Value, usize, usize)> = BTreeMap::new();
    for slice in slices {
        let key = format!(
            "{}/{}",
            slice.text("spec.driver"),
            slice.text("spec.pool.name")
        );
        let (_, slices, devices) = pools.entry(key).or_insert((slice, 0, 0));
        *slices += 1;
        *devices += slice.items("spec.devices").len();
    }
    if pools.is_empty() {
        return;
    }
    w.line(0, "Node-Local ResourceSlices:");
    w.line(1, "Driver\tPool\tSlices\tDevices");
    w.line(1, "------\t----\t------\t-------");
    for (slice, slices, devices) in pools.values().take(POOLS) {
        let (driver, pool) = (slice.text("spec.driver"), slice.text("spec.pool.name"));
        w.line(1, format_args!("{driver}\t{pool}\t{slices}\t{devices}"));
    }
    if pools.len() > POOLS {
        w.line(1, format_args!("...and {} more pools", pools.len() - POOLS));
    }
}

/// Writes what the network and the cloud call the node.
fn cloud(node: &Value, w: &mut Writer) {
    let ranges: Vec<_> = node.items("spec.podCIDRs").iter().map(plain).collect();
    for (label, value) in [
        ("PodCIDR", node.text("spec.podCIDR")),
        ("PodCIDRs", ranges.join(",").into()),
        ("ProviderID", node.text("spec.providerID")),
    ] {
        if !value.is_empty() {
            w.field(0, label, value);
        }
    }
}
