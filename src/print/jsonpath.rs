//! `-o jsonpath`, `jsonpath-file` and `jsonpath-as-json`.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::ListHead;
use super::format::Asked;
use super::list::Style;
use crate::go::jsonpath::numbers::Numbers;
use crate::go::jsonpath::{JsonPath, syntax};
use crate::resource::Object;
use crate::{Error, Result};

/// What is to be printed of an object.
#[derive(Clone, Debug)]
pub struct Spec {
    path: JsonPath,
    /// The template as it was given, for errors.
    template: String,
    /// The items of the list, while they have to be kept.
    items: Vec<Value>,
    /// What the items' numbers are.
    numbers: Numbers,
}

impl Spec {
    /// The format `output` names, when it is one of these.
    ///
    /// # Errors
    /// A text that is missing or wrong.
    pub(super) fn parse(output: &str, asked: &Asked<'_>) -> Result<Option<Self>> {
        // With --template nothing may stand behind the name.
        let (format, text) = match output.split_once('=') {
            Some(parts) if asked.template.is_empty() => parts,
            _ => (output, asked.template),
        };
        if !matches!(format, "jsonpath" | "jsonpath-file" | "jsonpath-as-json") {
            return Ok(None);
        }
        if text.is_empty() {
            return Err(Error::new(
                "template format specified but no template given",
            ));
        }
        let template = if format == "jsonpath-file" {
            read(text, asked)?
        } else {
            text.to_owned()
        };
        let path = JsonPath::parse(&template)
            .map_err(|e| Error::new(format!("error parsing jsonpath {template}, {e}")))?;
        Ok(Some(Self {
            path: path
                .allow_missing_keys(asked.allow_missing_keys)
                .json_output(format == "jsonpath-as-json"),
            template,
            items: Vec::new(),
            numbers: Numbers::Reread,
        }))
    }

    /// kubectl's words for a template that fails, with the object where it is at hand.
    fn failed(&self, error: Error, object: Option<&Value>) -> Error {
        if error.kind != crate::error::ErrorKind::General {
            return error;
        }
        let template = &self.template;
        let quoted = syntax::quote(template);
        let mut text =
            format!("error executing jsonpath {quoted}: Error executing template: {error}.");
        if let Some(object) = object {
            let object = syntax::source(object);
            // The line break that ends an error is a third one.
            text += &format!(
                " Printing more information for debugging the template:\n\ttemplate was:\n\t\t\
                 {template}\n\tobject given to jsonpath engine was:\n\t\t{object}\n\n"
            );
        }
        Error::new(text)
    }

    fn write(&self, value: &Value, out: &mut dyn Write) -> Result<()> {
        let written = self.path.write(value, out);
        written.map_err(|e| self.failed(e, Some(value)))
    }
}

/// The template in a file.
fn read(path: &str, asked: &Asked<'_>) -> Result<String> {
    let bytes = (asked.read)(path).map_err(|e| {
        let step = if e.kind() == io::ErrorKind::IsADirectory {
            "read"
        } else {
            "open"
        };
        let text = e.to_string().to_lowercase();
        let cause = text.split(" (os error").next().unwrap_or_default();
        Error::new(format!(
            "error reading --template {path}, {step} {path}: {cause}"
        ))
    })?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The fields of a list beside its items.
fn head_fields(head: ListHead) -> Map<String, Value> {
    let metadata = match head {
        ListHead::Get => json!({"resourceVersion": ""}),
        ListHead::Apply => json!({}),
    };
    let fields = [
        ("apiVersion", "v1".into()),
        ("kind", "List".into()),
        ("metadata", metadata),
    ];
    fields
        .map(|(key, value)| (key.to_owned(), value))
        .into_iter()
        .collect()
}

/// `get` puts JSON together, `apply` has a Go struct.
fn numbers(head: ListHead) -> Numbers {
    match head {
        ListHead::Get => Numbers::Reread,
        ListHead::Apply => Numbers::Floats,
    }
}

impl Style for Spec {
    fn object(&mut self, object: &Object, out: &mut dyn Write) -> Result<()> {
        self.write(&object.0, out)
    }

    fn open(&mut self, head: ListHead, _: &mut dyn Write) -> Result<()> {
        self.numbers = numbers(head);
        Ok(())
    }

    fn item(&mut self, object: &Object, _: bool, _: &mut dyn Write) -> Result<()> {
        let value = self.numbers.of(&object.0);
        self.items.push(value.unwrap_or_else(|| object.0.clone()));
        Ok(())
    }

    fn close(&mut self, head: ListHead, _: bool, out: &mut dyn Write) -> Result<()> {
        let mut list = head_fields(head);
        list.insert("items".to_owned(), std::mem::take(&mut self.items).into());
        self.write(&list.into(), out)
    }
}
