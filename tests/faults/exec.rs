//! `exec` and `attach` against a server that speaks no WebSocket, or goes away: what is missing, or
//! why the session ended, is said in a line.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};

use crate::program::{Said, run};
use crate::server::{Answer, Call, Server};

/// How kubectl's library tells of a connection that just ended.
const CUT: &str = "error: error reading from error stream: next reader: websocket: close 1006 (abnormal closure): unexpected EOF\n";

/// A running pod of one container; `state` is that container's.
fn pod(uid: &str, state: &str) -> String {
    format!(
        r#"{{"kind":"Pod","apiVersion":"v1","metadata":{{"name":"web","namespace":"default","uid":"{uid}"}},
            "spec":{{"nodeName":"n1","containers":[{{"name":"c"}}]}},
            "status":{{"phase":"Running","containerStatuses":[{{"name":"c","containerID":"x://1","state":{state}}}]}}}}"#
    )
}

const RUNNING: &str = r#"{"running":{}}"#;

/// Answers a handshake well, with this protocol.
fn shake(call: &Call, answer: &mut Answer<'_>, protocol: &str) {
    let accept = digest(
        &SHA1_FOR_LEGACY_USE_ONLY,
        format!("{}258EAFA5-E914-47DA-95CA-C5AB0DC85B11", call.websocket_key).as_bytes(),
    );
    answer.raw(&format!(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
         Sec-WebSocket-Accept: {}\r\nSec-WebSocket-Protocol: {protocol}\r\n\r\n",
        STANDARD.encode(accept)
    ));
}

/// A short message of the server.
fn message(answer: &mut Answer<'_>, channel: u8, text: &str) {
    let length = u8::try_from(text.len() + 1).expect("it is short");
    assert!(length < 126, "{text}");
    answer.bytes(&[0x82, length, channel]);
    answer.raw(text);
}

