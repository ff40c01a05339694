//! `logs` against a server that fails. `--follow-new` must show each line once, whatever happens; all
//! else says what kubectl says.

use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::program::{Running, Said, run};
use crate::server::{Answer, Call, Server, failure};

/// A pod whose containers run.
fn pod(name: &str) -> String {
    let status = r#"{"name":"c","containerID":"r://1","state":{"running":{}}}"#;
    format!(
        r#"{{"kind":"Pod","apiVersion":"v1","metadata":{{"name":"{name}","namespace":"default","uid":"{name}","resourceVersion":"3"}},"spec":{{"containers":[{{"name":"c"}}]}},"status":{{"phase":"Running","containerStatuses":[{status}]}}}}"#
    )
}

fn list(pods: &[&str]) -> String {
    let items: Vec<String> = pods.iter().map(|name| pod(name)).collect();
    let items = items.join(",");
    format!(
        r#"{{"kind":"PodList","apiVersion":"v1","metadata":{{"resourceVersion":"7"}},"items":[{items}]}}"#
    )
}

/// What a request is for.
#[derive(Debug, PartialEq)]
enum Asked<'c> {
    Pod(&'c str),
    List,
    Watch,
    Log(&'c str),
}

fn asked(call: &Call) -> Asked<'_> {
    let path = call.target.split('?').next().unwrap_or_default();
    let rest = path.strip_prefix("/api/v1/namespaces/default/pods");
    let rest = rest.expect("pods are asked for").trim_start_matches('/');
    match rest.split_once('/') {
        _ if call.has("watch=true") => Asked::Watch,
        None if rest.is_empty() => Asked::List,
        None => Asked::Pod(rest),
        Some((pod, "log")) => Asked::Log(pod),
        _ => panic!("{path}"),
    }
}

/// A server with the pod `a`, whose n-th request for the log is answered so.
fn with_log(script: impl Fn(usize, &Call, &mut Answer<'_>) + Send + Sync + 'static) -> Server {
    let count = AtomicUsize::new(0);
    Server::start(move |call, answer| match asked(call) {
        Asked::Pod(name) => answer.json(&pod(name)),
        Asked::List => answer.json(&list(&["a"])),
        Asked::Watch => {
            answer.begin();
            answer.wait_for_release();
        }
        Asked::Log(_) => script(count.fetch_add(1, Ordering::SeqCst), call, answer),
    })
}

// kubectl says the same; while it follows, it tells the failure twice, too.
#[test]
fn a_log_that_is_cut_off() {
    let log = |_: usize, _: &Call, answer: &mut Answer<'_>| {
        answer.begin();
        answer.chunk("one\ntw");
        answer.cut();
    };
    for (args, stderr) in [
        (&["logs", "a"] as &[&str], "error: unexpected EOF\n"),
        (
            &["logs", "a", "-f"],
            "unexpected EOF\nerror: unexpected EOF\n",
        ),
    ] {
        let server = with_log(log);
        assert_eq!(
            run(&server, args),
            Said::of("one\ntw", stderr, 1),
            "{args:?}"
        );
    }
    let said = run(
        &with_log(log),
        &["logs", "a", "--ignore-errors", "--prefix"],
    );
    let text = "[pod/a/c] one\n[pod/a/c] twerror: unexpected EOF\n";
    assert_eq!(said, Said::of(text, "", 0));
}

// kubectl asks the server where the connection is refused for discovery first, with more words.
#[test]
fn a_server_that_is_dead() {
    let server = Server::start(|call, answer| match asked(call) {
        Asked::Pod(name) => {
            answer.json(&pod(name));
            answer.leave(Duration::from_secs(3));
        }
        other => panic!("{other:?}"),
    });
    let host = server.url().replace("http://", "");
    let said = run(&server, &["logs", "a"]);
    let text = format!(
        "The connection to the server {host} was refused - did you specify the right host or port?\n"
    );
    assert_eq!(said, Said::of("", &text, 1));
}

