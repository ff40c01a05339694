//! What follows when a command has made a container: waiting until it runs, then the user's streams
//! on it, or its log where that can't be (upstream's `handleAttachPod`).

use std::io::{self, Write as _};
use std::time::Duration;

use serde_json::Value;

use super::pod::choose_container;
use super::remote::Remote;
use crate::client::{Client, Request, watch};
use crate::resource::Object;
use crate::{Env, Error, ErrorKind, Result};

/// How long the log of what was said before attaching may take, as upstream has it.
const PAST: Duration = Duration::from_secs(5);
/// How long to wait before a watch that has ended begins anew.
const AGAIN: Duration = Duration::from_secs(1);

/// The streams that are to be attached to a new container.
#[derive(Clone, Copy, Debug)]
pub struct Started<'a> {
    /// The container; empty for the pod's default one.
    pub container: &'a str,
    /// Pass on stdin.
    pub stdin: bool,
    /// A terminal was asked for.
    pub tty: bool,
    /// Say nothing but what the container says.
    pub quiet: bool,
    /// The words that attach again, such as `ktl attach`.
    pub command: &'a str,
    /// Print first what the container has said already.
    pub past: bool,
    /// Where there is no attaching, print the log up to the container's end, and not just what there
    /// is of it.
    pub follow: bool,
}

/// Watches a pod until it is as `met` wants it, and returns it so. `met` is asked anew after each
/// change; zero `timeout` waits as long as it takes.
///
/// # Errors
/// Those of `met`; the pod was deleted; `timed out waiting for the condition`; the server refuses
/// to tell.
pub async fn wait_until(
    client: &Client,
    (namespace, name): (&str, &str),
    timeout: Duration,
    met: impl FnMut(&Object) -> Result<bool>,
) -> Result<Object> {
    let watched = watched(client, namespace, name, met);
    if timeout.is_zero() {
        return watched.await;
    }
    let late = |_| Err(Error::new("timed out waiting for the condition"));
    tokio::time::timeout(timeout, watched)
        .await
        .unwrap_or_else(late)
}

async fn watched(
    client: &Client,
    namespace: &str,
    name: &str,
    mut met: impl FnMut(&Object) -> Result<bool>,
) -> Result<Object> {
    let request = Request::get(format!("/api/v1/namespaces/{namespace}/pods"))
        .query("fieldSelector", format!("metadata.name={name}"));
    loop {
        match pass(client, &request, name, &mut met).await {
            Ok(Some(pod)) => return Ok(pod),
            Err(error) if !passes(&error) => return Err(error),
            // The server ended the watch, or is away for a moment.
            Ok(None) | Err(_) => tokio::time::sleep(AGAIN).await,
        }
    }
}

/// The pod as it is, and as it becomes until the watch ends.
async fn pass(
    client: &Client,
    request: &Request,
    name: &str,
    met: &mut impl FnMut(&Object) -> Result<bool>,
) -> Result<Option<Object>> {
    let gone = || Error::api(404, "NotFound", format!("pods {name:?} not found"));
    let mut list = client.json(request.clone()).await?;
    let pod = Object(list["items"][0].take());
    if pod.0.is_null() {
        return Err(gone());
    }
    if met(&pod)? {
        return Ok(Some(pod));
    }
    let version = list["metadata"]["resourceVersion"].as_str();
    let request = request
        .clone()
        .query_nonempty("resourceVersion", version.unwrap_or_default())
        .query("watch", "true")
        .timeout(Duration::ZERO);
    let mut watch = watch(client, request).await?;
    while let Some(event) = watch.next().await? {
        let pod = Object(event.object);
        match event.kind.as_str() {
            "ADDED" | "MODIFIED" if met(&pod)? => return Ok(Some(pod)),
            "DELETED" => return Err(gone()),
            _ => {}
        }
    }
    Ok(None)
}

/// Whether a failure of watching passes by itself.
fn passes(error: &Error) -> bool {
    match error.as_api() {
        Some(api) => matches!(api.code, 410 | 429 | 500..),
        None => error.kind == ErrorKind::Connection,
    }
}

