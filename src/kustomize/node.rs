//! Small readings of JSON values as kustomize reads the nodes of its YAML.

use serde_json::{Map, Value};

use crate::go::json;

/// The text of a scalar; empty for anything else.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(b) => b.to_string(),
        Value::Number(n) => json::number(n),
        _ => String::new(),
    }
}

/// Whether there is nothing in it.
pub(super) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
        _ => false,
    }
}

/// A list item, a map, or a scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Map,
    List,
    Scalar,
}

impl Kind {
    /// Of a value; `None` of null.
    pub(super) fn of(value: &Value) -> Option<Self> {
        Some(match value {
            Value::Null => return None,
            Value::Object(_) => Self::Map,
            Value::Array(_) => Self::List,
            _ => Self::Scalar,
        })
    }

    /// kyaml's name of it.
    pub(super) fn go_name(self) -> &'static str {
        match self {
            Self::Map => "MappingNode",
            Self::List => "SequenceNode",
            Self::Scalar => "ScalarNode",
        }
    }

    /// The empty value of this kind.
    pub(super) fn empty(self) -> Value {
        match self {
            Self::Map => Value::Object(Map::new()),
            Self::List => Value::Array(Vec::new()),
            Self::Scalar => Value::String(String::new()),
        }
    }
}

/// Splits a path; a backslash before the delimiter keeps it in the part. A leading delimiter is
/// skipped.
pub(super) fn split(path: &str, delimiter: char) -> Vec<String> {
    let mut parts: Vec<&str> = path.split(delimiter).collect();
    if parts.len() > 1 && parts[0].is_empty() {
        parts.remove(0);
    }
    let mut out: Vec<String> = Vec::new();
    for part in parts {
        match out.last_mut() {
            Some(last) if last.ends_with('\\') => {
                last.pop();
                last.push(delimiter);
                last.push_str(part);
            }
            _ => out.push(part.to_owned()),
        }
    }
    out
}

/// [`split`] at dots, but not inside `[…]`; `[a.b]` without `=` is the field `a.b`.
pub(super) fn split_field_path(path: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut parts = split(path, '.').into_iter();
    while let Some(part) = parts.next() {
        if !part.starts_with('[') || part.ends_with(']') {
            out.push(part);
            continue;
        }
        let mut whole = part;
        for next in parts.by_ref() {
            whole.push('.');
            whole.push_str(&next);
            if next.ends_with(']') {
                break;
            }
        }
        if whole.contains('=') {
            out.push(whole);
        } else {
            out.push(whole.trim_matches(['[', ']']).to_owned());
        }
    }
    out
}

/// `field=value` of `[field=value]`; `None` for a part of another form.
pub(super) fn list_index(part: &str) -> Option<Option<(&str, &str)>> {
    let inner = part.strip_prefix('[')?.strip_suffix(']')?;
    Some(inner.split_once('='))
}

/// The value that a path of field names, indexes and `[field=value]` leads to.
pub(super) fn lookup<'a>(value: &'a Value, path: &[String]) -> Option<&'a Value> {
    let parts = path.iter().map(|p| p.trim()).filter(|p| !p.is_empty());
    let mut at = value;
    for part in parts {
        at = match (at, list_index(part)) {
            (Value::Array(items), Some(Some(("", wanted)))) => {
                items.iter().find(|item| text(item) == wanted)?
            }
            (Value::Array(items), Some(Some((field, wanted)))) => items
                .iter()
                .find(|item| item.get(field).is_some_and(|v| text(v) == wanted))?,
            (Value::Array(items), None) if part == "-" => items.last()?,
            (Value::Array(items), None) => items.get(part.parse::<usize>().ok()?)?,
            (Value::Object(map), None) => map.get(part)?,
            _ => return None,
        };
        if at.is_null() {
            return None;
        }
    }
    Some(at)
}

/// The value that names of fields, and places in lists, lead to.
pub(super) fn at<'a>(value: &'a Value, path: &[String]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, key| match value {
        Value::Array(items) => items.get(key.parse::<usize>().ok()?),
        value => value.as_object()?.get(key),
    })
}

/// [`at`], to be changed.
pub(super) fn at_mut<'a>(value: &'a mut Value, path: &[String]) -> Option<&'a mut Value> {
    path.iter().try_fold(value, |value, key| match value {
        Value::Array(items) => items.get_mut(key.parse::<usize>().ok()?),
        value => value.as_object_mut()?.get_mut(key),
    })
}

/// Whether a path leads through a list of this object.
pub(super) fn is_in_list(value: &Value, path: &[String]) -> bool {
    (1..path.len()).any(|end| at(value, &path[..end]).is_some_and(Value::is_array))
}

/// The map below a key, made where there is none.
pub(super) fn map_at<'a>(map: &'a mut Map<String, Value>, key: &str) -> &'a mut Map<String, Value> {
    let value = map.entry(key).or_insert(Value::Null);
    if !value.is_object() {
        *value = Value::Object(Map::new());
    }
    match value {
        Value::Object(map) => map,
        _ => unreachable!("just made a map"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn paths_are_split_outside_of_brackets() {
        for (path, parts) in [
            ("a.b", vec!["a", "b"]),
            ("a.[b=c.d].e", vec!["a", "[b=c.d]", "e"]),
            ("a.[b.c/d].e", vec!["a", "b.c/d", "e"]),
            (r"a.b\.c.d", vec!["a", "b.c", "d"]),
            (".a", vec!["a"]),
        ] {
            assert_eq!(split_field_path(path), parts, "{path}");
        }
        assert_eq!(split("metadata/annotations/a\\/b", '/').len(), 3);
    }

    #[test]
    fn lookups_know_indexes() {
        let value = json!({"a": [{"n": "x", "v": 1}, {"n": "y", "v": 2}], "s": ["p"]});
        let at = |path: &str| lookup(&value, &split_field_path(path)).cloned();
        assert_eq!(at("a.[n=y].v"), Some(json!(2)));
        assert_eq!(at("a.0.v"), Some(json!(1)));
        assert_eq!(at("a.-.v"), Some(json!(2)));
        assert_eq!(at("s.[=p]"), Some(json!("p")));
        assert_eq!(at("a.5"), None);
        assert_eq!(at("a.n"), None);
    }
}
