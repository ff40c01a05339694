//! What kustomize tells resources apart by: group, version, kind, name and namespace.

use std::fmt;

use serde_json::Value;

use super::node;

/// Kinds that surely have no namespace, as kustomize knows them (Kubernetes 1.21): a kind that is
/// not here is taken for a namespaced one.
const CLUSTER_SCOPED: [(&str, &[&str]); 22] = [
    ("admissionregistration.k8s.io/v1", WEBHOOKS),
    ("admissionregistration.k8s.io/v1beta1", WEBHOOKS),
    ("apiextensions.k8s.io/v1", &["CustomResourceDefinition"]),
    (
        "apiextensions.k8s.io/v1beta1",
        &["CustomResourceDefinition"],
    ),
    ("apiregistration.k8s.io/v1", &["APIService"]),
    ("apiregistration.k8s.io/v1beta1", &["APIService"]),
    ("certificates.k8s.io/v1", &["CertificateSigningRequest"]),
    (
        "certificates.k8s.io/v1beta1",
        &["CertificateSigningRequest"],
    ),
    (
        "flowcontrol.apiserver.k8s.io/v1beta1",
        &["FlowSchema", "PriorityLevelConfiguration"],
    ),
    ("networking.k8s.io/v1", &["IngressClass"]),
    ("networking.k8s.io/v1beta1", &["IngressClass"]),
    ("node.k8s.io/v1", &["RuntimeClass"]),
    ("node.k8s.io/v1beta1", &["RuntimeClass"]),
    ("policy/v1beta1", &["PodSecurityPolicy"]),
    ("rbac.authorization.k8s.io/v1", ROLES),
    ("rbac.authorization.k8s.io/v1beta1", ROLES),
    ("scheduling.k8s.io/v1", &["PriorityClass"]),
    ("scheduling.k8s.io/v1beta1", &["PriorityClass"]),
    (
        "storage.k8s.io/v1",
        &["CSIDriver", "CSINode", "StorageClass", "VolumeAttachment"],
    ),
    (
        "storage.k8s.io/v1beta1",
        &["CSIDriver", "CSINode", "StorageClass", "VolumeAttachment"],
    ),
    (
        "v1",
        &["ComponentStatus", "Namespace", "Node", "PersistentVolume"],
    ),
    ("v1", &["NodeProxyOptions"]),
];
const WEBHOOKS: &[&str] = &[
    "MutatingWebhookConfiguration",
    "ValidatingWebhookConfiguration",
];
const ROLES: &[&str] = &["ClusterRole", "ClusterRoleBinding"];

/// A group, version and kind; in a selector an empty part means any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Gvk {
    pub(super) group: String,
    pub(super) version: String,
    pub(super) kind: String,
}

impl Gvk {
    /// Of an `apiVersion` and a kind.
    pub(super) fn of(api_version: &str, kind: &str) -> Self {
        let (group, version) = api_version.split_once('/').unwrap_or(("", api_version));
        Self {
            group: group.to_owned(),
            version: version.to_owned(),
            kind: kind.to_owned(),
        }
    }

    /// Of an object.
    pub(super) fn of_object(object: &Value) -> Self {
        Self::of(
            &node::text(&object["apiVersion"]),
            &node::text(&object["kind"]),
        )
    }

    pub(super) fn api_version(&self) -> String {
        match self.group.as_str() {
            "" => self.version.clone(),
            group => format!("{group}/{}", self.version),
        }
    }

    pub(super) fn is_cluster_scoped(&self) -> bool {
        let version = self.api_version();
        (CLUSTER_SCOPED.iter())
            .any(|(v, kinds)| *v == version && kinds.contains(&self.kind.as_str()))
    }

    /// Whether `selector` has no part that differs.
    pub(super) fn is_selected(&self, selector: &Gvk) -> bool {
        let same = |own: &str, wanted: &str| wanted.is_empty() || own == wanted;
        same(&self.group, &selector.group)
            && same(&self.version, &selector.version)
            && same(&self.kind, &selector.kind)
    }

    /// What kinds are ordered by where their places in the list of known kinds are equal.
    pub(super) fn sort_key(&self) -> String {
        let or = |text: &str, other: &str| match text {
            "" => other.to_owned(),
            text => text.to_owned(),
        };
        format!(
            "{}_{}_{}",
            or(&self.group, "~G"),
            or(&self.version, "~V"),
            or(&self.kind, "~K")
        )
    }
}

fn or<'a>(text: &'a str, other: &'a str) -> &'a str {
    if text.is_empty() { other } else { text }
}

impl fmt::Display for Gvk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, version) = (or(&self.kind, "[noKind]"), or(&self.version, "[noVer]"));
        write!(f, "{kind}.{version}.{}", or(&self.group, "[noGrp]"))
    }
}

/// A resource's identity; in a selector an empty part means any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Id {
    pub(super) gvk: Gvk,
    pub(super) name: String,
    pub(super) namespace: String,
}

impl Id {
    pub(super) fn of_object(object: &Value) -> Self {
        Self {
            gvk: Gvk::of_object(object),
            name: node::text(&object["metadata"]["name"]),
            namespace: node::text(&object["metadata"]["namespace"]),
        }
    }

    /// The namespace that counts: none for what surely has none, `default` where none is named.
    pub(super) fn effective_namespace(&self) -> &str {
        if self.gvk.is_cluster_scoped() {
            return "_non_namespaceable_";
        }
        or(&self.namespace, "default")
    }

    pub(super) fn same_namespace(&self, other: &Id) -> bool {
        self.effective_namespace() == other.effective_namespace()
    }

    /// Whether both name the same resource.
    pub(super) fn equals(&self, other: &Id) -> bool {
        self.same_name(other) && self.same_namespace(other)
    }

    /// Whether kind and name are the same.
    pub(super) fn same_name(&self, other: &Id) -> bool {
        self.name == other.name && self.gvk == other.gvk
    }

    /// Whether `selector` has no part that differs.
    pub(super) fn is_selected(&self, selector: &Id) -> bool {
        (selector.name.is_empty() || selector.name == self.name)
            && (selector.namespace.is_empty() || selector.same_namespace(self))
            && self.gvk.is_selected(&selector.gvk)
    }

    /// The identity in Go's syntax, which some messages have.
    pub(super) fn go_syntax(&self) -> String {
        format!(
            "resid.ResId{{Gvk:resid.Gvk{{Group:{:?}, Version:{:?}, Kind:{:?}, isClusterScoped:{}}}, Name:{:?}, Namespace:{:?}}}",
            self.gvk.group,
            self.gvk.version,
            self.gvk.kind,
            self.gvk.is_cluster_scoped(),
            self.name,
            self.namespace
        )
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = or(&self.name, "[noName]");
        write!(f, "{}/{name}.{}", self.gvk, or(&self.namespace, "[noNs]"))
    }
}
