//! Watches: the log of changes as a stream of events.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::Stream;
use serde_json::{Value, json};
use tokio::time::{Instant, timeout_at};

use crate::call::{Call, Target};
use crate::read;
use crate::selector::Selector;
use crate::server::App;
use crate::status::{Result, Status};
use crate::store::{Event, Store};

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
    over: bool,
}

/// Starts a watch; its lines end when the client goes, or with `timeoutSeconds`.
pub(crate) fn start(
    app: &Arc<App>,
    call: &Call,
    target: Target,
) -> Result<impl Stream<Item = Bytes> + use<>> {
    let selector = Selector::parse(call, &target)?;
    if call.flag("sendInitialEvents") {
        return Err(Status::not_implemented("streaming lists"));
    }
    let store = app.lock();
    let version = call.param("resourceVersion").parse::<u64>().unwrap_or(0);
    let seconds = call.param("timeoutSeconds").parse::<u64>().ok();
    let mut watch = Watch {
        app: app.clone(),
        selector,
        changed: store.changes(),
        version: if version == 0 { store.version() } else { version },
        first: true,
        end: seconds.map(|s| Instant::now() + Duration::from_secs(s)),
        over: false,
        call: call.clone(),
        target,
    };
    // Version 0 or none: begin with what there is.
    let mut begin = Vec::new();
    if version == 0 {
        for object in store.list(&watch.target.kind.store(), &watch.target.namespace) {
            if watch.selector.matches(&object) {
                watch.line("ADDED", &object, &mut begin);
            }
        }
    }
    drop(store);
    let state = (watch, begin);
    Ok(futures_util::stream::unfold(state, |(mut watch, begin)| async move {
        let bytes = if begin.is_empty() { watch.next().await? } else { begin };
        Some((Bytes::from(bytes), (watch, Vec::new())))
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
            let changed = self.changed.changed();
            let changed = match self.end {
                Some(end) => timeout_at(end, changed).await.ok()?,
                None => changed.await,
            };
            changed.ok()?;
        }
    }

    /// Writes what has happened since the last time.
    fn collect(&mut self, store: &Store, out: &mut Vec<u8>) {
        let Some(events) = store.since(self.version) else {
            let message =
                format!("too old resource version: {} ({})", self.version, store.version());
            let status = Status::new(410, "Expired", message).0;
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
        let (kind, mut shown) = match read::shown(&self.call, &self.target, object) {
            Ok(shown) => (kind, shown),
            Err(status) => ("ERROR", status.0),
        };
        if !self.first && shown["kind"] == "Table" {
            shown["columnDefinitions"] = Value::Null;
        }
        self.first = false;
        out.extend(format!("{}\n", json!({"type": kind, "object": shown})).into_bytes());
    }
}
