//! WebSocket channels (`v5.channel.k8s.io`, `v4.channel.k8s.io`, KEP-4006): a connection taken
//! over from HTTP, with binary frames whose first byte is the channel.

use bytes::Bytes;
use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt as _, StreamExt as _};
use http::header::{
    CONNECTION, HeaderMap, HeaderValue, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY,
    SEC_WEBSOCKET_PROTOCOL, SEC_WEBSOCKET_VERSION, UPGRADE,
};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::{client::generate_key, derive_accept_key};
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Error as WsError, Message};

use super::core::Client;
use super::request::Request;
use super::transport::Io;
use crate::{Error, Result};

type Stream = WebSocketStream<Box<dyn Io>>;

/// The longest frame taken in, in bytes. Servers send at most 32 KiB at once.
const FRAME: usize = 16 << 20;

/// A WebSocket under way.
pub struct WebSocket {
    protocol: String,
    stream: Stream,
}

/// The half that sends.
pub struct Sender(SplitSink<Stream, Message>);

/// The half that receives.
pub struct Receiver(SplitStream<Stream>);

impl Client {
    /// Takes the connection of a request over as a WebSocket; `protocols` are the subprotocols
    /// offered, the best first.
    ///
    /// # Errors
    /// The server's refusal, as for [`Client::send`], or a handshake that went wrong.
    pub async fn upgrade(&self, request: Request, protocols: &[&str]) -> Result<WebSocket> {
        let key = generate_key();
        let mut headers = HeaderMap::new();
        headers.insert(CONNECTION, HeaderValue::from_static("Upgrade"));
        headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
        headers.insert(SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13"));
        headers.insert(SEC_WEBSOCKET_KEY, header(&key)?);
        headers.insert(SEC_WEBSOCKET_PROTOCOL, header(&protocols.join(", "))?);
        let (answer, io) = self.switch(&request, headers).await?;
        let text = |name| answer.get(name).and_then(|v: &HeaderValue| v.to_str().ok());
        let is_websocket = text(UPGRADE).is_some_and(|u| u.eq_ignore_ascii_case("websocket"));
        if !is_websocket || text(SEC_WEBSOCKET_ACCEPT) != Some(&derive_accept_key(key.as_bytes())) {
            return Err(Error::new(
                "unable to upgrade connection: the answer is not of WebSocket",
            ));
        }
        let protocol = text(SEC_WEBSOCKET_PROTOCOL).unwrap_or_default().to_owned();
        if !protocols.contains(&protocol.as_str()) {
            return Err(Error::new(format!(
                "invalid protocol, expected one of {protocols:?}, got {protocol:?}"
            )));
        }
        let limits = WebSocketConfig::default()
            .max_message_size(Some(FRAME))
            .max_frame_size(Some(FRAME))
            .read_buffer_size(32 << 10)
            .write_buffer_size(0);
        let stream = WebSocketStream::from_raw_socket(io, Role::Client, Some(limits)).await;
        Ok(WebSocket { protocol, stream })
    }
}

fn header(text: &str) -> Result<HeaderValue> {
    HeaderValue::from_str(text).map_err(|e| Error::new(e.to_string()))
}

impl WebSocket {
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
        self.stream
            .send(Message::Binary(frame))
            .await
            .map_err(broken)
    }

    /// The next frame; `None` when the server has closed the connection.
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn recv(&mut self) -> Result<Option<Bytes>> {
        recv(&mut self.stream).await
    }

    /// Sends a ping, so that proxies keep a quiet connection.
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn ping(&mut self) -> Result<()> {
        self.stream
            .send(Message::Ping(Bytes::new()))
            .await
            .map_err(broken)
    }

    /// Says that nothing more comes, and closes.
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn close(&mut self) -> Result<()> {
        closed(self.stream.close(None).await)
    }

    /// The connection itself, for whoever has to see pings and how it was closed.
    pub fn into_stream(
        self,
    ) -> impl futures_util::Stream<Item = Result<Message, WsError>>
    + futures_util::Sink<Message, Error = WsError>
    + Unpin {
        self.stream
    }

    /// Both halves, for two tasks.
    #[must_use]
    pub fn split(self) -> (Sender, Receiver) {
        let (sender, receiver) = self.stream.split();
        (Sender(sender), Receiver(receiver))
    }
}

impl Sender {
    /// As [`WebSocket::send`].
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn send(&mut self, frame: Bytes) -> Result<()> {
        self.0.send(Message::Binary(frame)).await.map_err(broken)
    }

    /// As [`WebSocket::ping`].
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn ping(&mut self) -> Result<()> {
        self.0
            .send(Message::Ping(Bytes::new()))
            .await
            .map_err(broken)
    }

    /// As [`WebSocket::close`].
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn close(&mut self) -> Result<()> {
        closed(self.0.send(Message::Close(None)).await)
    }
}

impl Receiver {
    /// As [`WebSocket::recv`].
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn recv(&mut self) -> Result<Option<Bytes>> {
        recv(&mut self.0).await
    }
}

async fn recv<S>(stream: &mut S) -> Result<Option<Bytes>>
where
    S: futures_util::Stream<Item = Result<Message, WsError>> + Unpin,
{
    loop {
        match stream.next().await {
            Some(Ok(Message::Binary(data))) => return Ok(Some(data)),
            Some(Ok(Message::Text(text))) => return Ok(Some(text.into())),
            Some(
                Ok(Message::Close(_)) | Err(WsError::ConnectionClosed | WsError::AlreadyClosed),
            )
            | None => return Ok(None),
            Some(Ok(_)) => {}
            Some(Err(error)) => return Err(broken(error)),
        }
    }
}

fn closed(outcome: Result<(), WsError>) -> Result<()> {
    match outcome {
        Ok(()) | Err(WsError::ConnectionClosed | WsError::AlreadyClosed) => Ok(()),
        Err(error) => Err(broken(error)),
    }
}

fn broken(error: WsError) -> Error {
    match error {
        WsError::Io(io) => Error::new(format!("error reading from websocket: {io}")),
        other => Error::new(format!("error reading from websocket: {other}")),
    }
}
