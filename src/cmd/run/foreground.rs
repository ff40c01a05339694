//! The session of the user with the new pod: waiting, attaching, the exit code, and the end of it
//! all with `--rm`.

use std::io;

use tokio::signal::unix::{SignalKind, signal};

use crate::apply::lent;
use crate::client::Client;
use crate::cmd::delete::{Found, How, Target, delete};
use crate::ctx::{Ctx, Progress};
use crate::flags::DryRun;
use crate::resource::{Info, Object};
use crate::stream::{self, Started};
use crate::{Error, ErrorKind, Result};

use super::{Args, Plan};

/// Attaches to the first of what was created, the pod. With `--rm` all of it is deleted in the end,
/// also when the user, or a signal, ends the command before.
///
/// # Errors
/// The container's exit code; a pod that does not run in time; what could not be deleted.
pub(super) async fn run(
    args: &Args,
    plan: &Plan,
    created: &[Info],
    ctx: &mut Ctx<'_>,
) -> Result<()> {
    let Some(pod) = created.first() else {
        return Ok(());
    };
    if !args.rm {
        return session(args, plan, pod, ctx).await;
    }
    let outcome = lent(async {
        let outcome = until_signal(session(args, plan, pod, ctx)).await;
        // Whoever else listens for the signal must hear it while it is ours.
        tokio::task::yield_now().await;
        outcome
    })
    .await;
    if outcome.as_ref().is_err_and(is_signal) {
        // Stdout may be held by a session that has no more use for it.
        ctx.env.stdout = Box::new(ctx.env.stderr.clone());
    }
    let removed = remove(args, plan, created, ctx).await;
    match (outcome, removed) {
        (outcome, Ok(())) => outcome,
        (Err(error), Err(_)) if is_signal(&error) => Err(error),
        (outcome, Err(error)) => Error::all(outcome.err().into_iter().chain([error]).collect()),
    }
}

/// Whether a signal ended the session.
fn is_signal(error: &Error) -> bool {
    match error.kind {
        ErrorKind::Interrupted => true,
        ErrorKind::Exit(_) => error.message.is_empty(),
        _ => false,
    }
}

/// The session, or the first signal that would end the program.
async fn until_signal(session: impl Future<Output = Result<()>>) -> Result<()> {
    tokio::select! {
        biased;
        outcome = session => outcome,
        error = ending_signal() => Err(error),
    }
}

async fn ending_signal() -> Error {
    let heard = async |kind| match signal(kind) {
        Ok(mut signals) => signals.recv().await,
        Err(_) => std::future::pending().await,
    };
    let exit = |code| Error::of(ErrorKind::Exit(code), "");
    tokio::select! {
        _ = heard(SignalKind::interrupt()) => Error::of(ErrorKind::Interrupted, ""),
        _ = heard(SignalKind::hangup()) => exit(129),
        _ = heard(SignalKind::terminate()) => exit(143),
    }
}

/// Waits for the pod, attaches to it, and waits for its exit code if that means something.
async fn session(args: &Args, plan: &Plan, pod: &Info, ctx: &mut Ctx<'_>) -> Result<()> {
    let client = ctx.client()?;
    let at = (pod.namespace.as_str(), pod.name.as_str());
    let ends = !args.leave_stdin_open && plan.restart != "Always";
    let running = ready(args, &client, at, ctx).await?;
    if is_completed(&running) {
        let container = stream::choose_container(&running, "")?;
        if let Some(notice) = container.notice.filter(|_| !args.quiet) {
            ctx.env.stderr.line(&notice);
        }
        let log = (&running, container.name.as_str());
        stream::print_log(&client, ctx.env, log, 0, false).await?;
    } else {
        let command = format!("{} attach", ctx.env.program());
        let started = Started {
            container: "",
            stdin: args.stdin,
            tty: args.tty,
            quiet: args.quiet,
            command: &command,
            past: true,
            follow: ends,
        };
        let keys = &args.detach_keys;
        started
            .attach_until(&client, ctx.env, &running, keys)
            .await?;
    }
    if !ends {
        return Ok(());
    }
    let once = plan.restart == "Never";
    let done = |pod: &Object| {
        let phase = pod.text(&["status", "phase"]);
        Ok(phase == "Succeeded" || (once && phase == "Failed"))
    };
    let ended = stream::wait_until(&client, at, args.pod_running_timeout, done).await?;
    exit_code(&ended)
}

/// Waits until the pod is ready, or has ended.
async fn ready(
    args: &Args,
    client: &Client,
    at: (&str, &str),
    ctx: &mut Ctx<'_>,
) -> Result<Object> {
    let mut progress = Progress::new(ctx.env);
    let met = |pod: &Object| {
        let is_met = is_completed(pod) || is_ready(pod);
        if !is_met {
            progress.show(|| waiting_for(pod));
        }
        Ok(is_met)
    };
    let pod = stream::wait_until(client, at, args.pod_running_timeout, met).await;
    progress.clear();
    pod
}

