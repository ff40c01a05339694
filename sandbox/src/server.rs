//! TLS, HTTP and the first decisions about a request: who asks, and what for.

use std::convert::Infallible;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use futures_util::StreamExt;
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::service::service_fn;
use hyper::{Method, Request, Response};
use hyper_util::rt::{TokioExecutor, TokioIo};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use crate::call::{Call, Target, query};
use crate::status::{Result, Status};
use crate::store::Store;
use crate::{delete, exec, metrics, modify, read, watch, write};

/// What all requests share.
pub(crate) struct App {
    pub(crate) store: Mutex<Store>,
    /// What who may come in shows.
    pub(crate) token: String,
}

/// The body of an answer.
pub(crate) type Body = BoxBody<Bytes, Infallible>;

/// An answer without a stream.
pub(crate) struct Answer {
    code: u16,
    body: Value,
    /// Texts of `Warning` headers.
    warnings: Vec<String>,
}

impl Answer {
    /// 200 with a JSON body.
    pub(crate) fn ok(body: Value) -> Self {
        Self { code: 200, body, warnings: Vec::new() }
    }

    /// Sets the code.
    pub(crate) fn code(mut self, code: u16) -> Self {
        self.code = code;
        self
    }

    /// Adds warnings.
    pub(crate) fn warn(mut self, warnings: Vec<String>) -> Self {
        self.warnings.extend(warnings);
        self
    }
}

impl App {
    /// The objects, for as long as the guard lives.
    pub(crate) fn lock(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Accepts connections for ever.
pub(crate) async fn serve(app: Arc<App>, listener: TcpListener, tls: TlsAcceptor) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let (app, tls) = (app.clone(), tls.clone());
        tokio::spawn(async move {
            let _ = stream.set_nodelay(true);
            let Ok(stream) = tls.accept(stream).await else {
                return;
            };
            let service = service_fn(move |request| {
                let app = app.clone();
                async move { Ok::<_, Infallible>(answer(app, request).await) }
            });
            let server = hyper_util::server::conn::auto::Builder::new(TokioExecutor::new());
            // A connection that breaks is the client's affair.
            let _ = server.serve_connection_with_upgrades(TokioIo::new(stream), service).await;
        });
    }
}

async fn answer(app: Arc<App>, request: Request<Incoming>) -> Response<Body> {
    match route(app, request).await {
        Ok(response) => response,
        Err(status) => render(Answer { code: status.code(), body: status.0, warnings: Vec::new() }),
    }
}

fn render(answer: Answer) -> Response<Body> {
    let mut text = answer.body.to_string();
    text.push('\n');
    let mut response = Response::new(Full::new(Bytes::from(text)).boxed());
    *response.status_mut() = hyper::StatusCode::from_u16(answer.code).unwrap_or_default();
    let kind = match answer.body["kind"].as_str() {
        Some("APIGroupDiscoveryList") => {
            "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"
        }
        _ => "application/json",
    };
    response.headers_mut().insert("content-type", hyper::header::HeaderValue::from_static(kind));
    for warning in answer.warnings {
        let quoted = warning.replace('\\', "\\\\").replace('"', "\\\"");
        if let Ok(value) = format!("299 - \"{quoted}\"").parse() {
            response.headers_mut().append("warning", value);
        }
    }
    response
}

async fn read_call(request: Request<Incoming>) -> Result<Call> {
    let (parts, body) = request.into_parts();
    let header = |name: &str| {
        parts.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned()
    };
    let body = body.collect().await.map_err(|e| Status::bad_request(e.to_string()))?;
    Ok(Call {
        query: query(&parts.uri),
        path: percent_decode_str(parts.uri.path()).decode_utf8_lossy().into_owned(),
        accept: header("accept"),
        content_type: header("content-type").split(';').next().unwrap_or_default().trim().into(),
        agent: header("user-agent"),
        method: parts.method,
        body: body.to_bytes(),
    })
}

/// Who has no token may come nowhere, as on a server without anonymous users.
fn authenticate(app: &App, request: &Request<Incoming>) -> Result<()> {
    let header = request.headers().get("authorization").and_then(|v| v.to_str().ok());
    match header.and_then(|h| h.strip_prefix("Bearer ")) {
        Some(token) if token.trim() == app.token => Ok(()),
        _ => Err(Status::new(401, "Unauthorized", "Unauthorized")),
    }
}

