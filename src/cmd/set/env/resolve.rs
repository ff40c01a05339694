//! What variables refer to: keys of ConfigMaps and Secrets, fields of the object, resources of the
//! container.

use std::collections::{BTreeMap, HashMap};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};

use crate::client::{Client, Request};
use crate::describe::resource_value;
use crate::go::fmt::quote::quote;
use crate::resource::Object;
use crate::resource::selector::key_faults;
use crate::{Error, Result};

/// What a variable refers to, in words.
pub(super) fn reference(from: &Value) -> String {
    let text = |source: &str, key: &str| from[source][key].as_str().unwrap_or_default();
    let has = |source: &str| !from[source].is_null();
    if has("configMapKeyRef") {
        let source = "configMapKeyRef";
        return format!(
            "configmap {}, key {}",
            text(source, "name"),
            text(source, "key")
        );
    }
    if has("secretKeyRef") {
        let source = "secretKeyRef";
        return format!(
            "secret {}, key {}",
            text(source, "name"),
            text(source, "key")
        );
    }
    if has("fieldRef") {
        return format!("field path {}", text("fieldRef", "fieldPath"));
    }
    if has("resourceFieldRef") {
        let source = "resourceFieldRef";
        let container = match text(source, "containerName") {
            "" => String::new(),
            name => format!("{name}/"),
        };
        return format!("resource field {container}{}", text(source, "resource"));
    }
    "invalid valueFrom".to_owned()
}

/// The values that variables refer to. Each object is asked for once.
pub(super) struct Values {
    client: Client,
    namespace: String,
    known: HashMap<String, Result<Value>>,
}

impl Values {
    /// Those of ConfigMaps and Secrets of `namespace`.
    pub(super) fn new(client: Client, namespace: String) -> Self {
        let known = HashMap::new();
        Self {
            client,
            namespace,
            known,
        }
    }

    /// The value of `from` for a container of `object`.
    ///
    /// # Errors
    /// What is not there, or has no value that is known before pods run.
    pub(super) async fn of(
        &mut self,
        from: &Value,
        object: &Object,
        container: &Map<String, Value>,
    ) -> Result<Vec<u8>> {
        let text = |source: &str, key: &str| from[source][key].as_str().unwrap_or_default();
        let key_of = |source| (text(source, "name"), text(source, "key"));
        if !from["secretKeyRef"].is_null() {
            let (name, key) = key_of("secretKeyRef");
            let secret = self.get("secrets", name).await?;
            return match secret["data"][key].as_str() {
                Some(data) => STANDARD.decode(data).map_err(|e| Error::new(e.to_string())),
                None => Err(Error::new(format!("key {key} not found in secret {name}"))),
            };
        }
        if !from["configMapKeyRef"].is_null() {
            let (name, key) = key_of("configMapKeyRef");
            let map = self.get("configmaps", name).await?;
            let absent = || Error::new(format!("key {key} not found in config map {name}"));
            let value = map["data"][key].as_str().ok_or_else(absent)?;
            return Ok(value.as_bytes().to_vec());
        }
        if !from["fieldRef"].is_null() {
            return field(object, text("fieldRef", "fieldPath")).map(String::into_bytes);
        }
        if !from["resourceFieldRef"].is_null() {
            let source = "resourceFieldRef";
            let (resource, divisor) = (text(source, "resource"), text(source, "divisor"));
            let container = Value::Object(container.clone());
            let value = resource_value(resource, divisor, &container);
            let unknown = || Error::new(format!("Unsupported container resource : {resource}"));
            return Ok(value.ok_or_else(unknown)?.to_string().into_bytes());
        }
        Err(Error::new("invalid valueFrom"))
    }

    async fn get(&mut self, resource: &str, name: &str) -> Result<Value> {
        let path = format!("/api/v1/namespaces/{}/{resource}/{name}", self.namespace);
        if !self.known.contains_key(&path) {
            let answer = self.client.json(Request::get(path.as_str())).await;
            self.known.insert(path.clone(), answer);
        }
        self.known[&path].clone()
    }
}

