use jiff::Timestamp;
use serde_json::{Value, json};

use super::{Case, Log, Part, State, answer, crashing, symptom};
use crate::resource::Object;

fn object(kind: &str, name: &str, more: Value) -> Object {
    let version = match kind {
        "Deployment" | "ReplicaSet" => "apps/v1",
        "Widget" => "example.com/v1",
        _ => "v1",
    };
    let mut object = json!({"apiVersion": version, "kind": kind, "metadata": {"name": name}});
    if let (Some(all), Value::Object(more)) = (object.as_object_mut(), more) {
        all.extend(more);
    }
    Object(object)
}

fn case(object: Object) -> Case {
    Case {
        object,
        ..Case::default()
    }
}

fn pod(status: &Value) -> Object {
    object(
        "Pod",
        "web",
        json!({"spec": {"nodeName": "n", "containers": [{"name": "app", "readinessProbe": {}}]}, "status": status}),
    )
}

fn waiting(reason: &str, message: &str) -> Value {
    json!({"containerStatuses": [{"name": "app", "image": "x:1", "restartCount": 4,
        "state": {"waiting": {"reason": reason, "message": message}},
        "lastState": {"terminated": {"exitCode": 3, "reason": "Error"}}}]})
}

fn event(reason: &str, message: &str, time: &str) -> Value {
    json!({"type": "Warning", "reason": reason, "message": message, "lastTimestamp": time, "count": 2})
}

fn told(case: &Case) -> String {
    let now = "2026-01-01T00:01:00Z"
        .parse()
        .unwrap_or(Timestamp::UNIX_EPOCH);
    let answer = answer(case, now);
    let mut text = format!("{} {:?}: {}\n", answer.label, answer.state, answer.why);
    for line in answer.lines {
        let colon = if line.label.is_empty() { "" } else { ": " };
        text += &format!(
            "{}{}{colon}{}\n",
            "  ".repeat(line.depth + 1),
            line.label,
            line.text
        );
    }
    text
}

#[test]
fn pods_say_what_is_wrong() {
    for (status, wanted) in [
        (
            waiting("CreateContainerConfigError", "configmap \"a\" not found"),
            "container \"app\" can't be made: configmap \"a\" not found",
        ),
        (
            waiting("CrashLoopBackOff", "back-off"),
            "container \"app\" ended with exit code 3, again and again",
        ),
        (
            waiting("ErrImagePull", "no"),
            "container \"app\" can't pull its image x:1",
        ),
        (
            waiting("InvalidImageName", "no"),
            "container \"app\" has an image name that is none: \"x:1\"",
        ),
        (
            waiting("ContainerCreating", ""),
            "its containers have not been started yet on node n",
        ),
        (
            json!({"containerStatuses": [{"name": "app", "state": {"running": {}}, "started": true}]}),
            "container \"app\" is running, but not ready: its readinessProbe has not succeeded",
        ),
        (
            json!({"initContainerStatuses": [{"name": "app", "state": {"running": {}}}]}),
            "init container \"app\" is still running",
        ),
        (
            json!({"phase": "Failed", "reason": "Evicted", "message": "no disk"}),
            "it has failed: Evicted: no disk",
        ),
        (
            json!({"conditions": [{"type": "PodScheduled", "status": "False", "reason": "Unschedulable",
            "message": "0/2 nodes are available. preemption: 0/2 nodes"}]}),
            "it can't be scheduled: 0/2 nodes are available.",
        ),
        (
            json!({"phase": "Odd"}),
            "its containers have not been started yet on node n",
        ),
    ] {
        assert_eq!(symptom(&pod(&status)).as_deref(), Some(wanted), "{status}");
    }
    let ready =
        json!({"conditions": [{"type": "Ready", "status": "True"}], "containerStatuses": [{}]});
    assert_eq!(symptom(&pod(&ready)), None);
    assert_eq!(symptom(&pod(&json!({"phase": "Succeeded"}))), None);
}

#[test]
fn the_last_words_of_a_container_count() {
    let pod = pod(&waiting("CrashLoopBackOff", "back-off"));
    assert_eq!(crashing(&pod), [("app".to_owned(), true)]);
    let case = Case {
        logs: vec![Log {
            container: "app".to_owned(),
            lines: vec!["no database".to_owned()],
        }],
        events: vec![event(
            "BackOff",
            "Back-off restarting",
            "2026-01-01T00:00:50Z",
        )],
        ..case(pod)
    };
    assert_eq!(
        told(&case),
        "pod/web Failed: container \"app\" ended with exit code 3, again and again\n  \
           restarts: 4\n  log: no database\n"
    );
}

#[test]
fn events_are_told_once_and_the_newest_first() {
    let case = Case {
        events: vec![
            event("FailedMount", "old", "2026-01-01T00:00:10Z"),
            event("FailedMount", "no secret", "2026-01-01T00:00:50Z"),
            event("Odd", "strange", "2026-01-01T00:00:30Z"),
            json!({"type": "Normal", "reason": "Pulled", "message": "fine"}),
        ],
        ..case(pod(&waiting("ContainerCreating", "")))
    };
    assert_eq!(
        told(&case),
        "pod/web Failed: its volumes can't be had: no secret\n  30s ago, 2 times: Odd: strange\n"
    );
}

