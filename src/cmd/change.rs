//! The way of verbs that change fields of objects: find them, change each by a pure function, send
//! what is different as a patch, tell of it.

use std::io::Write as _;
use std::sync::Arc;

use crate::client::{Client, PatchType};
use crate::ctx::{Ctx, Wanted};
use crate::flags::DryRun;
use crate::print::{Format, Outcomes};
use crate::resource::files::{Source, sources};
use crate::resource::selector::LabelSelector;
use crate::resource::{Info, Manifest, Object, Writes, elsewhere, fetch};
use crate::{Error, Result, go, patch};

/// What a verb does to each object.
pub(super) trait Change {
    /// Lines about an object of the server as it is now, which stand before the outcome.
    fn notes(&self, _object: &Object) -> String {
        String::new()
    }

    /// Changes the object.
    ///
    /// # Errors
    /// Why it can't be changed so; the others are.
    fn change(&self, object: &mut Object) -> Result<Changed>;
}

/// What was done to an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Changed {
    /// The word for it, such as `labeled`.
    pub(super) done: &'static str,
    /// Whether the server is asked to do it too.
    pub(super) send: bool,
}

/// The objects to change, and the failures of those that can't be had.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) infos: Vec<Info>,
    pub(super) errors: Vec<Error>,
    /// Whether the command line names one object or one file.
    pub(super) single: bool,
}

/// Finds objects as the server has them; those of manifests are read anew.
///
/// # Errors
/// As [`Ctx::infos`].
pub(super) async fn find(wanted: Wanted<'_>, ctx: &mut Ctx<'_>) -> Result<Found> {
    let selector = match wanted.files.is_empty() {
        true => LabelSelector::default(),
        false => selector(wanted.labels)?,
    };
    let (mut infos, mut errors) = ctx.infos(wanted).await?;
    let mut single = infos.len() + errors.len() == 1 && !wanted.is_list();
    if !wanted.files.is_empty() {
        single = is_one_file(&wanted, ctx)?;
        let (live, failed) = fetch::live(&ctx.client()?, infos).await;
        infos = live;
        errors.extend(failed);
        infos.retain(|info| selector.matches(info.object.at(&["metadata", "labels"])));
    }
    let found = Found {
        infos,
        errors,
        single,
    };
    refuse_elsewhere(found, &wanted, ctx)
}

/// The selector of the objects of manifests.
fn selector(labels: &str) -> Result<LabelSelector> {
    LabelSelector::parse(labels).map_err(|error| {
        Error::new(format!(
            "the provided selector {labels:?} is not valid: {error}"
        ))
    })
}

/// The objects of manifests alone: no server is asked for them.
///
/// # Errors
/// As [`Ctx::manifests`].
pub(super) async fn read(wanted: Wanted<'_>, ctx: &mut Ctx<'_>) -> Result<Found> {
    let info = |manifest: Manifest| Info {
        mapping: Arc::default(),
        namespace: manifest.object.namespace().to_owned(),
        name: manifest.object.name().to_owned(),
        source: manifest.source,
        object: manifest.object,
    };
    let mut found = Found {
        single: is_one_file(&wanted, ctx)?,
        ..Found::default()
    };
    for manifest in ctx.manifests(wanted.files, wanted.validate).await? {
        match manifest {
            Ok(manifest) => found.infos.push(info(manifest)),
            Err(error) => found.errors.push(error),
        }
    }
    Ok(found)
}

/// Whether the manifests are those of a single file, address or kustomization.
fn is_one_file(wanted: &Wanted<'_>, ctx: &Ctx<'_>) -> Result<bool> {
    if !wanted.files.kustomize.is_empty() {
        return Ok(true);
    }
    let sources = sources(ctx.env, &wanted.files.names(), wanted.files.recursive)?;
    Ok(matches!(sources[..], [Source::File(_) | Source::Url(_)]))
}

/// As in kubectl, `-n` beside `-A` leaves no namespace that an object may be in.
fn refuse_elsewhere(mut found: Found, wanted: &Wanted<'_>, ctx: &mut Ctx<'_>) -> Result<Found> {
    let (_, is_named) = ctx.namespace()?;
    if !(is_named && wanted.all_namespaces) {
        return Ok(found);
    }
    for info in std::mem::take(&mut found.infos) {
        if !info.mapping.namespaced {
            found.infos.push(info);
            continue;
        }
        found.errors.push(elsewhere(&info.namespace, ""));
    }
    Ok(found)
}

