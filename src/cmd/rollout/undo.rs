//! `rollout undo`: back to an earlier version.

use serde_json::{Map, Value, json};

use super::progress::REVISION;
use super::revisions::Revision;
use super::{Workload, check_named, infos, revisions};
use crate::client::{Client, PatchType};
use crate::cmd::made::Outcomes;
use crate::ctx::Ctx;
use crate::describe::{is_same_template, pod_template};
use crate::flags::{self, DryRun, FileFlags, PrintFlags};
use crate::patch::last_applied;
use crate::resource::{Info, Object, Writes};
use crate::{Error, ErrorKind, Result, go, print};

/// The label that tells the pods of a Deployment's versions apart.
const HASH: &str = "pod-template-hash";
/// Annotations of a Deployment that are no part of a version.
const KEPT: [&str; 6] = [
    last_applied::ANNOTATION,
    REVISION,
    "deployment.kubernetes.io/revision-history",
    "deployment.kubernetes.io/desired-replicas",
    "deployment.kubernetes.io/max-replicas",
    "deprecated.deployment.rollback.to",
];

/// The arguments of `rollout undo`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Only say what would be done (client), or have the server check it (server)
    #[arg(long, default_value = "none", num_args = 0..=1, default_missing_value = "unchanged")]
    dry_run: String,
    #[command(flatten)]
    files: FileFlags,
    #[command(flatten)]
    print: PrintFlags,
    /// Only objects whose labels match, such as app=web,tier!=db
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    /// The revision to go back to; 0 for the one before the present
    #[arg(long, default_value = "0", value_parser = flags::int::<i64>)]
    to_revision: i64,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Takes one workload after the other back to an earlier version.
///
/// # Errors
/// Objects without versions, a revision that is not kept, the server's refusal; the others go back all
/// the same.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let dry_run = ctx.dry_run(&args.dry_run)?;
    check_named(&args.args, &args.files)?;
    let format = ctx.format(&args.print, false, &print::FORMATS)?;
    let (infos, mut errors) = infos(&args.args, &args.files, &args.selector, ctx).await?;
    let client = ctx.client()?;
    let undo = Undo {
        to: args.to_revision,
        writes: Writes {
            dry_run,
            // kubectl leaves its name to the user agent; ours has another one.
            field_manager: "kubectl".to_owned(),
            ..Writes::default()
        },
    };
    for info in infos {
        warn_of_apply(&info, ctx);
        let undone = undo.run(&info, &client, ctx).await.and_then(|done| {
            // Each stands alone: kubectl puts no `---` between two.
            let managed = args.print.show_managed_fields;
            let mut outcomes = Outcomes::new(format.clone(), managed, dry_run);
            outcomes.show(info.object, &done, &mut ctx.env.stdout)?;
            outcomes.finish(&mut ctx.env.stdout)
        });
        match undone {
            Ok(()) => {}
            Err(error) if error.kind == ErrorKind::BrokenPipe => return Err(error),
            Err(error) => errors.push(error),
        }
    }
    Error::all(errors)
}

fn warn_of_apply(info: &Info, ctx: &Ctx<'_>) {
    let annotation = last_applied::ANNOTATION;
    if info.object.annotation(annotation).is_none() {
        return;
    }
    let (program, name) = (ctx.env.program(), &info.name);
    let resource = &info.mapping.resource;
    ctx.env.stderr.line(&format!(
        "Warning: resource {resource}/{name} was previously managed with '{program} apply'. Rolling \
         back will not update the {annotation} annotation, which may cause unexpected behavior on \
         future '{program} apply' operations. Consider using '{program} apply' with your previous \
         configuration file instead."
    ));
}

/// What is done to each object.
struct Undo {
    /// The revision to go back to; 0 for the one before the present.
    to: i64,
    writes: Writes,
}

