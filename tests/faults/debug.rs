//! `debug` beside kubectl: what it says, and the pods and patches that it sends, in the cases that
//! `testdata/debug/record` has recorded.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};

use ktl::{Env, SharedWriter};
use regex_lite::Regex;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::server::{Answer, Call, Server};

#[derive(Clone, Default)]
struct Said(Arc<Mutex<Vec<u8>>>);

impl Write for Said {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no panic").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Said {
    fn take(&self) -> String {
        let bytes = std::mem::take(&mut *self.0.lock().expect("no panic"));
        varied(&String::from_utf8(bytes).expect("UTF-8"))
    }
}

fn data(name: &str) -> Vec<Value> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("testdata/debug")
        .join(name);
    let text = std::fs::read_to_string(path).expect("it is there");
    serde_json::from_str(&text).expect("JSON")
}

/// What is random becomes fixed, as in the recording.
fn varied(text: &str) -> String {
    let letters = "[bcdfghjklmnpqrstvwxz2456789]{5}";
    let pod = Regex::new(&format!(r"(node-debugger-[a-z0-9-]*?-){letters}\b")).expect("a pattern");
    let container = Regex::new(&format!(r"\b(debugger-){letters}\b")).expect("a pattern");
    let text = pod.replace_all(text, "${1}RANDM");
    container.replace_all(&text, "${1}RANDM").into_owned()
}

/// Without the empty fields that kubectl's types write; variables in the order of their names, as
/// kubectl sends them in none.
fn plain(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(plain),
        Value::Object(map) => {
            if let Some(Value::Array(env)) = map.get_mut("env") {
                env.sort_by_key(|e| e["name"].as_str().unwrap_or_default().to_owned());
            }
            map.retain(|key, value| match key.as_str() {
                "resources" | "status" => *value != json!({}),
                "creationTimestamp" | "service" => !value.is_null(),
                _ => true,
            });
            map.values_mut().for_each(plain);
        }
        _ => {}
    }
}

/// The recorder's server: some pods and a node, of which all that is sent is accepted.
fn serve(objects: &[Value], call: &Call, answer: &mut Answer<'_>) {
    let path = call.target.trim_end_matches("/ephemeralcontainers");
    let name = path.rsplit('/').next().unwrap_or_default();
    let is_patch = call.method == "PATCH";
    let missing = |message: String, details: Value| {
        let status = json!({"kind": "Status", "apiVersion": "v1", "status": "Failure", "code": 404,
            "reason": "NotFound", "message": message, "details": details});
        status.to_string()
    };
    let found = objects.iter().find(|o| o["metadata"]["name"] == name);
    match found {
        _ if call.method == "POST" => answer.send(201, "application/json", &call.body),
        Some(_) if is_patch && name == "old" => {
            let message = "the server could not find the requested resource";
            answer.send(404, "application/json", &missing(message.into(), json!({})));
        }
        Some(object) if !(is_patch && name == "gone") => answer.json(&object.to_string()),
        _ => {
            let details = json!({"name": name, "kind": "pods"});
            let message = format!("pods \"{name}\" not found");
            answer.send(404, "application/json", &missing(message, details));
        }
    }
}

#[test]
fn the_same_as_kubectl() {
    let objects = data("objects.json");
    let requests: Arc<Mutex<Vec<Value>>> = Arc::default();
    let seen = Arc::clone(&requests);
    let server = Server::start(move |call, answer| {
        let mut request = json!({"method": call.method, "path": varied(&call.target)});
        if !call.body.is_empty() {
            let mut body = serde_json::from_str(&varied(&call.body)).expect("JSON");
            plain(&mut body);
            request["body"] = body;
        }
        seen.lock().expect("no panic").push(request);
        serve(&objects, call, answer);
    });
    let home = TempDir::new().expect("a folder");
    let cases = data("cases.json");
    assert!(cases.len() > 250, "only {} cases", cases.len());
    for case in cases {
        for (name, text) in case["files"].as_object().into_iter().flatten() {
            let text = text.as_str().expect("a text");
            std::fs::write(home.path().join(name), text).expect("written");
        }
        let args = case["args"].as_array().expect("arguments").iter();
        let args = args.map(|arg| arg.as_str().expect("a word").to_owned());
        let first = ["kubectl", "-s", &server.url(), "debug"].map(str::to_owned);
        let mut env = Env::fake(first.into_iter().chain(args));
        let (stdout, stderr) = (Said::default(), Said::default());
        env.stdout = Box::new(stdout.clone());
        env.stderr = SharedWriter::new(stderr.clone());
        env.cwd = home.path().to_owned();
        env.home = Some(home.path().to_owned());
        let code = ktl::run(&mut env);
        let sent = std::mem::take(&mut *requests.lock().expect("no panic"));
        let have = json!({"stdout": stdout.take(), "stderr": stderr.take(), "requests": sent});
        let want = case["code"]
            .as_u64()
            .and_then(|code| u8::try_from(code).ok());
        assert_eq!(Some(code), want.map(ExitCode::from), "{case}");
        for key in ["stdout", "stderr", "requests"] {
            assert_eq!(
                have[key], case[key],
                "{key} of {} {}",
                case["args"], case["files"]
            );
        }
    }
}
