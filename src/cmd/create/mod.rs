//! `create`: create the objects of manifests; the verbs inside of it create objects of flags.

pub mod cluster_role;
pub mod cluster_role_binding;
pub mod config_map;
pub mod cron_job;
pub mod deployment;
pub mod ingress;
pub mod job;
mod make;
pub mod namespace;
pub mod pod_disruption_budget;
pub mod priority_class;
pub mod quota;
pub mod role;
pub mod role_binding;
pub mod secret;
pub mod service;
pub mod service_account;
mod sources;
pub mod token;

use http::Method;

use super::each::{self, Input, Item, Verb};
use super::edit::{Job, Mode};
use super::raw;
use crate::apply::is_fatal;
use crate::ctx::{Ctx, Wanted};
use crate::flags::{self, FileFlags};
use crate::print::{self, Format, Outcomes};
use crate::resource::{Info, Writes};
use crate::{Error, Result};

/// The arguments of `create`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Send nothing (client) or store nothing (server): none, client or server
    #[arg(long, num_args = 0..=1, default_value = "none", default_missing_value = "unchanged")]
    dry_run: String,
    /// Edit each object before it is created
    #[arg(long)]
    edit: bool,
    /// Name under which the server records who owns the fields
    #[arg(long, default_value = "kubectl-create")]
    field_manager: String,
    #[command(flatten)]
    files: FileFlags,
    #[command(flatten)]
    print: flags::PrintFlags,
    /// A path on the server to send the file to, by POST
    #[arg(long, default_value = "")]
    raw: String,
    #[command(flatten)]
    record: flags::RecordFlag,
    /// Keep the manifest in an annotation of the object, for a later apply
    #[arg(long)]
    save_config: bool,
    /// Only objects whose labels match, such as app=web,tier!=db
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    /// What to do with fields the server does not know: strict, warn or ignore
    #[arg(long, num_args = 0..=1, default_value = "strict", default_missing_value = "strict")]
    validate: String,
    /// With --edit, end lines as Windows does
    #[arg(long)]
    windows_line_endings: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Creates each object, and says so.
///
/// # Errors
/// Flags that contradict each other; what could not be read or created: all else is created.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let (writes, format) = checked(&args, ctx)?;
    if args.edit {
        return edited(args, writes, ctx).await;
    }
    if !args.raw.is_empty() {
        return post(&args, ctx).await;
    }
    let validate = writes.field_validation != "Ignore";
    let manifests = ctx.manifests(&args.files, validate).await?;
    let labels = each::labels(&args.selector)?;
    let mut input = Input::of(manifests, true, ctx).await?;
    input.items.retain(|item| match item {
        Item::Ready(info) => labels.matches(info.object.at(&["metadata", "labels"])),
        Item::Later(manifest) => labels.matches(manifest.object.at(&["metadata", "labels"])),
        Item::Refused(_) => true,
    });
    let verb = Verb {
        doing: "creating",
        done: "created",
        writes: &writes,
        save_config: args.save_config,
        record: args.record.record,
    };
    let mut outcomes = Outcomes::new(format, args.print.show_managed_fields, writes.dry_run);
    let create = async |client: &_, info: &_, object| writes.create(client, info, object).await;
    let (count, errors) = verb.run(input.items, &mut outcomes, ctx, create).await?;
    outcomes.finish(&mut ctx.env.stdout)?;
    each::all(errors, input.unread)?;
    if count == 0 {
        return Err(Error::new("no objects passed to create"));
    }
    Ok(())
}

/// Checks the flags, in kubectl's order.
fn checked(args: &Args, ctx: &Ctx<'_>) -> Result<(Writes, Option<Format>)> {
    if !args.args.is_empty() {
        let given = args.args.join(" ");
        return Err(ctx.usage(format!("Unexpected args: [{given}]")));
    }
    let writes = Writes {
        dry_run: ctx.dry_run(&args.dry_run)?,
        field_validation: flags::field_validation(&args.validate)?,
        field_manager: args.field_manager.clone(),
        subresource: String::new(),
    };
    let format = ctx.format(&args.print, false, &print::FORMATS)?;
    if args.files.is_empty() && !args.edit {
        return Err(Error::new("must specify one of -f and -k"));
    }
    Ok((writes, format))
}

/// `--edit`: each object is created as the user makes it.
async fn edited(args: Args, writes: Writes, ctx: &mut Ctx<'_>) -> Result<()> {
    let labels = each::labels(&args.selector)?;
    let wanted = Wanted {
        nameless: true,
        ..Wanted::new(&[], &args.files)
    };
    let (infos, unread) = ctx.infos(wanted).await?;
    if !args.raw.is_empty() {
        return Err(Error::new("--raw and --edit are mutually exclusive"));
    }
    let job = Job {
        mode: Mode::Create,
        writes,
        print: args.print,
        windows_line_endings: args.windows_line_endings,
        save_config: args.save_config,
        record: args.record.record,
    };
    let count = infos.len();
    let is_wanted = |info: &Info| labels.matches(info.object.at(&["metadata", "labels"]));
    let infos: Vec<Info> = infos.into_iter().filter(is_wanted).collect();
    if infos.is_empty() && count > 0 {
        return Err(Error::new("no objects passed to create"));
    }
    let mut errors = Vec::new();
    for info in infos {
        match job.run(ctx, &[info]).await {
            Err(error) if is_fatal(&error) => return Err(error),
            outcome => errors.extend(outcome.err()),
        }
    }
    each::all(errors, unread)
}

/// `--raw`: the file goes to a path as it is.
async fn post(args: &Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let body = raw::body(&args.files, true)?;
    if !args.selector.is_empty() {
        let text = "--raw and --selector (-l) are mutually exclusive";
        return Err(Error::new(text));
    }
    raw::check(&args.raw, &args.print.output)?;
    raw::send(Method::POST, &args.raw, body.as_deref(), ctx).await
}
