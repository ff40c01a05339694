//! Deployments, DaemonSets, StatefulSets, ReplicaSets and Jobs.

use super::{Status, condition, count, is_true, number, reason};
use crate::resource::Object;

/// What [`rollout`] waits for until the controller has seen the newest version of the object.
pub const UNOBSERVED: &str = "the spec update is not observed yet";

/// Signs that a refusal to create pods lasts until somebody changes something. Others pass by
/// themselves: a service account that is only being made, a webhook that does not answer.
const LASTING: [&str; 5] = [
    "exceeded quota",
    "violates PodSecurity",
    "denied the request",
    "is invalid",
    "usage per",
];

/// How far the rollout of a Deployment, `DaemonSet` or `StatefulSet` is, as `kubectl rollout status`
/// sees it: the text of [`Status::Waiting`] is what it says between `rollout to finish: ` and `...`.
/// Of a `ReplicaSet` or `ReplicationController`, whether all its pods are available.
#[must_use]
pub fn rollout(object: &Object) -> Status {
    match object.kind() {
        "Deployment" => deployment(object),
        "DaemonSet" => daemon_set(object),
        "StatefulSet" => stateful_set(object),
        _ => replica_set(object),
    }
}

/// [`rollout`], and what stops it for good. A paused Deployment is as its manifest wants it: nothing
/// goes on until somebody resumes it.
pub(super) fn status(object: &Object) -> Status {
    let is_paused = object.kind() == "Deployment" && object.at(&["spec", "paused"]) == true;
    match rollout(object) {
        Status::Waiting(_) if is_paused && !is_unobserved(object) => Status::Ready,
        Status::Waiting(why) => match refusal(object) {
            Some(refusal) if !is_unobserved(object) => refused(object, &why, &refusal),
            _ => Status::Waiting(why),
        },
        status => status,
    }
}

fn is_unobserved(object: &Object) -> bool {
    let generation = number(object, &["metadata", "generation"]).unwrap_or(0);
    count(object, "observedGeneration") < generation
}

/// Why pods could not be created.
fn refusal(object: &Object) -> Option<String> {
    let condition = condition(object, "ReplicaFailure").filter(|c| c["status"] == "True")?;
    Some(reason(condition))
}

/// Whether a refusal to create pods does not pass by itself.
pub(crate) fn is_lasting(refusal: &str) -> bool {
    LASTING.iter().any(|sign| refusal.contains(sign))
}

/// Whether a `StatefulSet`, `DaemonSet` or Job has no pods and has had none.
pub(crate) fn is_without_pods(object: &Object) -> bool {
    let fields = [
        "replicas",
        "currentNumberScheduled",
        "active",
        "succeeded",
        "failed",
    ];
    fields.iter().all(|field| count(object, field) == 0)
}

fn refused(object: &Object, why: &str, refusal: &str) -> Status {
    // Pods of an older revision that end may make room in a quota.
    let makes_room = count(object, "replicas") > count(object, "updatedReplicas")
        && object.kind() == "Deployment"
        || count(object, "terminatingReplicas") > 0;
    if !makes_room && is_lasting(refusal) {
        Status::failed(refusal)
    } else {
        Status::Waiting(format!("{why}: {refusal}"))
    }
}

/// `spec.replicas`, which the server sets to one where the manifest has none.
fn wanted(object: &Object) -> i64 {
    number(object, &["spec", "replicas"]).unwrap_or(1)
}

fn deployment(object: &Object) -> Status {
    if is_unobserved(object) {
        return Status::waiting(UNOBSERVED);
    }
    let late =
        |c: &&serde_json::Value| c["reason"] == "ProgressDeadlineExceeded" && c["status"] != "True";
    if condition(object, "Progressing").filter(late).is_some() {
        return Status::failed("it exceeded its progress deadline");
    }
    let (wanted, updated) = (wanted(object), count(object, "updatedReplicas"));
    let (all, available) = (
        count(object, "replicas"),
        count(object, "availableReplicas"),
    );
    if updated < wanted {
        return Status::waiting(format!(
            "{updated} out of {wanted} new replicas have been updated"
        ));
    }
    if all > updated {
        let old = all - updated;
        return Status::waiting(format!("{old} old replicas are pending termination"));
    }
    if available < updated {
        return Status::waiting(format!(
            "{available} of {updated} updated replicas are available"
        ));
    }
    Status::Ready
}

fn is_rolling(object: &Object) -> bool {
    // The server sets the type; an old one that did not means OnDelete no more.
    object.text(&["spec", "updateStrategy", "type"]) != "OnDelete"
}

fn daemon_set(object: &Object) -> Status {
    if is_unobserved(object) {
        return Status::waiting(UNOBSERVED);
    }
    let wanted = count(object, "desiredNumberScheduled");
    let updated = count(object, "updatedNumberScheduled");
    // With OnDelete the pods are those of any revision, until somebody deletes them.
    if is_rolling(object) && updated < wanted {
        return Status::waiting(format!(
            "{updated} out of {wanted} new pods have been updated"
        ));
    }
    let available = count(object, "numberAvailable");
    if available < wanted {
        return Status::waiting(format!(
            "{available} of {wanted} updated pods are available"
        ));
    }
    Status::Ready
}

fn stateful_set(object: &Object) -> Status {
    if count(object, "observedGeneration") == 0 || is_unobserved(object) {
        return Status::waiting(UNOBSERVED);
    }
    let (wanted, ready) = (wanted(object), count(object, "readyReplicas"));
    if ready < wanted {
        return Status::waiting(format!("waiting for {} pods to be ready", wanted - ready));
    }
    if !is_rolling(object) {
        return Status::Ready;
    }
    let updated = count(object, "updatedReplicas");
    let rolling = ["spec", "updateStrategy", "rollingUpdate"];
    if !object.at(&rolling).is_null() {
        let partition = number(
            object,
            &["spec", "updateStrategy", "rollingUpdate", "partition"],
        );
        let wanted = wanted - partition.unwrap_or(0);
        if updated < wanted {
            return Status::waiting(format!(
                "{updated} out of {wanted} new pods have been updated"
            ));
        }
        return Status::Ready;
    }
    let revision = object.text(&["status", "updateRevision"]);
    if revision != object.text(&["status", "currentRevision"]) {
        return Status::waiting(format!("{updated} pods at revision {revision}"));
    }
    Status::Ready
}

fn replica_set(object: &Object) -> Status {
    if is_unobserved(object) {
        return Status::waiting(UNOBSERVED);
    }
    let (wanted, all) = (wanted(object), count(object, "replicas"));
    let available = count(object, "availableReplicas");
    if all > wanted {
        return Status::waiting(format!("{} replicas are pending termination", all - wanted));
    }
    if available < wanted {
        return Status::waiting(format!("{available} of {wanted} replicas are available"));
    }
    Status::Ready
}

/// A Job is ready when it is complete. A suspended one is as its manifest wants it: nothing goes on
/// until somebody resumes it.
pub(super) fn job(object: &Object) -> Status {
    for kind in ["Failed", "FailureTarget"] {
        if let Some(failed) = condition(object, kind).filter(|c| c["status"] == "True") {
            return Status::failed(reason(failed));
        }
    }
    if is_true(object, "Complete") || object.at(&["spec", "suspend"]) == true {
        return Status::Ready;
    }
    let done = count(object, "succeeded");
    Status::waiting(match number(object, &["spec", "completions"]) {
        Some(wanted) => format!("{done} of {wanted} pods have succeeded"),
        None => format!("{done} pods have succeeded, and it is not complete"),
    })
}
