//! Why a pod isn't ready.

use serde_json::Value;

use super::{Case, Finding, events, kinds};
use crate::apply::ready::{condition, is_true, reason};
use crate::resource::Object;

/// Reasons of events about volumes that can't be had.
const MOUNTS: [&str; 3] = ["FailedMount", "FailedAttachVolume", "FailedMapVolume"];
/// Reasons of events about what a pod needs before its containers.
const SANDBOX: [&str; 2] = ["FailedCreatePodSandBox", "NetworkNotReady"];

pub(super) fn finding(case: &Case) -> Finding {
    let pod = &case.object;
    match pod.text(&["status", "phase"]) {
        "Succeeded" => return Finding::ready("it has done its work"),
        "Failed" => return ended(case),
        _ => {}
    }
    if let Some(finding) = kinds::being_deleted(pod) {
        return finding;
    }
    if is_true(pod, "Ready") {
        let count = statuses(pod, "containerStatuses").count();
        let s = if count == 1 { " is" } else { "s are" };
        return Finding::ready(format!("{count} container{s} ready"));
    }
    unscheduled(case)
        .or_else(|| {
            statuses_in_order(pod).find_map(|(status, is_init)| container(case, status, is_init))
        })
        .or_else(|| not_begun(case))
        .or_else(|| gated(pod))
        .unwrap_or_else(|| Finding::waiting(otherwise(pod)))
}

/// A pod that has ended without success.
fn ended(case: &Case) -> Finding {
    let pod = &case.object;
    let own = reason(pod.at(&["status"]));
    if !own.is_empty() {
        return Finding::failed(format!("it has failed: {own}"));
    }
    let failed = statuses_in_order(pod).find_map(|(status, _)| {
        let end = &status["state"]["terminated"];
        let code = end["exitCode"].as_i64().filter(|code| *code != 0)?;
        Some(last_words(
            case,
            status,
            end,
            Finding::failed(exit(status, end, code)),
        ))
    });
    failed.unwrap_or_else(|| Finding::failed("it has failed"))
}

fn unscheduled(case: &Case) -> Option<Finding> {
    let pod = &case.object;
    let condition = condition(pod, "PodScheduled").filter(|c| c["status"] == "False")?;
    if condition["reason"] == "SchedulingGated" {
        let gates = names(pod.at(&["spec", "schedulingGates"]));
        return Some(Finding::waiting(format!(
            "it waits for its scheduling gates: {gates}"
        )));
    }
    let message = condition["message"].as_str().unwrap_or_default();
    // What the scheduler says of preemption says the same once more.
    let message = message.split(" preemption:").next().unwrap_or_default();
    Some(Finding::failed(format!("it can't be scheduled: {message}")))
}

fn names(list: &Value) -> String {
    let names = list
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|item| item["name"].as_str());
    names.collect::<Vec<_>>().join(", ")
}

/// The state of the first container that keeps the pod from being ready.
fn container(case: &Case, status: &Value, is_init: bool) -> Option<Finding> {
    let state = &status["state"];
    if let Some(waiting) = state["waiting"]["reason"].as_str() {
        return waiting_for(case, status, waiting, &state["waiting"]);
    }
    if is_init {
        return init(case, status);
    }
    if let Some(code) = state["terminated"]["exitCode"].as_i64() {
        return Some(has_ended(case, status, &state["terminated"], code));
    }
    if status["ready"] == true || !state["running"].is_object() {
        return None;
    }
    let named = named(status);
    let (probe, does) = match status["started"] == false {
        true => ("startupProbe", "has not started yet"),
        false => ("readinessProbe", "is running, but not ready"),
    };
    let spec = container_spec(&case.object, status);
    let told = events::newest(case, &["Unhealthy"]).filter(|_| spec[probe].is_object());
    Some(match told {
        Some(message) => Finding::failed(format!("{named} {does}: {message}")),
        None if spec[probe].is_object() => {
            Finding::waiting(format!("{named} {does}: its {probe} has not succeeded"))
        }
        None => Finding::waiting(format!("{named} {does}")),
    })
}

