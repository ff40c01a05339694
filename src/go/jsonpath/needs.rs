//! What a template needs of a list, found out before the list is there: how many of its items, and
//! which of their fields. Templates see the list only at the top: inside of a range or a filter the
//! root is out of sight.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::JsonPath;
use super::parse::Node;

/// What a template needs of a list's items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// All of them at once.
    All,
    /// None of them.
    Nothing,
    /// No more than this many, from the first.
    First(usize),
    /// Each of them once, by the node of this index.
    Each(usize),
}

/// The parts of a value that a template looks at.
#[derive(Clone, Debug, PartialEq)]
pub enum Wanted {
    /// All of it.
    All,
    /// These fields, and of each what is wanted of it.
    Fields(BTreeMap<String, Wanted>),
}

/// An expression at the top, or a range.
struct Use<'t> {
    /// The index of its node.
    at: usize,
    path: &'t [Node],
    /// The nodes of the range, without its `end`.
    body: Option<&'t [Node]>,
}

impl JsonPath {
    /// What this template needs of the field `items` of the value it will be evaluated on.
    #[must_use]
    pub fn needs(&self) -> Needs {
        let needs = |all: Vec<Use<'_>>| all.iter().fold(Needs::Nothing, |a, b| both(a, b.needs()));
        uses(&self.nodes).map_or(Needs::All, needs)
    }

    /// What this template looks at of each of the `items` it needs.
    #[must_use]
    pub fn wanted(&self) -> Wanted {
        let Some(all) = uses(&self.nodes) else {
            return Wanted::All;
        };
        let mut wanted = Wanted::Fields(BTreeMap::new());
        all.iter().for_each(|one| one.add_to(&mut wanted));
        wanted
    }
}

/// What stands at the top of a template; `None` when a range has no end, or a word stands where it
/// has no business.
fn uses(nodes: &[Node]) -> Option<Vec<Use<'_>>> {
    let mut all = Vec::new();
    let mut open: Option<Use<'_>> = None;
    let mut depth = 0_usize;
    for (at, node) in nodes.iter().enumerate() {
        let Node::List(list) = node else { continue };
        match list.as_slice() {
            [Node::Identifier(word)] if word == "end" => {
                depth = depth.checked_sub(1)?;
                if let Some(mut range) = open.take_if(|_| depth == 0) {
                    range.body = nodes.get(range.at + 1..at);
                    all.push(range);
                }
            }
            [Node::Identifier(word), path @ ..] if word == "range" && !has_words(path) => {
                if depth == 0 {
                    open = Some(Use {
                        at,
                        path,
                        body: None,
                    });
                }
                depth += 1;
            }
            path if has_words(path) => return None,
            path if depth == 0 => all.push(Use {
                at,
                path,
                body: None,
            }),
            _ => {}
        }
    }
    (depth == 0).then_some(all)
}

/// Whether there are words such as `range` in a path or below it.
fn has_words(path: &[Node]) -> bool {
    path.iter().any(|node| match node {
        Node::Identifier(_) => true,
        Node::List(nodes) => has_words(nodes),
        Node::Union(lists) => lists.iter().any(|nodes| has_words(nodes)),
        Node::Filter(filter) => has_words(&filter.left) || has_words(&filter.right),
        _ => false,
    })
}

/// Whether a path starts with what it says itself, and so looks at nothing.
fn is_literal(path: &[Node]) -> bool {
    matches!(
        path,
        [
            Node::Text(_) | Node::Int(_) | Node::Float(_) | Node::Bool(_),
            ..
        ]
    )
}

/// The needs of two expressions together.
fn both(a: Needs, b: Needs) -> Needs {
    match (a, b) {
        (Needs::Nothing, other) | (other, Needs::Nothing) => other,
        (Needs::First(a), Needs::First(b)) => Needs::First(a.max(b)),
        _ => Needs::All,
    }
}

impl Use<'_> {
    fn needs(&self) -> Needs {
        let path = match self.path {
            [Node::Field(name), path @ ..] if name == "items" => path,
            [Node::Field(_), ..] => return Needs::Nothing,
            path if is_literal(path) => return Needs::Nothing,
            _ => return Needs::All,
        };
        let rest = match path {
            [Node::Slice(slice), rest @ ..] => {
                let from = slice.from.unwrap_or(0);
                let forward = from >= 0 && slice.step.is_none_or(|step| step > 0);
                match slice.to {
                    Some(to) if forward && from < to => {
                        return usize::try_from(to).map_or(Needs::All, Needs::First);
                    }
                    None if forward => rest,
                    _ => return Needs::All,
                }
            }
            [Node::Filter(_) | Node::Wildcard, rest @ ..] => rest,
            _ => return Needs::All,
        };
        // A text is there once for all values, and a union goes through them once for each part.
        let once = |node: &Node| !matches!(node, Node::Text(_) | Node::Union(_));
        if rest.iter().all(once) {
            return Needs::Each(self.at);
        }
        Needs::All
    }

    /// Adds what this looks at of an item.
    fn add_to(&self, wanted: &mut Wanted) {
        let (first, rest) = match self.path {
            [Node::Field(name), first, rest @ ..] if name == "items" => (first, rest),
            [Node::Field(name), ..] if name != "items" => return,
            path if is_literal(path) => return,
            _ => return *wanted = Wanted::All,
        };
        if !takes_items(first, wanted) {
            return *wanted = Wanted::All;
        }
        match self.body {
            Some(body) if rest.is_empty() => add_body(body, wanted),
            _ => wanted.add(rest),
        }
    }
}

/// Whether a step takes some of the items as they are; adds what it looks at for that.
fn takes_items(step: &Node, wanted: &mut Wanted) -> bool {
    match step {
        Node::Slice(_) | Node::Wildcard => true,
        Node::Filter(filter) => {
            wanted.add(&filter.left);
            wanted.add(&filter.right);
            true
        }
        Node::Union(lists) => {
            let mut all = lists.iter();
            all.all(|list| matches!(list.as_slice(), [Node::Slice(_)]))
        }
        _ => false,
    }
}

/// Adds what the body of a range looks at of the value it is at; what is deeper is relative to a
/// part of it that is wanted anyway.
fn add_body(body: &[Node], wanted: &mut Wanted) {
    match uses(body) {
        Some(all) => all.iter().for_each(|one| wanted.add(one.path)),
        None => *wanted = Wanted::All,
    }
}

impl Wanted {
    /// Adds what a path looks at.
    fn add(&mut self, path: &[Node]) {
        if is_literal(path) {
            return;
        }
        let Self::Fields(fields) = self else { return };
        match path {
            [Node::Field(name), rest @ ..] => {
                let inner = fields.entry(name.clone());
                inner
                    .or_insert_with(|| Self::Fields(BTreeMap::new()))
                    .add(rest);
            }
            _ => *self = Self::All,
        }
    }

    /// The wanted parts of a value: all that the template does with it gives the same.
    #[must_use]
    pub fn of(&self, value: &Value) -> Value {
        match (self, value) {
            (Self::All, value) => value.clone(),
            (Self::Fields(fields), Value::Object(map)) => {
                let part = |(name, wanted): (&String, &Self)| {
                    Some((name.clone(), wanted.of(map.get(name)?)))
                };
                Value::Object(fields.iter().filter_map(part).collect::<Map<_, _>>())
            }
            // No field of it can be found.
            (Self::Fields(_), _) => Value::Null,
        }
    }
}
