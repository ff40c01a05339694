//! `debug`: a container to look into a pod or a node with.

mod check;
mod merge;
mod pairs;

use std::io::Write as _;
use std::time::Duration;

use serde_json::{Value, json};

use crate::client::{Client, PatchType, Request};
use crate::ctx::Ctx;
use crate::flags::{FileFlags, Slice, flat};
use crate::generate::debug::{self, Custom, Plan, PodCopy};
use crate::go::fmt::quote::quote;
use crate::resource::{DefaultNamespace, Info, Object, Selection, Target, Writes, fetch};
use crate::stream::{self, Started};
use crate::{Error, Result, go, guard};

use super::random::suffix;
use pairs::Pairs;

/// The arguments of `debug`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// What comes after -- are arguments of the image's own command
    #[arg(long)]
    arguments_only: bool,
    /// Wait for the container and attach to it; the default with -i
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_parser = crate::flags::boolean)]
    attach: Option<bool>,
    /// Name of the container to add, or in a copy to change
    #[arg(long, short, default_value = "")]
    container: String,
    /// Debug a copy of the pod, which gets this name
    #[arg(long, default_value = "")]
    copy_to: String,
    /// JSON or YAML file with a part of a container, to be merged into the new one
    #[arg(long, default_value = "")]
    custom: String,
    /// Variables of the container, as NAME=VALUE
    #[arg(long)]
    env: Vec<Pairs>,
    /// File, folder or URL with the object to debug, instead of its name
    #[arg(long, short)]
    filename: Vec<Slice>,
    /// Image of the container
    #[arg(long, default_value = "")]
    image: String,
    /// When the image is pulled: Always, IfNotPresent or Never; the server decides by default
    #[arg(long, default_value = "")]
    image_pull_policy: String,
    /// Keep the pod's annotations in a copy
    #[arg(long)]
    keep_annotations: bool,
    /// Keep the pod's init containers in a copy
    #[arg(long, default_value_t = true, action = clap::ArgAction::Set)]
    keep_init_containers: bool,
    /// Keep the pod's labels in a copy
    #[arg(long)]
    keep_labels: bool,
    /// Keep liveness probes in a copy
    #[arg(long)]
    keep_liveness: bool,
    /// Keep readiness probes in a copy
    #[arg(long)]
    keep_readiness: bool,
    /// Keep startup probes in a copy
    #[arg(long)]
    keep_startup: bool,
    /// What the container may do: general, baseline, restricted, netadmin or sysadmin
    #[arg(long = "profile", default_value = "general")]
    security_profile: String,
    /// Print nothing but what the container prints
    #[arg(long, short)]
    quiet: bool,
    /// Delete the pod once there is a copy
    #[arg(long)]
    replace: bool,
    /// Put a copy on the pod's own node
    #[arg(long)]
    same_node: bool,
    /// Images of a copy's containers, as NAME=IMAGE; * stands for all others
    #[arg(long)]
    set_image: Vec<Pairs>,
    /// Whether the containers of a copy see each other's processes
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_parser = crate::flags::boolean)]
    share_processes: Option<bool>,
    /// Keep the container's standard input open
    #[arg(long, short = 'i')]
    stdin: bool,
    /// Show an ephemeral container the processes of this container
    #[arg(long, default_value = "")]
    target: String,
    /// Give the container a terminal
    #[arg(long, short)]
    tty: bool,
    #[arg(hide = true)]
    args: Vec<String>,
    #[arg(last = true, hide = true)]
    command: Vec<String>,
}

/// Makes the container for each object, one after the other, and attaches to it where that is
/// wanted.
///
/// # Errors
/// Arguments without a meaning, objects that are not there or are neither pods nor nodes, what the
/// server refuses.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let (namespace, _) = ctx.namespace()?;
    let plan = check::plan(&args)?;
    let custom = match args.custom.as_str() {
        "" => None,
        file => check::custom(file, ctx)?,
    };
    let client = ctx.client()?;
    check::check(&args, &plan, custom.as_ref(), ctx)?;
    let session = Session {
        attach: args.attach.unwrap_or(args.stdin),
        quiet: args.quiet,
        replace: args.replace,
        namespace,
        plan,
        custom,
        client,
    };
    if !flat(&args.filename).is_empty() {
        return session.files(&args, ctx).await;
    }
    for target in targets(&args.args, ctx).await? {
        let Target::Named {
            mapping,
            namespace,
            name,
        } = target
        else {
            continue;
        };
        let object = fetch::get(&session.client, &mapping, &namespace, &name).await?;
        let info = Info {
            mapping,
            namespace,
            name,
            source: String::new(),
            object,
        };
        session.debug(info, ctx).await?;
    }
    Ok(())
}

