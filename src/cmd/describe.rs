//! `describe`: details of objects, for people.

use std::io::Write as _;

use futures_util::{StreamExt as _, stream};

use crate::ctx::{Ctx, Wanted};
use crate::describe::Describer;
use crate::flags::{self, FileFlags};
use crate::print::{ColorChoice, color};
use crate::resource::Info;
use crate::resource::fetch::{PAGE, WIDTH, live};
use crate::resource::selector::LabelSelector;
use crate::{Error, Result, guard};

/// The arguments of `describe`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Objects of all namespaces
    #[arg(long, short = 'A')]
    all_namespaces: bool,
    /// Colour labels, states and warnings: auto, always or never
    #[arg(long, default_value = "auto")]
    color: ColorChoice,
    /// How many objects to ask for at once; 0 for all
    #[arg(long, default_value_t = PAGE, value_parser = flags::int::<i64>)]
    chunk_size: i64,
    #[command(flatten)]
    files: FileFlags,
    /// Show the output with a pager, on a terminal
    #[arg(long)]
    pager: bool,
    /// Only objects whose labels match, such as app=web,tier!=db
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    /// Show the events of objects; by default those of a single one
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_parser = flags::boolean)]
    show_events: Option<bool>,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Prints the description of each object, in order; one that can't be described does not keep the
/// others from it.
///
/// # Errors
/// Arguments without a meaning, objects that are not there, what the server refuses.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let (namespace, _) = ctx.namespace()?;
    if args.args.is_empty() && args.files.is_empty() {
        let program = ctx.env.program();
        return Err(Error::new(format!(
            "You must specify the type of resource to describe. Use \"{program} api-resources\" for a complete list of supported resources."
        )));
    }
    let wanted = Wanted {
        labels: &args.selector,
        type_means_all: true,
        all_namespaces: args.all_namespaces,
        page: args.chunk_size,
        ..Wanted::new(&args.args, &args.files)
    };
    let (mut infos, mut errors) = ctx.infos(wanted).await?;
    if !args.files.is_empty() && !args.selector.is_empty() {
        let selector = LabelSelector::parse(&args.selector)?;
        infos.retain(|info| selector.matches(&info.object.0["metadata"]["labels"]));
    }
    // The second of two arguments may be the beginning of names.
    if errors.len() == 1 && errors[0].is_not_found() && args.args.len() == 2 {
        return matching(&args, errors.remove(0), ctx).await;
    }
    let is_single = infos.len() <= 1 && errors.is_empty();
    let describer = describer(&args, is_single, ctx)?;
    if infos.is_empty() && errors.is_empty() {
        let place = match args.all_namespaces {
            true => String::new(),
            false => format!(" in {namespace} namespace."),
        };
        ctx.env.stderr.line(&format!("No resources found{place}"));
    }
    if !args.files.is_empty() {
        let (live, failed) = live(&describer.client, infos).await;
        infos = live;
        errors.extend(failed);
    }
    let painted = begin(&args, ctx)?;
    let texts = stream::iter(&infos).map(|info| describer.describe(info));
    let mut texts = std::pin::pin!(texts.buffered(WIDTH));
    let mut is_first = true;
    while let Some(text) = texts.next().await {
        match text {
            Ok(text) => {
                let gap = if is_first { "" } else { "\n\n" };
                is_first = false;
                write!(ctx.env.stdout, "{gap}{}", shown(text, painted))?;
            }
            // Each cause is told of once.
            Err(error) if errors.contains(&error) => {}
            Err(error) => errors.push(error),
        }
    }
    Error::all(errors)
}

fn describer(args: &Args, is_single: bool, ctx: &mut Ctx<'_>) -> Result<Describer> {
    Ok(Describer {
        client: ctx.client()?,
        events: args.show_events.unwrap_or(is_single),
        chunk: args.chunk_size,
        now: ctx.env.now().to_zoned(ctx.env.zone()),
        on_terminal: ctx.env.terminal.stdout,
    })
}

/// Makes stdout ready for descriptions, which are painted if this gives true.
fn begin(args: &Args, ctx: &mut Ctx<'_>) -> Result<bool> {
    ctx.page(args.pager)?;
    let painted = args.color.is_on(ctx.env);
    if painted {
        ctx.env.unguard();
    }
    Ok(painted)
}

fn shown(text: String, painted: bool) -> String {
    match painted {
        true => color::description(&guard::escape(&text)),
        false => text,
    }
}

/// Describes the objects whose names begin with what was not found as a name.
async fn matching(args: &Args, not_found: Error, ctx: &mut Ctx<'_>) -> Result<()> {
    let (kind, prefix) = (&args.args[..1], args.args[1].as_str());
    let files = FileFlags::default();
    let wanted = Wanted {
        type_means_all: true,
        single_type: true,
        page: args.chunk_size,
        ..Wanted::new(kind, &files)
    };
    let (infos, errors) = ctx.infos(wanted).await?;
    Error::all(errors)?;
    let describer = describer(args, false, ctx)?;
    let found: Vec<&Info> = (infos.iter())
        .filter(|i| i.name.starts_with(prefix))
        .collect();
    if found.is_empty() {
        return Err(not_found);
    }
    let painted = begin(args, ctx)?;
    let texts = stream::iter(found).map(|info| describer.describe(info));
    let mut texts = std::pin::pin!(texts.buffered(WIDTH));
    while let Some(text) = texts.next().await {
        writeln!(ctx.env.stdout, "{}", shown(text?, painted))?;
    }
    Ok(())
}
