//! PATCH: JSON, merge, strategic merge, and server-side apply.

use ktl::client::PatchType;
use serde_json::Value;

use crate::call::{Call, Target};
use crate::server::Answer;
use crate::status::{Result, Status};
use crate::store::Store;
use crate::value::{child, take, text};
use crate::write::{answer, change, check, insert, live, misnamed, place, replace};
use crate::{managed, read, scale};

const STRATEGIC: &str = "application/strategic-merge-patch+json";

/// PATCH, of all four kinds.
pub(crate) fn patch(store: &mut Store, call: &Call, target: &Target) -> Result<Answer> {
    if call.content_type == "application/apply-patch+yaml" {
        return apply(store, call, target);
    }
    let change = change(call, target, "PatchOptions", false)?;
    let body: Value = serde_json::from_slice(&call.body)
        .map_err(|e| Status::bad_request(format!("error decoding patch: {e}")))?;
    let live = live(store, target)?;
    let scaling = target.subresource == "scale";
    let before = if scaling { scale::view(&live, target)? } else { read::served(target, &live) };
    let after = run(&call.content_type, target, &before, &body)?;
    let kind = if scaling { "Scale" } else { &target.kind.kind };
    let shown = match call.content_type.as_str() {
        STRATEGIC => go_text(&body),
        _ => after.to_string(),
    };
    let checked = check(call, target, kind, after);
    let (mut object, warnings) = checked.map_err(|status| unfit(&status, &shown))?;
    let name = text(&object, "/metadata/name");
    if name != target.name {
        return Err(misnamed(name, target));
    }
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
fn apply(store: &mut Store, call: &Call, target: &Target) -> Result<Answer> {
    let change = change(call, target, "PatchOptions", true)?;
    if call.param("fieldManager").is_empty() {
        let cause = (
            "Required",
            "fieldManager".to_owned(),
            "Required value: is required for apply patch".to_owned(),
        );
        return Err(Status::invalid(("meta.k8s.io", "PatchOptions", ""), &[cause]));
    }
    if target.subresource == "scale" {
        return Err(Status::not_implemented("server-side apply of a scale"));
    }
    let config: Value = serde_json::from_slice(&call.body)
        .map_err(|_| Status::not_implemented("server-side apply of YAML that is not JSON"))?;
    let (version, kind) = (text(&config, "/apiVersion"), text(&config, "/kind"));
    if kind.is_empty() || version.is_empty() {
        let (group, version) = version.split_once('/').unwrap_or(("", version));
        let message = format!("invalid object type: {group}/{version}, Kind={kind}");
        return Err(Status::bad_request(message));
    }
    let name = text(&config, "/metadata/name");
    if !name.is_empty() && name != target.name {
        return Err(misnamed(name, target));
    }
    if config.pointer("/metadata/managedFields").is_some_and(|v| !v.is_null()) {
        return Err(Status::bad_request("metadata.managedFields must be nil"));
    }
    let (mut config, warnings) = check(call, target, &target.kind.kind, config)?;
    let found = store.get(&target.kind.store(), &target.namespace, &target.name);
    let ty = target.kind.ty();
    let base = match &found {
        Some(live) => (**live).clone(),
        None => target.kind.zero(),
    };
    child(&mut config, "metadata").insert("name".into(), target.name.clone().into());
    if found.is_none() {
        place(store, target, &mut config)?;
    }
    let merged = managed::apply(&base, &config, &ty, &change.manager, call.flag("force"))?;
    match found {
        Some(live) => {
            let stored = replace(store, &change, &live, merged)?;
            answer(call, target, &stored, warnings)
        }
        None => {
            let stored = insert(store, &change, merged)?;
            Ok(answer(call, target, &stored, warnings)?.code(201))
        }
    }
}
