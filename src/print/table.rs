//! Tables as the server makes them (`meta.k8s.io/v1 Table`), in kubectl's layout.

use std::borrow::Cow;
use std::io::{self, Write};

use jiff::Timestamp;
use serde_json::Value;

use crate::go::age;

use super::{Columns, color};
use crate::guard;

/// kubectl writes a table in pieces of so many rows, each widening the columns of those before.
const PIECE: usize = 100;

/// How a table is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableOptions {
    /// Show the columns of lower priority too.
    pub wide: bool,
    /// Leave out the headers.
    pub no_headers: bool,
    /// Begin with the namespace.
    pub with_namespace: bool,
    /// What to put before names, such as `deployment.apps`.
    pub kind: Option<String>,
    /// Labels to show as columns of their own.
    pub label_columns: Vec<String>,
    /// End with all labels.
    pub show_labels: bool,
    /// Colour cells by their meaning. Then no cell holds anything a terminal would act on.
    pub color: bool,
    /// Align columns as a terminal shows them, where some characters are wide.
    pub on_terminal: bool,
}

impl TableOptions {
    /// Whether rows must come with their object's metadata.
    #[must_use]
    pub fn needs_metadata(&self) -> bool {
        self.with_namespace || self.show_labels || !self.label_columns.is_empty()
    }
}

/// One column of the server.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Column {
    name: String,
    shown: bool,
    is_name: bool,
}

/// Prints tables of one resource, one after the other, under one header.
pub struct TablePrinter {
    options: TableOptions,
    definitions: Value,
    columns: Vec<Column>,
    printed_headers: bool,
    layout: Columns,
    /// The rows of the page that is not laid out yet.
    page: Vec<Cells>,
    /// The headers of all columns, for their colours.
    names: Vec<String>,
    now: Timestamp,
}

/// What is kept of a row until it is laid out.
#[derive(Clone, Debug)]
pub struct Cells {
    event: Option<String>,
    own: Vec<String>,
}

impl TablePrinter {
    /// A printer; `now` is what ages are counted from where the server gives times.
    #[must_use]
    pub fn new(options: TableOptions, now: Timestamp) -> Self {
        let mut layout = Columns::new();
        if options.on_terminal {
            layout = layout.on_terminal();
        }
        Self {
            options,
            definitions: Value::Null,
            columns: Vec::new(),
            printed_headers: false,
            layout,
            page: Vec::new(),
            names: Vec::new(),
            now,
        }
    }

    /// Takes the columns of a table that comes, from its `columnDefinitions`. Watch events leave
    /// them out to save bandwidth: then those before stay.
    pub fn begin(&mut self, definitions: &Value) {
        let has_any = definitions.as_array().is_some_and(|d| !d.is_empty());
        if has_any && *definitions != self.definitions {
            self.definitions = definitions.clone();
            self.columns = read_columns(definitions, self.options.wide);
            self.printed_headers = false;
        }
    }

    /// The cells of a row of the table that was begun. An `event` such as `ADDED` becomes the
    /// first one.
    #[must_use]
    pub fn cells(&self, row: &Value, event: Option<&str>) -> Cells {
        Cells {
            own: self.own_cells(row),
            event: event.map(|e| format!("{e:8}")),
        }
    }

    /// Adds a row to the page; what it is made of may be dropped.
    pub fn add(&mut self, cells: Cells) {
        self.page.push(cells);
    }

