//! `get --raw`: a path of the server, as it answers.

use http::Method;

use crate::cmd::raw;
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
    raw::check(&args.raw, &args.print.output)?;
    raw::send(Method::GET, &args.raw, None, ctx).await
}
