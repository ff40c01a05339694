//! Manifests from addresses elsewhere (`-f https://…`): no credentials of ours go there.

use std::time::Duration;

use bytes::Bytes;

use crate::client::{Client, Options, Request};
use crate::kubeconfig::RestConfig;
use crate::{Error, ErrorKind, Result};

/// How often a URL is tried when its server fails (5xx) or can't be reached, as in kubectl.
const ATTEMPTS: u32 = 3;
/// The pause between two attempts.
const PAUSE: Duration = Duration::from_secs(1);
/// The most that is read from a URL: far more than any manifest, far less than the memory.
const LIMIT: usize = 256 << 20;

/// Reads what `url` holds.
///
/// # Errors
/// kubectl's text for an answer other than 200; no connection; a body over the limit.
pub(super) async fn fetch(url: &str, options: &Options) -> Result<Bytes> {
    body(url, options).await.map_err(|e| told(e, url))
}

/// Reads what `url` holds.
///
/// # Errors
/// The server's answer other than 200, as it is; no connection; a body over the limit.
pub(super) async fn body(url: &str, options: &Options) -> Result<Bytes> {
    let (origin, path) = split(url);
    let config = RestConfig {
        server: origin.to_owned(),
        ..RestConfig::default()
    };
    let client = Client::new(&config, options.clone())?;
    let mut attempt = 1;
    loop {
        match read(&client, url, path).await {
            Err(error) if attempt < ATTEMPTS && may_pass(&error) => {}
            outcome => return outcome,
        }
        attempt += 1;
        tokio::time::sleep(PAUSE).await;
    }
}

async fn read(client: &Client, url: &str, path: &str) -> Result<Bytes> {
    let mut answer = client.send(Request::get(path)).await?;
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await? {
        if body.len() + chunk.len() > LIMIT {
            let text = format!("unable to read URL {url:?}: longer than {LIMIT} bytes");
            return Err(Error::new(text));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.into())
}

/// `https://host` and `/path?query`.
fn split(url: &str) -> (&str, &str) {
    let host = url.find("://").map_or(0, |at| at + 3);
    let end = url[host..]
        .find(['/', '?'])
        .map_or(url.len(), |at| host + at);
    url.split_at(end)
}

/// Whether another attempt may help.
fn may_pass(error: &Error) -> bool {
    match &error.kind {
        ErrorKind::Connection => true,
        ErrorKind::Api(api) => api.code >= 500,
        _ => false,
    }
}

fn told(error: Error, url: &str) -> Error {
    let Some(api) = error.as_api() else {
        return error;
    };
    let name = http::StatusCode::from_u16(api.code)
        .ok()
        .and_then(|c| c.canonical_reason());
    let code = api.code;
    Error::new(format!(
        "unable to read URL {url:?}, server reported {code} {}, status code={code}",
        name.unwrap_or_default()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_split_behind_the_host() {
        assert_eq!(split("https://h:1/a/b?c=d"), ("https://h:1", "/a/b?c=d"));
        assert_eq!(split("http://h"), ("http://h", ""));
        assert_eq!(split("http://h?x"), ("http://h", "?x"));
    }
}
