//! What is waited for: the words of `--for`, and whether they hold of an object.

use serde_json::Value;

use crate::go::jsonpath::syntax::plain;
use crate::go::jsonpath::{JsonPath, relaxed};
use crate::resource::Object;
use crate::{Error, Result};

/// Something that may hold of an object.
#[derive(Clone, Debug)]
pub(super) enum Condition {
    /// It exists.
    Create,
    /// It does not exist any more.
    Delete,
    /// `status.conditions` has one of this type with this status, in any case of letters.
    Status { kind: String, status: String },
    /// A JSONPath finds one value: this one, or any.
    Path {
        path: JsonPath,
        value: Option<String>,
    },
}

impl Condition {
    /// Reads `create`, `delete`, `condition=TYPE[=STATUS]` or `jsonpath=EXPRESSION[=VALUE]`.
    ///
    /// # Errors
    /// kubectl's text for anything else.
    pub(super) fn parse(text: &str) -> Result<Self> {
        match text.to_lowercase().as_str() {
            "create" => return Ok(Self::Create),
            "delete" => return Ok(Self::Delete),
            _ => {}
        }
        if let Some(condition) = text.strip_prefix("condition=") {
            let (kind, status) = condition.split_once('=').unwrap_or((condition, "true"));
            return Ok(Self::Status {
                kind: kind.to_owned(),
                status: status.to_owned(),
            });
        }
        match text.strip_prefix("jsonpath=") {
            Some(path) => of_path(path),
            None => Err(Error::new(format!("unrecognized condition: {text:?}"))),
        }
    }

    /// Whether it holds of `object`; `None` is one that does not exist.
    ///
    /// # Errors
    /// A path or a status that can't be compared.
    pub(super) fn holds(&self, object: Option<&Object>) -> Result<bool> {
        match (self, object) {
            // What is worked on has been found.
            (Self::Create, _) | (Self::Delete, None) => Ok(true),
            (Self::Delete, Some(_)) | (_, None) => Ok(false),
            (Self::Status { kind, status }, Some(object)) => has_status(object, kind, status),
            (Self::Path { path, value }, Some(object)) => has_value(object, path, value.as_deref()),
        }
    }
}

fn of_path(text: &str) -> Result<Condition> {
    let (path, value) = match split(text).as_slice() {
        [path] => (relaxed(path)?, None),
        [path, value] => {
            let path = relaxed(path)?;
            let value = value.trim_matches(['\'', '"']);
            if value.is_empty() {
                return Err(Error::new(
                    "jsonpath wait has to have a value after equal sign, like \
                     --for=jsonpath='{.status.readyReplicas}'=3",
                ));
            }
            (path, Some(value.to_owned()))
        }
        _ => {
            return Err(Error::new(
                "jsonpath wait format must be --for=jsonpath='{.status.readyReplicas}'=3 or \
                 --for=jsonpath='{.status.readyReplicas}'",
            ));
        }
    };
    if path.is_empty() {
        return Err(Error::new("jsonpath expression cannot be empty"));
    }
    let path = JsonPath::parse(&path)?;
    Ok(Condition::Path { path, value })
}

/// Splits at single equals signs: two of them are a comparison of a filter.
fn split(text: &str) -> Vec<String> {
    let (mut parts, mut part, mut rest) = (Vec::new(), String::new(), text);
    while let Some((before, after)) = rest.split_once('=') {
        part.push_str(before);
        rest = after;
        match after.strip_prefix('=') {
            Some(after) => {
                part.push_str("==");
                rest = after;
            }
            None => parts.push(std::mem::take(&mut part)),
        }
    }
    part.push_str(rest);
    parts.push(part);
    parts
}

