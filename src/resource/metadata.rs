//! What kubectl's decoder says of an object's metadata before the server sees it: the types of
//! `ObjectMeta`, in Go's words.

use std::fmt::Write as _;

use serde_json::Value;

use crate::go::json::type_name;

/// The type of a field.
#[derive(Clone, Copy)]
enum Type {
    Text,
    Bool,
    Int,
    Time,
    Any,
    Texts,
    TextMap,
    /// A list of this struct.
    List(&'static Struct),
}

/// A struct of Go: its name and its fields, by the names they have in JSON.
struct Struct {
    name: &'static str,
    fields: &'static [(&'static str, Type)],
}

const META: Struct = Struct {
    name: "ObjectMeta",
    fields: &[
        ("annotations", Type::TextMap),
        ("creationTimestamp", Type::Time),
        ("deletionGracePeriodSeconds", Type::Int),
        ("deletionTimestamp", Type::Time),
        ("finalizers", Type::Texts),
        ("generateName", Type::Text),
        ("generation", Type::Int),
        ("labels", Type::TextMap),
        ("managedFields", Type::List(&MANAGED_FIELDS)),
        ("name", Type::Text),
        ("namespace", Type::Text),
        ("ownerReferences", Type::List(&OWNER)),
        ("resourceVersion", Type::Text),
        ("selfLink", Type::Text),
        ("uid", Type::Text),
    ],
};

const MANAGED_FIELDS: Struct = Struct {
    name: "ManagedFieldsEntry",
    fields: &[
        ("apiVersion", Type::Text),
        ("fieldsType", Type::Text),
        ("fieldsV1", Type::Any),
        ("manager", Type::Text),
        ("operation", Type::Text),
        ("subresource", Type::Text),
        ("time", Type::Time),
    ],
};

const OWNER: Struct = Struct {
    name: "OwnerReference",
    fields: &[
        ("apiVersion", Type::Text),
        ("blockOwnerDeletion", Type::Bool),
        ("controller", Type::Bool),
        ("kind", Type::Text),
        ("name", Type::Text),
        ("uid", Type::Text),
    ],
};

/// Checks the types of `metadata`; what has no place in `ObjectMeta` is not looked at.
///
/// # Errors
/// The text of Go's `encoding/json`, about the first field that has another type.
pub(super) fn check(metadata: &Value) -> Result<(), String> {
    META.check(metadata, "metadata")
}

impl Struct {
    fn check(&self, value: &Value, path: &str) -> Result<(), String> {
        let fields = self.fields.iter().filter_map(|(name, wanted)| {
            let value = value.get(name).filter(|value| !value.is_null())?;
            Some((format!("{path}.{name}"), *wanted, value))
        });
        for (path, wanted, value) in fields {
            self.field(wanted, value, &path)?;
        }
        Ok(())
    }

    fn field(&self, wanted: Type, value: &Value, path: &str) -> Result<(), String> {
        let no = |value: &Value, of: &str| Err(self.mismatch(value, path, of));
        let texts = |mut items: Box<dyn Iterator<Item = &Value> + '_>| {
            items
                .find(|item| !item.is_null() && !item.is_string())
                .map_or(Ok(()), |item| no(item, "string"))
        };
        match (wanted, value) {
            (Type::Any, _) | (Type::Text, Value::String(_)) | (Type::Bool, Value::Bool(_)) => {
                Ok(())
            }
            (Type::Text, value) => no(value, "string"),
            (Type::Bool, value) => no(value, "bool"),
            (Type::Int, value) if is_int(value) => Ok(()),
            (Type::Int, value) => no(value, "int64"),
            (Type::Time, Value::String(text)) => time(text),
            (Type::Time, value) => no(value, "string"),
            (Type::Texts, Value::Array(items)) => texts(Box::new(items.iter())),
            (Type::Texts, value) => no(value, "[]string"),
            (Type::TextMap, Value::Object(map)) => texts(Box::new(map.values())),
            (Type::TextMap, value) => no(value, "map[string]string"),
            (Type::List(of), Value::Array(items)) => {
                for item in items.iter().filter(|item| !item.is_null()) {
                    match item {
                        Value::Object(_) => of.check(item, path)?,
                        other => return no(other, &format!("v1.{}", of.name)),
                    }
                }
                Ok(())
            }
            (Type::List(of), value) => no(value, &format!("[]v1.{}", of.name)),
        }
    }

    fn mismatch(&self, value: &Value, path: &str, wanted: &str) -> String {
        let mut given = type_name(value).to_owned();
        if let (Value::Number(number), "int64") = (value, wanted) {
            let _ = write!(given, " {number}");
        }
        let name = self.name;
        format!(
            "json: cannot unmarshal {given} into Go struct field {name}.{path} of type {wanted}"
        )
    }
}

