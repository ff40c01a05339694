//! PATCH: JSON, merge, strategic merge, and server-side apply.

use ktl::client::PatchType;
use serde_json::Value;

use crate::call::{Call, Target};
use crate::server::Answer;
use crate::status::{Result, Status};
use crate::store::Store;
use crate::value::{child, take, text};
use crate::write::{Change, answer, check, insert, named, place, replace};
use crate::{managed, read, scale};

const STRATEGIC: &str = "application/strategic-merge-patch+json";

/// PATCH, of all four kinds.
pub(crate) fn patch(store: &mut Store, call: &Call, target: &Target) -> Result<Answer> {
    let change = Change::new(call, target, "PatchOptions")?;
    if change.manager.operation == "Apply" {
        return apply(store, call, &change);
    }
    let body: Value = serde_json::from_slice(&call.body)
        .map_err(|e| Status::bad_request(format!("error decoding patch: {e}")))?;
    let live = store.live(target)?;
    let scaling = target.subresource == "scale";
    let before = if scaling { scale::view(&live) } else { read::served(target, &live) };
    let after = run(&call.content_type, target, &before, &body)?;
    let shown = match call.content_type.as_str() {
        STRATEGIC => go_text(&body),
        _ => after.to_string(),
    };
    let checked = check(call, target, after);
    let (mut object, warnings) = checked.map_err(|status| unfit(&status, &shown))?;
    named(&object, target)?;
    if object["metadata"]["resourceVersion"] == before["metadata"]["resourceVersion"] {
        take(&mut object, "/metadata", "resourceVersion");
    }
    let object = if scaling { scale::set(&live, &object, target)? } else { object };
    let stored = replace(store, &change, &live, object)?;
    answer(call, target, &stored, warnings)
}

/// The object after a patch of a media type.
fn run(media: &str, target: &Target, object: &Value, patch: &Value) -> Result<Value> {
    let custom = target.kind.custom.is_some();
    let kind = match media {
        "application/json-patch+json" => PatchType::Json,
        "application/merge-patch+json" => PatchType::Merge,
        STRATEGIC if !custom => PatchType::Strategic,
        _ => {
            let strategic = if custom { String::new() } else { format!("{STRATEGIC}, ") };
            let message = format!(
                "the body of the request was in an unknown format - accepted media types include: \
                 application/json-patch+json, application/merge-patch+json, {strategic}\
                 application/apply-patch+yaml"
            );
            return Err(Status::new(415, "UnsupportedMediaType", message));
        }
    };
    ktl::patch::apply(kind, object, patch).map_err(|e| match kind {
        PatchType::Json => {
            let message = "the server rejected our request due to an error in our request";
            Status::new(422, "Invalid", message)
        }
        _ => Status::bad_request(e.text()),
    })
}

/// A value as Go prints it with `%+v`: the form in which the server shows a patch that is no good.
fn go_text(value: &Value) -> String {
    match value {
        Value::Null => "<nil>".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            format!("[{}]", items.iter().map(go_text).collect::<Vec<_>>().join(" "))
        }
        Value::Object(map) => {
            let pairs = map.iter().map(|(k, v)| format!("{k}:{}", go_text(v)));
            format!("map[{}]", pairs.collect::<Vec<_>>().join(" "))
        }
        other => other.to_string(),
    }
}

/// A patch whose result is not of its kind, as the server words it.
fn unfit(status: &Status, shown: &str) -> Status {
    let text = text(&status.0, "/message");
    let problem = text.split_once(" cannot be handled as a ").and_then(|(_, t)| t.split_once(": "));
    let problem = problem.map_or(text, |(_, t)| t);
    let message = format!("Invalid value: {shown:?}: {problem}");
    Status::invalid(("", "", ""), &[("Invalid", "patch".to_owned(), message)])
}

/// Server-side apply.
fn apply(store: &mut Store, call: &Call, change: &Change<'_>) -> Result<Answer> {
    let target = change.target;
    if call.param("fieldManager").is_empty() {
        let message = "Required value: is required for apply patch".to_owned();
        let cause = ("Required", "fieldManager".to_owned(), message);
        return Err(Status::invalid(("meta.k8s.io", "PatchOptions", ""), &[cause]));
    }
    if target.subresource == "scale" {
        return Err(Status::not_implemented("server-side apply of a scale"));
    }
    let config = std::str::from_utf8(&call.body).unwrap_or_default();
    let config = ktl::go::yaml::parse(config)
        .map_err(|e| Status::bad_request(format!("error decoding YAML: {}", e.text())))?;
    let (version, kind) = (text(&config, "/apiVersion"), text(&config, "/kind"));
    if kind.is_empty() || version.is_empty() {
        let (group, version) = version.split_once('/').unwrap_or(("", version));
        let message = format!("invalid object type: {group}/{version}, Kind={kind}");
        return Err(Status::bad_request(message));
    }
    if config.pointer("/metadata/managedFields").is_some_and(|v| !v.is_null()) {
        return Err(Status::bad_request("metadata.managedFields must be nil"));
    }
    let (mut config, warnings) = check(call, target, config)?;
    child(&mut config, "metadata").entry("name").or_insert(target.name.clone().into());
    named(&config, target)?;
    let (ty, force) = (target.kind.ty(), call.flag("force"));
    if let Ok(live) = store.live(target) {
        let merged = managed::apply(&live, &config, &ty, &change.manager, force)?;
        let stored = replace(store, change, &live, merged)?;
        return answer(call, target, &stored, warnings);
    }
    place(store, target, &mut config)?;
    let merged = managed::apply(&target.kind.zero(), &config, &ty, &change.manager, force)?;
    let stored = insert(store, change, merged)?;
    Ok(answer(call, target, &stored, warnings)?.code(201))
}
