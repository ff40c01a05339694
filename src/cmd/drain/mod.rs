//! `drain`: cordon nodes, and move their pods away.

mod budgets;
mod failure;
mod filter;
mod leaving;
mod screen;
mod see_off;

use std::collections::HashSet;
use std::io::Write as _;

use futures_util::{StreamExt as _, stream};
use jiff::SignedDuration;

use super::cordon::{Asked, CORDON};
use crate::client::{Client, Request};
use crate::ctx::Ctx;
use crate::flags::{self, DryRun};
use crate::resource::fetch::{Collection, WIDTH};
use crate::resource::selector::LabelSelector;
use crate::resource::{Info, Object};
use crate::{Error, Result, go, guard};

use failure::{Failure, outcome, told};
use filter::{DaemonSets, Rules, Sorted};
use see_off::SeeOff;

/// The arguments of `drain`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// How many objects of a list to ask the server for at once; 0 for all
    #[arg(long, default_value = "500", value_parser = flags::int::<i64>)]
    chunk_size: i64,
    /// Let pods with emptyDir volumes go too: what is in these is lost
    #[arg(long)]
    delete_emptydir_data: bool,
    /// Delete pods instead of evicting them, whatever PodDisruptionBudgets say
    #[arg(long)]
    disable_eviction: bool,
    /// Only say what would be done (client), or have the server check it (server)
    #[arg(long, default_value = "none", num_args = 0..=1, default_missing_value = "unchanged")]
    dry_run: String,
    /// Let pods without a controller go too: nobody makes them anew
    #[arg(long)]
    force: bool,
    /// Seconds that each pod has to end; negative for its own
    #[arg(long, default_value = "-1", value_parser = flags::int::<i64>)]
    grace_period: i64,
    /// Leave the pods of DaemonSets where they are
    #[arg(long)]
    ignore_daemonsets: bool,
    /// Only the pods whose labels match, such as app=web
    #[arg(long, default_value = "")]
    pod_selector: String,
    /// The nodes whose labels match, such as zone=a
    #[arg(long, short = 'l')]
    selector: Option<String>,
    /// Wait no longer for pods that should have been gone more than so many seconds ago; 0 for ever
    #[arg(long, default_value = "0", value_parser = flags::int::<i64>)]
    skip_wait_for_delete_timeout: i64,
    /// How long the pods of a node may take to be gone; 0 for as long as it takes
    #[arg(long, default_value = "0s", value_parser = span)]
    timeout: SignedDuration,
    #[arg(hide = true)]
    args: Vec<String>,
}

fn span(text: &str) -> Result<SignedDuration, String> {
    go::duration::parse(text).map_err(|error| error.message)
}

/// What the flags come to.
struct Plan {
    args: Args,
    dry_run: DryRun,
    rules: Rules,
}

/// Drains the nodes, one after the other.
///
/// # Errors
/// Arguments without a meaning, nodes that are not there, and what keeps nodes from being drained.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let asked = Asked {
        verb: "drain",
        names: &args.args,
        selector: args.selector.as_deref(),
        page: args.chunk_size,
    };
    asked.check(ctx)?;
    let dry_run = ctx.dry_run(&args.dry_run)?;
    let client = ctx.client()?;
    if LabelSelector::parse(&args.pod_selector).is_err() {
        let text = "--pod-selector=<pod_selector> must be a valid label selector";
        return Err(Error::new(text));
    }
    let nodes = asked.nodes(ctx).await?;
    let rules = Rules {
        force: args.force,
        ignore_daemonsets: args.ignore_daemonsets,
        delete_emptydir_data: args.delete_emptydir_data,
        skip: args.skip_wait_for_delete_timeout,
    };
    CORDON.each(nodes.clone(), dry_run, ctx).await?;
    let plan = Plan {
        args,
        dry_run,
        rules,
    };
    plan.drain_all(&client, &nodes, ctx).await
}

impl Plan {
    async fn drain_all(&self, client: &Client, nodes: &[Info], ctx: &mut Ctx<'_>) -> Result<()> {
        let (mut drained, mut failed) = (HashSet::new(), Vec::new());
        let mut see_off = SeeOff::new(client, self);
        for node in nodes.iter().map(|node| node.name.as_str()) {
            let Err(failure) = self.drain(node, &mut see_off, ctx).await? else {
                drained.insert(node);
                let mark = self.dry_run.suffix();
                writeln!(ctx.env.stdout, "node/{node} drained{mark}")?;
                ctx.env.stdout.flush()?;
                continue;
            };
            let why = told(&failure.errors);
            say(
                &format!(
                    "error: unable to drain node {node:?} due to error: {why}, continuing command..."
                ),
                ctx,
            )?;
            if !drained.contains(node) {
                failed.push((node, failure));
            }
        }
        if !failed.is_empty() {
            say("There are pending nodes to be drained:", ctx)?;
            for (node, _) in &failed {
                say(&format!(" {node}"), ctx)?;
            }
        }
        outcome(failed.into_iter().map(|(_, failure)| failure).collect())
    }

