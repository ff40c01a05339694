//! What the server's answer to an eviction means.

use std::time::Duration;

use serde_json::Value;
use tokio::time::Instant;

use super::{AGAIN, Leavers, Line, RETRY, Refusal, Step, WAITS};
use crate::{ApiError, Error, Result};

impl Leavers {
    /// Takes in the server's answer to an eviction.
    pub(in crate::cmd::drain) fn answered(
        &mut self,
        place: usize,
        answer: Result<()>,
        now: Instant,
    ) {
        let one = &self.all[place];
        let guard = one.guard.clone();
        let error = match answer {
            Ok(()) => {
                if one.is_ready && !one.is_deleted() {
                    self.budgets.let_go(guard.as_ref());
                }
                return self.let_go(place);
            }
            // Another pod of that name is not the one to go.
            Err(error) if error.is_not_found() || one.is_gone => {
                self.all[place].step = Step::Done;
                return;
            }
            Err(error) => error,
        };
        let Some(api) = error.as_api() else {
            return self.fail(place, "evicting pods/", &error);
        };
        let is_in_end = has_cause(api, "NamespaceTerminating") && api.reason == "Forbidden";
        let is_budget = has_cause(api, "DisruptionBudget");
        let is_refused = api.reason == "TooManyRequests" || api.code == 429;
        let seconds = api.details["retryAfterSeconds"].as_u64().unwrap_or(0);
        let asks_for_patience = (is_refused || api.code >= 500) && seconds > 0;
        let may_wait = self.all[place].waits < WAITS;
        if is_budget && is_refused {
            let one = &self.all[place];
            self.budgets
                .refused(guard.as_ref(), one.is_ready, one.edition, now + AGAIN);
        }
        if (asks_for_patience || api.reason == "Conflict") && may_wait {
            self.all[place].waits += 1;
            let pause = Duration::from_secs(seconds.max(1));
            self.refuse(place, &error, now, pause, is_budget, true);
        } else if is_refused {
            let (name, namespace) = self.name(place);
            self.lines.push(Line::Err(format!(
                "error when evicting pods/{name:?} -n {namespace:?} (will retry after 5s): {}",
                error.message
            )));
            self.refuse(place, &error, now, RETRY, is_budget, false);
        } else if is_in_end && self.all[place].is_deleted() {
            self.let_go(place);
        } else if is_in_end {
            let (name, namespace) = self.name(place);
            self.lines.push(Line::Err(format!(
                "error when evicting pod {name:?} from terminating namespace {namespace:?} (will retry after 5s): {}",
                error.message
            )));
            self.refuse(place, &error, now, RETRY, false, false);
        } else {
            self.fail(place, "evicting pods/", &error);
        }
    }

    /// It is on its way out; or was, or would be.
    fn let_go(&mut self, place: usize) {
        if self.how.is_dry_run {
            self.all[place].step = Step::Done;
        } else if let Some(error) = self.blind.clone() {
            self.lose(place, &error);
        } else if self.all[place].is_gone {
            self.left(place);
        } else {
            self.all[place].step = Step::Leaving;
        }
    }

    fn refuse(
        &mut self,
        place: usize,
        error: &Error,
        now: Instant,
        pause: Duration,
        is_budget: bool,
        is_silent: bool,
    ) {
        let one = &mut self.all[place];
        let cause = error
            .as_api()
            .map(|api| &api.details["causes"][0]["message"]);
        let cause = cause.and_then(Value::as_str).filter(|_| is_budget);
        let why = cause.unwrap_or(&error.message).to_owned();
        self.held_by.insert(match (&one.guard, is_budget) {
            (Some(guard), true) => format!("PodDisruptionBudget {guard}"),
            _ => why.clone(),
        });
        one.step = Step::Refused(Refusal {
            why,
            since: now,
            retry: now + pause,
            is_budget,
            is_silent,
        });
    }

    pub(super) fn fail(&mut self, place: usize, doing: &str, error: &Error) {
        let (name, namespace) = self.name(place);
        self.all[place].step = Step::Done;
        let why = &error.message;
        let text = format!("error when {doing}{name:?} -n {namespace:?}: {why}");
        self.errors.push(Error::new(text));
    }
}

fn has_cause(api: &ApiError, reason: &str) -> bool {
    let causes = api.details["causes"].as_array();
    (causes.into_iter().flatten()).any(|cause| cause["reason"] == reason)
}
