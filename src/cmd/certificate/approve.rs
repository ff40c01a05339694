//! `certificate approve`.

use super::Decision;
use crate::Result;
use crate::ctx::Ctx;

pub use super::Args;

pub(super) const DECISION: Decision = Decision {
    condition: "Approved",
    opposite: "Denied",
    reason: "KubectlApprove",
    message: "This CSR was approved by kubectl certificate approve.",
    done: "approved",
};

/// Marks requests as approved.
///
/// # Errors
/// Requests that are not there, or of which the opposite was decided; all others are marked.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    super::decide(args, &DECISION, ctx).await
}
