//! Variables for the keys of a ConfigMap or Secret.

use serde_json::{Value, json};

use crate::resource::Object;
use crate::{Error, Result};

/// A variable for each of the keys, or for all if there are none, with the key.
///
/// # Errors
/// An object of another kind.
pub(super) fn variables<'a>(
    object: &'a Object,
    keys: &'a [String],
) -> Result<Vec<(&'a str, Value)>> {
    let reference = match (object.api_version(), object.kind()) {
        ("v1", "Secret") => "secretKeyRef",
        ("v1", "ConfigMap") => "configMapKeyRef",
        _ => return Err(Error::new("unsupported resource specified in --from")),
    };
    let data = object.at(&["data"]).as_object().into_iter().flatten();
    let mut known: Vec<&str> = data.map(|(key, _)| key.as_str()).collect();
    known.retain(|key| keys.is_empty() || keys.iter().any(|wanted| wanted == key));
    known.sort_unstable();
    let variable = |key| {
        let from = json!({reference: {"name": object.name(), "key": key}});
        json!({"name": name(key), "valueFrom": from})
    };
    Ok(known.into_iter().map(|key| (key, variable(key))).collect())
}

/// The name of the variable for a key.
fn name(key: &str) -> String {
    let fit = |c: char| match c {
        c if c.is_ascii_alphanumeric() => c.to_ascii_uppercase(),
        _ => '_',
    };
    key.chars().map(fit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_has_a_variable() {
        let data = json!({"b.c-D": "1", "A": "2"});
        let mut object = Object(json!({"apiVersion": "v1", "kind": "Secret",
            "metadata": {"name": "x"}, "data": data}));
        let from = |key: &str| json!({"secretKeyRef": {"name": "x", "key": key}});
        let a = ("A", json!({"name": "A", "valueFrom": from("A")}));
        let b = (
            "b.c-D",
            json!({"name": "B_C_D", "valueFrom": from("b.c-D")}),
        );
        assert_eq!(variables(&object, &[]), Ok(vec![a.clone(), b]));
        assert_eq!(
            variables(&object, &["A".to_owned(), "n".to_owned()]),
            Ok(vec![a])
        );
        object.0["kind"] = "Pod".into();
        assert!(variables(&object, &[]).is_err());
    }
}
