//! A template run over a list whose items come one by one, and are dropped once they are through.

use std::io::Write;
use std::sync::Arc;

use serde_json::Value;

use super::exec::Exec;
use super::node::{Branch, BranchKind, Command, Located, Node, Operand, Pipe, Term};
use super::value::Val;
use super::{Failure, Template};
use crate::go::fmt::{Arg, Int};

/// A template that uses the items of a list in one `range`, and so needs only one at a time.
#[derive(Clone, Debug)]
pub struct Stream {
    template: Arc<Template>,
    /// Where among the template's nodes the range over the items stands.
    at: usize,
    variables: Vec<(String, Kept)>,
    count: usize,
    ended: bool,
}

/// A value that outlives the item it came from.
#[derive(Clone, Debug)]
struct Kept {
    data: KeptData,
    boxed: bool,
}

#[derive(Clone, Debug)]
enum KeptData {
    Json(Value),
    Text(Vec<u8>),
    /// A constant or the result of a function.
    Int(i64, Int),
    Float(f64),
    Complex(f64, f64),
    /// A list with nils behind its elements.
    List(Vec<Value>, usize),
}

impl Kept {
    fn of(value: &Val<'_>) -> Self {
        let data = match value.arg() {
            Arg::Nil => KeptData::Json(Value::Null),
            Arg::Bool(value) => KeptData::Json(value.into()),
            Arg::Int(value, kind) => KeptData::Int(value, kind),
            Arg::Float(value) => KeptData::Float(value),
            Arg::Complex(real, imaginary) => KeptData::Complex(real, imaginary),
            Arg::Str(text) => KeptData::Text(text.to_vec()),
            Arg::List(items, more) => KeptData::List(items.to_vec(), more),
            Arg::Map(map) => KeptData::Json(Value::Object(map.clone())),
        };
        let boxed = value.is_boxed();
        Self { data, boxed }
    }

    fn value(&self) -> Val<'_> {
        let arg = match &self.data {
            KeptData::Json(value) => Arg::of(value),
            KeptData::Text(text) => Arg::Str(text),
            KeptData::Int(value, kind) => Arg::Int(*value, *kind),
            KeptData::Float(value) => Arg::Float(*value),
            KeptData::Complex(real, imaginary) => Arg::Complex(*real, *imaginary),
            KeptData::List(items, more) => Arg::List(items, *more),
        };
        Val::plain(arg).in_box(self.boxed)
    }
}

