//! What `apply` tells of the objects: lines as they are done, in the order of the input.

use std::collections::{BTreeMap, HashSet};
use std::io::Write as _;

use tokio::time::Instant;

use crate::apply::{InPlace, Input, Report, is_fatal};
use crate::ctx::{Ctx, Progress};
use crate::flags::{self, DryRun};
use crate::print::{self, Format, Layout, ListHead};
use crate::resource::Object;
use crate::{Env, Error, ErrorKind, Result};

/// How results are shown.
pub(super) enum Show {
    /// What was done, a line an object.
    Lines,
    /// Names only.
    Names,
    /// The objects, at the end.
    Objects {
        format: Box<Format>,
        managed_fields: bool,
    },
}

impl Show {
    pub(super) fn of(flags: &flags::PrintFlags, ctx: &Ctx<'_>) -> Result<Self> {
        Ok(match ctx.format(flags, false, &print::FORMATS)? {
            None => Self::Lines,
            Some(Format::Name) => Self::Names,
            Some(format) => Self::Objects {
                format: Box::new(format),
                managed_fields: flags.show_managed_fields,
            },
        })
    }
}

/// What was done so far.
pub(super) struct Results {
    show: Show,
    suffix: &'static str,
    in_place: InPlace<Report>,
    objects: Vec<Object>,
    errors: Vec<Error>,
    namespaces: HashSet<String>,
    summary: Summary,
    /// What nothing was told of yet, by places.
    left: BTreeMap<usize, String>,
    progress: Option<Progress>,
}

impl Results {
    /// For the objects of `inputs`.
    pub(super) fn new(show: Show, dry_run: DryRun, inputs: &[Input], env: &Env) -> Self {
        // Lines on a terminal are progress enough.
        let is_silent = !(env.terminal.stdout && matches!(show, Show::Lines | Show::Names));
        Self {
            summary: Summary::new(inputs.len()),
            left: (inputs
                .iter()
                .map(|input| print::name_line(input.object(), ""))
                .enumerate())
            .collect(),
            progress: is_silent.then(|| Progress::new(env)),
            show,
            suffix: dry_run.suffix(),
            in_place: InPlace::default(),
            objects: Vec::new(),
            errors: Vec::new(),
            namespaces: HashSet::new(),
        }
    }

    /// Takes what became of the object at a place of the input, and tells of all whose turn it is.
    pub(super) fn put(&mut self, place: usize, report: Report, env: &mut Env) -> Result<()> {
        if let Ok((object, "created")) = &report.outcome
            && (object.group(), object.kind()) == ("", "Namespace")
        {
            self.namespaces.insert(object.name().to_owned());
        }
        let is_unknown = report.outcome.as_ref().is_err_and(is_fatal);
        if is_unknown {
            // The error is told at the end, once for all.
            return Ok(());
        }
        self.left.remove(&place);
        self.in_place.put(place, report);
        while let Some(report) = self.in_place.take() {
            self.add(report, env)?;
        }
        Ok(())
    }

    /// The namespaces made since this was asked last.
    pub(super) fn namespaces(&mut self) -> HashSet<String> {
        std::mem::take(&mut self.namespaces)
    }

    fn add(&mut self, report: Report, env: &mut Env) -> Result<()> {
        self.summary
            .count(report.outcome.as_ref().ok().map(|done| done.1));
        if let Some(progress) = &mut self.progress {
            if !report.warnings.is_empty() {
                progress.clear();
            }
            progress.show(|| self.summary.so_far());
        }
        if !report.warnings.is_empty() {
            // So that a log of both streams has them before the line they are about.
            env.stdout.flush()?;
        }
        for warning in &report.warnings {
            env.stderr.line(warning);
        }
        match (report.outcome, &self.show) {
            (Err(error), _) => self.errors.push(error),
            (Ok((object, _)), Show::Objects { .. }) => self.objects.push(object),
            (Ok((object, _)), Show::Names) => {
                writeln!(env.stdout, "{}", print::name_line(&object, ""))?;
            }
            (Ok((object, done)), Show::Lines) => {
                let done = format!("{done}{}", self.suffix);
                writeln!(env.stdout, "{}", print::name_line(&object, &done))?;
                if env.terminal.stdout {
                    env.stdout.flush()?;
                }
            }
        }
        Ok(())
    }

