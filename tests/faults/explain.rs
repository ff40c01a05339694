//! `explain` and the documents of a server: which are asked for, which are kept, and what happens
//! when there are none.

use tempfile::TempDir;

use crate::program::{Said, run, run_at};
use crate::server::{Answer, Call, Server, discovery};

const EXPLAINED: &str = "KIND:       Pod\nVERSION:    v1\n\nFIELD: x <string>\n\n\nDESCRIPTION:\n    It is x.\n    \n\n";
const EXPLAINED_BY_V2: &str =
    "KIND:     Pod\nVERSION:  v1\n\nFIELD:    x <string>\n\nDESCRIPTION:\n     It is x.\n";

/// A document of v3, or with `definitions` of v2, whose pods have a field of this schema.
fn document(v2: bool, field: &str) -> String {
    let kind = r#"{"group":"","kind":"Pod","version":"v1"}"#;
    let pod = format!(
        r#"{{"type":"object","properties":{{"x":{field}}},"x-kubernetes-group-version-kind":[{kind}]}}"#
    );
    if v2 {
        return format!(r#"{{"swagger":"2.0","definitions":{{"v1.Pod":{pod}}}}}"#);
    }
    format!(
        r#"{{"paths":{{"/api/v1/pods":{{"get":{{"x-kubernetes-group-version-kind":{kind}}}}}}},"components":{{"schemas":{{"v1.Pod":{pod}}}}}}}"#
    )
}

const FIELD: &str = r#"{"type":"string","description":"It is x."}"#;

fn index(url: &str) -> String {
    format!(r#"{{"paths":{{"api/v1":{{"serverRelativeURL":"{url}"}}}}}}"#)
}

/// A server whose index names this URL, and which has a document there.
fn server(url: &'static str, field: &'static str) -> Server {
    Server::start(move |call, answer| match call.target.as_str() {
        "/openapi/v3" => answer.json(&index(url)),
        target if target == url => answer.json(&document(false, field)),
        _ => answer.status(404, "NotFound", "nothing there"),
    })
}

fn documents(server: &Server) -> usize {
    let calls = server.calls();
    calls.iter().filter(|call| *call != "/openapi/v3").count()
}

#[test]
fn a_document_is_asked_for_once() {
    let server = server("/openapi/v3/api/v1?hash=AB", FIELD);
    let home = TempDir::new().expect("a folder");
    let explain = || run_at(&server, &home, &["explain", "pods.x"]);
    for _ in 0..2 {
        assert_eq!(explain(), Said::of(EXPLAINED, "", 0));
    }
    assert_eq!(documents(&server), 1, "{:?}", server.calls());
    let cache = home.path().join(".kube/cache/ktl");
    let files = std::fs::read_dir(cache).expect("a cache").flatten();
    let mut kept = files
        .map(|f| f.path())
        .filter(|path| path.to_string_lossy().contains("openapi"));
    let file = kept.next().expect("a document in the cache");
    // What is not of the format counts as nothing, and so does another server's.
    for content in [
        "garbage",
        "openapi-1\thttp://other\t/openapi/v3/api/v1?hash=AB\n",
    ] {
        std::fs::write(&file, content).expect("it can be written");
        assert_eq!(explain(), Said::of(EXPLAINED, "", 0));
    }
    let whole = std::fs::read_to_string(&file).expect("it is there");
    std::fs::write(&file, whole.trim_end()).expect("it can be written");
    assert_eq!(explain(), Said::of(EXPLAINED, "", 0));
    assert_eq!(documents(&server), 4, "{:?}", server.calls());
}

#[test]
fn a_document_without_a_hash_is_not_kept() {
    let server = server("/openapi/v3/api/v1", FIELD);
    let home = TempDir::new().expect("a folder");
    for _ in 0..2 {
        let said = run_at(&server, &home, &["explain", "pods.x"]);
        assert_eq!(said, Said::of(EXPLAINED, "", 0));
    }
    assert_eq!(documents(&server), 2, "{:?}", server.calls());
}

#[test]
fn an_old_server_has_v2() {
    let server = Server::start(|call, answer| match call.target.as_str() {
        "/openapi/v2" => answer.json(&document(true, FIELD)),
        _ => answer.status(404, "NotFound", "nothing there"),
    });
    let said = run(&server, &["explain", "pods.x"]);
    assert_eq!(said, Said::of(EXPLAINED_BY_V2, "", 0));
    let said = run(&server, &["explain", "pods.x", "-o", "json"]);
    let error = "error: failed to fetch list of groupVersions: nothing there\n";
    assert_eq!(said, Said::of("", error, 1));
}

#[test]
fn what_is_no_document_says_so() {
    let broken = |body: &'static str| {
        Server::start(move |call, answer| match call.target.as_str() {
            "/openapi/v3" => answer.json(&index("/openapi/v3/api/v1?hash=AB")),
            _ if body.is_empty() => answer.status(403, "Forbidden", "not for you"),
            _ => answer.json(body),
        })
    };
    for (body, start) in [
        (
            "",
            "error: failed to fetch openapi schema for api/v1: not for you",
        ),
        (
            "<html>",
            "error: failed to parse openapi schema for api/v1: ",
        ),
        ("[1]", "error: failed to parse openapi schema for api/v1: "),
        (
            "{}",
            "error: GVR (/v1, Resource=pods) not found in OpenAPI schema",
        ),
        (
            r#"{"paths":null,"components":null}"#,
            "error: GVR (/v1, Resource=pods) not found",
        ),
    ] {
        let said = run(&broken(body), &["explain", "pods"]);
        assert!(said.stderr.starts_with(start), "{body}: {said:?}");
        assert_eq!(said.code, Some(1));
    }
}

/// kubectl ends with an error of its template there.
#[test]
fn a_schema_may_say_nothing() {
    let said = run(
        &server("/openapi/v3/api/v1?hash=AB", "{}"),
        &["explain", "pods"],
    );
    let text = "KIND:       Pod\nVERSION:    v1\n\nDESCRIPTION:\n    <empty>\nFIELDS:\n  x\t<Object>\n    <no description>\n\n\n";
    assert_eq!(said, Said::of(text, "", 0));
}

#[test]
fn servers_may_be_below_a_path() {
    let below = |call: &Call, answer: &mut Answer<'_>, url: &str| {
        let target = call.target.strip_prefix("/clusters/a").unwrap_or_default();
        match (discovery(target), target) {
            (Some(body), _) => answer.json(&body),
            (None, "/openapi/v3") => answer.json(&index(url)),
            _ if call.target.ends_with("/v1?hash=AB") => answer.json(&document(false, FIELD)),
            _ => answer.status(404, "NotFound", "nothing there"),
        }
    };
    for (url, asked) in [
        (
            "/openapi/v3/api/v1?hash=AB",
            "/clusters/a/openapi/v3/api/v1?hash=AB",
        ),
        (
            "/clusters/a/openapi/v3/api/v1?hash=AB",
            "/clusters/a/openapi/v3/api/v1?hash=AB",
        ),
        ("/elsewhere/v1?hash=AB", "/elsewhere/v1?hash=AB"),
    ] {
        let server = Server::start(move |call, answer| below(call, answer, url));
        let root = format!("{}/clusters/a/", server.url());
        let said = run(&server, &["-s", &root, "explain", "pods.x"]);
        assert_eq!(said, Said::of(EXPLAINED, "", 0), "{url}");
        assert_eq!(server.calls().last().map(String::as_str), Some(asked));
    }
}
