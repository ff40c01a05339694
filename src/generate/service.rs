//! A service of one port.

use serde_json::{Map, Value, json};

use super::pod::put;

/// The service by which pods with the labels of `selector` are reached at `port`.
#[must_use]
pub fn service(
    name: &str,
    labels: Map<String, Value>,
    selector: Map<String, Value>,
    port: i32,
) -> Value {
    let mut metadata = Map::new();
    put(&mut metadata, "labels", labels);
    put(&mut metadata, "name", name);
    let mut spec = json!({"ports": [{"port": port, "protocol": "TCP", "targetPort": port}]});
    if let Some(spec) = spec.as_object_mut() {
        put(spec, "selector", selector);
    }
    json!({
        "apiVersion": "v1",
        "kind": "Service",
        "metadata": metadata,
        "spec": spec,
        "status": {"loadBalancer": {}},
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::{types, values};

    /// Recorded from `kubectl run … --expose --dry-run=client -o json`.
    #[test]
    fn a_port_makes_a_service() {
        let selector = values::labels("run=a").unwrap();
        let made = service("a", Map::new(), selector, 80);
        assert_eq!(
            types::to_json(&made),
            r#"{"kind":"Service","apiVersion":"v1","metadata":{"name":"a"},"spec":{"ports":[{"protocol":"TCP","port":80,"targetPort":80}],"selector":{"run":"a"}},"status":{"loadBalancer":{}}}"#
        );
        assert_eq!(types::typed(&made), Ok(Some(made)));
    }
}
