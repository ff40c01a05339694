//! The server as its own crate's client sees it: started, asked over TLS, and gone.
#![allow(clippy::unwrap_used)]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Instant;

use base64::Engine;
use ktl_sandbox::{Options, Sandbox};
use rustls::pki_types::{CertificateDer, ServerName};
use serde_json::{Value, json};

/// Sends one request over HTTP/1.1, and returns code and body.
fn send(
    sandbox: &Sandbox,
    token: &str,
    method: &str,
    path: &str,
    kind: &str,
    body: &Value,
) -> (u16, Value) {
    let pem: String = sandbox.ca().lines().filter(|l| !l.starts_with("---")).collect();
    let der = base64::engine::general_purpose::STANDARD.decode(pem).unwrap();
    let mut roots = rustls::RootCertStore::empty();
    roots.add(CertificateDer::from(der)).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from("127.0.0.1").unwrap();
    let mut tls = rustls::ClientConnection::new(Arc::new(config), name).unwrap();
    let mut tcp = TcpStream::connect(sandbox.url().trim_start_matches("https://")).unwrap();
    let mut stream = rustls::Stream::new(&mut tls, &mut tcp);
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\nUser-Agent: test/1\r\n\
         Content-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    // The server may close without TLS's own goodbye.
    let _ = stream.read_to_end(&mut answer);
    let answer = String::from_utf8(answer).unwrap();
    let code = answer[9..12].parse().unwrap();
    let body = answer.split_once("\r\n\r\n").unwrap().1;
    (code, serde_json::from_str(body).unwrap_or_else(|_| json!(body)))
}

fn admin(sandbox: &Sandbox, method: &str, path: &str, kind: &str, body: &Value) -> (u16, Value) {
    send(sandbox, sandbox.token(), method, path, kind, body)
}

const MAPS: &str = "/api/v1/namespaces/default/configmaps";
const JSON: &str = "application/json";
const APPLY: &str = "application/apply-patch+yaml";

#[test]
fn starts_quickly_and_ends_when_dropped() {
    drop(Sandbox::start(&Options::default()).unwrap());
    let begin = Instant::now();
    let sandbox = Sandbox::start(&Options::default()).unwrap();
    let took = begin.elapsed();
    assert!(took.as_millis() < 500, "{took:?}");
    let address = sandbox.url().trim_start_matches("https://").to_owned();
    drop(sandbox);
    assert!(TcpStream::connect(address).is_err());
}

#[test]
fn refuses_like_the_real_server() {
    let sandbox = Sandbox::start(&Options::default()).unwrap();
    let (code, body) = send(&sandbox, "nonsense", "GET", MAPS, JSON, &Value::Null);
    assert_eq!((code, &body["message"]), (401, &json!("Unauthorized")));
    let (code, body) = admin(&sandbox, "GET", &format!("{MAPS}/nope"), JSON, &Value::Null);
    assert_eq!((code, &body["message"]), (404, &json!("configmaps \"nope\" not found")));
    let object =
        json!({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}, "datax": {}});
    let (code, body) =
        admin(&sandbox, "POST", &format!("{MAPS}?fieldValidation=Strict"), JSON, &object);
    let text = "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: strict decoding error: unknown field \"datax\"";
    assert_eq!((code, &body["message"]), (400, &json!(text)));
    let (code, _) = admin(&sandbox, "GET", "/apis/nope.example.com/v1/x", JSON, &Value::Null);
    assert_eq!(code, 404);
}

#[test]
fn apply_keeps_owners_apart() {
    let sandbox = Sandbox::start(&Options::default()).unwrap();
    let config = |value: &str| json!({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}, "data": {"k": value}});
    let apply = |manager: &str, value: &str, more: &str| {
        let path = format!("{MAPS}/a?fieldManager={manager}{more}");
        admin(&sandbox, "PATCH", &path, APPLY, &config(value))
    };
    assert_eq!(apply("one", "1", "").0, 201);
    assert_eq!(apply("two", "1", "").0, 200);
    let (code, body) = apply("two", "2", "");
    assert_eq!(code, 409);
    assert_eq!(body["message"], "Apply failed with 1 conflict: conflict with \"one\": .data.k");
    let (code, body) = apply("two", "2", "&force=true");
    assert_eq!((code, &body["data"]["k"]), (200, &json!("2")));
    let managers: Vec<&Value> = body["metadata"]["managedFields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| &e["manager"])
        .collect();
    assert_eq!(managers, ["two"]);
}

#[test]
fn a_stale_version_conflicts() {
    let sandbox = Sandbox::start(&Options::default()).unwrap();
    let mut object = json!({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}});
    let (code, stored) = admin(&sandbox, "POST", MAPS, JSON, &object);
    assert_eq!(code, 201);
    object["metadata"]["resourceVersion"] = stored["metadata"]["resourceVersion"].clone();
    object["data"] = json!({"a": "1"});
    assert_eq!(admin(&sandbox, "PUT", &format!("{MAPS}/a"), JSON, &object).0, 200);
    object["data"] = json!({"a": "2"});
    assert_eq!(admin(&sandbox, "PUT", &format!("{MAPS}/a"), JSON, &object).0, 409);
    assert_eq!(admin(&sandbox, "DELETE", &format!("{MAPS}/a"), JSON, &Value::Null).0, 200);
    assert_eq!(admin(&sandbox, "GET", &format!("{MAPS}/a"), JSON, &Value::Null).0, 404);
}

#[test]
fn what_is_applied_no_more_goes_alone() {
    let sandbox = Sandbox::start(&Options::default()).unwrap();
    let apply = |config: &Value| {
        admin(&sandbox, "PATCH", &format!("{MAPS}/a?fieldManager=one"), APPLY, config)
    };
    let mut config = json!({"apiVersion": "v1", "kind": "ConfigMap",
        "metadata": {"name": "a", "labels": {"x": "y"}}, "data": {"k": "1", "l": "2"}});
    assert_eq!(apply(&config).0, 201);
    config["metadata"] = json!({"name": "a"});
    config["data"] = json!({"l": "2"});
    let (code, body) = apply(&config);
    assert_eq!((code, &body["data"]), (200, &json!({"l": "2"})));
    assert_eq!(body["metadata"]["name"], "a");
    assert_eq!(body["metadata"].get("labels"), None);
}
