//! The client: one request in, one answer or one [`Error`] out.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use futures_util::future::BoxFuture;
use http::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_TYPE, HeaderValue, USER_AGENT};
use http::{HeaderMap, Method, StatusCode};
use jiff::SignedDuration;
use serde_json::Value;
use tokio::time::Instant;

use super::auth::{self, Auth};
use super::connect::Connect;
use super::failure::Failure;
use super::key_pair::key_pair;
use super::options::Options;
use super::request::{RAW, Request};
use super::response::{self, Response, deadline};
use super::status::{TEXT_LIMIT, answer_error, retry_after};
use super::tls::Identity;
use super::trace::Trace;
use super::transport::{Answer, Call, Transport, Upgrade};
use super::url::{base_url, encoded, host_of, origin};
use super::warning::Warnings;
use super::websocket;
use crate::kubeconfig::RestConfig;
use crate::{Error, Result, go};

/// How often a request is sent again when the server asks for that, as in client-go.
const RETRIES: u32 = 10;

/// The client of one server. Cheap to clone: clones share connection, credentials and warnings.
#[derive(Clone)]
pub struct Client {
    pub(super) inner: Arc<Inner>,
    /// Which of the connections requests go over.
    lane: usize,
}

pub(super) struct Inner {
    /// The server's URL, without a trailing slash.
    pub(super) base: String,
    /// Its `host:port` as the URL has it.
    host: Arc<str>,
    pub(super) transport: Box<dyn Transport>,
    pub(super) auth: Auth,
    /// The certificate changes the connections know of.
    certificates: AtomicU64,
    /// Headers of all requests.
    pub(super) headers: HeaderMap,
    timeout: Option<Duration>,
    /// The version the server must have, and whether it was found to have it.
    server_version: Option<&'static str>,
    matched: tokio::sync::OnceCell<()>,
    warnings: Warnings,
    pub(super) trace: Trace,
    /// Held by the first request, so that those beside it share its connection.
    first: tokio::sync::Mutex<()>,
    is_connected: AtomicBool,
}

impl Client {
    /// A client of the server that `config` tells of. Nothing is sent yet.
    ///
    /// # Errors
    /// A URL, certificate, key, token file or plugin settings that make no sense.
    pub fn new(config: &RestConfig, options: Options) -> Result<Self> {
        let identity = Arc::new(Identity::default());
        if let (Some(chain), Some(key)) = (&config.tls.client_cert, &config.tls.client_key) {
            let pair = key_pair(chain, key);
            // kubectl finds this out as late as the first connection.
            identity.set(Some(
                pair.map_err(|e| Failure::new(e.message).into_error(""))?,
            ));
        }
        let base = base_url(&config.server)?;
        let transport = Connect::new(config, &base, identity.clone(), &options)?;
        Self::over(Box::new(transport), config, identity, options)
    }

    /// A client over any transport.
    pub(super) fn over(
        transport: Box<dyn Transport>,
        config: &RestConfig,
        identity: Arc<Identity>,
        options: Options,
    ) -> Result<Self> {
        let base = base_url(&config.server)?;
        let mut headers = HeaderMap::new();
        headers.insert(USER_AGENT, HeaderValue::from_static(user_agent()));
        auth::impersonation(&config.impersonate, &mut headers)?;
        let host: Arc<str> = host_of(&base).into();
        let auth = Auth::new(config, identity, &options)?;
        let stderr = options.stderr;
        let inner = Inner {
            base: base.as_str().trim_end_matches('/').to_owned(),
            host,
            transport,
            auth,
            certificates: AtomicU64::new(0),
            headers,
            timeout: options.request_timeout,
            server_version: options.server_version,
            matched: tokio::sync::OnceCell::new(),
            warnings: Warnings::new(stderr.clone(), options.terminal.stderr),
            trace: Trace::new(options.verbosity, stderr, options.clock),
            first: tokio::sync::Mutex::new(()),
            is_connected: AtomicBool::new(false),
        };
        Ok(Self {
            inner: Arc::new(inner),
            lane: 0,
        })
    }

