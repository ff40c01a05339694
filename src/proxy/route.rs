//! Which part of the server a path belongs to (Go's `ServeMux` with two patterns).

use super::urls::{self, UrlPath};
use crate::{Error, Result};

/// Where the API and the files begin. Both begin and end with a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prefixes {
    api: String,
    files: Option<String>,
}

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Route {
    /// This path of the API server.
    Api(UrlPath),
    /// This file.
    File(Vec<u8>),
    /// Another path, escaped, without the query.
    Redirect(String),
    /// Nothing.
    NotFound,
}

impl Prefixes {
    /// The prefixes as the flags give them; `files` only where files are shown.
    ///
    /// # Errors
    /// Prefixes that no path can have, or twice the same.
    pub fn new(api: &str, files: Option<&str>) -> Result<Self> {
        let api = checked("--api-prefix", api)?;
        let files = files.map(|f| checked("--www-prefix", f)).transpose()?;
        if files
            .as_ref()
            .is_some_and(|f| segments(f) == segments(&api))
        {
            return Err(Error::new(format!(
                "--www-prefix and --api-prefix must not be the same: {api}"
            )));
        }
        Ok(Self { api, files })
    }

    /// What `path` leads to.
    pub(super) fn route(&self, path: &UrlPath) -> Route {
        let encoded = path.encoded();
        let cleaned = urls::clean_request(encoded.as_bytes());
        let cleaned = String::from_utf8_lossy(&cleaned).into_owned();
        let found = self.find(&cleaned);
        if !cleaned.ends_with('/') {
            let folder = format!("{cleaned}/");
            let is_exact = |prefix: &str| segments(prefix) == segments(&folder);
            if self.find(&folder).is_some_and(is_exact) {
                let mut to = urls::clean_request(&path.decoded);
                to.push(b'/');
                return Route::Redirect(urls::encode(&to));
            }
        }
        if cleaned != encoded {
            return Route::Redirect(urls::encode(cleaned.as_bytes()));
        }
        match found {
            None => Route::NotFound,
            Some(prefix) if *prefix == self.api => self.api_path(path),
            Some(prefix) => file_path(prefix, path),
        }
    }

    /// The longest prefix that an escaped path is below of.
    fn find(&self, path: &str) -> Option<&str> {
        let parts = segments(path);
        let is_above = |prefix: &&str| {
            let own = segments(prefix);
            // The last is what follows the slash at the end.
            let own = &own[..own.len() - 1];
            parts.len() > own.len() && parts.starts_with(own)
        };
        [Some(self.api.as_str()), self.files.as_deref()]
            .into_iter()
            .flatten()
            .filter(is_above)
            .max_by_key(|prefix| segments(prefix).len())
    }

    fn api_path(&self, path: &UrlPath) -> Route {
        // kubectl's rule: whoever serves below /api means the server's own /api.
        if self.api.starts_with("/api") {
            return Route::Api(path.clone());
        }
        let Some(rest) = path.decoded.strip_prefix(self.api.as_bytes()) else {
            return Route::NotFound;
        };
        let mut rest = rest.to_vec();
        if rest.first().is_some_and(|first| *first != b'/') {
            rest.insert(0, b'/');
        }
        Route::Api(path.with(rest))
    }
}

fn file_path(prefix: &str, path: &UrlPath) -> Route {
    let is_plain = !path.is_special() || path.raw().starts_with(prefix);
    match path.decoded.strip_prefix(prefix.as_bytes()) {
        Some(rest) if is_plain => {
            let slash: &[u8] = if rest.starts_with(b"/") { b"" } else { b"/" };
            Route::File([slash, rest].concat())
        }
        _ => Route::NotFound,
    }
}

/// What stands between the slashes of a path, without escapes; the last is empty where the path
/// ends with a slash.
fn segments(path: &str) -> Vec<Vec<u8>> {
    let parts = path.strip_prefix('/').unwrap_or(path).split('/');
    parts
        .map(|part| urls::decode(part).unwrap_or_else(|| part.as_bytes().to_vec()))
        .collect()
}

fn checked(flag: &str, prefix: &str) -> Result<String> {
    let mut prefix = prefix.to_owned();
    if !prefix.ends_with('/') {
        prefix.push('/');
    }
    let problem = if !prefix.starts_with('/') {
        "it must begin with a slash"
    } else if prefix.contains(['{', '}', ' ', '\t']) {
        "it must not contain braces or blanks"
    } else if urls::clean_request(prefix.as_bytes()) != prefix.as_bytes() {
        "no path can begin with it"
    } else {
        return Ok(prefix);
    };
    Err(Error::new(format!("invalid {flag} {prefix:?}: {problem}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(api: &str, files: Option<&str>, path: &str) -> String {
        let prefixes = Prefixes::new(api, files).unwrap();
        match prefixes.route(&UrlPath::parse(path).unwrap()) {
            Route::Api(path) => format!("api {}", path.encoded()),
            Route::File(path) => format!("file {}", String::from_utf8(path).unwrap()),
            Route::Redirect(to) => format!("to {to}"),
            Route::NotFound => "nothing".to_owned(),
        }
    }

    /// Facts: answers of kubectl 1.37.1's proxy.
    #[test]
    fn paths_lead_where_kubectl_leads_them() {
        for (path, expected) in [
            ("/static/", "file /"),
            ("/static", "to /static/"),
            ("/static/f.txt", "file /f.txt"),
            ("/static/../f.txt", "to /f.txt"),
            ("/static/%2e%2e/f.txt", "file /../f.txt"),
            ("/static//f.txt", "to /static/f.txt"),
            ("/static/sub%2Fx", "file /sub/x"),
            ("/st%61tic/x", "nothing"),
            ("/other", "nothing"),
            ("/", "nothing"),
            ("/api", "to /api/"),
            ("/api/", "api /api/"),
            ("/api/v1", "api /api/v1"),
            ("/apis", "nothing"),
        ] {
            assert_eq!(route("/api", Some("/static"), path), expected, "{path}");
        }
        for (path, expected) in [
            ("/custom/x", "to /custom/x/"),
            ("/custom/x/", "api "),
            ("/custom/x/api/v1", "api /api/v1"),
            ("/custom/x//y", "to /custom/x/y"),
            ("/custom/x/a/../b", "to /custom/x/b"),
            ("/custom/x/a%2Fb", "api /a/b"),
            ("/custom/xy", "nothing"),
        ] {
            assert_eq!(route("/custom/x", None, path), expected, "{path}");
        }
        for (path, expected) in [
            ("/", "api "),
            ("/a/%2Fb//c", "to /a/%252Fb/c"),
            ("/a/%2Fb/c", "api /a/%2Fb/c"),
            ("/static/f", "file /f"),
        ] {
            assert_eq!(route("/", Some("/static/"), path), expected, "{path}");
        }
        assert_eq!(route("/k/", Some("/"), "/k/a"), "api /a");
        assert_eq!(route("/k/", Some("/"), "/f.txt"), "file /f.txt");
    }

    #[test]
    fn prefixes_without_a_meaning_are_refused() {
        for (api, files) in [
            ("api", None),
            ("/", Some("static")),
            ("/", Some("")),
            ("/a", Some("/%61/")),
            ("/a//b", None),
            ("/{x}", None),
            ("/a b", None),
        ] {
            assert!(Prefixes::new(api, files).is_err(), "{api} {files:?}");
        }
    }
}
