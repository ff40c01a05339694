//! Ingress.

use std::collections::BTreeSet;

use serde_json::Value;

use super::fields::Fields as _;
use super::writer::{NONE, Writer};
use super::{Ask, View, slices};
use crate::Result;

/// Of each service that is a backend: its endpoint slices, and itself.
pub(super) fn asks(ingress: &Value) -> Vec<Ask> {
    let namespace = ingress.text("metadata.namespace");
    let of_service = |name: &str| {
        let service = format!("/api/v1/namespaces/{namespace}/services/{name}");
        [slices::of_service(&namespace, name), Ask::get(service)]
    };
    services(ingress)
        .iter()
        .flat_map(|name| of_service(name))
        .collect()
}

/// The names of the services that are backends.
fn services(ingress: &Value) -> Vec<String> {
    let paths = ingress
        .items("spec.rules")
        .iter()
        .flat_map(|rule| rule.items("http.paths"));
    let backends = paths.map(|path| path.at("backend"));
    let backends = backends.chain([ingress.at("spec.defaultBackend")]);
    let names = backends.map(|backend| backend.text("service.name").into_owned());
    // A request for a service without a name would be one for all of them.
    let names: BTreeSet<String> = names.filter(|name| !name.is_empty()).collect();
    names.into_iter().collect()
}

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let ingress = view.object;
    let services = services(ingress);
    let shown = |backend: &Value| write_backend(backend, &services, view);
    w.field(0, "Name", ingress.text("metadata.name"));
    w.labels_of(ingress);
    w.field(0, "Namespace", ingress.text("metadata.namespace"));
    w.field(0, "Address", addresses(ingress));
    w.field(
        0,
        "Ingress Class",
        ingress.text_or("spec.ingressClassName", NONE),
    );
    let default = match ingress.at("spec.defaultBackend") {
        Value::Null => "<default>".to_owned(),
        backend => shown(backend),
    };
    w.field(0, "Default backend", &default);
    tls(ingress, w);
    w.line(0, "Rules:\n  Host\tPath\tBackends\n  ----\t----\t--------");
    let rules = ingress
        .items("spec.rules")
        .iter()
        .filter(|rule| rule.has("http"));
    let mut has_rules = false;
    for rule in rules {
        has_rules = true;
        w.line(1, format_args!("{}\t", rule.filled("host", "*")));
        for path in rule.items("http.paths") {
            let backend = shown(path.at("backend"));
            w.line(2, format_args!("\t{} \t{backend}", path.text("path")));
        }
    }
    if !has_rules {
        w.line(1, format_args!("*\t*\t{default}"));
    }
    w.annotations_of(ingress);
    w.events(view.events);
    Ok(())
}

/// Where the load balancer is: addresses, or names where there are none.
fn addresses(ingress: &Value) -> String {
    let entries = ingress.items("status.loadBalancer.ingress").iter();
    let all = entries.map(|entry| match entry.text("ip") {
        none if none.is_empty() => entry.text("hostname"),
        address => address,
    });
    let all: BTreeSet<_> = all.filter(|address| !address.is_empty()).collect();
    all.into_iter().collect::<Vec<_>>().join(",")
}

fn tls(ingress: &Value, w: &mut Writer) {
    let all = ingress.items("spec.tls");
    if !all.is_empty() {
        w.line(0, "TLS:");
    }
    for tls in all {
        let (secret, hosts) = (tls.text("secretName"), tls.joined("hosts", ","));
        match secret.is_empty() {
            true => w.line(1, format_args!("SNI routes {hosts}")),
            false => w.line(1, format_args!("{secret} terminates {hosts}")),
        }
    }
}

/// A backend, with the addresses behind it where it is a service: `web:80 (10.0.0.1:8080)`.
fn write_backend(backend: &Value, services: &[String], view: &View<'_>) -> String {
    if let service @ Value::Object(_) = backend.at("service") {
        let name = service.text("name");
        let port = match service.int("port.number") {
            0 => service.text("port.name"),
            _ => service.text("port.number"),
        };
        return match behind(service, services, view) {
            Ok(addresses) => format!("{name}:{port} ({addresses})"),
            Err(error) => format!("{name}:{port} (<error: {}>)", error.message),
        };
    }
    if let resource @ Value::Object(_) = backend.at("resource") {
        let group = resource.text_or("apiGroup", NONE);
        let (kind, name) = (resource.text("kind"), resource.text("name"));
        return format!("APIGroup: {group}, Kind: {kind}, Name: {name}");
    }
    String::new()
}

/// The addresses behind the port of a service.
fn behind(backend: &Value, services: &[String], view: &View<'_>) -> Result<String> {
    let Some(at) = services
        .iter()
        .position(|name| *name == backend.text("name"))
    else {
        return Ok(NONE.to_owned());
    };
    let slices = view.list(2 * at)?;
    let service = view.get(2 * at + 1)?;
    let (number, name) = (backend.int("port.number"), backend.text("port.name"));
    let is_meant = |port: &&Value| match number {
        0 => !name.is_empty() && port.text("name") == name,
        number => port.int("port") == number,
    };
    let port = service.items("spec.ports").iter().rfind(is_meant);
    let port_name = port.map(|port| port.text("name")).unwrap_or_default();
    Ok(slices::addresses(slices, &port_name))
}
