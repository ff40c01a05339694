//! How far a rollout is, in kubectl's words: functions of the object.

use serde_json::Value;

use super::Workload;
use crate::apply::ready::{self, Status, UNOBSERVED};
use crate::resource::Object;
use crate::{Error, Result};

/// The annotation with the number of a version.
pub(super) const REVISION: &str = "deployment.kubernetes.io/revision";

/// A line of `rollout status`, without its end.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Progress {
    pub(super) line: String,
    /// Whether there is nothing more to wait for.
    pub(super) is_done: bool,
}

/// How far `object` is; `revision` is the one that is expected, 0 for any.
///
/// # Errors
/// Another revision of a Deployment, a rollout that has failed, one that nobody controls.
pub(super) fn of(workload: Workload, object: &Object, revision: i64) -> Result<Progress> {
    match workload {
        Workload::Deployment => {
            check_revision(object, revision)?;
            if let Some(error) = late(object) {
                return Err(error);
            }
            Ok(counted(object, "deployment", "deployment"))
        }
        Workload::DaemonSet => {
            check_strategy(object)?;
            Ok(counted(object, "daemon set", "daemon set"))
        }
        Workload::StatefulSet => {
            check_strategy(object)?;
            Ok(stateful_set(object))
        }
    }
}

fn check_revision(object: &Object, wanted: i64) -> Result<()> {
    if wanted == 0 {
        return Ok(());
    }
    let running = match object.annotation(REVISION) {
        None => 0,
        Some(text) => text.parse().map_err(|_| {
            let name = object.name();
            Error::new(format!(
                "cannot get the revision of deployment {name:?}: strconv.ParseInt: parsing \
                 {text:?}: invalid syntax"
            ))
        })?,
    };
    if running == wanted {
        return Ok(());
    }
    Err(Error::new(format!(
        "desired revision ({wanted}) is different from the running revision ({running})"
    )))
}

/// Why the rollout has failed.
fn late(object: &Object) -> Option<Error> {
    let observed = int(object, &["status", "observedGeneration"]);
    let conditions = object.at(&["status", "conditions"]).as_array()?;
    let progressing = conditions.iter().find(|c| c["type"] == "Progressing")?;
    let is_late = progressing["reason"] == "ProgressDeadlineExceeded"
        && int(object, &["metadata", "generation"]) <= observed;
    is_late.then(|| {
        let name = object.name();
        Error::new(format!(
            "deployment {name:?} exceeded its progress deadline"
        ))
    })
}

fn check_strategy(object: &Object) -> Result<()> {
    if object.text(&["spec", "updateStrategy", "type"]) == "RollingUpdate" {
        return Ok(());
    }
    let text = "rollout status is only available for RollingUpdate strategy type";
    Err(Error::new(text))
}

/// What counts of pods say.
fn counted(object: &Object, what: &str, unseen: &str) -> Progress {
    let name = object.name();
    match ready::rollout(object) {
        Status::Waiting(why) if why == UNOBSERVED => unobserved(unseen),
        Status::Waiting(why) => waiting(format!(
            "Waiting for {what} {name:?} rollout to finish: {why}..."
        )),
        _ => done(format!("{what} {name:?} successfully rolled out")),
    }
}

fn stateful_set(object: &Object) -> Progress {
    let status = |field| int(object, &["status", field]);
    let observed = status("observedGeneration");
    if observed == 0 || int(object, &["metadata", "generation"]) > observed {
        return unobserved("statefulset");
    }
    let wanted = object.at(&["spec", "replicas"]).as_i64();
    let missing = wanted.unwrap_or(0) - status("readyReplicas");
    if missing > 0 {
        return waiting(format!("Waiting for {missing} pods to be ready..."));
    }
    let updated = status("updatedReplicas");
    let rolling = object.at(&["spec", "updateStrategy", "rollingUpdate"]);
    if rolling.is_object() {
        let partition = rolling.get("partition").and_then(Value::as_i64);
        return match wanted.zip(partition).map(|(all, kept)| all - kept) {
            Some(new) if updated < new => waiting(format!(
                "Waiting for partitioned roll out to finish: {updated} out of {new} new pods have \
                 been updated..."
            )),
            _ => done(format!(
                "partitioned roll out complete: {updated} new pods have been updated..."
            )),
        };
    }
    let (newest, current) = (
        object.text(&["status", "updateRevision"]),
        object.text(&["status", "currentRevision"]),
    );
    if newest != current {
        return waiting(format!(
            "waiting for statefulset rolling update to complete {updated} pods at revision \
             {newest}..."
        ));
    }
    let pods = status("currentReplicas");
    done(format!(
        "statefulset rolling update complete {pods} pods at revision {current}..."
    ))
}

fn int(object: &Object, path: &[&str]) -> i64 {
    object.at(path).as_i64().unwrap_or(0)
}

fn unobserved(what: &str) -> Progress {
    waiting(format!("Waiting for {what} spec update to be observed..."))
}

fn waiting(line: String) -> Progress {
    let is_done = false;
    Progress { line, is_done }
}

