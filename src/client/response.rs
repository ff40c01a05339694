//! The server's answer, read as it comes.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt as _;
use http::HeaderMap;
use serde_json::Value;
use tokio::time::Instant;

use super::failure::Failure;
use super::status::status_error;
use super::trace::Trace;
use super::transport::Answer;
use crate::{Error, Result};

/// An answer of success, its body still to be read.
pub struct Response {
    /// HTTP status code.
    pub status: u16,
    headers: HeaderMap,
    answer: Answer,
    /// When the body must be complete.
    end: Option<Instant>,
    trace: Trace,
}

impl Response {
    pub(super) fn new(mut answer: Answer, end: Option<Instant>, trace: Trace) -> Self {
        let headers = std::mem::take(&mut answer.headers);
        Self {
            status: answer.status.as_u16(),
            headers,
            answer,
            end,
            trace,
        }
    }

    /// The first header of this name, when it is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The next part of the body as it came; `None` at its end.
    ///
    /// # Errors
    /// The connection broke, or the time is over.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>> {
        self.part().await.map_err(|f| Error::new(f.text))
    }

    /// As [`Self::chunk`], with all that is known of a failure.
    pub(super) async fn part(&mut self) -> Result<Option<Bytes>, Failure> {
        next(&mut self.answer, self.end).await
    }

    /// As [`Self::part`]; the whole rest at once where the log is to show it.
    pub(super) async fn told_part(&mut self) -> Result<Option<Bytes>, Failure> {
        if !self.trace.shows_bodies() {
            return self.part().await;
        }
        let all = self.whole().await?;
        if all.is_empty() {
            return Ok(None);
        }
        self.trace.body("Response Body", &all);
        Ok(Some(all))
    }

    /// The rest of the body.
    ///
    /// # Errors
    /// As [`Self::chunk`].
    pub async fn bytes(mut self) -> Result<Bytes> {
        let all = self.whole().await.map_err(|f| body_error(&f))?;
        self.trace.body("Response Body", &all);
        Ok(all)
    }

    /// All parts; a single one is not copied.
    async fn whole(&mut self) -> Result<Bytes, Failure> {
        let Some(first) = self.part().await? else {
            return Ok(Bytes::new());
        };
        let Some(second) = self.part().await? else {
            return Ok(first);
        };
        let mut all = BytesMut::from(first);
        all.extend_from_slice(&second);
        while let Some(more) = self.part().await? {
            all.extend_from_slice(&more);
        }
        Ok(all.freeze())
    }

    /// The body as JSON.
    ///
    /// # Errors
    /// As [`Self::chunk`], or the body is not JSON, or it is a `Status` of failure.
    pub async fn json(self) -> Result<Value> {
        let nothing = no_body(&self);
        let body = self.bytes().await?;
        if body.is_empty() {
            return Err(nothing);
        }
        let value: Value = serde_json::from_slice(&body).map_err(|e| not_json(&body, &e))?;
        if value["kind"] == "Status" && value["apiVersion"] == "v1" && value["status"] == "Failure"
        {
            return Err(status_error(&value));
        }
        Ok(value)
    }
}

/// The failure of an answer without a body.
pub(super) fn no_body(response: &Response) -> Error {
    Error::new(format!(
        "0-length response with status code: {} and content type: {}",
        response.status,
        response.header("content-type").unwrap_or_default()
    ))
}

fn not_json(body: &[u8], error: &serde_json::Error) -> Error {
    let start: String = String::from_utf8_lossy(body).chars().take(80).collect();
    Error::new(format!(
        "the server's answer is not JSON: {error}: {start:?}"
    ))
}

/// The next part of a body within the time left.
pub(super) async fn next(
    answer: &mut Answer,
    end: Option<Instant>,
) -> Result<Option<Bytes>, Failure> {
    let part = match end {
        None => answer.body.next().await,
        Some(end) => match tokio::time::timeout_at(end, answer.body.next()).await {
            Ok(part) => part,
            Err(_) => {
                return Err(Failure::late(
                    "net/http: request canceled (Client.Timeout or context cancellation while reading body)",
                ));
            }
        },
    };
    part.transpose()
}

/// A failure in the middle of a body, in client-go's words.
pub(super) fn body_error(failure: &Failure) -> Error {
    let what = if failure.text.starts_with("stream error") {
        "stream error when reading response body, may be caused by closed connection"
    } else {
        "unexpected error when reading response body"
    };
    Error::new(format!(
        "{what}. Please retry. Original error: {}",
        failure.text
    ))
}

/// The time left until `end`, if there is one.
pub(super) fn deadline(timeout: Option<Duration>) -> Option<Instant> {
    timeout.filter(|t| !t.is_zero()).map(|t| Instant::now() + t)
}
