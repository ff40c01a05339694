//! The format `plaintext`, from OpenAPI v3.

use std::io::Write;

use serde_json::Value;

use super::schema::{Seen, additional, all_of, items, part, properties, requires, text};
use super::wrap::{indent, wrap};
use super::{Asked, Document};
use crate::go::fmt::{self, Arg};
use crate::{Error, Result};

/// Where lines end.
const WIDTH: usize = 80;
/// How many values of an enum a list of fields shows.
const SHOWN_VALUES: usize = 4;

/// Writes what `asked` asks for.
///
/// # Errors
/// A resource that is not in `document`, a field that is not in its schema, and those of `out`.
pub fn write(asked: &Asked, document: &Document, out: &mut dyn Write) -> Result<()> {
    let kind = kind(asked, document).ok_or_else(|| {
        let Asked {
            group,
            version,
            resource,
            ..
        } = asked;
        Error::new(format!(
            "GVR ({group}/{version}, Resource={resource}) not found in OpenAPI schema"
        ))
    })?;
    if part(&kind, "group").is_some() {
        writeln!(out, "GROUP:      {}", text(&kind, "group"))?;
    }
    writeln!(out, "KIND:       {}", text(&kind, "kind"))?;
    writeln!(out, "VERSION:    {}\n", text(&kind, "version"))?;
    let Some(schema) = document.of_kind(&kind).next() else {
        let kind = shown(&kind);
        return Err(Error::new(format!(
            "GVK {kind} not found in OpenAPI schema"
        )));
    };
    let page = Page { asked, document };
    let Some(field) = page.find(schema, &asked.path, &Seen::default()) else {
        let name = asked.name();
        return Err(Error::new(format!("field \"{name}\" does not exist")));
    };
    if !asked.path.is_empty() {
        let (name, of) = (asked.name(), page.type_name(field));
        writeln!(out, "FIELD: {name} <{of}>\n{}\n", values(field))?;
    }
    page.describe(field, out)?;
    Ok(writeln!(out)?)
}

/// The kind that is served at the resource's paths, where all of them tell the same.
fn kind(asked: &Asked, document: &Document) -> Option<Value> {
    let Asked {
        group,
        version,
        resource,
        ..
    } = asked;
    let root = match group.as_str() {
        "" => format!("/api/{version}"),
        group => format!("/apis/{group}/{version}"),
    };
    let places = ["", "/namespaces/{namespace}"].map(|place| format!("{root}{place}/{resource}"));
    let paths = places
        .iter()
        .flat_map(|p| [p.clone(), format!("{p}/{{name}}")]);
    paths.rev().find_map(|path| document.kind_at(&path))
}

/// The values that a field may have, in lines; empty when it has no enum.
fn values(field: &Value) -> String {
    let Some(values) = part(field, "enum").and_then(Value::as_array) else {
        return String::new();
    };
    let lines = values
        .iter()
        .map(|value| format!("\n    {}", value_text(value)));
    format!("ENUM:{}", lines.collect::<String>())
}

/// The first values that a field may have, in a line of their own.
fn some_values(field: &Value, pad: &str) -> String {
    let Some(values) = part(field, "enum").and_then(Value::as_array) else {
        return String::new();
    };
    let shown: Vec<String> = values.iter().take(SHOWN_VALUES).map(value_text).collect();
    let more = if values.len() > SHOWN_VALUES {
        ", ...."
    } else {
        ""
    };
    format!("\n{pad}enum: {}{more}", shown.join(", "))
}

fn value_text(value: &Value) -> String {
    match value {
        Value::Null => "<no value>".to_owned(),
        Value::String(text) if text.is_empty() => "\"\"".to_owned(),
        value => shown(value),
    }
}

/// A value of the document as Go prints it (`%v`), whose numbers are all floats.
fn shown(value: &Value) -> String {
    let arg = match value.as_f64() {
        Some(number) => Arg::Float(number),
        None => Arg::of(value),
    };
    let mut out = Vec::new();
    fmt::append(arg, &mut out);
    String::from_utf8_lossy(&out).into_owned()
}

/// What is written, and the document that schemas refer to.
struct Page<'a> {
    asked: &'a Asked,
    document: &'a Document,
}

impl<'a> Page<'a> {
    /// The schema itself, or what it refers to.
    fn resolved(&self, schema: &'a Value) -> &'a Value {
        let found = self.document.resolve(text(schema, "$ref"));
        found.unwrap_or(schema)
    }

    /// The schema of the field at the end of `path`; arrays and maps have the fields of their
    /// elements.
    fn find(&self, schema: &'a Value, path: &[String], seen: &Seen<'_>) -> Option<&'a Value> {
        let Some((name, rest)) = path.split_first() else {
            return Some(schema);
        };
        let seen = seen.and(text(schema, "$ref"))?;
        let schema = self.resolved(schema);
        if let Some(field) = properties(schema).and_then(|fields| fields.get(name)) {
            return self.find(field, rest, &Seen::default());
        }
        if let Some(element) = items(schema).or_else(|| additional(schema)) {
            return self.find(element, path, &seen);
        }
        all_of(schema)
            .iter()
            .find_map(|part| self.find(part, path, &seen))
    }

