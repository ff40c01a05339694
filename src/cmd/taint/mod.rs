//! `taint`: set and remove the taints of nodes, which keep pods away.

mod taints;

use crate::ctx::{Ctx, Wanted};
use crate::flags::{self, FileFlags};
use crate::print;
use crate::resource::Writes;
use crate::{Error, Result};

use super::change::{self, Job, Show};
use super::cordon::node_args;
use taints::Taints;

/// The arguments of `taint`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// All nodes
    #[arg(long)]
    all: bool,
    /// Only say what would be done (client), or have the server check it (server)
    #[arg(long, default_value = "none", num_args = 0..=1, default_missing_value = "unchanged")]
    dry_run: String,
    /// Name under which the server records who changed the fields
    #[arg(long, default_value = "kubectl-taint")]
    field_manager: String,
    /// Allow that present taints are replaced
    #[arg(long)]
    overwrite: bool,
    #[command(flatten)]
    print: flags::PrintFlags,
    /// The nodes whose labels match, such as zone=a
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    /// What the server does with unknown fields: strict, warn or ignore
    #[arg(long, default_value = "strict", num_args = 0..=1, default_missing_value = "strict")]
    validate: String,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Changes the taints of each node.
///
/// # Errors
/// Arguments without a meaning, taints that are there and may not be replaced or are not there to
/// be removed, nodes that are not there: all others are changed.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    ctx.namespace()?;
    let writes = Writes {
        dry_run: ctx.dry_run(&args.dry_run)?,
        field_manager: args.field_manager.clone(),
        field_validation: flags::field_validation(&args.validate)?,
        ..Writes::default()
    };
    let (kind, names, changes) = split(&args.args)?;
    let taints = Taints::parse(changes, args.overwrite).map_err(|text| ctx.usage(text))?;
    check_kind(kind, ctx).await?;
    taints.check()?;
    let by_name = !args.all && args.selector.is_empty();
    if args.all && !args.selector.is_empty() {
        let text = "setting 'all' parameter with a non empty selector is prohibited";
        return Err(Error::new(text));
    }
    if by_name && names.is_empty() {
        return Err(Error::new(
            "at least one resource name must be specified since 'all' parameter is not set",
        ));
    }
    let job = Job {
        writes,
        local: false,
        record: false,
        version: String::new(),
        strategic: true,
        format: ctx.format(&args.print, false, &print::FORMATS)?,
        managed_fields: args.print.show_managed_fields,
        show: Show::AnswersAlone,
        // As in kubectl.
        marked: false,
    };
    let nodes = node_args(if by_name { names } else { &[] });
    let files = FileFlags::default();
    let wanted = Wanted {
        all: args.all,
        labels: &args.selector,
        page: 0,
        ..Wanted::new(&nodes, &files)
    };
    let found = change::find(wanted, ctx).await?;
    job.run(found, &taints, ctx).await
}

/// Parts arguments into the type, names, and changes such as `KEY=VALUE:EFFECT` or `KEY-`.
fn split(args: &[String]) -> Result<(&str, &[String], &[String])> {
    let is_change = |arg: &String| arg.contains(['=', ':']) || arg.ends_with('-');
    let at = args.iter().position(is_change).unwrap_or(args.len());
    let (objects, changes) = args.split_at(at);
    if let Some(late) = changes.iter().find(|arg| !is_change(arg)) {
        return Err(Error::new(format!(
            "all resources must be specified before taint changes: {late}"
        )));
    }
    let Some((kind, names)) = objects.split_first() else {
        let text = "one or more resources must be specified as <resource> <name>";
        return Err(Error::new(text));
    };
    if changes.is_empty() {
        return Err(Error::new("at least one taint update is required"));
    }
    Ok((kind, names, changes))
}

/// Refuses types other than nodes. As in kubectl, what follows a dot is the path of a field, which
/// means nothing here.
async fn check_kind(given: &str, ctx: &mut Ctx<'_>) -> Result<()> {
    let given = given.to_lowercase();
    let name = given.split('.').next().unwrap_or_default();
    if name.is_empty() {
        return Err(Error::new("a resource must be present, got: /, Resource="));
    }
    let mapping = ctx.mapper()?.resource(name).await.map_err(|error| {
        let unknown = "the server doesn't have a resource type";
        match error.message.starts_with(unknown) {
            true => Error::verbatim(format!("{unknown} {name:?}")),
            false => error,
        }
    })?;
    match mapping.kind.as_str() {
        "Node" => Ok(()),
        _ => Err(Error::new(format!(
            "invalid resource type {given}, only node types are supported"
        ))),
    }
}
