//! `exec`: run a command in a container.

use std::time::Duration;

use crate::ctx::Ctx;
use crate::flags::{self, Slice};
use crate::resource::Object;
use crate::stream::{self, Remote};
use crate::{Error, Result};

/// The arguments of `exec`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The container; by default the one that the pod's annotation names, else its first
    #[arg(long, short, default_value = "")]
    container: String,
    /// File, folder or URL with the object to run in, instead of its name
    #[arg(long, short)]
    filename: Vec<Slice>,
    /// How long to wait for a pod of the object, such as 5s, 2m or 3h
    #[arg(long, default_value = "1m0s", value_parser = flags::duration)]
    pod_running_timeout: Duration,
    /// Print nothing but what the command prints
    #[arg(long, short)]
    quiet: bool,
    /// Pass on standard input
    #[arg(long, short = 'i')]
    stdin: bool,
    /// Standard input is a terminal, and the command gets one
    #[arg(long, short)]
    tty: bool,
    #[arg(hide = true)]
    args: Vec<String>,
    #[arg(last = true, hide = true)]
    command: Vec<String>,
}

/// Runs the command and ends as it ends.
///
/// # Errors
/// Arguments without a meaning, no such pod or container, what the server refuses, the command's
/// exit code.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    check(&args, ctx)?;
    let object = target(&args, ctx).await?;
    let client = ctx.client()?;
    let pod = stream::attachable(&client, object, args.pod_running_timeout).await?;
    let phase = pod.text(&["status", "phase"]);
    if matches!(phase, "Succeeded" | "Failed") {
        return Err(Error::new(format!(
            "cannot exec into a container in a completed pod; current phase is {phase}"
        )));
    }
    let container = stream::choose_container(&pod, &args.container)?;
    if let Some(notice) = container.notice.filter(|_| !args.quiet) {
        ctx.env.stderr.line(&notice);
    }
    let tty = args.stdin && args.tty && ctx.env.terminal.stdin;
    if args.stdin && args.tty && !tty && !args.quiet {
        ctx.env
            .stderr
            .line("Unable to use a TTY - input is not a terminal or the right kind of file");
    }
    let remote = Remote {
        pod: &pod,
        container: &container.name,
        command: Some(&args.command),
        stdin: args.stdin,
        tty,
    };
    remote.interact(&client, ctx.env).await
}

fn check(args: &Args, ctx: &Ctx<'_>) -> Result<()> {
    let named = args.args.first().is_some_and(|name| !name.is_empty());
    let by_file = !flags::flat(&args.filename).is_empty();
    if args.args.len() > 1 || (named && by_file && args.command.is_empty()) {
        return Err(ctx.usage(
            "exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead",
        ));
    }
    if args.pod_running_timeout.is_zero() {
        return Err(ctx.usage("--pod-running-timeout must be higher than zero"));
    }
    if !named && !by_file {
        return Err(Error::new("pod, type/name or --filename must be specified"));
    }
    if args.command.is_empty() {
        return Err(Error::new(
            "you must specify at least one command for the container",
        ));
    }
    Ok(())
}

/// The object that the arguments name, as the server has it, or as its file has it.
async fn target(args: &Args, ctx: &mut Ctx<'_>) -> Result<Object> {
    let name = args.args.first().map_or("", String::as_str);
    if args.filename.is_empty() {
        return ctx.one(name).await;
    }
    ctx.one_of_file(&args.filename, name)
        .await?
        .ok_or_else(|| Error::new("cannot exec into multiple objects at a time"))
}
