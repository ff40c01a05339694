//! WebSocket channels (`v5.channel.k8s.io`, `v4.channel.k8s.io`, KEP-4006): a connection taken
//! over from HTTP, with binary frames whose first byte is the channel.

use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::{Bytes, BytesMut};
use http::StatusCode;
use http::header::{
    CONNECTION, HeaderMap, HeaderValue, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY,
    SEC_WEBSOCKET_PROTOCOL, SEC_WEBSOCKET_VERSION, UPGRADE,
};
use ring::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use ring::rand::{SecureRandom as _, SystemRandom};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf, ReadHalf, WriteHalf};

use super::buffers::Buffers;
use super::core::Client;
use super::frames::{BINARY, CLOSE, Decoder, PING, PONG, Piece, encode};
use super::request::Request;
use super::transport::Io;
use crate::{Error, Result};

/// The longest message that [`Receiver::recv`] takes in whole, in bytes. Servers send at most
/// 32 KiB at once.
const MESSAGE: usize = 16 << 20;
/// The data of one frame of a channel, in bytes, as upstream's client has it.
const FRAME: usize = 32 << 10;
/// What RFC 6455 appends to the key.
const GUID: &str = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/// A WebSocket under way.
pub struct WebSocket {
    protocol: String,
    sender: Sender,
    receiver: Receiver,
}

/// The half that sends.
pub struct Sender(Arc<Mutex<Out>>);

/// The half that receives.
pub struct Receiver {
    io: ReadHalf<Box<dyn Io>>,
    /// What has come and not been taken apart.
    have: Bytes,
    decoder: Decoder,
    buffers: Buffers,
    /// Where pings are answered.
    out: Arc<Mutex<Out>>,
}

/// A connection that no more can come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// What broke it.
    pub text: String,
    /// It just ended, without a closing handshake.
    pub is_abrupt: bool,
}

impl Client {
    /// Takes the connection of a request over as a WebSocket; `protocols` are the subprotocols
    /// offered, the best first.
    ///
    /// # Errors
    /// The server's refusal, as for [`Client::send`], or a handshake that went wrong.
    pub async fn upgrade(&self, request: Request, protocols: &[&str]) -> Result<WebSocket> {
        let key = STANDARD.encode(random::<16>());
        let mut headers = HeaderMap::new();
        headers.insert(CONNECTION, HeaderValue::from_static("Upgrade"));
        headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
        headers.insert(SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13"));
        headers.insert(SEC_WEBSOCKET_KEY, header(&key)?);
        headers.insert(SEC_WEBSOCKET_PROTOCOL, header(&protocols.join(", "))?);
        let (answer, io) = self.switch(&request, headers).await?;
        let text = |name| answer.get(name).and_then(|v: &HeaderValue| v.to_str().ok());
        let is_websocket = text(UPGRADE).is_some_and(|u| u.eq_ignore_ascii_case("websocket"));
        if !is_websocket || text(SEC_WEBSOCKET_ACCEPT) != Some(&accepted(&key)) {
            return Err(
                Error::new("unable to upgrade connection: the answer is not of WebSocket")
                    .with_hint(NO_WEBSOCKET),
            );
        }
        let protocol = text(SEC_WEBSOCKET_PROTOCOL).unwrap_or_default().to_owned();
        if !protocols.contains(&protocol.as_str()) {
            return Err(Error::new(format!(
                "invalid protocol, expected one of {protocols:?}, got {protocol:?}"
            ))
            .with_hint(NO_PROTOCOL));
        }
        Ok(WebSocket::of(io, protocol))
    }
}

/// What to look at when no WebSocket comes about.
const NO_WEBSOCKET: &str = "ktl needs WebSockets here: a proxy or load balancer before the API \
    server may not pass them on (the headers Connection and Upgrade).";
const NO_PROTOCOL: &str = "The server speaks WebSocket, but none of the protocols that ktl does.";
const NO_GET: &str = "A WebSocket begins with a GET, so the role needs the verb get as well as create \
    here. kubectl can do with create, by SPDY.";

/// What to do about a refusal, where that is not for the server to tell.
pub(super) fn advice(code: StatusCode, said: &str) -> Option<&'static str> {
    if code == StatusCode::FORBIDDEN && said.contains(" cannot get resource ") {
        return Some(NO_GET);
    }
    if said.contains("protocol(s) are not supported") {
        return Some(NO_PROTOCOL);
    }
    // Neither an API server nor a kubelet says such things of a request that has come through whole.
    let is_foreign = !code.is_client_error() && !code.is_server_error()
        || said.starts_with('<')
        || said.contains("pgrade request required")
        || code == StatusCode::UPGRADE_REQUIRED;
    is_foreign.then_some(NO_WEBSOCKET)
}

