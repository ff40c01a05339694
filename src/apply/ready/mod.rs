//! When an object is ready: pure functions of what the server says of it.
//!
//! Workloads follow `kubectl rollout status`; other built-in kinds what their controllers report; all
//! else the conventions for conditions (`Ready`, `Available`) and `observedGeneration` that kstatus
//! reads as well.

mod others;
pub mod pod;
mod workload;

use serde_json::Value;

use crate::resource::Object;

pub use workload::{UNOBSERVED, rollout};
pub(super) use workload::{is_lasting, is_without_pods};

/// How far an object is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// There is nothing to wait for.
    Ready,
    /// It is under way; what is missing, without a full stop.
    Waiting(String),
    /// It will not come by itself; the reason, without a full stop.
    Failed(String),
}

impl Status {
    fn waiting(why: impl Into<String>) -> Self {
        Self::Waiting(why.into())
    }

    fn failed(why: impl Into<String>) -> Self {
        Self::Failed(why.into())
    }
}

/// How far `object` is, by its own fields alone. What is being deleted counts as failed, since what
/// was asked for will not be there.
#[must_use]
pub fn status(object: &Object) -> Status {
    if !object.at(&["metadata", "deletionTimestamp"]).is_null() {
        return Status::failed("it is being deleted");
    }
    match (object.group(), object.kind()) {
        ("apps", "Deployment" | "DaemonSet" | "StatefulSet" | "ReplicaSet")
        | ("", "ReplicationController") => workload::status(object),
        ("batch", "Job") => workload::job(object),
        ("", "Pod") => pod::status(object),
        ("", "PersistentVolumeClaim") => others::claim(object),
        ("", "Service") => others::service(object),
        ("", "Namespace") => others::namespace(object),
        ("apiextensions.k8s.io", "CustomResourceDefinition") => others::definition(object),
        ("apiregistration.k8s.io", "APIService") => others::api_service(object),
        _ => others::custom(object),
    }
}

/// A number below `path`; `None` when there is none.
fn number(object: &Object, path: &[&str]) -> Option<i64> {
    object.at(path).as_i64()
}

/// A number of the status; zero when there is none, as zeros are left out there.
pub(crate) fn count(object: &Object, field: &str) -> i64 {
    number(object, &["status", field]).unwrap_or(0)
}

/// Whether the status is of an older version of the object than the one there is.
fn is_outdated(object: &Object) -> bool {
    let generation = number(object, &["metadata", "generation"]).unwrap_or(0);
    number(object, &["status", "observedGeneration"]).is_some_and(|seen| seen < generation)
}

/// The condition of this type in `status.conditions`.
pub(crate) fn condition<'o>(object: &'o Object, kind: &str) -> Option<&'o Value> {
    let conditions = object.at(&["status", "conditions"]).as_array()?;
    conditions.iter().find(|c| c["type"] == kind)
}

/// Whether the condition of this type is true.
pub(crate) fn is_true(object: &Object, kind: &str) -> bool {
    condition(object, kind).is_some_and(|c| c["status"] == "True")
}

/// Reason and message of a condition: `REASON: MESSAGE`, or whichever there is.
pub(crate) fn reason(condition: &Value) -> String {
    let text = |key: &str| condition[key].as_str().unwrap_or_default().trim();
    match (text("reason"), text("message")) {
        ("", message) => message.to_owned(),
        (reason, "") => reason.to_owned(),
        (reason, message) => format!("{reason}: {message}"),
    }
}

#[cfg(test)]
mod tests;
