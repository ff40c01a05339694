//! `label` beside somebody else who changes the object.

use crate::failure;
use crate::program::{Said, run};
use crate::server::Server;

/// `--resource-version` goes to the server even where the object has that version now: it may have
/// another one when the change arrives.
#[test]
fn a_version_is_checked_by_the_server() {
    let server = Server::start(|call, answer| {
        match call.method.as_str() {
        "GET" => answer.json(
            r#"{"kind":"Pod","apiVersion":"v1","metadata":{"name":"web","namespace":"default","resourceVersion":"3"}}"#,
        ),
        _ => answer.send(
            409,
            "application/json",
            &failure(409, "Conflict", &call.body.replace('"', "'")),
        ),
    }
    });
    let args = ["label", "pod", "web", "a=b", "--resource-version=3"];
    let refusal = "Error from server (Conflict): \
                   {'metadata':{'labels':{'a':'b'},'resourceVersion':'3'}}\n";
    assert_eq!(run(&server, &args), Said::of("", refusal, 1));
}
