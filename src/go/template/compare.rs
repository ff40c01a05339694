//! `eq`, `lt` and their kin.

use std::cmp::Ordering;

use super::funcs::printf;
use super::value::Val;
use crate::go::fmt::{Arg, Int};

/// What numbers, texts and booleans are to a comparison; Go compares only within one of these,
/// and signed integers with unsigned.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Other,
    Bool,
    Complex,
    Int,
    Uint,
    Float,
    Text,
}

fn kind(value: &Val<'_>) -> Kind {
    match value.arg() {
        Arg::Bool(_) => Kind::Bool,
        Arg::Complex(..) => Kind::Complex,
        Arg::Int(_, Int::Uint8) => Kind::Uint,
        Arg::Int(..) => Kind::Int,
        Arg::Float(_) => Kind::Float,
        Arg::Str(_) => Kind::Text,
        Arg::Nil | Arg::List(..) | Arg::Map(_) => Kind::Other,
    }
}

fn incompatible(one: &Val<'_>, other: &Val<'_>) -> String {
    let (one, other) = (one.arg().type_name(), other.arg().type_name());
    format!("incompatible types for comparison: {one} and {other}")
}

/// Whether the first equals any of the others.
///
/// # Errors
/// No others, and types that cannot be compared.
pub(super) fn equal(one: &Val<'_>, others: &[Val<'_>]) -> Result<bool, String> {
    if others.is_empty() {
        return Err("missing argument for comparison".to_owned());
    }
    for other in others {
        if equals(one, other)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn equals(one: &Val<'_>, other: &Val<'_>) -> Result<bool, String> {
    match (one.arg(), other.arg()) {
        (Arg::Bool(a), Arg::Bool(b)) => Ok(a == b),
        (Arg::Int(a, _), Arg::Int(b, _)) => Ok(a == b),
        (Arg::Float(a), Arg::Float(b)) => Ok(a == b),
        (Arg::Complex(a, b), Arg::Complex(c, d)) => Ok(a == c && b == d),
        (Arg::Str(a), Arg::Str(b)) => Ok(a == b),
        (Arg::Nil, _) | (_, Arg::Nil) => Ok(one.is_nil() && other.is_nil()),
        (Arg::Map(_), Arg::Map(_)) | (Arg::List(..), Arg::List(..)) => {
            let text = printf("non-comparable type %s: ", &[other]);
            Err(text + other.arg().type_name())
        }
        (Arg::Map(_), Arg::List(..)) | (Arg::List(..), Arg::Map(_)) => {
            let text = printf("non-comparable types %s: ", &[one]);
            let (a, b) = (one.arg().type_name(), other.arg().type_name());
            Err(format!("{text}{a}, {b}: {}", other.shown()))
        }
        _ => Err(incompatible(one, other)),
    }
}

/// How two values are ordered; `None` where a NaN is one of them.
fn order(one: &Val<'_>, other: &Val<'_>) -> Result<Option<Ordering>, String> {
    let wrong = "invalid type for comparison";
    let kinds = (kind(one), kind(other));
    if kinds.0 == Kind::Other || kinds.1 == Kind::Other {
        return Err(wrong.to_owned());
    }
    match (one.arg(), other.arg()) {
        (Arg::Int(a, _), Arg::Int(b, _)) => Ok(Some(a.cmp(&b))),
        (Arg::Float(a), Arg::Float(b)) => Ok(a.partial_cmp(&b)),
        (Arg::Str(a), Arg::Str(b)) => Ok(Some(a.cmp(b))),
        _ if kinds.0 == kinds.1 => Err(wrong.to_owned()),
        _ => Err(incompatible(one, other)),
    }
}

/// `lt`
///
/// # Errors
/// Types that have no order.
pub(super) fn less(one: &Val<'_>, other: &Val<'_>) -> Result<bool, String> {
    Ok(order(one, other)? == Some(Ordering::Less))
}

/// `le`
///
/// # Errors
/// Types that have no order.
pub(super) fn less_or_equal(one: &Val<'_>, other: &Val<'_>) -> Result<bool, String> {
    Ok(matches!(
        order(one, other)?,
        Some(Ordering::Less | Ordering::Equal)
    ))
}
