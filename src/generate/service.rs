//! Services.

use serde_json::{Map, Value, json};

use super::names::port_problems;
use crate::flags::strconv;
use crate::{Error, Result};

/// What a service is made of; what is empty is left out of it.
#[derive(Clone, Debug, Default)]
pub struct Service<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its labels.
    pub labels: Map<String, Value>,
    /// The labels of the pods it leads to.
    pub selector: Map<String, Value>,
    /// Its ports, as [`service_port`] makes them.
    pub ports: Vec<Value>,
    /// `ClusterIP`, `NodePort`, `LoadBalancer` or `ExternalName`.
    pub kind: &'a str,
    /// The address in the cluster, or `None` for a headless service.
    pub cluster_ip: &'a str,
    /// The name that the service stands for.
    pub external_name: &'a str,
    /// A further address that leads to it.
    pub external_ip: &'a str,
    /// The address of the load balancer.
    pub load_balancer_ip: &'a str,
    /// Whether a client stays with a pod: `ClientIP` or `None`.
    pub session_affinity: &'a str,
}

impl Service<'_> {
    /// The object.
    #[must_use]
    pub fn object(self) -> Value {
        let addresses = Some(self.external_ip).filter(|address| !address.is_empty());
        json!({
            "apiVersion": "v1",
            "kind": "Service",
            "metadata": {"name": self.name, "labels": self.labels},
            "spec": {
                "ports": self.ports,
                "selector": self.selector,
                "clusterIP": self.cluster_ip,
                "type": self.kind,
                "externalIPs": addresses.into_iter().collect::<Vec<_>>(),
                "sessionAffinity": self.session_affinity,
                "loadBalancerIP": self.load_balancer_ip,
                "externalName": self.external_name,
            },
        })
    }
}

/// A port of a service, which leads to `target`, a number or a name.
#[must_use]
pub fn service_port(name: &str, protocol: &str, port: i32, target: &Value) -> Value {
    json!({"name": name, "protocol": protocol, "port": port, "targetPort": target})
}

/// A port as `PORT` or `PORT:TARGET`.
///
/// # Errors
/// kubectl's text for what can't be a port.
pub fn tcp_port(text: &str) -> Result<Value> {
    let mut parts = text.split(':');
    let port = port_number(parts.next().unwrap_or_default())?;
    let target = parts.next().map_or(Ok(port.into()), target)?;
    let name = text.replace(':', "-");
    Ok(service_port(&name, "TCP", port.into(), &target))
}

/// A number of 16 bits, as `strconv.ParseUint` reads it.
fn port_number(text: &str) -> Result<u16> {
    let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let why = if is_number {
        "value out of range"
    } else {
        "invalid syntax"
    };
    let number = text.parse().ok().filter(|_| is_number);
    number.ok_or_else(|| Error::new(strconv("ParseUint", text, why)))
}

fn target(text: &str) -> Result<Value> {
    match text.parse::<i64>() {
        Ok(number @ 1..=65535) => Ok(number.into()),
        Ok(_) => Err(Error::new("must be between 1 and 65535, inclusive")),
        Err(_) => match port_problems(text) {
            problems if problems.is_empty() => Ok(text.into()),
            problems => Err(Error::new(problems.join(","))),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::tests::printed;
    use crate::generate::values;

    /// Recorded from `kubectl run … --expose --dry-run=client -o json`, and `create service`.
    #[test]
    fn ports_make_a_service() {
        let made = Service {
            name: "a",
            selector: values::labels("run=a").unwrap(),
            ports: vec![service_port("", "TCP", 80, &80.into())],
            ..Service::default()
        };
        assert_eq!(
            printed(&made.object()),
            r#"{"kind":"Service","apiVersion":"v1","metadata":{"name":"a"},"spec":{"ports":[{"protocol":"TCP","port":80,"targetPort":80}],"selector":{"run":"a"}},"status":{"loadBalancer":{}}}"#
        );
        let made = Service {
            name: "a",
            kind: "ClusterIP",
            cluster_ip: "None",
            ports: vec![tcp_port("80:http").unwrap(), tcp_port("90").unwrap()],
            ..Service::default()
        };
        assert_eq!(
            printed(&made.object()),
            r#"{"kind":"Service","apiVersion":"v1","metadata":{"name":"a"},"spec":{"ports":[{"name":"80-http","protocol":"TCP","port":80,"targetPort":"http"},{"name":"90","protocol":"TCP","port":90,"targetPort":90}],"clusterIP":"None","type":"ClusterIP"},"status":{"loadBalancer":{}}}"#
        );
    }

    /// Recorded from kubectl 1.37.1.
    #[test]
    fn ports_are_numbers() {
        let told = |text: &str| tcp_port(text).unwrap_err().message;
        assert_eq!(
            told("x"),
            "strconv.ParseUint: parsing \"x\": invalid syntax"
        );
        assert_eq!(
            told("+1"),
            "strconv.ParseUint: parsing \"+1\": invalid syntax"
        );
        assert_eq!(
            told("99999"),
            "strconv.ParseUint: parsing \"99999\": value out of range"
        );
        assert_eq!(told("80:0"), "must be between 1 and 65535, inclusive");
        assert_eq!(
            told("80:UPPER_x"),
            "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)"
        );
    }
}