/// How objects are changed, and how that is told.
pub(super) struct Job {
    pub(super) writes: Writes,
    /// Whether no server is asked.
    pub(super) local: bool,
    /// Whether the objects keep the command.
    pub(super) record: bool,
    /// The version that an object must have now; empty for any.
    pub(super) version: String,
    /// Whether patches are strategic, for kinds that take them.
    pub(super) strategic: bool,
    pub(super) format: Option<Format>,
    pub(super) managed_fields: bool,
    pub(super) show: Show,
    /// Whether the lines of a dry run say so.
    pub(super) marked: bool,
}

/// Which object is shown, and how several are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Show {
    /// What the server has made of each, one after the other as a stream.
    Answers,
    /// What the server has made of each, each as if it were the only one.
    AnswersAlone,
    /// What was asked of the server, each as if it were the only one.
    WishesAlone,
}

impl Job {
    /// Changes each object, in order; one that can't be changed does not keep the others from it.
    ///
    /// # Errors
    /// What can't be changed, what the server refuses, and the failures there were before.
    pub(super) async fn run(
        &self,
        found: Found,
        change: &impl Change,
        ctx: &mut Ctx<'_>,
    ) -> Result<()> {
        let client = match self.local || self.writes.dry_run == DryRun::Client {
            true => None,
            false => Some(ctx.client()?),
        };
        let (mut errors, mut outcomes) = (found.errors, self.outcomes());
        for info in found.infos {
            let (object, done) = match self.one(info, change, client.as_ref(), ctx).await {
                Ok(outcome) => outcome,
                Err(error) => {
                    errors.push(error);
                    continue;
                }
            };
            outcomes.show(object, done, &mut ctx.env.stdout)?;
            if self.show != Show::Answers {
                std::mem::replace(&mut outcomes, self.outcomes()).finish(&mut ctx.env.stdout)?;
            }
        }
        outcomes.finish(&mut ctx.env.stdout)?;
        Error::all(errors)
    }

    fn outcomes(&self) -> Outcomes {
        let mark = match self.marked {
            true => self.writes.dry_run,
            false => DryRun::None,
        };
        Outcomes::new(self.format.clone(), self.managed_fields, mark)
    }

    /// The object to show, and what was done to it; by the server, if there is a client.
    async fn one(
        &self,
        mut info: Info,
        change: &impl Change,
        client: Option<&Client>,
        ctx: &mut Ctx<'_>,
    ) -> Result<(Object, &'static str)> {
        let mut before = std::mem::take(&mut info.object);
        if !self.version.is_empty() {
            // So that it is part of the patch whatever it is.
            before.map_mut(&["metadata"]).remove("resourceVersion");
        }
        let mut after = before.clone();
        if client.is_some() {
            write!(ctx.env.stdout, "{}", change.notes(&before))?;
            ctx.record(self.record, &mut after);
        }
        let Changed { done, send } = change.change(&mut after)?;
        if !self.version.is_empty() {
            let version = self.version.as_str().into();
            let metadata = after.map_mut(&["metadata"]);
            metadata.insert("resourceVersion".to_owned(), version);
        }
        let Some(client) = client.filter(|_| send) else {
            return Ok((after, done));
        };
        let (patch_type, body) = difference(&before, &after, self.strategic)?;
        let answer = self.writes.patch(client, &info, patch_type, body).await?;
        let shown = match self.show {
            Show::WishesAlone => after,
            Show::Answers | Show::AnswersAlone => answer,
        };
        Ok((shown, done))
    }
}

/// The patch that makes `after` of `before`; `strategic` where the kind takes one.
///
/// # Errors
/// Objects between which there is no patch.
pub(super) fn difference(
    before: &Object,
    after: &Object,
    strategic: bool,
) -> Result<(PatchType, String)> {
    let schema = patch::strategic::Schema::of(before.api_version(), before.kind());
    let (patch_type, patch) = match schema.filter(|_| strategic) {
        Some(schema) => {
            let patch = patch::strategic::two_way(schema, &before.0, &after.0)?;
            (PatchType::Strategic, patch)
        }
        None => {
            let (Some(from), Some(to)) = (before.0.as_object(), after.0.as_object()) else {
                return Err(Error::new("invalid JSON document"));
            };
            (PatchType::Merge, patch::merge::diff(from, to).into())
        }
    };
    Ok((patch_type, go::json::to_string(&patch)))
}
