//! `certificate deny`.

use super::Decision;
use crate::Result;
use crate::ctx::Ctx;

pub use super::Args;

pub(super) const DECISION: Decision = Decision {
    condition: "Denied",
    opposite: "Approved",
    reason: "KubectlDeny",
    message: "This CSR was denied by kubectl certificate deny.",
    done: "denied",
};

/// Marks requests as denied.
///
/// # Errors
/// Requests that are not there, or of which the opposite was decided; all others are marked.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    super::decide(args, &DECISION, ctx).await
}