fn init(case: &Case, status: &Value) -> Option<Finding> {
    let state = &status["state"];
    let named = named(status);
    if let Some(code) = state["terminated"]["exitCode"]
        .as_i64()
        .filter(|code| *code != 0)
    {
        return Some(has_ended(case, status, &state["terminated"], code));
    }
    // A sidecar runs on; others have to end before the next begins.
    let is_sidecar = container_spec(&case.object, status)["restartPolicy"] == "Always";
    let is_under_way = state["running"].is_object() && !(is_sidecar && status["started"] == true);
    is_under_way.then(|| Finding::waiting(format!("init {named} is still running")))
}

fn waiting_for(case: &Case, status: &Value, reason: &str, waiting: &Value) -> Option<Finding> {
    let named = named(status);
    let message = waiting["message"].as_str().unwrap_or_default();
    let last = &status["lastState"]["terminated"];
    Some(match reason {
        // The containers before it have the reason, or nothing has begun yet.
        "PodInitializing" | "ContainerCreating" => return None,
        "ErrImagePull" | "ImagePullBackOff" | "ErrImageNeverPull" | "RegistryUnavailable" => {
            let image = status["image"].as_str().unwrap_or_default();
            let text = format!("{named} can't pull its image {image}");
            // The back-off hides what the registry said.
            let cause = events::newest_with(case, &["Failed"], "pull image");
            Finding::failed(text).with(cause.unwrap_or(message))
        }
        "InvalidImageName" => {
            let image = status["image"].as_str().unwrap_or_default();
            Finding::failed(format!("{named} has an image name that is none: {image:?}"))
                .with(message)
        }
        "CreateContainerConfigError" | "CreateContainerError" => {
            Finding::failed(format!("{named} can't be made: {message}"))
        }
        "CrashLoopBackOff" => match last["exitCode"].as_i64() {
            Some(code) => has_ended(case, status, last, code),
            None => Finding::failed(format!("{named} ends again and again: {message}")),
        },
        _ => Finding::failed(format!("{named}: {}", crate::apply::ready::reason(waiting))),
    })
}

/// A container that has ended, for the first time or once more.
fn has_ended(case: &Case, status: &Value, end: &Value, code: i64) -> Finding {
    let text = exit(status, end, code);
    let finding = match status["restartCount"].as_i64() {
        Some(restarts @ 1..) => Finding::failed(format!("{text}, again and again"))
            .with(format!("restarts: {restarts}")),
        _ => Finding::failed(text),
    };
    last_words(case, status, end, finding)
}

/// How a container has ended.
fn exit(status: &Value, end: &Value, code: i64) -> String {
    let named = named(status);
    let reason = end["reason"].as_str().unwrap_or_default();
    match reason {
        "OOMKilled" => format!("{named} was killed for its memory (OOMKilled, exit code {code})"),
        "" | "Error" | "Completed" => format!("{named} ended with exit code {code}"),
        "StartError" | "ContainerCannotRun" => {
            format!("{named} can't start ({reason}, exit code {code})")
        }
        reason => format!("{named} ended with exit code {code} ({reason})"),
    }
}

/// What the container said before it ended.
fn last_words(case: &Case, status: &Value, end: &Value, mut finding: Finding) -> Finding {
    if end["reason"] == "OOMKilled" {
        let limit = &container_spec(&case.object, status)["resources"]["limits"]["memory"];
        if let Some(limit) = limit.as_str() {
            finding = finding.with(format!("its limit: {limit}"));
        }
    }
    finding = finding.with(end["message"].as_str().unwrap_or_default());
    let name = status["name"].as_str().unwrap_or_default();
    for log in case.logs.iter().filter(|log| log.container == name) {
        for line in &log.lines {
            finding = finding.with(format!("log: {line}"));
        }
    }
    finding
}

