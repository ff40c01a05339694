//! A command, or the main process, of a container: the request, and the connection to it.

use std::io;

use super::channel::CHANNEL_PROTOCOLS;
use super::reason;
use super::session::{self, Ended, Session};
use super::stdio::{Input, Output, Writer};
use super::terminal::RawMode;
use crate::client::{Client, Request, WebSocket};
use crate::resource::Object;
use crate::{Env, Result};

/// The exit code of a process that `SIGKILL` has ended.
const KILLED: u8 = 137;

/// What is to be connected to, and which of its streams.
#[derive(Clone, Copy, Debug)]
pub struct Remote<'a> {
    /// The pod.
    pub pod: &'a Object,
    /// The name of the container.
    pub container: &'a str,
    /// The command that `exec` starts; `None` attaches to the main process.
    pub command: Option<&'a [String]>,
    /// Pass on stdin.
    pub stdin: bool,
    /// A terminal; it mixes stderr with stdout.
    pub tty: bool,
}

/// A connection to a process, of which nothing has been read yet.
pub struct Connection {
    socket: WebSocket,
    /// The process has been there before, with the screen it has drawn.
    is_attached: bool,
}

impl Remote<'_> {
    /// Connects to the process, which starts at once.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn connect(&self, client: &Client) -> Result<Connection> {
        let socket = client.upgrade(self.request(), &CHANNEL_PROTOCOLS).await?;
        Ok(Connection {
            socket,
            is_attached: self.command.is_none(),
        })
    }

    /// Connects the process' streams to those of `env`, until the process ends.
    ///
    /// # Errors
    /// The server's refusal, the process' exit code, a lost connection, output that nobody reads.
    pub async fn interact(&self, client: &Client, env: &mut Env) -> Result<()> {
        self.interact_until(client, env, None).await
    }

    /// As [`Self::interact`], but it ends well when stdin has had these bytes: `detach_keys`.
    ///
    /// # Errors
    /// As [`Self::interact`].
    pub(super) async fn interact_until(
        &self,
        client: &Client,
        env: &mut Env,
        detach_keys: Option<Vec<u8>>,
    ) -> Result<()> {
        // What runs in a container has the terminal to itself.
        env.unguard();
        let connection = self.connect(client).await?;
        // Only now, so that Ctrl-C can still end the wait for a server. Raw mode ends with this
        // function, whichever way it ends.
        let raw_mode = if self.tty {
            Some(RawMode::enter()?)
        } else {
            None
        };
        let take_stdin = || std::mem::replace(&mut env.stdin, Box::new(io::empty()));
        let session = Session {
            stdin: self.stdin.then(take_stdin).map(|from| match detach_keys {
                Some(keys) => Input::until(from, keys),
                None => Input::start(from),
            }),
            stdout: Output::start(std::mem::replace(&mut env.stdout, Box::new(io::sink()))),
            stderr: (!self.tty).then(|| Output::start(Box::new(env.stderr.clone()))),
            sizes: self.tty && env.terminal.stdout,
            raw: self.tty,
        };
        let ended = connection.run_to_end(session).await;
        env.stdout = ended.stdout;
        drop(raw_mode);
        let Err(error) = &ended.outcome else {
            return ended.outcome;
        };
        // What a killed command leaves behind is told to people only: kubectl says nothing.
        let is_killed = error.exit_code() == KILLED && env.terminal.stderr;
        if ended.is_lost || is_killed {
            let told = reason::of(client, self.pod, self.container, ended.is_lost).await;
            return Err(match told {
                Some(reason) => error.clone().with_hint(reason),
                None => error.clone(),
            });
        }
        ended.outcome
    }

    /// The request that becomes the connection; its query is sorted, as upstream has it.
    fn request(&self) -> Request {
        let (namespace, name) = (self.pod.namespace(), self.pod.name());
        let verb = self.command.map_or("attach", |_| "exec");
        let path = format!("/api/v1/namespaces/{namespace}/pods/{name}/{verb}");
        let mut request = Request::get(path);
        for word in self.command.unwrap_or_default() {
            request = request.query("command", word);
        }
        request = request.query("container", self.container);
        let switches = [
            ("stderr", !self.tty),
            ("stdin", self.stdin),
            ("stdout", true),
            ("tty", self.tty),
        ];
        let on = switches.into_iter().filter(|(_, on)| *on);
        // `--request-timeout` is for the answer that begins the session, not for the session.
        on.fold(request, |request, (key, _)| request.query(key, "true"))
    }
}

impl Connection {
    /// Runs the session until the process ends, and gives stdout's writer back.
    ///
    /// # Errors
    /// The process' exit code, what kept it from running, a lost connection, output that nobody
    /// reads, or a signal.
    pub async fn run(self, session: Session) -> (Writer, Result<()>) {
        let ended = self.run_to_end(session).await;
        (ended.stdout, ended.outcome)
    }

    async fn run_to_end(self, session: Session) -> Ended {
        session::run(self.socket, session, self.is_attached).await
    }
}
