//! The functions of templates: Go's, and the two kubectl adds.

use super::value::Val;
use super::{compare, escape};
use crate::go::fmt::{self, Arg, Int};

/// A function by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    And,
    Or,
    Not,
    Len,
    Index,
    Slice,
    Call,
    Print,
    Printf,
    Println,
    Html,
    Js,
    UrlQuery,
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
    Exists,
    Base64Decode,
}

use Function as F;

const NAMES: [(&str, Function); 21] = [
    ("and", F::And),
    ("or", F::Or),
    ("not", F::Not),
    ("len", F::Len),
    ("index", F::Index),
    ("slice", F::Slice),
    ("call", F::Call),
    ("print", F::Print),
    ("printf", F::Printf),
    ("println", F::Println),
    ("html", F::Html),
    ("js", F::Js),
    ("urlquery", F::UrlQuery),
    ("eq", F::Eq),
    ("ne", F::Ne),
    ("lt", F::Lt),
    ("le", F::Le),
    ("gt", F::Gt),
    ("ge", F::Ge),
    ("exists", F::Exists),
    ("base64decode", F::Base64Decode),
];

/// What a parameter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    /// Go's `reflect.Value`: also no value at all.
    Value,
    /// Go's `any`: no value is nil.
    Any,
    /// Go's `string`.
    Text,
}

impl Function {
    pub(super) fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(n, _)| *n == name).map(|(_, f)| *f)
    }

    pub(super) fn name(self) -> &'static str {
        NAMES
            .iter()
            .find(|(_, f)| *f == self)
            .map_or("", |(n, _)| n)
    }

    /// How many arguments there must be, and whether there may be more.
    pub(super) fn arity(self) -> (usize, bool) {
        match self {
            F::Not | F::Len | F::Base64Decode => (1, false),
            F::Ne | F::Lt | F::Le | F::Gt | F::Ge => (2, false),
            F::Print | F::Println | F::Html | F::Js | F::UrlQuery => (0, true),
            _ => (1, true),
        }
    }

    /// What the parameter with this number takes.
    pub(super) fn takes(self, parameter: usize) -> Takes {
        match self {
            F::Base64Decode => Takes::Text,
            F::Printf if parameter == 0 => Takes::Text,
            F::Print | F::Printf | F::Println | F::Html | F::Js | F::UrlQuery | F::Exists => {
                Takes::Any
            }
            _ => Takes::Value,
        }
    }

    /// Calls it; `callee` is what `call` names in its error. `and` and `or` look at their
    /// arguments one by one, before it comes to this.
    ///
    /// # Errors
    /// What Go says of wrong arguments.
    pub(super) fn run<'a>(self, args: &[Val<'a>], callee: &str) -> Result<Val<'a>, String> {
        let (first, rest) = match args {
            [first, rest @ ..] => (first, rest),
            [] => (&Val::ABSENT, args),
        };
        let second = rest.first().unwrap_or(&Val::ABSENT);
        let mut out = Vec::new();
        match self {
            F::And | F::Or => return Ok(args.last().cloned().unwrap_or(Val::ABSENT)),
            F::Not => return Ok(Val::bool(!first.truth())),
            F::Len => return length(first).map(Val::int),
            F::Index => return index(first, rest),
            F::Slice => return slice(first, rest),
            F::Call if first.is_nil() => return Err("call of nil".to_owned()),
            F::Call => {
                let name = first.arg().type_name();
                return Err(format!("non-function {callee} of type {name}"));
            }
            F::Print => fmt::sprint(&plain(args), &mut out),
            F::Println => fmt::sprintln(&plain(args), &mut out),
            F::Printf => {
                if let Arg::Str(format) = first.arg() {
                    fmt::sprintf(format, &plain(rest), &mut out);
                }
            }
            F::Html => out = escape::html(&joined(args)),
            F::Js => out = escape::js(&joined(args)),
            F::UrlQuery => out = escape::url_query(&joined(args)),
            F::Eq => return compare::equal(first, rest).map(Val::bool),
            F::Ne => return compare::equal(first, rest).map(|e| Val::bool(!e)),
            F::Lt => return compare::less(first, second).map(Val::bool),
            F::Le => return compare::less_or_equal(first, second).map(Val::bool),
            F::Gt => return compare::less_or_equal(first, second).map(|e| Val::bool(!e)),
            F::Ge => return compare::less(first, second).map(|e| Val::bool(!e)),
            F::Exists => return Ok(Val::bool(exists(first, rest))),
            F::Base64Decode => {
                if let Arg::Str(text) = first.arg() {
                    out = escape::base64_decode(text)?;
                }
            }
        }
        Ok(Val::text(out))
    }
}

