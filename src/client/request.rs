//! Requests as data: what is asked of the server, without any I/O.

use std::time::Duration;

use bytes::Bytes;
use http::Method;
use serde_json::Value;

use crate::{Error, Result};

/// One request to the API server.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// HTTP method.
    pub method: Method,
    /// Absolute path on the server, percent-encoded, such as `/api/v1/namespaces`.
    pub path: String,
    /// Whether the path is one of the host, where the server's own URL has a path as well.
    pub of_host: bool,
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
    /// Whether warnings of the answer are dropped: those about kinds that nobody has named.
    pub quiet: bool,
    /// Whether the caller is told of an answer that says `Retry-After` at once, and sends the
    /// request again itself.
    pub once: bool,
}

/// `Accept` of plain JSON.
pub const JSON: &str = "application/json";
/// `Accept` of `get --raw`: whatever is at that path, which need not be a resource.
pub const RAW: &str = "application/json, */*";
/// `Accept` of a table made by the server, or plain JSON where it can't.
pub const TABLE: &str = "application/json;as=Table;v=v1;g=meta.k8s.io,application/json;as=Table;v=v1beta1;g=meta.k8s.io,application/json";

/// `Accept` of a list of which only the metadata of objects is wanted.
pub const METADATA: &str =
    "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io,application/json";

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

/// What is wrong with an encoded segment of a path (apimachinery's `IsValidPathSegmentName`).
fn segment_problems(segment: &str) -> Vec<String> {
    if matches!(segment, "." | "..") {
        return vec![format!("may not be '{segment}'")];
    }
    [("%2F", '/'), ("%25", '%')]
        .into_iter()
        .filter(|(code, _)| segment.contains(code))
        .map(|(_, c)| format!("may not contain '{c}'"))
        .collect()
}

impl Request {
    /// A request without body or query that wants JSON.
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        Self {
            method,
            path: path.into(),
            of_host: false,
            query: Vec::new(),
            accept: JSON,
            content_type: None,
            body: Bytes::new(),
            timeout: None,
            quiet: false,
            once: false,
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

    /// Refuses names and namespaces that can't be a segment of a path, as client-go does: URLs
    /// resolve `..`, and servers decode `%2F`. The paths of [`Self::raw`] are the user's own.
    ///
    /// # Errors
    /// `invalid resource name "..": [may not be '..']`
    pub(super) fn check_path(&self) -> Result<()> {
        if self.accept == RAW {
            return Ok(());
        }
        let mut before = "";
        let mut segments = self.path.split('/').peekable();
        while let Some(segment) = segments.next() {
            let problems = segment_problems(segment);
            if !problems.is_empty() {
                let what = match before {
                    "namespaces" if segments.peek().is_some() => "namespace",
                    _ => "resource name",
                };
                let name = segment.replace("%2F", "/").replace("%25", "%");
                return Err(Error::new(format!(
                    "invalid {what} {name:?}: [{}]",
                    problems.join(" ")
                )));
            }
            before = segment;
        }
        Ok(())
    }

    /// Whether what is asked for are changes as they come.
    pub(super) fn is_watch(&self) -> bool {
        let is_true = |(key, value): &(String, String)| key == "watch" && value == "true";
        self.query.iter().any(is_true)
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

    /// Sets whether warnings of the answer are dropped.
    #[must_use]
    pub fn quiet(mut self, quiet: bool) -> Self {
        self.quiet = quiet;
        self
    }

    /// Leaves it to the caller to send the request again when the server says `Retry-After`.
    #[must_use]
    pub fn once(mut self) -> Self {
        self.once = true;
        self
    }

    /// Sets the body and its media type.
    #[must_use]
    pub fn body(mut self, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        self.content_type = Some(content_type);
        self.body = body.into();
        self
    }

    /// Takes the path for one of the host instead of one below the server's URL.
    #[must_use]
    pub fn of_host(mut self) -> Self {
        self.of_host = true;
        self
    }

    /// Sets how long the request may take; zero for no end.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_other_paths_are_refused() {
        let problem = |path: &str| Request::get(path).check_path().err().map(|e| e.message);
        assert_eq!(problem("/api/v1/namespaces/a.b/pods/c..d"), None);
        assert_eq!(
            problem("/api/v1/nodes/..").as_deref(),
            Some("invalid resource name \"..\": [may not be '..']")
        );
        assert_eq!(
            problem("/api/v1/namespaces/n/pods/a%2F%25").as_deref(),
            Some("invalid resource name \"a/%\": [may not contain '/' may not contain '%']")
        );
        assert_eq!(
            problem("/api/v1/namespaces/a%2Fb/pods").as_deref(),
            Some("invalid namespace \"a/b\": [may not contain '/']")
        );
        assert!(Request::get("/a/../b").raw().check_path().is_ok());
    }
}
