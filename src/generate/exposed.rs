//! The service by which what runs in pods is reached.

use serde_json::{Map, Value};

use super::service::{Service, service_port};
use super::values;
use crate::flags::strconv;
use crate::resource::Object;
use crate::{Error, Result};

/// The longest name that a service gets by itself.
const LONGEST_NAME: usize = 63;

/// What the user says of the service; what is empty comes from the object that is exposed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Exposed<'a> {
    /// The service's name.
    pub name: &'a str,
    /// Its ports, with commas.
    pub port: &'a str,
    /// The protocol of all ports.
    pub protocol: &'a str,
    /// The port of the pods; empty for the same as the service's.
    pub target_port: &'a str,
    /// The service's labels.
    pub labels: &'a str,
    /// The labels of the pods.
    pub selector: &'a str,
    /// The service's type.
    pub kind: &'a str,
    /// Its address in the cluster.
    pub cluster_ip: &'a str,
    /// A further address.
    pub external_ip: &'a str,
    /// The address of a load balancer.
    pub load_balancer_ip: &'a str,
    /// Whether a client stays with a pod.
    pub session_affinity: &'a str,
}

impl Exposed<'_> {
    /// The service for `object`.
    ///
    /// # Errors
    /// kubectl's text for a kind that can't be exposed, for what can't be found in the object, and
    /// for flags without a meaning.
    pub fn service(&self, object: &Object) -> Result<Value> {
        check_kind(object)?;
        let found = match self.selector {
            "" => selector_of(object).map_err(|e| {
                e.context("couldn't retrieve selectors via --selector flag or introspection")
            })?,
            _ => Map::new(),
        };
        let offered = ports_of(object);
        if self.port.is_empty() && offered.is_empty() && self.cluster_ip != "None" {
            let text = "couldn't find port via --port flag or introspection";
            return Err(Error::new(text));
        }
        let selector = match self.selector {
            "" if found.is_empty() => return Err(Error::new("selector must be specified")),
            "" => found,
            given => values::labels(given)?,
        };
        let labels = match self.labels {
            "" => map_at(object, &["metadata", "labels"]),
            given => values::labels(given)?,
        };
        let service = Service {
            name: self.name_for(object),
            labels,
            selector,
            ports: self.ports(&offered)?,
            kind: self.kind,
            cluster_ip: self.cluster_ip,
            external_ip: self.external_ip,
            load_balancer_ip: match self.kind {
                "LoadBalancer" => self.load_balancer_ip,
                _ => "",
            },
            session_affinity: self.session_affinity,
            external_name: "",
        };
        match self.session_affinity {
            "" | "None" | "ClientIP" => Ok(service.object()),
            other => Err(Error::new(format!("unknown session affinity: {other}"))),
        }
    }

    fn name_for<'n>(&'n self, object: &'n Object) -> &'n str {
        match self.name {
            "" => {
                let name = object.name();
                name.get(..LONGEST_NAME).unwrap_or(name)
            }
            given => given,
        }
    }

    /// The service's ports; `offered` are those of the object.
    fn ports(&self, offered: &[(i64, Vec<String>)]) -> Result<Vec<Value>> {
        let numbers: Vec<String> = match self.port {
            "" => offered.iter().map(|(port, _)| port.to_string()).collect(),
            given => given.split(',').map(str::to_owned).collect(),
        };
        let mut ports = Vec::new();
        for (n, text) in numbers.iter().enumerate() {
            let name = match numbers.len() {
                1 => String::new(),
                _ => format!("port-{}", n + 1),
            };
            let port = port_number(text)?;
            let target = match self.target_port {
                "" => port.into(),
                given => values::int_or_text(given),
            };
            let known = offered.iter().find(|(port, _)| port.to_string() == *text);
            let protocols = known.map_or(&[][..], |(_, protocols)| protocols);
            match (self.protocol, protocols) {
                ("", []) => ports.push(service_port(&name, "TCP", port, &target)),
                ("", [one]) => ports.push(service_port(&name, one, port, &target)),
                ("", several) => ports.extend(several.iter().map(|protocol| {
                    let name = format!("port-{}-{}", n + 1, protocol.to_lowercase());
                    service_port(&name, protocol, port, &target)
                })),
                (given, _) => ports.push(service_port(&name, given, port, &target)),
            }
        }
        Ok(ports)
    }
}

