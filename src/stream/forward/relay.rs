//! One local connection and its two streams: data both ways, and what the kubelet says went wrong.

use std::io::{self, IoSlice};
use std::time::Duration;

use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;
use tokio::net::tcp::{ReadHalf, WriteHalf};
use tokio::time::timeout;

use crate::Result;
use crate::stream::spdy::{Connection, Event, Outgoing, Stream};

/// Bytes read at once.
const CHUNK: usize = 64 << 10;
/// How long the server may take to say how a connection ended that has.
const LAST_WORDS: Duration = Duration::from_secs(5);
/// How long a client that goes on sending is listened to after the end, so that what it was sent
/// last isn't lost by a reset.
const LINGER: Duration = Duration::from_secs(1);
/// The most that an error may say, in bytes.
const MESSAGE: usize = 64 << 10;

/// How a direction ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// As it should.
    Fin,
    /// The server has given it up.
    Reset,
    /// The local side has, or the tunnel is lost.
    Broken,
}

/// Carries a connection to `port` of the pod until both sides have ended: what the server said went
/// wrong, empty when nothing did.
///
/// # Errors
/// The tunnel has ended before the streams were opened.
pub(super) async fn relay(
    local: &mut TcpStream,
    tunnel: &Connection,
    request: u64,
    port: u16,
) -> Result<String> {
    // Small packets of one side must not wait for the other's.
    let _ = local.set_nodelay(true);
    let (request, port) = (request.to_string(), port.to_string());
    let headers = |kind| {
        [
            ("streamtype", kind),
            ("port", port.as_str()),
            ("requestid", request.as_str()),
        ]
    };
    let (_, mut errors) = tunnel.open(&headers("error"), true).await?;
    let (mut out, mut data) = tunnel.open(&headers("data"), false).await?;
    let (reader, mut writer) = local.split();
    let (mut up, mut down, mut said) = (None, None, None);
    {
        let mut sending = std::pin::pin!(upload(&reader, &mut out));
        let mut receiving = std::pin::pin!(download(&mut data, &mut writer));
        let mut telling = std::pin::pin!(message(&mut errors));
        while !is_over(up, down, said.as_deref()) {
            // Where only a word of the server is missing, it may not be missing for ever.
            let is_last = matches!((up, down), (_, Some(End::Reset)) | (Some(_), Some(_)))
                || said.as_deref().is_some_and(|text: &str| !text.is_empty());
            let patience = if is_last { LAST_WORDS } else { Duration::MAX };
            tokio::select! {
                end = &mut sending, if up.is_none() => up = Some(end),
                end = &mut receiving, if down.is_none() => down = Some(end),
                text = &mut telling, if said.is_none() => said = Some(text),
                () = tokio::time::sleep(patience), if is_last => break,
            }
        }
    }
    match (up, down) {
        (Some(End::Fin), Some(End::Fin)) => out.is_finished(),
        (None, Some(End::Fin)) => {
            drop(out);
            let _ = timeout(LINGER, drain(&reader)).await;
        }
        _ => {}
    }
    Ok(said.unwrap_or_default())
}

/// Whether nothing more is to be waited for. The server's error stream ends when it is done with
/// the connection as a whole; a direction that has ended is only that.
fn is_over(up: Option<End>, down: Option<End>, said: Option<&str>) -> bool {
    let is_broken = up == Some(End::Broken) || down == Some(End::Broken);
    is_broken || (down.is_some() && said.is_some())
}

/// Sends what the local side says; its end is told.
async fn upload(reader: &ReadHalf<'_>, out: &mut Outgoing) -> End {
    loop {
        // First the bytes, then room for them, then a buffer: a quiet connection needs none.
        if reader.readable().await.is_err() {
            return End::Broken;
        }
        let Ok(room) = out.room().await else {
            return End::Broken;
        };
        let mut buffer = Outgoing::buffer(CHUNK);
        match reader.try_read_buf(&mut buffer) {
            Ok(0) => {
                room.fin();
                return End::Fin;
            }
            Ok(_) => room.data(buffer),
            Err(e) if e.kind() == io::ErrorKind::WouldBlock => {}
            Err(_) => return End::Broken,
        }
    }
}

/// Hands the server's data to the local side, and its end.
async fn download(data: &mut Stream, writer: &mut WriteHalf<'_>) -> End {
    let mut events = Vec::new();
    loop {
        events.clear();
        data.next_many(&mut events).await;
        if events.is_empty() {
            return End::Broken;
        }
        let parts = events.iter().map_while(|event| match event {
            Event::Data(part) => Some(IoSlice::new(part)),
            Event::Fin | Event::Reset => None,
        });
        let mut parts: Vec<_> = parts.collect();
        let end = events.get(parts.len());
        if write_all(writer, &mut parts).await.is_err() {
            return End::Broken;
        }
        match end {
            None | Some(Event::Data(_)) => {}
            Some(Event::Fin) => {
                // A local side that has gone needs no telling.
                let _ = writer.shutdown().await;
                return End::Fin;
            }
            Some(Event::Reset) => return End::Reset,
        }
    }
}

/// Writes parts one after another, in as few writes as there is room for: the receiver is woken for
/// each.
async fn write_all(writer: &mut WriteHalf<'_>, mut parts: &mut [IoSlice<'_>]) -> io::Result<()> {
    while !parts.is_empty() {
        match writer.write_vectored(parts).await? {
            0 => return Err(io::ErrorKind::WriteZero.into()),
            n => IoSlice::advance_slices(&mut parts, n),
        }
    }
    Ok(())
}

/// All that the error stream says.
async fn message(errors: &mut Stream) -> String {
    let mut text = Vec::new();
    while let Some(Event::Data(part)) = errors.next().await {
        let room = MESSAGE - text.len();
        text.extend_from_slice(&part[..part.len().min(room)]);
    }
    String::from_utf8_lossy(&text).into_owned()
}

/// Reads and forgets until the end.
async fn drain(reader: &ReadHalf<'_>) {
    let mut buffer = vec![0; 4096];
    loop {
        if reader.readable().await.is_err() {
            return;
        }
        match reader.try_read(&mut buffer) {
            Err(e) if e.kind() == io::ErrorKind::WouldBlock => {}
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
    }
}
