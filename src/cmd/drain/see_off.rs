//! The pods of a node are evicted, or deleted, and waited for: what the server is asked, and when.

use std::io::Write as _;
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::time::{Instant, sleep_until};

use super::failure::Failure;
use super::leaving::{By, How, Leavers, Line};
use super::screen::{Screen, TICK};
use super::{Plan, shown};
use crate::apply::{Change, Feed, Gates, settled};
use crate::client::{Client, Request};
use crate::ctx::Ctx;
use crate::flags::DryRun;
use crate::resource::Object;
use crate::{Error, ErrorKind, Result};

/// How long pods are not asked for because nothing is known of budgets yet.
const KNOWING: Duration = Duration::from_secs(1);

/// How pods leave.
pub(super) struct SeeOff<'a> {
    pub(super) client: &'a Client,
    plan: &'a Plan,
    /// The version of the API of evictions: `None` before it was asked for, empty for none.
    version: Option<String>,
}

/// What has come of it.
pub(super) struct Left {
    pub(super) outcome: Result<(), Failure>,
    /// Lines for people.
    pub(super) report: Vec<String>,
}

impl Left {
    /// Nobody had to wait.
    fn at_once(outcome: Result<(), Failure>) -> Self {
        let report = Vec::new();
        Self { outcome, report }
    }
}

impl<'a> SeeOff<'a> {
    pub(super) fn new(client: &'a Client, plan: &'a Plan) -> Self {
        Self {
            client,
            plan,
            version: None,
        }
    }

    /// Makes the pods leave, and waits until they are gone.
    ///
    /// # Errors
    /// Ctrl-C, and a reader that has gone.
    pub(super) async fn pods(
        &mut self,
        node: &str,
        pods: Vec<Object>,
        ctx: &mut Ctx<'_>,
    ) -> Result<Left> {
        if pods.is_empty() {
            return Ok(Left::at_once(Ok(())));
        }
        let version = match self.version().await {
            Ok(version) => version,
            Err(error) => return Ok(Left::at_once(Err(Failure::of(error)))),
        };
        let by = match version.is_empty() {
            true => By::Deletion,
            false => By::Eviction,
        };
        let how = How {
            by,
            is_dry_run: self.plan.dry_run == DryRun::Server,
            is_verbose: ctx.globals.v >= 2,
            skip: self.plan.rules.skip,
            timeout: self.plan.args.timeout,
        };
        if by == By::Deletion {
            match self.delete(&pods, how, ctx).await {
                Err(error) if is_end(&error) => return Err(error),
                Err(error) => return Ok(Left::at_once(Err(Failure::of(error)))),
                Ok(()) if how.is_dry_run => return Ok(Left::at_once(Ok(()))),
                Ok(()) => {}
            }
        }
        let mut leavers = Leavers::new(pods, how);
        let report = self.wait(node, &mut leavers, &version, ctx).await?;
        let errors = std::mem::take(&mut leavers.errors);
        let is_list = by == By::Eviction;
        Ok(Left {
            outcome: match errors.is_empty() {
                true => Ok(()),
                false => Err(Failure { errors, is_list }),
            },
            report,
        })
    }

    /// The version in which the server takes evictions; empty when pods are to be deleted instead.
    async fn version(&mut self) -> Result<String> {
        if self.plan.args.disable_eviction {
            return Ok(String::new());
        }
        if let Some(version) = &self.version {
            return Ok(version.clone());
        }
        let resources = self.client.json(Request::get("/api/v1")).await?;
        Ok(self.version.insert(eviction_version(&resources)).clone())
    }

    /// `DeleteOptions` that mean this very pod, and not another one of its name.
    fn options(&self, pod: &Object) -> Value {
        let mut options = json!({"preconditions": {"uid": pod.uid()}});
        if self.plan.args.grace_period >= 0 {
            options["gracePeriodSeconds"] = self.plan.args.grace_period.into();
        }
        if self.plan.dry_run == DryRun::Server {
            options["dryRun"] = json!(["All"]);
        }
        options
    }

