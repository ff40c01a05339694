//! `cordon`: nodes that get no new pods. `uncordon` is the way back.

use crate::ctx::{Ctx, Wanted};
use crate::flags::{DryRun, FileFlags};
use crate::resource::{Info, Object, Writes, fetch};
use crate::{Error, ErrorKind, Result};

use super::change::{Change, Changed, Found, Job, Show};

/// The arguments of `cordon` and `uncordon`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Only say what would be done (client), or have the server check it (server)
    #[arg(long, default_value = "none", num_args = 0..=1, default_missing_value = "unchanged")]
    dry_run: String,
    /// The nodes whose labels match, such as zone=a
    #[arg(long, short = 'l')]
    selector: Option<String>,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Cordons the nodes.
///
/// # Errors
/// Arguments without a meaning, nodes that are not there.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    CORDON.run(args, ctx).await
}

/// A direction, in its words.
pub(super) struct Cordon {
    /// Whether nodes are to be unschedulable.
    pub(super) unschedulable: bool,
    pub(super) verb: &'static str,
    pub(super) done: &'static str,
    pub(super) already: &'static str,
}

pub(super) const CORDON: Cordon = Cordon {
    unschedulable: true,
    verb: "cordon",
    done: "cordoned",
    already: "already cordoned",
};

impl Cordon {
    pub(super) async fn run(&self, args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
        let asked = Asked {
            verb: self.verb,
            names: &args.args,
            selector: args.selector.as_deref(),
            page: fetch::PAGE,
        };
        asked.check(ctx)?;
        let dry_run = ctx.dry_run(&args.dry_run)?;
        let nodes = asked.nodes(ctx).await?;
        self.each(nodes, dry_run, ctx).await
    }

    /// Changes each of the nodes.
    pub(super) async fn each(
        &self,
        nodes: Vec<Info>,
        dry_run: DryRun,
        ctx: &mut Ctx<'_>,
    ) -> Result<()> {
        let job = job(dry_run);
        for info in nodes {
            let name = info.name.clone();
            let found = Found {
                infos: vec![info],
                ..Found::default()
            };
            match job.run(found, self, ctx).await {
                // As in kubectl, that is told of and no failure of the whole.
                Err(error) if is_refusal(&error) => {
                    let (verb, reason) = (self.verb, &error.message);
                    let line = format!("error: unable to {verb} node {name:?}: {reason}");
                    ctx.env.stderr.line(&line);
                }
                outcome => outcome?,
            }
        }
        Ok(())
    }
}

fn job(dry_run: DryRun) -> Job {
    Job {
        writes: Writes {
            dry_run,
            // kubectl leaves its name to the user agent; ours has another one.
            field_manager: "kubectl".to_owned(),
            ..Writes::default()
        },
        local: false,
        record: false,
        version: String::new(),
        strategic: true,
        format: None,
        managed_fields: false,
        show: Show::AnswersAlone,
        marked: true,
    }
}

fn is_refusal(error: &Error) -> bool {
    matches!(
        error.kind,
        ErrorKind::General | ErrorKind::Api(_) | ErrorKind::Connection
    )
}

/// Which nodes are asked for.
pub(super) struct Asked<'a> {
    /// The verb, for its usage.
    pub(super) verb: &'a str,
    pub(super) names: &'a [String],
    /// `None` where the flag is not given.
    pub(super) selector: Option<&'a str>,
    /// How many nodes of a list to ask for at once.
    pub(super) page: i64,
}

impl Asked<'_> {
    /// Refuses no nodes at all, and both ways to name some.
    pub(super) fn check(&self, ctx: &Ctx<'_>) -> Result<()> {
        if self.names.is_empty() && self.selector.is_none() {
            return Err(ctx.usage(format!("USAGE: {} NODE [flags]", self.verb)));
        }
        if !(self.names.is_empty() || self.labels().is_empty()) {
            let text = "cannot specify both a node name and a --selector option";
            return Err(ctx.usage(text));
        }
        Ok(())
    }

    fn labels(&self) -> &str {
        self.selector.unwrap_or_default()
    }

    /// The nodes, all of which must be there.
    pub(super) async fn nodes(&self, ctx: &mut Ctx<'_>) -> Result<Vec<Info>> {
        let files = FileFlags::default();
        let args = match (self.names, self.labels()) {
            ([], "") => Vec::new(),
            _ => node_args(self.names),
        };
        let wanted = Wanted {
            labels: self.labels(),
            single_type: true,
            page: self.page,
            ..Wanted::new(&args, &files)
        };
        let (infos, errors) = ctx.infos(wanted).await?;
        if let Some(first) = errors.into_iter().next() {
            return Err(first);
        }
        for info in &infos {
            let mapping = &info.mapping;
            if mapping.group_resource() != "nodes" {
                let text = format!("expected resource of type node, got {:?}", mapping.gvr());
                return Err(Error::new(text));
            }
        }
        Ok(infos)
    }
}

/// Names of nodes as arguments that select them; without names, all nodes.
pub(super) fn node_args(names: &[String]) -> Vec<String> {
    let has_types = names.iter().any(|name| name.contains('/'));
    if !has_types {
        let nodes = std::iter::once("nodes".to_owned());
        return nodes.chain(names.iter().cloned()).collect();
    }
    let typed = |name: &String| match name.contains('/') {
        true => name.clone(),
        false => format!("nodes/{name}"),
    };
    names.iter().map(typed).collect()
}

impl Change for Cordon {
    fn change(&self, node: &mut Object) -> Result<Changed> {
        let is_so = node.at(&["spec", "unschedulable"]).as_bool() == Some(true);
        if is_so == self.unschedulable {
            return Ok(Changed {
                done: self.already,
                send: false,
            });
        }
        let spec = node.map_mut(&["spec"]);
        match self.unschedulable {
            true => spec.insert("unschedulable".to_owned(), true.into()),
            false => spec.remove("unschedulable"),
        };
        Ok(Changed {
            done: self.done,
            send: true,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cmd::uncordon::UNCORDON;
    use serde_json::json;

    #[test]
    fn nodes_are_changed_where_they_are_not_so() {
        for (cordon, spec, want, done, send) in [
            (&CORDON, json!(null), json!(true), "cordoned", true),
            (
                &CORDON,
                json!({"unschedulable": true}),
                json!(true),
                "already cordoned",
                false,
            ),
            (
                &UNCORDON,
                json!({"unschedulable": true}),
                json!(null),
                "uncordoned",
                true,
            ),
            (
                &UNCORDON,
                json!({"unschedulable": 1}),
                json!(1),
                "already uncordoned",
                false,
            ),
        ] {
            let mut node = Object(json!({"spec": spec}));
            assert_eq!(cordon.change(&mut node), Ok(Changed { done, send }));
            assert_eq!(node.at(&["spec", "unschedulable"]), &want);
        }
    }

    #[test]
    fn names_are_those_of_nodes() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(node_args(&[]), ["nodes"]);
        assert_eq!(node_args(&words("a b")), words("nodes a b"));
        assert_eq!(node_args(&words("a no/b")), words("nodes/a no/b"));
    }
}
