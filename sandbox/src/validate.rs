//! The checks of objects that people run into first, in the server's words.

use serde_json::Value;

use crate::kinds::Kind;
use crate::status::{Result, Status};
use crate::value::{int, list, pairs, selects, text};

type Causes = Vec<(&'static str, String, String)>;

const SUBDOMAIN: &str = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, \
    '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for \
    validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
const LABEL: &str = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', \
    and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for \
    validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
/// The size the server allows all annotations of an object together.
const ANNOTATIONS: usize = 256 * 1024;

/// Checks an object; `old` is its state before an update.
pub(crate) fn object(kind: &Kind, object: &Value, old: Option<&Value>) -> Result<()> {
    let mut causes = Causes::new();
    let name = text(object, "/metadata/name");
    if name.is_empty() {
        let message = "Required value: name or generateName is required";
        causes.push(("Required", "metadata.name".into(), message.into()));
    } else if let Some(problem) = bad_name(kind, name) {
        causes.push((
            "Invalid",
            "metadata.name".into(),
            format!("Invalid value: {name:?}: {problem}"),
        ));
    }
    let size: usize = pairs(object, "/metadata/annotations")
        .map(|(k, v)| k.len() + v.as_str().unwrap_or_default().len())
        .sum();
    if size > ANNOTATIONS {
        let message = format!("Too long: may not be more than {ANNOTATIONS} bytes");
        causes.push(("TooLong", "metadata.annotations".into(), message));
    }
    match kind.store().as_str() {
        "pods" => containers(object, "/spec", "spec", &mut causes),
        "deployments.apps" | "replicasets.apps" | "statefulsets.apps" | "daemonsets.apps" => {
            workload(object, old, &mut causes);
        }
        "jobs.batch" => {
            containers(object, "/spec/template/spec", "spec.template.spec", &mut causes)
        }
        "services" => service(object, &mut causes),
        "secrets" | "configmaps" => immutable(object, old, &mut causes),
        _ => {}
    }
    if causes.is_empty() {
        return Ok(());
    }
    Err(Status::invalid((&kind.group, &kind.kind, name), &causes))
}

/// Whether a name is an RFC 1123 label.
fn part(name: &str) -> bool {
    let alnum = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    name.starts_with(alnum) && name.ends_with(alnum) && name.chars().all(|c| alnum(c) || c == '-')
}

fn bad_name(kind: &Kind, name: &str) -> Option<&'static str> {
    match kind.store().as_str() {
        _ if kind.group == "rbac.authorization.k8s.io" => None,
        "namespaces" | "services" => (!part(name)).then_some(LABEL),
        _ => (!name.split('.').all(part)).then_some(SUBDOMAIN),
    }
}

fn containers(object: &Value, pointer: &str, field: &str, causes: &mut Causes) {
    let all = list(object, &format!("{pointer}/containers"));
    if all.is_empty() {
        causes.push(("Required", format!("{field}.containers"), "Required value".into()));
    }
    for (i, container) in all.iter().enumerate() {
        for key in ["name", "image"] {
            if text(container, &format!("/{key}")).is_empty() {
                causes.push((
                    "Required",
                    format!("{field}.containers[{i}].{key}"),
                    "Required value".into(),
                ));
            }
        }
        let name = text(container, "/name");
        if !name.is_empty() && !part(name) {
            let message = format!("Invalid value: {name:?}: {LABEL}");
            causes.push(("Invalid", format!("{field}.containers[{i}].name"), message));
        }
        if !name.is_empty() && all[..i].iter().any(|c| text(c, "/name") == name) {
            let message = format!("Duplicate value: {name:?}");
            causes.push(("Duplicate", format!("{field}.containers[{i}].name"), message));
        }
    }
}

fn workload(object: &Value, old: Option<&Value>, causes: &mut Causes) {
    let replicas = int(object, "/spec/replicas", 0);
    if replicas < 0 {
        let message = format!("Invalid value: {replicas}: must be greater than or equal to 0");
        causes.push(("Invalid", "spec.replicas".into(), message));
    }
    let selector = &object["spec"]["selector"];
    let labels = &object["spec"]["template"]["metadata"]["labels"];
    if selector.is_null() {
        causes.push(("Required", "spec.selector".into(), "Required value".into()));
    }
    if selector.is_null() || !selects(selector, labels) {
        let message =
            format!("Invalid value: {labels}: `selector` does not match template `labels`");
        causes.push(("Invalid", "spec.template.metadata.labels".into(), message));
    }
    if let Some(old) = old.filter(|o| o["spec"]["selector"] != *selector) {
        let _ = old;
        let message = format!("Invalid value: {selector}: field is immutable");
        causes.push(("Invalid", "spec.selector".into(), message));
    }
    containers(object, "/spec/template/spec", "spec.template.spec", causes);
}

fn service(object: &Value, causes: &mut Causes) {
    let headless =
        object["spec"]["clusterIP"] == "None" || object["spec"]["type"] == "ExternalName";
    let ports = list(object, "/spec/ports");
    if ports.is_empty() && !headless {
        causes.push(("Required", "spec.ports".into(), "Required value".into()));
    }
    for (i, port) in ports.iter().enumerate() {
        if ports.len() > 1 && text(port, "/name").is_empty() {
            causes.push(("Required", format!("spec.ports[{i}].name"), "Required value".into()));
        }
        let number = int(port, "/port", 0);
        if !(1..=65535).contains(&number) {
            let message =
                format!("Invalid value: {number}: must be between 1 and 65535, inclusive");
            causes.push(("Invalid", format!("spec.ports[{i}].port"), message));
        }
    }
}

fn immutable(object: &Value, old: Option<&Value>, causes: &mut Causes) {
    let Some(old) = old.filter(|o| o["immutable"] == true) else {
        return;
    };
    for field in ["data", "binaryData"] {
        if old[field] != object[field] {
            let message = "Forbidden: field is immutable when `immutable` is set";
            causes.push(("Forbidden", field.into(), message.into()));
        }
    }
}
