//! Get and list, in each form.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::call::{Call, Form, Target};
use crate::scale;
use crate::selector::Selector;
use crate::server::Answer;
use crate::status::Result;
use crate::store::{Store, key};
use crate::table;

/// One object, or one of its subresources.
pub(crate) fn get(store: &Store, call: &Call, target: &Target) -> Result<Answer> {
    let object = store.live(target)?;
    if target.subresource == "scale" {
        return Ok(Answer::ok(scale::view(&object)));
    }
    Ok(Answer::ok(shown(call, target, &object)?))
}

/// An object in the form asked for.
pub(crate) fn shown(call: &Call, target: &Target, object: &Arc<Value>) -> Result<Value> {
    Ok(match call.form() {
        Form::Object => served(target, object),
        Form::Metadata => partial(object),
        Form::Table => {
            let version = json!({"resourceVersion": object["metadata"]["resourceVersion"]});
            table::render(call, target, std::slice::from_ref(object), &version)?
        }
    })
}

/// An object as the version of the URL has it.
pub(crate) fn served(target: &Target, object: &Value) -> Value {
    let mut object = object.clone();
    object["apiVersion"] = target.kind.api_version().into();
    object
}

/// The metadata of an object.
pub(crate) fn partial(object: &Value) -> Value {
    json!({"kind": "PartialObjectMetadata", "apiVersion": "meta.k8s.io/v1", "metadata": object["metadata"]})
}

/// A collection, or a page of it.
pub(crate) fn list_objects(store: &Store, call: &Call, target: &Target) -> Result<Answer> {
    let selector = Selector::parse(call, target)?;
    let mut objects = store.list(&target.kind.store(), &target.namespace);
    objects.retain(|o| selector.matches(o));
    let mut metadata = json!({"resourceVersion": store.version().to_string()});
    page(call, &mut objects, &mut metadata);
    let items = |items: Vec<Value>, kind: &str, version: &str| json!({"kind": kind, "apiVersion": version, "metadata": metadata, "items": items});
    Ok(Answer::ok(match call.form() {
        Form::Table => table::render(call, target, &objects, &metadata)?,
        Form::Metadata => {
            let all = objects.iter().map(|o| partial(o)).collect();
            items(all, "PartialObjectMetadataList", "meta.k8s.io/v1")
        }
        Form::Object => {
            let built_in = target.kind.custom.is_none();
            let one = |object: &Arc<Value>| {
                let mut object = served(target, object);
                if let (true, Some(map)) = (built_in, object.as_object_mut()) {
                    // Items of typed lists do not repeat their type.
                    map.remove("apiVersion");
                    map.remove("kind");
                }
                object
            };
            let all = objects.iter().map(one).collect();
            items(all, &format!("{}List", target.kind.kind), &target.kind.api_version())
        }
    }))
}

/// Leaves the page that `limit` and `continue` (a namespace and a name) ask for.
fn page(call: &Call, objects: &mut Vec<Arc<Value>>, metadata: &mut Value) {
    if let Some((namespace, name)) = call.param("continue").split_once('/') {
        objects.retain(|o| key(o) > (namespace.to_owned(), name.to_owned()));
    }
    let limit = call.param("limit").parse::<usize>().unwrap_or(0);
    if limit > 0 && objects.len() > limit {
        let remaining = objects.len() - limit;
        objects.truncate(limit);
        let (namespace, name) = key(&objects[limit - 1]);
        metadata["continue"] = format!("{namespace}/{name}").into();
        // The server does not count what a selector has yet to pass.
        if call.param("labelSelector").is_empty() && call.param("fieldSelector").is_empty() {
            metadata["remainingItemCount"] = remaining.into();
        }
    }
}