#[test]
fn the_way_down_to_the_cause() {
    let set = object(
        "ReplicaSet",
        "web-1",
        json!({"spec": {"replicas": 3}, "status": {"replicas": 3}}),
    );
    let deployment = object(
        "Deployment",
        "web",
        json!({"spec": {"replicas": 3}, "status": {"replicas": 3, "updatedReplicas": 3}}),
    );
    let pods = vec![Part {
        case: case(pod(&waiting("ErrImagePull", "not there"))),
        alike: 2,
    }];
    let sets = vec![Part {
        case: Case {
            parts: pods,
            ..case(set)
        },
        alike: 0,
    }];
    let whole = Case {
        parts: sets,
        ..case(deployment)
    };
    assert_eq!(
        told(&whole),
        "deployment.apps/web Failed: pod/web: container \"app\" can't pull its image x:1\n  \
           deployment.apps/web: 0 of 3 updated replicas are available\n    \
             replicaset.apps/web-1: 0 of 3 replicas are available\n      \
               pod/web (and 2 more): container \"app\" can't pull its image x:1\n        \
                 not there\n"
    );
}

#[test]
fn what_a_part_repeats_is_said_once() {
    let refused = json!({"spec": {"replicas": 1}, "status": {"conditions": [{"type": "ReplicaFailure",
        "status": "True", "reason": "FailedCreate", "message": "exceeded quota: none"}]}});
    let set = Case {
        events: vec![event(
            "FailedCreate",
            "Error creating: other name",
            "2026-01-01T00:00:50Z",
        )],
        ..case(object("ReplicaSet", "web-1", refused.clone()))
    };
    let parts = vec![Part {
        case: set,
        alike: 0,
    }];
    let whole = Case {
        parts,
        ..case(object("Deployment", "web", refused))
    };
    assert_eq!(
        told(&whole),
        "deployment.apps/web Failed: FailedCreate: exceeded quota: none\n"
    );
}

#[test]
fn services_need_addresses() {
    let service = object(
        "Service",
        "web",
        json!({"spec": {"selector": {"app": "web"}, "ports": [{"targetPort": "http"}]}}),
    );
    let of = |members: usize| Case {
        members: Some(members),
        ..case(service.clone())
    };
    assert_eq!(
        told(&of(0)),
        "service/web Failed: no pod has its labels app=web\n"
    );
    assert_eq!(
        told(&of(1)),
        "service/web Failed: 1 pod is ready, but none has its ports\n  its ports: http\n"
    );
    let slice = |ready: bool, ports: Value| {
        Object(json!({"ports": ports, "endpoints": [
        {"addresses": ["10.0.0.1"], "conditions": {"ready": ready}}]}))
    };
    let with = |slice: Object| Case {
        related: vec![slice],
        ..of(1)
    };
    let state = |case: &Case| answer(case, Timestamp::UNIX_EPOCH).state;
    assert_eq!(state(&with(slice(true, json!([{}])))), State::Ready);
    assert_eq!(state(&with(slice(false, json!([{}])))), State::Failed);
    assert_eq!(state(&with(slice(true, json!([])))), State::Failed);
}

#[test]
fn what_is_being_deleted_waits_for_its_finalizers() {
    let held = json!({"metadata": {"name": "a", "deletionTimestamp": "2026-01-01T00:00:00Z", "finalizers": ["x/y", "z"]}});
    assert_eq!(
        told(&case(object("ConfigMap", "a", held))),
        "configmap/a Failed: it is being deleted, and waits for its finalizers x/y, z\n"
    );
}

#[test]
fn conditions_tell_of_custom_resources() {
    let widget = |conditions: Value| {
        case(object(
            "Widget",
            "a",
            json!({"status": {"conditions": conditions}}),
        ))
    };
    let unready = json!([{"type": "Ready", "status": "False", "reason": "NoBackend", "message": "none"},
        {"type": "Synced", "status": "False", "reason": "Denied", "message": "no rights"},
        {"type": "Degraded", "status": "False"}]);
    assert_eq!(
        told(&widget(unready)),
        "widget.example.com/a Waiting: NoBackend: none\n  Denied: no rights\n"
    );
    assert_eq!(
        told(&widget(json!([]))),
        "widget.example.com/a Ready: nothing says otherwise\n"
    );
    let degraded =
        json!([{"type": "Degraded", "status": "True", "reason": "Slow", "message": "too slow"}]);
    assert_eq!(
        told(&widget(degraded)),
        "widget.example.com/a Waiting: Degraded is True: Slow: too slow\n"
    );
}

#[test]
fn nothing_is_what_it_should_be() {
    for odd in [
        Value::Null,
        json!([]),
        json!({"apiVersion": "v1", "kind": "Pod", "status": {"containerStatuses": [1, {"state": 2}], "conditions": {}}, "spec": []}),
        json!({"apiVersion": "v1", "kind": "Service", "spec": {"selector": 1, "ports": {}}}),
        json!({"apiVersion": "v1", "kind": "Node", "status": {"conditions": "x"}}),
    ] {
        let case = Case {
            events: vec![Value::Null, json!({"type": "Warning"})],
            ..case(Object(odd))
        };
        let _ = answer(&case, Timestamp::UNIX_EPOCH);
    }
}
