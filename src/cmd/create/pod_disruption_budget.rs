//! `create poddisruptionbudget`.

use super::make::MakeFlags;
use crate::Result;
use crate::ctx::Ctx;
use crate::generate;

/// The arguments of `create poddisruptionbudget`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    #[command(flatten)]
    make: MakeFlags,
    /// How many pods may be missing, as a number or a percentage
    #[arg(long, default_value = "")]
    max_unavailable: String,
    /// How many pods must be there, as a number or a percentage
    #[arg(long, default_value = "")]
    min_available: String,
    /// The labels of the pods, such as app=web
    #[arg(long, default_value = "")]
    selector: String,
}

/// Creates a pod disruption budget.
///
/// # Errors
/// Flags without a meaning, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?.named()?;
    let (min, max) = (&args.min_available, &args.max_unavailable);
    let object = generate::budget(&plan.name, &args.selector, min, max)?;
    plan.create(object, "failed to create poddisruptionbudgets: ", ctx)
        .await
}
