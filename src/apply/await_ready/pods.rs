//! The pods of workloads: only those of the newest revision count.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;
use tokio::time::Instant;

use super::owner;
use crate::apply::Change;
use crate::apply::ready::Status;
use crate::apply::ready::pod::{self, Broken, Sort};
use crate::resource::Object;

/// The annotation in which a Deployment and its `ReplicaSets` have their revision.
const REVISION: &str = "deployment.kubernetes.io/revision";
/// The label in which pods of `StatefulSets` have their revision.
const REVISION_HASH: &str = "controller-revision-hash";
/// The label in which pods of `DaemonSets` have the generation of their template, which only changes
/// of the template raise.
const TEMPLATE_GENERATION: &str = "pod-template-generation";
/// The annotation in which `DaemonSets` have it.
const DAEMON_GENERATION: &str = "deprecated.daemonset.template.generation";

/// What keeps a workload from getting ready.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// A pod that will not get ready.
    Broken(String),
    /// A pod that may get ready yet, and since when it looks as if it will not.
    Patience(String, Instant),
    /// A pod that is not ready.
    Pending(String),
}

/// What is known of a pod that is not ready, or of one that is (`None`).
struct Known {
    feed: usize,
    revision_hash: String,
    template_generation: String,
    trouble: Option<(Broken, Instant)>,
    missing: Option<String>,
}

/// A `ReplicaSet`.
struct Set {
    feed: usize,
    deployment: String,
    revision: String,
}

/// Pods by their owner and name, and `ReplicaSets` by their uid.
#[derive(Default)]
pub(super) struct Pods {
    pods: HashMap<String, BTreeMap<String, Known>>,
    sets: HashMap<String, Set>,
}

impl Pods {
    /// Takes in news of pods; gives the uids of the workloads they are of.
    pub(super) fn take(&mut self, feed: usize, change: Change) -> Vec<String> {
        let mut owners = Vec::new();
        match change {
            Change::All(pods) => {
                let mut before = HashMap::new();
                for (owner, pods) in &mut self.pods {
                    let old = pods.extract_if(.., |_, known| known.feed == feed);
                    for (name, known) in old {
                        before.insert((owner.clone(), name), known.trouble);
                    }
                    owners.push(owner.clone());
                }
                for pod in pods {
                    let key = key(&pod);
                    let trouble = key.clone().and_then(|key| before.remove(&key)).flatten();
                    owners.extend(key.map(|(owner, _)| owner));
                    self.put(feed, &Object(pod), trouble);
                }
            }
            Change::One(pod) => {
                let trouble = self.remove(&pod).and_then(|known| known.trouble);
                owners.extend(owner(&pod["metadata"]).map(str::to_owned));
                self.put(feed, &Object(pod), trouble);
            }
            Change::Gone(pod) => {
                self.remove(&pod);
                owners.extend(owner(&pod["metadata"]).map(str::to_owned));
            }
        }
        for owner in &mut owners {
            if let Some(set) = self.sets.get(owner) {
                owner.clone_from(&set.deployment);
            }
        }
        owners
    }

    /// Takes in news of `ReplicaSets`; gives the uids of their Deployments.
    pub(super) fn take_sets(&mut self, feed: usize, change: Change) -> Vec<String> {
        let (sets, is_gone) = match change {
            Change::All(sets) => {
                self.sets.retain(|_, set| set.feed != feed);
                (sets, false)
            }
            Change::One(set) => (vec![set], false),
            Change::Gone(set) => (vec![set], true),
        };
        let mut deployments = Vec::new();
        for set in sets.into_iter().map(Object) {
            let Some(deployment) = owner(set.at(&["metadata"])).map(str::to_owned) else {
                continue;
            };
            deployments.push(deployment.clone());
            if is_gone {
                self.sets.remove(set.uid());
                continue;
            }
            let known = Set {
                feed,
                deployment,
                revision: set.annotation(REVISION).unwrap_or_default().to_owned(),
            };
            self.sets.insert(set.uid().to_owned(), known);
        }
        deployments
    }

    fn remove(&mut self, pod: &Value) -> Option<Known> {
        let (owner, name) = key(pod)?;
        self.pods.get_mut(&owner)?.remove(&name)
    }

    fn put(&mut self, feed: usize, pod: &Object, before: Option<(Broken, Instant)>) {
        let Some((owner, name)) = key(&pod.0) else {
            return;
        };
        if !pod.at(&["metadata", "deletionTimestamp"]).is_null() {
            return;
        }
        let label = |name: &str| pod.text(&["metadata", "labels", name]).to_owned();
        let broken = pod::broken(pod).or_else(|| pod::unschedulable(pod));
        let trouble = broken.map(|broken| {
            let since = before
                .filter(|(old, _)| old.sort == broken.sort)
                .map(|(_, since)| since);
            (broken, since.unwrap_or_else(Instant::now))
        });
        let known = Known {
            feed,
            revision_hash: label(REVISION_HASH),
            template_generation: label(TEMPLATE_GENERATION),
            trouble,
            missing: match pod::status(pod) {
                Status::Ready => None,
                Status::Waiting(_) => Some(pod::missing(pod)),
                Status::Failed(why) => Some(why),
            },
        };
        self.pods.entry(owner).or_default().insert(name, known);
    }

