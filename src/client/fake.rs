//! A transport for tests: answers that were laid out before, calls that can be looked at after.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use futures_util::StreamExt as _;
use futures_util::future::BoxFuture;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use jiff::Timestamp;

use super::failure::Failure;
use super::options::Options;
use super::pass::Body;
use super::tls::Identity;
use super::transport::{Answer, Call, Transport, Upgrade};
use super::verbosity::Verbosity;
use super::{Client, Request};
use crate::kubeconfig::RestConfig;
use crate::{SharedWriter, Terminal};

/// One thing to answer: code, headers, parts of the body; or why there is no answer.
pub(crate) type Script =
    Result<(u16, Vec<(&'static str, &'static str)>, Vec<&'static str>), Failure>;

#[derive(Clone, Default)]
pub(crate) struct Fake(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    answers: VecDeque<Script>,
    calls: Vec<Call>,
    slept: Vec<u64>,
    said: Vec<u8>,
}

impl Fake {
    pub(crate) fn new(answers: impl IntoIterator<Item = Script>) -> Self {
        let fake = Self::default();
        fake.0.lock().unwrap().answers = answers.into_iter().collect();
        fake
    }

    /// A client over this transport.
    pub(crate) fn client(&self, config: &RestConfig, verbosity: u8) -> Client {
        let options = Options {
            verbosity: Verbosity {
                level: verbosity,
                ..Verbosity::default()
            },
            ..self.options()
        };
        let transport = Box::new(self.clone());
        Client::over(transport, config, Arc::new(Identity::default()), options).unwrap()
    }

    /// Options without anything, saying what they say to this.
    pub(super) fn options(&self) -> Options {
        Options {
            server_version: None,
            verbosity: Verbosity::default(),
            request_timeout: None,
            vars: std::collections::BTreeMap::new(),
            terminal: Terminal::default(),
            stderr: SharedWriter::new(self.clone()),
            clock: || Timestamp::UNIX_EPOCH,
        }
    }

    /// Runs a request on a client of `http://test:1`.
    pub(super) fn get(&self, path: &str) -> crate::Result<serde_json::Value> {
        let client = self.client(&config(), 0);
        block_on(client.json(Request::get(path)))
    }

    pub(super) fn calls(&self) -> Vec<Call> {
        self.0.lock().unwrap().calls.clone()
    }

    /// The URLs that were asked for.
    pub(crate) fn urls(&self) -> Vec<String> {
        let state = self.0.lock().unwrap();
        state.calls.iter().map(|call| call.url.clone()).collect()
    }

    pub(super) fn slept(&self) -> Vec<u64> {
        self.0.lock().unwrap().slept.clone()
    }

    /// What was written to stderr.
    pub(super) fn said(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().said.clone()).unwrap()
    }
}

/// The configuration of `http://test:1`.
pub(crate) fn config() -> RestConfig {
    RestConfig {
        server: "http://test:1".to_owned(),
        ..RestConfig::default()
    }
}

pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(future)
}

/// An answer of JSON.
pub(crate) fn json(code: u16, body: &'static str) -> Script {
    Ok((code, vec![("content-type", "application/json")], vec![body]))
}

impl io::Write for Fake {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().said.extend_from_slice(buf);
        Ok(buf.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Transport for Fake {
    fn send(&self, call: Call) -> BoxFuture<'_, Result<Answer, Failure>> {
        let mut state = self.0.lock().unwrap();
        state.calls.push(call);
        let next = state.answers.pop_front().expect("no answer left");
        Box::pin(std::future::ready(next.map(|(code, pairs, parts)| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.append(
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                );
            }
            let parts = parts
                .into_iter()
                .map(|part| Ok(Bytes::from_static(part.as_bytes())));
            let body = futures_util::stream::iter(parts).boxed();
            Answer {
                status: StatusCode::from_u16(code).unwrap(),
                headers,
                body,
            }
        })))
    }

    fn upgrade(&self, call: Call) -> BoxFuture<'_, Result<Upgrade, Failure>> {
        Box::pin(async move { self.send(call).await.map(Upgrade::Refused) })
    }

    fn pass(&self, call: Call, _body: Option<Body>) -> BoxFuture<'_, Result<Answer, Failure>> {
        self.send(call)
    }

    fn pass_upgrade(
        &self,
        call: Call,
        _body: Option<Body>,
        _keepalive: Option<Duration>,
    ) -> BoxFuture<'_, Result<Upgrade, Failure>> {
        self.upgrade(call)
    }

    fn sleep(&self, wait: Duration) -> BoxFuture<'_, ()> {
        self.0.lock().unwrap().slept.push(wait.as_secs());
        Box::pin(std::future::ready(()))
    }

    fn renew(&self) {}
}
