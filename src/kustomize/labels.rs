//! `labels`, `commonLabels` and `commonAnnotations`: entries added to maps.

use serde_json::Value;

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
                let mut made: Vec<_> = paths
                    .into_iter()
                    .filter(|path| missing(resource, path))
                    .collect();
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
    /// Where an entry goes in an object.
    fn paths(&self, resource: &Resource, key: &str) -> Vec<Vec<String>> {
        let gvk = resource.gvk();
        let mut out = Vec::new();
        for spec in self.fields.iter().filter(|f| gvk.is_selected(&f.gvk)) {
            let mut path = node::split(&spec.path, '/');
            path.push(key.to_owned());
            places(&resource.object, &path, &mut Vec::new(), &mut out);
        }
        out
    }
}

/// The places that a path means, one for each item of the lists on the way.
fn places(
    value: &Value,
    path: &[String],
    on_the_way: &mut Vec<String>,
    out: &mut Vec<Vec<String>>,
) {
    if let Value::Array(items) = value {
        for (at, item) in items.iter().enumerate() {
            on_the_way.push(at.to_string());
            places(item, path, on_the_way, out);
            on_the_way.pop();
        }
        return;
    }
    let Some((part, rest)) = path.split_first() else {
        return out.push(on_the_way.clone());
    };
    let name = part.strip_suffix("[]").unwrap_or(part);
    on_the_way.push(name.to_owned());
    places(
        value.get(name).unwrap_or(&Value::Null),
        rest,
        on_the_way,
        out,
    );
    on_the_way.pop();
}
