//! Kinds other than pods and what makes them.

use super::{Status, condition, is_outdated, is_true, number, reason};
use crate::resource::Object;

/// A claim is ready when it is bound. One that waits for its first consumer looks as any other that
/// is pending: only its storage class tells.
pub(super) fn claim(object: &Object) -> Status {
    match object.text(&["status", "phase"]) {
        "Bound" => Status::Ready,
        "Lost" => Status::failed("its volume is lost"),
        _ => Status::waiting("it is not bound yet"),
    }
}

/// A service is ready at once, but for the address of a load balancer.
pub(super) fn service(object: &Object) -> Status {
    let addresses = object.at(&["status", "loadBalancer", "ingress"]);
    let has_address = addresses.as_array().is_some_and(|list| !list.is_empty());
    if object.text(&["spec", "type"]) == "LoadBalancer" && !has_address {
        return Status::waiting("the load balancer has no address yet");
    }
    Status::Ready
}

pub(super) fn namespace(object: &Object) -> Status {
    match object.text(&["status", "phase"]) {
        "Active" => Status::Ready,
        "Terminating" => Status::failed("it is being deleted"),
        _ => Status::waiting("it is not active yet"),
    }
}

pub(super) fn definition(object: &Object) -> Status {
    if let Some(names) = condition(object, "NamesAccepted").filter(|c| c["status"] == "False") {
        return Status::failed(reason(names));
    }
    if is_true(object, "Established") && is_true(object, "NamesAccepted") {
        return Status::Ready;
    }
    Status::waiting("it is not established yet")
}

pub(super) fn api_service(object: &Object) -> Status {
    match condition(object, "Available") {
        Some(available) if available["status"] == "True" => Status::Ready,
        Some(available) => Status::waiting(reason(available)),
        None => Status::waiting("it is not available yet"),
    }
}

/// By conventions only: what keeps to none is ready at once.
pub(super) fn custom(object: &Object) -> Status {
    if is_outdated(object) {
        return Status::waiting(super::UNOBSERVED);
    }
    if let Some(stalled) = condition(object, "Stalled").filter(|c| c["status"] == "True") {
        return Status::failed(reason(stalled));
    }
    if let Some(busy) = condition(object, "Reconciling").filter(|c| c["status"] == "True") {
        return Status::waiting(told(reason(busy), "it is being reconciled"));
    }
    let generation = number(object, &["metadata", "generation"]).unwrap_or(0);
    for kind in ["Ready", "Available"] {
        let Some(condition) = condition(object, kind) else {
            continue;
        };
        let seen = condition["observedGeneration"].as_i64();
        if seen.is_some_and(|seen| seen < generation) {
            return Status::waiting(super::UNOBSERVED);
        }
        if condition["status"] == "True" {
            return Status::Ready;
        }
        let nothing = format!("its condition {kind} is not true");
        return Status::waiting(told(reason(condition), &nothing));
    }
    Status::Ready
}

fn told(text: String, otherwise: &str) -> String {
    if text.is_empty() {
        otherwise.to_owned()
    } else {
        text
    }
}
