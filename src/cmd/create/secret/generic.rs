//! `create secret generic`.

use crate::Result;
use crate::cmd::create::make::MakeFlags;
use crate::cmd::create::sources::{SourceFlags, add_env_files, add_files, add_literals};
use crate::ctx::Ctx;
use crate::flags::flat;
use crate::generate::Entries;

/// The arguments of `create secret generic`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Add a digest of the entries to the name
    #[arg(long)]
    append_hash: bool,
    #[command(flatten)]
    make: MakeFlags,
    #[command(flatten)]
    sources: SourceFlags,
    /// The type of the secret
    #[arg(long = "type", default_value = "")]
    secret_type: String,
}

/// Creates a secret.
///
/// # Errors
/// Flags without a meaning, files that can't be read, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?.named()?;
    let sources = &args.sources;
    sources.check()?;
    let mut entries = Entries::secret(&plan.name);
    add_literals(&sources.from_literal, &mut entries)?;
    add_files(&flat(&sources.from_file), ctx.env, &mut entries)?;
    add_env_files(&flat(&sources.from_env_file), ctx.env, &mut entries)?;
    let object = entries.object(&args.secret_type, args.append_hash);
    plan.create(object, super::FAILURE, ctx).await
}
