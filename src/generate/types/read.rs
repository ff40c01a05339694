//! Reading a value into a struct, as `encoding/json` does, and what it prints of it then.

use serde_json::{Map, Value};

use super::{Field, fields};
use crate::go::json;
use crate::go::quantity::Quantity;

/// `value` as the type has it, and as Go prints that; a struct's empty fields are as they would be
/// printed if they were.
pub(super) fn read(kind: &str, value: &Value) -> Result<Value, String> {
    Reader::default().value(kind, Some(value))
}

/// Where the reading is: Go's messages tell it.
#[derive(Default)]
struct Reader {
    path: Vec<&'static str>,
    /// The innermost struct.
    owner: &'static str,
}

impl Reader {
    fn value(&mut self, kind: &str, value: Option<&Value>) -> Result<Value, String> {
        let given = value.filter(|v| !v.is_null());
        if let Some(target) = kind.strip_prefix('*') {
            return given.map_or(Ok(Value::Null), |v| self.value(target, Some(v)));
        }
        if let Some(element) = kind.strip_prefix("[]") {
            return self.list(kind, element, given);
        }
        if let Some((_, element)) = kind.strip_prefix('{').and_then(|k| k.split_once('}')) {
            return self.map(kind, element, given);
        }
        if let Some(fields) = fields(kind) {
            return self.object(kind, fields, given);
        }
        self.simple(kind, given)
    }

    fn list(&mut self, kind: &str, element: &str, given: Option<&Value>) -> Result<Value, String> {
        match given {
            None => Ok(Value::Null),
            Some(Value::Array(items)) => {
                let items = items.iter().map(|item| self.value(element, Some(item)));
                items.collect::<Result<Vec<_>, _>>().map(Value::Array)
            }
            Some(other) => Err(self.wrong(kind, other)),
        }
    }

    fn map(&mut self, kind: &str, element: &str, given: Option<&Value>) -> Result<Value, String> {
        match given {
            None => Ok(Value::Null),
            Some(Value::Object(map)) => {
                let entries = map
                    .iter()
                    .map(|(k, v)| Ok((k.clone(), self.value(element, Some(v))?)));
                entries
                    .collect::<Result<Map<_, _>, String>>()
                    .map(Value::Object)
            }
            Some(other) => Err(self.wrong(kind, other)),
        }
    }

    fn object(
        &mut self,
        kind: &str,
        fields: &'static [Field],
        given: Option<&Value>,
    ) -> Result<Value, String> {
        let empty = Map::new();
        let map = match given {
            None => &empty,
            Some(Value::Object(map)) => map,
            Some(other) => return Err(self.wrong(kind, other)),
        };
        let owner = fields_owner(kind);
        let before = std::mem::replace(&mut self.owner, owner);
        let mut out = Map::new();
        for field in fields {
            self.path.push(field.name);
            let value = self.value(field.kind, map.get(field.name))?;
            self.path.pop();
            if !is_left_out(field, &value) {
                out.insert(field.name.to_owned(), value);
            }
        }
        self.owner = before;
        Ok(Value::Object(out))
    }

    fn simple(&self, kind: &str, given: Option<&Value>) -> Result<Value, String> {
        let code = kind.split('=').next().unwrap_or_default();
        let Some(value) = given else {
            return Ok(zero(code));
        };
        let fits = match code {
            "s" => value.is_string(),
            "b" => value.is_boolean(),
            "i32" => value.as_i64().is_some_and(|n| i32::try_from(n).is_ok()),
            "i64" => value.as_i64().is_some(),
            "f64" => value.is_number(),
            "Time" => return self.time(kind, value),
            "bytes" | "MicroTime" | "Duration" => value.is_string(),
            "IntOrString" => {
                value.is_string() || value.as_i64().is_some_and(|n| i32::try_from(n).is_ok())
            }
            "Quantity" => return quantity(value),
            _ => true,
        };
        match fits {
            true => Ok(value.clone()),
            false => Err(self.wrong(kind, value)),
        }
    }

