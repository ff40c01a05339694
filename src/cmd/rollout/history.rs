//! `rollout history`: the versions that a workload has had.

use super::revisions::Revision;
use super::{Workload, check_named, check_revision, infos, revisions};
use crate::client::Client;
use crate::cmd::made::Outcomes;
use crate::ctx::Ctx;
use crate::describe::pod_template;
use crate::flags::{self, DryRun, FileFlags, PrintFlags};
use crate::print::{self, Columns, name_line};
use crate::resource::Info;
use crate::{Error, ErrorKind, Result};

/// The arguments of `rollout history`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    #[command(flatten)]
    files: FileFlags,
    #[command(flatten)]
    print: PrintFlags,
    /// Show this revision with the template of its pods
    #[arg(long, default_value = "0", value_parser = flags::int::<i64>)]
    revision: i64,
    /// Only objects whose labels match, such as app=web,tier!=db
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Shows the versions of one workload after the other.
///
/// # Errors
/// Objects without versions, a revision that is not kept; the others are shown all the same.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    check_named(&args.args, &args.files)?;
    check_revision(args.revision)?;
    let format = ctx.format(&args.print, false, &print::FORMATS)?;
    let (infos, mut errors) = infos(&args.args, &args.files, &args.selector, ctx).await?;
    let client = ctx.client()?;
    let mut outcomes = format
        .map(|format| Outcomes::new(Some(format), args.print.show_managed_fields, DryRun::None));
    for info in infos {
        let shown = match &mut outcomes {
            Some(outcomes) => objects(&info, args.revision, &client, outcomes, ctx).await,
            None => text(&info, args.revision, &client, ctx).await,
        };
        match shown {
            Ok(()) => {}
            Err(error) if error.kind == ErrorKind::BrokenPipe => return Err(error),
            Err(error) => errors.push(error),
        }
    }
    if let Some(outcomes) = outcomes {
        outcomes.finish(&mut ctx.env.stdout)?;
    }
    Error::all(errors)
}

async fn found(info: &Info, client: &Client) -> Result<(Workload, Vec<Revision>)> {
    let workload = Workload::with_history(info, "history viewer")?;
    let revisions = revisions::of(workload, info, client).await?;
    Ok((workload, revisions))
}

/// The one with this number.
fn one(revisions: &[Revision], number: i64) -> Result<&Revision> {
    let found = revisions.iter().find(|one| one.number == number);
    found.ok_or_else(|| Error::new("unable to find the specified revision"))
}

/// Prints each version, or the one with this number, as an object.
async fn objects(
    info: &Info,
    number: i64,
    client: &Client,
    outcomes: &mut Outcomes,
    ctx: &mut Ctx<'_>,
) -> Result<()> {
    let (workload, revisions) = found(info, client).await?;
    let wanted = match number {
        0 => revisions.as_slice(),
        number => std::slice::from_ref(one(&revisions, number)?),
    };
    for revision in wanted {
        let object = revision.object(workload, &info.object)?;
        outcomes.show(object, "", &mut ctx.env.stdout)?;
    }
    Ok(())
}

/// Prints a table of the versions, or the template of the one with this number.
async fn text(info: &Info, number: i64, client: &Client, ctx: &mut Ctx<'_>) -> Result<()> {
    let (workload, revisions) = found(info, client).await?;
    let text = match number {
        _ if revisions.is_empty() => "No rollout history found.".to_owned(),
        0 => table(&revisions)?,
        number => {
            let template = one(&revisions, number)?.template(workload, &info.object)?;
            pod_template(&template, ctx.env.now().to_zoned(ctx.env.zone()))
        }
    };
    let title = match number {
        0 => String::new(),
        number => format!("with revision #{number}"),
    };
    let line = name_line(&info.object, &format!("{title}\n{text}"));
    Ok(writeln!(ctx.env.stdout, "{line}")?)
}

fn table(revisions: &[Revision]) -> Result<String> {
    let mut text = "REVISION\tCHANGE-CAUSE\n".to_owned();
    for revision in revisions {
        let cause = revision.cause().unwrap_or("<none>");
        text += &format!("{}\t{cause}\n", revision.number);
    }
    let mut out = Vec::new();
    Columns::apart(0, 2).flush_text(&text, &mut out)?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}
