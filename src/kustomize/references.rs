//! Names in fields follow the objects that they mean when those get other names.

use serde_json::Value;

use super::config::References;
use super::fieldspec::visit;
use super::id::{Gvk, Id};
use super::node;
use super::resource::Resource;
use super::set::Set;
use crate::{Error, Result};

/// What is known of an object that may be meant.
struct Candidate {
    now: Id,
    previous: Vec<Id>,
    resource: Resource,
}

/// Gives all references the present names of what they mean.
///
/// # Errors
/// More than one object may be meant.
pub(super) fn fix(set: &mut Set, references: &[References]) -> Result<()> {
    let all: Vec<Candidate> = set
        .iter()
        .map(|resource| Candidate {
            now: resource.id(),
            previous: resource.previous().collect(),
            resource: resource.without_object(),
        })
        .collect();
    for resource in set.iter_mut() {
        let first = resource.original_id().gvk;
        let now = resource.id();
        let reachable = reachable(resource, &now, &all)?;
        let referrer = resource.without_object();
        for reference in references {
            for spec in reference
                .fields
                .iter()
                .filter(|f| first.is_selected(&f.gvk))
            {
                let fixer = Fixer {
                    target: &reference.target,
                    role: role(resource, &spec.path),
                    now: &now,
                    referrer: &referrer,
                    candidates: &reachable,
                };
                let mut spec = spec.clone();
                spec.gvk = now.gvk.clone();
                visit(&mut resource.object, &spec, None, &mut |value| {
                    fixer.any(value)
                })
                .map_err(|e| {
                    e.context(&format!(
                        "updating name reference in '{}' field of '{now}'",
                        spec.path
                    ))
                })?;
            }
        }
    }
    Ok(())
}

/// What an object can refer to: all without a namespace, those in its own, and those in the
/// namespaces of the service accounts of a role binding.
fn reachable<'a>(
    resource: &Resource,
    now: &Id,
    all: &'a [Candidate],
) -> Result<Vec<&'a Candidate>> {
    if now.gvk.is_cluster_scoped() {
        return Ok(all.iter().collect());
    }
    let mut namespaces = Vec::new();
    if resource.kind() == "RoleBinding" {
        let subjects = resource.object["subjects"].as_array();
        for subject in subjects.into_iter().flatten() {
            let Some(namespace) = subject.get("namespace") else {
                continue;
            };
            if subject["kind"] == "ServiceAccount" {
                let Some(namespace) = namespace.as_str() else {
                    return Err(Error::new(format!(
                        "Invalid Input: namespace is blank for resource \"{now}\"\n"
                    )));
                };
                namespaces.push(namespace.to_owned());
            }
        }
    }
    Ok(all
        .iter()
        .filter(|candidate| {
            candidate.now.gvk.is_cluster_scoped()
                || candidate.now.same_namespace(now)
                || namespaces.contains(&candidate.now.namespace)
        })
        .collect())
}

/// The kind of role that a role binding names.
fn role(resource: &Resource, path: &str) -> Option<Gvk> {
    if !path.ends_with("roleRef/name") {
        return None;
    }
    let role = &resource.object["roleRef"];
    Some(Gvk {
        group: role.get("apiGroup").map(node::text)?,
        version: String::new(),
        kind: role.get("kind").map(node::text)?,
    })
}

/// Fixes the references in one field of one object.
struct Fixer<'a> {
    target: &'a Gvk,
    role: Option<Gvk>,
    now: &'a Id,
    referrer: &'a Resource,
    candidates: &'a [&'a Candidate],
}

impl Fixer<'_> {
    fn any(&self, value: &mut Value) -> Result<()> {
        match value {
            Value::Null => Ok(()),
            Value::Array(items) => items.iter_mut().try_for_each(|item| match item {
                Value::Null => Ok(()),
                Value::Array(_) => Err(Error::new(
                    "list is expected to be either a string or a map of string",
                )),
                item => self.any(item),
            }),
            Value::Object(_) => self.map(value),
            _ => self.scalar(value),
        }
    }

    fn scalar(&self, value: &mut Value) -> Result<()> {
        let old = node::text(value);
        let found = self.find(&old, self.candidates, |a, b| a.name == b.name)?;
        if let Some(new) = found.filter(|id| id.name != old) {
            *value = new.name.clone().into();
        }
        Ok(())
    }

    /// A map with `name`, and maybe `namespace`.
    fn map(&self, value: &mut Value) -> Result<()> {
        let Value::Object(map) = value else {
            return Ok(());
        };
        let Some(name) = map.get("name") else {
            return Err(Error::new("path config error; no 'name' field in node"));
        };
        let old = node::text(name);
        let in_namespace: Vec<&Candidate> = match map.get("namespace").map(node::text) {
            None => self.candidates.to_vec(),
            Some(namespace) => {
                let by = |id: fn(&Candidate) -> &Id| -> Vec<&Candidate> {
                    let all = self.candidates.iter().copied();
                    all.filter(|c| id(c).effective_namespace() == namespace)
                        .filter(|c| !id(c).gvk.is_cluster_scoped())
                        .collect()
                };
                match by(|c| c.previous.first().unwrap_or(&c.now)) {
                    none if none.is_empty() => by(|c| &c.now),
                    found => found,
                }
            }
        };
        let same = |a: &Id, b: &Id| a.name == b.name && a.namespace == b.namespace;
        let Some(new) = self.find(&old, &in_namespace, same)? else {
            return Ok(());
        };
        if new.name == old && new.namespace.is_empty() {
            return Ok(());
        }
        map.insert("name".into(), new.name.clone().into());
        if !new.namespace.is_empty() {
            map.insert("namespace".into(), new.namespace.clone().into());
        }
        Ok(())
    }

    /// The one object that was called `old`.
    fn find<'c>(
        &self,
        old: &str,
        candidates: &[&'c Candidate],
        same: impl Fn(&Id, &Id) -> bool,
    ) -> Result<Option<&'c Id>> {
        let is_free = self.now.gvk.is_cluster_scoped();
        let mut found: Vec<&Candidate> = candidates
            .iter()
            .copied()
            .filter(|c| c.previous.iter().any(|id| id.name == old))
            .filter(|c| c.previous.iter().any(|id| id.gvk.is_selected(self.target)))
            .filter(|c| {
                let role = self.role.as_ref();
                role.is_none_or(|role| c.previous.iter().any(|id| id.gvk.is_selected(role)))
            })
            .filter(|c| {
                is_free
                    || c.now.gvk.is_cluster_scoped()
                    || c.now.gvk.kind == "ServiceAccount"
                    || c.now.same_namespace(self.now)
            })
            .collect();
        if let [only] = found.as_slice() {
            return Ok(Some(&only.now));
        }
        found.retain(|c| c.resource.same_affixes(self.referrer, true));
        if found.len() > 1 {
            found.retain(|c| c.resource.same_affixes(self.referrer, false));
        }
        match found.as_slice() {
            [] => Ok(None),
            [first, others @ ..] if others.iter().all(|c| same(&c.now, &first.now)) => {
                Ok(Some(&first.now))
            }
            many => {
                let ids: Vec<String> = many.iter().map(|c| c.now.to_string()).collect();
                Err(Error::new(format!(
                    "found multiple possible referrals: {}",
                    ids.join(", ")
                )))
            }
        }
    }
}
