//! `create cronjob`.

use super::make::MakeFlags;
use crate::Result;
use crate::ctx::Ctx;
use crate::generate;

/// The arguments of `create cronjob`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The container's image
    #[arg(long, required = true)]
    image: String,
    #[command(flatten)]
    make: MakeFlags,
    /// When a container is started again: OnFailure, the default, or Never
    #[arg(long, default_value = "")]
    restart: String,
    /// When a job is made, in the format of cron
    #[arg(long, required = true)]
    schedule: String,
}

/// Creates a cron job.
///
/// # Errors
/// Flags without a meaning, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?;
    let restart = match args.restart.as_str() {
        "" => "OnFailure",
        given => given,
    };
    let (name, command) = (&plan.name, &plan.command);
    let object = generate::cron_job(name, &args.image, command, &args.schedule, restart);
    plan.create(object, "failed to create cronjob: ", ctx).await
}