// kubectl waits as long, and says the same.
#[test]
fn a_log_that_is_not_there_yet_is_asked_for_again() {
    const WAITING: &str = "container \"c\" in pod \"a\" is waiting to start: ContainerCreating";
    let server = with_log(|n, _, answer| match n {
        0 => answer.status(400, "BadRequest", &WAITING.replace('"', "\\\"")),
        _ => answer.send(200, "text/plain", "one\n"),
    });
    let said = run(&server, &["logs", "a", "-f"]);
    assert_eq!(said, Said::of("one\n", &format!("{WAITING}\n"), 0));
}

/// A log of 30 lines: three share each time, four times a second has.
fn log(call: &Call, lines: std::ops::Range<usize>) -> String {
    let query = call.target.split_once("sinceTime=").map(|(_, rest)| rest);
    let since = query.and_then(|q| q.split('&').next()).unwrap_or_default();
    let since = since.replace("%3A", ":");
    let line = |n: usize| {
        let (second, part) = (n / 12, n / 3 % 4 * 25);
        (
            format!("2026-01-01T00:00:{second:02}Z"),
            format!("2026-01-01T00:00:{second:02}.{part:02}0000000Z line {n}\n"),
        )
    };
    let lines = lines.map(line).filter(|(time, _)| *time >= since);
    lines.map(|(_, line)| line).collect()
}

#[test]
fn follow_new_goes_on_where_it_was_cut() {
    for timestamps in [false, true] {
        let server = with_log(|n, call, answer| {
            assert!(call.has("timestamps=true") && call.has("follow=true"));
            match n {
                0 => {
                    let all = log(call, 0..11);
                    answer.begin();
                    // In the middle of a line.
                    answer.chunk(&all[..all.len() - 4]);
                    answer.cut();
                }
                1 => {
                    answer.begin();
                    answer.chunk(&log(call, 0..17));
                    answer.end();
                }
                2 => answer.status(500, "InternalError", "dial tcp: connection refused"),
                3 => {
                    answer.begin();
                    answer.chunk(&log(call, 0..20));
                    answer.leave(Duration::from_millis(1500));
                }
                _ => {
                    answer.begin();
                    answer.chunk(&log(call, 0..30));
                    answer.wait_for_release();
                }
            }
        });
        let mut args = vec!["logs", "a", "--follow-new"];
        args.extend(timestamps.then_some("--timestamps"));
        let mut running = Running::start(&server, &args);
        let lines = running.read_to("line 29");
        let wanted: Vec<String> = (0..30)
            .map(|n| match timestamps {
                false => format!("[pod/a/c] line {n}"),
                true => {
                    let (second, part) = (n / 12, n / 3 % 4 * 25);
                    format!("[pod/a/c] 2026-01-01T00:00:{second:02}.{part:02}0000000Z line {n}")
                }
            })
            .collect();
        assert_eq!(lines, wanted);
        running.interrupt();
        let (rest, stderr, code) = running.rest();
        assert_eq!((rest, stderr.as_str(), code), (vec![], "", Some(130)));
    }
}

