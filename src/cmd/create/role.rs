//! `create role`, and how rules are read.

use super::make::MakeFlags;
use crate::ctx::Ctx;
use crate::flags::{Slice, flat};
use crate::generate::{self, Rule};
use crate::{Error, ErrorKind, Result};

/// Verbs of resources that need no warning.
const VERBS: [&str; 14] = [
    "*",
    "get",
    "delete",
    "list",
    "create",
    "update",
    "patch",
    "watch",
    "proxy",
    "deletecollection",
    "use",
    "bind",
    "escalate",
    "impersonate",
];

const RBAC: &str = "rbac.authorization.k8s.io";

/// Verbs that only some resources have, by group and name.
const SPECIAL: [(&str, &[(&str, &str)]); 4] = [
    (
        "use",
        &[
            ("policy", "podsecuritypolicies"),
            ("extensions", "podsecuritypolicies"),
        ],
    ),
    ("bind", &[(RBAC, "roles"), (RBAC, "clusterroles")]),
    ("escalate", &[(RBAC, "roles"), (RBAC, "clusterroles")]),
    (
        "impersonate",
        &[
            ("", "users"),
            ("", "serviceaccounts"),
            ("", "groups"),
            ("authentication.k8s.io", "userextras"),
        ],
    ),
];

/// The flags that make a rule.
#[derive(clap::Args, Clone, Debug)]
pub(super) struct RuleFlags {
    /// What may be done to what, as RESOURCE[.GROUP][/SUBRESOURCE],...
    #[arg(long)]
    resource: Vec<Slice>,
    /// The name of an object, when not all are meant; may be given several times
    #[arg(long)]
    resource_name: Vec<String>,
    /// What may be done, such as get,list
    #[arg(long)]
    verb: Vec<Slice>,
}

/// The flags of a rule, read.
#[derive(Debug, PartialEq)]
pub(super) struct Asked {
    pub(super) verbs: Vec<String>,
    pub(super) resources: Vec<Resource>,
    pub(super) names: Vec<String>,
}

/// A resource as the user names it.
#[derive(Debug, PartialEq)]
pub(super) struct Resource {
    name: String,
    group: String,
    subresource: String,
}

impl RuleFlags {
    /// Reads the flags; what is given twice counts once, and `*` alone.
    pub(super) fn read(&self) -> Asked {
        let mut verbs = distinct(flat(&self.verb));
        if verbs.iter().any(|verb| verb == "*") {
            verbs = vec!["*".to_owned()];
        }
        let mut resources = Vec::new();
        for text in flat(&self.resource) {
            let resource = Resource::read(&text);
            if text == "*" {
                resources = vec![resource];
                break;
            }
            resources.push(resource);
        }
        Asked {
            verbs,
            resources,
            names: distinct(self.resource_name.clone()),
        }
    }
}

impl Resource {
    fn read(text: &str) -> Self {
        let (place, subresource) = text.split_once('/').unwrap_or((text, ""));
        let (name, group) = place.split_once('.').unwrap_or((place, ""));
        Self {
            name: name.to_owned(),
            group: group.to_owned(),
            subresource: subresource.to_owned(),
        }
    }
}

/// Every text once.
pub(super) fn distinct(texts: Vec<String>) -> Vec<String> {
    let mut seen = std::collections::HashSet::new();
    texts
        .into_iter()
        .filter(|text| seen.insert(text.clone()))
        .collect()
}

