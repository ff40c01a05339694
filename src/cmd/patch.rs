//! `patch`: change fields of objects, on the server or in files.

use std::path::Path;

use bytes::Bytes;

use crate::client::{Client, PatchType};
use crate::ctx::{Ctx, Wanted};
use crate::flags::{self, DryRun, FileFlags};
use crate::print::{self, Format, Outcomes};
use crate::resource::{Info, Object, Writes};
use crate::{Error, Result, go, kubeconfig, patch};

/// The arguments of `patch`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Only say what would be done (client), or have the server check it (server)
    #[arg(long, default_value = "none", num_args = 0..=1, default_missing_value = "unchanged")]
    dry_run: String,
    /// Name under which the server records who changed the fields
    #[arg(long, default_value = "kubectl-patch")]
    field_manager: String,
    #[command(flatten)]
    files: FileFlags,
    /// Patch the objects of the files, and ask no server
    #[arg(long)]
    local: bool,
    /// The patch, as JSON or YAML
    #[arg(long, short, default_value = "")]
    patch: String,
    /// A file that has the patch
    #[arg(long, default_value = "")]
    patch_file: String,
    #[command(flatten)]
    print: flags::PrintFlags,
    #[command(flatten)]
    record: flags::RecordFlag,
    /// A subresource to patch instead of the object, such as status or scale
    #[arg(long, default_value = "")]
    subresource: String,
    /// What sort of patch it is: json, merge or strategic
    #[arg(long = "type", default_value = "strategic")]
    patch_type: String,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Patches each object, and says whether that changed it.
///
/// # Errors
/// Flags that contradict each other, a patch that can't be read, objects that are not there or
/// can't be patched: all others are.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let dry_run = ctx.dry_run(&args.dry_run)?;
    // A kubeconfig that is named and missing is told of, even where no server is asked.
    ctx.namespace()?;
    check(&args, dry_run)?;
    let format = ctx.format(&args.print, false, &print::FORMATS)?;
    let plan = Plan {
        patch_type: patch_type(&args.patch_type)?,
        patch: read(&args, ctx)?,
        writes: Writes {
            dry_run,
            field_manager: args.field_manager.clone(),
            subresource: args.subresource.clone(),
            ..Writes::default()
        },
        record: args.record.record,
    };
    let show = Show {
        format,
        managed_fields: args.print.show_managed_fields,
    };
    if args.local && !args.files.is_empty() {
        return local(&args, &plan, &show, ctx).await;
    }
    let (infos, errors) = ctx
        .infos(Wanted {
            subresource: &args.subresource,
            ..Wanted::new(&args.args, &args.files)
        })
        .await?;
    plan.run(infos, errors, &show, ctx).await
}

/// Refuses what has no meaning, in kubectl's order.
fn check(args: &Args, dry_run: DryRun) -> Result<()> {
    let is_named = |text: &String| !text.is_empty();
    let (patch, file) = (is_named(&args.patch), is_named(&args.patch_file));
    let refusals = [
        (
            patch && file,
            "cannot specify --patch and --patch-file together",
        ),
        (
            !(patch || file),
            "must specify --patch or --patch-file containing the contents of the patch",
        ),
        (
            args.local && !args.args.is_empty(),
            "cannot specify --local and server resources",
        ),
        (
            args.local && dry_run == DryRun::Server,
            "cannot specify --local and --dry-run=server - did you mean --dry-run=client?",
        ),
    ];
    match refusals.iter().find(|(refused, _)| *refused) {
        Some((_, message)) => Err(Error::new(*message)),
        None => patch_type(&args.patch_type).map(|_| ()),
    }
}

/// The type of patch that `--type` names, in any case.
fn patch_type(name: &str) -> Result<PatchType> {
    match name.to_lowercase().as_str() {
        "json" => Ok(PatchType::Json),
        "merge" => Ok(PatchType::Merge),
        "strategic" | "" => Ok(PatchType::Strategic),
        _ => {
            let shown = go::fmt::quote::quote(name.as_bytes(), false);
            Err(Error::new(format!(
                "--type must be one of [json merge strategic], not {shown}"
            )))
        }
    }
}

/// The patch as JSON, from the flag or the file.
fn read(args: &Args, ctx: &Ctx<'_>) -> Result<Bytes> {
    let text = match args.patch_file.as_str() {
        "" => args.patch.clone().into_bytes(),
        file => kubeconfig::read_file(&ctx.env.path(file), Path::new(file))
            .map_err(|(_, e)| e.context("unable to read patch file"))?,
    };
    patch::read(&text).map_err(|e| {
        let shown = go::fmt::quote::quote(args.patch.as_bytes(), false);
        e.context(&format!("unable to parse {shown}"))
    })
}

