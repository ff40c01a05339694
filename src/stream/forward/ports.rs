//! Which port leads where: the arguments of `port-forward`, ports of services and pods.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use serde_json::Value;

use crate::resource::Object;
use crate::{Error, Result};

/// A local port, 0 for any that is free, and the pod's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Where connections are taken.
    pub local: u16,
    /// Where they lead.
    pub remote: u16,
}

/// The pairs that `specs` mean for `pod`, chosen for `object`.
///
/// # Errors
/// As [`translate`] and [`parse`].
pub fn pairs(specs: &[String], object: &Object, pod: &Object) -> Result<Vec<Pair>> {
    parse(&translate(specs, object, pod)?)
}

/// `specs` with what `pod`, chosen for `object`, has for them: for a service's ports, the target
/// ports; for names, the numbers. Other numbers may still be none.
///
/// # Errors
/// A port that the service or pod does not have, or one of UDP.
pub fn translate(specs: &[String], object: &Object, pod: &Object) -> Result<Vec<String>> {
    let is_service = object.group().is_empty() && object.kind() == "Service";
    let ports: Vec<&Value> = if is_service {
        list(object, &["spec", "ports"]).collect()
    } else {
        list(pod, &["spec", "containers"])
            .flat_map(|c| c["ports"].as_array().into_iter().flatten())
            .collect()
    };
    let key = if is_service { "port" } else { "containerPort" };
    let by_protocol = |protocol: &str| -> BTreeSet<i64> {
        let of = ports.iter().filter(|p| protocol_of(p) == protocol);
        of.filter_map(|p| p[key].as_i64()).collect()
    };
    let (udp, tcp) = (by_protocol("UDP"), by_protocol("TCP"));
    // All are looked at before any is translated, so that the first failure is upstream's.
    for spec in specs {
        let (_, remote) = split(spec);
        let number = match number(remote) {
            Some(number) => number,
            None if is_service => named_service_port(object, remote)?,
            None => named_pod_port(pod, remote)?,
        };
        if udp.contains(&number) && !tcp.contains(&number) {
            return Err(Error::new(format!(
                "UDP protocol is not supported for {remote}"
            )));
        }
    }
    let translate = |spec: &String| {
        if is_service {
            of_service(spec, object, pod)
        } else {
            of_pod(spec, pod)
        }
    };
    specs.iter().map(translate).collect()
}

/// The pairs that translated specs are.
///
/// # Errors
/// What is no port.
pub fn parse(specs: &[String]) -> Result<Vec<Pair>> {
    specs.iter().map(|spec| pair(spec)).collect()
}

/// The local part and the remote one. What has more than one colon counts by its first part, as
/// upstream has it.
fn split(spec: &str) -> (&str, &str) {
    match spec.split_once(':') {
        Some((local, remote)) if !remote.contains(':') => (local, remote),
        Some((first, _)) => (first, first),
        None => (spec, spec),
    }
}

/// A number as Go's `Atoi` reads it.
fn number(text: &str) -> Option<i64> {
    text.parse().ok()
}

fn of_service(spec: &str, service: &Object, pod: &Object) -> Result<String> {
    let (local, remote) = split(spec);
    let port = match number(remote) {
        Some(port) => port,
        None => named_service_port(service, remote)?,
    };
    let is_named_alone = local == remote && number(remote).is_none();
    let local = if is_named_alone {
        port.to_string()
    } else {
        local.to_owned()
    };
    let target = target(service, pod, port)?.to_string();
    Ok(join(&local, &target))
}

/// Where a port of a service leads in a pod. A service without an address of its own has its pods'
/// ports.
fn target(service: &Object, pod: &Object, port: i64) -> Result<i64> {
    let mut ports = list(service, &["spec", "ports"]);
    let Some(found) = ports.find(|p| p["port"].as_i64() == Some(port)) else {
        return Err(Error::new(format!(
            "Service {} does not have a service port {port}",
            service.name()
        )));
    };
    if service.text(&["spec", "clusterIP"]) == "None" {
        return Ok(port);
    }
    match &found["targetPort"] {
        Value::String(name) => named_pod_port(pod, name),
        other => Ok(other.as_i64().filter(|p| *p != 0).unwrap_or(port)),
    }
}

fn of_pod(spec: &str, pod: &Object) -> Result<String> {
    let (local, remote) = split(spec);
    // A port without a name has been found for it.
    if remote.is_empty() {
        return Err(Error::new("remote port cannot be empty"));
    }
    let port = match number(remote) {
        Some(_) => remote.to_owned(),
        None => named_pod_port(pod, remote)?.to_string(),
    };
    if local == remote {
        return Ok(port);
    }
    Ok(join(local, &port))
}

fn join(local: &str, remote: &str) -> String {
    if local == remote {
        remote.to_owned()
    } else {
        format!("{local}:{remote}")
    }
}

fn list<'o>(object: &'o Object, path: &[&str]) -> impl Iterator<Item = &'o Value> {
    object.at(path).as_array().into_iter().flatten()
}

