//! `run`: a pod of one image, and the user's streams on it if they want to.

mod foreground;

use std::time::Duration;

use serde_json::{Map, Value};

use crate::ctx::Ctx;
use crate::flags::{self, DryRun};
use crate::generate::{Pod, Service, service_port, values};
use crate::print::{self, Format};
use crate::resource::{Info, Object, Writes};
use crate::stream::DETACH_KEYS;
use crate::{Error, Result};

use super::made;
use super::overrides::Overrides;

/// The arguments of `run`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// An annotation of the pod, as NAME=VALUE; may be given several times
    #[arg(long)]
    annotations: Vec<String>,
    /// Wait until the pod runs, and attach to it; the default with -i
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_parser = flags::boolean)]
    attach: Option<bool>,
    /// With --rm, what becomes of dependent objects: background, foreground or orphan
    #[arg(long, default_value = "background", num_args = 0..=1, default_missing_value = "background")]
    cascade: String,
    /// The words after NAME are the container's command, and not its arguments
    #[arg(long)]
    command: bool,
    /// Keys that end the session and leave the container running
    #[arg(long, default_value = DETACH_KEYS)]
    detach_keys: String,
    /// Send nothing (client) or store nothing (server): none, client or server
    #[arg(long, num_args = 0..=1, default_value = "none", default_missing_value = "unchanged")]
    dry_run: String,
    /// A variable of the container's environment, as NAME=VALUE; may be given several times
    #[arg(long)]
    env: Vec<String>,
    /// Also create a service by which the pod is reached at --port
    #[arg(long)]
    expose: bool,
    /// Name under which the server records who owns the fields
    #[arg(long, default_value = "kubectl-run")]
    field_manager: String,
    /// Has no meaning here
    #[arg(long, short, hide = true)]
    filename: Vec<flags::Slice>,
    /// With --rm, delete at once, without waiting for the pod's end to be confirmed
    #[arg(long)]
    force: bool,
    /// With --rm, seconds that the pod has to end; negative for its own default
    #[arg(long, default_value = "-1", value_parser = flags::int::<i64>)]
    grace_period: i64,
    /// The container's image
    #[arg(long, required = true)]
    image: String,
    /// When the image is pulled: Always, IfNotPresent or Never; by default the server decides
    #[arg(long, default_value = "")]
    image_pull_policy: String,
    /// Has no meaning here
    #[arg(long, short = 'k', default_value = "", hide = true)]
    kustomize: String,
    /// The pod's labels, as NAME=VALUE,...; by default run=NAME
    #[arg(long, short, default_value = "")]
    labels: String,
    /// Keep the container's stdin open when the first session has ended
    #[arg(long)]
    leave_stdin_open: bool,
    /// What --overrides is: json (a list of operations), merge or strategic
    #[arg(long, default_value = "merge")]
    override_type: String,
    /// A patch of the pod before it is created, in JSON
    #[arg(long, default_value = "")]
    overrides: String,
    /// How long to wait for the pod to run, such as 5s, 2m or 3h
    #[arg(long, default_value = "1m0s", value_parser = flags::duration)]
    pod_running_timeout: Duration,
    /// The port that the container listens at
    #[arg(long, default_value = "")]
    port: String,
    #[command(flatten)]
    print: flags::PrintFlags,
    /// The container may do all that the node may
    #[arg(long)]
    privileged: bool,
    /// Print nothing but what the container prints
    #[arg(long, short)]
    quiet: bool,
    #[command(flatten)]
    record: flags::RecordFlag,
    /// Has no meaning here
    #[arg(long, short = 'R', hide = true)]
    recursive: bool,
    /// When the container is started again: Always, OnFailure or Never
    #[arg(long, default_value = "Always")]
    restart: String,
    /// Delete the pod when the session has ended
    #[arg(long)]
    rm: bool,
    /// Keep the manifest in an annotation of the object, for a later apply
    #[arg(long)]
    save_config: bool,
    /// The container has a standard input, and ours is passed on
    #[arg(long, short = 'i')]
    stdin: bool,
    /// With --rm and --wait, how long to wait for the pod to be gone; 0 for as long as it takes
    #[arg(long, default_value = "0s", value_parser = flags::duration)]
    timeout: Duration,
    /// The container has a terminal
    #[arg(long, short)]
    tty: bool,
    /// With --rm, wait until the pod is gone
    #[arg(long)]
    wait: bool,
    #[arg(hide = true)]
    args: Vec<String>,
    #[arg(last = true, hide = true)]
    words: Vec<String>,
}

/// What the flags come to.
struct Plan {
    /// The words that stand behind the name.
    words: Vec<String>,
    name: String,
    labels: Map<String, Value>,
    annotations: Map<String, Value>,
    env: Vec<Value>,
    restart: String,
    port: Option<i32>,
    attach: bool,
    writes: Writes,
    format: Option<Format>,
    propagation: &'static str,
}

/// Creates the pod, and the service if one is asked for; then attaches to the pod, or tells of what
/// was created.
///
/// # Errors
/// Flags without a meaning, what the server refuses, the container's exit code.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    note_unused(&args, ctx);
    let plan = plan(&args, ctx)?;
    let mut created = vec![create(&args, &plan, pod(&args, &plan), true, ctx).await?];
    let mut errors = Vec::new();
    if let Some(port) = plan.port.filter(|_| args.expose) {
        // The service itself is labelled only as the user said.
        let service = Service {
            name: &plan.name,
            labels: plan.labels.clone(),
            selector: pod_labels(&plan),
            ports: vec![service_port("", "TCP", port, &port.into())],
            ..Service::default()
        };
        match create(&args, &plan, service.object(), false, ctx).await {
            Ok(service) => created.push(service),
            Err(error) => errors.push(error),
        }
    }
    if plan.attach {
        errors.extend(foreground::run(&args, &plan, &created, ctx).await.err());
        return Error::all(errors);
    }
    let (format, managed) = (plan.format, args.print.show_managed_fields);
    let mut shown = made::Outcomes::new(format, managed, plan.writes.dry_run);
    for info in created {
        let outcome = shown.show(info.object, "created", &mut ctx.env.stdout);
        errors.extend(outcome.err());
    }
    shown.finish(&mut ctx.env.stdout)?;
    Error::all(errors)
}

