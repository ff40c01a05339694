//! `rollout pause`: a Deployment waits with its changes.

pub use super::change::Args;
use super::{Workload, change};
use crate::Result;
use crate::ctx::Ctx;

/// Stops bringing out new versions: changes wait until somebody resumes it.
///
/// # Errors
/// Objects for which that means nothing, the server's refusal; the others are changed all the same.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let pause = |info: &_, object: &mut crate::resource::Object| {
        if Workload::of(info) != Some(Workload::Deployment) {
            return Err("pausing is not supported");
        }
        let is_paused = object.at(&["spec", "paused"]) == true;
        if is_paused {
            return Err("is already paused");
        }
        let spec = object.map_mut(&["spec"]);
        spec.insert("paused".to_owned(), true.into());
        Ok(())
    };
    change::run(&args, "paused", pause, ctx).await
}
