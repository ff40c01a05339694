//! Requests of somebody else, passed on to the server: credentials are added, bodies stream both
//! ways, and the answer is given as it is. Nothing is tried again, no redirect is followed.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures_util::StreamExt as _;
use futures_util::stream::BoxStream;
use http::header::{ACCEPT_ENCODING, AUTHORIZATION, RANGE, USER_AGENT};
use http::{HeaderMap, Method, StatusCode};
use reqwest::redirect::Policy;
use tokio::time::{Instant, timeout};

use super::connect::{self, Connect, Use};
use super::core::Client;
use super::failure::Failure;
use super::transport::{Answer, Call, Io, Upgrade};
use crate::{Error, Result};

/// How many answers one HTTP/2 connection carries at once: servers allow 100, and let others wait
/// without a word.
const STREAMS: usize = 90;
/// How long other requests wait for the first one's connection.
const FIRST: Duration = Duration::from_secs(1);

/// A body, part by part as it comes.
pub type Body = BoxStream<'static, Result<Bytes>>;

/// A request to pass on.
pub struct Passed {
    /// HTTP method.
    pub method: Method,
    /// Path and query on the server's host, encoded; not below the path of the server's URL.
    pub target: String,
    /// All headers but `Host`, without those of one connection.
    pub headers: HeaderMap,
    /// The body, if there is one.
    pub body: Option<Body>,
}

/// What the server made of it.
pub enum Outcome {
    /// An answer.
    Answer {
        /// HTTP status.
        status: StatusCode,
        /// Its headers.
        headers: HeaderMap,
        /// Its body.
        body: Body,
    },
    /// `101`: the connection is the caller's.
    Switched {
        /// The headers of the `101`.
        headers: HeaderMap,
        /// What comes and goes after them.
        io: Box<dyn Io>,
    },
}

impl Client {
    /// The path of the server's URL, without a slash at its end; empty for none.
    #[must_use]
    pub fn base_path(&self) -> &str {
        let base = &self.inner.base;
        let host = base.find("://").map_or(0, |at| at + 3);
        base[host..].find('/').map_or("", |at| &base[host + at..])
    }

    /// Passes a request on, with our credentials unless it brings an `Authorization` of its own.
    ///
    /// # Errors
    /// There was no answer; in the words of Go's `net/http`.
    pub async fn pass(&self, passed: Passed) -> Result<Outcome> {
        let send = |call, body| self.inner.transport.pass(call, body);
        let head = |answer: &Answer| (answer.status, answer.headers.clone());
        Ok(answered(self.passed(passed, send, head).await?))
    }

    /// As [`Self::pass`], for a request that asks to take the connection over. `keepalive` is how
    /// often TCP asks whether the server is still there; `None` for never.
    ///
    /// # Errors
    /// As [`Self::pass`].
    pub async fn pass_upgrade(
        &self,
        passed: Passed,
        keepalive: Option<Duration>,
    ) -> Result<Outcome> {
        let send = |call, body| self.inner.transport.pass_upgrade(call, body, keepalive);
        let head = |upgrade: &Upgrade| match upgrade {
            Upgrade::Done { headers, .. } => (StatusCode::SWITCHING_PROTOCOLS, headers.clone()),
            Upgrade::Refused(answer) => (answer.status, answer.headers.clone()),
        };
        Ok(match self.passed(passed, send, head).await? {
            Upgrade::Done { headers, io } => Outcome::Switched { headers, io },
            Upgrade::Refused(answer) => answered(answer),
        })
    }

