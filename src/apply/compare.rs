//! What an apply would make of objects, asked of the server, which stores nothing: `diff`.

use serde_json::Value;

use super::read::{self, Current};
use super::{Options, Side, client_side, failed, ordered};
use crate::client::{Client, PatchType, Request};
use crate::patch::last_applied;
use crate::resource::{Info, Object};
use crate::{Error, Result, go};

/// How often an object is compared anew when another writer was faster; the last time without a
/// lock, so that it is any answer at all.
const TRIES: u32 = 4;

/// An object before and after an apply.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The object as it is; `None` where it would be created.
    pub live: Option<Object>,
    /// The object as it would be.
    pub merged: Object,
    /// It kept changing: the two may also differ by what others did meanwhile.
    pub is_unlocked: bool,
}

/// Compares `infos`, `width` at once, with what an apply would make of them. Reads come first, all
/// at once. `done` sees the results in the order of `infos`.
///
/// It differs from an apply with a dry run in what kubectl's `diff` leaves out: the last-applied
/// annotation, the checks of a manifest and advice. `options` are to ask for a server-side dry run.
///
/// # Errors
/// The first failure, in the order of `infos`: nothing after it is looked at. That of `done`; Ctrl-C.
pub async fn compare(
    client: &Client,
    infos: &[Info],
    options: &Options,
    width: usize,
    mut done: impl FnMut(&Info, Compared) -> Result<()>,
) -> Result<()> {
    let states = read::all(client, infos).await?;
    let one = |(info, current)| async move { (info, one(client, info, current, options).await) };
    ordered(infos.iter().zip(states), width, one, |(info, compared)| {
        done(info, compared?)
    })
    .await
}

async fn one(
    client: &Client,
    info: &Info,
    mut current: Current,
    options: &Options,
) -> Result<Compared> {
    if info.name.is_empty() {
        return Err(Error::new("resource name may not be empty"));
    }
    let mut tries = 1;
    loop {
        if matches!(current, Current::Unread) {
            current = read::get(client, info).await;
        }
        let live = match current {
            Current::Present(object) => Some(*object),
            Current::Absent | Current::Unread => None,
            Current::Failed(error) => return Err(error),
        };
        let is_unlocked = tries == TRIES;
        match merged(client, info, live.as_ref(), options, is_unlocked).await {
            Err(error) if !is_unlocked && is_outdated(&error, live.is_some()) => {
                tries += 1;
                current = Current::Unread;
            }
            outcome => {
                return Ok(Compared {
                    merged: outcome?,
                    live,
                    is_unlocked,
                });
            }
        }
    }
}

/// Whether the object is not any more as it was read.
fn is_outdated(error: &Error, is_there: bool) -> bool {
    match error.as_api().map(|api| api.reason.as_str()) {
        // Of the owners of fields, it would be the same again.
        Some("Conflict") => !is_owned(error),
        Some("NotFound") => is_there,
        Some("AlreadyExists") => !is_there,
        _ => false,
    }
}

fn is_owned(error: &Error) -> bool {
    let causes = error
        .as_api()
        .and_then(|api| api.details["causes"].as_array());
    let mut causes = causes.into_iter().flatten();
    causes.any(|cause| cause["reason"] == "FieldManagerConflict")
}

/// The object as it would be after an apply to `live`.
async fn merged(
    client: &Client,
    info: &Info,
    live: Option<&Object>,
    options: &Options,
    is_unlocked: bool,
) -> Result<Object> {
    let writes = &options.writes;
    if options.side == Side::Server {
        let body = go::json::to_string(&info.object.0) + "\n";
        let request = writes.options(Request::patch(info.path(), PatchType::Apply, body));
        let force = options.force_conflicts.to_string();
        return client.json(request.query("force", force)).await.map(Object);
    }
    let Some(live) = live else {
        return writes.create(client, info, info.object.clone()).await;
    };
    let patching = |error| failed(error, "patching", info);
    let modified = unannotated(&info.object)?;
    let (patch_type, mut patch) = client_side::make(&modified, live, options).map_err(patching)?;
    if patch.as_object().is_some_and(serde_json::Map::is_empty) {
        return Ok(live.clone());
    }
    if !is_unlocked && let Value::Object(patch) = &mut patch {
        let metadata = patch
            .entry("metadata")
            .or_insert_with(|| Value::Object(serde_json::Map::new()));
        metadata["resourceVersion"] = live.resource_version().into();
    }
    let body = go::json::to_string(&patch);
    writes
        .patch(client, info, patch_type, body)
        .await
        .map_err(patching)
}

/// The manifest as an apply would describe it, without the description.
fn unannotated(object: &Object) -> Result<Object> {
    let text = last_applied::text(object);
    serde_json::from_str(&text)
        .map(Object)
        .map_err(|e| Error::new(e.to_string()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_has_changed_meanwhile_is_read_again() {
        let api = |reason: &str, details: Value| {
            let mut error = Error::api(409, reason, "no");
            if let crate::ErrorKind::Api(api) = &mut error.kind {
                api.details = details;
            }
            error
        };
        let owned = json!({"causes": [{"reason": "FieldManagerConflict"}]});
        for (error, is_there, again) in [
            (api("Conflict", Value::Null), true, true),
            (api("Conflict", owned), true, false),
            (api("NotFound", Value::Null), true, true),
            // That of its namespace.
            (api("NotFound", Value::Null), false, false),
            (api("AlreadyExists", Value::Null), false, true),
            (api("Invalid", Value::Null), true, false),
            (Error::new("no"), true, false),
        ] {
            assert_eq!(is_outdated(&error, is_there), again, "{error:?}");
        }
    }

    #[test]
    fn the_description_of_the_last_apply_is_no_part_of_it() {
        let object = Object(json!({"metadata": {"name": "x", "annotations": {
            last_applied::ANNOTATION: "{}", "a": "b"}}}));
        let bare = unannotated(&object).unwrap();
        assert_eq!(
            bare.0,
            json!({"metadata": {"name": "x", "annotations": {"a": "b"}}})
        );
    }
}
