//! `events --watch`: those that are there, then those that come.

use std::time::Duration;

use serde_json::Value;
use tokio::time::{Instant, sleep_until};

use super::Plan;
use crate::Result;
use crate::client::{Client, Watch, watch};
use crate::ctx::Ctx;

/// The least time between two requests for a watch.
const PAUSE: Duration = Duration::from_secs(1);

/// Shows events until Ctrl-C or `--request-timeout`. kubectl ends when the server ends the watch,
/// which it does after half an hour or more; here another one goes on from there.
pub(super) async fn run(mut plan: Plan, client: &Client, ctx: &mut Ctx<'_>) -> Result<()> {
    // Without a version, a watch begins with what is there.
    let mut version = String::new();
    loop {
        let started = Instant::now();
        let request = (plan.request().query("watch", "true"))
            .query_nonempty("resourceVersion", &version)
            // So that a watch of what seldom changes can be taken up again.
            .query("allowWatchBookmarks", "true");
        let ended = match watch(client, request).await {
            Ok(events) => follow(events, &mut plan, &mut version, ctx).await,
            Err(error) => Err(error),
        };
        match ended {
            Err(error) if error.is_expired() && !version.is_empty() => {
                again(&mut plan, client, &mut version, ctx).await?;
            }
            ended => ended?,
        }
        if ctx.has_request_timeout() {
            // The watch has lasted as long as it was asked to.
            return Ok(());
        }
        // A server that ends every watch at once must not be asked again and again.
        sleep_until(started + PAUSE).await;
    }
}

/// Shows the events of one watch, up to its end.
async fn follow(
    mut events: Watch,
    plan: &mut Plan,
    version: &mut String,
    ctx: &mut Ctx<'_>,
) -> Result<()> {
    while let Some(change) = events.next().await? {
        if let Some(new) = version_of(&change.object) {
            *version = new.to_owned();
        }
        // Events are deleted an hour after they were seen; that is no news.
        if matches!(change.kind.as_str(), "ADDED" | "MODIFIED") && plan.has_type(&change.object) {
            plan.show.one(change.object, &mut ctx.env.stdout)?;
        }
    }
    Ok(())
}

/// Shows what is newer than `version`, from which on the server no longer knows the changes.
async fn again(
    plan: &mut Plan,
    client: &Client,
    version: &mut String,
    ctx: &mut Ctx<'_>,
) -> Result<()> {
    let number = |version: &str| version.parse::<u64>().unwrap_or(0);
    let (events, new) = plan.list(client).await?;
    for (_, text) in events {
        let event: Value = serde_json::from_slice(&text).map_err(std::io::Error::from)?;
        // Versions are numbers that grow (KEP-5504).
        if version_of(&event).is_some_and(|v| number(v) > number(version)) {
            plan.show.one(event, &mut ctx.env.stdout)?;
        }
    }
    *version = new;
    Ok(())
}

fn version_of(object: &Value) -> Option<&str> {
    object["metadata"]["resourceVersion"]
        .as_str()
        .filter(|v| !v.is_empty())
}
