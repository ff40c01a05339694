//! Deletion: grace, finalizers, dependents, and namespaces with their content.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::call::{Call, Target};
use crate::kinds::Kind;
use crate::selector::Selector;
use crate::server::{Answer, App};
use crate::status::{Result, Status};
use crate::store::{Store, key};
use crate::value::{child, int, list, seconds, text};
use crate::{controllers, read};

/// How long the server's own clean-up waits: long enough to be seen, short enough not to be felt.
const PAUSE: Duration = Duration::from_millis(20);

/// What a client wants of a deletion; dependents are always deleted in the background.
#[derive(Default)]
struct Options {
    grace: Option<i64>,
    dry_run: bool,
    /// The uid it is meant for; empty for any.
    uid: String,
}

fn options(call: &Call) -> Result<Options> {
    let body: Value = if call.body.is_empty() {
        json!({})
    } else {
        serde_json::from_slice(&call.body).map_err(|e| Status::bad_request(e.to_string()))?
    };
    let policy = match call.param("propagationPolicy") {
        "" => text(&body, "/propagationPolicy"),
        policy => policy,
    };
    if !matches!(policy, "" | "Background") || body["orphanDependents"] == true {
        return Err(Status::not_implemented("deletions that are not in the background"));
    }
    if !body["preconditions"]["resourceVersion"].is_null() {
        return Err(Status::not_implemented("versions as preconditions of deletions"));
    }
    let grace = body["gracePeriodSeconds"].as_i64();
    let dry_run = list(&body, "/dryRun").iter().any(|v| v == "All");
    Ok(Options {
        grace: grace.or_else(|| call.param("gracePeriodSeconds").parse().ok()),
        dry_run: call.dry_run("DeleteOptions")? || dry_run,
        uid: text(&body, "/preconditions/uid").to_owned(),
    })
}

/// DELETE of one object.
pub(crate) fn one(store: &mut Store, call: &Call, target: &Target) -> Result<Answer> {
    if !target.subresource.is_empty() {
        return Err(Status::method());
    }
    let options = options(call)?;
    let object = store.live(target)?;
    let uid = text(&object, "/metadata/uid");
    if !options.uid.is_empty() && options.uid != uid {
        let wanted = &options.uid;
        let message = format!(
            "the UID in the precondition ({wanted}) does not match the UID in record ({uid}). The object might have been deleted and then recreated"
        );
        return Err(target.fault(409, "Conflict", &message));
    }
    if let Some(left) = remove(store, &target.kind, &object, &options) {
        return Ok(Answer::ok(read::served(target, &left)));
    }
    let kind = &target.kind;
    let mut details =
        json!({"name": target.name, "kind": kind.resource, "uid": object["metadata"]["uid"]});
    if !kind.group.is_empty() {
        details["group"] = kind.group.clone().into();
    }
    Ok(Answer::ok(
        json!({"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Success",
        "details": details}),
    ))
}

/// DELETE of a collection.
pub(crate) fn collection(store: &mut Store, call: &Call, target: &Target) -> Result<Answer> {
    let options = options(call)?;
    let selector = Selector::parse(call, target)?;
    let answer = read::list_objects(store, call, target)?;
    for object in store.list(&target.kind.store(), &target.namespace) {
        if selector.matches(&object) {
            remove(store, &target.kind, &object, &options);
        }
    }
    Ok(answer)
}

