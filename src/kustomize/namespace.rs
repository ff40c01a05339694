//! `namespace`: the namespace of all resources, and of what names one.

use serde_json::Value;

use super::config::FieldSpec;
use super::fieldspec::{set_scalar, visit};
use super::node::{self, Kind};
use super::set::{Set, shown};
use super::transform::Transform;
use crate::{Error, Result};

/// Which subjects of role bindings get the namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subjects {
    /// Those named `default`.
    Default,
    /// All service accounts.
    ServiceAccounts,
    None,
}

/// Sets the namespace.
#[derive(Debug)]
pub(super) struct Namespace {
    pub(super) name: String,
    pub(super) fields: Vec<FieldSpec>,
    /// Only where none is set.
    pub(super) unset_only: bool,
    pub(super) subjects: Subjects,
}

impl Transform for Namespace {
    fn transform(&self, set: &mut Set) -> Result<()> {
        if self.name.is_empty() {
            return Ok(());
        }
        for at in 0..set.len() {
            if set[at].is_gone() {
                continue;
            }
            set[at].store_id();
            self.one(&mut set[at].object)?;
            let id = set[at].id();
            let same: Vec<_> = set.iter().filter(|r| r.id().equals(&id)).collect();
            if same.len() != 1 {
                return Err(Error::new(format!(
                    "namespace transformation produces ID conflict: {}",
                    shown(same.into_iter())
                )));
            }
        }
        Ok(())
    }
}

impl Namespace {
    fn set(&self, value: &mut Value) -> Result<()> {
        if self.unset_only && !node::text(value).is_empty() {
            return Ok(());
        }
        set_scalar(value, self.name.as_str())
    }

    /// Sets it in one object.
    pub(super) fn one(&self, object: &mut Value) -> Result<()> {
        let gvk = super::id::Gvk::of_object(object);
        if !gvk.is_cluster_scoped() {
            let spec = FieldSpec::everywhere("metadata/namespace");
            visit(object, &spec, Some(Kind::Scalar), &mut |v| self.set(v))?;
        }
        let is_binding = matches!(gvk.kind.as_str(), "RoleBinding" | "ClusterRoleBinding");
        if is_binding {
            self.subjects(object)?;
        }
        let core = gvk.group.is_empty() && gvk.version == "v1";
        for spec in &self.fields {
            let elsewhere = match spec.path.as_str() {
                "metadata/namespace" => true,
                "metadata/name" => !core,
                "subjects/namespace" => {
                    is_binding
                        && matches!(spec.gvk.kind.as_str(), "RoleBinding" | "ClusterRoleBinding")
                }
                _ => false,
            };
            if !elsewhere {
                visit(object, spec, Some(Kind::Scalar), &mut |v| self.set(v))
                    .map_err(|e| e.context("namespace transformation failed"))?;
            }
        }
        Ok(())
    }

    fn subjects(&self, object: &mut Value) -> Result<()> {
        let (field, wanted) = match self.subjects {
            Subjects::None => return Ok(()),
            Subjects::Default => ("name", "default"),
            Subjects::ServiceAccounts => ("kind", "ServiceAccount"),
        };
        let subjects = object.get_mut("subjects").and_then(Value::as_array_mut);
        for subject in subjects.into_iter().flatten() {
            if subject[field].as_str() != Some(wanted) {
                continue;
            }
            if let Value::Object(map) = subject {
                self.set(map.entry("namespace").or_insert(Value::Null))?;
            }
        }
        Ok(())
    }
}
