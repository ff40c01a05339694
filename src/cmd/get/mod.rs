//! `get`: display one or many objects.

mod fetch;
mod generic;
mod raw;
mod table;
mod watch;

use serde_json::Value;

use crate::client::{JSON, TABLE};
use crate::ctx::Ctx;
use crate::flags::{FileFlags, PrintFlags, Slice, flat};
use crate::print::{ColorChoice, FORMATS, Format, SortBy, TableOptions};
use crate::resource::files::{Source, sources};
use crate::resource::secret;
use crate::resource::selector::LabelSelector;
use crate::resource::{DefaultNamespace, Info, Manifest, Object, Selected, Selection, Target};
use crate::{Error, Result};

/// How many objects are asked for at once, if nothing else is said.
const CHUNK: i64 = 500;

/// The arguments of `get`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Objects of all namespaces
    #[arg(long, short = 'A')]
    all_namespaces: bool,
    /// How many objects to ask for at once; 0 for all
    #[arg(long, default_value_t = CHUNK, value_parser = crate::flags::int::<i64>)]
    chunk_size: i64,
    /// Colour tables by the state of what they show: auto, always or never
    #[arg(long, default_value = "auto")]
    color: ColorChoice,
    /// Show the values of Secrets as text: data that is text becomes stringData
    #[arg(long)]
    decode: bool,
    /// Only objects whose fields match, such as status.phase=Running
    #[arg(long, default_value = "")]
    field_selector: String,
    #[command(flatten)]
    files: FileFlags,
    /// Don't fail for objects that do not exist
    #[arg(long)]
    ignore_not_found: bool,
    /// Labels to show as columns of their own
    #[arg(long, short = 'L')]
    label_columns: Vec<Slice>,
    /// Leave out the headers
    #[arg(long)]
    no_headers: bool,
    /// Show the output with a pager, on a terminal
    #[arg(long)]
    pager: bool,
    #[command(flatten)]
    print: PrintFlags,
    /// Show watch events and not only their objects
    #[arg(long)]
    output_watch_events: bool,
    /// A path on the server to show as it answers
    #[arg(long, default_value = "")]
    raw: String,
    /// Only objects whose labels match, such as app=web,tier!=db
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    /// Let the server make the columns of tables; without it they are name and age
    #[arg(long, default_value_t = true, action = clap::ArgAction::Set)]
    server_print: bool,
    /// Begin names with their kind
    #[arg(long)]
    show_kind: bool,
    /// End with all labels
    #[arg(long)]
    show_labels: bool,
    /// Sort by the field at this path, such as .metadata.creationTimestamp
    #[arg(long, default_value = "")]
    sort_by: String,
    /// A subresource to show instead of the object
    #[arg(long, default_value = "")]
    subresource: String,
    /// Go on showing changes after the list
    #[arg(long, short)]
    watch: bool,
    /// Show changes only
    #[arg(long)]
    watch_only: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// The formats `get` has beside those that all commands have.
const MORE_FORMATS: [&str; 3] = ["custom-columns", "custom-columns-file", "wide"];

/// The format that is ours alone, and so in no list of kubectl's.
const NEAT: &str = "neat";

/// What `get` has made of its arguments.
struct Plan {
    args: Args,
    /// What to ask for, in order; what is wrong with a manifest stands in its place.
    targets: Vec<Result<Target>>,
    /// Whether one object was named, so that it is shown by itself and not in a list.
    single: bool,
    from_files: bool,
    /// How objects are shown; `None` for a table. A format without a meaning is told of when it
    /// is needed: after what the server has to say.
    format: Option<Result<Format>>,
    table: TableOptions,
    /// The order of objects; `None` for the server's.
    sort: Option<SortBy>,
    /// What the objects of manifests must match.
    filter: LabelSelector,
    namespace: String,
    /// Of `get everything`: the versions of which nobody knows what they have.
    unknown: Option<Vec<String>>,
}

impl Plan {
    /// What the server is asked for.
    fn accept(&self) -> &'static str {
        if self.format.is_none() && self.args.server_print {
            TABLE
        } else {
            JSON
        }
    }

    /// An object as it is to be shown.
    fn shown(&self, object: Value) -> Object {
        let mut object = Object(object);
        if self.args.decode {
            secret::decode(&mut object);
        }
        object
    }

    /// Whether changes are followed.
    fn is_watch(&self) -> bool {
        self.args.watch || self.args.watch_only
    }
}

/// Shows what the arguments name.
///
/// # Errors
/// kubectl's, for arguments without a meaning and for what the server refuses.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    if !args.raw.is_empty() {
        return raw::run(&args, ctx).await;
    }
    let plan = plan(args, ctx).await?;
    if plan.is_watch() {
        return watch::run(&plan, ctx).await;
    }
    if plan.format.is_some() {
        generic::run(&plan, ctx).await
    } else {
        table::run(&plan, ctx).await
    }
}

/// Says that events come in no order.
fn warn_of_order(args: &Args, ctx: &Ctx<'_>) {
    let text = match () {
        () if args.sort_by.is_empty() => return,
        () if args.watch => {
            "warning: --watch requested, --sort-by will be ignored for watch events received"
        }
        () if args.watch_only => "warning: --watch-only requested, --sort-by will be ignored",
        () => return,
    };
    ctx.env.stderr.line(text);
}

