//! `edit`: objects of the server in the user's editor.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::apply::lent;
use crate::client::PatchType;
use crate::ctx::{Ctx, Wanted};
use crate::edit::{self, Editor, Look, Refusal, Teller, Work};
use crate::flags::{self, DryRun, FileFlags, PrintFlags};
use crate::print::{self, Format, Outcomes};
use crate::resource::documents::Documents;
use crate::resource::{DefaultNamespace, Info, Manifest, Object, Writes, fetch};
use crate::{Error, Result, go};

/// The arguments of `edit`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Name under which the server records who owns the fields
    #[arg(long, default_value = "kubectl-edit")]
    field_manager: String,
    #[command(flatten)]
    files: FileFlags,
    /// Print the patch of each object that was edited
    #[arg(long)]
    output_patch: bool,
    #[command(flatten)]
    print: PrintFlags,
    #[command(flatten)]
    record: flags::RecordFlag,
    /// Keep the edited object in its annotation, so that it can be applied later on
    #[arg(long)]
    save_config: bool,
    /// The subresource to edit instead of the object
    #[arg(long, default_value = "")]
    subresource: String,
    /// What to do with fields the server does not know: strict, warn or ignore
    #[arg(long, num_args = 0..=1, default_value = "strict", default_missing_value = "strict")]
    validate: String,
    /// End lines as Windows does
    #[arg(long)]
    windows_line_endings: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Runs `edit`.
///
/// # Errors
/// Objects that are not there, an editor that fails, an edit that can't be saved.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let field_validation = flags::field_validation(&args.validate)?;
    let job = Job {
        mode: Mode::Patch {
            output_patch: args.output_patch,
        },
        writes: Writes {
            dry_run: DryRun::None,
            field_manager: args.field_manager,
            field_validation,
            subresource: args.subresource,
        },
        print: args.print,
        windows_line_endings: args.windows_line_endings,
        save_config: args.save_config,
        record: args.record.record,
    };
    let infos = latest(ctx, &args.args, &args.files, &job.writes).await?;
    if infos.is_empty() {
        return Err(Error::new("edit cancelled, no objects found"));
    }
    job.run(ctx, &infos).await
}

/// The objects that arguments or files name, as the server has them now.
///
/// # Errors
/// As [`Ctx::infos`], and an object that is not there.
pub(super) async fn latest(
    ctx: &mut Ctx<'_>,
    args: &[String],
    files: &FileFlags,
    writes: &Writes,
) -> Result<Vec<Info>> {
    let wanted = Wanted {
        type_means_all: true,
        subresource: &writes.subresource,
        ..Wanted::new(args, files)
    };
    let (mut infos, errors) = ctx.infos(wanted).await?;
    Error::all(errors)?;
    // Those of arguments came from the server, but whole.
    if !files.is_empty() || !writes.subresource.is_empty() {
        let client = ctx.client()?;
        let mut errors = Vec::new();
        for info in &mut infos {
            let request = crate::client::Request::get(writes.path(info));
            match client.json(request).await {
                Ok(object) => info.object = Object(object),
                Err(e) => {
                    errors.push(fetch::reason(&client, e, &info.mapping, &info.namespace).await);
                }
            }
        }
        Error::all(errors)?;
    }
    Ok(infos)
}

/// What becomes of edited objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// They are changed on the server.
    Patch {
        /// Whether the patches are printed.
        output_patch: bool,
    },
    /// Objects on the server remember them as what was applied last.
    LastApplied,
    /// They are created.
    Create,
}

/// An edit, as flags ask for it.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) mode: Mode,
    pub(super) writes: Writes,
    pub(super) print: PrintFlags,
    pub(super) windows_line_endings: bool,
    pub(super) save_config: bool,
    pub(super) record: bool,
}

