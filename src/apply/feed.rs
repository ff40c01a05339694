//! Lists that are kept up to date by watches.

use std::convert::Infallible;
use std::time::Duration;

use serde_json::Value;
use tokio::time::{Instant, sleep, sleep_until};

use super::METADATA_LIST;
use super::gone::{METADATA, is_not_allowed};
use crate::client::{Client, JSON, Request, watch};
use crate::{ErrorKind, Result};

/// How many objects a page of a list holds.
const PAGE: &str = "500";
/// The least time between two lists.
const PAUSE: Duration = Duration::from_secs(1);
/// How often a server that has gone away is looked for, each time after twice the time.
const ATTEMPTS: u32 = 5;

/// What has become of the objects of a feed.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// This is all there is.
    All(Vec<Value>),
    /// One is new or has changed.
    One(Value),
    /// One is gone.
    Gone(Value),
}

/// A collection, or a part of it, to be listed and watched.
#[derive(Clone, Debug, Default)]
pub struct Feed {
    /// Its path.
    pub path: String,
    /// The field selector; empty for none.
    pub fields: String,
    /// The label selector; empty for none.
    pub labels: String,
    /// Whether the metadata of the objects is enough.
    pub metadata: bool,
    /// Whether it is listed once a second where watching is not allowed.
    pub polls: bool,
}

impl Feed {
    fn request(&self, is_list: bool) -> Request {
        let accept = match (self.metadata, is_list) {
            (false, _) => JSON,
            (true, true) => METADATA_LIST,
            (true, false) => METADATA,
        };
        Request::get(&self.path)
            .accept(accept)
            .query_nonempty("fieldSelector", &self.fields)
            .query_nonempty("labelSelector", &self.labels)
    }

    /// Lists, then watches, and again whenever the server ends the watch, until it is dropped.
    ///
    /// # Errors
    /// What the server refuses; its absence, when it does not come back in half a minute; those of
    /// `tell`.
    pub async fn follow(
        &self,
        client: &Client,
        mut tell: impl AsyncFnMut(Change) -> Result<()>,
    ) -> Result<Infallible> {
        let (mut attempts, mut pause) = (0, PAUSE);
        loop {
            let started = Instant::now();
            match self.once(client, &mut tell, &mut attempts).await {
                Ok(()) => pause = PAUSE,
                Err(error) if error.is_expired() => {}
                Err(error) if matches!(error.kind, ErrorKind::Connection) && attempts > 0 => {
                    attempts -= 1;
                    pause *= 2;
                }
                Err(error) => return Err(error),
            }
            // A server that ends every watch at once must not be asked again and again.
            sleep_until(started + PAUSE).await;
            if pause > PAUSE {
                sleep(pause - PAUSE).await;
            }
        }
    }

    /// One list and one watch, up to its end.
    async fn once(
        &self,
        client: &Client,
        tell: &mut impl AsyncFnMut(Change) -> Result<()>,
        attempts: &mut u32,
    ) -> Result<()> {
        let (items, version) = self.list(client).await?;
        // A server that was there before is given time to come back.
        *attempts = ATTEMPTS;
        tell(Change::All(items)).await?;
        let request = self
            .request(false)
            .query("resourceVersion", version)
            .query("watch", "true")
            .timeout(Duration::ZERO);
        let mut events = match watch(client, request).await {
            Err(error) if self.polls && is_not_allowed(&error) => return Ok(()),
            events => events?,
        };
        while let Some(event) = events.next().await? {
            match event.kind.as_str() {
                "ADDED" | "MODIFIED" => tell(Change::One(event.object)).await?,
                "DELETED" => tell(Change::Gone(event.object)).await?,
                _ => {}
            }
        }
        Ok(())
    }

    /// All items, page by page, and the version they are of.
    async fn list(&self, client: &Client) -> Result<(Vec<Value>, String)> {
        let (mut items, mut token) = (Vec::new(), String::new());
        loop {
            let request = self.request(true).query("limit", PAGE);
            let page = client.json(request.query_nonempty("continue", &token));
            let mut page = page.await?;
            if let Some(more) = page["items"].as_array_mut() {
                items.append(more);
            }
            let metadata = &page["metadata"];
            let text = |key: &str| metadata[key].as_str().unwrap_or_default().to_owned();
            token = text("continue");
            if token.is_empty() {
                return Ok((items, text("resourceVersion")));
            }
        }
    }
}
