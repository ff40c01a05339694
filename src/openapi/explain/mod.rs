//! Explaining: from a schema and a path of fields to a text for people.

mod schema;
pub mod v2;
pub mod v3;
mod wrap;

#[cfg(test)]
mod tests;

use super::Document;

/// What is to be explained, and how.
#[derive(Clone, Debug)]
pub struct Asked {
    /// API group; empty for the core group.
    pub group: String,
    /// Version within the group.
    pub version: String,
    /// Plural name, such as `deployments`.
    pub resource: String,
    /// Kind, such as `Deployment`.
    pub kind: String,
    /// The field, from the object down; empty for the object itself.
    pub path: Vec<String>,
    /// Whether to list fields of fields, instead of describing the fields.
    pub recursive: bool,
    /// How many levels of fields to list; 0 for all.
    pub max_depth: usize,
}

impl Asked {
    /// The last field of the path; empty without one.
    fn name(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }

    /// Whether the fields of a field at this level are listed; the object's own are at level 1.
    fn goes_below(&self, level: usize) -> bool {
        self.recursive && (self.max_depth == 0 || level < self.max_depth)
    }
}