    /// Drains a node; what keeps it from being drained comes back.
    async fn drain(
        &self,
        node: &str,
        see_off: &mut SeeOff<'_>,
        ctx: &mut Ctx<'_>,
    ) -> Result<Result<(), Failure>> {
        let sorted = match self.pods(node, see_off.client, ctx).await {
            Ok(sorted) => sorted,
            Err(error) => return Ok(Err(Failure::list(vec![error]))),
        };
        if !sorted.errors.is_empty() {
            return Ok(Err(Failure::list(sorted.errors)));
        }
        if !sorted.warning.is_empty() {
            ctx.env.stdout.flush()?;
            ctx.warn(&sorted.warning);
        }
        if self.dry_run == DryRun::Client {
            for pod in &sorted.pods {
                let (namespace, name) = (pod.namespace(), pod.name());
                writeln!(ctx.env.stdout, "evicting pod {namespace}/{name} (dry run)")?;
            }
            return Ok(Ok(()));
        }
        let left = see_off.pods(node, sorted.pods, ctx).await?;
        if let Err(failure) = &left.outcome {
            self.tell_pending(node, &told(&failure.errors), see_off.client, ctx)
                .await?;
        }
        for line in &left.report {
            say(line, ctx)?;
        }
        Ok(left.outcome)
    }

    /// The pods of a node, sorted by whether they may go.
    async fn pods(&self, node: &str, client: &Client, ctx: &Ctx<'_>) -> Result<Sorted> {
        let pods = Collection {
            path: "/api/v1/pods".to_owned(),
            title: "/v1, Resource=pods".to_owned(),
            fields: format!("spec.nodeName={node}"),
            labels: LabelSelector::parse(&self.args.pod_selector)?.to_string(),
            page: self.args.chunk_size,
            ..Collection::default()
        };
        let pods = pods.items(client).await?.into_iter().map(Object);
        let (pods, now) = (pods.collect::<Vec<Object>>(), ctx.env.now());
        let wanted = pods
            .iter()
            .filter_map(|pod| self.rules.daemon_set(pod, now));
        let wanted: HashSet<(String, String)> = wanted.collect();
        let look = |(namespace, name): (String, String)| async move {
            let path = format!("/apis/apps/v1/namespaces/{namespace}/daemonsets/{name}");
            let found = client.json(Request::get(path)).await;
            ((namespace, name), found.map(|_| ()))
        };
        let sets = stream::iter(wanted).map(look).buffer_unordered(WIDTH);
        let sets: DaemonSets = sets.collect().await;
        Ok(self.rules.sort(pods, &sets, now))
    }

    /// What is still there after a failure.
    async fn tell_pending(
        &self,
        node: &str,
        why: &str,
        client: &Client,
        ctx: &mut Ctx<'_>,
    ) -> Result<()> {
        let errors = match self.pods(node, client, ctx).await {
            Err(error) => vec![error],
            Ok(sorted) => {
                if !sorted.pods.is_empty() {
                    say(
                        &format!(
                            "There are pending pods in node {node:?} when an error occurred: {why}"
                        ),
                        ctx,
                    )?;
                }
                for pod in &sorted.pods {
                    say(&format!("pod/{}", pod.name()), ctx)?;
                }
                sorted.errors
            }
        };
        if !errors.is_empty() {
            say(
                "Following errors occurred while getting the list of pods to delete:",
                ctx,
            )?;
            // kubectl does not end this line.
            let text = told(&errors);
            write!(ctx.env.stderr, "{}", shown(&text, ctx))?;
        }
        Ok(())
    }
}

/// Says a line on stderr, after what was said on stdout.
fn say(line: &str, ctx: &mut Ctx<'_>) -> Result<()> {
    ctx.env.stdout.flush()?;
    ctx.env.stderr.line(&shown(line, ctx));
    Ok(())
}

/// What of a text may go to stderr.
fn shown<'t>(text: &'t str, ctx: &Ctx<'_>) -> std::borrow::Cow<'t, str> {
    match ctx.env.terminal.stderr {
        true => guard::escape(text),
        false => text.into(),
    }
}
