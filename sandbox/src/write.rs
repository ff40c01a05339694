//! Create and update: decode, default, validate, book the fields, store.

use std::sync::Arc;

use serde_json::Value;

use crate::call::{Call, Target};
use crate::managed::{self, Manager};
use crate::schema::{self, SCHEMA};
use crate::server::Answer;
use crate::status::{Result, Status};
use crate::store::Store;
use crate::value::{child, int, now, take, text};
use crate::{controllers, defaults, delete, read, scale, validate};

/// A change on its way to the storage.
pub(crate) struct Change<'a> {
    pub(crate) target: &'a Target,
    /// Who makes it.
    pub(crate) manager: Manager,
    dry_run: bool,
}

impl<'a> Change<'a> {
    /// The change that a request asks for; `options` is the kind of its options.
    pub(crate) fn new(call: &Call, target: &'a Target, options: &str) -> Result<Self> {
        let apply = call.content_type == "application/apply-patch+yaml";
        let manager = Manager::new(if apply { "Apply" } else { "Update" }, call.manager(), target);
        Ok(Self { target, manager, dry_run: call.dry_run(options)? })
    }
}

/// Reads an object from JSON, and checks that it is one of this kind.
fn decode(call: &Call, target: &Target) -> Result<(Value, Vec<String>)> {
    if !matches!(call.content_type.as_str(), "" | "application/json") {
        let message = format!("the sandbox reads application/json, not {}", call.content_type);
        return Err(Status::new(415, "UnsupportedMediaType", message));
    }
    let value = serde_json::from_slice(&call.body)
        .map_err(|e| Status::bad_request(format!("the object provided is unrecognized: {e}")))?;
    check(call, target, value)
}

/// Drops what the kind doesn't have, and says so as `fieldValidation` wants it said.
pub(crate) fn check(
    call: &Call,
    target: &Target,
    mut value: Value,
) -> Result<(Value, Vec<String>)> {
    let (kind, version, ty) = if target.subresource == "scale" {
        ("Scale", "autoscaling/v1".to_owned(), SCHEMA.kind("autoscaling", "v1", "Scale"))
    } else {
        (target.kind.kind.as_str(), target.kind.api_version(), target.kind.ty())
    };
    for (field, expected) in [("kind", kind), ("apiVersion", &version)] {
        if text(&value, &format!("/{field}")).is_empty() {
            value[field] = expected.into();
        }
    }
    if value["kind"] != kind || value["apiVersion"] != version.as_str() {
        let (given, group) = (text(&value, "/kind"), text(&value, "/apiVersion"));
        return Err(Status::bad_request(format!(
            "the kind in the data ({group}, {given}) does not match the expected one ({version}, {kind})"
        )));
    }
    let short = version.rsplit('/').next().unwrap_or_default();
    let place = format!("{kind} in version {short:?} cannot be handled as a {kind}");
    let unknown = schema::decode(&mut value, &ty, kind)
        .map_err(|e| Status::bad_request(format!("{place}: {e}")))?;
    let unknown: Vec<String> = unknown.iter().map(|f| format!("unknown field \"{f}\"")).collect();
    match call.param("fieldValidation") {
        "Strict" if !unknown.is_empty() => {
            let list = unknown.join(", ");
            Err(Status::bad_request(format!("{place}: strict decoding error: {list}")))
        }
        "Ignore" => Ok((value, Vec::new())),
        _ => Ok((value, unknown)),
    }
}

/// POST to a collection.
pub(crate) fn create(store: &mut Store, call: &Call, target: &Target) -> Result<Answer> {
    if !target.name.is_empty() {
        return Err(Status::method());
    }
    let change = Change::new(call, target, "CreateOptions")?;
    let (object, warnings) = decode(call, target)?;
    let stored = insert(store, &change, object)?;
    Ok(Answer::ok(read::shown(call, target, &stored)?).code(201).warn(warnings))
}

