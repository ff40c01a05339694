//! The wait itself: one object after the other, each followed until it is where it should be.

use std::io::Write;

use tokio::time::{Instant, timeout_at};

use super::goals::{Goals, Reached};
use super::sought::{Found, Item};
use crate::client::Client;
use crate::print::Outcomes;
use crate::resource::follow::{Change, Follower};
use crate::resource::{Info, Object};
use crate::{Error, ErrorKind, Result};

/// A wait under way.
pub(super) struct Waiting<'a> {
    client: &'a Client,
    goals: &'a Goals,
    /// When it has to be over; `None` for one look.
    end: Option<Instant>,
    /// Whether what was found may no longer be what there is.
    has_waited: bool,
    outcomes: Outcomes,
}

impl<'a> Waiting<'a> {
    pub(super) fn new(
        client: &'a Client,
        goals: &'a Goals,
        end: Option<Instant>,
        outcomes: Outcomes,
    ) -> Self {
        Self {
            client,
            goals,
            end,
            has_waited: false,
            outcomes,
        }
    }

    /// Waits for one after the other: time passes for all of them meanwhile.
    ///
    /// # Errors
    /// All failures, in the order of the objects.
    pub(super) async fn all(mut self, found: Found, out: &mut dyn Write) -> Result<()> {
        let (mut errors, mut last) = (Vec::new(), found.errors);
        for item in found.items {
            let is_late = found.is_by_files && item.object.is_err();
            match self.in_time(item, out).await {
                Ok(()) => {}
                Err(error) if error.kind == ErrorKind::BrokenPipe => return Err(error),
                Err(error) if is_late => last.push(error),
                Err(error) => errors.push(error),
            }
        }
        self.outcomes.finish(out)?;
        if self.goals.is_for_delete() {
            errors.retain(|error| !error.is_not_found());
            last.retain(|error| !error.is_not_found());
        }
        match errors.is_empty() {
            true => errors = last,
            false => errors.extend(summary(last)),
        }
        Error::all(errors)
    }

    async fn in_time(&mut self, item: Item, out: &mut dyn Write) -> Result<()> {
        let Some(end) = self.end else {
            return self.one(item, out).await;
        };
        let late = match &item.object {
            Ok(_) => Error::new(format!(
                "timed out waiting for the condition on {}",
                item.title
            )),
            Err(error) => error.clone(),
        };
        timeout_at(end, self.one(item, out))
            .await
            .unwrap_or(Err(late))
    }

    /// Follows one object through all that is asked of it.
    async fn one(&mut self, item: Item, out: &mut dyn Write) -> Result<()> {
        let (title, missing) = (item.title.clone(), missing(&item));
        let (mut follower, mut last, now) = self.begin(item).await?;
        let mut stage = 0;
        let mut now = self.same(stage, &last, now);
        if now.is_none() && self.goals.reached(stage, None)?.is_none() {
            return Err(missing);
        }
        loop {
            while let Some(reached) = self.goals.reached(stage, now.as_ref())? {
                self.tell(now.as_ref().unwrap_or(&last), &reached, out)?;
                if reached.is_last {
                    return Ok(());
                }
                stage += 1;
                if now.is_none() && self.goals.reached(stage, None)?.is_none() {
                    return Err(missing);
                }
            }
            if self.end.is_none() {
                return Err(Error::new(format!("condition not met for {title}")));
            }
            self.has_waited = true;
            let next = match follower.next().await? {
                Change::Now(object) => Some(object),
                // Another one may take its name, which is then waited for.
                Change::Gone => None,
            };
            now = self.same(stage, &last, next);
            if let Some(object) = &now {
                last.clone_from(object);
            }
        }
    }

    /// What follows an object, what it was when it was found, and what there is now.
    async fn begin(&self, item: Item) -> Result<(Follower, Object, Option<Object>)> {
        // What was not there may be there now.
        let is_final = item.object.as_ref().is_err_and(|e| !e.is_not_found());
        if is_final || !self.has_waited {
            let info = Info {
                mapping: item.mapping,
                namespace: item.namespace,
                name: item.name,
                source: String::new(),
                object: item.object?,
            };
            let follower = Follower::after(self.client, &info).patient();
            return Ok((follower, info.object.clone(), Some(info.object)));
        }
        let follower = Follower::of(self.client, &item.mapping, &item.namespace, &item.name);
        let mut follower = follower.patient();
        match (follower.now().await?, item.object) {
            (Change::Now(now), Ok(found)) => Ok((follower, found, Some(now))),
            (Change::Now(now), Err(_)) => Ok((follower, now.clone(), Some(now))),
            (Change::Gone, found) => Ok((follower, found?, None)),
        }
    }

    /// The object, unless it is another one of the same name where the end of the first is waited for.
    fn same(&self, stage: usize, last: &Object, object: Option<Object>) -> Option<Object> {
        object.filter(|o| o.uid() == last.uid() || !self.goals.is_end_awaited(stage))
    }

    fn tell(&mut self, object: &Object, reached: &Reached<'_>, out: &mut dyn Write) -> Result<()> {
        let done = match self.goals.are_told() {
            true => format!("condition met: {}", reached.text),
            false => "condition met".to_owned(),
        };
        self.outcomes.show(object.clone(), &done, out)
    }
}

/// Failures as one, which kubectl makes of those of lists and files beside others.
fn summary(errors: Vec<Error>) -> Option<Error> {
    let mut texts: Vec<String> = errors.into_iter().map(|error| error.message).collect();
    texts.dedup();
    match texts.as_slice() {
        [] => None,
        [one] => Some(Error::new(one)),
        several => Some(Error::new(format!("[{}]", several.join(", ")))),
    }
}

/// What the server says of an object that is not there.
fn missing(item: &Item) -> Error {
    let text = format!(
        "{} {:?} not found",
        item.mapping.group_resource(),
        item.name
    );
    Error::api(404, "NotFound", text)
}
