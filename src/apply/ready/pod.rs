//! Pods: their readiness, and what keeps them from it.

use serde_json::Value;

use super::{Status, condition, count, is_true, reason};
use crate::resource::Object;

/// What keeps a pod from getting ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The container and the reason, such as `container "app": ErrImagePull: …`.
    pub why: String,
    /// What is wrong.
    pub sort: Sort,
}

/// What can be wrong with a pod.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// The image can't be had.
    Image,
    /// What the container is made from is missing: a config map or a secret that the same input may
    /// have brought a moment ago, which the kubelet only sees at its next try.
    Config,
    /// The container was restarted, ended again, and waits.
    CrashLoop,
    /// No node takes the pod, as things are.
    Unschedulable,
}

/// How far a pod is: it is ready, or it has done its work.
pub(crate) fn status(pod: &Object) -> Status {
    match pod.text(&["status", "phase"]) {
        "Succeeded" => return Status::Ready,
        "Failed" => return Status::failed(ended(pod)),
        _ => {}
    }
    if is_true(pod, "Ready") {
        return Status::Ready;
    }
    match broken(pod) {
        Some(Broken {
            why,
            sort: Sort::Config,
        }) => Status::Waiting(why),
        Some(Broken { why, .. }) => Status::Failed(why),
        None => Status::Waiting(missing(pod)),
    }
}

/// What is wrong with a pod, when something is that does not pass by itself.
#[must_use]
pub fn broken(pod: &Object) -> Option<Broken> {
    containers(pod).find_map(|container| {
        let waiting = &container["state"]["waiting"];
        let sort = match waiting["reason"].as_str()? {
            "ImagePullBackOff" | "ErrImagePull" | "InvalidImageName" | "ErrImageNeverPull" => {
                Sort::Image
            }
            "CreateContainerConfigError" => Sort::Config,
            "CrashLoopBackOff" if container["restartCount"].as_i64() > Some(0) => Sort::CrashLoop,
            _ => return None,
        };
        let mut why = format!("{}: {}", named(container), reason(waiting));
        let last = &container["lastState"]["terminated"];
        if let (Sort::CrashLoop, Some(code)) = (sort, last["exitCode"].as_i64()) {
            why = format!("{why} (it ended with exit code {code})");
        }
        Some(Broken { why, sort })
    })
}

/// Why no node takes a pod. A new node may: this passes by itself in some clusters.
#[must_use]
pub fn unschedulable(pod: &Object) -> Option<Broken> {
    let condition = condition(pod, "PodScheduled")?;
    let is_refused = condition["status"] == "False" && condition["reason"] == "Unschedulable";
    is_refused.then(|| Broken {
        why: reason(condition),
        sort: Sort::Unschedulable,
    })
}

/// What a pod that is not ready waits for; `it is pending` when nothing tells.
#[must_use]
pub fn missing(pod: &Object) -> String {
    if let Some(unscheduled) =
        condition(pod, "PodScheduled").filter(|c| c["status"] == "False" && !c["reason"].is_null())
    {
        return reason(unscheduled);
    }
    let waiting = containers(pod).find(|c| c["state"]["waiting"]["reason"].is_string());
    if let Some(container) = waiting {
        let state = reason(&container["state"]["waiting"]);
        return format!("{}: {state}", named(container));
    }
    match condition(pod, "Ready").map(reason) {
        Some(text) if !text.is_empty() => text,
        _ if count(pod, "observedGeneration") == 0 && pod.at(&["status", "phase"]).is_null() => {
            "it has not been seen yet".to_owned()
        }
        _ => {
            let phase = pod.text(&["status", "phase"]);
            format!("it is {}", phase.to_lowercase())
        }
    }
}

/// Why a failed pod has failed.
fn ended(pod: &Object) -> String {
    let own = reason(pod.at(&["status"]));
    if !own.is_empty() {
        return own;
    }
    let failed = containers(pod).find_map(|container| {
        let state = &container["state"]["terminated"];
        let code = state["exitCode"].as_i64().filter(|code| *code != 0)?;
        Some(format!("{} ended with exit code {code}", named(container)))
    });
    failed.unwrap_or_else(|| "it has failed".to_owned())
}

/// The states of its containers, in the order in which they start.
fn containers(pod: &Object) -> impl Iterator<Item = &Value> {
    ["initContainerStatuses", "containerStatuses"]
        .into_iter()
        .flat_map(|field| pod.at(&["status", field]).as_array().into_iter().flatten())
}

fn named(container: &Value) -> String {
    format!(
        "container {:?}",
        container["name"].as_str().unwrap_or_default()
    )
}
