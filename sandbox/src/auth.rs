//! Who may come in, and the little that is told apart: the owner and a viewer.

use crate::call::{Call, Target};
use crate::status::{Result, Status};

/// The tokens.
pub(crate) struct Users {
    /// May do all.
    pub(crate) admin: String,
    /// May read in the namespace `default`, as the ClusterRole `view` bound there.
    pub(crate) viewer: String,
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum User {
    /// May do all.
    Admin,
    /// May read in `default`.
    Viewer,
    /// No token was sent.
    Anonymous,
}

impl Users {
    /// Who an `Authorization` header stands for; 401 for a token nobody has.
    pub(crate) fn authenticate(&self, header: &str) -> Result<User> {
        let Some(token) = header.strip_prefix("Bearer ").map(str::trim) else {
            return Ok(User::Anonymous);
        };
        match token {
            t if t == self.admin => Ok(User::Admin),
            t if t == self.viewer => Ok(User::Viewer),
            _ => Err(Status::new(401, "Unauthorized", "Unauthorized")),
        }
    }
}

impl User {
    fn name(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Viewer => "viewer",
            Self::Anonymous => "system:anonymous",
        }
    }
}

/// Whether the user may read a path that is no resource: discovery is open to all with a name.
pub(crate) fn allow_path(user: &User, call: &Call) -> Result<()> {
    if *user != User::Anonymous || call.path == "/version" {
        return Ok(());
    }
    let verb = call.method.as_str().to_lowercase();
    let name = user.name();
    let message = format!("forbidden: User \"{name}\" cannot {verb} path \"{}\"", call.path);
    Err(Status::new(403, "Forbidden", message).details(serde_json::json!({})))
}

/// Whether the user may do this.
pub(crate) fn allow(user: &User, target: &Target, verb: &str) -> Result<()> {
    let kind = &target.kind;
    let secret = kind.resource == "secrets" || kind.group == "rbac.authorization.k8s.io";
    let reads = matches!(verb, "get" | "list" | "watch") && !secret && target.subresource != "exec";
    let granted = match user {
        User::Admin => true,
        User::Viewer => reads && kind.namespaced && target.namespace == "default",
        User::Anonymous => false,
    };
    if granted {
        return Ok(());
    }
    let mut resource = kind.resource.clone();
    if !target.subresource.is_empty() {
        resource = format!("{resource}/{}", target.subresource);
    }
    let place = match target.namespace.as_str() {
        "" => "at the cluster scope".to_owned(),
        namespace => format!("in the namespace \"{namespace}\""),
    };
    let group = &kind.group;
    let message = format!(
        "User \"{}\" cannot {verb} resource \"{resource}\" in API group \"{group}\" {place}",
        user.name()
    );
    let full = crate::status::qualified(&kind.resource, group);
    let text = match target.name.as_str() {
        "" => format!("{full} is forbidden: {message}"),
        name => format!("{full} \"{name}\" is forbidden: {message}"),
    };
    let mut details = serde_json::json!({"kind": kind.resource});
    for (key, value) in [("name", &target.name), ("group", group)] {
        if !value.is_empty() {
            details[key] = value.as_str().into();
        }
    }
    Err(Status::new(403, "Forbidden", text).details(details))
}
