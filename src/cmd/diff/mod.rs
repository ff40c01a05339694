//! `diff`: what an apply of manifests would change.

mod external;
mod output;
mod text;

use std::collections::HashSet;

use crate::apply::prune::{self, DEFAULT_NOTE, Search, Visited};
use crate::apply::{self, Compared, Options, Side, WIDTH};
use crate::ctx::Ctx;
use crate::discovery::Mapper;
use crate::flags::{self, DryRun, FileFlags};
use crate::resource::selector::LabelSelector;
use crate::resource::{DefaultNamespace, Info, Manifest, Writes};
use crate::{Env, Error, ErrorKind, Result, client};

use output::Output;
use text::Shown;

/// The arguments of `diff`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// How many objects are compared at once; as many as serve well if not given
    #[arg(long, value_parser = flags::int::<i64>)]
    concurrency: Option<i64>,
    /// Name under which the server would record who owns the fields; by default
    /// kubectl-client-side-apply, or kubectl with --server-side
    #[arg(long)]
    field_manager: Option<String>,
    #[command(flatten)]
    files: FileFlags,
    /// With --server-side, take fields over from other managers
    #[arg(long)]
    force_conflicts: bool,
    /// Also show what earlier applies made and the manifests do not have any more
    #[arg(long)]
    prune: bool,
    /// With --prune, a type to show objects of, as group/version/kind; may be given again
    #[arg(long)]
    prune_allowlist: Vec<String>,
    /// Only objects whose labels match, such as app=web,tier!=db: of the manifests and to prune
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    /// Let the server merge and record who owns which field
    #[arg(long)]
    server_side: bool,
    /// Keep managedFields
    #[arg(long)]
    show_managed_fields: bool,
    /// Show the values of Secrets
    #[arg(long)]
    show_secrets: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Runs `diff`. The exit code 1 stands for differences, so that any failure is one above.
///
/// # Errors
/// Flags that contradict each other; the first object that can't be compared; a program to show
/// differences with that fails; differences.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    match compare(&args, ctx).await.map_err(trouble)? {
        Outcome::Same => Ok(()),
        Outcome::Different => Err(Error::of(ErrorKind::Exit(1), "")),
    }
}

/// A failure of `diff`: the same text, and an exit code that does not say that there are differences.
#[must_use]
pub fn trouble(error: Error) -> Error {
    match error.kind {
        ErrorKind::Interrupted | ErrorKind::BrokenPipe => error,
        _ => {
            let code = i32::from(error.exit_code()) + 1;
            Error::of(ErrorKind::Exit(code), error.text().trim_end())
        }
    }
}

/// What a comparison comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Same,
    Different,
}

async fn compare(args: &Args, ctx: &mut Ctx<'_>) -> Result<Outcome> {
    let options = options(args, ctx)?;
    let mut types = Vec::new();
    if args.prune && !args.prune_allowlist.is_empty() {
        types = prune::allowlist(&args.prune_allowlist, ctx.mapper()?).await?;
    }
    let labels = LabelSelector::parse(&args.selector).map_err(|e| {
        let selector = &args.selector;
        e.context(&format!("the provided selector {selector:?} is not valid"))
    })?;
    let manifests = ctx.manifests(&args.files, false).await?;
    let (name, is_required) = ctx.namespace()?;
    let namespace = DefaultNamespace { name, is_required };
    let client = ctx.client()?;
    let (infos, unread) = resolved(manifests, &labels, ctx.mapper()?, &namespace).await;

    let shown = Shown {
        managed_fields: args.show_managed_fields,
        secrets: args.show_secrets,
    };
    let mut output = Output::new(ctx.env)?;
    let mut visited = Visited::default();
    let width = args
        .concurrency
        .map_or(WIDTH, |n| usize::try_from(n).unwrap_or(1).max(1));
    let env = &mut *ctx.env;
    apply::compare(&client, &infos, &options, width, |info, compared| {
        visited.input(info);
        compared.live.iter().for_each(|live| visited.applied(live));
        tell(info, &compared, env);
        let [live, merged] = shown.texts(compared);
        output.put(&file_name(info), Some(&live), Some(&merged), env.now())
    })
    .await?;
    unread.map_or(Ok(()), Err)?;
    if args.prune {
        if types.is_empty() {
            types = prune::default_types(ctx.mapper()?).await?;
            client::log_warning(&ctx.env.stderr, ctx.env.clock, DEFAULT_NOTE);
        }
        let search = Search {
            types: &types,
            selector: &args.selector,
            whole: true,
        };
        let (candidates, error) = prune::candidates(&client, search, &visited).await;
        if let Some(error) = error {
            let text = format!("pruning failed and could not be evaluated err: {error}");
            client::log_warning(&ctx.env.stderr, ctx.env.clock, &text);
        }
        for candidate in candidates {
            let (mapping, object) = (&candidate.mapping, &candidate.object);
            let name = name_of(
                &mapping.group,
                &mapping.version,
                &mapping.kind,
                object.namespace(),
                object.name(),
            );
            output.put(&name, Some(&text::yaml(object)), None, ctx.env.now())?;
        }
    }
    output.finish(ctx.env).await
}

