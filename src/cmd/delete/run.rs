//! The deletion itself: of many objects, each told of, waited for at the end.

use std::cell::RefCell;
use std::io::Write as _;
use std::time::Duration;

use serde_json::{Value, json};

use crate::apply::{Doomed, Gates, runs, until_gone};
use crate::client::{Client, Request};
use crate::ctx::Ctx;
use crate::flags::DryRun;
use crate::{Error, ErrorKind, Result, guard};

use super::left::Left;
use super::targets::{Found, Target};
use crate::cmd::each::{self, at_once};

/// How long a terminal waits without a word.
const PATIENCE: Duration = Duration::from_secs(5);

/// How objects are deleted.
#[derive(Clone, Copy, Debug)]
pub(in crate::cmd) struct How {
    /// What is really done.
    pub(in crate::cmd) dry_run: DryRun,
    /// `DeleteOptions.propagationPolicy`.
    pub(in crate::cmd) propagation: &'static str,
    /// Seconds the object has to end, or negative for its own.
    pub(in crate::cmd) grace_period: i64,
    /// Whether what is gone already is no failure.
    pub(in crate::cmd) ignore_not_found: bool,
    /// Whether only names are told, as `-o name` asks for.
    pub(in crate::cmd) names: bool,
    /// How long to wait until the objects are gone: not at all for `None`, as long as it takes for
    /// zero.
    pub(in crate::cmd) wait: Option<Duration>,
    /// Whether to warn of objects that belong to no namespace.
    pub(in crate::cmd) is_scoped: bool,
}

/// Deletes what was found, tells of it, and waits.
///
/// # Errors
/// All that could not be deleted; a wait that took too long.
pub(in crate::cmd) async fn delete(found: Found, how: &How, ctx: &mut Ctx<'_>) -> Result<()> {
    let Found { targets, unread } = found;
    if targets.is_empty() && unread.is_empty() {
        return Ok(writeln!(ctx.env.stdout, "No resources found")?);
    }
    if how.is_scoped && targets.iter().flatten().any(|t| !t.mapping.namespaced) {
        ctx.warn("deleting cluster-scoped resources, not scoped to the provided namespace");
    }
    let client = ctx.client()?;
    let (doomed, errors) = delete_all(&client, how, targets, ctx).await;
    each::all(errors, unread)?;
    match how.wait {
        Some(timeout) if how.dry_run == DryRun::None => {
            ctx.env.stdout.flush()?;
            wait(&client, doomed, timeout, ctx).await
        }
        _ => Ok(()),
    }
}

/// Waits until they are gone, zero for as long as it takes. A terminal is told of what takes long.
async fn wait(
    client: &Client,
    doomed: Vec<Doomed>,
    timeout: Duration,
    ctx: &Ctx<'_>,
) -> Result<()> {
    let timeout = Some(timeout).filter(|t| !t.is_zero());
    let left = RefCell::new(Left::default());
    let seen = |one: &Doomed, object: Option<&Value>| left.borrow_mut().see(one, object);
    let mut gone = std::pin::pin!(until_gone(client, doomed, timeout, seen));
    if !ctx.env.terminal.stderr {
        return gone.await;
    }
    loop {
        tokio::select! {
            biased;
            outcome = &mut gone => return outcome,
            () = tokio::time::sleep(PATIENCE) => {}
        }
        let news = left.borrow_mut().news();
        for line in news {
            ctx.env.stderr.line(&guard::escape(&line));
        }
    }
}

/// Deletes run by run: at once within a run, and each run after the one before.
/// What is still there afterwards comes back, and the failures, in the order of the targets.
async fn delete_all(
    client: &Client,
    how: &How,
    found: Vec<Result<Target>>,
    ctx: &mut Ctx<'_>,
) -> (Vec<Doomed>, Vec<Error>) {
    let (mut doomed, mut errors) = (Vec::new(), Vec::new());
    for run in runs(&found, |item| item.as_ref().ok().map(Target::key)) {
        let out = &mut ctx.env.stdout;
        let one = async |target| match delete_one(client, how, target).await {
            Err(error) if how.ignore_not_found && error.is_not_found() => Ok(None),
            answer => Ok(Some((target, answer?))),
        };
        let done = |deleted: Option<(&Target, Value)>| {
            let Some((target, answer)) = deleted else {
                return Ok(());
            };
            writeln!(out, "{}", told(how, target))?;
            // Only an object that comes back lives on for a while; a Status means it is gone.
            if answer["kind"] != "Status" {
                let uid = answer["metadata"]["uid"].as_str().unwrap_or_default();
                doomed.push(target.clone().doomed(uid.to_owned()));
            }
            Ok(())
        };
        if !at_once(run, &Gates::default(), one, done, &mut errors).await {
            break;
        }
    }
    (doomed, errors)
}

async fn delete_one(client: &Client, how: &How, target: &Target) -> Result<Value> {
    let failed = |error: Error| match target.source.as_str() {
        "" => error,
        _ if error.kind == ErrorKind::Connection => error,
        source => error.context(&format!("error when deleting {source:?}")),
    };
    // Without a name the path would be that of the whole collection.
    if target.name.is_empty() {
        return Err(failed(Error::new("resource name may not be empty")));
    }
    if how.dry_run == DryRun::Client {
        return Ok(json!({"kind": "Status"}));
    }
    let path = target.mapping.path(&target.namespace, &target.name);
    client
        .json(Request::delete(path, &options(how)))
        .await
        .map_err(failed)
}

/// The `DeleteOptions`. The server reads no query where there is a body, so that even the dry run
/// stands in it.
fn options(how: &How) -> Value {
    let mut options = json!({
        "kind": "DeleteOptions",
        "apiVersion": "v1",
        "propagationPolicy": how.propagation,
    });
    if how.grace_period >= 0 {
        options["gracePeriodSeconds"] = how.grace_period.into();
    }
    if how.dry_run == DryRun::Server {
        options["dryRun"] = json!(["All"]);
    }
    options
}

/// The line for a deleted object.
fn told(how: &How, target: &Target) -> String {
    let kind = target.mapping.kind_group();
    if how.names {
        return format!("{kind}/{}", target.name);
    }
    let force = if how.grace_period == 0 { "force " } else { "" };
    let place = match target.namespace.as_str() {
        "" => String::new(),
        namespace => format!(" from {namespace} namespace"),
    };
    format!(
        "{kind} \"{}\" {force}deleted{place}{}",
        target.name,
        how.dry_run.suffix()
    )
}
