//! A parsed template, and its parts as Go writes them in errors.

use std::fmt::{self, Display, Formatter};

use super::funcs::Function;
use crate::go::fmt::quote;

/// A part of a template an error can point at.
pub(super) trait Located: Display {
    /// The byte of the text where it stands.
    fn pos(&self) -> usize;
}

/// What a template is a sequence of.
#[derive(Clone, Debug)]
pub(super) enum Node {
    Text(String),
    Action(Pipe),
    Branch(Branch),
    Template(Call),
    Break,
    Continue,
}

/// The actions with a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BranchKind {
    If,
    With,
    Range,
}

/// `{{if PIPE}} LIST {{else}} OTHERWISE {{end}}`, and so for `with` and `range`.
#[derive(Clone, Debug)]
pub(super) struct Branch {
    pub(super) kind: BranchKind,
    pub(super) pipe: Pipe,
    pub(super) list: Vec<Node>,
    pub(super) otherwise: Option<Vec<Node>>,
}

/// `{{template "NAME" PIPE}}`
#[derive(Clone, Debug)]
pub(super) struct Call {
    pub(super) pos: usize,
    pub(super) name: String,
    pub(super) pipe: Option<Pipe>,
}

/// Commands, each given what the one before yields, and the variables that get the last value.
#[derive(Clone, Debug)]
pub(super) struct Pipe {
    pub(super) pos: usize,
    /// `=` rather than `:=`
    pub(super) assigns: bool,
    pub(super) variables: Vec<String>,
    pub(super) commands: Vec<Command>,
}

/// An operand and its arguments. There is always at least one operand.
#[derive(Clone, Debug)]
pub(super) struct Command {
    pub(super) pos: usize,
    pub(super) first: Operand,
    pub(super) args: Vec<Operand>,
}

/// One word of a command.
#[derive(Clone, Debug)]
pub(super) struct Operand {
    pub(super) pos: usize,
    pub(super) term: Term,
}

#[derive(Clone, Debug)]
pub(super) enum Term {
    Dot,
    Nil,
    Bool(bool),
    Number(Number),
    /// A text, with the literal it comes from.
    Text(Vec<u8>, String),
    /// `.a.b`
    Field(Vec<String>),
    /// `$x.a.b`
    Variable(String, Vec<String>),
    /// Fields of a function's result or of a parenthesized pipeline.
    Chain(Box<Operand>, Vec<String>),
    Function(Function),
    Pipe(Pipe),
}

/// A number as written, and what it is where nothing asks for a type.
#[derive(Clone, Debug)]
pub(super) struct Number {
    pub(super) text: String,
    pub(super) value: Constant,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Constant {
    Int(i64),
    /// An integer that is no `int`.
    TooLarge,
    Float(f64),
    Complex(f64, f64),
}

impl Term {
    /// Whether it can stand only at the beginning of a pipeline.
    pub(super) fn is_constant(&self) -> bool {
        matches!(
            self,
            Self::Bool(_) | Self::Dot | Self::Nil | Self::Number(_) | Self::Text(..)
        )
    }
}

impl Located for Pipe {
    fn pos(&self) -> usize {
        self.pos
    }
}

impl Located for Command {
    fn pos(&self) -> usize {
        self.pos
    }
}

impl Located for Operand {
    fn pos(&self) -> usize {
        self.pos
    }
}

impl Located for Call {
    fn pos(&self) -> usize {
        self.pos
    }
}

fn fields(f: &mut Formatter<'_>, names: &[String]) -> fmt::Result {
    names.iter().try_for_each(|name| write!(f, ".{name}"))
}

impl Display for Operand {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.term {
            Term::Dot => f.write_str("."),
            Term::Nil => f.write_str("nil"),
            Term::Bool(value) => value.fmt(f),
            Term::Number(number) => f.write_str(&number.text),
            Term::Text(_, literal) => f.write_str(literal),
            Term::Field(names) => fields(f, names),
            Term::Variable(name, names) => {
                f.write_str(name)?;
                fields(f, names)
            }
            Term::Chain(of, names) => {
                match &of.term {
                    Term::Pipe(pipe) => write!(f, "({pipe})")?,
                    _ => of.fmt(f)?,
                }
                fields(f, names)
            }
            Term::Function(function) => f.write_str(function.name()),
            Term::Pipe(pipe) => pipe.fmt(f),
        }
    }
}

impl Display for Command {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (i, word) in std::iter::once(&self.first).chain(&self.args).enumerate() {
            let space = if i > 0 { " " } else { "" };
            match &word.term {
                Term::Pipe(pipe) => write!(f, "{space}({pipe})")?,
                _ => write!(f, "{space}{word}")?,
            }
        }
        Ok(())
    }
}

impl Display for Pipe {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if !self.variables.is_empty() {
            let sign = if self.assigns { "=" } else { ":=" };
            write!(f, "{} {sign} ", self.variables.join(", "))?;
        }
        for (i, command) in self.commands.iter().enumerate() {
            if i > 0 {
                f.write_str(" | ")?;
            }
            command.fmt(f)?;
        }
        Ok(())
    }
}

impl Display for Call {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let name = quote::quote(self.name.as_bytes(), false);
        match &self.pipe {
            Some(pipe) => write!(f, "{{{{template {name} {pipe}}}}}"),
            None => write!(f, "{{{{template {name}}}}}"),
        }
    }
}
