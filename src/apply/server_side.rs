//! Server-side apply: the server merges; here, ownership is taken over from client-side applies.

use super::managed::{annotation_owners, migration};
use super::read::{self, Current};
use super::{Notes, Options};
use crate::client::{Client, PatchType, Request};
use crate::patch::last_applied::{self, ANNOTATION};
use crate::resource::{Info, Object, Writes};
use crate::{Error, Result, go};

/// The manager whose applies take over what client-side applies own.
pub(super) const MANAGER: &str = "kubectl";
/// The manager that keeps the last-applied annotation from being dropped.
const ANNOTATION_MANAGER: &str = "kubectl-last-applied";
/// How often what a plan has shown is sent again when only the status has changed meanwhile.
const OUTDATED_TRIES: u32 = 5;
/// How often a migration is tried when another writer is faster.
const MIGRATION_TRIES: u32 = 5;

/// Applies one object on the server.
pub(super) async fn apply(
    client: &Client,
    info: &Info,
    current: Current,
    (options, writes): (&Options, &Writes),
    notes: &mut Notes,
) -> Result<(Object, &'static str)> {
    if info.name.is_empty() {
        return Err(Error::new("resource name may not be empty"));
    }
    let mut object = info.object.clone();
    if options.compare {
        notes.live = read::now(client, info, current).await?;
    } else if options.shown.is_some() {
        bind(&mut object, &current);
    }
    let whole = async |object: &Object| {
        let body = go::json::to_string(&object.0) + "\n";
        let path = writes.path(info);
        let request = Request::patch(path, PatchType::Apply, body);
        let request = writes.options(request);
        let force = options.force_conflicts.to_string();
        client.json(request.query("force", force)).await.map(Object)
    };
    let mut tries = 0;
    let object = loop {
        match (whole(&object).await, &options.shown) {
            (Ok(object), _) => break object,
            (Err(error), Some(shown)) if is_outdated(&error) && tries < OUTDATED_TRIES => {
                tries += 1;
                let current = read::get(client, info).await;
                shown.check(info, &current)?;
                bind(&mut object, &current);
            }
            (Err(error), _) => return Err(explained(error)),
        }
    };
    if options.compare {
        return Ok((object, APPLIED));
    }
    let not_now = "This is non-fatal and will be retried next time you apply. Error:";
    let object = match keep_annotation(client, info, &object, writes).await {
        Ok(kept) => kept.unwrap_or(object),
        Err(error) => {
            notes.warnings.push(format!(
                "Warning: failed to migrate {ANNOTATION} for Server-Side Apply. {not_now} {error}"
            ));
            return Ok((object, APPLIED));
        }
    };
    match migrate(client, info, &object, writes).await {
        Ok(false) => {}
        // What it would change was not shown.
        Ok(true) if options.shown.is_some() => {}
        Err(error) => notes.warnings.push(format!(
            "Warning: server rejected managed fields migration to Server-Side Apply. {not_now} {error}"
        )),
        // Once more, so that fields this manifest has dropped can be removed at last.
        Ok(true) => match whole(&info.object).await {
            Ok(object) => return Ok((object, APPLIED)),
            Err(error) => notes.warnings.push(format!(
                "Warning: failed to re-apply configuration after performing Server-Side Apply \
                 migration. {not_now} {error}"
            )),
        },
    }
    Ok((object, APPLIED))
}

const APPLIED: &str = "serverside-applied";

/// Makes the server refuse the object when there is another version of it than this by now.
fn bind(object: &mut Object, current: &Current) {
    if let Current::Present(current) = current {
        let version = current.resource_version().into();
        let metadata = object.map_mut(&["metadata"]);
        metadata.insert("resourceVersion".to_owned(), version);
    }
}

/// Whether a refusal is about the version of the object, and not about owners of fields.
fn is_outdated(error: &Error) -> bool {
    let is_silent = |api: &crate::ApiError| api.details["causes"].is_null();
    error.is_reason("Conflict") && error.as_api().is_some_and(is_silent)
}

/// The server's refusal with what can be done about it.
fn explained(error: Error) -> Error {
    if error.as_api().is_some_and(|api| api.code == 415) {
        return Error::new(format!(
            "Server-side apply not available on the server: ({error})"
        ));
    }
    if !error.is_reason("Conflict") {
        return error;
    }
    Error::new(format!(
        "{error}
Please review the fields above--they currently have other managers. Here
are the ways you can resolve this warning:
* If you intend to manage all of these fields, please re-run the apply
  command with the `--force-conflicts` flag.
* If you do not intend to manage all of the fields, please edit your
  manifest to remove references to the fields that should keep their
  current managers.
* You may co-own fields by updating your manifest to match the existing
  value; in this case, you'll become the manager if the other manager(s)
  stop managing the field (remove it from their configuration).
See https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts"
    ))
}

/// Has a manager of its own apply the last-applied annotation, if there is one without such an
/// owner; the next migration would lose it otherwise. Gives the object if it was written.
async fn keep_annotation(
    client: &Client,
    info: &Info,
    object: &Object,
    writes: &Writes,
) -> Result<Option<Object>> {
    let Some(annotation) = last_applied::read(object) else {
        return Ok(None);
    };
    if writes.field_manager != MANAGER || !annotation_owners(object, "Apply").is_empty() {
        return Ok(None);
    }
    let mut bare = Object::default();
    let map = bare.map_mut(&[]);
    map.insert("apiVersion".to_owned(), info.mapping.api_version().into());
    map.insert("kind".to_owned(), info.mapping.kind.as_str().into());
    bare.map_mut(&["metadata", "annotations"])
        .insert(ANNOTATION.to_owned(), annotation.into());
    let metadata = bare.map_mut(&["metadata"]);
    metadata.insert("name".to_owned(), object.name().into());
    if !object.namespace().is_empty() {
        metadata.insert("namespace".to_owned(), object.namespace().into());
    }
    let body = go::json::to_string(&bare.0) + "\n";
    let writes = writes.by(ANNOTATION_MANAGER);
    writes
        .patch(client, info, PatchType::Apply, body)
        .await
        .map(Some)
}

/// Gives the fields of client-side applies to this manager; whether there were any.
async fn migrate(client: &Client, info: &Info, object: &Object, writes: &Writes) -> Result<bool> {
    let from = annotation_owners(object, "Update");
    let mut fresh = None;
    let mut tries = 0;
    loop {
        let object = fresh.as_ref().unwrap_or(object);
        let Some(patch) = migration(object, &from, &writes.field_manager) else {
            return Ok(false);
        };
        let body = go::json::to_string(&patch);
        tries += 1;
        let answer = writes.patch(client, info, PatchType::Json, body);
        match answer.await {
            Ok(_) => return Ok(true),
            Err(error) if error.is_reason("Conflict") && tries < MIGRATION_TRIES => {
                fresh = Some(Object(client.json(Request::get(info.path())).await?));
            }
            Err(error) => return Err(error),
        }
    }
}
