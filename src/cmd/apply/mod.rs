//! `apply`: make objects as manifests have them.

pub mod edit_last_applied;
mod plan;
mod prune;
mod results;
pub mod set_last_applied;
pub mod view_last_applied;
mod wait;

use std::collections::HashSet;
use std::str::FromStr;
use std::time::Duration;

use tokio::time::Instant;

use crate::apply::prune::Deletion;
use crate::apply::{self, Input, Options, PATIENCE, Phase, Replace, Report, Side};
use crate::ctx::Ctx;
use crate::flags::{self, DryRun, FileFlags};
use crate::resource::{DefaultNamespace, Info, Writes};
use crate::{Error, Result};

use plan::{Plan, PlanFlags};
use prune::{PruneFlags, Pruning};
use results::{Results, Show};
use wait::Waiting;

/// The arguments of `apply`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// With --force, what happens to the objects that depend on a deleted one: background, orphan or foreground
    #[arg(long, num_args = 0..=1, default_value = "background", default_missing_value = "background")]
    cascade: String,
    /// Send nothing (client) or store nothing (server): none, client or server
    #[arg(long, num_args = 0..=1, default_value = "none", default_missing_value = "unchanged")]
    dry_run: String,
    /// Name under which the server records who owns the fields; by default kubectl-client-side-apply,
    /// or kubectl with --server-side
    #[arg(long)]
    field_manager: Option<String>,
    #[command(flatten)]
    files: FileFlags,
    /// Delete and create objects that can't be changed in place
    #[arg(long)]
    force: bool,
    /// With --server-side, take fields over from other managers
    #[arg(long)]
    force_conflicts: bool,
    /// With --force, seconds an object has to end; -1 for its own
    #[arg(long, default_value = "-1", value_parser = flags::int::<i64>)]
    grace_period: i64,
    #[command(flatten)]
    print: flags::PrintFlags,
    #[command(flatten)]
    plan: PlanFlags,
    #[command(flatten)]
    prune: PruneFlags,
    #[command(flatten)]
    record: flags::RecordFlag,
    /// Take the merge keys of kinds from the server's schema, else from those that are built in
    #[arg(long, default_value_t = true, action = clap::ArgAction::Set)]
    openapi_patch: bool,
    /// Undo what others changed in fields that the manifest sets
    #[arg(long, default_value_t = true, action = clap::ArgAction::Set)]
    overwrite: bool,
    /// Let the server merge and record who owns which field; auto for objects that are too large to be
    /// applied by the client
    #[arg(long, num_args = 0..=1, default_value = "false", default_missing_value = "true")]
    server_side: ServerSide,
    /// With --server-side, a subresource to apply instead of the object
    #[arg(long, default_value = "")]
    subresource: String,
    /// With --force, how long to wait for the end of an object; with --wait, for all to get ready; 0 for
    /// as long as it takes
    #[arg(long, default_value = "0s", value_parser = flags::duration)]
    timeout: Duration,
    /// What to do with fields the server does not know: strict, warn or ignore
    #[arg(long, num_args = 0..=1, default_value = "strict", default_missing_value = "strict")]
    validate: String,
    /// Wait until all that was applied is ready, or can't get ready
    #[arg(long)]
    wait: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// The values of `--server-side`: a boolean, or `auto`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ServerSide {
    No,
    Yes,
    Auto,
}

impl FromStr for ServerSide {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "auto" => Ok(Self::Auto),
            text => flags::boolean(text).map(|yes| if yes { Self::Yes } else { Self::No }),
        }
    }
}

/// Runs `apply`.
///
/// # Errors
/// Flags that contradict each other; what could not be read or applied: all else is applied.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let (mut options, mut pruning) = options(&args, ctx).await?;
    let show = Show::of(&args.print, ctx)?;
    let validate = options.writes.field_validation != "Ignore";
    let manifests = ctx.manifests(&args.files, validate).await?;
    let (name, is_required) = ctx.namespace()?;
    let namespace = DefaultNamespace { name, is_required };
    let client = ctx.client()?;
    let manifests = pruning.selected(manifests, ctx.mapper()?).await?;
    let (inputs, unread) = apply::inputs(manifests, ctx.mapper()?, &namespace).await;
    let mut inputs = pruning.selected_inputs(inputs);
    if inputs.is_empty() && unread.is_empty() {
        return Err(Error::new("no objects passed to apply"));
    }
    pruning.start(&mut inputs, ctx).await?;
    let mut unread = unread;
    if args.plan.plan {
        let plan = Plan {
            flags: &args.plan,
            print: &args.print,
            options: &options,
            record: args.record.record,
            wait: args.wait,
        };
        let unread = std::mem::take(&mut unread);
        options.shown = plan.run(&inputs, unread, &mut pruning, ctx).await?;
        if options.shown.is_none() {
            return Ok(());
        }
    }
    pruning.cover(&inputs, &options.writes, ctx).await?;
    let mut results = Results::new(show, options.writes.dry_run, &inputs, ctx.env);
    let mut waiting = Waiting::new(args.wait && options.writes.dry_run == DryRun::None);
    let mut ended = Ok(());
    for phase in apply::phases(inputs, &namespace) {
        let (places, mut infos) = ready(phase, &options, ctx, &namespace, &mut results).await?;
        for info in &mut infos {
            ctx.record(args.record.record, &mut info.object);
        }
        pruning.next(&infos, &options.writes, ctx).await?;
        waiting.expect(&infos);
        let mut places = places.into_iter();
        ended = apply::apply(&client, infos, &options, |report| match places.next() {
            Some(place) => {
                pruning.applied(&report);
                waiting.add(&report);
                results.put(place, report, ctx.env)
            }
            None => Ok(()),
        })
        .await;
        ctx.env.stdout.flush()?;
        if ended.is_err() {
            break;
        }
        options.fresh.extend(results.namespaces());
    }
    results.finish(unread, ended, ctx.env)?;
    pruning.run(&args.print, &options.writes, ctx).await?;
    let timeout = Some(args.timeout).filter(|timeout| !timeout.is_zero());
    waiting.run(&client, timeout, ctx.env).await
}

