//! The documents of one source, and the objects in them.

use std::io::Read;

use serde_json::Value;

use super::{Object, metadata};
use crate::go::{json, yaml};
use crate::{Error, Result};

/// The documents of one source, one after the other; after an error there is no more.
pub struct Documents<'a> {
    source: String,
    documents: yaml::Documents<'a>,
}

impl<'a> Documents<'a> {
    /// Reads `input` to its end; `source` is its name in messages.
    pub fn new(source: &str, input: impl Read + 'a) -> Self {
        Self {
            source: source.to_owned(),
            documents: yaml::Documents::new(GoErrors {
                input,
                source: source.to_owned(),
            }),
        }
    }
}

impl Iterator for Documents<'_> {
    type Item = Result<Document>;

    fn next(&mut self) -> Option<Self::Item> {
        let source = &self.source;
        let value = self.documents.next()?;
        let parsing = |e: Error| e.context(&format!("error parsing {source}"));
        Some(value.map_err(parsing).map(|value| Document {
            source: source.clone(),
            value,
        }))
    }
}

/// Gives the errors of reading Go's words.
struct GoErrors<R> {
    input: R,
    source: String,
}

impl<R: Read> Read for GoErrors<R> {
    fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
        self.input.read(buf).map_err(|e| match e.kind() {
            std::io::ErrorKind::Interrupted => e,
            kind => {
                let text = super::files::io_text(&e);
                std::io::Error::new(kind, format!("read {}: {text}", self.source))
            }
        })
    }
}

/// One document of a source: an object, a list of objects, or something else.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The name of its source in messages.
    pub source: String,
    /// Its content, never `null`.
    pub value: Value,
}

impl Document {
    /// The objects in it: itself, or the items of a list, lists in lists included. Items without
    /// `apiVersion` and `kind` get those of their list. With `validate` (everything but
    /// `--validate=ignore`) what has no kind is refused before any object is used, as kubectl does
    /// without asking the server.
    ///
    /// # Errors
    /// The outer one concerns the whole document: `error validating "FILE": …`, or
    /// `unable to decode "FILE": …`. The inner ones are of single items.
    pub fn objects(self, validate: bool) -> Result<Vec<Result<Object>>> {
        let source = self.source;
        if validate {
            self::validate(&self.value).map_err(|problem| {
                Error::new(format!(
                    "error validating {source:?}: error validating data: {problem}; if you choose \
                     to ignore these errors, turn validation off with --validate=false"
                ))
            })?;
        }
        let decoding = |e: String| Error::new(format!("unable to decode {source:?}: {e}"));
        decode(&self.value).map_err(decoding)?;
        let mut objects = Vec::new();
        flatten(self.value, &mut objects).map_err(decoding)?;
        Ok(objects)
    }
}

/// What client-side validation says of a document's type, before any schema is looked at.
///
/// # Errors
/// What is wrong, in kubectl's words.
pub fn validate(value: &Value) -> Result<(), String> {
    let Value::Object(map) = value else {
        return Err("invalid object to validate".to_owned());
    };
    let mut problems = Vec::new();
    for key in ["apiVersion", "kind"] {
        match map.get(key) {
            None => problems.push(format!("{key} not set")),
            Some(Value::String(_)) => {}
            Some(_) => problems.push(format!("{key} isn't string type")),
        }
    }
    match problems.as_slice() {
        [] => {}
        [one] => return Err(one.clone()),
        many => return Err(format!("[{}]", many.join(", "))),
    }
    let object = |key: &str| map.get(key).and_then(Value::as_str).unwrap_or_default();
    let version = object("apiVersion");
    if version.matches('/').count() > 1 {
        return Err(format!("unexpected GroupVersion string: {version}"));
    }
    if (version, object("kind")) == ("v1", "List") {
        let Some(Value::Array(items)) = map.get("items") else {
            return Err("invalid object to validate".to_owned());
        };
        items.iter().try_for_each(validate)?;
    }
    Ok(())
}

/// What the decoder of unstructured objects says.
fn decode(value: &Value) -> Result<(), String> {
    let wrong = |value: &Value, place: &str| {
        Err(format!(
            "json: cannot unmarshal {} into Go {place}",
            json::type_name(value)
        ))
    };
    let Value::Object(map) = value else {
        return wrong(value, "value of type unstructured.detector");
    };
    let strings = [
        ("kind", "TypeMeta.kind of type string"),
        ("apiVersion", "TypeMeta.apiVersion of type string"),
        ("metadata", "metadata of type v1.ObjectMeta"),
    ];
    let kind = map.get("kind").and_then(Value::as_str).unwrap_or_default();
    let version = map
        .get("apiVersion")
        .and_then(Value::as_str)
        .unwrap_or_default();
    if kind.is_empty() || version.matches('/').count() > 1 {
        return Err(format!(
            "Object 'Kind' is missing in '{}'",
            json::to_string(value)
        ));
    }
    for (key, place) in strings {
        match (map.get(key), key) {
            (None | Some(Value::Null), _)
            | (Some(Value::String(_)), "kind" | "apiVersion")
            | (Some(Value::Object(_)), "metadata") => {}
            (Some(value), _) => {
                return wrong(value, &format!("struct field metadataOnlyObject.{place}"));
            }
        }
    }
    // Lists are decoded without a look at the metadata of their items, and of their own.
    match map.get("metadata") {
        Some(metadata) if !map.contains_key("items") => metadata::check(metadata),
        _ => Ok(()),
    }
}

