//! `delete --raw`: a DELETE of a path of the server.

use std::io::{Read as _, Write as _};

use http::Method;

use crate::client::{JSON, Request};
use crate::ctx::Ctx;
use crate::{Error, Result};

use super::Args;

/// Sends the request, with the one file of `-f` as its body, and copies the answer to stdout.
pub(super) async fn run(args: &Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let names = args.files.names();
    let refused = if args.interactive {
        "--interactive can not be used with --raw"
    } else if names.len() > 1 {
        "--raw can only use a single local file or stdin"
    } else if names
        .iter()
        .any(|n| n.starts_with("http://") || n.starts_with("https://"))
    {
        "--raw cannot read from a url"
    } else if args.files.recursive {
        "--raw and --recursive are mutually exclusive"
    } else if !args.output.is_empty() {
        "--raw and --output are mutually exclusive"
    } else {
        ""
    };
    if !refused.is_empty() {
        return Err(Error::new(refused));
    }
    let mut request = Request::new(Method::DELETE, args.raw.clone()).raw();
    if let Some(name) = names.first() {
        let mut body = Vec::new();
        if name == "-" {
            ctx.env.stdin.read_to_end(&mut body)?;
        } else {
            body = std::fs::read(ctx.env.path(name))
                .map_err(|e| Error::from(e).context(&format!("open {name}")))?;
        }
        request = request.body(JSON, body);
    }
    let mut answer = ctx.client()?.send(request).await?;
    while let Some(chunk) = answer.chunk().await? {
        ctx.env.stdout.write_all(&chunk)?;
    }
    Ok(())
}
