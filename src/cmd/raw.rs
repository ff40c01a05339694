//! `--raw`: a path of the server, as it answers. `get`, `create`, `replace` and `delete` have it.

use std::io::{Read as _, Write as _};

use http::Method;

use crate::client::{JSON, Request};
use crate::ctx::Ctx;
use crate::flags::FileFlags;
use crate::kubeconfig::read_file;
use crate::{Error, Result};

/// Sends a request for `path` and copies the answer to stdout as it comes. The body is that of
/// `file`, which `-` means stdin for; without one the request has none.
///
/// # Errors
/// A file that can't be read, the server's refusal.
pub(super) async fn send(
    method: Method,
    path: &str,
    file: Option<&str>,
    ctx: &mut Ctx<'_>,
) -> Result<()> {
    let mut request = Request::new(method, path_of(path)).raw();
    if let Some(name) = file {
        let mut body = Vec::new();
        if name == "-" {
            ctx.env.stdin.read_to_end(&mut body)?;
        } else {
            body = read_file(&ctx.env.path(name), name.as_ref()).map_err(|(_, error)| error)?;
        }
        request = request.body(JSON, body);
    }
    let mut answer = ctx.client()?.send(request).await?;
    while let Some(chunk) = answer.chunk().await? {
        ctx.env.stdout.write_all(&chunk)?;
    }
    Ok(())
}

/// The file for the body, which can only be one, of this machine. `needs_one` is false where there
/// may be none.
///
/// # Errors
/// kubectl's text for anything else.
pub(super) fn body(files: &FileFlags, needs_one: bool) -> Result<Option<String>> {
    let mut names = files.names();
    if names.len() > 1 || (needs_one && names.is_empty()) {
        let text = "--raw can only use a single local file or stdin";
        return Err(Error::new(text));
    }
    let name = names.pop();
    let is_url = |name: &String| name.starts_with("http://") || name.starts_with("https://");
    if name.as_ref().is_some_and(is_url) {
        return Err(Error::new("--raw cannot read from a url"));
    }
    if files.recursive {
        let text = "--raw and --recursive are mutually exclusive";
        return Err(Error::new(text));
    }
    Ok(name)
}

/// Refuses an output format, and what is no path.
///
/// # Errors
/// kubectl's text.
pub(super) fn check(raw: &str, output: &str) -> Result<()> {
    if !output.is_empty() {
        return Err(Error::new("--raw and --output are mutually exclusive"));
    }
    match problem(raw) {
        None => Ok(()),
        Some(why) => Err(Error::new(format!(
            "--raw must be a valid URL path: parse {raw:?}: {why}"
        ))),
    }
}

/// The path of a URL; any other text is a path itself. The server is always the one of the context.
fn path_of(raw: &str) -> &str {
    match raw.split_once("://") {
        Some((scheme, rest)) if is_scheme(scheme) => rest.find('/').map_or("/", |at| &rest[at..]),
        _ => raw,
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
}

/// Why this is no path for a request, in the words of Go's `url.ParseRequestURI`.
fn problem(raw: &str) -> Option<String> {
    let path = path_of(raw);
    if path.contains(|c: char| c.is_ascii_control()) {
        return Some("net/url: invalid control character in URL".to_owned());
    }
    if !path.starts_with('/') {
        return Some("invalid URI for request".to_owned());
    }
    let before_query = path.split('?').next().unwrap_or_default();
    before_query.match_indices('%').find_map(|(at, _)| {
        let escape: String = before_query[at..].chars().take(3).collect();
        let is_good = escape.len() == 3 && escape.bytes().skip(1).all(|b| b.is_ascii_hexdigit());
        (!is_good).then(|| format!("invalid URL escape {escape:?}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_checked_as_go_does() {
        assert_eq!(problem("/api/v1?a=%zz"), None);
        assert_eq!(problem("api").as_deref(), Some("invalid URI for request"));
        for (path, escape) in [
            ("/a%zz", "%zz"),
            ("/a%2", "%2"),
            ("/a%2é", "%2é"),
            ("/%", "%"),
        ] {
            let why = format!("invalid URL escape {escape:?}");
            assert_eq!(problem(path), Some(why), "{path}");
        }
        assert_eq!(path_of("http://example.com/a?b=c"), "/a?b=c");
        assert_eq!(path_of("/a?b=http://c/d"), "/a?b=http://c/d");
        assert!(problem("/a\n").is_some_and(|w| w.contains("control")));
    }
}
