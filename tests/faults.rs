//! `get` (and in its own module `apply`) against a server that fails: what was complete stays printed, an error names the cause, and
//! a watch goes on where it can.
//!
//! `FAULTS_PROGRAM=PATH cargo test --test faults` shows what another program, such as kubectl, makes of
//! the same server; where it does otherwise, a comment here says how.

// Helpers of tests may panic as tests do; clippy knows only functions marked as tests.
#![allow(clippy::expect_used, clippy::panic)]

#[path = "faults/apply.rs"]
mod apply;
#[path = "faults/cp.rs"]
mod cp;
#[path = "faults/debug.rs"]
mod debug;
#[path = "faults/drain.rs"]
mod drain;
#[path = "faults/exec.rs"]
mod exec;
#[path = "faults/explain.rs"]
mod explain;
#[path = "faults/forward.rs"]
mod forward;
#[path = "faults/label.rs"]
mod label;
#[path = "faults/logs.rs"]
mod logs;
#[path = "faults/program.rs"]
mod program;
#[path = "faults/proxy.rs"]
mod proxy;
#[path = "faults/run.rs"]
mod run;
#[path = "faults/server.rs"]
mod server;
#[path = "faults/terminal.rs"]
mod terminal;
#[path = "faults/wait.rs"]
mod wait;

use std::time::Duration;

use program::{Running, Said, get};
use server::{Answer, Call, Server, failure};

/// Names of all pods, one a line.
const NAMES: &str = r#"jsonpath={range .items[*]}{.metadata.name}{"\n"}{end}"#;

/// A pod of this name and version.
fn pod(name: &str, version: &str) -> String {
    format!(
        r#"{{"metadata":{{"name":"{name}","namespace":"default","resourceVersion":"{version}"}}}}"#
    )
}

