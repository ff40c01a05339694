//! CertificateSigningRequest.

use jiff::SignedDuration;
use serde_json::Value;

use super::fields::{Fields as _, bytes};
use super::pkcs10::Request;
use super::writer::Writer;
use super::{View, selectors};
use crate::Result;
use crate::go;

/// Parts of the subject's name that may be given more than once, with the ends of their identifiers.
const PARTS: [(&str, u8); 7] = [
    ("Organization", 10),
    ("Organizational Unit", 11),
    ("Country", 6),
    ("Locality", 7),
    ("Province", 8),
    ("StreetAddress", 9),
    ("PostalCode", 17),
];
const COMMON_NAME: u8 = 3;
const SERIAL_NUMBER: u8 = 5;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let csr = view.object;
    w.field(0, "Name", csr.text("metadata.name"));
    w.field(0, "Labels", selectors::of_map(csr.at("metadata.labels")));
    w.field(
        0,
        "Annotations",
        selectors::of_map(csr.at("metadata.annotations")),
    );
    w.field(
        0,
        "CreationTimestamp",
        w.date(csr.at("metadata.creationTimestamp")),
    );
    w.field(0, "Requesting User", csr.text("spec.username"));
    let signer = csr.text("spec.signerName");
    if !signer.is_empty() {
        w.field(0, "Signer", signer);
    }
    if csr.has("spec.expirationSeconds") {
        let wanted = SignedDuration::from_secs(csr.int("spec.expirationSeconds"));
        w.field(0, "Requested Duration", go::age::human(wanted));
    }
    w.field(0, "Status", status(csr));
    match Request::of_pem(&bytes(csr.at("spec.request"))) {
        Some(request) => write_request(&request, w),
        None => w.field(0, "Subject", "<error: no request for a certificate in PEM>"),
    }
    w.events(view.events);
    Ok(())
}

fn write_request(request: &Request, w: &mut Writer) {
    let last = |id| request.subject(id).last().unwrap_or_default();
    w.line(0, "Subject:");
    w.line(0, format_args!("\tCommon Name:\t{}", last(COMMON_NAME)));
    w.line(0, format_args!("\tSerial Number:\t{}", last(SERIAL_NUMBER)));
    for (label, id) in PARTS {
        write_list(label, request.subject(id), w);
    }
    let names = [
        ("DNS Names", &request.dns_names),
        ("Email Addresses", &request.emails),
        ("URIs", &request.uris),
        ("IP Addresses", &request.addresses),
    ];
    if names.iter().any(|(_, list)| !list.is_empty()) {
        w.line(0, "Subject Alternative Names:");
    }
    for (label, list) in names {
        write_list(label, list.iter().map(String::as_str), w);
    }
}

/// Values below each other; nothing where there are none.
fn write_list<'a>(label: &str, values: impl Iterator<Item = &'a str>, w: &mut Writer) {
    let values: Vec<&str> = values.collect();
    if !values.is_empty() {
        w.line(0, format_args!("\t{label}:\t{}", values.join("\n\t\t")));
    }
}

/// Whether it was decided upon, and what became of it.
fn status(csr: &Value) -> String {
    let conditions = csr.items("status.conditions");
    let is = |kind: &str| {
        conditions
            .iter()
            .any(|condition| condition.text("type") == kind)
    };
    let decision = match (is("Denied"), is("Approved")) {
        (true, _) => "Denied",
        (_, true) => "Approved",
        _ => "Pending",
    };
    let failed = if is("Failed") { ",Failed" } else { "" };
    let has_certificate = !bytes(csr.at("status.certificate")).is_empty();
    let issued = if has_certificate { ",Issued" } else { "" };
    format!("{decision}{failed}{issued}")
}