fn is_int(value: &Value) -> bool {
    // As 1.0 has become 1 when it was read as YAML.
    value.is_i64()
        || value
            .as_f64()
            .is_some_and(|n| n.fract() == 0.0 && n.abs() < 9e18)
}

/// The parts of Go's layout of times.
const TIME: [&str; 12] = [
    "2006", "-", "01", "-", "02", "T", "15", ":", "04", ":", "05", "Z07:00",
];

fn time(text: &str) -> Result<(), String> {
    if text.parse::<jiff::Timestamp>().is_ok() {
        return Ok(());
    }
    let mut rest = text;
    let mut bad = TIME[0];
    // Go tells how far it came.
    for part in TIME {
        bad = part;
        let digits = part.starts_with(|c: char| c.is_ascii_digit());
        let is_read = match rest.get(..part.len()) {
            Some(given) if digits => given.bytes().all(|b| b.is_ascii_digit()),
            given => given == Some(part),
        };
        if !is_read {
            break;
        }
        rest = &rest[part.len()..];
    }
    let layout = TIME.concat();
    Err(format!(
        "parsing time {text:?} as {layout:?}: cannot parse {rest:?} as {bad:?}"
    ))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn types_as_kubectl_tells_them() {
        // Recorded from kubectl 1.37.
        let cases = [
            (
                json!({"name": 5}),
                "number into Go struct field ObjectMeta.metadata.name of type string",
            ),
            (
                json!({"labels": {"x": 5}}),
                "number into Go struct field ObjectMeta.metadata.labels of type string",
            ),
            (
                json!({"labels": ["a"]}),
                "array into Go struct field ObjectMeta.metadata.labels of type map[string]string",
            ),
            (
                json!({"annotations": {"a": {"b": "c"}}}),
                "object into Go struct field ObjectMeta.metadata.annotations of type string",
            ),
            (
                json!({"finalizers": "x"}),
                "string into Go struct field ObjectMeta.metadata.finalizers of type []string",
            ),
            (
                json!({"finalizers": [1.5]}),
                "number into Go struct field ObjectMeta.metadata.finalizers of type string",
            ),
            (
                json!({"ownerReferences": {}}),
                "object into Go struct field ObjectMeta.metadata.ownerReferences of type []v1.OwnerReference",
            ),
            (
                json!({"ownerReferences": [{"name": 5}]}),
                "number into Go struct field OwnerReference.metadata.ownerReferences.name of type string",
            ),
            (
                json!({"ownerReferences": [{"controller": "x"}]}),
                "string into Go struct field OwnerReference.metadata.ownerReferences.controller of type bool",
            ),
            (
                json!({"ownerReferences": [7]}),
                "number into Go struct field ObjectMeta.metadata.ownerReferences of type v1.OwnerReference",
            ),
            (
                json!({"generation": "a"}),
                "string into Go struct field ObjectMeta.metadata.generation of type int64",
            ),
            (
                json!({"creationTimestamp": 5}),
                "number into Go struct field ObjectMeta.metadata.creationTimestamp of type string",
            ),
            (
                json!({"deletionGracePeriodSeconds": 1.5}),
                "number 1.5 into Go struct field ObjectMeta.metadata.deletionGracePeriodSeconds of type int64",
            ),
            (
                json!({"uid": 5, "labels": {"b": true}, "namespace": 7}),
                "bool into Go struct field ObjectMeta.metadata.labels of type string",
            ),
            (
                json!({"managedFields": [{"manager": 5}]}),
                "number into Go struct field ManagedFieldsEntry.metadata.managedFields.manager of type string",
            ),
        ];
        for (metadata, wanted) in cases {
            let wanted = format!("json: cannot unmarshal {wanted}");
            assert_eq!(check(&metadata), Err(wanted), "{metadata}");
        }
        let fine = json!({
            "name": "a", "labels": {"x": null}, "Labels": {"x": 5}, "unknown": 5, "generation": 1.0,
            "annotations": null, "creationTimestamp": null, "deletionTimestamp": "2026-01-02T03:04:05Z",
            "managedFields": [{"fieldsV1": {"f:x": {}}, "time": null}],
        });
        assert_eq!(check(&fine), Ok(()));
        for (text, rest, part) in [
            ("x", "x", "2006"),
            ("", "", "2006"),
            ("2026-01-02", "", "T"),
            ("2026-01-02T03:04:05", "", "Z07:00"),
        ] {
            let told = check(&json!({"creationTimestamp": text}));
            let layout = "\"2006-01-02T15:04:05Z07:00\"";
            let wanted =
                format!("parsing time {text:?} as {layout}: cannot parse {rest:?} as {part:?}");
            assert_eq!(told, Err(wanted));
        }
    }
}