/// The status of a container, `Null` when there is none yet.
#[must_use]
pub fn container_status<'a>(pod: &'a Object, container: &str) -> &'a Value {
    let lists = [
        "initContainerStatuses",
        "containerStatuses",
        "ephemeralContainerStatuses",
    ];
    lists
        .iter()
        .flat_map(|list| pod.at(&["status", list]).as_array().into_iter().flatten())
        .find(|status| status["name"] == *container)
        .unwrap_or(&Value::Null)
}

/// Writes the log of a container to stdout: all there is, and with `follow` what comes until its
/// end. The first `skip` bytes are left out. Returns how many bytes the log has.
///
/// # Errors
/// The server's refusal, a broken connection, a stdout that takes no more.
pub async fn print_log(
    client: &Client,
    env: &mut Env,
    (pod, container): (&Object, &str),
    skip: usize,
    follow: bool,
) -> Result<usize> {
    let (namespace, name) = (pod.namespace(), pod.name());
    let path = format!("/api/v1/namespaces/{namespace}/pods/{name}/log");
    let request = Request::get(path)
        .query("container", container)
        .query_nonempty("follow", if follow { "true" } else { "" })
        .timeout(Duration::ZERO);
    let mut response = client.send(request).await?;
    let mut bytes = 0;
    while let Some(part) = response.chunk().await? {
        let from = skip.saturating_sub(bytes).min(part.len());
        bytes += part.len();
        env.stdout.write_all(&part[from..])?;
        env.stdout.flush()?;
    }
    Ok(bytes)
}

impl Started<'_> {
    /// Attaches to the container until it, or the user, ends the session. Where attaching fails, the
    /// container's log is printed instead.
    ///
    /// # Errors
    /// No such container, no log either, a signal, output that nobody reads.
    pub async fn attach(&self, client: &Client, env: &mut Env, pod: &Object) -> Result<()> {
        let choice = choose_container(pod, self.container)?;
        if let Some(notice) = choice.notice.filter(|_| !self.quiet) {
            env.stderr.line(&notice);
        }
        let container = choice.name.as_str();
        let printed = match self.past {
            true => past(client, env, pod, container).await?,
            false => 0,
        };
        let error = match self.session(client, env, pod, container).await {
            Ok(()) => return Ok(()),
            Err(error) if ends_all(&error) => return Err(error),
            Err(error) => error,
        };
        env.stderr.line(&format!(
            "warning: couldn't attach to pod/{}, falling back to streaming logs: {error}",
            pod.name()
        ));
        let (from, log) = (printed, (pod, container));
        print_log(client, env, log, from, self.follow)
            .await
            .map(|_| ())
    }

    /// The session itself, with what is told before and after it.
    async fn session(
        &self,
        client: &Client,
        env: &mut Env,
        pod: &Object,
        container: &str,
    ) -> Result<()> {
        let raw = self.is_raw(env, pod, container);
        if !self.quiet {
            env.stderr.line("All commands and output from this session will be recorded in container logs, including credentials and sensitive information passed through the command prompt.");
            env.stderr
                .line("If you don't see a command prompt, try pressing enter.");
        }
        let remote = Remote {
            pod,
            container,
            command: None,
            stdin: self.stdin,
            tty: raw,
        };
        remote.interact(client, env).await?;
        if raw && !self.quiet {
            writeln!(env.stdout, "{}", self.farewell(pod, container))?;
        }
        Ok(())
    }

    /// Whether the session has the user's terminal: when stdin is one, and the container has one
    /// too, be it asked for or not.
    fn is_raw(&self, env: &Env, pod: &Object, container: &str) -> bool {
        let tell = |text: &str| {
            if !self.quiet {
                env.stderr.line(text);
            }
        };
        let has_tty = spec(pod, container).is_some_and(|(_, c)| c["tty"] == true);
        if self.tty && !has_tty {
            tell(&format!(
                "error: Unable to use a TTY - container {container} did not allocate one"
            ));
        }
        if !has_tty || !self.stdin {
            return false;
        }
        if !env.terminal.stdin {
            tell("Unable to use a TTY - input is not a terminal or the right kind of file");
        }
        env.terminal.stdin
    }

    /// How to come back.
    fn farewell(&self, pod: &Object, container: &str) -> String {
        let again = format!(
            "'{} {} -c {container} -n {} -i -t'",
            self.command,
            pod.name(),
            pod.namespace()
        );
        match spec(pod, container) {
            Some(("ephemeralContainers", _)) => format!(
                "Session ended, the ephemeral container will not be restarted but may be \
                 reattached using {again} if it is still running"
            ),
            _ => format!("Session ended, resume using {again} command"),
        }
    }
}

