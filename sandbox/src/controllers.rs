//! The controllers a tour needs: workloads get pods, pods run, namespaces and CRDs get ready.
//! They act at once, within the request that gave them cause.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::deployments::{rollout, template_hash};
use crate::kinds::Kind;
use crate::store::Store;
use crate::value::{child, int, list, now, text};
use crate::write;

/// Who the controllers' writes are booked on.
pub(crate) const MANAGER: &str = "kube-controller-manager";

/// Reacts to an object that has been written, or that is gone.
pub(crate) fn react(store: &mut Store, kind: &Kind, object: &Value) {
    let (namespace, name) = crate::store::key(object);
    let current = store.get(&kind.store(), &namespace, &name);
    let here = current.filter(|o| !o["metadata"]["deletionTimestamp"].is_string());
    match (kind.store().as_str(), here) {
        ("pods", here) => {
            if let Some(pod) = here.filter(|p| p["status"]["phase"] == "Pending") {
                run_pod(store, &pod);
            }
            notify(store, object);
        }
        ("replicasets.apps", here) => {
            if let Some(set) = here {
                replicas(store, &set, Naming::Random);
            }
            notify(store, object);
        }
        ("replicationcontrollers", Some(set)) => replicas(store, &set, Naming::Random),
        ("statefulsets.apps", Some(set)) => replicas(store, &set, Naming::Ordinal),
        ("daemonsets.apps", Some(set)) => replicas(store, &set, Naming::Node),
        ("deployments.apps", Some(deployment)) => rollout(store, &deployment),
        ("namespaces", Some(namespace)) => furnish(store, &namespace),
        ("customresourcedefinitions.apiextensions.k8s.io", Some(crd)) => establish(store, &crd),
        _ => {}
    }
}

/// Has the owner of an object look at it.
fn notify(store: &mut Store, object: &Value) {
    if store.quiet {
        return;
    }
    let namespace = text(object, "/metadata/namespace");
    for owner in list(object, "/metadata/ownerReferences") {
        let Some(kind) = store.kinds.named(text(owner, "/apiVersion"), text(owner, "/kind")) else {
            continue;
        };
        if let Some(owner) = store.get(&kind.store(), namespace, text(owner, "/name")) {
            react(store, &kind, &owner);
        }
    }
}

/// The owner references that name an object as controller.
pub(crate) fn owner_of(object: &Value) -> Value {
    json!([{"apiVersion": object["apiVersion"], "kind": object["kind"], "name": object["metadata"]["name"],
        "uid": object["metadata"]["uid"], "controller": true, "blockOwnerDeletion": true}])
}

/// What an object owns, of one kind.
pub(crate) fn owned(store: &Store, kind: &str, owner: &Value) -> Vec<Arc<Value>> {
    let uid = text(owner, "/metadata/uid");
    let mut all = store.list(kind, text(owner, "/metadata/namespace"));
    all.retain(|o| list(o, "/metadata/ownerReferences").iter().any(|r| r["uid"] == uid));
    all
}

