//! Why an object other than a pod isn't ready.

use serde_json::Value;

use super::{Case, Finding, events};
use crate::apply::ready::{Status, condition, count, reason, status};
use crate::resource::Object;

/// Conditions that are bad when they are true, or these words within them.
const BAD_WHEN_TRUE: [&str; 12] = [
    "Degraded",
    "Stalled",
    "Reconciling",
    "Failed",
    "Failure",
    "Pressure",
    "Unavailable",
    "Error",
    "Terminating",
    "Invalid",
    "Conflict",
    "Unhealthy",
];

pub(super) fn finding(case: &Case) -> Finding {
    let object = &case.object;
    if let Some(finding) = being_deleted(object) {
        return finding;
    }
    match (object.group(), object.kind()) {
        ("", "Service") => service(case),
        ("", "Node") => node(object),
        ("", "PersistentVolumeClaim") => claim(case),
        ("batch", "CronJob") => cron_job(case),
        ("autoscaling", "HorizontalPodAutoscaler") => {
            conditions(object, Finding::ready("it can scale"))
        }
        _ => judged(case),
    }
}

/// What is being deleted waits for its finalizers, or for its grace period.
pub(super) fn being_deleted(object: &Object) -> Option<Finding> {
    let since = object.text(&["metadata", "deletionTimestamp"]);
    if since.is_empty() {
        return None;
    }
    let list = |path: &[&str]| -> Vec<String> {
        let items = object.at(path).as_array().into_iter().flatten();
        items.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let mut finalizers = list(&["metadata", "finalizers"]);
    if object.kind() == "Namespace" {
        finalizers.extend(list(&["spec", "finalizers"]));
    }
    if finalizers.is_empty() {
        return Some(Finding::waiting(
            "it is being deleted: its grace period is not over",
        ));
    }
    let s = if finalizers.len() == 1 { "" } else { "s" };
    let text = format!(
        "it is being deleted, and waits for its finalizer{s} {}",
        finalizers.join(", ")
    );
    let mut finding = Finding::failed(text);
    for condition in object
        .at(&["status", "conditions"])
        .as_array()
        .into_iter()
        .flatten()
    {
        // What a namespace still holds.
        if object.kind() == "Namespace" && condition["status"] == "True" {
            finding = finding.with(condition["message"].as_str().unwrap_or_default());
        }
    }
    Some(finding)
}

/// By the rules for readiness that `apply --wait` goes by.
fn judged(case: &Case) -> Finding {
    let object = &case.object;
    match status(object) {
        Status::Ready => ready(object),
        Status::Waiting(why) => conditions(object, Finding::waiting(why)),
        Status::Failed(why) => conditions(object, Finding::failed(why)),
    }
}

fn ready(object: &Object) -> Finding {
    let replicas = object.at(&["spec", "replicas"]).as_i64();
    let (field, wanted) = match object.kind() {
        "DaemonSet" => ("numberReady", Some(count(object, "desiredNumberScheduled"))),
        "Deployment" | "ReplicaSet" | "ReplicationController" => ("availableReplicas", replicas),
        "StatefulSet" => ("readyReplicas", replicas),
        "Job" => return job(object),
        _ => ("", None),
    };
    if let Some(wanted) = wanted {
        let paused = if object.at(&["spec", "paused"]) == true {
            ", and it is paused"
        } else {
            ""
        };
        let is = if wanted == 1 {
            "replica is"
        } else {
            "replicas are"
        };
        let ready = count(object, field);
        return Finding::ready(format!("{ready} of {wanted} {is} ready{paused}"));
    }
    let told = ["Ready", "Available", "Established"]
        .into_iter()
        .find_map(|kind| {
            let condition = condition(object, kind).filter(|c| c["status"] == "True")?;
            Some(reason(condition)).filter(|text| !text.is_empty())
        });
    let phase = object.text(&["status", "phase"]);
    match told {
        Some(text) => conditions_of_ready(object, text),
        None if !phase.is_empty() => conditions_of_ready(object, format!("its phase is {phase}")),
        None => conditions_of_ready(object, "nothing says otherwise".to_owned()),
    }
}

/// What has no condition `Ready` may have others that say what is wrong.
fn conditions_of_ready(object: &Object, text: String) -> Finding {
    let phase = object.text(&["status", "phase"]);
    if matches!(phase, "Failed" | "Error" | "Lost") {
        let why = reason(object.at(&["status"]));
        let colon = if why.is_empty() { "" } else { ": " };
        return conditions(
            object,
            Finding::failed(format!("its phase is {phase}{colon}{why}")),
        );
    }
    let has_ready = condition(object, "Ready").or_else(|| condition(object, "Available"));
    let bad: Vec<&Value> = match has_ready {
        Some(_) => Vec::new(),
        None => bad(object).collect(),
    };
    match bad.first() {
        Some(first) => {
            let kind = first["type"].as_str().unwrap_or_default();
            let status = first["status"].as_str().unwrap_or_default();
            conditions(
                object,
                Finding::waiting(format!("{kind} is {status}: {}", reason(first))),
            )
        }
        None => Finding::ready(text),
    }
}

/// A finding with the conditions that say what is wrong.
fn conditions(object: &Object, finding: Finding) -> Finding {
    bad(object).fold(finding, |mut finding, condition| {
        let text = reason(condition);
        if finding.state == super::State::Ready {
            return Finding::failed(text);
        }
        let message = condition["message"].as_str().unwrap_or_default();
        // Counts of pods say less than the finding itself.
        let is_plain = [
            "MinimumReplicasUnavailable",
            "ReplicaSetUpdated",
            "ProgressDeadlineExceeded",
        ]
        .contains(&condition["reason"].as_str().unwrap_or_default());
        // The ReplicaSet below says it as well.
        let is_below = object.kind() == "Deployment" && condition["type"] == "ReplicaFailure";
        if !is_plain && !is_below && (message.is_empty() || !finding.why.contains(message)) {
            finding = finding.with(text);
        }
        finding
    })
}

fn bad(object: &Object) -> impl Iterator<Item = &Value> {
    let all = object
        .at(&["status", "conditions"])
        .as_array()
        .into_iter()
        .flatten();
    all.filter(|condition| {
        let kind = condition["type"].as_str().unwrap_or_default();
        let status = condition["status"].as_str().unwrap_or_default();
        match BAD_WHEN_TRUE.iter().any(|word| kind.contains(word)) {
            true => status == "True",
            // That nothing limits a scaler is well.
            false => status == "False" && kind != "ScalingLimited" && kind != "Suspended",
        }
    })
}

fn job(object: &Object) -> Finding {
    let done = count(object, "succeeded");
    if object.at(&["spec", "suspend"]) == true {
        return Finding::ready("it is suspended, as it is meant to be");
    }
    let s = if done == 1 { " has" } else { "s have" };
    Finding::ready(format!("it is complete: {done} pod{s} succeeded"))
}

fn cron_job(case: &Case) -> Finding {
    let object = &case.object;
    let failed = case
        .parts
        .iter()
        .any(|part| super::finding(&part.case).state == super::State::Failed);
    if failed {
        return Finding::failed("its last job has failed");
    }
    if object.at(&["spec", "suspend"]) == true {
        return Finding::ready("it is suspended, as it is meant to be");
    }
    match object.text(&["status", "lastScheduleTime"]) {
        "" => Finding::ready("it has not been due yet"),
        time => Finding::ready(format!("it ran last at {time}")),
    }
}

fn service(case: &Case) -> Finding {
    let object = &case.object;
    if object.text(&["spec", "type"]) == "ExternalName" {
        let name = object.text(&["spec", "externalName"]);
        return Finding::ready(format!("it is another name of {name}"));
    }
    let addresses: usize = case.related.iter().map(ready_addresses).sum();
    let selector = object.at(&["spec", "selector"]);
    let has_selector = selector.as_object().is_some_and(|map| !map.is_empty());
    if addresses > 0 {
        if let Status::Waiting(why) = status(object) {
            return Finding::waiting(why);
        }
        let es = if addresses == 1 { " is" } else { "es are" };
        return Finding::ready(format!("{addresses} address{es} ready"));
    }
    if !has_selector {
        return Finding::failed("it has no selector, and no endpoints that somebody else has made");
    }
    let labels = crate::resource::selector::LabelSelector::of_map(selector);
    match case.members {
        Some(0) => Finding::failed(format!("no pod has its labels {labels}")),
        Some(pods) if case.parts.is_empty() => {
            let s = if pods == 1 { " is" } else { "s are" };
            Finding::failed(format!("{pods} pod{s} ready, but none has its ports"))
                .with(format!("its ports: {}", ports(object)))
        }
        Some(pods) => Finding::waiting(format!("none of its {pods} pods is ready")),
        None => Finding::waiting("it has no endpoints that are ready"),
    }
}

fn ports(service: &Object) -> String {
    let ports = service
        .at(&["spec", "ports"])
        .as_array()
        .into_iter()
        .flatten();
    let shown = ports.map(|port| match &port["targetPort"] {
        Value::String(name) => name.clone(),
        other => other.to_string(),
    });
    shown.collect::<Vec<_>>().join(", ")
}

/// How many addresses of an endpoint slice are ready, and have a port.
fn ready_addresses(slice: &Object) -> usize {
    let has_ports = slice
        .at(&["ports"])
        .as_array()
        .is_some_and(|p| !p.is_empty());
    let endpoints = slice.at(&["endpoints"]).as_array().into_iter().flatten();
    // One that says nothing counts as ready.
    let ready = endpoints.filter(|e| has_ports && e["conditions"]["ready"] != false);
    ready
        .map(|e| e["addresses"].as_array().map_or(0, Vec::len))
        .sum()
}

fn node(object: &Object) -> Finding {
    let finding = match condition(object, "Ready") {
        Some(ready) if ready["status"] == "True" => Finding::ready("the kubelet says so"),
        Some(ready) => Finding::failed(reason(ready)),
        None => Finding::waiting("its kubelet has said nothing yet"),
    };
    let finding = conditions(object, finding);
    match object.at(&["spec", "unschedulable"]) == true {
        true if finding.state == super::State::Ready => {
            Finding::ready("but cordoned: no new pods are scheduled to it")
        }
        true => finding.with("it is cordoned"),
        false => finding,
    }
}

fn claim(case: &Case) -> Finding {
    let object = &case.object;
    match status(object) {
        Status::Ready => {
            let volume = object.text(&["spec", "volumeName"]);
            Finding::ready(format!("it is bound to the volume {volume}"))
        }
        Status::Failed(why) => Finding::failed(why),
        Status::Waiting(why) => {
            let told = events::newest(
                case,
                &[
                    "ProvisioningFailed",
                    "FailedBinding",
                    "WaitForFirstConsumer",
                    "ExternalProvisioning",
                ],
            );
            match told {
                Some(message) => Finding::waiting(format!("it is not bound: {message}")),
                None => Finding::waiting(why),
            }
        }
    }
}
