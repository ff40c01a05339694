//! `logs`: what containers have written, and what they go on to write.

mod anew;

use std::time::Duration;

use jiff::SignedDuration;

use crate::ctx::Ctx;
use crate::resource::fetch::list_failure;
use crate::resource::{Object, Selection};
use crate::stream::logs::{self, Choosing, Coloured, Consume, Options, Source};
use crate::stream::{self, Output};
use crate::{Error, Result, flags, go, guard};

/// How many lines of each log are shown when a selector chooses them.
const SELECTOR_TAIL: i64 = 10;
/// The default of `--max-log-requests`.
const REQUESTS: i64 = 5;
/// The default of `--pod-running-timeout`.
const PATIENCE: Duration = Duration::from_secs(20);
const USAGE: &str = "expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\n\
    POD or TYPE/NAME is a required argument for the logs command";

/// The arguments of `logs`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The logs of all containers of a pod
    #[arg(long)]
    all_containers: bool,
    /// The logs of all pods of a workload, each line with where it comes from
    #[arg(long)]
    all_pods: bool,
    /// The container; by default the one that the pod's annotation names, else its first
    #[arg(long, short)]
    container: Option<String>,
    /// Go on with what is written after now
    #[arg(long, short)]
    follow: bool,
    /// Follow pods, containers and restarts that come later too, and go on after a connection was
    /// cut without losing lines or showing them twice; with --prefix unless that is false
    #[arg(long)]
    follow_new: bool,
    /// Tell of a log that can't be had among the lines, and go on with the others
    #[arg(long)]
    ignore_errors: bool,
    /// Take a log from a kubelet whose certificate is not valid, so that it may be anybody's
    #[arg(long)]
    insecure_skip_tls_verify_backend: bool,
    /// The most bytes of each log to show; 0 for all
    #[arg(long, default_value_t = 0, value_parser = flags::int::<i64>)]
    limit_bytes: i64,
    /// How many logs may be followed at once; not with --follow-new, which follows any number
    #[arg(long, default_value = "5", value_parser = flags::int::<i64>)]
    max_log_requests: i64,
    /// How long to wait for a pod of the workload, or for a log to follow, such as 5s, 2m or 3h;
    /// not with --follow-new, which waits as long as it takes
    #[arg(long, default_value = "20s", value_parser = flags::duration)]
    pod_running_timeout: Duration,
    /// Begin each line with the pod and the container it comes from
    #[arg(long, value_parser = flags::boolean)]
    prefix: Option<bool>,
    /// The log of the container's run before the present one
    #[arg(long, short)]
    previous: bool,
    /// The logs of pods with these labels
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    /// Only lines younger than this, such as 5s, 2m or 3h; 0 for all
    #[arg(long, default_value = "0s", value_parser = span)]
    since: SignedDuration,
    /// Only lines from this time on, in RFC 3339
    #[arg(long, default_value = "")]
    since_time: String,
    /// How many lines from the end to show; all of them by default, 10 with a selector
    #[arg(long, value_parser = flags::int::<i64>)]
    tail: Option<i64>,
    /// Begin each line with its time
    #[arg(long)]
    timestamps: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

fn span(text: &str) -> Result<SignedDuration, String> {
    go::duration::parse(text).map_err(|e| e.to_string())
}

/// Shows the logs that the arguments name.
///
/// # Errors
/// kubectl's, for arguments without a meaning, for pods and containers that are not there, and for
/// what the server refuses.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let options = options(&args, ctx)?;
    if args.follow_new {
        return anew::run(&args, options, ctx).await;
    }
    let sources = found(&args, &options, ctx).await?;
    let count = i64::try_from(sources.len()).unwrap_or(i64::MAX);
    if args.follow && count > 1 && count > args.max_log_requests {
        let limit = args.max_log_requests;
        return Err(Error::new(format!(
            "you are attempting to follow {count} log streams, but maximum allowed concurrency is \
             {limit}, use --max-log-requests to increase the limit"
        )));
    }
    let how = Consume {
        options,
        prefix: args.prefix.unwrap_or_default() || args.all_pods,
        ignore_errors: args.ignore_errors,
        timeout: args.pod_running_timeout,
    };
    let client = ctx.client()?;
    let output = output(ctx);
    let outcome = logs::consume(&client, &sources, &how, &ctx.env.stderr, &output).await;
    let (stdout, written) = output.finish().await;
    ctx.env.stdout = stdout;
    written.and(outcome)
}

/// Where logs go: on a terminal, their colours are shown.
fn output(ctx: &mut Ctx<'_>) -> Output {
    let stdout = std::mem::replace(&mut ctx.env.stdout, Box::new(std::io::sink()));
    Output::start(match &ctx.env.unguarded {
        Some(raw) => Box::new(Coloured::new(raw.clone(), stdout)),
        None => stdout,
    })
}