#[test]
fn follow_new_shows_pods_that_came_while_the_watch_was_lost() {
    let lists = AtomicUsize::new(0);
    let watches = AtomicUsize::new(0);
    let server = Server::start(move |call, answer| match asked(call) {
        Asked::List => {
            let pods: &[&str] = match lists.fetch_add(1, Ordering::SeqCst) {
                0 => &["a"],
                _ => &["a", "b"],
            };
            answer.json(&list(pods));
        }
        Asked::Watch => {
            answer.begin();
            if watches.fetch_add(1, Ordering::SeqCst) == 0 {
                let status = failure(410, "Expired", "too old resource version");
                answer.chunk(&format!("{{\"type\":\"ERROR\",\"object\":{status}}}\n"));
                return answer.end();
            }
            let pod = pod("d");
            answer.chunk(&format!("{{\"type\":\"ADDED\",\"object\":{pod}}}\n"));
            answer.wait_for_release();
        }
        Asked::Log(name) => {
            answer.begin();
            answer.chunk(&format!("2026-01-01T00:00:00.000000000Z of {name}\n"));
            answer.wait_for_release();
        }
        Asked::Pod(name) => panic!("{name}"),
    });
    let args = ["logs", "-l", "app=x", "--follow-new", "--prefix=false"];
    let mut running = Running::start(&server, &args);
    let mut lines: Vec<String> = Vec::new();
    while lines.len() < 3 {
        lines.extend(running.read_to("of "));
    }
    lines.sort();
    assert_eq!(lines, ["of a", "of b", "of d"]);
    let (more, stderr) = running.stop();
    assert_eq!((more, stderr.as_str()), (vec![], ""));
    let calls = server.calls();
    let logs: Vec<_> = calls.iter().filter(|c| c.contains("/log?")).collect();
    assert_eq!(logs.len(), 3, "{logs:?}");
    // Ten lines of those that were there; all of those that came.
    let tails = logs.iter().filter(|c| c.contains("tailLines=10")).count();
    assert_eq!(tails, 1, "{logs:?}");
}

#[test]
fn follow_new_ends_when_the_pods_can_not_be_had() {
    let server = Server::start(|_, answer| answer.status(403, "Forbidden", "no"));
    let said = run(&server, &["logs", "-l", "app=x", "--follow-new"]);
    assert_eq!(said, Said::of("", "Error from server (Forbidden): no\n", 1));
}

#[test]
fn long_lines_stay_whole_among_others() {
    const PART: usize = 1 << 18;
    let server = Server::start(|call, answer| match asked(call) {
        Asked::List => answer.json(&list(&["a", "b"])),
        Asked::Log("a") => {
            answer.begin();
            let part = "x".repeat(PART);
            (0..12).for_each(|_| answer.chunk(&part));
            answer.chunk("\nend\n");
            answer.end();
        }
        Asked::Log(_) => {
            answer.begin();
            (0..2000).for_each(|n| answer.chunk(&format!("line {n}\n")));
            answer.end();
        }
        other => panic!("{other:?}"),
    });
    let said = run(&server, &["logs", "-l", "app=x", "-f"]);
    assert_eq!((said.stderr.as_str(), said.code), ("", Some(0)));
    let (mut long, mut short) = (0, Vec::new());
    for line in said.stdout.lines() {
        match line.len() {
            1000.. => long += line.matches('x').count(),
            _ => short.push(line.to_owned()),
        }
    }
    assert_eq!(long, 12 * PART);
    assert_eq!(short.iter().filter(|line| *line == "end").count(), 1);
    short.retain(|line| line != "end");
    let wanted: Vec<String> = (0..2000).map(|n| format!("line {n}")).collect();
    assert_eq!(short, wanted);
}

#[test]
fn a_reader_that_goes_away_is_a_quiet_end() {
    for args in ["logs a", "logs a -f", "logs a --follow-new"] {
        let server = with_log(|_, _, answer| {
            answer.begin();
            // More than pipes hold.
            let line = format!("2026-01-01T00:00:00.000000000Z {}\n", "x".repeat(100));
            let lines = line.repeat(1000);
            (0..100).for_each(|_| answer.chunk(&lines));
            answer.wait_for_release();
        });
        let program = env!("CARGO_BIN_EXE_ktl");
        let url = server.url();
        let script =
            format!("{{ {program} -s {url} {args}; echo code $? >&2; }} | head -1 | wc -l");
        let home = tempfile::TempDir::new().expect("a folder");
        let output = Command::new("sh")
            .args(["-c", &script])
            .env("HOME", home.path())
            .env_remove("KUBECONFIG")
            .stdin(Stdio::null())
            .output()
            .expect("it runs");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
        let said = (text(&output.stdout), text(&output.stderr));
        assert_eq!(said, ("1".into(), "code 0".into()), "{args}");
    }
}
