//! How objects become bytes: one file a format, each writing to any writer as objects arrive.

pub mod color;
mod columns;
pub mod custom_columns;
mod format;
pub mod go_template;
mod json;
pub mod jsonpath;
mod kyaml;
mod list;
mod name;
mod neat;
mod outcome;
mod sort;
mod table;
mod unified;
mod width;
mod yaml;

use std::io::Write;

use serde_json::{Value, json};

pub use color::ColorChoice;
pub use columns::Columns;
pub use format::{Asked, FORMATS, Format, unknown_format};
pub use name::line as name_line;
pub use neat::neat;
pub use outcome::Outcomes;
pub use sort::{Key, SortBy};
pub use table::{Cells, TableOptions, TablePrinter};
pub use unified::{heading as unified_heading, unified};

use crate::resource::Object;
use crate::{Error, Result};

/// Writes objects one after the other; what has been printed is dropped.
pub trait Printer {
    /// Prints one object.
    ///
    /// # Errors
    /// Those of `out`, and an object that has no `apiVersion` or `kind`.
    fn print(&mut self, object: Object, out: &mut dyn Write) -> Result<()>;

    /// Ends the output; to be called once, also when nothing was printed.
    ///
    /// # Errors
    /// Those of `out`.
    fn finish(&mut self, out: &mut dyn Write) -> Result<()>;

    /// Writes what was held back to be aligned with what may follow, as columns are: between the
    /// list and the events of a watch, and after each event.
    ///
    /// # Errors
    /// Those of `out`.
    fn flush(&mut self, out: &mut dyn Write) -> Result<()>;
}

/// How several objects stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// One after the other; YAML documents have `---` between them. What `create` does.
    Each,
    /// A `List`, also of one object or none. What `get` does for more than one name.
    List(ListHead),
    /// Alone when there is only one, else a `List`; for none, nothing in `apply`. What `apply` does,
    /// and `get` for what one file holds.
    OneOrList(ListHead),
}

/// The fields of a `List` beside its items, which differ in kubectl.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListHead {
    /// `metadata.resourceVersion` is empty; JSON keys are sorted. What `get` prints.
    Get,
    /// `metadata` is empty; JSON has `kind` first and `items` last. What `apply` prints.
    Apply,
}

impl ListHead {
    /// The fields of such a list without its items.
    fn value(self) -> Value {
        let metadata = match self {
            Self::Get => json!({"resourceVersion": ""}),
            Self::Apply => json!({}),
        };
        json!({"apiVersion": "v1", "kind": "List", "metadata": metadata})
    }
}

/// A printer for objects. `metadata.managedFields` is left out unless `managed_fields`.
#[must_use]
pub fn printer(format: Format, layout: Layout, managed_fields: bool) -> Box<dyn Printer> {
    match format {
        Format::Json => list::of(json::Json, layout, managed_fields),
        Format::Yaml => list::of(yaml::Yaml::default(), layout, managed_fields),
        Format::Kyaml => list::of(kyaml::Kyaml, layout, managed_fields),
        // What somebody has set is known by these fields.
        Format::Neat => list::of(neat::Neat::default(), layout, true),
        // Expressions see the whole object.
        Format::JsonPath(spec) => list::of(spec, layout, true),
        Format::GoTemplate(spec) => list::of(spec, layout, true),
        Format::CustomColumns(spec) => list::of(spec, layout, true),
        // Names stand one in a line, with or without a list around them.
        Format::Name => list::of(name::Name, Layout::Each, managed_fields),
    }
}

/// A printer for events of a watch: objects with the fields `type` and `object`.
#[must_use]
pub fn event_printer(format: Format) -> Box<dyn Printer> {
    match format {
        Format::Json => list::of_any(json::Json),
        Format::Yaml => list::of_any(yaml::Yaml::default()),
        Format::Kyaml => list::of_any(kyaml::Kyaml),
        Format::Neat => list::of_any(yaml::Yaml::default()),
        Format::JsonPath(spec) => list::of_any(spec),
        Format::GoTemplate(spec) => list::of_any(spec),
        Format::CustomColumns(spec) => list::of_any(spec),
        Format::Name => list::of_any(name::Name),
    }
}

/// A printer for a list in the order of `sort`: [`Printer::print`] keeps of each object what the
/// format needs, [`Printer::finish`] writes the list, or nothing but an error when its objects
/// can't be sorted. What is no list (see [`Layout`]) is printed as it comes.
#[must_use]
pub fn sorted_printer(
    format: Format,
    layout: Layout,
    managed_fields: bool,
    sort: SortBy,
) -> Box<dyn Printer> {
    match format {
        Format::Json => sort::of(json::Json, layout, managed_fields, sort),
        Format::Yaml => sort::of(yaml::Yaml::default(), layout, managed_fields, sort),
        Format::Kyaml => sort::of(kyaml::Kyaml, layout, managed_fields, sort),
        Format::Neat => sort::of(neat::Neat::default(), layout, true, sort),
        Format::JsonPath(spec) => sort::of(spec, layout, true, sort),
        Format::GoTemplate(spec) => sort::of(spec, layout, true, sort),
        Format::CustomColumns(spec) => sort::of(spec, layout, true, sort),
        Format::Name => sort::of(name::Name, layout, managed_fields, sort),
    }
}

/// Takes `metadata.managedFields` out of an object, or of each item of a list.
pub fn omit_managed_fields(object: &mut Object) {
    let drop = |value: &mut Value| {
        if let Some(metadata) = value.get_mut("metadata").and_then(Value::as_object_mut) {
            metadata.remove("managedFields");
        }
    };
    match object.0.get_mut("items").and_then(Value::as_array_mut) {
        Some(items) => items.iter_mut().for_each(drop),
        None => drop(&mut object.0),
    }
}

/// Every printer's refusal of what has no type.
fn check_type(object: &Object) -> Result<()> {
    if object.kind().is_empty() && object.api_version().is_empty() {
        return Err(Error::new(
            "missing apiVersion or kind; try GetObjectKind().SetGroupVersionKind() if you know \
             the type",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