impl Job {
    /// Has the user edit `infos` at once, and does with them what the mode says.
    ///
    /// # Errors
    /// As [`edit::edit`].
    pub(super) async fn run(&self, ctx: &mut Ctx<'_>, infos: &[Info]) -> Result<()> {
        let formats = ["json", "kyaml", "yaml"];
        let asked = ctx.format(
            &PrintFlags {
                template: String::new(),
                ..self.print.clone()
            },
            false,
            &formats,
        )?;
        let result = match &asked {
            Some(format) => Some(format.clone()),
            None => ctx.format(&self.print, false, &print::FORMATS)?,
        };
        let folder: PathBuf = ctx.env.path(ctx.env.var("TMPDIR").unwrap_or("/tmp"));
        let look = Look {
            is_commented: self.print.output != "json",
            format: asked.unwrap_or(Format::Yaml),
            crlf: self.windows_line_endings,
            last_applied: self.mode == Mode::LastApplied,
            validate: self.writes.field_validation != "Ignore",
            folder,
            program: ctx.env.program(),
            teller: Teller::new(ctx.env.stderr.clone(), ctx.env.terminal.stderr),
        };
        let (name, _) = ctx.namespace()?;
        let mut desk = Desk {
            editor: Editor::of(ctx.env),
            namespace: DefaultNamespace {
                name,
                is_required: false,
            },
            teller: look.teller.clone(),
            job: self,
            format: result,
            ctx,
        };
        edit::edit(&mut desk, infos, &look).await
    }
}

/// Where the edit meets the process and the server.
struct Desk<'a, 'e> {
    ctx: &'a mut Ctx<'e>,
    job: &'a Job,
    editor: Editor,
    namespace: DefaultNamespace,
    /// How results are shown; `None` for a line each.
    format: Option<Format>,
    teller: Teller,
}

const SOURCE: &str = "edited-file";

impl Work for Desk<'_, '_> {
    async fn open(&mut self, path: &Path) -> Result<()> {
        self.ctx.env.stdout.flush()?;
        // Ctrl-C is the editor's while it has the terminal.
        lent(self.editor.run(path)).await
    }

    async fn read(&mut self, text: &[u8]) -> Result<Vec<Info>> {
        infos(self.ctx, text, &self.namespace).await
    }

    async fn save(&mut self, originals: &[Info], edited: Vec<Info>) -> Result<Vec<Refusal>> {
        let edited = self.prepared(originals, edited).await?;
        let mut refusals = Vec::new();
        for info in edited {
            let original = || original(originals, &info);
            let outcome = match self.job.mode {
                Mode::Patch { output_patch } => self.patch(original()?, &info, output_patch).await,
                Mode::LastApplied => self.remember(original()?, &info).await.map(Ok),
                Mode::Create => self.create(&info).await.map(Ok),
            };
            let (object, done) = match outcome? {
                Ok(outcome) => outcome,
                Err(error) => {
                    let (refusal, line) = Refusal::of(&error, &info);
                    self.teller.say(&line);
                    refusals.push(refusal);
                    continue;
                }
            };
            self.show(object, done)?;
        }
        Ok(refusals)
    }
}

