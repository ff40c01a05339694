//! `delete`: delete objects, and wait until they are gone.

mod raw;
mod targets;

use std::io::Write as _;
use std::time::Duration;

use serde_json::{Value, json};

use crate::apply::{Doomed, WIDTH, ordered, until_gone};
use crate::client::{Client, Request};
use crate::ctx::Ctx;
use crate::flags::{self, DryRun, FileFlags};
use crate::{Error, ErrorKind, Result};

use targets::Target;

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
    dry_run: DryRun,
    /// `DeleteOptions.propagationPolicy`.
    propagation: &'static str,
    /// Seconds, or negative for the object's own.
    grace_period: i64,
    ignore_not_found: bool,
}

/// Deletes what the arguments name.
///
/// # Errors
/// kubectl's, for arguments without a meaning and for what the server refuses.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = plan(args, ctx)?;
    if !plan.args.raw.is_empty() {
        return raw::run(&plan.args, ctx).await;
    }
    let (namespace, explicit) = ctx.namespace()?;
    let found = targets::find(&plan, &namespace, explicit, ctx).await?;
    if found.is_empty() {
        return Ok(writeln!(ctx.env.stdout, "No resources found")?);
    }
    if plan.args.interactive && !confirmed(&found, ctx).await? {
        return Ok(writeln!(ctx.env.stdout, "deletion is cancelled")?);
    }
    let is_scoped = explicit && !plan.args.all_namespaces;
    if is_scoped && found.iter().flatten().any(|t| !t.mapping.namespaced) {
        ctx.warn("deleting cluster-scoped resources, not scoped to the provided namespace");
    }
    let client = ctx.client()?;
    let (doomed, errors) = delete_all(&client, &plan, found, ctx).await?;
    Error::all(errors)?;
    if !plan.args.wait || plan.dry_run != DryRun::None {
        return Ok(());
    }
    ctx.env.stdout.flush()?;
    let timeout = Some(plan.args.timeout).filter(|t| !t.is_zero());
    until_gone(&client, doomed, timeout).await
}

fn plan(args: Args, ctx: &Ctx<'_>) -> Result<Plan> {
    let (propagation, note) = flags::propagation(&args.cascade)?;
    note.into_iter().for_each(|note| ctx.env.stderr.line(&note));
    let is_selective = args.all || !args.selector.is_empty() || !args.field_selector.is_empty();
    if args.all && !(args.selector.is_empty() && args.field_selector.is_empty()) {
        return Err(Error::new(
            "setting 'all' parameter but found a non empty selector. ",
        ));
    }
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
    let dry_run = ctx.dry_run(&args.dry_run)?;
    if !matches!(args.output.as_str(), "" | "name") {
        return Err(Error::new(format!(
            "unexpected -o output mode: {}. We only support '-o name'",
            args.output
        )));
    }
    if args.force && grace_period > 0 {
        return Err(Error::new(
            "--force and --grace-period greater than 0 cannot be specified together",
        ));
    }
    if args.force {
        ctx.warn("Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.");
    }
    let ignore_not_found = args.ignore_not_found.unwrap_or(is_selective);
    Ok(Plan {
        args,
        dry_run,
        propagation,
        grace_period,
        ignore_not_found,
    })
}

async fn confirmed(found: &[Result<Target>], ctx: &mut Ctx<'_>) -> Result<bool> {
    let found: Vec<&Target> = found.iter().flatten().collect();
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

/// Deletes run by run of the same kind: at once within a run, and each run after the one before.
/// What is still there afterwards comes back, and the failures, in the order of the targets.
async fn delete_all(
    client: &Client,
    plan: &Plan,
    found: Vec<Result<Target>>,
    ctx: &mut Ctx<'_>,
) -> Result<(Vec<Doomed>, Vec<Error>)> {
    let (mut doomed, mut errors) = (Vec::new(), Vec::new());
    let same = |a: &Result<Target>, b: &Result<Target>| match (a, b) {
        (Ok(a), Ok(b)) => a.mapping == b.mapping,
        _ => true,
    };
    for run in found.chunk_by(same) {
        let out = &mut ctx.env.stdout;
        let start = |target: &Result<Target>| {
            let target = target.clone();
            async move {
                let target = target?;
                let answer = delete(client, plan, &target).await?;
                Ok((target, answer))
            }
        };
        let done = |outcome: Result<(Target, Value)>| match outcome {
            Ok((target, answer)) => {
                writeln!(out, "{}", told(plan, &target))?;
                // Only an object that comes back lives on for a while; a Status means it is gone.
                if answer["kind"] != "Status" {
                    let uid = answer["metadata"]["uid"]
                        .as_str()
                        .unwrap_or_default()
                        .to_owned();
                    doomed.push(target.doomed(uid));
                }
                Ok(())
            }
            Err(error) if plan.ignore_not_found && error.is_not_found() => Ok(()),
            Err(error) => {
                let ends_all = matches!(error.kind, ErrorKind::Connection);
                errors.push(error.clone());
                // A server that can't be reached is told of once.
                if ends_all { Err(error) } else { Ok(()) }
            }
        };
        match ordered(run, WIDTH, start, done).await {
            Err(error) if !matches!(error.kind, ErrorKind::Connection) => return Err(error),
            Err(_) => break,
            Ok(()) => {}
        }
    }
    Ok((doomed, errors))
}

async fn delete(client: &Client, plan: &Plan, target: &Target) -> Result<Value> {
    let failed = |error: Error| match target.source.as_str() {
        "" => error,
        source => error.context(&format!("error when deleting {source:?}")),
    };
    // Without a name the path would be that of the whole collection.
    if target.name.is_empty() {
        return Err(failed(Error::new("resource name may not be empty")));
    }
    if plan.dry_run == DryRun::Client {
        return Ok(json!({"kind": "Status"}));
    }
    let path = target.mapping.path(&target.namespace, &target.name);
    client
        .json(Request::delete(path, &options(plan)))
        .await
        .map_err(failed)
}

/// The `DeleteOptions`. The server reads no query where there is a body, so that even the dry run
/// stands in it.
fn options(plan: &Plan) -> Value {
    let mut options = json!({
        "kind": "DeleteOptions",
        "apiVersion": "v1",
        "propagationPolicy": plan.propagation,
    });
    if plan.grace_period >= 0 {
        options["gracePeriodSeconds"] = plan.grace_period.into();
    }
    if plan.dry_run == DryRun::Server {
        options["dryRun"] = json!(["All"]);
    }
    options
}

/// The line for a deleted object.
fn told(plan: &Plan, target: &Target) -> String {
    let kind = target.mapping.kind_group();
    if plan.args.output == "name" {
        return format!("{kind}/{}", target.name);
    }
    let force = if plan.grace_period == 0 { "force " } else { "" };
    let place = match target.namespace.as_str() {
        "" => String::new(),
        namespace => format!(" from {namespace} namespace"),
    };
    format!(
        "{kind} \"{}\" {force}deleted{place}{}",
        target.name,
        plan.dry_run.suffix()
    )
}
