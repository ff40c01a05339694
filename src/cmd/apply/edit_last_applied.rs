//! `apply edit-last-applied`: what was applied last, in the user's editor.

use crate::cmd::edit::{self, Job, Mode};
use crate::ctx::Ctx;
use crate::flags::{self, DryRun, FileFlags, PrintFlags};
use crate::patch::last_applied;
use crate::resource::{DefaultNamespace, Writes};
use crate::{Error, Result};

/// The arguments of `apply edit-last-applied`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Name under which the server records who owns the fields
    #[arg(long, default_value = "kubectl-client-side-apply")]
    field_manager: String,
    #[command(flatten)]
    files: FileFlags,
    #[command(flatten)]
    print: PrintFlags,
    #[command(flatten)]
    record: flags::RecordFlag,
    /// What to do with fields the server does not know: strict, warn or ignore
    #[arg(long, num_args = 0..=1, default_value = "strict", default_missing_value = "strict")]
    validate: String,
    /// End lines as Windows does
    #[arg(long)]
    windows_line_endings: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Runs `apply edit-last-applied`.
///
/// # Errors
/// Objects that are not there or were never applied, an editor that fails, an edit that can't be
/// saved.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let field_validation = flags::field_validation(&args.validate)?;
    let job = Job {
        mode: Mode::LastApplied,
        writes: Writes {
            dry_run: DryRun::None,
            field_manager: args.field_manager,
            field_validation,
            subresource: String::new(),
        },
        print: args.print,
        windows_line_endings: args.windows_line_endings,
        save_config: false,
        record: args.record.record,
    };
    let (name, _) = ctx.namespace()?;
    let namespace = DefaultNamespace {
        name,
        is_required: false,
    };
    let mut applied = Vec::new();
    for info in edit::latest(ctx, &args.args, &args.files, &job.writes).await? {
        let Some(text) = last_applied::read(&info.object) else {
            continue;
        };
        let found = edit::infos(ctx, text.as_bytes(), &namespace).await?;
        // An empty annotation holds nothing to edit; kubectl crashes on it.
        applied.extend(found.into_iter().next());
    }
    if applied.is_empty() {
        let program = ctx.env.program();
        return Err(Error::new(format!(
            "no last-applied-configuration annotation found on resources, to create the annotation, \
             use command `{program} apply set-last-applied --create-annotation`"
        )));
    }
    job.run(ctx, &applied).await
}