/// What a person may want to know of a pod that does not run yet.
fn waiting_for(pod: &Object) -> String {
    let reason = pod.at(&["status", "containerStatuses"])[0]["state"]["waiting"]["reason"].as_str();
    let reason = reason.unwrap_or("Pending");
    let text = format!("waiting for pod {} to be ready: {reason}", pod.name());
    crate::guard::escape(&text).into_owned()
}

fn is_completed(pod: &Object) -> bool {
    matches!(pod.text(&["status", "phase"]), "Succeeded" | "Failed")
}

fn is_ready(pod: &Object) -> bool {
    let conditions = pod.at(&["status", "conditions"]).as_array();
    let is_true = |c: &serde_json::Value| c["type"] == "Ready" && c["status"] == "True";
    pod.text(&["status", "phase"]) == "Running" && conditions.into_iter().flatten().any(is_true)
}

/// How the pod ended: its only container's exit code.
fn exit_code(pod: &Object) -> Result<()> {
    let name = format!("pod {}/{}", pod.namespace(), pod.name());
    match pod.text(&["status", "phase"]) {
        "Succeeded" => return Ok(()),
        "Failed" => {}
        phase => return Err(Error::new(format!("{name} left in phase {phase}"))),
    }
    let ended = &pod.at(&["status", "containerStatuses"])[0]["state"]["terminated"];
    let code = ended["exitCode"].as_i64().unwrap_or_default();
    match i32::try_from(code) {
        Ok(0) | Err(_) => Err(Error::new(format!("{name} failed with unknown exit code"))),
        Ok(code) => {
            let text = |key: &str| ended[key].as_str().unwrap_or_default();
            let (reason, message) = (text("reason"), text("message"));
            let told = format!("{name} terminated ({reason})\n{message}");
            Err(Error::of(
                ErrorKind::Exit(code),
                told.trim_end_matches('\n'),
            ))
        }
    }
}

/// Deletes what was created.
async fn remove(args: &Args, plan: &Plan, created: &[Info], ctx: &mut Ctx<'_>) -> Result<()> {
    let grace_period = match args.grace_period {
        0 if !args.force => 1,
        -1 if args.force => 0,
        seconds => seconds,
    };
    let how = How {
        dry_run: DryRun::None,
        propagation: plan.propagation,
        grace_period,
        ignore_not_found: true,
        names: false,
        wait: args.wait.then_some(args.timeout),
        is_scoped: false,
    };
    let targets: Vec<Target> = created.iter().map(Target::of).collect();
    if !args.quiet {
        return delete(Found::from(targets), &how, ctx).await;
    }
    let stdout = std::mem::replace(&mut ctx.env.stdout, Box::new(io::sink()));
    let outcome = delete(Found::from(targets), &how, ctx).await;
    ctx.env.stdout = stdout;
    outcome
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn pod(status: &serde_json::Value) -> Object {
        Object(json!({"metadata": {"name": "p", "namespace": "n"}, "status": status}))
    }

    /// Recorded from kubectl 1.37.1.
    #[test]
    fn the_containers_exit_code_is_ours() {
        let failed = |state: serde_json::Value| {
            let status = json!({"phase": "Failed", "containerStatuses": [{"state": state}]});
            let error = exit_code(&pod(&status)).unwrap_err();
            (error.exit_code(), error.text())
        };
        let terminated = |code: i64, message: &str| {
            failed(json!({"terminated": {"exitCode": code, "reason": "Error", "message": message}}))
        };
        let unknown = (
            1,
            "error: pod n/p failed with unknown exit code\n".to_owned(),
        );
        assert_eq!(
            terminated(7, ""),
            (7, "pod n/p terminated (Error)\n".to_owned())
        );
        assert_eq!(
            terminated(3, "why\n"),
            (3, "pod n/p terminated (Error)\nwhy\n".to_owned())
        );
        assert_eq!(terminated(0, ""), unknown);
        assert_eq!(failed(json!({"waiting": {}})), unknown);
        assert_eq!(exit_code(&pod(&json!({"phase": "Succeeded"}))), Ok(()));
        assert!(exit_code(&pod(&json!({"phase": "Running"}))).is_err());
    }

    #[test]
    fn a_pod_that_runs_may_not_be_ready() {
        let ready = |phase: &str, status: &str| {
            let conditions = json!([{"type": "Ready", "status": status}]);
            is_ready(&pod(&json!({"phase": phase, "conditions": conditions})))
        };
        assert!(ready("Running", "True"));
        assert!(!ready("Running", "False"));
        assert!(!ready("Pending", "True"));
    }
}
