//! `create priorityclass`.

use super::make::MakeFlags;
use crate::ctx::Ctx;
use crate::{Result, flags, generate};

/// The arguments of `create priorityclass`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// What the class is for
    #[arg(long, default_value = "")]
    description: String,
    /// The class of pods that name none
    #[arg(long)]
    global_default: bool,
    #[command(flatten)]
    make: MakeFlags,
    /// Whether its pods push out others: PreemptLowerPriority or Never
    #[arg(long, default_value = "PreemptLowerPriority")]
    preemption_policy: String,
    /// The priority of its pods
    #[arg(long, default_value = "0", value_parser = flags::int::<i32>)]
    value: i32,
}

/// Creates a priority class.
///
/// # Errors
/// Flags without a meaning, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?;
    let object = generate::priority_class(
        &plan.name,
        args.value,
        args.global_default,
        &args.description,
        &args.preemption_policy,
    );
    plan.create(object, "failed to create priorityclass: ", ctx)
        .await
}
