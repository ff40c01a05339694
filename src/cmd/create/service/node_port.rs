//! `create service nodeport`.

use super::{Ports, create};
use crate::cmd::create::make::MakeFlags;
use crate::ctx::Ctx;
use crate::generate::Service;
use crate::{Result, flags};

/// The arguments of `create service nodeport`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    #[command(flatten)]
    make: MakeFlags,
    /// The port of every node that leads to the service; 0 for one that the server chooses
    #[arg(long, default_value = "0", value_parser = flags::int::<i64>)]
    node_port: i64,
    #[command(flatten)]
    ports: Ports,
}

/// Creates a service with a port of every node.
///
/// # Errors
/// Flags without a meaning, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?;
    let service = Service {
        kind: "NodePort",
        ..Service::default()
    };
    // Cut to 32 bits, as kubectl does; the server refuses what is out of range.
    #[allow(clippy::cast_possible_truncation)]
    let node_port = args.node_port as i32;
    create(plan, service, &args.ports, node_port, ctx).await
}
