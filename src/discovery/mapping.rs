//! Which REST resource a kind is.

use std::fmt::Write as _;

/// A kind and the REST resource that serves it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RestMapping {
    /// API group; empty for the core group.
    pub group: String,
    /// Version within the group.
    pub version: String,
    /// Kind, such as `Deployment`.
    pub kind: String,
    /// Plural name in paths, such as `deployments`.
    pub resource: String,
    /// Singular name.
    pub singular: String,
    /// Whether objects live in namespaces.
    pub namespaced: bool,
    /// Short names, such as `deploy`.
    pub short_names: Vec<String>,
    /// Categories, such as `all`.
    pub categories: Vec<String>,
    /// What can be done, such as `get` and `list`.
    pub verbs: Vec<String>,
}

impl RestMapping {
    /// `group/version`, or `version` alone in the core group.
    #[must_use]
    pub fn api_version(&self) -> String {
        if self.group.is_empty() {
            self.version.clone()
        } else {
            format!("{}/{}", self.group, self.version)
        }
    }

    /// `resource.group`, or `resource` alone in the core group: what messages call the type.
    #[must_use]
    pub fn group_resource(&self) -> String {
        dotted(&self.resource, &self.group)
    }

    /// `kind.group` in lower case, or `kind` alone in the core group: what results are named by.
    #[must_use]
    pub fn kind_group(&self) -> String {
        dotted(&self.kind.to_lowercase(), &self.group)
    }

    /// The path of an object, or of the collection when `name` is empty. An empty `namespace`
    /// means all of them.
    #[must_use]
    pub fn path(&self, namespace: &str, name: &str) -> String {
        let mut path = if self.group.is_empty() {
            format!("/api/{}", self.version)
        } else {
            format!("/apis/{}/{}", self.group, self.version)
        };
        if self.namespaced && !namespace.is_empty() {
            path = path + "/namespaces/" + &escape(namespace);
        }
        path = path + "/" + &self.resource;
        if !name.is_empty() {
            path = path + "/" + &escape(name);
        }
        path
    }

    /// `group/version, Resource=name`, as Go prints a GroupVersionResource.
    #[must_use]
    pub fn gvr(&self) -> String {
        format!(
            "{}/{}, Resource={}",
            self.group, self.version, self.resource
        )
    }

    /// Whether objects are events, under either of the two names they have.
    #[must_use]
    pub fn is_event(&self) -> bool {
        self.resource == "events" && matches!(self.group.as_str(), "" | "events.k8s.io")
    }

    /// Whether the server says that this can be done.
    #[must_use]
    pub fn can(&self, verb: &str) -> bool {
        self.verbs.iter().any(|v| v == verb)
    }
}

fn dotted(name: &str, group: &str) -> String {
    if group.is_empty() {
        name.to_owned()
    } else {
        format!("{name}.{group}")
    }
}

/// Percent-encodes one segment of a path (RFC 3986), so that a name can't become another path.
fn escape(segment: &str) -> String {
    let mut out = String::with_capacity(segment.len());
    for byte in segment.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~:@!$&'()*+,;=".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        let deploy = RestMapping {
            group: "apps".into(),
            version: "v1".into(),
            kind: "Deployment".into(),
            resource: "deployments".into(),
            namespaced: true,
            ..RestMapping::default()
        };
        assert_eq!(
            deploy.path("ns", "web"),
            "/apis/apps/v1/namespaces/ns/deployments/web"
        );
        assert_eq!(deploy.path("", ""), "/apis/apps/v1/deployments");
        assert_eq!(
            deploy.path("n", "a/../b"),
            "/apis/apps/v1/namespaces/n/deployments/a%2F..%2Fb"
        );
        assert_eq!(deploy.group_resource(), "deployments.apps");
        assert_eq!(deploy.kind_group(), "deployment.apps");
        let node = RestMapping {
            version: "v1".into(),
            kind: "Node".into(),
            resource: "nodes".into(),
            ..RestMapping::default()
        };
        assert_eq!(node.path("ignored", "n1"), "/api/v1/nodes/n1");
        assert_eq!(node.kind_group(), "node");
    }
}
