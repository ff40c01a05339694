//! `get`: display one or many objects.

mod fetch;
mod generic;
mod raw;
mod table;
mod watch;

use crate::ctx::Ctx;
use crate::flags::{FileFlags, PrintFlags, Slice, flat};
use crate::print::{Format, TableOptions};
use crate::resource::{DefaultNamespace, Info, Selected, Selection, Target};
use crate::{Error, Result};

/// The arguments of `get`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Objects of all namespaces
    #[arg(long, short = 'A')]
    all_namespaces: bool,
    /// How many objects to ask for at once; 0 for all
    #[arg(long, default_value = "500", value_parser = crate::flags::int::<i64>)]
    chunk_size: i64,
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
    /// Begin names with their kind
    #[arg(long)]
    show_kind: bool,
    /// End with all labels
    #[arg(long)]
    show_labels: bool,
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

/// The formats of `get`.
const FORMATS: [&str; 14] = [
    "custom-columns",
    "custom-columns-file",
    "go-template",
    "go-template-file",
    "json",
    "jsonpath",
    "jsonpath-as-json",
    "jsonpath-file",
    "kyaml",
    "name",
    "template",
    "templatefile",
    "wide",
    "yaml",
];

/// What `get` has made of its arguments.
struct Plan {
    args: Args,
    selected: Selected,
    /// How objects are shown; `None` for a table.
    format: Option<Format>,
    table: TableOptions,
    namespace: String,
}

impl Plan {
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
    match &plan.format {
        Some(format) => generic::run(&plan, format, ctx).await,
        None => table::run(&plan, ctx).await,
    }
}

async fn plan(args: Args, ctx: &mut Ctx<'_>) -> Result<Plan> {
    let (namespace, explicit) = ctx.namespace()?;
    let watching = args.watch || args.watch_only;
    if args.args.is_empty() && args.files.is_empty() && !watching {
        return Err(nothing_named(ctx));
    }
    let wide = args.print.output == "wide";
    let format = if wide {
        None
    } else {
        ctx.format(&args.print, args.no_headers, &FORMATS)?
    };
    if args.show_labels && format.is_some() {
        let text = format!(
            "--show-labels option cannot be used with {} printer",
            args.print.output
        );
        return Err(Error::new(text));
    }
    if args.output_watch_events && !watching {
        return Err(Error::new(
            "--output-watch-events option can only be used with --watch or --watch-only",
        ));
    }
    let selected = if args.files.is_empty() {
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
            program: ctx.env.program(),
            ..Selection::default()
        };
        selection.resolve(ctx.mapper()?).await?
    } else {
        let is_required = explicit && !args.all_namespaces;
        from_files(
            &args,
            DefaultNamespace {
                name: namespace.clone(),
                is_required,
            },
            ctx,
        )
        .await?
    };
    let table = TableOptions {
        wide,
        no_headers: args.no_headers,
        with_namespace: false,
        kind: None,
        label_columns: flat(&args.label_columns),
        show_labels: args.show_labels,
    };
    Ok(Plan {
        args,
        selected,
        format,
        table,
        namespace,
    })
}

/// The objects of manifests, each to be asked for by its name.
async fn from_files(
    args: &Args,
    namespace: DefaultNamespace,
    ctx: &mut Ctx<'_>,
) -> Result<Selected> {
    let manifests = ctx.manifests(&args.files, false).await?;
    if !args.args.is_empty() {
        return Err(Error::new(
            "when paths, URLs, or stdin is provided as input, you may not specify resource arguments as well",
        ));
    }
    let mut targets = Vec::with_capacity(manifests.len());
    for manifest in manifests {
        let info = manifest?
            .resolve(ctx.mapper()?, &namespace)
            .await?
            .named()?;
        let Info {
            mapping,
            namespace,
            name,
            ..
        } = info;
        targets.push(Target::Named {
            mapping,
            namespace,
            name,
        });
    }
    let single = targets.len() == 1 && is_one_file(args, ctx);
    Ok(Selected { targets, single })
}

/// Whether `-f` names one file, so that its one object is shown by itself and not in a list.
fn is_one_file(args: &Args, ctx: &Ctx<'_>) -> bool {
    match args.files.names().as_slice() {
        [name] => name != "-" && !ctx.env.path(name).is_dir(),
        _ => !args.files.kustomize.is_empty(),
    }
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
