//! `run` against a server that fails while its pod is waited for, attached to, or deleted.

use crate::program::{Running, Said, run};
use crate::server::{Answer, Call, Server};

const NOTICE: &str = "All commands and output from this session will be recorded in container logs, \
    including credentials and sensitive information passed through the command prompt.\n\
    If you don't see a command prompt, try pressing enter.\n";
const DELETED: &str = "pod \"web\" deleted from default namespace\n";

/// A session that is deleted in the end.
const SESSION: [&str; 6] = [
    "run",
    "web",
    "--image=x",
    "--attach",
    "--rm",
    "--restart=Never",
];

/// The pod in a phase; one that has failed did so with 4.
fn pod(phase: &str) -> String {
    let ready = if phase == "Running" { "True" } else { "False" };
    format!(
        r#"{{"kind":"Pod","apiVersion":"v1","metadata":{{"name":"web","namespace":"default"}},"spec":{{"containers":[{{"name":"web"}}]}},"status":{{"phase":"{phase}","conditions":[{{"type":"Ready","status":"{ready}"}}],"containerStatuses":[{{"name":"web","state":{{"terminated":{{"exitCode":4,"reason":"Error"}}}}}}]}}}}"#
    )
}

fn list(phase: &str) -> String {
    let pod = pod(phase);
    format!(
        r#"{{"kind":"PodList","apiVersion":"v1","metadata":{{"resourceVersion":"5"}},"items":[{pod}]}}"#
    )
}

/// What a request is for.
fn purpose(call: &Call) -> &'static str {
    let path = call.target.split('?').next().unwrap_or_default();
    match (call.method.as_str(), path.rsplit('/').next()) {
        ("POST", _) => "create",
        ("DELETE", _) => "delete",
        (_, Some("log")) => "log",
        (_, Some("attach")) => "attach",
        _ if call.has("watch=true") => "watch",
        _ => "list",
    }
}

/// Starts a server that answers by `script`, and where that does not (`false`), as all is well with
/// a pod that is waited for.
fn server(script: impl Fn(&str, &Call, &mut Answer<'_>) -> bool + Send + Sync + 'static) -> Server {
    Server::start(move |call, answer| {
        let purpose = purpose(call);
        if script(purpose, call, answer) {
            return;
        }
        match purpose {
            "create" => answer.json(&pod("Pending")),
            "list" => answer.json(&list("Pending")),
            "watch" => {
                answer.begin();
                answer.wait_for_release();
            }
            _ => answer.json(r#"{"kind":"Status","apiVersion":"v1","status":"Success"}"#),
        }
    })
}

/// kubectl leaves the pod behind, and exits with 1.
#[test]
fn an_interrupted_wait_leaves_no_pod_behind() {
    let server = server(|_, _, _| false);
    let running = Running::start(&server, &SESSION);
    server.wait_for(3);
    running.interrupt();
    let (stdout, stderr, code) = running.rest();
    assert_eq!(
        (stdout, stderr.as_str(), code),
        (vec![], DELETED, Some(130))
    );
    let deleted = "/api/v1/namespaces/default/pods/web";
    assert_eq!(server.calls().last().map(String::as_str), Some(deleted));
}

#[test]
fn an_interrupted_wait_keeps_a_pod_that_was_to_stay() {
    let server = server(|_, _, _| false);
    let running = Running::start(&server, &["run", "web", "--image=x", "--attach"]);
    server.wait_for(3);
    running.interrupt();
    assert_eq!(running.rest(), (vec![], String::new(), Some(130)));
    assert_eq!(server.calls().len(), 3);
}

/// A second Ctrl-C ends even a deletion that hangs.
#[test]
fn a_deletion_that_hangs_can_be_interrupted() {
    let server = server(|purpose, _, answer| purpose == "delete" && answer.wait_for_release());
    let running = Running::start(&server, &SESSION);
    server.wait_for(3);
    running.interrupt();
    server.wait_for(4);
    running.interrupt();
    assert_eq!(running.rest(), (vec![], String::new(), Some(130)));
}

#[test]
fn a_watch_that_ends_begins_anew() {
    let server = server(|purpose, call, answer| {
        match (purpose, call.number) {
            ("watch", 2) => answer.cut(),
            ("watch", _) => {
                let expired = crate::failure(410, "Expired", "too old");
                answer.begin();
                answer.chunk(&format!(r#"{{"type":"ERROR","object":{expired}}}"#));
                answer.end();
            }
            ("list", 3) => answer.status(503, "ServiceUnavailable", "later"),
            ("list", 6..) => answer.json(&list("Succeeded")),
            ("log", _) => answer.send(200, "text/plain", "said\n"),
            _ => return false,
        }
        true
    });
    let wanted = format!("said\n{DELETED}");
    assert_eq!(run(&server, &SESSION), Said::of(&wanted, "", 0));
}

/// kubectl repeats what it has printed, where it was said within the same second.
#[test]
fn what_was_printed_is_not_printed_again_from_the_log() {
    let server = server(|purpose, call, answer| {
        match purpose {
            "list" if call.number == 1 => answer.json(&list("Running")),
            "list" => answer.json(&list("Failed")),
            "log" if call.has("follow=true") => answer.send(200, "text/plain", "one\ntwo\n"),
            "log" => answer.send(200, "text/plain", "one\n"),
            "attach" => answer.status(403, "Forbidden", "not you"),
            _ => return false,
        }
        true
    });
    let warning = "warning: couldn't attach to pod/web, falling back to streaming logs: \
        unable to upgrade connection: not you\n";
    let stderr = format!("{NOTICE}{warning}pod default/web terminated (Error)\n");
    let stdout = format!("one\ntwo\n{DELETED}");
    assert_eq!(run(&server, &SESSION), Said::of(&stdout, &stderr, 4));
}

/// kubectl waits a minute for the first of the two, and does not tell of the second.
#[test]
fn what_can_not_be_watched_or_deleted_is_told_of() {
    let server = server(|purpose, _, answer| {
        match purpose {
            "list" => answer.status(403, "Forbidden", "no lists"),
            "delete" => answer.status(403, "Forbidden", "no deletions"),
            _ => return false,
        }
        true
    });
    let stderr = "Error from server (Forbidden): no lists\n\
        Error from server (Forbidden): no deletions\n";
    assert_eq!(run(&server, &SESSION), Said::of("", stderr, 1));
}

#[test]
fn a_pod_that_is_deleted_meanwhile_is_not_found() {
    let server = server(|purpose, _, answer| {
        match purpose {
            "watch" => {
                answer.begin();
                let pod = pod("Pending");
                answer.chunk(&format!(r#"{{"type":"DELETED","object":{pod}}}"#));
                answer.end();
            }
            "delete" => answer.status(404, "NotFound", "gone"),
            _ => return false,
        }
        true
    });
    let stderr = "Error from server (NotFound): pods \"web\" not found\n";
    assert_eq!(run(&server, &SESSION), Said::of("", stderr, 1));
}
