//! Lists that are kept up to date by watches.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::time::Duration;

use serde_json::Value;
use tokio::sync::mpsc::Sender;
use tokio::time::{Instant, sleep, sleep_until};

use super::Awaited;
use crate::apply::METADATA_LIST;
use crate::client::{Client, JSON, Request, watch};
use crate::resource::Object;
use crate::{Error, ErrorKind, Result};

/// The metadata of an object, without the rest.
const METADATA: &str =
    "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io,application/json";
/// How many objects a page of a list holds.
const PAGE: &str = "500";
/// The least time between two lists.
const PAUSE: Duration = Duration::from_secs(1);
/// How often a server that has gone away is looked for, each time after twice the time.
const ATTEMPTS: u32 = 5;
/// How many watches one connection has room for, with some to spare: API servers allow 100.
const WATCHES: usize = 64;
/// How many values a selector may have before it gets too long for a URL.
const VALUES: usize = 50;

/// What has become of the objects that a feed is about.
pub(super) enum Change {
    /// This is all there is.
    All(Vec<Value>),
    /// One is new or has changed.
    One(Value),
    /// One is gone.
    Gone(Value),
}

/// What a feed has brought.
pub(super) enum News {
    /// Of awaited objects, by their places.
    Objects(Vec<usize>, Change),
    /// Of pods; the number is the feed's.
    Pods(usize, Change),
    /// Of the metadata of `ReplicaSets`; the number is the feed's.
    Sets(usize, Change),
    /// Of events that tell of pods that could not be created.
    Events(Change),
}

enum Sort {
    Objects(Vec<usize>),
    Pods(usize),
    Sets(usize),
    Events,
}

/// A collection, or a part of it, to be listed and watched.
pub(super) struct Feed {
    path: String,
    fields: String,
    labels: String,
    sort: Sort,
}

impl Feed {
    fn accept(&self, is_list: bool) -> &'static str {
        match (&self.sort, is_list) {
            (Sort::Sets(_), true) => METADATA_LIST,
            (Sort::Sets(_), false) => METADATA,
            _ => JSON,
        }
    }

    fn request(&self, is_list: bool) -> Request {
        Request::get(&self.path)
            .accept(self.accept(is_list))
            .query_nonempty("fieldSelector", &self.fields)
            .query_nonempty("labelSelector", &self.labels)
    }

    fn news(&self, change: Change) -> News {
        match &self.sort {
            Sort::Objects(places) => News::Objects(places.clone(), change),
            Sort::Pods(number) => News::Pods(*number, change),
            Sort::Sets(number) => News::Sets(*number, change),
            Sort::Events => News::Events(change),
        }
    }

    /// Without these, readiness can be told, if not the reason for its lack.
    fn is_optional(&self) -> bool {
        !matches!(self.sort, Sort::Objects(_))
    }
}

/// What has to be followed for what is not ready yet: one feed a kind and namespace, or one a kind
/// when those would be too many.
pub(super) fn feeds(awaited: &[Awaited]) -> Vec<Feed> {
    let narrow = feeds_by(awaited, |one| one.object.namespace());
    if narrow.len() <= WATCHES {
        return narrow;
    }
    feeds_by(awaited, |_| "")
}

fn feeds_by(awaited: &[Awaited], namespace: impl Fn(&Awaited) -> &str) -> Vec<Feed> {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut workloads: BTreeMap<&str, Vec<&Object>> = BTreeMap::new();
    for (place, one) in awaited.iter().enumerate().filter(|(_, one)| !one.is_ready) {
        let path = one.mapping.path(namespace(one), "");
        groups.entry(path).or_default().push(place);
        if labels(&one.object).is_some() {
            let group = workloads.entry(namespace(one)).or_default();
            group.push(&one.object);
        }
    }
    let mut feeds = Vec::new();
    for (path, places) in groups {
        let fields = match places.as_slice() {
            [one] => format!("metadata.name={}", awaited[*one].object.name()),
            _ => String::new(),
        };
        feeds.push(Feed {
            path,
            fields,
            labels: String::new(),
            sort: Sort::Objects(places),
        });
    }
    for (namespace, objects) in workloads {
        let within = |prefix: &str, resource: &str| match namespace {
            "" => format!("{prefix}/{resource}"),
            namespace => format!("{prefix}/namespaces/{namespace}/{resource}"),
        };
        feeds.push(Feed {
            path: within("/api/v1", "pods"),
            fields: String::new(),
            labels: selector(&objects),
            sort: Sort::Pods(feeds.len()),
        });
        // These have no condition that tells.
        let is_silent = |o: &&Object| matches!(o.kind(), "StatefulSet" | "DaemonSet" | "Job");
        if objects.iter().any(is_silent) {
            feeds.push(Feed {
                path: within("/api/v1", "events"),
                fields: "reason=FailedCreate,type=Warning".to_owned(),
                labels: String::new(),
                sort: Sort::Events,
            });
        }
        let is_deployment = |object: &&Object| object.kind() == "Deployment";
        let deployments: Vec<&Object> = objects.into_iter().filter(is_deployment).collect();
        if !deployments.is_empty() {
            feeds.push(Feed {
                path: within("/apis/apps/v1", "replicasets"),
                fields: String::new(),
                labels: selector(&deployments),
                sort: Sort::Sets(feeds.len()),
            });
        }
    }
    feeds
}

