//! What a client is told beside the kubeconfig: flags and the process around it.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::Timestamp;

use super::verbosity::Verbosity;
use crate::{SharedWriter, Terminal};

/// What comes from flags and [`Env`](crate::Env).
#[derive(Clone)]
pub struct Options {
    /// `-v` and `--vmodule`: from 6 on, requests are told of on stderr.
    pub verbosity: Verbosity,
    /// `--request-timeout`; `None` for no end.
    pub request_timeout: Option<Duration>,
    /// `--match-server-version`: the version the server must have, asked before the first request.
    pub server_version: Option<&'static str>,
    /// Environment variables: proxies, certificate stores and what credential plugins inherit.
    pub vars: BTreeMap<String, String>,
    /// Which streams are terminals.
    pub terminal: Terminal,
    /// Where warnings and traces go.
    pub stderr: SharedWriter,
    /// The current time.
    pub clock: fn() -> Timestamp,
}

impl Options {
    /// The value of a variable; `None` when it is unset or empty.
    pub(super) fn var(&self, name: &str) -> Option<&str> {
        self.vars
            .get(name)
            .map(String::as_str)
            .filter(|v| !v.is_empty())
    }
}
