//! What a `delete` is to delete: named objects, those of manifests, and those that lists find.

use std::sync::Arc;

use futures_util::StreamExt as _;
use futures_util::stream;
use serde_json::Value;

use crate::apply::{Doomed, METADATA_LIST, WIDTH};
use crate::client::{Client, Request};
use crate::ctx::Ctx;
use crate::discovery::RestMapping;
use crate::resource::selector::LabelSelector;
use crate::resource::{DefaultNamespace, Info, Selection, Target as Selected};
use crate::{Error, Result};

use super::Plan;

/// How many objects a page of a list has.
const PAGE: &str = "500";

/// An object to delete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Target {
    pub(super) mapping: Arc<RestMapping>,
    pub(super) namespace: String,
    pub(super) name: String,
    /// The manifest it is of, for messages; empty for none.
    pub(super) source: String,
}

impl Target {
    /// The same as something to wait for.
    pub(super) fn doomed(&self, uid: String) -> Doomed {
        let (mapping, namespace) = (self.mapping.clone(), self.namespace.clone());
        Doomed {
            mapping,
            namespace,
            name: self.name.clone(),
            uid,
        }
    }
}

/// Finds what to delete, in order; what can't be told leaves an error in its place.
pub(super) async fn find(
    plan: &Plan,
    namespace: &str,
    explicit: bool,
    ctx: &mut Ctx<'_>,
) -> Result<Vec<Result<Target>>> {
    if !plan.args.files.is_empty() {
        return from_files(plan, namespace, explicit, ctx).await;
    }
    let given = |text: &String| Some(text.clone()).filter(|t| !t.is_empty());
    let selection = Selection {
        args: plan.args.args.clone(),
        labels: given(&plan.args.selector),
        fields: given(&plan.args.field_selector),
        all: plan.args.all,
        namespace: namespace.to_owned(),
        all_namespaces: plan.args.all_namespaces,
        program: ctx.env.program(),
        ..Selection::default()
    };
    let selected = selection.resolve(ctx.mapper()?).await?;
    let client = ctx.client()?;
    let ask = |target| async { listed(&client, plan, target).await };
    let mut answers = stream::iter(selected.targets).map(ask).buffered(WIDTH);
    let mut found = Vec::new();
    while let Some(answer) = answers.next().await {
        match answer {
            Ok(targets) => found.extend(targets.into_iter().map(Ok)),
            Err(error) => found.push(Err(error)),
        }
    }
    // A namespace that was named and all of them contradict each other: kubectl deletes nothing.
    if explicit && plan.args.all_namespaces {
        let refuse = |target: Target| match target.mapping.namespaced {
            true => Err(elsewhere(&target)),
            false => Ok(target),
        };
        found = found
            .into_iter()
            .map(|target| target.and_then(refuse))
            .collect();
    }
    Ok(found)
}

fn elsewhere(target: &Target) -> Error {
    let own = &target.namespace;
    Error::new(format!(
        "the namespace from the provided object {own:?} does not match the namespace \"\". You must \
         pass '--namespace={own}' to perform this operation."
    ))
}

/// The objects of manifests.
async fn from_files(
    plan: &Plan,
    namespace: &str,
    is_required: bool,
    ctx: &mut Ctx<'_>,
) -> Result<Vec<Result<Target>>> {
    let manifests = ctx.manifests(&plan.args.files, false).await?;
    if !plan.args.args.is_empty() {
        return Err(Error::new(
            "when paths, URLs, or stdin is provided as input, you may not specify resource arguments as well",
        ));
    }
    let labels = LabelSelector::parse(&plan.args.selector)?;
    let namespace = DefaultNamespace {
        name: namespace.to_owned(),
        is_required,
    };
    let mut found = Vec::new();
    for manifest in manifests {
        let info = match manifest {
            Ok(manifest) => manifest.resolve(ctx.mapper()?, &namespace).await,
            Err(error) => Err(error),
        };
        match info {
            Ok(info) if labels.matches(info.object.at(&["metadata", "labels"])) => {
                found.push(Ok(target(info)));
            }
            Ok(_) => {}
            Err(error) => found.push(Err(error)),
        }
    }
    Ok(found)
}

fn target(info: Info) -> Target {
    let Info {
        mapping,
        namespace,
        name,
        source,
        ..
    } = info;
    Target {
        mapping,
        namespace,
        name,
        source,
    }
}

/// The objects that a selected target stands for.
async fn listed(client: &Client, plan: &Plan, target: Selected) -> Result<Vec<Target>> {
    let (mapping, namespace) = match target {
        Selected::Named {
            mapping,
            namespace,
            name,
        } => {
            return Ok(vec![Target {
                mapping,
                namespace,
                name,
                source: String::new(),
            }]);
        }
        Selected::List { mapping, namespace } => (mapping, namespace),
    };
    let mut found = Vec::new();
    let mut token = String::new();
    loop {
        let request = Request::get(mapping.path(&namespace, ""))
            .accept(METADATA_LIST)
            .query_nonempty("continue", &token)
            .query_nonempty("fieldSelector", &plan.args.field_selector)
            .query_nonempty("labelSelector", &plan.args.selector)
            .query("limit", PAGE);
        let page = client.json(request).await?;
        found.extend(page["items"].as_array().into_iter().flatten().map(|item| {
            let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
            let metadata = &item["metadata"];
            Target {
                mapping: mapping.clone(),
                namespace: text(&metadata["namespace"]),
                name: text(&metadata["name"]),
                source: String::new(),
            }
        }));
        match page["metadata"]["continue"].as_str() {
            Some(next) if !next.is_empty() => token = next.to_owned(),
            _ => return Ok(found),
        }
    }
}
