//! One object, followed by a watch as it changes.

use std::time::Duration;

use tokio::time::{Instant, sleep, sleep_until};

use super::{Info, Object};
use crate::client::{Client, Request, Watch, watch};
use crate::{Error, ErrorKind, Result};

/// The least time between two watches.
const PAUSE: Duration = Duration::from_secs(1);
/// How often a server that has gone away is looked for, each time after twice the time.
const ATTEMPTS: u32 = 5;

/// What has become of the object.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// It is new, or another than before.
    Now(Object),
    /// It does not exist.
    Gone,
}

/// Follows one object, also beyond its end: another one may take its name.
pub struct Follower {
    client: Client,
    collection: String,
    fields: String,
    /// Changes after this one are wanted.
    version: String,
    /// The version of the object that was told last; empty when it was gone.
    told: String,
    watch: Option<Watch>,
    started: Instant,
}

impl Follower {
    /// Follows the object of `info` from the state that `info` has of it.
    #[must_use]
    pub fn after(client: &Client, info: &Info) -> Self {
        let version = info.object.resource_version().to_owned();
        Self {
            client: client.clone(),
            collection: info.collection(),
            fields: format!("metadata.name={}", info.name),
            told: version.clone(),
            version,
            watch: None,
            started: Instant::now(),
        }
    }

    /// The next change. It may take any time.
    ///
    /// # Errors
    /// What the server refuses; its absence, when it does not come back in half a minute.
    pub async fn next(&mut self) -> Result<Change> {
        loop {
            let Some(watch) = &mut self.watch else {
                self.watch = Some(self.begin().await?);
                continue;
            };
            match watch.next().await {
                Ok(Some(event)) => {
                    let object = Object(event.object);
                    object.resource_version().clone_into(&mut self.version);
                    match event.kind.as_str() {
                        "DELETED" => return Ok(self.tell(None)),
                        "ADDED" | "MODIFIED" => return Ok(self.tell(Some(object))),
                        _ => continue,
                    }
                }
                Err(error) if !is_expired(&error) => return Err(error),
                // The server ends watches as it likes, and forgets old versions.
                Ok(None) | Err(_) => {}
            }
            self.watch = None;
            sleep_until(self.started + PAUSE).await;
            if let Some(change) = self.look().await? {
                return Ok(change);
            }
        }
    }

    async fn begin(&mut self) -> Result<Watch> {
        self.started = Instant::now();
        let request = Request::get(&self.collection)
            .query("fieldSelector", &self.fields)
            .query("resourceVersion", &self.version)
            .query("watch", "true")
            .timeout(Duration::ZERO);
        watch(&self.client, request).await
    }

    /// What there is now, if it is something else than was told last.
    async fn look(&mut self) -> Result<Option<Change>> {
        let mut pause = PAUSE;
        let mut attempts = ATTEMPTS;
        let list = loop {
            let request = Request::get(&self.collection).query("fieldSelector", &self.fields);
            match self.client.json(request).await {
                Err(error) if error.kind == ErrorKind::Connection && attempts > 0 => {
                    attempts -= 1;
                    sleep(pause).await;
                    pause *= 2;
                }
                answer => break answer?,
            }
        };
        let version = list["metadata"]["resourceVersion"].as_str();
        version.unwrap_or_default().clone_into(&mut self.version);
        let object = list["items"].get(0).cloned().map(Object);
        let now = object.as_ref().map_or("", Object::resource_version);
        let is_news = now != self.told;
        Ok(is_news.then(|| self.tell(object)))
    }

    fn tell(&mut self, object: Option<Object>) -> Change {
        let version = object.as_ref().map_or("", Object::resource_version);
        version.clone_into(&mut self.told);
        object.map_or(Change::Gone, Change::Now)
    }
}

fn is_expired(error: &Error) -> bool {
    error.as_api().is_some_and(|api| api.code == 410)
}