fn protocol_of(port: &Value) -> &str {
    port["protocol"].as_str().unwrap_or("TCP")
}

fn named_service_port(service: &Object, name: &str) -> Result<i64> {
    let is_it = |p: &&Value| p["name"].as_str().unwrap_or_default() == name;
    let found = list(service, &["spec", "ports"]).find(is_it);
    found.and_then(|p| p["port"].as_i64()).ok_or_else(|| {
        let service = service.name();
        Error::new(format!(
            "Service '{service}' does not have a named port '{name}'"
        ))
    })
}

fn named_pod_port(pod: &Object, name: &str) -> Result<i64> {
    let is_it = |p: &&Value| p["name"].as_str().unwrap_or_default() == name;
    let containers =
        ["containers", "initContainers"].map(|field| list(pod, &["spec", field]).collect());
    let found = containers
        .iter()
        .flat_map(|all: &Vec<&Value>| all.iter())
        .flat_map(|c| c["ports"].as_array().into_iter().flatten())
        .find(is_it);
    found
        .and_then(|p| p["containerPort"].as_i64())
        .ok_or_else(|| {
            let pod = pod.name();
            Error::new(format!("Pod '{pod}' does not have a named port '{name}'"))
        })
}

/// `8080`, `8080:80` or `:80`, all in numbers.
fn pair(spec: &str) -> Result<Pair> {
    let parts: Vec<&str> = spec.split(':').collect();
    let (local, remote) = match parts[..] {
        [both] => (both, both),
        ["", remote] => ("0", remote),
        [local, remote] => (local, remote),
        _ => return Err(Error::new(format!("invalid port format '{spec}'"))),
    };
    let local = port(local)
        .map_err(|why| Error::new(format!("error parsing local port '{local}': {why}")))?;
    let remote = port(remote)
        .map_err(|why| Error::new(format!("error parsing remote port '{remote}': {why}")))?;
    if remote == 0 {
        return Err(Error::new("remote port must be > 0"));
    }
    Ok(Pair { local, remote })
}

/// A port as Go's `ParseUint` reads it, or what that says.
fn port(text: &str) -> Result<u16, String> {
    let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let why = if is_number {
        "value out of range"
    } else {
        "invalid syntax"
    };
    let parsed = text.parse().ok().filter(|_| is_number);
    parsed.ok_or_else(|| format!("strconv.ParseUint: parsing {text:?}: {why}"))
}

/// An address to listen on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    /// As it was given.
    pub text: String,
    /// What it means; `None` for `127.0.0.01`, which upstream takes first, and then for a name that
    /// nobody has.
    pub ip: Option<IpAddr>,
    /// Part of `localhost`: one of its addresses is enough.
    pub is_localhost: bool,
}

impl Address {
    /// Whether it is one of IPv4 to those who listen.
    #[must_use]
    pub fn is_v4(&self) -> bool {
        self.ip.is_none_or(|ip| ip.to_canonical().is_ipv4())
    }
}

/// The addresses that `--address` means, in the order of their text.
///
/// # Errors
/// None, or something that is neither `localhost` nor an IP.
pub fn addresses(texts: &[String]) -> Result<Vec<Address>> {
    if texts.is_empty() {
        return Err(Error::new("you must specify at least 1 address"));
    }
    let mut found: Vec<Address> = Vec::new();
    for text in texts {
        if text == "localhost" {
            let both = [
                IpAddr::V4(Ipv4Addr::LOCALHOST),
                IpAddr::V6(Ipv6Addr::LOCALHOST),
            ];
            for ip in both {
                if !found.iter().any(|a| a.text == ip.to_string()) {
                    found.push(Address {
                        text: ip.to_string(),
                        ip: Some(ip),
                        is_localhost: true,
                    });
                }
            }
            continue;
        }
        let ip = text.parse().ok();
        if ip.is_none() && !is_sloppy(text) {
            return Err(Error::new(format!("{text} is not a valid IP")));
        }
        found.retain(|a| a.text != *text);
        found.push(Address {
            text: text.clone(),
            ip,
            is_localhost: false,
        });
    }
    found.sort();
    Ok(found)
}