    /// Lays out the rows of the page, under the header unless it stands above already.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn end_page(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let page = std::mem::take(&mut self.page);
        let Some(first) = page.first() else {
            return Ok(());
        };
        if self.options.color {
            self.names = self.header(first.event.is_some());
        }
        let widths = widest(&page);
        let mut pad = widths.as_slice();
        if !self.options.no_headers && !self.printed_headers {
            let header = self.header(first.event.is_some());
            self.add_row(padded(header, pad));
            pad = &[];
        }
        self.printed_headers = true;
        for (at, cells) in page.into_iter().enumerate() {
            let cells = cells.event.into_iter().chain(cells.own);
            // The first row stands in for the header where there is none.
            let first = if at == 0 { pad } else { &[] };
            self.add_row(apart(padded(cells.collect(), first)));
            if (at + 1) % PIECE == 0 {
                self.flush(out)?;
            }
        }
        Ok(())
    }

    /// Adds an object that the server made no table of: its name and age.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn object(
        &mut self,
        object: &Value,
        event: Option<&str>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let cells = self.object_cells(object, event);
        self.add(cells);
        self.end_page(out)
    }

    /// The cells of an object that the server made no table of; begins a table of such.
    pub fn object_cells(&mut self, object: &Value, event: Option<&str>) -> Cells {
        self.begin(&serde_json::json!([
            {"name": "Name", "type": "string", "format": "name"},
            {"name": "Age", "type": "string"},
        ]));
        let metadata = &object["metadata"];
        let created = metadata["creationTimestamp"].as_str().unwrap_or_default();
        let age = age::format(created, self.now);
        let row = serde_json::json!({
            "cells": [metadata["name"], age],
            "object": {"metadata": {
                "namespace": metadata["namespace"],
                "labels": metadata["labels"],
            }},
        });
        self.cells(&row, event)
    }

    /// Prints a whole answer as one page: a table, or an object or list that the server made no
    /// table of.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn print(
        &mut self,
        answer: &Value,
        event: Option<&str>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        if answer["kind"] != "Table" {
            return match answer["items"].as_array() {
                Some(items) => items.iter().try_for_each(|o| self.object(o, event, out)),
                None => self.object(answer, event, out),
            };
        }
        self.begin(&answer["columnDefinitions"]);
        for row in answer["rows"].as_array().into_iter().flatten() {
            self.page.push(self.cells(row, event));
        }
        self.end_page(out)
    }

    /// Writes what is still held back for its layout.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn flush(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if !self.options.color {
            return self.layout.flush(out);
        }
        let names = &self.names;
        let paint = |at: usize, cell: &str, line: &mut String| {
            color::paint(names.get(at).map_or("", String::as_str), cell, line);
        };
        self.layout.flush_painted(&paint, out)
    }

    fn add_row(&mut self, mut cells: Vec<String>) {
        if self.options.color {
            for cell in &mut cells {
                if let Cow::Owned(escaped) = guard::escape(cell) {
                    *cell = escaped;
                }
            }
        }
        self.layout.row(cells);
    }

    fn header(&self, event: bool) -> Vec<String> {
        let o = &self.options;
        let own = self
            .columns
            .iter()
            .filter(|c| c.shown)
            .map(|c| c.name.to_uppercase());
        let last = |l: &String| l.rsplit('/').next().unwrap_or_default().to_uppercase();
        let mut cells: Vec<String> = event.then(|| "EVENT".to_owned()).into_iter().collect();
        cells.extend(o.with_namespace.then(|| "NAMESPACE".to_owned()));
        cells.extend(own);
        cells.extend(o.label_columns.iter().map(last));
        cells.extend(o.show_labels.then(|| "LABELS".to_owned()));
        cells
    }

    fn own_cells(&self, row: &Value) -> Vec<String> {
        let o = &self.options;
        let metadata = &row["object"]["metadata"];
        let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
        let mut cells = Vec::with_capacity(self.columns.len());
        cells.extend(o.with_namespace.then(|| text(&metadata["namespace"])));
        let own = row["cells"].as_array().map_or(&[][..], Vec::as_slice);
        for (column, cell) in self.columns.iter().zip(own) {
            if !column.shown {
                continue;
            }
            cells.push(match &o.kind {
                Some(kind) if column.is_name => format!("{kind}/{}", cell_text(cell)),
                _ => cell_text(cell),
            });
        }
        cells.extend(o.label_columns.iter().map(|l| text(&metadata["labels"][l])));
        cells.extend(o.show_labels.then(|| labels(&metadata["labels"])));
        cells
    }
}

/// The length in bytes of each column's longest cell: what kubectl pads the first line to.
fn widest(page: &[Cells]) -> Vec<usize> {
    let mut widths = Vec::new();
    for cells in page {
        for (at, cell) in cells.event.iter().chain(&cells.own).enumerate() {
            widths.resize(widths.len().max(at + 1), 0);
            widths[at] = cell.len().max(widths[at]);
        }
    }
    widths
}

fn read_columns(definitions: &Value, wide: bool) -> Vec<Column> {
    let mut named = false;
    let read = |d: &Value| {
        // Only the first column of that format holds the name.
        let is_name = !named && d["format"] == "name" && d["type"] == "string";
        named |= is_name;
        Column {
            name: d["name"].as_str().unwrap_or_default().to_owned(),
            shown: wide || d["priority"].as_i64().unwrap_or(0) == 0,
            is_name,
        }
    };
    definitions
        .as_array()
        .into_iter()
        .flatten()
        .map(read)
        .collect()
}

/// The cells as they are shown, with blanks to the given widths but for the last one. What counts
/// is their length as they came, in kubectl.
fn padded(cells: Vec<String>, widths: &[usize]) -> Vec<String> {
    let last = cells.len().saturating_sub(1);
    let pad = |(at, cell): (usize, String)| {
        let width = if at < last { widths.get(at) } else { None };
        let blanks = width.map_or(0, |w| w.saturating_sub(cell.len()));
        let mut cell = one_line(cell);
        cell.extend(std::iter::repeat_n(' ', blanks));
        cell
    };
    cells.into_iter().enumerate().map(pad).collect()
}

/// The cells as kubectl's layout sees them: a tab in one is the beginning of another.
fn apart(cells: Vec<String>) -> Vec<String> {
    const TABS: [char; 2] = ['\t', '\x0b'];
    if !cells.iter().any(|c| c.contains(TABS)) {
        return cells;
    }
    let parts = cells.iter().flat_map(|c| c.split(TABS));
    parts.map(str::to_owned).collect()
}