fn has_status(object: &Object, kind: &str, status: &str) -> Result<bool> {
    let of_kind = |condition: &&Value| {
        let is_kind = condition["type"]
            .as_str()
            .is_some_and(|k| is_alike(k, kind));
        is_kind && condition["status"].is_string()
    };
    let Some(condition) = conditions(object)?.iter().find(of_kind) else {
        return Ok(false);
    };
    // What is said of an older version of the object does not count.
    let generation = object.at(&["metadata", "generation"]).as_i64();
    let observed = condition["observedGeneration"]
        .as_i64()
        .or_else(|| object.at(&["status", "observedGeneration"]).as_i64());
    if generation.zip(observed).is_some_and(|(is, seen)| seen < is) {
        return Ok(false);
    }
    Ok(is_alike(
        condition["status"].as_str().unwrap_or_default(),
        status,
    ))
}

fn conditions(object: &Object) -> Result<&[Value]> {
    let wrong = |value: &Value, wanted: &str| {
        Error::new(format!(
            ".status.conditions accessor error: {} is of the type {}, expected {wanted}",
            plain(value),
            type_name(value)
        ))
    };
    let conditions = match object.at(&["status"]) {
        Value::Null => return Ok(&[]),
        Value::Object(status) => status.get("conditions"),
        other => return Err(wrong(other, "map[string]interface{}")),
    };
    match conditions {
        None => Ok(&[]),
        Some(Value::Array(conditions)) => Ok(conditions),
        Some(other) => Err(wrong(other, "[]interface{}")),
    }
}

/// The type that Go names for a value.
fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "<nil>",
        Value::Bool(_) => "bool",
        Value::Number(n) if n.is_i64() => "int64",
        Value::Number(_) => "float64",
        Value::String(_) => "string",
        Value::Array(_) => "[]interface {}",
        Value::Object(_) => "map[string]interface {}",
    }
}

/// Whether two words differ at most in the case of letters (simple case folding).
fn is_alike(a: &str, b: &str) -> bool {
    a.chars().map(folded).eq(b.chars().map(folded))
}

fn folded(c: char) -> char {
    let single = |mut of: Box<dyn Iterator<Item = char>>, c: char| match (of.next(), of.next()) {
        (Some(one), None) => one,
        _ => c,
    };
    let upper = single(Box::new(c.to_uppercase()), c);
    single(Box::new(upper.to_lowercase()), upper)
}

