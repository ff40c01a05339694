//! `create namespace`.

use super::make::MakeFlags;
use crate::Result;
use crate::ctx::Ctx;
use crate::generate;

/// The arguments of `create namespace`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    #[command(flatten)]
    make: MakeFlags,
}

/// Creates a namespace.
///
/// # Errors
/// Flags without a meaning, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?.named()?;
    let object = generate::namespace(&plan.name);
    plan.create(object, "", ctx).await
}