/// What the arguments name; a bare name is a pod's.
async fn targets(args: &[String], ctx: &mut Ctx<'_>) -> Result<Vec<Target>> {
    if args.iter().any(String::is_empty) {
        return Err(Error::new("resource name may not be empty"));
    }
    let pair = |arg: &String| match arg.contains('/') {
        true => arg.clone(),
        false => format!("pods/{arg}"),
    };
    let (namespace, _) = ctx.namespace()?;
    let selection = Selection {
        args: args.iter().map(pair).collect(),
        namespace,
        program: ctx.env.program(),
        ..Selection::default()
    };
    Ok(selection.resolve(ctx.mapper()?).await?.targets)
}

/// What can be debugged.
enum Kind {
    Pod,
    Node,
}

impl Kind {
    fn of(object: &Object) -> Result<Self> {
        match (object.api_version(), object.kind()) {
            ("v1", "Pod") => Ok(Self::Pod),
            ("v1", "Node") => Ok(Self::Node),
            (version, kind) => {
                let slash = if version.contains('/') { "" } else { "/" };
                let kind = quoted(&format!("{slash}{version}, Kind={kind}"));
                Err(Error::new(format!("{kind} not supported by debug")))
            }
        }
    }
}

/// What is done to each object.
struct Session {
    plan: Plan,
    custom: Option<Custom>,
    attach: bool,
    quiet: bool,
    replace: bool,
    namespace: String,
    client: Client,
}

impl Session {
    /// Debugs the objects of files.
    async fn files(&self, args: &Args, ctx: &mut Ctx<'_>) -> Result<()> {
        let files = FileFlags {
            filename: args.filename.clone(),
            ..FileFlags::default()
        };
        if !args.args.is_empty() {
            return Err(Error::new(
                "resource/name arguments cannot be provided when a path is specified",
            ));
        }
        let (name, is_required) = ctx.namespace()?;
        let namespace = DefaultNamespace { name, is_required };
        for manifest in ctx.manifests(&files, false).await? {
            let manifest = manifest?;
            // Before the server is asked for a kind that would not do anyway.
            Kind::of(&manifest.object)?;
            let info = manifest.resolve(ctx.mapper()?, &namespace).await?;
            self.debug(info.named()?, ctx).await?;
        }
        Ok(())
    }

    /// Debugs one object.
    async fn debug(&self, info: Info, ctx: &mut Ctx<'_>) -> Result<()> {
        let (pod, container) = match Kind::of(&info.object)? {
            Kind::Node => self.node(&info, ctx).await?,
            Kind::Pod if self.plan.copy_to.is_empty() => self.ephemeral(&info, ctx).await?,
            Kind::Pod => self.copy(&info, ctx).await?,
        };
        if self.attach && !container.is_empty() {
            self.attach(&pod, &container, ctx).await?;
        }
        Ok(())
    }

    /// Adds an ephemeral container to a pod.
    async fn ephemeral(&self, info: &Info, ctx: &mut Ctx<'_>) -> Result<(Object, String)> {
        let pod = &info.object;
        let name = match self.plan.container.as_str() {
            "" => self.new_name(pod, ctx)?,
            name => name.to_owned(),
        };
        let debugged = debug::ephemeral(pod, &self.plan, &name);
        let debugged = self.customised(debugged, "ephemeralContainers", &name)?;
        let list = debugged.at(&["spec", "ephemeralContainers"]).as_array();
        let container = list.and_then(|list| list.last()).unwrap_or(&Value::Null);
        warn(pod, container, ctx);
        let patch = merge::patch(pod, &debugged)?;
        let writes = Writes {
            subresource: "ephemeralcontainers".to_owned(),
            ..Writes::default()
        };
        let body = go::json::to_string(&patch);
        let patched = writes.patch(&self.client, info, PatchType::Strategic, body);
        Ok((patched.await.map_err(disabled)?, name))
    }