/// An object and what was done with it.
type Done = (Object, &'static str);

impl Desk<'_, '_> {
    /// The edited objects with all that belongs to them but was not shown.
    async fn prepared(&mut self, originals: &[Info], edited: Vec<Info>) -> Result<Vec<Info>> {
        let required = DefaultNamespace {
            is_required: true,
            ..self.namespace.clone()
        };
        let mut prepared = Vec::with_capacity(edited.len());
        for mut info in edited {
            give_managed_fields(&mut info.object, originals);
            let manifest = Manifest {
                source: info.source,
                object: info.object,
            };
            prepared.push(manifest.resolve(self.ctx.mapper()?, &required).await?);
        }
        for info in &mut prepared {
            if self.job.save_config {
                info.object = crate::patch::last_applied::annotated(&info.object);
            }
            self.ctx.record(self.job.record, &mut info.object);
        }
        Ok(prepared)
    }

    /// Changes one object. A refusal of the server is the inner error.
    async fn patch(
        &mut self,
        original: &Info,
        info: &Info,
        output_patch: bool,
    ) -> Result<Result<Done>> {
        if same(&original.object, &info.object) {
            return Ok(Ok((info.object.clone(), "skipped")));
        }
        let (patch_type, patch) = edit::change(&original.object, &info.object)?;
        let body = go::json::to_string(&patch);
        if output_patch {
            writeln!(self.ctx.env.stdout, "Patch: {body}")?;
            self.ctx.env.stdout.flush()?;
        }
        let client = self.ctx.client()?;
        let patched = self.job.writes.patch(&client, info, patch_type, body).await;
        Ok(patched.map(|object| (object, "edited")))
    }

    /// Keeps one object as what was applied last.
    async fn remember(&mut self, original: &Info, info: &Info) -> Result<Done> {
        let object = info.object.clone();
        if same(&original.object, &object) {
            return Ok((object, "skipped"));
        }
        let info = info.clone().named()?;
        let patch = go::json::to_string(&edit::remembered(&object));
        let client = self.ctx.client()?;
        let writes = &self.job.writes;
        writes
            .patch(&client, &info, PatchType::Merge, patch)
            .await?;
        Ok((object, "edited"))
    }

    async fn create(&mut self, info: &Info) -> Result<Done> {
        let (writes, object) = (&self.job.writes, info.object.clone());
        if writes.dry_run == DryRun::Client {
            return Ok((object, "created"));
        }
        let client = self.ctx.client()?;
        let created = writes.create(&client, info, object).await?;
        Ok((created, "created"))
    }

    /// Tells of one object. Each is printed by itself: no `---` stands between them.
    fn show(&mut self, object: Object, done: &str) -> Result<()> {
        let print = &self.job.print;
        let dry_run = self.job.writes.dry_run;
        let mut outcomes = Outcomes::new(self.format.clone(), print.show_managed_fields, dry_run);
        outcomes.show(object, done, &mut self.ctx.env.stdout)?;
        outcomes.finish(&mut self.ctx.env.stdout)?;
        Ok(self.ctx.env.stdout.flush()?)
    }
}

/// Reads the objects of `text`, each with the resource that serves it.
///
/// # Errors
/// All that is wrong, in one line as kubectl has it.
pub(super) async fn infos(
    ctx: &mut Ctx<'_>,
    text: &[u8],
    namespace: &DefaultNamespace,
) -> Result<Vec<Info>> {
    let (mut infos, mut problems) = (Vec::new(), Vec::new());
    for document in Documents::new(SOURCE, text) {
        let objects = document.and_then(|document| {
            let is_list = document.value.get("items").is_some();
            Ok((is_list, document.objects(false)?))
        });
        let (is_list, objects) = match objects {
            Ok(objects) => objects,
            Err(error) => {
                problems.push(error.message);
                continue;
            }
        };
        for object in objects {
            match info(ctx, object, is_list, namespace).await {
                Ok(info) => infos.push(info),
                Err(error) => problems.push(error.message),
            }
        }
    }
    // As kubectl has it: what is wrong several times is said once.
    let mut seen = std::collections::HashSet::new();
    problems.retain(|problem| seen.insert(problem.clone()));
    match problems.as_slice() {
        [] => Ok(infos),
        [one] => Err(Error::new(one)),
        many => Err(Error::new(format!("[{}]", many.join(", ")))),
    }
}

async fn info(
    ctx: &mut Ctx<'_>,
    object: Result<Object>,
    is_item: bool,
    namespace: &DefaultNamespace,
) -> Result<Info> {
    let object = object?;
    let mapper = ctx.mapper()?;
    if is_item {
        let found = mapper.kind(object.api_version(), object.kind()).await;
        found.map_err(|e| Error::new(format!("unable to recognize {}", e.message)))?;
    }
    let source = SOURCE.to_owned();
    Manifest { source, object }.resolve(mapper, namespace).await
}

/// The original of an edited object.
fn original<'i>(originals: &'i [Info], edited: &Info) -> Result<&'i Info> {
    let uid = edited.object.uid();
    let found = originals.iter().find(|info| info.object.uid() == uid);
    found.ok_or_else(|| {
        let object = go::fmt::Arg::of(&edited.object.0);
        let mut text = Vec::new();
        let format = b"no original object found for &unstructured.Unstructured{Object:%#v}";
        go::fmt::sprintf(format, &[object], &mut text);
        Error::new(String::from_utf8_lossy(&text))
    })
}

/// Gives an edited object the `managedFields` of its original, which were not shown.
fn give_managed_fields(object: &mut Object, originals: &[Info]) {
    let uid = object.uid().to_owned();
    let original = originals.iter().find(|info| info.object.uid() == uid);
    let fields = original.map(|info| info.object.at(&["metadata", "managedFields"]));
    let metadata = object.map_mut(&["metadata"]);
    match fields.filter(|fields| !fields.is_null()) {
        Some(fields) => metadata.insert("managedFields".to_owned(), fields.clone()),
        None => metadata.remove("managedFields"),
    };
}

/// Whether two objects are the same JSON to Go.
fn same(a: &Object, b: &Object) -> bool {
    go::json::to_string(&a.0) == go::json::to_string(&b.0)
}
