//! Running the nodes of a template. What is under way is kept in a list of frames, not on the
//! stack: a template may call itself as deep as Go allows.

use std::io::Write;
use std::slice::Iter;

use serde_json::{Value, map};

use super::node::{Branch, BranchKind, Call, Located, Node, Pipe};
use super::value::Val;
use super::{Failure, NO_VALUE, Template};
use crate::go::fmt::{self, Arg, Int, quote};

/// Go's bound of templates calling templates.
const DEEPEST: usize = 100_000;

/// A run of a template.
pub(super) struct Exec<'a, 'o> {
    pub(super) template: &'a Template,
    /// What an error would be about.
    pub(super) at: Option<&'a dyn Located>,
    /// The template being run, by name.
    name: &'a str,
    /// Variables, the innermost last.
    pub(super) variables: Vec<(&'a str, Val<'a>)>,
    /// The first variable the running template sees.
    base: usize,
    /// The variables that were given a new value, by their place.
    pub(super) assigned: Vec<usize>,
    frames: Vec<Frame<'a>>,
    depth: usize,
    out: &'o mut dyn Write,
    buffer: Vec<u8>,
}

/// A list of nodes being run.
struct Frame<'a> {
    nodes: Iter<'a, Node>,
    dot: Val<'a>,
    /// How many variables there are when it is left.
    mark: usize,
    kind: Kind<'a>,
}

enum Kind<'a> {
    Plain,
    Loop(Loop<'a>),
    /// A template, with what the calling one had.
    Call {
        base: usize,
        name: &'a str,
    },
}

struct Loop<'a> {
    branch: &'a Branch,
    items: Items<'a>,
    count: usize,
    /// How many variables there are before each item.
    mark: usize,
}

