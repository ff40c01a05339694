//! `metrics.k8s.io`: numbers made from names, always the same.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::call::{Call, Target};
use crate::controllers::hash;
use crate::selector::Selector;
use crate::status::{Result, Status};
use crate::store::Store;
use crate::value::{list, now, text};

/// One object or a list.
pub(crate) fn read(store: &Store, call: &Call, target: &Target) -> Result<Value> {
    let kind = &target.kind;
    let pods = kind.resource == "pods";
    let selector = Selector::parse(call, target)?;
    let running = |o: &&Arc<Value>| !pods || o["status"]["phase"] == "Running";
    let all = store.list(&kind.resource, &target.namespace);
    let all = all.iter().filter(|o| selector.matches(o)).filter(running);
    let mut items: Vec<Value> = all.map(|o| measure(o, &kind.kind)).collect();
    if target.name.is_empty() {
        return Ok(json!({"kind": format!("{}List", kind.kind), "apiVersion": kind.api_version(),
            "metadata": {}, "items": items}));
    }
    // The metrics server names a pod with its namespace.
    let name = if pods { &format!("{}/{}", target.namespace, target.name) } else { &target.name };
    items.pop().ok_or_else(|| Status::not_found(&kind.group, &kind.resource, name))
}

/// What a node or a pod uses.
fn measure(o: &Value, kind: &str) -> Value {
    let name = text(o, "/metadata/name");
    let mut metadata = json!({"name": name, "creationTimestamp": now()});
    for field in ["namespace", "labels"] {
        if let Some(value) = o["metadata"].get(field) {
            metadata[field] = value.clone();
        }
    }
    let mut metrics = json!({"kind": kind, "apiVersion": "metrics.k8s.io/v1beta1",
        "metadata": metadata, "timestamp": now(), "window": "20s"});
    if kind == "NodeMetrics" {
        metrics["usage"] = usage(name, 200..1500, 1500..6000);
        return metrics;
    }
    let container = |c: &Value| {
        let used = usage(&format!("{name}/{}", text(c, "/name")), 1..90, 8..120);
        json!({"name": c["name"], "usage": used})
    };
    metrics["containers"] = list(o, "/spec/containers").iter().map(container).collect();
    metrics
}

/// Millicores and MiB in these ranges, from a name.
fn usage(name: &str, cpu: std::ops::Range<u64>, memory: std::ops::Range<u64>) -> Value {
    let number = |range: std::ops::Range<u64>| range.start + hash(name) % (range.end - range.start);
    let (nano, kibi) = (number(cpu) * 1_000_000, number(memory) * 1024);
    json!({"cpu": format!("{nano}n"), "memory": format!("{kibi}Ki")})
}