    /// A time in UTC.
    fn time(&self, kind: &str, value: &Value) -> Result<Value, String> {
        let text = value.as_str().ok_or_else(|| self.wrong(kind, value))?;
        let unread = |_| format!("parsing time {text:?} as \"2006-01-02T15:04:05Z07:00\"");
        let time = text.parse::<jiff::Timestamp>().map_err(unread)?;
        Ok(time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string().into())
    }

    /// Go's message for a value that does not fit.
    fn wrong(&self, kind: &str, value: &Value) -> String {
        let shown = match value {
            // A number's text is told only where a number is wanted.
            Value::Number(n) if is_number(kind) => format!("number {n}"),
            value => json::type_name(value).to_owned(),
        };
        let place = match self.path.as_slice() {
            [] => "value".to_owned(),
            path => format!("struct field {}.{}", self.owner, path.join(".")),
        };
        format!(
            "json: cannot unmarshal {shown} into Go {place} of type {}",
            go_name(kind)
        )
    }
}

/// A quantity in its canonical form.
fn quantity(value: &Value) -> Result<Value, String> {
    let text = match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let read = text.parse::<Quantity>().map_err(|e| e.message)?;
    Ok(read.to_string().into())
}

/// Whether the type is one of numbers.
fn is_number(kind: &str) -> bool {
    matches!(
        kind.split('=').next(),
        Some("i32" | "i64" | "f64" | "IntOrString")
    )
}

/// A struct's name without its package.
fn fields_owner(kind: &str) -> &'static str {
    let known = super::TABLE.structs.get_key_value(kind);
    known.map_or("", |(name, _)| name.rsplit('.').next().unwrap_or_default())
}

/// What Go has where nothing was said.
fn zero(code: &str) -> Value {
    match code {
        "s" => "".into(),
        "b" => false.into(),
        "i32" | "i64" | "f64" | "IntOrString" => 0.into(),
        "Quantity" => "0".into(),
        "Duration" => "0s".into(),
        _ => Value::Null,
    }
}

/// Whether Go leaves the field out when it prints the struct. A struct in a struct is never empty.
fn is_left_out(field: &Field, value: &Value) -> bool {
    if field.omit_zero && value.is_null() {
        return true;
    }
    if !field.omit_empty
        || matches!(
            field.kind,
            "IntOrString" | "Quantity" | "Duration" | "Time" | "MicroTime"
        )
    {
        return false;
    }
    match value {
        Value::Null => true,
        // What a pointer points to is there, be it empty.
        _ if field.kind.starts_with('*') => false,
        Value::Bool(set) => !set,
        Value::Number(n) => n.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => field.kind.starts_with('{') && map.is_empty(),
    }
}

/// The type in Go's words.
fn go_name(kind: &str) -> String {
    if let Some(target) = kind.strip_prefix('*') {
        return go_name(target);
    }
    if let Some(element) = kind.strip_prefix("[]") {
        return format!("[]{}", go_element(element));
    }
    if let Some((key, element)) = kind.strip_prefix('{').and_then(|k| k.split_once('}')) {
        return format!("map[{key}]{}", go_element(element));
    }
    if let Some((_, name)) = kind.split_once('=') {
        return name.to_owned();
    }
    let simple = match kind {
        "s" => "string",
        "b" => "bool",
        "i32" => "int32",
        "i64" => "int64",
        "f64" => "float64",
        "bytes" => "[]uint8",
        "Time" | "MicroTime" | "Duration" => "string",
        "IntOrString" => "int32",
        "Quantity" => "resource.Quantity",
        // `core.v1.Container` is in a package `v1`.
        name => name.split_once('.').map_or(name, |(_, name)| name),
    };
    simple.to_owned()
}

/// The type of elements: there Go tells of pointers, too.
fn go_element(kind: &str) -> String {
    match kind.strip_prefix('*') {
        Some(target) => format!("*{}", go_name(target)),
        None => go_name(kind),
    }
}