/// What proves that the server has read `key`.
fn accepted(key: &str) -> String {
    STANDARD.encode(digest(
        &SHA1_FOR_LEGACY_USE_ONLY,
        format!("{key}{GUID}").as_bytes(),
    ))
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    // The system always has some; and all they keep away is a confused proxy.
    let _ = SystemRandom::new().fill(&mut bytes);
    bytes
}

fn header(text: &str) -> Result<HeaderValue> {
    HeaderValue::from_str(text).map_err(|e| Error::new(e.to_string()))
}

impl WebSocket {
    /// A connection on which the handshake has been made.
    #[cfg(test)]
    pub(crate) fn over(
        io: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
        protocol: &str,
    ) -> Self {
        Self::of(Box::new(io), protocol.to_owned())
    }

    fn of(io: Box<dyn Io>, protocol: String) -> Self {
        let (read, write) = tokio::io::split(io);
        let out = Arc::new(Mutex::new(Out::new(write)));
        let receiver = Receiver {
            io: read,
            have: Bytes::new(),
            decoder: Decoder::default(),
            buffers: Buffers::default(),
            out: Arc::clone(&out),
        };
        Self {
            protocol,
            sender: Sender(out),
            receiver,
        }
    }

    /// The subprotocol the server chose.
    #[must_use]
    pub fn protocol(&self) -> &str {
        &self.protocol
    }

    /// Sends one frame: the channel's byte, then its data.
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn send(&mut self, frame: Bytes) -> Result<()> {
        self.sender.send(frame).await
    }

    /// The next message; `None` when the server has closed the connection.
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn recv(&mut self) -> Result<Option<Bytes>> {
        self.receiver.recv().await
    }

    /// Sends a ping, so that proxies keep a quiet connection.
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn ping(&mut self) -> Result<()> {
        self.sender.ping().await
    }

    /// Says that nothing more comes.
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn close(&mut self) -> Result<()> {
        self.sender.close().await
    }

    /// Both halves, for two tasks.
    #[must_use]
    pub fn split(self) -> (Sender, Receiver) {
        (self.sender, self.receiver)
    }
}

impl Sender {
    /// As [`WebSocket::send`].
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn send(&mut self, frame: Bytes) -> Result<()> {
        self.frames(|out| out.push(BINARY, [&frame, &[]])).await
    }

    /// Sends `data` on `channel`, in as many frames as it needs.
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn send_on(&mut self, channel: u8, data: &[u8]) -> Result<()> {
        self.frames(|out| {
            for part in data.chunks(FRAME) {
                out.push(BINARY, [&[channel], part]);
            }
        })
        .await
    }

    /// As [`WebSocket::ping`].
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn ping(&mut self) -> Result<()> {
        self.frames(|out| out.push(PING, [&[], &[]])).await
    }

    /// As [`WebSocket::close`].
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn close(&mut self) -> Result<()> {
        self.frames(|out| out.push(CLOSE, [&[], &[]])).await
    }

    /// Sends frames. What is left of them when this is dropped half-way goes before the next ones.
    async fn frames(&mut self, push: impl FnOnce(&mut Out)) -> Result<()> {
        self.drain().await?;
        push(&mut lock(&self.0));
        self.drain().await
    }

    async fn drain(&mut self) -> Result<()> {
        let drained = poll_fn(|cx| lock(&self.0).poll_drain(cx)).await;
        drained.map_err(|e| Error::new(format!("error writing to websocket: {e}")))
    }
}

impl Receiver {
    /// As [`WebSocket::recv`].
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn recv(&mut self) -> Result<Option<Bytes>> {
        let broken = |text: &str| Error::new(format!("error reading from websocket: {text}"));
        let mut message = BytesMut::new();
        loop {
            match self.piece().await.map_err(|e| broken(&e.text))? {
                Piece::Data {
                    is_first: true,
                    is_last: true,
                    data,
                    ..
                } => return Ok(Some(data)),
                Piece::Data { data, is_last, .. } => {
                    if message.len() + data.len() > MESSAGE {
                        return Err(broken("message too long"));
                    }
                    message.extend_from_slice(&data);
                    if is_last {
                        return Ok(Some(message.freeze()));
                    }
                }
                Piece::Close(..) => return Ok(None),
                Piece::Ping(_) => {}
            }
        }
    }