    async fn passed<'a, T>(
        &'a self,
        mut passed: Passed,
        send: impl FnOnce(Call, Option<Body>) -> futures_util::future::BoxFuture<'a, Result<T, Failure>>,
        head: impl Fn(&T) -> (StatusCode, HeaderMap),
    ) -> Result<T> {
        let inner = &self.inner;
        let said = |failure: Failure| Error::new(failure.text);
        let own = passed.headers.get(AUTHORIZATION).cloned();
        let is_ours = own.is_none();
        let run = inner.auth.apply(&mut passed.headers).await.map_err(said)?;
        if let Some(own) = own {
            passed.headers.insert(AUTHORIZATION, own);
        }
        add_defaults(&inner.headers, &mut passed.headers);
        inner.renew_connection();
        let host = inner.base.len() - self.base_path().len();
        let call = Call {
            method: passed.method,
            url: format!("{}{}", &inner.base[..host], passed.target),
            headers: passed.headers,
            body: Bytes::new(),
            lane: 0,
        };
        let (method, url) = (call.method.clone(), call.url.clone());
        inner.trace.request(&method, &url, &call.headers);
        let start = Instant::now();
        let got = send(call, passed.body).await;
        let answer = got.as_ref().ok().map(head);
        let shown = answer.as_ref().map(|(status, headers)| (*status, headers));
        inner.trace.response(&method, &url, shown, start.elapsed());
        let is_refused = answer.is_some_and(|(status, _)| status == StatusCode::UNAUTHORIZED);
        // The next request has new credentials; this one's body is gone.
        if is_refused
            && is_ours
            && let Err(why) = inner.auth.refused(run).await
        {
            let text = format!("refreshing credentials: {why}");
            inner.trace.error(&text);
        }
        got.map_err(said)
    }
}

/// Adds what says who we are and whom we act as, unless the request says so itself (client-go).
fn add_defaults(ours: &HeaderMap, headers: &mut HeaderMap) {
    let acts = headers.contains_key("impersonate-user");
    let has_agent = headers.contains_key(USER_AGENT);
    for (name, value) in ours {
        let is_theirs = if *name == USER_AGENT { has_agent } else { acts };
        if !is_theirs {
            headers.append(name, value.clone());
        }
    }
}

fn answered(answer: Answer) -> Outcome {
    let body = answer.body.map(|part| part.map_err(|f| Error::new(f.text)));
    Outcome::Answer {
        status: answer.status,
        headers: answer.headers,
        body: body.boxed(),
    }
}

/// The clients for what is passed on: those that leave an answer as it is, and those that unpack
/// it because the caller does not know that it was packed.
#[derive(Default)]
pub(super) struct Passing([Mutex<Vec<Arc<Line>>>; 2]);

/// A client. As many hold it as answers are on their way over it, and [`Passing`].
struct Line {
    client: reqwest::Client,
    /// Held by the first request, so that those beside it share its connection.
    first: tokio::sync::Mutex<()>,
    is_connected: AtomicBool,
}

impl Passing {
    /// Forgets all clients.
    pub(super) fn clear(&self) {
        for lines in &self.0 {
            let mut lines = lines.lock().unwrap_or_else(PoisonError::into_inner);
            lines.clear();
        }
    }

    /// A client with room for one answer more, to be held as long as that takes.
    fn line(
        &self,
        unpacks: bool,
        make: impl FnOnce() -> Result<reqwest::Client, Failure>,
    ) -> Result<Arc<Line>, Failure> {
        let mut lines = self.0[usize::from(unpacks)]
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let free = lines.iter().find(|line| Arc::strong_count(line) <= STREAMS);
        if let Some(line) = free {
            return Ok(Arc::clone(line));
        }
        let line = Arc::new(Line {
            client: make()?,
            first: tokio::sync::Mutex::default(),
            is_connected: AtomicBool::new(false),
        });
        lines.push(Arc::clone(&line));
        Ok(line)
    }
}

impl Line {
    /// Waits while the first request makes a connection; not for long, as its answer may be slow.
    async fn turn(&self) -> Option<tokio::sync::MutexGuard<'_, ()>> {
        let is_connected = || self.is_connected.load(Ordering::Relaxed);
        if is_connected() {
            return None;
        }
        let turn = timeout(FIRST, self.first.lock()).await.ok();
        turn.filter(|_| !is_connected())
    }
}

impl Connect {
    pub(super) async fn pass_on(&self, call: Call, body: Option<Body>) -> Result<Answer, Failure> {
        // Go's transport does so for whoever does not speak of encodings.
        let unpacks = self.is_compressed
            && call.method != Method::HEAD
            && !call.headers.contains_key(ACCEPT_ENCODING)
            && !call.headers.contains_key(RANGE);
        let make = || {
            let builder = self.builder(Use::Common).redirect(Policy::none());
            connect::built(builder.gzip(unpacks))
        };
        let line = self.passing.line(unpacks, make)?;
        let turn = line.turn().await;
        let body = body.map(reqwest::Body::wrap_stream);
        let got = self.run(&line.client, call, body).await;
        line.is_connected.store(true, Ordering::Relaxed);
        drop(turn);
        let mut answer = connect::answer(got?);
        let parts = answer.body.map(move |part| {
            // It is held until the body is dropped.
            let _ = &line;
            part
        });
        answer.body = parts.boxed();
        Ok(answer)
    }

