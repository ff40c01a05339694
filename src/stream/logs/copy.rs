//! One log, as it comes.

use bytes::{Bytes, BytesMut};
use futures_util::FutureExt as _;

use super::Options;
use crate::client::{Client, Request, Response};
use crate::resource::Object;
use crate::stream::Output;
use crate::{Error, Result};

/// How many bytes are put together before they are handed on, when there are so many: a write and a
/// thread's wake-up for each part of 16 KiB would cost more than the log itself.
const BATCH: usize = 128 * 1024;

/// Copies the log of a container to `to`, to its end. With [`Options::follow`] that is the
/// container's end. Nothing is held in memory but some chunks.
///
/// # Errors
/// The server's refusal, a connection that broke, output that nobody reads (of which
/// [`Output::finish`] knows more).
pub async fn copy(
    client: &Client,
    pod: &Object,
    container: &str,
    options: &Options,
    to: &Output,
) -> Result<()> {
    let request = options.request(pod.namespace(), pod.name(), container);
    let mut parts = Parts::open(client, request).await?;
    while let Some(bytes) = parts.next().await? {
        send(to, bytes).await?;
    }
    Ok(())
}

/// Hands bytes on when there is room for them.
pub(super) async fn send(to: &Output, bytes: Bytes) -> Result<()> {
    to.ready().await?.send(bytes);
    Ok(())
}

/// A log under way, in parts as large as what has come.
pub(super) struct Parts {
    response: Response,
    /// What came behind the part given last, and was no part of it.
    next: Option<Result<Option<Bytes>>>,
}

impl Parts {
    /// Asks for a log, and waits until it begins.
    pub(super) async fn open(client: &Client, request: Request) -> Result<Self> {
        let response = client.send(request).await?;
        let next = None;
        Ok(Self { response, next })
    }

    /// The first header of this name.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.response.header(name)
    }

    /// The next part, not empty; `None` at the end.
    pub(super) async fn next(&mut self) -> Result<Option<Bytes>> {
        let first = match self.next.take() {
            Some(next) => next?,
            None => self.response.chunk().await?,
        };
        let Some(first) = first else {
            return Ok(None);
        };
        let mut all: Option<BytesMut> = None;
        let mut length = first.len();
        while length < BATCH {
            match self.response.chunk().now_or_never() {
                None => break,
                Some(Ok(Some(more))) => {
                    length += more.len();
                    all.get_or_insert_with(|| {
                        let mut all = BytesMut::with_capacity(BATCH + more.len());
                        all.extend_from_slice(&first);
                        all
                    })
                    .extend_from_slice(&more);
                }
                Some(end) => {
                    self.next = Some(end);
                    break;
                }
            }
        }
        Ok(Some(all.map_or(first, BytesMut::freeze)))
    }
}

/// Whether the reader of our output has gone, or it can't be written.
pub(super) fn is_output(error: &Error) -> bool {
    error.message == "output closed"
}
