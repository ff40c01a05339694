//! Which pods leave a node, and which keep it from being drained: kubectl's filters, in its order.

use std::collections::{BTreeMap, HashMap};

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use crate::Error;
use crate::resource::Object;

/// The annotation of pods that a kubelet runs by itself: the API can't delete those.
const MIRROR: &str = "kubernetes.io/config.mirror";

/// What the flags say of pods.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rules {
    pub(super) force: bool,
    pub(super) ignore_daemonsets: bool,
    pub(super) delete_emptydir_data: bool,
    /// `--skip-wait-for-delete-timeout`, in seconds.
    pub(super) skip: i64,
}

/// What becomes of a pod.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Verdict {
    Goes,
    /// It goes, with a warning.
    Warned(String),
    Stays,
    /// It stays, with a warning.
    Ignored(String),
    /// It may not go, and so the node can't be drained.
    Refused(String),
}

/// The pods of a node.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    /// Those that are to go.
    pub(super) pods: Vec<Object>,
    /// The warning about some; empty for none.
    pub(super) warning: String,
    /// What keeps the node from being drained.
    pub(super) errors: Vec<Error>,
}

/// What there is of a `DaemonSet`, by namespace and name: it, or why it can't be had.
pub(super) type DaemonSets = HashMap<(String, String), Result<(), Error>>;

impl Rules {
    /// Sorts the pods. kubectl puts warnings and errors in no order.
    pub(super) fn sort(&self, pods: Vec<Object>, sets: &DaemonSets, now: Timestamp) -> Sorted {
        let mut sorted = Sorted::default();
        let mut warnings: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut refusals: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for pod in pods {
            let name = format!("{}/{}", pod.namespace(), pod.name());
            let verdict = self.judge(&pod, sets, now);
            if matches!(verdict, Verdict::Goes | Verdict::Warned(_)) {
                sorted.pods.push(pod);
            }
            match verdict {
                Verdict::Goes | Verdict::Stays => {}
                Verdict::Warned(text) | Verdict::Ignored(text) => {
                    warnings.entry(text).or_default().push(name);
                }
                Verdict::Refused(text) => refusals.entry(text).or_default().push(name),
            }
        }
        let line = |(text, names): (String, Vec<String>)| format!("{text}: {}", names.join(", "));
        let warnings: Vec<String> = warnings.into_iter().map(line).collect();
        sorted.warning = warnings.join("; ");
        let refusals = refusals.into_iter().map(line);
        sorted.errors = refusals
            .map(|text| Error::new(format!("cannot delete {text}")))
            .collect();
        sorted
    }

    /// The last filter has the last word, unless one before it keeps the pod.
    fn judge(&self, pod: &Object, sets: &DaemonSets, now: Timestamp) -> Verdict {
        if is_overdue(pod, self.skip, now) {
            return Verdict::Stays;
        }
        if let Some(key) = self.daemon_set(pod, now) {
            match sets.get(&key) {
                Some(Err(error)) if !(error.is_not_found() && self.force) => {
                    return Verdict::Refused(error.message.clone());
                }
                // The pod of a set that is no more goes like others.
                Some(Err(_)) => {}
                Some(Ok(())) | None if self.ignore_daemonsets => {
                    return Verdict::Ignored("ignoring DaemonSet-managed Pods".to_owned());
                }
                Some(Ok(())) | None => {
                    let text = "DaemonSet-managed Pods (use --ignore-daemonsets to ignore)";
                    return Verdict::Refused(text.to_owned());
                }
            }
        }
        if pod.annotation(MIRROR).is_some() {
            return Verdict::Stays;
        }
        if is_finished(pod) {
            return Verdict::Goes;
        }
        let volumes = pod.at(&["spec", "volumes"]).as_array();
        let is_local = |volume: &Value| !volume["emptyDir"].is_null();
        if volumes.into_iter().flatten().any(is_local) && !self.delete_emptydir_data {
            let text = "Pods with local storage (use --delete-emptydir-data to override)";
            return Verdict::Refused(text.to_owned());
        }
        match controller(pod) {
            Some(_) => Verdict::Goes,
            None if self.force => {
                Verdict::Warned("deleting Pods that declare no controller".to_owned())
            }
            None => {
                let text = "Pods that declare no controller (use --force to override)";
                Verdict::Refused(text.to_owned())
            }
        }
    }

    /// Namespace and name of the `DaemonSet` that has to be looked up to judge the pod.
    pub(super) fn daemon_set(&self, pod: &Object, now: Timestamp) -> Option<(String, String)> {
        let owner = controller(pod)?;
        let is_one = owner["kind"] == "DaemonSet" && owner["apiVersion"] == "apps/v1";
        if !is_one || is_finished(pod) || is_overdue(pod, self.skip, now) {
            return None;
        }
        let name = owner["name"].as_str().unwrap_or_default().to_owned();
        Some((pod.namespace().to_owned(), name))
    }
}

/// When the pod should have been gone; `None` when it is not deleted.
pub(super) fn deletion(pod: &Object) -> Option<Timestamp> {
    pod.text(&["metadata", "deletionTimestamp"]).parse().ok()
}