/// Checks the flags, in kubectl's order.
fn options(args: &Args, ctx: &Ctx<'_>) -> Result<Options> {
    if !args.args.is_empty() {
        let given = args.args.join(" ");
        return Err(ctx.usage(format!("Unexpected args: [{given}]")));
    }
    if args.files.is_empty() {
        return Err(Error::new("must specify one of -f and -k"));
    }
    args.files.check()?;
    if args.force_conflicts && !args.server_side {
        return Err(Error::new(
            "--force-conflicts only works with --server-side",
        ));
    }
    let (side, manager) = match args.server_side {
        true => (Side::Server, "kubectl"),
        false => (Side::Client, "kubectl-client-side-apply"),
    };
    Ok(Options {
        side,
        force_conflicts: args.force_conflicts,
        writes: Writes {
            dry_run: DryRun::Server,
            field_manager: args
                .field_manager
                .clone()
                .unwrap_or_else(|| manager.to_owned()),
            ..Writes::default()
        },
        overwrite: true,
        replace: None,
        compare: true,
        shown: None,
        fresh: HashSet::new(),
        published: true,
        program: ctx.env.program(),
    })
}

/// The objects that the selector selects, up to the first manifest that is of no use, and why.
async fn resolved(
    manifests: Vec<Result<Manifest>>,
    labels: &LabelSelector,
    mapper: &mut Mapper,
    namespace: &DefaultNamespace,
) -> (Vec<Info>, Option<Error>) {
    let mut infos = Vec::new();
    for manifest in manifests {
        let info = match manifest {
            Ok(manifest) => manifest.resolve(mapper, namespace).await,
            Err(error) => Err(error),
        };
        match info {
            Ok(info) if labels.matches(info.object.at(&["metadata", "labels"])) => infos.push(info),
            Ok(_) => {}
            Err(error) => return (infos, Some(error)),
        }
    }
    (infos, None)
}

/// What is to be said of an object beside its differences.
fn tell(info: &Info, compared: &Compared, env: &Env) {
    if compared.is_unlocked {
        let (mapping, name) = (&info.mapping, &info.name);
        let text = format!(
            "Object ({}/{}, Kind={}: {name}) keeps changing, diffing without lock",
            mapping.group, mapping.version, mapping.kind
        );
        client::log_warning(&env.stderr, env.clock, &text);
    }
    let live = compared.live.as_ref();
    if let Some(live) = live.filter(|o| !o.at(&["metadata", "deletionTimestamp"]).is_null()) {
        let name = live.name();
        env.stderr.line(&format!(
            "Warning: Detected changes to resource {name} which is currently being deleted."
        ));
    }
}

fn file_name(info: &Info) -> String {
    let mapping = &info.mapping;
    name_of(
        &mapping.group,
        &mapping.version,
        &mapping.kind,
        &info.namespace,
        &info.name,
    )
}

/// The name of an object's files: `apps.v1.Deployment.NAMESPACE.NAME`; the core group has no name.
fn name_of(group: &str, version: &str, kind: &str, namespace: &str, name: &str) -> String {
    let dot = if group.is_empty() { "" } else { "." };
    format!("{group}{dot}{version}.{kind}.{namespace}.{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_after_their_objects() {
        assert_eq!(
            name_of("apps", "v1", "Deployment", "ns", "web"),
            "apps.v1.Deployment.ns.web"
        );
        assert_eq!(name_of("", "v1", "Namespace", "", "x"), "v1.Namespace..x");
    }

    #[test]
    fn failures_are_not_taken_for_differences() {
        let failed = trouble(Error::usage("ktl diff", "no"));
        assert_eq!(failed.exit_code(), 2);
        assert_eq!(
            failed.text(),
            "error: no\nSee 'ktl diff -h' for help and examples\n"
        );
        let interrupted = Error::of(ErrorKind::Interrupted, "");
        assert_eq!(trouble(interrupted.clone()), interrupted);
    }
}
