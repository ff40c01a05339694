//! Fields of objects that may lack any of them, or have something else in their place.

use std::borrow::Cow;
use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};

use crate::go;

/// Reading a field below a dotted path, such as `spec.template.metadata`. No name of a field in
/// Kubernetes' own kinds has a dot; keys of maps, which may, are never part of a path.
pub(crate) trait Fields {
    /// The value below `path`, `Null` when there is none.
    fn at(&self, path: &str) -> &Value;

    /// What is below `path` as text: nothing where it is missing, JSON where it is no scalar.
    fn text(&self, path: &str) -> Cow<'_, str> {
        plain(self.at(path))
    }

    /// The number below `path`; 0 where there is none.
    fn int(&self, path: &str) -> i64 {
        self.at(path).as_i64().unwrap_or_default()
    }

    /// Whether `true` is below `path`.
    fn is_true(&self, path: &str) -> bool {
        self.at(path).as_bool().unwrap_or_default()
    }

    /// Whether anything is below `path`.
    fn has(&self, path: &str) -> bool {
        !self.at(path).is_null()
    }

    /// The items of the list below `path`; none where there is no list.
    fn items(&self, path: &str) -> &[Value] {
        self.at(path).as_array().map_or(&[], Vec::as_slice)
    }

    /// The map below `path`, in the order of its keys; an empty one where there is none.
    fn map(&self, path: &str) -> &Map<String, Value> {
        static EMPTY: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
        self.at(path).as_object().unwrap_or(&EMPTY)
    }
}

impl Fields for Value {
    fn at(&self, path: &str) -> &Value {
        if path.is_empty() {
            return self;
        }
        path.split('.').fold(self, |value, key| &value[key])
    }
}

/// A value as text: nothing for `Null`, JSON for what is no scalar.
pub(crate) fn plain(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Null => Cow::Borrowed(""),
        Value::String(text) => Cow::Borrowed(text),
        other => Cow::Owned(go::json::to_string(other)),
    }
}

/// What a field of bytes holds; nothing for what is no base64.
pub(crate) fn bytes(value: &Value) -> Vec<u8> {
    let text = value.as_str().unwrap_or_default();
    STANDARD.decode(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_may_be_anything() {
        let object =
            json!({"spec": {"a": "x", "n": 3, "on": true, "list": [1], "map": {"k": "v"}}});
        assert_eq!(object.text("spec.a"), "x");
        assert_eq!(object.text("spec.n"), "3");
        assert_eq!(object.text("spec.map"), r#"{"k":"v"}"#);
        assert_eq!(object.text("spec.a.b"), "");
        assert_eq!((object.int("spec.n"), object.int("spec.a")), (3, 0));
        assert!(object.is_true("spec.on") && !object.is_true("spec.n"));
        assert_eq!(object.items("spec.list").len(), 1);
        assert!(object.items("spec.map").is_empty() && object.map("spec.list").is_empty());
    }
}
