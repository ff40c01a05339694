//! `-o jsonpath`, `jsonpath-file` and `jsonpath-as-json`.

use std::io::Write;

use serde_json::Value;

use super::ListHead;
use super::format::Asked;
use super::list::Style;
use crate::go::jsonpath::numbers::Numbers;
use crate::go::jsonpath::{JsonPath, Needs, Stream, Wanted, syntax};
use crate::resource::Object;
use crate::{Error, Result};

/// So many items of a list are kept whole, for the error of a template that fails on all of them.
const WHOLE: usize = 500;

/// What is to be printed of an object.
#[derive(Clone, Debug)]
pub struct Spec {
    path: JsonPath,
    /// The template as it was given, for errors.
    template: String,
    needs: Needs,
    wanted: Wanted,
    head: ListHead,
    /// Items have been kept without the fields that the template doesn't look at.
    pruned: bool,
    list: List,
}

/// What has become of the items of the list that is being printed.
#[derive(Clone, Debug)]
enum List {
    /// They are kept until the template can be evaluated.
    Kept(Vec<Value>),
    /// All that the template says is written.
    Written,
    /// Each is written as it comes.
    Streamed(Box<Stream>),
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
            asked.template_file(text)?
        } else {
            text.to_owned()
        };
        let path = JsonPath::parse(&template)
            .map_err(|e| Error::new(format!("error parsing jsonpath {template}, {e}")))?;
        Ok(Some(Self {
            needs: path.needs(),
            wanted: path.wanted(),
            pruned: false,
            path: path
                .allow_missing_keys(asked.allow_missing_keys)
                .json_output(format == "jsonpath-as-json"),
            template,
            head: ListHead::Get,
            list: List::Written,
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

    /// Writes what the template says of a list with these items; `whole` when there are no others.
    fn write_list(&self, items: Vec<Value>, whole: bool, out: &mut dyn Write) -> Result<()> {
        let mut list = self.head.value();
        list["items"] = items.into();
        let written = self.path.write(&list, out);
        let shown = (whole && !self.pruned).then_some(&list);
        written.map_err(|e| self.failed(e, shown))
    }

    /// Whether the template can be evaluated with this many items, the others not being looked at.
    fn has_enough(&self, items: usize) -> bool {
        match self.needs {
            Needs::Nothing => true,
            Needs::First(count) => items >= count,
            Needs::All | Needs::Each(_) => false,
        }
    }
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
        let written = self.path.write(&object.0, out);
        written.map_err(|e| self.failed(e, Some(&object.0)))
    }

    fn open(&mut self, head: ListHead, out: &mut dyn Write) -> Result<()> {
        self.head = head;
        self.list = List::Kept(Vec::new());
        if let Needs::Each(node) = self.needs {
            let stream = Stream::open(&self.path, node, &head.value(), out)?;
            // A part that fails without items fails with all of them, for kubectl's error.
            self.list = stream.map_or(List::Kept(Vec::new()), |s| List::Streamed(Box::new(s)));
        }
        Ok(())
    }

    fn item(&mut self, object: &Object, _: bool, out: &mut dyn Write) -> Result<()> {
        let reread = numbers(self.head).of(&object.0);
        match &mut self.list {
            List::Written => Ok(()),
            List::Streamed(stream) => {
                let value = reread.as_ref().unwrap_or(&object.0);
                let written = stream.item(&self.path, value, out);
                written.map_err(|e| self.failed(e, None))
            }
            List::Kept(items) => {
                let kept = items.len();
                let mut items = std::mem::take(items);
                if self.has_enough(kept) {
                    self.list = List::Written;
                    return self.write_list(items, false, out);
                }
                if kept == WHOLE && self.wanted != Wanted::All {
                    items
                        .iter_mut()
                        .for_each(|item| *item = self.wanted.of(item));
                    self.pruned = true;
                }
                let value = reread.as_ref().unwrap_or(&object.0);
                items.push(if self.pruned {
                    self.wanted.of(value)
                } else {
                    value.clone()
                });
                self.list = List::Kept(items);
                Ok(())
            }
        }
    }

    fn close(&mut self, head: ListHead, empty: bool, out: &mut dyn Write) -> Result<()> {
        match std::mem::replace(&mut self.list, List::Written) {
            List::Written => Ok(()),
            List::Kept(items) => self.write_list(items, true, out),
            List::Streamed(mut stream) => {
                let mut list = head.value();
                let written = stream.close(&self.path, &list, out);
                list["items"] = Value::Array(Vec::new());
                written.map_err(|e| self.failed(e, empty.then_some(&list)))
            }
        }
    }

    fn pack(&mut self, object: &Object) -> Result<Vec<u8>> {
        self.pruned |= self.wanted != Wanted::All;
        let packed = match &self.wanted {
            Wanted::All => serde_json::to_vec(&object.0),
            wanted => serde_json::to_vec(&wanted.of(&object.0)),
        };
        packed.map_err(|e| Error::new(e.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::print::{FORMATS, Format, Layout, Printer, SortBy, printer, sorted_printer};
    use serde_json::json;

    fn format(template: &str) -> Format {
        let asked = Asked {
            output: &format!("jsonpath={template}"),
            template: "",
            allow_missing_keys: true,
            no_headers: false,
            read: &|_| Ok(Vec::new()),
        };
        Format::parse(&asked, &FORMATS).unwrap().unwrap()
    }

    fn object(name: &str, n: impl Into<Value>) -> Object {
        let spec = json!({"n": n.into(), "big": "x".repeat(100)});
        Object(json!({"apiVersion": "v1", "kind": "X", "metadata": {"name": name}, "spec": spec}))
    }

    /// What has been printed after each of these names, and after the end.
    fn steps(mut printer: Box<dyn Printer>, names: &[&str]) -> Vec<String> {
        let mut out = Vec::new();
        let mut steps = Vec::new();
        for (n, name) in names.iter().enumerate() {
            printer.print(object(name, n), &mut out).unwrap();
            steps.push(String::from_utf8(out.clone()).unwrap());
        }
        printer.finish(&mut out).unwrap();
        steps.push(String::from_utf8(out).unwrap());
        steps
    }

    #[test]
    fn items_are_printed_as_soon_as_they_can_be() {
        let list = Layout::List(ListHead::Get);
        for (template, expected) in [
            (
                "<{.items[*].metadata.name}>",
                ["<a", "<a b", "<a b c", "<a b c>"],
            ),
            (
                "{range .items[?(@.spec.n>0)]}{.metadata.name};{end}.",
                ["", "b;", "b;c;", "b;c;."],
            ),
            (
                "{.kind}{.items[1:].metadata.name}",
                ["List", "Listb", "Listb c", "Listb c"],
            ),
            ("{.items[0].metadata.name}", ["", "a", "a", "a"]),
            ("{.kind}", ["List"; 4]),
            ("{.items[-1].metadata.name}", ["", "", "", "c"]),
            (
                "{.items[*].spec.n} {.items[*].spec.n}",
                ["", "", "", "0 1 2 0 1 2"],
            ),
        ] {
            let printed = steps(printer(format(template), list, false), &["a", "b", "c"]);
            assert_eq!(printed, expected, "{template}");
        }
    }

    #[test]
    fn what_was_printed_before_a_failure_stands() {
        let mut printer = printer(
            format("{range .items[*]}{.metadata.name}{.spec.n[0]}{end}"),
            Layout::List(ListHead::Get),
            false,
        );
        let mut out = Vec::new();
        printer
            .print(object("a", json!(["good "])), &mut out)
            .unwrap();
        let error = printer.print(object("b", 1), &mut out).unwrap_err();
        assert_eq!(out, b"agood ");
        assert_eq!(
            error.message,
            "error executing jsonpath \"{range .items[*]}{.metadata.name}{.spec.n[0]}{end}\": \
             Error executing template: int64 is not array or slice."
        );
    }

    /// kubectl's apply has its list as a Go struct: all its numbers become float64.
    #[test]
    fn numbers_of_an_applied_list_are_floats() {
        for (layout, expected) in [
            (Layout::List(ListHead::Get), "1234567 7"),
            (Layout::OneOrList(ListHead::Apply), "1.234567e+06 7"),
        ] {
            let mut printer = printer(format("{.items[*].spec.n}"), layout, false);
            let mut out = Vec::new();
            printer.print(object("a", 1_234_567), &mut out).unwrap();
            printer.print(object("b", 7.0), &mut out).unwrap();
            printer.finish(&mut out).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
    }

    #[test]
    fn of_a_list_to_be_sorted_only_wanted_fields_are_kept() {
        let asked = format("{range .items[*]}{.metadata.name}={.spec.n},{end}");
        let Format::JsonPath(mut style) = asked else {
            unreachable!()
        };
        let packed = style.pack(&object("a", 1)).unwrap();
        assert_eq!(packed, br#"{"metadata":{"name":"a"},"spec":{"n":1}}"#);
        let list = Layout::List(ListHead::Get);
        for (template, expected) in [
            ("{.items[*].metadata.name}", "a b c"),
            ("{.items[-1:].metadata.name}", "c"),
            ("{range .items[*]}{.spec}{end}", ""),
        ] {
            let sort = SortBy::parse(".metadata.name").unwrap();
            let printer = sorted_printer(format(template), list, false, sort);
            let printed = steps(printer, &["c", "a", "b"]).pop().unwrap();
            assert!(expected.is_empty() && printed.contains("xx") || printed == expected);
        }
    }

    #[test]
    fn long_lists_that_must_be_kept_are_pruned() {
        let mut printer = printer(
            format("{.items[-1].metadata.name}{.items[1].spec.n}"),
            Layout::List(ListHead::Get),
            false,
        );
        let mut out = Vec::new();
        for n in 0..WHOLE + 2 {
            printer
                .print(object(&format!("o-{n}"), n), &mut out)
                .unwrap();
        }
        printer.finish(&mut out).unwrap();
        assert_eq!(out, b"o-5011");
    }
}
