//! Plan and execution over many objects: what is sent at once, what in order, what is reported.

pub mod applyset;
mod await_ready;
mod client_side;
mod compare;
mod feed;
mod gates;
mod gone;
mod load;
mod managed;
mod ordered;
pub mod prune;
mod read;
pub mod ready;
mod runs;
mod sequence;
mod server_side;
mod shown;

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

pub use await_ready::{Applied, until_broken, until_ready};
pub use compare::{Compared, compare};
pub use feed::{Change, Feed};
pub use gates::Gates;
pub use gone::{Doomed, METADATA_LIST, until_gone};
pub use load::{Input, PATIENCE, inputs, is_unmapped, later};
pub use ordered::{WIDTH, lent, ordered, settled, until_interrupt};
use read::Current;
pub use read::unreadable;
pub use runs::runs;
pub use sequence::{InPlace, Phase, defined, phases};
use serde_json::Value;
pub use shown::Shown;
use tokio::time::{Instant, sleep};

use crate::client::Client;
use crate::patch::last_applied;
use crate::resource::{Info, Object, Writes};
use crate::{Error, ErrorKind, Result};

/// How objects are applied.
#[derive(Clone, Debug)]
pub struct Options {
    /// Who merges.
    pub side: Side,
    /// Take fields over from other managers (server-side only).
    pub force_conflicts: bool,
    /// What every write tells the server; a subresource is for [`Side::Server`] only.
    pub writes: Writes,
    /// Undo changes of others in fields the manifest sets (client-side only).
    pub overwrite: bool,
    /// Delete and create what can't be patched.
    pub replace: Option<Replace>,
    /// Only to see what would change: reports have the object as it is, and no ownership is taken
    /// over. Meant for a server-side dry run.
    pub compare: bool,
    /// What a plan has shown: whatever is not so any more is refused.
    pub shown: Option<Arc<Shown>>,
    /// The namespaces that this run has made: their service accounts come a moment later.
    pub fresh: HashSet<String>,
    /// Whether the merge keys of kinds are those that the server publishes (`--openapi-patch`); else
    /// those of the kinds that kubectl itself knows.
    pub published: bool,
    /// The name of the program in messages.
    pub program: &'static str,
}

/// Who finds out what changes: the client, from the annotation of what was applied last, or the
/// server, which keeps track of who owns which field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Side {
    /// Client-side apply.
    Client,
    /// Server-side apply.
    Server,
    /// Client-side, but for objects that are too large for the annotation, and those that so have
    /// been applied by the server before; `manager` is who then owns the fields.
    Auto {
        /// The field manager of server-side applies.
        manager: String,
    },
}

/// The most that all annotations of an object may have together, in bytes (apimachinery's
/// `TotalAnnotationSizeLimitB`).
const ANNOTATIONS_LIMIT: usize = 256 * 1024;

impl Options {
    /// How a server-side apply of the object is written; `None` for a client-side one.
    fn server_side(&self, info: &Info, current: &Current) -> Option<Writes> {
        match &self.side {
            Side::Client => None,
            Side::Server => Some(self.writes.clone()),
            Side::Auto { manager } => {
                let is_server_side = is_too_large(&info.object)
                    || matches!(current, Current::Present(object) if managed::is_applied(object, manager));
                is_server_side.then(|| self.writes.by(manager))
            }
        }
    }
}

/// Whether the annotation of what was applied last does not fit on the object.
fn is_too_large(object: &Object) -> bool {
    let annotated = last_applied::annotated(object);
    let annotations = annotated.at(&["metadata", "annotations"]).as_object();
    let size = |(key, value): (&String, &Value)| key.len() + value.as_str().map_or(0, str::len);
    annotations.into_iter().flatten().map(size).sum::<usize>() > ANNOTATIONS_LIMIT
}