fn plain<'v>(args: &'v [Val<'_>]) -> Vec<Arg<'v>> {
    args.iter().map(Val::arg).collect()
}

/// `fmt.Sprintf` for messages.
pub(super) fn printf(format: &str, args: &[&Val<'_>]) -> String {
    let args: Vec<_> = args.iter().map(|a| a.arg()).collect();
    let mut out = Vec::new();
    fmt::sprintf(format.as_bytes(), &args, &mut out);
    String::from_utf8_lossy(&out).into_owned()
}

/// The arguments of an escaper as one text, where nil is what an action prints for it.
fn joined(args: &[Val<'_>]) -> Vec<u8> {
    let shown = |arg: &Arg<'_>| matches!(arg, Arg::Nil);
    let mut args = plain(args);
    for arg in args.iter_mut().filter(|a| shown(a)) {
        *arg = Arg::Str(super::NO_VALUE);
    }
    let mut out = Vec::new();
    fmt::sprint(&args, &mut out);
    out
}

fn length(of: &Val<'_>) -> Result<usize, String> {
    match of.arg() {
        Arg::Str(text) => Ok(text.len()),
        Arg::List(items, more) => Ok(items.len() + more),
        Arg::Map(map) => Ok(map.len()),
        Arg::Nil if of.is_boxed() => Err("len of nil pointer".to_owned()),
        // Go's own words for its own mistake.
        Arg::Nil => Err("reflect: call of reflect.Value.Type on zero Value".to_owned()),
        other => Err(format!("len of type {}", other.type_name())),
    }
}

/// An index of a list or text as a number up to `most`.
fn position(index: &Val<'_>, most: usize) -> Result<usize, String> {
    match index.arg() {
        Arg::Int(at, _) => match usize::try_from(at) {
            Ok(position) if position <= most => Ok(position),
            _ => Err(format!("index out of range: {at}")),
        },
        Arg::Nil => Err("cannot index slice/array with nil".to_owned()),
        other => Err(format!(
            "cannot index slice/array with type {}",
            other.type_name()
        )),
    }
}

fn index<'a>(of: &Val<'a>, indexes: &[Val<'a>]) -> Result<Val<'a>, String> {
    if of.is_nil() {
        return Err("index of untyped nil".to_owned());
    }
    let mut item = of.clone();
    for index in indexes {
        item = element(&item, index)?;
    }
    Ok(item)
}

fn element<'a>(of: &Val<'a>, index: &Val<'a>) -> Result<Val<'a>, String> {
    if let Arg::Str(text) = of.arg() {
        let at = position(index, text.len())?;
        let byte = text.get(at).ok_or("reflect: string index out of range")?;
        return Ok(Val::plain(Arg::Int((*byte).into(), Int::Uint8)));
    }
    match of.borrowed() {
        Some(Arg::Nil) => Err("index of nil pointer".to_owned()),
        Some(Arg::List(items, more)) => {
            let at = position(index, items.len() + more)?;
            match items.get(at) {
                Some(item) => Ok(Val::boxed(item)),
                None if at < items.len() + more => Ok(Val::NIL),
                None => Err("reflect: slice index out of range".to_owned()),
            }
        }
        Some(Arg::Map(map)) => match index.arg() {
            Arg::Str(key) => {
                let key = std::str::from_utf8(key).ok();
                Ok(key.and_then(|k| map.get(k)).map_or(Val::NIL, Val::boxed))
            }
            Arg::Nil => Err("value is nil; should be of type string".to_owned()),
            other => {
                let name = other.type_name();
                Err(format!("value has type {name}; should be string"))
            }
        },
        _ => {
            let name = of.arg().type_name();
            Err(format!("can't index item of type {name}"))
        }
    }
}

/// How many elements Go has room for in a list it read from JSON: it doubles the room.
fn room(length: usize) -> usize {
    if length > 512 {
        return length;
    }
    length.next_power_of_two().min(length * 2)
}

fn slice<'a>(of: &Val<'a>, indexes: &[Val<'a>]) -> Result<Val<'a>, String> {
    let length = match of.arg() {
        Arg::Nil => return Err("slice of untyped nil".to_owned()),
        _ if indexes.len() > 3 => {
            return Err(format!("too many slice indexes: {}", indexes.len()));
        }
        Arg::Str(_) if indexes.len() == 3 => {
            return Err("cannot 3-index slice a string".to_owned());
        }
        Arg::Str(text) => text.len(),
        Arg::List(items, more) => items.len() + more,
        other => return Err(format!("can't slice item of type {}", other.type_name())),
    };
    let most = match of.arg() {
        Arg::List(..) => room(length),
        _ => length,
    };
    let mut bounds = [0, length, most];
    for (bound, index) in bounds.iter_mut().zip(indexes) {
        // Unlike `index`, Go does not look into the box here.
        if index.is_boxed() {
            let name = index.type_name();
            return Err(format!("cannot index slice/array with type {name}"));
        }
        *bound = position(index, most)?;
    }
    let [from, to, limit] = bounds;
    for (low, high) in [(from, to), (to, limit)] {
        if low > high {
            return Err(format!("invalid slice index: {low} > {high}"));
        }
    }
    if let Some(Arg::List(items, _)) = of.borrowed() {
        let end = to.min(items.len());
        let part = items.get(from.min(end)..end).unwrap_or_default();
        return Ok(Val::plain(Arg::List(part, to - from - part.len())));
    }
    match (of.borrowed(), of.arg()) {
        (Some(Arg::Str(text)), _) => {
            Ok(Val::plain(Arg::Str(text.get(from..to).unwrap_or_default())))
        }
        (_, Arg::Str(text)) => Ok(Val::text(text.get(from..to).unwrap_or_default().to_vec())),
        _ => Ok(Val::ABSENT),
    }
}

/// kubectl's `exists`: whether going down by the indexes ends at a value.
fn exists(of: &Val<'_>, indexes: &[Val<'_>]) -> bool {
    if indexes.is_empty() {
        // Nothing given is no nil pointer, and so it exists.
        return true;
    }
    let mut item = of.clone();
    for index in indexes {
        item = match (item.arg(), index.arg()) {
            (Arg::Str(text), Arg::Int(at, _)) if position(index, text.len()).is_ok() => {
                match usize::try_from(at).ok().and_then(|at| text.get(at)) {
                    Some(byte) => Val::plain(Arg::Int((*byte).into(), Int::Uint8)),
                    None => return false,
                }
            }
            (Arg::List(..), Arg::Int(..)) | (Arg::Map(_), Arg::Str(_)) => {
                match element(&item, index) {
                    Ok(next) => next,
                    Err(_) => return false,
                }
            }
            // Nil stands for the zero key.
            (Arg::Map(_), Arg::Nil) => match element(&item, &Val::plain(Arg::Str(b""))) {
                Ok(next) => next,
                Err(_) => return false,
            },
            _ => return false,
        };
    }
    !item.is_nil()
}
