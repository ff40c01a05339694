//! Several logs in one output: one after the other, or all at once.

use std::time::Duration;

use bytes::Bytes;
use futures_util::StreamExt as _;
use futures_util::stream::{self, FuturesUnordered};
use memchr::memchr;
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep_until, timeout};

use super::Options;
use super::copy::{Parts, is_output, send};
use super::lines::{Prefixed, Whole};
use super::source::Source;
use crate::client::Client;
use crate::stream::Output;
use crate::{Error, ErrorKind, Result, SharedWriter};

/// How many logs are asked for before their turn comes.
const AHEAD: usize = 8;
/// How long a log that is not there yet is let be, as in kubectl.
const PAUSE: Duration = Duration::from_secs(1);
/// The longest line that is held back until it is whole, in bytes.
const LONG_LINE: usize = 1 << 20;
/// How long the end of a longer line is waited for while all other logs stand still.
const LONG_LINE_PAUSE: Duration = Duration::from_secs(1);
/// How many logs one connection carries: servers allow 100 requests or more on one (RFC 9113, 6.5.2;
/// Kubernetes' own 100), and let the others wait without a word.
pub(super) const ON_ONE_CONNECTION: usize = 90;
/// With more logs than this at once, each gets a small window of the memory.
const FEW: usize = 8;

/// How logs are shown.
#[derive(Clone, Debug)]
pub struct Consume {
    /// What is wanted of each.
    pub options: Options,
    /// Tell of each line where it comes from.
    pub prefix: bool,
    /// A log that fails is told of among the lines, and the others go on.
    pub ignore_errors: bool,
    /// How long a log to be followed is waited for.
    pub timeout: Duration,
}

/// Shows all logs: to be followed, all at once; else one after the other.
///
/// # Errors
/// That of the first log that fails, unless they are ignored; as [`super::copy`].
pub async fn consume(
    client: &Client,
    sources: &[Source],
    how: &Consume,
    stderr: &SharedWriter,
    to: &Output,
) -> Result<()> {
    let all = All {
        client,
        how,
        stderr,
        to,
        turn: Mutex::new(()),
    };
    match sources {
        [source] if how.options.follow => all.followed(client, source, false).await,
        _ if how.options.follow => all.at_once(sources).await,
        _ => all.in_turn(sources).await,
    }
}

/// What all logs share.
struct All<'a> {
    client: &'a Client,
    how: &'a Consume,
    stderr: &'a SharedWriter,
    to: &'a Output,
    /// Held while something is written that nothing may come between.
    turn: Mutex<()>,
}