    /// What keeps this workload from getting ready, by its pods of the newest revision. `is_strict`
    /// takes what may pass by itself for what does not.
    pub(super) fn trouble(&self, workload: &Object, is_strict: bool) -> Option<Trouble> {
        let pods: Vec<(&String, &Known)> = self.newest(workload);
        let is_job = workload.kind() == "Job";
        let mut patience = None;
        for (name, known) in &pods {
            let Some((broken, since)) = &known.trouble else {
                continue;
            };
            let text = || format!("pod {name}: {}", broken.why);
            match broken.sort {
                // A Job counts failures itself, up to its limit.
                Sort::CrashLoop if is_job => {}
                Sort::Config if is_strict => return Some(Trouble::Broken(text())),
                Sort::Config => {
                    patience.get_or_insert_with(|| Trouble::Patience(text(), *since));
                }
                Sort::CrashLoop | Sort::Image => return Some(Trouble::Broken(text())),
                Sort::Unschedulable if is_strict => return Some(Trouble::Broken(text())),
                // It is told of as any other that is not ready.
                Sort::Unschedulable => {}
            }
        }
        let pending = || {
            pods.iter().find_map(|(name, known)| {
                let missing = known.missing.as_ref()?;
                Some(Trouble::Pending(format!("pod {name}: {missing}")))
            })
        };
        patience.or_else(pending)
    }

    fn newest(&self, workload: &Object) -> Vec<(&String, &Known)> {
        let uid = workload.uid();
        let is_newest: Box<dyn Fn(&Known) -> bool> = match workload.kind() {
            "Deployment" => {
                let revision = workload.annotation(REVISION).unwrap_or_default();
                let is_newest = |set: &Set| set.deployment == uid && set.revision == revision;
                let newest = self.sets.iter().find(|(_, set)| is_newest(set));
                return match newest.and_then(|(uid, _)| self.pods.get(uid)) {
                    Some(pods) => pods.iter().collect(),
                    None => Vec::new(),
                };
            }
            "StatefulSet" => {
                let revision = workload.text(&["status", "updateRevision"]);
                Box::new(move |known| known.revision_hash == revision)
            }
            "DaemonSet" => {
                let generation = workload.annotation(DAEMON_GENERATION).unwrap_or_default();
                Box::new(move |known| known.template_generation == generation)
            }
            _ => Box::new(|_| true),
        };
        let pods = self.pods.get(uid).into_iter().flatten();
        pods.filter(|(_, known)| is_newest(known)).collect()
    }
}

