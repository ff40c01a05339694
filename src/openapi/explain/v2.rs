//! The format `plaintext-openapiv2`: as kubectl explained before it had OpenAPI v3.

use std::io::Write;

use serde_json::Value;

use super::schema::{Seen, additional, items, properties, requires, text};
use super::wrap::fill;
use super::{Asked, Document};
use crate::go::fmt::quote::quote;
use crate::{Error, Result};

/// Where lines end.
const WIDTH: usize = 80;
/// How far in descriptions stand.
const DESCRIPTION: usize = 5;
/// How far in fields stand, and how much further fields of fields.
const FIELD: usize = 3;

/// Writes what `asked` asks for.
///
/// # Errors
/// A kind that is not in `document`, a field that is not in its schema, and those of `out`.
pub fn write(asked: &Asked, document: &Document, out: &mut dyn Write) -> Result<()> {
    let Asked {
        group,
        version,
        kind,
        ..
    } = asked;
    let wanted = serde_json::json!({"group": group, "version": version, "kind": kind});
    let Some(schema) = document.of_kind(&wanted).next_back() else {
        let kind = quote(format!("{group}/{version}, Kind={kind}").as_bytes(), false);
        return Err(Error::new(format!("couldn't find resource for {kind}")));
    };
    let page = Page { asked, document };
    let found = page.find(schema, &asked.path, &Seen::default())?;
    let api_version = match group.as_str() {
        "" => version.clone(),
        group => format!("{group}/{version}"),
    };
    writeln!(out, "KIND:     {kind}\nVERSION:  {api_version}\n")?;
    page.describe(&found, out)
}

