//! What a `delete` is to delete: named objects, those of manifests, and those that lists find.

use std::sync::Arc;

use futures_util::StreamExt as _;
use futures_util::stream;
use serde_json::Value;

use crate::apply::{Doomed, METADATA_LIST, WIDTH, is_fatal};
use crate::client::Client;
use crate::cmd::each::{self, Input, Item};
use crate::ctx::Ctx;
use crate::discovery::RestMapping;
use crate::flags::FileFlags;
use crate::resource::fetch::Collection;
use crate::resource::{Info, Manifest, Selection, Target as Selected, elsewhere};
use crate::{Error, Result};

use super::Args;

/// An object to delete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cmd) struct Target {
    pub(super) mapping: Arc<RestMapping>,
    pub(super) namespace: String,
    pub(super) name: String,
    /// The manifest it is of, for messages; empty for none.
    pub(super) source: String,
}

impl Target {
    /// What tells it from other objects.
    pub(super) fn key(&self) -> (&RestMapping, &str, &str) {
        (&self.mapping, &self.namespace, &self.name)
    }

    /// The object that `info` stands for.
    pub(in crate::cmd) fn of(info: &Info) -> Self {
        Self {
            mapping: info.mapping.clone(),
            namespace: info.namespace.clone(),
            name: info.name.clone(),
            source: info.source.clone(),
        }
    }

    /// The same as something to wait for.
    pub(in crate::cmd) fn doomed(&self, uid: String) -> Doomed {
        let (mapping, namespace) = (self.mapping.clone(), self.namespace.clone());
        Doomed {
            mapping,
            namespace,
            name: self.name.clone(),
            uid,
        }
    }
}

/// What was found to delete.
#[derive(Debug, Default)]
pub(in crate::cmd) struct Found {
    /// The objects in order; what may not be deleted leaves an error in its place.
    pub(in crate::cmd) targets: Vec<Result<Target>>,
    /// The failures of manifests and lists that could not be read.
    pub(in crate::cmd) unread: Vec<Error>,
}

impl From<Vec<Target>> for Found {
    fn from(targets: Vec<Target>) -> Self {
        Self {
            targets: targets.into_iter().map(Ok).collect(),
            unread: Vec::new(),
        }
    }
}

/// What arguments ask for, before a server has been asked what that is.
pub(super) enum Wanted {
    /// Names and lists.
    Selected(Vec<Selected>),
    /// Manifests.
    Manifests(Vec<Result<Manifest>>),
}

impl Wanted {
    /// Reads the arguments, or the files they name.
    ///
    /// # Errors
    /// Arguments without a meaning, a path that does not exist.
    pub(super) async fn of(args: &Args, ctx: &mut Ctx<'_>) -> Result<Self> {
        if args.all && !(args.selector.is_empty() && args.field_selector.is_empty()) {
            return Err(Error::new(
                "setting 'all' parameter but found a non empty selector. ",
            ));
        }
        if !args.files.is_empty() {
            let manifests = ctx.manifests(&args.files, false).await?;
            FileFlags::refuse_args(&args.args)?;
            return Ok(Self::Manifests(manifests));
        }
        let given = |text: &String| Some(text.clone()).filter(|t| !t.is_empty());
        let selection = Selection {
            args: args.args.clone(),
            labels: given(&args.selector),
            fields: given(&args.field_selector),
            all: args.all,
            namespace: ctx.namespace()?.0,
            all_namespaces: args.all_namespaces,
            program: ctx.env.program(),
            ..Selection::default()
        };
        let selected = selection.resolve(ctx.mapper()?).await?;
        Ok(Self::Selected(selected.targets))
    }

    /// Finds the objects.
    ///
    /// # Errors
    /// A selector without a meaning.
    pub(super) async fn find(self, args: &Args, ctx: &mut Ctx<'_>) -> Result<Found> {
        let selected = match self {
            Self::Manifests(manifests) => return from_files(manifests, args, ctx).await,
            Self::Selected(selected) => selected,
        };
        let client = ctx.client()?;
        let ask = |target| async { listed(&client, args, target).await };
        let mut answers = stream::iter(selected).map(ask).buffered(WIDTH);
        let mut found = Found::default();
        // A namespace that was named and all of them contradict each other: nothing is deleted.
        let is_contrary = ctx.namespace()?.1 && args.all_namespaces;
        let may_be = |target: Target| match is_contrary && target.mapping.namespaced {
            true => Err(elsewhere(&target.namespace, "")),
            false => Ok(target),
        };
        while let Some(answer) = answers.next().await {
            match answer {
                Ok(targets) => found.targets.extend(targets.into_iter().map(may_be)),
                Err(error) if is_fatal(&error) => return Err(error),
                Err(error) => found.unread.push(error),
            }
        }
        Ok(found)
    }
}

/// The objects of manifests.
async fn from_files(
    manifests: Vec<Result<Manifest>>,
    args: &Args,
    ctx: &mut Ctx<'_>,
) -> Result<Found> {
    let labels = each::labels(&args.selector)?;
    let Input { items, unread } = Input::of(manifests, false, ctx).await?;
    let target = |item| match item {
        Item::Ready(info) => labels
            .matches(info.object.at(&["metadata", "labels"]))
            .then(|| Ok(Target::of(&info))),
        Item::Refused(error) => Some(Err(error)),
        // Only where new kinds are asked for.
        Item::Later(_) => None,
    };
    Ok(Found {
        targets: items.into_iter().filter_map(target).collect(),
        unread,
    })
}

/// The objects that a selected target stands for.
async fn listed(client: &Client, args: &Args, target: Selected) -> Result<Vec<Target>> {
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
    let collection = Collection {
        labels: args.selector.clone(),
        fields: args.field_selector.clone(),
        accept: METADATA_LIST,
        ..Collection::of(&mapping, &namespace)
    };
    let items = collection.items(client).await?;
    let target = |item: Value| {
        let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
        let metadata = &item["metadata"];
        Target {
            mapping: mapping.clone(),
            namespace: text(&metadata["namespace"]),
            name: text(&metadata["name"]),
            source: String::new(),
        }
    };
    Ok(items.into_iter().map(target).collect())
}
