//! What pipelines, commands and operands yield.

use super::Failure;
use super::exec::Exec;
use super::funcs::{Function, Takes};
use super::node::{Command, Constant, Number, Operand, Pipe, Term};
use super::value::Val;
use crate::go::fmt::{Arg, Int, quote};

impl<'a> Exec<'a, '_> {
    /// The value of a pipeline, which its variables get.
    pub(super) fn pipe(&mut self, pipe: &'a Pipe, dot: &Val<'a>) -> Result<Val<'a>, Failure> {
        self.at = Some(pipe);
        let mut last = None;
        for command in &pipe.commands {
            last = Some(self.command(command, dot, last)?.unboxed());
        }
        let value = last.unwrap_or(Val::ABSENT);
        for name in &pipe.variables {
            if pipe.assigns {
                self.assign(name, value.clone())?;
            } else {
                self.variables.push((name, value.clone()));
            }
        }
        Ok(value)
    }

    fn command(
        &mut self,
        command: &'a Command,
        dot: &Val<'a>,
        last: Option<Val<'a>>,
    ) -> Result<Val<'a>, Failure> {
        let first = &command.first;
        let given = !command.args.is_empty() || last.is_some();
        match &first.term {
            Term::Function(function) => {
                self.at = Some(first);
                self.call_function(*function, command, dot, last)
            }
            Term::Field(_) | Term::Chain(..) => self.operand(first, dot, given),
            Term::Variable(_, names) if !names.is_empty() => self.operand(first, dot, given),
            term => {
                if !matches!(term, Term::Pipe(_)) {
                    self.at = Some(first);
                }
                if given {
                    return self.fail(format!("can't give argument to non-function {first}"));
                }
                if matches!(term, Term::Nil) {
                    return self.fail("nil is not a command");
                }
                self.operand(first, dot, false)
            }
        }
    }

    /// The value of an operand that is no function; `given` when arguments are given to it.
    fn operand(
        &mut self,
        operand: &'a Operand,
        dot: &Val<'a>,
        given: bool,
    ) -> Result<Val<'a>, Failure> {
        if let Term::Pipe(pipe) = &operand.term {
            return self.pipe(pipe, dot);
        }
        self.at = Some(operand);
        match &operand.term {
            Term::Dot => Ok(dot.clone()),
            Term::Nil | Term::Pipe(_) => Ok(Val::ABSENT),
            Term::Bool(value) => Ok(Val::bool(*value)),
            Term::Number(number) => self.number(number),
            Term::Text(text, _) => Ok(Val::plain(Arg::Str(text))),
            Term::Field(names) => self.fields(dot.clone(), names, given),
            Term::Variable(name, names) => {
                let value = self.variable(name)?;
                self.fields(value, names, given)
            }
            Term::Chain(of, _) if matches!(of.term, Term::Nil) => {
                self.fail(format!("indirection through explicit nil in {operand}"))
            }
            Term::Chain(of, names) => {
                self.at = Some(&**of);
                let value = match &of.term {
                    Term::Function(function) => self.bare_function(*function, of, dot)?,
                    _ => self.operand(of, dot, false)?,
                };
                self.fields(value, names, given)
            }
            Term::Function(function) => self.bare_function(*function, operand, dot),
        }
    }

    fn number(&self, number: &Number) -> Result<Val<'a>, Failure> {
        Ok(Val::plain(match number.value {
            Constant::Int(value) => Arg::Int(value, Int::Int),
            Constant::Float(value) => Arg::Float(value),
            Constant::Complex(real, imaginary) => Arg::Complex(real, imaginary),
            Constant::TooLarge => return self.fail(format!("{} overflows int", number.text)),
        }))
    }

    fn fields(
        &self,
        mut value: Val<'a>,
        names: &'a [String],
        given: bool,
    ) -> Result<Val<'a>, Failure> {
        for (i, name) in names.iter().enumerate() {
            value = self.field(&value, name, given && i + 1 == names.len())?;
        }
        Ok(value)
    }

    fn field(&self, of: &Val<'a>, name: &str, given: bool) -> Result<Val<'a>, Failure> {
        let strict = self.template.missing_key_is_error;
        let key = || quote::quote(name.as_bytes(), false);
        match of.borrowed() {
            Some(Arg::Nil) if of.is_boxed() => {
                let of = of.type_name();
                self.fail(format!("nil pointer evaluating {of}.{name}"))
            }
            Some(Arg::Nil) if strict => self.fail(format!("nil data; no entry for key {}", key())),
            Some(Arg::Nil) => Ok(Val::ABSENT),
            Some(Arg::Map(_)) if given => {
                self.fail(format!("{name} is not a method but has arguments"))
            }
            Some(Arg::Map(map)) => match map.get(name) {
                Some(value) => Ok(Val::boxed(value)),
                None if strict => self.fail(format!("map has no entry for key {}", key())),
                None => Ok(Val::ABSENT),
            },
            _ => {
                let of = of.type_name();
                self.fail(format!("can't evaluate field {name} in type {of}"))
            }
        }
    }

    /// A function that stands as an operand, without arguments.
    fn bare_function(
        &mut self,
        function: Function,
        operand: &'a Operand,
        dot: &Val<'a>,
    ) -> Result<Val<'a>, Failure> {
        self.at = Some(operand);
        self.apply(function, &[], dot, None)?
            .or_else(|problem| self.fail(called(function, &problem)))
    }

    fn call_function(
        &mut self,
        function: Function,
        command: &'a Command,
        dot: &Val<'a>,
        last: Option<Val<'a>>,
    ) -> Result<Val<'a>, Failure> {
        let result = self.apply(function, &command.args, dot, last)?;
        result.or_else(|problem| {
            self.at = Some(command);
            self.fail(called(function, &problem))
        })
    }

    /// Calls a function; the inner error is the function's own.
    fn apply(
        &mut self,
        function: Function,
        operands: &'a [Operand],
        dot: &Val<'a>,
        last: Option<Val<'a>>,
    ) -> Result<Result<Val<'a>, String>, Failure> {
        let (least, more) = function.arity();
        let (name, given) = (function.name(), operands.len());
        let count = given + usize::from(last.is_some());
        if count < least && more {
            return self.fail(format!(
                "wrong number of args for {name}: want at least {least} got {given}"
            ));
        }
        if count != least && !more {
            return self.fail(format!(
                "wrong number of args for {name}: want {least} got {count}"
            ));
        }
        let mut args = Vec::with_capacity(count);
        for (i, operand) in operands.iter().enumerate() {
            let value = self.argument(operand, function.takes(i), dot)?;
            // The first that decides is the result, and what follows is not looked at.
            let decides = match function {
                Function::And => !value.truth(),
                Function::Or => value.truth(),
                _ => false,
            };
            if decides {
                return Ok(Ok(value));
            }
            args.push(value);
        }
        let callee = match (operands.first(), &last) {
            _ if function != Function::Call => String::new(),
            (Some(operand), _) => operand.to_string(),
            (None, Some(last)) => reflected(last),
            (None, None) => String::new(),
        };
        if let Some(last) = last {
            args.push(self.checked(last, function.takes(given))?);
        }
        Ok(function.run(&args, &callee))
    }

    fn argument(
        &mut self,
        operand: &'a Operand,
        takes: Takes,
        dot: &Val<'a>,
    ) -> Result<Val<'a>, Failure> {
        self.at = Some(operand);
        let wants_text = takes == Takes::Text;
        match &operand.term {
            Term::Nil if wants_text => self.fail("cannot assign nil to string"),
            Term::Nil if takes == Takes::Any => Ok(Val::NIL),
            Term::Nil => Ok(Val::ABSENT),
            Term::Bool(_) | Term::Number(_) if wants_text => {
                self.fail(format!("expected string; found {operand}"))
            }
            _ => {
                let value = self.operand(operand, dot, false)?;
                self.checked(value, takes)
            }
        }
    }

    /// A value as a parameter takes it.
    fn checked(&self, value: Val<'a>, takes: Takes) -> Result<Val<'a>, Failure> {
        match (takes, value.arg()) {
            (Takes::Value, _) | (Takes::Text, Arg::Str(_)) => Ok(value),
            (Takes::Any, Arg::Nil) => Ok(Val::NIL),
            (Takes::Any, _) => Ok(value),
            (Takes::Text, _) if value.is_absent() => self.fail("invalid value; expected string"),
            (Takes::Text, other) => {
                let got = other.type_name();
                self.fail(format!("wrong type for value; expected string; got {got}"))
            }
        }
    }
}

fn called(function: Function, problem: &str) -> String {
    format!("error calling {}: {problem}", function.name())
}

/// Go's name of a value where a text is wanted: itself, or its type.
fn reflected(value: &Val<'_>) -> String {
    match value.arg() {
        Arg::Str(text) => String::from_utf8_lossy(text).into_owned(),
        Arg::Nil => "<invalid Value>".to_owned(),
        other => format!("<{} Value>", other.type_name()),
    }
}
