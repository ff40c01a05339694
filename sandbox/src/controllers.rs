//! The controllers a tour needs: deployments get ReplicaSets, those get pods, pods run, namespaces
//! and CRDs get ready. They act at once, within the request that gave them cause.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::deployments::rollout;
use crate::kinds::Kind;
use crate::store::{Store, key};
use crate::value::{child, int, list, now, text};
use crate::write;

/// Who the controllers' writes are booked on.
pub(crate) const MANAGER: &str = "kube-controller-manager";

/// Reacts to an object that has been written, or that is gone.
pub(crate) fn react(store: &mut Store, kind: &Kind, object: &Value) {
    let (namespace, name) = key(object);
    let current = store.get(&kind.store(), &namespace, &name);
    let here = current.filter(|o| !o["metadata"]["deletionTimestamp"].is_string());
    match (kind.store().as_str(), here) {
        ("pods", here) => {
            let may_run = |p: &Value| list(p, "/spec/schedulingGates").is_empty();
            if let Some(pod) = here.filter(|p| p["status"]["phase"] == "Pending" && may_run(p)) {
                run_pod(store, &pod);
            }
            notify(store, object);
        }
        ("replicasets.apps", here) => {
            if let Some(set) = here {
                replicas(store, &set);
            }
            notify(store, object);
        }
        ("deployments.apps", Some(deployment)) => rollout(store, &deployment),
        ("namespaces", Some(namespace)) => furnish(store, &namespace),
        ("customresourcedefinitions.apiextensions.k8s.io", Some(crd)) => establish(store, &crd),
        _ => {}
    }
}