enum Items<'a> {
    List(Iter<'a, Value>, usize),
    Map(map::Iter<'a>),
    Ints(std::ops::Range<i64>, Int),
}

impl<'a> Items<'a> {
    /// The next key and item.
    fn next(&mut self, count: usize) -> Option<(Val<'a>, Val<'a>)> {
        match self {
            Self::List(items, more) => {
                let item = match items.next() {
                    Some(item) => Val::boxed(item),
                    None => {
                        *more = more.checked_sub(1)?;
                        Val::NIL
                    }
                };
                Some((Val::int(count), item))
            }
            Self::Map(items) => {
                let (key, item) = items.next()?;
                Some((Val::plain(Arg::Str(key.as_bytes())), Val::boxed(item)))
            }
            Self::Ints(range, kind) => {
                Some((Val::ABSENT, Val::plain(Arg::Int(range.next()?, *kind))))
            }
        }
    }
}

impl<'a, 'o> Exec<'a, 'o> {
    pub(super) fn new(
        template: &'a Template,
        variables: Vec<(&'a str, Val<'a>)>,
        out: &'o mut dyn Write,
    ) -> Self {
        Self {
            template,
            at: None,
            name: &template.name,
            variables,
            base: 0,
            assigned: Vec::new(),
            frames: Vec::new(),
            depth: 0,
            out,
            buffer: Vec::new(),
        }
    }

    /// Go's text of a failure, with the place.
    pub(super) fn fail<T>(&self, problem: impl AsRef<str>) -> Result<T, Failure> {
        let (parsed, problem) = (&self.template.name, problem.as_ref());
        let Some(at) = self.at else {
            return Err(Failure::Template(format!("template: {parsed}: {problem}")));
        };
        let before = self.template.text.get(..at.pos()).unwrap_or_default();
        let line = 1 + before.matches('\n').count();
        let column = before.len() - before.rfind('\n').map_or(0, |n| n + 1);
        let name = quote::quote(self.name.as_bytes(), false);
        Err(Failure::Template(format!(
            "template: {parsed}:{line}:{column}: executing {name} at <{at}>: {problem}"
        )))
    }

    /// Runs nodes to their end; whether they ended by `break`.
    pub(super) fn body(&mut self, nodes: &'a [Node], dot: Val<'a>) -> Result<bool, Failure> {
        let mark = self.variables.len();
        self.enter(nodes, dot, mark, Kind::Plain);
        while let Some(frame) = self.frames.last_mut() {
            match frame.nodes.next() {
                None => self.leave()?,
                Some(Node::Break) => {
                    if !self.end_of_body(true) {
                        return Ok(true);
                    }
                }
                Some(Node::Continue) => {
                    self.end_of_body(false);
                }
                Some(Node::Text(text)) => self.out.write_all(text.as_bytes())?,
                Some(Node::Action(pipe)) => {
                    let dot = frame.dot.clone();
                    let value = self.pipe(pipe, &dot)?;
                    if pipe.variables.is_empty() {
                        self.print(&value)?;
                    }
                }
                Some(Node::Branch(branch)) => {
                    let dot = frame.dot.clone();
                    self.branch(branch, dot)?;
                }
                Some(Node::Template(call)) => {
                    let dot = frame.dot.clone();
                    self.call(call, &dot)?;
                }
            }
        }
        Ok(false)
    }

    /// Runs nodes to their end.
    pub(super) fn run(&mut self, nodes: &'a [Node], dot: Val<'a>) -> Result<(), Failure> {
        self.body(nodes, dot).map(|_| ())
    }

    fn enter(&mut self, nodes: &'a [Node], dot: Val<'a>, mark: usize, kind: Kind<'a>) {
        let nodes = nodes.iter();
        self.frames.push(Frame {
            nodes,
            dot,
            mark,
            kind,
        });
    }

    /// At the end of a list: the next item of a loop, or out of it.
    fn leave(&mut self) -> Result<(), Failure> {
        let Some(mut frame) = self.frames.pop() else {
            return Ok(());
        };
        if let Kind::Loop(of) = &mut frame.kind {
            self.variables.truncate(of.mark);
            if let Some((key, item)) = of.items.next(of.count) {
                of.count += 1;
                self.set_item(&of.branch.pipe, of.mark, key, item.clone())?;
                frame.nodes = of.branch.list.iter();
                frame.dot = item;
                self.frames.push(frame);
                return Ok(());
            }
        }
        // Variables of the outermost list live on: a streamed list is run in parts.
        if !self.frames.is_empty() {
            self.variables.truncate(frame.mark);
        }
        if let Kind::Call { base, name } = frame.kind {
            (self.base, self.name) = (base, name);
            self.depth -= 1;
        }
        Ok(())
    }

    /// Ends the body of the innermost loop, and with `all` the loop; `false` when there is no loop
    /// here, as in the body of a streamed item.
    fn end_of_body(&mut self, all: bool) -> bool {
        while let Some(frame) = self.frames.last_mut() {
            if matches!(frame.kind, Kind::Loop(_)) {
                frame.nodes = [].iter();
                if all {
                    let mark = frame.mark;
                    self.frames.pop();
                    self.variables.truncate(mark);
                }
                return true;
            }
            self.frames.pop();
        }
        false
    }

    /// Gives the variables of a loop the values of an item; `mark` counts the variables up to them.
    pub(super) fn set_item(
        &mut self,
        pipe: &'a Pipe,
        mark: usize,
        key: Val<'a>,
        item: Val<'a>,
    ) -> Result<(), Failure> {
        let values = match pipe.variables.len() {
            0 => return Ok(()),
            1 => vec![item],
            _ => vec![key, item],
        };
        for (i, (name, value)) in pipe.variables.iter().zip(values).enumerate() {
            let at = mark + i - pipe.variables.len().min(mark + i);
            if pipe.assigns {
                self.assign(name, value)?;
            } else if let Some(variable) = self.variables.get_mut(at) {
                variable.1 = value;
            }
        }
        Ok(())
    }

    pub(super) fn assign(&mut self, name: &str, value: Val<'a>) -> Result<(), Failure> {
        let mut seen = self.variables.iter_mut().enumerate().skip(self.base).rev();
        match seen.find(|(_, (n, _))| *n == name) {
            Some((at, variable)) => {
                variable.1 = value;
                if !self.assigned.contains(&at) {
                    self.assigned.push(at);
                }
            }
            None => return self.fail(format!("undefined variable: {name}")),
        }
        Ok(())
    }

    pub(super) fn variable(&self, name: &str) -> Result<Val<'a>, Failure> {
        let seen = self.variables.get(self.base..).unwrap_or_default();
        match seen.iter().rev().find(|(n, _)| *n == name) {
            Some((_, value)) => Ok(value.clone()),
            None => self.fail(format!("undefined variable: {name}")),
        }
    }

    fn branch(&mut self, branch: &'a Branch, dot: Val<'a>) -> Result<(), Failure> {
        let mark = self.variables.len();
        let value = self.pipe(&branch.pipe, &dot)?;
        if branch.kind == BranchKind::Range {
            return self.range(branch, dot, &value, mark);
        }
        if !value.truth() {
            let nodes = branch.otherwise.as_deref().unwrap_or_default();
            self.enter(nodes, dot, mark, Kind::Plain);
        } else if branch.kind == BranchKind::With {
            self.enter(&branch.list, value, mark, Kind::Plain);
        } else {
            self.enter(&branch.list, dot, mark, Kind::Plain);
        }
        Ok(())
    }

    fn range(
        &mut self,
        branch: &'a Branch,
        dot: Val<'a>,
        over: &Val<'a>,
        mark: usize,
    ) -> Result<(), Failure> {
        let items = match over.borrowed() {
            Some(Arg::Nil) => None,
            Some(Arg::List(items, more)) => Some(Items::List(items.iter(), more)),
            Some(Arg::Map(map)) => Some(Items::Map(map.iter())),
            Some(Arg::Int(count, _)) if branch.pipe.variables.len() > 1 => {
                return self.fail(format!(
                    "can't use {count} to iterate over more than one variable"
                ));
            }
            Some(Arg::Int(count, kind)) => Some(Items::Ints(0..count, kind)),
            _ => return self.fail(format!("range can't iterate over {}", over.shown())),
        };
        match items.filter(|_| over.truth() && !is_negative(over)) {
            Some(items) => {
                let of = Loop {
                    branch,
                    items,
                    count: 0,
                    mark: self.variables.len(),
                };
                self.enter(&[], dot, mark, Kind::Loop(of));
            }
            None => {
                let nodes = branch.otherwise.as_deref().unwrap_or_default();
                self.enter(nodes, dot, mark, Kind::Plain);
            }
        }
        Ok(())
    }

    fn call(&mut self, call: &'a Call, dot: &Val<'a>) -> Result<(), Failure> {
        self.at = Some(call);
        let Some((name, nodes)) = self.template.trees.get_key_value(&call.name) else {
            let name = quote::quote(call.name.as_bytes(), false);
            return self.fail(format!("template {name} not defined"));
        };
        if self.depth == DEEPEST {
            return self.fail(format!("exceeded maximum template depth ({DEEPEST})"));
        }
        let dot = match &call.pipe {
            Some(pipe) => self.pipe(pipe, dot)?,
            None => Val::ABSENT,
        };
        let mark = self.variables.len();
        let base = std::mem::replace(&mut self.base, mark);
        let name = std::mem::replace(&mut self.name, name);
        self.variables.push(("$", dot.clone()));
        self.depth += 1;
        self.enter(nodes, dot, mark, Kind::Call { base, name });
        Ok(())
    }

    fn print(&mut self, value: &Val<'a>) -> Result<(), Failure> {
        match value.arg() {
            Arg::Nil => self.out.write_all(NO_VALUE)?,
            Arg::Str(text) => self.out.write_all(text)?,
            other => {
                self.buffer.clear();
                fmt::append(other, &mut self.buffer);
                self.out.write_all(&self.buffer)?;
            }
        }
        Ok(())
    }
}

fn is_negative(value: &Val<'_>) -> bool {
    matches!(value.arg(), Arg::Int(..0, _))
}