/// Prints what the container has said so far; that there is no log is worth a warning only.
async fn past(client: &Client, env: &mut Env, pod: &Object, container: &str) -> Result<usize> {
    let log = print_log(client, env, (pod, container), 0, false);
    let error = match tokio::time::timeout(PAST, log).await {
        Ok(Ok(bytes)) => return Ok(bytes),
        Ok(Err(error)) if ends_all(&error) => return Err(error),
        Ok(Err(error)) => error,
        Err(_) => Error::from(io::Error::other("context deadline exceeded")),
    };
    env.stderr
        .line(&format!("warning: couldn't fetch pre-attach logs: {error}"));
    Ok(0)
}

/// Failures after which nothing is tried any more: a signal, or stdout is gone.
fn ends_all(error: &Error) -> bool {
    matches!(
        error.kind,
        ErrorKind::Interrupted | ErrorKind::BrokenPipe | ErrorKind::Exit(_)
    )
}

/// A container's specification, and the list it stands in.
fn spec<'a>(pod: &'a Object, container: &str) -> Option<(&'static str, &'a Value)> {
    ["containers", "initContainers", "ephemeralContainers"]
        .into_iter()
        .flat_map(|list| {
            let containers = pod.at(&["spec", list]).as_array();
            containers.into_iter().flatten().map(move |c| (list, c))
        })
        .find(|(_, c)| c["name"] == *container)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn pod() -> Object {
        Object(json!({
            "metadata": {"name": "p", "namespace": "n"},
            "spec": {
                "containers": [{"name": "a", "tty": true}, {"name": "b"}],
                "ephemeralContainers": [{"name": "e", "tty": true}],
            },
            "status": {"containerStatuses": [{"name": "a", "restartCount": 3}]},
        }))
    }

    fn started(stdin: bool, tty: bool) -> Started<'static> {
        Started {
            container: "",
            stdin,
            tty,
            quiet: false,
            command: "ktl attach",
            past: false,
            follow: false,
        }
    }

    #[test]
    fn a_terminal_needs_one_on_both_sides() {
        let mut env = Env::fake(["ktl"]);
        env.terminal.stdin = true;
        let raw = |env: &Env, stdin, tty, c| started(stdin, tty).is_raw(env, &pod(), c);
        assert!(raw(&env, true, true, "a"));
        assert!(raw(&env, true, false, "a"));
        assert!(!raw(&env, false, true, "a"));
        assert!(!raw(&env, true, true, "b"));
        env.terminal.stdin = false;
        assert!(!raw(&env, true, true, "a"));
    }

    #[test]
    fn an_ended_session_tells_how_to_come_back() {
        let told = |c| started(true, true).farewell(&pod(), c);
        assert_eq!(
            told("a"),
            "Session ended, resume using 'ktl attach p -c a -n n -i -t' command"
        );
        assert_eq!(
            told("e"),
            "Session ended, the ephemeral container will not be restarted but may be reattached \
             using 'ktl attach p -c e -n n -i -t' if it is still running"
        );
    }

    #[test]
    fn statuses_are_found_in_any_list() {
        assert_eq!(container_status(&pod(), "a")["restartCount"], 3);
        assert!(container_status(&pod(), "e").is_null());
    }
}
