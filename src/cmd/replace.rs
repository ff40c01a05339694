//! `replace`: put the objects of manifests in the place of those that the server has.

use std::time::Duration;

use http::Method;

use super::delete::{Found, How, Target, delete};
use super::each::{self, Input, Item, Verb};
use super::raw;
use crate::apply::{Doomed, until_gone};
use crate::ctx::Ctx;
use crate::flags::{self, DryRun, FileFlags};
use crate::print::{self, Format, Outcomes};
use crate::resource::{Info, Writes};
use crate::{Error, Result};

/// How long the objects may take to be gone where `--timeout` does not say it.
const PATIENCE: Duration = Duration::from_secs(5 * 60);

/// The arguments of `replace`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// With --force, what becomes of dependent objects: background, foreground or orphan
    #[arg(long, default_value = "background", num_args = 0..=1, default_missing_value = "background")]
    cascade: String,
    /// Send nothing (client) or store nothing (server): none, client or server
    #[arg(long, num_args = 0..=1, default_value = "none", default_missing_value = "unchanged")]
    dry_run: String,
    /// Name under which the server records who owns the fields
    #[arg(long, default_value = "kubectl-replace")]
    field_manager: String,
    #[command(flatten)]
    files: FileFlags,
    /// Delete the objects and create them anew
    #[arg(long)]
    force: bool,
    /// With --force, seconds that an object has to end; negative for its own default
    #[arg(long, default_value = "-1", value_parser = flags::int::<i64>)]
    grace_period: i64,
    #[command(flatten)]
    print: flags::PrintFlags,
    /// A path on the server to send the file to, by PUT
    #[arg(long, default_value = "")]
    raw: String,
    /// Keep the manifest in an annotation of the object, for a later apply
    #[arg(long)]
    save_config: bool,
    /// A subresource to replace in place of the object
    #[arg(long, default_value = "")]
    subresource: String,
    /// With --force, how long to wait for an object to be gone; 0 for five minutes
    #[arg(long, default_value = "0s", value_parser = flags::duration)]
    timeout: Duration,
    /// What to do with fields the server does not know: strict, warn or ignore
    #[arg(long, num_args = 0..=1, default_value = "strict", default_missing_value = "strict")]
    validate: String,
    /// With --force, wait for each object as delete does
    #[arg(long)]
    wait: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// What the flags come to.
struct Plan {
    writes: Writes,
    format: Option<Format>,
    /// How the old objects are deleted, with `--force`.
    how: How,
}

/// Replaces each object, and says so.
///
/// # Errors
/// Flags that contradict each other; what could not be read or replaced: all else is replaced.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = plan(&args, ctx)?;
    if !args.raw.is_empty() {
        let body = raw::body(&args.files, true)?;
        raw::check(&args.raw, &args.print.output)?;
        return raw::send(Method::PUT, &args.raw, body.as_deref(), ctx).await;
    }
    if args.force {
        return force(&args, plan, ctx).await;
    }
    let writes = &plan.writes;
    let validate = writes.field_validation != "Ignore";
    let manifests = ctx.manifests(&args.files, validate).await?;
    let Input { items, unread } = Input::of(manifests, false, ctx).await?;
    let verb = Verb {
        doing: "replacing",
        done: "replaced",
        writes,
        save_config: args.save_config,
        record: false,
    };
    let mut outcomes = Outcomes::new(plan.format, args.print.show_managed_fields, writes.dry_run);
    let replace = async |client: &_, info: &Info, object| match info.name.as_str() {
        // The path without one would be that of the whole collection.
        "" => Err(Error::new("resource name may not be empty")),
        _ => writes.replace(client, info, object).await,
    };
    let (_, errors) = verb.run(items, &mut outcomes, ctx, replace).await?;
    outcomes.finish(&mut ctx.env.stdout)?;
    each::all(errors, unread)
}

