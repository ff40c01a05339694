//! Which of several pods' logs come first: upstream's `ByLogging`.

use std::cmp::Ordering;

use crate::resource::Object;
use crate::stream::pod::{created, oldest_first, ready_since, restarts};

/// The order of pods from the one to show first: assigned, running, ready, ready for long, with many
/// restarts, old. A pod that has ended counts as running.
pub(super) fn by_logging(a: &Object, b: &Object) -> Ordering {
    let waiting = |pod: &Object| match pod.text(&["status", "phase"]) {
        "Unknown" => 1,
        "Pending" => 2,
        _ => 0,
    };
    let assigned = |pod: &Object| !pod.text(&["spec", "nodeName"]).is_empty();
    let ready = |pod: &Object| ready_since(pod).is_some();
    assigned(b)
        .cmp(&assigned(a))
        .then_with(|| waiting(a).cmp(&waiting(b)))
        .then_with(|| ready(b).cmp(&ready(a)))
        .then_with(|| oldest_first(ready_since(a), ready_since(b)))
        .then_with(|| restarts(b).cmp(&restarts(a)))
        .then_with(|| oldest_first(created(a), created(b)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn make(name: &str, phase: &str, conditions: &Value, restarts: u64, created: &str) -> Object {
        Object(json!({
            "metadata": {"name": name, "creationTimestamp": created},
            "spec": {"nodeName": if phase.is_empty() { "" } else { "n" }},
            "status": {"phase": phase, "conditions": conditions,
                "containerStatuses": [{"restartCount": restarts}]},
        }))
    }

    #[test]
    fn the_pod_with_most_to_tell_comes_first() {
        let ready =
            |since: &str| json!([{"type": "Ready", "status": "True", "lastTransitionTime": since}]);
        let (early, late) = ("2026-01-01T00:00:01Z", "2026-01-01T00:00:02Z");
        let mut pods = [
            make("unassigned", "", &Value::Null, 0, early),
            make("pending", "Pending", &Value::Null, 9, early),
            make("unknown", "Unknown", &Value::Null, 9, early),
            make("young", "Running", &Value::Null, 0, late),
            make("failed", "Failed", &Value::Null, 1, late),
            make("old", "Running", &Value::Null, 0, early),
            make("ready", "Running", &ready(late), 0, early),
            make("restarted", "Running", &ready(late), 3, late),
            make("long", "Running", &ready(early), 0, late),
        ];
        pods.sort_by(by_logging);
        let names: Vec<&str> = pods.iter().map(Object::name).collect();
        let want = [
            "long",
            "restarted",
            "ready",
            "failed",
            "old",
            "young",
            "unknown",
            "pending",
            "unassigned",
        ];
        assert_eq!(names, want);
    }
}
