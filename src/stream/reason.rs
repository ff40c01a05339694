//! Why a session ended that nobody meant to end, in one line. kubectl tells no more than that a
//! connection broke, or 137.

use std::time::Duration;

use serde_json::Value;
use tokio::time::{Instant, sleep, timeout};

use crate::client::{Client, Request};
use crate::resource::Object;
use crate::{Error, ErrorKind};

/// How long the pod is looked at after a lost connection. A kubelet tells of a container that ended
/// a second or two later.
const LOST: Duration = Duration::from_secs(3);
/// The same after a command was killed: that may well have been meant.
const KILLED: Duration = Duration::from_millis(1500);
const PAUSE: Duration = Duration::from_millis(250);
/// How long one answer may take.
const ANSWER: Duration = Duration::from_secs(3);

/// Why a session with `container` of `pod` ended, where `pod` is what the server said of it before;
/// `None` when there is nothing to tell. Takes seconds at most. `is_lost` tells that the connection
/// broke.
pub(super) async fn of(
    client: &Client,
    pod: &Object,
    container: &str,
    is_lost: bool,
) -> Option<String> {
    let end = Instant::now() + if is_lost { LOST } else { KILLED };
    let because = |why: String| Some(format!("The session ended because {why}."));
    let (namespace, name) = (pod.namespace(), pod.name());
    let path = format!("/api/v1/namespaces/{namespace}/pods/{name}");
    loop {
        match get(client, &path).await {
            Ok(now) => {
                if let Some(why) = change(pod, &now, container) {
                    return because(why);
                }
            }
            Err(error) if error.is_not_found() => {
                return because(format!("pod {name} was deleted"));
            }
            Err(error) if error.kind == ErrorKind::Connection => {
                let why = format!("the API server can't be reached: {}", error.message);
                return is_lost.then(|| because(why)).flatten();
            }
            Err(_) => return None,
        }
        if Instant::now() + PAUSE >= end {
            break;
        }
        sleep(PAUSE).await;
    }
    if !is_lost {
        return None;
    }
    let node = pod.text(&["spec", "nodeName"]);
    let why = match get(client, &format!("/api/v1/nodes/{node}")).await {
        Ok(now) => unready(&now).map(|why| format!("node {node} is not ready{why}")),
        Err(error) if error.is_not_found() => Some(format!("node {node} is gone")),
        Err(_) => None,
    };
    match why {
        Some(why) => because(why),
        None => Some(format!(
            "The connection was lost on its way; pod {name} and its container {container} still run."
        )),
    }
}

/// What is at `path`, if it comes in time.
async fn get(client: &Client, path: &str) -> Result<Object, Error> {
    let answer = timeout(ANSWER, client.json(Request::get(path))).await;
    match answer {
        Ok(answer) => answer.map(Object),
        Err(_) => Err(Error::of(ErrorKind::Connection, "it does not answer")),
    }
}

/// What has happened to the pod or its container since it was `before`.
fn change(before: &Object, now: &Object, container: &str) -> Option<String> {
    let name = before.name();
    let is_other = before.text(&["metadata", "uid"]) != now.text(&["metadata", "uid"]);
    if is_other {
        return Some(format!(
            "pod {name} was deleted, and there is another of its name"
        ));
    }
    let (phase, reason) = (
        now.text(&["status", "phase"]),
        now.text(&["status", "reason"]),
    );
    if phase == "Failed" && !reason.is_empty() {
        let message = now.text(&["status", "message"]).trim_end_matches('.');
        return Some(format!("pod {name} failed: {}", told(reason, message)));
    }
    if !now.at(&["metadata", "deletionTimestamp"]).is_null() {
        return Some(format!("pod {name} is being deleted"));
    }
    let (was, is) = (status(before, container), status(now, container));
    let is_same = was["containerID"] == is["containerID"];
    let ended = [&is["state"]["terminated"], &is["lastState"]["terminated"]]
        .into_iter()
        .find(|state| !state.is_null())?;
    if is["state"]["terminated"].is_null() && is_same {
        return None;
    }
    let code = ended["exitCode"].as_i64().unwrap_or_default();
    Some(match ended["reason"].as_str() {
        Some("OOMKilled") => {
            format!("container {container} used more memory than its limit (OOMKilled)")
        }
        Some(reason) if !matches!(reason, "Error" | "Completed") => {
            format!("container {container} ended with exit code {code} ({reason})")
        }
        _ => format!("container {container} ended with exit code {code}"),
    })
}

