//! One remote command from its first byte to its exit code.

use std::time::Duration;

use bytes::{Buf as _, Bytes};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::time::{Instant, MissedTickBehavior, interval_at, timeout};

use super::channel::{self, Channel};
use super::stdio::{Input, Output, Writer};
use super::terminal::{Size, size};
use crate::client::{Broken, Piece, Receiver, Sender, WebSocket};
use crate::{Error, ErrorKind, Result};

/// How often the other side is asked whether it is there, as upstream's client does.
const PING: Duration = Duration::from_secs(5);
/// How long it may be silent: twelve pings may get lost.
const SILENCE: Duration = Duration::from_secs(61);
/// The most that the error channel may say.
const STATUS_LIMIT: usize = 1 << 20;
/// The code of a connection that was closed because all is done.
const CLOSED: u16 = 1000;

/// What a remote command is connected to.
#[derive(Debug)]
pub struct Session {
    /// Where the process reads; `None` for nothing.
    pub stdin: Option<Input>,
    /// Where its output goes.
    pub stdout: Output,
    /// Where its errors go; `None` where a terminal mixes both.
    pub stderr: Option<Output>,
    /// Tell the size of the terminal that stdout is, now and when it changes.
    pub sizes: bool,
    /// The terminal is raw: a signal ends the session instead of the program, so that the terminal
    /// is put back.
    pub raw: bool,
}

/// How a session ended.
pub(super) struct Ended {
    /// The writer of stdout.
    pub stdout: Writer,
    /// The process' exit code, what kept it from running, a lost connection, output that nobody
    /// reads, or a signal.
    pub outcome: Result<()>,
    /// The connection broke before the other side had said how the process ended.
    pub is_lost: bool,
}

/// Runs the session over `socket` until the process ends. `redraw` makes a process that is there
/// already draw its screen again.
pub(super) async fn run(socket: WebSocket, session: Session, redraw: bool) -> Ended {
    let Session {
        stdin,
        stdout,
        stderr,
        sizes,
        raw,
    } = session;
    let protocol = socket.protocol().to_owned();
    let (sender, receiver) = socket.split();
    let outcome = tokio::select! {
        outcome = receive(receiver, &stdout, stderr.as_ref()) => outcome,
        () = send(sender, &protocol, stdin, sizes, redraw) => Ok(Ok(())),
        error = ending_signal(raw) => {
            // Whoever reads the output may have stopped, so nothing more is waited for.
            return Ended {
                stdout: Box::new(std::io::sink()),
                outcome: Err(error),
                is_lost: false,
            };
        }
    };
    let (stdout, written) = stdout.finish().await;
    if let Some(stderr) = stderr {
        // A stderr that nobody reads is no failure of the command.
        let _ = stderr.finish().await;
    }
    let is_lost = outcome.is_err();
    let outcome = written.and(outcome.unwrap_or_else(|lost| Err(lost.into_error())));
    Ended {
        stdout,
        outcome,
        is_lost,
    }
}

/// Sends what comes from stdin, the terminal's sizes and pings; ends when the user has detached. A
/// connection that takes nothing more is left to the receiving side to judge.
async fn send(
    mut sender: Sender,
    protocol: &str,
    mut stdin: Option<Input>,
    sizes: bool,
    redraw: bool,
) {
    let mut resized = None;
    if sizes {
        resized = signal(SignalKind::window_change()).ok();
        if let Some(size) = size() {
            // Only another size makes programs draw anew.
            let other = Size {
                width: size.width.saturating_add(1),
                height: size.height.saturating_add(1),
            };
            for size in redraw.then_some(other).into_iter().chain([size]) {
                let _ = tell_size(&mut sender, size).await;
            }
        }
    }
    let mut pings = interval_at(Instant::now() + PING, PING);
    pings.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let sent = tokio::select! {
            chunk = next(&mut stdin) => match chunk {
                Some(data) => sender.send_on(Channel::Stdin as u8, &data).await,
                None => {
                    if stdin.take().is_some_and(|s| s.is_detached()) {
                        let _ = sender.close().await;
                        return;
                    }
                    match channel::end_of_stdin(protocol) {
                        Some(end) => sender.send(end).await,
                        None => Ok(()),
                    }
                }
            },
            () = changed(&mut resized) => match size() {
                Some(size) => tell_size(&mut sender, size).await,
                None => Ok(()),
            },
            _ = pings.tick() => sender.ping().await,
        };
        if sent.is_err() {
            return std::future::pending().await;
        }
    }
}