    /// The same client with a connection of its own for each number but 0, which is the common one:
    /// for streams beyond what a server allows on one HTTP/2 connection. There, unread answers take
    /// up little memory. Servers that speak HTTP/1.1 get a connection a request in any case.
    #[must_use]
    pub fn lane(&self, lane: usize) -> Self {
        let inner = Arc::clone(&self.inner);
        Self { inner, lane }
    }

    /// How many different warnings the server gave so far.
    #[must_use]
    pub fn warnings(&self) -> usize {
        self.inner.warnings.count()
    }

    /// Says a warning beside those of the server; it does not count.
    pub fn warn(&self, text: &str) {
        self.inner.warnings.tell(text);
    }

    /// The server's `host:port` as its URL has it.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.inner.host
    }

    /// Sends a request and waits for the headers of its answer.
    ///
    /// # Errors
    /// The server's refusal as [`ErrorKind::Api`](crate::ErrorKind::Api), or
    /// [`ErrorKind::Connection`](crate::ErrorKind::Connection) when there was no answer.
    pub async fn send(&self, request: Request) -> Result<Response> {
        self.match_version().await?;
        self.answer(request).await
    }

    /// Asks for the server's version once, when it has to be a certain one.
    async fn match_version(&self) -> Result<()> {
        let Some(wanted) = self.inner.server_version else {
            return Ok(());
        };
        let ask = || async {
            let unread =
                |e: Error| Error::new(format!("couldn't read version from server: {}", e.message));
            let answer = self.answer(Request::get("/version")).await;
            let found = answer.map_err(unread)?.json().await.map_err(unread)?;
            let found = found["gitVersion"].as_str().unwrap_or_default();
            if found == wanted {
                return Ok(());
            }
            Err(Error::new(format!(
                "server version ({found}) differs from client version ({wanted})"
            )))
        };
        self.inner.matched.get_or_try_init(ask).await.copied()
    }

    async fn answer(&self, request: Request) -> Result<Response> {
        let inner = &self.inner;
        let timeout = request.timeout.or(inner.timeout);
        let end = inner.start(timeout).await?;
        inner.trace.body("Request Body", &request.body);
        let mut call = inner.call(&request, timeout)?;
        call.lane = self.lane;
        let answer = inner
            .retried(&call, end, if request.once { 0 } else { RETRIES })
            .await
            .map_err(|f| f.into_error(&inner.host))?;
        if !request.quiet {
            inner.warnings.take(&answer.headers);
        }
        if (200..=206).contains(&answer.status.as_u16()) {
            return Ok(Response::new(answer, end, inner.trace.clone()));
        }
        Err(inner.refusal(answer, end, &request).await)
    }

    /// Sends a request and reads its answer as JSON.
    ///
    /// # Errors
    /// As [`Self::send`], or the answer is not JSON.
    pub async fn json(&self, request: Request) -> Result<Value> {
        self.send(request).await?.json().await
    }

    /// Asks to take the connection over; the answer's headers come with it.
    ///
    /// # Errors
    /// As [`Self::send`]; a refusal may be any answer but `101`.
    pub(super) async fn switch(
        &self,
        request: &Request,
        headers: HeaderMap,
    ) -> Result<(HeaderMap, Box<dyn super::transport::Io>)> {
        self.match_version().await?;
        let inner = &self.inner;
        let timeout = request.timeout.or(inner.timeout);
        let end = inner.start(timeout).await?;
        let mut call = inner.call(request, timeout)?;
        // A kubelet has none of the types of an API server to offer.
        call.headers.remove(ACCEPT);
        call.headers.extend(headers);
        let got = inner.round(
            &call,
            end,
            |call| inner.transport.upgrade(call),
            |u| match u {
                Upgrade::Done { headers, .. } => (StatusCode::SWITCHING_PROTOCOLS, headers),
                Upgrade::Refused(answer) => (answer.status, &answer.headers),
            },
        );
        match got.await.map_err(|f| f.into_error(&inner.host))? {
            Upgrade::Done { headers, io } => Ok((headers, io)),
            Upgrade::Refused(answer) => {
                inner.warnings.take(&answer.headers);
                Err(inner.no_upgrade(answer, end).await)
            }
        }
    }
}