fn done(line: String) -> Progress {
    let is_done = true;
    Progress { line, is_done }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn object(kind: &str, spec: &Value, status: &Value) -> Object {
        Object(json!({"apiVersion": "apps/v1", "kind": kind,
            "metadata": {"name": "a", "generation": 2, "annotations": {REVISION: "3"}},
            "spec": spec, "status": status}))
    }

    fn line(workload: Workload, object: &Object, revision: i64) -> String {
        match of(workload, object, revision) {
            Ok(Progress { line, is_done }) => format!("{line}{}", if is_done { "!" } else { "" }),
            Err(error) => format!("error: {error}"),
        }
    }

    #[test]
    fn deployments_and_daemon_sets() {
        let web = |status: Value| object("Deployment", &json!({"replicas": 3}), &status);
        let rolling = json!({"updateStrategy": {"type": "RollingUpdate"}});
        let ds = |status: Value| object("DaemonSet", &rolling, &status);
        let late = json!([{"type": "Progressing", "reason": "ProgressDeadlineExceeded"}]);
        for (object, wanted) in [
            (
                web(json!({})),
                "Waiting for deployment spec update to be observed...",
            ),
            (
                web(json!({"conditions": late})),
                "Waiting for deployment spec update to be observed...",
            ),
            (
                web(json!({"observedGeneration": 2, "conditions": late})),
                "error: deployment \"a\" exceeded its progress deadline",
            ),
            (
                web(json!({"observedGeneration": 2, "updatedReplicas": 1})),
                "Waiting for deployment \"a\" rollout to finish: 1 out of 3 new replicas have been updated...",
            ),
            (
                web(json!({"observedGeneration": 2, "updatedReplicas": 3, "replicas": 4})),
                "Waiting for deployment \"a\" rollout to finish: 1 old replicas are pending termination...",
            ),
            (
                web(json!({"observedGeneration": 2, "updatedReplicas": 3, "availableReplicas": 2})),
                "Waiting for deployment \"a\" rollout to finish: 2 of 3 updated replicas are available...",
            ),
            (
                web(json!({"observedGeneration": 2, "updatedReplicas": 3, "availableReplicas": 3})),
                "deployment \"a\" successfully rolled out!",
            ),
            (
                ds(json!({})),
                "Waiting for daemon set spec update to be observed...",
            ),
            (
                ds(json!({"observedGeneration": 2, "desiredNumberScheduled": 2})),
                "Waiting for daemon set \"a\" rollout to finish: 0 out of 2 new pods have been updated...",
            ),
            (
                ds(
                    json!({"observedGeneration": 2, "desiredNumberScheduled": 2, "updatedNumberScheduled": 2}),
                ),
                "Waiting for daemon set \"a\" rollout to finish: 0 of 2 updated pods are available...",
            ),
            (
                object(
                    "DaemonSet",
                    &json!({"updateStrategy": {"type": "OnDelete"}}),
                    &json!({}),
                ),
                "error: rollout status is only available for RollingUpdate strategy type",
            ),
        ] {
            let workload = match object.kind() {
                "Deployment" => Workload::Deployment,
                _ => Workload::DaemonSet,
            };
            assert_eq!(line(workload, &object, 0), wanted);
        }
        let other = "error: desired revision (4) is different from the running revision (3)";
        assert_eq!(line(Workload::Deployment, &web(json!({})), 4), other);
    }

    #[test]
    fn stateful_sets() {
        let seen = |more: Value| {
            let mut status = json!({"observedGeneration": 2, "readyReplicas": 3});
            if let (Some(all), Value::Object(more)) = (status.as_object_mut(), more) {
                all.extend(more);
            }
            status
        };
        let plain = json!({"replicas": 3, "updateStrategy": {"type": "RollingUpdate"}});
        let parted = json!({"replicas": 3, "updateStrategy":
            {"type": "RollingUpdate", "rollingUpdate": {"partition": 1}}});
        for (spec, status, wanted) in [
            (
                &plain,
                json!({}),
                "Waiting for statefulset spec update to be observed...",
            ),
            (
                &plain,
                json!({"observedGeneration": 2, "readyReplicas": 1}),
                "Waiting for 2 pods to be ready...",
            ),
            (
                &parted,
                seen(json!({"updatedReplicas": 1})),
                "Waiting for partitioned roll out to finish: 1 out of 2 new pods have been updated...",
            ),
            (
                &parted,
                seen(json!({"updatedReplicas": 2})),
                "partitioned roll out complete: 2 new pods have been updated...!",
            ),
            (
                &plain,
                seen(json!({"updatedReplicas": 1, "updateRevision": "b", "currentRevision": "a"})),
                "waiting for statefulset rolling update to complete 1 pods at revision b...",
            ),
            (
                &plain,
                seen(json!({"currentReplicas": 3, "updateRevision": "b", "currentRevision": "b"})),
                "statefulset rolling update complete 3 pods at revision b...!",
            ),
        ] {
            let object = object("StatefulSet", spec, &status);
            assert_eq!(line(Workload::StatefulSet, &object, 9), wanted);
        }
    }
}
