//! `delete --raw`: a DELETE of a path of the server.

use http::Method;

use crate::cmd::raw;
use crate::ctx::Ctx;
use crate::{Error, Result};

use super::Args;

/// Sends the request, with the one file of `-f` as its body, and copies the answer to stdout.
pub(super) async fn run(args: &Args, ctx: &mut Ctx<'_>) -> Result<()> {
    if args.interactive {
        return Err(Error::new("--interactive can not be used with --raw"));
    }
    let body = raw::body(&args.files, false)?;
    raw::check(&args.raw, &args.output)?;
    raw::send(Method::DELETE, &args.raw, body.as_deref(), ctx).await
}
