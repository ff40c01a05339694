//! JSON Patch, RFC 6902.

use serde_json::Value;

use crate::{Error, Result};

/// `object` after the operations of `patch`, all of them or none.
///
/// # Errors
/// When `patch` is not a list of operations, or one of them can't be done.
pub fn apply(object: &Value, patch: &Value) -> Result<Value> {
    let operations: json_patch::Patch =
        serde_json::from_value(patch.clone()).map_err(|e| Error::new(e.to_string()))?;
    let mut patched = object.clone();
    json_patch::patch(&mut patched, &operations).map_err(|e| Error::new(e.to_string()))?;
    Ok(patched)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn all_operations_or_none() {
        let object = json!({"spec": {"replicas": 1}});
        let patch = json!([{"op": "replace", "path": "/spec/replicas", "value": 3}]);
        assert_eq!(apply(&object, &patch), Ok(json!({"spec": {"replicas": 3}})));
        let refused = json!([
            {"op": "add", "path": "/spec/a", "value": 1},
            {"op": "test", "path": "/spec/replicas", "value": 2},
        ]);
        assert!(apply(&object, &refused).is_err());
        assert!(apply(&object, &json!({"op": "add"})).is_err());
    }
}
