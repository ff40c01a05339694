//! The suffix that generated ConfigMaps and Secrets get: a digest of their content.

use serde_json::{Map, Value, json};

use super::resource::Resource;
use super::set::Set;
use crate::generate::suffix;

/// Adds the suffix to the names of what needs one.
pub(super) fn add(set: &mut Set) {
    for resource in set.iter_mut().filter(|r| r.needs_hash) {
        let name = format!("{}-{}", resource.name(), of(resource));
        resource.store_id();
        resource.set_name(&name);
    }
}

/// Ten letters of the SHA-256 of the content. kustomize means to hash the name too, but its lookup
/// of `metadata/name` never finds one: the name that is hashed is empty.
fn of(resource: &Resource) -> String {
    let object = &resource.object;
    let field = |key: &str| match object.get(key) {
        None | Some(Value::Null) => json!(""),
        Some(value) => value.clone(),
    };
    let kind = resource.kind();
    let mut content = Map::from_iter([
        ("kind".to_owned(), json!(kind)),
        ("name".to_owned(), json!("")),
        ("data".to_owned(), field("data")),
    ]);
    let more = match kind.as_str() {
        "Secret" => {
            content.insert("type".to_owned(), field("type"));
            "stringData"
        }
        _ => "binaryData",
    };
    if field(more).is_object() {
        content.insert(more.to_owned(), field(more));
    }
    suffix::digest(&Value::Object(content))
}
