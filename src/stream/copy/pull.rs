//! Out of a container: its tar writes an archive, and begins again where a connection was lost.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::sync::oneshot;
use tokio::time::{MissedTickBehavior, interval, sleep};

use super::resumed::{Dry, Resumed};
use super::{Outside, TICK};
use crate::client::Client;
use crate::resource::Object;
use crate::stream::{Output, Remote, Session, Writer};
use crate::{Error, ErrorKind, Result};

/// The longest pause between tries that bring nothing.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// What is to be copied.
#[derive(Clone, Copy)]
pub struct Pull<'a> {
    /// The server.
    pub client: &'a Client,
    /// The pod.
    pub pod: &'a Object,
    /// The name of the container.
    pub container: &'a str,
    /// The path in the container.
    pub path: &'a str,
    /// How often a lost connection is made again; below zero, always.
    pub retries: i64,
}

type Running = Pin<Box<dyn Future<Output = (Writer, Result<()>)>>>;

/// A thread that reads the archive, and the connection that feeds it.
struct Work<T> {
    asks: UnboundedReceiver<Dry>,
    result: oneshot::Receiver<(Result<T>, bool)>,
    session: Option<Running>,
    /// How the last session ended.
    outcome: Option<Result<()>>,
    reached: Arc<AtomicU64>,
}

enum Event<T> {
    Dry(Dry),
    /// The reader's result, and whether it saw the end of the connection.
    Done(Result<T>, bool),
}

impl Pull<'_> {
    /// Runs `read` in a thread of its own on the archive of the path; the program in the container
    /// has to end well too.
    ///
    /// # Errors
    /// What `read` fails with, the server's refusal, the exit code in the container.
    pub async fn run<T: Send + 'static>(
        &self,
        outside: &mut Outside<'_>,
        read: impl FnOnce(Resumed) -> (Result<T>, bool) + Send + 'static,
    ) -> Result<T> {
        let (ask, asks) = unbounded_channel();
        let (more, readers) = mpsc::channel();
        let (done, result) = oneshot::channel();
        let reached = Arc::new(AtomicU64::new(0));
        let stream = Resumed::new(ask, readers, Arc::clone(&reached), self.retries != 0);
        std::thread::spawn(move || {
            // Nobody waits any more when the command has failed meanwhile.
            let _ = done.send(read(stream));
        });
        let mut more = Some(more);
        let mut work = Work {
            asks,
            result,
            session: None,
            outcome: None,
            reached,
        };
        let mut tries = Tries::default();
        loop {
            match work.next(outside.tick).await {
                Event::Dry(dry) => {
                    let outcome = work.ended(outside.tick).await;
                    let Some(to) = &more else { continue };
                    let connected = self.connect(&dry, outcome, &mut tries, outside).await;
                    let Some((reader, session)) = connected? else {
                        // No more: the reader is told by the end of its channel.
                        more = None;
                        continue;
                    };
                    (work.session, work.outcome) = (Some(session), None);
                    let _ = to.send(reader);
                }
                Event::Done(result, is_at_end) => {
                    let is_cut = more.is_none();
                    if !is_at_end && !is_cut {
                        return result;
                    }
                    let outcome = work.ended(outside.tick).await.unwrap_or(Ok(()));
                    return conclude(result, outcome);
                }
            }
        }
    }

    /// The connection that `dry` asks for; `None` when there is to be no other.
    async fn connect(
        &self,
        dry: &Dry,
        mut outcome: Option<Result<()>>,
        tries: &mut Tries,
        outside: &mut Outside<'_>,
    ) -> Result<Option<(crate::stream::Reader, Running)>> {
        loop {
            if let Some(last) = outcome.take() {
                let is_final = last.as_ref().is_err_and(is_final);
                if is_final || (self.retries >= 0 && tries.count >= self.retries) {
                    if last.is_ok() || tries.count > 0 {
                        let text = format!("Dropping out copy after {} retries", tries.count);
                        (outside.say)(&text);
                    }
                    return Ok(None);
                }
                tries.wait(dry.reached).await;
                (outside.say)(&format!(
                    "Resuming copy at {} bytes, retry {}/{}",
                    dry.reached, tries.count, self.retries
                ));
            }
            let command = self.command(dry.from, tries.count > 0);
            let remote = Remote {
                pod: self.pod,
                container: self.container,
                command: Some(&command),
                stdin: false,
                tty: false,
            };
            match remote.connect(self.client).await {
                Ok(connection) => {
                    let (stdout, reader) = Output::pipe();
                    let session = Session {
                        stdin: None,
                        stdout,
                        stderr: Some((outside.stderr)()),
                        sizes: false,
                        raw: false,
                    };
                    return Ok(Some((reader, Box::pin(connection.run(session)))));
                }
                Err(error) if self.retries == 0 || is_final(&error) => return Err(error),
                Err(error) if self.retries > 0 && tries.count >= self.retries => return Err(error),
                Err(error) => outcome = Some(Err(error)),
            }
        }
    }

    /// The command that kubectl runs, from the byte `from` on.
    fn command(&self, from: u64, is_resumed: bool) -> Vec<String> {
        // What looks like a flag is none.
        let dash = if self.path.starts_with('-') { "./" } else { "" };
        let path = format!("{dash}{}", self.path);
        if self.retries == 0 {
            return ["tar", "cf", "-", &path].map(str::to_owned).to_vec();
        }
        let start = if is_resumed { from + 1 } else { 0 };
        let quoted = path.replace('\'', r"'\''");
        let script = format!("tar cf - '{quoted}' | tail -c+{start}");
        ["sh", "-c", &script].map(str::to_owned).to_vec()
    }
}

