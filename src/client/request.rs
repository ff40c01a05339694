//! Requests as data: what is asked of the server, without any I/O.

use std::time::Duration;

use bytes::Bytes;
use http::Method;
use serde_json::Value;

/// One request to the API server.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// HTTP method.
    pub method: Method,
    /// Absolute path on the server, percent-encoded, such as `/api/v1/namespaces`.
    pub path: String,
    /// Query parameters in order, not yet encoded.
    pub query: Vec<(String, String)>,
    /// The `Accept` header.
    pub accept: &'static str,
    /// The `Content-Type` header, when there is a body.
    pub content_type: Option<&'static str>,
    /// The body; empty for none.
    pub body: Bytes,
    /// How long this request may take until its answer is complete; `None` leaves it to
    /// `--request-timeout`. Zero means no end, for watches and streams.
    pub timeout: Option<Duration>,
}

/// `Accept` of plain JSON.
pub const JSON: &str = "application/json";
/// `Accept` of `get --raw`: whatever is at that path, which need not be a resource.
pub const RAW: &str = "application/json, */*";
/// `Accept` of a table made by the server, or plain JSON where it can't.
pub const TABLE: &str = "application/json;as=Table;v=v1;g=meta.k8s.io,application/json;as=Table;v=v1beta1;g=meta.k8s.io,application/json";

/// The patch types of the API, named by their media types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PatchType {
    /// RFC 6902.
    Json,
    /// RFC 7386.
    Merge,
    /// Kubernetes' strategic merge patch.
    Strategic,
    /// Server-side apply.
    Apply,
}

impl PatchType {
    /// The media type of a patch of this type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json-patch+json",
            Self::Merge => "application/merge-patch+json",
            Self::Strategic => "application/strategic-merge-patch+json",
            Self::Apply => "application/apply-patch+yaml",
        }
    }
}

impl Request {
    /// A request without body or query that wants JSON.
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        Self {
            method,
            path: path.into(),
            query: Vec::new(),
            accept: JSON,
            content_type: None,
            body: Bytes::new(),
            timeout: None,
        }
    }

    /// A GET.
    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path)
    }

    /// The request as one of `get --raw`: the path is the user's, failures tell of no resource,
    /// and a connection that was cut is not tried again.
    #[must_use]
    pub fn raw(self) -> Self {
        self.accept(RAW)
    }

    /// A POST of a JSON body.
    pub fn post(path: impl Into<String>, body: &Value) -> Self {
        Self::new(Method::POST, path).body(JSON, body.to_string())
    }

    /// A PUT of a JSON body.
    pub fn put(path: impl Into<String>, body: &Value) -> Self {
        Self::new(Method::PUT, path).body(JSON, body.to_string())
    }

    /// A PATCH of the given type.
    pub fn patch(path: impl Into<String>, patch: PatchType, body: impl Into<Bytes>) -> Self {
        Self::new(Method::PATCH, path).body(patch.media_type(), body)
    }

    /// A DELETE with its options as JSON body.
    pub fn delete(path: impl Into<String>, options: &Value) -> Self {
        Self::new(Method::DELETE, path).body(JSON, options.to_string())
    }

    /// Adds one query parameter.
    #[must_use]
    pub fn query(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.query.push((key.into(), value.into()));
        self
    }

    /// Adds one query parameter unless its value is empty.
    #[must_use]
    pub fn query_nonempty(self, key: &str, value: &str) -> Self {
        if value.is_empty() {
            self
        } else {
            self.query(key, value)
        }
    }

    /// Sets the `Accept` header.
    #[must_use]
    pub fn accept(mut self, accept: &'static str) -> Self {
        self.accept = accept;
        self
    }

    /// Sets the body and its media type.
    #[must_use]
    pub fn body(mut self, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        self.content_type = Some(content_type);
        self.body = body.into();
        self
    }

    /// Sets how long the request may take; zero for no end.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }
}
