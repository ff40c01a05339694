//! Kubernetes' strategic merge patch: a JSON merge patch that also knows how lists are merged.
//!
//! Rules: the API conventions of Kubernetes, and what kubectl 1.37 and its API server do. Lists
//! of maps are merged by a key, lists of primitives as sets, where the API says so; all other
//! lists are replaced. Directives in a patch: `$patch` (`replace`, `delete`), `$retainKeys`,
//! `$setElementOrder/FIELD` and `$deleteFromPrimitiveList/FIELD`.

mod conflict;
mod diff;
mod lists;
mod merge;
mod table;

use serde_json::{Map, Value};

use super::States;
use crate::{Error, Result};

pub use table::Schema;

const DIRECTIVE: &str = "$patch";
const RETAIN_KEYS: &str = "$retainKeys";
const DELETE_PREFIX: &str = "$deleteFromPrimitiveList";
const ORDER_PREFIX: &str = "$setElementOrder";

/// `object` after a strategic merge patch; `null` changes nothing.
///
/// # Errors
/// When either is not a map, or the patch is malformed: a list element without its key, a
/// directive that does not exist, an order that contradicts the list.
pub fn apply(schema: Schema, object: &Value, patch: &Value) -> Result<Value> {
    if patch.is_null() {
        return Ok(object.clone());
    }
    let (object, patch) = (map(object)?.clone(), map(patch)?.clone());
    merge::maps(object, patch, schema, merge::Mode::Apply).map(Value::Object)
}

/// The patch that turns `original` into `modified`.
///
/// # Errors
/// When either is not a map, or a list to be merged lacks its key.
pub fn two_way(schema: Schema, original: &Value, modified: &Value) -> Result<Value> {
    diff::maps(map(original)?, map(modified)?, schema, diff::Options::BOTH).map(Value::Object)
}

/// The patch of a client-side apply: additions and changes from current to modified, deletions
/// from original to modified. An empty map means that there is nothing to do.
///
/// # Errors
/// As [`two_way`]; and a conflict when `overwrite` is off and the live object was changed in a
/// way that this patch would undo.
pub fn three_way(schema: Schema, states: States<'_>, overwrite: bool) -> Result<Value> {
    let [original, modified, current] = states.maps()?;
    let changes = diff::maps(current, modified, schema, diff::Options::CHANGES)?;
    let deletions = diff::maps(original, modified, schema, diff::Options::DELETIONS)?;
    let patch = merge::maps(deletions, changes, schema, merge::Mode::Combine)?;
    if !overwrite {
        let others = diff::maps(original, current, schema, diff::Options::UNORDERED)?;
        conflict::check(&patch, &others, schema)?;
    }
    Ok(Value::Object(patch))
}

