//! Finding the pod that a stream goes to.

use std::time::Duration;

use serde_json::Value;

use super::pod::{active_order, selector_of};
use crate::client::{Client, Request, watch};
use crate::resource::{Object, check_compiled};
use crate::{Error, Result};

/// The pod that a stream to `object` goes to: itself, or the best of its pods, for which it waits
/// up to `timeout` when there is none.
///
/// # Errors
/// A kind without pods, no pod in time, or the server's refusal.
pub async fn attachable(client: &Client, object: Object, timeout: Duration) -> Result<Object> {
    check_compiled(&object)?;
    if object.group().is_empty() && object.kind() == "Pod" {
        return Ok(object);
    }
    let selector = selector_of(&object)
        .map_err(|e| e.context(&format!("cannot attach to {}", object.go_type())))?;
    first_pod(client, object.namespace(), &selector, timeout).await
}

/// The first by [`active_order`] of the pods that `selector` matches.
async fn first_pod(
    client: &Client,
    namespace: &str,
    selector: &str,
    timeout: Duration,
) -> Result<Object> {
    let pods = some_pods(client, namespace, selector, timeout).await?;
    let first = pods.into_iter().min_by(active_order);
    first.ok_or_else(|| Error::new("timed out waiting for the condition"))
}

/// All pods that `selector` matches; when there are none, the first that comes within `timeout`.
pub(super) async fn some_pods(
    client: &Client,
    namespace: &str,
    selector: &str,
    timeout: Duration,
) -> Result<Vec<Object>> {
    let (pods, version) = pods(client, namespace, selector).await?;
    if !pods.is_empty() {
        return Ok(pods);
    }
    let request = matching(namespace, selector)
        .query_nonempty("resourceVersion", &version)
        .query("watch", "true")
        .timeout(Duration::ZERO);
    tokio::time::timeout(timeout, watched_pod(client, request))
        .await
        .unwrap_or_else(|_| Err(Error::new("timed out waiting for the condition")))
        .map(|pod| vec![pod])
}

/// The pods that `selector` matches, and the version of their list.
///
/// # Errors
/// The server's refusal.
pub async fn pods(
    client: &Client,
    namespace: &str,
    selector: &str,
) -> Result<(Vec<Object>, String)> {
    let mut list = client.json(matching(namespace, selector)).await?;
    let pods = match list["items"].take() {
        Value::Array(items) => items.into_iter().map(with_kind).collect(),
        _ => Vec::new(),
    };
    let version = list["metadata"]["resourceVersion"].as_str();
    Ok((pods, version.unwrap_or_default().to_owned()))
}

fn matching(namespace: &str, selector: &str) -> Request {
    let path = format!("/api/v1/namespaces/{namespace}/pods");
    Request::get(path).query_nonempty("labelSelector", selector)
}

/// Items of a list don't say what they are.
fn with_kind(mut pod: Value) -> Object {
    if let Some(map) = pod.as_object_mut() {
        map.insert("kind".to_owned(), "Pod".into());
        map.insert("apiVersion".to_owned(), "v1".into());
    }
    Object(pod)
}

/// The first pod that `request` tells of.
async fn watched_pod(client: &Client, request: Request) -> Result<Object> {
    let mut watch = watch(client, request).await?;
    while let Some(event) = watch.next().await? {
        if matches!(event.kind.as_str(), "ADDED" | "MODIFIED") {
            return Ok(Object(event.object));
        }
    }
    Err(Error::new("watch closed before UntilWithoutRetry timeout"))
}
