//! `rollout restart`: new pods of the same version.

pub use super::change::Args;
use super::{Workload, change};
use crate::Result;
use crate::ctx::Ctx;

/// The annotation that makes a template another one.
const RESTARTED: &str = "kubectl.kubernetes.io/restartedAt";

/// Gives each workload's template the time, so that its pods are replaced.
///
/// # Errors
/// Objects that can't be restarted, the server's refusal; the others are restarted all the same.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let now = ctx.env.now().to_zoned(ctx.env.zone());
    let now = now.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    let now = now.replace("+00:00", "Z");
    let restart = |info: &_, object: &mut crate::resource::Object| {
        match Workload::of(info) {
            Some(Workload::Deployment) if object.at(&["spec", "paused"]) == true => {
                return Err("can't restart paused deployment (run rollout resume first)");
            }
            Some(_) => {}
            None => return Err("restarting is not supported"),
        }
        object
            .map_mut(&["spec", "template", "metadata", "annotations"])
            .insert(RESTARTED.to_owned(), now.as_str().into());
        Ok(())
    };
    change::run(&args, "restarted", restart, ctx).await
}
