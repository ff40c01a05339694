//! `create job`.

use serde_json::Value;

use super::make::{MakeFlags, Plan};
use crate::ctx::{Ctx, Wanted};
use crate::flags::FileFlags;
use crate::{Error, Result, generate};

/// The arguments of `create job`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// A cron job to make the job of, as cronjob/NAME
    #[arg(long, default_value = "")]
    from: String,
    /// The container's image
    #[arg(long, default_value = "")]
    image: String,
    #[command(flatten)]
    make: MakeFlags,
}

/// Creates a job.
///
/// # Errors
/// Flags without a meaning, a cron job that is none, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?;
    if args.image.is_empty() == args.from.is_empty() {
        return Err(Error::new("either --image or --from must be specified"));
    }
    if !plan.command.is_empty() && !args.from.is_empty() {
        return Err(Error::new("cannot specify --from and command"));
    }
    let object = match args.from.as_str() {
        "" => generate::job(&plan.name, &args.image, &plan.command),
        from => from_cron_job(&plan, from, ctx).await?,
    };
    plan.create(object, "failed to create job: ", ctx).await
}

/// The job that a cron job would make.
async fn from_cron_job(plan: &Plan, from: &str, ctx: &mut Ctx<'_>) -> Result<Value> {
    let args = [from.to_owned()];
    let files = FileFlags::default();
    let (mut infos, errors) = ctx.infos(Wanted::new(&args, &files)).await?;
    Error::all(errors)?;
    match (infos.pop(), infos.is_empty()) {
        (Some(info), true) if is_cron_job(info.object.group(), info.object.kind()) => {
            Ok(generate::job_of(&plan.name, &info.object))
        }
        (Some(info), true) => {
            let (version, kind) = (info.object.version(), info.object.kind());
            let text = format!("unknown object type *{version}.{kind}");
            Err(Error::new(text))
        }
        _ => Err(Error::new("from must be an existing cronjob")),
    }
}

fn is_cron_job(group: &str, kind: &str) -> bool {
    group == "batch" && kind == "CronJob"
}