/// Refuses kinds that lead to no pods.
fn check_kind(object: &Object) -> Result<()> {
    let (group, kind) = (object.group(), object.kind());
    match (group, kind) {
        ("", "ReplicationController" | "Service" | "Pod")
        | ("apps" | "extensions", "Deployment" | "ReplicaSet") => Ok(()),
        ("", kind) => Err(Error::new(format!("cannot expose a {kind}"))),
        (group, kind) => Err(Error::new(format!("cannot expose a {kind}.{group}"))),
    }
}

/// The labels of the object's pods.
fn selector_of(object: &Object) -> Result<Map<String, Value>> {
    let kind = object.kind();
    let refused = |text: String| Err(Error::new(text));
    match kind {
        "Pod" => match map_at(object, &["metadata", "labels"]) {
            labels if labels.is_empty() => {
                refused("the pod has no labels and cannot be exposed".to_owned())
            }
            labels => Ok(labels),
        },
        "Service" if object.at(&["spec", "selector"]).is_null() => {
            refused("the service has no pod selector set".to_owned())
        }
        "Service" | "ReplicationController" => Ok(map_at(object, &["spec", "selector"])),
        _ => {
            let labels = map_at(object, &["spec", "selector", "matchLabels"]);
            if labels.is_empty() {
                let kind = kind.to_lowercase();
                return refused(format!(
                    "invalid {kind}: no selectors, therefore cannot be exposed"
                ));
            }
            let expressions = object.at(&["spec", "selector", "matchExpressions"]);
            match expressions.as_array().filter(|list| !list.is_empty()) {
                None => Ok(labels),
                Some(list) => refused(format!(
                    "couldn't convert expressions - \"[{}]\" to map-based selector format",
                    list.iter().map(shown).collect::<Vec<_>>().join(" ")
                )),
            }
        }
    }
}

/// A requirement as Go prints the struct.
fn shown(expression: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let values = expression["values"].as_array().into_iter().flatten();
    format!(
        "{{Key:{} Operator:{} Values:[{}]}}",
        text(&expression["key"]),
        text(&expression["operator"]),
        values.map(text).collect::<Vec<_>>().join(" ")
    )
}

/// The object's ports in their order, each with its protocols.
fn ports_of(object: &Object) -> Vec<(i64, Vec<String>)> {
    let (lists, field) = match object.kind() {
        "Service" => (vec![object.at(&["spec", "ports"])], "port"),
        kind => {
            let containers = match kind {
                "Pod" => object.at(&["spec", "containers"]),
                _ => object.at(&["spec", "template", "spec", "containers"]),
            };
            let containers = containers.as_array().into_iter().flatten();
            (containers.map(|c| &c["ports"]).collect(), "containerPort")
        }
    };
    let mut ports: Vec<(i64, Vec<String>)> = Vec::new();
    for port in lists.into_iter().filter_map(Value::as_array).flatten() {
        let number = port[field].as_i64().unwrap_or_default();
        let protocol = port["protocol"].as_str().filter(|p| !p.is_empty());
        let protocol = protocol.unwrap_or("TCP").to_owned();
        match ports.iter_mut().find(|(known, _)| *known == number) {
            Some((_, protocols)) => protocols.push(protocol),
            None => ports.push((number, vec![protocol])),
        }
    }
    ports
}

fn map_at(object: &Object, path: &[&str]) -> Map<String, Value> {
    object.at(path).as_object().cloned().unwrap_or_default()
}

