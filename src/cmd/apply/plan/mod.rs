//! `apply --plan`: what an apply would do, then a question, then that and nothing else.

mod text;

use std::collections::{HashMap, HashSet};
use std::io::Write as _;
use std::sync::Arc;

use crate::apply::{self, Input, Options, Report, Shown};
use crate::ctx::Ctx;
use crate::flags::{DryRun, PrintFlags};
use crate::print::ColorChoice;
use crate::resource::{Info, Object};
use crate::{Error, Result};

use super::prune::Pruning;
use text::{Change, Entry, Look, Summary};

/// The flags of plans.
#[derive(clap::Args, Clone, Debug, Default)]
pub(super) struct PlanFlags {
    /// Show what would be created, changed and pruned, then ask; without a terminal, only show
    #[arg(long)]
    pub(super) plan: bool,
    /// With --plan, apply without asking
    #[arg(long)]
    yes: bool,
}

impl PlanFlags {
    /// Refuses what makes no sense together.
    ///
    /// # Errors
    /// A message that names both flags.
    pub(super) fn check(&self, dry_run: DryRun, force: bool, print: &PrintFlags) -> Result<()> {
        let refusals = [
            (!self.plan && self.yes, "--yes only works with --plan"),
            (
                self.plan && dry_run != DryRun::None,
                "--plan cannot be used with --dry-run",
            ),
            (
                self.plan && force,
                "--plan cannot be used with --force: what the server refuses to change can't be planned",
            ),
            (
                self.plan && !print.output.is_empty(),
                "--plan cannot be used with --output",
            ),
        ];
        match refusals.iter().find(|(refused, _)| *refused) {
            Some((_, message)) => Err(Error::new(*message)),
            None => Ok(()),
        }
    }
}

/// What a plan is made of.
pub(super) struct Plan<'a> {
    pub(super) flags: &'a PlanFlags,
    pub(super) print: &'a PrintFlags,
    pub(super) options: &'a Options,
    /// `--record`.
    pub(super) record: bool,
    /// `--wait`.
    pub(super) wait: bool,
}

