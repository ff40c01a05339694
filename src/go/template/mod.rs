//! Go's `text/template` over JSON values, with kubectl's functions `exists` and `base64decode`.
//!
//! The language is that of <https://pkg.go.dev/text/template>. Values are borrowed from the data;
//! errors are Go's texts, with the place in the template.

mod compare;
mod escape;
mod eval;
mod exec;
mod funcs;
mod lex;
mod node;
mod number;
mod parse;
mod stream;
mod value;

use std::io;
use std::io::Write;

use serde_json::Value;

pub use stream::Stream;

use exec::Exec;
use node::Node;
use value::Val;

/// What an action prints for no value.
const NO_VALUE: &[u8] = b"<no value>";

/// A parsed template.
#[derive(Clone, Debug)]
pub struct Template {
    name: String,
    text: String,
    trees: parse::Trees,
    missing_key_is_error: bool,
}

/// Why a template did not run to its end. What it printed before stands.
#[derive(Debug)]
pub enum Failure {
    /// The template's fault: Go's text.
    Template(String),
    /// What it writes to has failed.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl Template {
    /// Parses `text`; `name` is what errors call it.
    ///
    /// # Errors
    /// Go's text, such as `template: output:1: unclosed action`.
    pub fn parse(name: &str, text: &str) -> Result<Self, String> {
        Ok(Self {
            name: name.to_owned(),
            text: text.to_owned(),
            trees: parse::parse(name, text)?,
            missing_key_is_error: false,
        })
    }

    /// Whether a key that a map has not is an error (Go's `missingkey=error`), rather than no
    /// value.
    #[must_use]
    pub fn missing_key_error(mut self, is_error: bool) -> Self {
        self.missing_key_is_error = is_error;
        self
    }

    /// Runs it over `data`.
    ///
    /// # Errors
    /// The template's, and those of `out`.
    pub fn execute(&self, data: &Value, out: &mut dyn Write) -> Result<(), Failure> {
        let dot = Val::boxed(data).unboxed();
        Exec::new(self, vec![("$", dot.clone())], out).run(self.root(), dot)
    }

    /// Its own text, as it was given.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    fn root(&self) -> &[Node] {
        self.trees.get(&self.name).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests;
