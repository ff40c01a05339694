//! ResourceQuota.

use std::borrow::Cow;

use serde_json::Value;

use super::View;
use super::fields::{Fields as _, amount, plain, quantity};
use super::writer::Writer;
use crate::Result;
use crate::go::quantity::Quantity;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let quota = view.object;
    w.field(0, "Name", quota.text("metadata.name"));
    w.field(0, "Namespace", quota.text("metadata.namespace"));
    scopes(quota, 0, " * ", w);
    w.line(0, "Resource\tUsed\tHard\n--------\t----\t----");
    for (resource, hard) in quota.map("status.hard") {
        let used = quota
            .map("status.used")
            .get(resource)
            .unwrap_or(&Value::Null);
        // What is used is shown in the way of the limit.
        let (count, format) = (quantity(used), quantity(hard).format());
        let used = match count.format() == format {
            true => amount(used),
            false => Quantity::new(count.value(), 0, format).to_string(),
        };
        w.line(0, format_args!("{resource}\t{used}\t{}", amount(hard)));
    }
    Ok(())
}

/// Writes one of a namespace's quotas.
pub(super) fn brief(quota: &Value, w: &mut Writer) {
    w.field(1, "Name", quota.text("metadata.name"));
    scopes(quota, 1, "* ", w);
    w.line(1, "Resource\tUsed\tHard");
    w.line(1, "--------\t---\t---");
    for (resource, hard) in quota.map("status.hard") {
        let used = quota
            .map("status.used")
            .get(resource)
            .map_or_else(|| "0".to_owned(), amount);
        w.line(1, format_args!("{resource}\t{used}\t{}", amount(hard)));
    }
}

/// Writes which pods a quota counts, and in words behind a `bullet` each.
fn scopes(quota: &Value, level: usize, bullet: &str, w: &mut Writer) {
    let mut scopes: Vec<Cow<'_, str>> = quota.items("spec.scopes").iter().map(plain).collect();
    if scopes.is_empty() {
        return;
    }
    scopes.sort();
    w.field(level, "Scopes", scopes.join(", "));
    for text in scopes.iter().filter_map(|scope| meaning(scope)) {
        w.line(level, format_args!("{bullet}{text}"));
    }
}

fn meaning(scope: &str) -> Option<&'static str> {
    Some(match scope {
        "Terminating" => {
            "Matches all pods that have an active deadline. These pods have a limited lifespan on a node \
             before being actively terminated by the system."
        }
        "NotTerminating" => {
            "Matches all pods that do not have an active deadline. These pods usually include long \
             running pods whose container command is not expected to terminate."
        }
        "BestEffort" => {
            "Matches all pods that do not have resource requirements set. These pods have a best effort \
             quality of service."
        }
        "NotBestEffort" => {
            "Matches all pods that have at least one resource requirement set. These pods have a \
             burstable or guaranteed quality of service."
        }
        _ => return None,
    })
}
