//! `create serviceaccount`.

use super::make::MakeFlags;
use crate::Result;
use crate::ctx::Ctx;
use crate::generate;

/// The arguments of `create serviceaccount`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    #[command(flatten)]
    make: MakeFlags,
}

/// Creates a service account.
///
/// # Errors
/// Flags without a meaning, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?.named()?;
    let object = generate::service_account(&plan.name);
    plan.create(object, "failed to create serviceaccount: ", ctx)
        .await
}
