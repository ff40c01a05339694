//! One stream of bytes out of several connections: where one ends early, the next goes on.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::Receiver;

use tokio::sync::mpsc::UnboundedSender;

use crate::stream::Reader;

/// Bytes that are asked for again, to see whether they still are what they were.
const OVERLAP: usize = 64 * 1024;
/// What may follow the end of an archive: programs fill up their last record.
const FILLING: usize = 1 << 20;

/// What the reading thread wants.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Dry {
    /// Bytes read so far.
    pub(super) reached: u64,
    /// Where the next connection has to begin.
    pub(super) from: u64,
}

/// The reading end, for a thread that may block.
#[derive(Debug)]
pub struct Resumed {
    current: Option<Reader>,
    ask: UnboundedSender<Dry>,
    more: Receiver<Reader>,
    reached: Arc<AtomicU64>,
    /// The last bytes read, if a copy may be resumed.
    window: Option<Vec<u8>>,
    /// What the connection must begin with.
    expected: Vec<u8>,
    connections: usize,
}

impl Resumed {
    /// A stream that asks for its first connection when it is first read.
    pub(super) fn new(
        ask: UnboundedSender<Dry>,
        more: Receiver<Reader>,
        reached: Arc<AtomicU64>,
        may_resume: bool,
    ) -> Self {
        Self {
            current: None,
            ask,
            more,
            reached,
            window: may_resume.then(Vec::new),
            expected: Vec::new(),
            connections: 0,
        }
    }

    /// Takes what follows the end of the archive, so that its program can end; whether the connection
    /// is at its end.
    ///
    /// # Errors
    /// Content behind the end, which shows that the connections did not belong together.
    pub fn finish(&mut self) -> io::Result<bool> {
        let Some(current) = &mut self.current else {
            return Ok(true);
        };
        let (mut buffer, mut sum) = ([0; 4096], 0);
        while sum < FILLING {
            let n = current.read(&mut buffer)?;
            if n == 0 {
                return Ok(true);
            }
            if self.connections > 1 && buffer[..n].iter().any(|b| *b != 0) {
                return Err(changed());
            }
            sum += n;
        }
        Ok(false)
    }

    /// Waits for the next connection; whether there is one.
    fn reconnect(&mut self) -> bool {
        self.current = None;
        let reached = self.reached.load(Ordering::Relaxed);
        let window = self.window.as_deref().unwrap_or_default();
        let from = reached - window.len() as u64;
        if self.ask.send(Dry { reached, from }).is_err() {
            return false;
        }
        let Ok(reader) = self.more.recv() else {
            return false;
        };
        self.expected = window.to_vec();
        self.current = Some(reader);
        self.connections += 1;
        true
    }

    fn keep(&mut self, bytes: &[u8]) {
        self.reached
            .fetch_add(bytes.len() as u64, Ordering::Relaxed);
        let Some(window) = &mut self.window else {
            return;
        };
        let bytes = &bytes[bytes.len().saturating_sub(OVERLAP)..];
        let surplus = (window.len() + bytes.len()).saturating_sub(OVERLAP);
        window.drain(..surplus);
        window.extend_from_slice(bytes);
    }
}

fn changed() -> io::Error {
    io::Error::other(
        "the files in the container have changed since the copy began, so it can't be resumed",
    )
}

impl Read for Resumed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let Some(current) = &mut self.current else {
                if self.reconnect() {
                    continue;
                }
                return Ok(0);
            };
            if self.expected.is_empty() {
                let n = current.read(buffer)?;
                if n > 0 {
                    self.keep(&buffer[..n]);
                    return Ok(n);
                }
            } else {
                let mut again = [0; 4096];
                let most = again.len().min(self.expected.len());
                let n = current.read(&mut again[..most])?;
                if again[..n] != self.expected[..n] {
                    return Err(changed());
                }
                self.expected.drain(..n);
                if n > 0 {
                    continue;
                }
            }
            if !self.reconnect() {
                return Ok(0);
            }
        }
    }
}
