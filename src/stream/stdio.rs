//! Stdin, stdout and stderr off the main thread: a blocked read or a slow reader must not hold up
//! the connection, and neither may need more than a few chunks of memory.

use std::io::{self, Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use bytes::Bytes;
use tokio::sync::{mpsc, oneshot};

use super::detach::Detachable;
use crate::client::Buffers;
use crate::{Error, Result};

/// Chunks that may wait on either way, each as long as one of [`Buffers`] at most.
const QUEUE: usize = 4;

/// Stdin, read by a thread of its own, which nobody waits for in the end.
#[derive(Debug)]
pub struct Input {
    receive: mpsc::Receiver<Bytes>,
    detached: Arc<AtomicBool>,
}

impl Input {
    /// Starts to read `from`.
    #[must_use]
    pub fn start(from: Box<dyn Read + Send>) -> Self {
        Self::read(from, Arc::default())
    }

    /// Starts to read `from`, which ends when it has had the bytes `keys`: then
    /// [`Self::is_detached`].
    #[must_use]
    pub(super) fn until(from: Box<dyn Read + Send>, keys: Vec<u8>) -> Self {
        let detached = Arc::<AtomicBool>::default();
        let from = Detachable::new(from, keys, Arc::clone(&detached));
        Self::read(Box::new(from), detached)
    }

    fn read(mut from: Box<dyn Read + Send>, detached: Arc<AtomicBool>) -> Self {
        let (send, receive) = mpsc::channel(QUEUE);
        thread::spawn(move || {
            let buffers = Buffers::default();
            loop {
                let mut buffer = buffers.take();
                match from.read(&mut buffer) {
                    Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                    // A stdin that can't be read any more has ended.
                    Ok(0) | Err(_) => return,
                    Ok(n) => {
                        if send.blocking_send(buffers.bytes(buffer, n)).is_err() {
                            return;
                        }
                    }
                }
            }
        });
        Self { receive, detached }
    }

    /// An input that is what is sent to it; it ends when the sender is dropped. Whoever sends from a
    /// thread of its own does so by `blocking_send`.
    #[must_use]
    pub fn pipe() -> (mpsc::Sender<Bytes>, Self) {
        let (send, receive) = mpsc::channel(QUEUE);
        let detached = Arc::default();
        (send, Self { receive, detached })
    }

    /// The next bytes; `None` at the end.
    pub async fn next(&mut self) -> Option<Bytes> {
        self.receive.recv().await
    }

    /// Whether it ended because the user wants to leave.
    pub(super) fn is_detached(&self) -> bool {
        self.detached.load(Ordering::Acquire)
    }
}

/// A writer, as [`crate::Env`] has them.
pub type Writer = Box<dyn Write + Send>;

/// Where output goes: a writer in a thread of its own, or a reader elsewhere.
pub struct Output {
    send: mpsc::Sender<Bytes>,
    /// Comes when all is written; `None` when a [`Reader`] takes the bytes.
    done: Option<oneshot::Receiver<(Writer, io::Result<()>)>>,
}

impl std::fmt::Debug for Output {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Output").finish_non_exhaustive()
    }
}

impl Output {
    /// Starts to write to `to`; each pause of the data is a flush.
    #[must_use]
    pub fn start(mut to: Writer) -> Self {
        let (send, receive) = mpsc::channel(QUEUE);
        let (tell, done) = oneshot::channel();
        thread::spawn(move || {
            let outcome = copy(receive, &mut to);
            // Nobody is left to hear of it when the session was cut short.
            let _ = tell.send((to, outcome));
        });
        let done = Some(done);
        Self { send, done }
    }

    /// An output for someone else's thread to read. A reader that is dropped ends the session with
    /// `output closed`.
    #[must_use]
    pub fn pipe() -> (Self, Reader) {
        let (send, receive) = mpsc::channel(QUEUE);
        let rest = Bytes::new();
        (Self { send, done: None }, Reader { receive, rest })
    }

    /// Waits until there is room for more.
    ///
    /// # Errors
    /// The writer has failed: how, tells [`Self::finish`].
    pub(super) async fn ready(&self) -> Result<mpsc::Permit<'_, Bytes>> {
        self.send
            .reserve()
            .await
            .map_err(|_| Error::new("output closed"))
    }

    /// Waits until all is written, and gives the writer back with how that went: a reader that went
    /// away is a quiet end.
    pub async fn finish(self) -> (Writer, Result<()>) {
        drop(self.send);
        let Some(done) = self.done else {
            return (Box::new(io::sink()), Ok(()));
        };
        match done.await {
            Ok((writer, outcome)) => (writer, outcome.map_err(Error::from)),
            Err(_) => (
                Box::new(io::sink()),
                Err(Error::new("the output's writer ended early")),
            ),
        }
    }
}

/// The reading end of [`Output::pipe`], for a thread that may block.
#[derive(Debug)]
pub struct Reader {
    receive: mpsc::Receiver<Bytes>,
    rest: Bytes,
}

impl Read for Reader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        // Servers begin with an empty message on each channel, which is no end.
        while self.rest.is_empty() {
            match self.receive.blocking_recv() {
                Some(bytes) => self.rest = bytes,
                None => return Ok(0),
            }
        }
        let n = self.rest.len().min(buffer.len());
        buffer[..n].copy_from_slice(&self.rest.split_to(n));
        Ok(n)
    }
}

fn copy(mut from: mpsc::Receiver<Bytes>, to: &mut Writer) -> io::Result<()> {
    while let Some(bytes) = from.blocking_recv() {
        to.write_all(&bytes)?;
        if from.is_empty() {
            to.flush()?;
        }
    }
    to.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block_on<T>(f: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap()
            .block_on(f)
    }

    #[test]
    fn input_comes_in_chunks_and_ends() {
        let data: Vec<u8> = (0..300_000u32).map(|i| i as u8).collect();
        let mut input = Input::start(Box::new(io::Cursor::new(data.clone())));
        let got = block_on(async {
            let mut all = Vec::new();
            while let Some(chunk) = input.next().await {
                assert!(chunk.len() < data.len());
                all.extend_from_slice(&chunk);
            }
            all
        });
        assert_eq!(got, data);
    }

    #[test]
    fn a_reader_that_went_away_is_told_as_such() {
        struct Broken;
        impl Write for Broken {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        block_on(async {
            let output = Output::start(Box::new(Broken));
            for _ in 0..QUEUE * 3 {
                if let Ok(permit) = output.ready().await {
                    permit.send(Bytes::from_static(b"x"));
                }
            }
            assert!(output.ready().await.is_err());
            assert_eq!(
                output.finish().await.1.unwrap_err().kind,
                crate::ErrorKind::BrokenPipe
            );
        });
    }
}
