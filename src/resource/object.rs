//! A Kubernetes object of any kind: a thin type over JSON with typed accessors.

use serde_json::{Map, Value};

/// A Kubernetes object. Any field may be missing or of a wrong type; accessors survive both.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object(pub Value);

impl Object {
    /// The value below `path`, `Null` when there is none.
    #[must_use]
    pub fn at(&self, path: &[&str]) -> &Value {
        path.iter().fold(&self.0, |value, key| &value[*key])
    }

    /// The text below `path`, empty when there is none.
    #[must_use]
    pub fn text(&self, path: &[&str]) -> &str {
        self.at(path).as_str().unwrap_or_default()
    }

    /// `apiVersion`.
    #[must_use]
    pub fn api_version(&self) -> &str {
        self.text(&["apiVersion"])
    }

    /// `kind`.
    #[must_use]
    pub fn kind(&self) -> &str {
        self.text(&["kind"])
    }

    /// `metadata.name`.
    #[must_use]
    pub fn name(&self) -> &str {
        self.text(&["metadata", "name"])
    }

    /// `metadata.namespace`.
    #[must_use]
    pub fn namespace(&self) -> &str {
        self.text(&["metadata", "namespace"])
    }

    /// `metadata.uid`.
    #[must_use]
    pub fn uid(&self) -> &str {
        self.text(&["metadata", "uid"])
    }

    /// `metadata.resourceVersion`.
    #[must_use]
    pub fn resource_version(&self) -> &str {
        self.text(&["metadata", "resourceVersion"])
    }

    /// The value of an annotation.
    #[must_use]
    pub fn annotation(&self, name: &str) -> Option<&str> {
        self.at(&["metadata", "annotations", name]).as_str()
    }

    /// The group of `apiVersion`; empty for the core group.
    #[must_use]
    pub fn group(&self) -> &str {
        self.api_version()
            .split_once('/')
            .map_or("", |(group, _)| group)
    }

    /// The version of `apiVersion`.
    #[must_use]
    pub fn version(&self) -> &str {
        self.api_version().rsplit('/').next().unwrap_or_default()
    }

    /// Its type in Go's words, which messages have: `*v1.Pod`.
    #[must_use]
    pub fn go_type(&self) -> String {
        format!("*{}.{}", self.version(), self.kind())
    }

    /// The map below `path`, made where it is missing or something else.
    pub fn map_mut(&mut self, path: &[&str]) -> &mut Map<String, Value> {
        let mut value = &mut self.0;
        for key in path {
            value = as_map(value).entry(*key).or_insert(Value::Null);
        }
        as_map(value)
    }
}

/// `value` as a map, made where it is something else.
pub fn as_map(value: &mut Value) -> &mut Map<String, Value> {
    if !value.is_object() {
        *value = Value::Object(Map::new());
    }
    match value {
        Value::Object(map) => map,
        _ => unreachable!("just made a map"),
    }
}
