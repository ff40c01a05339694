//! Connections that carry SPDY/3.1: in the messages of a WebSocket (KEP-4006), or taken over from
//! HTTP by an `Upgrade` of their own, as servers before 1.30 have it.

use bytes::{Bytes, BytesMut};
use http::Method;
use http::header::{CONNECTION, HeaderMap, HeaderName, HeaderValue, UPGRADE};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, ReadHalf, WriteHalf};

use super::core::Client;
use super::frames::Piece;
use super::request::Request;
use super::transport::Io;
use super::websocket::{Receiver, Sender};
use crate::{Error, ErrorKind, Result};

/// What the name of a WebSocket's subprotocol begins with when it carries SPDY.
const PREFIX: &str = "SPDY/3.1+";
/// The protocol inside of SPDY, in a plain upgrade.
const VERSION: HeaderName = HeaderName::from_static("x-stream-protocol-version");
/// Bytes read at once.
const CHUNK: usize = 64 << 10;

/// The half of a tunnel that sends.
pub struct TunnelSender(Sending);

/// The half of a tunnel that receives.
pub struct TunnelReceiver(Receiving);

enum Sending {
    Messages(Sender),
    Bytes(WriteHalf<Box<dyn Io>>),
}

enum Receiving {
    Messages(Receiver),
    Bytes(ReadHalf<Box<dyn Io>>),
}

impl Client {
    /// A connection to `path` whose bytes are SPDY/3.1, with `protocol` (such as
    /// `portforward.k8s.io`) inside: by a WebSocket where the server has that and `by_websocket`
    /// allows it, else by a plain upgrade.
    ///
    /// # Errors
    /// The server can't be reached, or refuses both.
    pub async fn tunnel(
        &self,
        path: &str,
        protocol: &str,
        by_websocket: bool,
    ) -> Result<(TunnelSender, TunnelReceiver)> {
        if by_websocket {
            let request = Request::get(path);
            let name = format!("{PREFIX}{protocol}");
            match self.upgrade(request, &[&name]).await {
                Ok(socket) => {
                    let (send, receive) = socket.split();
                    return Ok((
                        TunnelSender(Sending::Messages(send)),
                        TunnelReceiver(Receiving::Messages(receive)),
                    ));
                }
                // A refusal may be of the WebSocket only; a server that isn't there won't be then.
                Err(error) if error.kind == ErrorKind::Connection => return Err(error),
                Err(_) => {}
            }
        }
        self.plain_tunnel(path, protocol).await
    }

    async fn plain_tunnel(
        &self,
        path: &str,
        protocol: &str,
    ) -> Result<(TunnelSender, TunnelReceiver)> {
        let mut headers = HeaderMap::new();
        headers.insert(CONNECTION, HeaderValue::from_static("Upgrade"));
        headers.insert(UPGRADE, HeaderValue::from_static("SPDY/3.1"));
        let value = HeaderValue::from_str(protocol).map_err(|e| Error::new(e.to_string()))?;
        headers.insert(VERSION, value);
        let request = Request::new(Method::POST, path);
        let (answer, io) = self.switch(&request, headers).await?;
        let text = |name| {
            let value = answer.get(name).and_then(|v: &HeaderValue| v.to_str().ok());
            value.unwrap_or_default().to_ascii_lowercase()
        };
        if !text(CONNECTION).contains("upgrade") || !text(UPGRADE).contains("spdy/3.1") {
            return Err(Error::new(
                "unable to upgrade connection: missing upgrade headers in response",
            ));
        }
        // A server that names none speaks the one that was offered, as upstream has it.
        let chosen = text(VERSION);
        if !chosen.is_empty() && chosen != protocol {
            return Err(Error::new(format!(
                "unable to negotiate protocol: client supports {protocol:?}, server returned {chosen:?}"
            )));
        }
        let (read, write) = tokio::io::split(io);
        Ok((
            TunnelSender(Sending::Bytes(write)),
            TunnelReceiver(Receiving::Bytes(read)),
        ))
    }
}

impl TunnelSender {
    /// Sends bytes.
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn send(&mut self, data: Bytes) -> Result<()> {
        match &mut self.0 {
            Sending::Messages(socket) => socket.send(data).await,
            Sending::Bytes(io) => {
                io.write_all(&data).await?;
                Ok(io.flush().await?)
            }
        }
    }

    /// Says that nothing more comes.
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn close(&mut self) -> Result<()> {
        match &mut self.0 {
            Sending::Messages(socket) => socket.close().await,
            Sending::Bytes(io) => Ok(io.shutdown().await?),
        }
    }
}

impl TunnelReceiver {
    /// The next bytes, never empty ones; `None` at the end.
    ///
    /// # Errors
    /// The connection is broken.
    pub async fn recv(&mut self) -> Result<Option<Bytes>> {
        match &mut self.0 {
            Receiving::Messages(socket) => loop {
                match socket.piece().await.map_err(|e| Error::new(e.text))? {
                    Piece::Data { data, .. } if !data.is_empty() => return Ok(Some(data)),
                    Piece::Close(..) => return Ok(None),
                    Piece::Data { .. } | Piece::Ping(_) => {}
                }
            },
            Receiving::Bytes(io) => {
                let mut buffer = BytesMut::with_capacity(CHUNK);
                let n = io.read_buf(&mut buffer).await?;
                Ok((n > 0).then(|| buffer.freeze()))
            }
        }
    }
}