/// An address of IPv4 with leading zeros.
fn is_sloppy(text: &str) -> bool {
    let part = |part: &str| {
        let digits = part.trim_start_matches('0');
        !part.is_empty()
            && part.bytes().all(|b| b.is_ascii_digit())
            && (digits.is_empty() || digits.parse::<u8>().is_ok())
    };
    text.split('.').count() == 4 && text.split('.').all(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn pod() -> Object {
        Object(json!({
            "apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p"},
            "spec": {
                "initContainers": [{"ports": [{"name": "early", "containerPort": 9}]}],
                "containers": [{"ports": [
                    {"name": "web", "containerPort": 8080, "protocol": "TCP"},
                    {"name": "dns", "containerPort": 53, "protocol": "UDP"},
                    {"containerPort": 54, "protocol": "UDP"},
                    {"containerPort": 54, "protocol": "TCP"},
                ]}],
            },
        }))
    }

    fn service(cluster_ip: &str) -> Object {
        Object(json!({
            "apiVersion": "v1", "kind": "Service", "metadata": {"name": "s"},
            "spec": {"clusterIP": cluster_ip, "ports": [
                {"name": "http", "port": 80, "targetPort": "web", "protocol": "TCP"},
                {"name": "num", "port": 81, "targetPort": 8081, "protocol": "TCP"},
                {"name": "same", "port": 82, "protocol": "TCP"},
                {"name": "lost", "port": 83, "targetPort": "nope", "protocol": "TCP"},
                {"name": "dns", "port": 53, "targetPort": 53, "protocol": "UDP"},
            ]},
        }))
    }

    fn said(spec: &str, object: &Object) -> String {
        match pairs(&[spec.to_owned()], object, &pod()) {
            Ok(pairs) => format!("{}>{}", pairs[0].local, pairs[0].remote),
            Err(error) => error.message,
        }
    }

    #[test]
    fn ports_of_pods_are_numbers_or_names() {
        for (spec, expected) in [
            ("8080", "8080>8080"),
            ("0:80", "0>80"),
            (":80", "0>80"),
            ("1:80", "1>80"),
            ("web", "8080>8080"),
            (":web", "0>8080"),
            ("7:early", "7>9"),
            ("54", "54>54"),
            ("1:2:3", "1>1"),
            ("dns", "UDP protocol is not supported for dns"),
            ("53", "UDP protocol is not supported for 53"),
            ("a:b:c", "Pod 'p' does not have a named port 'a'"),
            ("80:", "remote port cannot be empty"),
            ("", "remote port cannot be empty"),
            ("80:0", "remote port must be > 0"),
            ("0", "remote port must be > 0"),
            (
                "70000",
                "error parsing local port '70000': strconv.ParseUint: parsing \"70000\": value out of range",
            ),
            (
                "1:70000",
                "error parsing remote port '70000': strconv.ParseUint: parsing \"70000\": value out of range",
            ),
            (
                "x:80",
                "error parsing local port 'x': strconv.ParseUint: parsing \"x\": invalid syntax",
            ),
            (
                "-1",
                "error parsing local port '-1': strconv.ParseUint: parsing \"-1\": invalid syntax",
            ),
            (
                ":+80",
                "error parsing remote port '+80': strconv.ParseUint: parsing \"+80\": invalid syntax",
            ),
        ] {
            assert_eq!(said(spec, &pod()), expected, "{spec}");
        }
    }

    #[test]
    fn ports_of_services_lead_to_target_ports() {
        let own = service("10.0.0.1");
        for (spec, expected) in [
            ("80", "80>8080"),
            ("http", "80>8080"),
            (":http", "0>8080"),
            ("5:num", "5>8081"),
            ("81", "81>8081"),
            ("same", "82>82"),
            ("84", "Service s does not have a service port 84"),
            ("1:2:3", "Service s does not have a service port 1"),
            ("nope", "Service 's' does not have a named port 'nope'"),
            ("80:", "Service 's' does not have a named port ''"),
            ("lost", "Pod 'p' does not have a named port 'nope'"),
            ("dns", "UDP protocol is not supported for dns"),
            (
                "x:http",
                "error parsing local port 'x': strconv.ParseUint: parsing \"x\": invalid syntax",
            ),
        ] {
            assert_eq!(said(spec, &own), expected, "{spec}");
        }
        let headless = service("None");
        assert_eq!(said("http", &headless), "80>80");
        assert_eq!(said("1:num", &headless), "1>81");
    }

    #[test]
    fn addresses_are_ips_or_localhost() {
        let of = |texts: &[&str]| {
            let texts: Vec<String> = texts.iter().map(|t| (*t).to_owned()).collect();
            addresses(&texts).map(|all| {
                let show =
                    |a: Address| format!("{}{}", a.text, if a.is_localhost { "?" } else { "" });
                all.into_iter().map(show).collect::<Vec<_>>().join(" ")
            })
        };
        for (texts, expected) in [
            (&["localhost"][..], "127.0.0.1? ::1?"),
            (&["::", "0.0.0.0"], "0.0.0.0 ::"),
            (&["localhost", "127.0.0.1", "localhost"], "127.0.0.1 ::1?"),
            (&["127.0.0.1", "localhost"], "127.0.0.1 ::1?"),
            (&["10.0.0.9", "10.0.0.10"], "10.0.0.10 10.0.0.9"),
            (&["127.0.0.01"], "127.0.0.01"),
        ] {
            assert_eq!(of(texts).as_deref(), Ok(expected), "{texts:?}");
        }
        for bad in ["foo", "127.1", "[::1]", "1.2.3.256", ""] {
            let message = of(&[bad]).map_err(|e| e.message);
            assert_eq!(message, Err(format!("{bad} is not a valid IP")));
        }
        assert!(of(&[]).is_err());
    }
}
