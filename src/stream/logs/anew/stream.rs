//! One log through all runs of its container and all cuts of its connection.

use std::cell::Cell;
use std::time::Duration;

use jiff::fmt::rfc2822;
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

use super::feed::back_off;
use super::shown::Shown;
use super::status::Run;
use crate::client::Client;
use crate::stream::Output;
use crate::stream::logs::copy::{Parts, is_output, send};
use crate::stream::logs::{Options, Source};
use crate::{Error, Result, SharedWriter};

/// How long the log of a pod that is gone may still come.
const GRACE: Duration = Duration::from_secs(5);
/// How often a log may fail before that is told.
const PATIENCE: u32 = 5;
/// A connection that held for so long was a good one.
const GOOD: Duration = Duration::from_secs(10);

/// What is known of a container.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct State {
    /// The run that has a log.
    pub(super) run: Option<Run>,
    /// The pod is gone.
    pub(super) is_gone: bool,
}

impl State {
    fn is_run(&self, id: &str) -> bool {
        self.run.as_ref().is_some_and(|run| run.id == id)
    }
}

/// One log.
pub(super) struct Stream<'a> {
    pub(super) client: Client,
    pub(super) source: Source,
    pub(super) to: &'a Output,
    pub(super) stderr: &'a SharedWriter,
    pub(super) state: watch::Receiver<State>,
    pub(super) shown: Shown,
    /// What is wanted until something has been shown.
    pub(super) options: Options,
    /// Whether anything has come since it was last looked at.
    pub(super) has_come: Cell<bool>,
}

/// What comes after a pass.
enum Next {
    /// The run's log is complete.
    Complete,
    /// Ask again.
    Again,
}

impl Stream<'_> {
    /// Shows the log until its pod is gone.
    ///
    /// # Errors
    /// Output that nobody reads.
    pub(super) async fn run(mut self) -> Result<()> {
        let (mut shown_run, mut failures) = (None::<String>, 0);
        loop {
            let wait = self.state.wait_for(|s| s.run.is_some() || s.is_gone);
            let Some(run) = wait.await.ok().and_then(|state| state.run.clone()) else {
                return Ok(());
            };
            if shown_run.as_ref().is_some_and(|id| *id != run.id) {
                self.rest_of_previous().await?;
            }
            shown_run = Some(run.id.clone());
            let started = Instant::now();
            let next = match self.pass(!run.has_ended).await {
                Ok(()) if run.has_ended => Next::Complete,
                Ok(()) => Next::Again,
                Err(error) if is_output(&error) => return Err(error),
                Err(error) if error.is_not_found() && run.has_ended => Next::Complete,
                Err(error) => {
                    if self.is_final(&error, failures) {
                        return Ok(());
                    }
                    Next::Again
                }
            };
            failures = match self.has_come.take() || started.elapsed() > GOOD {
                true => 0,
                false => failures + 1,
            };
            let is_complete = matches!(next, Next::Complete);
            if is_complete || self.state.borrow().is_gone {
                send(self.to, self.shown.finish()).await?;
            }
            if self.state.borrow().is_gone {
                return Ok(());
            }
            let id = &run.id;
            if is_complete {
                let changed = |state: &State| state.is_gone || !state.is_run(id);
                let _ = self.state.wait_for(changed).await;
            } else {
                // The status tells soon whether the run has ended.
                let ended = |state: &State| state.is_gone || state.run.as_ref() != Some(&run);
                tokio::select! {
                    _ = self.state.wait_for(ended) => {}
                    () = back_off(failures) => {}
                }
            }
        }
    }

    /// Whether no attempt will ever do better. Tells why, and of a failure that lasts.
    fn is_final(&self, error: &Error, failures: u32) -> bool {
        let code = error.as_api().map_or(0, |api| api.code);
        let is_final = matches!(code, 401 | 403);
        if is_final || (failures == PATIENCE && code != 400) {
            let prefix = self.source.prefix();
            let text = format!("{}{}", prefix, error.message);
            self.stderr.line(&crate::guard::escape(&text));
        }
        is_final
    }

    /// Asks for the log once, and shows what is new of it, to its end.
    async fn pass(&mut self, follow: bool) -> Result<()> {
        let options = Options {
            follow,
            ..self.next_options()
        };
        let mut parts = self.open(&options).await?;
        let mut gone = self.state.clone();
        let gone = async {
            let _ = gone.wait_for(|state| state.is_gone).await;
            sleep(GRACE).await;
        };
        let mut gone = std::pin::pin!(gone);
        loop {
            let part = tokio::select! {
                biased;
                part = parts.next() => part?,
                () = &mut gone => None,
            };
            let Some(part) = part else { return Ok(()) };
            self.has_come.set(true);
            let text = self.shown.add(&part);
            if !text.is_empty() {
                send(self.to, text).await?;
            }
        }
    }

    /// Shows what is new in the log of the run before, which may have gone on after a cut.
    async fn rest_of_previous(&mut self) -> Result<()> {
        let options = Options {
            previous: true,
            ..self.next_options()
        };
        let Ok(mut parts) = self.open(&options).await else {
            return Ok(());
        };
        while let Ok(Some(part)) = parts.next().await {
            let text = self.shown.add(&part);
            if !text.is_empty() {
                send(self.to, text).await?;
            }
        }
        let rest = self.shown.finish();
        if rest.is_empty() {
            return Ok(());
        }
        send(self.to, rest).await
    }

    /// What to ask for, so that all that was not shown comes.
    fn next_options(&mut self) -> Options {
        match self.shown.resume() {
            None => self.options.clone(),
            Some(since) => Options {
                since_time: Some(since),
                since_seconds: None,
                tail: None,
                ..self.options.clone()
            },
        }
    }

    async fn open(&mut self, options: &Options) -> Result<Parts> {
        let source = &self.source;
        let request = options.endless_request(&source.namespace, &source.pod, &source.container);
        let parts = Parts::open(&self.client, request).await?;
        // Of a log that was asked for once, only what comes after that is left to be asked for, as
        // long as nothing of it has been shown.
        if self.options.tail.is_some() || self.options.since_seconds.is_some() {
            let date = parts.header("date").unwrap_or_default();
            if let Ok(date) = rfc2822::DateTimeParser::new().parse_timestamp(date) {
                let date = date - jiff::SignedDuration::from_secs(1);
                self.options.since_time = Some(date.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
                self.options.since_seconds = None;
                self.options.tail = None;
            }
        }
        Ok(parts)
    }
}
