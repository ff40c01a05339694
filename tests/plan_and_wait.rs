//! `apply --plan` and `apply --wait`, which kubectl does not have: the question on a terminal, and
//! watches that end.

// Helpers of tests may panic as tests do; clippy knows only functions marked as tests.
#![allow(clippy::expect_used, clippy::panic)]

// Of the server of the other faults, only a part is needed here.
#[allow(dead_code)]
#[path = "faults/server.rs"]
mod server;

use std::path::Path;
use std::process::{Command, Stdio};

use server::Server;
use tempfile::TempDir;

fn ktl(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ktl"));
    command
        .env_clear()
        .env("HOME", folder)
        .env("KUBECONFIG", folder.join("config"))
        .env("NO_COLOR", "1")
        .current_dir(folder)
        .args(args);
    command
}

/// Runs it without a terminal: stdout, stderr and exit code.
fn run(folder: &Path, args: &[&str]) -> (String, String, i32) {
    let output = ktl(folder, args).stdin(Stdio::null()).output();
    let output = output.expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let code = output.status.code().expect("an end");
    (text(&output.stdout), text(&output.stderr), code)
}

#[cfg(target_os = "linux")]
mod on_a_terminal {
    use std::fs::File;
    use std::io::{Read as _, Write as _};
    use std::os::unix::ffi::OsStrExt as _;

