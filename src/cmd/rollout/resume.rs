//! `rollout resume`: a Deployment goes on with its changes.

pub use super::change::Args;
use super::{Workload, change};
use crate::Result;
use crate::ctx::Ctx;

/// Goes on bringing out new versions, those that waited first.
///
/// # Errors
/// Objects for which that means nothing, the server's refusal; the others are changed all the same.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let resume = |info: &_, object: &mut crate::resource::Object| {
        if Workload::of(info) != Some(Workload::Deployment) {
            return Err("resuming is not supported");
        }
        let is_paused = object.at(&["spec", "paused"]) == true;
        if !is_paused {
            return Err("is not paused");
        }
        let spec = object.map_mut(&["spec"]);
        spec.remove("paused");
        Ok(())
    };
    change::run(&args, "resumed", resume, ctx).await
}