/// A port, cut to 32 bits as kubectl does; the server refuses what is out of range.
fn port_number(text: &str) -> Result<i32> {
    let wrong = |e: std::num::ParseIntError| {
        use std::num::IntErrorKind::{NegOverflow, PosOverflow};
        let why = match e.kind() {
            PosOverflow | NegOverflow => "value out of range",
            _ => "invalid syntax",
        };
        Error::new(strconv("Atoi", text, why))
    };
    #[allow(clippy::cast_possible_truncation)]
    text.parse::<i64>().map(|n| n as i32).map_err(wrong)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::generate::tests::printed;

    fn deployment(spec: &Value) -> Object {
        Object(json!({
            "apiVersion": "apps/v1", "kind": "Deployment",
            "metadata": {"name": "multi", "labels": {"a": "b"}}, "spec": spec,
        }))
    }

    fn multi() -> Object {
        deployment(&json!({
            "selector": {"matchLabels": {"app": "multi"}},
            "template": {"spec": {"containers": [
                {"ports": [{"containerPort": 80}, {"containerPort": 53, "protocol": "UDP"}]},
                {"ports": [{"containerPort": 53, "protocol": "TCP"}]},
            ]}},
        }))
    }

    /// Recorded from kubectl 1.37.1, as all texts here.
    #[test]
    fn ports_and_labels_are_taken_over() {
        let ports = |flags: &Exposed<'_>| {
            let made = printed(&flags.service(&multi()).unwrap());
            let (_, ports) = made.split_once(r#""ports":["#).unwrap();
            ports.split_once(']').unwrap().0.to_owned()
        };
        let made = printed(&Exposed::default().service(&multi()).unwrap());
        assert_eq!(
            made,
            r#"{"kind":"Service","apiVersion":"v1","metadata":{"name":"multi","labels":{"a":"b"}},"spec":{"ports":[{"name":"port-1","protocol":"TCP","port":80,"targetPort":80},{"name":"port-2-udp","protocol":"UDP","port":53,"targetPort":53},{"name":"port-2-tcp","protocol":"TCP","port":53,"targetPort":53}],"selector":{"app":"multi"}},"status":{"loadBalancer":{}}}"#
        );
        let flags = Exposed {
            protocol: "UDP",
            target_port: "http",
            ..Exposed::default()
        };
        assert_eq!(
            ports(&flags),
            r#"{"name":"port-1","protocol":"UDP","port":80,"targetPort":"http"},{"name":"port-2","protocol":"UDP","port":53,"targetPort":"http"}"#
        );
        let flags = Exposed {
            port: "70",
            ..Exposed::default()
        };
        assert_eq!(
            ports(&flags),
            r#"{"protocol":"TCP","port":70,"targetPort":70}"#
        );
    }

    #[test]
    fn what_can_not_be_found_is_told() {
        let told = |flags: &Exposed<'_>, object: &Object| {
            flags.service(object).map_err(|e| e.message).unwrap_err()
        };
        let plain = Exposed::default();
        let lost = "couldn't retrieve selectors via --selector flag or introspection";
        let expressions = deployment(&json!({"selector": {
            "matchLabels": {"a": "b"},
            "matchExpressions": [{"key": "a", "operator": "In", "values": ["b", "c"]}],
        }}));
        assert_eq!(
            told(&plain, &expressions),
            format!(
                "{lost}: couldn't convert expressions - \"[{{Key:a Operator:In Values:[b c]}}]\" to map-based selector format"
            )
        );
        assert_eq!(
            told(&plain, &deployment(&Value::Null)),
            format!("{lost}: invalid deployment: no selectors, therefore cannot be exposed")
        );
        let port = |port| Exposed { port, ..plain };
        assert_eq!(
            told(&port("x,80"), &multi()),
            "strconv.Atoi: parsing \"x\": invalid syntax"
        );
        assert_eq!(
            told(&port("99999999999999999999"), &multi()),
            "strconv.Atoi: parsing \"99999999999999999999\": value out of range"
        );
        let role = json!({"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role"});
        assert_eq!(
            told(&plain, &Object(role)),
            "cannot expose a Role.rbac.authorization.k8s.io"
        );
    }
}
