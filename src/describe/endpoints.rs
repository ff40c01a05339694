//! Endpoints.

use serde_json::Value;

use super::View;
use super::fields::Fields as _;
use super::writer::{NONE, Writer};
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    w.head(view.object);
    w.line(0, "Subsets:");
    for subset in view.object.items("subsets") {
        w.field(1, "Addresses", addresses(subset, "addresses"));
        w.field(
            1,
            "NotReadyAddresses",
            addresses(subset, "notReadyAddresses"),
        );
        let ports = subset.items("ports");
        if !ports.is_empty() {
            w.line(1, "Ports:");
            w.line(2, "Name\tPort\tProtocol");
            w.line(2, "----\t----\t--------");
        }
        for port in ports {
            let (name, protocol) = (port.filled("name", "<unset>"), port.text("protocol"));
            w.line(2, format_args!("{name}\t{}\t{protocol}", port.int("port")));
        }
        w.line(0, "");
    }
    w.events(view.events);
    Ok(())
}

fn addresses(subset: &Value, list: &str) -> String {
    let all: Vec<_> = subset
        .items(list)
        .iter()
        .map(|address| address.text("ip"))
        .collect();
    match all.join(",") {
        none if none.is_empty() => NONE.to_owned(),
        all => all,
    }
}