fn told(reason: &str, message: &str) -> String {
    if message.is_empty() {
        return reason.to_owned();
    }
    format!("{reason}: {message}")
}

/// What the kubelet says of a container; `Null` for nothing.
fn status<'p>(pod: &'p Object, container: &str) -> &'p Value {
    let lists = [
        "containerStatuses",
        "initContainerStatuses",
        "ephemeralContainerStatuses",
    ];
    let mut all = lists
        .into_iter()
        .flat_map(|list| pod.at(&["status", list]).as_array().into_iter().flatten());
    all.find(|status| status["name"] == container)
        .unwrap_or(&Value::Null)
}

/// Why a node is not ready, with a colon before it where that is told; `None` for a node that is.
fn unready(node: &Object) -> Option<String> {
    let conditions = node.at(&["status", "conditions"]).as_array();
    let ready = conditions
        .into_iter()
        .flatten()
        .find(|c| c["type"] == "Ready")?;
    if ready["status"] == "True" {
        return None;
    }
    let message = ready["message"].as_str().unwrap_or_default();
    let message = message.trim_end_matches('.');
    Some(if message.is_empty() {
        String::new()
    } else {
        format!(": {message}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn pod(uid: &str, status: &Value) -> Object {
        Object(json!({"metadata": {"name": "web", "uid": uid}, "status": status}))
    }

    fn with(container: &Value) -> Value {
        let mut container = container.clone();
        container["name"] = "c".into();
        json!({"phase": "Running", "containerStatuses": [{"name": "b"}, container]})
    }

    #[test]
    fn what_became_of_the_pod() {
        let running = with(
            &json!({"containerID": "1", "state": {"running": {}}, "lastState": {"terminated": {"exitCode": 9}}}),
        );
        let ended =
            |state: &Value| with(&json!({"containerID": "1", "state": {"terminated": state}}));
        for (uid, status, want) in [
            ("1", running.clone(), None),
            (
                "2",
                running.clone(),
                Some("pod web was deleted, and there is another of its name"),
            ),
            (
                "1",
                json!({"phase": "Failed", "reason": "Evicted", "message": "The node was low on memory."}),
                Some("pod web failed: Evicted: The node was low on memory"),
            ),
            (
                "1",
                ended(&json!({"exitCode": 137, "reason": "OOMKilled"})),
                Some("container c used more memory than its limit (OOMKilled)"),
            ),
            (
                "1",
                ended(&json!({"exitCode": 3, "reason": "Error"})),
                Some("container c ended with exit code 3"),
            ),
            (
                "1",
                ended(&json!({"exitCode": 128, "reason": "ContainerCannotRun"})),
                Some("container c ended with exit code 128 (ContainerCannotRun)"),
            ),
            (
                "1",
                with(
                    &json!({"containerID": "2", "state": {"running": {}}, "lastState": {"terminated": {"exitCode": 0, "reason": "Completed"}}}),
                ),
                Some("container c ended with exit code 0"),
            ),
        ] {
            let now = pod(uid, &status);
            assert_eq!(
                change(&pod("1", &running), &now, "c").as_deref(),
                want,
                "{status}"
            );
        }
        let mut leaving = pod("1", &running);
        leaving.0["metadata"]["deletionTimestamp"] = "2026-01-01T00:00:00Z".into();
        assert_eq!(
            change(&pod("1", &running), &leaving, "c").as_deref(),
            Some("pod web is being deleted")
        );
    }

    #[test]
    fn a_node_tells_why_it_is_not_ready() {
        let node = |status: &str, message: &str| {
            Object(
                json!({"status": {"conditions": [{"type": "Ready", "status": status, "message": message}]}}),
            )
        };
        let gone = "Kubelet stopped posting node status.";
        assert_eq!(
            unready(&node("True", "kubelet is posting ready status")),
            None
        );
        assert_eq!(
            unready(&node("Unknown", gone)).as_deref(),
            Some(": Kubelet stopped posting node status")
        );
        assert_eq!(unready(&node("False", "")).as_deref(), Some(""));
    }
}