/// What a path leads to.
enum Found<'v> {
    Schema(&'v Value),
    /// A value of a map of anything, which has the map's description.
    Any(&'v str),
}

/// What a schema says about the values.
enum Shape<'v> {
    /// Of another schema, which is given by its reference.
    Reference(&'v str, &'v Value),
    /// An object with fields.
    Fields(&'v serde_json::Map<String, Value>),
    /// An array of such elements.
    Array(&'v Value),
    /// An object of such values; `None` for any.
    Map(Option<&'v Value>),
    /// A value without fields, of a type such as `string`.
    Primitive(&'v str),
    /// Anything.
    Any,
}

/// What is written, and the document that schemas refer to.
struct Page<'a> {
    asked: &'a Asked,
    document: &'a Document,
}

impl<'a> Page<'a> {
    fn shape(&self, schema: &'a Value) -> Shape<'a> {
        let reference = text(schema, "$ref");
        if let Some(referred) = self.document.resolve(reference) {
            return Shape::Reference(reference, referred);
        }
        match (text(schema, "type"), schema.get("properties")) {
            ("" | "object", Some(_)) => properties(schema).map_or(Shape::Map(None), Shape::Fields),
            ("object", None) => Shape::Map(additional(schema)),
            ("array", _) => items(schema).map_or(Shape::Any, Shape::Array),
            ("", None) => Shape::Any,
            (primitive, _) => Shape::Primitive(primitive),
        }
    }

    /// The schema of the field at the end of `path`; arrays and maps have the fields of their
    /// elements. Where a value has no fields, the rest of the path is not looked at.
    fn find(&self, schema: &'a Value, path: &[String], seen: &Seen<'_>) -> Result<Found<'a>> {
        let Some((name, rest)) = path.split_first() else {
            return Ok(Found::Schema(schema));
        };
        match self.shape(schema) {
            Shape::Fields(fields) => match fields.get(name) {
                Some(field) => self.find(field, rest, &Seen::default()),
                None => {
                    let name = quote(name.as_bytes(), false);
                    Err(Error::new(format!("field {name} does not exist")))
                }
            },
            Shape::Array(element) | Shape::Map(Some(element)) => self.find(element, path, seen),
            Shape::Reference(reference, referred) => match seen.and(reference) {
                Some(seen) => self.find(referred, path, &seen),
                None => Ok(Found::Schema(schema)),
            },
            Shape::Map(None) => Ok(Found::Any(text(schema, "description"))),
            Shape::Primitive(_) | Shape::Any => Ok(Found::Schema(schema)),
        }
    }

    /// Writes the type of a field, its description with that of its elements, and their fields.
    fn describe(&self, found: &Found<'a>, out: &mut dyn Write) -> Result<()> {
        let schema = match found {
            Found::Schema(schema) => schema,
            Found::Any(description) => return describe(&[description], out),
        };
        let (name, of) = (self.asked.name(), self.type_name(schema));
        let (end, descriptions) = self.end(schema);
        match end {
            Shape::Primitive(_) => writeln!(out, "FIELD:    {name} <{of}>\n")?,
            Shape::Fields(_) if !name.is_empty() => writeln!(out, "RESOURCE: {name} <{of}>\n")?,
            _ => {}
        }
        describe(&descriptions, out)?;
        let Shape::Fields(_) = end else {
            return Ok(());
        };
        writeln!(out, "\nFIELDS:")?;
        self.fields(schema, 1, &Seen::default(), out)
    }

    /// What the elements of arrays and maps, and what is referred to, come to, and the descriptions
    /// on the way there.
    fn end(&self, schema: &'a Value) -> (Shape<'a>, Vec<&'a str>) {
        let mut descriptions = vec![text(schema, "description")];
        let mut schema = schema;
        let mut followed = Vec::new();
        loop {
            let shape = self.shape(schema);
            schema = match shape {
                Shape::Array(element) | Shape::Map(Some(element)) => element,
                Shape::Reference(reference, referred) if !followed.contains(&reference) => {
                    followed.push(reference);
                    referred
                }
                // The values of a map of anything have the map's own description.
                Shape::Map(None) => {
                    descriptions.push(text(schema, "description"));
                    return (Shape::Any, descriptions);
                }
                shape => return (shape, descriptions),
            };
            descriptions.push(text(schema, "description"));
        }
    }

    /// Writes the fields of a schema, or of its elements.
    fn fields(
        &self,
        schema: &'a Value,
        level: usize,
        seen: &Seen<'_>,
        out: &mut dyn Write,
    ) -> Result<()> {
        let pad = " ".repeat(level * FIELD);
        match self.shape(schema) {
            Shape::Array(element) | Shape::Map(Some(element)) => {
                self.fields(element, level, seen, out)
            }
            Shape::Reference(reference, referred) => match seen.and(reference) {
                Some(seen) => self.fields(referred, level, &seen, out),
                None => Ok(()),
            },
            Shape::Fields(fields) => fields.iter().try_for_each(|(name, field)| {
                let of = self.type_name(field);
                if self.asked.recursive {
                    writeln!(out, "{pad}{name}\t<{of}>")?;
                    return match self.asked.goes_below(level) {
                        true => self.fields(field, level + 1, seen, out),
                        false => Ok(()),
                    };
                }
                let mark = if requires(schema, name) {
                    " -required-"
                } else {
                    ""
                };
                writeln!(out, "{pad}{name}\t<{of}>{mark}")?;
                lines(text(field, "description"), pad.len() + 2, out)?;
                Ok(writeln!(out)?)
            }),
            Shape::Map(None) | Shape::Primitive(_) | Shape::Any => Ok(()),
        }
    }

    /// What people call the type; nothing for any.
    fn type_name(&self, schema: &'a Value) -> String {
        let mut name = String::new();
        let mut schema = schema;
        let mut followed = Vec::new();
        loop {
            let (prefix, next) = match self.shape(schema) {
                Shape::Array(element) => ("[]", element),
                Shape::Map(Some(value)) => ("map[string]", value),
                Shape::Reference(reference, referred) if !followed.contains(&reference) => {
                    followed.push(reference);
                    ("", referred)
                }
                Shape::Map(None) => return name + "map[string]",
                Shape::Fields(_) => return name + "Object",
                Shape::Primitive(of) => return name + of,
                Shape::Any | Shape::Reference(..) => return name,
            };
            name.push_str(prefix);
            schema = next;
        }
    }
}

/// Writes the descriptions on the way to a schema; an empty line parts them.
fn describe(descriptions: &[&str], out: &mut dyn Write) -> Result<()> {
    writeln!(out, "DESCRIPTION:")?;
    if descriptions.iter().all(|d| d.is_empty()) {
        lines("<empty>", DESCRIPTION, out)?;
    }
    for (i, description) in descriptions
        .iter()
        .enumerate()
        .filter(|(_, d)| !d.is_empty())
    {
        // Even where what stood before was empty, as in kubectl.
        if i > 0 {
            writeln!(out)?;
        }
        lines(description, DESCRIPTION, out)?;
    }
    Ok(())
}

/// Writes a text in lines that are indented.
fn lines(text: &str, indent: usize, out: &mut dyn Write) -> Result<()> {
    for line in fill(text, WIDTH.saturating_sub(indent)) {
        let pad = if line.is_empty() { 0 } else { indent };
        writeln!(out, "{}{line}", " ".repeat(pad))?;
    }
    Ok(())
}