/// Schedules and starts a pod.
fn run_pod(store: &mut Store, pod: &Value) {
    let nodes = store.list("nodes", "");
    let pods = store.list("pods", "");
    let load = |node: &Arc<Value>| {
        let name = text(node, "/metadata/name");
        pods.iter().filter(|p| text(p, "/spec/nodeName") == name).count()
    };
    let free = nodes.iter().filter(|n| n["spec"]["unschedulable"] != true);
    let given = text(pod, "/spec/nodeName");
    let node = if given.is_empty() {
        free.min_by_key(|n| load(n))
    } else {
        nodes.iter().find(|n| text(n, "/metadata/name") == given)
    };
    let Some(node) = node.cloned() else { return };
    let index = nodes.iter().position(|n| Arc::ptr_eq(n, &node)).unwrap_or(0);
    let (host, time) = (text(&node, "/status/addresses/0/address").to_owned(), now());
    let address = format!("10.244.{index}.{}", store.version() % 250 + 2);
    let mut next = pod.clone();
    next["spec"]["nodeName"] = node["metadata"]["name"].clone();
    // A binding is no update by anyone: it leaves no managed fields.
    let next = store.put("pods", next);
    let mut next = (*next).clone();
    let condition = |kind: &str| {
        json!({"type": kind, "status": "True", "observedGeneration": 1,
        "lastProbeTime": null, "lastTransitionTime": time})
    };
    let conditions =
        ["PodScheduled", "PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady"];
    let container = |c: &Value| {
        let id = store_id(text(pod, "/metadata/uid"), text(c, "/name"));
        json!({"name": c["name"], "state": {"running": {"startedAt": time}}, "lastState": {}, "ready": true,
            "restartCount": 0, "image": c["image"], "imageID": c["image"], "started": true,
            "containerID": format!("containerd://{id}")})
    };
    let statuses: Vec<Value> = list(pod, "/spec/containers").iter().map(container).collect();
    next["status"] = json!({"phase": "Running", "observedGeneration": 1,
        "conditions": conditions.map(condition), "hostIP": host, "hostIPs": [{"ip": host}],
        "podIP": address, "podIPs": [{"ip": address}], "startTime": time,
        "containerStatuses": statuses, "qosClass": quality(pod)});
    write::own(store, next, "kubelet", "status");
}

/// A container's id, always the same for a pod and a name.
fn store_id(uid: &str, name: &str) -> String {
    let parts =
        [0u64, 1, 2, 3].map(|seed| format!("{:016x}", hash(&format!("{uid}/{name}/{seed}"))));
    parts.concat()
}

fn quality(pod: &Value) -> &'static str {
    let containers = list(pod, "/spec/containers");
    let full = |c: &Value| {
        let limits = &c["resources"]["limits"];
        ["cpu", "memory"]
            .iter()
            .all(|r| !limits[r].is_null() && limits[r] == c["resources"]["requests"][r])
    };
    if containers.iter().all(full) {
        "Guaranteed"
    } else if containers.iter().any(|c| c["resources"].as_object().is_some_and(|r| !r.is_empty())) {
        "Burstable"
    } else {
        "BestEffort"
    }
}

/// FNV-1a.
pub(crate) fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

/// How the pods of a set are named.
#[derive(Clone, Copy, PartialEq)]
enum Naming {
    Random,
    Ordinal,
    Node,
}

