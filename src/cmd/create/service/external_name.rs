//! `create service externalname`.

use super::{Ports, create};
use crate::Result;
use crate::cmd::create::make::MakeFlags;
use crate::ctx::Ctx;
use crate::generate::Service;

/// The arguments of `create service externalname`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The name that the service stands for
    #[arg(long, required = true)]
    external_name: String,
    #[command(flatten)]
    make: MakeFlags,
    #[command(flatten)]
    ports: Ports,
}

/// Creates a service that stands for a name outside of the cluster.
///
/// # Errors
/// Flags without a meaning, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?;
    let service = Service {
        kind: "ExternalName",
        external_name: &args.external_name,
        ..Service::default()
    };
    create(plan, service, &args.ports, 0, ctx).await
}
