//! Pod.

use serde_json::Value;

use super::containers::{self, Containers};
use super::fields::Fields as _;
use super::kinds::events_of;
use super::writer::{NONE, Writer};
use super::{Ask, View, controllers, placement, qos, volumes};
use crate::Result;

/// Where the node of a static pod says whose mirror the pod is.
const MIRROR: &str = "kubernetes.io/config.mirror";

/// The events of a pod: those of a static one name the pod of the node's own file.
pub(super) fn events(pod: &Value) -> Vec<Ask> {
    let annotations = pod.map("metadata.annotations");
    let uid = match annotations.get(MIRROR) {
        Some(uid) => uid.text(""),
        None => pod.text("metadata.uid"),
    };
    // Its kind is not asked for: components have written it in several ways.
    vec![events_of(pod, "", &uid)]
}

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let pod = view.object;
    let spec = pod.at("spec");
    head(pod, w);
    status(pod, w);
    if spec.has("resources") {
        w.line(0, "Resources:");
        containers::resources(spec.at("resources"), 1, w);
    }
    for (label, field, statuses) in [
        ("Init Containers", "initContainers", "initContainerStatuses"),
        ("Containers", "containers", "containerStatuses"),
        (
            "Ephemeral Containers",
            "ephemeralContainers",
            "ephemeralContainerStatuses",
        ),
    ] {
        let items = spec.items(field);
        if field == "containers" || !items.is_empty() {
            let (statuses, pod) = (pod.at("status").items(statuses), Some(pod));
            Containers {
                label,
                items,
                statuses,
                pod,
            }
            .write(w);
        }
    }
    gates_and_conditions(pod, w);
    volumes::of_pod(spec.items("volumes"), "", w);
    w.field(0, "QoS Class", qos::class(pod));
    w.labels("Node-Selectors", spec.map("nodeSelector"));
    placement::tolerations("Tolerations", spec.items("tolerations"), w);
    placement::spread(
        "Topology Spread Constraints",
        spec.items("topologySpreadConstraints"),
        w,
    );
    placement::group("", spec.at("schedulingGroup"), w);
    w.events(view.events);
    Ok(())
}

fn head(pod: &Value, w: &mut Writer) {
    w.field(0, "Name", pod.text("metadata.name"));
    w.field(0, "Namespace", pod.text("metadata.namespace"));
    let spec = pod.at("spec");
    if spec.has("priority") {
        w.field(0, "Priority", spec.int("priority"));
    }
    w.field_unless_empty(0, "Priority Class Name", spec.text("priorityClassName"));
    w.field_unless_empty(0, "Runtime Class Name", spec.text("runtimeClassName"));
    w.field_unless_empty(0, "Service Account", spec.text("serviceAccountName"));
    match spec.text("nodeName").as_ref() {
        "" => w.field(0, "Node", NONE),
        node => w.field(
            0,
            "Node",
            format_args!("{node}/{}", pod.text("status.hostIP")),
        ),
    }
    if pod.has("status.startTime") {
        w.field(0, "Start Time", w.date(pod.at("status.startTime")));
    }
    w.labels_of(pod);
    w.annotations_of(pod);
}

fn status(pod: &Value, w: &mut Writer) {
    let phase = pod.text("status.phase");
    let deletion = pod.at("metadata.deletionTimestamp");
    if deletion.is_null() || matches!(phase.as_ref(), "Failed" | "Succeeded") {
        w.field(0, "Status", phase);
    } else {
        w.field(
            0,
            "Status",
            format_args!("Terminating (lasts {})", w.age(deletion)),
        );
        let grace = pod.int("metadata.deletionGracePeriodSeconds");
        w.field(0, "Termination Grace Period", format_args!("{grace}s"));
    }
    w.field_unless_empty(0, "Reason", pod.text("status.reason"));
    w.field_unless_empty(0, "Message", pod.text("status.message"));
    let profile = pod.at("spec.securityContext.seccompProfile");
    if !profile.is_null() {
        w.field(0, "SeccompProfile", profile.text("type"));
        if profile.text("type") == "Localhost" {
            w.field(0, "LocalhostProfile", profile.text("localhostProfile"));
        }
    }
    w.field(0, "IP", pod.text("status.podIP"));
    match pod.items("status.podIPs") {
        [] => w.field(0, "IPs", NONE),
        _ => w.line(0, "IPs:"),
    }
    for address in pod.items("status.podIPs") {
        w.field(1, "IP", address.text("ip"));
    }
    controllers::controlled_by(pod, w);
    w.field_unless_empty(0, "NominatedNodeName", pod.text("status.nominatedNodeName"));
}

fn gates_and_conditions(pod: &Value, w: &mut Writer) {
    let conditions = pod.items("status.conditions");
    let gates = pod.items("spec.readinessGates");
    if !gates.is_empty() {
        w.line(0, "Readiness Gates:\n  Type\tStatus");
    }
    for gate in gates {
        let gate = gate.text("conditionType");
        let condition = conditions.iter().find(|c| c.text("type") == gate);
        let status = condition.map_or(NONE.into(), |c| c.text("status"));
        w.line(1, format_args!("{gate} \t{status} "));
    }
    if !conditions.is_empty() {
        w.line(0, "Conditions:\n  Type\tStatus");
    }
    for condition in conditions {
        let (kind, status) = (condition.text("type"), condition.text("status"));
        w.line(1, format_args!("{kind} \t{status} "));
    }
}
