//! The user's own changes to a debugging container: a partial container, read as Go's types read it
//! (`container.tsv` has their fields).

use std::collections::HashMap;
use std::sync::OnceLock;

use serde_json::{Map, Value};

use crate::go::quantity::Quantity;
use crate::go::{self, yaml};
use crate::{Error, Result};

/// A partial container of `--custom`.
#[derive(Clone, Debug, PartialEq)]
pub struct Custom(Map<String, Value>);

impl Custom {
    /// Reads JSON or YAML; `None` when there is nothing in it. Text that is no container is told of
    /// in the words of Go's decoders.
    ///
    /// # Errors
    /// Text that is neither JSON nor YAML, or has a field of a wrong type.
    pub fn read(text: &str) -> Result<Option<Self>> {
        let value = yaml::parse(text).map_err(|e| e.context("error converting YAML to JSON"))?;
        let Value::Object(fields) = &value else {
            if value.is_null() {
                return Ok(None);
            }
            let wrong = wrong_kind(&value, "Go value", "v1.Container");
            return Err(undecoded(&wrong));
        };
        let top = Place {
            of: "Container",
            path: String::new(),
            is_lenient: true,
        };
        let mut container = object(fields, &top).map_err(|e| undecoded(&e))?;
        // Their zero is no change.
        container
            .retain(|field, value| !matches!((field.as_str(), &*value), ("name", v) if v == ""));
        Ok(Some(Self(container)))
    }

    /// Refuses what is not the custom profile's to say.
    ///
    /// # Errors
    /// kubectl's text for fields that other flags set.
    pub fn check(&self) -> Result<()> {
        let others = ["name", "command", "image", "lifecycle", "volumeDevices"];
        if others.iter().any(|field| self.0.contains_key(*field)) {
            return Err(Error::new(
                "name, command, image, lifecycle and volume devices are not modifiable via custom \
                 profile",
            ));
        }
        Ok(())
    }

    /// The partial container, under the name of the one to be changed.
    #[must_use]
    pub fn container(&self, name: &str) -> Value {
        let mut container = self.0.clone();
        container.insert("name".to_owned(), name.into());
        container.into()
    }
}

fn undecoded(text: &str) -> Error {
    Error::new(format!(
        "error unmarshaling JSON: while decoding JSON: {text}"
    ))
}

/// A field of a struct.
struct Field {
    name: &'static str,
    /// The embedded struct that it is of, with a dot; empty for none.
    embedded: &'static str,
    /// What a value looks like: `*int64`, `[]Probe`, `{}Quantity`.
    shape: &'static str,
    /// Go's name of the type.
    go_type: &'static str,
    /// Whether an empty value is left out.
    is_omitted: bool,
}

fn fields(name: &str) -> &'static [Field] {
    static TABLE: OnceLock<HashMap<&'static str, Vec<Field>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table: HashMap<_, Vec<Field>> = HashMap::new();
        for line in include_str!("container.tsv").lines() {
            if let [of, name, embedded, shape, go_type, omit] =
                line.split('\t').collect::<Vec<_>>()[..]
            {
                table.entry(of).or_default().push(Field {
                    name,
                    embedded,
                    shape,
                    go_type,
                    is_omitted: omit == "omit",
                });
            }
        }
        table
    });
    table.get(name).map_or(&[], Vec::as_slice)
}

/// A value at a place among the structs.
struct Place<'a> {
    /// The struct that has the field.
    of: &'a str,
    /// The names that lead to it from the top.
    path: String,
    /// Whether what YAML takes for a number may stand for a text: not below an embedded struct,
    /// whose fields sigs.k8s.io/yaml doesn't find.
    is_lenient: bool,
}

impl Place<'_> {
    fn wrong(&self, value: &Value, go_type: &str) -> String {
        let place = format!("Go struct field {}.{}", self.of, self.path);
        wrong_kind(value, &place, go_type)
    }
}

/// Go's words for a value that a type can't have.
fn wrong_kind(value: &Value, place: &str, go_type: &str) -> String {
    let kind = go::json::type_name(value);
    format!("json: cannot unmarshal {kind} into {place} of type {go_type}")
}

/// The struct at a place with these fields, as Go writes it again: unknown fields are gone, so are
/// empty ones.
fn object(given: &Map<String, Value>, at: &Place<'_>) -> Result<Map<String, Value>, String> {
    let all = fields(at.of);
    let mut known: HashMap<&str, Value> = HashMap::new();
    for (key, value) in given {
        let same = |field: &&Field| field.name == key;
        let alike = |field: &&Field| field.name.eq_ignore_ascii_case(key);
        let Some(field) = (all.iter().find(same)).or_else(|| all.iter().find(alike)) else {
            continue;
        };
        let dot = if at.path.is_empty() { "" } else { "." };
        let place = Place {
            of: at.of,
            path: format!("{}{dot}{}{}", at.path, field.embedded, field.name),
            is_lenient: at.is_lenient && field.embedded.is_empty(),
        };
        let decoded = decode(value, field.shape, field.go_type, &place)?;
        known.insert(field.name, decoded);
    }
    let mut made = Map::new();
    for field in all {
        let value = (known.remove(field.name)).unwrap_or_else(|| zero(field.shape));
        if !(field.is_omitted && is_empty(&value, field.shape)) {
            made.insert(field.name.to_owned(), value);
        }
    }
    Ok(made)
}

