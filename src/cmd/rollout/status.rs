//! `rollout status`: follows a rollout until it is done.

use std::time::Duration;

use tokio::time::timeout;

use super::{Workload, check_named, check_revision, infos, kind_of, progress, say_none};
use crate::apply::{Applied, until_broken};
use crate::client::Client;
use crate::ctx::Ctx;
use crate::flags::{self, FileFlags};
use crate::resource::follow::{Change, Follower};
use crate::resource::{Info, Object, fetch};
use crate::{Error, ErrorKind, Result};

/// The arguments of `rollout status`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// End at once when a rollout gets stuck: an image can't be pulled, containers crash, pods can't be
    /// created or scheduled
    #[arg(long)]
    fail_fast: bool,
    #[command(flatten)]
    files: FileFlags,
    /// Fail unless this is the revision that is brought out; 0 for any
    #[arg(long, default_value = "0", value_parser = flags::int::<i64>)]
    revision: i64,
    /// Only objects whose labels match, such as app=web,tier!=db
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    /// How long to watch each rollout, such as 5s, 2m or 3h; 0 for any time
    #[arg(long, default_value = "0s", value_parser = flags::duration)]
    timeout: Duration,
    /// Watch the rollout until it is done
    #[arg(long, short = 'w', default_value_t = true, action = clap::ArgAction::Set)]
    watch: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Follows one rollout after the other.
///
/// # Errors
/// A rollout that failed, took too long or can't be followed; the others are followed all the same.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    check_named(&args.args, &args.files)?;
    check_revision(args.revision)?;
    let (infos, mut errors) = infos(&args.args, &args.files, &args.selector, ctx).await?;
    if infos.is_empty() && errors.is_empty() {
        return say_none(ctx);
    }
    let client = ctx.client()?;
    if args.fail_fast {
        Error::all(std::mem::take(&mut errors))?;
    }
    let watched = if args.fail_fast {
        infos.as_slice()
    } else {
        &[]
    };
    let applied = watched.iter().map(|info| Applied {
        mapping: info.mapping.clone(),
        object: info.object.clone(),
    });
    let broken = until_broken(&client, applied.collect(), |object| {
        is_told(object, args.revision)
    });
    // What a rollout says of itself goes before what is known of its pods.
    tokio::select! {
        biased;
        outcome = follow_all(&client, infos, errors, &args, ctx) => outcome,
        error = broken => Err(error),
    }
}

/// Whether the line of a rollout says that there is nothing more to wait for, or its error why.
fn is_told(object: &Object, revision: i64) -> bool {
    Workload::named(object.group(), object.kind())
        .and_then(|workload| progress::of(workload, object, revision).ok())
        .is_none_or(|progress| progress.is_done)
}

async fn follow_all(
    client: &Client,
    infos: Vec<Info>,
    mut errors: Vec<Error>,
    args: &Args,
    ctx: &mut Ctx<'_>,
) -> Result<()> {
    for (place, mut info) in infos.into_iter().enumerate() {
        let followed = async {
            if place > 0 {
                // Others have taken their time.
                info.object =
                    fetch::get(client, &info.mapping, &info.namespace, &info.name).await?;
            }
            follow(client, info, args, ctx).await
        };
        let outcome = if args.timeout.is_zero() {
            followed.await
        } else {
            let late = |_| Err(Error::new("timed out waiting for the condition"));
            timeout(args.timeout, followed).await.unwrap_or_else(late)
        };
        match outcome {
            Ok(()) => {}
            Err(error) if error.kind == ErrorKind::BrokenPipe => return Err(error),
            Err(error) => errors.push(error),
        }
    }
    Error::all(errors)
}

/// Tells how far the rollout is, at every change of the object.
async fn follow(client: &Client, info: Info, args: &Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let Some(workload) = Workload::of(&info) else {
        return Err(Error::new(format!(
            "no status viewer has been implemented for {}",
            kind_of(&info)
        )));
    };
    let mut follower = Follower::after(client, &info);
    if !args.timeout.is_zero() {
        follower = follower.patient();
    }
    let mut object = info.object;
    loop {
        let progress = progress::of(workload, &object, args.revision)?;
        writeln!(ctx.env.stdout, "{}", progress.line)?;
        ctx.env.stdout.flush()?;
        if progress.is_done || !args.watch {
            return Ok(());
        }
        object = match follower.next().await? {
            Change::Now(now) if now.uid() == object.uid() => now,
            // The one that may follow under this name is another one.
            Change::Now(_) | Change::Gone => return Err(Error::new("object has been deleted")),
        };
    }
}
