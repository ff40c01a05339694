//! Exec into a pod: a few commands of our own over the websocket channels of the API server
//! (`v5.channel.k8s.io`, KEP-4006, and `v4.channel.k8s.io`), and logs of what the pod did.

use std::collections::BTreeMap;
use std::sync::Arc;

use bytes::{BufMut, BytesMut};
use futures_util::{SinkExt, StreamExt};
use http_body_util::{BodyExt, Empty};
use hyper::body::Incoming;
use hyper::header::HeaderValue;
use hyper::upgrade::Upgraded;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Role};

use crate::auth::{self, User};
use crate::call::{Call, Target, decode};
use crate::server::{App, Body};
use crate::shell::{Input, Shell};
use crate::status::{Result, Status};
use crate::store::Store;
use crate::value::{list, text};

/// The subprotocols spoken, best first.
const PROTOCOLS: [&str; 2] = ["v5.channel.k8s.io", "v4.channel.k8s.io"];

/// The log of a container: one line, of its start.
pub(crate) fn log(store: &Store, call: &Call, target: &Target) -> Result<String> {
    let found = store.get("pods", &target.namespace, &target.name);
    let pod = found.ok_or_else(|| target.not_found())?;
    for option in ["previous", "sinceSeconds", "sinceTime", "limitBytes", "follow", "timestamps"] {
        if !matches!(call.param(option), "" | "false") {
            return Err(Status::not_implemented(&format!("the log option {option}")));
        }
    }
    let container = container(&pod, call.param("container"), &target.name)?;
    let line = format!("{container} started\n");
    Ok(if call.param("tailLines") == "0" { String::new() } else { line })
}

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
pub(crate) fn upgrade(
    app: &Arc<App>,
    request: Request<Incoming>,
    user: &User,
) -> Result<Response<Body>> {
    let query: Vec<(String, String)> = request
        .uri()
        .query()
        .unwrap_or_default()
        .split('&')
        .filter_map(|p| p.split_once('='))
        .map(|(k, v)| (decode(k), decode(v)))
        .collect();
    let store = app.lock();
    let target =
        Target::parse(request.uri().path(), &store.kinds).ok_or_else(Status::no_such_path)?;
    if target.subresource != "exec" {
        return Err(Status::not_implemented("upgrades other than exec"));
    }
    let verb = if request.method() == Method::GET { "get" } else { "create" };
    auth::allow(user, &target, verb)?;
    let header =
        |name: &str| request.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if !header("upgrade").eq_ignore_ascii_case("websocket") {
        return Err(Status::not_implemented("streams other than websocket"));
    }
    let pod =
        store.get("pods", &target.namespace, &target.name).ok_or_else(|| target.not_found())?;
    let one = |key: &str| query.iter().find(|(k, _)| k == key).map_or("", |(_, v)| v.as_str());
    let container = container(&pod, one("container"), &target.name)?;
    let offered: Vec<&str> = header("sec-websocket-protocol").split(',').map(str::trim).collect();
    let Some(protocol) = PROTOCOLS.into_iter().find(|p| offered.contains(p)) else {
        return Err(Status::bad_request("no subprotocol that the sandbox speaks was offered"));
    };
    let key = derive_accept_key(header("sec-websocket-key").as_bytes());
    let command = query.iter().filter(|(k, _)| k == "command").map(|(_, v)| v.clone()).collect();
    let session = Session {
        command,
        stdin: one("stdin") == "true",
        tty: one("tty") == "true",
        half_close: protocol == PROTOCOLS[0],
        variables: variables(&pod, &container, &target.name),
    };
    drop(store);
    tokio::spawn(async move {
        let Ok(upgraded) = hyper::upgrade::on(request).await else {
            return;
        };
        let socket =
            WebSocketStream::from_raw_socket(TokioIo::new(upgraded), Role::Server, None).await;
        session.run(socket).await;
    });
    let mut response = Response::new(Empty::new().map_err(|e| match e {}).boxed());
    *response.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
    let headers = response.headers_mut();
    headers.insert("upgrade", HeaderValue::from_static("websocket"));
    headers.insert("connection", HeaderValue::from_static("Upgrade"));
    headers.insert("sec-websocket-protocol", HeaderValue::from_static(protocol));
    if let Ok(key) = HeaderValue::from_str(&key) {
        headers.insert("sec-websocket-accept", key);
    }
    Ok(response)
}

