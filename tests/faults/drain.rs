//! `drain` of a node with the pods `a` and `b` against a server that refuses, fails or changes its mind.

use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::program::{Said, run};
use crate::server::{Answer, Call, PATIENCE, Server, failure};

/// What the server has, and what was asked of it.
#[derive(Default)]
struct Inside {
    /// Names and uids of the pods of the node.
    pods: Vec<(String, String)>,
    /// Events that watches of pods, and of budgets, have to tell.
    pod_events: Vec<Value>,
    budget_events: Vec<Value>,
    /// Names of the pods that were to be evicted, and what was sent.
    evictions: Vec<(String, Value)>,
    lists: usize,
}

#[derive(Clone, Default)]
struct Cluster(Arc<Mutex<Inside>>);

type Evict = dyn Fn(&Cluster, &str, usize, &mut Answer<'_>) + Send + Sync;

impl Cluster {
    fn new(pods: &[&str]) -> Self {
        let cluster = Self::default();
        let named = |name: &&str| ((*name).to_owned(), format!("uid-{name}"));
        cluster.lock().pods = pods.iter().map(named).collect();
        cluster
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().expect("no panic with the lock")
    }

    /// A server of which only the answers to evictions are not those of a real one: `evict` gets the
    /// name of the pod and how often it was asked for before.
    fn serve(
        &self,
        evict: impl Fn(&Self, &str, usize, &mut Answer<'_>) + Send + Sync + 'static,
    ) -> Server {
        self.serve_with(|_, _, _| false, evict)
    }

    /// The same, where `first` may have answered already.
    fn serve_with(
        &self,
        first: impl Fn(&Self, &Call, &mut Answer<'_>) -> bool + Send + Sync + 'static,
        evict: impl Fn(&Self, &str, usize, &mut Answer<'_>) + Send + Sync + 'static,
    ) -> Server {
        let cluster = self.clone();
        Server::start(move |call, answer| {
            if !first(&cluster, call, answer) {
                cluster.answer(call, answer, &evict);
            }
        })
    }

    fn answer(&self, call: &Call, answer: &mut Answer<'_>, evict: &Evict) {
        let path = call.target.split('?').next().unwrap_or_default();
        let is_watch = call.has("watch=true");
        match (call.method.as_str(), path) {
            (_, "/api/v1/nodes/one") => answer.json(
                r#"{"kind":"Node","apiVersion":"v1","metadata":{"name":"one"},"spec":{"unschedulable":true}}"#,
            ),
            (_, "/api/v1/pods") if is_watch => self.tell(answer, |inside| &mut inside.pod_events),
            (_, "/api/v1/pods") => {
                self.lock().lists += 1;
                answer.json(&self.list());
            }
            (_, "/apis/policy/v1/poddisruptionbudgets") if is_watch => {
                self.tell(answer, |inside| &mut inside.budget_events);
            }
            (_, "/apis/policy/v1/poddisruptionbudgets") => {
                let list = json!({"metadata": {"resourceVersion": "1"}, "items": [budget(0)]});
                answer.json(&list.to_string());
            }
            ("GET", path) => {
                let name = path.rsplit('/').next().unwrap_or_default();
                let known = self.lock().pods.iter().find(|pod| pod.0 == name).cloned();
                match known {
                    Some(known) => answer.json(&pod(&known.0, &known.1).to_string()),
                    None => answer.status(404, "NotFound", "gone"),
                }
            }
            ("POST", path) => {
                let name = path.split('/').nth(6).expect("a pod").to_owned();
                let body = serde_json::from_str(&call.body).expect("JSON");
                let before = {
                    let mut inside = self.lock();
                    let before = inside.evictions.iter().filter(|e| e.0 == name).count();
                    inside.evictions.push((name.clone(), body));
                    before
                };
                evict(self, &name, before, answer);
            }
            (method, path) => panic!("{method} {path}"),
        }
    }

    fn list(&self) -> String {
        let inside = self.lock();
        let items: Vec<Value> = inside.pods.iter().map(|p| pod(&p.0, &p.1)).collect();
        json!({"kind": "PodList", "apiVersion": "v1", "metadata": {"resourceVersion": "1"}, "items": items})
            .to_string()
    }

    /// A watch that tells events as they come.
    fn tell(&self, answer: &mut Answer<'_>, events: fn(&mut Inside) -> &mut Vec<Value>) {
        answer.begin();
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            let next: Vec<Value> = events(&mut self.lock()).drain(..).collect();
            for event in next {
                answer.chunk(&format!("{event}\n"));
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// The pod goes, and watches tell of it.
    fn let_go(&self, name: &str, answer: &mut Answer<'_>) {
        answer.json(
            r#"{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Success","code":201}"#,
        );
        self.gone(name);
    }

    fn gone(&self, name: &str) {
        let mut inside = self.lock();
        inside.pods.retain(|pod| pod.0 != name);
        let object = pod(name, &format!("uid-{name}"));
        inside
            .pod_events
            .push(json!({"type": "DELETED", "object": object}));
    }

    /// How often pods were asked for.
    fn asked(&self) -> usize {
        self.lock().evictions.len()
    }
}

fn pod(name: &str, uid: &str) -> Value {
    json!({
        "kind": "Pod", "apiVersion": "v1",
        "metadata": {"name": name, "namespace": "shop", "uid": uid, "resourceVersion": "1",
            "labels": {"app": name},
            "ownerReferences": [{"kind": "ReplicaSet", "apiVersion": "apps/v1", "name": "r",
                "uid": "r", "controller": true}]},
        "status": {"phase": "Running", "conditions": [{"type": "Ready", "status": "True"}]},
    })
}

/// A budget of the pod `a`.
fn budget(allowed: i64) -> Value {
    json!({
        "metadata": {"name": "a", "namespace": "shop"},
        "spec": {"selector": {"matchLabels": {"app": "a"}}},
        "status": {"disruptionsAllowed": allowed},
    })
}

const BLOCKED: &str = "Cannot evict pod as it would violate the pod's disruption budget.";
const WILL_RETRY: &str = "error when evicting pods/\"a\" -n \"shop\" (will retry after 5s): \
    Cannot evict pod as it would violate the pod's disruption budget.\n";

fn block(answer: &mut Answer<'_>) {
    answer.send(429, "application/json", &blocked());
}

fn blocked() -> String {
    let mut status: Value =
        serde_json::from_str(&failure(429, "TooManyRequests", BLOCKED)).expect("JSON");
    status["details"] = json!({"causes": [{"reason": "DisruptionBudget", "message": "needs 1"}]});
    status.to_string()
}

fn drain(server: &Server, args: &[&str]) -> (Said, Duration) {
    let start = Instant::now();
    let said = run(server, &[&["drain", "one"], args].concat());
    (said, start.elapsed())
}

/// What is told when `a` fails for this reason and nothing is left but `pending`.
fn failed(why: &str, pending: &str, before: &str) -> String {
    let pods: String = pending
        .split_whitespace()
        .map(|name| format!("pod/{name}\n"))
        .collect();
    let pods = match pods.as_str() {
        "" => String::new(),
        pods => {
            format!("There are pending pods in node \"one\" when an error occurred: {why}\n{pods}")
        }
    };
    format!(
        "{before}{pods}error: unable to drain node \"one\" due to error: {why}, continuing command...\n\
         There are pending nodes to be drained:\n one\n{why}\n"
    )
}

// kubectl takes five seconds for this, as it sleeps them.
#[test]
fn a_budget_that_lets_nothing_go_until_the_time_is_over() {
    let cluster = Cluster::new(&["a"]);
    let server = cluster.serve(|_, _, _, answer| block(answer));
    let (said, _) = drain(&server, &["--timeout=1s"]);
    let stdout = "node/one already cordoned\nevicting pod shop/a\nevicting pod shop/a\n";
    let why = "error when evicting pods/\"a\" -n \"shop\": global timeout reached: 1s";
    assert_eq!(said, Said::of(stdout, &failed(why, "a", WILL_RETRY), 1));
    assert_eq!(cluster.asked(), 1);
}

#[test]
fn a_refused_pod_is_asked_for_again_as_soon_as_its_budget_allows_it() {
    let cluster = Cluster::new(&["a"]);
    let server = cluster.serve(|cluster, name, before, answer| {
        if before > 0 {
            return cluster.let_go(name, answer);
        }
        block(answer);
        // Changes without a change for the pod are no reason to ask again.
        let events = [0, 0, 1].map(|n| json!({"type": "MODIFIED", "object": budget(n)}));
        cluster.lock().budget_events.extend(events);
    });
    let (said, _) = drain(&server, &[]);
    let stdout = "node/one already cordoned\nevicting pod shop/a\nevicting pod shop/a\n\
        pod/a evicted\nnode/one drained\n";
    assert_eq!(said, Said::of(stdout, WILL_RETRY, 0));
    assert_eq!(cluster.asked(), 2);
}

#[test]
fn without_budgets_a_refused_pod_is_asked_for_after_five_seconds() {
    let cluster = Cluster::new(&["a"]);
    let hidden = |_: &Cluster, call: &Call, answer: &mut Answer<'_>| {
        let is_it = call.target.contains("poddisruptionbudgets");
        if is_it {
            answer.status(403, "Forbidden", "no");
        }
        is_it
    };
    let server = cluster.serve_with(hidden, |cluster, name, before, answer| match before {
        0 => block(answer),
        _ => cluster.let_go(name, answer),
    });
    let (said, time) = drain(&server, &[]);
    assert_eq!((said.stderr.as_str(), said.code), (WILL_RETRY, Some(0)));
    assert!(time >= Duration::from_secs(5), "{time:?}");
}

/// A refusal that asks for so many seconds of patience.
fn wait(seconds: u64, answer: &mut Answer<'_>) {
    let mut status: Value = serde_json::from_str(&blocked()).expect("JSON");
    status["details"]["retryAfterSeconds"] = json!(seconds);
    let body = status.to_string();
    let length = body.len();
    answer.raw(&format!(
        "HTTP/1.1 429 X\r\nRetry-After: {seconds}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
    ));
}

#[test]
fn a_server_that_asks_for_patience() {
    let cluster = Cluster::new(&["a"]);
    let server = cluster.serve(|cluster, name, before, answer| match before {
        0 => wait(1, answer),
        _ => cluster.let_go(name, answer),
    });
    let (said, time) = drain(&server, &[]);
    let stdout =
        "node/one already cordoned\nevicting pod shop/a\npod/a evicted\nnode/one drained\n";
    assert_eq!(said, Said::of(stdout, "", 0));
    assert!(time >= Duration::from_secs(1), "{time:?}");
}

// kubectl waits for ten seconds whatever happens.
#[test]
fn a_server_that_asks_for_patience_before_the_budget_is_changed() {
    let cluster = Cluster::new(&["a"]);
    let server = cluster.serve(|cluster, name, before, answer| {
        if before > 0 {
            return cluster.let_go(name, answer);
        }
        wait(10, answer);
        let event = json!({"type": "MODIFIED", "object": budget(1)});
        cluster.lock().budget_events.push(event);
    });
    let (said, _) = drain(&server, &[]);
    let stdout =
        "node/one already cordoned\nevicting pod shop/a\npod/a evicted\nnode/one drained\n";
    assert_eq!(said, Said::of(stdout, "", 0));
}

#[test]
fn an_eviction_that_fails_holds_up_no_other() {
    type Fail = fn(&mut Answer<'_>);
    let fails: [(Fail, &str); 2] = [
        (
            |answer| answer.status(500, "InternalError", "broken"),
            "error when evicting pods/\"a\" -n \"shop\": broken",
        ),
        (
            |answer| answer.cut(),
            "error when evicting pods/\"a\" -n \"shop\": ",
        ),
    ];
    for (fail, why) in fails {
        let cluster = Cluster::new(&["a", "b"]);
        let server = cluster.serve(move |cluster, name, _, answer| match name {
            "a" => fail(answer),
            _ => cluster.let_go(name, answer),
        });
        let (said, _) = drain(&server, &[]);
        let stdout =
            "node/one already cordoned\nevicting pod shop/a\nevicting pod shop/b\npod/b evicted\n";
        assert_eq!((said.stdout.as_str(), said.code), (stdout, Some(1)));
        let last = said.stderr.lines().last().unwrap_or_default();
        assert!(last.starts_with(why), "{last}");
        assert_eq!(said.stderr, failed(last, "a", ""));
        assert_eq!(cluster.asked(), 2);
    }
}

#[test]
fn a_watch_that_breaks_is_made_up_for() {
    let cluster = Cluster::new(&["a", "b"]);
    let cut = |cluster: &Cluster, call: &Call, answer: &mut Answer<'_>| {
        let is_it = call.target.starts_with("/api/v1/pods?") && call.has("watch=true");
        // The first watch sees nothing, and breaks when both are gone.
        if is_it && cluster.lock().lists == 2 {
            answer.begin();
            while !cluster.lock().pods.is_empty() {
                std::thread::sleep(Duration::from_millis(10));
            }
            answer.cut();
            return true;
        }
        false
    };
    let server = cluster.serve_with(cut, |cluster, name, _, answer| cluster.let_go(name, answer));
    let (said, _) = drain(&server, &[]);
    assert_eq!((said.stderr.as_str(), said.code), ("", Some(0)));
    assert!(said.stdout.contains("pod/a evicted\n"), "{}", said.stdout);
    assert!(
        said.stdout.ends_with("node/one drained\n"),
        "{}",
        said.stdout
    );
}

#[test]
fn a_pod_that_may_not_be_watched_is_looked_for_once_a_second() {
    let cluster = Cluster::new(&["a"]);
    let refused = |_: &Cluster, call: &Call, answer: &mut Answer<'_>| {
        let is_it = call.has("watch=true");
        if is_it {
            answer.status(403, "Forbidden", "no watches");
        }
        is_it
    };
    let server = cluster.serve_with(refused, |cluster, name, _, answer| {
        cluster.let_go(name, answer);
    });
    let (said, _) = drain(&server, &[]);
    assert_eq!((said.stderr.as_str(), said.code), ("", Some(0)));
    assert!(said.stdout.contains("pod/a evicted\n"), "{}", said.stdout);
    assert!(cluster.lock().lists <= 4);
}

/// Whoever takes the name of a pod that has gone is no part of the drain.
#[test]
fn a_pod_of_the_same_name_is_another_one() {
    let cluster = Cluster::new(&["a"]);
    let server = cluster.serve(|cluster, _, _, answer| {
        answer.json(r#"{"kind":"Status","apiVersion":"v1","status":"Success"}"#);
        cluster.lock().pods = vec![("a".to_owned(), "another".to_owned())];
        let old = json!({"type": "DELETED", "object": pod("a", "uid-a")});
        let new = json!({"type": "ADDED", "object": pod("a", "another")});
        cluster.lock().pod_events.extend([old, new]);
    });
    let (said, _) = drain(&server, &[]);
    let stdout =
        "node/one already cordoned\nevicting pod shop/a\npod/a evicted\nnode/one drained\n";
    assert_eq!(said, Said::of(stdout, "", 0));
    let options = cluster.lock().evictions[0].1["deleteOptions"].clone();
    assert_eq!(options, json!({"preconditions": {"uid": "uid-a"}}));
}

/// kubectl evicts the other pod, wherever it runs.
#[test]
fn a_pod_that_is_replaced_while_it_is_blocked_is_left_alone() {
    let cluster = Cluster::new(&["a"]);
    let server = cluster.serve(|cluster, _, _, answer| {
        block(answer);
        cluster.gone("a");
        cluster.lock().pods = vec![("a".to_owned(), "another".to_owned())];
    });
    let (said, _) = drain(&server, &[]);
    let stdout = "node/one already cordoned\nevicting pod shop/a\nnode/one drained\n";
    assert_eq!(said, Said::of(stdout, WILL_RETRY, 0));
    assert_eq!(cluster.asked(), 1);
}

#[test]
fn a_namespace_that_is_being_deleted() {
    let cluster = Cluster::new(&["a"]);
    let server = cluster.serve(|cluster, _, before, answer| {
        let mut status: Value =
            serde_json::from_str(&failure(403, "Forbidden", "being terminated")).expect("JSON");
        status["details"] = json!({"causes": [{"reason": "NamespaceTerminating", "message": "x"}]});
        answer.send(403, "application/json", &status.to_string());
        let mut object = pod("a", "uid-a");
        object["metadata"]["deletionTimestamp"] = json!("2026-01-01T00:00:00Z");
        match before {
            0 => cluster
                .lock()
                .pod_events
                .push(json!({"type": "MODIFIED", "object": object})),
            _ => cluster.gone("a"),
        }
    });
    let (said, _) = drain(&server, &[]);
    let stdout = "node/one already cordoned\nevicting pod shop/a\nevicting pod shop/a\n\
        pod/a evicted\nnode/one drained\n";
    let stderr = "error when evicting pod \"a\" from terminating namespace \"shop\" \
        (will retry after 5s): being terminated\n";
    assert_eq!(said, Said::of(stdout, stderr, 0));
}