async fn tell_size(sender: &mut Sender, size: Size) -> Result<()> {
    let text = channel::resize(size);
    sender.send_on(Channel::Resize as u8, text.as_bytes()).await
}

/// The next bytes of stdin; forever nothing when it has ended.
async fn next(stdin: &mut Option<Input>) -> Option<Bytes> {
    match stdin {
        Some(input) => input.next().await,
        None => std::future::pending().await,
    }
}

async fn changed(resized: &mut Option<Signal>) {
    match resized {
        Some(signal) => {
            if signal.recv().await.is_none() {
                std::future::pending::<()>().await;
            }
        }
        None => std::future::pending().await,
    }
}

/// A connection that broke, and how, in the words of kubectl's library.
#[derive(Debug)]
struct Lost(String);

impl Lost {
    fn into_error(self) -> Error {
        Error::new(format!(
            "error reading from error stream: next reader: {}",
            self.0
        ))
    }
}

impl From<Broken> for Lost {
    fn from(broken: Broken) -> Self {
        if broken.is_abrupt {
            return Self("websocket: close 1006 (abnormal closure): unexpected EOF".to_owned());
        }
        Self(broken.text)
    }
}

/// Hands on what comes until the other side closes, and tells how the process ended.
async fn receive(
    mut receiver: Receiver,
    stdout: &Output,
    stderr: Option<&Output>,
) -> Result<Result<()>, Lost> {
    let mut status = Vec::new();
    match pass(&mut receiver, &mut status, stdout, stderr).await {
        Ok(Ok(())) => Ok(channel::outcome(&status)),
        Ok(failed) => Ok(failed),
        // The status is the last thing a server says, so once it is there a rude end does no harm.
        Err(_) if !status.is_empty() => Ok(channel::outcome(&status)),
        Err(lost) => Err(lost),
    }
}

/// Hands on what comes until the other side closes; what the error channel says is added to
/// `status`.
async fn pass(
    receiver: &mut Receiver,
    status: &mut Vec<u8>,
    stdout: &Output,
    stderr: Option<&Output>,
) -> Result<Result<()>, Lost> {
    let (mut channel, mut begins) = (None, false);
    loop {
        let piece = timeout(SILENCE, receiver.piece()).await;
        let mut data = match piece.map_err(|_| Lost("read: i/o timeout".to_owned()))?? {
            Piece::Data { is_text: true, .. } => {
                return Err(Lost("unexpected message type: 1".to_owned()));
            }
            Piece::Data { is_first, data, .. } => {
                begins |= is_first;
                data
            }
            Piece::Close(None | Some(CLOSED), _) => return Ok(Ok(())),
            Piece::Close(Some(code), why) => {
                return Err(Lost(format!("websocket: close {code}: {why}")));
            }
            Piece::Ping(_) => continue,
        };
        if begins && let Some(number) = data.first() {
            channel = Channel::of(*number);
            begins = false;
            data.advance(1);
        }
        if data.is_empty() {
            continue;
        }
        let to = match channel {
            Some(Channel::Stdout) => Some(stdout),
            Some(Channel::Stderr) => stderr,
            Some(Channel::Error) if status.len() + data.len() <= STATUS_LIMIT => {
                status.extend_from_slice(&data);
                None
            }
            _ => None,
        };
        if let Some(to) = to {
            match to.ready().await {
                Ok(room) => room.send(data),
                Err(gone) => return Ok(Err(gone)),
            }
        }
    }
}

