//! `apply` of many objects against a server that fails: each object that failed is named, nothing
//! is lost or applied twice with different outcomes, and a second run converges.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::program::{Running, Said, run};
use crate::server::{Answer, Call, Server, failure};

/// Where the objects are.
const COLLECTION: &str = "/api/v1/namespaces/default/configmaps";
/// How many requests for single objects ktl has under way at once.
const WIDTH: usize = 32;

/// ConfigMaps by their names, and what was done to each.
#[derive(Clone, Default)]
struct Store(Arc<Mutex<Inside>>);

#[derive(Default)]
struct Inside {
    objects: BTreeMap<String, Value>,
    version: u64,
    /// Requests of each method and name that reached the server.
    tried: BTreeMap<(String, String), usize>,
    /// Of these, those that changed something.
    done: BTreeMap<(String, String), usize>,
}

impl Store {
    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().expect("no panic with the lock")
    }

    /// What a server without faults would say to `call`: the code and the body.
    fn answer(&self, call: &Call) -> (u16, String) {
        let mut inside = self.lock();
        let name = name(call);
        let key = (call.method.clone(), name.clone());
        match call.method.as_str() {
            "GET" if name.is_empty() => (200, inside.list()),
            "GET" => match inside.objects.get(&name) {
                Some(object) => (200, object.to_string()),
                None => missing(&name),
            },
            "POST" if inside.objects.contains_key(&name) => {
                let message = format!(r#"configmaps \"{name}\" already exists"#);
                (409, failure(409, "AlreadyExists", &message))
            }
            "POST" => {
                *inside.done.entry(key).or_default() += 1;
                let object = serde_json::from_str(&call.body).expect("JSON");
                (201, inside.put(&name, object))
            }
            "PATCH" => match inside.objects.get(&name).cloned() {
                None => missing(&name),
                Some(mut object) => {
                    *inside.done.entry(key).or_default() += 1;
                    let patch: Value = serde_json::from_str(&call.body).expect("JSON");
                    merge(&mut object, &patch);
                    (200, inside.put(&name, object))
                }
            },
            method => panic!("{method} {}", call.target),
        }
    }

    /// Names of all that there is.
    fn names(&self) -> BTreeSet<String> {
        self.lock().objects.keys().cloned().collect()
    }

    fn tried(&self, method: &str, name: &str) -> usize {
        let key = (method.to_owned(), name.to_owned());
        self.lock().tried.get(&key).copied().unwrap_or_default()
    }

    /// Fails unless these are all objects, each with this value, and none was made twice.
    fn check(&self, count: usize, value: &str) {
        let inside = self.lock();
        let wanted: Vec<String> = (0..count).map(named).collect();
        assert!(
            inside.objects.keys().eq(&wanted),
            "{:?}",
            inside.objects.keys()
        );
        for (name, object) in &inside.objects {
            assert_eq!(object["data"]["a"], value, "{name}");
        }
        let made = |key: &&(String, String)| key.0 == "POST";
        assert!(
            inside
                .done
                .iter()
                .all(|(key, times)| !made(&key) || *times == 1)
        );
    }
}

impl Inside {
    fn put(&mut self, name: &str, mut object: Value) -> String {
        self.version += 1;
        object["metadata"]["resourceVersion"] = json!(self.version.to_string());
        let text = object.to_string();
        self.objects.insert(name.to_owned(), object);
        text
    }

    fn list(&self) -> String {
        let items: Vec<&Value> = self.objects.values().collect();
        json!({"kind": "ConfigMapList", "apiVersion": "v1", "metadata": {"resourceVersion": "1"}, "items": items})
            .to_string()
    }
}

/// A merge patch (RFC 7396): the patches here have no lists.
fn merge(value: &mut Value, patch: &Value) {
    let Some(patch) = patch.as_object() else {
        *value = patch.clone();
        return;
    };
    if !value.is_object() {
        *value = json!({});
    }
    for (key, patch) in patch {
        if patch.is_null() {
            value.as_object_mut().expect("a map").remove(key);
        } else {
            merge(&mut value[key.as_str()], patch);
        }
    }
}