fn map(value: &Value) -> Result<&Map<String, Value>> {
    value
        .as_object()
        .ok_or_else(|| Error::new("invalid JSON document"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn merge_keys_are_scalars() {
        let schema = Schema::of("v1", "Pod").unwrap();
        for key in [json!({"a": "b"}), json!(["a"])] {
            let one = pod(&json!({"containers": [{"name": "a"}]}));
            let two = pod(&json!({"containers": [{"name": key}]}));
            let error = two_way(schema, &one, &two).unwrap_err();
            assert!(error.message.ends_with("as its merge key: name"), "{error}");
        }
    }

    fn pod(spec: &Value) -> Value {
        json!({"apiVersion": "v1", "kind": "Pod", "spec": spec})
    }

    fn patched(spec: &Value, patch: &Value) -> Result<Value> {
        let schema = Schema::of("v1", "Pod").expect("built in");
        apply(schema, &pod(spec), &json!({ "spec": patch })).map(|pod| pod["spec"].clone())
    }

    #[test]
    fn directives() {
        let a = json!({"name": "a", "image": "1", "env": [{"name": "X", "value": "1"}]});
        let b = json!({"name": "b", "image": "2"});
        let both = json!({"containers": [a, b]});
        let cases = [
            (
                "an element is merged by its key",
                json!({"containers": [{"name": "b", "image": "3"}]}),
                json!({"containers": [a, {"name": "b", "image": "3"}]}),
            ),
            (
                "delete",
                json!({"containers": [{"name": "a", "$patch": "delete"}]}),
                json!({"containers": [b]}),
            ),
            (
                "replace a list",
                json!({"containers": [{"name": "c"}, {"$patch": "replace"}]}),
                json!({"containers": [{"name": "c"}]}),
            ),
            (
                "replace a map",
                json!({"$patch": "replace", "x": 1}),
                json!({"x": 1}),
            ),
            ("delete a map", json!({"$patch": "delete"}), json!({})),
            (
                "replace an element",
                json!({"containers": [{"name": "a", "env": [{"$patch": "replace"}]}]}),
                json!({"containers": [{"name": "a", "image": "1", "env": []}, b]}),
            ),
            (
                "null",
                json!({"containers": null, "x": {"y": null, "z": 1}}),
                json!({"x": {"z": 1}}),
            ),
            (
                "order",
                json!({"$setElementOrder/containers": [{"name": "b"}, {"name": "a"}]}),
                json!({"containers": [b, a]}),
            ),
            (
                "an order that names nothing",
                json!({"$setElementOrder/containers": [], "containers": [{"name": "c"}, {"name": "d"}]}),
                json!({"containers": [a, b, {"name": "d"}, {"name": "c"}]}),
            ),
            (
                "retain keys",
                json!({"$retainKeys": ["x"], "x": 1}),
                json!({"x": 1}),
            ),
        ];
        for (what, patch, want) in cases {
            assert_eq!(patched(&both, &patch), Ok(want), "{what}");
        }
        let finalizers = json!({"metadata": {"finalizers": ["a", "b", "a"]}});
        let patch = json!({"metadata": {"$deleteFromPrimitiveList/finalizers": ["b"], "finalizers": ["c"]}});
        let schema = Schema::of("v1", "Pod").expect("built in");
        let want = json!({"metadata": {"finalizers": ["c", "a"]}});
        assert_eq!(apply(schema, &finalizers, &patch), Ok(want));
    }

    #[test]
    fn malformed_patches() {
        let spec = json!({"containers": [{"name": "a"}]});
        let cases = [
            (
                json!({"containers": [{"image": "x"}]}),
                "map: map[image:x] does not contain declared merge key: name",
            ),
            (
                json!({"containers": [{"name": "a", "$patch": "merge"}]}),
                "merging lists cannot yet be specified in the patch",
            ),
            (
                json!({"containers": ["a"]}),
                "list element types are not identical: [[map[name:a]] [a]]",
            ),
            (
                json!({"$patch": "x"}),
                "unknown patch type: x in map: map[$patch:x]",
            ),
            (
                json!({"$retainKeys": ["y"], "x": 1}),
                "invalid patch format of retainKeys",
            ),
            (
                json!({"$setElementOrder/containers": [{"name": "b"}], "containers": [{"name": "a"}]}),
                "The order in patch list:\n[map[name:a]]\n doesn't match $setElementOrder list:\n[map[name:b]]\n",
            ),
            (
                json!({"$deleteFromPrimitiveListx": ["b"]}),
                "invalid patch format of primitive list",
            ),
        ];
        for (patch, want) in cases {
            let error = patched(&spec, &patch).expect_err(want);
            assert_eq!(error.message, want);
        }
    }

    #[test]
    fn conflicts_of_a_careful_apply() {
        let schema = Schema::of("v1", "ConfigMap").expect("built in");
        let data = |value: &str| json!({"data": {"a": value, "b": "same"}});
        let (original, modified, current) = (data("1"), data("2"), data("3"));
        let states = States {
            original: &original,
            modified: &modified,
            current: &current,
        };
        let error = three_way(schema, states, false).expect_err("both changed it");
        let want = "patch:\ndata:\n  a: \"2\"\n\nconflicts with changes made from original to current:\ndata:\n  a: \"3\"\n";
        assert_eq!(error.message, want);
        let states = States {
            current: &modified,
            ..states
        };
        assert_eq!(three_way(schema, states, false), Ok(json!({})));
    }
}
