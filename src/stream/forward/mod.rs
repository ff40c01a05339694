//! Forwarding local ports to a pod, as `port-forward` does it: local connections become pairs of
//! streams over tunnels to the pod's kubelet.

mod listen;
mod pod;
mod pool;
mod ports;
mod relay;
mod serve;

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::time::{sleep, timeout};

use crate::client::Client;
use crate::resource::Object;
use crate::{Error, Result, SharedWriter};
use pool::Pool;
use serve::Serving;

pub use pod::ready;
pub use ports::{Address, Pair, addresses, pairs, parse, translate};

/// How long after a failure another pod is looked for first, and at most.
const PAUSES: [Duration; 2] = [Duration::from_millis(250), Duration::from_secs(3)];
/// How long one attempt to find a pod may take.
const ATTEMPT: Duration = Duration::from_secs(30);

/// The words for a pod that can't be reached any more.
const LOST: &str = "lost connection to pod";

/// Where ports lead.
#[derive(Clone, Debug)]
pub struct Target {
    /// The pod.
    pub pod: Object,
    /// Local ports and the pod's; a later target has the same number of them.
    pub pairs: Vec<Pair>,
}

/// What a forwarding needs of its surroundings.
pub struct Surroundings {
    /// Where ports and connections are told.
    pub stdout: super::Writer,
    /// Where failures are told.
    pub stderr: SharedWriter,
    /// The time of lines of the log.
    pub clock: fn() -> Timestamp,
    /// Whether tunnels may be WebSockets.
    pub by_websocket: bool,
}

/// The pod that connections go to at present.
struct Backend {
    pool: Arc<Pool>,
    ports: Vec<u16>,
}

/// Forwards ports until the tunnel is lost. With `again`, which finds the next pod (`None` while
/// there is none), the local ports stay open then, and it goes on with that one; it ends only when
/// it is dropped.
///
/// # Errors
/// The server's refusal, no port that could be listened on, a lost tunnel, a stdout that is gone.
pub async fn run<F>(
    client: &Client,
    target: Target,
    addresses: &[Address],
    around: Surroundings,
    mut again: Option<F>,
) -> Result<()>
where
    F: AsyncFnMut() -> Result<Option<Target>>,
{
    let Surroundings {
        mut stdout,
        stderr,
        clock,
        by_websocket,
    } = around;
    let Target { mut pod, mut pairs } = target;
    let mut pool = Pool::open(client, &pod, by_websocket)
        .await
        .map_err(|e| refusal(&e))?;
    let locals = listen::listen(addresses, &mut pairs, &mut *stdout, &stderr)?;
    let locals_of: Vec<u16> = pairs.iter().map(|p| p.local).collect();
    let waits = again.is_some();
    let mut serving = Serving::new(locals, locals_of, stdout, stderr.clone(), clock, waits);
    let refused = serving.refused();
    loop {
        let ports = pairs.iter().map(|p| p.remote).collect();
        serving.lead_to(Some(Backend {
            pool: pool.clone(),
            ports,
        }));
        let why = tokio::select! {
            error = serving.run() => return Err(error),
            error = pool.lost() => lost(&error),
            why = pod::leaving(client, &pod), if again.is_some() => Error::new(why),
            () = pod::gone(client, &pod, &refused), if again.is_none() => Error::new(LOST),
        };
        let Some(again) = &mut again else {
            return Err(why);
        };
        serving.lead_to(None);
        stderr.line(&format!(
            "{}: {}; waiting for the next ready pod",
            pod.name(),
            why.message
        ));
        let search = search(client, by_websocket, again, &stderr);
        let (found, opened) = tokio::select! {
            error = serving.run() => return Err(error),
            found = search => found,
        };
        stderr.line(&format!("Forwarding to pod {}", found.pod.name()));
        (pod, pairs, pool) = (found.pod, found.pairs, opened);
    }
}

/// What is said of a tunnel that has ended. How a connection was cut is no news; a server that
/// speaks something else is.
fn lost(error: &Error) -> Error {
    if error.message.contains("SPDY") {
        return Error::new(format!("{LOST}: {}", error.message));
    }
    Error::new(LOST)
}

/// The words kubectl has for a tunnel that was refused.
fn refusal(error: &Error) -> Error {
    let text = error.text();
    let text = text.trim_end();
    let said = text.strip_prefix("error: ").unwrap_or(text);
    Error::new(format!("error upgrading connection: {said}"))
}

/// Looks for a pod until one is found and takes a tunnel; tells of each failure once.
async fn search<F>(
    client: &Client,
    by_websocket: bool,
    again: &mut F,
    stderr: &SharedWriter,
) -> (Target, Arc<Pool>)
where
    F: AsyncFnMut() -> Result<Option<Target>>,
{
    let [mut pause, longest] = PAUSES;
    let mut told = String::new();
    loop {
        let attempt = async {
            let Some(target) = again().await? else {
                return Ok(None);
            };
            let pool = Pool::open(client, &target.pod, by_websocket).await;
            Ok(Some((target, pool.map_err(|e| refusal(&e))?)))
        };
        let late = || Err(Error::new("no answer from the server"));
        match timeout(ATTEMPT, attempt).await.unwrap_or_else(|_| late()) {
            Ok(Some(found)) => return found,
            Ok(None) => {}
            Err(error) => {
                let text = error.text();
                if text != told {
                    stderr.line(text.trim_end());
                    told = text;
                }
            }
        }
        sleep(pause).await;
        pause = (pause * 2).min(longest);
    }
}
