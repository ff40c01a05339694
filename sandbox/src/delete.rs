//! Deletion: grace, finalizers, dependents, and namespaces with their content.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};

use crate::call::{Call, Target};
use crate::kinds::Kind;
use crate::selector::Selector;
use crate::server::{Answer, App};
use crate::status::{Result, Status};
use crate::store::{Store, key};
use crate::value::{child, int, list, now, text};
use crate::{controllers, read, write};

/// How long the server's own clean-up waits: long enough to be seen, short enough not to be felt.
const PAUSE: Duration = Duration::from_millis(20);

/// What a client wants of a deletion.
struct Options {
    policy: String,
    grace: Option<i64>,
    uid: String,
    version: String,
    dry_run: bool,
}

fn options(call: &Call) -> Result<Options> {
    let body: Value = if call.body.is_empty() {
        json!({})
    } else {
        serde_json::from_slice(&call.body).map_err(|e| Status::bad_request(e.to_string()))?
    };
    let either = |key: &str| match call.param(key) {
        "" => text(&body, &format!("/{key}")).to_owned(),
        value => value.to_owned(),
    };
    let mut policy = either("propagationPolicy");
    if body["orphanDependents"] == true {
        "Orphan".clone_into(&mut policy);
    }
    let grace = body["gracePeriodSeconds"].as_i64();
    Ok(Options {
        policy,
        grace: grace.or_else(|| call.param("gracePeriodSeconds").parse().ok()),
        uid: text(&body, "/preconditions/uid").to_owned(),
        version: text(&body, "/preconditions/resourceVersion").to_owned(),
        dry_run: call.dry_run("DeleteOptions")?
            || list(&body, "/dryRun").iter().any(|v| v == "All"),
    })
}

/// DELETE of one object.
pub(crate) fn one(store: &mut Store, call: &Call, target: &Target) -> Result<Answer> {
    if !target.subresource.is_empty() {
        return Err(Status::method());
    }
    let options = options(call)?;
    let found = store.get(&target.kind.store(), &target.namespace, &target.name);
    let object = found.ok_or_else(|| target.not_found())?;
    for (name, wanted, field) in
        [("UID", &options.uid, "uid"), ("ResourceVersion", &options.version, "resourceVersion")]
    {
        let actual = text(&object, &format!("/metadata/{field}"));
        if !wanted.is_empty() && wanted != actual {
            let meta = if field == "uid" {
                "UID in object meta"
            } else {
                "ResourceVersion in object meta"
            };
            let message =
                format!("Precondition failed: {name} in precondition: {wanted}, {meta}: {actual}");
            return Err(target.fault(409, "Conflict", &message));
        }
    }
    let left = remove(store, &target.kind, &object, &options);
    Ok(Answer::ok(match left {
        Some(object) => read::served(target, &object),
        None => write::success(target, text(&object, "/metadata/uid")),
    }))
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
    let mut next = (**object).clone();
    let uid = text(object, "/metadata/uid").to_owned();
    let mut grace = 0;
    if kind.store() == "pods" && !text(object, "/spec/nodeName").is_empty() {
        let own = int(object, "/spec/terminationGracePeriodSeconds", 30);
        grace = options.grace.unwrap_or(own).max(0);
    }
    if options.policy == "Orphan" && !options.dry_run {
        orphan(store, &uid);
    }
    let metadata = child(&mut next, "metadata");
    let foreground = options.policy == "Foreground";
    if foreground {
        let finalizers = metadata.entry("finalizers").or_insert_with(|| json!([]));
        if let Some(all) = finalizers.as_array_mut()
            && !all.iter().any(|f| f == "foregroundDeletion")
        {
            all.push("foregroundDeletion".into());
        }
    }
    let held = !list(&next, "/metadata/finalizers").is_empty() || kind.store() == "namespaces";
    if !held && grace == 0 {
        if !options.dry_run {
            gone(store, kind, object);
        }
        return None;
    }
    let metadata = child(&mut next, "metadata");
    if !metadata.contains_key("deletionTimestamp") {
        metadata.insert("deletionTimestamp".into(), later(grace).into());
    }
    if kind.store() != "namespaces" {
        metadata.insert("deletionGracePeriodSeconds".into(), grace.into());
    }
    if let Some(generation) = metadata.get("generation").and_then(Value::as_i64) {
        metadata.insert("generation".into(), (generation + 1).into());
    }
    if kind.store() == "namespaces" {
        next["status"]["phase"] = "Terminating".into();
    }
    if options.dry_run {
        return Some(Arc::new(next));
    }
    Some(store.put(&kind.store(), next))
}

