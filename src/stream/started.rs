//! What follows when a command has made a container: waiting until it runs, then the user's streams
//! on it, or its log where that can't be (upstream's `handleAttachPod`).

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::Value;

use super::attach::Attach;
use super::detach::DETACH_KEYS;
use super::logs::{self, Options};
use super::pod::choose_container;
use super::stdio::{Output, Writer};
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
    let options = Options {
        follow,
        ..Options::default()
    };
    let (bytes, to) = Counted::over(env, skip);
    let output = Output::start(to);
    let outcome = logs::copy(client, pod, container, &options, &output).await;
    written(output, outcome, env).await?;
    Ok(bytes.load(Ordering::Relaxed))
}

/// Gives stdout back to `env` when all is written; what its reader did counts more than the rest.
async fn written(output: Output, outcome: Result<()>, env: &mut Env) -> Result<()> {
    let (writer, written) = output.finish().await;
    env.stdout = writer;
    written.and(outcome)
}

/// A writer that counts, and leaves out the first bytes.
struct Counted {
    to: Writer,
    skip: usize,
    bytes: Arc<AtomicUsize>,
}

impl Counted {
    /// Takes stdout, and tells how many bytes came.
    fn over(env: &mut Env, skip: usize) -> (Arc<AtomicUsize>, Writer) {
        let bytes = Arc::new(AtomicUsize::new(0));
        let to = std::mem::replace(&mut env.stdout, Box::new(io::sink()));
        let counted = Self {
            to,
            skip,
            bytes: bytes.clone(),
        };
        (bytes, Box::new(counted))
    }
}

impl Write for Counted {
    fn write(&mut self, data: &[u8]) -> io::Result<usize> {
        let skipped = self.skip.min(data.len());
        if skipped < data.len() {
            self.to.write_all(&data[skipped..])?;
        }
        self.skip -= skipped;
        self.bytes.fetch_add(data.len(), Ordering::Relaxed);
        Ok(data.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

impl Started<'_> {
    /// Attaches to the container until it, or the user, ends the session. Where attaching fails, the
    /// container's log is printed instead.
    ///
    /// # Errors
    /// No such container, no log either, a signal, output that nobody reads.
    pub async fn attach(&self, client: &Client, env: &mut Env, pod: &Object) -> Result<()> {
        self.attach_until(client, env, pod, DETACH_KEYS).await
    }

    /// As [`Self::attach`], with keys of the user's choice to leave the container by.
    ///
    /// # Errors
    /// As [`Self::attach`].
    pub async fn attach_until(
        &self,
        client: &Client,
        env: &mut Env,
        pod: &Object,
        detach_keys: &str,
    ) -> Result<()> {
        let choice = choose_container(pod, self.container)?;
        let container = choice.name.as_str();
        let printed = match self.past {
            true => past(client, env, pod, container).await?,
            false => 0,
        };
        let attach = Attach {
            container: self.container,
            stdin: self.stdin,
            tty: self.tty,
            quiet: self.quiet,
            detach_keys,
            ..Attach::to(pod, self.command)
        };
        let error = match attach.run(client, env).await {
            Ok(()) => return Ok(()),
            Err(error) if ends_all(&error) => return Err(error),
            Err(error) => error,
        };
        env.stderr.line(&format!(
            "warning: couldn't attach to pod/{}, falling back to streaming logs: {error}",
            pod.name()
        ));
        let log = (pod, container);
        print_log(client, env, log, printed, self.follow).await?;
        Ok(())
    }
}

/// Prints what the container has said so far; that there is no log is worth a warning only.
async fn past(client: &Client, env: &mut Env, pod: &Object, container: &str) -> Result<usize> {
    let (bytes, to) = Counted::over(env, 0);
    let output = Output::start(to);
    let options = Options::default();
    let log = logs::copy(client, pod, container, &options, &output);
    let outcome = tokio::time::timeout(PAST, log).await;
    let outcome = outcome.unwrap_or_else(|_| Err(Error::new("context deadline exceeded")));
    match written(output, outcome, env).await {
        Err(error) if ends_all(&error) => return Err(error),
        Err(error) => env
            .stderr
            .line(&format!("warning: couldn't fetch pre-attach logs: {error}")),
        Ok(()) => {}
    }
    Ok(bytes.load(Ordering::Relaxed))
}

/// Failures after which nothing is tried any more: a signal, or stdout is gone.
fn ends_all(error: &Error) -> bool {
    matches!(
        error.kind,
        ErrorKind::Interrupted | ErrorKind::BrokenPipe | ErrorKind::Exit(_)
    )
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use serde_json::json;

    use super::*;

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

    #[test]
    fn what_was_printed_is_not_printed_again() {
        let mut env = Env::fake(["ktl"]);
        let shown = Shared::default();
        env.stdout = Box::new(shown.clone());
        let (bytes, mut to) = Counted::over(&mut env, 5);
        for part in ["one\n", "two\n", "three\n"] {
            to.write_all(part.as_bytes()).unwrap();
        }
        assert_eq!(shown.0.lock().unwrap().as_slice(), b"wo\nthree\n");
        assert_eq!(bytes.load(Ordering::Relaxed), 14);
    }

    #[test]
    fn statuses_are_found_in_any_list() {
        assert_eq!(container_status(&pod(), "a")["restartCount"], 3);
        assert!(container_status(&pod(), "e").is_null());
    }
}
