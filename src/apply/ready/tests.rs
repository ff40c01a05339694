//! Statuses as a control plane of Kubernetes 1.37.1 gives them, without what plays no part.

use serde_json::{Value, json};

use super::*;

fn object(api_version: &str, kind: &str, rest: &Value) -> Object {
    let mut object =
        json!({"apiVersion": api_version, "kind": kind, "metadata": {"generation": 1}});
    for (key, value) in rest.as_object().unwrap() {
        object[key] = value.clone();
    }
    Object(object)
}

/// `r`: ready; `w…`, `f…`: the beginning of what is waited for, or of the failure.
fn check(cases: &[(&str, &str, Value, &str)]) {
    for (api_version, kind, rest, wanted) in cases {
        let got = match status(&object(api_version, kind, rest)) {
            Status::Ready => "r".to_owned(),
            Status::Waiting(why) => format!("w {why}"),
            Status::Failed(why) => format!("f {why}"),
        };
        assert_eq!(&got, wanted, "{kind} {rest}");
    }
}

#[test]
fn deployments() {
    let available =
        json!([{"type": "Progressing", "reason": "NewReplicaSetAvailable", "status": "True"}]);
    let late = json!([{"type": "Progressing", "reason": "ProgressDeadlineExceeded", "status": "False",
        "message": "ReplicaSet \"badimage-6896c965f8\" has timed out progressing."}]);
    let refused = |message: &str| json!([{"type": "ReplicaFailure", "reason": "FailedCreate", "status": "True", "message": message}]);
    let quota = "pods \"web-5fc9f4bf66-k7ndc\" is forbidden: exceeded quota: q, requested: pods=1, used: \
                 pods=0, limited: pods=0";
    let account = "pods \"w-1\" is forbidden: error looking up service account ns/sa: serviceaccount \
                   \"sa\" not found";
    let status = |numbers: [i64; 4], conditions: &Value| {
        let [seen, all, updated, available] = numbers;
        json!({"observedGeneration": seen, "replicas": all, "updatedReplicas": updated,
            "availableReplicas": available, "conditions": conditions})
    };
    let rest = |status: Value| json!({"spec": {"replicas": 2}, "status": status});
    let paused = |status: Value| json!({"spec": {"replicas": 2, "paused": true}, "status": status});
    let table: Vec<(Value, String)> = vec![
        (rest(status([1, 2, 2, 2], &available)), "r".into()),
        (rest(json!({})), format!("w {UNOBSERVED}")),
        (
            rest(status([0, 2, 2, 2], &available)),
            format!("w {UNOBSERVED}"),
        ),
        // What is left over from an older generation does not count.
        (rest(status([0, 2, 2, 0], &late)), format!("w {UNOBSERVED}")),
        (
            rest(status([1, 1, 1, 1], &available)),
            "w 1 out of 2 new replicas have been updated".into(),
        ),
        (
            rest(status([1, 3, 2, 2], &available)),
            "w 1 old replicas are pending termination".into(),
        ),
        (
            rest(status([1, 2, 2, 1], &available)),
            "w 1 of 2 updated replicas are available".into(),
        ),
        (
            rest(status([1, 1, 1, 0], &late)),
            "f it exceeded its progress deadline".into(),
        ),
        (
            rest(status([1, 0, 0, 0], &refused(quota))),
            format!("f FailedCreate: {quota}"),
        ),
        (
            // Old pods that end make room.
            rest(status([1, 2, 1, 1], &refused(quota))),
            format!("w 1 out of 2 new replicas have been updated: FailedCreate: {quota}"),
        ),
        (
            rest(status([1, 0, 0, 0], &refused(account))),
            format!("w 0 out of 2 new replicas have been updated: FailedCreate: {account}"),
        ),
        (paused(status([1, 0, 0, 0], &available)), "r".into()),
        (
            paused(status([0, 0, 0, 0], &available)),
            format!("w {UNOBSERVED}"),
        ),
    ];
    for (rest, wanted) in table {
        check(&[("apps/v1", "Deployment", rest, &wanted)]);
    }
}

