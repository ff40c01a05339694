//! Service.

use serde_json::Value;

use super::fields::Fields as _;
use super::writer::{NONE, Writer};
use super::{Ask, View, selectors, slices};
use crate::Result;

/// The endpoint slices.
pub(super) fn asks(service: &Value) -> Vec<Ask> {
    let (namespace, name) = (
        service.text("metadata.namespace"),
        service.text("metadata.name"),
    );
    vec![slices::of_service(&namespace, &name)]
}

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let service = view.object;
    w.head(service);
    w.field(
        0,
        "Selector",
        selectors::of_map(service.at("spec.selector")),
    );
    w.field(0, "Type", service.text("spec.type"));
    addresses(service, w);
    // Who may not see the slices sees the rest.
    let slices = view.list(0).unwrap_or_default();
    for port in service.items("spec.ports") {
        write_port(port, slices, w);
    }
    policies(service, w);
    w.events(view.events);
    Ok(())
}

fn addresses(service: &Value, w: &mut Writer) {
    let or_none = |list: String| {
        if list.is_empty() {
            NONE.to_owned()
        } else {
            list
        }
    };
    optional(service, "IP Family Policy", "spec.ipFamilyPolicy", w);
    w.field(
        0,
        "IP Families",
        or_none(service.joined("spec.ipFamilies", ",")),
    );
    w.field(0, "IP", service.text("spec.clusterIP"));
    w.field(0, "IPs", or_none(service.joined("spec.clusterIPs", ",")));
    optional_list(service, "External IPs", "spec.externalIPs", w);
    w.field_unless_empty(
        0,
        "Desired LoadBalancer IP",
        service.text("spec.loadBalancerIP"),
    );
    w.field_unless_empty(0, "External Name", service.text("spec.externalName"));
    let ingress = service.items("status.loadBalancer.ingress");
    if !ingress.is_empty() {
        let all: Vec<String> = ingress.iter().map(entry).collect();
        w.field(0, "LoadBalancer Ingress", all.join(", "));
    }
}

/// Where a load balancer lets traffic in: its address with the mode, or its name.
fn entry(ingress: &Value) -> String {
    let address = ingress.text("ip");
    match ingress.has("ipMode") {
        _ if address.is_empty() => ingress.text("hostname").into_owned(),
        true => format!("{address} ({})", ingress.text("ipMode")),
        false => address.into_owned(),
    }
}

fn write_port(port: &Value, slices: &[Value], w: &mut Writer) {
    let name = port.filled("name", "<unset>");
    let protocol = port.text("protocol");
    w.field(
        0,
        "Port",
        format_args!("{name}\t{}/{protocol}", port.int("port")),
    );
    w.field(
        0,
        "TargetPort",
        format_args!("{}/{protocol}", port.text_or("targetPort", "0")),
    );
    optional(port, "AppProtocol", "appProtocol", w);
    let node_port = port.int("nodePort");
    if node_port != 0 {
        w.field(
            0,
            "NodePort",
            format_args!("{name}\t{node_port}/{protocol}"),
        );
    }
    w.field(
        0,
        "Endpoints",
        slices::addresses(slices, &port.text("name")),
    );
}

fn policies(service: &Value, w: &mut Writer) {
    w.field(0, "Session Affinity", service.text("spec.sessionAffinity"));
    w.field_unless_empty(
        0,
        "External Traffic Policy",
        service.text("spec.externalTrafficPolicy"),
    );
    optional(
        service,
        "Internal Traffic Policy",
        "spec.internalTrafficPolicy",
        w,
    );
    let check = service.int("spec.healthCheckNodePort");
    if check != 0 {
        w.field(0, "HealthCheck NodePort", check);
    }
    optional_list(
        service,
        "LoadBalancer Source Ranges",
        "spec.loadBalancerSourceRanges",
        w,
    );
    optional(
        service,
        "Traffic Distribution",
        "spec.trafficDistribution",
        w,
    );
}

/// A field that is left out where there is none.
fn optional(value: &Value, label: &str, path: &str, w: &mut Writer) {
    if value.has(path) {
        w.field(0, label, value.text(path));
    }
}

/// A list that is left out where it is empty.
fn optional_list(value: &Value, label: &str, path: &str, w: &mut Writer) {
    if !value.items(path).is_empty() {
        w.field(0, label, value.joined(path, ","));
    }
}