/// The environment of a container, as far as it is made of literals.
fn variables(pod: &Value, container: &str, host: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::from([
        ("HOSTNAME".to_owned(), host.to_owned()),
        ("HOME".to_owned(), "/".to_owned()),
        ("PATH".to_owned(), "/usr/local/bin:/usr/bin:/bin".to_owned()),
    ]);
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
    stdin: bool,
    tty: bool,
    half_close: bool,
    variables: BTreeMap<String, String>,
}

type Socket = WebSocketStream<TokioIo<Upgraded>>;

impl Session {
    async fn run(self, mut socket: Socket) {
        let mut shell = Shell::new(self.variables.clone(), self.tty);
        let mut out = shell.start(&self.command, self.stdin);
        loop {
            if self.send(&mut socket, &out.stdout, &out.stderr).await.is_err() {
                return;
            }
            if let Some(code) = out.exit {
                let status = exit_status(code, out.missing.as_deref());
                let _ = socket.send(frame(3, status.to_string().as_bytes())).await;
                // The client goes once it has the status; the close tells it that nothing follows.
                let end = CloseFrame { code: CloseCode::Normal, reason: "".into() };
                let _ = socket.close(Some(end)).await;
                while let Some(Ok(_)) = socket.next().await {}
                return;
            }
            let Some(Ok(message)) = socket.next().await else {
                return;
            };
            let data = match message {
                Message::Binary(data) => data,
                Message::Close(_) => return,
                _ => continue,
            };
            out = match data.split_first() {
                Some((0, bytes)) => shell.feed(&Input::Bytes(bytes)),
                Some((255, [0])) if self.half_close => shell.feed(&Input::End),
                // A resize of a terminal that has no size to keep.
                _ => continue,
            };
        }
    }

    async fn send(
        &self,
        socket: &mut Socket,
        stdout: &[u8],
        stderr: &[u8],
    ) -> std::result::Result<(), ()> {
        let channel = if self.tty { 1 } else { 2 };
        for (channel, bytes) in [(1, stdout), (channel, stderr)] {
            if !bytes.is_empty() {
                let bytes = if self.tty { cooked(bytes) } else { bytes.to_vec() };
                socket.send(frame(channel, &bytes)).await.map_err(|_| ())?;
            }
        }
        Ok(())
    }
}

/// A terminal's line ends.
fn cooked(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    for &byte in bytes {
        if byte == b'\n' {
            out.push(b'\r');
        }
        out.push(byte);
    }
    out
}

fn frame(channel: u8, bytes: &[u8]) -> Message {
    let mut data = BytesMut::with_capacity(bytes.len() + 1);
    data.put_u8(channel);
    data.put_slice(bytes);
    Message::Binary(data.freeze())
}

/// What channel 3 says at the end.
fn exit_status(code: i32, missing: Option<&str>) -> Value {
    if let Some(command) = missing {
        let message = format!(
            "error executing command in container: exec: \"{command}\": executable file not found in $PATH"
        );
        return json!({"metadata": {}, "status": "Failure", "message": message, "reason": "InternalError",
            "details": {"causes": [{"message": message}]}, "code": 500});
    }
    if code == 0 {
        return json!({"metadata": {}, "status": "Success"});
    }
    json!({"metadata": {}, "status": "Failure", "reason": "NonZeroExitCode",
        "message": format!("command terminated with non-zero exit code: exit status {code}"),
        "details": {"causes": [{"reason": "ExitCode", "message": code.to_string()}]}})
}
