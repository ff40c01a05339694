//! What kubectl prints of objects that it has as Go's structs: fields in their order, where formats
//! keep one.

use std::io::Write;

use serde_json::{Value, json};

use crate::Result;
use crate::flags::DryRun;
use crate::generate::types;
use crate::go::yaml::kyaml;
use crate::patch::last_applied::ANNOTATION;
use crate::print::{self, Format, omit_managed_fields};
use crate::resource::Object;

/// As [`print::Outcomes`].
pub(super) struct Outcomes {
    others: print::Outcomes,
    /// The format, when it is one that keeps the order.
    ordered: Option<Format>,
    managed_fields: bool,
}

impl Outcomes {
    pub(super) fn new(format: Option<Format>, managed_fields: bool, dry_run: DryRun) -> Self {
        let is_ordered = |format: &Format| matches!(format, Format::Json | Format::Kyaml);
        Self {
            ordered: format.clone().filter(is_ordered),
            others: print::Outcomes::new(format, managed_fields, dry_run),
            managed_fields,
        }
    }

    /// Tells that `done` happened to `object`.
    pub(super) fn show(
        &mut self,
        mut object: Object,
        done: &str,
        out: &mut dyn Write,
    ) -> Result<()> {
        let Some(format) = &self.ordered else {
            return self.others.show(object, done, out);
        };
        if !self.managed_fields {
            omit_managed_fields(&mut object);
        }
        match format {
            Format::Kyaml => {
                let text = kyaml::from_json(&types::to_json(&object.0))?;
                writeln!(out, "---\n{text}")?;
            }
            _ => writeln!(out, "{}", types::to_json_pretty(&object.0))?,
        }
        Ok(out.flush()?)
    }

    /// Ends the output.
    pub(super) fn finish(self, out: &mut dyn Write) -> Result<()> {
        self.others.finish(out)
    }
}

/// `object` with the annotation that keeps it for a later apply.
pub(super) fn annotated(object: &Object) -> Object {
    let mut bare = object.clone();
    let metadata = bare.map_mut(&["metadata"]);
    if let Some(Value::Object(annotations)) = metadata.get_mut("annotations") {
        annotations.remove(ANNOTATION);
        if annotations.is_empty() {
            metadata.remove("annotations");
        }
    }
    let text: Value = json!(types::to_json(&bare.0) + "\n");
    let mut annotated = object.clone();
    let annotations = annotated.map_mut(&["metadata", "annotations"]);
    annotations.insert(ANNOTATION.to_owned(), text);
    annotated
}
