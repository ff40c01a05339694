//! Answers of this server's own, in the words of Go's `net/http`.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_util::StreamExt as _;
use http::header::{CONNECTION, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION};
use http::{Method, Response, StatusCode};
use hyper::body::{Frame, SizeHint};

use super::urls;
use crate::client::Body;
use crate::{Error, Result};

/// The body of an answer.
pub(super) struct Reply {
    parts: Option<Body>,
    /// What is known to be left, in bytes.
    left: Option<u64>,
}

impl Reply {
    /// No body.
    pub(super) fn empty() -> Self {
        Self::whole(Bytes::new())
    }

    /// A body that is here.
    pub(super) fn whole(bytes: impl Into<Bytes>) -> Self {
        let bytes = bytes.into();
        let left = Some(bytes.len() as u64);
        let part = (!bytes.is_empty()).then_some(Ok(bytes));
        let parts = part.map(|part| futures_util::stream::iter([part]).boxed());
        Self { parts, left }
    }

    /// A body that comes.
    pub(super) fn stream(parts: Body) -> Self {
        Self {
            parts: Some(parts),
            left: None,
        }
    }
}

impl hyper::body::Body for Reply {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>>>> {
        let Some(parts) = &mut self.parts else {
            return Poll::Ready(None);
        };
        let next = parts.poll_next_unpin(context);
        if let Poll::Ready(Some(Ok(part))) = &next {
            let length = part.len() as u64;
            self.left = self.left.map(|left| left.saturating_sub(length));
        }
        next.map_ok(Frame::data)
    }

    fn is_end_stream(&self) -> bool {
        self.parts.is_none() || self.left == Some(0)
    }

    fn size_hint(&self) -> SizeHint {
        self.left
            .map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}

/// An answer without a body.
pub(super) fn bare(status: StatusCode) -> Response<Reply> {
    let mut response = Response::new(Reply::empty());
    *response.status_mut() = status;
    response
}

/// A line of text with an error's status.
pub(super) fn error(status: StatusCode, text: &str) -> Response<Reply> {
    let mut response = Response::new(Reply::whole(format!("{text}\n")));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, text_plain());
    let no_sniffing = HeaderName::from_static("x-content-type-options");
    headers.insert(no_sniffing, HeaderValue::from_static("nosniff"));
    response
}

/// `404`.
pub(super) fn not_found() -> Response<Reply> {
    error(StatusCode::NOT_FOUND, "404 page not found")
}

/// What can't be understood: the connection ends.
pub(super) fn bad_request(why: &str) -> Response<Reply> {
    let colon = if why.is_empty() { "" } else { ": " };
    let mut response = Response::new(Reply::whole(format!("400 Bad Request{colon}{why}")));
    *response.status_mut() = StatusCode::BAD_REQUEST;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, text_plain());
    headers.insert(CONNECTION, HeaderValue::from_static("close"));
    response
}

/// Another path of this server, escaped, and the query that goes there too.
pub(super) fn redirect(method: &Method, path: &str, query: Option<&str>) -> Response<Reply> {
    let url = match query.filter(|q| !q.is_empty()) {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    let mut body = Vec::new();
    if *method == Method::GET || *method == Method::HEAD {
        body.extend_from_slice(b"<a href=\"");
        body.extend_from_slice(&urls::html(url.as_bytes()));
        body.extend_from_slice(b"\">Temporary Redirect</a>.\n\n");
    }
    let is_page = !body.is_empty();
    let mut response = Response::new(Reply::whole(body));
    *response.status_mut() = StatusCode::TEMPORARY_REDIRECT;
    let headers = response.headers_mut();
    if is_page {
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        headers.insert(CONTENT_TYPE, html);
    }
    headers.insert(LOCATION, value(url.as_bytes()));
    response
}

/// Bytes as a header's value; what can't be in one becomes a blank.
pub(super) fn value(bytes: &[u8]) -> HeaderValue {
    let clean: Vec<u8> = (bytes.iter())
        .map(|b| if b.is_ascii_control() { b' ' } else { *b })
        .collect();
    HeaderValue::from_bytes(&clean).unwrap_or(HeaderValue::from_static(""))
}

fn text_plain() -> HeaderValue {
    HeaderValue::from_static("text/plain; charset=utf-8")
}
