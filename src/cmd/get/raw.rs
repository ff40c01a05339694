//! `get --raw`: a path of the server, as it answers.

use std::io::Write as _;

use crate::client::Request;
use crate::ctx::Ctx;
use crate::{Error, Result};

use super::Args;

/// Copies the answer to stdout as it comes.
pub(super) async fn run(args: &Args, ctx: &mut Ctx<'_>) -> Result<()> {
    if !args.args.is_empty() {
        return Err(Error::new(
            "arguments may not be passed when --raw is specified",
        ));
    }
    if args.watch || args.watch_only || !args.selector.is_empty() {
        return Err(Error::new(
            "--raw may not be specified with other flags that filter the server request or alter the output",
        ));
    }
    if !args.print.output.is_empty() {
        return Err(Error::new("--raw and --output are mutually exclusive"));
    }
    if let Some(why) = problem(&args.raw) {
        return Err(Error::new(format!(
            "--raw must be a valid URL path: parse {:?}: {why}",
            args.raw
        )));
    }
    let path = path_of(&args.raw);
    let mut answer = ctx.client()?.send(Request::get(path).raw()).await?;
    while let Some(chunk) = answer.chunk().await? {
        ctx.env.stdout.write_all(&chunk)?;
    }
    Ok(())
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
