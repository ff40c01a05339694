//! A connection of SPDY/3.1: one task reads, one writes, one asks whether the server is there.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use tokio::runtime::Handle;
use tokio::sync::{mpsc, watch};
use tokio::task::AbortHandle;
use tokio::time::{Instant, interval_at};

use super::frame::{self, Decoder, Frame, HEAD};
use crate::client::{TunnelReceiver, TunnelSender};
use crate::{Error, Result};

/// How often the server is asked whether it is there. Upstream asks every ten seconds; some of what
/// stands in between cuts connections sooner.
const PING: Duration = Duration::from_secs(5);
/// How long it may be silent.
const SILENCE: Duration = Duration::from_secs(60);
/// How soon it answers a ping when nothing is in the way.
const PROMPT: Duration = Duration::from_secs(1);
/// Parts of a stream's data that may wait to be read: bounds the memory of a slow reader.
const UNREAD: usize = 8;
/// Frames that may wait to be sent.
const UNSENT: usize = 4;
/// A kubelet deals its frames out to five workers, pings in turn: so many pings meet them all.
const WORKERS: usize = 5;
/// Pings without an answer that are kept in mind.
const PINGS: usize = 50;

/// What came on a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Data.
    Data(Bytes),
    /// The server sends no more.
    Fin,
    /// The server has no use for the stream any more.
    Reset,
}

/// A connection under way. It ends when it and its streams are dropped.
pub struct Connection {
    shared: Arc<Shared>,
    tasks: [AbortHandle; 2],
}

struct Shared {
    out: mpsc::Sender<Bytes>,
    /// Answers to pings must not wait for anything: the reading task sends them.
    urgent: mpsc::Sender<Bytes>,
    state: Mutex<State>,
    ended: watch::Sender<Option<Error>>,
}

struct State {
    next: u32,
    streams: HashMap<u32, mpsc::Sender<Event>>,
    /// Data waits for a stream that nobody reads, and holds up all others.
    is_held: bool,
    heard: Instant,
    /// Frames of data sent so far, and how many of them before the last ping that was answered.
    sent: u64,
    taken: u64,
    next_ping: u32,
    /// Pings without an answer so far: id, when, and `sent` then.
    pings: VecDeque<(u32, Instant, u64)>,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn end(&self, error: Error) {
        self.ended.send_if_modified(|ended| {
            let is_first = ended.is_none();
            ended.get_or_insert(error);
            is_first
        });
        // Whoever reads a stream sees its end.
        self.state().streams.clear();
    }

    fn probe(&self, count: usize) {
        for _ in 0..count {
            let mut state = self.state();
            if state.pings.len() >= PINGS {
                return;
            }
            let (id, sent) = (state.next_ping, state.sent);
            if self.urgent.try_send(frame::ping(id)).is_ok() {
                state.next_ping = if id >= 0x7fff_fffd { 1 } else { id + 2 };
                state.pings.push_back((id, Instant::now(), sent));
            }
        }
    }
}

impl Connection {
    /// Starts to speak over a tunnel.
    #[must_use]
    pub fn start(sender: TunnelSender, receiver: TunnelReceiver) -> Self {
        let (out, outgoing) = mpsc::channel(UNSENT);
        let (urgent, pressing) = mpsc::channel(PINGS);
        let (ended, _) = watch::channel(None);
        let state = State {
            next: 1,
            streams: HashMap::new(),
            is_held: false,
            heard: Instant::now(),
            sent: 0,
            taken: 0,
            next_ping: 1,
            pings: VecDeque::new(),
        };
        let shared = Arc::new(Shared {
            out,
            urgent,
            state: Mutex::new(state),
            ended,
        });
        tokio::spawn(write(sender, outgoing, pressing));
        let read = tokio::spawn(read(receiver, shared.clone()));
        let watch = tokio::spawn(keep_alive(shared.clone()));
        let tasks = [read.abort_handle(), watch.abort_handle()];
        Self { shared, tasks }
    }

