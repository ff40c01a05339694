//! One document, as far as it is wanted: schemas by name and by kind, and which kind is served at
//! a path.
//!
//! A document has megabytes of JSON, of which a command looks at a few schemas. So it is held as
//! lines of text, which are also what the cache keeps, and a schema is parsed when it is asked for:
//!
//! - `path`, a path of the server, the kind served there
//! - `schema`, the schema's name, the kinds it is of (`null` for none), the schema
//!
//! with tabs between; kinds and schemas are JSON.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use serde::Deserialize;
use serde_json::Value;

/// The extension that tells the kinds (group, version and kind) of a schema or an operation.
const KINDS: &str = "x-kubernetes-group-version-kind";
/// The beginnings of references to a schema: those of v3, and of v2.
const REFERENCES: [&str; 2] = ["#/components/schemas/", "#/definitions/"];

/// The schemas of a group and version, or of all of them in v2.
#[derive(Debug, Default)]
pub struct Document {
    text: String,
    /// Where the kind of a path stands in the text.
    paths: BTreeMap<String, Range<usize>>,
    schemas: BTreeMap<String, Schema>,
}

/// Where a schema stands in the text, and its value once that was asked for.
#[derive(Debug)]
struct Schema {
    kinds: Range<usize>,
    body: Range<usize>,
    value: OnceCell<Value>,
}

impl Document {
    /// Reads a document of v3 or v2 as a server sends it.
    ///
    /// # Errors
    /// What is no such document.
    pub fn parse(json: &[u8]) -> serde_json::Result<Self> {
        let sent: Sent = serde_json::from_slice(json)?;
        let mut text = String::new();
        for (path, item) in sent.paths.unwrap_or_default() {
            if let Some(kind) = item.kind().filter(|_| is_plain(&path)) {
                let _ = writeln!(text, "path\t{path}\t{kind}");
            }
        }
        let components = sent.components.and_then(|c| c.schemas);
        for (name, schema) in components.or(sent.definitions).unwrap_or_default() {
            if is_plain(&name) {
                let kinds = &schema[KINDS];
                let _ = writeln!(text, "schema\t{name}\t{kinds}\t{schema}");
            }
        }
        // What was written is of the format.
        Ok(Self::of_lines(text).unwrap_or_default())
    }

    /// Reads what [`Self::lines`] gave; `None` for anything else.
    #[must_use]
    pub fn of_lines(text: String) -> Option<Self> {
        let mut found = Self::default();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let end = start + line.strip_suffix('\n')?.len();
            let mut at = start;
            let mut fields = line.trim_end_matches('\n').split('\t').map(|field| {
                let range = at..at + field.len();
                at = range.end + 1;
                range
            });
            let (what, name) = (fields.next()?, fields.next()?);
            let (name, third) = (text[name].to_owned(), fields.next()?);
            match &text[what] {
                "path" => _ = found.paths.insert(name, third),
                "schema" => {
                    let schema = Schema {
                        kinds: third,
                        body: fields.next()?,
                        value: OnceCell::new(),
                    };
                    found.schemas.insert(name, schema);
                }
                _ => return None,
            }
            start = end + 1;
        }
        found.text = text;
        Some(found)
    }

    /// The document as lines of text.
    #[must_use]
    pub fn lines(&self) -> &str {
        &self.text
    }

    /// The kind that is served at a path such as `/api/v1/pods`: its group, version and kind.
    #[must_use]
    pub fn kind_at(&self, path: &str) -> Option<Value> {
        serde_json::from_str(&self.text[self.paths.get(path)?.clone()]).ok()
    }

    /// The schema of this name.
    #[must_use]
    pub fn schema(&self, name: &str) -> Option<&Value> {
        let schema = self.schemas.get(name)?;
        let parsed = || serde_json::from_str(&self.text[schema.body.clone()]).unwrap_or_default();
        Some(schema.value.get_or_init(parsed))
    }

    /// The schemas of a kind, in the order of their names.
    pub fn of_kind(&self, kind: &Value) -> impl DoubleEndedIterator<Item = &Value> {
        let is_of = |schema: &Schema| {
            let kinds = &self.text[schema.kinds.clone()];
            let parse = || serde_json::from_str::<Vec<Value>>(kinds).unwrap_or_default();
            kinds != "null" && parse().contains(kind)
        };
        let names = (self.schemas.iter()).filter(move |(_, schema)| is_of(schema));
        names.filter_map(|(name, _)| self.schema(name))
    }

    /// What a `$ref` points to: a schema, or a part of one.
    #[must_use]
    pub fn resolve(&self, reference: &str) -> Option<&Value> {
        let mut below = REFERENCES
            .iter()
            .find_map(|r| reference.strip_prefix(r))?
            .split('/');
        let schema = self.schema(below.next()?)?;
        below.try_fold(schema, |value, key| value.get(key))
    }
}