/// Refuses flags that have no meaning together.
fn check(args: &Args, watching: bool) -> Result<()> {
    let output = args.print.output.as_str();
    let refuse = |flag| {
        let text = format!("{flag} option cannot be used with {output} printer");
        Err(Error::new(text))
    };
    if args.show_labels && !matches!(output, "" | "wide") {
        return refuse("--show-labels");
    }
    if !args.label_columns.is_empty() && output.starts_with("custom-columns") {
        return refuse("--label-columns");
    }
    if output == NEAT && (args.print.show_managed_fields || args.output_watch_events) {
        return Err(Error::new(
            "-o neat is for objects without managedFields, and not for events",
        ));
    }
    if args.output_watch_events && !watching {
        return Err(Error::new(
            "--output-watch-events option can only be used with --watch or --watch-only",
        ));
    }
    Ok(())
}

async fn plan(args: Args, ctx: &mut Ctx<'_>) -> Result<Plan> {
    let (namespace, explicit) = ctx.namespace()?;
    let watching = args.watch || args.watch_only;
    if args.args.is_empty() && args.files.is_empty() && !watching {
        return Err(nothing_named(ctx));
    }
    check(&args, watching)?;
    warn_of_order(&args, ctx);
    let wide = args.print.output == "wide";
    let is_table = wide || (args.print.output.is_empty() && args.print.template.is_empty());
    if is_table && args.decode {
        return Err(Error::new(
            "--decode is for whole objects: it needs an output format such as -o yaml",
        ));
    }
    let format = if is_table {
        None
    } else if args.print.output == NEAT {
        Some(Ok(Format::Neat))
    } else {
        ctx.format(
            &args.print,
            args.no_headers,
            &[&FORMATS[..], &MORE_FORMATS].concat(),
        )
        .transpose()
    };
    let (targets, single, filter, unknown) = if args.files.is_empty() {
        let given = |text: &String| Some(text.clone()).filter(|t| !t.is_empty());
        let selection = Selection {
            args: args.args.clone(),
            labels: given(&args.selector),
            fields: given(&args.field_selector),
            type_means_all: true,
            namespace: namespace.clone(),
            all_namespaces: args.all_namespaces,
            single_type: watching,
            subresource: args.subresource.clone(),
            everything: true,
            program: ctx.env.program(),
            ..Selection::default()
        };
        let Selected {
            targets,
            single,
            unknown,
        } = selection.resolve(ctx.mapper()?).await?;
        let targets = targets.into_iter().map(Ok).collect();
        (targets, single, LabelSelector::default(), unknown)
    } else {
        let default = if args.all_namespaces {
            DefaultNamespace::default()
        } else {
            DefaultNamespace {
                name: namespace.clone(),
                is_required: explicit,
            }
        };
        let targets = from_files(&args, &default, ctx).await?;
        (
            targets,
            is_one_source(&args, ctx)?,
            selector(&args.selector)?,
            None,
        )
    };
    ctx.page(args.pager)?;
    let from_files = !args.files.is_empty();
    let sort = SortBy::parse(&args.sort_by);
    let table = TableOptions {
        wide,
        no_headers: args.no_headers,
        with_namespace: false,
        kind: None,
        label_columns: flat(&args.label_columns),
        show_labels: args.show_labels,
        color: args.color.is_on(ctx.env),
        on_terminal: ctx.env.terminal.stdout,
    };
    if is_table && table.color {
        ctx.env.unguard();
    }
    Ok(Plan {
        args,
        targets,
        single,
        from_files,
        format,
        table,
        sort,
        filter,
        namespace,
        unknown,
    })
}

/// The selector that objects of manifests must match.
fn selector(text: &str) -> Result<LabelSelector> {
    LabelSelector::parse(text).map_err(|e| {
        Error::new(format!(
            "the provided selector {text:?} is not valid: {}",
            e.message
        ))
    })
}

/// The objects of manifests, each to be asked for by its name.
async fn from_files(
    args: &Args,
    default: &DefaultNamespace,
    ctx: &mut Ctx<'_>,
) -> Result<Vec<Result<Target>>> {
    let manifests = ctx.manifests(&args.files, false).await?;
    FileFlags::refuse_args(&args.args)?;
    let mut targets = Vec::with_capacity(manifests.len());
    for manifest in manifests {
        targets.push(match manifest {
            Ok(manifest) => target(manifest, default, ctx).await,
            Err(error) => Err(error),
        });
    }
    Ok(targets)
}

/// Whether the objects come from one file, so that a single one is shown by itself.
fn is_one_source(args: &Args, ctx: &Ctx<'_>) -> Result<bool> {
    if !args.files.kustomize.is_empty() {
        return Ok(true);
    }
    let sources = sources(ctx.env, &args.files.names(), args.files.recursive)?;
    Ok(sources.len() == 1 && !matches!(sources[0], Source::Stdin))
}

async fn target(
    manifest: Manifest,
    default: &DefaultNamespace,
    ctx: &mut Ctx<'_>,
) -> Result<Target> {
    let info = manifest.resolve(ctx.mapper()?, default).await?.named()?;
    let Info {
        mapping,
        namespace,
        name,
        ..
    } = info;
    if mapping.namespaced && namespace.is_empty() {
        return Err(Error::new(format!(
            "no namespace set on resource {} {name:?}",
            mapping.gvr()
        )));
    }
    Ok(Target::Named {
        mapping,
        namespace,
        name,
    })
}

/// The answer to `get` without anything to get.
fn nothing_named(ctx: &Ctx<'_>) -> Error {
    let program = ctx.env.program();
    ctx.env.stderr.line(&format!(
        "You must specify the type of resource to get. Use \"{program} api-resources\" for a complete list of supported resources.\n"
    ));
    ctx.usage(format!(
        "Required resource not specified.\nUse \"{program} explain <resource>\" for a detailed description of that resource (e.g. {program} explain pods)."
    ))
}
