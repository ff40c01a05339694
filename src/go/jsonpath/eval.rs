//! Walking a value by the nodes of a template.

use serde_json::Value;

use super::compare;
use super::item::Item;
use super::parse::{EXISTS, Filter, Node, Slice};

/// What a step found, or why it failed and what it had by then: a filter for existence looks only
/// at whether there is something.
pub(super) type Walked<'v, 't> = Result<Vec<Item<'v, 't>>, Failure<'v, 't>>;

pub(super) struct Failure<'v, 't> {
    partial: Vec<Item<'v, 't>>,
    pub(super) message: String,
}

impl<'v, 't> Failure<'v, 't> {
    fn new(partial: &[Item<'v, 't>], message: impl Into<String>) -> Self {
        Self {
            partial: partial.to_vec(),
            message: message.into(),
        }
    }
}

/// What each top-level node of a template found, as far as it is printed.
pub(super) type Found<'v, 't> = Vec<Vec<Item<'v, 't>>>;

/// Ranges inside of ranges that are still evaluated: each takes its part of the stack.
const DEEPEST: usize = 500;

/// One evaluation of a template. The counters are upstream's, as its treatment of a `range` without
/// `end`, or of several in one pair of braces, shows through.
#[derive(Debug, Default)]
pub(super) struct Eval {
    /// Whether a field that no value has is an error.
    pub(super) strict: bool,
    opened: usize,
    inside: usize,
    ended: usize,
    last_end: usize,
}

impl Eval {
    pub(super) fn new(strict: bool) -> Self {
        Self {
            strict,
            ..Self::default()
        }
    }

    /// An evaluation of what stands inside of one `range`.
    pub(super) fn in_range(strict: bool) -> Self {
        Self {
            inside: 1,
            ..Self::new(strict)
        }
    }

    /// Evaluates `nodes` from `start` on `data`, up to the `end` of the range they are in.
    pub(super) fn find<'v, 't>(
        &mut self,
        nodes: &'t [Node],
        start: usize,
        data: Item<'v, 't>,
        found: &mut Found<'v, 't>,
    ) -> Result<(), String> {
        let mut at = start;
        while let Some(node) = nodes.get(at) {
            let results = self.walk(&[data], node).map_err(|f| f.message)?;
            if self.ended > 0 && self.ended <= self.inside {
                self.ended -= 1;
                self.last_end = at;
                return Ok(());
            }
            if self.opened > 0 {
                self.opened -= 1;
                self.inside += 1;
                if self.inside > DEEPEST {
                    return Err(format!("more than {DEEPEST} ranges inside of one another"));
                }
                for value in &results {
                    self.find(nodes, at + 1, value.unwrapped(), found)?;
                }
                if results.is_empty() {
                    // Nothing is printed, but what fails without a value fails.
                    self.find(nodes, at + 1, Item::Nothing, &mut Vec::new())?;
                }
                self.inside -= 1;
                at = at.max(self.last_end);
            } else {
                found.push(results);
            }
            at += 1;
        }
        Ok(())
    }

    fn list<'v, 't>(&mut self, input: &[Item<'v, 't>], nodes: &'t [Node]) -> Walked<'v, 't> {
        let mut nodes = nodes;
        // The way of nearly all paths: fields of one value, which need no list each.
        let mut one = match input {
            [one] => *one,
            _ => return self.steps(input.to_vec(), nodes),
        };
        while let [Node::Field(name), rest @ ..] = nodes {
            let Some(value) = one.field(name) else { break };
            one = value;
            nodes = rest;
        }
        self.steps(vec![one], nodes)
    }

    fn steps<'v, 't>(&mut self, input: Vec<Item<'v, 't>>, nodes: &'t [Node]) -> Walked<'v, 't> {
        let mut current = input;
        for node in nodes {
            current = self.walk(&current, node)?;
        }
        Ok(current)
    }

    /// Applies one node to all values.
    pub(super) fn walk<'v, 't>(
        &mut self,
        input: &[Item<'v, 't>],
        node: &'t Node,
    ) -> Walked<'v, 't> {
        match node {
            Node::Text(text) => Ok(vec![Item::Text(text)]),
            Node::List(nodes) => self.list(input, nodes),
            Node::Field(name) => self.field(input, name),
            Node::Slice(slice) => self.slice(input, slice),
            Node::Filter(filter) => self.filter(input, filter),
            Node::Int(int) => Ok(vec![Item::Int(*int); input.len()]),
            Node::Float(float) => Ok(vec![Item::Float(*float); input.len()]),
            Node::Bool(bool) => Ok(vec![Item::Bool(*bool); input.len()]),
            Node::Wildcard => {
                let mut results = Vec::new();
                input.iter().for_each(|value| value.children(&mut results));
                Ok(results)
            }
            Node::Recursive => {
                let mut results = Vec::new();
                input.iter().for_each(|value| value.descend(&mut results));
                Ok(results)
            }
            Node::Union(lists) => {
                let mut results = Vec::new();
                for nodes in lists {
                    let more = self.list(input, nodes);
                    results.append(&mut more.map_err(|f| Failure::new(input, f.message))?);
                }
                Ok(results)
            }
            Node::Identifier(word) => self.identifier(input, word),
        }
    }

