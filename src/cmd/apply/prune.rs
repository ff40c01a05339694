//! What `apply` does beside applying when it is to prune: the flags, their checks, and the deletion
//! of what the manifests do not have any more.

use std::collections::HashSet;
use std::sync::Arc;

use crate::apply::applyset::ApplySet;
use crate::apply::prune::{self, Candidate, DEFAULT_NOTE, Deletion, Search, Visited};
use crate::apply::{Input, Report};
use crate::client;
use crate::ctx::Ctx;
use crate::discovery::{Mapper, RestMapping};
use crate::flags::PrintFlags;
use crate::print::{self, Format, Outcomes};
use crate::resource::selector::LabelSelector;
use crate::resource::{Info, Manifest, Object, Writes};
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
    /// With --prune, the parent of the set of objects that are applied together, as
    /// [RESOURCE[.GROUP]/]NAME, a Secret by default; what leaves the set is deleted
    #[arg(long, hide = true)]
    applyset: Option<String>,
    /// Only objects whose labels match, such as app=web,tier!=db: of the manifests and to prune
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
}

/// The variable that makes kubectl know `--applyset`.
const GATE: &str = "KUBECTL_APPLYSET";

impl PruneFlags {
    /// Refuses what makes no sense together, in kubectl's order.
    ///
    /// # Errors
    /// kubectl's text; what the server refuses when it is asked for the types of parents.
    pub(super) async fn check(
        &self,
        force: bool,
        server_side: bool,
        pruning: &Pruning,
        ctx: &mut Ctx<'_>,
    ) -> Result<()> {
        let is_labelled = !self.selector.is_empty();
        refuse(&[(
            self.all && is_labelled,
            "cannot set --all and --selector at the same time",
        )])?;
        if let Some(set) = &pruning.set {
            refuse(&[(!self.prune, "--applyset requires --prune")])?;
            set.check(&ctx.client()?).await?;
        }
        if !self.prune {
            return Ok(());
        }
        refuse(&[(force, "--force cannot be used with --prune")])?;
        if pruning.set.is_some() {
            return refuse(&[
                (self.all, "--all is incompatible with --applyset"),
                (is_labelled, "--selector is incompatible with --applyset"),
                (
                    !self.prune_allowlist.is_empty(),
                    "--prune-allowlist is incompatible with --applyset",
                ),
            ]);
        }
        refuse(&[
            (
                !self.all && !is_labelled,
                "all resources selected for prune without explicitly passing --all. To prune all \
                 resources, pass the --all flag. If you did not mean to prune all resources, \
                 specify a label selector",
            ),
            (
                server_side,
                "--prune is in alpha and doesn't currently work on objects created by server-side \
                 apply",
            ),
        ])
    }

    /// Refuses a flag that is not known without its variable, as one that does not exist.
    fn check_gate(&self, ctx: &Ctx<'_>) -> Result<()> {
        let is_open = (ctx.env.var(GATE)).is_some_and(|value| value.eq_ignore_ascii_case("true"));
        if self.applyset.is_none() || is_open {
            return Ok(());
        }
        let hint = format!("See '{} --help' for usage.", ctx.path);
        Err(Error::new("unknown flag: --applyset").with_hint(hint))
    }
}

