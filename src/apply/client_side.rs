//! Client-side apply: the patch is made here, from what was applied last, the manifest and the
//! object on the server.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use super::read::{self, Current};
use super::shown::changed;
use super::{CREATED, Notes, Options, Replace, described, failed, without_nulls};
use crate::client::{Client, PatchType, Request};
use crate::flags::DryRun;
use crate::patch::{self, States, last_applied};
use crate::resource::{Info, Object};
use crate::{Error, Result, go};

/// How often a patch is made anew when another writer was faster.
const CONFLICT_RETRIES: u32 = 5;
/// The groups whose merge keys kubectl has only from the server's schema.
const UNKNOWN_TO_KUBECTL: [&str; 2] = ["apiextensions.k8s.io", "apiregistration.k8s.io"];
/// How long the end of an object is waited for in silence.
const PATIENCE: Duration = Duration::from_secs(5);
/// The pause before each but the first.
const BACK_OFF: Duration = Duration::from_secs(1);

/// Applies one object: creates it, patches it, or finds that there is nothing to do.
pub(super) async fn apply(
    client: &Client,
    info: &Info,
    current: Current,
    options: &Options,
    notes: &mut Notes,
) -> Result<(Object, &'static str)> {
    // What was read with all the others may be outdated when its turn comes.
    let early = !matches!(current, Current::Unread);
    let mut current = match current {
        Current::Unread => read::get(client, info).await,
        current => current,
    };
    if let Current::Absent = current {
        match create(client, info, options).await {
            Err(error) if options.shown.is_some() && error.is_reason("AlreadyExists") => {
                return Err(changed(info));
            }
            Err(error) if early && error.is_reason("AlreadyExists") => {
                current = read::get(client, info).await;
            }
            outcome => return outcome.map(|object| (object, CREATED)),
        }
    }
    let outcome = match current.known(info)? {
        Some(current) => update(client, info, &current, options, notes).await,
        None => return Ok((create(client, info, options).await?, CREATED)),
    };
    match outcome {
        Err(error) if options.shown.is_some() && error.is_not_found() => Err(changed(info)),
        Err(error) if early && error.is_not_found() => {
            *notes = Notes::default();
            match read::get(client, info).await.known(info)? {
                Some(current) => update(client, info, &current, options, notes).await,
                None => Ok((create(client, info, options).await?, CREATED)),
            }
        }
        outcome => outcome,
    }
}

async fn create(client: &Client, info: &Info, options: &Options) -> Result<Object> {
    let object = last_applied::annotated(&info.object);
    let object = Object(without_nulls(object.0));
    if options.writes.dry_run == DryRun::Client {
        return Ok(object);
    }
    let created = options.writes.create(client, info, object).await;
    created.map_err(|error| failed(error, "creating", info))
}

async fn update(
    client: &Client,
    info: &Info,
    current: &Object,
    options: &Options,
    notes: &mut Notes,
) -> Result<(Object, &'static str)> {
    if last_applied::read(current).is_none() {
        notes.warnings.push(no_annotation(info, options.program));
    }
    if options.compare {
        notes.live = Some(current.clone());
    }
    let modified = last_applied::annotated(&info.object);
    let mut sent = String::new();
    let outcome = if options.writes.dry_run == DryRun::Client {
        patch_locally(&modified, current, options)
    } else {
        patch(client, info, &modified, current, options, &mut sent).await
    };
    outcome.map_err(|error| {
        let subject = described(info);
        failed(
            error,
            &format!("applying patch:\n{sent}\nto:\n{subject}\nfor:"),
            info,
        )
    })
}

fn no_annotation(info: &Info, program: &str) -> String {
    let (resource, name, annotation) =
        (&info.mapping.resource, &info.name, last_applied::ANNOTATION);
    format!(
        "Warning: resource {resource}/{name} is missing the {annotation} annotation which is required \
         by {program} apply. {program} apply should only be used on resources created declaratively by \
         either {program} create --save-config or {program} apply. The missing annotation will be \
         patched automatically."
    )
}

/// The patch from `current` to `modified`, and its type.
pub(super) fn make(
    modified: &Object,
    current: &Object,
    options: &Options,
) -> Result<(PatchType, Value)> {
    let text = last_applied::read(current).unwrap_or_default();
    let three_way = || {
        let original = if text.is_empty() {
            Value::Null
        } else {
            serde_json::from_str(text).map_err(|_| Error::new("invalid JSON document"))?
        };
        let states = States {
            original: &original,
            modified: &modified.0,
            current: &current.0,
        };
        if !options.published && UNKNOWN_TO_KUBECTL.contains(&modified.group()) {
            return Ok((PatchType::Merge, patch::merge::three_way(states)?));
        }
        patch::three_way(
            modified.api_version(),
            modified.kind(),
            states,
            options.overwrite,
        )
    };
    three_way().map_err(|error| {
        let (modified, current) = (go::json::to_string(&modified.0), go::json::to_string(&current.0));
        error.context(&format!(
            "creating patch with:\noriginal:\n{text}\nmodified:\n{modified}\n\ncurrent:\n{current}\n\nfor"
        ))
    })
}

