//! `create service loadbalancer`.

use super::{Ports, create};
use crate::Result;
use crate::cmd::create::make::MakeFlags;
use crate::ctx::Ctx;
use crate::generate::Service;

/// The arguments of `create service loadbalancer`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    #[command(flatten)]
    make: MakeFlags,
    #[command(flatten)]
    ports: Ports,
}

/// Creates a service behind a load balancer.
///
/// # Errors
/// Flags without a meaning, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?;
    let service = Service {
        kind: "LoadBalancer",
        ..Service::default()
    };
    create(plan, service, &args.ports, 0, ctx).await
}