/// When a pod that should have been gone at `deletion` is waited for no longer.
pub(super) fn patience(deletion: Timestamp, skip: i64) -> Option<Timestamp> {
    // Whole seconds that are more than these.
    let seconds = (skip > 0).then(|| skip.checked_add(1))??;
    deletion
        .checked_add(SignedDuration::from_secs(seconds))
        .ok()
}

/// Whether the pod should have been gone longer ago than `skip` seconds.
fn is_overdue(pod: &Object, skip: i64, now: Timestamp) -> bool {
    deletion(pod)
        .and_then(|deletion| patience(deletion, skip))
        .is_some_and(|end| now >= end)
}

fn is_finished(pod: &Object) -> bool {
    matches!(pod.text(&["status", "phase"]), "Succeeded" | "Failed")
}

fn controller(pod: &Object) -> Option<&Value> {
    let owners = pod.at(&["metadata", "ownerReferences"]).as_array();
    owners?.iter().find(|owner| owner["controller"] == true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const NOW: &str = "2026-01-01T00:01:00Z";

    fn pod(name: &str, change: &Value) -> Object {
        let mut pod = json!({"metadata": {"name": name, "namespace": "a"}});
        for (part, fields) in change.as_object().into_iter().flatten() {
            for (key, value) in fields.as_object().into_iter().flatten() {
                pod[part][key] = value.clone();
            }
        }
        Object(pod)
    }

    fn owned(name: &str, kind: &str, owner: &str) -> Object {
        let owner =
            json!({"kind": kind, "apiVersion": "apps/v1", "name": owner, "controller": true});
        pod(name, &json!({"metadata": {"ownerReferences": [owner]}}))
    }

    fn sorted(rules: Rules, pods: Vec<Object>) -> (Vec<String>, String, Vec<String>) {
        let gone = Error::api(404, "NotFound", "daemonsets.apps \"gone\" not found");
        let hidden = Error::api(403, "Forbidden", "no");
        let sets = [
            ("set", Ok(())),
            ("gone", Err(gone)),
            ("hidden", Err(hidden)),
        ];
        let sets = sets.map(|(name, set)| (("a".to_owned(), name.to_owned()), set));
        let now = NOW.parse().unwrap();
        let sorted = rules.sort(pods, &sets.into(), now);
        let names = sorted.pods.iter().map(|pod| pod.name().to_owned());
        let errors = sorted.errors.into_iter().map(|error| error.message);
        (names.collect(), sorted.warning, errors.collect())
    }

    fn all() -> Vec<Object> {
        let empty = json!([{"name": "x"}, {"name": "y", "emptyDir": {}}]);
        let mut local = owned("local", "ReplicaSet", "r");
        local.0["spec"] = json!({"volumes": empty});
        let mut done = pod("done", &json!({"status": {"phase": "Failed"}}));
        done.0["spec"] = local.0["spec"].clone();
        vec![
            owned("web", "ReplicaSet", "r"),
            owned("agent", "DaemonSet", "set"),
            owned("orphan", "DaemonSet", "gone"),
            owned("secret", "DaemonSet", "hidden"),
            pod(
                "mirror",
                &json!({"metadata": {"annotations": {MIRROR: "x"}}}),
            ),
            local,
            done,
            pod("bare", &json!({})),
            pod("bare2", &json!({})),
        ]
    }

    #[test]
    fn pods_that_may_not_go_are_told_of() {
        let (pods, warning, errors) = sorted(Rules::default(), all());
        assert_eq!(pods, ["web", "done"]);
        assert_eq!(warning, "");
        assert_eq!(
            errors,
            [
                "cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): a/agent",
                "cannot delete Pods that declare no controller (use --force to override): a/bare, a/bare2",
                "cannot delete Pods with local storage (use --delete-emptydir-data to override): a/local",
                "cannot delete daemonsets.apps \"gone\" not found: a/orphan",
                "cannot delete no: a/secret",
            ]
        );
    }

    #[test]
    fn flags_let_them_go() {
        let rules = Rules {
            force: true,
            ignore_daemonsets: true,
            delete_emptydir_data: true,
            skip: 0,
        };
        let (pods, warning, errors) = sorted(rules, all());
        assert_eq!(pods, ["web", "orphan", "local", "done", "bare", "bare2"]);
        assert_eq!(
            warning,
            "deleting Pods that declare no controller: a/bare, a/bare2; ignoring DaemonSet-managed Pods: a/agent"
        );
        assert_eq!(errors, ["cannot delete no: a/secret"]);
    }

    #[test]
    fn pods_that_should_be_gone_are_skipped() {
        for (deleted, skip, goes) in [
            ("2026-01-01T00:00:49Z", 10, false),
            ("2026-01-01T00:00:50Z", 10, true),
            ("2026-01-01T00:00:00Z", 0, true),
            ("2026-01-01T00:00:00Z", -1, true),
        ] {
            let mut old = owned("old", "ReplicaSet", "r");
            old.0["metadata"]["deletionTimestamp"] = deleted.into();
            let rules = Rules {
                skip,
                ..Rules::default()
            };
            assert_eq!(sorted(rules, vec![old]).0.len() == 1, goes, "{deleted}");
        }
    }
}
