use super::*;
use crate::ErrorKind;
use crate::client::fake::{Fake, Script, block_on, config, json};

fn busy(code: u16) -> Script {
    Ok((code, vec![("retry-after", "2")], vec!["busy"]))
}

#[test]
fn a_server_that_says_retry_after_is_asked_again() {
    let fake = Fake::new([busy(429), busy(503), json(200, "{\"a\":1}")]);
    assert_eq!(fake.get("/x").unwrap()["a"], 1);
    assert_eq!(fake.slept(), [2, 2]);
    let fake = Fake::new((0..11).map(|_| busy(429)));
    assert!(fake.get("/x").unwrap_err().is_reason("TooManyRequests"));
    assert_eq!(fake.calls().len(), 11);
}

#[test]
fn other_refusals_are_final() {
    for answer in [json(429, "{}"), json(503, "{}"), busy(404)] {
        let fake = Fake::new([answer]);
        assert!(fake.get("/x").is_err());
        assert!(fake.slept().is_empty());
    }
}

#[test]
fn only_a_get_is_sent_again_when_the_connection_is_cut() {
    let cut = || Err(Failure::cut("EOF"));
    let fake = Fake::new([cut(), json(200, "{}")]);
    fake.get("/x").unwrap();
    assert_eq!(fake.slept(), [1]);
    for request in [Request::post("/x", &Value::Null), Request::get("/x").raw()] {
        let client = Fake::new([cut()]).client(&config(), 0);
        let error = block_on(client.json(request)).unwrap_err();
        assert_eq!(error.text(), "Unable to connect to the server: EOF\n");
    }
}

#[test]
fn a_refused_connection_names_the_server() {
    let refused = Failure::new("dial tcp 1.2.3.4:1: connect: connection refused");
    let error = Fake::new([Err(refused)]).get("/x").unwrap_err();
    assert_eq!(error.kind, ErrorKind::Connection);
    let text = "The connection to the server test:1 was refused - did you specify the right host or port?\n";
    assert_eq!(error.text(), text);
}

#[test]
fn urls_are_made_of_server_path_and_sorted_query() {
    let cases = [
        (
            "http://h:1/k8s/c1/",
            "http://h:1/k8s/c1/api?a=x%2Cy+z&limit=5&timeout=1m1.5s",
        ),
        ("h:1", "http://h:1/api?a=x%2Cy+z&limit=5&timeout=1m1.5s"),
        (
            "",
            "http://localhost:8080/api?a=x%2Cy+z&limit=5&timeout=1m1.5s",
        ),
        (
            "https://[::1]:6443",
            "https://[::1]:6443/api?a=x%2Cy+z&limit=5&timeout=1m1.5s",
        ),
    ];
    for (server, expected) in cases {
        let fake = Fake::new([json(200, "{}")]);
        let config = RestConfig {
            server: server.into(),
            ..RestConfig::default()
        };
        let request = Request::get("/api").query("limit", "5").query("a", "x,y z");
        let request = request.timeout(Duration::from_millis(61500));
        block_on(fake.client(&config, 0).json(request)).unwrap();
        assert_eq!(fake.calls()[0].url, expected);
    }
}

#[test]
fn warnings_are_said_and_counted() {
    let warn = || Ok((200, vec![("warning", "299 - \"old\"")], vec!["{}"]));
    let fake = Fake::new([warn(), warn()]);
    let client = fake.client(&config(), 0);
    block_on(async {
        client.json(Request::get("/a")).await.unwrap();
        client.json(Request::get("/b")).await.unwrap();
    });
    assert_eq!(
        (client.warnings(), fake.said().as_str()),
        (1, "Warning: old\n")
    );
}

#[test]
fn a_refused_upgrade_tells_why() {
    let cases = [
        (
            json(
                404,
                r#"{"kind":"Status","reason":"NotFound","message":"no pod","code":404}"#,
            ),
            "error: unable to upgrade connection: no pod\n",
        ),
        (
            Ok((400, vec![], vec!["pod does not exist\n"])),
            "error: unable to upgrade connection: pod does not exist\n",
        ),
    ];
    for (answer, expected) in cases {
        let client = Fake::new([answer]).client(&config(), 0);
        let error = block_on(client.upgrade(Request::get("/x"), &["v5.channel.k8s.io"]))
            .err()
            .unwrap();
        assert_eq!(error.text(), expected);
    }
}
