//! `namePrefix` and `nameSuffix`.

use super::config::FieldSpec;
use super::fieldspec::{set_scalar, visit};
use super::id::Gvk;
use super::node::{self, Kind};
use super::set::Set;
use super::transform::Transform;
use crate::Result;

/// The end of the name that is added to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Front,
    Back,
}

/// Adds to names.
#[derive(Debug)]
pub(super) struct Affix {
    pub(super) text: String,
    pub(super) end: End,
    pub(super) fields: Vec<FieldSpec>,
}

/// Kinds whose names mean something else than themselves.
fn keeps_its_name(gvk: &Gvk) -> bool {
    matches!(gvk.kind.as_str(), "CustomResourceDefinition" | "Namespace")
        || (gvk.kind == "APIService" && gvk.group == "apiregistration.k8s.io")
}

impl Transform for Affix {
    fn transform(&self, set: &mut Set) -> Result<()> {
        for resource in set {
            let gvk = resource.original_id().gvk;
            if keeps_its_name(&gvk) {
                continue;
            }
            for spec in self.fields.iter().filter(|f| gvk.is_selected(&f.gvk)) {
                if spec.path == "metadata/name" && !self.text.is_empty() {
                    match self.end {
                        End::Front => resource.prefixes.push(self.text.clone()),
                        End::Back => resource.suffixes.push(self.text.clone()),
                    }
                    resource.store_id();
                }
                visit(
                    &mut resource.object,
                    spec,
                    Some(Kind::Scalar),
                    &mut |value| {
                        let old = node::text(value);
                        let new = match self.end {
                            End::Front => format!("{}{old}", self.text),
                            End::Back => format!("{old}{}", self.text),
                        };
                        set_scalar(value, new)
                    },
                )?;
            }
        }
        Ok(())
    }
}