fn is_empty(patch: &Value) -> bool {
    patch.as_object().is_some_and(serde_json::Map::is_empty)
}

fn patch_locally(
    modified: &Object,
    current: &Object,
    options: &Options,
) -> Result<(Object, &'static str)> {
    let (patch_type, patch) = make(modified, current, options)?;
    if is_empty(&patch) {
        return Ok((current.clone(), "unchanged"));
    }
    let patched = patch::apply(patch_type, &current.0, &patch)
        .map_err(|error| error.context("applying patch locally"))?;
    Ok((Object(patched), "configured"))
}

/// Sends the patch, anew from the then current object when another writer was faster. `sent` is
/// the last patch that was tried.
async fn patch(
    client: &Client,
    info: &Info,
    modified: &Object,
    current: &Object,
    options: &Options,
    sent: &mut String,
) -> Result<(Object, &'static str)> {
    let patching = |error| failed(error, "patching", info);
    let mut fresh = None;
    let mut tries = 0;
    loop {
        let current = fresh.as_ref().unwrap_or(current);
        let (patch_type, mut patch) = make(modified, current, options).map_err(patching)?;
        if is_empty(&patch) {
            return Ok((current.clone(), "unchanged"));
        }
        if options.shown.is_some() {
            // So that the server refuses it when the object has changed a moment ago.
            patch["metadata"]["resourceVersion"] = current.resource_version().into();
        }
        *sent = go::json::to_string(&patch);
        let answer = options.writes.patch(client, info, patch_type, sent.clone());
        let error = match answer.await {
            Ok(object) => return Ok((object, "configured")),
            Err(error) => error,
        };
        if error.is_reason("Conflict") && tries < CONFLICT_RETRIES {
            tries += 1;
            if tries > 1 {
                sleep(BACK_OFF).await;
            }
            let object = Object(client.json(Request::get(info.path())).await?);
            if let Some(shown) = &options.shown {
                shown.check_object(info, &object)?;
            }
            fresh = Some(object);
            continue;
        }
        return match &options.replace {
            Some(replace) if error.is_reason("Conflict") || error.is_reason("Invalid") => {
                *sent = go::json::to_string(&modified.0) + "\n";
                let object = delete_and_create(client, info, modified, current, options, replace);
                Ok((object.await?, "configured"))
            }
            _ => Err(patching(error)),
        };
    }
}

/// Replaces the object; if the new one is refused, the old one is made again.
async fn delete_and_create(
    client: &Client,
    info: &Info,
    modified: &Object,
    current: &Object,
    options: &Options,
    replace: &Replace,
) -> Result<Object> {
    let path = info.path();
    let mut how = json!({"kind": "DeleteOptions", "apiVersion": "v1", "propagationPolicy": replace.propagation});
    if let Some(seconds) = replace.grace_period {
        how["gracePeriodSeconds"] = json!(seconds);
    }
    client.json(Request::delete(path.as_str(), &how)).await?;
    let start = Instant::now();
    let end = replace.timeout.map(|timeout| start + timeout);
    let mut is_told = false;
    loop {
        match client.json(Request::get(path.as_str())).await {
            Err(error) if error.is_not_found() => break,
            Err(error) => return Err(error),
            Ok(_) => {}
        }
        if end.is_some_and(|end| Instant::now() >= end) {
            return Err(Error::new("context deadline exceeded"));
        }
        if !is_told && start.elapsed() >= PATIENCE {
            is_told = true;
            let title = info.title();
            client.warn(&format!("waiting until {title} is gone, to create it anew"));
        }
        sleep(BACK_OFF).await;
    }
    let writes = &options.writes;
    let refused = match writes.create(client, info, modified.clone()).await {
        Ok(object) => return Ok(object),
        Err(error) => error,
    };
    match writes.create(client, info, current.clone()).await {
        Ok(_) => Err(refused),
        Err(again) => Err(Error::new(format!(
            "An error occurred force-replacing the existing object with the newly provided one:\n\n\
             {refused}.\n\nAdditionally, an error occurred attempting to restore the original object:\n\n{again}"
        ))),
    }
}
