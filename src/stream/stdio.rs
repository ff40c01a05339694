//! Stdin, stdout and stderr off the main thread: a blocked read or a slow reader must not hold up
//! the connection, and neither may need more than a few chunks of memory.

use std::io::{self, IoSlice, Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use bytes::Bytes;
use tokio::sync::{mpsc, oneshot};

use super::detach::Detachable;
use crate::client::Buffers;
use crate::{Error, Result};

/// Chunks of input that may wait, each as long as one of [`Buffers`] at most.
const QUEUE: usize = 4;
/// Pieces of output that may wait: twice what one read of a connection has of them, so that neither
/// thread sleeps and is woken for each.
const PIECES: usize = 8;

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
        let (send, receive) = mpsc::channel(PIECES);
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
        let (send, receive) = mpsc::channel(PIECES);
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
    /// Waits for the first byte, and takes what else is there.
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut filled = 0;
        while filled < buffer.len() {
            if self.rest.is_empty() {
                // Servers begin with an empty message on each channel, which is no end.
                let next = match filled {
                    0 => self.receive.blocking_recv(),
                    _ => self.receive.try_recv().ok(),
                };
                match next {
                    Some(bytes) => self.rest = bytes,
                    None => break,
                }
            }
            let n = self.rest.len().min(buffer.len() - filled);
            buffer[filled..filled + n].copy_from_slice(&self.rest.split_to(n));
            filled += n;
        }
        Ok(filled)
    }
}

fn copy(mut from: mpsc::Receiver<Bytes>, to: &mut Writer) -> io::Result<()> {
    let mut pieces = Vec::with_capacity(PIECES);
    while from.blocking_recv_many(&mut pieces, PIECES) > 0 {
        write_all(to, &pieces)?;
        pieces.clear();
        if from.is_empty() {
            to.flush()?;
        }
    }
    to.flush()
}

/// Writes pieces one after another, in as few writes as `to` can do with.
fn write_all(to: &mut Writer, pieces: &[Bytes]) -> io::Result<()> {
    let mut slices: Vec<_> = pieces.iter().map(|piece| IoSlice::new(piece)).collect();
    let mut left = &mut slices[..];
    // Empty ones at the front are none to write.
    IoSlice::advance_slices(&mut left, 0);
    while !left.is_empty() {
        match to.write_vectored(left) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(n) => IoSlice::advance_slices(&mut left, n),
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

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
    fn a_pause_shows_what_is_there() {
        struct Told(std::sync::mpsc::Sender<()>);
        impl Write for Told {
            fn write(&mut self, data: &[u8]) -> io::Result<usize> {
                Ok(data.len())
            }
            fn flush(&mut self) -> io::Result<()> {
                // At the end nobody listens.
                let _ = self.0.send(());
                Ok(())
            }
        }
        let (tell, told) = std::sync::mpsc::channel();
        block_on(async {
            let output = Output::start(Box::new(Told(tell)));
            let permit = output.ready().await.unwrap();
            permit.send(Bytes::from_static(b"x"));
            assert_eq!(
                told.recv_timeout(std::time::Duration::from_secs(20)),
                Ok(())
            );
            assert!(output.finish().await.1.is_ok());
        });
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
            for _ in 0..PIECES * 3 {
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

    /// Takes a few bytes of each write, of the first slice that has any or of all.
    struct Slow {
        said: Arc<Mutex<Vec<u8>>>,
        is_vectored: bool,
    }

    impl Write for Slow {
        fn write(&mut self, data: &[u8]) -> io::Result<usize> {
            let n = data.len().min(5);
            self.said.lock().unwrap().extend_from_slice(&data[..n]);
            Ok(n)
        }
        fn write_vectored(&mut self, slices: &[IoSlice<'_>]) -> io::Result<usize> {
            let all: Vec<u8> = slices.iter().flat_map(|s| s.to_vec()).collect();
            let first = slices.iter().find(|s| !s.is_empty());
            match first {
                Some(first) if !self.is_vectored => self.write(first),
                _ => self.write(&all),
            }
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    const PARTS: [&str; 8] = ["", "one", "", "two and", "a", "", "the last one", ""];

    #[test]
    fn pieces_are_written_whole_and_in_order() {
        for is_vectored in [false, true] {
            let said = Arc::<Mutex<Vec<u8>>>::default();
            let to = Slow {
                said: said.clone(),
                is_vectored,
            };
            block_on(async {
                let output = Output::start(Box::new(to));
                for part in PARTS.into_iter().chain(PARTS) {
                    output.ready().await.unwrap().send(Bytes::from(part));
                }
                output.finish().await.1.unwrap();
            });
            let said = String::from_utf8(said.lock().unwrap().clone()).unwrap();
            assert_eq!(said, PARTS.concat().repeat(2));
        }
    }

    #[test]
    fn a_reader_takes_what_is_there_and_waits_for_no_more() {
        let (output, mut reader) = Output::pipe();
        let send = |part: &'static str| output.send.try_send(Bytes::from(part)).unwrap();
        ["", "one", "", "two"].into_iter().for_each(send);
        let mut buffer = [0; 64];
        let n = reader.read(&mut buffer).unwrap();
        assert_eq!(&buffer[..n], b"onetwo");
        send("three");
        let n = reader.read(&mut buffer[..4]).unwrap();
        assert_eq!(&buffer[..n], b"thre");
        drop(output);
        let n = reader.read(&mut buffer).unwrap();
        assert_eq!(&buffer[..n], b"e");
        assert_eq!(reader.read(&mut buffer).unwrap(), 0);
    }
}