    /// Deletes the pods; after a failure no more is begun.
    async fn delete(&self, pods: &[Object], how: How, ctx: &mut Ctx<'_>) -> Result<()> {
        let one = async |pod: &Object| {
            let mut options = self.options(pod);
            options["kind"] = "DeleteOptions".into();
            options["apiVersion"] = "v1".into();
            match self.client.json(Request::delete(path(pod), &options)).await {
                Err(error) if !(error.is_not_found() || error.is_reason("Conflict")) => Err(error),
                _ => Ok(pod.name().to_owned()),
            }
        };
        let out = &mut ctx.env.stdout;
        let fatal = |outcome: &Result<String>| outcome.as_ref().err().cloned();
        settled(pods, &Gates::default(), one, fatal, |outcome| {
            if let Ok(name) = outcome
                && how.is_verbose
                && !how.is_dry_run
            {
                writeln!(out, "pod/{name} deletion started")?;
            }
            Ok(())
        })
        .await
    }

    /// Asks for pods as they may go, until all are gone or have failed. Gives lines for people.
    async fn wait(
        &self,
        node: &str,
        leavers: &mut Leavers,
        version: &str,
        ctx: &mut Ctx<'_>,
    ) -> Result<Vec<String>> {
        let mut screen = Screen::new(node, ctx.env);
        let (send_pods, mut pods) = unbounded_channel();
        let (send_budgets, mut budgets) = unbounded_channel();
        let pod_feed = pod_feed(node);
        let mut follow_pods = std::pin::pin!(follow(self.client, &pod_feed, send_pods));
        let budget_feed = budget_feed();
        let mut follow_budgets = std::pin::pin!(follow(self.client, &budget_feed, send_budgets));
        let is_eviction = leavers.how.by == By::Eviction;
        let (mut sees_pods, mut sees_budgets) = (true, is_eviction);
        let start = Instant::now();
        let mut knows_at = is_eviction.then(|| start + KNOWING);
        let end = end(leavers, start);
        let mut asked = FuturesUnordered::new();
        let far = start + Duration::from_secs(1 << 30);
        loop {
            let (now, clock) = (Instant::now(), ctx.env.now());
            leavers.skip_overdue(clock);
            if end.is_some_and(|end| now >= end) {
                let report = screen.report(leavers, clock);
                leavers.time_out();
                tell(leavers, &mut screen, ctx)?;
                return Ok(report);
            }
            if is_eviction && knows_at.is_none_or(|time| now >= time) {
                knows_at = None;
                for place in leavers.next(now) {
                    let request = self.eviction(&leavers.all[place].pod, version);
                    asked.push(async move {
                        let answer = self.client.json(request).await;
                        (place, answer.map(|_| ()))
                    });
                }
            }
            tell(leavers, &mut screen, ctx)?;
            if leavers.is_over() {
                return Ok(screen.report(leavers, clock));
            }
            screen.draw(leavers, clock);
            let tick = screen.is_live().then(|| now + TICK);
            let wake = [leavers.wake(now, clock), knows_at, end, tick];
            let wake = wake.into_iter().flatten().min().unwrap_or(far);
            tokio::select! {
                Some((place, answer)) = asked.next(), if !asked.is_empty() => {
                    leavers.answered(place, answer, Instant::now());
                }
                Some(change) = pods.recv() => leavers.pods(change, Instant::now()),
                Some(change) = budgets.recv() => {
                    knows_at = None;
                    leavers.budgets(change, Instant::now());
                }
                error = &mut follow_pods, if sees_pods => {
                    sees_pods = false;
                    leavers.blinded(&error);
                }
                _ = &mut follow_budgets, if sees_budgets => {
                    // Without them pods are asked for again and again, as kubectl does.
                    sees_budgets = false;
                    knows_at = None;
                }
                () = sleep_until(wake) => {}
                _ = tokio::signal::ctrl_c(), if screen.is_live() => {
                    let report = screen.report(leavers, clock);
                    screen.clear();
                    for line in report {
                        ctx.env.stderr.line(&shown(&line, ctx));
                    }
                    return Err(Error::of(ErrorKind::Interrupted, ""));
                }
            }
        }
    }

