//! The checks of objects that people run into first, in the server's words.

use ktl::resource::selector::LabelSelector;
use serde_json::Value;

use crate::kinds::Kind;
use crate::status::{Result, Status};
use crate::value::{int, list, pairs, text};

type Causes = Vec<(&'static str, String, String)>;

const SUBDOMAIN: &str = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, \
    '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for \
    validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
/// The size the server allows all annotations of an object together.
const ANNOTATIONS: usize = 256 * 1024;

/// Checks an object; `old` is its state before an update.
pub(crate) fn object(kind: &Kind, object: &Value, old: Option<&Value>) -> Result<()> {
    let mut causes = Causes::new();
    let mut fault =
        |reason, field: &str, message: String| causes.push((reason, field.to_owned(), message));
    let name = text(object, "/metadata/name");
    if name.is_empty() {
        let message = "Required value: name or generateName is required";
        fault("Required", "metadata.name", message.into());
    } else if kind.group != "rbac.authorization.k8s.io" && !name.split('.').all(part) {
        fault("Invalid", "metadata.name", format!("Invalid value: {name:?}: {SUBDOMAIN}"));
    }
    let size = |(k, v): (&str, &Value)| k.len() + v.as_str().unwrap_or_default().len();
    if pairs(object, "/metadata/annotations").map(size).sum::<usize>() > ANNOTATIONS {
        let message = format!("Too long: may not be more than {ANNOTATIONS} bytes");
        fault("TooLong", "metadata.annotations", message);
    }
    let store = kind.store();
    let containers = match store.as_str() {
        "pods" => "spec",
        "deployments.apps" | "replicasets.apps" => "spec.template.spec",
        _ => "",
    };
    let all = list(object, &format!("/{}/containers", containers.replace('.', "/")));
    if !containers.is_empty() && all.is_empty() {
        fault("Required", &format!("{containers}.containers"), "Required value".into());
    }
    for (i, container) in all.iter().enumerate().filter(|_| !containers.is_empty()) {
        for key in ["name", "image"].iter().filter(|k| text(container, &format!("/{k}")).is_empty())
        {
            let field = format!("{containers}.containers[{i}].{key}");
            fault("Required", &field, "Required value".into());
        }
    }
    if store.ends_with(".apps") {
        workload(object, old, &mut fault);
    }
    if store == "services" && object["spec"]["type"] != "ClusterIP" {
        return Err(Status::not_implemented("services of this type"));
    }
    for field in ["data", "binaryData"] {
        if old.is_some_and(|old| old["immutable"] == true && old[field] != object[field]) {
            let message = "Forbidden: field is immutable when `immutable` is set";
            fault("Forbidden", field, message.into());
        }
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

fn workload(
    object: &Value,
    old: Option<&Value>,
    fault: &mut impl FnMut(&'static str, &str, String),
) {
    let replicas = int(object, "/spec/replicas", 0);
    if replicas < 0 {
        let message = format!("Invalid value: {replicas}: must be greater than or equal to 0");
        fault("Invalid", "spec.replicas", message);
    }
    let selector = &object["spec"]["selector"];
    let labels = &object["spec"]["template"]["metadata"]["labels"];
    if selector.is_null() {
        fault("Required", "spec.selector", "Required value".into());
    }
    if selector.is_null() || !LabelSelector::of_object(selector).is_ok_and(|s| s.matches(labels)) {
        let message =
            format!("Invalid value: {labels}: `selector` does not match template `labels`");
        fault("Invalid", "spec.template.metadata.labels", message);
    }
    if old.is_some_and(|o| o["spec"]["selector"] != *selector) {
        let message = format!("Invalid value: {selector}: field is immutable");
        fault("Invalid", "spec.selector", message);
    }
}
