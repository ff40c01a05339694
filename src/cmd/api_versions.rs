//! `api-versions`: the API versions of the server.

use std::collections::BTreeSet;
use std::io::Write as _;

use crate::ctx::Ctx;
use crate::discovery::RestMapping;
use crate::{Error, Result};

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
    let found = ctx.mapper()?.live().await;
    let (resources, _) = found.map_err(told)?;
    let versions: BTreeSet<String> = resources.0.iter().map(RestMapping::api_version).collect();
    for version in versions {
        writeln!(ctx.env.stdout, "{version}")?;
    }
    Ok(())
}

/// A server's refusal, as kubectl tells it here. No connection is told as everywhere else.
fn told(error: Error) -> Error {
    match error.as_api() {
        Some(_) => {
            let text = "couldn't get available api versions from server";
            Error::new(format!("{text}: {}", error.message))
        }
        None => error,
    }
}