    fn eviction(&self, pod: &Object, version: &str) -> Request {
        let body = json!({
            "kind": "Eviction",
            "apiVersion": version,
            "metadata": {"name": pod.name(), "namespace": pod.namespace()},
            "deleteOptions": self.options(pod),
        });
        Request::post(format!("{}/eviction", path(pod)), &body).once()
    }
}

/// Whether the command ends with it, whatever is left to do.
fn is_end(error: &Error) -> bool {
    matches!(error.kind, ErrorKind::Interrupted | ErrorKind::BrokenPipe)
}

/// When `--timeout` is over.
fn end(leavers: &Leavers, start: Instant) -> Option<Instant> {
    let timeout = leavers.how.timeout;
    match timeout.is_zero() {
        true => None,
        false => start.checked_add(Duration::try_from(timeout).unwrap_or_default()),
    }
}

/// The group and version in which these resources of `v1` have evictions; empty for none.
fn eviction_version(resources: &Value) -> String {
    let text = |resource: &Value, key: &str| resource[key].as_str().unwrap_or_default().to_owned();
    let all = resources["resources"].as_array().into_iter().flatten();
    let mut found = all
        .filter(|one| one["name"] == "pods/eviction" && one["kind"] == "Eviction")
        .map(|one| (text(one, "group"), text(one, "version")))
        .filter(|(group, version)| !group.is_empty() && !version.is_empty());
    match found.next() {
        // As in kubectl, any other is taken for the older one.
        Some((group, version)) if (&*group, &*version) == ("policy", "v1") => {
            "policy/v1".to_owned()
        }
        Some(_) => "policy/v1beta1".to_owned(),
        None => String::new(),
    }
}

fn path(pod: &Object) -> String {
    let (namespace, name) = (pod.namespace(), pod.name());
    format!("/api/v1/namespaces/{namespace}/pods/{name}")
}

fn pod_feed(node: &str) -> Feed {
    Feed {
        path: "/api/v1/pods".to_owned(),
        fields: format!("spec.nodeName={node}"),
        metadata: true,
        polls: true,
        ..Feed::default()
    }
}

fn budget_feed() -> Feed {
    Feed {
        path: "/apis/policy/v1/poddisruptionbudgets".to_owned(),
        ..Feed::default()
    }
}

/// Passes on what happens, until it can't be known any more.
async fn follow(client: &Client, feed: &Feed, news: UnboundedSender<Change>) -> Error {
    let gone = |_| Error::new("nobody waits any more");
    let tell = async |change| news.send(change).map_err(gone);
    match feed.follow(client, tell).await {
        Err(error) => error,
    }
}

/// Says what there is to say, in its order.
fn tell(leavers: &mut Leavers, screen: &mut Screen, ctx: &mut Ctx<'_>) -> Result<()> {
    if leavers.lines.is_empty() {
        return Ok(());
    }
    screen.clear();
    for line in leavers.lines.drain(..) {
        match line {
            Line::Out(text) => writeln!(ctx.env.stdout, "{text}")?,
            Line::Err(text) => {
                ctx.env.stdout.flush()?;
                ctx.env.stderr.line(&shown(&text, ctx));
            }
        }
    }
    Ok(ctx.env.stdout.flush()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evictions_have_the_version_that_the_server_has() {
        let resources = |group: &str, version: &str| {
            json!({"resources": [
                {"name": "pods", "kind": "Pod"},
                {"name": "pods/eviction", "kind": "Eviction", "group": group, "version": version},
            ]})
        };
        for (group, version, wanted) in [
            ("policy", "v1", "policy/v1"),
            ("policy", "v1beta1", "policy/v1beta1"),
            ("", "", ""),
        ] {
            assert_eq!(eviction_version(&resources(group, version)), wanted);
        }
        assert_eq!(eviction_version(&json!({"resources": []})), "");
        assert_eq!(eviction_version(&json!(null)), "");
    }
}