#[test]
fn other_workloads() {
    let daemons = |kind: &str, [seen, updated, available]: [i64; 3]| {
        json!({"spec": {"updateStrategy": {"type": kind}},
            "status": {"observedGeneration": seen, "desiredNumberScheduled": 2,
                "updatedNumberScheduled": updated, "numberAvailable": available}})
    };
    let stateful = |strategy: Value, [ready, updated]: [i64; 2]| {
        json!({"spec": {"replicas": 3, "updateStrategy": strategy},
            "status": {"observedGeneration": 1, "readyReplicas": ready, "updatedReplicas": updated,
                "updateRevision": "db-2", "currentRevision": "db-1"}})
    };
    let rolling = |partition: i64| json!({"type": "RollingUpdate", "rollingUpdate": {"partition": partition}});
    let (daemon_set, set, old) = ("DaemonSet", "StatefulSet", "ReplicaSet");
    check(&[
        (
            "apps/v1",
            daemon_set,
            daemons("RollingUpdate", [1, 2, 2]),
            "r",
        ),
        (
            "apps/v1",
            daemon_set,
            daemons("RollingUpdate", [0, 2, 2]),
            "w the spec update is not observed yet",
        ),
        (
            "apps/v1",
            daemon_set,
            daemons("RollingUpdate", [1, 1, 2]),
            "w 1 out of 2 new pods have been updated",
        ),
        ("apps/v1", daemon_set, daemons("OnDelete", [1, 1, 2]), "r"),
        (
            "apps/v1",
            daemon_set,
            daemons("OnDelete", [1, 0, 1]),
            "w 1 of 2 updated pods are available",
        ),
        ("apps/v1", set, stateful(rolling(0), [3, 3]), "r"),
        (
            "apps/v1",
            set,
            json!({"spec": {"replicas": 0}}),
            "w the spec update is not observed yet",
        ),
        (
            "apps/v1",
            set,
            stateful(rolling(0), [2, 3]),
            "w waiting for 1 pods to be ready",
        ),
        (
            "apps/v1",
            set,
            stateful(rolling(0), [3, 2]),
            "w 2 out of 3 new pods have been updated",
        ),
        ("apps/v1", set, stateful(rolling(2), [3, 1]), "r"),
        (
            "apps/v1",
            set,
            stateful(json!({"type": "OnDelete"}), [3, 0]),
            "r",
        ),
        (
            "apps/v1",
            set,
            stateful(json!({"type": "RollingUpdate"}), [3, 2]),
            "w 2 pods at revision db-2",
        ),
        (
            "apps/v1",
            old,
            json!({"spec": {"replicas": 2}, "status": {"observedGeneration": 1, "replicas": 2, "availableReplicas": 2}}),
            "r",
        ),
        (
            "v1",
            "ReplicationController",
            json!({"spec": {"replicas": 2}, "status": {"observedGeneration": 1, "replicas": 2}}),
            "w 0 of 2 replicas are available",
        ),
        (
            "apps/v1",
            old,
            json!({"spec": {"replicas": 0}, "status": {"observedGeneration": 1, "replicas": 2}}),
            "w 2 replicas are pending termination",
        ),
    ]);
}

#[test]
fn jobs() {
    let status = |kind: &str, reason: &str, message: &str| {
        json!({"spec": {"completions": 2}, "status": {"succeeded": 1,
            "conditions": [{"type": kind, "status": "True", "reason": reason, "message": message}]}})
    };
    check(&[
        (
            "batch/v1",
            "Job",
            status(
                "Complete",
                "CompletionsReached",
                "Reached expected number of succeeded pods",
            ),
            "r",
        ),
        (
            "batch/v1",
            "Job",
            status("SuccessCriteriaMet", "CompletionsReached", ""),
            "w 1 of 2 pods have succeeded",
        ),
        (
            "batch/v1",
            "Job",
            status(
                "Failed",
                "BackoffLimitExceeded",
                "Job has reached the specified backoff limit",
            ),
            "f BackoffLimitExceeded: Job has reached the specified backoff limit",
        ),
        ("batch/v1", "Job", json!({"spec": {"suspend": true}}), "r"),
        (
            "batch/v1",
            "Job",
            json!({}),
            "w 0 pods have succeeded, and it is not complete",
        ),
    ]);
}

