//! `labels`, `commonLabels` and `commonAnnotations`: entries added to maps.

use super::config::FieldSpec;
use super::fieldspec::set_entries;
use super::file::Texts;
use super::node;
use super::resource::Resource;
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
        for resource in set {
            for entry in &self.entries {
                let paths = self.paths(resource, entry.0);
                let missing =
                    |r: &Resource, path: &Vec<String>| node::at(&r.object, path).is_none();
                let mut made: Vec<_> = paths.filter(|path| missing(resource, path)).collect();
                let one = std::iter::once(entry);
                resource.edit(|r| set_entries(&mut r.object, &self.fields, one))?;
                made.retain(|path| !missing(resource, path));
                made.dedup();
                if made.len() > 1 {
                    resource.shared.push(made);
                }
            }
        }
        Ok(())
    }
}

impl Entries {
    /// Where an entry goes in an object, lists left out.
    fn paths(&self, resource: &Resource, key: &str) -> impl Iterator<Item = Vec<String>> {
        let gvk = resource.gvk();
        let fields = self.fields.iter().filter(move |f| gvk.is_selected(&f.gvk));
        fields.map(move |spec| {
            let mut path = node::split(&spec.path, '/');
            path.push(key.to_owned());
            path
        })
    }
}
