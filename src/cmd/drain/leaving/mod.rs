//! The pods of a node on their way out: whom to ask for next, what an answer means, what is told.
//!
//! No I/O: requests, watches and clocks are [`super::run`]'s.

mod answers;
mod turns;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use tokio::time::Instant;

use super::budgets::Budgets;
use super::filter::{deletion, patience};
use crate::apply::Change;
use crate::resource::Object;
use crate::{Error, go};

/// When a refused pod is asked for again whatever is known: kubectl's pause.
const RETRY: Duration = Duration::from_secs(5);
/// The least time between a refusal and the next try of the same budget.
const AGAIN: Duration = Duration::from_millis(250);
/// Evictions under the same budget go one by one, as the server makes those wait half a second that
/// come at once. One that takes longer than this holds up no other.
const SLOW: Duration = Duration::from_millis(100);
/// How many slow ones there may be: more would only be in each other's way.
const MOST: i64 = 4;
/// How often the server is obeyed when it only asks for patience, as client-go does.
const WAITS: u32 = 10;

/// How pods are made to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    Eviction,
    Deletion,
}

/// What the flags say of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct How {
    pub(super) by: By,
    /// Whether the server only tries it: then no pod goes.
    pub(super) is_dry_run: bool,
    /// Whether the log has room for each start.
    pub(super) is_verbose: bool,
    /// `--skip-wait-for-delete-timeout`, in seconds.
    pub(super) skip: i64,
    pub(super) timeout: SignedDuration,
}

/// A line for stdout or stderr.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line {
    Out(String),
    Err(String),
}

/// Where a pod stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Nobody has asked for it.
    Waiting,
    /// The server was asked, and has not answered.
    Asked(Instant),
    Refused(Refusal),
    /// It was let go, and is there still.
    Leaving,
    /// Gone, failed or left alone.
    Done,
}

/// Why a pod may not go yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) why: String,
    since: Instant,
    retry: Instant,
    /// Whether it was a budget that refused.
    is_budget: bool,
    /// Whether the server has only asked for patience, which is not told.
    is_silent: bool,
}

/// A pod that is to leave.
#[derive(Debug)]
pub(super) struct Leaver {
    /// As it was seen last.
    pub(super) pod: Object,
    pub(super) step: Step,
    is_ready: bool,
    /// The budget that guards it.
    guard: Option<String>,
    is_gone: bool,
    waits: u32,
    /// What was known of budgets when it was asked for.
    edition: u64,
}

impl Leaver {
    fn is_deleted(&self) -> bool {
        deletion(&self.pod).is_some()
    }
}

/// All pods that are to leave a node.
pub(super) struct Leavers {
    pub(super) how: How,
    pub(super) all: Vec<Leaver>,
    by_uid: HashMap<String, usize>,
    budgets: Budgets,
    /// What is to be told.
    pub(super) lines: Vec<Line>,
    /// What has failed.
    pub(super) errors: Vec<Error>,
    /// Why nobody can know any more whether pods are gone.
    blind: Option<Error>,
    /// The budgets that have refused something, or what else the server has said.
    pub(super) held_by: BTreeSet<String>,
}

impl Leavers {
    pub(super) fn new(pods: Vec<Object>, how: How) -> Self {
        let step = match how.by {
            By::Eviction => Step::Waiting,
            By::Deletion => Step::Leaving,
        };
        let leaver = |pod: Object| Leaver {
            step: step.clone(),
            is_ready: is_ready(&pod),
            guard: None,
            is_gone: false,
            waits: 0,
            edition: 0,
            pod,
        };
        let all: Vec<Leaver> = pods.into_iter().map(leaver).collect();
        let uids = all.iter().enumerate();
        Self {
            by_uid: uids.map(|(n, one)| (one.pod.uid().to_owned(), n)).collect(),
            how,
            all,
            budgets: Budgets::default(),
            lines: Vec::new(),
            errors: Vec::new(),
            blind: None,
            held_by: BTreeSet::new(),
        }
    }

    /// Whether nothing is left to be done.
    pub(super) fn is_over(&self) -> bool {
        self.all.iter().all(|one| one.step == Step::Done)
    }

    /// Takes in what the server tells of budgets.
    pub(super) fn budgets(&mut self, change: Change, now: Instant) {
        if !self.budgets.take(change) {
            return;
        }
        for one in &mut self.all {
            let guard = self.budgets.guard(&one.pod);
            let before = std::mem::replace(&mut one.guard, guard);
            // What refused it guards it no longer.
            if let Step::Refused(refusal) = &mut one.step
                && refusal.is_budget
                && before.is_some()
                && before != one.guard
            {
                refusal.retry = now;
                refusal.is_budget = false;
            }
        }
    }

    /// Takes in what the server tells of the node's pods.
    pub(super) fn pods(&mut self, change: Change, now: Instant) {
        match change {
            Change::All(pods) => {
                let uids: HashSet<String> = pods.iter().map(uid).collect();
                for place in 0..self.all.len() {
                    if !uids.contains(self.all[place].pod.uid()) {
                        self.gone(place);
                    }
                }
                pods.into_iter().for_each(|pod| self.seen(pod, now));
            }
            Change::One(pod) => self.seen(pod, now),
            Change::Gone(pod) => {
                if let Some(place) = self.by_uid.get(&uid(&pod)) {
                    self.gone(*place);
                }
            }
        }
    }