    use ktl_sandbox::{Options, Sandbox};
    use rustix::process::{Pid, Signal, kill_process};
    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};

    use super::*;

    const QUESTION: &str = "Apply these changes? [y/N] ";

    /// Runs it on a terminal. When it asks, `answer` is called with the terminal and the program's
    /// id. Gives what follows the question, without the echo of the answer, and the exit code.
    fn ask(folder: &Path, args: &[&str], answer: impl FnOnce(&mut File, u32)) -> (String, i32) {
        let screen = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
        grantpt(&screen).expect("it is ours");
        unlockpt(&screen).expect("it is free");
        let path = ptsname(&screen, Vec::new()).expect("a name");
        let path = std::ffi::OsStr::from_bytes(path.as_bytes());
        let open = || {
            let file = File::options().read(true).write(true).open(path);
            file.expect("it opens")
        };
        let mut child = {
            let mut command = ktl(folder, args);
            command.stdin(open()).stdout(open()).stderr(open());
            command.spawn().expect("it runs")
        };
        let mut screen = File::from(screen);
        let (mut said, mut buffer) = (Vec::new(), [0; 4096]);
        let has_asked = |said: &[u8]| said.ends_with(QUESTION.as_bytes());
        while !has_asked(&said) {
            let count = screen.read(&mut buffer).expect("a question");
            said.extend_from_slice(&buffer[..count]);
        }
        said.clear();
        answer(&mut screen, child.id());
        // The end of a terminal that nobody has open any more is an error (EIO).
        let _ = screen.read_to_end(&mut said);
        let code = child.wait().expect("an end").code().expect("no signal");
        let said = String::from_utf8_lossy(&said).replace("\r\n", "\n");
        let after = said.split_once('\n').map_or("", |(_, after)| after);
        // How long it took varies.
        let lines = after.lines().map(|line| line.split(" in 0.").next());
        (lines.flatten().collect::<Vec<_>>().join("\n"), code)
    }

    fn typed(keys: &'static str) -> impl FnOnce(&mut File, u32) {
        move |screen, _| screen.write_all(keys.as_bytes()).expect("typed")
    }

    #[test]
    fn nothing_is_done_but_what_was_shown() {
        let sandbox = Sandbox::start(&Options::default()).expect("a sandbox");
        let folder = TempDir::new().expect("a folder");
        let folder = folder.path();
        std::fs::write(folder.join("config"), sandbox.kubeconfig()).expect("written");
        let write = |color: &str| {
            let one = |name: &str| {
                format!(
                    "{{apiVersion: v1, kind: ConfigMap, metadata: {{name: {name}}}, data: {{color: {color}}}}}\n"
                )
            };
            let text = format!("{}---\n{}", one("a"), one("b"));
            std::fs::write(folder.join("x.yaml"), text).expect("written");
        };
        let colors = || {
            let color = "jsonpath={.items[*].data.color}";
            run(
                folder,
                &["get", "cm", "a", "b", "--ignore-not-found", "-o", color],
            )
            .0
        };
        let plan = ["apply", "-f", "x.yaml", "--plan"];
        write("red");
        let nothing = ("Nothing was applied.".to_owned(), 0);
        assert_eq!(ask(folder, &plan, typed("n\n")), nothing);
        assert_eq!(ask(folder, &plan, typed("\n")), nothing);
        let interrupt = |_: &mut File, id: u32| {
            let id = Pid::from_raw(i32::try_from(id).expect("an id")).expect("an id");
            kill_process(id, Signal::INT).expect("it is there");
        };
        assert_eq!(ask(folder, &plan, interrupt), (String::new(), 130));
        assert_eq!(colors(), "");
        let done = "configmap/a created\nconfigmap/b created\n2 objects: 2 created";
        assert_eq!(ask(folder, &plan, typed("yes\n")), (done.to_owned(), 0));
        assert_eq!(colors(), "red red");

        write("blue");
        for side in ["--server-side=false", "--server-side"] {
            let args = ["apply", "-f", "x.yaml", "--plan", "--force-conflicts", side];
            let args = if side == "--server-side" {
                &args[..]
            } else {
                &plan[..]
            };
            let (said, code) = ask(folder, args, |screen, _| {
                let patch = ["patch", "cm", "a", "-p", r#"{"data":{"color":"green"}}"#];
                assert_eq!(run(folder, &patch).2, 0);
                screen.write_all(b"y\n").expect("typed");
            });
            let refusal = "configmap/a has changed since the plan was made: it was left as it is";
            assert!(said.contains(refusal), "{side}: {said}");
            assert!(said.contains("configmap/b "), "{side}: {said}");
            assert_eq!((colors().as_str(), code), ("green blue", 1), "{side}");
            let patch = ["patch", "cm", "a", "b", "-p", r#"{"data":{"color":"red"}}"#];
            assert_eq!(run(folder, &patch).2, 0);
        }
    }
}

const MANIFEST: &str = r#"{"apiVersion":"v1","kind":"Service","metadata":{"annotations":{},"name":"lb","namespace":"default"},"spec":{"type":"LoadBalancer"}}"#;

/// The service of [`MANIFEST`] as a server has it.
fn service(address: &str) -> String {
    let applied = MANIFEST.replace('"', "\\\"");
    format!(
        r#"{{"apiVersion":"v1","kind":"Service","metadata":{{"name":"lb","namespace":"default","uid":"u","resourceVersion":"7","annotations":{{"kubectl.kubernetes.io/last-applied-configuration":"{applied}\n"}}}},"spec":{{"type":"LoadBalancer"}},"status":{{"loadBalancer":{{{address}}}}}}}"#
    )
}

fn list(items: &str) -> String {
    format!(
        r#"{{"kind":"ServiceList","apiVersion":"v1","metadata":{{"resourceVersion":"8"}},"items":[{items}]}}"#
    )
}

/// Applies the service with `--wait` and a watch that is answered so each time: events as TYPE and
/// object, with the end of the watch after them. Gives also the requests: path and query.
fn wait(
    args: &[&str],
    watches: Vec<Vec<(&'static str, String)>>,
) -> (String, String, i32, Vec<String>) {
    let watches = std::sync::Mutex::new(watches.into_iter());
    let server = Server::start(move |call, answer| {
        if call.has("watch=true") {
            let next = watches.lock().expect("no panic").next();
            answer.begin();
            let is_last = next.is_none();
            for (kind, object) in next.into_iter().flatten() {
                answer.chunk(&format!("{{\"type\":\"{kind}\",\"object\":{object}}}\n"));
            }
            if is_last {
                answer.wait_for_release();
            }
            answer.end();
        } else if call.has("limit=500") {
            answer.json(&list(&service("")));
        } else {
            answer.json(&service(""));
        }
    });
    let folder = TempDir::new().expect("a folder");
    std::fs::write(folder.path().join("lb.yaml"), MANIFEST).expect("written");
    let url = server.url();
    let args = [&["-s", &url, "apply", "-f", "lb.yaml", "--wait"], args].concat();
    let (stdout, stderr, code) = run(folder.path(), &args);
    (stdout, stderr, code, server.calls())
}

#[test]
fn watches_that_end_are_taken_up_again() {
    let changed = || ("MODIFIED", service(""));
    let expired = server::failure(410, "Expired", "too old resource version");
    let address = service(r#""ingress":[{"ip":"192.0.2.1"}]"#);
    let watches = vec![
        vec![changed()],
        vec![("ERROR", expired)],
        vec![changed(), ("MODIFIED", address)],
    ];
    let (stdout, stderr, code, calls) = wait(&["--timeout=20s"], watches);
    assert_eq!(
        (stdout.as_str(), stderr.as_str(), code),
        ("service/lb unchanged\n", "", 0)
    );
    let services = "/api/v1/namespaces/default/services";
    let one = "fieldSelector=metadata.name%3Dlb";
    let listed = format!("{services}?{one}&limit=500");
    let watched = format!("{services}?{one}&resourceVersion=8&watch=true");
    let mut wanted = vec![format!("{services}/lb")];
    for _ in 0..3 {
        wanted.extend([listed.clone(), watched.clone()]);
    }
    assert_eq!(calls, wanted);
}

#[test]
fn what_is_deleted_or_late_ends_the_wait() {
    let deleted = vec![vec![("DELETED", service(""))]];
    let (_, stderr, code, _) = wait(&["--timeout=20s"], deleted);
    let error = "error: service/lb will not get ready: it was deleted\n";
    assert_eq!((stderr.as_str(), code), (error, 1));
    let (_, stderr, code, _) = wait(&["--timeout=300ms"], Vec::new());
    let error = "error: timed out after 300ms waiting for 1 of 1 objects to get ready:\n\
                 * service/lb: the load balancer has no address yet\n";
    assert_eq!((stderr.as_str(), code), (error, 1));
}

#[test]
fn a_dry_run_waits_for_nothing() {
    let (stdout, stderr, code, calls) = wait(&["--dry-run=server"], Vec::new());
    let said = (stdout.as_str(), stderr.as_str(), code);
    assert_eq!(said, ("service/lb unchanged (server dry run)\n", "", 0));
    assert_eq!(calls.len(), 1);
}
