//! What a command line waits for: which objects, whether they are there, and how they were found.

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::{select_all, try_join_all};
use futures_util::{StreamExt as _, stream};
use tokio::time::sleep;

use super::Args;
use crate::client::Client;
use crate::ctx::Ctx;
use crate::discovery::RestMapping;
use crate::flags::FileFlags;
use crate::print::name_line;
use crate::resource::fetch::{self, Lists, WIDTH};
use crate::resource::follow::{Change, Follower};
use crate::resource::selector::LabelSelector;
use crate::resource::{
    DefaultNamespace, Manifest, Object, Selection, Target, elsewhere, missing_resource,
};
use crate::{Error, ErrorKind, Result};

/// How often an object is asked for by somebody who may not watch.
const INTERVAL: Duration = Duration::from_millis(500);

impl Found {
    /// Whether all that is named is there; of lists, whether there is anything.
    ///
    /// # Errors
    /// Why that can't be told.
    pub(super) fn is_created(&self) -> Result<bool> {
        let failed = self
            .items
            .iter()
            .filter_map(|item| item.object.as_ref().err());
        let (missing, mut others): (Vec<_>, Vec<_>) =
            failed.cloned().partition(Error::is_not_found);
        others.extend(self.errors.iter().cloned());
        Error::all(others)?;
        Ok(missing.is_empty() && !self.items.is_empty())
    }
}

/// What is to be looked for, before a server was asked for it.
pub(super) struct Sought {
    /// Manifests that can't be read leave an error in their place.
    targets: Vec<Result<Target>>,
    labels: String,
    fields: String,
    /// Whether the targets are of manifests.
    is_by_files: bool,
    /// Whether a namespace was named beside all of them, which leaves none for an object to be in.
    is_contrary: bool,
}

/// An object to wait for.
pub(super) struct Item {
    /// What messages call it.
    pub(super) title: String,
    pub(super) mapping: Arc<RestMapping>,
    pub(super) namespace: String,
    pub(super) name: String,
    /// As it was found, or why it was not.
    pub(super) object: Result<Object>,
}

impl Item {
    /// A manifest that can't be read.
    fn unread(error: Error) -> Self {
        Self {
            object: Err(error),
            ..Self::local(Object::default())
        }
    }

    /// An object that no server has been asked for.
    fn local(object: Object) -> Self {
        Self {
            title: name_line(&object, ""),
            mapping: Arc::default(),
            namespace: object.namespace().to_owned(),
            name: object.name().to_owned(),
            object: Ok(object),
        }
    }
}

/// What was found.
pub(super) struct Found {
    pub(super) items: Vec<Item>,
    /// Lists that could not be had, which is told after all that is of the items.
    pub(super) errors: Vec<Error>,
    /// Whether items that were not found are told of with those.
    pub(super) is_by_files: bool,
}

impl Sought {
    /// Reads the arguments, or the manifests.
    ///
    /// # Errors
    /// Arguments without a meaning, files that do not exist.
    pub(super) async fn of(args: &Args, ctx: &mut Ctx<'_>) -> Result<Self> {
        let files = args.files();
        if !files.is_empty() {
            return of_files(args, &files, ctx).await;
        }
        let given = |text: &String| Some(text.clone()).filter(|t| !t.trim().is_empty());
        let selection = Selection {
            args: args.args.clone(),
            labels: given(&args.selector),
            fields: given(&args.field_selector),
            // Beside names, kubectl takes no notice of it.
            all: args.all && args.args.len() == 1 && !args.args[0].contains('/'),
            namespace: ctx.namespace()?.0,
            all_namespaces: args.all_namespaces,
            program: ctx.env.program(),
            ..Selection::default()
        };
        let selected = selection.resolve(ctx.mapper()?).await?;
        let is_contrary = ctx.namespace()?.1 && args.all_namespaces;
        Ok(Self {
            is_contrary,
            targets: selected.targets.into_iter().map(Ok).collect(),
            labels: args.selector.clone(),
            fields: args.field_selector.clone(),
            is_by_files: false,
        })
    }

    fn lists(&self) -> Lists<'_> {
        Lists {
            labels: &self.labels,
            fields: &self.fields,
            page: 0,
        }
    }

    /// Waits until all that is named exists; of lists, until there is anything.
    ///
    /// # Errors
    /// What the server refuses.
    pub(super) async fn created(&self, client: &Client) -> Result<()> {
        let (named, lists): (Vec<&Target>, Vec<&Target>) = (self.targets.iter().flatten())
            .partition(|target| matches!(target, Target::Named { .. }));
        let exists = |target| Box::pin(exists(client, target, self.lists()));
        try_join_all(named.into_iter().map(exists)).await?;
        match lists.is_empty() {
            true => Ok(()),
            false => select_all(lists.into_iter().map(exists)).await.0,
        }
    }

    async fn look(&self, client: &Client, target: &Result<Target>) -> (Vec<Item>, Vec<Error>) {
        match target {
            Ok(target) => look(client, target, self.lists()).await,
            Err(error) => (vec![Item::unread(error.clone())], Vec::new()),
        }
    }

    /// Looks for all of it at once.
    ///
    /// # Errors
    /// A selector without a meaning, a server that can't be reached.
    pub(super) async fn find(&self, client: &Client) -> Result<Found> {
        let mut answers = stream::iter(&self.targets)
            .map(|target| self.look(client, target))
            .buffered(WIDTH);
        let mut found = Found {
            items: Vec::new(),
            errors: Vec::new(),
            is_by_files: self.is_by_files,
        };
        while let Some((items, errors)) = answers.next().await {
            let failed = items.iter().filter_map(|item| item.object.as_ref().err());
            let is_away = |error: &&Error| error.kind == ErrorKind::Connection;
            // A server that can't be reached is told of once.
            if let Some(error) = failed.chain(&errors).find(is_away) {
                return Err(error.clone());
            }
            found.items.extend(items);
            found.errors.extend(errors);
        }
        let is_elsewhere = |item: &&mut Item| self.is_contrary && item.mapping.namespaced;
        for item in found.items.iter_mut().filter(is_elsewhere) {
            let refuse = |object: Object| Err(elsewhere(object.namespace(), ""));
            item.object =
                std::mem::replace(&mut item.object, Ok(Object::default())).and_then(refuse);
        }
        if self.is_by_files && !self.labels.is_empty() {
            let selector = LabelSelector::parse(&self.labels)?;
            let labels = |object: &Object| selector.matches(object.at(&["metadata", "labels"]));
            found
                .items
                .retain(|item| item.object.as_ref().map_or(true, labels));
        }
        Ok(found)
    }
}

