//! What the flags of `debug` ask for, and which of them are refused.

use std::path::Path;

use super::{Args, pairs, quoted, say};
use crate::ctx::Ctx;
use crate::flags::flat;
use crate::generate::debug::{self, Custom, Keep, Plan, Profile};
use crate::{Error, Result, kubeconfig};

/// What the flags ask for.
pub(super) fn plan(args: &Args) -> Result<Plan> {
    let profile = Profile::parse(&args.security_profile)?;
    Ok(Plan {
        container: args.container.clone(),
        image: args.image.clone(),
        pull_policy: args.image_pull_policy.clone(),
        env: pairs::all(&args.env),
        args: args.command.clone(),
        arguments_only: args.arguments_only,
        stdin: args.stdin,
        tty: args.tty,
        target: args.target.clone(),
        profile,
        keep: Keep {
            labels: args.keep_labels,
            annotations: args.keep_annotations,
            liveness: args.keep_liveness,
            readiness: args.keep_readiness,
            startup: args.keep_startup,
            init_containers: args.keep_init_containers,
        },
        copy_to: args.copy_to.clone(),
        same_node: args.same_node,
        share_processes: args.share_processes,
        set_images: pairs::all(&args.set_image).into_iter().collect(),
    })
}

/// What is in the file of a custom profile.
pub(super) fn custom(file: &str, ctx: &Ctx<'_>) -> Result<Option<Custom>> {
    let text = kubeconfig::read_file(&ctx.env.path(file), Path::new(file))
        .map_err(|(_, e)| e.context("must pass a container spec json file for custom profile"))?;
    let custom = Custom::read(&String::from_utf8_lossy(&text));
    custom.map_err(|e| e.context(&format!("{file} does not contain a valid container spec")))
}

/// Refuses what has no meaning, in kubectl's order, and says what is to be said before anything is
/// done.
pub(super) fn check(
    args: &Args,
    plan: &Plan,
    custom: Option<&Custom>,
    ctx: &mut Ctx<'_>,
) -> Result<()> {
    let refusal = flags_refused(args, plan).map(str::to_owned);
    if let Some(text) = refusal.or_else(|| values_refused(args, plan)) {
        return Err(Error::new(text));
    }
    if !args.target.is_empty() && !args.quiet {
        let text = format!(
            "Targeting container {}. If you don't see processes from this container it may be \
             because the container runtime doesn't support this feature.",
            quoted(&args.target)
        );
        say(ctx, &text)?;
    }
    if args.tty && !args.stdin {
        let text = "-i/--stdin is required for containers with -t/--tty=true";
        return Err(Error::new(text));
    }
    custom.map_or(Ok(()), Custom::check)?;
    if plan.profile == Profile::Legacy {
        ctx.env.stderr.line(
            "--profile=legacy is deprecated and planned to be removed in v1.39. It is recommended \
             to specify other profile, for example \"--profile=general\".",
        );
    }
    Ok(())
}

/// Why these flags can't be together.
fn flags_refused(args: &Args, plan: &Plan) -> Option<&'static str> {
    let is_copy = !args.copy_to.is_empty();
    let (image, container) = (!args.image.is_empty(), !args.container.is_empty());
    let (images, command) = (!plan.set_images.is_empty(), !args.command.is_empty());
    let refusals = [
        (
            args.attach == Some(true) && !image && !container,
            "you must specify --container or create a new container using --image in order to attach.",
        ),
        (
            is_copy && !image && !images && !command,
            "you must specify --image, --set-image or command arguments.",
        ),
        (
            is_copy && command && !container && !image,
            "you must specify an existing container or a new image when specifying args.",
        ),
        (
            !is_copy && args.replace,
            "--replace may only be used with --copy-to.",
        ),
        (
            !is_copy && args.same_node,
            "--same-node may only be used with --copy-to.",
        ),
        (
            !is_copy && images,
            "--set-image may only be used with --copy-to.",
        ),
        (
            !is_copy && !image,
            "you must specify --image when not using --copy-to.",
        ),
    ];
    refusals.iter().find(|(is_so, _)| *is_so).map(|r| r.1)
}

/// Which value of a flag has no meaning.
fn values_refused(args: &Args, plan: &Plan) -> Option<String> {
    let is_image = debug::is_image;
    if !args.image.is_empty() && !is_image(&args.image) {
        let image = quoted(&args.image);
        return Some(format!(
            "invalid image name {image}: invalid reference format"
        ));
    }
    if args.args.is_empty() && flat(&args.filename).is_empty() {
        return Some("NAME or filename is required for debug".to_owned());
    }
    if !matches!(
        &*args.image_pull_policy,
        "" | "Always" | "IfNotPresent" | "Never"
    ) {
        let policy = &args.image_pull_policy;
        return Some(format!("invalid image pull policy: {policy}"));
    }
    if let Some((name, image)) = plan.set_images.iter().find(|(_, image)| !is_image(image)) {
        let (name, image) = (quoted(name), quoted(image));
        return Some(format!(
            "invalid image name {image} for container {name}: invalid reference format"
        ));
    }
    if !args.target.is_empty() && !args.copy_to.is_empty() {
        let text = "--target is incompatible with --copy-to. Use --share-processes instead.";
        return Some(text.to_owned());
    }
    None
}