/// Runs `exec` where connecting is answered by `connect`, and what else is asked for by `then`.
fn exec(
    connect: impl Fn(&Call, &mut Answer<'_>) + Send + Sync + 'static,
    then: impl Fn(&Call, &mut Answer<'_>) + Send + Sync + 'static,
) -> Said {
    let server = Server::start(move |call, answer| {
        if call.target.contains("/exec?") {
            connect(call, answer);
        } else if call.number == 0 {
            answer.json(&pod("1", RUNNING));
        } else {
            then(call, answer);
        }
    });
    run(&server, &["exec", "web", "--", "sh"])
}

fn nothing_more(call: &Call, _: &mut Answer<'_>) {
    panic!("nobody asked for {}", call.target);
}

/// Says a word, and is gone.
fn cut(call: &Call, answer: &mut Answer<'_>) {
    shake(call, answer, "v5.channel.k8s.io");
    message(answer, 1, "half\n");
    answer.cut();
}

// kubectl tries SPDY after each of these, which such a server refuses in the same words.
#[test]
fn no_websocket_is_told_as_such() {
    const PROXY: &str = "ktl needs WebSockets here: a proxy or load balancer before the API server may not pass them on (the headers Connection and Upgrade).\n";
    type Refusal = fn(&Call, &mut Answer<'_>);
    let cases: [(Refusal, &str, &str); 7] = [
        (
            |_, a| a.send(200, "text/plain", "welcome"),
            "unable to upgrade connection: welcome",
            PROXY,
        ),
        (
            |_, a| a.status(400, "BadRequest", "Upgrade request required"),
            "unable to upgrade connection: Upgrade request required",
            PROXY,
        ),
        (
            |_, a| a.send(502, "text/html", "<h1>Bad Gateway</h1>"),
            "unable to upgrade connection: <h1>Bad Gateway</h1>",
            PROXY,
        ),
        (
            |_, a| a.status(403, "Forbidden", "User u cannot get resource x"),
            "unable to upgrade connection: User u cannot get resource x",
            "A WebSocket begins with a GET, so the role needs the verb get as well as create here. kubectl can do with create, by SPDY.\n",
        ),
        (
            |_, a| a.send(404, "text/plain", "container not found (\"c\")\n"),
            "unable to upgrade connection: container not found (\"c\")",
            "",
        ),
        (
            |call, a| shake(call, a, "other.k8s.io"),
            "invalid protocol, expected one of [\"v5.channel.k8s.io\", \"v4.channel.k8s.io\"], got \"other.k8s.io\"",
            "The server speaks WebSocket, but none of the protocols that ktl does.\n",
        ),
        (
            |_, a| {
                a.raw("HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: no\r\n\r\n");
            },
            "unable to upgrade connection: the answer is not of WebSocket",
            PROXY,
        ),
    ];
    for (refusal, error, hint) in cases {
        let expected = Said::of("", &format!("error: {error}\n{hint}"), 1);
        assert_eq!(exec(refusal, nothing_more), expected);
    }
}

#[test]
fn a_cut_connection_says_what_became_of_the_pod() {
    type Then = fn(&Call, &mut Answer<'_>);
    let cases: [(Then, &str); 4] = [
        (
            |_, a| a.status(404, "NotFound", "pods web not found"),
            "The session ended because pod web was deleted.\n",
        ),
        (
            |_, a| a.json(&pod("2", RUNNING)),
            "The session ended because pod web was deleted, and there is another of its name.\n",
        ),
        (
            |_, a| {
                a.json(&pod(
                    "1",
                    r#"{"terminated":{"exitCode":137,"reason":"OOMKilled"}}"#,
                ));
            },
            "The session ended because container c used more memory than its limit (OOMKilled).\n",
        ),
        (
            |_, a| a.status(403, "Forbidden", "none of your business"),
            "",
        ),
    ];
    for (then, reason) in cases {
        let expected = Said::of("half\n", &format!("{CUT}{reason}"), 1);
        assert_eq!(exec(cut, then), expected);
    }
}

#[test]
fn a_pod_that_lives_on_has_a_node_to_ask_for() {
    let said = exec(cut, |call, answer| {
        if call.target.contains("/nodes/n1") {
            answer.json(
                r#"{"kind":"Node","apiVersion":"v1","metadata":{"name":"n1"},"status":{"conditions":[
                    {"type":"Ready","status":"Unknown","message":"Kubelet stopped posting node status."}]}}"#,
            );
        } else {
            answer.json(&pod("1", RUNNING));
        }
    });
    let reason =
        "The session ended because node n1 is not ready: Kubelet stopped posting node status.\n";
    assert_eq!(said, Said::of("half\n", &format!("{CUT}{reason}"), 1));
}

#[test]
fn a_status_is_the_end_however_rude() {
    let said = exec(
        |call, answer| {
            shake(call, answer, "v4.channel.k8s.io");
            message(answer, 1, "out\n");
            message(answer, 2, "err\n");
            message(answer, 3, r#"{"status":"Success"}"#);
            answer.cut();
        },
        nothing_more,
    );
    assert_eq!(said, Said::of("out\n", "err\n", 0));
}

/// What was killed is told to people only: without a terminal, not even asked for.
#[test]
fn a_killed_command_says_what_kubectl_says() {
    let said = exec(
        |call, answer| {
            shake(call, answer, "v5.channel.k8s.io");
            message(
                answer,
                3,
                r#"{"status":"Failure","reason":"NonZeroExitCode","#,
            );
            message(
                answer,
                3,
                r#""details":{"causes":[{"reason":"ExitCode","message":"137"}]}}"#,
            );
            // A normal end.
            answer.bytes(&[0x88, 2, 0x03, 0xe8]);
            answer.cut();
        },
        // There would be something to tell, to people.
        |_, a| {
            a.json(&pod(
                "1",
                r#"{"terminated":{"exitCode":137,"reason":"OOMKilled"}}"#,
            ));
        },
    );
    let error = "command terminated with exit code 137\n";
    assert_eq!(said, Said::of("", error, 137));
}

#[test]
fn attaching_ends_with_the_process() {
    let server = Server::start(move |call, answer| {
        if call.target.contains("/attach?") {
            shake(call, answer, "v5.channel.k8s.io");
            message(answer, 1, "the process\n");
            message(answer, 3, r#"{"status":"Success"}"#);
            answer.cut();
        } else {
            answer.json(&pod("1", RUNNING));
        }
    });
    let said = run(&server, &["attach", "web", "--quiet"]);
    assert_eq!(said, Said::of("the process\n", "", 0));
    assert_eq!(
        server.calls(),
        [
            "/api/v1/namespaces/default/pods/web",
            "/api/v1/namespaces/default/pods/web/attach?container=c&stderr=true&stdout=true"
        ]
    );
}