fn later(seconds: i64) -> String {
    let time = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(seconds);
    if seconds == 0 { now() } else { crate::value::seconds(time) }
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

/// Takes the owner out of its dependents, so that they survive it.
fn orphan(store: &mut Store, uid: &str) {
    for (name, object) in store.everything() {
        if !owners(&object).any(|o| o == uid) {
            continue;
        }
        let mut next = (*object).clone();
        if let Some(all) =
            next.pointer_mut("/metadata/ownerReferences").and_then(Value::as_array_mut)
        {
            all.retain(|o| o["uid"] != uid);
        }
        if list(&next, "/metadata/ownerReferences").is_empty() {
            child(&mut next, "metadata").remove("ownerReferences");
        }
        store.put(&name, next);
    }
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
            for work in pending(&store) {
                clean(&mut store, &work);
            }
            if store.version() == before {
                return;
            }
        }
    });
}

enum Work {
    /// The owners of this object are gone.
    Orphaned(String, Arc<Value>),
    /// A pod that has been told to stop.
    Stopping(Arc<Value>),
    /// An owner that waits for its dependents.
    Waiting(String, Arc<Value>),
    /// A namespace on its way out.
    Namespace(Arc<Value>),
}

fn pending(store: &Store) -> Vec<Work> {
    let all = store.everything();
    let alive: HashSet<&str> = all.iter().map(|(_, o)| text(o, "/metadata/uid")).collect();
    let mut work = Vec::new();
    for (name, object) in &all {
        let deleted = object["metadata"]["deletionTimestamp"].is_string();
        let mut owners = owners(object).peekable();
        let finalizers = list(object, "/metadata/finalizers");
        if deleted && name == "namespaces" {
            work.push(Work::Namespace(object.clone()));
        } else if deleted && finalizers.iter().any(|f| f == "foregroundDeletion") {
            work.push(Work::Waiting(name.clone(), object.clone()));
        } else if deleted && name == "pods" && finalizers.is_empty() {
            work.push(Work::Stopping(object.clone()));
        } else if !deleted && owners.peek().is_some() && !owners.any(|o| alive.contains(o)) {
            work.push(Work::Orphaned(name.clone(), object.clone()));
        }
    }
    work
}

fn clean(store: &mut Store, work: &Work) {
    let background = |policy: &str| Options {
        policy: policy.to_owned(),
        grace: None,
        uid: String::new(),
        version: String::new(),
        dry_run: false,
    };
    match work {
        Work::Orphaned(name, object) => {
            if let Some(kind) = store.kinds.stored(name) {
                remove(store, &kind, object, &background("Background"));
            }
        }
        Work::Stopping(pod) => {
            if let Some(kind) = store.kinds.stored("pods") {
                gone(store, &kind, pod);
            }
        }
        Work::Waiting(name, owner) => {
            let uid = text(owner, "/metadata/uid");
            let mut blocked = false;
            for (name, object) in store.everything() {
                if !owners(&object).any(|o| o == uid) {
                    continue;
                }
                blocked = true;
                let deleted = object["metadata"]["deletionTimestamp"].is_string();
                if let (false, Some(kind)) = (deleted, store.kinds.stored(&name)) {
                    remove(store, &kind, &object, &background("Foreground"));
                }
            }
            if !blocked && let Some(kind) = store.kinds.stored(name) {
                let mut next = (**owner).clone();
                if let Some(all) =
                    next.pointer_mut("/metadata/finalizers").and_then(Value::as_array_mut)
                {
                    all.retain(|f| f != "foregroundDeletion");
                }
                let held = !list(&next, "/metadata/finalizers").is_empty();
                if held {
                    store.put(name, next);
                } else {
                    gone(store, &kind, owner);
                }
            }
        }
        Work::Namespace(namespace) => {
            let name = text(namespace, "/metadata/name");
            let inside = store.everything().into_iter();
            let inside: Vec<_> =
                inside.filter(|(_, o)| text(o, "/metadata/namespace") == name).collect();
            for (store_name, object) in &inside {
                let deleted = object["metadata"]["deletionTimestamp"].is_string();
                if let (false, Some(kind)) = (deleted, store.kinds.stored(store_name)) {
                    remove(store, &kind, object, &background("Background"));
                }
            }
            if inside.is_empty() && list(namespace, "/metadata/finalizers").is_empty() {
                store.remove("namespaces", "", name);
            }
        }
    }
}
