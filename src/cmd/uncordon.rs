//! `uncordon`: nodes that get new pods again.

use crate::Result;
use crate::ctx::Ctx;

pub use super::cordon::Args;
use super::cordon::Cordon;

pub(super) const UNCORDON: Cordon = Cordon {
    unschedulable: false,
    verb: "uncordon",
    done: "uncordoned",
    already: "already uncordoned",
};

/// Uncordons the nodes.
///
/// # Errors
/// As [`cordon`](super::cordon::run).
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    UNCORDON.run(args, ctx).await
}
