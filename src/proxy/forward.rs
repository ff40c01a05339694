//! Requests on their way to the API server, and answers on their way back, as Go's
//! `httputil.ReverseProxy` and apimachinery's `UpgradeAwareHandler` treat them.

use std::net::IpAddr;
use std::pin::Pin;
use std::time::Duration;

use futures_util::StreamExt as _;
use http::header::{
    CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, EXPECT, HOST, HeaderMap,
    HeaderName, HeaderValue, TE, TRANSFER_ENCODING, USER_AGENT,
};
use http::request::Parts;
use http::{Method, Request, Response, StatusCode};
use hyper::body::{Body as _, Incoming};
use hyper::upgrade::OnUpgrade;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncWriteExt as _, copy, split};
use tokio::time::timeout;

use super::files::sniff;
use super::reply::{self, Reply};
use super::urls::{self, UrlPath};
use crate::client::{self, Body, Client, Io, Outcome, Passed};
use crate::{Error, SharedWriter};

/// The headers of one connection (RFC 2616, 13.5.1).
const HOPS: [&str; 9] = [
    "connection",
    "proxy-connection",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];
const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
/// How long an answer's head waits for its body when the type of that is not told.
const SNIFFING: Duration = Duration::from_millis(200);
/// How long a connection that was taken over may go on after its client has said all.
const REST: Duration = Duration::from_secs(10);

/// The way to the API server.
pub(super) struct Upstream {
    pub(super) client: Client,
    /// Whether paths are below the path of the server's URL.
    pub(super) appends_path: bool,
    /// How often TCP asks for the server over connections that were taken over.
    pub(super) keepalive: Option<Duration>,
    pub(super) stderr: SharedWriter,
    pub(super) clock: fn() -> jiff::Timestamp,
}

impl Upstream {
    /// Passes a request on; `path` is what it is about on the server.
    pub(super) async fn forward(
        &self,
        mut request: Request<Incoming>,
        path: &UrlPath,
        peer: Option<IpAddr>,
    ) -> Response<Reply> {
        let Some(target) = self.target(path, request.uri().query()) else {
            return reply::bad_request("a path with . or .. in it");
        };
        let is_upgrade = asks_for_upgrade(request.headers());
        let taken = is_upgrade.then(|| hyper::upgrade::on(&mut request));
        let (head, body) = request.into_parts();
        let passed = Passed {
            method: head.method.clone(),
            target,
            headers: headers(&head, is_upgrade, peer),
            body: incoming(body),
        };
        let outcome = match taken {
            None => self.client.pass(passed).await,
            Some(taken) => {
                let outcome = self.client.pass_upgrade(passed, self.keepalive).await;
                return self.upgraded(outcome, taken);
            }
        };
        match outcome {
            Ok(Outcome::Answer {
                status,
                mut headers,
                body,
            }) => {
                remove_hops(&mut headers);
                let body = typed(&head.method, status, &mut headers, body).await;
                answer(status, headers, body)
            }
            Ok(Outcome::Switched { .. }) => self.failure("unexpected switch of protocols"),
            Err(error) => self.failure(&error.message),
        }
    }

    /// Path and query on the server; `None` where they could be read as another path.
    fn target(&self, path: &UrlPath, query: Option<&str>) -> Option<String> {
        let encoded = path.encoded();
        let is_dots = |s: &str| urls::decode(s).is_none_or(|s| s == b"." || s == b"..");
        if encoded.split('/').any(is_dots) {
            return None;
        }
        let base = self.appends_path.then(|| self.client.base_path());
        let base = base.map_or_else(String::new, |base| format!("{base}/"));
        let mut target = urls::join(&base, &encoded);
        if let Some(query) = query {
            target.push('?');
            target.push_str(query);
        }
        Some(target)
    }

