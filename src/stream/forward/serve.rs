//! Taking local connections, and handing them to whichever pod they go to at present.

use std::future::poll_fn;
use std::io;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use bytes::Bytes;
use jiff::Timestamp;
use tokio::net::TcpStream;
use tokio::sync::{Notify, watch};
use tokio::time::timeout;

use super::Backend;
use super::listen::Local;
use super::relay::relay;
use crate::client;
use crate::stream::{Output, Writer};
use crate::{Error, ErrorKind, Result, SharedWriter};

/// How long a connection waits for a pod when there is none.
const PATIENCE: Duration = Duration::from_secs(60);
/// Text that may wait for a stdout that is slow; what goes beyond is not told.
const UNTOLD: usize = 64 << 10;

/// The local side: ports that are listened on, and connections under way.
pub(super) struct Serving {
    locals: Vec<Local>,
    /// The local port of each pair.
    ports: Vec<u16>,
    stdout: Option<Output>,
    untold: String,
    backend: watch::Sender<Option<Arc<Backend>>>,
    next_request: u64,
    around: Around,
}

/// What each connection needs.
#[derive(Clone)]
struct Around {
    stderr: SharedWriter,
    clock: fn() -> Timestamp,
    /// Another pod may come when one goes.
    waits: bool,
    /// Is told when the pod's side has refused a connection.
    refused: Arc<Notify>,
}

impl Serving {
    pub(super) fn new(
        locals: Vec<Local>,
        ports: Vec<u16>,
        stdout: Writer,
        stderr: SharedWriter,
        clock: fn() -> Timestamp,
        waits: bool,
    ) -> Self {
        Self {
            locals,
            ports,
            stdout: Some(Output::start(stdout)),
            untold: String::new(),
            backend: watch::Sender::new(None),
            next_request: 0,
            around: Around {
                stderr,
                clock,
                waits,
                refused: Arc::default(),
            },
        }
    }

    /// Where new connections go from now on; nowhere, so that they wait. Those under way stay.
    pub(super) fn lead_to(&self, backend: Option<Backend>) {
        self.backend.send_replace(backend.map(Arc::new));
    }

    /// What is told each time the pod's side refuses a connection.
    pub(super) fn refused(&self) -> Arc<Notify> {
        self.around.refused.clone()
    }

    /// Takes connections until stdout is gone: can be dropped and called again.
    pub(super) async fn run(&mut self) -> Error {
        loop {
            let Some(stdout) = &self.stdout else {
                return Error::of(ErrorKind::BrokenPipe, "");
            };
            let taken = tokio::select! {
                room = stdout.ready(), if !self.untold.is_empty() => match room {
                    Ok(room) => {
                        room.send(Bytes::from(std::mem::take(&mut self.untold)));
                        continue;
                    }
                    Err(_) => None,
                },
                taken = accept(&self.locals) => Some(taken),
            };
            match taken {
                None => return self.finish().await,
                Some((pair, Ok(local))) => self.start(local, pair),
                // Too many files are open, say: that passes when a connection ends.
                Some((_, Err(_))) => tokio::time::sleep(Duration::from_millis(100)).await,
            }
        }
    }

    /// How writing to stdout has failed.
    async fn finish(&mut self) -> Error {
        let Some(stdout) = self.stdout.take() else {
            return Error::of(ErrorKind::BrokenPipe, "");
        };
        let outcome = stdout.finish().await.1;
        outcome
            .err()
            .unwrap_or_else(|| Error::of(ErrorKind::BrokenPipe, ""))
    }

    fn start(&mut self, local: TcpStream, pair: usize) {
        let port = self.ports.get(pair).copied().unwrap_or_default();
        let line = format!("Handling connection for {port}\n");
        if self.untold.len() + line.len() <= UNTOLD {
            self.untold.push_str(&line);
        }
        let request = self.next_request;
        self.next_request += 1;
        let (backend, around) = (self.backend.subscribe(), self.around.clone());
        tokio::spawn(async move {
            let connection = Incoming {
                local,
                pair,
                port,
                request,
            };
            connection.handle(backend, &around).await;
        });
    }
}

/// The next connection of any of `locals`, with its pair.
async fn accept(locals: &[Local]) -> (usize, io::Result<TcpStream>) {
    poll_fn(|cx| {
        for local in locals {
            if let Poll::Ready(accepted) = local.listener.poll_accept(cx) {
                return Poll::Ready((local.pair, accepted.map(|(stream, _)| stream)));
            }
        }
        Poll::Pending
    })
    .await
}

/// A connection that was taken.
struct Incoming {
    local: TcpStream,
    pair: usize,
    /// The local port, for messages.
    port: u16,
    request: u64,
}

impl Incoming {
    async fn handle(mut self, mut backend: watch::Receiver<Option<Arc<Backend>>>, around: &Around) {
        let to_pod = async {
            loop {
                let found = backend.wait_for(Option::is_some).await.ok();
                let Some(found) = found.and_then(|b| b.clone()) else {
                    return Err(Error::new("the program ends"));
                };
                match found.pool.take().await {
                    Ok(tunnel) => return Ok((found, tunnel)),
                    Err(error) if !around.waits => return Err(error),
                    // It is lost, and will be replaced.
                    Err(_) if backend.changed().await.is_ok() => {}
                    Err(error) => return Err(error),
                }
            }
        };
        let late = || Err(Error::new("no pod was ready in time"));
        let found = timeout(PATIENCE, to_pod).await;
        let (found, tunnel) = match found.unwrap_or_else(|_| late()) {
            Ok(found) => found,
            Err(error) => return self.tell(around, &error.message, 0),
        };
        let remote = found.ports.get(self.pair).copied().unwrap_or_default();
        let outcome: Result<String> = relay(&mut self.local, &tunnel, self.request, remote).await;
        match outcome {
            Ok(said) if said.is_empty() => {}
            Ok(said) => {
                self.tell(around, &said, remote);
                around.refused.notify_one();
            }
            // What became of the tunnel is told where it is waited for.
            Err(_) => {}
        }
    }

    /// Says what went wrong with a connection in kubectl's words; the others go on.
    fn tell(&self, around: &Around, what: &str, remote: u16) {
        let what = client::quoted(what);
        let text = format!(
            "\"An error occurred forwarding\" err={what} localPort={} remotePort={remote}",
            self.port
        );
        client::log(
            &around.stderr,
            around.clock,
            'E',
            "portforward.go:549",
            &text,
        );
    }
}
