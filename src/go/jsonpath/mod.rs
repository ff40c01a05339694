//! The jsonpath templates of client-go's `util/jsonpath`, with their quirks and error texts. They
//! are no RFC 9535: texts outside of braces, `range` and `end`, filters of one comparison.

mod compare;
mod eval;
mod item;
mod needs;
pub mod numbers;
mod parse;
mod stream;
pub mod syntax;

use std::borrow::Cow;
use std::io::Write;

use serde_json::Value;

use crate::{Error, Result};
use eval::Eval;
use item::Item;
pub use needs::{Needs, Wanted};
use parse::Node;
pub use stream::Stream;

/// A parsed template.
#[derive(Clone, Debug)]
pub struct JsonPath {
    nodes: Vec<Node>,
    strict: bool,
    as_json: bool,
}

impl JsonPath {
    /// Parses a template: texts with expressions in braces.
    ///
    /// # Errors
    /// Upstream's words for what is wrong, without a prefix.
    pub fn parse(template: &str) -> Result<Self> {
        Ok(Self {
            nodes: parse::template(template).map_err(Error::new)?,
            strict: false,
            as_json: false,
        })
    }

    /// Whether a field that is found nowhere yields nothing, as it does at first, or is an error.
    #[must_use]
    pub fn allow_missing_keys(mut self, allow: bool) -> Self {
        self.strict = !allow;
        self
    }

    /// Whether the results of each expression are written as an indented JSON array.
    #[must_use]
    pub fn json_output(mut self, as_json: bool) -> Self {
        self.as_json = as_json;
        self
    }

    /// The results of each text and expression of the template, those of a range once for each
    /// value it ranges over (upstream's `FindResults`).
    ///
    /// # Errors
    /// Upstream's words for what is wrong, without a prefix.
    pub fn find<'v>(&self, value: &'v Value) -> Result<Vec<Vec<Cow<'v, Value>>>> {
        let found = self.evaluate(value)?;
        let owned = |results: Vec<Item<'v, '_>>| results.into_iter().map(Item::to_value).collect();
        Ok(found.into_iter().map(owned).collect())
    }

    /// Writes the results of the whole template; nothing when it fails (upstream's `Execute`).
    ///
    /// # Errors
    /// Those of [`Self::find`] and of `out`.
    pub fn write(&self, value: &Value, out: &mut dyn Write) -> Result<()> {
        self.print(&self.evaluate(value)?, out)
    }

    fn print(&self, found: &eval::Found<'_, '_>, out: &mut dyn Write) -> Result<()> {
        let mut all = found.iter();
        all.try_for_each(|results| item::print_all(results, self.as_json, out))
    }

    fn evaluate<'v, 't>(&'t self, value: &'v Value) -> Result<eval::Found<'v, 't>> {
        let mut found = Vec::new();
        let data = Item::Value(value).unwrapped();
        Eval::new(self.strict)
            .find(&self.nodes, 0, data, &mut found)
            .map_err(Error::new)?;
        Ok(found)
    }
}

/// The steps of a path such as `pods.spec`, which may end with a dot: the names of fields, and `None`
/// for anything else.
///
/// # Errors
/// Upstream's words for what is wrong, without a prefix.
pub fn fields(path: &str) -> Result<Vec<Option<String>>> {
    let path = path.strip_suffix('.').unwrap_or(path);
    let nodes = parse::template(&format!("{{.{path}}}")).map_err(Error::new)?;
    let [Node::List(steps)] = nodes.as_slice() else {
        return Err(Error::new("must pass in 1 jsonpath string"));
    };
    let name = |step: &Node| match step {
        Node::Field(name) => Some(name.clone()),
        _ => None,
    };
    Ok(steps.iter().map(name).collect())
}

/// A template of a path that may lack its braces and first dot: `metadata.name`, `.metadata.name`,
/// `{metadata.name}` become `{.metadata.name}`; what is empty stays so. For `--sort-by`, `wait` and
/// custom columns.
///
/// # Errors
/// A text with braces inside, or with nothing between them.
pub fn relaxed(expression: &str) -> Result<String> {
    if expression.is_empty() {
        return Ok(String::new());
    }
    let braced = expression
        .strip_prefix('{')
        .and_then(|e| e.strip_suffix('}'));
    let path = braced.unwrap_or(expression);
    if path.is_empty() || path.contains(['{', '}']) {
        return Err(Error::new(
            "unexpected path string, expected a 'name1.name2' or '.name1.name2' or \
             '{name1.name2}' or '{.name1.name2}'",
        ));
    }
    let path = path
        .strip_prefix('.')
        .filter(|p| !p.is_empty())
        .unwrap_or(path);
    Ok(format!("{{.{path}}}"))
}

#[cfg(test)]
mod tests;
