//! Values while a template runs: borrowed from the data wherever they can be.

use std::rc::Rc;

use serde_json::Value;

use crate::go::fmt::{self, Arg, Int};

/// A value as Go's `reflect` sees it.
#[derive(Clone, Debug)]
pub(super) struct Val<'a> {
    data: Data<'a>,
    /// Whether it is still in the `interface {}` of the map or list it was found in, which is the
    /// type that errors name.
    boxed: bool,
}

#[derive(Clone, Debug)]
enum Data<'a> {
    Of(Arg<'a>),
    Text(Rc<[u8]>),
}

impl<'a> Val<'a> {
    /// No value at all: what a missing key yields.
    pub(super) const ABSENT: Val<'static> = Val {
        data: Data::Of(Arg::Nil),
        boxed: false,
    };

    /// A nil in an `interface {}`: JSON's null.
    pub(super) const NIL: Val<'static> = Val {
        data: Data::Of(Arg::Nil),
        boxed: true,
    };

    pub(super) fn plain(arg: Arg<'a>) -> Self {
        let data = Data::Of(arg);
        Self { data, boxed: false }
    }

    pub(super) fn boxed(value: &'a Value) -> Self {
        let data = Data::Of(Arg::of(value));
        Self { data, boxed: true }
    }

    pub(super) fn int(value: usize) -> Self {
        Self::plain(Arg::Int(i64::try_from(value).unwrap_or(i64::MAX), Int::Int))
    }

    pub(super) fn bool(value: bool) -> Self {
        Self::plain(Arg::Bool(value))
    }

    pub(super) fn text(text: Vec<u8>) -> Self {
        let data = Data::Text(text.into());
        Self { data, boxed: false }
    }

    pub(super) fn arg(&self) -> Arg<'_> {
        match &self.data {
            Data::Of(arg) => *arg,
            Data::Text(text) => Arg::Str(text),
        }
    }

    /// The data this value is borrowed from; `None` for a text made by a function.
    pub(super) fn borrowed(&self) -> Option<Arg<'a>> {
        match self.data {
            Data::Of(arg) => Some(arg),
            Data::Text(_) => None,
        }
    }

    pub(super) fn is_boxed(&self) -> bool {
        self.boxed
    }

    pub(super) fn in_box(self, boxed: bool) -> Self {
        Self { boxed, ..self }
    }

    /// What is in the box.
    pub(super) fn unboxed(self) -> Self {
        self.in_box(false)
    }

    pub(super) fn is_nil(&self) -> bool {
        matches!(self.data, Data::Of(Arg::Nil))
    }

    pub(super) fn is_absent(&self) -> bool {
        self.is_nil() && !self.boxed
    }

    /// The name of its type, as it is held.
    pub(super) fn type_name(&self) -> &'static str {
        if self.boxed {
            return Arg::Nil.type_name();
        }
        self.arg().type_name()
    }

    /// What `if` makes of it.
    pub(super) fn truth(&self) -> bool {
        match self.arg() {
            Arg::Nil => false,
            Arg::Bool(value) => value,
            Arg::Int(value, _) => value != 0,
            Arg::Float(value) => value != 0.0,
            Arg::Complex(real, imaginary) => real != 0.0 || imaginary != 0.0,
            Arg::Str(text) => !text.is_empty(),
            Arg::List(items, more) => items.len() + more > 0,
            Arg::Map(map) => !map.is_empty(),
        }
    }

    /// As `%v` prints it.
    pub(super) fn shown(&self) -> String {
        let mut out = Vec::new();
        fmt::append(self.arg(), &mut out);
        String::from_utf8_lossy(&out).into_owned()
    }
}