    /// Writes the description of a schema, and its fields.
    fn describe(&self, schema: &'a Value, out: &mut dyn Write) -> Result<()> {
        // A schema that is referred to, and holds itself, is listed once more inside: kubectl, too,
        // does not count the first reference.
        let schema = self.resolved(schema);
        let mut description = String::new();
        self.description(schema, &Seen::default(), &mut description);
        if description.is_empty() {
            description.push_str("<empty>");
        }
        writeln!(out, "DESCRIPTION:\n{}", wrapped(&description, 4))?;
        external_docs(schema, 0, 4, out)?;
        let mut fields = Fields {
            page: self,
            out,
            are_begun: false,
        };
        fields.list(schema, 1, &Seen::default())
    }

    /// Adds the description of a schema, of what it refers to, and of its elements, each with a
    /// line break.
    fn description(&self, schema: &'a Value, seen: &Seen<'_>, out: &mut String) {
        let Some(seen) = seen.and(text(schema, "$ref")) else {
            return;
        };
        let schema = self.resolved(schema);
        let own = text(schema, "description");
        if !own.is_empty() {
            out.push_str(own);
            out.push('\n');
        }
        let parts = all_of(schema)
            .iter()
            .chain(items(schema))
            .chain(additional(schema));
        parts.for_each(|part| self.description(part, &seen, out));
    }

    /// What people call the type: `string`, `[]Container`, `map[string]Quantity`.
    fn type_name(&self, schema: &Value) -> String {
        if let Some(element) = items(schema) {
            return format!("[]{}", self.type_name(element));
        }
        if let Some(value) = additional(schema) {
            return format!("map[string]{}", self.type_name(value));
        }
        if let ([only], None) = (all_of(schema), properties(schema)) {
            return self.type_name(only);
        }
        let reference = text(schema, "$ref");
        let of = match self.document.resolve(reference) {
            Some(referred) => part(referred, "type"),
            None => part(schema, "type").filter(|_| reference.is_empty()),
        };
        match of {
            Some(of) if of != "object" => shown(of),
            // The last word of the reference, or of nothing.
            _ => match reference.rsplit(['/', '.']).next().unwrap_or_default() {
                "" => "Object".to_owned(),
                name => name.to_owned(),
            },
        }
    }
}

/// The list of fields, whose heading comes with the first.
struct Fields<'p, 'a> {
    page: &'p Page<'a>,
    out: &'p mut dyn Write,
    are_begun: bool,
}

impl<'a> Fields<'_, 'a> {
    /// Writes the fields of a schema: its own, then those of its parts and elements.
    fn list(&mut self, schema: &'a Value, level: usize, seen: &Seen<'_>) -> Result<()> {
        let Some(seen) = seen.and(text(schema, "$ref")) else {
            return Ok(());
        };
        let schema = self.page.resolved(schema);
        for (name, field) in properties(schema).into_iter().flatten() {
            self.field(name, field, requires(schema, name), level)?;
            if self.page.asked.goes_below(level) {
                self.list(field, level + 1, &seen)?;
            }
        }
        let mut parts = all_of(schema)
            .iter()
            .chain(items(schema))
            .chain(additional(schema));
        parts.try_for_each(|part| self.list(part, level, &seen))
    }

    fn field(&mut self, name: &str, field: &Value, required: bool, level: usize) -> Result<()> {
        if !self.are_begun {
            writeln!(self.out, "FIELDS:")?;
            self.are_begun = true;
        }
        let pad = "  ".repeat(level);
        let of = self.page.type_name(field);
        let mark = if required { " -required-" } else { "" };
        let values = some_values(field, &pad);
        writeln!(self.out, "{pad}{name}\t<{of}>{mark}{values}")?;
        if self.page.asked.recursive {
            return Ok(());
        }
        let description = match text(field, "description") {
            "" => "<no description>",
            description => description,
        };
        let inside = pad.len() + 2;
        writeln!(self.out, "{}", wrapped(description, inside))?;
        external_docs(field, inside, inside + 2, self.out)?;
        Ok(writeln!(self.out)?)
    }
}

/// Writes where more is told of a schema, if it says so: a heading, and the text further in.
fn external_docs(schema: &Value, heading: usize, body: usize, out: &mut dyn Write) -> Result<()> {
    let Some(docs) = part(schema, "externalDocs") else {
        return Ok(());
    };
    writeln!(out, "\n{}", indent("EXTERNAL DOCS:", heading))?;
    let (description, url) = (text(docs, "description"), text(docs, "url"));
    if !description.is_empty() {
        writeln!(out, "{}", wrapped(description, body))?;
    }
    if !url.is_empty() {
        writeln!(out, "{}", indent(&format!("URL: {url}"), body))?;
    }
    Ok(())
}

/// A text that is indented, in lines that end at column 80.
fn wrapped(text: &str, level: usize) -> String {
    indent(&wrap(text, WIDTH.saturating_sub(level)), level)
}