/// A pod with a node, of which no container is said to have a state of its own.
fn not_begun(case: &Case) -> Option<Finding> {
    let pod = &case.object;
    if let Some(message) = events::newest(case, &MOUNTS) {
        return Some(Finding::failed(format!(
            "its volumes can't be had: {message}"
        )));
    }
    if let Some(message) = events::newest(case, &SANDBOX) {
        return Some(Finding::failed(message.to_owned()));
    }
    let node = pod.text(&["spec", "nodeName"]);
    if node.is_empty() {
        let scheduler = pod.text(&["spec", "schedulerName"]);
        let by = if matches!(scheduler, "" | "default-scheduler") {
            String::new()
        } else {
            format!(" by {scheduler}")
        };
        return Some(Finding::waiting(format!(
            "it has not been scheduled yet{by}"
        )));
    }
    if waits_for_start(pod) {
        return Some(Finding::waiting(format!(
            "its containers have not been started yet on node {node}"
        )));
    }
    None
}

/// Whether a pod has a node, and no container that has begun.
#[must_use]
pub fn waits_for_start(pod: &Object) -> bool {
    let is_new = |(status, _): (&Value, bool)| {
        let reason = status["state"]["waiting"]["reason"].as_str();
        matches!(reason, Some("ContainerCreating" | "PodInitializing"))
    };
    statuses_in_order(pod).all(is_new)
}

fn gated(pod: &Object) -> Option<Finding> {
    let gates = pod.at(&["spec", "readinessGates"]).as_array()?;
    let closed = gates
        .iter()
        .filter_map(|gate| gate["conditionType"].as_str());
    let closed: Vec<&str> = closed.filter(|kind| !is_true(pod, kind)).collect();
    let open = closed.is_empty();
    (!open).then(|| {
        Finding::waiting(format!(
            "its readiness gates are not true: {}",
            closed.join(", ")
        ))
    })
}

fn otherwise(pod: &Object) -> String {
    match condition(pod, "Ready").map(reason) {
        Some(text) if !text.is_empty() => text,
        _ => format!("its phase is {}", pod.text(&["status", "phase"])),
    }
}

/// The containers of a pod whose last words tell why it isn't ready, and whether these are those of the
/// run before.
#[must_use]
pub fn crashing(pod: &Object) -> Vec<(String, bool)> {
    let ended = |(status, _): (&Value, bool)| {
        let name = status["name"].as_str()?.to_owned();
        if status["state"]["terminated"]["exitCode"]
            .as_i64()
            .is_some_and(|code| code != 0)
        {
            return Some((name, false));
        }
        let is_looping = status["state"]["waiting"]["reason"] == "CrashLoopBackOff";
        is_looping.then_some((name, true))
    };
    statuses_in_order(pod).filter_map(ended).collect()
}

/// The states of containers in the order in which they start, and whether they are init containers.
fn statuses_in_order(pod: &Object) -> impl Iterator<Item = (&Value, bool)> {
    let init = statuses(pod, "initContainerStatuses").map(|s| (s, true));
    init.chain(statuses(pod, "containerStatuses").map(|s| (s, false)))
}

fn statuses<'p>(pod: &'p Object, field: &str) -> impl Iterator<Item = &'p Value> + use<'p> {
    pod.at(&["status", field]).as_array().into_iter().flatten()
}

fn container_spec<'p>(pod: &'p Object, status: &Value) -> &'p Value {
    let all = ["containers", "initContainers"].into_iter();
    let mut all = all.flat_map(|key| pod.at(&["spec", key]).as_array().into_iter().flatten());
    all.find(|c| c["name"] == status["name"])
        .unwrap_or(&Value::Null)
}

fn named(status: &Value) -> String {
    format!(
        "container {:?}",
        status["name"].as_str().unwrap_or_default()
    )
}