/// Checks the flags, in kubectl's order.
fn plan(args: &Args, ctx: &Ctx<'_>) -> Result<Plan> {
    let field_validation = flags::field_validation(&args.validate)?;
    let dry_run = ctx.dry_run(&args.dry_run)?;
    let format = ctx.format(&args.print, false, &print::FORMATS)?;
    let (propagation, note) = flags::propagation(&args.cascade)?;
    note.into_iter().for_each(|note| ctx.env.stderr.line(&note));
    if args.files.is_empty() {
        return Err(Error::new("must specify one of -f and -k"));
    }
    let refusals = [
        (
            args.grace_period >= 0 && !args.force,
            "--grace-period must have --force specified",
        ),
        (
            !args.timeout.is_zero() && !args.force,
            "--timeout must have --force specified",
        ),
        (
            args.force && dry_run != DryRun::None,
            "--dry-run can not be used when --force is set",
        ),
    ];
    if let Some((_, message)) = refusals.iter().find(|(refused, _)| *refused) {
        return Err(Error::new(*message));
    }
    let is_at_once = args.grace_period == 0;
    Ok(Plan {
        how: How {
            dry_run,
            propagation,
            // Zero would lose data by accident: kubectl makes it one second, and waits.
            grace_period: if is_at_once { 1 } else { args.grace_period },
            ignore_not_found: true,
            names: matches!(format, Some(Format::Name)),
            wait: (args.wait || is_at_once).then_some(args.timeout),
            is_scoped: false,
        },
        writes: Writes {
            dry_run,
            field_manager: args.field_manager.clone(),
            field_validation,
            subresource: args.subresource.clone(),
        },
        format,
    })
}

/// `--force`: deletes the objects, waits until they are gone, and creates them. All manifests are
/// held to be good before the first is deleted.
async fn force(args: &Args, plan: Plan, ctx: &mut Ctx<'_>) -> Result<()> {
    let manifests = ctx.manifests(&args.files, false).await?;
    FileFlags::refuse_args(&args.args)?;
    let Input { items, unread } = Input::of(manifests, false, ctx).await?;
    let (mut found, mut errors) = (Vec::new(), Vec::new());
    for item in items {
        match item {
            Item::Ready(info) if info.name.is_empty() => {
                let error = Error::new("resource name may not be empty");
                errors.push(error.context(&format!("error when deleting {:?}", info.source)));
            }
            Item::Ready(info) => found.push(info),
            // Only where new kinds are asked for.
            Item::Later(_) => {}
            Item::Refused(error) => errors.push(error),
        }
    }
    each::all(errors, unread)?;
    let targets: Vec<Target> = found.iter().map(|info| Target::of(info)).collect();
    delete(Found::from(targets.clone()), &plan.how, ctx).await?;
    gone(&targets, args.timeout, ctx).await?;
    let verb = Verb {
        doing: "",
        done: "replaced",
        writes: &plan.writes,
        save_config: args.save_config,
        record: false,
    };
    let mut outcomes = Outcomes::new(plan.format, args.print.show_managed_fields, DryRun::None);
    let create =
        async |client: &_, info: &_, object| plan.writes.create(client, info, object).await;
    let items = found.into_iter().map(Item::Ready).collect();
    let (count, errors) = verb.run(items, &mut outcomes, ctx, create).await?;
    outcomes.finish(&mut ctx.env.stdout)?;
    Error::all(errors)?;
    if count == 0 {
        return Err(Error::new("no objects passed to replace"));
    }
    Ok(())
}

/// Waits until nothing has the names any more.
async fn gone(targets: &[Target], timeout: Duration, ctx: &mut Ctx<'_>) -> Result<()> {
    let timeout = if timeout.is_zero() { PATIENCE } else { timeout };
    let client = ctx.client()?;
    // Whatever has the name is in the way, be it another object than was deleted.
    let doomed: Vec<Doomed> = targets
        .iter()
        .map(|t| t.clone().doomed(String::new()))
        .collect();
    let outcome = until_gone(&client, doomed, Some(timeout), |_, _| {}).await;
    outcome.map_err(
        |error| match error.message.starts_with("timed out waiting") {
            true => Error::new("context deadline exceeded"),
            false => error,
        },
    )
}