    /// The next piece, as it comes: nothing is waited for that need not be there. Pings have been
    /// answered already.
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn piece(&mut self) -> Result<Piece, Broken> {
        loop {
            let next = self.decoder.next(&mut self.have);
            match next.map_err(|why| Broken {
                text: format!("websocket: {why}"),
                is_abrupt: false,
            })? {
                Some(Piece::Ping(data)) => self.pong(&data).await,
                Some(piece) => return Ok(piece),
                None => self.fill().await?,
            }
        }
    }

    /// Reads what is there, at least one byte. Loses nothing when it is dropped.
    async fn fill(&mut self) -> Result<(), Broken> {
        let mut buffer = self.buffers.take();
        let kept = self.have.len();
        buffer[..kept].copy_from_slice(&self.have);
        let io = &mut self.io;
        let end = poll_fn(|cx| {
            let mut end = kept;
            while end < buffer.len() {
                let mut part = ReadBuf::new(&mut buffer[end..]);
                match Pin::new(&mut *io).poll_read(cx, &mut part) {
                    Poll::Ready(Ok(())) if part.filled().is_empty() => break,
                    Poll::Ready(Ok(())) => end += part.filled().len(),
                    Poll::Ready(Err(e)) if end == kept => return Poll::Ready(Err(e)),
                    Poll::Pending if end == kept => return Poll::Pending,
                    // Comes again the next time.
                    Poll::Ready(Err(_)) | Poll::Pending => break,
                }
            }
            Poll::Ready(Ok(end))
        });
        let end = end.await.map_err(|e| Broken {
            is_abrupt: matches!(
                e.kind(),
                io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionReset
            ),
            text: e.to_string(),
        })?;
        if end == kept {
            return Err(Broken {
                text: "unexpected EOF".to_owned(),
                is_abrupt: true,
            });
        }
        self.have = self.buffers.bytes(buffer, end);
        Ok(())
    }

    /// Answers a ping, unless frames are under way that the other side does not take: it knows
    /// then that we are there.
    async fn pong(&mut self, data: &[u8]) {
        poll_fn(|cx| {
            let mut out = lock(&self.out);
            if out.is_empty() {
                out.push(PONG, [data, &[]]);
                // What does not go at once goes with the next frame.
                let _ = out.poll_drain(cx);
            }
            Poll::Ready(())
        })
        .await;
    }
}

/// What is to be sent.
struct Out {
    io: WriteHalf<Box<dyn Io>>,
    buffer: Vec<u8>,
    /// How much of the buffer is sent.
    sent: usize,
    /// Bytes for keys, and how many are used up.
    random: ([u8; 256], usize),
}

impl Out {
    fn new(io: WriteHalf<Box<dyn Io>>) -> Self {
        Self {
            io,
            buffer: Vec::new(),
            sent: 0,
            random: ([0; 256], 256),
        }
    }

    fn is_empty(&self) -> bool {
        self.sent == self.buffer.len()
    }

    fn push(&mut self, opcode: u8, parts: [&[u8]; 2]) {
        let key = self.key();
        encode(&mut self.buffer, opcode, parts, key);
    }

    /// A key that nobody can foresee.
    fn key(&mut self) -> [u8; 4] {
        let (bytes, used) = &mut self.random;
        if *used == bytes.len() {
            (*bytes, *used) = (random(), 0);
        }
        let mut key = [0; 4];
        key.copy_from_slice(&bytes[*used..*used + 4]);
        *used += 4;
        key
    }

    fn poll_drain(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while self.sent < self.buffer.len() {
            let rest = &self.buffer[self.sent..];
            let n = ready!(Pin::new(&mut self.io).poll_write(cx, rest))?;
            if n == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.sent += n;
        }
        self.buffer.clear();
        self.sent = 0;
        Pin::new(&mut self.io).poll_flush(cx)
    }
}

fn lock(out: &Mutex<Out>) -> MutexGuard<'_, Out> {
    out.lock().unwrap_or_else(PoisonError::into_inner)
}