/// How results are shown.
struct Show {
    format: Option<Format>,
    managed_fields: bool,
}

impl Show {
    /// Shows one object as if it were the only one, as kubectl does: no `---` between two.
    fn one(&self, object: Object, done: &str, ctx: &mut Ctx<'_>) -> Result<()> {
        // The lines of a dry run say `patched` as well, without a mark.
        let mut outcome = Outcomes::new(self.format.clone(), self.managed_fields, DryRun::None);
        outcome.show(object, done, &mut ctx.env.stdout)?;
        outcome.finish(&mut ctx.env.stdout)
    }
}

/// What is done to each object.
struct Plan {
    patch_type: PatchType,
    patch: Bytes,
    writes: Writes,
    /// Whether the objects keep the command.
    record: bool,
}

impl Plan {
    /// Patches objects of the server.
    async fn run(
        &self,
        infos: Vec<Info>,
        mut errors: Vec<Error>,
        show: &Show,
        ctx: &mut Ctx<'_>,
    ) -> Result<()> {
        if infos.is_empty() && errors.is_empty() {
            return Err(nothing());
        }
        let client = ctx.client()?;
        for info in infos {
            let patched = match self.writes.dry_run {
                DryRun::Client => self.patched(&info.object),
                _ => self.send(&client, &info, ctx).await,
            };
            match patched {
                Ok((object, done)) => show.one(object, done, ctx)?,
                Err(error) => errors.push(error),
            }
        }
        Error::all(errors)
    }

    /// The object after the patch, and what was done to it.
    fn patched(&self, object: &Object) -> Result<(Object, &'static str)> {
        let parsed = patch::parse(self.patch_type, &self.patch)?;
        let patched = patch::apply(self.patch_type, &object.0, &parsed).map_err(|mut e| {
            // Some of these texts end their last line themselves.
            e.message.truncate(e.message.trim_end_matches('\n').len());
            e
        })?;
        let patched = decoded(Object(patched))?;
        let done = operation(object, &patched);
        Ok((patched, done))
    }

    /// Has the server patch the object.
    async fn send(
        &self,
        client: &Client,
        info: &Info,
        ctx: &Ctx<'_>,
    ) -> Result<(Object, &'static str)> {
        let sent = self
            .writes
            .patch(client, info, self.patch_type, self.patch.clone());
        let patched = sent.await.map_err(|e| self.unsupported(e, info))?;
        let done = operation(&info.object, &patched);
        let mut recorded = patched.clone();
        ctx.record(self.record, &mut recorded);
        if recorded == patched {
            return Ok((patched, done));
        }
        // What `record` changes, as a patch.
        let mut note = Object::default();
        ctx.record(self.record, &mut note);
        let body = go::json::to_string(&note.0);
        // The note is no part of what was asked for: without it, the patch is still done.
        let noted = self.writes.patch(client, info, PatchType::Merge, body);
        Ok((noted.await.unwrap_or(patched), done))
    }

    /// Custom resources don't take strategic patches: says which type and kind do not go together.
    fn unsupported(&self, error: Error, info: &Info) -> Error {
        if error.as_api().is_none_or(|api| api.code != 415) {
            return error;
        }
        let (version, kind) = (info.mapping.api_version(), &info.mapping.kind);
        let slash = if info.mapping.group.is_empty() {
            "/"
        } else {
            ""
        };
        Error::new(format!(
            "{} is not supported by {slash}{version}, Kind={kind}: {}",
            self.patch_type.media_type(),
            error.message
        ))
    }
}

/// Patches the objects of files.
async fn local(args: &Args, plan: &Plan, show: &Show, ctx: &mut Ctx<'_>) -> Result<()> {
    let manifests = ctx.manifests(&args.files, false).await?;
    if manifests.is_empty() {
        return Err(nothing());
    }
    let mut errors = Vec::new();
    for manifest in manifests {
        match manifest.and_then(|manifest| plan.patched(&manifest.object)) {
            Ok((object, done)) => show.one(object, done, ctx)?,
            Err(error) => errors.push(error),
        }
    }
    Error::all(errors)
}

fn nothing() -> Error {
    Error::new("no objects passed to patch")
}

fn operation(before: &Object, after: &Object) -> &'static str {
    if before == after {
        "patched (no change)"
    } else {
        "patched"
    }
}

/// The object, if a patch has left one.
fn decoded(object: Object) -> Result<Object> {
    if object.0.is_array() {
        let text = "json: cannot unmarshal array into Go value of type unstructured.detector";
        return Err(Error::new(text));
    }
    if object.kind().is_empty() {
        let text = go::json::to_string(&object.0);
        return Err(Error::new(format!("Object 'Kind' is missing in '{text}'")));
    }
    Ok(object)
}