impl Asked {
    /// The groups and names of the resources, with their subresources, as the server has them.
    ///
    /// # Errors
    /// A resource that does not exist, or does not know a verb.
    pub(super) async fn resources(&self, ctx: &mut Ctx<'_>) -> Result<Vec<(String, String)>> {
        let mut found = Vec::new();
        if self.resources.is_empty() {
            return Ok(found);
        }
        for verb in self.verbs.iter().filter(|v| !VERBS.contains(&v.as_str())) {
            let text = format!("Warning: '{verb}' is not a standard resource verb");
            ctx.env.stderr.line(&text);
        }
        // From a `*` on, kubectl checks no more.
        let mut is_checked = true;
        for resource in &self.resources {
            if resource.name.is_empty() && is_checked {
                return Err(Error::new(
                    "resource must be specified if apiGroup/subresource specified",
                ));
            }
            is_checked &= resource.name != "*";
            let known = ctx
                .mapper()?
                .in_group(&resource.name, &resource.group)
                .await;
            let (group, name) = match &known {
                Ok(mapping) => (mapping.group.as_str(), mapping.resource.as_str()),
                Err(_) => (resource.group.as_str(), resource.name.as_str()),
            };
            let (group, mut name) = (group.to_owned(), name.to_owned());
            if is_checked && !self.is_special(&group, &name)? {
                known.map_err(bare)?;
            }
            if !resource.subresource.is_empty() {
                name = format!("{name}/{}", resource.subresource);
            }
            found.push((group, name));
        }
        Ok(found)
    }

    /// Whether a special verb knows the resource, which then need not exist.
    ///
    /// # Errors
    /// kubectl's text for a special verb that does not know it.
    fn is_special(&self, group: &str, name: &str) -> Result<bool> {
        let mut is_known = false;
        for verb in &self.verbs {
            let Some((_, allowed)) = SPECIAL.iter().find(|(special, _)| special == verb) else {
                continue;
            };
            if !allowed.contains(&(group, name)) {
                return Err(Error::new(format!(
                    "can not perform '{verb}' on '{name}' in group '{group}'"
                )));
            }
            is_known = true;
        }
        Ok(is_known)
    }
}

/// kubectl says this one without a prefix here.
fn bare(error: Error) -> Error {
    match error.kind {
        ErrorKind::General => Error::verbatim(error.message),
        _ => error,
    }
}

/// The arguments of `create role`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    #[command(flatten)]
    make: MakeFlags,
    #[command(flatten)]
    rule: RuleFlags,
}

/// Creates a role.
///
/// # Errors
/// Flags without a meaning, resources that do not exist, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?.named()?;
    let asked = args.rule.read();
    if asked.verbs.is_empty() {
        return Err(Error::new("at least one verb must be specified"));
    }
    if asked.resources.is_empty() {
        return Err(Error::new("at least one resource must be specified"));
    }
    let rules = generate::rules(&Rule {
        verbs: &asked.verbs,
        resources: &asked.resources(ctx).await?,
        names: &asked.names,
        urls: &[],
    });
    let object = generate::role("Role", &plan.name, &rules);
    plan.create(object, "", ctx).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_make_rules() {
        let read = |verbs: &str, resources: &str| {
            let flags = RuleFlags {
                verb: vec![verbs.parse().unwrap()],
                resource: vec![resources.parse().unwrap()],
                resource_name: vec!["a".to_owned(), "a".to_owned()],
            };
            flags.read()
        };
        let asked = read("get,list,get", "rs.apps/scale,pods");
        assert_eq!(asked.verbs, ["get", "list"]);
        assert_eq!(asked.names, ["a"]);
        let resource = |name: &str, group: &str, subresource: &str| Resource {
            name: name.to_owned(),
            group: group.to_owned(),
            subresource: subresource.to_owned(),
        };
        let wanted = [resource("rs", "apps", "scale"), resource("pods", "", "")];
        assert_eq!(asked.resources, wanted);
        let asked = read("get,*,list", "pods,*,nope");
        assert_eq!(asked.verbs, ["*"]);
        assert_eq!(asked.resources, [resource("*", "", "")]);
        assert_eq!(read("bind", "x").is_special(RBAC, "roles"), Ok(true));
        assert_eq!(read("get", "x").is_special("", "pods"), Ok(false));
        assert!(read("get,use", "x").is_special("", "pods").is_err());
    }
}
