//! The paths of replacements: `spec.containers.[name=web].image`, `spec.ports.0`, `spec.rules.*`.

use regex_lite::Regex;
use serde_json::{Map, Value};

use super::node::{self, Kind};
use crate::go::{json, yaml};
use crate::{Error, Result};

/// Why a path was not walked to its end.
#[derive(Debug)]
pub(super) enum Failure {
    /// The path does not fit the object.
    Path(String),
    /// What was done at its end failed.
    Set(Error),
}

/// Calls `set` with every value that the path means, and tells how many there were. With `create`
/// missing parts are made, the last of that kind.
///
/// # Errors
/// An index out of bounds, a pattern that is none, or the failure of `set`.
pub(super) fn visit(
    value: &mut Value,
    path: &[String],
    create: Option<Kind>,
    set: &mut dyn FnMut(&mut Value) -> Result<()>,
) -> Result<usize, Failure> {
    let Some((part, rest)) = path.split_first() else {
        set(value).map_err(Failure::Set)?;
        return Ok(1);
    };
    if let Ok(index) = part.parse::<usize>() {
        return nth(value, index, rest, create, set);
    }
    if let Some(pair) = node::list_index(part) {
        let Some((field, pattern)) = pair else {
            let text = "list path element must contain fieldName=fieldValue for element to match";
            return Err(Failure::Path(text.to_owned()));
        };
        return elements(value, field, pattern, rest, create, set);
    }
    if part == "*" {
        let Value::Array(items) = value else {
            return Err(wrong(value, Kind::List));
        };
        let mut count = 0;
        for item in items {
            count += visit(item, rest, create, set)?;
        }
        return Ok(count);
    }
    match value {
        Value::Null => Ok(0),
        Value::Object(map) => {
            if create.is_some() && !map.contains_key(part) {
                map.insert(part.clone(), made(rest, create));
            }
            match map.get_mut(part) {
                Some(field) => visit(field, rest, create, set),
                None => Ok(0),
            }
        }
        other => Err(wrong(other, Kind::Map)),
    }
}

fn wrong(value: &Value, expected: Kind) -> Failure {
    Failure::Path(super::fieldspec::wrong_kind(value, expected).message)
}

/// What a missing part is made as: what the next one needs.
fn made(rest: &[String], last: Option<Kind>) -> Value {
    match rest.first() {
        // A scalar has no type yet: that of what it gets, read as YAML.
        None => match last {
            None | Some(Kind::Scalar) => Value::Null,
            Some(kind) => kind.empty(),
        },
        Some(next) if node::list_index(next).is_some() || next.parse::<usize>().is_ok() => {
            Kind::List.empty()
        }
        Some(_) => Kind::Map.empty(),
    }
}

fn nth(
    value: &mut Value,
    index: usize,
    rest: &[String],
    create: Option<Kind>,
    set: &mut dyn FnMut(&mut Value) -> Result<()>,
) -> Result<usize, Failure> {
    let Value::Array(items) = value else {
        return Err(wrong(value, Kind::List));
    };
    if items.len() == index && create.is_some() {
        items.push(made(rest, create));
    }
    let len = items.len();
    match items.get_mut(index) {
        Some(item) => visit(item, rest, create, set),
        None => Err(Failure::Path(format!(
            "index {index} specified but only {len} elements found"
        ))),
    }
}

/// The items whose field, or that themselves, fit the pattern.
fn elements(
    value: &mut Value,
    field: &str,
    pattern: &str,
    rest: &[String],
    create: Option<Kind>,
    set: &mut dyn FnMut(&mut Value) -> Result<()>,
) -> Result<usize, Failure> {
    let Value::Array(items) = value else {
        return Err(wrong(value, Kind::List));
    };
    let regex =
        Regex::new(pattern).map_err(|e| Failure::Path(format!("error parsing regexp: {e}")))?;
    let fits = |item: &Value| {
        let own = if field.is_empty() {
            Some(item)
        } else {
            item.get(field)
        };
        own.is_some_and(|v| regex.is_match(yaml::to_string(v).trim().trim_matches('"')))
    };
    if create.is_some() && !items.iter().any(fits) {
        items.push(if field.is_empty() {
            pattern.into()
        } else {
            Value::Object(Map::from_iter([(field.to_owned(), pattern.into())]))
        });
    }
    let mut count = 0;
    for item in items.iter_mut().filter(|item| fits(item)) {
        // An item that is meant itself is the end of the path.
        let rest = if field.is_empty() { &[] } else { rest };
        count += visit(item, rest, create, set)?;
    }
    Ok(count)
}

/// Walks on inside the text of a field that is JSON, and writes it back; `None` when the path does
/// not lead into such a text.
pub(super) fn in_text(
    object: &mut Value,
    path: &[String],
    create: Option<Kind>,
    set: &mut dyn FnMut(&mut Value) -> Result<()>,
) -> Option<Result<()>> {
    let (mut at, rest) = (1..path.len()).find_map(|end| {
        let found = node::lookup(object, &path[..end])?;
        found.is_string().then_some((end, &path[end..]))
    })?;
    // The path to the text is one of fields and indexes, which `visit` walks as well.
    let mut outcome = None;
    let mut text_is_done = |value: &mut Value| {
        if let Value::String(text) = value {
            outcome = edit(text, rest, create, set);
        }
        Ok(())
    };
    at = at.min(path.len());
    let walked = visit(object, &path[..at], None, &mut text_is_done);
    walked.ok().and(outcome)
}

fn edit(
    text: &mut String,
    rest: &[String],
    create: Option<Kind>,
    set: &mut dyn FnMut(&mut Value) -> Result<()>,
) -> Option<Result<()>> {
    let is_json = text.trim_start().starts_with(['{', '[']);
    let mut value = yaml::parse_core(text).ok()?;
    if !value.is_object() && !value.is_array() {
        return None;
    }
    match visit(&mut value, rest, create, set) {
        Ok(0) | Err(Failure::Path(_)) => return None,
        Err(Failure::Set(error)) => return Some(Err(error)),
        Ok(_) => {}
    }
    if !is_json {
        return Some(Err(Error::new(
            "a replacement can't change a part of a field that is YAML text; only JSON text",
        )));
    }
    *text = if text.contains('\n') && text.contains("  ") {
        // Two spaces, where ours has four.
        let pretty = json::to_string_pretty(&value);
        let lines = pretty.lines().map(|line| {
            let bare = line.trim_start();
            let indent = (line.len() - bare.len()) / 2;
            format!("{}{bare}", " ".repeat(indent))
        });
        lines.collect::<Vec<_>>().join("\n")
    } else {
        json::to_string(&value)
    };
    Some(Ok(()))
}