async fn of_files(args: &Args, files: &FileFlags, ctx: &mut Ctx<'_>) -> Result<Sought> {
    let (name, is_required) = ctx.namespace()?;
    let is_contrary = is_required && args.all_namespaces;
    let namespace = DefaultNamespace {
        name,
        is_required: is_required && !args.all_namespaces,
    };
    let manifests = ctx.manifests(files, false).await?;
    FileFlags::refuse_args(&args.args)?;
    let mut sought = Sought {
        targets: Vec::new(),
        labels: args.selector.clone(),
        fields: String::new(),
        is_by_files: true,
        is_contrary,
    };
    for manifest in manifests {
        let info = match manifest {
            Ok(manifest) => manifest.resolve(ctx.mapper()?, &namespace).await,
            Err(error) => Err(error),
        };
        sought.targets.push(match info {
            Ok(info) if info.name.is_empty() => Err(Error::new("resource name must be provided")),
            Ok(info) => Ok(Target::Named {
                mapping: info.mapping,
                namespace: info.namespace,
                name: info.name,
            }),
            Err(error) => Err(error),
        });
    }
    Ok(sought)
}

/// The objects of files as they are there, without a server.
///
/// # Errors
/// Arguments beside files, no files, files that do not exist.
pub(super) async fn local(args: &Args, ctx: &mut Ctx<'_>) -> Result<Found> {
    if !args.args.is_empty() {
        return Err(Error::new(
            "you must specify resources by --filename when --local is set.\n\
             Example resource specifications include:\n   \
             '-f rsrc.yaml'\n   \
             '--filename=rsrc.json'",
        ));
    }
    let files = args.files();
    if files.is_empty() {
        return Err(missing_resource());
    }
    let selector = LabelSelector::parse(&args.selector)?;
    let mut items = Vec::new();
    for manifest in ctx.manifests(&files, false).await? {
        match manifest {
            Ok(Manifest { object, .. }) => {
                if selector.matches(object.at(&["metadata", "labels"])) {
                    items.push(Item::local(object));
                }
            }
            Err(error) => items.push(Item::unread(error)),
        }
    }
    Ok(Found {
        items,
        errors: Vec::new(),
        is_by_files: true,
    })
}

/// The objects of a target, and why there are none.
async fn look(client: &Client, target: &Target, lists: Lists<'_>) -> (Vec<Item>, Vec<Error>) {
    let mapping = target.mapping();
    let item = |namespace: &str, name: &str, object| Item {
        title: format!("{}/{name}", mapping.resource),
        mapping: mapping.clone(),
        namespace: namespace.to_owned(),
        name: name.to_owned(),
        object,
    };
    if let Target::Named {
        namespace, name, ..
    } = target
    {
        let object = fetch::get(client, mapping, namespace, name).await;
        return (vec![item(namespace, name, object)], Vec::new());
    }
    let (infos, errors) = fetch::infos(client, std::slice::from_ref(target), lists).await;
    let items = (infos.into_iter()).map(|info| item(&info.namespace, &info.name, Ok(info.object)));
    (items.collect(), errors)
}

/// Waits until a target is there.
async fn exists(client: &Client, target: &Target, lists: Lists<'_>) -> Result<()> {
    let mut follower = match target {
        Target::Named {
            mapping,
            namespace,
            name,
        } => Follower::of(client, mapping, namespace, name),
        Target::List { mapping, namespace } => Follower::any(client, mapping, namespace, lists),
    };
    follower = follower.patient();
    loop {
        match follower.next().await {
            Ok(Change::Now(_)) => return Ok(()),
            Ok(Change::Gone) => {}
            Err(error) if error.is_reason("Forbidden") => break,
            Err(error) => return Err(error),
        }
    }
    // Who may not watch may still be allowed to get, which is all that kubectl asks for here.
    loop {
        let (items, errors) = look(client, target, lists).await;
        Error::all(errors)?;
        match items.into_iter().next().map(|item| item.object) {
            Some(Ok(_)) => return Ok(()),
            Some(Err(error)) if !error.is_not_found() => return Err(error),
            _ => sleep(INTERVAL).await,
        }
    }
}