/// A signal that ends a raw session. Outside of one, signals end the program by themselves.
async fn ending_signal(raw: bool) -> Error {
    let kinds = [
        SignalKind::interrupt(),
        SignalKind::terminate(),
        SignalKind::hangup(),
        SignalKind::quit(),
    ];
    let signals: std::io::Result<Vec<Signal>> = kinds.into_iter().map(signal).collect();
    let Some(mut signals) = signals.ok().filter(|_| raw) else {
        return std::future::pending().await;
    };
    let waits = signals.iter_mut().map(|s| Box::pin(s.recv()));
    match futures_util::future::select_all(waits).await.1 {
        0 => Error::of(ErrorKind::Interrupted, ""),
        _ => Error::of(ErrorKind::Exit(1), ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SharedWriter;
    use futures_util::{SinkExt as _, StreamExt as _};
    use std::io::{self, Cursor, Write};
    use std::sync::{Arc, Mutex};
    use tokio_tungstenite::WebSocketStream;
    use tokio_tungstenite::tungstenite::Message;
    use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
    use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Role};

    #[derive(Clone, Default)]
    struct Shared(Arc<Mutex<Vec<u8>>>);

    impl Write for Shared {
        fn write(&mut self, data: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(data);
            Ok(data.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    type Server = WebSocketStream<tokio::io::DuplexStream>;

    /// Runs a session with `stdin` against `server`: what it said, and how it ended.
    fn against<F: Future<Output = ()> + Send + 'static>(
        stdin: Option<Vec<u8>>,
        server: impl FnOnce(Server) -> F,
    ) -> (Vec<u8>, Vec<u8>, Result<()>) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let (near, far) = tokio::io::duplex(4096);
            let near = WebSocket::over(near, "v5.channel.k8s.io");
            let far = WebSocketStream::from_raw_socket(far, Role::Server, None).await;
            tokio::spawn(server(far));
            let (out, err) = (Shared::default(), Shared::default());
            let session = Session {
                stdin: stdin.map(|s| Input::start(Box::new(Cursor::new(s)))),
                stdout: Output::start(Box::new(out.clone())),
                stderr: Some(Output::start(Box::new(SharedWriter::new(err.clone())))),
                sizes: false,
                raw: false,
            };
            let Ended { outcome, .. } = run(near, session, false).await;
            (
                out.0.lock().unwrap().clone(),
                err.0.lock().unwrap().clone(),
                outcome,
            )
        })
    }

    async fn say(server: &mut Server, data: &[u8]) {
        server
            .send(Message::Binary(Bytes::copy_from_slice(data)))
            .await
            .unwrap();
    }

    async fn bye(server: &mut Server) {
        let frame = CloseFrame {
            code: CloseCode::Normal,
            reason: "".into(),
        };
        let _ = server.close(Some(frame)).await;
    }

    /// A `cat`: it can only end when stdin has.
    #[test]
    fn stdin_comes_back_whole_and_is_closed() {
        let data: Vec<u8> = (0..300_000u32).map(|i| (i * 7) as u8).collect();
        let (out, _, outcome) = against(Some(data.clone()), |mut server| async move {
            while let Some(Ok(Message::Binary(message))) = server.next().await {
                if message[..] == [255, 0] {
                    break;
                }
                let mut echo = vec![1];
                echo.extend_from_slice(&message[1..]);
                say(&mut server, &echo).await;
            }
            say(&mut server, b"\x03{\"status\":\"Success\"}").await;
            bye(&mut server).await;
        });
        assert_eq!(out.len(), data.len());
        assert_eq!((out, outcome), (data, Ok(())));
    }

    #[test]
    fn streams_are_apart_and_the_status_may_come_in_pieces() {
        let (out, err, outcome) = against(None, |mut server| async move {
            say(&mut server, b"\x01out").await;
            say(&mut server, b"\x02err").await;
            say(
                &mut server,
                b"\x03{\"status\":\"Failure\",\"reason\":\"NonZeroExitCode\",",
            )
            .await;
            say(
                &mut server,
                b"\x03\"details\":{\"causes\":[{\"reason\":\"ExitCode\",\"message\":\"7\"}]}}",
            )
            .await;
            bye(&mut server).await;
        });
        assert_eq!((out, err), (b"out".to_vec(), b"err".to_vec()));
        assert_eq!(outcome.unwrap_err().kind, ErrorKind::Exit(7));
    }

    #[test]
    fn a_lost_connection_is_a_failure_unless_the_end_was_told() {
        let (out, _, outcome) = against(None, |mut server| async move {
            say(&mut server, b"\x01half").await;
        });
        assert_eq!(out, b"half");
        assert_eq!(
            outcome.unwrap_err().message,
            "error reading from error stream: next reader: websocket: close 1006 (abnormal closure): unexpected EOF"
        );
        let (_, _, outcome) = against(None, |mut server| async move {
            say(&mut server, b"\x03{\"status\":\"Success\"}").await;
        });
        assert_eq!(outcome, Ok(()));
    }
}
