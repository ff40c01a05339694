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
    if !args.raw.starts_with('/') {
        return Err(Error::new(format!(
            "--raw must be a valid URL path: parse {:?}: invalid URI for request",
            args.raw
        )));
    }
    let mut answer = ctx
        .client()?
        .send(Request::get(args.raw.clone()).raw())
        .await?;
    while let Some(chunk) = answer.chunk().await? {
        ctx.env.stdout.write_all(&chunk)?;
    }
    Ok(())
}
