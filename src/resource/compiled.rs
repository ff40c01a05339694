//! The kinds that upstream's kubectl has compiled in: where it works on Go's structs, it can't do so with
//! others.

use super::Object;
use crate::{Error, Result};

/// The groups whose kinds upstream's kubectl has compiled in; others it can't look into.
const COMPILED_GROUPS: [&str; 22] = [
    "",
    "admissionregistration.k8s.io",
    "apps",
    "authentication.k8s.io",
    "authorization.k8s.io",
    "autoscaling",
    "batch",
    "certificates.k8s.io",
    "coordination.k8s.io",
    "discovery.k8s.io",
    "events.k8s.io",
    "extensions",
    "flowcontrol.apiserver.k8s.io",
    "internal.apiserver.k8s.io",
    "networking.k8s.io",
    "node.k8s.io",
    "policy",
    "rbac.authorization.k8s.io",
    "resource.k8s.io",
    "scheduling.k8s.io",
    "storage.k8s.io",
    "storagemigration.k8s.io",
];

/// Refuses kinds that upstream's kubectl can't look into.
///
/// # Errors
/// Its words for them.
pub fn check_compiled(object: &Object) -> Result<()> {
    if COMPILED_GROUPS.contains(&object.group()) {
        return Ok(());
    }
    Err(Error::new(format!(
        "no kind {:?} is registered for version {:?} in scheme \"pkg/runtime/scheme.go:111\"",
        object.kind(),
        object.api_version()
    )))
}