/// The objects of a phase with their places. Those whose kind was defined just now are looked up;
/// what the server does not come to serve has its error among the results.
async fn ready(
    phase: Phase,
    options: &Options,
    ctx: &mut Ctx<'_>,
    namespace: &DefaultNamespace,
    results: &mut Results,
) -> Result<(Vec<usize>, Vec<Info>)> {
    let patience = match options.writes.dry_run {
        DryRun::None => PATIENCE,
        DryRun::Client | DryRun::Server => Duration::ZERO,
    };
    let end = Instant::now() + patience;
    let (mut places, mut infos) = (Vec::new(), Vec::new());
    for (place, input) in phase {
        let info = match input {
            Input::Ready(info) => Ok(info),
            Input::Later(manifest) => apply::later(manifest, ctx.mapper()?, namespace, end).await,
        };
        match info {
            Ok(info) => {
                places.push(place);
                infos.push(info);
            }
            Err(error) => results.put(place, Report::failed(error), ctx.env)?,
        }
    }
    Ok((places, infos))
}

/// Checks the flags, in kubectl's order.
async fn options(args: &Args, ctx: &mut Ctx<'_>) -> Result<(Options, Pruning)> {
    if !args.args.is_empty() {
        let given = args.args.join(" ");
        return Err(ctx.usage(format!("Unexpected args: [{given}]")));
    }
    let dry_run = ctx.dry_run(&args.dry_run)?;
    let (propagation, note) = flags::propagation(&args.cascade)?;
    note.into_iter().for_each(|note| ctx.env.stderr.line(&note));
    if args.files.is_empty() {
        return Err(Error::new("must specify one of -f and -k"));
    }
    let field_validation = flags::field_validation(&args.validate)?;
    let server_side = args.server_side != ServerSide::No;
    let grace_period = Some(args.grace_period).filter(|seconds| *seconds >= 0);
    let deletion = Deletion {
        dry_run,
        propagation,
        grace_period,
    };
    let pruning = Pruning::of(&args.prune, deletion, ctx).await?;
    let refusals = [
        (
            args.force_conflicts && !server_side,
            "--force-conflicts only works with --server-side",
        ),
        (
            server_side && dry_run == DryRun::Client,
            "--dry-run=client doesn't work with --server-side (did you mean --dry-run=server instead?)",
        ),
        (
            server_side && args.force,
            "--force cannot be used with --server-side",
        ),
        (
            dry_run == DryRun::Server && args.force,
            "--dry-run=server cannot be used with --force",
        ),
    ];
    if let Some((_, message)) = refusals.iter().find(|(refused, _)| *refused) {
        return Err(Error::new(*message));
    }
    args.prune
        .check(args.force, server_side, &pruning, ctx)
        .await?;
    args.plan.check(dry_run, args.force, &args.print)?;
    if !args.subresource.is_empty() && args.server_side != ServerSide::Yes {
        let message = "--subresource can only be specified for --server-side";
        return Err(Error::new(message));
    }
    let replace = Replace {
        propagation,
        grace_period,
        timeout: Some(args.timeout).filter(|timeout| !timeout.is_zero()),
    };
    let manager = if args.server_side == ServerSide::Yes {
        "kubectl"
    } else {
        "kubectl-client-side-apply"
    };
    let side = match args.server_side {
        ServerSide::No => Side::Client,
        ServerSide::Yes => Side::Server,
        ServerSide::Auto => Side::Auto {
            manager: args
                .field_manager
                .as_deref()
                .unwrap_or("kubectl")
                .to_owned(),
        },
    };
    let options = Options {
        side,
        force_conflicts: args.force_conflicts,
        writes: Writes {
            dry_run,
            field_manager: args
                .field_manager
                .clone()
                .unwrap_or_else(|| manager.to_owned()),
            field_validation,
            subresource: args.subresource.clone(),
        },
        overwrite: args.overwrite,
        replace: args.force.then_some(replace),
        compare: false,
        shown: None,
        fresh: HashSet::new(),
        published: args.openapi_patch,
        program: ctx.env.program(),
    };
    Ok((options, pruning))
}