/// How often it was tried, and what that brought.
#[derive(Default)]
struct Tries {
    count: i64,
    reached: u64,
    pause: Duration,
}

impl Tries {
    /// Waits before another try: not at all when the last one brought something.
    async fn wait(&mut self, reached: u64) {
        self.count += 1;
        self.pause = if reached > self.reached {
            Duration::ZERO
        } else {
            (self.pause * 2).clamp(Duration::from_millis(100), LONGEST_PAUSE)
        };
        self.reached = reached;
        sleep(self.pause).await;
    }
}

/// Whether another try can't help: the server refuses, or the container lacks a program.
fn is_final(error: &Error) -> bool {
    match &error.kind {
        ErrorKind::Api(api) => api.code < 500 && api.code != 429,
        ErrorKind::Exit(code) => matches!(code, 126 | 127),
        _ => false,
    }
}

/// What the copy comes to: the failure in the container explains an archive that is cut off.
fn conclude<T>(result: Result<T>, outcome: Result<()>) -> Result<T> {
    match (result, outcome) {
        (Ok(value), Ok(())) => Ok(value),
        (Ok(_), Err(error)) if matches!(error.kind, ErrorKind::Exit(_)) => Err(error),
        // The archive is whole; only the goodbye got lost.
        (Ok(value), Err(_)) => Ok(value),
        (Err(error), Ok(())) => Err(error),
        (Err(cut), Err(mut error)) => {
            error.hint = error.hint.or(cut.hint);
            Err(error)
        }
    }
}

impl<T> Work<T> {
    /// What the thread says next.
    async fn next(&mut self, tick: &mut dyn FnMut(u64)) -> Event<T> {
        let mut ticks = interval(TICK);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                biased;
                Some(dry) = self.asks.recv() => return Event::Dry(dry),
                done = &mut self.result => {
                    let lost = |_| (Err(Error::new("the archive's reader ended early")), false);
                    let (result, is_at_end) = done.unwrap_or_else(lost);
                    return Event::Done(result, is_at_end);
                }
                (_, outcome) = over(&mut self.session) => {
                    (self.session, self.outcome) = (None, Some(outcome));
                }
                _ = ticks.tick() => tick(self.reached.load(Ordering::Relaxed)),
            }
        }
    }

    /// How the session ended, or ends now that nothing is read from it any more.
    async fn ended(&mut self, tick: &mut dyn FnMut(u64)) -> Option<Result<()>> {
        if let Some(session) = self.session.take() {
            self.outcome = Some(session.await.1);
        }
        tick(self.reached.load(Ordering::Relaxed));
        self.outcome.clone()
    }
}

async fn over(session: &mut Option<Running>) -> (Writer, Result<()>) {
    match session {
        Some(session) => session.await,
        None => std::future::pending().await,
    }
}
