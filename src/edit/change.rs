//! The patches that edits become.

use serde_json::{Value, json};

use crate::client::PatchType;
use crate::go::json;
use crate::patch::{last_applied, merge, strategic};
use crate::resource::Object;
use crate::{Error, Result};

/// Groups that the API server merges strategically but kubectl has no types of.
const UNKNOWN: [&str; 2] = ["apiextensions.k8s.io", "apiregistration.k8s.io"];

/// The patch that turns `original` into `edited`: strategic for the kinds kubectl has types of, a
/// JSON merge patch for all others.
///
/// # Errors
/// kubectl's text when the edit made another object of it, and what strategic merging can't merge.
pub fn change(original: &Object, edited: &Object) -> Result<(PatchType, Value)> {
    let schema = strategic::Schema::of(edited.api_version(), edited.kind())
        .filter(|_| !UNKNOWN.contains(&edited.group()));
    let (patch_type, patch) = match (schema, &original.0, &edited.0) {
        (Some(schema), original, edited) => {
            let patch = strategic::two_way(schema, original, edited)?;
            (PatchType::Strategic, patch)
        }
        (None, Value::Object(original), Value::Object(edited)) => {
            let patch = Value::Object(merge::diff(original, edited));
            (PatchType::Merge, patch)
        }
        _ => return Err(Error::new("invalid JSON document")),
    };
    let is_other = ["apiVersion", "kind", "managedFields"]
        .iter()
        .any(|key| patch.get(key).is_some());
    if is_other || patch["metadata"].get("name").is_some() {
        return Err(Error::new(
            "At least one of apiVersion, kind and name was changed",
        ));
    }
    Ok((patch_type, patch))
}

/// The JSON merge patch that makes an object remember `applied` as what was applied last.
#[must_use]
pub fn remembered(applied: &Object) -> Value {
    let text = json::to_string(&applied.0) + "\n";
    let mut annotations = json!({ last_applied::ANNOTATION: text });
    // What is no text in the annotations becomes one, as in kubectl.
    let given = applied.at(&["metadata", "annotations"]).as_object();
    for (name, value) in given.into_iter().flatten() {
        if value.is_null() && name != last_applied::ANNOTATION {
            annotations[name] = json!("");
        }
    }
    json!({"metadata": {"annotations": annotations}})
}

#[cfg(test)]
mod tests {
    use super::*;

    fn patch(original: Value, edited: Value) -> Result<(PatchType, String), String> {
        change(&Object(original), &Object(edited))
            .map(|(patch_type, patch)| (patch_type, json::to_string(&patch)))
            .map_err(|e| e.message)
    }

    #[test]
    fn kinds_decide_the_patch() {
        let list = |api: &str, kind: &str, names: &[&str]| {
            let list: Vec<Value> = names.iter().map(|n| json!({"name": n})).collect();
            json!({"apiVersion": api, "kind": kind, "metadata": {"name": "x"}, "spec": {"containers": list}})
        };
        let of = |api: &str, kind: &str| {
            patch(list(api, kind, &["a", "b"]), list(api, kind, &["a", "c"]))
        };
        let strategic = r#"{"spec":{"$setElementOrder/containers":[{"name":"a"},{"name":"c"}],"containers":[{"name":"c"},{"$patch":"delete","name":"b"}]}}"#;
        let merge = r#"{"spec":{"containers":[{"name":"a"},{"name":"c"}]}}"#;
        assert_eq!(
            of("v1", "Pod"),
            Ok((PatchType::Strategic, strategic.into()))
        );
        for (api, kind) in [
            ("example.com/v1", "Pod"),
            ("apiextensions.k8s.io/v1", "CustomResourceDefinition"),
            ("apiregistration.k8s.io/v1", "APIService"),
        ] {
            assert_eq!(of(api, kind), Ok((PatchType::Merge, merge.into())), "{api}");
        }
    }

    #[test]
    fn another_object_is_refused() {
        let object = |api: &str, kind: &str, name: &str| json!({"apiVersion": api, "kind": kind, "metadata": {"name": name}});
        let refused = Err("At least one of apiVersion, kind and name was changed".to_owned());
        for (api, kind) in [("v1", "ConfigMap"), ("example.com/v1", "Gizmo")] {
            for (other_api, other_kind, name) in
                [("x/v1", kind, "a"), (api, "Secret", "a"), (api, kind, "b")]
            {
                let edited = object(other_api, other_kind, name);
                assert_eq!(patch(object(api, kind, "a"), edited), refused);
            }
            let mut nameless = object(api, kind, "a");
            nameless["metadata"] = json!({});
            assert_eq!(patch(object(api, kind, "a"), nameless), refused);
        }
    }

    #[test]
    fn what_was_applied_is_kept_as_gos_json() {
        let applied = Object(json!({"kind": "A", "data": {"b": "<", "a": 1}}));
        let want = r#"{"metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\"data\":{\"a\":1,\"b\":\"\\u003c\"},\"kind\":\"A\"}\n"}}}"#;
        assert_eq!(json::to_string(&remembered(&applied)), want);
    }
}
