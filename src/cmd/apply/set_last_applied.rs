//! `apply set-last-applied`: make objects say that a manifest was applied to them last.

use std::io::Write as _;

use serde_json::json;

use crate::apply::{self, WIDTH, ordered};
use crate::client::PatchType;
use crate::ctx::{Ctx, Wanted};
use crate::flags::{self, DryRun, FileFlags, Slice};
use crate::patch::last_applied;
use crate::print::{self, Outcomes};
use crate::resource::{Info, Object, Writes};
use crate::{Error, Result, go};

use super::view_last_applied::{file_infos, live};

/// The arguments of `apply set-last-applied`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Also for objects that do not have the annotation yet
    #[arg(long)]
    create_annotation: bool,
    /// Send nothing (client) or store nothing (server): none, client or server
    #[arg(long, num_args = 0..=1, default_value = "none", default_missing_value = "unchanged")]
    dry_run: String,
    /// File, folder or URL of manifests; - for standard input
    #[arg(long, short)]
    filename: Vec<Slice>,
    #[command(flatten)]
    print: flags::PrintFlags,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Sets the annotations, if all objects are there and may have one.
///
/// # Errors
/// Objects that are not there or have no annotation, what the server refuses.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let dry_run = ctx.dry_run(&args.dry_run)?;
    let format = ctx.format(&args.print, false, &print::FORMATS)?;
    let files = FileFlags {
        filename: args.filename,
        ..FileFlags::default()
    };
    if files.is_empty() {
        // It says what may be given.
        ctx.infos(Wanted::new(&[], &files)).await?;
    }
    let client = ctx.client()?;
    let (infos, unread) = file_infos(&files, &[], ctx).await?;
    let mut changes = Vec::new();
    let get = |info: Info| {
        let client = &client;
        async move {
            let object = live(client, &info).await;
            (info, object)
        }
    };
    let out = &mut ctx.env.stdout;
    ordered(infos, WIDTH, get, |(info, object)| {
        let object = object.map_err(|error| match error.is_not_found() {
            true => error,
            false => apply::unreadable(error, &info),
        })?;
        match change(&info, &object, args.create_annotation)? {
            Some(text) => changes.push((info, object, text)),
            None => writeln!(out, "set-last-applied {}: no changes required.", info.name)?,
        }
        Ok(())
    })
    .await?;
    unread.map_or(Ok(()), Err)?;
    let writes = Writes {
        dry_run,
        // kubectl leaves its name to the user agent; ours has another one.
        field_manager: "kubectl".to_owned(),
        ..Writes::default()
    };
    let mut outcomes = Outcomes::new(format, args.print.show_managed_fields, dry_run);
    let set = |(info, object, text): (Info, Object, String)| {
        let (client, writes) = (&client, &writes);
        async move {
            if dry_run == DryRun::Client {
                return Ok(object);
            }
            let patch = json!({"metadata": {"annotations": {last_applied::ANNOTATION: text}}});
            let body = go::json::to_string(&patch);
            writes.patch(client, &info, PatchType::Merge, body).await
        }
    };
    // One after the other: the first refusal ends it, and nothing is left in the dark.
    ordered(changes, 1, set, |object| {
        outcomes.show(object?, "configured", out)
    })
    .await?;
    outcomes.finish(out)
}

/// What the annotation is to be; `None` when it is that already.
fn change(info: &Info, live: &Object, may_create: bool) -> Result<Option<String>> {
    // Unlike an apply's, it is the manifest as it stands, with whatever annotations it has.
    let wanted = go::json::to_string(&info.object.0) + "\n";
    match last_applied::read(live) {
        Some(present) if present == wanted => Ok(None),
        None if !may_create => Err(Error::new(format!(
            "no last-applied-configuration annotation found on resource: {}, to create the \
             annotation, run the command with --create-annotation",
            info.name
        ))),
        _ => Ok(Some(wanted)),
    }
}
