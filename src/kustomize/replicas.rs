//! `replicas`: how many, by name.

use super::config::FieldSpec;
use super::fieldspec::{set_scalar, visit};
use super::node::Kind;
use super::set::{Set, matching};
use super::transform::Transform;
use crate::{Error, Result};

/// Sets the number of replicas of what is or was called so.
#[derive(Debug)]
pub(super) struct Replicas {
    pub(super) name: String,
    pub(super) count: i64,
    pub(super) fields: Vec<FieldSpec>,
}

impl Transform for Replicas {
    fn transform(&self, set: &mut Set) -> Result<()> {
        let mut found = false;
        for spec in &self.fields {
            let is = |id: &super::id::Id| id.name == self.name && id.gvk.is_selected(&spec.gvk);
            for at in matching(set, is) {
                found = true;
                let object = &mut set[at].object;
                visit(object, spec, Some(Kind::Scalar), &mut |value| {
                    set_scalar(value, self.count)
                })?;
            }
        }
        if found {
            return Ok(());
        }
        let kinds: Vec<String> = self.fields.iter().map(|f| f.gvk.to_string()).collect();
        Err(Error::new(format!(
            "resource with name {} does not match a config with the following GVK [{}]",
            self.name,
            kinds.join(" ")
        )))
    }
}
