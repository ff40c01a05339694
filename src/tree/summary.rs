//! How an object is, in two short cells.

use serde_json::Value;

use crate::apply::ready::{Status, status};
use crate::resource::Object;

/// What stands where there is nothing to say.
pub const NOTHING: &str = "-";

/// The state of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// `ready/wanted`, or the status of its condition `Ready`.
    pub ready: String,
    /// One word.
    pub status: String,
}

/// The state of what the server answered: a table of one row with its object, or the object alone.
#[must_use]
pub fn summary(answer: &Value) -> Summary {
    let row = &answer["rows"][0];
    let object = match answer["kind"].as_str() {
        Some("Table") => &row["object"],
        _ => answer,
    };
    let cell = |name: &str| {
        let columns = answer["columnDefinitions"].as_array()?;
        let at = columns.iter().position(|c| c["name"] == name)?;
        match &row["cells"][at] {
            Value::String(text) if !text.is_empty() => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    };
    let object = Object(object.clone());
    Summary {
        ready: readiness(&object, &cell).unwrap_or_else(|| NOTHING.to_owned()),
        status: state(&object, &cell).unwrap_or_else(|| NOTHING.to_owned()),
    }
}

fn readiness(object: &Object, cell: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let is_telling = |text: &String| text.contains('/') || is_truth(text);
    if let Some(text) = cell("Ready").filter(is_telling) {
        return Some(text);
    }
    if let (Some(ready), Some(wanted)) = (cell("Ready"), cell("Desired")) {
        return Some(format!("{ready}/{wanted}"));
    }
    if let Some(text) = cell("Completions").filter(is_telling) {
        return Some(text);
    }
    let conditions = object.at(&["status", "conditions"]).as_array()?;
    let found = ["Ready", "Available"].into_iter().find_map(|kind| {
        let condition = conditions.iter().find(|c| c["type"] == kind)?;
        condition["status"].as_str().filter(|text| is_truth(text))
    });
    found.map(str::to_owned)
}

fn is_truth(text: &str) -> bool {
    matches!(text, "True" | "False" | "Unknown")
}

fn state(object: &Object, cell: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    if object.at(&["metadata", "deletionTimestamp"]).is_string() {
        return Some("Terminating".to_owned());
    }
    let own = ["Status", "Phase", "State"].into_iter().find_map(cell);
    if let Some(own) = own.filter(|text| !text.contains(char::is_whitespace)) {
        return Some(own);
    }
    match status(object) {
        Status::Failed(why) => Some(word(&why).unwrap_or("Failed").to_owned()),
        Status::Waiting(why) => Some(word(&why).unwrap_or("Progressing").to_owned()),
        Status::Ready if is_judged(object) => Some("Ready".to_owned()),
        Status::Ready => None,
    }
}

/// The reason that a sentence begins with: `FailedCreate` in `FailedCreate: no room`.
fn word(why: &str) -> Option<&str> {
    if why.contains("progress deadline") {
        return Some("ProgressDeadlineExceeded");
    }
    let (head, _) = why.split_once(':').unwrap_or((why, ""));
    let is_reason = |text: &&str| {
        text.starts_with(|c: char| c.is_ascii_uppercase())
            && text.chars().all(|c| c.is_ascii_alphanumeric())
    };
    Some(head).filter(is_reason)
}

/// Whether the object has anything by which it can be said to be ready.
fn is_judged(object: &Object) -> bool {
    let conditions = object.at(&["status", "conditions"]).as_array();
    let has_any = conditions.is_some_and(|all| {
        all.iter()
            .any(|c| c["type"] == "Ready" || c["type"] == "Available")
    });
    // Of ReplicaSets that a rollout has emptied, nothing is wanted.
    let is_idle = object.at(&["spec", "replicas"]) == 0;
    let counts = ["readyReplicas", "numberReady"].map(|field| object.at(&["status", field]));
    !is_idle && (has_any || counts.iter().any(|count| count.is_number()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn said(answer: &Value) -> (String, String) {
        let summary = summary(answer);
        (summary.ready, summary.status)
    }

    fn table(cells: &[(&str, Value)], object: &Value) -> Value {
        let columns: Vec<Value> = cells
            .iter()
            .map(|(name, _)| json!({"name": name}))
            .collect();
        let values: Vec<&Value> = cells.iter().map(|(_, value)| value).collect();
        json!({"kind": "Table", "columnDefinitions": columns, "rows": [{"cells": values, "object": object}]})
    }

    #[test]
    fn cells_of_the_server_come_first() {
        let pod = json!({"kind": "Pod", "apiVersion": "v1"});
        let cells = [
            ("Ready", json!("0/1")),
            ("Status", json!("CrashLoopBackOff")),
        ];
        assert_eq!(
            said(&table(&cells, &pod)),
            ("0/1".into(), "CrashLoopBackOff".into())
        );
        let set = json!({"kind": "ReplicaSet", "apiVersion": "apps/v1",
            "spec": {"replicas": 2}, "status": {"replicas": 2, "readyReplicas": 1}});
        let cells = [("Desired", json!(2)), ("Ready", json!(1))];
        assert_eq!(
            said(&table(&cells, &set)),
            ("1/2".into(), "Progressing".into())
        );
        let gone = json!({"kind": "X", "metadata": {"deletionTimestamp": "2020-01-01T00:00:00Z"}});
        assert_eq!(said(&table(&[], &gone)), ("-".into(), "Terminating".into()));
    }

    #[test]
    fn conditions_tell_of_all_else() {
        let widget = |status: &str| {
            json!({"kind": "Widget", "apiVersion": "x/v1", "status": {"conditions": [
                {"type": "Ready", "status": status, "reason": "NoBackend", "message": "none there"}]}})
        };
        assert_eq!(said(&widget("False")), ("False".into(), "NoBackend".into()));
        assert_eq!(said(&widget("True")), ("True".into(), "Ready".into()));
        let late = json!({"kind": "Deployment", "apiVersion": "apps/v1", "status": {"conditions": [
            {"type": "Progressing", "status": "False", "reason": "ProgressDeadlineExceeded"}]}});
        assert_eq!(said(&late).1, "ProgressDeadlineExceeded");
        let map = json!({"kind": "ConfigMap", "apiVersion": "v1"});
        assert_eq!(said(&map), ("-".into(), "-".into()));
        assert_eq!(said(&Value::Null), ("-".into(), "-".into()));
    }
}