    fn seen(&mut self, pod: Value, now: Instant) {
        let Some(place) = self.by_uid.get(&uid(&pod)) else {
            return;
        };
        let one = &mut self.all[*place];
        one.pod = Object(pod);
        // A pod whose namespace goes can be left to itself as soon as it is deleted.
        let is_deleted = one.is_deleted();
        if let Step::Refused(refusal) = &mut one.step
            && is_deleted
            && !refusal.is_silent
        {
            refusal.retry = now;
            refusal.is_budget = false;
        }
    }

    fn gone(&mut self, place: usize) {
        self.all[place].is_gone = true;
        match self.all[place].step {
            Step::Leaving => self.left(place),
            // Somebody else was faster; kubectl says nothing then.
            Step::Waiting | Step::Refused(_) => self.all[place].step = Step::Done,
            Step::Asked(_) | Step::Done => {}
        }
    }

    fn left(&mut self, place: usize) {
        let done = match self.how.by {
            By::Eviction => "evicted",
            By::Deletion => "deleted",
        };
        self.finish(place, done);
    }

    fn finish(&mut self, place: usize, done: &str) {
        let one = &mut self.all[place];
        one.step = Step::Done;
        let line = format!("pod/{} {done}", one.pod.name());
        self.lines.push(Line::Out(line));
    }

    fn ask(&mut self, place: usize, now: Instant) {
        let one = &mut self.all[place];
        let is_silent = matches!(&one.step, Step::Refused(refusal) if refusal.is_silent);
        one.step = Step::Asked(now);
        one.edition = self.budgets.edition;
        if !is_silent {
            self.tell_asked(place);
        }
    }

    fn tell_asked(&mut self, place: usize) {
        let pod = &self.all[place].pod;
        let (namespace, name) = (pod.namespace(), pod.name());
        if self.how.is_verbose && !self.how.is_dry_run {
            self.lines
                .push(Line::Out(format!("pod/{name} eviction started")));
        }
        let mark = match self.how.is_dry_run {
            true => " (server dry run)",
            false => "",
        };
        let line = format!("evicting pod {namespace}/{name}{mark}");
        self.lines.push(Line::Out(line));
    }

    fn name(&self, place: usize) -> (String, String) {
        let pod = &self.all[place].pod;
        (pod.name().to_owned(), pod.namespace().to_owned())
    }

    /// Nobody can tell any more whether pods are gone.
    pub(super) fn blinded(&mut self, error: &Error) {
        for place in 0..self.all.len() {
            if self.all[place].step == Step::Leaving {
                self.lose(place, error);
            }
        }
        self.blind = Some(error.clone());
    }

    fn lose(&mut self, place: usize, error: &Error) {
        match self.how.by {
            By::Eviction => {
                self.finish(place, "eviction failed");
                self.unfinished(place, &error.message);
            }
            // The first is the failure of all.
            By::Deletion if self.errors.is_empty() => {
                self.finish(place, "deletion failed");
                self.errors.push(error.clone());
            }
            By::Deletion => self.all[place].step = Step::Done,
        }
    }

    fn unfinished(&mut self, place: usize, why: &str) {
        let (name, namespace) = self.name(place);
        self.all[place].step = Step::Done;
        let text = format!(
            "error when waiting for pod {name:?} in namespace {namespace:?} to terminate: {why}"
        );
        self.errors.push(Error::new(text));
    }

    /// `--timeout` is over.
    pub(super) fn time_out(&mut self) {
        const LATE: &str = "context deadline exceeded";
        if self.how.by == By::Deletion {
            self.errors.push(Error::new(LATE));
            return;
        }
        let late = Error::new(format!(
            "global timeout reached: {}",
            go::duration::format(self.how.timeout)
        ));
        for place in 0..self.all.len() {
            match self.all[place].step {
                Step::Done => {}
                Step::Leaving => self.unfinished(place, LATE),
                Step::Waiting | Step::Refused(_) => {
                    // kubectl finds out when it is about to ask.
                    self.tell_asked(place);
                    self.fail(place, "evicting pods/", &late);
                }
                Step::Asked(_) => self.fail(place, "evicting pods/", &late),
            }
        }
    }

    /// Waits no longer for pods that should have been gone for longer than `--skip-wait-for-delete-timeout`.
    pub(super) fn skip_overdue(&mut self, clock: Timestamp) {
        for place in 0..self.all.len() {
            if self.all[place].step == Step::Leaving
                && self.end_of_patience(place).is_some_and(|end| clock >= end)
            {
                self.all[place].step = Step::Done;
                let name = self.all[place].pod.name();
                let line = format!(
                    "pod {name:?} has DeletionTimestamp older than {} seconds, skipping",
                    self.how.skip
                );
                self.lines.push(Line::Out(line));
            }
        }
    }

    fn end_of_patience(&self, place: usize) -> Option<Timestamp> {
        patience(deletion(&self.all[place].pod)?, self.how.skip)
    }
}

fn uid(pod: &Value) -> String {
    pod["metadata"]["uid"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

fn is_ready(pod: &Object) -> bool {
    let conditions = pod.at(&["status", "conditions"]).as_array();
    let is_it = |c: &Value| c["type"] == "Ready" && c["status"] == "True";
    conditions.into_iter().flatten().any(is_it)
}

#[cfg(test)]
pub(super) mod tests;