/// Whether a name can stand between tabs.
fn is_plain(name: &str) -> bool {
    !name.contains(['\t', '\n'])
}

/// What is wanted of a document; the rest, which is the most of it, is skipped.
#[derive(Deserialize)]
struct Sent {
    paths: Option<BTreeMap<String, PathItem>>,
    components: Option<Components>,
    definitions: Option<BTreeMap<String, Value>>,
}

#[derive(Deserialize)]
struct Components {
    schemas: Option<BTreeMap<String, Value>>,
}

#[derive(Deserialize)]
struct PathItem {
    get: Option<Operation>,
    post: Option<Operation>,
    put: Option<Operation>,
    patch: Option<Operation>,
    delete: Option<Operation>,
}

#[derive(Deserialize)]
struct Operation {
    #[serde(rename = "x-kubernetes-group-version-kind")]
    kind: Option<Value>,
}

impl PathItem {
    /// The kind of the first operation that tells one.
    fn kind(self) -> Option<Value> {
        let all = [self.get, self.post, self.put, self.patch, self.delete];
        all.into_iter().flatten().find_map(|o| o.kind)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_wanted_is_kept_in_lines() {
        let kind = json!({"group": "", "kind": "Pod", "version": "v1"});
        let schema = json!({"description": "a\tb\nc", "x-kubernetes-group-version-kind": [kind]});
        let operation = json!({"x-kubernetes-group-version-kind": kind, "tags": ["x"]});
        let sent = json!({
            "paths": {"/api/v1/pods": {"parameters": [], "post": operation}, "/api/": {"get": {}}, "/\t": {"get": operation}},
            "components": {"schemas": {"Pod": schema, "Other": {"type": "string"}, "a\nb": {}}},
        });
        let document = Document::parse(sent.to_string().as_bytes()).unwrap();
        assert_eq!(document.lines().lines().count(), 3, "{}", document.lines());
        let again = Document::of_lines(document.lines().to_owned()).unwrap();
        for document in [&document, &again] {
            assert_eq!(document.kind_at("/api/v1/pods"), Some(kind.clone()));
            assert_eq!(document.kind_at("/api/"), None);
            assert_eq!(document.schema("Pod"), Some(&schema));
            assert_eq!(document.of_kind(&kind).collect::<Vec<_>>(), [&schema]);
            let reference = "#/components/schemas/Other/type";
            assert_eq!(document.resolve(reference), Some(&json!("string")));
            assert_eq!(document.resolve("#/components/schemas/No"), None);
            assert_eq!(document.resolve("Other"), None);
        }
    }

    #[test]
    fn other_lines_are_nothing() {
        for text in [
            "x",
            "path\t/a",
            "path\n",
            "schema\ta\tnull\n",
            "other\ta\tb\n",
            "path\t/a\t{}",
        ] {
            assert!(Document::of_lines(text.to_owned()).is_none(), "{text:?}");
        }
        let broken = Document::of_lines("schema\ta\t[\t{\npath\t/a\t{\n".to_owned()).unwrap();
        assert_eq!(broken.schema("a"), Some(&Value::Null));
        assert_eq!(broken.kind_at("/a"), None);
        assert_eq!(broken.of_kind(&Value::Null).count(), 0);
    }
}