#[test]
fn pods() {
    let pod = |phase: &str, container: Value| {
        json!({"status": {"phase": phase, "conditions": [{"type": "PodScheduled", "status": "True"},
                {"type": "Ready", "status": "False", "reason": "ContainersNotReady",
                    "message": "containers with unready status: [c]"}],
            "containerStatuses": [container]}})
    };
    let waiting = |reason: &str, message: &str, restarts: i64| {
        let state = json!({"waiting": {"reason": reason, "message": message}});
        let last = json!({"terminated": {"exitCode": 3, "reason": "Error"}});
        let last = if restarts > 0 { last } else { json!({}) };
        pod(
            "Pending",
            json!({"name": "c", "restartCount": restarts, "state": state, "lastState": last}),
        )
    };
    let ended = json!({"name": "c", "restartCount": 0, "state": {"terminated": {"exitCode": 1, "reason": "Error"}}});
    let unscheduled = json!({"status": {"phase": "Pending", "conditions": [{"type": "PodScheduled",
        "status": "False", "reason": "Unschedulable", "message": "0/2 nodes are available"}]}});
    check(&[
        (
            "v1",
            "Pod",
            json!({"status": {"phase": "Running", "conditions": [{"type": "Ready", "status": "True"}]}}),
            "r",
        ),
        ("v1", "Pod", json!({"status": {"phase": "Succeeded"}}), "r"),
        (
            "v1",
            "Pod",
            pod("Failed", ended),
            "f container \"c\" ended with exit code 1",
        ),
        (
            "v1",
            "Pod",
            json!({"status": {"phase": "Failed", "reason": "Evicted", "message": "The node was low on memory."}}),
            "f Evicted: The node was low on memory.",
        ),
        (
            "v1",
            "Pod",
            waiting(
                "ImagePullBackOff",
                "Back-off pulling image \"missing:1\"",
                0,
            ),
            "f container \"c\": ImagePullBackOff: Back-off pulling image \"missing:1\"",
        ),
        (
            "v1",
            "Pod",
            waiting("ErrImagePull", "", 0),
            "f container \"c\": ErrImagePull",
        ),
        (
            "v1",
            "Pod",
            waiting("InvalidImageName", "", 0),
            "f container \"c\": InvalidImageName",
        ),
        (
            "v1",
            "Pod",
            waiting(
                "CreateContainerConfigError",
                "configmap \"nope\" not found",
                0,
            ),
            "w container \"c\": CreateContainerConfigError: configmap \"nope\" not found",
        ),
        (
            "v1",
            "Pod",
            waiting(
                "CrashLoopBackOff",
                "back-off 8s restarting failed container",
                4,
            ),
            "f container \"c\": CrashLoopBackOff: back-off 8s restarting failed container (it ended with exit code 3)",
        ),
        (
            "v1",
            "Pod",
            waiting("CrashLoopBackOff", "", 0),
            "w container \"c\": CrashLoopBackOff",
        ),
        (
            "v1",
            "Pod",
            waiting("ContainerCreating", "", 0),
            "w container \"c\": ContainerCreating",
        ),
        (
            "v1",
            "Pod",
            pod("Running", json!({"name": "c", "state": {"running": {}}})),
            "w ContainersNotReady: containers with unready status: [c]",
        ),
        (
            "v1",
            "Pod",
            unscheduled,
            "w Unschedulable: 0/2 nodes are available",
        ),
        (
            "v1",
            "Pod",
            json!({"status": {"phase": "Pending"}}),
            "w it is pending",
        ),
        ("v1", "Pod", json!({}), "w it has not been seen yet"),
    ]);
}

