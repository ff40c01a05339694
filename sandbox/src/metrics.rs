//! `metrics.k8s.io`: numbers made from names, always the same.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::call::{Call, Target};
use crate::selector::Selector;
use crate::status::Result;
use crate::store::Store;
use crate::value::{list, now, text};

/// One object or a list.
pub(crate) fn read(store: &Store, call: &Call, target: &Target) -> Result<Value> {
    let pods = target.kind.resource == "pods";
    let measure = |o: &Arc<Value>| if pods { pod(o) } else { node(o) };
    if !target.name.is_empty() {
        let found = store.get(&target.kind.resource, &target.namespace, &target.name);
        return found.map(|o| measure(&o)).ok_or_else(|| target.not_found());
    }
    let selector = Selector::parse(call, target)?;
    let all = store.list(&target.kind.resource, &target.namespace).into_iter();
    let running = |o: &Arc<Value>| !pods || o["status"]["phase"] == "Running";
    let items: Vec<Value> =
        all.filter(|o| selector.matches(o) && running(o)).map(|o| measure(&o)).collect();
    let kind = format!("{}List", target.kind.kind);
    Ok(
        json!({"kind": kind, "apiVersion": "metrics.k8s.io/v1beta1", "metadata": {}, "items": items}),
    )
}

/// A number in a range from a name (FNV-1a).
fn number(name: &str, low: u64, high: u64) -> u64 {
    let hash =
        name.bytes().fold(0x811c_9dc5_u64, |h, b| ((h ^ u64::from(b)) * 0x0100_0193) & 0xffff_ffff);
    low + hash % (high - low)
}

fn metadata(o: &Value) -> Value {
    let mut metadata = json!({"name": o["metadata"]["name"], "creationTimestamp": now()});
    for field in ["namespace", "labels"] {
        if let Some(value) = o["metadata"].get(field) {
            metadata[field] = value.clone();
        }
    }
    metadata
}

fn usage(name: &str, cpu: (u64, u64), memory: (u64, u64)) -> Value {
    let nano = number(name, cpu.0, cpu.1) * 1_000_000;
    json!({"cpu": format!("{nano}n"), "memory": format!("{}Ki", number(name, memory.0, memory.1) * 1024)})
}

fn node(o: &Value) -> Value {
    json!({"kind": "NodeMetrics", "apiVersion": "metrics.k8s.io/v1beta1", "metadata": metadata(o),
        "timestamp": now(), "window": "20s",
        "usage": usage(text(o, "/metadata/name"), (200, 1500), (1500, 6000))})
}

fn pod(o: &Value) -> Value {
    let name = text(o, "/metadata/name");
    let container = |c: &Value| {
        let own = text(c, "/name");
        json!({"name": own, "usage": usage(&format!("{name}/{own}"), (1, 90), (8, 120))})
    };
    let containers: Vec<Value> = list(o, "/spec/containers").iter().map(container).collect();
    json!({"kind": "PodMetrics", "apiVersion": "metrics.k8s.io/v1beta1", "metadata": metadata(o),
        "timestamp": now(), "window": "15s", "containers": containers})
}
