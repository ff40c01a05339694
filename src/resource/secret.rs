//! Secrets for people to read.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};

use super::Object;

/// Turns what is text in the `data` of a Secret into `stringData`, as which a server takes it too;
/// other bytes stay as they are. Objects of other kinds are not touched.
pub fn decode(object: &mut Object) {
    if object.kind() != "Secret" || object.api_version() != "v1" {
        return;
    }
    let Some(fields) = object.0.as_object_mut() else {
        return;
    };
    let Some(Value::Object(data)) = fields.get_mut("data") else {
        return;
    };
    let mut texts = Map::new();
    data.retain(|key, value| match value.as_str().and_then(text) {
        Some(text) => {
            texts.insert(key.clone(), text.into());
            false
        }
        None => true,
    });
    if data.is_empty() {
        fields.remove("data");
    }
    if !texts.is_empty() {
        fields.insert("stringData".to_owned(), Value::Object(texts));
    }
}

/// What stands for a value that is not to be seen.
const MASK: &str = "***";
/// The same for one that changes.
const BEFORE: &str = "*** (before)";
const AFTER: &str = "*** (after)";

/// Hides the values of a Secret before and after a change; that one changes can still be seen, as in
/// kubectl's `diff`.
pub fn mask(before: Option<&mut Object>, after: &mut Object) {
    let mut nothing = Object::default();
    let before = before.unwrap_or(&mut nothing);
    for field in ["data", "stringData"] {
        let (mut no_old, mut no_new) = (Map::new(), Map::new());
        let old = values(before, field).unwrap_or(&mut no_old);
        let new = values(after, field).unwrap_or(&mut no_new);
        for (key, value) in old.iter_mut() {
            let marks = match new.get(key) {
                Some(new) if new != value => (BEFORE, AFTER),
                _ => (MASK, MASK),
            };
            *value = marks.0.into();
            if let Some(new) = new.get_mut(key) {
                *new = marks.1.into();
            }
        }
        let added = new.iter_mut().filter(|(key, _)| !old.contains_key(*key));
        added.for_each(|(_, value)| *value = MASK.into());
    }
}

fn values<'o>(object: &'o mut Object, field: &str) -> Option<&'o mut Map<String, Value>> {
    object.0.get_mut(field)?.as_object_mut()
}

/// The text that base64 stands for; `None` when it is no text.
fn text(encoded: &str) -> Option<String> {
    let text = String::from_utf8(STANDARD.decode(encoded).ok()?).ok()?;
    let is_binary = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    (!text.contains(is_binary)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn decoded(kind: &str, data: &Value) -> Value {
        let mut object = Object(json!({"apiVersion": "v1", "kind": kind, "data": data}));
        decode(&mut object);
        object.0
    }

    #[test]
    fn text_becomes_string_data() {
        let both = json!({"a": "aMOpCg==", "b": "/wA=", "c": "no base64", "d": ""});
        assert_eq!(
            decoded("Secret", &both),
            json!({"apiVersion": "v1", "kind": "Secret", "stringData": {"a": "hé\n", "d": ""},
                "data": {"b": "/wA=", "c": "no base64"}})
        );
        let texts = json!({"a": "aGk="});
        assert_eq!(
            decoded("Secret", &texts),
            json!({"apiVersion": "v1", "kind": "Secret", "stringData": {"a": "hi"}})
        );
        assert_eq!(decoded("ConfigMap", &texts)["data"], texts);
        assert_eq!(decoded("Secret", &Value::Null)["data"], Value::Null);
    }

    fn secret(data: &Value) -> Object {
        Object(json!({"apiVersion": "v1", "kind": "Secret", "data": data}))
    }

    #[test]
    fn values_of_secrets_are_masked() {
        let mut live = secret(&json!({"same": "YQ==", "other": "YQ==", "gone": "YQ=="}));
        let mut merged = secret(&json!({"same": "YQ==", "other": "Yg==", "new": "YQ=="}));
        mask(Some(&mut live), &mut merged);
        let masked = json!({"same": "***", "other": "*** (before)", "gone": "***"});
        assert_eq!(live.0["data"], masked);
        let masked = json!({"same": "***", "other": "*** (after)", "new": "***"});
        assert_eq!(merged.0["data"], masked);
    }
}
