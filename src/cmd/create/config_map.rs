//! `create configmap`.

use super::make::MakeFlags;
use super::sources::{SourceFlags, add_env_files, add_files, add_literals};
use crate::Result;
use crate::ctx::Ctx;
use crate::flags::flat;
use crate::generate::Entries;

/// The arguments of `create configmap`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Add a digest of the entries to the name
    #[arg(long)]
    append_hash: bool,
    #[command(flatten)]
    make: MakeFlags,
    #[command(flatten)]
    sources: SourceFlags,
}

/// Creates a ConfigMap.
///
/// # Errors
/// Flags without a meaning, files that can't be read, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?.named()?;
    let sources = &args.sources;
    sources.check()?;
    let mut entries = Entries::config_map(&plan.name);
    add_files(&flat(&sources.from_file), ctx.env, &mut entries)?;
    add_literals(&sources.from_literal, &mut entries)?;
    add_env_files(&flat(&sources.from_env_file), ctx.env, &mut entries)?;
    let object = entries.object("", args.append_hash);
    plan.create(object, "failed to create configmap: ", ctx)
        .await
}