impl All<'_> {
    /// One after the other. The next ones are asked for meanwhile; what they send waits in their
    /// windows.
    async fn in_turn(&self, sources: &[Source]) -> Result<()> {
        let open = |source| async move { (source, self.open(self.client, source).await) };
        let mut opened = stream::iter(sources).map(open).buffered(AHEAD);
        while let Some((source, parts)) = opened.next().await {
            let outcome = match parts {
                Ok(parts) => self.copy(parts, source).await,
                Err(error) => Err(error),
            };
            if let Err(error) = outcome {
                self.ignored(error).await?;
            }
        }
        Ok(())
    }

    /// All at once, until all have ended or one has failed.
    async fn at_once(&self, sources: &[Source]) -> Result<()> {
        let mut all = FuturesUnordered::new();
        for (n, source) in sources.iter().enumerate() {
            let lane = match sources.len() {
                ..=FEW => 0,
                _ => 1 + n / ON_ONE_CONNECTION,
            };
            let client = self.client.lane(lane);
            all.push(async move { self.followed(&client, source, true).await });
        }
        while let Some(outcome) = all.next().await {
            outcome?;
        }
        Ok(())
    }

    /// Follows one log to its end. One that is not there yet is asked for again and again, as
    /// kubectl does.
    async fn followed(&self, client: &Client, source: &Source, among_others: bool) -> Result<()> {
        let mut next = Instant::now();
        let end = next + self.how.timeout;
        loop {
            let outcome = match self.open(client, source).await {
                Ok(parts) if among_others => self.copy_lines(parts, source).await,
                Ok(parts) => self.copy(parts, source).await,
                Err(error) => Err(error),
            };
            let Err(error) = outcome else { return Ok(()) };
            if self.how.ignore_errors || is_output(&error) {
                return self.ignored(error).await;
            }
            if error.kind != ErrorKind::Connection {
                self.stderr.line(&error.message);
            }
            if error.as_api().is_none() {
                return Err(error);
            }
            next += PAUSE;
            if next > end || Instant::now() > end {
                sleep_until(end).await;
                return Err(Error::new("context deadline exceeded"));
            }
            sleep_until(next).await;
        }
    }

    async fn open(&self, client: &Client, source: &Source) -> Result<Parts> {
        let (namespace, pod) = (&source.namespace, &source.pod);
        let request = self.how.options.request(namespace, pod, &source.container);
        Parts::open(client, request).await
    }

    fn prefix(&self, source: &Source) -> String {
        match self.how.prefix {
            true => source.prefix(),
            false => String::new(),
        }
    }

    /// Tells of a failure among the lines, where failures are ignored.
    async fn ignored(&self, error: Error) -> Result<()> {
        if !self.how.ignore_errors || is_output(&error) {
            return Err(error);
        }
        let _turn = self.turn.lock().await;
        send(self.to, format!("error: {}\n", error.message).into()).await
    }

    /// Copies a log that has the output to itself.
    async fn copy(&self, mut parts: Parts, source: &Source) -> Result<()> {
        let mut prefixed = Prefixed::new(&self.prefix(source));
        while let Some(part) = parts.next().await? {
            send(self.to, prefixed.add(part)).await?;
        }
        Ok(())
    }

    /// Copies a log line by line among others.
    async fn copy_lines(&self, mut parts: Parts, source: &Source) -> Result<()> {
        let prefix = self.prefix(source);
        let (mut whole, mut prefixed) = (Whole::default(), Prefixed::new(&prefix));
        let outcome = loop {
            match parts.next().await {
                Ok(Some(part)) => self.write(prefixed.add(whole.add(part))).await?,
                Ok(None) => break Ok(()),
                Err(error) => break Err(error),
            }
            if whole.len() > LONG_LINE {
                let start = prefixed.add(whole.rest());
                let rest = self.long_line(&mut parts, start).await?;
                prefixed = Prefixed::new(&prefix);
                self.write(prefixed.add(whole.add(rest))).await?;
            }
        };
        // kubectl shows it as it is, too.
        self.write(prefixed.add(whole.rest())).await?;
        outcome
    }

    async fn write(&self, bytes: Bytes) -> Result<()> {
        if bytes.is_empty() {
            return Ok(());
        }
        let _turn = self.turn.lock().await;
        send(self.to, bytes).await
    }

    /// Passes a line on that is too long to be held, while the others wait: to its end, or until it
    /// pauses. Gives what came behind it.
    async fn long_line(&self, parts: &mut Parts, start: Bytes) -> Result<Bytes> {
        let _turn = self.turn.lock().await;
        send(self.to, start).await?;
        loop {
            let mut part = match timeout(LONG_LINE_PAUSE, parts.next()).await {
                Ok(part) => match part? {
                    Some(part) => part,
                    None => return Ok(Bytes::new()),
                },
                Err(_) => {
                    send(self.to, Bytes::from_static(b"\n")).await?;
                    return Ok(Bytes::new());
                }
            };
            let Some(end) = memchr(b'\n', &part) else {
                send(self.to, part).await?;
                continue;
            };
            let rest = part.split_off(end + 1);
            send(self.to, part).await?;
            return Ok(rest);
        }
    }
}
