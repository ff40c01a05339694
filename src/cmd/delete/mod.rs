//! `delete`: delete objects, and wait until they are gone.

mod left;
mod raw;
mod run;
mod targets;

use std::io::Write as _;
use std::time::Duration;

use super::each;
use crate::ctx::Ctx;
use crate::flags::{self, FileFlags};
use crate::{Error, Result};

pub(in crate::cmd) use run::{How, delete};
use targets::Wanted;
pub(in crate::cmd) use targets::{Found, Target};

/// The arguments of `delete`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// All objects of the types
    #[arg(long)]
    all: bool,
    /// Objects of all namespaces
    #[arg(long, short = 'A')]
    all_namespaces: bool,
    /// What becomes of dependent objects: background, foreground or orphan
    #[arg(long, default_value = "background", num_args = 0..=1, default_missing_value = "background")]
    cascade: String,
    /// none, client to only print, or server to let the server do all but delete
    #[arg(long, default_value = "none", num_args = 0..=1, default_missing_value = "unchanged")]
    dry_run: String,
    /// Only objects whose fields match, such as status.phase=Failed
    #[arg(long, default_value = "")]
    field_selector: String,
    #[command(flatten)]
    files: FileFlags,
    /// Delete at once, without waiting for the object's end to be confirmed
    #[arg(long)]
    force: bool,
    /// Seconds that the object has to end; negative for its own default
    #[arg(long, default_value = "-1", value_parser = crate::flags::int::<i64>)]
    grace_period: i64,
    /// Don't fail for objects that do not exist; the default with --all and selectors
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_parser = crate::flags::boolean)]
    ignore_not_found: Option<bool>,
    /// Ask before deleting
    #[arg(long, short)]
    interactive: bool,
    /// Give the object one second to end
    #[arg(long)]
    now: bool,
    /// Output format: name
    #[arg(long, short, default_value = "")]
    output: String,
    /// A path on the server to delete
    #[arg(long, default_value = "")]
    raw: String,
    /// Only objects whose labels match, such as app=web
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    /// How long to wait for objects to be gone; 0 for as long as it takes
    #[arg(long, default_value = "0s", value_parser = crate::flags::duration)]
    timeout: Duration,
    /// Wait until objects are gone
    #[arg(long, default_value_t = true, action = clap::ArgAction::Set)]
    wait: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// What the flags come to.
struct Plan {
    args: Args,
    how: How,
}

/// Deletes what the arguments name.
///
/// # Errors
/// kubectl's, for arguments without a meaning and for what the server refuses.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = plan(args, ctx)?;
    if !plan.args.raw.is_empty() {
        check(&plan, ctx)?;
        return raw::run(&plan.args, ctx).await;
    }
    let wanted = Wanted::of(&plan.args, ctx).await?;
    check(&plan, ctx)?;
    let found = wanted.find(&plan.args, ctx).await?;
    if plan.args.interactive && !found.targets.is_empty() {
        // Whoever is asked is told all: with a failure among it there is no question.
        let (targets, errors) = split(found.targets);
        each::all(errors, found.unread)?;
        if !confirmed(&targets, ctx).await? {
            return Ok(writeln!(ctx.env.stdout, "deletion is cancelled")?);
        }
        return delete(Found::from(targets), &plan.how, ctx).await;
    }
    delete(found, &plan.how, ctx).await
}

fn split(found: Vec<Result<Target>>) -> (Vec<Target>, Vec<Error>) {
    let (mut targets, mut errors) = (Vec::new(), Vec::new());
    for target in found {
        match target {
            Ok(target) => targets.push(target),
            Err(error) => errors.push(error),
        }
    }
    (targets, errors)
}

/// What the flags come to; what is wrong with them otherwise is told after the arguments were
/// looked at.
fn plan(args: Args, ctx: &mut Ctx<'_>) -> Result<Plan> {
    let (propagation, note) = flags::propagation(&args.cascade)?;
    note.into_iter().for_each(|note| ctx.env.stderr.line(&note));
    let is_selective = args.all || !args.selector.is_empty() || !args.field_selector.is_empty();
    let mut grace_period = args.grace_period;
    if args.now {
        if grace_period != -1 {
            return Err(Error::new(
                "--now and --grace-period cannot be specified together",
            ));
        }
        grace_period = 1;
    }
    if grace_period == 0 && !args.force {
        // Zero without --force would lose data by accident: kubectl makes it one second.
        grace_period = 1;
    }
    if args.force && grace_period < 0 {
        grace_period = 0;
    }
    let (_, is_scoped) = ctx.namespace()?;
    let how = How {
        dry_run: ctx.dry_run(&args.dry_run)?,
        propagation,
        grace_period,
        ignore_not_found: args.ignore_not_found.unwrap_or(is_selective),
        names: args.output == "name",
        wait: args.wait.then_some(args.timeout),
        is_scoped: is_scoped && !args.all_namespaces,
    };
    Ok(Plan { args, how })
}

/// Refuses flags that contradict each other.
fn check(plan: &Plan, ctx: &Ctx<'_>) -> Result<()> {
    let (args, grace_period) = (&plan.args, plan.how.grace_period);
    if !matches!(args.output.as_str(), "" | "name") {
        return Err(Error::new(format!(
            "unexpected -o output mode: {}. We only support '-o name'",
            args.output
        )));
    }
    for (flag, selector) in [
        ("selector", &args.selector),
        ("field-selector", &args.field_selector),
    ] {
        if args.all && !selector.is_empty() {
            return Err(Error::new(format!(
                "cannot set --all and --{flag} at the same time"
            )));
        }
    }
    if args.force && grace_period > 0 {
        return Err(Error::new(
            "--force and --grace-period greater than 0 cannot be specified together",
        ));
    }
    if args.force {
        ctx.warn("Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.");
    }
    Ok(())
}

async fn confirmed(found: &[Target], ctx: &mut Ctx<'_>) -> Result<bool> {
    let out = &mut ctx.env.stdout;
    writeln!(
        out,
        "You are about to delete the following {} resource(s):",
        found.len()
    )?;
    for target in found {
        writeln!(out, "{}/{}", target.mapping.kind_group(), target.name)?;
    }
    write!(out, "Do you want to continue? (y/N): ")?;
    out.flush()?;
    Ok(ctx.read_line().await?.trim().eq_ignore_ascii_case("y"))
}
