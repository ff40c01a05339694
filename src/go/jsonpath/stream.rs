//! Evaluating a template on a list whose items come one by one and are dropped: which templates
//! allow it, and how. The list has `items` beside other fields, which are small and known at first.

use std::io::Write;

use serde_json::Value;

use super::JsonPath;
use super::eval::{Eval, Found, Part, not_found, part};
use super::item::{self, Item};
use super::parse::{Node, Slice};
use crate::{Error, Result};

/// One evaluation of a template that needs each item once.
#[derive(Clone, Debug)]
pub struct Stream {
    /// The node that sees the items.
    node: usize,
    /// The first node behind it, or behind the end of its range.
    after: usize,
    range: bool,
    /// How many items there were.
    items: usize,
    /// Whether nothing was found so far.
    empty: bool,
    steps: Vec<Step>,
}

/// What a step of the path has to remember from item to item.
#[derive(Clone, Copy, Debug, Default)]
struct Step {
    /// It was given a value.
    reached: bool,
    /// A field that one value had, a slice that gave up at an empty array.
    done: bool,
}

impl Stream {
    /// Starts with what the template says before the items; `head` is the list without them.
    /// `None`, and nothing is written, when a part of it fails that has nothing to do with them.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn open(
        path: &JsonPath,
        node: usize,
        head: &Value,
        out: &mut dyn Write,
    ) -> Result<Option<Self>> {
        let steps = path.path_of(node);
        let range =
            matches!(path.nodes.get(node), Some(Node::List(all)) if all.len() > steps.len() + 1);
        let stream = Self {
            node,
            after: if range { path.end_of(node) } else { node + 1 },
            range,
            items: 0,
            empty: true,
            steps: vec![Step::default(); steps.len()],
        };
        if path.part(stream.after, path.nodes.len(), head).is_err() {
            return Ok(None);
        }
        let Ok(before) = path.part(0, node, head) else {
            return Ok(None);
        };
        path.print(&before, out)?;
        Ok(Some(stream))
    }

    /// Writes what the template says of an item.
    ///
    /// # Errors
    /// The template's at this item, and those of `out`.
    pub fn item(&mut self, path: &JsonPath, item: &Value, out: &mut dyn Write) -> Result<()> {
        let index = self.items;
        self.items += 1;
        let mut eval = Eval::new(path.strict);
        let steps = path.path_of(self.node);
        let Some((first, rest)) = steps.split_first() else {
            return Ok(());
        };
        let value = Item::Value(item);
        match first {
            Node::Slice(slice) if !takes(slice, index) => return Ok(()),
            Node::Filter(filter)
                if !eval
                    .passes(value, filter)
                    .map_err(|e| Error::new(e.message()))? =>
            {
                return Ok(());
            }
            _ => {}
        }
        self.push(path, &mut eval, rest, value, out)
    }

    /// Hands a value to the steps that are left, and what comes out at the end to the output.
    fn push(
        &mut self,
        path: &JsonPath,
        eval: &mut Eval,
        steps: &[Node],
        value: Item<'_, '_>,
        out: &mut dyn Write,
    ) -> Result<()> {
        let Some((node, rest)) = steps.split_first() else {
            return self.emit(path, value, out);
        };
        let at = self.steps.len() - steps.len();
        match node {
            Node::Field(name) => {
                let found = value.field(name);
                self.steps[at].reached = true;
                self.steps[at].done |= found.is_some();
                found.map_or(Ok(()), |value| self.push(path, eval, rest, value, out))
            }
            Node::Slice(_) if self.steps[at].done => Ok(()),
            Node::Slice(slice) => match part(value, slice).map_err(Error::new)? {
                Part::None => Ok(()),
                Part::Empty => {
                    self.steps[at].done = true;
                    Ok(())
                }
                Part::Values(values, step) => values
                    .iter()
                    .step_by(step)
                    .try_for_each(|value| self.push(path, eval, rest, Item::Value(value), out)),
            },
            node => {
                let values = eval
                    .walk(&[value], node)
                    .map_err(|f| Error::new(f.message))?;
                let mut values = values.into_iter();
                values.try_for_each(|value| self.push(path, eval, rest, value, out))
            }
        }
    }

    fn emit(&mut self, path: &JsonPath, value: Item<'_, '_>, out: &mut dyn Write) -> Result<()> {
        let first = std::mem::replace(&mut self.empty, false);
        if self.range {
            let found = path.body(self.node, value.unwrapped())?;
            return path.print(&found, out);
        }
        item::separate(first, path.as_json, out)?;
        item::print_one(value, path.as_json, out)
    }

    /// Ends with what the template says behind the items.
    ///
    /// # Errors
    /// The template's where only the end shows that it fails, and those of `out`.
    pub fn close(&mut self, path: &JsonPath, head: &Value, out: &mut dyn Write) -> Result<()> {
        let steps = path.path_of(self.node);
        if let Some(Node::Slice(slice)) = steps.first() {
            let from = usize::try_from(slice.from.unwrap_or(0)).unwrap_or(usize::MAX);
            if from > self.items {
                let text = format!(
                    "array index out of bounds: index {from}, length {}",
                    self.items
                );
                return Err(Error::new(text));
            }
        }
        for (node, step) in steps.iter().zip(&self.steps) {
            if let Node::Field(name) = node
                && path.strict
                && step.reached
                && !step.done
            {
                return Err(Error::new(not_found(name)));
            }
        }
        if self.range && self.empty {
            path.body(self.node, Item::Nothing)?;
        } else if !self.range {
            item::end(self.empty, path.as_json, out)?;
        }
        let after = path.part(self.after, path.nodes.len(), head)?;
        path.print(&after, out)
    }
}

