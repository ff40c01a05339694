//! Whose turn it is: whom to ask for now, and when to look again.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use tokio::time::{Duration, Instant};

use super::{Leaver, Leavers, MOST, RETRY, SLOW, Step};
use crate::apply::WIDTH;

impl Leavers {
    /// The pods to ask for now. Each is under way from here on.
    pub(in crate::cmd::drain) fn next(&mut self, now: Instant) -> Vec<usize> {
        let mut lanes = Lanes::of(&self.all, now);
        let mut chosen = Vec::new();
        for (place, one) in self.all.iter().enumerate() {
            if lanes.all >= WIDTH {
                break;
            }
            if self.is_worth_asking(one, &lanes, now) {
                lanes.add(one.guard.as_ref());
                chosen.push(place);
            }
        }
        let probes = match lanes.all < WIDTH {
            true => self.probes(&lanes, now),
            false => Vec::new(),
        };
        for place in &probes {
            if let Some(budget) = self.budgets.get_mut(self.all[*place].guard.as_ref()) {
                budget.probed = Some(now);
            }
        }
        chosen.extend(probes);
        for place in &chosen {
            self.ask(*place, now);
        }
        chosen
    }

    fn is_worth_asking(&self, one: &Leaver, lanes: &Lanes<'_>, now: Instant) -> bool {
        let guard = one.guard.as_ref();
        let budget = self.budgets.get(guard);
        let is_free = budget.is_none_or(|b| {
            b.allows(true) <= 0 || lanes.recent(guard) == 0 && lanes.under_way(guard) < MOST
        });
        match (&one.step, budget) {
            (Step::Waiting, _) => is_free,
            (Step::Refused(refusal), Some(budget)) if refusal.is_budget => {
                let is_early = budget.not_before.is_some_and(|time| now < time);
                is_free && !is_early && budget.allows(one.is_ready) > lanes.under_way(guard)
            }
            (Step::Refused(refusal), _) => refusal.retry <= now,
            _ => false,
        }
    }

    /// Of each budget that seems to let nothing go, now and then the pod that was refused longest ago:
    /// what is known of the budget may be wrong.
    fn probes(&self, lanes: &Lanes<'_>, now: Instant) -> Vec<usize> {
        let mut oldest: BTreeMap<&String, (Instant, usize)> = BTreeMap::new();
        for (place, one) in self.all.iter().enumerate() {
            if let (Step::Refused(refusal), Some(guard)) = (&one.step, &one.guard)
                && refusal.is_budget
                && refusal.retry <= now
                && lanes.under_way(Some(guard)) == 0
                && let Some(budget) = self.budgets.get(Some(guard))
                && budget.probed.is_none_or(|time| time + RETRY <= now)
            {
                let first = oldest.entry(guard).or_insert((refusal.since, place));
                *first = (*first).min((refusal.since, place));
            }
        }
        oldest.into_values().map(|(_, place)| place).collect()
    }

    /// When there is something to do, though nothing is heard until then; `clock` is what time it is
    /// `now`.
    pub(in crate::cmd::drain) fn wake(&self, now: Instant, clock: Timestamp) -> Option<Instant> {
        let times = self.all.iter().enumerate().filter_map(|(place, one)| {
            let budget = self.budgets.get(one.guard.as_ref());
            match &one.step {
                Step::Asked(since) => Some(*since + SLOW),
                Step::Refused(refusal) => {
                    let probe = budget
                        .filter(|_| refusal.is_budget)
                        .and_then(|b| b.probed)
                        .map_or(refusal.retry, |time| refusal.retry.max(time + RETRY));
                    let early = budget.and_then(|b| b.not_before).filter(|time| *time > now);
                    Some(early.map_or(probe, |time| time.min(probe)))
                }
                Step::Leaving => {
                    let left = self.end_of_patience(place)?.duration_since(clock);
                    Some(now + Duration::try_from(left).unwrap_or_default())
                }
                Step::Waiting | Step::Done => None,
            }
        });
        // What is due already waits for an answer, not for the clock.
        times.filter(|time| *time > now).min()
    }
}

/// What is under way, in all and by budget.
struct Lanes<'a> {
    all: usize,
    /// All of a budget, and those that are no older than [`SLOW`].
    by_guard: HashMap<&'a String, (i64, i64)>,
}

impl<'a> Lanes<'a> {
    fn of(leavers: &'a [Leaver], now: Instant) -> Self {
        let mut lanes = Self {
            all: 0,
            by_guard: HashMap::new(),
        };
        for one in leavers {
            if let Step::Asked(since) = one.step {
                lanes.all += 1;
                if let Some(guard) = &one.guard {
                    let (all, recent) = lanes.by_guard.entry(guard).or_default();
                    *all += 1;
                    *recent += i64::from(now < since + SLOW);
                }
            }
        }
        lanes
    }

    fn add(&mut self, guard: Option<&'a String>) {
        self.all += 1;
        if let Some(guard) = guard {
            let (all, recent) = self.by_guard.entry(guard).or_default();
            *all += 1;
            *recent += 1;
        }
    }

    fn under_way(&self, guard: Option<&String>) -> i64 {
        guard.and_then(|g| self.by_guard.get(g)).map_or(0, |n| n.0)
    }

    fn recent(&self, guard: Option<&String>) -> i64 {
        guard.and_then(|g| self.by_guard.get(g)).map_or(0, |n| n.1)
    }
}