    /// What comes of a request to take the connection over.
    fn upgraded(&self, outcome: crate::Result<Outcome>, taken: OnUpgrade) -> Response<Reply> {
        match outcome {
            Ok(Outcome::Switched { headers, io }) => {
                tokio::spawn(tunnel(taken, io));
                answer(StatusCode::SWITCHING_PROTOCOLS, headers, Reply::empty())
            }
            Ok(Outcome::Answer { status, .. }) if status.as_u16() < 400 => {
                let code = status.as_u16();
                self.failure(&format!("invalid upgrade response: status code {code}"))
            }
            Ok(Outcome::Answer {
                status,
                mut headers,
                body,
            }) => {
                headers.remove(TRANSFER_ENCODING);
                headers.insert(CONNECTION, HeaderValue::from_static("close"));
                answer(status, headers, Reply::stream(body))
            }
            Err(error) => {
                let text = error.message;
                let text = match text.as_str() {
                    "EOF" => "unexpected EOF".to_owned(),
                    cut if cut.contains("reset by peer") => text,
                    _ => format!("error dialing backend: {text}"),
                };
                self.failure(&text)
            }
        }
    }

    /// The server is away, or has said nothing that makes sense.
    fn failure(&self, text: &str) -> Response<Reply> {
        let line = format!("Error while proxying request: {text}");
        client::log(&self.stderr, self.clock, 'E', "proxy_server.go:147", &line);
        reply::error(StatusCode::INTERNAL_SERVER_ERROR, text)
    }
}

/// Whether a request wants its connection for itself.
fn asks_for_upgrade(headers: &HeaderMap) -> bool {
    let mut values = headers.get_all(CONNECTION).iter();
    values.any(|value| {
        let value = value.as_bytes().to_ascii_lowercase();
        String::from_utf8_lossy(&value).contains("upgrade")
    })
}

/// The headers that go on with a request.
fn headers(head: &Parts, is_upgrade: bool, peer: Option<IpAddr>) -> HeaderMap {
    let mut headers = head.headers.clone();
    let wants_trailers = (headers.get_all(TE).iter())
        .filter_map(|value| value.to_str().ok())
        .any(|value| value.split(',').any(|v| v.trim() == "trailers"));
    if is_upgrade {
        headers.remove(TRANSFER_ENCODING);
    } else {
        remove_hops(&mut headers);
        if wants_trailers {
            headers.insert(TE, HeaderValue::from_static("trailers"));
        }
    }
    headers.remove(HOST);
    // Whoever waits for it has got its 100 from here.
    headers.remove(EXPECT);
    if headers.get(USER_AGENT).is_some_and(HeaderValue::is_empty) {
        headers.remove(USER_AGENT);
    }
    if let Some(peer) = peer {
        let mut way: Vec<u8> = Vec::new();
        for before in headers.get_all(&FORWARDED_FOR) {
            way.extend_from_slice(before.as_bytes());
            way.extend_from_slice(b", ");
        }
        way.extend_from_slice(peer.to_string().as_bytes());
        headers.insert(FORWARDED_FOR, reply::value(&way));
    }
    headers
}

/// Removes what concerns one connection, and what that names.
fn remove_hops(headers: &mut HeaderMap) {
    let named: Vec<String> = (headers.get_all(CONNECTION).iter())
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|name| name.trim().to_owned())
        .collect();
    for name in named.iter().map(String::as_str).chain(HOPS) {
        headers.remove(name);
    }
}

/// The body of a request, if it has one.
fn incoming(body: Incoming) -> Option<Body> {
    if body.is_end_stream() {
        return None;
    }
    let parts = futures_util::stream::unfold(body, |mut body| async {
        loop {
            let next = std::future::poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await?;
            match next.map(hyper::body::Frame::into_data) {
                Ok(Ok(data)) => return Some((Ok(data), body)),
                // Trailers: no API of Kubernetes reads any.
                Ok(Err(_)) => {}
                Err(error) => return Some((Err(Error::new(error.to_string())), body)),
            }
        }
    });
    Some(parts.boxed())
}