/// A cell as Go prints it.
fn cell_text(cell: &Value) -> String {
    match cell {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            format!(
                "[{}]",
                items.iter().map(cell_text).collect::<Vec<_>>().join(" ")
            )
        }
        Value::Object(map) => {
            let pairs: Vec<String> = map
                .iter()
                .map(|(k, v)| format!("{k}:{}", cell_text(v)))
                .collect();
            format!("map[{}]", pairs.join(" "))
        }
        other => other.to_string(),
    }
}

/// `a=1,b=2`, or `<none>`.
fn labels(labels: &Value) -> String {
    let mut pairs: Vec<String> = labels
        .as_object()
        .into_iter()
        .flatten()
        .map(|(k, v)| format!("{k}={}", v.as_str().unwrap_or_default()))
        .collect();
    // Not by key: `a.b=` comes before `a=`, as in labels.Set.
    pairs.sort_unstable();
    if pairs.is_empty() {
        "<none>".to_owned()
    } else {
        pairs.join(",")
    }
}

/// A cell on one line, without the character that begins terminal escapes (CVE-2021-25743).
fn one_line(cell: String) -> String {
    if !cell.contains(['\x0c', '\n', '\r', '\x1b']) {
        return cell;
    }
    let (line, more) = match cell.find(['\x0c', '\n', '\r']) {
        Some(end) => (&cell[..end], "..."),
        None => (cell.as_str(), ""),
    };
    line.replace('\x1b', "^[") + more
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn shown(options: TableOptions, tables: &[Value], event: Option<&str>) -> String {
        let mut printer = TablePrinter::new(options, Timestamp::UNIX_EPOCH);
        let mut out = Vec::new();
        for table in tables {
            assert!(printer.print(table, event, &mut out).is_ok());
        }
        assert!(printer.flush(&mut out).is_ok());
        String::from_utf8_lossy(&out).into_owned()
    }

    fn table(rows: &[(&str, i64)]) -> Value {
        let rows: Vec<Value> = rows
            .iter()
            .map(|(name, n)| {
                json!({"cells": [name, n, "w"], "object": {"metadata":
                    {"namespace": "ns", "labels": {"a/b": "1", "c": "2"}}}})
            })
            .collect();
        json!({"kind": "Table", "columnDefinitions": [
            {"name": "Name", "type": "string", "format": "name"},
            {"name": "Data", "type": "integer"},
            {"name": "More", "type": "string", "priority": 1},
        ], "rows": rows})
    }

    #[test]
    fn columns_by_option() {
        let two = [table(&[("x", 1), ("longer", 22)])];
        assert_eq!(
            shown(TableOptions::default(), &two, None),
            "NAME     DATA\nx        1\nlonger   22\n"
        );
        let all = TableOptions {
            wide: true,
            with_namespace: true,
            kind: Some("cm".into()),
            label_columns: vec!["a/b".into()],
            show_labels: true,
            ..TableOptions::default()
        };
        assert_eq!(
            shown(all, &[table(&[("x", 1)])], None),
            "NAMESPACE   NAME   DATA   MORE   B     LABELS\n\
             ns          cm/x   1      w      1     a/b=1,c=2\n"
        );
    }

    #[test]
    fn one_header_for_many_tables() {
        let pages = [table(&[("x", 1)]), table(&[("y", 2)])];
        assert_eq!(
            shown(TableOptions::default(), &pages, None),
            "NAME   DATA\nx      1\ny      2\n"
        );
        assert_eq!(shown(TableOptions::default(), &[table(&[])], None), "");
        assert_eq!(
            shown(
                TableOptions::default(),
                &[table(&[("x", 1)])],
                Some("ADDED")
            ),
            "EVENT      NAME   DATA\nADDED      x      1\n"
        );
    }

    #[test]
    fn a_tab_begins_another_cell() {
        let cells = |texts: &[&str]| texts.iter().map(|&t| t.to_owned()).collect::<Vec<_>>();
        assert_eq!(
            apart(cells(&["a\tb", "c\x0b"])),
            cells(&["a", "b", "c", ""])
        );
        assert_eq!(apart(cells(&["a b", ""])), cells(&["a b", ""]));
    }

    #[test]
    fn cells_stay_on_their_line() {
        assert_eq!(one_line("a\nb".into()), "a...");
        assert_eq!(one_line("\x1b[31mred".into()), "^[[31mred");
    }

    #[test]
    fn colours_never_come_from_a_cell() {
        let table = json!({"kind": "Table", "columnDefinitions": [
            {"name": "Name", "type": "string", "format": "name"}, {"name": "Status", "type": "string"},
        ], "rows": [{"cells": ["a\u{9b}31m", "Running"]}]});
        let color = TableOptions {
            color: true,
            ..TableOptions::default()
        };
        assert_eq!(
            shown(color, &[table], None),
            "\u{1b}[1mNAME\u{1b}[0m         \u{1b}[1mSTATUS\u{1b}[0m\n\
             a\\u009b31m   \u{1b}[32mRunning\u{1b}[0m\n"
        );
    }

    #[test]
    fn objects_without_a_table() {
        let object = json!({"kind": "Foo", "metadata": {"name": "x"}});
        assert_eq!(
            shown(TableOptions::default(), &[object], None),
            "NAME   AGE\nx      <unknown>\n"
        );
    }
}
