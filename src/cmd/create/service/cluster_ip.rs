//! `create service clusterip`.

use super::{Ports, create};
use crate::Result;
use crate::cmd::create::make::MakeFlags;
use crate::ctx::Ctx;
use crate::generate::Service;

/// The arguments of `create service clusterip`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The address in the cluster, or None for a headless service
    #[arg(long, default_value = "")]
    clusterip: String,
    #[command(flatten)]
    make: MakeFlags,
    #[command(flatten)]
    ports: Ports,
}

/// Creates a service with an address in the cluster.
///
/// # Errors
/// Flags without a meaning, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?;
    let service = Service {
        kind: "ClusterIP",
        cluster_ip: &args.clusterip,
        ..Service::default()
    };
    create(plan, service, &args.ports, 0, ctx).await
}
