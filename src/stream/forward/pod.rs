//! Pods that a forwarding can go to, and when one is about to go.

use tokio::sync::Notify;

use crate::Result;
use crate::client::{Client, Request, watch};
use crate::resource::Object;
use crate::stream::{active_order, pods, selector_of};

/// The pod to forward to for `object`, as the server has it now: itself, or the best of its pods,
/// when it is ready and stays; `None` while there is none.
///
/// # Errors
/// A kind without pods, or the server's refusal.
pub async fn ready(client: &Client, object: Object) -> Result<Option<Object>> {
    if object.group().is_empty() && object.kind() == "Pod" {
        return Ok(Some(object).filter(is_ready));
    }
    let selector = selector_of(&object)?;
    let (pods, _) = pods(client, object.namespace(), &selector).await?;
    let ready = pods.into_iter().filter(is_ready);
    Ok(ready.min_by(active_order))
}

fn is_ready(pod: &Object) -> bool {
    let mut conditions = pod
        .at(&["status", "conditions"])
        .as_array()
        .into_iter()
        .flatten();
    why_leaving(pod).is_none()
        && pod.text(&["status", "phase"]) == "Running"
        && conditions.any(|c| c["type"] == "Ready" && c["status"] == "True")
}

/// Why a pod is of no use for long.
fn why_leaving(pod: &Object) -> Option<&'static str> {
    if !pod.text(&["metadata", "deletionTimestamp"]).is_empty() {
        return Some("the pod is being deleted");
    }
    has_ended(pod).then_some("the pod has ended")
}

/// Waits until `pod` is deleted or ends: why. Without the right to watch it, that is never told.
pub(super) async fn leaving(client: &Client, pod: &Object) -> &'static str {
    loop {
        if let Some(why) = watched(client, pod).await {
            return why;
        }
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    }
}

/// Waits until `pod` is no more, which is looked up each time that `refused` tells of a connection:
/// a tunnel may outlive its pod.
pub(super) async fn gone(client: &Client, pod: &Object, refused: &Notify) {
    let path = format!("/api/v1/namespaces/{}/pods/{}", pod.namespace(), pod.name());
    loop {
        refused.notified().await;
        match client.json(Request::get(&path)).await.map(Object) {
            Ok(now) if now.uid() != pod.uid() || has_ended(&now) => return,
            Err(error) if error.is_not_found() => return,
            _ => {}
        }
    }
}

fn has_ended(pod: &Object) -> bool {
    matches!(pod.text(&["status", "phase"]), "Succeeded" | "Failed")
}

/// What one watch tells; `None` when it ends before.
async fn watched(client: &Client, pod: &Object) -> Option<&'static str> {
    let path = format!("/api/v1/namespaces/{}/pods", pod.namespace());
    let request = Request::get(path)
        .query("fieldSelector", format!("metadata.name={}", pod.name()))
        .query("watch", "true")
        .timeout(std::time::Duration::ZERO);
    let mut watch = match watch(client, request).await {
        Ok(watch) => watch,
        Err(error) if error.is_reason("Forbidden") => return std::future::pending().await,
        Err(_) => return None,
    };
    while let Some(event) = watch.next().await.ok()? {
        if let Some(why) = why_lost(pod, &event.kind, &Object(event.object)) {
            return Some(why);
        }
    }
    None
}

/// Why `pod` is lost after an event that shows it as `seen`.
fn why_lost(pod: &Object, event: &str, seen: &Object) -> Option<&'static str> {
    // One of the same name that is another: the first has gone unseen.
    let is_other = !seen.uid().is_empty() && seen.uid() != pod.uid();
    if event == "DELETED" || is_other {
        return Some("the pod is gone");
    }
    why_leaving(seen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_pod_serves_when_it_is_ready_and_stays() {
        let pod = |phase: &str, ready: &str, deleted: Option<&str>| {
            Object(json!({
                "metadata": {"deletionTimestamp": deleted},
                "status": {"phase": phase, "conditions": [
                    {"type": "Initialized", "status": "True"},
                    {"type": "Ready", "status": ready},
                ]},
            }))
        };
        assert!(is_ready(&pod("Running", "True", None)));
        assert!(!is_ready(&pod("Running", "False", None)));
        assert!(!is_ready(&pod("Pending", "True", None)));
        assert!(!is_ready(&pod(
            "Running",
            "True",
            Some("2026-01-01T00:00:00Z")
        )));
        let ended = why_leaving(&pod("Failed", "False", None));
        assert_eq!(ended, Some("the pod has ended"));
        assert_eq!(why_leaving(&pod("Running", "False", None)), None);
    }

    #[test]
    fn another_pod_of_the_name_is_not_the_same() {
        let pod = |uid: &str, phase: &str| {
            Object(json!({"metadata": {"uid": uid}, "status": {"phase": phase}}))
        };
        let one = pod("1", "Running");
        let lost = |event, seen| why_lost(&one, event, &seen);
        assert_eq!(lost("MODIFIED", pod("1", "Running")), None);
        assert_eq!(lost("BOOKMARK", pod("", "")), None);
        assert_eq!(lost("ADDED", pod("2", "Running")), Some("the pod is gone"));
        assert_eq!(
            lost("DELETED", pod("1", "Running")),
            Some("the pod is gone")
        );
        assert_eq!(
            lost("MODIFIED", pod("1", "Failed")),
            Some("the pod has ended")
        );
    }
}