/// How an object that can't be patched is replaced.
#[derive(Clone, Debug)]
pub struct Replace {
    /// `Background`, `Orphan` or `Foreground`.
    pub propagation: &'static str,
    /// Seconds the object has to end; `None` leaves it to the object.
    pub grace_period: Option<i64>,
    /// How long to wait until it is gone; `None` for as long as it takes.
    pub timeout: Option<Duration>,
}

/// What became of one object.
#[derive(Debug)]
pub struct Report {
    /// Lines for stderr, in order, without their end.
    pub warnings: Vec<String>,
    /// The object as it was before, with [`Options::compare`]; `None` when there was none.
    pub live: Option<Object>,
    /// The object as it is now and what was done, such as `created`.
    pub outcome: Result<(Object, &'static str)>,
}

impl Report {
    /// An object that could not even be tried.
    #[must_use]
    pub fn failed(error: Error) -> Self {
        Self {
            warnings: Vec::new(),
            live: None,
            outcome: Err(error),
        }
    }
}

/// Applies `infos`. Reads come first, all at once; then writes, at once within a run of the same
/// type, one run after the other. `done` sees the reports in the order of `infos`; after a failure
/// that makes every further request useless, those of what was under way.
///
/// # Errors
/// The one of `done`; what makes every further request useless, such as a server that can't be
/// reached, which so is reported once; Ctrl-C. The failure of one object is in its report.
pub async fn apply(
    client: &Client,
    infos: Vec<Info>,
    options: &Options,
    mut done: impl FnMut(Report) -> Result<()>,
) -> Result<()> {
    let is_blind = options.side == Side::Server && !options.compare && options.shown.is_none();
    let states = if is_blind {
        vec![Current::Unread; infos.len()]
    } else {
        read::all(client, &infos).await?
    };
    let mut states = states.into_iter();
    for run in runs(&infos, |info| Some(info.key())) {
        let items: Vec<(&Info, Current)> = run.iter().zip(states.by_ref()).collect();
        let one = async |(info, current)| one(client, info, current, options).await;
        let fatal = |report: &Report| {
            report
                .outcome
                .as_ref()
                .err()
                .filter(|e| is_fatal(e))
                .cloned()
        };
        let gates = Gates::of(run, |info| Some(&info.mapping));
        settled(items, &gates, one, fatal, &mut done).await?;
    }
    Ok(())
}

async fn one(client: &Client, info: &Info, current: Current, options: &Options) -> Report {
    if !options.fresh.contains(&info.namespace) {
        return once(client, info, current, options).await;
    }
    let end = Instant::now() + PATIENCE;
    loop {
        let report = once(client, info, current.clone(), options).await;
        match &report.outcome {
            Err(error) if is_without_account(error) && Instant::now() < end => sleep(PAUSE).await,
            _ => return report,
        }
    }
}

/// Whether a pod was refused as its namespace has no service account yet: a controller makes it
/// after the namespace.
fn is_without_account(error: &Error) -> bool {
    error.is_reason("Forbidden") && error.message.contains("error looking up service account")
}

async fn once(client: &Client, info: &Info, current: Current, options: &Options) -> Report {
    let mut notes = Notes::default();
    let mut current = current;
    if let Some(shown) = &options.shown {
        if let Current::Unread = current {
            current = read::get(client, info).await;
        }
        if let Err(error) = shown.check(info, &current) {
            return Report::failed(error);
        }
    }
    let outcome = if let Some(prefix) = generate_name(info) {
        let message = format!("from {prefix}: cannot use generate name with apply");
        Err(Error::new(message))
    } else if let Some(writes) = options.server_side(info, &current) {
        server_side::apply(client, info, current, (options, &writes), &mut notes).await
    } else {
        client_side::apply(client, info, current, options, &mut notes).await
    };
    let outcome = outcome.map_err(|error| named_if_cut(error, info));
    let deleted = |object: &Object| !object.at(&["metadata", "deletionTimestamp"]).is_null();
    if let Ok((object, operation)) = &outcome
        && *operation != CREATED
        && deleted(object)
    {
        let name = object.name();
        notes.warnings.push(format!(
            "Warning: Detected changes to resource {name} which is currently being deleted."
        ));
    }
    Report {
        warnings: notes.warnings,
        live: notes.live,
        outcome,
    }
}

/// The failure of an object's request. One whose answer was cut off says nothing of the object, so
/// its name is put before.
#[must_use]
pub fn named_if_cut(error: Error, info: &Info) -> Error {
    let is_cut = ["error when reading response body", "stream error received"];
    match is_cut.iter().any(|text| error.message.contains(text)) {
        true => error.context(&info.title()),
        false => error,
    }
}

/// What is to be told of an object beside its outcome: see [`Report`].
#[derive(Default)]
struct Notes {
    warnings: Vec<String>,
    live: Option<Object>,
}

const CREATED: &str = "created";
/// The pause before a pod is tried again in a namespace that is not complete.
const PAUSE: Duration = Duration::from_millis(100);

fn generate_name(info: &Info) -> Option<&str> {
    let prefix = info.object.text(&["metadata", "generateName"]);
    (info.name.is_empty() && !prefix.is_empty()).then_some(prefix)
}

/// Whether no other object would fare better.
#[must_use]
pub fn is_fatal(error: &Error) -> bool {
    let ends = |kind: &ErrorKind| {
        matches!(
            kind,
            ErrorKind::Connection | ErrorKind::BrokenPipe | ErrorKind::Interrupted
        )
    };
    ends(&error.kind) || error.is_reason("Unauthorized")
}

/// The type and name of an object as messages about it have them.
fn described(info: &Info) -> String {
    let mapping = &info.mapping;
    let (group, version) = (&mapping.group, &mapping.version);
    format!(
        "Resource: \"{group}/{version}, Resource={}\", GroupVersionKind: \"{group}/{version}, Kind={}\"\nName: {:?}, Namespace: {:?}",
        mapping.resource, mapping.kind, info.name, info.namespace
    )
}

/// What failed with which source.
fn failed(error: Error, verb: &str, info: &Info) -> Error {
    if info.source.is_empty() {
        return error;
    }
    error.context(&format!("error when {verb} {:?}", info.source))
}

/// A value without the nulls in its maps, as a patch would leave them out.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(map) => map
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key, without_nulls(value)))
            .collect(),
        Value::Array(items) => items.into_iter().map(without_nulls).collect(),
        value => value,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::discovery::RestMapping;

    /// An object of `kind` (in lower case, its plural with an s) with this name.
    pub(super) fn info(kind: &str, name: &str) -> Info {
        let mapping = RestMapping {
            version: "v1".into(),
            kind: kind.into(),
            resource: format!("{kind}s"),
            namespaced: true,
            ..RestMapping::default()
        };
        Info {
            mapping: Arc::new(mapping),
            namespace: "ns".into(),
            name: name.into(),
            source: "x.yaml".into(),
            object: Object(json!({"kind": kind, "metadata": {"name": name}})),
        }
    }

    #[test]
    fn an_annotation_of_more_than_256_kib_is_too_large() {
        let object = |size: usize| Object(json!({"data": {"a": "x".repeat(size)}}));
        assert!(!is_too_large(&object(250_000)));
        assert!(is_too_large(&object(262_144)));
    }

    #[test]
    fn messages_name_the_object_as_kubectl_does() {
        let cut = Error::new("unexpected error when reading response body. Please retry");
        let cut = named_if_cut(cut, &info("pod", "p")).message;
        assert!(cut.starts_with("pod/p: unexpected"), "{cut}");
        let other = Error::new("no");
        assert_eq!(named_if_cut(other.clone(), &info("pod", "p")), other);
        let error = failed(Error::new("no"), "creating", &info("pod", "p"));
        assert_eq!(error.message, "error when creating \"x.yaml\": no");
        assert_eq!(
            described(&info("pod", "p")),
            "Resource: \"/v1, Resource=pods\", GroupVersionKind: \"/v1, Kind=pod\"\nName: \"p\", Namespace: \"ns\""
        );
    }
}