/// What is asked of each log; refuses what kubectl refuses before it asks for anything.
fn options(args: &Args, ctx: &mut Ctx<'_>) -> Result<Options> {
    match (args.args.len(), args.selector.is_empty()) {
        (0, true) | (3.., _) => return Err(ctx.usage(USAGE)),
        (1, false) => {
            return Err(ctx.usage("only a selector (-l) or a POD name is allowed"));
        }
        _ => {}
    }
    ctx.namespace()?;
    if args.pod_running_timeout.is_zero() {
        return Err(Error::new("--pod-running-timeout must be higher than zero"));
    }
    let since_time = match args.since_time.as_str() {
        "" => None,
        text => Some(logs::parse_time(text).map_err(Error::new)?),
    };
    let by_selector = (!args.selector.is_empty()).then_some(SELECTOR_TAIL);
    Ok(Options {
        follow: args.follow,
        previous: args.previous,
        timestamps: args.timestamps,
        since_seconds: (!args.since.is_zero()).then(|| rounded(args.since)),
        since_time: since_time.map(|time| time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()),
        tail: args
            .tail
            .map_or(by_selector, |tail| (tail != -1).then_some(tail)),
        limit_bytes: (args.limit_bytes != 0).then_some(args.limit_bytes),
        insecure_backend: args.insecure_skip_tls_verify_backend,
    })
}

/// Whole seconds, halves away from zero.
fn rounded(span: SignedDuration) -> i64 {
    let half = span.subsec_nanos() / 500_000_000;
    span.as_secs() + i64::from(half)
}

/// Refuses what kubectl refuses after it has found the pods.
fn check(args: &Args, options: &Options) -> Result<()> {
    let container = args.container();
    let refuse = |text: &str| Err(Error::new(text));
    if !args.since_time.is_empty() && !args.since.is_zero() {
        return refuse("at most one of `sinceTime` or `sinceSeconds` may be specified");
    }
    if args.all_containers && !container.is_empty() {
        return Err(Error::new(format!(
            "--all-containers=true should not be specified with container name {container}"
        )));
    }
    if args.container.is_some() && args.args.len() == 2 {
        return refuse("only one of -c or an inline [CONTAINER] arg is allowed");
    }
    if args.limit_bytes < 0 {
        return refuse("--limit-bytes must be greater than 0");
    }
    if options.since_seconds.is_some_and(|s| s < 0) {
        return refuse("--since must be greater than 0");
    }
    if options.tail.is_some_and(|tail| tail < -1) {
        return refuse("--tail must be greater than or equal to -1");
    }
    Ok(())
}

impl Args {
    /// The container asked for; empty for none.
    fn container(&self) -> &str {
        let second = self.args.get(1).or(self.container.as_ref());
        second.map(String::as_str).unwrap_or_default()
    }

    /// What is said of the containers.
    fn choosing(&self) -> Choosing<'_> {
        Choosing {
            container: self.container(),
            all_containers: self.all_containers,
            all_pods: self.all_pods || self.follow_new,
        }
    }
}

/// The logs that the arguments name.
async fn found(args: &Args, options: &Options, ctx: &mut Ctx<'_>) -> Result<Vec<Source>> {
    let choosing = args.choosing();
    let mut notices = Vec::new();
    let pods = if args.selector.is_empty() {
        let object = named(&args.args[0], ctx).await?;
        check(args, options)?;
        let (client, timeout) = (ctx.client()?, args.pod_running_timeout);
        logs::choose_all(&client, object, args.all_pods, timeout, &mut notices).await
    } else {
        let pods = selected(args, ctx).await?;
        check(args, options)?;
        Ok(pods)
    };
    let sources = pods.and_then(|pods| {
        let mut sources = Vec::new();
        for pod in &pods {
            sources.extend(logs::choose(pod, &choosing, &mut notices)?);
        }
        Ok(sources)
    });
    for notice in notices {
        let notice = match ctx.env.terminal.stderr {
            true => guard::escape(&notice).into_owned(),
            false => notice,
        };
        ctx.env.stderr.line(&notice);
    }
    sources
}

/// The object that an argument names.
async fn named(argument: &str, ctx: &mut Ctx<'_>) -> Result<Object> {
    if argument.is_empty() {
        // Refused in the words for no arguments at all.
        Selection::default().resolve(ctx.mapper()?).await?;
    }
    let (namespace, _) = ctx.namespace()?;
    ctx.one(argument).await.map_err(|error| {
        if !error.is_not_found() {
            return error;
        }
        Error::new(format!(
            "error from server (NotFound): {} in namespace {namespace:?}",
            error.message
        ))
    })
}

/// The label selector, which nothing may stand beside.
fn labels(args: &Args) -> Result<String> {
    if !args.args.is_empty() {
        return Err(Error::new(
            "selectors and the all flag cannot be used when passing resource/name arguments",
        ));
    }
    // The server reads it.
    Ok(args.selector.trim().to_owned())
}

/// The pods that the selector matches.
async fn selected(args: &Args, ctx: &mut Ctx<'_>) -> Result<Vec<Object>> {
    let labels = labels(args)?;
    let (namespace, _) = ctx.namespace()?;
    let pods = stream::pods(&ctx.client()?, &namespace, &labels).await;
    let (pods, _) = pods.map_err(|e| list_failure(e, "/v1, Resource=pods", &labels, ""))?;
    if pods.is_empty() {
        let text = format!("No resources found in {namespace} namespace.");
        ctx.env.stderr.line(&text);
    }
    Ok(pods)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_rounded_as_in_go() {
        for (text, seconds) in [
            ("1.5s", 2),
            ("1.4s", 1),
            ("-1.5s", -2),
            ("-0.2s", 0),
            ("200ms", 0),
            ("1h", 3600),
        ] {
            assert_eq!(span(text).map(rounded), Ok(seconds), "{text}");
        }
    }
}
