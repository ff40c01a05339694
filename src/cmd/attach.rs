//! `attach`: connect to the main process of a container.

use std::time::Duration;

use crate::ctx::Ctx;
use crate::resource::Object;
use crate::stream::{self, Attach, DETACH_KEYS};
use crate::{Error, Result, flags};

/// The arguments of `attach`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The container; by default the one that the pod's annotation names, else its first
    #[arg(long, short, default_value = "")]
    container: String,
    /// Keys that end the session and leave the process running
    #[arg(long, default_value = DETACH_KEYS)]
    detach_keys: String,
    /// How long to wait for a pod of the object, such as 5s, 2m or 3h
    #[arg(long, default_value = "1m0s", value_parser = flags::duration)]
    pod_running_timeout: Duration,
    /// Print nothing but what the process prints
    #[arg(long, short)]
    quiet: bool,
    /// Pass on standard input
    #[arg(long, short = 'i')]
    stdin: bool,
    /// Standard input is a terminal, and so is the process'
    #[arg(long, short)]
    tty: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Attaches until the process ends, or the detach keys are pressed.
///
/// # Errors
/// Arguments without a meaning, no such pod or container, a pod that is done, a lost connection.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    if args.pod_running_timeout.is_zero() {
        return Err(ctx.usage("--pod-running-timeout must be higher than zero"));
    }
    let object = target(&args.args, ctx).await?;
    let client = ctx.client()?;
    let pod = stream::attachable(&client, object, args.pod_running_timeout).await?;
    let phase = pod.text(&["status", "phase"]);
    if matches!(phase, "Succeeded" | "Failed") {
        return Err(Error::new(format!(
            "cannot attach a container in a completed pod; current phase is {phase}"
        )));
    }
    let attach = Attach {
        pod: &pod,
        container: &args.container,
        stdin: args.stdin,
        tty: args.tty,
        quiet: args.quiet,
        detach_keys: &args.detach_keys,
        command: &ctx.path,
    };
    attach.run(&client, ctx.env).await
}

/// The object that the arguments name, as the server has it.
async fn target(args: &[String], ctx: &mut Ctx<'_>) -> Result<Object> {
    match args {
        [] => Err(Error::new("at least 1 argument is required for attach")),
        [name] => ctx.one(name).await,
        [kind, name] => ctx.one_of(kind, name).await,
        more => Err(Error::new(format!(
            "expected POD, TYPE/NAME, or TYPE NAME, (at most 2 arguments) saw {}: [{}]",
            more.len(),
            more.join(" ")
        ))),
    }
}
