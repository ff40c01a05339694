//! Watches: the log of changes as a stream of events.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::Stream;
use serde_json::{Value, json};
use tokio::time::{Instant, timeout_at};

use crate::call::{Call, Form, Target};
use crate::read;
use crate::selector::Selector;
use crate::server::App;
use crate::status::Result;
use crate::store::{Event, Store};
use crate::table;

struct Watch {
    app: Arc<App>,
    call: Call,
    target: Target,
    selector: Selector,
    changed: tokio::sync::watch::Receiver<u64>,
    /// The last resource version that was sent or passed over.
    version: u64,
    /// Columns are sent with the first table only.
    first: bool,
    end: Option<Instant>,
    bookmark: Instant,
    over: bool,
}

/// How often a bookmark is sent to who asks for them.
const BOOKMARK: Duration = Duration::from_secs(60);

/// Starts a watch; its lines end when the client goes, or with `timeoutSeconds`.
pub(crate) fn start(
    app: &Arc<App>,
    call: &Call,
    target: Target,
) -> Result<impl Stream<Item = Bytes> + use<>> {
    let selector = Selector::parse(call, &target)?;
    let store = app.lock();
    let version = call.param("resourceVersion").parse::<u64>().unwrap_or(0);
    let seconds = call.param("timeoutSeconds").parse::<u64>().ok();
    let call = Call {
        method: call.method.clone(),
        path: call.path.clone(),
        query: call.query.clone(),
        accept: call.accept.clone(),
        content_type: String::new(),
        agent: String::new(),
        body: Bytes::new(),
    };
    let mut watch = Watch {
        app: app.clone(),
        selector,
        changed: store.changes(),
        version: if version == 0 { store.version() } else { version },
        first: true,
        end: seconds.map(|s| Instant::now() + Duration::from_secs(s)),
        bookmark: Instant::now() + BOOKMARK,
        over: false,
        call,
        target,
    };
    // Version 0 or none: begin with what there is.
    let mut begin = Vec::new();
    let initial = watch.call.flag("sendInitialEvents");
    if version == 0 || initial {
        for object in store.list(&watch.target.kind.store(), &watch.target.namespace) {
            if watch.selector.matches(&object) {
                watch.line("ADDED", &object, &mut begin);
            }
        }
    }
    if initial {
        // KEP-3157: the end of what there was is marked by a bookmark of its own.
        watch.version = store.version();
        let end = json!({"k8s.io/initial-events-end": "true"});
        begin.extend(watch.bookmark_line(Some(end)));
    }
    drop(store);
    let state = (watch, Some(begin));
    Ok(futures_util::stream::unfold(state, |(mut watch, begin)| async move {
        if let Some(begin) = begin.filter(|b| !b.is_empty()) {
            return Some((Bytes::from(begin), (watch, None)));
        }
        let bytes = watch.next().await?;
        Some((Bytes::from(bytes), (watch, None)))
    }))
}

impl Watch {
    async fn next(&mut self) -> Option<Vec<u8>> {
        loop {
            if self.over {
                return None;
            }
            self.changed.borrow_and_update();
            let mut out = Vec::new();
            let app = self.app.clone();
            self.collect(&app.lock(), &mut out);
            if !out.is_empty() {
                return Some(out);
            }
            let until = self.end.map_or(self.bookmark, |e| e.min(self.bookmark));
            match timeout_at(until, self.changed.changed()).await {
                Ok(Ok(())) => {}
                Ok(Err(_)) => return None,
                Err(_) if self.end.is_some_and(|e| e <= Instant::now()) => return None,
                Err(_) => {
                    self.bookmark = Instant::now() + BOOKMARK;
                    if self.call.flag("allowWatchBookmarks") {
                        return Some(self.bookmark_line(None));
                    }
                }
            }
        }
    }

    fn bookmark_line(&self, annotations: Option<Value>) -> Vec<u8> {
        let mut object = json!({"kind": self.target.kind.kind,
            "apiVersion": self.target.kind.api_version(),
            "metadata": {"resourceVersion": self.version.to_string(), "creationTimestamp": null}});
        if let Some(annotations) = annotations {
            object["metadata"]["annotations"] = annotations;
        }
        format!("{}\n", json!({"type": "BOOKMARK", "object": object})).into_bytes()
    }

    /// Writes what has happened since the last time.
    fn collect(&mut self, store: &Store, out: &mut Vec<u8>) {
        let Some(events) = store.since(self.version) else {
            let message =
                format!("too old resource version: {} ({})", self.version, store.version());
            let status = json!({"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure",
                "message": message, "reason": "Expired", "code": 410});
            out.extend(format!("{}\n", json!({"type": "ERROR", "object": status})).into_bytes());
            self.over = true;
            return;
        };
        let name = self.target.kind.store();
        let events: Vec<Event> = events.filter(|e| e.store == name).cloned().collect();
        for event in events {
            self.version = event.version;
            let mine = |o: &&Arc<Value>| {
                let namespace = &self.target.namespace;
                (namespace.is_empty() || o["metadata"]["namespace"] == namespace.as_str())
                    && self.selector.matches(o)
            };
            let old = event.old.as_ref().filter(mine);
            match (old, event.new.as_ref().filter(mine)) {
                (None, Some(new)) => self.line("ADDED", new, out),
                (Some(_), Some(new)) => self.line("MODIFIED", new, out),
                (Some(old), None) => {
                    // An object that leaves the selection is shown as it left it, with the new version.
                    let mut last = (**old).clone();
                    last["metadata"]["resourceVersion"] = event.version.to_string().into();
                    self.line("DELETED", &Arc::new(last), out);
                }
                (None, None) => {}
            }
        }
        self.version = self.version.max(store.version());
    }

    fn line(&mut self, kind: &str, object: &Arc<Value>, out: &mut Vec<u8>) {
        let shown = match self.call.form() {
            Form::Object => read::served(&self.target, object),
            Form::Metadata => read::partial(object),
            Form::Table => {
                let version = json!({"resourceVersion": object["metadata"]["resourceVersion"]});
                let mut table =
                    table::render(&self.call, &self.target, std::slice::from_ref(object), &version);
                if !self.first {
                    table["columnDefinitions"] = Value::Null;
                }
                table
            }
        };
        self.first = false;
        out.extend(format!("{}\n", json!({"type": kind, "object": shown})).into_bytes());
    }
}
