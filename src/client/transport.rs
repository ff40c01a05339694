//! The seam between what the client decides and what goes over the wire.

use std::time::Duration;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use futures_util::stream::BoxStream;
use http::{HeaderMap, Method, StatusCode};
use tokio::io::{AsyncRead, AsyncWrite};

use super::failure::Failure;
use super::pass::Body;

/// A request with all its headers, ready for the wire.
#[derive(Clone, Debug)]
pub(super) struct Call {
    pub(super) method: Method,
    /// The whole URL, encoded.
    pub(super) url: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    /// Which connection it goes over; 0 is the common one.
    pub(super) lane: usize,
}

/// An answer whose body is still to come.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: BoxStream<'static, Result<Bytes, Failure>>,
}

/// A connection taken over after `101 Switching Protocols`.
pub trait Io: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}

/// What became of an attempt to take a connection over.
pub(super) enum Upgrade {
    /// The server switched protocols.
    Done { headers: HeaderMap, io: Box<dyn Io> },
    /// The server answered otherwise.
    Refused(Answer),
}

/// Sends calls. Knows nothing of Kubernetes.
pub(super) trait Transport: Send + Sync {
    /// Sends a call and waits for the headers of its answer.
    fn send(&self, call: Call) -> BoxFuture<'_, Result<Answer, Failure>>;

    /// Sends a call over HTTP/1.1 that asks to take the connection over.
    fn upgrade(&self, call: Call) -> BoxFuture<'_, Result<Upgrade, Failure>>;

    /// Passes a call of somebody else on, with a body that streams; its answer is left as it is.
    fn pass(&self, call: Call, body: Option<Body>) -> BoxFuture<'_, Result<Answer, Failure>>;

    /// As [`Self::pass`] over a connection of HTTP/1.1, which the answer may hand over.
    fn pass_upgrade(
        &self,
        call: Call,
        body: Option<Body>,
        keepalive: Option<Duration>,
    ) -> BoxFuture<'_, Result<Upgrade, Failure>>;

    /// Waits. Part of the transport so that tests need not.
    fn sleep(&self, wait: Duration) -> BoxFuture<'_, ()>;

    /// Drops the connections: the client certificate has changed.
    fn renew(&self);
}
