//! The `scale` subresource.

use serde_json::{Value, json};

use crate::call::Target;
use crate::status::{Result, Status};
use crate::value::{int, pairs, text};

/// Where a kind keeps desired and present replicas and the selector of its pods.
fn paths(target: &Target) -> (String, String, Option<String>) {
    let sub = target.kind.custom.as_ref().map(|c| &c["subresources"]["scale"]);
    let at = |key: &str| sub.map(|s| text(s, &format!("/{key}")).replace('.', "/"));
    let built_in = |text: &str| text.to_owned();
    (
        at("specReplicasPath").unwrap_or_else(|| built_in("/spec/replicas")),
        at("statusReplicasPath").unwrap_or_else(|| built_in("/status/replicas")),
        at("labelSelectorPath").filter(|p| !p.is_empty()),
    )
}

/// The `Scale` of an object.
pub(crate) fn view(object: &Value, target: &Target) -> Result<Value> {
    let (spec, status, selector) = paths(target);
    let mut scale = json!({
        "kind": "Scale", "apiVersion": "autoscaling/v1",
        "metadata": {},
        "spec": {},
        "status": {"replicas": int(object, &status, 0)},
    });
    for field in ["name", "namespace", "uid", "resourceVersion", "creationTimestamp"] {
        if let Some(value) = object["metadata"].get(field) {
            scale["metadata"][field] = value.clone();
        }
    }
    let replicas = int(object, &spec, 0);
    if replicas != 0 {
        scale["spec"]["replicas"] = replicas.into();
    }
    let selector = match selector {
        Some(pointer) => text(object, &pointer).to_owned(),
        None => selector_text(object),
    };
    if !selector.is_empty() {
        scale["status"]["selector"] = selector.into();
    }
    Ok(scale)
}

fn selector_text(object: &Value) -> String {
    let labels = if object.pointer("/spec/selector/matchLabels").is_some() {
        "/spec/selector/matchLabels"
    } else {
        "/spec/selector"
    };
    let labels = pairs(object, labels).filter_map(|(k, v)| Some(format!("{k}={}", v.as_str()?)));
    labels.collect::<Vec<_>>().join(",")
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
        if let Some(value) = scale["metadata"].get(field) {
            object["metadata"][field] = value.clone();
        }
    }
    let (spec, ..) = paths(target);
    if let Some((parent, key)) = spec.rsplit_once('/')
        && let Some(map) = object.pointer_mut(parent).and_then(Value::as_object_mut)
    {
        map.insert(key.to_owned(), replicas.into());
    }
    Ok(object)
}