fn has_value(object: &Object, path: &JsonPath, wanted: Option<&str>) -> Result<bool> {
    let found = path.find(&object.0)?;
    let value = match found.first().map(Vec::as_slice) {
        None | Some([]) => return Ok(false),
        _ if found.len() > 1 => {
            let text = "given jsonpath expression matches more than one list";
            return Err(Error::new(text));
        }
        Some([value]) => value.as_ref(),
        Some(_) => {
            let text = "given jsonpath expression matches more than one value";
            return Err(Error::new(text));
        }
    };
    let Some(wanted) = wanted else {
        return Ok(true);
    };
    if value.is_array() || value.is_object() {
        return Err(Error::new(
            "jsonpath leads to a nested object or list which is not supported",
        ));
    }
    Ok(plain(value).trim() == wanted.trim())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn said(text: &str, object: &Value) -> String {
        let outcome = Condition::parse(text).and_then(|c| c.holds(Some(&Object(object.clone()))));
        outcome.map_or_else(|error| error.message, |holds| holds.to_string())
    }

    #[test]
    fn conditions_hold_in_any_case_and_of_this_generation() {
        let pod = json!({"metadata": {"generation": 2}, "status": {"conditions": [
            "x", {"type": "Ready"}, {"type": "Ready", "status": "True"},
            {"type": "Old", "status": "True", "observedGeneration": 1},
            {"type": "New", "status": "True", "observedGeneration": 2},
        ]}});
        for (text, wanted) in [
            ("condition=Ready", true),
            ("condition=ready", true),
            ("condition=READY=tRuE", true),
            ("condition=Ready=False", false),
            ("condition=Ready=true=x", false),
            ("condition=Nope", false),
            ("condition=", false),
            ("condition=Old", false),
            ("condition=New", true),
        ] {
            assert_eq!(said(text, &pod), wanted.to_string(), "{text}");
        }
        let mut seen = json!({"metadata": {"generation": 2}, "status": {"observedGeneration": 1,
            "conditions": [{"type": "Ready", "status": "True"}]}});
        assert_eq!(said("condition=Ready", &seen), "false");
        seen["status"]["observedGeneration"] = json!(2);
        assert_eq!(said("condition=Ready", &seen), "true");
    }

    #[test]
    fn statuses_of_another_shape_are_told() {
        for (object, wanted) in [
            (json!({}), "false"),
            (json!({"status": null}), "false"),
            (json!({"status": {}}), "false"),
            (
                json!({"status": "up"}),
                ".status.conditions accessor error: up is of the type string, expected map[string]interface{}",
            ),
            (
                json!({"status": {"conditions": {"a": 1}}}),
                ".status.conditions accessor error: map[a:1] is of the type map[string]interface {}, expected []interface{}",
            ),
        ] {
            assert_eq!(said("condition=Ready", &object), wanted);
        }
    }

    #[test]
    fn paths_find_one_value() {
        let object = json!({"a": {"n": 3, "f": 1.5, "t": " x ", "z": null, "b": true},
            "l": [{"k": "a", "v": "1"}, {"k": "b", "v": "2"}]});
        let nested = "jsonpath leads to a nested object or list which is not supported";
        for (text, wanted) in [
            ("jsonpath={.a.n}=3", "true"),
            ("jsonpath={.a.n}", "true"),
            ("jsonpath=.a.n='3'", "true"),
            ("jsonpath=a.n=\"3\"", "true"),
            ("jsonpath={.a.n}=4", "false"),
            ("jsonpath={.a.f}=1.5", "true"),
            ("jsonpath={.a.t}=x", "true"),
            ("jsonpath={.a.b}=true", "true"),
            ("jsonpath={.a.z}", "true"),
            ("jsonpath={.a.z}=<nil>", "true"),
            ("jsonpath={.nope}", "false"),
            ("jsonpath={.nope}=1", "false"),
            ("jsonpath={.a}", "true"),
            ("jsonpath={.a}=1", nested),
            ("jsonpath={.l}=1", nested),
            (
                "jsonpath={.l[*].k}=a",
                "given jsonpath expression matches more than one value",
            ),
            ("jsonpath={.l[?(@.k==\"b\")].v}=2", "true"),
            ("jsonpath={.l[?(@.k==\"c\")].v}=2", "false"),
        ] {
            assert_eq!(said(text, &object), wanted, "{text}");
        }
    }

    #[test]
    fn words_without_a_meaning() {
        let format = "jsonpath wait format must be --for=jsonpath='{.status.readyReplicas}'=3 or \
                      --for=jsonpath='{.status.readyReplicas}'";
        for (text, wanted) in [
            ("", "unrecognized condition: \"\""),
            ("Ready", "unrecognized condition: \"Ready\""),
            ("Condition=a", "unrecognized condition: \"Condition=a\""),
            ("jsonpath=", "jsonpath expression cannot be empty"),
            ("jsonpath={.a}=1=2", format),
            (
                "jsonpath={.a}=",
                "jsonpath wait has to have a value after equal sign, like \
                 --for=jsonpath='{.status.readyReplicas}'=3",
            ),
        ] {
            assert_eq!(said(text, &Value::Null), wanted, "{text}");
        }
        assert!(matches!(Condition::parse("DELETE"), Ok(Condition::Delete)));
        assert!(matches!(Condition::parse("Create"), Ok(Condition::Create)));
    }

    #[test]
    fn double_equals_signs_do_not_split() {
        for (text, wanted) in [
            (
                "a.b.c====d.e.f===g.h.i===",
                &["a.b.c====d.e.f==", "g.h.i==", ""][..],
            ),
            ("", &[""]),
            ("a=", &["a", ""]),
            ("ä==b", &["ä==b"]),
        ] {
            assert_eq!(split(text), wanted);
        }
    }

    #[test]
    fn letters_fold_one_by_one() {
        assert!(is_alike("Ready", "rEADY"));
        assert!(is_alike("K", "k"));
        assert!(is_alike("ſ", "S"));
        assert!(!is_alike("ß", "SS"));
    }
}
