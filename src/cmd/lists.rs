//! Objects and lists as kubectl has them where it uses Go's structs: fields in the order of the
//! struct where the format keeps one, and lists of a kind of their own, such as `PodList`.

use std::io::Write;

use serde_json::{Value, json};

use crate::generate::types;
use crate::go::json;
use crate::go::jsonpath::numbers::Numbers;
use crate::go::yaml::{self, kyaml};
use crate::print::{Format, Layout, omit_managed_fields, printer};
use crate::resource::Object;
use crate::{Error, Result};

/// Prints objects and lists, one after the other.
pub(super) struct Lists {
    format: Format,
    managed_fields: bool,
    /// A YAML document has been written.
    started: bool,
}

/// A list that is being printed: it never stands in memory, but for expressions.
pub(super) struct List<'a> {
    lists: &'a mut Lists,
    /// `apiVersion` and `kind` of its items.
    of: Value,
    metadata: Value,
    /// Items have been written.
    open: bool,
    /// The items that an expression is to see together.
    kept: Vec<Value>,
}

impl Lists {
    /// A printer of this format; `metadata.managedFields` is left out unless `managed_fields`.
    pub(super) fn new(format: Format, managed_fields: bool) -> Self {
        let started = false;
        Self {
            format,
            managed_fields,
            started,
        }
    }

    /// Whether objects are told by name, and lists not at all.
    pub(super) fn is_name(&self) -> bool {
        matches!(self.format, Format::Name)
    }

    /// Whether the user's own expression decides what is written.
    pub(super) fn is_expression(&self) -> bool {
        !matches!(
            self.format,
            Format::Json | Format::Yaml | Format::Kyaml | Format::Name
        )
    }

    /// Prints an object that says of which kind it is.
    ///
    /// # Errors
    /// Those of `out`, a field of a wrong type, an expression that fails.
    pub(super) fn object(&mut self, object: Value, out: &mut dyn Write) -> Result<()> {
        let of = json!({"apiVersion": object["apiVersion"], "kind": object["kind"]});
        let object = self.shown(&of, object)?;
        match &self.format {
            Format::Json => writeln!(out, "{}", types::to_json_pretty(&object))?,
            Format::Kyaml => {
                let text = kyaml::from_json(&types::to_json(&object))?;
                writeln!(out, "---\n{text}")?;
            }
            Format::Yaml => {
                self.begin_document(out)?;
                yaml::write(&object, out)?;
            }
            _ => self.whole(object, out)?,
        }
        Ok(())
    }

    /// Begins a list of objects of a kind, whose own metadata is `metadata`. Nothing is written yet.
    pub(super) fn list(&mut self, api_version: &str, kind: &str, metadata: Value) -> List<'_> {
        List {
            lists: self,
            of: json!({"apiVersion": api_version, "kind": kind}),
            metadata,
            open: false,
            kept: Vec::new(),
        }
    }

    /// What is to be seen of an object of the kind that `of` tells.
    fn shown(&self, of: &Value, object: Value) -> Result<Value> {
        let mut object = Object(object);
        // Expressions see the whole object.
        if !self.is_expression() && !self.managed_fields {
            omit_managed_fields(&mut object);
        }
        Ok(types::typed_as(of, &object.0)?.unwrap_or(object.0))
    }

    /// Prints what an expression says of a value; Go has read its numbers from JSON.
    fn whole(&self, mut value: Value, out: &mut dyn Write) -> Result<()> {
        Numbers::Floats.apply(&mut value);
        let mut printer = printer(self.format.clone(), Layout::Each, true);
        printer.print(Object(value), out)?;
        printer.finish(out)
    }

    fn begin_document(&mut self, out: &mut dyn Write) -> Result<()> {
        if std::mem::replace(&mut self.started, true) {
            out.write_all(b"---\n")?;
        }
        Ok(())
    }
}

impl List<'_> {
    /// Prints an item.
    ///
    /// # Errors
    /// Those of `out`, or a field of a wrong type.
    pub(super) fn item(&mut self, item: Value, out: &mut dyn Write) -> Result<()> {
        let item = self.lists.shown(&self.of, item)?;
        let is_first = !self.open;
        if is_first {
            self.open("[", out)?;
        }
        match self.lists.format {
            Format::Json => {
                let text = types::to_json_pretty_as(&self.of, &item, 2);
                let before = if is_first { "" } else { "," };
                write!(out, "{before}\n        {text}")?;
            }
            Format::Kyaml => {
                let text = kyaml::from_json_at(&types::to_json_as(&self.of, &item), 1)?;
                let before = if is_first { "" } else { ", " };
                write!(out, "{before}{text}")?;
            }
            Format::Yaml => {
                out.write_all(if is_first { b"\n" } else { b"" })?;
                yaml::write_item(&item, out)?;
            }
            _ => self.kept.push(item),
        }
        Ok(())
    }

    /// Ends the list. One without items has `null` for them, as kubectl reads them from protobuf.
    ///
    /// # Errors
    /// Those of `out`, an expression that fails, a format that has no lists.
    pub(super) fn end(mut self, out: &mut dyn Write) -> Result<()> {
        let is_empty = !self.open;
        if is_empty {
            self.open("null", out)?;
        }
        match self.lists.format {
            Format::Json => out.write_all(if is_empty { b"\n}\n" } else { b"\n    ]\n}\n" })?,
            Format::Kyaml => out.write_all(if is_empty { b",\n}\n" } else { b"],\n}\n" })?,
            Format::Yaml => {
                out.write_all(if is_empty { b" null\n" } else { b"" })?;
                yaml::write(
                    &json!({"kind": self.kind(), "metadata": self.metadata}),
                    out,
                )?;
            }
            Format::Name => {
                return Err(Error::new(format!(
                    "list types are not supported by name printing: *v1.{}",
                    self.kind()
                )));
            }
            _ => {
                let items = std::mem::take(&mut self.kept);
                let list = json!({
                    "kind": self.kind(), "apiVersion": self.of["apiVersion"],
                    "metadata": self.metadata,
                    "items": if is_empty { Value::Null } else { items.into() },
                });
                self.lists.whole(list, out)?;
            }
        }
        Ok(())
    }

    /// Writes what stands before the items, and how those begin where they are on one line with it.
    fn open(&mut self, items: &str, out: &mut dyn Write) -> Result<()> {
        self.open = true;
        let (kind, version) = (self.kind(), &self.of["apiVersion"]);
        let (quoted, number) = (json::to_string(&kind.into()), json::to_string(version));
        match self.lists.format {
            Format::Json => {
                write!(
                    out,
                    "{{\n    \"kind\": {quoted},\n    \"apiVersion\": {number},\n"
                )?;
                out.write_all(b"    \"metadata\": ")?;
                json::write_pretty(&self.metadata, 1, out)?;
                write!(out, ",\n    \"items\": {items}")?;
            }
            Format::Kyaml => {
                write!(
                    out,
                    "---\n{{\n  kind: {quoted},\n  apiVersion: {number},\n  metadata: "
                )?;
                kyaml::write(&self.metadata, 1, out)?;
                write!(out, ",\n  items: {items}")?;
            }
            Format::Yaml => {
                self.lists.begin_document(out)?;
                let version = yaml::to_string(&json!({"apiVersion": version}));
                write!(out, "{version}items:")?;
            }
            _ => {}
        }
        Ok(())
    }

    /// The kind of the list.
    fn kind(&self) -> String {
        format!("{}List", self.of["kind"].as_str().unwrap_or_default())
    }
}
