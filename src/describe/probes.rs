//! Probes of containers.

use std::fmt::Write as _;

use serde_json::Value;

use super::fields::{Fields as _, list};
use super::writer::Writer;

/// Writes the probes of a container.
pub(super) fn write(container: &Value, w: &mut Writer) {
    for (label, field) in [
        ("Liveness", "livenessProbe"),
        ("Readiness", "readinessProbe"),
        ("Startup", "startupProbe"),
    ] {
        if container.has(field) {
            w.field(2, label, probe(container.at(field)));
        }
    }
}

fn probe(probe: &Value) -> String {
    let action = if probe.has("exec") {
        format!("exec {}", list(probe.at("exec.command")))
    } else if probe.has("httpGet") {
        format!("http-get {}", url(probe.at("httpGet")))
    } else if probe.has("tcpSocket") {
        let (host, port) = (
            probe.text("tcpSocket.host"),
            port(probe.at("tcpSocket.port")),
        );
        format!("tcp-socket {host}:{port}")
    } else if probe.has("grpc") {
        let (port, service) = (probe.int("grpc.port"), probe.text("grpc.service"));
        format!("grpc <pod>:{port} {service}")
    } else {
        "unknown".to_owned()
    };
    format!(
        "{action} delay={}s timeout={}s period={}s successThreshold={} failureThreshold={}",
        probe.int("initialDelaySeconds"),
        probe.int("timeoutSeconds"),
        probe.int("periodSeconds"),
        probe.int("successThreshold"),
        probe.int("failureThreshold"),
    )
}

/// A port by its number or its name; 0 where there is none.
fn port(port: &Value) -> String {
    match port {
        Value::Null => "0".to_owned(),
        port => port.text("").into_owned(),
    }
}

/// The URL of an HTTP probe as Go writes URLs: the host is mostly empty, as it is the pod's.
fn url(http: &Value) -> String {
    let scheme = http.text("scheme").to_lowercase();
    let colon = if scheme.is_empty() { "" } else { ":" };
    let (host, port, path) = (http.text("host"), port(http.at("port")), http.text("path"));
    let host = match (host.contains(':'), port.is_empty()) {
        (_, true) => host.into_owned(),
        (true, _) => format!("[{host}]:{port}"),
        (false, _) => format!("{host}:{port}"),
    };
    let slash = match path.starts_with('/') || path.is_empty() || host.is_empty() {
        true => "",
        false => "/",
    };
    let host = escape(&host, "!$&'()*+,;=:[]<>\"");
    let path = match path.as_ref() {
        "*" => path.into_owned(),
        path => escape(path, "$&+,/:;=@"),
    };
    format!("{scheme}{colon}//{host}{slash}{path}")
}

/// Escapes all but letters, digits and what else is allowed.
fn escape(text: &str, allowed: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        let c = char::from(byte);
        if c.is_ascii_alphanumeric() || "-_.~".contains(c) || (c.is_ascii() && allowed.contains(c))
        {
            out.push(c);
        } else {
            // Writing to memory can't fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn urls_are_as_go_writes_them() {
        for (http, expected) in [
            (
                json!({"scheme": "HTTP", "port": 80, "path": "/a b?c=d&é"}),
                "http://:80/a%20b%3Fc=d&%C3%A9",
            ),
            (
                json!({"scheme": "HTTPS", "port": "web", "host": "::1", "path": "x"}),
                "https://[::1]:web/x",
            ),
            (json!({"port": 1, "host": "a/b"}), "//a%2Fb:1"),
            (json!({"scheme": "HTTP", "path": "*"}), "http://:0/*"),
        ] {
            assert_eq!(url(&http), expected);
        }
    }
}
