//! Asking a server for its documents. Those of v3 have the hash of their content in their URL, so
//! that one is asked for once, and is in the user's cache folder from then on.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use serde::Deserialize;

use super::Document;
use crate::client::{Client, Request};
use crate::{Error, Result, cache};

/// The first word of a cached document.
const FORMAT: &str = "openapi-1";

/// The documents of one server.
pub struct OpenApi {
    client: Client,
    cache_dir: PathBuf,
    /// The server's URL.
    server: String,
}

/// Which documents of v3 a server has.
#[derive(Debug, Default, Deserialize)]
pub struct Index {
    #[serde(default)]
    paths: HashMap<String, Place>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Place {
    #[serde(rename = "serverRelativeURL", default)]
    url: String,
}

impl OpenApi {
    /// The documents of the server at this URL, with their cache below `cache_dir`.
    #[must_use]
    pub fn new(client: Client, cache_dir: PathBuf, server: String) -> Self {
        Self {
            client,
            cache_dir,
            server,
        }
    }

    /// Asks which documents of v3 there are.
    ///
    /// # Errors
    /// The server's refusal, or what is no such list.
    pub async fn index(&self) -> Result<Index> {
        let answer = self.client.send(Request::get("/openapi/v3")).await?;
        serde_json::from_slice(&answer.bytes().await?).map_err(|e| Error::new(e.to_string()))
    }

    /// The document of a group and version, from the cache where it is the one that `index` names.
    ///
    /// # Errors
    /// `None` in `index`, the server's refusal, or what is no document.
    pub async fn document(&self, index: &Index, path: &str) -> Result<Option<Document>> {
        let Some(place) = index.paths.get(path) else {
            return Ok(None);
        };
        let file = cache::file(
            &self.cache_dir,
            "openapi",
            &format!("{}/{path}", self.server),
        );
        // Servers and paths may share a file's name, and the hash is the server's word.
        let head = format!("{FORMAT}\t{}\t{}\n", self.server, place.url);
        let cached = (fs::read_to_string(&file).ok())
            .and_then(|text| Document::of_lines(text.strip_prefix(&head)?.to_owned()));
        if let Some(document) = cached {
            return Ok(Some(document));
        }
        let answer = self.client.send(self.request(&place.url)).await;
        let body = match answer {
            Ok(answer) => answer.bytes().await,
            Err(error) => Err(error),
        };
        let body = body.map_err(|e| failed("fetch", path, &e.message))?;
        let document = Document::parse(&body).map_err(|e| failed("parse", path, &e.to_string()))?;
        if place.url.contains("hash=") {
            // A cache that can't be written is no failure.
            let _ = cache::write(&file, (head + document.lines()).as_bytes());
        }
        Ok(Some(document))
    }

    /// The document of v2, which has all groups and versions.
    ///
    /// # Errors
    /// The server's refusal, or what is no document.
    pub async fn v2(&self) -> Result<Document> {
        let answer = self.client.send(Request::get("/openapi/v2")).await?;
        Document::parse(&answer.bytes().await?)
            .map_err(|e| Error::new(format!("failed to parse openapi schema: {e}")))
    }

    /// The request for a URL of the index. It is relative to the server's own root, which may be
    /// below the host's, where a proxy has several servers; what is not OpenAPI's place there is
    /// the host's.
    fn request(&self, url: &str) -> Request {
        let host = self
            .server
            .split_once("://")
            .map_or(&*self.server, |(_, rest)| rest);
        let root = host
            .find('/')
            .map_or("", |at| host[at..].trim_end_matches('/'));
        let url = url.strip_prefix(root).unwrap_or(url);
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        let mut request = Request::get(path);
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            request = request.query(key, value);
        }
        if path.starts_with("/openapi/v3") {
            request
        } else {
            request.of_host()
        }
    }
}

fn failed(what: &str, path: &str, why: &str) -> Error {
    Error::new(format!("failed to {what} openapi schema for {path}: {why}"))
}
