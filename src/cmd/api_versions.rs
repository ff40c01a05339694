//! `api-versions`: the API versions of the server.

use std::collections::BTreeSet;
use std::io::Write as _;

use crate::Result;
use crate::ctx::Ctx;

/// The arguments of `api-versions`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Prints each `group/version` once, sorted.
///
/// # Errors
/// Arguments, or what discovery failed with.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    ctx.no_args(&args.args)?;
    let (resources, _) = ctx.mapper()?.live().await?;
    let versions: BTreeSet<String> = resources.0.iter().map(|m| m.api_version()).collect();
    for version in versions {
        writeln!(ctx.env.stdout, "{version}")?;
    }
    Ok(())
}
