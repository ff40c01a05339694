//! The addresses in endpoint slices on one line, as services and ingresses show them.

use serde_json::Value;

use super::Ask;
use super::fields::Fields as _;
use super::writer::NONE;

/// How many addresses are shown.
const MOST: usize = 3;

/// The endpoint slices of a service.
pub(crate) fn of_service(namespace: &str, name: &str) -> Ask {
    let path = format!("/apis/discovery.k8s.io/v1/namespaces/{namespace}/endpointslices");
    Ask::list(path).labels(format!("kubernetes.io/service-name={name}"))
}

/// The ready addresses behind the port of this name, and behind slices without ports.
pub(crate) fn addresses(slices: &[Value], port_name: &str) -> String {
    if slices.is_empty() {
        return NONE.to_owned();
    }
    let mut shown = Vec::new();
    let (mut ready, mut is_more) = (0, false);
    for slice in slices {
        let endpoints = slice.items("endpoints");
        let ports = slice.items("ports");
        let named = ports.iter().filter(|port| port.text("name") == port_name);
        let ports = match ports.is_empty() {
            true => vec![None],
            false => named.map(Some).collect(),
        };
        for (port, endpoint) in ports
            .iter()
            .flat_map(|p| endpoints.iter().map(move |e| (p, e)))
        {
            // kubectl counts from the next one on, ready or not.
            is_more |= shown.len() == MOST;
            if endpoint.at("conditions.ready") == false {
                continue;
            }
            ready += 1;
            if !is_more {
                let address = endpoint.items("addresses").first().unwrap_or(&Value::Null);
                shown.push(address_and_port(&super::fields::plain(address), *port));
            }
        }
    }
    let shown = shown.join(",");
    match is_more {
        true => format!("{shown} + {} more...", ready - MOST),
        false => shown,
    }
}

/// `10.0.0.1:80`, `[fd00::1]:80`; without a port where it has none, which stands for all.
fn address_and_port(address: &str, port: Option<&Value>) -> String {
    let number = port.map(|port| port.text("port")).unwrap_or_default();
    match address {
        address if number.is_empty() => address.to_owned(),
        address if address.contains([':', '%']) => format!("[{address}]:{number}"),
        address => format!("{address}:{number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn three_addresses_are_shown() {
        let endpoint = |address: &str, ready: Value| json!({"addresses": [address], "conditions": {"ready": ready}});
        let slice =
            |ports: Value, endpoints: &[Value]| json!({"ports": ports, "endpoints": endpoints});
        let (a, b) = (
            endpoint("1.1.1.1", true.into()),
            endpoint("fd00::1", Value::Null),
        );
        let (c, no) = (endpoint("c", true.into()), endpoint("d", false.into()));
        let http = json!([{"name": "http", "port": 80}, {"name": "x", "port": 9}]);
        let shown = |slices: &[Value]| addresses(slices, "http");
        assert_eq!(shown(&[]), NONE);
        assert_eq!(shown(&[slice(http.clone(), std::slice::from_ref(&no))]), "");
        assert_eq!(
            shown(&[slice(Value::Null, &[a.clone(), no.clone()])]),
            "1.1.1.1"
        );
        assert_eq!(
            shown(&[slice(json!([{"name": "http"}]), std::slice::from_ref(&a))]),
            "1.1.1.1"
        );
        let three = [a.clone(), b.clone(), c.clone()];
        let text = "1.1.1.1:80,[fd00::1]:80,c:80";
        assert_eq!(shown(&[slice(http.clone(), &three)]), text);
        let last = slice(http.clone(), &[no]);
        assert_eq!(
            shown(&[slice(http.clone(), &three), last]),
            format!("{text} + 0 more...")
        );
        let more = slice(http.clone(), &[a, c]);
        assert_eq!(
            shown(&[slice(http, &three), more]),
            format!("{text} + 2 more...")
        );
    }
}