    /// Opens a stream; with `fin` nothing can be sent on it. Does not wait for the server's reply:
    /// it takes frames of a stream in order.
    ///
    /// # Errors
    /// The connection has ended.
    pub async fn open(&self, headers: &[(&str, &str)], fin: bool) -> Result<(Outgoing, Stream)> {
        let shared = &self.shared;
        let room = shared.out.reserve().await.map_err(|_| self.lost())?;
        let (send, events) = mpsc::channel(UNREAD);
        let id = {
            let mut state = shared.state();
            let id = state.next;
            // The ids of a connection are not used twice: 2^30 streams are its life.
            if id > 0x7fff_ffff || shared.ended.borrow().is_some() {
                return Err(self.lost());
            }
            state.next += 2;
            state.streams.insert(id, send);
            id
        };
        room.send(frame::open(id, fin, id == 1, headers));
        let outgoing = Outgoing {
            shared: shared.clone(),
            id,
            is_over: fin,
        };
        let stream = Stream {
            shared: shared.clone(),
            id,
            events,
        };
        Ok((outgoing, stream))
    }

    fn lost(&self) -> Error {
        let ended = self.shared.ended.borrow();
        ended.clone().unwrap_or_else(|| Error::new("EOF"))
    }

    /// Waits for the end of the connection: why it came.
    pub fn ended(&self) -> impl Future<Output = Error> + Send + use<> {
        let mut ended = self.shared.ended.subscribe();
        async move {
            let reason = ended.wait_for(Option::is_some).await.ok();
            let reason = reason.and_then(|r| r.clone());
            reason.unwrap_or_else(|| Error::new("EOF"))
        }
    }

    /// Whether it has ended.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.shared.ended.borrow().is_some()
    }

    /// Whether new streams had better go elsewhere: something on this connection is held up.
    #[must_use]
    pub fn is_stuck(&self) -> bool {
        let state = self.shared.state();
        let is_late = |ping: &(u32, Instant, u64)| ping.1.elapsed() > PROMPT;
        state.is_held || state.pings.front().is_some_and(is_late) || state.next > 0x7fff_ff00
    }

    /// How many streams are open.
    #[must_use]
    pub fn streams(&self) -> usize {
        self.shared.state().streams.len()
    }

    /// Finds out, for [`Self::is_stuck`], whether the server takes what it gets.
    pub fn probe(&self) {
        if self.shared.state().pings.is_empty() {
            self.shared.probe(WORKERS);
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.tasks.iter().for_each(AbortHandle::abort);
    }
}

/// The receiving side of a stream.
pub struct Stream {
    shared: Arc<Shared>,
    id: u32,
    events: mpsc::Receiver<Event>,
}

impl Stream {
    /// What came; `None` when the connection has ended.
    pub async fn next(&mut self) -> Option<Event> {
        self.events.recv().await
    }

    /// Waits until something has come, and adds all of that to `events`; nothing when the connection
    /// has ended.
    pub async fn next_many(&mut self, events: &mut Vec<Event>) {
        self.events.recv_many(events, UNREAD).await;
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.shared.state().streams.remove(&self.id);
    }
}

/// The sending side of a stream. Dropped before its time it resets the stream.
pub struct Outgoing {
    shared: Arc<Shared>,
    id: u32,
    is_over: bool,
}

/// Room for one frame.
pub struct Room<'o> {
    outgoing: &'o mut Outgoing,
    permit: mpsc::OwnedPermit<Bytes>,
}

impl Outgoing {
    /// A buffer to put data in, behind what is there, for [`Room::data`].
    #[must_use]
    pub fn buffer(size: usize) -> BytesMut {
        let mut buffer = BytesMut::with_capacity(HEAD + size);
        buffer.resize(HEAD, 0);
        buffer
    }

    /// Waits until a frame can be sent.
    ///
    /// # Errors
    /// The connection has ended.
    pub async fn room(&mut self) -> Result<Room<'_>> {
        let permit = self.shared.out.clone().reserve_owned().await;
        let permit = permit.map_err(|_| Error::new("EOF"))?;
        Ok(Room {
            outgoing: self,
            permit,
        })
    }

    /// Both sides have ended the stream: there is nothing to reset.
    pub fn is_finished(&mut self) {
        self.is_over = true;
    }
}

impl Room<'_> {
    /// Sends what was put into a [`Outgoing::buffer`].
    pub fn data(self, mut buffer: BytesMut) {
        let len = buffer.len() - HEAD;
        buffer[..HEAD].copy_from_slice(&frame::data_head(self.outgoing.id, false, len));
        self.outgoing.shared.state().sent += 1;
        self.permit.send(buffer.freeze());
    }

    /// Says that nothing more will be sent.
    pub fn fin(self) {
        let head = frame::data_head(self.outgoing.id, true, 0);
        self.permit.send(Bytes::copy_from_slice(&head));
    }
}