/// Has the owner of an object look at it.
fn notify(store: &mut Store, object: &Value) {
    let owners = list(object, "/metadata/ownerReferences").iter().filter(|_| !store.quiet);
    for owner in owners.collect::<Vec<_>>() {
        let named = store.kinds.named(text(owner, "/apiVersion"), text(owner, "/kind"));
        let Some(kind) = named else { continue };
        let namespace = text(object, "/metadata/namespace");
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

/// What an object owns, of one kind, but for what is on its way out.
pub(crate) fn owned(store: &Store, kind: &str, owner: &Value) -> Vec<Arc<Value>> {
    let uid = text(owner, "/metadata/uid");
    let mut all = store.list(kind, text(owner, "/metadata/namespace"));
    all.retain(|o| {
        let mine = list(o, "/metadata/ownerReferences").iter().any(|r| r["uid"] == uid);
        mine && !o["metadata"]["deletionTimestamp"].is_string()
    });
    all
}

/// Schedules a pod to the node with the fewest, and starts it.
fn run_pod(store: &mut Store, pod: &Value) {
    let (nodes, pods) = (store.list("nodes", ""), store.list("pods", ""));
    let load = |name: &str| pods.iter().filter(|p| text(p, "/spec/nodeName") == name).count();
    let given = text(pod, "/spec/nodeName");
    let fits = |n: &&Arc<Value>| match given {
        "" => n["spec"]["unschedulable"] != true,
        name => text(n, "/metadata/name") == name,
    };
    let Some(node) = nodes.iter().filter(fits).min_by_key(|n| load(text(n, "/metadata/name")))
    else {
        return;
    };
    let index = nodes.iter().position(|n| Arc::ptr_eq(n, node)).unwrap_or(0);
    let (host, time) = (&node["status"]["addresses"][0]["address"], now());
    let address = format!("10.244.{index}.{}", store.version() % 250 + 2);
    let mut next = pod.clone();
    next["spec"]["nodeName"] = node["metadata"]["name"].clone();
    // A binding is no update by anyone: it leaves no managed fields.
    let mut next = (*store.put("pods", next)).clone();
    let condition = |kind: &str| {
        json!({"type": kind, "status": "True", "observedGeneration": 1,
        "lastProbeTime": null, "lastTransitionTime": time})
    };
    let conditions =
        ["PodScheduled", "PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady"];
    let container = |c: &Value| {
        let id = hash(&format!("{}/{}", pod["metadata"]["uid"], c["name"]));
        json!({"name": c["name"], "state": {"running": {"startedAt": time}}, "lastState": {}, "ready": true,
            "restartCount": 0, "image": c["image"], "imageID": c["image"], "started": true,
            "containerID": format!("sandbox://{id:016x}")})
    };
    let statuses: Vec<Value> = list(pod, "/spec/containers").iter().map(container).collect();
    next["status"] = json!({"phase": "Running", "observedGeneration": 1,
        "conditions": conditions.map(condition), "hostIP": host, "hostIPs": [{"ip": host}],
        "podIP": address, "podIPs": [{"ip": address}], "startTime": time,
        "containerStatuses": statuses});
    write::own(store, next, "kubelet", "status");
}

/// FNV-1a.
pub(crate) fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

/// Makes or deletes pods until there are as many as wanted, and books the status.
fn replicas(store: &mut Store, set: &Arc<Value>) {
    let (namespace, name) = key(set);
    let wanted = usize::try_from(int(set, "/spec/replicas", 1)).unwrap_or(0);
    let pods = owned(store, "pods", set);
    let loud = !std::mem::replace(&mut store.quiet, true);
    for _ in pods.len()..wanted {
        let template = &set["spec"]["template"];
        let mut pod = json!({"apiVersion": "v1", "kind": "Pod", "metadata": template["metadata"],
            "spec": template["spec"]});
        let metadata = child(&mut pod, "metadata");
        metadata.insert("namespace".into(), namespace.clone().into());
        metadata.insert("ownerReferences".into(), owner_of(set));
        metadata.insert("generateName".into(), format!("{name}-").into());
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
    let Some(set) = store.get("replicasets.apps", &namespace, &name) else { return };
    let pods = owned(store, "pods", &set);
    let ready = pods.iter().filter(|p| p["status"]["phase"] == "Running").count();
    let generation = &set["metadata"]["generation"];
    let mut status = json!({"replicas": pods.len(), "observedGeneration": generation});
    for field in ["fullyLabeledReplicas", "readyReplicas", "availableReplicas"] {
        if ready > 0 {
            status[field] = ready.into();
        }
    }
    let mut next = (*set).clone();
    next["status"] = status;
    write::own(store, next, MANAGER, "status");
}

/// Puts into a new namespace what every namespace has.
fn furnish(store: &mut Store, namespace: &Value) {
    let name = &namespace["metadata"]["name"];
    if store.get("serviceaccounts", name.as_str().unwrap_or_default(), "default").is_some() {
        return;
    }
    let account = json!({"apiVersion": "v1", "kind": "ServiceAccount",
        "metadata": {"name": "default", "namespace": name}});
    let text = "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints \
        such as the internal service IP or kubernetes.default.svc. No other usage is guaranteed across \
        distributions of Kubernetes clusters.";
    let bundle = json!({"apiVersion": "v1", "kind": "ConfigMap",
        "metadata": {"name": "kube-root-ca.crt", "namespace": name,
            "annotations": {"kubernetes.io/description": text}},
        "data": {"ca.crt": store.authority.clone()}});
    write::own(store, account, MANAGER, "");
    write::own(store, bundle, MANAGER, "");
}

/// Serves the kinds of a CRD.
fn establish(store: &mut Store, crd: &Arc<Value>) {
    store.kinds.define(crd);
    if list(crd, "/status/conditions").iter().any(|c| c["type"] == "Established") {
        return;
    }
    let mut next = (**crd).clone();
    let condition = |kind: &str, reason: &str, message: &str| {
        json!({"type": kind, "status": "True", "reason": reason, "message": message,
            "lastTransitionTime": now()})
    };
    next["status"]["acceptedNames"] = crd["spec"]["names"].clone();
    next["status"]["conditions"] = json!([
        condition("NamesAccepted", "NoConflicts", "no conflicts found"),
        condition("Established", "InitialNamesAccepted", "the initial names have been accepted"),
    ]);
    write::own(store, next, "kube-apiserver", "status");
}
