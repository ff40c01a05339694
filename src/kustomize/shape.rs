//! The strict reading of kustomization files: Go's `encoding/json` with unknown fields refused.

use serde_json::{Map, Value};

use crate::go::json::type_name;

/// What a value must be.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    /// A string.
    Text,
    /// A boolean.
    Flag,
    /// A whole number, with Go's name of its type.
    Int(&'static str),
    /// A map of strings, with any keys.
    Texts,
    /// A list of one shape.
    List(&'static Shape),
    /// A map with known fields.
    Record(&'static Record),
    /// One that Go has a pointer to in a list.
    Pointer(&'static Record),
    /// Whatever it is.
    Any,
}

/// A map with known fields.
pub(super) struct Record {
    /// Go's name of the type.
    pub(super) name: &'static str,
    /// Its fields. What Go has in an embedded struct is `Struct.field` here, as its errors say.
    pub(super) fields: &'static [(&'static str, Shape)],
}

impl Shape {
    fn go_name(self) -> String {
        match self {
            Shape::Text => "string".to_owned(),
            Shape::Flag => "bool".to_owned(),
            Shape::Int(name) => name.to_owned(),
            Shape::Texts => "map[string]string".to_owned(),
            Shape::List(item) => format!("[]{}", item.go_name()),
            Shape::Record(record) => format!("types.{}", record.name),
            Shape::Pointer(record) => format!("*types.{}", record.name),
            Shape::Any => "interface {}".to_owned(),
        }
    }
}

/// `value` without nulls and with the fields' names as `record` spells them: Go's JSON takes them
/// in any case.
///
/// # Errors
/// Go's text for the first field that is unknown or of a wrong type.
pub(super) fn check(value: &Value, record: &'static Record) -> Result<Value, String> {
    if value.is_null() {
        return Ok(Value::Object(Map::new()));
    }
    let Value::Object(map) = value else {
        return Err(format!(
            "json: cannot unmarshal {} into Go value of type types.{}",
            type_name(value),
            record.name
        ));
    };
    fields(map, record, "")
}

fn fields(map: &Map<String, Value>, record: &'static Record, path: &str) -> Result<Value, String> {
    let mut out = Map::new();
    for (key, value) in map {
        let bare = |name: &'static str| name.rsplit('.').next().unwrap_or(name);
        let exact = record.fields.iter().find(|(name, _)| bare(name) == key);
        let mut all = record.fields.iter();
        let any_case = || all.find(|(name, _)| bare(name).eq_ignore_ascii_case(key));
        let Some((name, shape)) = exact.or_else(any_case) else {
            return Err(format!("json: unknown field {key:?}"));
        };
        let path = if path.is_empty() {
            (*name).to_owned()
        } else {
            format!("{path}.{name}")
        };
        if let Some(value) = fit(value, *shape, record.name, &path)? {
            out.insert(bare(name).to_owned(), value);
        }
    }
    Ok(Value::Object(out))
}

fn fit(value: &Value, shape: Shape, owner: &str, path: &str) -> Result<Option<Value>, String> {
    let wrong = |value: &Value, shape: Shape| {
        Err(format!(
            "json: cannot unmarshal {} into Go struct field {owner}.{path} of type {}",
            type_name(value),
            shape.go_name()
        ))
    };
    Ok(Some(match (value, shape) {
        (Value::Null, _) => return Ok(None),
        (Value::String(_), Shape::Text) | (Value::Bool(_), Shape::Flag) | (_, Shape::Any) => {
            value.clone()
        }
        (Value::Number(n), Shape::Int(name)) => {
            if n.as_i64().is_none() {
                return Err(format!(
                    "json: cannot unmarshal number {n} into Go struct field {owner}.{path} of type {name}"
                ));
            }
            value.clone()
        }
        (Value::Object(map), Shape::Texts) => {
            let mut out = Map::new();
            for (key, value) in map {
                let text = fit(value, Shape::Text, owner, path)?;
                out.insert(key.clone(), text.unwrap_or_else(|| "".into()));
            }
            Value::Object(out)
        }
        (Value::Array(items), Shape::List(item)) => {
            let mut out = Vec::new();
            for value in items {
                let empty = || match item {
                    Shape::Record(_) | Shape::Pointer(_) => Value::Object(Map::new()),
                    _ => "".into(),
                };
                out.push(fit(value, *item, owner, path)?.unwrap_or_else(empty));
            }
            Value::Array(out)
        }
        (Value::Object(map), Shape::Record(record) | Shape::Pointer(record)) => {
            fields(map, record, path)?
        }
        (value, shape) => return wrong(value, shape),
    }))
}
