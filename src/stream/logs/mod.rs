//! Logs of containers: which ones, how they are asked for, and how they become one output.

mod anew;
mod colour;
mod copy;
mod lines;
mod order;
mod source;
mod time;
mod together;

pub use anew::{Follow, Wanted, follow};
pub use colour::Coloured;
pub use copy::copy;
pub use source::{Choosing, Source, choose, choose_all, selector};
pub use time::{Time, parse_time};
pub use together::{Consume, consume};

use std::time::Duration;

use crate::client::Request;

/// What is wanted of a log: upstream's `PodLogOptions`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Go on with what is written after now.
    pub follow: bool,
    /// The container's run before the present one.
    pub previous: bool,
    /// Begin each line with its time.
    pub timestamps: bool,
    /// Only what is younger than so many seconds.
    pub since_seconds: Option<i64>,
    /// Only what was written from this second on (RFC 3339, in UTC).
    pub since_time: Option<String>,
    /// Only so many lines from the end.
    pub tail: Option<i64>,
    /// No more bytes than this.
    pub limit_bytes: Option<i64>,
    /// Whether the kubelet's certificate need not be valid.
    pub insecure_backend: bool,
}

impl Options {
    /// The request for the log of a container. It lasts as long as `--request-timeout` lets it,
    /// unless `timeout` says otherwise.
    #[must_use]
    pub fn request(&self, namespace: &str, pod: &str, container: &str) -> Request {
        let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
        let truth = |is: bool| if is { "true" } else { "" };
        let path = format!("/api/v1/namespaces/{namespace}/pods/{pod}/log");
        Request::get(path)
            .query_nonempty("container", container)
            .query_nonempty("follow", truth(self.follow))
            .query_nonempty("insecureSkipTLSVerifyBackend", truth(self.insecure_backend))
            .query_nonempty("limitBytes", &number(self.limit_bytes))
            .query_nonempty("previous", truth(self.previous))
            .query_nonempty("sinceSeconds", &number(self.since_seconds))
            .query_nonempty("sinceTime", self.since_time.as_deref().unwrap_or_default())
            .query_nonempty("tailLines", &number(self.tail))
            .query_nonempty("timestamps", truth(self.timestamps))
    }

    /// As [`Self::request`], without an end whatever `--request-timeout` says.
    #[must_use]
    pub fn endless_request(&self, namespace: &str, pod: &str, container: &str) -> Request {
        self.request(namespace, pod, container)
            .timeout(Duration::ZERO)
    }
}