/// A row for such a pod, as a server sends it.
fn row(name: &str, version: &str) -> String {
    let object = pod(name, version).replacen(
        '{',
        r#"{"kind":"PartialObjectMetadata","apiVersion":"meta.k8s.io/v1","#,
        1,
    );
    format!(r#"{{"cells":["{name}","Running"],"object":{object}}}"#)
}

const COLUMNS: &str = r#""columnDefinitions":[{"name":"Name","type":"string","format":"name","description":"","priority":0},{"name":"Status","type":"string","format":"","description":"","priority":0}]"#;

/// A page of pods, each written NAME or NAME@VERSION: a list, or a table where that is wanted.
fn page(call: &Call, pods: &[&str], token: &str) -> String {
    let metadata = format!(r#""metadata":{{"resourceVersion":"7","continue":"{token}"}}"#);
    let make = if call.is_table { row } else { pod };
    let items = pods.iter().map(|pod| {
        let (name, version) = pod.split_once('@').unwrap_or((pod, "1"));
        make(name, version)
    });
    let items = items.collect::<Vec<_>>().join(",");
    if call.is_table {
        format!(
            r#"{{"kind":"Table","apiVersion":"meta.k8s.io/v1",{metadata},{COLUMNS},"rows":[{items}]}}"#
        )
    } else {
        format!(r#"{{"kind":"PodList","apiVersion":"v1",{metadata},"items":[{items}]}}"#)
    }
}

/// An event of a watch, as a line.
fn event(call: &Call, kind: &str, name: &str, version: &str) -> String {
    let object = if call.is_table {
        let row = row(name, version);
        format!(
            r#"{{"kind":"Table","apiVersion":"meta.k8s.io/v1","metadata":{{}},{COLUMNS},"rows":[{row}]}}"#
        )
    } else {
        pod(name, version).replacen('{', r#"{"kind":"Pod","apiVersion":"v1","#, 1)
    };
    format!("{{\"type\":\"{kind}\",\"object\":{object}}}\n")
}

/// Arguments for each format of lists.
const FORMATS: [&[&str]; 8] = [
    &["pods"],
    &["pods", "-o", "name"],
    &["pods", "-o", "json"],
    &["pods", "-o", "yaml"],
    &["pods", "-o", "kyaml"],
    &["pods", "-o", NAMES],
    &["pods", "-o", "custom-columns=NAME:.metadata.name"],
    &[
        "pods",
        "-o",
        "go-template={{range .items}}{{.metadata.name}}\n{{end}}",
    ],
];

/// What a whole list of these pods looks like.
fn whole(args: &[&str], pods: &'static [&'static str]) -> String {
    let server = Server::start(move |call, answer| answer.json(&page(call, pods, "")));
    let said = get(&server, args);
    assert_eq!((said.stderr.as_str(), said.code), ("", Some(0)), "{args:?}");
    for pod in pods {
        assert!(said.stdout.contains(pod), "{args:?}: {}", said.stdout);
    }
    said.stdout
}

/// An error in the middle of a list: a table tells it without a title, as kubectl does.
fn middle(args: &[&str], text: &str) -> String {
    let title = if args.len() == 1 { "" } else { "error: " };
    format!("{title}{text}\n")
}

// kubectl shows nothing of such a list (an empty List, a header), with the same errors, which klog
// tells as well.
#[test]
fn a_body_that_ends_half_way() {
    type Cut = fn(&mut Answer<'_>, &str);
    const CUT: &str =
        "unexpected error when reading response body. Please retry. Original error: unexpected EOF";
    const SHORT: &str = "the server's answer is not complete: unexpected end of JSON input";
    let cuts: [(Cut, &str); 3] = [
        (
            |a, text| {
                let head = "Content-Type: application/json\r\nContent-Length: 99999";
                a.raw(&format!("HTTP/1.1 200 OK\r\n{head}\r\n\r\n{text}"));
                a.cut();
            },
            CUT,
        ),
        (
            |a, text| {
                a.begin();
                a.chunk(text);
                a.cut();
            },
            CUT,
        ),
        (|a, text| a.json(text), SHORT),
    ];
    for args in FORMATS {
        let expected = whole(args, &["a", "b"]);
        for (cut, error) in cuts {
            // In the middle of the third object, and right behind the second.
            for beginning in [r#""c","#, r#","namespace":"default","resourceVersion":"3"#] {
                let server = Server::start(move |call, answer| {
                    let all = page(call, &["a", "b", "c@3"], "");
                    let at = all.rfind(beginning).expect("it is there");
                    cut(answer, &all[..at]);
                });
                let error = middle(args, error);
                assert_eq!(
                    get(&server, args),
                    Said::of(&expected, &error, 1),
                    "{args:?}"
                );
            }
        }
    }
}

// kubectl shows the first page too, when it is done, and says no more than the server.
#[test]
fn a_second_page_that_has_expired() {
    const GONE: &str = "The provided continue parameter is too old";
    for args in FORMATS {
        let server = Server::start(|call, answer| {
            if call.has("continue=t1") {
                answer.status(410, "Expired", GONE);
            } else {
                answer.json(&page(call, &["a", "b"], "t1"));
            }
        });
        let said = get(&server, args);
        let error = format!(
            "Error from server (Expired): {GONE}: the list of \"/v1, Resource=pods\" changed while it \
             was read; use --chunk-size=0 to read it at once\n"
        );
        assert_eq!(
            said,
            Said::of(&whole(args, &["a", "b"]), &error, 1),
            "{args:?}"
        );
        assert_eq!(server.calls().len(), 2, "{args:?}");
    }
}

// kubectl has several texts for this, at random; it shows nothing of a page that isn't complete.
#[test]
fn a_second_page_that_never_comes() {
    const HEAD: &str = "Unable to connect to the server: context deadline exceeded \
        (Client.Timeout exceeded while awaiting headers)";
    const BODY: &str = "unexpected error when reading response body. Please retry. Original error: \
        net/http: request canceled (Client.Timeout or context cancellation while reading body)";
    for begins in [false, true] {
        let server = Server::start(move |call, answer| {
            if !call.has("continue=t1") {
                return answer.json(&page(call, &["a", "b"], "t1"));
            }
            if begins {
                answer.begin();
                let all = page(call, &["c"], "");
                answer.chunk(&all[..all.len() - 2]);
            }
            answer.wait_for_release();
            answer.cut();
        });
        let run = |args: &[&str]| {
            let expected = whole(
                args,
                if begins {
                    &["a", "b", "c"]
                } else {
                    &["a", "b"]
                },
            );
            let error = if begins {
                middle(args, BODY)
            } else {
                format!("{HEAD}\n")
            };
            let said = get(&server, &[args, &["--request-timeout=2s"]].concat());
            assert_eq!(said, Said::of(&expected, &error, 1), "{args:?}");
        };
        std::thread::scope(|scope| {
            for args in FORMATS {
                scope.spawn(move || run(args));
            }
        });
    }
}

// kubectl shows nothing before the last page has come.
#[test]
fn the_first_page_is_shown_before_the_second_comes() {
    for args in FORMATS {
        // The rows of tables wait for others, whose cells may be wider.
        if args.len() == 1 || args[2].starts_with("custom-columns") {
            continue;
        }
        let server = Server::start(|call, answer| {
            if call.has("continue=t1") {
                let in_time = answer.wait_for_release();
                let name = if in_time { "third" } else { "too-late" };
                answer.json(&page(call, &[name], ""));
            } else {
                answer.json(&page(call, &["first", "second"], "t1"));
            }
        });
        let mut running = Running::start(&server, &[&["get"], args as &[&str]].concat());
        running.read_to("second");
        server.wait_for(2);
        server.release();
        running.read_to("third");
        let (_, stderr, code) = running.rest();
        assert_eq!((stderr.as_str(), code), ("", Some(0)), "{args:?}");
    }
}

/// Runs a watch on a server whose n-th request of either kind is answered so; gives what is shown up
/// to the request after the last, with stderr and the requests.
fn watch(args: &[&str], script: Vec<Step>) -> (Vec<String>, String, Vec<String>) {
    let count = script.len();
    let server = Server::start(move |call, answer| match script.get(call.number) {
        Some(step) => step(call, answer),
        None => {
            answer.begin();
            answer.wait_for_release();
        }
    });
    let running = Running::start(&server, &[&["get"], args as &[&str]].concat());
    // It is sent when all before has been shown.
    server.wait_for(count + 1);
    let (lines, stderr) = running.stop();
    (lines, stderr, server.calls())
}

type Step = Box<dyn Fn(&Call, &mut Answer<'_>) + Send + Sync>;

/// A list of pods.
fn list(pods: &'static [&'static str]) -> Step {
    Box::new(|call, answer| answer.json(&page(call, pods, "")))
}

/// Events, each KIND NAME@VERSION, and then the end of the watch.
fn events(events: &'static [&'static str]) -> Step {
    Box::new(|call, answer| {
        say(call, answer, events);
        answer.end();
    })
}

fn say(call: &Call, answer: &mut Answer<'_>, events: &[&str]) {
    answer.begin();
    for text in events {
        let (kind, pod) = text.split_once(' ').expect("KIND NAME@VERSION");
        let (name, version) = pod.split_once('@').expect("NAME@VERSION");
        answer.chunk(&event(call, kind, name, version));
    }
}

/// The versions that watches began at; `list` for a list.
fn versions(calls: &[String]) -> Vec<&str> {
    calls
        .iter()
        .map(|call| {
            if !call.contains("watch=true") {
                return "list";
            }
            let (_, after) = call.split_once("resourceVersion=").unwrap_or(("", "none"));
            after.split('&').next().unwrap_or_default()
        })
        .collect()
}

// kubectl ends with the first watch, silently.
#[test]
fn a_watch_that_ends_is_resumed() {
    for args in [&["pods", "-w"] as &[&str], &["pods", "-w", "-o", "name"]] {
        let script = || -> Vec<Step> {
            vec![
                list(&["a", "b"]),
                events(&["ADDED c@8", "MODIFIED a@9"]),
                // Nothing but a bookmark: it moves the version.
                events(&["BOOKMARK x@20"]),
                // Cut in the middle of an event, which comes again.
                Box::new(|call, answer| {
                    say(call, answer, &["DELETED b@21"]);
                    let event = event(call, "ADDED", "d", "22");
                    answer.chunk(&event[..event.len() / 2]);
                    answer.cut();
                }),
                events(&["ADDED d@22"]),
            ]
        };
        let (lines, stderr, calls) = watch(args, script());
        let names: Vec<_> = lines.iter().map(|l| l.trim_start_matches("pod/")).collect();
        let names: Vec<_> = names
            .iter()
            .map(|l| l.split(' ').next().unwrap_or_default())
            .collect();
        let expected = ["a", "b", "c", "a", "b", "d"];
        assert_eq!(names[usize::from(args.len() == 2)..], expected, "{args:?}");
        assert_eq!(stderr, "", "{args:?}");
        assert_eq!(
            versions(&calls),
            ["list", "7", "9", "20", "21", "22"],
            "{args:?}"
        );
    }
}

// kubectl ends with an error.
#[test]
fn a_watch_whose_version_has_expired_lists_anew() {
    const GONE: &str = "too old resource version: 9 (20)";
    type End = fn(&Call, &mut Answer<'_>);
    let ends: [End; 2] = [
        |call, answer| {
            say(call, answer, &["ADDED c@9"]);
            let status = failure(410, "Expired", GONE);
            answer.chunk(&format!("{{\"type\":\"ERROR\",\"object\":{status}}}\n"));
            answer.end();
        },
        |_, answer| answer.status(410, "Expired", GONE),
    ];
    let lists: [&[&str]; 2] = [&["a", "b"], &["a", "b", "c@9"]];
    for (first, end) in lists.into_iter().zip(ends) {
        let script: Vec<Step> = vec![
            list(first),
            Box::new(end),
            list(&["a", "c@12", "d@13"]),
            events(&["MODIFIED d@30"]),
        ];
        let args = ["pods", "-w", "-o", "name"];
        let (lines, stderr, calls) = watch(&args, script);
        assert_eq!(
            lines,
            ["pod/a", "pod/b", "pod/c", "pod/c", "pod/d", "pod/d"]
        );
        let warning = "pods \"default/b\" was deleted while the watch was interrupted";
        assert_eq!(stderr, format!("Warning: {warning}\n"));
        assert_eq!(versions(&calls), ["list", "7", "list", "7", "30"]);
    }
}

// kubectl ends with the first watch, silently.
#[test]
fn a_watch_outlives_a_server_that_is_away() {
    let script: Vec<Step> = vec![
        list(&["a"]),
        Box::new(|call, answer| {
            say(call, answer, &["ADDED b@8"]);
            answer.leave(Duration::from_millis(1500));
        }),
        events(&["ADDED c@9"]),
    ];
    let (lines, stderr, calls) = watch(&["pods", "-w", "-o", "name"], script);
    assert_eq!(lines, ["pod/a", "pod/b", "pod/c"]);
    assert_eq!(stderr, "");
    assert_eq!(versions(&calls), ["list", "7", "8", "9"]);
}

#[test]
fn a_first_watch_that_is_refused_is_an_error() {
    let server = Server::start(|call, answer| {
        answer.json(&page(call, &["a"], ""));
        answer.leave(Duration::from_secs(10));
    });
    let said = get(&server, &["pods", "-w", "-o", "name"]);
    let host = server.url().replace("http://", "");
    let error = format!(
        "The connection to the server {host} was refused - did you specify the right host or port?\n"
    );
    assert_eq!(said, Said::of("pod/a\n", &error, 1));

    let server = Server::start(|call, answer| match call.number {
        0 => answer.json(&page(call, &["a"], "")),
        _ => answer.status(403, "Forbidden", "no watching here"),
    });
    let said = get(&server, &["pods", "-w", "-o", "name"]);
    let error = "Error from server (Forbidden): no watching here\n";
    assert_eq!(said, Said::of("pod/a\n", error, 1));
}

/// Kinds whose lists are asked for at once.
const KINDS: &str = "pods,services,configmaps,secrets,endpoints,limitranges,persistentvolumeclaims,\
    podtemplates,replicationcontrollers,resourcequotas,serviceaccounts,deployments,replicasets,\
    statefulsets,daemonsets,controllerrevisions,jobs,cronjobs,ingresses,leases";

#[test]
fn many_long_lists_at_once_while_nobody_reads() {
    let count = KINDS.split(',').count();
    let server = Server::start(|call, answer| {
        let text = "x".repeat(2000);
        let items =
            (0..1000).map(|n| format!(r#"{{"metadata":{{"name":"n-{n}"}},"text":"{text}"}}"#));
        let items: Vec<_> = items.collect();
        let kind = call
            .target
            .rsplit('/')
            .next()
            .and_then(|t| t.split('?').next());
        let kind = kind.unwrap_or_default();
        let all = format!(
            r#"{{"kind":"{kind}List","apiVersion":"v1","metadata":{{}},"items":[{}]}}"#,
            items.join(",")
        );
        answer.begin();
        let (first, second) = all.split_at(all.len() / 2);
        answer.chunk(first);
        if kind == "pods" {
            // The others' answers fill all that may stand unread.
            answer.wait_for(16);
            std::thread::sleep(Duration::from_millis(200));
        }
        answer.chunk(second);
        answer.end();
    });
    let running = Running::start(
        &server,
        &[&["get"], &[KINDS, "-o", "name"] as &[&str]].concat(),
    );
    server.wait_for(16);
    let (lines, stderr, code) = running.rest();
    assert_eq!(
        (lines.len(), stderr.as_str(), code),
        (1000 * count, "", Some(0))
    );
    assert_eq!(server.calls().len(), count);
}

/// Asserts what a body of success makes of `get pods` with these arguments.
fn answered(body: &str, args: &[&str], expected: &Said) {
    let text = body.to_owned();
    let server = Server::start(move |_, answer| answer.json(&text));
    assert_eq!(
        get(&server, &[&["pods"], args].concat()),
        *expected,
        "{body}"
    );
}

// kubectl's errors have Go's words for JSON, the same code, and nothing on stdout.
#[test]
fn answers_that_are_no_lists() {
    let no_json =
        |why: &str, body: &str| format!("the server's answer is not JSON: {why}: {body:?}");
    let no_brace = |body: &str| no_json("expected `{`", body);
    let html = "<html><body>Sign in</body></html>";
    let empty = "0-length response with status code: 200 and content type: application/json";
    let list = r#"{"kind":"PodList","apiVersion":"v1","metadata":{},"items":"#;
    let cases = [
        (html.to_owned(), no_brace(html)),
        (String::new(), empty.to_owned()),
        ("null".to_owned(), no_brace("null")),
        ("[]".to_owned(), no_brace("[]")),
        (
            "{}".to_owned(),
            "Object 'Kind' is missing in '{}'".to_owned(),
        ),
        (
            format!("{list}{{\"a\":1}}}}"),
            "the server's answer is no list: its items are no array".to_owned(),
        ),
        (
            format!("{list}[1]}}"),
            "the server's answer is no list of objects: 1".to_owned(),
        ),
        (format!("{list}[,]}}"), no_json("expected an item", ",]}")),
    ];
    for (body, error) in &cases {
        answered(body, &[], &Said::of("", &format!("{error}\n"), 1));
        answered(
            body,
            &["-o", "name"],
            &Said::of("", &format!("error: {error}\n"), 1),
        );
    }
    let refused = failure(403, "Forbidden", "not you");
    let said = Said::of("", "Error from server (Forbidden): not you\n", 1);
    answered(&refused, &[], &said);
    answered(&refused, &["-o", "name"], &said);
}

#[test]
fn lists_of_odd_shape() {
    let pod = pod("a", "1");
    let none = Said::of("", "No resources found in default namespace.\n", 0);
    for items in [r#","items":null"#, r#","items":[]"#] {
        let body = format!(r#"{{"kind":"PodList","apiVersion":"v1","metadata":{{}}{items}}}"#);
        answered(&body, &[], &none);
        answered(&body, &["-o", "name"], &Said::of("", "", 0));
    }
    // Without items it is an object like any other.
    let body = r#"{"kind":"PodList","apiVersion":"v1","metadata":{}}"#;
    answered(
        body,
        &["-o", "name"],
        &Said::of("podlist/<unknown>\n", "", 0),
    );
    // Sorted: the items before the kind.
    let body = format!(r#"{{"apiVersion":"v1","items":[{pod}],"kind":"PodList","metadata":{{}}}}"#);
    answered(&body, &["-o", "name"], &Said::of("pod/a\n", "", 0));
    answered(
        &body,
        &[],
        &Said::of("NAME   AGE\na      <unknown>\n", "", 0),
    );

    let table =
        format!(r#""kind":"Table","apiVersion":"meta.k8s.io/v1","metadata":{{}},{COLUMNS}"#);
    for rows in ["", r#","rows":null"#, r#","rows":[]"#] {
        answered(&format!("{{{table}{rows}}}"), &[], &none);
    }
    let rows = r#"{"cells":["a","b"],"object":null},{"cells":["a"]},{"cells":null},{"cells":[1,2,3]},null"#;
    let said = "NAME   STATUS\na      b\na\n\n1      2\n\n";
    answered(
        &format!(r#"{{{table},"rows":[{rows}]}}"#),
        &[],
        &Said::of(said, "", 0),
    );
}

#[test]
fn a_token_behind_the_items_is_followed() {
    for args in FORMATS {
        let server = Server::start(|call, answer| {
            let (names, token): (&[&str], _) = if call.has("continue=t1") {
                (&["c"], "")
            } else {
                (&["a", "b"], "t1")
            };
            let all: serde_json::Value =
                serde_json::from_str(&page(call, names, token)).expect("JSON");
            // Its keys are sorted.
            answer.json(&all.to_string());
        });
        let said = get(&server, args);
        assert_eq!(
            said,
            Said::of(&whole(args, &["a", "b", "c"]), "", 0),
            "{args:?}"
        );
    }
}

// kubectl guards tables only.
#[cfg(target_os = "linux")]
#[test]
fn names_do_not_steer_the_terminal() {
    // Colours, a NUL, a bell, a return, C1's CSI, and a right-to-left override.
    const NAME: &str = r"a\u001b[31mb\u0000c\u0007d\re\u009bf\u202eg";
    const RAW: &str = "a\u{1b}[31mb\0c\u{7}d\re\u{9b}f\u{202e}g";
    let server = Server::start(|call, answer| answer.json(&page(call, &[NAME], "")));
    for args in FORMATS {
        let bytes = program::get_on_terminal(&server, &[args, &["--color=never"]].concat());
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert!(text.contains("[31mb"), "{args:?}: {text:?}");
        let shown = text.replace("\r\n", "\n");
        let bad = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!shown.contains(bad), "{args:?}: {shown:?}");
    }
    // What is no terminal gets the name as it is.
    let said = get(&server, &["pods", "-o", "name"]);
    assert_eq!(said, Said::of(&format!("pod/{RAW}\n"), "", 0));
}
