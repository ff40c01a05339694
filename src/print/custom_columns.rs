//! `-o custom-columns` and `custom-columns-file`: a column for each path that is named.

use std::io::{self, Write};

use serde_json::Value;

use super::format::Asked;
use super::list::Style;
use super::{Columns, ListHead};
use crate::go::jsonpath::{JsonPath, relaxed, syntax};
use crate::resource::Object;
use crate::{Error, Result};

const NOTHING_GIVEN: &str = "custom-columns format specified but no custom columns given";
/// The longest line of a file that kubectl reads, in bytes.
const MAX_LINE: usize = 64 * 1024;

/// What is to be printed of an object.
#[derive(Clone, Debug)]
pub struct Spec {
    headers: Vec<String>,
    paths: Vec<JsonPath>,
    /// The first path that is wrong. It is an error behind the headers: so kubectl does it.
    wrong: Option<Error>,
    no_headers: bool,
    /// The headers have been laid out.
    started: bool,
    layout: Columns,
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
        if !matches!(format, "custom-columns" | "custom-columns-file") {
            return Ok(None);
        }
        if text.is_empty() {
            return Err(Error::new(NOTHING_GIVEN));
        }
        let spec = if format == "custom-columns" {
            Self::from_text(text, asked.no_headers)
        } else {
            Self::from_file(text, asked)
        };
        spec.map(Some)
    }

    /// `HEADER:PATH,…`
    fn from_text(text: &str, no_headers: bool) -> Result<Self> {
        let mut spec = Self::new(no_headers);
        for part in text.split(',') {
            let Some((header, path)) = part.split_once(':') else {
                return Err(Error::new(format!(
                    "unexpected custom-columns spec: {part}, expected <header>:<json-path-expr>"
                )));
            };
            spec.column(header, path)?;
        }
        Ok(spec)
    }

    /// A line of headers and one of paths. kubectl shows these headers in any case.
    fn from_file(name: &str, asked: &Asked<'_>) -> Result<Self> {
        let bytes = match (asked.read)(name) {
            // It opens a folder, and finds no line there.
            Err(error) if error.kind() == io::ErrorKind::IsADirectory => Vec::new(),
            read => read.map_err(|error| unreadable(name, &error))?,
        };
        let text = String::from_utf8_lossy(&bytes);
        let mut lines = text
            .split_inclusive('\n')
            .map_while(|line| (line.len() <= MAX_LINE).then(|| line.split_whitespace()));
        let mut line = |which| {
            lines.next().ok_or_else(|| {
                Error::new(format!(
                    "invalid template, missing {which} line. Expected format is one line of space \
                     separated headers, one line of space separated column specs."
                ))
            })
        };
        let headers: Vec<&str> = line("header")?.collect();
        let paths: Vec<&str> = line("spec")?.collect();
        if headers.len() != paths.len() {
            let (headers, paths) = (headers.len(), paths.len());
            return Err(Error::new(format!(
                "number of headers ({headers}) and field specifications ({paths}) don't match"
            )));
        }
        let mut spec = Self::new(false);
        for (header, path) in headers.into_iter().zip(paths) {
            spec.column(header, path)?;
        }
        Ok(spec)
    }

    fn new(no_headers: bool) -> Self {
        Self {
            headers: Vec::new(),
            paths: Vec::new(),
            wrong: None,
            no_headers,
            started: false,
            layout: Columns::new(),
        }
    }

    fn column(&mut self, header: &str, path: &str) -> Result<()> {
        match JsonPath::parse(&relaxed(path)?) {
            Ok(path) => self.paths.push(path),
            Err(error) => self.wrong = self.wrong.take().or(Some(error)),
        }
        self.headers.push(header.to_owned());
        Ok(())
    }

    /// Begins the table, if it has not begun.
    fn start(&mut self, out: &mut dyn Write) -> Result<()> {
        if !self.started && !self.no_headers {
            let headers = std::mem::take(&mut self.headers);
            self.row(headers, out)?;
        }
        self.started = true;
        if let Some(error) = &self.wrong {
            self.layout.flush(out)?;
            return Err(error.clone());
        }
        Ok(())
    }

    /// The text of each column for this object.
    fn cells(&self, object: &Object) -> Result<Vec<String>> {
        let cells = self.paths.iter().map(|path| {
            let results = path.find(&object.0)?;
            let mut cell = String::new();
            if results.first().is_none_or(Vec::is_empty) {
                cell.push_str("<none>");
            }
            for (at, value) in results.iter().flatten().enumerate() {
                if at > 0 {
                    cell.push(',');
                }
                push_shown(value, &mut cell);
            }
            Ok(cell)
        });
        cells.collect()
    }

    /// Lays out a row. What cells have of tabs and line breaks makes cells and rows of its own.
    fn row(&mut self, cells: Vec<String>, out: &mut dyn Write) -> Result<()> {
        let is_plain = |cell: &String| !cell.contains(['\t', '\n', '\x0b', '\x0c']);
        if cells.iter().all(is_plain) {
            self.layout.row(cells);
            return Ok(());
        }
        let text = cells.join("\t") + "\n";
        for line in text.split_inclusive(['\n', '\x0c']) {
            let cells = line[..line.len() - 1].split(['\t', '\x0b']);
            self.layout.row(cells.map(str::to_owned).collect());
            // A form feed parts the table in two.
            if line.ends_with('\x0c') {
                self.layout.flush(out)?;
            }
        }
        Ok(())
    }
}

fn unreadable(name: &str, error: &io::Error) -> Error {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    Error::new(format!(
        "error reading template {name}, open {name}: {}",
        text.to_lowercase()
    ))
}

/// `%v` of a value, with the two characters escaped that kubectl escapes in tables.
fn push_shown(value: &Value, out: &mut String) {
    let text = match value {
        Value::String(text) => text,
        value => &syntax::plain(value),
    };
    for c in text.chars() {
        match c {
            '\x1b' => out.push_str("^["),
            '\r' => out.push_str("\\r"),
            c => out.push(c),
        }
    }
}

impl Style for Spec {
    fn object(&mut self, object: &Object, out: &mut dyn Write) -> Result<()> {
        self.start(out)?;
        match self.cells(object) {
            Ok(cells) => self.row(cells, out),
            // It stands behind the rows before it.
            Err(error) => {
                self.layout.flush(out)?;
                Err(error)
            }
        }
    }

    fn open(&mut self, _: ListHead, out: &mut dyn Write) -> Result<()> {
        self.start(out)
    }

    fn item(&mut self, object: &Object, _: bool, out: &mut dyn Write) -> Result<()> {
        self.object(object, out)
    }

    fn close(&mut self, _: ListHead, _: bool, out: &mut dyn Write) -> Result<()> {
        self.flush(out)
    }

    fn flush(&mut self, out: &mut dyn Write) -> Result<()> {
        Ok(self.layout.flush(out)?)
    }

    fn pack(&mut self, object: &Object) -> Result<Vec<u8>> {
        if self.wrong.is_some() {
            return Ok(Vec::new());
        }
        serde_json::to_vec(&self.cells(object)?).map_err(|e| Error::new(e.to_string()))
    }

    fn unpack(&mut self, packed: &[u8], _: bool, out: &mut dyn Write) -> Result<()> {
        let cells = serde_json::from_slice(packed).map_err(|e| Error::new(e.to_string()))?;
        self.row(cells, out)
    }
}