fn missing(name: &str) -> (u16, String) {
    let message = format!(r#"configmaps \"{name}\" not found"#);
    (404, failure(404, "NotFound", &message))
}

/// The name of the object that a request is about; empty for all of them.
fn name(call: &Call) -> String {
    if call.method == "POST" {
        let object: Value = serde_json::from_str(&call.body).expect("JSON");
        return object["metadata"]["name"].as_str().expect("a name").into();
    }
    let path = call.target.split('?').next().unwrap_or_default();
    let rest = path.strip_prefix(COLLECTION).expect("config maps only");
    rest.trim_start_matches('/').to_owned()
}

fn named(number: usize) -> String {
    format!("map-{number:04}")
}

/// A server of what is in `store`, where `fault` may answer instead; whether it has.
fn serve(
    store: &Store,
    fault: impl Fn(&Call, &str, &mut Answer<'_>) -> bool + Send + Sync + 'static,
) -> Server {
    let store = store.clone();
    Server::start(move |call, answer| {
        let name = name(call);
        let key = (call.method.clone(), name.clone());
        *store.lock().tried.entry(key).or_default() += 1;
        if !fault(call, &name, answer) {
            let (code, body) = store.answer(call);
            answer.send(code, "application/json", &body);
        }
    })
}

/// A file of so many ConfigMaps with this value.
fn manifest(folder: &TempDir, count: usize, value: &str) -> String {
    let mut text = String::new();
    for number in 0..count {
        let name = named(number);
        let _ = writeln!(
            text,
            "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {{name: {name}, namespace: default}}\ndata: {{a: \"{value}\"}}"
        );
    }
    let path = folder.path().join("many.yaml");
    std::fs::write(&path, text).expect("it is written");
    path.to_str().expect("UTF-8").to_owned()
}

fn apply(server: &Server, path: &str) -> Said {
    run(server, &["apply", "-f", path])
}

/// Names that a run says it has created or configured.
fn reported(stdout: &str, what: &str) -> BTreeSet<String> {
    let line = |line: &str| {
        let (name, done) = line.strip_prefix("configmap/")?.split_once(' ')?;
        (done == what).then(|| name.to_owned())
    };
    stdout.lines().filter_map(line).collect()
}

/// Fails unless a run on a healthy server ends well and finds all of it as wanted.
fn converges(store: &Store, path: &str, count: usize, value: &str) {
    let server = serve(store, |_, _, _| false);
    let said = apply(&server, path);
    assert_eq!((said.stderr.as_str(), said.code), ("", Some(0)));
    assert_eq!(said.stdout.lines().count(), count);
    store.check(count, value);
    let again = apply(&server, path);
    let unchanged = reported(&again.stdout, "unchanged");
    assert_eq!((unchanged.len(), again.code), (count, Some(0)));
}

/// Whether this is the name of one of these.
fn is_one(name: &str, of: &[usize]) -> bool {
    of.iter().any(|number| named(*number) == name)
}

const COUNT: usize = 40;

#[test]
fn a_refusal_by_a_webhook_is_that_objects_alone() {
    let store = Store::default();
    let folder = TempDir::new().expect("a folder");
    let path = manifest(&folder, COUNT, "1");
    let server = serve(&store, |call, name, answer| {
        if call.method != "POST" {
            return false;
        }
        if is_one(name, &[3, 17]) {
            let message =
                r#"admission webhook \"policy.example.com\" denied the request: no owner"#;
            answer.status(403, "Forbidden", message);
        } else if is_one(name, &[39]) {
            let message = r#"Internal error occurred: failed calling webhook \"policy.example.com\": connection refused"#;
            answer.status(500, "InternalError", message);
        } else {
            return false;
        }
        true
    });
    let said = apply(&server, &path);
    assert_eq!(said.code, Some(1));
    let error = format!("error when creating \"{path}\"");
    let webhook = "webhook \"policy.example.com\"";
    let denied = format!(
        "Error from server (Forbidden): {error}: admission {webhook} denied the request: no owner\n"
    );
    let expected = format!(
        "{denied}{denied}Error from server (InternalError): {error}: Internal error occurred: failed calling {webhook}: connection refused\n"
    );
    assert_eq!(said.stderr, expected);
    let created = reported(&said.stdout, "created");
    assert_eq!((created.len(), &created), (COUNT - 3, &store.names()));
    converges(&store, &path, COUNT, "1");
}

#[test]
fn errors_of_the_server_while_patching() {
    let store = Store::default();
    let folder = TempDir::new().expect("a folder");
    converges(&store, &manifest(&folder, COUNT, "1"), COUNT, "1");
    let path = manifest(&folder, COUNT, "2");
    let server = serve(&store, |call, name, answer| {
        let fails = call.method == "PATCH" && is_one(name, &[0, 20]);
        if fails {
            answer.status(500, "InternalError", "etcdserver: request timed out");
        }
        fails
    });
    let said = apply(&server, &path);
    assert_eq!(said.code, Some(1));
    for number in [0, 20] {
        let subject = format!("Name: \"{}\", Namespace: \"default\"\n", named(number));
        assert!(said.stderr.contains(&subject), "{}", said.stderr);
    }
    assert_eq!(
        said.stderr.matches("etcdserver: request timed out").count(),
        2
    );
    assert_eq!(reported(&said.stdout, "configured").len(), COUNT - 2);
    converges(&store, &path, COUNT, "2");
}

#[test]
fn a_second_writer_that_is_always_faster() {
    let store = Store::default();
    let folder = TempDir::new().expect("a folder");
    converges(&store, &manifest(&folder, 3, "1"), 3, "1");
    let path = manifest(&folder, 3, "2");
    let others = store.clone();
    let server = serve(&store, move |call, name, answer| {
        // The first loses always, the second three times.
        let tried = others.tried("PATCH", name);
        let loses = is_one(name, &[0]) || is_one(name, &[1]) && tried <= 3;
        if call.method != "PATCH" || !loses {
            return false;
        }
        let message = format!(
            r#"Operation cannot be fulfilled on configmaps \"{name}\": the object has been modified; please apply your changes to the latest version and try again"#
        );
        answer.status(409, "Conflict", &message);
        true
    });
    let said = apply(&server, &path);
    assert_eq!(said.code, Some(1));
    assert_eq!(
        said.stdout,
        "configmap/map-0001 configured\nconfigmap/map-0002 configured\n"
    );
    let start = "Error from server (Conflict): error when applying patch:\n";
    assert!(said.stderr.starts_with(start), "{}", said.stderr);
    assert!(
        said.stderr.contains("Name: \"map-0000\", "),
        "{}",
        said.stderr
    );
    assert_eq!(said.stderr.matches("has been modified").count(), 1);
    // As kubectl: five tries after the first.
    let tried = [0, 1, 2].map(|number| store.tried("PATCH", &named(number)));
    assert_eq!(tried, [6, 4, 1]);
    converges(&store, &path, 3, "2");
}

#[test]
fn a_server_that_asks_for_patience() {
    let store = Store::default();
    let folder = TempDir::new().expect("a folder");
    let path = manifest(&folder, COUNT, "1");
    let others = store.clone();
    let server = serve(&store, move |call, name, answer| {
        let busy =
            call.method == "POST" && others.tried("POST", name) == 1 && is_one(name, &[1, 2, 30]);
        if busy {
            let body = failure(429, "TooManyRequests", "too many requests");
            let length = body.len();
            answer.raw(&format!(
                "HTTP/1.1 429 X\r\nRetry-After: 1\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
            ));
        }
        busy
    });
    let start = Instant::now();
    let said = apply(&server, &path);
    assert_eq!((said.stderr.as_str(), said.code), ("", Some(0)));
    assert!(
        start.elapsed() >= Duration::from_secs(1),
        "it waits as it was asked to"
    );
    assert_eq!(reported(&said.stdout, "created").len(), COUNT);
    assert_eq!(store.tried("POST", &named(30)), 2);
    store.check(COUNT, "1");
}

/// Whether a request that was cut off was carried out before.
const CARRIED_OUT: [bool; 2] = [true, false];

#[test]
fn a_connection_that_is_reset_after_a_write_was_sent() {
    for carried_out in CARRIED_OUT {
        let store = Store::default();
        let folder = TempDir::new().expect("a folder");
        for (value, method) in [("1", "POST"), ("2", "PATCH")] {
            let path = manifest(&folder, COUNT, value);
            let others = store.clone();
            let server = serve(&store, move |call, name, answer| {
                let cut = call.method == method && is_one(name, &[5]);
                if cut && carried_out {
                    let _ = others.answer(call);
                }
                if cut {
                    answer.cut();
                }
                cut
            });
            let said = apply(&server, &path);
            assert_eq!(
                said.code,
                Some(1),
                "{method} {carried_out}: {}",
                said.stderr
            );
            assert!(!said.stderr.is_empty());
            // A write is never sent again on its own: it may have been carried out.
            assert_eq!(store.tried(method, &named(5)), 1, "{method}");
            let done = reported(
                &said.stdout,
                if method == "POST" {
                    "created"
                } else {
                    "configured"
                },
            );
            assert!(!done.contains(&named(5)), "{method}");
            // What was written is told of, but for the one whose end nobody knows.
            let inside = store.lock();
            let is_written = |(name, object): &(&String, &Value)| {
                object["data"]["a"] == value && **name != named(5)
            };
            let written = inside
                .objects
                .iter()
                .filter(is_written)
                .map(|(name, _)| name);
            assert!(done.iter().eq(written), "{method} {done:?}");
            drop(inside);
            converges(&store, &path, COUNT, value);
        }
    }
}

#[test]
fn a_server_that_goes_away_in_the_middle_of_many() {
    const MANY: usize = 1000;
    let store = Store::default();
    let folder = TempDir::new().expect("a folder");
    let path = manifest(&folder, MANY, "1");
    let server = serve(&store, |call, name, answer| {
        let gone = call.method == "POST" && is_one(name, &[600]);
        if gone {
            // Longer than the rest of the run.
            answer.leave(Duration::from_secs(2));
        }
        gone
    });
    let said = apply(&server, &path);
    assert_eq!(said.code, Some(1));
    assert!(!said.stderr.is_empty());
    let (created, there) = (reported(&said.stdout, "created"), store.names());
    assert!(created.is_subset(&there), "what is reported is there");
    assert!(created.len() >= 600 - WIDTH, "{}", created.len());
    assert!(!created.contains(&named(600)));
    let lost = |name: &String| {
        said.stderr
            .contains(&format!("configmap/{name} was not applied"))
    };
    assert!(
        !created.iter().any(lost),
        "what was done is not named as lost"
    );
    let others = (0..MANY).map(named).filter(|name| !created.contains(name));
    let untold: Vec<String> = others
        .filter(|name| !lost(name) && !said.stderr.contains(name))
        .collect();
    assert!(untold.is_empty(), "each that failed is named: {untold:?}");
    drop(server);
    converges(&store, &path, MANY, "1");
}

#[cfg(unix)]
#[test]
fn an_interrupt_stops_and_reports_what_was_done() {
    const MANY: usize = 300;
    let store = Store::default();
    let folder = TempDir::new().expect("a folder");
    let path = manifest(&folder, MANY, "1");
    let server = serve(&store, |call, _, _| {
        if call.method == "POST" {
            std::thread::sleep(Duration::from_millis(100));
        }
        false
    });
    let running = Running::start(&server, &["apply", "-f", &path]);
    // A list, and some writes.
    server.wait_for(60);
    running.interrupt();
    let (lines, stderr, code) = running.rest();
    assert_eq!((stderr.as_str(), code), ("", Some(130)));
    let created = reported(&lines.join("\n"), "created");
    assert_eq!(
        created,
        store.names(),
        "all that was done is reported, and nothing else"
    );
    let sent = server.calls().len();
    assert!((60..=60 + 2 * WIDTH).contains(&sent), "{sent} requests");
    converges(&store, &path, MANY, "1");
}
