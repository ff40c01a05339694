//! `config current-context`.

use std::io::Write as _;

use crate::ctx::Ctx;
use crate::{Error, Result};

/// The arguments of `config current-context`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// kubectl takes any, and does without them.
    #[arg(hide = true)]
    _args: Vec<String>,
}

/// Prints the name of the current context.
///
/// # Errors
/// There is none.
pub async fn run(_: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let name = ctx.kubeconfig()?.current_context().to_owned();
    if name.is_empty() {
        return Err(Error::new("current-context is not set"));
    }
    Ok(writeln!(ctx.env.stdout, "{name}")?)
}