/// Tells of flags that kubectl has, but no use for.
fn note_unused(args: &Args, ctx: &Ctx<'_>) {
    let others = [
        ("kustomize", !args.kustomize.is_empty()),
        ("recursive", args.recursive),
    ];
    if !args.filename.is_empty() {
        let why = "has been deprecated, it is ignored by kubectl run and will be removed in a future release";
        let mut words = ctx.env.args.iter().take_while(|word| *word != "--");
        if words.any(|word| word.starts_with("-f")) {
            ctx.env.stderr.line(&format!("Flag shorthand -f {why}"));
        }
        ctx.env.stderr.line(&format!("Flag --filename {why}"));
    }
    for (flag, _) in others.into_iter().filter(|(_, given)| *given) {
        ctx.warn(&format!("--{flag} has no meaning for run"));
    }
}

/// Reads and checks the flags, in kubectl's order.
fn plan(args: &Args, ctx: &mut Ctx<'_>) -> Result<Plan> {
    let annotations = values::pairs(&args.annotations, "annotations")?;
    let labels = values::labels(&args.labels)?;
    let env = values::environment(&args.env)?;
    let restart = values::restart_policy(&args.restart, args.stdin)?.to_owned();
    values::pull_policy(&args.image_pull_policy)?;
    if args.pod_running_timeout.is_zero() {
        let text = "--pod-running-timeout must be higher than zero";
        return Err(Error::new(text));
    }
    let writes = Writes {
        dry_run: ctx.dry_run(&args.dry_run)?,
        field_manager: args.field_manager.clone(),
        ..Writes::default()
    };
    ctx.namespace()?;
    let format = ctx.format(&args.print, false, &print::FORMATS)?;
    let (propagation, note) = flags::propagation(&args.cascade)?;
    note.into_iter().for_each(|note| ctx.env.stderr.line(&note));
    let mut words = args.args.iter().chain(&args.words).cloned();
    let plan = Plan {
        name: (words.next()).ok_or_else(|| Error::new("NAME is required for run"))?,
        words: words.collect(),
        labels,
        annotations,
        env,
        restart,
        port: None,
        attach: args.attach.unwrap_or(args.stdin),
        writes,
        format,
        propagation,
    };
    check(args, &plan)?;
    let port = Some(args.port.as_str()).filter(|p| !p.is_empty());
    let port = port.map(values::port).transpose()?;
    Ok(Plan { port, ..plan })
}

/// Refuses what makes no sense, alone or together.
fn check(args: &Args, plan: &Plan) -> Result<()> {
    if args.image.is_empty() {
        return Err(Error::new("--image is required"));
    }
    values::check_image(&args.image)?;
    let has_port = !args.port.is_empty();
    let is_wrong_port = has_port && values::port(&args.port).is_err();
    let refusals = [
        (
            args.tty && !args.stdin,
            "-i/--stdin is required for containers with -t/--tty=true",
        ),
        (
            args.expose && !has_port,
            "--port must be set when exposing a service",
        ),
        (is_wrong_port, "--port must be a number"),
        (
            args.rm && !plan.attach,
            "--rm should only be used for attached containers",
        ),
        (
            plan.attach && plan.writes.dry_run != DryRun::None,
            "--dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)",
        ),
    ];
    match refusals.into_iter().find(|(refused, _)| *refused) {
        Some((_, why)) => Err(Error::new(why)),
        None => Ok(()),
    }
}

/// The labels of the pod.
fn pod_labels(plan: &Plan) -> Map<String, Value> {
    match plan.labels.is_empty() {
        true => Map::from_iter([("run".to_owned(), plan.name.as_str().into())]),
        false => plan.labels.clone(),
    }
}

fn pod(args: &Args, plan: &Plan) -> Value {
    let pod = Pod {
        name: &plan.name,
        labels: pod_labels(plan),
        annotations: plan.annotations.clone(),
        image: &args.image,
        pull_policy: &args.image_pull_policy,
        restart_policy: &plan.restart,
        words: &plan.words,
        is_command: args.command,
        env: plan.env.clone(),
        port: plan.port,
        privileged: args.privileged,
        stdin: args.stdin,
        stdin_once: args.stdin && !args.leave_stdin_open,
        tty: args.tty,
    };
    pod.object()
}

/// Creates an object, or does as if. What comes back has the object as the server has it.
async fn create(
    args: &Args,
    plan: &Plan,
    object: Value,
    is_pod: bool,
    ctx: &mut Ctx<'_>,
) -> Result<Info> {
    let mut object = Object(object);
    // Overrides don't change where it goes.
    let mapping = made::mapping(&object, ctx).await?;
    if is_pod && !args.overrides.is_empty() {
        let overrides = Overrides::of(&args.override_type, &args.overrides)?;
        object = Object(overrides.apply(&object.0)?);
    }
    ctx.record(args.record.record, &mut object);
    made::create(object, mapping, &plan.writes, args.save_config, ctx).await
}
