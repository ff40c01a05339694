//! `wait` and `rollout status` against a server that goes away, forgets, ends its watches, or tells of
//! trouble.

use std::time::{Duration, Instant};

use crate::failure;
use crate::program::{Running, Said, run};
use crate::server::{Answer, Call, PATIENCE, Server};

const READY: [&str; 3] = ["wait", "pod/web", "--for=condition=Ready"];
const MET: &str = "pod/web condition met\n";

/// A pod: its version, uid, and whether it is ready.
fn pod(version: u32, uid: &str, ready: &str) -> String {
    format!(
        r#"{{"kind":"Pod","apiVersion":"v1","metadata":{{"name":"web","namespace":"default","uid":"{uid}","resourceVersion":"{version}"}},"status":{{"conditions":[{{"type":"Ready","status":"{ready}"}}]}}}}"#
    )
}

/// A list of items of this kind, none of which has a type of its own, as servers send them.
fn list(kind: &str, items: &[String]) -> String {
    let items = items
        .join(",")
        .replace(r#""kind":"Pod","apiVersion":"v1","#, "");
    format!(
        r#"{{"kind":"{kind}List","apiVersion":"v1","metadata":{{"resourceVersion":"9"}},"items":[{items}]}}"#
    )
}

fn event(kind: &str, object: &str) -> String {
    format!("{{\"type\":\"{kind}\",\"object\":{object}}}\n")
}

/// What a request is for: the collection, and `get`, `list` or `watch`.
fn purpose(call: &Call) -> (&'static str, &'static str) {
    let path = call.target.split('?').next().unwrap_or_default();
    let kinds = ["pods", "deployments", "replicasets", "configmaps", "events"];
    let of = |kind: &&&str| path.split('/').any(|part| part == **kind);
    let kind = kinds.iter().find(of).expect("a kind");
    let what = match (call.has("watch=true"), path.ends_with(kind)) {
        (true, _) => "watch",
        (false, true) => "list",
        (false, false) => "get",
    };
    (kind, what)
}

/// A watch that tells these events and goes on.
fn watching(answer: &mut Answer<'_>, events: &[String]) {
    answer.begin();
    for event in events {
        answer.chunk(event);
    }
    let _ = answer.wait_for_release();
    answer.cut();
}

/// A server of one pod that is not ready, whose watches and lists `script` answers.
fn server(script: impl Fn(&str, &Call, &mut Answer<'_>) + Send + Sync + 'static) -> Server {
    Server::start(move |call, answer| match purpose(call).1 {
        "get" => answer.json(&pod(1, "1", "False")),
        what => script(what, call, answer),
    })
}

/// kubectl notices the change after its next list, some seconds later.
#[test]
fn a_server_that_restarts() {
    let server = server(|what, call, answer| match (what, call.number) {
        ("watch", 1) => {
            answer.begin();
            answer.leave(Duration::from_secs(2));
        }
        ("list", _) => answer.json(&list("Pod", &[pod(1, "1", "False")])),
        _ => watching(answer, &[event("MODIFIED", &pod(10, "1", "True"))]),
    });
    assert_eq!(run(&server, &READY), Said::of(MET, "", 0));
}

#[test]
fn a_server_that_stays_away_is_waited_for_up_to_the_limit() {
    let server = server(|_, _, answer| answer.leave(Duration::from_secs(30)));
    let args = [&READY[..], &["--timeout=3s"]].concat();
    let late = "error: timed out waiting for the condition on pods/web\n";
    assert_eq!(run(&server, &args), Said::of("", late, 1));
}

/// At the first request it is no use to wait.
#[test]
fn a_server_that_is_not_there() {
    let server = Server::start(|_, answer| answer.leave(Duration::from_secs(30)));
    let _ = run(&server, &["wait", "cm/a", "--for=create"]);
    let said = run(&server, &["wait", "cm/a", "--for=create", "--timeout=20s"]);
    assert!(said.stderr.contains("was refused"), "{said:?}");
}

#[test]
fn watches_that_end_at_once_are_not_begun_again_and_again() {
    let server = server(|what, call, answer| match (what, call.number) {
        ("watch", _) => {
            answer.begin();
            answer.end();
        }
        (_, 0..8) => answer.json(&list("Pod", &[pod(1, "1", "False")])),
        _ => answer.json(&list("Pod", &[pod(2, "1", "True")])),
    });
    let started = Instant::now();
    assert_eq!(run(&server, &READY), Said::of(MET, "", 0));
    let calls = server.calls().len();
    assert!(
        started.elapsed() > Duration::from_secs(3),
        "{calls} requests"
    );
}

#[test]
fn a_version_that_is_forgotten() {
    let server = server(|what, call, answer| match (what, call.number) {
        ("watch", 1) => {
            let expired = failure(410, "Expired", "too old resource version: 1 (5)");
            watching(answer, &[event("ERROR", &expired)]);
        }
        ("list", _) => answer.json(&list("Pod", &[pod(1, "1", "False")])),
        _ => watching(answer, &[event("MODIFIED", &pod(10, "1", "True"))]),
    });
    assert_eq!(run(&server, &READY), Said::of(MET, "", 0));
}

/// Between two watches one went and another came: the first is gone. kubectl waits for the second.
#[test]
fn another_object_of_the_same_name() {
    let server = server(|what, _, answer| match what {
        "watch" => {
            answer.begin();
            answer.end();
        }
        _ => answer.json(&list("Pod", &[pod(8, "2", "True")])),
    });
    let args = ["wait", "pod/web", "--for=delete"];
    assert_eq!(run(&server, &args), Said::of(MET, "", 0));
    // A condition is waited for by name.
    assert_eq!(run(&server, &READY), Said::of(MET, "", 0));
}

/// kubectl tries again, in silence, until the time is over.
#[test]
fn who_may_not_watch_is_told_so() {
    let server = server(|_, _, answer| answer.status(403, "Forbidden", "pods is forbidden"));
    let refusal = "Error from server (Forbidden): pods is forbidden\n";
    assert_eq!(run(&server, &READY), Said::of("", refusal, 1));
}

/// To get is enough for what is waited to be created, as it is for kubectl, which asks twice a second.
#[test]
fn who_may_not_watch_asks_for_what_is_to_be_created() {
    let server = Server::start(|call, answer| match (purpose(call).1, call.number) {
        ("get", 0..5) => answer.status(404, "NotFound", r#"pods \"web\" not found"#),
        ("get", _) => answer.json(&pod(1, "1", "False")),
        _ => answer.status(403, "Forbidden", "pods is forbidden"),
    });
    let started = Instant::now();
    let args = ["wait", "pod/web", "--for=create"];
    assert_eq!(run(&server, &args), Said::of(MET, "", 0));
    assert!(started.elapsed() > Duration::from_secs(1));
}

#[test]
fn an_event_is_acted_on_at_once() {
    let server = server(|what, _, answer| {
        assert_eq!(what, "watch");
        answer.begin();
        let _ = answer.wait_for_release();
        answer.chunk(&event("MODIFIED", &pod(2, "1", "True")));
        // The watch does not end, and nothing else tells of it. `bench/run react` measures how soon.
        std::thread::sleep(PATIENCE);
    });
    let running = Running::start(&server, &READY);
    server.wait_for(2);
    server.release();
    let (lines, stderr, code) = running.rest();
    assert_eq!(
        (lines, stderr.as_str(), code),
        (vec![MET.trim_end().to_owned()], "", Some(0))
    );
}

/// A server of the deployment `web` with a new pod whose container is in this state, told of by a watch.
fn deployment(pod: &'static str, condition: &'static str) -> Server {
    Server::start(move |call, answer| {
        let web = format!(
            r#"{{"kind":"Deployment","apiVersion":"apps/v1","metadata":{{"name":"web","namespace":"default","uid":"d","generation":1,"resourceVersion":"1","annotations":{{"deployment.kubernetes.io/revision":"2"}}}},"spec":{{"replicas":1,"selector":{{"matchLabels":{{"app":"web"}}}}}},"status":{{"observedGeneration":1,"replicas":1,"updatedReplicas":1,"unavailableReplicas":1,"conditions":[{condition}]}}}}"#
        );
        let set = r#"{"metadata":{"name":"web-1","uid":"s","annotations":{"deployment.kubernetes.io/revision":"2"},"ownerReferences":[{"uid":"d","controller":true}]}}"#;
        let pod = format!(
            r#"{{"kind":"Pod","apiVersion":"v1","metadata":{{"name":"web-1-a","namespace":"default","uid":"p","resourceVersion":"5","ownerReferences":[{{"uid":"s","controller":true}}]}},"status":{pod}}}"#
        );
        match purpose(call) {
            (_, "get") => answer.json(&web),
            ("replicasets", "list") => answer.json(&list("ReplicaSet", &[set.to_owned()])),
            ("deployments", "list") => answer.json(&list("Deployment", &[web])),
            (kind, "list") => answer.json(&list(kind, &[])),
            ("pods", _) => {
                std::thread::sleep(Duration::from_millis(300));
                watching(answer, &[event("ADDED", &pod)]);
            }
            _ => watching(answer, &[]),
        }
    })
}

const WAITING: &str =
    "Waiting for deployment \"web\" rollout to finish: 0 of 1 updated replicas are available...\n";

#[test]
fn a_stuck_rollout_ends_at_once_with_the_reason() {
    let cases = [
        (
            r#"{"containerStatuses":[{"name":"c","restartCount":0,"state":{"waiting":{"reason":"ImagePullBackOff","message":"Back-off pulling image \"x\""}}}]}"#,
            r#"pod web-1-a: container "c": ImagePullBackOff: Back-off pulling image "x""#,
        ),
        (
            r#"{"containerStatuses":[{"name":"c","restartCount":2,"state":{"waiting":{"reason":"CrashLoopBackOff"}},"lastState":{"terminated":{"exitCode":3}}}]}"#,
            r#"pod web-1-a: container "c": CrashLoopBackOff (it ended with exit code 3)"#,
        ),
        (
            r#"{"containerStatuses":[{"name":"c","restartCount":0,"state":{"waiting":{"reason":"CreateContainerConfigError","message":"configmap \"x\" not found"}}}]}"#,
            r#"pod web-1-a: container "c": CreateContainerConfigError: configmap "x" not found"#,
        ),
        (
            r#"{"conditions":[{"type":"PodScheduled","status":"False","reason":"Unschedulable","message":"0/2 nodes are available"}]}"#,
            "pod web-1-a: Unschedulable: 0/2 nodes are available",
        ),
    ];
    for (pod, why) in cases {
        let error = format!("error: deployment.apps/web will not get ready: {why}\n");
        let server = deployment(pod, "");
        let args = ["rollout", "status", "deploy/web", "--fail-fast"];
        assert_eq!(run(&server, &args), Said::of(WAITING, &error, 1));
        let server = deployment(pod, "");
        let args = [
            "wait",
            "deploy/web",
            "--for=condition=Available",
            "--fail-fast",
        ];
        assert_eq!(run(&server, &args), Said::of("", &error, 1));
    }
    // Without the flag, time has to tell.
    let server = deployment(cases[0].0, "");
    let args = ["rollout", "status", "deploy/web", "--timeout=1s"];
    let late = "error: timed out waiting for the condition\n";
    assert_eq!(run(&server, &args), Said::of(WAITING, late, 1));
}

#[test]
fn pods_that_could_not_be_created() {
    let refused = r#"{"type":"ReplicaFailure","status":"True","reason":"FailedCreate","message":"pods \"web-1-\" is forbidden: exceeded quota: small"}"#;
    let server = deployment("{}", refused);
    let error = "error: deployment.apps/web will not get ready: FailedCreate: pods \"web-1-\" is \
        forbidden: exceeded quota: small\n";
    let args = ["rollout", "status", "deploy/web", "--fail-fast"];
    assert_eq!(run(&server, &args), Said::of(WAITING, error, 1));
    // What is waited for is no trouble.
    let args = [
        "wait",
        "deploy/web",
        "--for=condition=ReplicaFailure",
        "--fail-fast",
    ];
    let met = "deployment.apps/web condition met\n";
    assert_eq!(run(&server, &args), Said::of(met, "", 0));
}

/// The object tells of its failure on two watches; which of them comes first must not matter.
#[test]
fn what_is_waited_for_is_no_trouble_whoever_tells_of_it() {
    let job = |version: u32, condition: &str| {
        pod(version, "1", "False").replace(
            r#""conditions""#,
            &format!(r#""phase":"{condition}","conditions""#),
        )
    };
    let server = Server::start(move |call, answer| match purpose(call).1 {
        "get" => answer.json(&job(1, "Running")),
        "list" => answer.json(&list("Pod", &[job(1, "Running")])),
        _ => {
            // The wait's own watch comes first, and tells last.
            if call.number == 1 {
                std::thread::sleep(Duration::from_millis(500));
            }
            watching(answer, &[event("MODIFIED", &job(10, "Failed"))]);
        }
    });
    let phase = "--for=jsonpath={.status.phase}=Succeeded";
    let any = "--for-any=jsonpath={.status.phase}=Failed";
    let args = ["wait", "pod/web", phase, any, "--fail-fast"];
    let met = "pod/web condition met: jsonpath={.status.phase}=Failed\n";
    assert_eq!(run(&server, &args), Said::of(met, "", 0));
    let args = ["wait", "pod/web", phase, "--fail-fast"];
    let error = "error: pod/web will not get ready: it has failed\n";
    assert_eq!(run(&server, &args), Said::of("", error, 1));
}

/// Items of lists have no type of their own, and another object of the name is another rollout.
#[test]
fn a_rollout_goes_on_when_its_watch_has_ended() {
    let rollout = |uid: &'static str| {
        let web = move |head: &str, available: u32| {
            format!(
                r#"{{{head}"metadata":{{"name":"web","namespace":"default","uid":"{}","generation":1,"resourceVersion":"{available}1"}},"spec":{{"replicas":1}},"status":{{"observedGeneration":1,"replicas":1,"updatedReplicas":1,"availableReplicas":{available}}}}}"#,
                if head.is_empty() { uid } else { "d" }
            )
        };
        let server = Server::start(move |call, answer| match purpose(call).1 {
            "get" => answer.json(&web(r#""kind":"Deployment","apiVersion":"apps/v1","#, 0)),
            "list" => answer.json(&list("Deployment", &[web("", 1)])),
            _ => {
                answer.begin();
                answer.end();
            }
        });
        run(&server, &["rollout", "status", "deploy/web"])
    };
    let done = format!("{WAITING}deployment \"web\" successfully rolled out\n");
    assert_eq!(rollout("d"), Said::of(&done, "", 0));
    let gone = "error: object has been deleted\n";
    assert_eq!(rollout("e"), Said::of(WAITING, gone, 1));
}