    pub(super) async fn pass_upgrade_on(
        &self,
        call: Call,
        body: Option<Body>,
        keepalive: Option<Duration>,
    ) -> Result<Upgrade, Failure> {
        let builder = self
            .builder(Use::Upgrade)
            .redirect(Policy::none())
            .gzip(false);
        let client = connect::built(builder.tcp_keepalive(keepalive))?;
        let body = body.map(reqwest::Body::wrap_stream);
        let response = self.run(&client, call, body).await?;
        self.switched(response).await
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;
    use crate::client::fake::{Fake, block_on, config, json};

    fn passed(pairs: &[(&'static str, &'static str)]) -> Passed {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, HeaderValue::from_static(value));
        }
        Passed {
            method: Method::GET,
            target: "/x?y".to_owned(),
            headers,
            body: None,
        }
    }

    /// Facts: client-go's round trippers.
    #[test]
    fn what_a_request_says_of_itself_stays() {
        let mut config = config();
        config.server = "http://test:1/base/".to_owned();
        config.auth.token = Some("ours".into());
        config.impersonate.user = "jane".into();
        for (pairs, authorization, user) in [
            (&[][..], "Bearer ours", "jane"),
            (&[("authorization", "Basic x")], "Basic x", "jane"),
            (&[("impersonate-user", "joe")], "Bearer ours", "joe"),
        ] {
            let fake = Fake::new([json(200, "{}")]);
            let client = fake.client(&config, 0);
            assert_eq!(client.base_path(), "/base");
            block_on(client.pass(passed(pairs))).unwrap();
            let call = &fake.calls()[0];
            assert_eq!(call.url, "http://test:1/x?y");
            assert_eq!(call.headers[AUTHORIZATION], authorization);
            let users: Vec<_> = call.headers.get_all("impersonate-user").iter().collect();
            assert_eq!(users, [user]);
            let agent = call.headers[USER_AGENT].to_str().unwrap();
            assert!(agent.starts_with("ktl/"));
        }
        let fake = Fake::new([json(200, "{}")]);
        block_on(
            fake.client(&config, 0)
                .pass(passed(&[("user-agent", "me")])),
        )
        .unwrap();
        assert_eq!(fake.calls()[0].headers[USER_AGENT], "me");
    }

    #[test]
    fn no_answer_is_asked_for_twice() {
        let fake = Fake::new([Ok((429, vec![("retry-after", "1")], vec!["later"]))]);
        let outcome = block_on(fake.client(&config(), 0).pass(passed(&[]))).unwrap();
        assert!(matches!(outcome, Outcome::Answer { status, .. } if status == 429));
        assert_eq!((fake.calls().len(), fake.slept().len()), (1, 0));
        let fake = Fake::new([Err(Failure::cut("EOF"))]);
        let error = block_on(fake.client(&config(), 0).pass(passed(&[]))).err();
        assert_eq!(error, Some(Error::new("EOF")));
    }

    #[test]
    fn a_refused_token_of_ours_is_read_again_for_the_next() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "old").unwrap();
        let mut config = config();
        config.auth.token_file = Some(file.path().to_owned());
        let fake = Fake::new([json(200, "{}"), json(401, "{}"), json(200, "{}")]);
        let client = fake.client(&config, 0);
        block_on(async {
            client.pass(passed(&[])).await.unwrap();
            std::fs::write(file.path(), "new").unwrap();
            client.pass(passed(&[])).await.unwrap();
            client.pass(passed(&[])).await.unwrap();
        });
        let sent = fake.calls();
        let tokens: Vec<_> = sent.iter().map(|c| &c.headers[AUTHORIZATION]).collect();
        assert_eq!(tokens, ["Bearer old", "Bearer old", "Bearer new"]);
    }
}
