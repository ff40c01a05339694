//! `exec`: run a command in a container.

use std::io;
use std::time::Duration;

use crate::client::{Client, Request};
use crate::ctx::Ctx;
use crate::flags::{self, FileFlags, Slice};
use crate::resource::{self, DefaultNamespace, Object};
use crate::stream::{self, CHANNEL_PROTOCOLS, Input, Output, RawMode, Session};
use crate::{Env, Error, Result};

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
    let request = request(&pod, &container.name, &args, tty);
    execute(&client, request, args.stdin, tty, ctx.env).await
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
    if !args.filename.is_empty() {
        return from_file(args, name, ctx).await;
    }
    let (namespace, _) = ctx.namespace()?;
    let (kind, name) = kind_and_name(name)?;
    let mapping = ctx.mapper()?.resource(kind).await?;
    resource::fetch::get(&ctx.client()?, &mapping, &namespace, name).await
}

async fn from_file(args: &Args, name: &str, ctx: &mut Ctx<'_>) -> Result<Object> {
    let (namespace, is_required) = ctx.namespace()?;
    let namespace = DefaultNamespace {
        name: namespace,
        is_required,
    };
    let files = FileFlags {
        filename: args.filename.clone(),
        ..FileFlags::default()
    };
    let manifests = ctx.manifests(&files, false).await?;
    if !name.is_empty() {
        return Err(Error::new(
            "resource/name arguments cannot be provided when a path is specified",
        ));
    }
    let mut objects = Vec::with_capacity(manifests.len());
    for manifest in manifests {
        objects.push(manifest?.resolve(ctx.mapper()?, &namespace).await?.object);
    }
    // What does not come from a path counts as several, even when it is one.
    match <[Object; 1]>::try_from(objects) {
        Ok([object]) if files.names().len() == 1 && is_path(&files.names()[0]) => Ok(object),
        _ => Err(Error::new("cannot exec into multiple objects at a time")),
    }
}

fn is_path(name: &str) -> bool {
    name != "-" && !name.starts_with("http://") && !name.starts_with("https://")
}

/// `deploy/web` is a deployment, `web` a pod.
fn kind_and_name(argument: &str) -> Result<(&str, &str)> {
    let Some((kind, name)) = argument.split_once('/') else {
        return Ok(("pods", argument));
    };
    if name.contains('/') {
        return Err(Error::new(
            "arguments in resource/name form may not have more than one slash",
        ));
    }
    if kind.is_empty() || name.is_empty() || kind.contains(',') {
        return Err(Error::new(
            "arguments in resource/name form must have a single resource and name",
        ));
    }
    Ok((kind, name))
}

/// The request that becomes the connection; its query is sorted, as upstream has it.
fn request(pod: &Object, container: &str, args: &Args, tty: bool) -> Request {
    let path = format!(
        "/api/v1/namespaces/{}/pods/{}/exec",
        pod.namespace(),
        pod.name()
    );
    let mut request = Request::get(path);
    for word in &args.command {
        request = request.query("command", word);
    }
    request = request.query("container", container);
    let switches = [
        ("stderr", !tty),
        ("stdin", args.stdin),
        ("stdout", true),
        ("tty", tty),
    ];
    let on = switches.into_iter().filter(|(_, on)| *on);
    let request = request.timeout(Duration::ZERO);
    on.fold(request, |request, (key, _)| request.query(key, "true"))
}

/// Connects the process' streams to `request`'s until the command ends.
async fn execute(
    client: &Client,
    request: Request,
    stdin: bool,
    tty: bool,
    env: &mut Env,
) -> Result<()> {
    let socket = client.upgrade(request, &CHANNEL_PROTOCOLS).await?;
    // Only now, so that Ctrl-C can still end the wait for a server. Raw mode ends with this
    // function, whichever way it ends.
    let raw_mode = if tty { Some(RawMode::enter()?) } else { None };
    let take_stdin = || std::mem::replace(&mut env.stdin, Box::new(io::empty()));
    let session = Session {
        stdin: stdin.then(take_stdin).map(Input::start),
        stdout: Output::start(std::mem::replace(&mut env.stdout, Box::new(io::sink()))),
        stderr: (!tty).then(|| Output::start(Box::new(env.stderr.clone()))),
        sizes: tty && env.terminal.stdout,
        raw: tty,
    };
    let protocol = socket.protocol().to_owned();
    let (stdout, outcome) = stream::run(socket.into_stream(), &protocol, session).await;
    env.stdout = stdout;
    drop(raw_mode);
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_name_is_a_pod() {
        assert_eq!(kind_and_name("web"), Ok(("pods", "web")));
        assert_eq!(kind_and_name("deploy/web"), Ok(("deploy", "web")));
        for bad in ["a/b/c", "pod/", "/x", "a,b/c"] {
            assert!(kind_and_name(bad).is_err(), "{bad}");
        }
    }
}