#[test]
fn other_kinds() {
    let names = |status: &str| json!({"type": "NamesAccepted", "status": status, "reason": "Conflict", "message": "\"plans\" is already in use"});
    let established = json!({"type": "Established", "status": "True"});
    let (group, kind) = ("apiextensions.k8s.io/v1", "CustomResourceDefinition");
    let service = |kind: &str, status: Value| json!({"spec": {"type": kind}, "status": {"loadBalancer": status}});
    let api = "apiregistration.k8s.io/v1";
    check(&[
        ("v1", "ConfigMap", json!({}), "r"),
        (
            "v1",
            "ConfigMap",
            json!({"metadata": {"deletionTimestamp": "2026-11-21T20:23:35Z"}}),
            "f it is being deleted",
        ),
        (
            "v1",
            "PersistentVolumeClaim",
            json!({"status": {"phase": "Bound"}}),
            "r",
        ),
        (
            "v1",
            "PersistentVolumeClaim",
            json!({"status": {"phase": "Pending"}}),
            "w it is not bound yet",
        ),
        (
            "v1",
            "PersistentVolumeClaim",
            json!({"status": {"phase": "Lost"}}),
            "f its volume is lost",
        ),
        ("v1", "Service", service("ClusterIP", json!({})), "r"),
        (
            "v1",
            "Service",
            service("LoadBalancer", json!({})),
            "w the load balancer has no address yet",
        ),
        (
            "v1",
            "Service",
            service("LoadBalancer", json!({"ingress": [{"ip": "192.0.2.1"}]})),
            "r",
        ),
        (
            "v1",
            "Namespace",
            json!({"status": {"phase": "Active"}}),
            "r",
        ),
        (
            "v1",
            "Namespace",
            json!({"status": {"phase": "Terminating"}}),
            "f it is being deleted",
        ),
        (
            group,
            kind,
            json!({"status": {"conditions": [established, names("True")]}}),
            "r",
        ),
        (group, kind, json!({}), "w it is not established yet"),
        (
            group,
            kind,
            json!({"status": {"conditions": [names("False")]}}),
            "f Conflict: \"plans\" is already in use",
        ),
        (
            api,
            "APIService",
            json!({"status": {"conditions": [{"type": "Available", "status": "True", "reason": "Local"}]}}),
            "r",
        ),
        (
            api,
            "APIService",
            json!({"status": {"conditions": [{"type": "Available", "status": "False", "reason": "MissingEndpoints", "message": "no endpoints"}]}}),
            "w MissingEndpoints: no endpoints",
        ),
    ]);
}

#[test]
fn custom_resources() {
    let with = |conditions: Value| json!({"metadata": {"generation": 2}, "status": {"observedGeneration": 2, "conditions": conditions}});
    let unobserved = "w the spec update is not observed yet";
    let table = [
        (json!({}), "r"),
        (json!({"status": "odd"}), "r"),
        (json!({"status": {"conditions": {"odd": 1}}}), "r"),
        (with(json!([{"type": "Ready", "status": "True"}])), "r"),
        (
            with(
                json!([{"type": "Ready", "status": "False", "reason": "Pending", "message": "issuing"}]),
            ),
            "w Pending: issuing",
        ),
        (
            with(json!([{"type": "Ready", "status": "Unknown"}])),
            "w its condition Ready is not true",
        ),
        (
            with(
                json!([{"type": "Available", "status": "True"}, {"type": "Ready", "status": "False", "reason": "No"}]),
            ),
            "w No",
        ),
        (with(json!([{"type": "Available", "status": "True"}])), "r"),
        (
            with(json!([{"type": "Ready", "status": "True", "observedGeneration": 1}])),
            unobserved,
        ),
        (
            json!({"metadata": {"generation": 2}, "status": {"observedGeneration": 1, "conditions": [{"type": "Ready", "status": "True"}]}}),
            unobserved,
        ),
        (
            with(
                json!([{"type": "Stalled", "status": "True", "reason": "BadSpec"}, {"type": "Ready", "status": "False"}]),
            ),
            "f BadSpec",
        ),
        (
            with(
                json!([{"type": "Reconciling", "status": "True"}, {"type": "Ready", "status": "True"}]),
            ),
            "w it is being reconciled",
        ),
    ];
    for (rest, wanted) in table {
        check(&[("example.com/v1", "Plan", rest, wanted)]);
    }
}