/// Checks and stores a new object; what was applied has its managed fields already.
pub(crate) fn insert(
    store: &mut Store,
    change: &Change<'_>,
    mut object: Value,
) -> Result<Arc<Value>> {
    let target = change.target;
    let kind = &target.kind;
    if !text(&object, "/metadata/resourceVersion").is_empty() {
        let message = "resourceVersion should not be set on objects to be created";
        return Err(Status::new(500, "", message));
    }
    place(store, target, &mut object)?;
    let prefix = text(&object, "/metadata/generateName").to_owned();
    if text(&object, "/metadata/name").is_empty() && !prefix.is_empty() {
        let name = format!("{prefix}{}", store.suffix(5));
        child(&mut object, "metadata").insert("name".into(), name.into());
    }
    let metadata = child(&mut object, "metadata");
    for field in ["deletionTimestamp", "deletionGracePeriodSeconds", "selfLink", "generation"] {
        metadata.remove(field);
    }
    metadata.insert("uid".into(), store.uid().into());
    metadata.insert("creationTimestamp".into(), now().into());
    if kind.counts() {
        metadata.insert("generation".into(), 1.into());
    }
    if kind.has("status") {
        take(&mut object, "", "status");
    }
    defaults::fill(kind, &mut object);
    validate::object(kind, &object, None)?;
    let name = text(&object, "/metadata/name").to_owned();
    if store.get(&kind.store(), &target.namespace, &name).is_some() {
        let target = Target { name, ..target.clone() };
        return Err(target.fault(409, "AlreadyExists", "already exists"));
    }
    if change.manager.operation == "Update" {
        managed::track(&kind.zero(), &mut object, &kind.ty(), &change.manager);
    }
    defaults::admit(store, kind, &mut object);
    Ok(keep(store, change, object))
}

/// Stores an object and lets the controllers see it; returns what it is then.
fn keep(store: &mut Store, change: &Change<'_>, object: Value) -> Arc<Value> {
    if change.dry_run {
        return Arc::new(object);
    }
    let kind = &change.target.kind;
    let stored = store.put(&kind.store(), object);
    controllers::react(store, kind, &stored);
    delete::settle(store, kind, &stored);
    let (namespace, name) = crate::store::key(&stored);
    store.get(&kind.store(), &namespace, &name).unwrap_or(stored)
}

/// Puts an object in the namespace of the URL, which must exist and not be on its way out.
pub(crate) fn place(store: &Store, target: &Target, object: &mut Value) -> Result<()> {
    if !target.kind.namespaced {
        child(object, "metadata").remove("namespace");
        return Ok(());
    }
    let given = text(object, "/metadata/namespace");
    if !given.is_empty() && given != target.namespace {
        let message =
            "the namespace of the provided object does not match the namespace sent on the request";
        return Err(Status::bad_request(message));
    }
    let namespace = store
        .get("namespaces", "", &target.namespace)
        .ok_or_else(|| Status::not_found("", "namespaces", &target.namespace))?;
    if namespace["metadata"]["deletionTimestamp"].is_string() {
        let named = Target { name: text(object, "/metadata/name").to_owned(), ..target.clone() };
        let message = format!(
            "unable to create new content in namespace {} because it is being terminated",
            target.namespace
        );
        return Err(named.fault(403, "Forbidden", &message));
    }
    child(object, "metadata").insert("namespace".into(), target.namespace.clone().into());
    Ok(())
}

/// PUT.
pub(crate) fn update(store: &mut Store, call: &Call, target: &Target) -> Result<Answer> {
    let change = Change::new(call, target, "UpdateOptions")?;
    let (object, warnings) = decode(call, target)?;
    named(&object, target)?;
    let live = store.live(target)?;
    let object =
        if target.subresource == "scale" { scale::set(&live, &object, target)? } else { object };
    let stored = replace(store, &change, &live, object)?;
    answer(call, target, &stored, warnings)
}

/// 400 for a name that is not the URL's.
pub(crate) fn named(object: &Value, target: &Target) -> Result<()> {
    let name = text(object, "/metadata/name");
    if name == target.name {
        return Ok(());
    }
    let message = format!(
        "the name of the object ({name}) does not match the name on the URL ({})",
        target.name
    );
    Err(Status::bad_request(message))
}

/// The answer to a write.
pub(crate) fn answer(
    call: &Call,
    target: &Target,
    stored: &Arc<Value>,
    warnings: Vec<String>,
) -> Result<Answer> {
    let body = match target.subresource.as_str() {
        "scale" => scale::view(stored),
        _ => read::shown(call, target, stored)?,
    };
    Ok(Answer::ok(body).warn(warnings))
}