impl Undo {
    /// Takes one object back, and gives what is to be said of it.
    async fn run(&self, info: &Info, client: &Client, ctx: &Ctx<'_>) -> Result<String> {
        let workload = Workload::with_history(info, "rollbacker")?;
        if self.to < 0 {
            return Err(self.not_found());
        }
        let revisions = revisions::of(workload, info, client).await?;
        let revision = self.wanted(workload, info, &revisions)?;
        if self.writes.dry_run == DryRun::Client {
            let now = ctx.env.now().to_zoned(ctx.env.zone());
            let template = revision.object(workload, &info.object)?;
            let text = pod_template(template.at(&["spec", "template"]), now);
            return Ok(match workload {
                Workload::Deployment => text,
                Workload::DaemonSet | Workload::StatefulSet => format!("will roll back to {text}"),
            });
        }
        if workload == Workload::Deployment && info.object.at(&["spec", "paused"]) == true {
            let program = ctx.env.program();
            return Err(Error::new(format!(
                "you cannot rollback a paused deployment; resume it first with '{program} rollout \
                 resume' and try again"
            )));
        }
        if is_present(workload, &info.object, revision) {
            return Ok(format!(
                "skipped rollback (current template already matches revision {})",
                self.to
            ));
        }
        let (patch_type, patch) = match workload {
            Workload::Deployment => (PatchType::Json, deployment_patch(&info.object, revision)),
            _ => (PatchType::Strategic, revision.kept.at(&["data"]).clone()),
        };
        let body = go::json::to_string(&patch);
        match self.writes.patch(client, info, patch_type, body).await {
            Ok(_) => Ok("rolled back".to_owned()),
            Err(error) if error.kind == ErrorKind::Connection => Err(error),
            Err(error) => Err(Error::new(format!(
                "failed restoring revision {}: {error}",
                self.to
            ))),
        }
    }

    fn not_found(&self) -> Error {
        let to = self.to;
        Error::new(format!("unable to find specified revision {to} in history"))
    }

    /// The version to go back to.
    fn wanted<'r>(
        &self,
        workload: Workload,
        info: &Info,
        revisions: &'r [Revision],
    ) -> Result<&'r Revision> {
        if self.to > 0 {
            let found = revisions.iter().find(|one| one.number == self.to);
            return found.ok_or_else(|| self.not_found());
        }
        match (revisions, workload) {
            ([.., last, _], _) => Ok(last),
            (_, Workload::Deployment) => Err(Error::new(format!(
                "no rollout history found for deployment {:?}",
                info.name
            ))),
            _ => Err(Error::new("no last revision to roll back to")),
        }
    }
}

/// Whether the object has the template of `revision`.
fn is_present(workload: Workload, object: &Object, revision: &Revision) -> bool {
    let template = object.at(&["spec", "template"]);
    if workload == Workload::Deployment {
        return is_same_template(revision.kept.at(&["spec", "template"]), template);
    }
    let mut now = Object(template.clone());
    now.map_mut(&[])
        .insert("$patch".to_owned(), "replace".into());
    *revision.kept.at(&["data"]) == json!({"spec": {"template": now.0}})
}

/// The patch that gives a Deployment the template and the annotations of a version.
fn deployment_patch(deployment: &Object, revision: &Revision) -> Value {
    let mut template = revision.kept.at(&["spec", "template"]).clone();
    if let Some(labels) = template
        .pointer_mut("/metadata/labels")
        .and_then(Value::as_object_mut)
    {
        labels.remove(HASH);
    }
    let annotations = |object: &Object, kept: bool| -> Map<String, Value> {
        let all = object.at(&["metadata", "annotations"]).as_object();
        let all = all.into_iter().flatten();
        all.filter(|(name, _)| KEPT.contains(&name.as_str()) == kept)
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect()
    };
    let mut all = annotations(deployment, true);
    all.extend(annotations(&revision.kept, false));
    json!([
        {"op": "replace", "path": "/spec/template", "value": template},
        {"op": "replace", "path": "/metadata/annotations", "value": all},
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(value: Value) -> Object {
        Object(value)
    }

    #[test]
    fn a_deployment_keeps_annotations_that_are_no_part_of_a_version() {
        let web = object(json!({"metadata": {"annotations":
            {"mine": "1", REVISION: "4", last_applied::ANNOTATION: "{}"}}}));
        let kept = object(json!({
            "metadata": {"annotations": {"old": "2", REVISION: "3"}},
            "spec": {"template": {"metadata": {"labels": {"app": "web", HASH: "x"}}}},
        }));
        let patch = deployment_patch(&web, &Revision { number: 3, kept });
        let annotations = json!({"old": "2", REVISION: "4", last_applied::ANNOTATION: "{}"});
        let wanted = json!([
            {"op": "replace", "path": "/spec/template", "value": {"metadata": {"labels": {"app": "web"}}}},
            {"op": "replace", "path": "/metadata/annotations", "value": annotations},
        ]);
        assert_eq!(patch, wanted);
    }

    #[test]
    fn the_present_version_is_known() {
        let set = object(json!({"spec": {"template": {"spec": {"a": 1}}}}));
        for (a, wanted) in [(1, true), (2, false)] {
            let template = json!({"$patch": "replace", "spec": {"a": a}});
            let kept = object(json!({"data": {"spec": {"template": template}}}));
            let revision = Revision { number: 1, kept };
            assert_eq!(is_present(Workload::DaemonSet, &set, &revision), wanted);
        }
    }
}