impl Plan<'_> {
    /// Shows what would become of `inputs`. What it has shown comes back when that is to be done.
    ///
    /// # Errors
    /// What can't be planned, beside what was not even read; nothing is to be applied then.
    pub(super) async fn run(
        &self,
        inputs: &[Input],
        mut errors: Vec<Error>,
        pruning: &mut Pruning,
        ctx: &mut Ctx<'_>,
    ) -> Result<Option<Arc<Shown>>> {
        let mut found = Found::new(inputs, self.record, pruning, ctx)?;
        self.ask_server(&mut found, pruning, ctx).await?;
        let mut summary = Summary::default();
        let color = ColorChoice::Auto.is_on(ctx.env);
        for place in 0..inputs.len() {
            let entry = match found.reports.remove(&place) {
                Some(Report {
                    outcome: Err(error),
                    ..
                }) => {
                    errors.push(error);
                    continue;
                }
                Some(report) => {
                    let live = report.live.as_ref();
                    if let (Some(info), Some(live)) = (&found.infos[place], live) {
                        found.shown.put(info, live.clone());
                    }
                    self.entry(&report)
                }
                None => self.unseen(found.object(place, inputs)),
            };
            summary.count(entry.change);
            entry.show(color, ctx.env)?;
        }
        for candidate in pruning.preview(self.print, ctx).await? {
            summary.count(Change::Prune);
            Entry::new(Change::Prune, &candidate.object).show(color, ctx.env)?;
        }
        writeln!(ctx.env.stdout, "{}", summary.line(errors.len()))?;
        ctx.env.stdout.flush()?;
        Error::all(errors)?;
        let is_wanted = self.is_wanted(summary.is_empty(), ctx).await?;
        Ok(is_wanted.then(|| Arc::new(found.shown)))
    }

    /// Has the server try what it can try: namespaces first, as nothing can be tried in those that
    /// are not there yet.
    async fn ask_server(
        &self,
        found: &mut Found,
        pruning: &mut Pruning,
        ctx: &mut Ctx<'_>,
    ) -> Result<()> {
        let client = ctx.client()?;
        let mut options = self.options.clone();
        options.writes.dry_run = DryRun::Server;
        options.compare = true;
        let mut fresh: HashSet<String> = HashSet::new();
        for of_namespaces in [true, false] {
            let places: Vec<usize> = (found.infos.iter().enumerate())
                .filter_map(|(place, info)| Some((place, info.as_ref()?)))
                .filter(|(_, info)| is_namespace(info) == of_namespaces)
                .filter(|(_, info)| !info.mapping.namespaced || !fresh.contains(&info.namespace))
                .map(|(place, _)| place)
                .collect();
            let infos = places
                .iter()
                .filter_map(|place| found.infos[*place].clone());
            let infos: Vec<Info> = infos.collect();
            let mut places = places.into_iter();
            let reports = &mut found.reports;
            apply::apply(&client, infos, &options, |report| {
                let Some(place) = places.next() else {
                    return Ok(());
                };
                for warning in &report.warnings {
                    ctx.env.stderr.line(warning);
                }
                if let (true, Ok((object, _)), None) =
                    (of_namespaces, &report.outcome, &report.live)
                {
                    fresh.insert(object.name().to_owned());
                }
                pruning.applied(&report);
                reports.insert(place, report);
                Ok(())
            })
            .await?;
        }
        Ok(())
    }

    fn look(&self) -> Look {
        Look {
            has_status: !self.options.writes.subresource.is_empty(),
            has_managers: self.print.show_managed_fields,
        }
    }

    /// What the server says would become of an object.
    fn entry(&self, report: &Report) -> Entry {
        let Ok((object, done)) = &report.outcome else {
            return Entry::new(Change::Unchanged, &Object::default());
        };
        let live = report.live.as_ref();
        let diff = self.look().diff(live, object);
        let change = match live {
            None => Change::Create,
            Some(_) if !diff.is_empty() => Change::Update,
            Some(_) if *done == "configured" => Change::Annotation,
            Some(live) if text::is_owned_otherwise(live, object) => Change::Owners,
            Some(_) => Change::Unchanged,
        };
        Entry::new(change, object).with(diff)
    }

    /// An object that the server can't say anything of yet.
    fn unseen(&self, object: &Object) -> Entry {
        Entry::new(Change::CreateLater, object).with(self.look().diff(None, object))
    }

    /// Whether to go on.
    async fn is_wanted(&self, is_empty: bool, ctx: &mut Ctx<'_>) -> Result<bool> {
        let can_ask = ctx.env.terminal.stdin && ctx.env.terminal.stdout;
        if is_empty {
            // Nothing is left to do but to wait.
            return Ok(self.wait && (self.flags.yes || can_ask));
        }
        if self.flags.yes {
            return Ok(true);
        }
        if !can_ask {
            let note = "nothing was applied: there is no terminal to ask on, and no --yes";
            ctx.env.stderr.line(note);
            return Ok(false);
        }
        write!(ctx.env.stdout, "Apply these changes? [y/N] ")?;
        ctx.env.stdout.flush()?;
        let answer = ctx.read_line().await?.trim().to_lowercase();
        if matches!(answer.as_str(), "y" | "yes") {
            return Ok(true);
        }
        writeln!(ctx.env.stdout, "Nothing was applied.")?;
        Ok(false)
    }
}

/// What is found out of the input, by places.
struct Found {
    /// The objects whose kind the server has.
    infos: Vec<Option<Info>>,
    reports: HashMap<usize, Report>,
    shown: Shown,
}

impl Found {
    fn new(inputs: &[Input], record: bool, pruning: &mut Pruning, ctx: &Ctx<'_>) -> Result<Self> {
        let mut paths = HashSet::new();
        let mut infos = Vec::new();
        for input in inputs {
            let Input::Ready(info) = input else {
                infos.push(None);
                continue;
            };
            let mut info = info.clone();
            if !info.name.is_empty() && !paths.insert(info.path()) {
                let name = crate::print::name_line(&info.object, "");
                return Err(Error::new(format!(
                    "{name} comes twice: what its second form would change can't be planned"
                )));
            }
            ctx.record(record, &mut info.object);
            pruning.input(&info);
            infos.push(Some(info));
        }
        Ok(Self {
            infos,
            reports: HashMap::new(),
            shown: Shown::default(),
        })
    }

    fn object<'o>(&'o self, place: usize, inputs: &'o [Input]) -> &'o Object {
        match &self.infos[place] {
            Some(info) => &info.object,
            None => inputs[place].object(),
        }
    }
}

fn is_namespace(info: &Info) -> bool {
    info.mapping.kind_group() == "namespace"
}