    /// Shows the objects if all went well, else tells what did not.
    pub(super) fn finish(
        mut self,
        unread: Vec<Error>,
        ended: Result<()>,
        env: &mut Env,
    ) -> Result<()> {
        for report in std::mem::take(&mut self.in_place).rest() {
            self.add(report, env)?;
        }
        self.progress = None;
        if env.terminal.stderr && self.summary.total > 1 {
            env.stdout.flush()?;
            env.stderr.line(&self.summary.text());
        }
        if let Err(error) = ended {
            let is_told = self.summary.done > 0 && error.kind != ErrorKind::Interrupted;
            self.errors.push(error);
            let left = self.left.values().filter(|_| is_told);
            let untold = left
                .map(|title| Error::new(format!("{title} was not applied, as far as is known")));
            self.errors.extend(untold);
        }
        Error::all(combined(unread, self.errors))?;
        if let Show::Objects {
            format,
            managed_fields,
        } = self.show
        {
            let layout = Layout::OneOrList(ListHead::Apply);
            let mut printer = print::printer(*format, layout, managed_fields);
            for object in self.objects {
                printer.print(object, &mut env.stdout)?;
            }
            printer.finish(&mut env.stdout)?;
        }
        Ok(())
    }
}

/// How many objects met which fate, for people.
struct Summary {
    total: usize,
    done: usize,
    /// In the order in which they first came.
    counts: Vec<(&'static str, usize)>,
    start: Instant,
}

impl Summary {
    fn new(total: usize) -> Self {
        Self {
            total,
            done: 0,
            counts: Vec::new(),
            start: Instant::now(),
        }
    }

    /// Counts an object that something was done to, or that failed.
    fn count(&mut self, done: Option<&'static str>) {
        let done = done.unwrap_or("failed");
        self.done += 1;
        match self.counts.iter_mut().find(|(word, _)| *word == done) {
            Some((_, count)) => *count += 1,
            None => self.counts.push((done, 1)),
        }
    }

    fn so_far(&self) -> String {
        format!("{} of {} objects", self.done, self.total)
    }

    /// `3 objects: 1 created, 2 unchanged in 0.2s`
    fn text(&self) -> String {
        let rest = self.total - self.done;
        let rest = Some(("not tried", rest)).filter(|_| rest > 0);
        let counts: Vec<String> = (self.counts.iter().copied().chain(rest))
            .map(|(word, count)| format!("{count} {word}"))
            .collect();
        format!(
            "{} objects: {} in {:.1}s",
            self.total,
            counts.join(", "),
            self.start.elapsed().as_secs_f64()
        )
    }
}

/// All errors as kubectl lists them: those of reading are one among the others.
fn combined(unread: Vec<Error>, mut errors: Vec<Error>) -> Vec<Error> {
    if errors.is_empty() || unread.len() < 2 {
        return unread.into_iter().chain(errors).collect();
    }
    let mut messages: Vec<String> = Vec::new();
    for error in unread {
        if !messages.contains(&error.message) {
            messages.push(error.message);
        }
    }
    errors.insert(0, Error::new(format!("[{}]", messages.join(", "))));
    errors
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_counts_every_object() {
        let mut summary = Summary::new(5);
        for done in [Some("created"), Some("unchanged"), None, Some("created")] {
            summary.count(done);
        }
        assert_eq!(summary.so_far(), "4 of 5 objects");
        assert_eq!(
            summary.text(),
            "5 objects: 2 created, 1 unchanged, 1 failed, 1 not tried in 0.0s"
        );
    }
}
