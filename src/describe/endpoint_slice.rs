//! EndpointSlice.

use serde_json::Value;

use super::View;
use super::fields::Fields as _;
use super::writer::{NONE, Writer};
use crate::Result;

const UNSET: &str = "<unset>";

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let slice = view.object;
    w.head(slice);
    w.field(0, "AddressType", slice.text("addressType"));
    let ports = slice.items("ports");
    match ports.is_empty() {
        true => w.line(0, "Ports: <unset>"),
        false => w.line(0, "Ports:\n  Name\tPort\tProtocol\n  ----\t----\t--------"),
    }
    for port in ports {
        let (name, number) = (port.filled("name", UNSET), port.text_or("port", UNSET));
        w.line(
            1,
            format_args!("{name}\t{number}\t{}", port.text("protocol")),
        );
    }
    let endpoints = slice.items("endpoints");
    match endpoints.is_empty() {
        true => w.line(0, "Endpoints: <none>"),
        false => w.line(0, "Endpoints:"),
    }
    for endpoint in endpoints {
        write_endpoint(endpoint, w);
    }
    w.events(view.events);
    Ok(())
}

fn write_endpoint(endpoint: &Value, w: &mut Writer) {
    let addresses = match endpoint.joined("addresses", ", ") {
        none if none.is_empty() => NONE.to_owned(),
        addresses => addresses,
    };
    w.field(1, "- Addresses", addresses);
    w.line(2, "Conditions:");
    w.field(3, "Ready", endpoint.text_or("conditions.ready", UNSET));
    w.field(2, "Hostname", endpoint.text_or("hostname", UNSET));
    if endpoint.has("targetRef") {
        let (kind, name) = (
            endpoint.text("targetRef.kind"),
            endpoint.text("targetRef.name"),
        );
        w.field(2, "TargetRef", format_args!("{kind}/{name}"));
    }
    w.field(2, "NodeName", endpoint.text_or("nodeName", UNSET));
    w.field(2, "Zone", endpoint.text_or("zone", UNSET));
}