/// The first of `refusals` whose condition holds.
fn refuse(refusals: &[(bool, &str)]) -> Result<()> {
    match refusals.iter().find(|(refused, _)| *refused) {
        Some((_, message)) => Err(Error::new(*message)),
        None => Ok(()),
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
    /// The set to prune, instead of what selector and types say.
    set: Option<ApplySet>,
    deletion: Deletion,
    visited: Visited,
    /// The uids of all that may be deleted, once that was shown.
    shown: Option<HashSet<String>>,
}

impl Pruning {
    /// Looks up what the flags name.
    ///
    /// # Errors
    /// An entry of the allowlist or a parent that names nothing.
    pub(super) async fn of(
        flags: &PruneFlags,
        deletion: Deletion,
        ctx: &mut Ctx<'_>,
    ) -> Result<Self> {
        flags.check_gate(ctx)?;
        let (name, is_required) = ctx.namespace()?;
        let namespace = if is_required { name.as_str() } else { "" };
        let set = match flags.applyset.as_deref() {
            None | Some("") => None,
            Some(reference) => Some(ApplySet::of(reference, namespace, ctx.mapper()?).await?),
        };
        let mut types = Vec::new();
        if flags.prune && !flags.prune_allowlist.is_empty() {
            types = prune::allowlist(&flags.prune_allowlist, ctx.mapper()?).await?;
        }
        let mut visited = Visited::default();
        visited.namespace(namespace);
        Ok(Self {
            selector: flags.selector.clone(),
            labels: LabelSelector::default(),
            is_on: flags.prune,
            types,
            set,
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

    /// Makes the whole input members of the set, if there is one, and reads where its members are.
    ///
    /// # Errors
    /// Those of [`ApplySet`].
    pub(super) async fn start(&mut self, inputs: &mut [Input], ctx: &mut Ctx<'_>) -> Result<()> {
        let Some(set) = &mut self.set else {
            return Ok(());
        };
        for input in inputs {
            set.label(match input {
                Input::Ready(info) => &mut info.object,
                Input::Later(manifest) => &mut manifest.object,
            })?;
        }
        let client = ctx.client()?;
        set.read(&client, ctx.mapper()?).await
    }

    /// Has the parent of the set cover what is to be applied.
    ///
    /// # Errors
    /// Those of [`ApplySet`].
    pub(super) async fn cover(
        &mut self,
        inputs: &[Input],
        writes: &Writes,
        ctx: &mut Ctx<'_>,
    ) -> Result<()> {
        let Some(set) = &mut self.set else {
            return Ok(());
        };
        let infos = inputs.iter().filter_map(|input| match input {
            Input::Ready(info) => Some(info),
            Input::Later(_) => None,
        });
        let outcome = set.widen(&ctx.client()?, infos, writes, true).await;
        told(set.notes(), ctx);
        outcome
    }

    /// Notes an object that is to be applied.
    pub(super) fn input(&mut self, info: &Info) {
        self.visited.input(info);
    }

    /// Notes objects that are to be applied; the parent has to cover those whose kind was not known
    /// at the start, too.
    ///
    /// # Errors
    /// Those of [`ApplySet`].
    pub(super) async fn next(
        &mut self,
        infos: &[Info],
        writes: &Writes,
        ctx: &mut Ctx<'_>,
    ) -> Result<()> {
        infos.iter().for_each(|info| self.input(info));
        let Some(set) = &mut self.set else {
            return Ok(());
        };
        let outcome = set.widen(&ctx.client()?, infos, writes, false).await;
        told(set.notes(), ctx);
        outcome
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
    pub(super) async fn run(
        mut self,
        print: &PrintFlags,
        writes: &Writes,
        ctx: &mut Ctx<'_>,
    ) -> Result<()> {
        if !self.is_on {
            return Ok(());
        }
        let format = ctx.format(print, false, &print::FORMATS)?;
        let (mut candidates, error) = self.candidates(is_whole(format.as_ref()), ctx).await?;
        let found = candidates.len();
        if let Some(shown) = &self.shown {
            candidates.retain(|candidate| shown.contains(candidate.object.uid()));
        }
        let is_all = candidates.len() == found;
        let (client, deletion) = (ctx.client()?, self.deletion);
        let outcomes =
            || Outcomes::new(format.clone(), print.show_managed_fields, deletion.dry_run);
        let out = &mut ctx.env.stdout;
        if let Some(set) = &mut self.set {
            let mut all = outcomes();
            let outcome = set.prune(&client, candidates, deletion, |candidate| {
                all.show(candidate.object, "pruned", out)
            });
            let outcome = outcome.await;
            all.finish(out)?;
            outcome?;
            // What was not shown is left, and the parent has to go on telling where.
            if is_all {
                let outcome = set.narrow(&client, writes).await;
                told(set.notes(), ctx);
                outcome?;
            }
            return Ok(());
        }
        prune::delete(&client, candidates, deletion, |candidate| {
            // Each is printed by itself, as kubectl does: YAML has no line between them.
            let mut one = outcomes();
            one.show(candidate.object, "pruned", out)?;
            one.finish(out)
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
        let format = ctx.format(print, false, &print::FORMATS)?;
        let (candidates, error) = self.candidates(is_whole(format.as_ref()), ctx).await?;
        error.map_or(Ok(()), Err)?;
        let uids = candidates.iter().map(|one| one.object.uid().to_owned());
        self.shown = Some(uids.collect());
        Ok(candidates)
    }

    /// What would be deleted, whole or only the metadata of it, and why the search for more has
    /// ended early, if it has.
    async fn candidates(
        &self,
        whole: bool,
        ctx: &mut Ctx<'_>,
    ) -> Result<(Vec<Candidate>, Option<Error>)> {
        let client = ctx.client()?;
        if let Some(set) = &self.set {
            let found = set.candidates(&client, whole, &self.visited).await?;
            return Ok((found, None));
        }
        let mut types = self.types.clone();
        if types.is_empty() {
            types = prune::default_types(ctx.mapper()?).await?;
            if self.shown.is_none() {
                told(vec![DEFAULT_NOTE.to_owned()], ctx);
            }
        }
        let search = Search {
            types: &types,
            selector: &self.selector,
            whole,
        };
        Ok(prune::candidates(&client, search, &self.visited).await)
    }
}

/// Whether a format shows more than metadata.
fn is_whole(format: Option<&Format>) -> bool {
    !matches!(format, None | Some(Format::Name))
}

/// Says notes in the log.
fn told(notes: Vec<String>, ctx: &Ctx<'_>) {
    for note in notes {
        client::log_warning(&ctx.env.stderr, ctx.env.clock, &note);
    }
}
