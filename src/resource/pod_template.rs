//! Where an object says what its pods are like.

use serde_json::{Map, Value};

use super::Object;
use crate::{Error, Result};

/// The spec of the pod that `object` is, or of the pods that it makes; made where it is missing.
///
/// # Errors
/// kubectl's words for a kind without pods.
pub fn pod_spec(object: &mut Object) -> Result<&mut Map<String, Value>> {
    let path: &[&str] = match (object.group(), object.kind()) {
        ("", "Pod") => &["spec"],
        ("", "ReplicationController")
        | ("apps" | "extensions", "Deployment" | "DaemonSet" | "ReplicaSet")
        | ("apps", "StatefulSet")
        | ("batch", "Job") => &["spec", "template", "spec"],
        ("batch", "CronJob") => &["spec", "jobTemplate", "spec", "template", "spec"],
        _ => {
            return Err(Error::new(format!(
                "the object is not a pod or does not have a pod template: {}",
                object.go_type()
            )));
        }
    };
    Ok(object.map_mut(path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_workload_has_a_place_for_it() {
        for (version, kind, place) in [
            ("v1", "Pod", "/spec"),
            ("v1", "ReplicationController", "/spec/template/spec"),
            ("apps/v1", "Deployment", "/spec/template/spec"),
            ("apps/v1", "DaemonSet", "/spec/template/spec"),
            ("apps/v1", "ReplicaSet", "/spec/template/spec"),
            ("apps/v1", "StatefulSet", "/spec/template/spec"),
            ("batch/v1", "Job", "/spec/template/spec"),
            (
                "batch/v1",
                "CronJob",
                "/spec/jobTemplate/spec/template/spec",
            ),
        ] {
            let mut object = Object(json!({"apiVersion": version, "kind": kind}));
            pod_spec(&mut object)
                .unwrap()
                .insert("a".to_owned(), 1.into());
            let spec = object.0.pointer(place);
            assert_eq!(spec, Some(&json!({"a": 1})), "{kind}");
        }
        let mut other = Object(json!({"apiVersion": "autoscaling/v2", "kind": "Job"}));
        assert_eq!(
            pod_spec(&mut other).unwrap_err().message,
            "the object is not a pod or does not have a pod template: *v2.Job"
        );
    }
}
