//! The pods of a selection as they come, change and go, whatever happens to the server.

use std::time::Duration;

use serde_json::Value;
use tokio::time::{Instant, sleep, sleep_until};

use crate::client::{Client, Request, Watch, watch};
use crate::resource::Object;
use crate::{Error, Result, SharedWriter};

/// The least time between two requests for a watch.
const PAUSE: Duration = Duration::from_secs(1);
/// The longest time between two attempts to reach a server that is away.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);
/// A server that is away for longer is told of.
const PATIENCE: Duration = Duration::from_secs(5);

/// The pods to be followed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Their namespace.
    pub namespace: String,
    /// Their labels; empty for any.
    pub labels: String,
    /// Their fields; empty for any.
    pub fields: String,
}

/// What has happened.
pub(super) enum Change {
    /// These are all pods there are.
    All(Vec<Object>),
    /// A pod is new, or different.
    Pod(Object),
    /// A pod is gone.
    Gone(Object),
}

/// The pods of a selection.
pub(super) struct Feed {
    client: Client,
    wanted: Wanted,
    stderr: SharedWriter,
    /// From which version on changes are wanted; empty for a list.
    version: String,
    watch: Option<Watch>,
    next_try: Instant,
    pause: Duration,
    /// Since when the server is away, and whether that was told.
    away: Option<(Instant, bool)>,
    has_listed: bool,
}

impl Feed {
    pub(super) fn new(client: &Client, wanted: &Wanted, stderr: &SharedWriter) -> Self {
        Self {
            client: client.clone(),
            wanted: wanted.clone(),
            stderr: stderr.clone(),
            version: String::new(),
            watch: None,
            next_try: Instant::now(),
            pause: PAUSE,
            away: None,
            has_listed: false,
        }
    }

    /// Waits for the next change. It may be dropped while it waits.
    ///
    /// # Errors
    /// The first list can't be had, or the server refuses the pods.
    pub(super) async fn next(&mut self) -> Result<Change> {
        loop {
            let Some(watch) = &mut self.watch else {
                sleep_until(self.next_try).await;
                match self.ask().await {
                    Ok(change) => {
                        (self.away, self.pause) = (None, PAUSE);
                        if let Some(change) = change {
                            return Ok(change);
                        }
                    }
                    Err(error) => self.failed(error)?,
                }
                continue;
            };
            match watch.next().await {
                Ok(Some(event)) => {
                    let pod = Object(event.object);
                    if !pod.resource_version().is_empty() {
                        self.version = pod.resource_version().to_owned();
                    }
                    match event.kind.as_str() {
                        "ADDED" | "MODIFIED" => return Ok(Change::Pod(pod)),
                        "DELETED" => return Ok(Change::Gone(pod)),
                        _ => {}
                    }
                }
                Ok(None) => self.watch = None,
                Err(error) => {
                    self.watch = None;
                    self.failed(error)?;
                }
            }
        }
    }

    /// Lists, or starts a watch after a list.
    async fn ask(&mut self) -> Result<Option<Change>> {
        let wanted = &self.wanted;
        let request = Request::get(format!("/api/v1/namespaces/{}/pods", wanted.namespace))
            .query_nonempty("labelSelector", &wanted.labels)
            .query_nonempty("fieldSelector", &wanted.fields)
            .timeout(Duration::ZERO);
        if !self.version.is_empty() {
            // A server that ends every watch at once must not be asked again and again.
            self.next_try = Instant::now() + PAUSE;
            let request = request
                .query("resourceVersion", &self.version)
                .query("allowWatchBookmarks", "true")
                .query("watch", "true");
            self.watch = Some(watch(&self.client, request).await?);
            return Ok(None);
        }
        let mut list = self.client.json(request).await?;
        let version = list["metadata"]["resourceVersion"].as_str();
        self.version = version.unwrap_or_default().to_owned();
        self.has_listed = true;
        let pods = match list["items"].take() {
            Value::Array(items) => items.into_iter().map(Object).collect(),
            _ => Vec::new(),
        };
        Ok(Some(Change::All(pods)))
    }

    /// Decides whether to go on after a failure, and when.
    fn failed(&mut self, error: Error) -> Result<()> {
        let code = error.as_api().map_or(0, |api| api.code);
        if !self.has_listed || matches!(code, 401 | 403 | 404 | 405) {
            return Err(error);
        }
        if code == 410 {
            self.version.clear();
            return Ok(());
        }
        let now = Instant::now();
        let (since, told) = self.away.get_or_insert((now, false));
        if !*told && now - *since >= PATIENCE {
            *told = true;
            let why = error.text();
            let text = format!("{}\nTrying again until the server is back", why.trim_end());
            self.stderr.line(&crate::guard::escape(&text));
        }
        self.next_try = now + self.pause;
        self.pause = (self.pause * 2).min(LONGEST_PAUSE);
        Ok(())
    }
}

/// Waits as long as a log that has failed so often is let be.
pub(super) async fn back_off(failures: u32) {
    let pause = Duration::from_millis(250) * 2_u32.saturating_pow(failures.min(6));
    sleep(pause.min(LONGEST_PAUSE)).await;
}
