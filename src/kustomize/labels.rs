//! `labels`, `commonLabels` and `commonAnnotations`: entries added to maps.

use super::config::FieldSpec;
use super::fieldspec::set_entries;
use super::file::Texts;
use super::set::Set;
use super::transform::Transform;
use crate::Result;

/// Adds entries to the maps that the fields mean.
#[derive(Debug)]
pub(super) struct Entries {
    pub(super) entries: Texts,
    pub(super) fields: Vec<FieldSpec>,
}

impl Transform for Entries {
    fn transform(&self, set: &mut Set) -> Result<()> {
        set.iter_mut()
            .try_for_each(|r| set_entries(&mut r.object, &self.fields, self.entries.iter()))
    }
}
