//! What is followed to know whether objects are ready.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use serde_json::Value;
use tokio::sync::mpsc::Sender;

use super::Awaited;
use crate::apply::{Change, Feed};
use crate::client::Client;
use crate::resource::Object;
use crate::{Error, Result};

/// How many watches one connection has room for, with some to spare: API servers allow 100.
const WATCHES: usize = 64;
/// How many values a selector may have before it gets too long for a URL.
const VALUES: usize = 50;

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

/// A collection, or a part of it, and what it is good for.
pub(super) struct Part {
    source: Feed,
    sort: Sort,
}

impl Part {
    fn of(path: String, fields: String, labels: String, sort: Sort) -> Self {
        let source = Feed {
            path,
            fields,
            labels,
            metadata: matches!(sort, Sort::Sets(_)),
            polls: false,
        };
        Self { source, sort }
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
pub(super) fn feeds(awaited: &[Awaited]) -> Vec<Part> {
    let narrow = feeds_by(awaited, |one| one.object.namespace());
    if narrow.len() <= WATCHES {
        return narrow;
    }
    feeds_by(awaited, |_| "")
}

fn feeds_by(awaited: &[Awaited], namespace: impl Fn(&Awaited) -> &str) -> Vec<Part> {
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
        let sort = Sort::Objects(places);
        feeds.push(Part::of(path, fields, String::new(), sort));
    }
    for (namespace, objects) in workloads {
        let within = |prefix: &str, resource: &str| match namespace {
            "" => format!("{prefix}/{resource}"),
            namespace => format!("{prefix}/namespaces/{namespace}/{resource}"),
        };
        let (path, labels) = (within("/api/v1", "pods"), selector(&objects));
        let sort = Sort::Pods(feeds.len());
        feeds.push(Part::of(path, String::new(), labels, sort));
        // These have no condition that tells.
        let is_silent = |o: &&Object| matches!(o.kind(), "StatefulSet" | "DaemonSet" | "Job");
        if objects.iter().any(is_silent) {
            let path = within("/api/v1", "events");
            let fields = "reason=FailedCreate,type=Warning".to_owned();
            feeds.push(Part::of(path, fields, String::new(), Sort::Events));
        }
        let is_deployment = |object: &&Object| object.kind() == "Deployment";
        let deployments: Vec<&Object> = objects.into_iter().filter(is_deployment).collect();
        if !deployments.is_empty() {
            let path = within("/apis/apps/v1", "replicasets");
            let (labels, sort) = (selector(&deployments), Sort::Sets(feeds.len()));
            feeds.push(Part::of(path, String::new(), labels, sort));
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

/// Tells of all that happens to the objects of the feed, until it is dropped.
///
/// # Errors
/// As [`Feed::follow`], unless it can be done without.
pub(super) async fn follow(client: &Client, feed: &Part, news: Sender<News>) -> Result<Infallible> {
    let gone = |_| Error::new("nobody waits any more");
    let tell = async |change| news.send(feed.news(change)).await.map_err(gone);
    match feed.source.follow(client, tell).await {
        Err(_) if feed.is_optional() => std::future::pending().await,
        outcome => outcome,
    }
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
