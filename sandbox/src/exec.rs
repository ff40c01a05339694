//! Exec into a pod: a few commands of our own over the websocket channels of the API server
//! (`v5.channel.k8s.io`, KEP-4006).

use std::collections::BTreeMap;
use std::sync::Arc;

use futures_util::{SinkExt, StreamExt};
use http_body_util::{BodyExt, Empty};
use hyper::body::Incoming;
use hyper::header::HeaderValue;
use hyper::upgrade::Upgraded;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Role};

use crate::call::{Target, query};
use crate::server::{App, Body};
use crate::shell;
use crate::status::{Result, Status};
use crate::value::{list, text};

/// The subprotocol spoken.
const PROTOCOL: &str = "v5.channel.k8s.io";

fn container(pod: &Value, wanted: &str, name: &str) -> Result<String> {
    let all = list(pod, "/spec/containers");
    if wanted.is_empty() && all.len() > 1 {
        let names: Vec<&str> = all.iter().map(|c| text(c, "/name")).collect();
        let choice = names.join(" ");
        let message =
            format!("a container name must be specified for pod {name}, choose one of: [{choice}]");
        return Err(Status::bad_request(message));
    }
    let found = all.iter().find(|c| wanted.is_empty() || c["name"] == wanted);
    let missing = || Status::bad_request(format!("container {wanted} is not valid for pod {name}"));
    found.map(|c| text(c, "/name").to_owned()).ok_or_else(missing)
}

/// Answers a request to upgrade: exec over a websocket, nothing else.
pub(crate) fn upgrade(app: &Arc<App>, request: Request<Incoming>) -> Result<Response<Body>> {
    let query = query(request.uri());
    let store = app.lock();
    let target =
        Target::parse(request.uri().path(), &store.kinds).ok_or_else(Status::no_such_path)?;
    let header = |name| request.headers().get(name).and_then(|v: &HeaderValue| v.to_str().ok());
    let websocket = header("upgrade").is_some_and(|u| u.eq_ignore_ascii_case("websocket"));
    if target.subresource != "exec" || !websocket {
        return Err(Status::not_implemented("upgrades other than exec over a websocket"));
    }
    let found = store.get("pods", &target.namespace, &target.name);
    let pod = found.ok_or_else(|| target.not_found())?;
    let one = |key: &str| query.iter().find(|(k, _)| k == key).map_or("", |(_, v)| v.as_str());
    let container = container(&pod, one("container"), &target.name)?;
    let offered = header("sec-websocket-protocol").unwrap_or_default();
    if !offered.split(',').any(|p| p.trim() == PROTOCOL) {
        return Err(Status::bad_request("no subprotocol that the sandbox speaks was offered"));
    }
    let key = derive_accept_key(header("sec-websocket-key").unwrap_or_default().as_bytes());
    let command: Vec<String> =
        query.iter().filter(|(k, _)| k == "command").map(|(_, v)| v.clone()).collect();
    let session = Session {
        stdin: one("stdin") == "true" && shell::reads(&command),
        tty: one("tty") == "true",
        variables: variables(&pod, &container, &target.name),
        command,
    };
    if session.tty && session.stdin {
        return Err(Status::not_implemented("interactive programs on a terminal"));
    }
    drop(store);
    tokio::spawn(async move {
        if let Ok(upgraded) = hyper::upgrade::on(request).await {
            let io = TokioIo::new(upgraded);
            session.run(WebSocketStream::from_raw_socket(io, Role::Server, None).await).await;
        }
    });
    let mut response = Response::new(Empty::new().map_err(|e| match e {}).boxed());
    *response.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
    let headers = response.headers_mut();
    headers.insert("upgrade", HeaderValue::from_static("websocket"));
    headers.insert("connection", HeaderValue::from_static("Upgrade"));
    headers.insert("sec-websocket-protocol", HeaderValue::from_static(PROTOCOL));
    if let Ok(key) = HeaderValue::from_str(&key) {
        headers.insert("sec-websocket-accept", key);
    }
    Ok(response)
}

/// The environment of a container, as far as it is made of literals.
fn variables(pod: &Value, container: &str, host: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::from([("HOSTNAME".to_owned(), host.to_owned())]);
    let containers = list(pod, "/spec/containers").iter();
    for entry in containers.filter(|c| c["name"] == container).flat_map(|c| list(c, "/env")) {
        if let Some(value) = entry["value"].as_str() {
            all.insert(text(entry, "/name").to_owned(), value.to_owned());
        }
    }
    all
}

struct Session {
    command: Vec<String>,
    /// Whether stdin is read before the command runs.
    stdin: bool,
    tty: bool,
    variables: BTreeMap<String, String>,
}

type Socket = WebSocketStream<TokioIo<Upgraded>>;

impl Session {
    async fn run(self, mut socket: Socket) {
        let mut stdin = Vec::new();
        let mut open = self.stdin;
        while open {
            let Some(Ok(message)) = socket.next().await else { return };
            match message.into_data().split_first() {
                Some((0, bytes)) => stdin.extend_from_slice(bytes),
                Some((255, [0])) => open = false,
                _ => {}
            }
        }
        let stdin = String::from_utf8_lossy(&stdin).into_owned();
        let out = shell::run(&self.command, &self.variables, stdin);
        let status = exit_status(out.as_ref().map(|o| o.code).ok_or(&self.command));
        let out = out.unwrap_or_default();
        let errors = if self.tty { 1 } else { 2 };
        for (channel, text) in [(1, out.stdout), (errors, out.stderr), (3, status.to_string())] {
            // A terminal ends its lines with CR LF, and has one stream.
            let text = if self.tty && channel < 3 { text.replace('\n', "\r\n") } else { text };
            if !text.is_empty() && socket.send(frame(channel, text.as_bytes())).await.is_err() {
                return;
            }
        }
        // The client goes once it has the status; the close tells it that nothing follows.
        let _ = socket.close(Some(CloseFrame { code: CloseCode::Normal, reason: "".into() })).await;
        while let Some(Ok(_)) = socket.next().await {}
    }
}

fn frame(channel: u8, bytes: &[u8]) -> Message {
    Message::Binary([&[channel], bytes].concat().into())
}

/// What channel 3 says at the end of a command, or of one that could not be started.
fn exit_status(code: std::result::Result<i32, &Vec<String>>) -> Value {
    match code {
        Ok(0) => json!({"metadata": {}, "status": "Success"}),
        Ok(code) => json!({"metadata": {}, "status": "Failure", "reason": "NonZeroExitCode",
            "message": format!("command terminated with non-zero exit code: exit status {code}"),
            "details": {"causes": [{"reason": "ExitCode", "message": code.to_string()}]}}),
        Err(command) => {
            let name = command.first().map_or("", String::as_str);
            let message = format!(
                "error executing command in container: exec: \"{name}\": \
                executable file not found in $PATH"
            );
            json!({"metadata": {}, "status": "Failure", "reason": "InternalError", "code": 500,
                "message": message, "details": {"causes": [{"message": message}]}})
        }
    }
}
