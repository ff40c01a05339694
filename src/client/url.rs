//! The URLs of a server: where it is, and what is asked of it.

use std::fmt::Write as _;

use super::failure::Failure;
use crate::{Error, Result};

/// The server's URL as client-go reads it: `http://` where no scheme is given.
pub(super) fn base_url(server: &str) -> Result<reqwest::Url> {
    let text = match server {
        "" => "http://localhost:8080".to_owned(),
        server if server.contains("://") => server.to_owned(),
        server => format!("http://{server}"),
    };
    let url = reqwest::Url::parse(&text)
        .map_err(|e| Error::new(format!("invalid server URL {server:?}: {e}")))?;
    if !matches!(url.scheme(), "http" | "https") {
        let text = format!("unsupported protocol scheme {:?}", url.scheme());
        return Err(Failure::new(text).into_error(""));
    }
    if url.host_str().is_none() {
        return Err(Error::new(format!(
            "invalid server URL {server:?}: no host"
        )));
    }
    Ok(url)
}

/// `host:port` when the URL has a port, else `host`.
pub(super) fn host_of(url: &reqwest::Url) -> String {
    let host = url.host_str().unwrap_or_default();
    match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}

/// A URL without its path.
pub(super) fn origin(url: &str) -> &str {
    let host = url.find("://").map_or(0, |at| at + 3);
    url[host..]
        .find('/')
        .map_or(url, |path| &url[..host + path])
}

/// As Go's `url.QueryEscape`.
pub(super) fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for b in text.bytes() {
        match b {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                out.push(char::from(b));
            }
            b' ' => out.push('+'),
            b => {
                let _ = write!(out, "%{b:02X}");
            }
        }
    }
    out
}