/// Stores a new state of an object; an unchanged one keeps its resource version.
pub(crate) fn replace(
    store: &mut Store,
    change: &Change<'_>,
    live: &Arc<Value>,
    mut object: Value,
) -> Result<Arc<Value>> {
    let target = change.target;
    let kind = &target.kind;
    let given = text(&object, "/metadata/resourceVersion");
    if !given.is_empty() && given != text(live, "/metadata/resourceVersion") {
        let message = "the object has been modified; please apply your changes to the latest version and try again";
        return Err(target.fault(409, "Conflict", message));
    }
    let (uid, old) = (text(&object, "/metadata/uid"), text(live, "/metadata/uid"));
    if !uid.is_empty() && uid != old {
        let message =
            format!("Precondition failed: UID in precondition: {uid}, UID in object meta: {old}");
        return Err(target.fault(409, "Conflict", &message));
    }
    carry(kind.has("status"), &target.subresource, live, &mut object);
    if kind.store() == "services" {
        for field in ["clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"] {
            if let (None, Some(value)) = (object["spec"].get(field), live["spec"].get(field)) {
                object["spec"][field] = value.clone();
            }
        }
    }
    defaults::fill(kind, &mut object);
    defaults::admit(store, kind, &mut object);
    validate::object(kind, &object, Some(live))?;
    if change.manager.operation == "Update" {
        managed::track(live, &mut object, &kind.ty(), &change.manager);
    }
    if same(live, &object) {
        return Ok(live.clone());
    }
    if kind.counts() && bare(live) != bare(&object) {
        let generation = int(live, "/metadata/generation", 0) + 1;
        child(&mut object, "metadata").insert("generation".into(), generation.into());
    }
    Ok(keep(store, change, object))
}

/// Takes over what this kind of write must not change.
fn carry(status: bool, subresource: &str, live: &Value, object: &mut Value) {
    if status && subresource == "status" {
        let (status, mut metadata) = (object["status"].take(), object["metadata"].take());
        *object = live.clone();
        object["status"] = status;
        for field in ["managedFields", "annotations"] {
            if let Some(value) = take(&mut metadata, "", field) {
                child(object, "metadata").insert(field.into(), value);
            }
        }
    } else if status {
        match live.get("status") {
            Some(status) => object["status"] = status.clone(),
            None => drop(take(object, "", "status")),
        }
    }
    let metadata = child(object, "metadata");
    for field in "uid creationTimestamp generation deletionTimestamp deletionGracePeriodSeconds \
                  namespace resourceVersion generateName"
        .split(' ')
    {
        match live["metadata"].get(field) {
            Some(value) => metadata.insert(field.into(), value.clone()),
            None => metadata.remove(field),
        };
    }
}

/// Equal but for the times of managed fields.
fn same(a: &Value, b: &Value) -> bool {
    let plain = |v: &Value| {
        let mut v = v.clone();
        let entries = v.pointer_mut("/metadata/managedFields").and_then(Value::as_array_mut);
        for entry in entries.into_iter().flatten() {
            entry["time"] = Value::Null;
        }
        v
    };
    plain(a) == plain(b)
}

/// What the generation counts: everything but metadata and status.
fn bare(object: &Value) -> Value {
    let mut object = object.clone();
    for field in ["metadata", "status"] {
        object[field] = Value::Null;
    }
    object
}

/// A write of the server's own (a controller or the seed), by a manager of this name.
pub(crate) fn own(
    store: &mut Store,
    object: Value,
    manager: &str,
    subresource: &str,
) -> Option<Arc<Value>> {
    let (namespace, name) = crate::store::key(&object);
    let kind = store.kind_of(&object)?;
    let target = Target { kind, namespace, name, subresource: subresource.to_owned() };
    let manager = Manager::new("Update", manager, &target);
    let change = Change { target: &target, manager, dry_run: false };
    if let Ok(live) = store.live(&target) {
        return replace(store, &change, &live, object).ok();
    }
    let status = object.get("status").cloned();
    let stored = insert(store, &change, object).ok()?;
    let Some(status) = status else { return Some(stored) };
    let mut object = (*stored).clone();
    object["status"] = status;
    own(store, object, "kubelet", "status")
}