/// The uid of its owner, and its name.
fn key(pod: &Value) -> Option<(String, String)> {
    let metadata = &pod["metadata"];
    Some((
        owner(metadata)?.to_owned(),
        metadata["name"].as_str()?.to_owned(),
    ))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// A pod of this owner that waits for `reason`, with labels of revisions.
    fn pod(name: &str, owner: &str, revision: &str, reason: &str) -> Value {
        let state = json!({"waiting": {"reason": reason}});
        json!({"metadata": {"name": name, "ownerReferences": [{"uid": "x"}, {"uid": owner, "controller": true}],
                "labels": {REVISION_HASH: revision, TEMPLATE_GENERATION: revision}},
            "status": {"containerStatuses": [{"name": "c", "restartCount": 1, "state": state}]}})
    }

    fn set(uid: &str, deployment: &str, revision: &str) -> Value {
        json!({"metadata": {"uid": uid, "ownerReferences": [{"uid": deployment, "controller": true}],
            "annotations": {REVISION: revision}}})
    }

    fn workload(kind: &str, revision: &str) -> Object {
        Object(json!({"kind": kind, "metadata": {"uid": "w",
                "annotations": {REVISION: revision, DAEMON_GENERATION: revision}},
            "status": {"updateRevision": revision}}))
    }

    fn said(pods: &Pods, workload: &Object) -> String {
        match pods.trouble(workload, false) {
            None => String::new(),
            Some(Trouble::Broken(why)) => format!("broken {why}"),
            Some(Trouble::Patience(why, _)) => format!("patience {why}"),
            Some(Trouble::Pending(why)) => format!("pending {why}"),
        }
    }

    #[test]
    fn only_the_newest_revision_counts() {
        let broken = "broken pod new: container \"c\": ErrImagePull";
        for kind in ["StatefulSet", "DaemonSet"] {
            let mut pods = Pods::default();
            let old = pod("old", "w", "1", "ErrImagePull");
            assert_eq!(pods.take(0, Change::All(vec![old])), ["w"]);
            assert_eq!(said(&pods, &workload(kind, "2")), "", "{kind}");
            pods.take(0, Change::One(pod("new", "w", "2", "ErrImagePull")));
            assert_eq!(said(&pods, &workload(kind, "2")), broken, "{kind}");
        }
        let mut pods = Pods::default();
        let sets = vec![
            set("s1", "w", "1"),
            set("s2", "w", "2"),
            set("s3", "other", "2"),
        ];
        assert_eq!(pods.take_sets(1, Change::All(sets)), ["w", "w", "other"]);
        let old = pod("old", "s1", "", "ErrImagePull");
        // News of pods name the Deployment, once its ReplicaSet is known.
        assert_eq!(pods.take(0, Change::One(old)), ["w"]);
        let deployment = workload("Deployment", "2");
        assert_eq!(said(&pods, &deployment), "");
        let new = pod("new", "s2", "", "ErrImagePull");
        pods.take(0, Change::One(new.clone()));
        assert_eq!(said(&pods, &deployment), broken);
        pods.take(0, Change::Gone(new));
        assert_eq!(said(&pods, &deployment), "");
    }

    #[test]
    fn a_list_replaces_what_its_feed_has_brought() {
        let mut pods = Pods::default();
        pods.take(0, Change::One(pod("a", "w", "1", "ErrImagePull")));
        pods.take(1, Change::One(pod("b", "w", "1", "Creating")));
        assert_eq!(pods.take(0, Change::All(Vec::new())), ["w"]);
        let job = workload("Job", "");
        assert_eq!(
            said(&pods, &job),
            "pending pod b: container \"c\": Creating"
        );
    }

    #[test]
    fn patience_counts_from_the_first_sign() {
        let mut pods = Pods::default();
        let lacking = pod("a", "w", "", "CreateContainerConfigError");
        let replica_set = workload("ReplicaSet", "");
        let since = |pods: &Pods| match pods.trouble(&replica_set, false) {
            Some(Trouble::Patience(_, since)) => Some(since),
            _ => None,
        };
        pods.take(0, Change::One(lacking.clone()));
        let first = since(&pods);
        assert!(first.is_some());
        pods.take(0, Change::All(vec![lacking.clone()]));
        assert_eq!(since(&pods), first);
        pods.take(0, Change::One(pod("a", "w", "", "Creating")));
        assert_eq!(since(&pods), None);
        std::thread::sleep(std::time::Duration::from_millis(2));
        pods.take(0, Change::One(lacking));
        assert!(since(&pods) > first);
    }

    #[test]
    fn a_job_retries_its_pods() {
        let mut pods = Pods::default();
        pods.take(0, Change::One(pod("a", "w", "", "CrashLoopBackOff")));
        let text = "pod a: container \"c\": CrashLoopBackOff";
        assert_eq!(said(&pods, &workload("Job", "")), format!("pending {text}"));
        assert_eq!(
            said(&pods, &workload("ReplicaSet", "")),
            format!("broken {text}")
        );
    }

    #[test]
    fn strictness_takes_what_may_pass_for_what_does_not() {
        let strict = |pod: Value| {
            let mut pods = Pods::default();
            pods.take(0, Change::One(pod));
            pods.trouble(&workload("ReplicaSet", ""), true)
        };
        let lacking = pod("a", "w", "", "CreateContainerConfigError");
        let mut homeless = pod("a", "w", "", "Creating");
        homeless["status"] = json!({"conditions": [{"type": "PodScheduled", "status": "False",
            "reason": "Unschedulable", "message": "0/2 nodes"}]});
        let broken = |text: &str| Some(Trouble::Broken(format!("pod a: {text}")));
        assert_eq!(
            strict(lacking),
            broken("container \"c\": CreateContainerConfigError")
        );
        assert_eq!(strict(homeless.clone()), broken("Unschedulable: 0/2 nodes"));
        let mut pods = Pods::default();
        pods.take(0, Change::One(homeless.clone()));
        let text = "pending pod a: Unschedulable: 0/2 nodes";
        assert_eq!(said(&pods, &workload("ReplicaSet", "")), text);
        homeless["status"]["conditions"][0]["reason"] = json!("SchedulingGated");
        assert!(matches!(strict(homeless), Some(Trouble::Pending(_))));
    }

    #[test]
    fn pods_that_end_do_not_count() {
        let mut pods = Pods::default();
        let mut ending = pod("a", "w", "", "ErrImagePull");
        ending["metadata"]["deletionTimestamp"] = json!("2026-11-21T20:23:34Z");
        pods.take(0, Change::One(ending));
        assert_eq!(said(&pods, &workload("ReplicaSet", "")), "");
    }
}
