//! What `apply` does beside applying when it is to prune: the flags, their checks, and the deletion
//! of what the manifests do not have any more.

use std::collections::HashSet;
use std::sync::Arc;

use crate::apply::prune::{self, Candidate, DEFAULT_NOTE, Deletion, Search, Visited};
use crate::apply::{Input, Report};
use crate::client;
use crate::ctx::Ctx;
use crate::discovery::{Mapper, RestMapping};
use crate::flags::PrintFlags;
use crate::print::{self, Format, Outcomes};
use crate::resource::selector::LabelSelector;
use crate::resource::{Info, Manifest, Object};
use crate::{Error, Result};

/// The flags of pruning.
#[derive(clap::Args, Clone, Debug, Default)]
pub(super) struct PruneFlags {
    /// With --prune, whatever the labels are
    #[arg(long)]
    all: bool,
    /// Delete what an earlier apply made and the manifests do not have any more; with -l or --all
    #[arg(long)]
    prune: bool,
    /// With --prune, a type to delete objects of, as group/version/kind; may be given again
    #[arg(long)]
    prune_allowlist: Vec<String>,
    /// Only objects whose labels match, such as app=web,tier!=db: of the manifests and to prune
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
}

impl PruneFlags {
    /// Refuses what makes no sense together, in kubectl's order.
    ///
    /// # Errors
    /// kubectl's text.
    pub(super) fn check(&self, force: bool, server_side: bool) -> Result<()> {
        let refusals = [
            (
                self.all && !self.selector.is_empty(),
                "cannot set --all and --selector at the same time",
            ),
            (self.prune && force, "--force cannot be used with --prune"),
            (
                self.prune && !self.all && self.selector.is_empty(),
                "all resources selected for prune without explicitly passing --all. To prune all \
                 resources, pass the --all flag. If you did not mean to prune all resources, \
                 specify a label selector",
            ),
            (
                self.prune && server_side,
                "--prune is in alpha and doesn't currently work on objects created by server-side apply",
            ),
        ];
        match refusals.iter().find(|(refused, _)| *refused) {
            Some((_, message)) => Err(Error::new(*message)),
            None => Ok(()),
        }
    }
}

/// What is to be pruned after an apply, and what it touched so far.
pub(super) struct Pruning {
    selector: String,
    labels: LabelSelector,
    /// Whether there is anything to prune at all.
    is_on: bool,
    /// The allowlist; empty for the default types.
    types: Vec<Arc<RestMapping>>,
    deletion: Deletion,
    visited: Visited,
    /// The uids of all that may be deleted, once that was shown.
    shown: Option<HashSet<String>>,
}

impl Pruning {
    /// Looks up what the flags name.
    ///
    /// # Errors
    /// An entry of the allowlist that names nothing.
    pub(super) async fn of(
        flags: &PruneFlags,
        deletion: Deletion,
        ctx: &mut Ctx<'_>,
    ) -> Result<Self> {
        let mut types = Vec::new();
        if flags.prune && !flags.prune_allowlist.is_empty() {
            types = prune::allowlist(&flags.prune_allowlist, ctx.mapper()?).await?;
        }
        let mut visited = Visited::default();
        if let (namespace, true) = ctx.namespace()? {
            visited.namespace(&namespace);
        }
        Ok(Self {
            selector: flags.selector.clone(),
            labels: LabelSelector::default(),
            is_on: flags.prune,
            types,
            deletion,
            visited,
            shown: None,
        })
    }

    /// The manifests that the selector selects. One of an unknown kind stays, to be told of.
    ///
    /// # Errors
    /// A selector that can't be read.
    pub(super) async fn selected(
        &mut self,
        manifests: Vec<Result<Manifest>>,
        mapper: &mut Mapper,
    ) -> Result<Vec<Result<Manifest>>> {
        self.labels = LabelSelector::parse(&self.selector).map_err(|e| {
            let selector = &self.selector;
            e.context(&format!("the provided selector {selector:?} is not valid"))
        })?;
        if self.labels.is_empty() {
            return Ok(manifests);
        }
        let mut selected = Vec::new();
        for manifest in manifests {
            let is_known = match &manifest {
                Ok(Manifest { object, .. }) if !self.selects(object) => mapper
                    .kind(object.api_version(), object.kind())
                    .await
                    .is_ok(),
                _ => false,
            };
            if !is_known {
                selected.push(manifest);
            }
        }
        Ok(selected)
    }

    /// The same for what waits for its definition.
    pub(super) fn selected_inputs(&self, inputs: Vec<Input>) -> Vec<Input> {
        let is_selected = |input: &Input| self.selects(input.object());
        inputs.into_iter().filter(is_selected).collect()
    }

    fn selects(&self, object: &Object) -> bool {
        self.labels.matches(object.at(&["metadata", "labels"]))
    }

    /// Notes an object that is to be applied.
    pub(super) fn input(&mut self, info: &Info) {
        self.visited.input(info);
    }

    /// Notes what became of it.
    pub(super) fn applied(&mut self, report: &Report) {
        if let Ok((object, _)) = &report.outcome {
            self.visited.applied(object);
        }
    }

    /// Deletes what the apply, which went well, has left behind, and tells of it.
    ///
    /// # Errors
    /// What can't be listed or deleted: all before it is deleted.
    pub(super) async fn run(self, print: &PrintFlags, ctx: &mut Ctx<'_>) -> Result<()> {
        if !self.is_on {
            return Ok(());
        }
        let (mut candidates, error) = self.candidates(print, ctx).await?;
        if let Some(shown) = &self.shown {
            candidates.retain(|candidate| shown.contains(candidate.object.uid()));
        }
        let client = ctx.client()?;
        let format = ctx.format(print, false, &print::FORMATS)?;
        let (deletion, out) = (self.deletion, &mut ctx.env.stdout);
        prune::delete(&client, candidates, deletion, |candidate| {
            let mut outcomes =
                Outcomes::new(format.clone(), print.show_managed_fields, deletion.dry_run);
            outcomes.show(candidate.object, "pruned", out)?;
            outcomes.finish(out)
        })
        .await?;
        error.map_or(Ok(()), Err)
    }

    /// What would be deleted after an apply as it was planned; nothing else is from here on.
    ///
    /// # Errors
    /// What can't be listed.
    pub(super) async fn preview(
        &mut self,
        print: &PrintFlags,
        ctx: &mut Ctx<'_>,
    ) -> Result<Vec<Candidate>> {
        if !self.is_on {
            return Ok(Vec::new());
        }
        let (candidates, error) = self.candidates(print, ctx).await?;
        error.map_or(Ok(()), Err)?;
        let uids = candidates.iter().map(|one| one.object.uid().to_owned());
        self.shown = Some(uids.collect());
        Ok(candidates)
    }

    /// What would be deleted, and why the search for more has ended early, if it has.
    async fn candidates(
        &self,
        print: &PrintFlags,
        ctx: &mut Ctx<'_>,
    ) -> Result<(Vec<Candidate>, Option<Error>)> {
        let client = ctx.client()?;
        let mut types = self.types.clone();
        if types.is_empty() {
            types = prune::default_types(ctx.mapper()?).await?;
            if self.shown.is_none() {
                client::log_warning(&ctx.env.stderr, ctx.env.clock, DEFAULT_NOTE);
            }
        }
        let format = ctx.format(print, false, &print::FORMATS)?;
        let search = Search {
            types: &types,
            selector: &self.selector,
            whole: !matches!(format, None | Some(Format::Name)),
        };
        Ok(prune::candidates(&client, search, &self.visited).await)
    }
}