/// A field of the object itself, as in kubectl: pods of a workload have another name.
fn field(object: &Object, path: &str) -> Result<String> {
    let metadata = |key: &str| object.at(&["metadata", key]);
    if let Some((of, key)) = subscript(path) {
        let (of, checked) = match of {
            "metadata.annotations" => ("annotations", key.to_lowercase()),
            "metadata.labels" => ("labels", key.to_owned()),
            _ => {
                let path = quote(path.as_bytes(), false);
                let text = format!("fieldPath {path} does not support subscript");
                return Err(Error::new(text));
            }
        };
        let faults = key_faults(&checked).join(";");
        if !faults.is_empty() {
            let text = format!("invalid key subscript in {path}: {faults}");
            return Err(Error::new(text));
        }
        return Ok(metadata(of)[key].as_str().unwrap_or_default().to_owned());
    }
    match path {
        "metadata.annotations" => Ok(lines(metadata("annotations"))),
        "metadata.labels" => Ok(lines(metadata("labels"))),
        "metadata.name" => Ok(object.name().to_owned()),
        "metadata.namespace" => Ok(object.namespace().to_owned()),
        "metadata.uid" => Ok(object.uid().to_owned()),
        _ => Err(Error::new(format!("unsupported fieldPath: {path}"))),
    }
}

/// The parts of `metadata.labels['key']`.
fn subscript(path: &str) -> Option<(&str, &str)> {
    let (of, key) = path.strip_suffix("']")?.split_once("['")?;
    (!of.is_empty()).then_some((of, key))
}

/// A map as lines `key="value"`, sorted.
fn lines(map: &Value) -> String {
    let entries = map.as_object().into_iter().flatten();
    let text = |value: &Value| quote(value.as_str().unwrap_or_default().as_bytes(), false);
    let sorted: BTreeMap<&String, String> = entries.map(|(k, v)| (k, text(v))).collect();
    let lines = sorted.iter().map(|(key, value)| format!("{key}={value}"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn references_have_words() {
        for (from, words) in [
            (
                json!({"configMapKeyRef": {"name": "a", "key": "b"}}),
                "configmap a, key b",
            ),
            (
                json!({"secretKeyRef": {"name": "a", "key": "b"}}),
                "secret a, key b",
            ),
            (
                json!({"fieldRef": {"fieldPath": "metadata.name"}}),
                "field path metadata.name",
            ),
            (
                json!({"resourceFieldRef": {"resource": "limits.cpu"}}),
                "resource field limits.cpu",
            ),
            (
                json!({"resourceFieldRef": {"containerName": "c", "resource": "limits.cpu"}}),
                "resource field c/limits.cpu",
            ),
            (json!({}), "invalid valueFrom"),
        ] {
            assert_eq!(reference(&from), words);
        }
    }

    #[test]
    fn fields_are_those_of_the_object() {
        let object = Object(
            json!({"metadata": {"name": "a", "namespace": "n", "uid": "u",
            "labels": {"b/c": "1", "a": "\"2\""}, "annotations": {"X": "y"}}}),
        );
        for (path, value) in [
            ("metadata.name", Ok("a")),
            ("metadata.namespace", Ok("n")),
            ("metadata.uid", Ok("u")),
            ("metadata.labels", Ok("a=\"\\\"2\\\"\"\nb/c=\"1\"")),
            ("metadata.labels['b/c']", Ok("1")),
            ("metadata.labels['no']", Ok("")),
            ("metadata.annotations['X']", Ok("y")),
            ("spec.nodeName", Err("unsupported fieldPath: spec.nodeName")),
            (
                "spec.x['y']",
                Err("fieldPath \"spec.x['y']\" does not support subscript"),
            ),
            ("['y']", Err("unsupported fieldPath: ['y']")),
        ] {
            let found = field(&object, path).map_err(|e| e.message);
            let wanted = value.map(str::to_owned).map_err(str::to_owned);
            assert_eq!(found, wanted, "{path}");
        }
        let wrong = field(&object, "metadata.labels['!']").unwrap_err();
        assert!(
            wrong
                .message
                .starts_with("invalid key subscript in metadata.labels['!']: ")
        );
    }
}
