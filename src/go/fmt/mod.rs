//! Go's package `fmt` on values as JSON has them: `Sprint`, `Sprintln`, `Sprintf`.
//!
//! The rules are those of <https://pkg.go.dev/fmt>; texts are bytes, as Go's strings are.

pub mod float;
mod pad;
pub mod quote;
mod verbs;

use serde_json::{Map, Value};

use verbs::Printer;

/// A value to be printed, of the Go type that `encoding/json` gives it, or a template's constant.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// A nil `interface {}`
    Nil,
    /// `bool`
    Bool(bool),
    /// An integer of the given type.
    Int(i64, Int),
    /// `float64`
    Float(f64),
    /// `complex128`: real and imaginary part.
    Complex(f64, f64),
    /// `string`
    Str(&'a [u8]),
    /// `[]interface {}`: its elements, and how many nil ones follow.
    List(&'a [Value], usize),
    /// `map[string]interface {}`
    Map(&'a Map<String, Value>),
}

/// The integer types that occur.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Int {
    /// `int`, which constants and lengths have.
    Int,
    /// `int64`, which JSON's numbers have.
    Int64,
    /// `uint8`, which the bytes of a string have.
    Uint8,
}

impl<'a> Arg<'a> {
    /// A JSON value. A number that is whole is an `int64` when it fits, as it is once Kubernetes
    /// has written and read it.
    #[must_use]
    pub fn of(value: &'a Value) -> Self {
        match value {
            Value::Null => Self::Nil,
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(number) => match number.as_i64() {
                Some(value) => Self::Int(value, Int::Int64),
                None => Self::float(number.as_f64().unwrap_or_default()),
            },
            Value::String(text) => Self::Str(text.as_bytes()),
            Value::Array(items) => Self::List(items, 0),
            Value::Object(map) => Self::Map(map),
        }
    }

    fn float(value: f64) -> Self {
        // The digits Go writes for it decide, not its exact value.
        if value.fract() == 0.0
            && value.abs() < 1e19
            && let Ok(whole) = value.to_string().parse()
        {
            return Self::Int(whole, Int::Int64);
        }
        Self::Float(value)
    }

    /// The name of its Go type; that of a nil interface for [`Arg::Nil`].
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Nil => "interface {}",
            Self::Bool(_) => "bool",
            Self::Int(_, Int::Int) => "int",
            Self::Int(_, Int::Int64) => "int64",
            Self::Int(_, Int::Uint8) => "uint8",
            Self::Float(_) => "float64",
            Self::Complex(..) => "complex128",
            Self::Str(_) => "string",
            Self::List(..) => "[]interface {}",
            Self::Map(_) => "map[string]interface {}",
        }
    }
}

/// Appends one value as `%v` prints it.
pub fn append(arg: Arg<'_>, out: &mut Vec<u8>) {
    Printer::new(out).value(arg, 'v');
}

/// Appends values as `fmt.Sprint` does: a space between two that are no strings.
pub fn sprint(args: &[Arg<'_>], out: &mut Vec<u8>) {
    let mut printer = Printer::new(out);
    let mut after_text = true;
    for arg in args {
        let text = matches!(arg, Arg::Str(_));
        if !text && !after_text {
            printer.out.push(b' ');
        }
        printer.value(*arg, 'v');
        after_text = text;
    }
}

/// Appends values as `fmt.Sprintln` does: a space between them, a line break behind.
pub fn sprintln(args: &[Arg<'_>], out: &mut Vec<u8>) {
    for (i, arg) in args.iter().enumerate() {
        if i > 0 {
            out.push(b' ');
        }
        append(*arg, out);
    }
    out.push(b'\n');
}

/// Appends values as `fmt.Sprintf` does, its complaints (`%!d(string=x)`) included.
pub fn sprintf(format: &[u8], args: &[Arg<'_>], out: &mut Vec<u8>) {
    Printer::new(out).format(format, args);
}

#[cfg(test)]
mod tests;
