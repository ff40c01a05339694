//! Within a run of objects that may be written at once: which of them waits for which.
//!
//! What the kubelet, a controller or an admission plugin looks up when an object comes has to be there
//! before it, if it stands before it in the input.

use std::cell::{Cell, RefCell};

use tokio::sync::Notify;

use crate::discovery::RestMapping;

/// The kinds of objects that others wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// What the pods of workloads use or are held by: everything but workloads.
    Settings,
    /// Token secrets of an account that is not there are deleted.
    Account,
    /// Nobody may bind a role that can't be looked up.
    Role,
}

const CLASSES: usize = 3;

/// A kind that may be written beside those of other kinds: which classes it is of, and which it
/// waits for.
#[derive(Clone, Copy, Debug)]
struct Kind {
    of: &'static [Class],
    after: Option<Class>,
}

/// Which kind of these it is; `None` for all others, which are written by themselves: what they do to
/// objects that come later is not known.
fn kind(mapping: &RestMapping) -> Option<Kind> {
    use Class::{Account, Role, Settings};
    let (of, after): (&'static [Class], _) = match (mapping.group.as_str(), mapping.kind.as_str()) {
        ("", "Pod" | "ReplicationController")
        | ("apps", "DaemonSet" | "Deployment" | "ReplicaSet" | "StatefulSet")
        | ("batch", "CronJob" | "Job") => (&[], Some(Settings)),
        ("", "ServiceAccount") => (&[Settings, Account], None),
        ("", "Secret") => (&[Settings], Some(Account)),
        ("rbac.authorization.k8s.io", "ClusterRole" | "Role") => (&[Settings, Role], None),
        ("rbac.authorization.k8s.io", "ClusterRoleBinding" | "RoleBinding") => {
            (&[Settings], Some(Role))
        }
        ("", "ConfigMap" | "Endpoints" | "PersistentVolumeClaim" | "Service")
        | ("autoscaling", "HorizontalPodAutoscaler")
        | ("discovery.k8s.io", "EndpointSlice")
        | ("networking.k8s.io", "Ingress" | "NetworkPolicy")
        | ("policy", "PodDisruptionBudget") => (&[Settings], None),
        _ => return None,
    };
    Some(Kind { of, after })
}

/// Whether objects of the two may be written at once.
pub(super) fn go_together(a: &RestMapping, b: &RestMapping) -> bool {
    a == b || (kind(a).is_some() && kind(b).is_some())
}

/// An item: what it is counted among, and how many of a class have to be done before it.
#[derive(Clone, Copy, Debug, Default)]
struct Item {
    /// Its place in each class it is of.
    in_class: [Option<usize>; CLASSES],
    after: Option<(Class, usize)>,
}

/// What of a class is done.
#[derive(Debug, Default)]
struct Progress {
    done: Vec<bool>,
    /// How many are done from the first on.
    first: usize,
}

/// Lets each object of a run pass when those it waits for are done.
#[derive(Debug, Default)]
pub struct Gates {
    items: Vec<Item>,
    classes: [RefCell<Progress>; CLASSES],
    change: Notify,
    waiting: Cell<usize>,
}

impl Gates {
    /// Those of a run; `of` gives the type of an item that is to be written.
    pub fn of<T>(items: &[T], of: impl Fn(&T) -> Option<&RestMapping>) -> Self {
        let mut counts = [0; CLASSES];
        let mut gates = Self::default();
        for item in items {
            let mut entry = Item::default();
            if let Some(kind) = of(item).and_then(kind) {
                entry.after = kind.after.map(|class| (class, counts[class as usize]));
                for class in kind.of {
                    let count = &mut counts[*class as usize];
                    entry.in_class[*class as usize] = Some(*count);
                    *count += 1;
                }
            }
            gates.items.push(entry);
        }
        for (class, count) in gates.classes.iter_mut().zip(counts) {
            class.get_mut().done = vec![false; count];
        }
        gates
    }

    fn is_open(&self, place: usize) -> bool {
        let after = self.items.get(place).and_then(|item| item.after);
        after.is_none_or(|(class, count)| self.classes[class as usize].borrow().first >= count)
    }

    /// Waits until all that the item at `place` waits for is done.
    pub(super) async fn wait(&self, place: usize) {
        while !self.is_open(place) {
            self.waiting.set(self.waiting.get() + 1);
            self.change.notified().await;
            self.waiting.set(self.waiting.get() - 1);
        }
    }

    /// The item at `place` is done, or never will be.
    pub(super) fn done(&self, place: usize) {
        let Some(item) = self.items.get(place) else {
            return;
        };
        for (class, place) in self.classes.iter().zip(item.in_class) {
            let Some(place) = place else { continue };
            let mut class = class.borrow_mut();
            class.done[place] = true;
            while class.done.get(class.first) == Some(&true) {
                class.first += 1;
            }
        }
        if self.waiting.get() > 0 {
            self.change.notify_waiters();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapping(kind: &str) -> RestMapping {
        let group = match kind {
            "Role" | "RoleBinding" => "rbac.authorization.k8s.io",
            "Deployment" => "apps",
            "Widget" => "example.com",
            _ => "",
        };
        RestMapping {
            group: group.into(),
            kind: kind.into(),
            ..RestMapping::default()
        }
    }

    fn gates(kinds: &str) -> Gates {
        let mappings: Vec<RestMapping> = kinds.split(' ').map(mapping).collect();
        Gates::of(&mappings, |mapping| Some(mapping))
    }

    /// The places that are open.
    fn open(gates: &Gates) -> Vec<usize> {
        (0..gates.items.len())
            .filter(|place| gates.is_open(*place))
            .collect()
    }

    #[test]
    fn workloads_wait_for_what_stands_before_them() {
        let gates = gates("ConfigMap Deployment Service Pod Secret");
        assert_eq!(open(&gates), [0, 2, 4]);
        gates.done(2);
        assert_eq!(open(&gates), [0, 2, 4], "the one before is not done");
        gates.done(0);
        assert_eq!(open(&gates), [0, 1, 2, 3, 4]);
    }

    #[test]
    fn bindings_and_secrets_wait_for_roles_and_accounts() {
        let gates = gates("ConfigMap RoleBinding Role RoleBinding ServiceAccount Secret");
        assert_eq!(open(&gates), [0, 1, 2, 4]);
        gates.done(2);
        gates.done(4);
        assert_eq!(open(&gates), [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn other_kinds_are_by_themselves() {
        for (a, b, together) in [
            ("ConfigMap", "Deployment", true),
            ("Widget", "Widget", true),
            ("Widget", "ConfigMap", false),
            ("Namespace", "ConfigMap", false),
        ] {
            assert_eq!(go_together(&mapping(a), &mapping(b)), together, "{a} {b}");
        }
        assert_eq!(open(&gates("Widget Widget")), [0, 1]);
    }

    #[tokio::test]
    async fn who_waits_is_told() {
        let gates = gates("ConfigMap ConfigMap Pod");
        let pod = async {
            gates.wait(2).await;
            assert!(gates.is_open(2));
        };
        let others = async {
            for place in [1, 0] {
                tokio::task::yield_now().await;
                assert!(!gates.is_open(2));
                gates.done(place);
            }
        };
        let both = async { tokio::join!(pod, others) };
        let in_time = tokio::time::timeout(std::time::Duration::from_secs(10), both);
        assert!(in_time.await.is_ok());
        gates.wait(7).await;
    }
}
