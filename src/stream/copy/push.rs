//! Into a container: its tar reads an archive that is made meanwhile.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{MissedTickBehavior, interval, timeout};

use super::{Outside, TICK};
use crate::archive::End;
use crate::client::Client;
use crate::resource::Object;
use crate::stream::{Input, Output, Remote, Session, Writer};
use crate::{Error, Result};

/// How long kubectl waits for the answer of [`is_folder`].
const PATIENCE: Duration = Duration::from_secs(30);

/// Where a copy goes.
#[derive(Clone, Copy)]
pub struct Push<'a> {
    /// The server.
    pub client: &'a Client,
    /// The pod.
    pub pod: &'a Object,
    /// The name of the container.
    pub container: &'a str,
}

impl<'a> Push<'a> {
    fn remote<'r>(&self, command: &'r [String], stdin: bool) -> Remote<'r>
    where
        'a: 'r,
    {
        Remote {
            pod: self.pod,
            container: self.container,
            command: Some(command),
            stdin,
            tty: false,
        }
    }

    /// Runs `command` in the container with what `make` sends as its stdin; `make` runs in a thread
    /// of its own. Its stdout goes to `stdout`.
    ///
    /// # Errors
    /// What `make` fails with, the server's refusal, the exit code in the container.
    pub async fn run(
        &self,
        command: &[String],
        stdout: Writer,
        outside: &mut Outside<'_>,
        make: impl FnOnce(&mut dyn FnMut(Bytes) -> bool) -> Result<(), End> + Send + 'static,
    ) -> Result<()> {
        let connection = self.remote(command, true).connect(self.client).await?;
        let (sender, input) = Input::pipe();
        let (done, mut made) = oneshot::channel();
        let sent = Arc::new(AtomicU64::new(0));
        let count = Arc::clone(&sent);
        std::thread::spawn(move || {
            let outcome = make(&mut |bytes: Bytes| {
                count.fetch_add(bytes.len() as u64, Ordering::Relaxed);
                sender.blocking_send(bytes).is_ok()
            });
            // After a failure the sender has to outlive the message of it, or the other side would
            // take what it has got for all there is.
            let keep: Option<mpsc::Sender<Bytes>> = outcome.is_err().then_some(sender);
            let _ = done.send((outcome, keep));
        });
        let session = connection.run(Session {
            stdin: Some(input),
            stdout: Output::start(stdout),
            stderr: Some((outside.stderr)()),
            sizes: false,
            raw: false,
        });
        tokio::pin!(session);
        let mut ticks = interval(TICK);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut is_made = false;
        let outcome = loop {
            tokio::select! {
                biased;
                result = &mut made, if !is_made => match result {
                    Ok((Ok(()), _)) => is_made = true,
                    Ok((Err(End::Failed(error)), _)) => return Err(error),
                    // It has ended, and tells why next.
                    Ok((Err(End::Unwanted), _)) | Err(_) => break session.await.1.and_then(|()| Err(unwanted())),
                },
                (_, outcome) = &mut session => break outcome,
                _ = ticks.tick() => (outside.tick)(sent.load(Ordering::Relaxed)),
            }
        };
        outcome?;
        // The process may have ended well right after the last byte, or without it.
        match is_made {
            true => Ok(()),
            false => match made.await {
                Ok((Ok(()), _)) => Ok(()),
                Ok((Err(End::Failed(error)), _)) => Err(error),
                Ok((Err(End::Unwanted), _)) | Err(_) => Err(unwanted()),
            },
        }
    }
}

fn unwanted() -> Error {
    Error::new("the program in the container ended before it had read everything")
}

/// Whether `path` is a folder in the container. A container that can't tell has none.
///
/// # Errors
/// No answer in half a minute.
pub async fn is_folder(to: &Push<'_>, path: &str) -> Result<bool> {
    let command = ["test", "-d", path].map(str::to_owned);
    let remote = to.remote(&command, false);
    let silent = || Output::start(Box::new(std::io::sink()));
    let answer = async {
        let session = Session {
            stdin: None,
            stdout: silent(),
            stderr: Some(silent()),
            sizes: false,
            raw: false,
        };
        match remote.connect(to.client).await {
            Ok(connection) => connection.run(session).await.1.is_ok(),
            Err(_) => false,
        }
    };
    let late = |_| Error::new("context deadline exceeded");
    timeout(PATIENCE, answer).await.map_err(late)
}