impl Inner {
    /// When a request that starts now must be answered. Time that a credential plugin takes does
    /// not count: it may ask the user questions.
    async fn start(&self, timeout: Option<Duration>) -> Result<Option<Instant>> {
        let credentials = self.auth.apply(&mut HeaderMap::new()).await;
        credentials.map_err(|f| f.into_error(&self.host))?;
        Ok(deadline(timeout))
    }

    /// The request with its URL and all headers but credentials.
    fn call(&self, request: &Request, timeout: Option<Duration>) -> Result<Call> {
        request.check_path()?;
        let base = match request.of_host {
            true => origin(&self.base),
            false => &self.base,
        };
        let mut url = format!("{base}{}", request.path);
        let mut mark = if url.contains('?') { '&' } else { '?' };
        let timeout = timeout
            .filter(|t| !t.is_zero())
            .and_then(|t| SignedDuration::try_from(t).ok())
            .map(go::duration::format);
        let own = timeout.as_ref().map(|t| ("timeout", t.as_str()));
        let query = request.query.iter().map(|(k, v)| (k.as_str(), v.as_str()));
        let mut query: Vec<(&str, &str)> = query.chain(own).collect();
        // In the order Go writes them, so that traces and audit logs look alike.
        query.sort_by_key(|(key, _)| *key);
        for (key, value) in query {
            let _ = write!(url, "{mark}{}={}", encoded(key), encoded(value));
            mark = '&';
        }
        let mut headers = self.headers.clone();
        headers.insert(ACCEPT, HeaderValue::from_static(request.accept));
        if request.is_watch() {
            // Servers end one gzip stream and begin another in the middle of a watch.
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        }
        if let Some(content_type) = request.content_type {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        }
        Ok(Call {
            method: request.method.clone(),
            url,
            headers,
            body: request.body.clone(),
            lane: 0,
        })
    }

    /// Sends a call, again when the server says `Retry-After`, or when a GET's connection was cut.
    async fn retried(
        &self,
        call: &Call,
        end: Option<Instant>,
        retries: u32,
    ) -> Result<Answer, Failure> {
        let is_raw = call.headers.get(ACCEPT).is_some_and(|accept| accept == RAW);
        let is_safe = call.method == Method::GET && !is_raw;
        let mut attempt = 0;
        loop {
            attempt += 1;
            let send = |call| self.transport.send(call);
            let got = self
                .round(call, end, send, |answer| (answer.status, &answer.headers))
                .await;
            let seconds = match &got {
                Ok(answer) => wait_asked(answer),
                Err(failure) => (failure.is_cut && is_safe).then_some(1),
            };
            let Some(seconds) = seconds.filter(|_| attempt <= retries) else {
                return got;
            };
            drop(got);
            self.trace.retry(seconds, attempt, &call.url);
            within(end, self.transport.sleep(Duration::from_secs(seconds))).await?;
        }
    }

