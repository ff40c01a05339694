//! NetworkPolicy.

use serde_json::Value;

use super::fields::Fields as _;
use super::writer::{NONE, Writer};
use super::{View, selectors};
use crate::Result;

/// One of the two ways of traffic.
struct Way {
    policy_type: &'static str,
    /// As in `Allowing ingress traffic`, and the field of the rules.
    name: &'static str,
    /// The field of a rule with whom it is about.
    peers: &'static str,
    /// What stands before each of them.
    label: &'static str,
    /// Who is meant where a rule names nobody.
    anybody: &'static str,
}

const WAYS: [Way; 2] = [
    Way {
        policy_type: "Ingress",
        name: "ingress",
        peers: "from",
        label: "From",
        anybody: "source",
    },
    Way {
        policy_type: "Egress",
        name: "egress",
        peers: "to",
        label: "To",
        anybody: "destination",
    },
];

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let policy = view.object;
    w.field(0, "Name", policy.text("metadata.name"));
    w.field(0, "Namespace", policy.text("metadata.namespace"));
    w.field(
        0,
        "Created on",
        w.moment(policy.at("metadata.creationTimestamp")),
    );
    w.labels_of(policy);
    w.annotations_of(policy);
    let spec = policy.at("spec");
    w.line(0, "Spec:");
    let selected = match selectors::shown(spec.at("podSelector")) {
        all if all == NONE => {
            format!("{NONE} (Allowing the specific traffic to all pods in this namespace)")
        }
        some => some,
    };
    w.line(1, format_args!("PodSelector:     {selected}"));
    for way in &WAYS {
        let affects = spec
            .items("policyTypes")
            .iter()
            .any(|t| t == way.policy_type);
        match affects {
            true => rules(spec.items(way.name), way, w),
            false => w.line(1, format_args!("Not affecting {} traffic", way.name)),
        }
    }
    let types = match spec.joined("policyTypes", ", ") {
        none if none.is_empty() => NONE.to_owned(),
        types => types,
    };
    w.line(1, format_args!("Policy Types: {types}"));
    Ok(())
}

fn rules(rules: &[Value], way: &Way, w: &mut Writer) {
    let name = way.name;
    w.line(1, format_args!("Allowing {name} traffic:"));
    if rules.is_empty() {
        w.line(
            2,
            format_args!("{NONE} (Selected pods are isolated for {name} connectivity)"),
        );
    }
    for (at, rule) in rules.iter().enumerate() {
        if at > 0 {
            w.line(2, "----------");
        }
        ports(rule.items("ports"), w);
        peers(rule.items(way.peers), way, w);
    }
}

fn ports(ports: &[Value], w: &mut Writer) {
    if ports.is_empty() {
        w.line(2, "To Port: <any> (traffic allowed to all ports)");
    }
    for port in ports {
        // kubectl's way to show a port that stands for all.
        let (number, protocol) = (
            port.text_or("port", "<nil>"),
            port.text_or("protocol", "TCP"),
        );
        match port.has("endPort") {
            true => {
                let end = port.int("endPort");
                w.line(2, format_args!("To Port Range: {number}-{end}/{protocol}"));
            }
            false => w.line(2, format_args!("To Port: {number}/{protocol}")),
        }
    }
}

fn peers(peers: &[Value], way: &Way, w: &mut Writer) {
    let (label, anybody) = (way.label, way.anybody);
    if peers.is_empty() {
        w.line(
            2,
            format_args!("{label}: <any> (traffic not restricted by {anybody})"),
        );
    }
    for peer in peers {
        w.line(2, format_args!("{label}:"));
        let is_pods = peer.has("podSelector") || peer.has("namespaceSelector");
        for (field, label) in [
            ("namespaceSelector", "NamespaceSelector"),
            ("podSelector", "PodSelector"),
        ] {
            if peer.has(field) {
                w.line(
                    3,
                    format_args!("{label}: {}", selectors::shown(peer.at(field))),
                );
            }
        }
        if !is_pods && peer.has("ipBlock") {
            w.line(3, "IPBlock:");
            w.line(4, format_args!("CIDR: {}", peer.text("ipBlock.cidr")));
            w.line(
                4,
                format_args!("Except: {}", peer.joined("ipBlock.except", ", ")),
            );
        }
    }
}
