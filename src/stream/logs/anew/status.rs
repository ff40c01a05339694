//! What a pod's status says of the runs of its containers.

use serde_json::Value;

use crate::resource::Object;

/// A run of a container that has a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// What tells it from the container's other runs.
    pub(super) id: String,
    /// It is over.
    pub(super) has_ended: bool,
}

/// The run whose log a server shows: the present one, else the last; `None` before the first.
pub(super) fn run_of(pod: &Object, container: &str) -> Option<Run> {
    let lists = [
        "containerStatuses",
        "initContainerStatuses",
        "ephemeralContainerStatuses",
    ];
    let all = lists
        .iter()
        .filter_map(|list| pod.at(&["status", list]).as_array());
    let status = all.flatten().find(|status| status["name"] == container)?;
    let restarts = status["restartCount"].as_i64().unwrap_or(0);
    let state = &status["state"];
    let last = &status["lastState"]["terminated"];
    let run = |ended: &Value, restarts: i64, has_ended| {
        let ids = [&ended["containerID"], &status["containerID"]];
        let id = ids
            .iter()
            .find_map(|id| id.as_str().filter(|id| !id.is_empty()));
        let id = id.map_or_else(|| format!("run {restarts}"), str::to_owned);
        Some(Run { id, has_ended })
    };
    if state["running"].is_object() {
        run(&Value::Null, restarts, false)
    } else if state["terminated"].is_object() {
        run(&state["terminated"], restarts, true)
    } else if last.is_object() {
        run(last, restarts - 1, true)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_run_with_the_log_is_found() {
        let of = |status: Value| {
            let pod = json!({"status": {"containerStatuses": [{"name": "x"}, status]}});
            run_of(&Object(pod), "c").map(|run| (run.id, run.has_ended))
        };
        let some = |id: &str, has_ended| Some((id.to_owned(), has_ended));
        let running = json!({"name": "c", "containerID": "r://2", "state": {"running": {}},
            "lastState": {"terminated": {"containerID": "r://1"}}});
        assert_eq!(of(running), some("r://2", false));
        let ended =
            json!({"name": "c", "restartCount": 3, "state": {"terminated": {"exitCode": 1}}});
        assert_eq!(of(ended), some("run 3", true));
        let waiting = json!({"name": "c", "restartCount": 1, "state": {"waiting": {}},
            "lastState": {"terminated": {"containerID": "r://1"}}});
        assert_eq!(of(waiting), some("r://1", true));
        assert_eq!(of(json!({"name": "c", "state": {"waiting": {}}})), None);
        assert_eq!(of(json!({"name": "d", "state": {"running": {}}})), None);
    }
}
