//! `create secret tls`.

use crate::client::check_key_pair;
use crate::cmd::create::make::MakeFlags;
use crate::ctx::Ctx;
use crate::generate::Entries;
use crate::go::errno;
use crate::{Env, Error, Result};

/// The arguments of `create secret tls`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Add a digest of the entries to the name
    #[arg(long)]
    append_hash: bool,
    /// The file with the certificate, in PEM
    #[arg(long, default_value = "")]
    cert: String,
    /// The file with its private key, in PEM
    #[arg(long, default_value = "")]
    key: String,
    #[command(flatten)]
    make: MakeFlags,
}

/// Creates a secret with a certificate and its key.
///
/// # Errors
/// Flags without a meaning, files that can't be read or don't belong together, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?;
    if args.key.is_empty() || args.cert.is_empty() {
        return Err(Error::new("key and cert must be specified"));
    }
    let cert = read(ctx.env, &args.cert)?;
    let key = read(ctx.env, &args.key)?;
    check_key_pair(&cert, &key)?;
    let mut entries = Entries::secret(&plan.name);
    entries.add("tls.crt", &cert)?;
    entries.add("tls.key", &key)?;
    let object = entries.object("kubernetes.io/tls", args.append_hash);
    plan.create(object, super::FAILURE, ctx).await
}

fn read(env: &Env, path: &str) -> Result<Vec<u8>> {
    let content = std::fs::read(env.path(path));
    content.map_err(|e| {
        let why = errno::text(&e);
        Error::new(format!("Cannot read file {path}, open {path}: {why}"))
    })
}