fn keep(variables: &[(&str, Val<'_>)]) -> Vec<(String, Kept)> {
    let kept = variables
        .iter()
        .map(|(n, v)| ((*n).to_owned(), Kept::of(v)));
    kept.collect()
}

fn alive(variables: &[(String, Kept)]) -> Vec<(&str, Val<'_>)> {
    variables
        .iter()
        .map(|(n, v)| (n.as_str(), v.value()))
        .collect()
}

impl Stream {
    /// The template as a stream over the field `key` of its data; `None` when anything but one
    /// range at its top could look at that field.
    #[must_use]
    pub fn new(template: &Arc<Template>, key: &str) -> Option<Self> {
        let look = Look { key };
        let nodes = template.root();
        let at = nodes.iter().position(|node| look.is_range(node))?;
        let mut others = nodes.iter().enumerate().filter(|(i, _)| *i != at);
        let blind = others.all(|(_, node)| look.node(node, true));
        let Node::Branch(branch) = nodes.get(at)? else {
            return None;
        };
        let mut otherwise = branch.otherwise.iter().flatten();
        let blind = blind
            && !names_root(&branch.pipe)
            && branch.list.iter().all(|node| look.node(node, false))
            && otherwise.all(|node| look.node(node, true));
        blind.then(|| Self {
            template: Arc::clone(template),
            at,
            variables: Vec::new(),
            count: 0,
            ended: false,
        })
    }

    /// Runs what stands before the range. `head` is the data without the items.
    ///
    /// # Errors
    /// Those of [`Template::execute`].
    pub fn open(&mut self, head: &Value, out: &mut dyn Write) -> Result<(), Failure> {
        let template = Arc::clone(&self.template);
        let dot = Val::boxed(head).unboxed();
        let mut exec = Exec::new(&template, vec![("$", dot.clone())], out);
        exec.run(template.root().get(..self.at).unwrap_or_default(), dot)?;
        if let Some(pipe) = range(&template, self.at).map(|b| &b.pipe) {
            exec.at = place(pipe);
            for name in &pipe.variables {
                // What `else` sees of them: the empty list.
                let empty = Val::plain(Arg::List(&[], 0));
                match pipe.assigns {
                    true => exec.assign(name, empty)?,
                    false => exec.variables.push((name, empty)),
                }
            }
        }
        self.variables = keep(&exec.variables);
        Ok(())
    }

    /// Runs the body of the range for one item.
    ///
    /// # Errors
    /// Those of [`Template::execute`].
    pub fn item(&mut self, item: &Value, out: &mut dyn Write) -> Result<(), Failure> {
        if self.ended {
            return Ok(());
        }
        let Some(branch) = range(&self.template, self.at) else {
            return Ok(());
        };
        let before = self.variables.len();
        let mut exec = Exec::new(&self.template, alive(&self.variables), out);
        let dot = Val::boxed(item);
        exec.at = place(&branch.pipe);
        exec.set_item(&branch.pipe, before, Val::int(self.count), dot.clone())?;
        let ended = exec.body(&branch.list, dot)?;
        exec.variables.truncate(before);
        let changed = exec.assigned.iter();
        let changed = changed.filter_map(|at| Some((*at, Kept::of(&exec.variables.get(*at)?.1))));
        for (at, kept) in changed.collect::<Vec<_>>() {
            if let Some(variable) = self.variables.get_mut(at) {
                variable.1 = kept;
            }
        }
        self.ended = ended;
        self.count += 1;
        Ok(())
    }

    /// Runs the range's `else` when there was no item, and what stands behind the range.
    ///
    /// # Errors
    /// Those of [`Template::execute`].
    pub fn close(&mut self, head: &Value, out: &mut dyn Write) -> Result<(), Failure> {
        let dot = Val::boxed(head).unboxed();
        let mut exec = Exec::new(&self.template, alive(&self.variables), out);
        let declared = range(&self.template, self.at).filter(|b| !b.pipe.assigns);
        let declared = declared.map_or(0, |b| b.pipe.variables.len());
        let mark = exec.variables.len().saturating_sub(declared);
        let otherwise = range(&self.template, self.at).and_then(|b| b.otherwise.as_deref());
        if let Some(nodes) = otherwise.filter(|_| self.count == 0) {
            exec.run(nodes, dot.clone())?;
        }
        exec.variables.truncate(mark);
        let rest = self.template.root().get(self.at + 1..).unwrap_or_default();
        exec.run(rest, dot)
    }
}

/// What an error of a range over items is about.
fn place(pipe: &Pipe) -> Option<&dyn Located> {
    pipe.commands.first().map(|c| &c.first as &dyn Located)
}

fn range(template: &Template, at: usize) -> Option<&Branch> {
    match template.root().get(at)? {
        Node::Branch(branch) => Some(branch),
        _ => None,
    }
}

/// Looks for whatever could see the items: each answer is whether nothing can.
struct Look<'k> {
    key: &'k str,
}

impl Look<'_> {
    /// Whether a node is a range over the items and nothing else.
    fn is_range(&self, node: &Node) -> bool {
        let Node::Branch(branch) = node else {
            return false;
        };
        let [command] = branch.pipe.commands.as_slice() else {
            return false;
        };
        let is_key = |names: &[String]| matches!(names, [name] if name == self.key);
        branch.kind == BranchKind::Range
            && command.args.is_empty()
            && match &command.first.term {
                Term::Field(names) => is_key(names),
                Term::Variable(name, names) => name == "$" && is_key(names),
                _ => false,
            }
    }

    /// `at_root` when dot is the whole data.
    fn node(&self, node: &Node, at_root: bool) -> bool {
        match node {
            Node::Text(_) | Node::Break | Node::Continue => true,
            Node::Action(pipe) => self.pipe(pipe, at_root),
            Node::Template(call) => call.pipe.iter().all(|p| self.pipe(p, at_root)),
            Node::Branch(branch) => {
                let inside = at_root && branch.kind == BranchKind::If;
                let mut otherwise = branch.otherwise.iter().flatten();
                self.pipe(&branch.pipe, at_root)
                    && branch.list.iter().all(|node| self.node(node, inside))
                    && otherwise.all(|node| self.node(node, at_root))
            }
        }
    }

    fn pipe(&self, pipe: &Pipe, at_root: bool) -> bool {
        !names_root(pipe) && pipe.commands.iter().all(|c| self.command(c, at_root))
    }

    fn command(&self, command: &Command, at_root: bool) -> bool {
        let mut words = std::iter::once(&command.first).chain(&command.args);
        words.all(|word| self.operand(word, at_root))
    }

    fn operand(&self, operand: &Operand, at_root: bool) -> bool {
        let other_field = |names: &[String]| names.first().is_some_and(|name| name != self.key);
        match &operand.term {
            Term::Dot => !at_root,
            Term::Field(names) => !at_root || other_field(names),
            Term::Variable(name, names) => name != "$" || other_field(names),
            Term::Chain(of, _) => self.operand(of, at_root),
            Term::Pipe(pipe) => self.pipe(pipe, at_root),
            _ => true,
        }
    }
}

/// Whether a pipeline gives `$` another value.
fn names_root(pipe: &Pipe) -> bool {
    pipe.variables.iter().any(|name| name == "$")
}
