//! YAML becomes resources, as kustomize takes documents apart and checks them.

use std::collections::VecDeque;

use serde_json::Value;

use super::node;
use super::resource::Resource;
use crate::go::yaml;
use crate::{Error, Result};

/// The resources in the documents of `bytes`; lists are taken apart.
///
/// # Errors
/// kustomize's text for what is no YAML or no resource.
pub(super) fn resources(bytes: &[u8]) -> Result<Vec<Resource>> {
    let mut queue: VecDeque<Value> = documents(bytes)?.into();
    for object in &queue {
        check(object)?;
    }
    queue.retain(|object| !node::is_empty(object));
    let mut out = Vec::new();
    while let Some(mut object) = queue.pop_front() {
        let kind = node::text(&object["kind"]);
        if !kind.ends_with("List") || object.get("items").is_none() {
            out.push(Resource::new(object));
            continue;
        }
        match object["items"].take() {
            Value::Null => {}
            Value::Array(items) => {
                for item in items.into_iter().filter(|item| !node::is_empty(item)) {
                    check(&item)?;
                    queue.push_back(item);
                }
            }
            other => {
                let found = match other {
                    Value::Object(_) => "map[string]interface {}",
                    Value::String(_) => "string",
                    Value::Bool(_) => "bool",
                    _ => "int",
                };
                let text = format!("expected array in {kind}/items, but found {found}");
                return Err(Error::new(text));
            }
        }
    }
    Ok(out)
}

/// The documents, without empty ones; the items of the list that is alone in its file.
fn documents(bytes: &[u8]) -> Result<Vec<Value>> {
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    let texts = split(&text)?;
    let is_alone = texts.len() == 1;
    let mut out = Vec::new();
    for text in texts {
        let value = yaml::parse_core(&text).map_err(|e| e.context("MalformedYAMLError"))?;
        if value.is_null() {
            continue;
        }
        let kind = node::text(&value["kind"]);
        if is_alone && matches!(kind.as_str(), "List" | "ResourceList") {
            if let Some(Value::Array(items)) = value.get("items") {
                out.extend(items.iter().cloned());
                continue;
            }
            if value.get("items").is_some() || value.get("functionConfig").is_some() {
                continue;
            }
        }
        out.push(value);
    }
    Ok(out)
}

/// Splits at lines that start with `---`.
fn split(text: &str) -> Result<Vec<String>> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let mut documents = vec![String::new()];
    for (n, line) in text.split_inclusive('\n').enumerate() {
        let is_separator = n > 0 && line.starts_with("---") && line.ends_with('\n');
        if !is_separator {
            if let Some(last) = documents.last_mut() {
                last.push_str(line);
            }
            continue;
        }
        let rest = line[3..].trim();
        if !rest.is_empty() && !rest.starts_with('#') {
            let text = format!("invalid document separator: {}", line.trim());
            return Err(Error::new(text));
        }
        documents.push(String::new());
    }
    Ok(documents)
}

/// Refuses what is no resource.
fn check(object: &Value) -> Result<()> {
    if node::is_empty(object) {
        return Ok(());
    }
    if !object.is_object() {
        return Err(Error::new("missing Resource metadata"));
    }
    let text = |key: &str| node::text(&object[key]);
    let metadata = &object["metadata"];
    let (version, kind) = (text("apiVersion"), text("kind"));
    let (name, namespace) = (
        node::text(&metadata["name"]),
        node::text(&metadata["namespace"]),
    );
    let known = ["name", "namespace", "labels", "annotations"];
    let has_metadata = known.iter().any(|key| !node::is_empty(&metadata[*key]));
    if version.is_empty() && kind.is_empty() && !has_metadata {
        return Err(Error::new("missing Resource metadata"));
    }
    let shown = || {
        let map = |key: &str| {
            let entries = metadata[key].as_object().into_iter().flatten();
            let texts: Vec<String> = entries
                .map(|(k, v)| format!("{k}:{}", node::text(v)))
                .collect();
            texts.join(" ")
        };
        format!(
            "{{{{{version} {kind}}} {{{{{name} {namespace}}} map[{}] map[{}]}}}}",
            map("labels"),
            map("annotations")
        )
    };
    if kind.is_empty() {
        return Err(Error::new(format!("missing kind in object {}", shown())));
    }
    if name.is_empty() && !kind.ends_with("List") {
        let text = format!("missing metadata.name in object {}", shown());
        return Err(Error::new(text));
    }
    Ok(())
}
