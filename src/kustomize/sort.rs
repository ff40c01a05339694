//! The order of the result: kustomize's order of kinds, or that of the files.

use super::file::SortOptions;
use super::id::{Gvk, Id};
use super::resource::Resource;
use crate::{Error, Result};

/// Kinds that others depend on.
const FIRST: [&str; 22] = [
    "Namespace",
    "ResourceQuota",
    "StorageClass",
    "CustomResourceDefinition",
    "ServiceAccount",
    "PodSecurityPolicy",
    "Role",
    "ClusterRole",
    "RoleBinding",
    "ClusterRoleBinding",
    "ConfigMap",
    "Secret",
    "Endpoints",
    "Service",
    "LimitRange",
    "PriorityClass",
    "PersistentVolume",
    "PersistentVolumeClaim",
    "Deployment",
    "StatefulSet",
    "CronJob",
    "PodDisruptionBudget",
];
/// Kinds that would get in the way of others.
const LAST: [&str; 2] = [
    "MutatingWebhookConfiguration",
    "ValidatingWebhookConfiguration",
];

/// Where a kind stands in kustomize's own order.
pub(super) fn known_place(kind: &str) -> usize {
    place(kind, &FIRST, &LAST)
}

fn place(kind: &str, first: &[impl AsRef<str>], last: &[impl AsRef<str>]) -> usize {
    match (at_in(last, kind), at_in(first, kind)) {
        (Some(at), _) => first.len() + 1 + at,
        (None, Some(at)) => at,
        (None, None) => first.len(),
    }
}

fn at_in(list: &[impl AsRef<str>], kind: &str) -> Option<usize> {
    list.iter().rposition(|k| k.as_ref() == kind)
}

/// Puts resources in the order asked for; without options in kustomize's own.
///
/// # Errors
/// An order that does not exist, or options of another one.
pub(super) fn sort(resources: &mut [Resource], options: Option<&SortOptions>) -> Result<()> {
    let Some(options) = options else {
        by_kind(resources, &FIRST, &LAST);
        return Ok(());
    };
    match (options.order.as_str(), &options.legacy_sort_options) {
        ("fifo", None) => Ok(()),
        ("fifo", Some(_)) => Err(Error::new(
            "the field 'sortOptions.legacySortOptions' is set but the selected sort order is \
             'fifo', not 'legacy'",
        )),
        ("legacy", None) => {
            by_kind(resources, &FIRST, &LAST);
            Ok(())
        }
        ("legacy", Some(kinds)) => {
            by_kind(resources, &kinds.order_first, &kinds.order_last);
            Ok(())
        }
        _ => Err(Error::new(
            "the field 'sortOptions.order' must be one of [fifo, legacy]",
        )),
    }
}

fn by_kind(resources: &mut [Resource], first: &[impl AsRef<str>], last: &[impl AsRef<str>]) {
    resources.sort_by_cached_key(|resource| {
        let id = resource.id();
        (
            place(&id.gvk.kind, first, last),
            gvk_key(&id.gvk),
            id_key(&id),
        )
    });
}

/// Namespaces of the core group come first among kinds of that name.
fn gvk_key(gvk: &Gvk) -> (bool, String) {
    (
        gvk.kind == "Namespace" && !gvk.group.is_empty(),
        gvk.sort_key(),
    )
}

fn id_key(id: &Id) -> String {
    let or = |text: &str, other: &str| match text {
        "" => other.to_owned(),
        text => text.to_owned(),
    };
    format!(
        "{}|{}|{}",
        id.gvk,
        or(&id.namespace, "~X"),
        or(&id.name, "~N")
    )
}
