//! `rollout`: how new versions of workloads are brought out, one file a verb.

mod change;
pub mod history;
pub mod pause;
mod progress;
pub mod restart;
pub mod resume;
mod revisions;
pub mod status;
pub mod undo;

use crate::cmd;
use crate::ctx::{Ctx, Wanted};
use crate::flags::FileFlags;
use crate::resource::Info;
use crate::{Error, Result};

/// The objects that arguments or files name, as the server has them, and the failures of the others.
async fn infos(
    args: &[String],
    files: &FileFlags,
    labels: &str,
    ctx: &mut Ctx<'_>,
) -> Result<(Vec<Info>, Vec<Error>)> {
    let wanted = Wanted {
        labels,
        type_means_all: true,
        ..Wanted::new(args, files)
    };
    let found = cmd::change::find(wanted, ctx).await?;
    Ok((found.infos, found.errors))
}

/// Refuses a command that names no objects.
fn check_named(args: &[String], files: &FileFlags) -> Result<()> {
    if args.is_empty() && files.is_empty() {
        return Err(Error::new("required resource not specified"));
    }
    Ok(())
}

/// Refuses a revision that can't be one.
fn check_revision(revision: i64) -> Result<()> {
    if revision < 0 {
        let text = format!("revision must be a positive integer: {revision}");
        return Err(Error::new(text));
    }
    Ok(())
}

/// Says that nothing matched.
fn say_none(ctx: &mut Ctx<'_>) -> Result<()> {
    let (namespace, _) = ctx.namespace()?;
    let text = format!("No resources found in {namespace} namespace.");
    ctx.env.stderr.line(&text);
    Ok(())
}

/// The workloads whose versions are brought out by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Workload {
    Deployment,
    DaemonSet,
    StatefulSet,
}

impl Workload {
    /// Which one the object of `info` is; `None` for any other kind.
    fn of(info: &Info) -> Option<Self> {
        match (info.mapping.group.as_str(), info.mapping.kind.as_str()) {
            ("apps", "Deployment") => Some(Self::Deployment),
            ("apps", "DaemonSet") => Some(Self::DaemonSet),
            ("apps", "StatefulSet") => Some(Self::StatefulSet),
            _ => None,
        }
    }

    /// The same, or why kinds without a history can't be worked on: `what` is what kubectl calls what
    /// is missing.
    fn with_history(info: &Info, what: &str) -> Result<Self> {
        Self::of(info).ok_or_else(|| {
            let (group, kind) = (&info.mapping.group, &info.mapping.kind);
            let name = kind_of(info);
            let is_near = matches!(
                (group.as_str(), kind.as_str()),
                ("", "Pod" | "ReplicationController")
                    | ("apps", "ReplicaSet")
                    | ("batch", "Job" | "CronJob")
            );
            let verb = if what == "rollbacker" { what } else { "history" };
            Error::new(if is_near {
                format!("no {what} has been implemented for {name:?}")
            } else {
                format!(
                    "error retrieving {verb} for {name:?}, no visitor method exists for {{{group} {kind}}}"
                )
            })
        })
    }
}

/// The kind as Go prints it: `Deployment.apps`.
fn kind_of(info: &Info) -> String {
    match (info.mapping.kind.as_str(), info.mapping.group.as_str()) {
        (kind, "") => kind.to_owned(),
        (kind, group) => format!("{kind}.{group}"),
    }
}