    /// Makes a copy of a pod.
    async fn copy(&self, info: &Info, ctx: &mut Ctx<'_>) -> Result<(Object, String)> {
        let new_name = |pod: &Object| self.new_name(pod, ctx);
        let PodCopy { pod, container } = debug::copy(&info.object, &self.plan, new_name)?;
        let pod = match container.as_str() {
            "" => pod,
            name => self.customised(pod, "containers", name)?,
        };
        warn(&pod, debug::container(&pod, "containers", &container), ctx);
        let writes = Writes::default();
        let created = writes.create(&self.client, info, pod).await?;
        if self.replace {
            let how = json!({"kind": "DeleteOptions", "apiVersion": "v1", "gracePeriodSeconds": 0});
            self.client.json(Request::delete(info.path(), &how)).await?;
        }
        Ok((created, container))
    }

    /// Makes a pod on a node.
    async fn node(&self, info: &Info, ctx: &mut Ctx<'_>) -> Result<(Object, String)> {
        let name = match self.plan.container.as_str() {
            "" => "debugger",
            name => name,
        };
        let node = &info.name;
        let pod_name = format!("node-debugger-{node}-{}", suffix()?);
        if !self.quiet {
            let text =
                format!("Creating debugging pod {pod_name} with container {name} on node {node}.");
            say(ctx, &text)?;
        }
        let pod = debug::node_pod(node, &self.plan, &pod_name, name);
        let pod = self.customised(pod, "containers", name)?;
        let info = Info {
            mapping: ctx.mapper()?.resource("pods").await?,
            namespace: self.namespace.clone(),
            name: pod_name,
            source: String::new(),
            object: Object::default(),
        };
        let created = Writes::default().create(&self.client, &info, pod).await?;
        Ok((created, name.to_owned()))
    }

    fn customised(&self, pod: Object, list: &str, name: &str) -> Result<Object> {
        merge::customised(pod, self.custom.as_ref(), list, name)
    }

    /// Attaches to the container once it runs; of one that has ended already, prints the log.
    async fn attach(&self, pod: &Object, container: &str, ctx: &mut Ctx<'_>) -> Result<()> {
        let waiting = |pod: &Object| {
            let state = &stream::container_status(pod, container)["state"];
            let why = state["waiting"]["message"].as_str().unwrap_or_default();
            if !self.quiet && !why.is_empty() {
                let text = format!("container {container}: {why}");
                ctx.warn(&match ctx.env.terminal.stderr {
                    true => guard::escape(&text),
                    false => text.into(),
                });
            }
            Ok(state["running"].is_object() || state["terminated"].is_object())
        };
        let at = (pod.namespace(), pod.name());
        let pod = stream::wait_until(&self.client, at, Duration::ZERO, waiting).await?;
        let state = &stream::container_status(&pod, container)["state"];
        if state["terminated"].is_object() {
            let log = (&pod, container);
            stream::print_log(&self.client, ctx.env, log, 0, false).await?;
            return Ok(());
        }
        let started = Started {
            container,
            stdin: self.plan.stdin,
            tty: self.plan.tty,
            quiet: self.quiet,
            command: &format!("{} attach", ctx.env.program()),
            past: false,
            follow: false,
        };
        started.attach(&self.client, ctx.env, &pod).await
    }

    /// A name that no container of the pod has.
    fn new_name(&self, pod: &Object, ctx: &mut Ctx<'_>) -> Result<String> {
        let mut name = format!("debugger-{}", suffix()?);
        while debug::has_container(pod, &name) {
            name = format!("debugger-{}", suffix()?);
        }
        if !self.quiet {
            say(ctx, &format!("Defaulting debug container name to {name}."))?;
        }
        Ok(name)
    }
}

fn warn(pod: &Object, container: &Value, ctx: &Ctx<'_>) {
    if let Some(text) = debug::user_warning(pod, container) {
        ctx.env.stderr.line(&format!("Warning: {text}"));
    }
}

/// A server without ephemeral containers does not know the path; unlike for a pod that has gone, it
/// then names nothing that was not found.
fn disabled(error: Error) -> Error {
    let is_nameless = |details: &Value| details["name"].as_str().unwrap_or_default().is_empty();
    match error.as_api() {
        Some(api) if api.reason == "NotFound" && is_nameless(&api.details) => {
            let said = quoted(&error.message);
            Error::new(format!(
                "ephemeral containers are disabled for this cluster (error from server: {said})"
            ))
        }
        _ => error,
    }
}

fn say(ctx: &mut Ctx<'_>, text: &str) -> Result<()> {
    writeln!(ctx.env.stdout, "{text}")?;
    Ok(ctx.env.stdout.flush()?)
}

fn quoted(text: &str) -> String {
    quote(text.as_bytes(), false)
}