fn decode(
    value: &Value,
    shape: &'static str,
    go_type: &str,
    at: &Place<'_>,
) -> Result<Value, String> {
    if value.is_null() {
        return Ok(zero(shape));
    }
    let wrong = || Err(at.wrong(value, go_type));
    if let Some(inner) = shape.strip_prefix('*') {
        return decode(value, inner, go_type.trim_start_matches('*'), at);
    }
    if let Some(inner) = shape.strip_prefix("[]") {
        let Value::Array(items) = value else {
            return wrong();
        };
        let of_item = go_type.strip_prefix("[]").unwrap_or(go_type);
        let items = items.iter().map(|item| decode(item, inner, of_item, at));
        return items.collect::<Result<Vec<_>, _>>().map(Value::Array);
    }
    if let Some(inner) = shape.strip_prefix("{}") {
        let Value::Object(map) = value else {
            return wrong();
        };
        let items = map
            .iter()
            .map(|(key, item)| Ok((key.clone(), decode(item, inner, go_type, at)?)));
        return items.collect::<Result<Map<_, _>, _>>().map(Value::Object);
    }
    match (shape, value) {
        ("string", Value::String(_)) | ("bool", Value::Bool(_)) => Ok(value.clone()),
        // sigs.k8s.io/yaml makes texts of what YAML takes for something else.
        ("string", Value::Bool(on)) if at.is_lenient => Ok(on.to_string().into()),
        ("string", Value::Number(number)) if at.is_lenient => Ok(plain_number(number).into()),
        ("int32" | "int64", Value::Number(number)) => integer(number, shape, go_type, at),
        ("Quantity", value) => quantity(value),
        ("IntOrString", Value::String(_)) => Ok(value.clone()),
        ("IntOrString", Value::Number(number)) => integer(number, "int32", "int32", at),
        ("IntOrString", _) => Err(at.wrong(value, "int32")),
        ("string" | "bool" | "int32" | "int64", _) => wrong(),
        (of, Value::Object(map)) => {
            let place = Place {
                of,
                path: at.path.clone(),
                is_lenient: at.is_lenient,
            };
            object(map, &place).map(Value::Object)
        }
        _ => wrong(),
    }
}

/// A number as Go formats it for a text (`strconv`, not JSON).
fn plain_number(number: &serde_json::Number) -> String {
    match number.as_f64().filter(|_| number.is_f64()) {
        Some(float) => go::json::float_g(float),
        None => number.to_string(),
    }
}

fn integer(
    number: &serde_json::Number,
    shape: &str,
    go_type: &str,
    at: &Place<'_>,
) -> Result<Value, String> {
    let text = go::json::number(number);
    let fits = |n: &i64| shape == "int64" || i32::try_from(*n).is_ok();
    match text.parse::<i64>().ok().filter(fits) {
        Some(number) => Ok(number.into()),
        None => {
            let place = format!("Go struct field {}.{}", at.of, at.path);
            Err(format!(
                "json: cannot unmarshal number {text} into {place} of type {go_type}"
            ))
        }
    }
}

fn quantity(value: &Value) -> Result<Value, String> {
    let text = match value {
        Value::String(text) => text.clone(),
        other => go::json::to_string(other),
    };
    let quantity: Quantity = text.parse().map_err(|e: Error| e.message)?;
    Ok(quantity.to_string().into())
}

/// The value of a field that nobody has set.
fn zero(shape: &'static str) -> Value {
    match shape {
        "string" => "".into(),
        "bool" => false.into(),
        "int32" | "int64" | "IntOrString" => 0.into(),
        "Quantity" => "0".into(),
        _ if shape.starts_with(['*', '[', '{']) => Value::Null,
        of => {
            let place = Place {
                of,
                path: String::new(),
                is_lenient: true,
            };
            object(&Map::new(), &place).map_or(Value::Null, Value::Object)
        }
    }
}

/// Whether Go's `omitempty` leaves it out: never a struct.
fn is_empty(value: &Value, shape: &str) -> bool {
    match value {
        Value::Null => true,
        _ if shape.starts_with('*') || shape.starts_with(char::is_uppercase) => false,
        Value::Bool(on) => !on,
        Value::Number(number) => number.as_i64() == Some(0),
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// More is in `testdata/debug`.
    #[test]
    fn read_as_go_reads_it() {
        let read = |text: &str| match Custom::read(text) {
            Ok(custom) => custom.map_or("-".to_owned(), |c| go::json::to_string(&c.0.into())),
            Err(error) => error.message,
        };
        let cases = [
            ("", "-"),
            ("{}", r#"{"resources":{}}"#),
            (
                "args: [1, true, 1e7]\nTTY: true\nstdin: false\nzz: 1",
                r#"{"args":["1","true","1e+07"],"resources":{},"tty":true}"#,
            ),
            (
                "resources: {limits: {cpu: 1000m}}\nsecurityContext: {privileged: false}",
                r#"{"resources":{"limits":{"cpu":"1"}},"securityContext":{"privileged":false}}"#,
            ),
            (
                "livenessProbe: {exec: {command: [1]}}",
                "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal number into Go \
                 struct field ExecAction.livenessProbe.ProbeHandler.exec.command of type string",
            ),
        ];
        for (text, want) in cases {
            assert_eq!(read(text), want, "{text}");
        }
    }

    #[test]
    fn every_type_of_the_table_is_known() {
        const PLAIN: [&str; 6] = [
            "string",
            "bool",
            "int32",
            "int64",
            "Quantity",
            "IntOrString",
        ];
        let mut left = vec!["Container"];
        let mut seen = Vec::new();
        while let Some(of) = left.pop() {
            assert!(!fields(of).is_empty(), "{of}");
            seen.push(of);
            let inner = fields(of)
                .iter()
                .map(|f| f.shape.trim_start_matches(['*', '[', ']', '{', '}']));
            left.extend(inner.filter(|shape| !PLAIN.contains(shape) && !seen.contains(shape)));
        }
        assert!(seen.len() > 25, "{seen:?}");
    }
}
