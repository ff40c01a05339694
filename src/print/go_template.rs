//! `-o go-template` and its other names.

use std::io::Write;
use std::sync::Arc;

use serde_json::Value;

use super::ListHead;
use super::format::Asked;
use super::list::Style;
use crate::go::fmt::{self, Arg, quote};
use crate::go::template::{Failure, Stream, Template};
use crate::resource::Object;
use crate::{Error, Result};

/// What is to be printed of an object.
#[derive(Clone, Debug)]
pub struct Spec {
    template: Arc<Template>,
    list: List,
}

/// How the items of a list are dealt with.
#[derive(Clone, Debug)]
enum List {
    /// One by one, as they come.
    Streamed(Stream),
    /// All together, as the template may look at any of them at any time.
    Collected(Vec<Value>),
}

/// The formats, and whether their value names a file.
const NAMES: [(&str, bool); 4] = [
    ("go-template", false),
    ("go-template-file", true),
    ("template", false),
    ("templatefile", true),
];

impl Spec {
    /// The format `output` names, when it is one of these.
    ///
    /// # Errors
    /// A text that is missing or wrong.
    pub(super) fn parse(output: &str, asked: &Asked<'_>) -> Result<Option<Self>> {
        let (name, value) = match output.split_once('=') {
            Some(split) if asked.template.is_empty() => split,
            _ => (output, asked.template),
        };
        let Some((_, is_file)) = NAMES.iter().find(|(n, _)| *n == name) else {
            return Ok(None);
        };
        if value.is_empty() {
            return Err(Error::new(
                "template format specified but no template given",
            ));
        }
        let text = match is_file {
            true => asked.template_file(value)?,
            false => value.to_owned(),
        };
        let template = Template::parse("output", &text)
            .map_err(|e| Error::new(format!("error parsing template {text}, {e}")))?;
        let template = Arc::new(template.missing_key_error(!asked.allow_missing_keys));
        let stream = Stream::new(&template, "items");
        let list = stream.map_or(List::Collected(Vec::new()), List::Streamed);
        Ok(Some(Self { template, list }))
    }

    fn run(&self, value: &Value, out: &mut dyn Write, raw: impl Fn() -> String) -> Result<()> {
        let problem = match self.template.execute(value, out) {
            Ok(()) => return Ok(()),
            Err(Failure::Output(error)) => return Err(error.into()),
            Err(Failure::Template(problem)) => problem,
        };
        writeln!(
            out,
            "Error executing template: {problem}. Printing more information for debugging the \
             template:"
        )?;
        writeln!(out, "\ttemplate was:\n\t\t{}", self.template.text())?;
        writeln!(out, "\traw data was:\n\t\t{}", raw())?;
        let mut shown = Vec::new();
        fmt::append(Arg::of(value), &mut shown);
        out.write_all(b"\tobject given to template engine was:\n\t\t")?;
        out.write_all(&shown)?;
        out.write_all(b"\n\n")?;
        Err(self.failure(&problem))
    }

    fn failure(&self, problem: &str) -> Error {
        let text = quote::quote(self.template.text().as_bytes(), false);
        Error::new(format!("error executing template {text}: {problem}"))
    }

    fn streamed(&self, done: Result<(), Failure>) -> Result<()> {
        done.map_err(|failure| match failure {
            Failure::Output(error) => error.into(),
            Failure::Template(problem) => self.failure(&problem),
        })
    }
}

/// The list as kubectl has it in its report: what `apply` prints is a struct, with the keys in
/// the order of its fields.
fn raw_list(list: &Value, head: ListHead) -> String {
    let json = crate::go::json::to_string;
    match head {
        ListHead::Get => json(list),
        ListHead::Apply => format!(
            "{{\"kind\":\"List\",\"apiVersion\":\"v1\",\"metadata\":{{}},\"items\":{}}}",
            json(list.get("items").unwrap_or(&Value::Null))
        ),
    }
}

impl Style for Spec {
    fn object(&mut self, object: &Object, out: &mut dyn Write) -> Result<()> {
        self.run(&object.0, out, || crate::go::json::to_string(&object.0))
    }

    fn open(&mut self, head: ListHead, out: &mut dyn Write) -> Result<()> {
        let done = match &mut self.list {
            List::Streamed(stream) => stream.open(&head.value(), out),
            List::Collected(_) => Ok(()),
        };
        self.streamed(done)
    }

    fn item(&mut self, object: &Object, _: bool, out: &mut dyn Write) -> Result<()> {
        let done = match &mut self.list {
            List::Streamed(stream) => stream.item(&object.0, out),
            List::Collected(items) => {
                items.push(object.0.clone());
                Ok(())
            }
        };
        self.streamed(done)
    }

    fn close(&mut self, head: ListHead, _: bool, out: &mut dyn Write) -> Result<()> {
        let mut list = head.value();
        let done = match &mut self.list {
            List::Streamed(stream) => stream.close(&list, out),
            List::Collected(items) => {
                list["items"] = Value::Array(std::mem::take(items));
                return self.run(&list, out, || raw_list(&list, head));
            }
        };
        self.streamed(done)
    }
}
