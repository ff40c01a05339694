//! `create quota`.

use super::make::MakeFlags;
use crate::Result;
use crate::ctx::Ctx;
use crate::generate;

/// The arguments of `create quota`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The limits, as RESOURCE=QUANTITY,...
    #[arg(long, default_value = "")]
    hard: String,
    #[command(flatten)]
    make: MakeFlags,
    /// What counts: only objects in all of these scopes, with commas
    #[arg(long, default_value = "")]
    scopes: String,
}

/// Creates a resource quota.
///
/// # Errors
/// Flags without a meaning, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?.named()?;
    let object = generate::quota(&plan.name, &args.hard, &args.scopes)?;
    plan.create(object, "failed to create quota: ", ctx).await
}
