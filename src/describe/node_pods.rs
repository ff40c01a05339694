//! What the pods on a node ask of it.

use serde_json::{Map, Value};

use super::fields::{Fields as _, quantity};
use super::pod_resources::{Amounts, Side, add, of_pod};
use super::writer::Writer;
use crate::go::quantity::Quantity;

const CPU: &str = "cpu";
const MEMORY: &str = "memory";
const STORAGE: &str = "ephemeral-storage";
const HUGE_PAGES: &str = "hugepages-";

/// Writes the pods on `node`, and the sums of what they ask for, as shares of what it has to give.
pub(super) fn write(node: &Value, pods: &[Value], w: &mut Writer) {
    let has = match node.map("status.allocatable") {
        allocatable if allocatable.is_empty() => node.map("status.capacity"),
        allocatable => allocatable,
    };
    w.field(
        0,
        "Non-terminated Pods",
        format_args!("({} in total)", pods.len()),
    );
    w.line(
        1,
        "Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge",
    );
    w.line(
        1,
        "---------\t----\t\t------------\t----------\t---------------\t-------------\t---",
    );
    for pod in pods {
        let (namespace, name) = (pod.text("metadata.namespace"), pod.text("metadata.name"));
        w.put(1, format_args!("{namespace}\t{name}\t"));
        let both = [Side::Requests, Side::Limits].map(|side| of_pod(pod, side, true));
        for resource in [CPU, MEMORY] {
            for amounts in &both {
                w.put(0, format_args!("\t{}", shared(amounts, resource, has)));
            }
        }
        w.line(
            0,
            format_args!("\t{}", w.age(pod.at("metadata.creationTimestamp"))),
        );
    }
    sums(pods, has, w);
}

fn sums(pods: &[Value], has: &Map<String, Value>, w: &mut Writer) {
    w.line(0, "Allocated resources:");
    w.line(
        1,
        "(Total limits may be over 100 percent, i.e., overcommitted.)",
    );
    w.line(1, "Resource\tRequests\tLimits");
    w.line(1, "--------\t--------\t------");
    let [requests, limits] = [Side::Requests, Side::Limits].map(|side| {
        let mut sum = Amounts::new();
        for pod in pods {
            add(&mut sum, &of_pod(pod, side, false));
        }
        sum
    });
    let common = [CPU, MEMORY, STORAGE];
    let (huge, other): (Vec<&str>, Vec<&str>) = (has.keys().map(String::as_str))
        .filter(|resource| !common.contains(resource) && *resource != "pods")
        .partition(|resource| resource.starts_with(HUGE_PAGES));
    for resource in common.into_iter().chain(huge) {
        let (requests, limits) = (
            shared(&requests, resource, has),
            shared(&limits, resource, has),
        );
        w.line(1, format_args!("{resource}\t{requests}\t{limits}"));
    }
    for resource in other {
        let (requests, limits) = (amount(&requests, resource), amount(&limits, resource));
        w.line(1, format_args!("{resource}\t{requests}\t{limits}"));
    }
}

/// The amount of `resource`, and how many percent that is of what the node has.
fn shared(amounts: &Amounts, resource: &str, has: &Map<String, Value>) -> String {
    let units = match resource {
        CPU => Quantity::milli_value,
        _ => Quantity::value,
    };
    let amount = amount(amounts, resource);
    let percent = match has.get(resource).map_or(0, |all| units(&quantity(all))) {
        0 => 0.0,
        all => units(&amount) as f64 / all as f64 * 100.0,
    };
    format!("{amount} ({}%)", percent as i64)
}

fn amount(amounts: &Amounts, resource: &str) -> Quantity {
    amounts
        .get(resource)
        .cloned()
        .unwrap_or_else(|| quantity(&Value::Null))
}
