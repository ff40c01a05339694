//! The tunnels to one pod.
//!
//! SPDY as kubelets have it knows no flow control: whoever is slow to read one connection holds up
//! all that share its tunnel. So connections share a tunnel only while others are being opened: one
//! that runs beside another gets a tunnel of its own, up to a limit, and none goes where something
//! is held up as long as there is another.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;

use crate::client::Client;
use crate::resource::Object;
use crate::stream::spdy::Connection;
use crate::{Error, Result};

/// The protocol inside of the tunnel.
const PROTOCOL: &str = "portforward.k8s.io";
/// The most tunnels to one pod.
const TUNNELS: usize = 8;
/// How long opening one may take.
const OPENING: Duration = Duration::from_secs(30);
/// How long a connection waits for a tunnel of its own before it shares one.
const UNFELT: Duration = Duration::from_millis(100);
/// How long one stays that nobody needs.
const IDLE: Duration = Duration::from_secs(30);

/// How many connections have a tunnel, and one more for the pool itself or who asks.
fn uses(tunnel: &Arc<Connection>) -> usize {
    Arc::strong_count(tunnel) - 1
}

/// The tunnels to a pod.
pub(super) struct Pool {
    client: Client,
    path: String,
    by_websocket: bool,
    tunnels: Mutex<Vec<Arc<Connection>>>,
    /// How many are being opened.
    opening: watch::Sender<usize>,
    lost: watch::Sender<Option<Error>>,
}

impl Pool {
    /// Opens the first tunnel to `pod`.
    ///
    /// # Errors
    /// The server's refusal.
    pub(super) async fn open(
        client: &Client,
        pod: &Object,
        by_websocket: bool,
    ) -> Result<Arc<Self>> {
        let (namespace, name) = (pod.namespace(), pod.name());
        let pool = Arc::new(Self {
            client: client.clone(),
            path: format!("/api/v1/namespaces/{namespace}/pods/{name}/portforward"),
            by_websocket,
            tunnels: Mutex::default(),
            opening: watch::Sender::new(0),
            lost: watch::Sender::new(None),
        });
        pool.more().await?;
        Ok(pool)
    }

    fn tunnels(&self) -> MutexGuard<'_, Vec<Arc<Connection>>> {
        self.tunnels.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until no tunnel is left: how the last one ended.
    pub(super) async fn lost(&self) -> Error {
        let mut lost = self.lost.subscribe();
        let reason = lost.wait_for(Option::is_some).await.ok();
        let reason = reason.and_then(|r| r.clone());
        reason.unwrap_or_else(|| Error::new("EOF"))
    }

    /// A tunnel for one more connection, which has it as long as it keeps it.
    ///
    /// # Errors
    /// All are lost.
    pub(super) async fn take(self: &Arc<Self>) -> Result<Arc<Connection>> {
        let best = self.best();
        if let Some(tunnel) = best.as_ref().filter(|t| uses(t) == 1) {
            return Ok(tunnel.clone());
        }
        // A wait for a tunnel of its own must not be felt, unless there is no other.
        let patience = if best.is_some() { UNFELT } else { OPENING };
        // Waiting is no use of it.
        drop(best);
        self.spread();
        let opened = timeout(patience, self.opened()).await.ok().flatten();
        let any = || self.tunnels().iter().min_by_key(|t| uses(t)).cloned();
        let tunnel = opened.or_else(|| self.best()).or_else(any);
        tunnel.ok_or_else(|| Error::new("lost connection to pod"))
    }

    /// The best tunnel as soon as nobody else has it, or no more of them are being opened.
    async fn opened(&self) -> Option<Arc<Connection>> {
        let mut opening = self.opening.subscribe();
        loop {
            let is_last = *opening.borrow_and_update() == 0;
            let best = self.best();
            if is_last || best.as_ref().is_some_and(|t| uses(t) == 1) {
                return best;
            }
            if opening.changed().await.is_err() {
                return best;
            }
        }
    }

    /// The one with the fewest connections of those where nothing is held up.
    fn best(&self) -> Option<Arc<Connection>> {
        let tunnels = self.tunnels();
        let free = tunnels.iter().filter(|t| !t.is_over() && !t.is_stuck());
        let best = free.min_by_key(|t| uses(t)).cloned();
        if let Some(best) = best.as_ref().filter(|t| uses(t) > 1) {
            best.probe();
        }
        best
    }

    /// Opens a tunnel more, unless there are enough.
    fn spread(self: &Arc<Self>) {
        if self.tunnels().len() + *self.opening.borrow() >= TUNNELS {
            return;
        }
        self.opening.send_modify(|n| *n += 1);
        let pool = self.clone();
        tokio::spawn(async move {
            // Those there are will do when the server wants no more.
            let _ = pool.more().await;
            pool.opening.send_modify(|n| *n -= 1);
        });
    }

    async fn more(self: &Arc<Self>) -> Result<Arc<Connection>> {
        let opened = self.client.tunnel(&self.path, PROTOCOL, self.by_websocket);
        let opened = timeout(OPENING, opened).await;
        let (send, receive) = opened.unwrap_or_else(|_| Err(Error::new("i/o timeout")))?;
        let tunnel = Arc::new(Connection::start(send, receive));
        self.tunnels().push(tunnel.clone());
        tokio::spawn(attend(Arc::downgrade(self), Arc::downgrade(&tunnel)));
        Ok(tunnel)
    }

    fn remove(&self, tunnel: &Connection) -> bool {
        let mut tunnels = self.tunnels();
        tunnels.retain(|t| !std::ptr::eq(Arc::as_ptr(t), tunnel));
        tunnels.is_empty()
    }
}

/// Takes a tunnel out of its pool when it has ended, or when it is one too many.
async fn attend(pool: std::sync::Weak<Pool>, tunnel: std::sync::Weak<Connection>) {
    let Some(ended) = tunnel.upgrade().map(|t| t.ended()) else {
        return;
    };
    let mut ended = std::pin::pin!(ended);
    let mut was_idle = false;
    loop {
        let error = timeout(IDLE, &mut ended).await.ok();
        let (Some(pool), Some(tunnel)) = (pool.upgrade(), tunnel.upgrade()) else {
            return;
        };
        if let Some(error) = error {
            if pool.remove(&tunnel) {
                pool.lost.send_replace(Some(error));
            }
            return;
        }
        let is_idle = uses(&tunnel) == 1;
        if is_idle && was_idle && pool.tunnels().len() > 1 {
            pool.remove(&tunnel);
            return;
        }
        was_idle = is_idle;
    }
}