impl Drop for Outgoing {
    fn drop(&mut self) {
        if self.is_over {
            return;
        }
        let reset = frame::reset(self.id, frame::CANCEL);
        // When there is no room at once, a task waits for it.
        if let Err(mpsc::error::TrySendError::Full(reset)) = self.shared.out.try_send(reset)
            && let Ok(handle) = Handle::try_current()
        {
            let out = self.shared.out.clone();
            handle.spawn(async move { out.send(reset).await });
        }
    }
}

async fn write(
    mut tunnel: TunnelSender,
    mut out: mpsc::Receiver<Bytes>,
    mut urgent: mpsc::Receiver<Bytes>,
) {
    loop {
        let next = tokio::select! {
            biased;
            Some(bytes) = urgent.recv() => Some(bytes),
            bytes = out.recv() => bytes,
        };
        let Some(bytes) = next else {
            break;
        };
        // What the server said last is still to be read; the reading task sees the end.
        if tunnel.send(bytes).await.is_err() {
            return;
        }
    }
    // Nobody has a use for it any more; whether the server hears so makes no difference.
    let _ = tunnel.send(frame::go_away()).await;
    let _ = tunnel.close().await;
}

/// Reads until the end, and tells of it.
async fn read(mut tunnel: TunnelReceiver, shared: Arc<Shared>) {
    let error = match take(&mut tunnel, &shared).await {
        Ok(()) => Error::new("EOF"),
        Err(error) => error,
    };
    shared.end(error);
}

async fn take(tunnel: &mut TunnelReceiver, shared: &Shared) -> Result<()> {
    let mut decoder = Decoder::new();
    while let Some(mut input) = tunnel.recv().await? {
        shared.state().heard = Instant::now();
        while let Some(frame) = decoder.next(&mut input)? {
            match frame {
                Frame::Data { stream, data, fin } => {
                    if !data.is_empty() {
                        pass(shared, stream, Event::Data(data)).await?;
                    }
                    if fin {
                        pass(shared, stream, Event::Fin).await?;
                    }
                }
                Frame::Headers { stream, fin: true } => pass(shared, stream, Event::Fin).await?,
                Frame::Reset { stream, .. } => pass(shared, stream, Event::Reset).await?,
                Frame::Open { stream } => {
                    let _ = shared.urgent.try_send(frame::reset(stream, frame::REFUSED));
                }
                Frame::Ping(id) => ping(shared, id),
                Frame::GoAway => return Ok(()),
                Frame::Headers { .. } | Frame::Other => {}
            }
        }
    }
    Ok(())
}

/// Hands an event to whoever reads the stream, and waits when that takes time.
async fn pass(shared: &Shared, stream: u32, event: Event) -> Result<()> {
    let reader = {
        let state = shared.state();
        if stream >= state.next || stream.is_multiple_of(2) {
            return Err(frame::nonsense(&format!(
                "stream {stream}, which nobody has opened"
            )));
        }
        state.streams.get(&stream).cloned()
    };
    // One that nobody reads any more is no error: both sides may end a stream at the same time.
    let Some(reader) = reader else {
        return Ok(());
    };
    if let Err(mpsc::error::TrySendError::Full(event)) = reader.try_send(event) {
        shared.state().is_held = true;
        let _ = reader.send(event).await;
        shared.state().is_held = false;
    }
    Ok(())
}

/// Answers a ping of the server's, or notes the answer to one of ours: those have odd ids.
fn ping(shared: &Shared, id: u32) {
    if id.is_multiple_of(2) {
        // A server that asks faster than it takes answers gets fewer.
        let _ = shared.urgent.try_send(frame::ping(id));
        return;
    }
    let mut state = shared.state();
    if let Some(at) = state.pings.iter().position(|ping| ping.0 == id)
        && let Some((_, _, sent)) = state.pings.remove(at)
    {
        state.taken = state.taken.max(sent);
    }
}

/// Asks whether the server is there. When it says nothing for long it is not, unless data that it
/// has not taken may hold it up.
async fn keep_alive(shared: Arc<Shared>) {
    let mut ticks = interval_at(Instant::now() + PING, PING);
    loop {
        ticks.tick().await;
        let is_dead = {
            let state = shared.state();
            let is_silent = state.heard.elapsed() > SILENCE && !state.pings.is_empty();
            is_silent && !state.is_held && state.sent == state.taken
        };
        if is_dead {
            return shared.end(Error::new("read: i/o timeout"));
        }
        shared.probe(1);
    }
}