/// Adds `value`, or its items when it is a list: to kubectl that is whatever has `items`.
fn flatten(mut value: Value, objects: &mut Vec<Result<Object>>) -> Result<(), String> {
    let items = match value.get_mut("items").map(Value::take) {
        None => {
            objects.push(typed(value));
            return Ok(());
        }
        Some(Value::Null) => return Ok(()),
        Some(Value::Array(items)) => items,
        Some(other) => {
            return Err(format!(
                "json: cannot unmarshal {} into Go struct field decodeList.items of type \
                 []json.RawMessage",
                json::type_name(&other)
            ));
        }
    };
    for mut item in items {
        let Value::Object(map) = &mut item else {
            return Err(format!(
                "json: cannot unmarshal {} into Go value of type map[string]interface {{}}",
                json::type_name(&item)
            ));
        };
        let unset = |key: &str| {
            map.get(key)
                .and_then(Value::as_str)
                .is_none_or(str::is_empty)
        };
        if unset("kind") && unset("apiVersion") {
            let kind = value["kind"].as_str().unwrap_or_default();
            let kind = kind.strip_suffix("List").unwrap_or(kind);
            map.insert("kind".to_owned(), kind.into());
            map.insert("apiVersion".to_owned(), value["apiVersion"].clone());
        }
        flatten(item, objects)?;
    }
    Ok(())
}

/// An object that has a kind.
fn typed(value: Value) -> Result<Object> {
    let object = Object(value);
    let missing = if object.kind().is_empty() {
        "Object 'Kind' is missing in 'object has no kind field '"
    } else if object.api_version().is_empty() {
        "Object 'apiVersion' is missing in 'object has no apiVersion field'"
    } else {
        return Ok(object);
    };
    Err(Error::new(format!(
        "unable to get type info from the object \"*unstructured.Unstructured\": {missing}"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names of the objects, or the errors' texts.
    fn read(text: &str, validate: bool) -> Vec<String> {
        let mut out = Vec::new();
        for document in Documents::new("STDIN", text.as_bytes()) {
            match document.and_then(|d| d.objects(validate)) {
                Ok(objects) => out.extend(objects.into_iter().map(|object| match object {
                    Ok(o) => format!("{}/{}/{}", o.api_version(), o.kind(), o.name()),
                    Err(e) => e.message,
                })),
                Err(e) => out.push(e.message),
            }
        }
        out
    }

    #[test]
    fn lists_are_flattened() {
        let text = "apiVersion: v1\nkind: ConfigMapList\nitems:\n- metadata: {name: a}\n- {}\n\
                    - apiVersion: v1\n  kind: List\n  items:\n  - {apiVersion: v1, kind: Pod}\n\
                    - kind: Foo\n";
        let missing = "unable to get type info from the object \"*unstructured.Unstructured\": \
                       Object 'apiVersion' is missing in 'object has no apiVersion field'";
        assert_eq!(
            read(text, true),
            ["v1/ConfigMap/a", "v1/ConfigMap/", "v1/Pod/", missing]
        );
        assert!(read("apiVersion: v1\nkind: List\nitems: []\n", true).is_empty());
    }

    #[test]
    fn what_is_no_object_is_refused_in_kubectls_words() {
        let cases = [
            (
                "a: 1",
                "[apiVersion not set, kind not set]",
                "Object 'Kind' is missing in '{\"a\":1}'",
            ),
            (
                "5",
                "invalid object to validate",
                "json: cannot unmarshal number into Go value of type unstructured.detector",
            ),
            (
                "kind: 5",
                "[apiVersion not set, kind isn't string type]",
                "Object 'Kind' is missing in '{\"kind\":5}'",
            ),
            (
                "apiVersion: v1",
                "kind not set",
                "Object 'Kind' is missing in '{\"apiVersion\":\"v1\"}'",
            ),
            (
                "apiVersion: 5\nkind: Pod",
                "apiVersion isn't string type",
                "json: cannot unmarshal number into Go struct field metadataOnlyObject.TypeMeta.apiVersion of type string",
            ),
            (
                "apiVersion: a/b/c\nkind: Pod",
                "unexpected GroupVersion string: a/b/c",
                "Object 'Kind' is missing in '{\"apiVersion\":\"a/b/c\",\"kind\":\"Pod\"}'",
            ),
        ];
        for (text, strict, ignore) in cases {
            let strict = format!(
                "error validating \"STDIN\": error validating data: {strict}; if you choose to \
                 ignore these errors, turn validation off with --validate=false"
            );
            assert_eq!(read(text, true), [strict]);
            assert_eq!(
                read(text, false),
                [format!("unable to decode \"STDIN\": {ignore}")]
            );
        }
        assert_eq!(
            read("apiVersion: v1\nkind: Pod\nmetadata: 5", true),
            [
                "unable to decode \"STDIN\": json: cannot unmarshal number into Go struct field metadataOnlyObject.metadata of type v1.ObjectMeta"
            ]
        );
        assert_eq!(
            read("{\"a\":", true),
            ["error parsing STDIN: unexpected EOF"]
        );
    }
}