/// Whether a slice whose end is open takes the item of this index.
fn takes(slice: &Slice, index: usize) -> bool {
    let from = usize::try_from(slice.from.unwrap_or(0)).unwrap_or(usize::MAX);
    let step = slice
        .step
        .map_or(1, |step| usize::try_from(step).unwrap_or(usize::MAX));
    index >= from && (index - from).is_multiple_of(step)
}

impl JsonPath {
    /// The steps from the items on, of the node that sees them.
    fn path_of(&self, node: usize) -> &[Node] {
        match self.nodes.get(node) {
            Some(Node::List(nodes)) => match nodes.as_slice() {
                [Node::Identifier(_), Node::Field(_), steps @ ..]
                | [Node::Field(_), steps @ ..] => steps,
                _ => &[],
            },
            _ => &[],
        }
    }

    /// The index behind the `end` of a range.
    fn end_of(&self, range: usize) -> usize {
        let mut depth = 0_usize;
        for (at, node) in self.nodes.iter().enumerate().skip(range) {
            let word = match node {
                Node::List(nodes) => nodes.first(),
                _ => None,
            };
            match word {
                Some(Node::Identifier(word)) if word == "range" => depth += 1,
                Some(Node::Identifier(_)) if depth == 1 => return at + 1,
                Some(Node::Identifier(_)) => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        self.nodes.len()
    }

    /// What the nodes from one to another find, which are no part of a range.
    fn part<'v, 't>(&'t self, from: usize, to: usize, head: &'v Value) -> Result<Found<'v, 't>> {
        let mut found = Vec::new();
        Eval::new(self.strict)
            .find(&self.nodes[..to], from, Item::Value(head), &mut found)
            .map_err(Error::new)?;
        Ok(found)
    }

    /// What the body of a range finds on a value.
    fn body<'v, 't>(&'t self, range: usize, value: Item<'v, 't>) -> Result<Found<'v, 't>> {
        let mut found = Vec::new();
        Eval::in_range(self.strict)
            .find(&self.nodes, range + 1, value, &mut found)
            .map_err(Error::new)?;
        Ok(found)
    }
}
