//! `apply view-last-applied`: what objects say was applied to them last.

use std::io::Write as _;

use crate::apply::{WIDTH, ordered};
use crate::ctx::{Ctx, Wanted};
use crate::flags::FileFlags;
use crate::patch::last_applied;
use crate::resource::selector::LabelSelector;
use crate::resource::{DefaultNamespace, Info, Object, fetch};
use crate::{Error, Result, go};

/// The arguments of `apply view-last-applied`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// All objects of the types named
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    files: FileFlags,
    /// Output format: yaml or json
    #[arg(long, short, default_value = "yaml")]
    output: String,
    /// Only objects whose labels match, such as app=web,tier!=db
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Prints the annotation of each object. One without it is passed over, unless a file names it.
///
/// # Errors
/// Objects that are not there, an unknown format, an annotation that is not JSON.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let configurations = if args.files.is_empty() {
        of_arguments(&args, ctx).await?
    } else {
        of_files(&args, ctx).await?
    };
    for text in configurations {
        let shown = match args.output.as_str() {
            "json" => go::json::indent(&text).map_err(Error::new)?,
            "yaml" => {
                let value = go::yaml::parse(&text).map_err(|e| Error::new(e.to_string()))?;
                go::yaml::to_string(&value)
            }
            other => {
                return Err(ctx.usage(format!(
                    "Unexpected -o output mode: {other}, the flag 'output' must be one of yaml|json"
                )));
            }
        };
        ctx.env.stdout.write_all(shown.as_bytes())?;
    }
    Ok(())
}

/// The annotations of the objects that arguments name; the first that is not there ends it.
async fn of_arguments(args: &Args, ctx: &mut Ctx<'_>) -> Result<Vec<String>> {
    let (_, is_named) = ctx.namespace()?;
    if args.all && !args.selector.is_empty() {
        return Err(Error::new(format!(
            "found non-empty label selector {:?} with previously set 'all' parameter. ",
            args.selector
        )));
    }
    let (infos, errors) = ctx
        .infos(Wanted {
            labels: &args.selector,
            all: args.all,
            // A quirk of kubectl: a type alone is enough where the namespace is named.
            type_means_all: is_named,
            ..Wanted::new(&args.args, &args.files)
        })
        .await?;
    if let Some(error) = errors.into_iter().next() {
        return Err(error);
    }
    let read = |info: &Info| last_applied::read(&info.object).map(str::to_owned);
    Ok(infos.iter().filter_map(read).collect())
}

/// The annotations of the objects that files name, as the server has them.
async fn of_files(args: &Args, ctx: &mut Ctx<'_>) -> Result<Vec<String>> {
    let (infos, unread) = file_infos(&args.files, &args.args, ctx).await?;
    let labels = LabelSelector::parse(&args.selector).map_err(|e| {
        e.context(&format!(
            "the provided selector {:?} is not valid",
            args.selector
        ))
    })?;
    let client = ctx.client()?;
    let mut found = Vec::new();
    let get = |info: Info| {
        let client = &client;
        async move {
            let object = live(client, &info).await;
            (info, object)
        }
    };
    ordered(infos, WIDTH, get, |(info, object)| {
        let object = object?;
        if !labels.matches(object.at(&["metadata", "labels"])) {
            return Ok(());
        }
        let text = last_applied::read(&object).ok_or_else(|| missing(&info))?;
        found.push(text.to_owned());
        Ok(())
    })
    .await?;
    unread.map_or(Ok(found), Err)
}

/// The objects of files up to the first that can't be had, and why it can't: nobody wants what
/// comes after it.
pub(super) async fn file_infos(
    files: &FileFlags,
    args: &[String],
    ctx: &mut Ctx<'_>,
) -> Result<(Vec<Info>, Option<Error>)> {
    let (name, is_required) = ctx.namespace()?;
    let namespace = DefaultNamespace { name, is_required };
    let manifests = ctx.manifests(files, false).await?;
    FileFlags::refuse_args(args)?;
    let mut infos = Vec::new();
    for manifest in manifests {
        let info = match manifest {
            Ok(manifest) => manifest.resolve(ctx.mapper()?, &namespace).await,
            Err(error) => Err(error),
        };
        match info {
            Ok(info) => infos.push(info),
            Err(error) => return Ok((infos, Some(error))),
        }
    }
    Ok((infos, None))
}

/// The object as the server has it.
pub(super) async fn live(client: &crate::client::Client, info: &Info) -> Result<Object> {
    let info = info.clone().named()?;
    fetch::get(client, &info.mapping, &info.namespace, &info.name).await
}

/// kubectl's text: it wraps an error that is not there.
fn missing(info: &Info) -> Error {
    Error::new(format!(
        "error when no last-applied-configuration annotation found on resource: {}\n {:?}: <nil>",
        info.name, info.source
    ))
}