/// The body of an answer, whose type is found out where the server does not tell it.
async fn typed(
    method: &Method,
    status: StatusCode,
    headers: &mut HeaderMap,
    mut body: Body,
) -> Reply {
    let is_bare = status == StatusCode::NO_CONTENT || status == StatusCode::NOT_MODIFIED;
    if is_bare || *method == Method::HEAD {
        return Reply::empty();
    }
    let is_known = [CONTENT_TYPE, CONTENT_ENCODING]
        .iter()
        .any(|name| headers.contains_key(name));
    if is_known {
        return Reply::stream(body);
    }
    let Ok(first) = timeout(SNIFFING, body.next()).await else {
        return Reply::stream(body);
    };
    if let Some(Ok(part)) = &first
        && !part.is_empty()
    {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(sniff(part)));
    }
    let first = futures_util::stream::iter(first);
    Reply::stream(first.chain(body).boxed())
}

fn answer(status: StatusCode, headers: HeaderMap, body: Reply) -> Response<Reply> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    // A length of nothing says the same, and what has no body must not be made to wait for one.
    if status.is_informational() {
        response.headers_mut().remove(CONTENT_LENGTH);
    }
    response
}

/// Carries bytes both ways until the server ends, or for a while after the client has.
async fn tunnel(taken: OnUpgrade, server: Box<dyn Io>) {
    let Ok(client) = taken.await else { return };
    let (mut from_client, mut to_client) = split(TokioIo::new(client));
    let (mut from_server, mut to_server) = split(server);
    let up = async {
        let all = copy(&mut from_client, &mut to_server).await;
        let ended = to_server.shutdown().await;
        all.and(ended)
    };
    let down = async {
        let _ = copy(&mut from_server, &mut to_client).await;
        let _ = to_client.shutdown().await;
    };
    tokio::pin!(up, down);
    tokio::select! {
        () = &mut down => {}
        ended = &mut up => {
            if ended.is_ok() {
                let _ = timeout(REST, &mut down).await;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(pairs: &[(&'static str, &'static str)]) -> Parts {
        let mut request = Request::new(());
        for (name, value) in pairs {
            let value = HeaderValue::from_static(value);
            request.headers_mut().append(*name, value);
        }
        request.into_parts().0
    }

    /// Facts: what kubectl 1.37.1's proxy passed on.
    #[test]
    fn headers_of_one_connection_stay_here() {
        let head = head(&[
            ("host", "localhost:8001"),
            ("authorization", "Bearer mine"),
            ("connection", "X-Bad, keep-alive"),
            ("x-bad", "1"),
            ("te", "trailers, x"),
            ("accept-encoding", "gzip"),
            ("x-forwarded-for", "1.2.3.4"),
            ("proxy-authorization", "q"),
            ("keep-alive", "timeout=3"),
        ]);
        let passed = headers(&head, false, "127.0.0.1".parse().ok());
        let mut all: Vec<String> = (passed.iter())
            .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
            .collect();
        all.sort();
        assert_eq!(
            all,
            [
                "accept-encoding: gzip",
                "authorization: Bearer mine",
                "te: trailers",
                "x-forwarded-for: 1.2.3.4, 127.0.0.1",
            ]
        );
    }

    #[test]
    fn an_upgrade_keeps_what_asks_for_it() {
        let head = head(&[
            ("connection", "keep-alive, Upgrade"),
            ("upgrade", "SPDY/3.1"),
        ]);
        assert!(asks_for_upgrade(&head.headers));
        let passed = headers(&head, true, None);
        assert_eq!(passed.get("upgrade").unwrap(), "SPDY/3.1");
        assert_eq!(passed.get("connection").unwrap(), "keep-alive, Upgrade");
        assert!(!asks_for_upgrade(&self::head(&[("upgrade", "x")]).headers));
    }
}