/// The labels that the pods of a workload have; `None` for other kinds.
fn labels(object: &Object) -> Option<&Value> {
    match (object.group(), object.kind()) {
        ("apps", "Deployment" | "DaemonSet" | "StatefulSet" | "ReplicaSet") | ("batch", "Job") => {
            Some(object.at(&["spec", "selector", "matchLabels"]))
        }
        ("", "ReplicationController") => Some(object.at(&["spec", "selector"])),
        _ => None,
    }
}

/// A selector that the pods of all these workloads match, by a label that all of them select by.
/// Empty, which is everything, when there is none.
fn selector(workloads: &[&Object]) -> String {
    let Some(keys) = workloads.first().and_then(|one| labels(one)?.as_object()) else {
        return String::new();
    };
    let common = keys.keys().find_map(|key| {
        let values: Option<BTreeSet<&str>> = (workloads.iter())
            .map(|one| labels(one)?[key].as_str())
            .collect();
        Some((key, values?))
    });
    match common {
        Some((key, values)) if values.len() <= VALUES => {
            let values: Vec<&str> = values.into_iter().collect();
            format!("{key} in ({})", values.join(","))
        }
        _ => String::new(),
    }
}

/// Lists, then watches, and again whenever the server ends the watch, until it is dropped.
///
/// # Errors
/// What the server refuses; its absence, when it does not come back in half a minute.
pub(super) async fn follow(client: &Client, feed: &Feed, news: Sender<News>) -> Result<Infallible> {
    let (mut attempts, mut pause) = (0, PAUSE);
    loop {
        let started = Instant::now();
        match once(client, feed, &news, &mut attempts).await {
            Ok(()) => pause = PAUSE,
            Err(error) if is_expired(&error) => {}
            Err(error) if matches!(error.kind, ErrorKind::Connection) && attempts > 0 => {
                attempts -= 1;
                pause *= 2;
            }
            Err(_) if feed.is_optional() => std::future::pending().await,
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
async fn once(client: &Client, feed: &Feed, news: &Sender<News>, attempts: &mut u32) -> Result<()> {
    let (items, version) = list(client, feed).await?;
    // A server that was there before is given time to come back.
    *attempts = ATTEMPTS;
    let gone = |_| Error::new("nobody waits any more");
    let send = |change| async { news.send(feed.news(change)).await.map_err(gone) };
    send(Change::All(items)).await?;
    let request = feed
        .request(false)
        .query("resourceVersion", version)
        .query("watch", "true")
        .timeout(Duration::ZERO);
    let mut events = watch(client, request).await?;
    while let Some(event) = events.next().await? {
        match event.kind.as_str() {
            "ADDED" | "MODIFIED" => send(Change::One(event.object)).await?,
            "DELETED" => send(Change::Gone(event.object)).await?,
            _ => {}
        }
    }
    Ok(())
}

/// All items, page by page, and the version they are of.
async fn list(client: &Client, feed: &Feed) -> Result<(Vec<Value>, String)> {
    let (mut items, mut token) = (Vec::new(), String::new());
    loop {
        let request = feed.request(true).query("limit", PAGE);
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

/// Whether the server no longer knows the version that was asked for.
fn is_expired(error: &Error) -> bool {
    error.as_api().is_some_and(|api| api.code == 410)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn selectors_are_of_a_common_label() {
        let workload = |labels: Value| {
            Object(json!({"apiVersion": "apps/v1", "kind": "Deployment",
                "spec": {"selector": {"matchLabels": labels}}}))
        };
        let cases = [
            (vec![json!({"app": "b"})], "app in (b)"),
            (
                vec![json!({"a": "1", "app": "b"}), json!({"app": "a"})],
                "app in (a,b)",
            ),
            (vec![json!({"a": "1"}), json!({"b": "1"})], ""),
            (vec![json!(null)], ""),
        ];
        for (labels, wanted) in cases {
            let objects: Vec<Object> = labels.into_iter().map(workload).collect();
            let objects: Vec<&Object> = objects.iter().collect();
            assert_eq!(selector(&objects), wanted);
        }
        let many: Vec<Object> = (0..=VALUES)
            .map(|i| workload(json!({"app": i.to_string()})))
            .collect();
        assert_eq!(selector(&many.iter().collect::<Vec<_>>()), "");
    }
}