    /// One call with credentials; once more with new ones when those were refused.
    async fn round<'a, T>(
        &'a self,
        call: &Call,
        end: Option<Instant>,
        send: impl Fn(Call) -> BoxFuture<'a, Result<T, Failure>>,
        head: impl Fn(&T) -> (StatusCode, &HeaderMap),
    ) -> Result<T, Failure> {
        let mut is_first_try = true;
        loop {
            let mut call = call.clone();
            let run = self.auth.apply(&mut call.headers).await?;
            self.renew_connection();
            let (method, url) = (call.method.clone(), call.url.clone());
            self.trace.request(&method, &url, &call.headers);
            let start = Instant::now();
            let got = within(end, self.in_turn(send(call)))
                .await
                .and_then(|got| got);
            let answer = got.as_ref().ok().map(&head);
            self.trace.response(&method, &url, answer, start.elapsed());
            let is_refused = answer.is_some_and(|(code, _)| code == StatusCode::UNAUTHORIZED);
            if !(is_refused && is_first_try) {
                return got;
            }
            is_first_try = false;
            match self.auth.refused(run).await {
                Ok(true) => {}
                Ok(false) => return got,
                Err(why) => {
                    self.trace.error(&format!("refreshing credentials: {why}"));
                    return got;
                }
            }
        }
    }

    /// Connections made with an older client certificate are of no use.
    pub(super) fn renew_connection(&self) {
        let now = self.auth.certificate_changes();
        if self.certificates.swap(now, Ordering::Relaxed) != now {
            self.transport.renew();
        }
    }

    /// Lets the first request go alone until it has a connection that the others can share.
    async fn in_turn<T>(&self, send: BoxFuture<'_, Result<T, Failure>>) -> Result<T, Failure> {
        if self.is_connected.load(Ordering::Relaxed) {
            return send.await;
        }
        let turn = self.first.lock().await;
        if self.is_connected.load(Ordering::Relaxed) {
            drop(turn);
            return send.await;
        }
        let got = send.await;
        self.is_connected.store(true, Ordering::Relaxed);
        got
    }

    /// What an answer that is not of success says.
    async fn refusal(&self, answer: Answer, end: Option<Instant>, request: &Request) -> Error {
        let (code, headers) = (answer.status.as_u16(), answer.headers.clone());
        let body = self.short_body(answer, end).await;
        let path = if request.accept == RAW {
            ""
        } else {
            &request.path
        };
        answer_error(code, &headers, &body, &request.method, path)
    }

    /// What an answer says that should have been `101`: of a `Status`, client-go keeps nothing
    /// there but the message.
    async fn no_upgrade(&self, answer: Answer, end: Option<Instant>) -> Error {
        let code = answer.status;
        let body = self.short_body(answer, end).await;
        let status = serde_json::from_slice::<Value>(&body).unwrap_or_default();
        let said = ["message", "error"].map(|key| status[key].as_str().unwrap_or_default().trim());
        let text = String::from_utf8_lossy(&body[..body.len().min(TEXT_LIMIT)]);
        let all = [said[0], said[1], text.trim(), "empty server response"];
        let words = all
            .into_iter()
            .find(|words| !words.is_empty())
            .unwrap_or_default();
        let error = Error::new(format!("unable to upgrade connection: {words}"));
        match websocket::advice(code, words) {
            Some(advice) => error.with_hint(advice),
            None => error,
        }
    }

    /// The body of a refusal. It is short: whoever sends more than this is no API server.
    async fn short_body(&self, mut answer: Answer, end: Option<Instant>) -> Vec<u8> {
        const LIMIT: usize = 1 << 20;
        let mut body = Vec::new();
        while body.len() < LIMIT
            && let Ok(Some(part)) = response::next(&mut answer, end).await
        {
            body.extend_from_slice(&part);
        }
        self.trace.body("Response Body", &body);
        body
    }
}

/// Seconds to wait before the request is sent again, when the server asks for that.
fn wait_asked(answer: &Answer) -> Option<u64> {
    let code = answer.status.as_u16();
    if code == 429 || code >= 500 {
        retry_after(&answer.headers)
    } else {
        None
    }
}

/// Waits for `future` as long as there is time.
async fn within<T>(end: Option<Instant>, future: impl Future<Output = T>) -> Result<T, Failure> {
    match end {
        None => Ok(future.await),
        Some(end) => tokio::time::timeout_at(end, future).await.map_err(|_| {
            Failure::new(
                "context deadline exceeded (Client.Timeout exceeded while awaiting headers)",
            )
        }),
    }
}

/// In kubectl's form: program, version, platform in Go's words, Kubernetes.
const fn user_agent() -> &'static str {
    macro_rules! agent {
        ($os:literal, $arch:literal) => {
            concat!(
                "ktl/v",
                env!("CARGO_PKG_VERSION"),
                " (",
                $os,
                "/",
                $arch,
                ") kubernetes/1.37.1"
            )
        };
    }
    if cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        agent!("linux", "amd64")
    } else if cfg!(all(target_os = "linux", target_arch = "aarch64")) {
        agent!("linux", "arm64")
    } else if cfg!(all(target_os = "macos", target_arch = "aarch64")) {
        agent!("darwin", "arm64")
    } else if cfg!(target_os = "macos") {
        agent!("darwin", "amd64")
    } else if cfg!(target_os = "windows") {
        agent!("windows", "amd64")
    } else {
        agent!("other", "other")
    }
}

#[cfg(test)]
#[path = "core_tests.rs"]
mod tests;
