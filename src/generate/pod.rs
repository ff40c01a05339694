//! A pod of one container.

use serde_json::{Map, Value, json};

/// What a pod of one container is made of; what is empty or false is left out of it.
#[derive(Clone, Debug, Default)]
pub struct Pod<'a> {
    /// The name of the pod, and of its container.
    pub name: &'a str,
    /// The pod's labels.
    pub labels: Map<String, Value>,
    /// The pod's annotations.
    pub annotations: Map<String, Value>,
    /// The container's image.
    pub image: &'a str,
    /// When the image is pulled.
    pub pull_policy: &'a str,
    /// Whether the container is started again.
    pub restart_policy: &'a str,
    /// The words that run in the container, after those of its image.
    pub words: &'a [String],
    /// The words stand for those of the image.
    pub is_command: bool,
    /// The environment, as [`super::values::environment`] reads it.
    pub env: Vec<Value>,
    /// The port the container listens at.
    pub port: Option<i32>,
    /// The container may do all that the node may.
    pub privileged: bool,
    /// The container has a stdin.
    pub stdin: bool,
    /// Stdin ends with the first who was attached to it.
    pub stdin_once: bool,
    /// The container has a terminal.
    pub tty: bool,
}

impl Pod<'_> {
    /// The object, as Go would print it.
    #[must_use]
    pub fn object(&self) -> Value {
        let mut metadata = Map::new();
        put(&mut metadata, "annotations", self.annotations.clone());
        put(&mut metadata, "labels", self.labels.clone());
        put(&mut metadata, "name", self.name);
        let mut spec = Map::new();
        spec.insert("containers".to_owned(), json!([self.container()]));
        spec.insert("dnsPolicy".to_owned(), "ClusterFirst".into());
        put(&mut spec, "restartPolicy", self.restart_policy);
        json!({
            "apiVersion": "v1",
            "kind": "Pod",
            "metadata": metadata,
            "spec": spec,
            "status": {},
        })
    }

    fn container(&self) -> Value {
        let mut container = Map::new();
        let words = if self.is_command { "command" } else { "args" };
        let ports = self.port.map(|port| json!([{"containerPort": port}]));
        let security = self.privileged.then(|| json!({"privileged": true}));
        container.insert("name".to_owned(), self.name.into());
        put(&mut container, "image", self.image);
        put(&mut container, words, self.words.to_vec());
        put(&mut container, "ports", ports);
        put(&mut container, "env", self.env.clone());
        container.insert("resources".to_owned(), json!({}));
        put(&mut container, "imagePullPolicy", self.pull_policy);
        put(&mut container, "securityContext", security);
        put(&mut container, "stdin", self.stdin);
        put(&mut container, "stdinOnce", self.stdin_once);
        put(&mut container, "tty", self.tty);
        container.into()
    }
}

/// Sets a field unless its value is empty.
pub(super) fn put(map: &mut Map<String, Value>, key: &str, value: impl Into<Value>) {
    let value = value.into();
    let is_empty = match &value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::Bool(true) | Value::Number(_) => false,
    };
    if !is_empty {
        map.insert(key.to_owned(), value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::{types, values};

    /// Recorded from `kubectl run … --dry-run=client -o json`.
    #[test]
    fn flags_make_a_pod() {
        let texts = |list: &[&str]| list.iter().map(|&t| t.to_owned()).collect::<Vec<_>>();
        let labels = values::labels("run=a").unwrap();
        let plain = Pod {
            name: "a",
            image: "x",
            labels: labels.clone(),
            restart_policy: "Always",
            ..Pod::default()
        };
        assert_eq!(
            types::to_json(&plain.object()),
            r#"{"kind":"Pod","apiVersion":"v1","metadata":{"name":"a","labels":{"run":"a"}},"spec":{"containers":[{"name":"a","image":"x","resources":{}}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}"#
        );
        let words = texts(&["sh", "-c"]);
        let full = Pod {
            annotations: values::pairs(&texts(&["b=c"]), "annotations").unwrap(),
            pull_policy: "Never",
            words: &words,
            is_command: true,
            env: values::environment(&texts(&["A=B"])).unwrap(),
            port: Some(0),
            privileged: true,
            stdin: true,
            stdin_once: true,
            tty: true,
            ..plain
        };
        assert_eq!(
            types::to_json(&full.object()),
            r#"{"kind":"Pod","apiVersion":"v1","metadata":{"name":"a","labels":{"run":"a"},"annotations":{"b":"c"}},"spec":{"containers":[{"name":"a","image":"x","command":["sh","-c"],"ports":[{"containerPort":0}],"env":[{"name":"A","value":"B"}],"resources":{},"imagePullPolicy":"Never","securityContext":{"privileged":true},"stdin":true,"stdinOnce":true,"tty":true}],"restartPolicy":"Always","dnsPolicy":"ClusterFirst"},"status":{}}"#
        );
        // What is made is what Go would read of it.
        assert_eq!(types::typed(&full.object()), Ok(Some(full.object())));
    }
}