    fn identifier<'v, 't>(&mut self, input: &[Item<'v, 't>], word: &str) -> Walked<'v, 't> {
        match word {
            "range" => {
                self.opened += 1;
                Ok(input.to_vec())
            }
            "end" if self.inside > 0 => {
                self.ended += 1;
                Ok(Vec::new())
            }
            "end" => Err(Failure::new(&[], "not in range, nothing to end")),
            word => Err(Failure::new(
                input,
                format!("unrecognized identifier {word}"),
            )),
        }
    }

    fn field<'v, 't>(&self, input: &[Item<'v, 't>], name: &str) -> Walked<'v, 't> {
        let results: Vec<_> = input.iter().filter_map(|value| value.field(name)).collect();
        if results.is_empty() && !input.is_empty() && self.strict {
            return Err(Failure::new(&[], not_found(name)));
        }
        Ok(results)
    }

    fn slice<'v, 't>(&self, input: &[Item<'v, 't>], slice: &Slice) -> Walked<'v, 't> {
        let mut results = Vec::new();
        for value in input {
            match part(*value, slice) {
                Ok(Part::None) => {}
                // Upstream gives up at the first empty part, and so drops what follows.
                Ok(Part::Empty) => break,
                Ok(Part::Values(values, step)) => {
                    results.extend(values.iter().step_by(step).map(Item::Value));
                }
                Err(message) => return Err(Failure::new(input, message)),
            }
        }
        Ok(results)
    }

    fn filter<'v, 't>(&mut self, input: &[Item<'v, 't>], filter: &'t Filter) -> Walked<'v, 't> {
        let mut results = Vec::new();
        for value in input {
            let Item::Value(Value::Array(values)) = value else {
                let message = format!(
                    "{} is not array or slice and cannot be filtered",
                    value.plain()
                );
                return Err(Failure::new(input, message));
            };
            for value in values {
                let value = Item::Value(value);
                match self.passes(value, filter) {
                    Ok(true) => results.push(value),
                    Ok(false) => {}
                    Err(Refusal::Operand(message)) => return Err(Failure::new(input, message)),
                    Err(Refusal::Comparison(message)) => {
                        return Err(Failure::new(&results, message));
                    }
                }
            }
        }
        Ok(results)
    }

    /// Whether a filter lets a value through.
    pub(super) fn passes<'v, 't>(
        &mut self,
        value: Item<'v, 't>,
        filter: &'t Filter,
    ) -> Result<bool, Refusal> {
        let lefts = self.list(&[value], &filter.left);
        if filter.operator == EXISTS {
            let found = lefts.unwrap_or_else(|failure| failure.partial);
            return Ok(!found.is_empty());
        }
        let Some(left) = only(lefts)? else {
            return Ok(false);
        };
        let Some(right) = only(self.list(&[value], &filter.right))? else {
            return Ok(false);
        };
        compare::holds(left, &filter.operator, right).map_err(Refusal::Comparison)
    }
}

/// Why a filter fails: at what it is to compare, or in comparing.
pub(super) enum Refusal {
    Operand(String),
    Comparison(String),
}

impl Refusal {
    pub(super) fn message(self) -> String {
        let (Self::Operand(message) | Self::Comparison(message)) = self;
        message
    }
}

fn only<'v, 't>(found: Walked<'v, 't>) -> Result<Option<Item<'v, 't>>, Refusal> {
    match found.map_err(|f| Refusal::Operand(f.message))?.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(*one)),
        _ => Err(Refusal::Operand(
            "can only compare one element at a time".to_owned(),
        )),
    }
}

/// The error of a field that no value has.
pub(super) fn not_found(name: &str) -> String {
    format!("{name} is not found")
}

/// What a slice takes of one value.
pub(super) enum Part<'v> {
    /// There is no value.
    None,
    /// An empty part of an array.
    Empty,
    /// These, each step-th of them.
    Values(&'v [Value], usize),
}

/// Applies a slice to one value.
pub(super) fn part<'v>(value: Item<'v, '_>, slice: &Slice) -> Result<Part<'v>, String> {
    let values = match value {
        Item::Value(Value::Null) | Item::Nothing => return Ok(Part::None),
        Item::Value(Value::Array(values)) => values,
        other => return Err(format!("{} is not array or slice", other.type_name())),
    };
    let length = i64::try_from(values.len()).unwrap_or(i64::MAX);
    let bounds =
        |index, length| format!("array index out of bounds: index {index}, length {length}");
    let mut from = slice.from.unwrap_or(0);
    from += if from < 0 { length } else { 0 };
    let mut to = slice.to.unwrap_or(length);
    // The slot behind [-1] is derived as 0.
    to += if to < 0 || (to == 0 && slice.derived) {
        length
    } else {
        0
    };
    if from == to {
        return Ok(Part::Empty);
    }
    if from >= length || from < 0 {
        return Err(bounds(from, length));
    }
    if to > length || to < 0 {
        return Err(bounds(to.wrapping_sub(1), length));
    }
    if from > to {
        return Err(format!(
            "starting index {from} is greater than ending index {to}"
        ));
    }
    let step = match slice.step {
        None => 1,
        Some(step) if step > 0 => usize::try_from(step).unwrap_or(usize::MAX),
        Some(_) => return Err("step must be > 0".to_owned()),
    };
    // Both are inside of the array now.
    let index = |i: i64| usize::try_from(i).unwrap_or(0);
    Ok(Part::Values(&values[index(from)..index(to)], step))
}