async fn route(app: Arc<App>, request: Request<Incoming>) -> Result<Response<Body>> {
    authenticate(&app, &request)?;
    if request.headers().contains_key("upgrade") {
        return exec::upgrade(&app, request);
    }
    let call = read_call(request).await?;
    let target = Target::parse(&call.path, &app.lock().kinds);
    let Some(target) = target else {
        return discover(&app, &call);
    };
    let verb = verb(&call, &target)?;
    if !target.kind.allows(verb) && target.subresource.is_empty() {
        return Err(Status::method());
    }
    if target.kind.group == "metrics.k8s.io" {
        return Ok(render(Answer::ok(metrics::read(&app.lock(), &call, &target)?)));
    }
    match (verb, target.subresource.as_str()) {
        ("watch", "") => {
            let stream = watch::start(&app, &call, target)?;
            let body = StreamBody::new(stream.map(|line| Ok(Frame::data(line))));
            let mut response = Response::new(BodyExt::boxed(body));
            let kind = hyper::header::HeaderValue::from_static("application/json");
            response.headers_mut().insert("content-type", kind);
            Ok(response)
        }
        (_, "log") => Err(Status::not_implemented("logs")),
        (_, "exec") => Err(Status::method()),
        ("create" | "update" | "patch", _) if !target.kind.writable() => {
            Err(Status::not_implemented(&target.kind.resource))
        }
        _ => act(&app, &call, &target, verb).map(render),
    }
}

fn verb(call: &Call, target: &Target) -> Result<&'static str> {
    let one = !target.name.is_empty();
    Ok(match (&call.method, one) {
        (&Method::GET, _) if call.flag("watch") => "watch",
        (&Method::GET, true) => "get",
        (&Method::GET, false) => "list",
        (&Method::POST, _) => "create",
        (&Method::PUT, true) => "update",
        (&Method::PATCH, true) => "patch",
        (&Method::DELETE, true) => "delete",
        (&Method::DELETE, false) => "deletecollection",
        _ => return Err(Status::method()),
    })
}

fn act(app: &Arc<App>, call: &Call, target: &Target, verb: &str) -> Result<Answer> {
    let mut store = app.lock();
    match verb {
        "get" => read::get(&store, call, target),
        "list" => read::list_objects(&store, call, target),
        "create" => write::create(&mut store, call, target),
        "update" => write::update(&mut store, call, target),
        "patch" => modify::patch(&mut store, call, target),
        "delete" => delete::one(&mut store, call, target),
        _ => delete::collection(&mut store, call, target),
    }
    .inspect(|_| delete::settle_later(app, &store))
}

/// What is no resource: the version, discovery, and a plain 404 for all else.
fn discover(app: &App, call: &Call) -> Result<Response<Body>> {
    let aggregated =
        call.accept.contains("as=APIGroupDiscoveryList") && call.accept.contains("v=v2");
    let store = app.lock();
    let parts: Vec<&str> = call.path.trim_matches('/').split('/').collect();
    let known = |group: &str, version: &str| {
        store.kinds.iter().any(|k| k.group == group && k.version == version)
    };
    let found = match parts.as_slice() {
        _ if call.method != Method::GET => return Err(Status::no_such_path()),
        ["version"] => Some(json!({
            "major": "1", "minor": "37", "gitVersion": "v1.37.1+sandbox", "gitCommit": "sandbox",
            "gitTreeState": "clean", "buildDate": "1970-01-01T00:00:00Z", "goVersion": "none",
            "compiler": "rustc", "platform": "linux/amd64",
        })),
        [root @ ("api" | "apis")] if aggregated => Some(store.kinds.aggregated(*root == "api")),
        ["api" | "apis"] | ["api", "v1"] => return Err(unaggregated()),
        ["apis", group, version] if known(group, version) => return Err(unaggregated()),
        ["api", "v1", ..] => return Err(Status::no_such_path()),
        ["apis", group, version, ..] if known(group, version) => {
            return Err(Status::no_such_path());
        }
        ["apis", group] => store.kinds.group(group),
        _ => None,
    };
    Ok(found.map_or_else(
        || {
            let text = Full::new(Bytes::from("404 page not found\n"));
            let mut response = Response::new(text.boxed());
            *response.status_mut() = hyper::StatusCode::NOT_FOUND;
            response
        },
        |body| render(Answer::ok(body)),
    ))
}

fn unaggregated() -> Status {
    Status::not_implemented("discovery that is not aggregated")
}