/// Deletes, or marks as being deleted; then returns what is left.
fn remove(
    store: &mut Store,
    kind: &Kind,
    object: &Arc<Value>,
    options: &Options,
) -> Option<Arc<Value>> {
    let namespace = kind.store() == "namespaces";
    let mut grace = 0;
    if kind.store() == "pods" && !text(object, "/spec/nodeName").is_empty() {
        let own = int(object, "/spec/terminationGracePeriodSeconds", 30);
        grace = options.grace.unwrap_or(own).max(0);
    }
    let held = namespace || !list(object, "/metadata/finalizers").is_empty();
    if !held && grace == 0 {
        if !options.dry_run {
            gone(store, kind, object);
        }
        return None;
    }
    let mut next = (**object).clone();
    let metadata = child(&mut next, "metadata");
    let end = seconds(Timestamp::now() + SignedDuration::from_secs(grace));
    metadata.entry("deletionTimestamp").or_insert(end.into());
    if let Some(generation) = metadata.get("generation").and_then(Value::as_i64) {
        metadata.insert("generation".into(), (generation + 1).into());
    }
    if namespace {
        next["status"]["phase"] = "Terminating".into();
    } else {
        metadata.insert("deletionGracePeriodSeconds".into(), grace.into());
    }
    Some(if options.dry_run { Arc::new(next) } else { store.put(&kind.store(), next) })
}

/// Removes an object, and what exists only through it.
fn gone(store: &mut Store, kind: &Kind, object: &Value) {
    let (namespace, name) = key(object);
    if kind.store() == "customresourcedefinitions.apiextensions.k8s.io" {
        for instance in store.list(&name, "") {
            let (namespace, name_of) = key(&instance);
            store.remove(&name, &namespace, &name_of);
        }
        store.kinds.undefine(object);
    }
    store.remove(&kind.store(), &namespace, &name);
    controllers::react(store, kind, object);
}

fn owners(object: &Value) -> impl Iterator<Item = &str> {
    list(object, "/metadata/ownerReferences").iter().map(|o| text(o, "/uid"))
}

/// Ends an object that waits only for its last finalizer, after that has gone.
pub(crate) fn settle(store: &mut Store, kind: &Kind, object: &Value) {
    let held = !list(object, "/metadata/finalizers").is_empty() || kind.store() == "namespaces";
    let graceful = int(object, "/metadata/deletionGracePeriodSeconds", 0) > 0;
    if object["metadata"]["deletionTimestamp"].is_string() && !held && !graceful {
        gone(store, kind, object);
    }
}

/// Starts the clean-up when there is something to clean up.
pub(crate) fn settle_later(app: &Arc<App>, store: &Store) {
    if pending(store).is_empty() {
        return;
    }
    let app = app.clone();
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(PAUSE).await;
            let mut store = app.lock();
            let before = store.version();
            for (name, object) in pending(&store) {
                clean(&mut store, &name, &object);
            }
            if store.version() == before {
                return;
            }
        }
    });
}

/// Namespaces and pods on their way out, and objects whose owners are gone.
fn pending(store: &Store) -> Vec<(String, Arc<Value>)> {
    let mut all = store.everything();
    let alive: HashSet<String> =
        all.iter().map(|(_, o)| text(o, "/metadata/uid").to_owned()).collect();
    all.retain(|(name, object)| {
        if object["metadata"]["deletionTimestamp"].is_string() {
            let free = list(object, "/metadata/finalizers").is_empty();
            return name == "namespaces" || (name == "pods" && free);
        }
        let mut owners = owners(object).peekable();
        owners.peek().is_some() && !owners.any(|o| alive.contains(o))
    });
    all
}

fn clean(store: &mut Store, name: &str, object: &Arc<Value>) {
    let Some(kind) = store.kinds.stored(name) else { return };
    if name != "namespaces" {
        if object["metadata"]["deletionTimestamp"].is_string() {
            gone(store, &kind, object);
        } else {
            remove(store, &kind, object, &Options::default());
        }
        return;
    }
    let name = text(object, "/metadata/name");
    let mut inside = store.everything();
    inside.retain(|(_, o)| text(o, "/metadata/namespace") == name);
    for (stored, object) in &inside {
        let deleted = object["metadata"]["deletionTimestamp"].is_string();
        if let (false, Some(kind)) = (deleted, store.kinds.stored(stored)) {
            remove(store, &kind, object, &Options::default());
        }
    }
    if inside.is_empty() && list(object, "/metadata/finalizers").is_empty() {
        store.remove("namespaces", "", name);
    }
}
