//! The server: a task for each connection, and what each request leads to.

use std::convert::Infallible;
use std::io;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use http::header::{CONNECTION, HOST, HeaderValue};
use http::{Method, Request, Response, StatusCode, Version};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use jiff::Timestamp;
use tokio::io::{AsyncRead, AsyncWrite};

use super::files::{Asked, Files};
use super::filter::Filter;
use super::forward::Upstream;
use super::listen::{Connection, Listener};
use super::reply::{self, Reply};
use super::route::{Prefixes, Route};
use super::urls::UrlPath;
use crate::client::Client;
use crate::{Result, SharedWriter};

/// How many headers a request may have.
const HEADERS: usize = 1000;
/// How long to wait where no more connections can be taken for now.
const PAUSE: Duration = Duration::from_millis(50);

/// A server that passes requests on to the API server and shows files.
pub struct Server {
    prefixes: Prefixes,
    filter: Option<Filter>,
    files: Option<Files>,
    upstream: Upstream,
}

impl Server {
    /// A server for what `prefixes` say: requests that `filter` lets through go to the server of
    /// `client`, others to the folder `files`. Failures are told of on `stderr`.
    #[must_use]
    pub fn new(
        prefixes: Prefixes,
        filter: Option<Filter>,
        files: Option<PathBuf>,
        client: Client,
        stderr: SharedWriter,
        clock: fn() -> Timestamp,
    ) -> Self {
        let upstream = Upstream {
            client,
            appends_path: false,
            keepalive: None,
            stderr,
            clock,
        };
        let files = files.map(Files::new);
        Self {
            prefixes,
            filter,
            files,
            upstream,
        }
    }

    /// The server with paths below the path of the API server's URL.
    #[must_use]
    pub fn append_path(mut self, appends: bool) -> Self {
        self.upstream.appends_path = appends;
        self
    }

    /// The server that lets TCP ask so often for the other end of connections that were taken
    /// over; `None` for never.
    #[must_use]
    pub fn keepalive(mut self, keepalive: Option<Duration>) -> Self {
        self.upstream.keepalive = keepalive;
        self
    }

    /// Serves all connections, as long as nobody ends it.
    ///
    /// # Errors
    /// No more connections come.
    pub async fn serve(self, listener: &Listener) -> Result<()> {
        let server = Arc::new(self);
        loop {
            match listener.accept().await {
                Ok(Connection::Tcp(stream, peer)) => {
                    tokio::spawn(Arc::clone(&server).connection(stream, Some(peer)));
                }
                #[cfg(unix)]
                Ok(Connection::Unix(stream)) => {
                    tokio::spawn(Arc::clone(&server).connection(stream, None));
                }
                Err(error) if is_temporary(&error) => tokio::time::sleep(PAUSE).await,
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Serves one connection to its end.
    async fn connection(
        self: Arc<Self>,
        stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
        peer: Option<IpAddr>,
    ) {
        let service = service_fn(|request| {
            let server = Arc::clone(&self);
            async move { Ok::<_, Infallible>(server.answer(request, peer).await) }
        });
        let connection = http1::Builder::new()
            .title_case_headers(true)
            .header_read_timeout(None)
            .max_headers(HEADERS)
            .serve_connection(TokioIo::new(stream), service)
            .with_upgrades();
        // A connection that breaks concerns nobody but its client, who sees it.
        let _ = connection.await;
    }

    async fn answer(&self, request: Request<Incoming>, peer: Option<IpAddr>) -> Response<Reply> {
        if *request.method() == Method::CONNECT {
            return reply::not_found();
        }
        let host = match host(&request) {
            Ok(host) => host,
            Err(why) => return reply::bad_request(why),
        };
        let raw = request.uri().path();
        if raw == "*" {
            if *request.method() == Method::OPTIONS {
                return reply::bare(StatusCode::OK);
            }
            let mut response = reply::bare(StatusCode::BAD_REQUEST);
            let close = HeaderValue::from_static("close");
            response.headers_mut().insert(CONNECTION, close);
            return response;
        }
        let Some(path) = UrlPath::parse(raw) else {
            return reply::bad_request("");
        };
        match self.prefixes.route(&path) {
            Route::NotFound => reply::not_found(),
            Route::Redirect(to) => reply::redirect(request.method(), &to, request.uri().query()),
            Route::File(path) => self.file(&request, path).await,
            Route::Api(path) => {
                let method = request.method().as_str();
                let passes = |filter: &Filter| filter.accepts(method, &path.decoded, &host);
                if !self.filter.as_ref().is_none_or(passes) {
                    return reply::error(StatusCode::FORBIDDEN, "Forbidden");
                }
                self.upstream.forward(request, &path, peer).await
            }
        }
    }

    async fn file(&self, request: &Request<Incoming>, path: Vec<u8>) -> Response<Reply> {
        let Some(files) = &self.files else {
            return reply::not_found();
        };
        let asked = Asked {
            method: request.method().clone(),
            headers: request.headers().clone(),
            path,
            query: request.uri().query().map(str::to_owned),
        };
        files.answer(asked).await
    }
}

/// The host that a request is for: what its URL names, else its `Host`.
fn host(request: &Request<Incoming>) -> Result<String, &'static str> {
    let mut hosts = request.headers().get_all(HOST).iter();
    let first = hosts.next();
    if hosts.next().is_some() {
        return Err("");
    }
    if first.is_none() && request.version() == Version::HTTP_11 {
        return Err("missing required Host header");
    }
    if let Some(authority) = request.uri().authority() {
        return Ok(authority.as_str().to_owned());
    }
    let text = first.map(HeaderValue::as_bytes).unwrap_or_default();
    Ok(String::from_utf8_lossy(text).into_owned())
}

/// Whether connections can be taken again after a while.
fn is_temporary(error: &io::Error) -> bool {
    // EMFILE and ENFILE on all Unix systems we know.
    let is_full = matches!(error.raw_os_error(), Some(23 | 24));
    let kinds = [
        io::ErrorKind::ConnectionAborted,
        io::ErrorKind::ConnectionReset,
        io::ErrorKind::Interrupted,
        io::ErrorKind::TimedOut,
    ];
    is_full || kinds.contains(&error.kind())
}
