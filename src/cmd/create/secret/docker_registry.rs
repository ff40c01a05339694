//! `create secret docker-registry`.

use crate::cmd::create::make::MakeFlags;
use crate::cmd::create::sources::add_files;
use crate::ctx::Ctx;
use crate::flags::{Slice, flat};
use crate::generate::{Entries, docker_config};
use crate::{Error, Result};

/// The key that such a secret has.
const KEY: &str = ".dockerconfigjson";

/// The arguments of `create secret docker-registry`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Add a digest of the entries to the name
    #[arg(long)]
    append_hash: bool,
    /// The user's mail address
    #[arg(long, default_value = "")]
    docker_email: String,
    /// The user's password
    #[arg(long, default_value = "")]
    docker_password: String,
    /// The registry
    #[arg(long, default_value = "https://index.docker.io/v1/")]
    docker_server: String,
    /// The user
    #[arg(long, default_value = "")]
    docker_username: String,
    /// A file with the credentials, instead of the flags for them: docker's config.json
    #[arg(long)]
    from_file: Vec<Slice>,
    #[command(flatten)]
    make: MakeFlags,
}

/// Creates a secret with the credentials for a registry.
///
/// # Errors
/// Flags without a meaning, files that can't be read, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?.named()?;
    let files = flat(&args.from_file).into_iter().map(keyed);
    let files: Vec<String> = files.collect();
    let (user, password) = (&args.docker_username, &args.docker_password);
    let server = &args.docker_server;
    if files.is_empty() && (user.is_empty() || password.is_empty() || server.is_empty()) {
        return Err(Error::new(
            "either --from-file or the combination of --docker-username, --docker-password and \
             --docker-server is required",
        ));
    }
    let mut entries = Entries::secret(&plan.name);
    if files.is_empty() {
        let config = docker_config(server, user, password, &args.docker_email);
        entries.add(KEY, config.as_bytes())?;
    }
    add_files(&files, ctx.env, &mut entries)?;
    let object = entries.object("kubernetes.io/dockerconfigjson", args.append_hash);
    plan.create(object, super::FAILURE, ctx).await
}

/// A source with the key that it is to have.
fn keyed(source: String) -> String {
    match source.contains('=') {
        true => source,
        false => format!("{KEY}={source}"),
    }
}