/// Makes or deletes pods until there are as many as wanted, and books the status.
fn replicas(store: &mut Store, set: &Arc<Value>, naming: Naming) {
    let (namespace, name) = crate::store::key(set);
    let nodes = store.list("nodes", "");
    let wanted = match naming {
        Naming::Node => nodes.len(),
        _ => usize::try_from(int(set, "/spec/replicas", 1)).unwrap_or(0),
    };
    let mut pods = owned(store, "pods", set);
    pods.retain(|p| !p["metadata"]["deletionTimestamp"].is_string());
    if naming == Naming::Ordinal {
        let number = |p: &Arc<Value>| {
            text(p, "/metadata/name").rsplit('-').next().and_then(|n| n.parse::<u32>().ok())
        };
        pods.sort_by_key(number);
    }
    let loud = !std::mem::replace(&mut store.quiet, true);
    for i in pods.len()..wanted {
        let mut pod = json!({"apiVersion": "v1", "kind": "Pod",
            "metadata": set["spec"]["template"]["metadata"], "spec": set["spec"]["template"]["spec"]});
        let metadata = child(&mut pod, "metadata");
        metadata.insert("namespace".into(), namespace.clone().into());
        metadata.insert("ownerReferences".into(), owner_of(set));
        match naming {
            Naming::Ordinal => {
                let free = (0..wanted).map(|n| format!("{name}-{n}"));
                let mut free = free.filter(|n| store.get("pods", &namespace, n).is_none());
                let Some(free) = free.next() else { break };
                metadata.insert("name".into(), free.into());
            }
            _ => drop(metadata.insert("generateName".into(), format!("{name}-").into())),
        }
        if naming == Naming::Node
            && let Some(node) = nodes.get(i)
        {
            pod["spec"]["nodeName"] = node["metadata"]["name"].clone();
        }
        write::own(store, pod, MANAGER, "");
    }
    store.quiet = !loud;
    for pod in pods.iter().skip(wanted) {
        let mut next = (**pod).clone();
        let metadata = child(&mut next, "metadata");
        metadata.insert("deletionTimestamp".into(), now().into());
        metadata.insert("deletionGracePeriodSeconds".into(), 30.into());
        store.put("pods", next);
    }
    let kind = set["kind"].as_str().unwrap_or_default().to_owned();
    let Some(set) = store.kind_of(set).and_then(|k| store.get(&k.store(), &namespace, &name))
    else {
        return;
    };
    let mut pods = owned(store, "pods", &set);
    pods.retain(|p| !p["metadata"]["deletionTimestamp"].is_string());
    let ready = pods.iter().filter(|p| p["status"]["phase"] == "Running").count();
    let mut next = (*set).clone();
    let generation = &set["metadata"]["generation"];
    next["status"] = match kind.as_str() {
        "DaemonSet" => json!({"currentNumberScheduled": ready, "desiredNumberScheduled": wanted,
            "numberAvailable": ready, "numberMisscheduled": 0, "numberReady": ready,
            "updatedNumberScheduled": ready, "observedGeneration": generation}),
        "StatefulSet" => {
            let revision = format!("{name}-{}", template_hash(&set));
            json!({"observedGeneration": generation, "replicas": pods.len(), "readyReplicas": ready,
                "currentReplicas": ready, "updatedReplicas": ready, "availableReplicas": ready,
                "currentRevision": revision, "updateRevision": revision, "collisionCount": 0})
        }
        _ => {
            let mut status = json!({"replicas": pods.len(), "observedGeneration": generation});
            if ready > 0 {
                status["fullyLabeledReplicas"] = ready.into();
                status["readyReplicas"] = ready.into();
                status["availableReplicas"] = ready.into();
            }
            status
        }
    };
    write::own(store, next, MANAGER, "status");
}

/// Puts into a new namespace what every namespace has.
fn furnish(store: &mut Store, namespace: &Value) {
    let name = &namespace["metadata"]["name"];
    let account = json!({"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "default", "namespace": name}});
    let text = "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints \
        such as the internal service IP or kubernetes.default.svc. No other usage is guaranteed across \
        distributions of Kubernetes clusters.";
    let bundle = json!({"apiVersion": "v1", "kind": "ConfigMap",
        "metadata": {"name": "kube-root-ca.crt", "namespace": name,
            "annotations": {"kubernetes.io/description": text}},
        "data": {"ca.crt": store.authority.clone()}});
    for object in [account, bundle] {
        let (space, own) = crate::store::key(&object);
        let kind = if object["kind"] == "ConfigMap" { "configmaps" } else { "serviceaccounts" };
        if store.get(kind, &space, &own).is_none() {
            write::own(store, object, MANAGER, "");
        }
    }
}

/// Serves the kinds of a CRD.
fn establish(store: &mut Store, crd: &Arc<Value>) {
    store.kinds.define(crd);
    if list(crd, "/status/conditions").iter().any(|c| c["type"] == "Established") {
        return;
    }
    let mut next = (**crd).clone();
    let condition = |kind: &str, reason: &str, message: &str| json!({"type": kind, "status": "True", "reason": reason, "message": message, "lastTransitionTime": now()});
    let stored = list(crd, "/spec/versions").iter().filter(|v| v["storage"] == true);
    let stored: Vec<Value> = stored.map(|v| v["name"].clone()).collect();
    next["status"] = json!({
        "conditions": [
            condition("NamesAccepted", "NoConflicts", "no conflicts found"),
            condition("Established", "InitialNamesAccepted", "the initial names have been accepted"),
        ],
        "acceptedNames": crd["spec"]["names"], "storedVersions": stored,
    });
    write::own(store, next, "kube-apiserver", "status");
}
