//! The `scale` subresource of workloads.

use serde_json::{Value, json};

use crate::call::Target;
use crate::status::{Result, Status};
use crate::table::labels;
use crate::value::{int, text};

/// The `Scale` of an object.
pub(crate) fn view(object: &Value) -> Value {
    let mut scale = json!({"kind": "Scale", "apiVersion": "autoscaling/v1", "metadata": {},
        "spec": {}, "status": {"replicas": int(object, "/status/replicas", 0)}});
    for field in ["name", "namespace", "uid", "resourceVersion", "creationTimestamp"] {
        scale["metadata"][field] = object["metadata"][field].clone();
    }
    let replicas = int(object, "/spec/replicas", 0);
    if replicas != 0 {
        scale["spec"]["replicas"] = replicas.into();
    }
    let selector = labels(object, "/spec/selector/matchLabels");
    if !selector.is_empty() {
        scale["status"]["selector"] = selector.into();
    }
    scale
}

/// The object with the replicas of a `Scale`.
pub(crate) fn set(live: &Value, scale: &Value, target: &Target) -> Result<Value> {
    let replicas = int(scale, "/spec/replicas", 0);
    if replicas < 0 {
        let message = format!("Invalid value: {replicas}: must be greater than or equal to 0");
        let cause = ("Invalid", "spec.replicas".to_owned(), message);
        return Err(Status::invalid(("autoscaling", "Scale", &target.name), &[cause]));
    }
    let mut object = live.clone();
    for field in ["resourceVersion", "uid"] {
        if !text(scale, &format!("/metadata/{field}")).is_empty() {
            object["metadata"][field] = scale["metadata"][field].clone();
        }
    }
    object["spec"]["replicas"] = replicas.into();
    Ok(object)
}
