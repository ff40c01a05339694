//! The real transport: reqwest over rustls, one HTTP/2 connection, HTTP/1.1 for upgrades.

use std::collections::HashMap;
use std::error::Error as StdError;
use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::future::BoxFuture;
use http::StatusCode;
use reqwest::Url;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use rustls::ClientConfig;
use tokio::net::TcpStream;

use super::failure::{self, Failure, Phase};
use super::options::Options;
use super::pass::{Body, Passing};
use super::proxy;
use super::tls::{Identity, client_config};
use super::transport::{Answer, Call, Transport, Upgrade};
use crate::kubeconfig::{RestConfig, TlsConfig};
use crate::{Error, Result};

/// How long dialling may take, as in client-go.
const DIAL_TIMEOUT: Duration = Duration::from_secs(30);
/// How long the TLS handshake may take, as in client-go.
const HANDSHAKE_TIMEOUT: Duration = Duration::from_secs(10);
/// How much of one answer may be under way unread, in bytes: bounds the memory of a slow reader.
const WINDOW: u32 = 1 << 20;
/// The same for each of the many streams of a lane, and for all of them together.
const LANE_WINDOWS: (u32, u32) = (64 << 10, 4 << 20);
/// As many redirects as Go follows.
const REDIRECTS: usize = 10;

/// reqwest, set up for one server.
pub(super) struct Connect {
    tls: ClientConfig,
    proxy: Option<reqwest::Proxy>,
    pub(super) is_compressed: bool,
    names: Arc<Names>,
    /// The host to put in the URL instead of the server's: it becomes the SNI.
    sni: Option<String>,
    /// The clients in use: each has a connection of its own.
    clients: Mutex<HashMap<Use, reqwest::Client>>,
    /// The server speaks HTTP/2.
    is_http2: AtomicBool,
    /// The clients for requests that are passed on.
    pub(super) passing: Passing,
}

/// What a client is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Use {
    /// Requests.
    Common,
    /// Requests of one lane, over HTTP/2.
    Lane(usize),
    /// Upgrades, over HTTP/1.1.
    Upgrade,
}

impl Connect {
    /// # Errors
    /// A server URL, proxy URL or certificate that can't be read.
    pub(super) fn new(
        config: &RestConfig,
        server: &Url,
        identity: Arc<Identity>,
        options: &Options,
    ) -> Result<Self> {
        // Plain HTTP needs no roots, which would take time to read.
        let none = TlsConfig {
            insecure: true,
            ..TlsConfig::default()
        };
        let is_tls = server.scheme() == "https";
        let tls = if is_tls { &config.tls } else { &none };
        let tls = client_config(tls, identity, options, &[b"h2", b"http/1.1"])?;
        let proxy = match proxy::choose(config.proxy_url.as_deref(), server, options) {
            None => None,
            Some(url) => Some(reqwest::Proxy::all(&url).map_err(|e| {
                Error::new(format!("invalid proxy URL {url:?}: {}", root_cause(&e)))
            })?),
        };
        let host = server
            .host_str()
            .unwrap_or_default()
            .trim_matches(['[', ']'])
            .to_owned();
        let sni = config.tls.server_name.clone().filter(|name| {
            is_tls && proxy.is_none() && !name.is_empty() && name.parse::<IpAddr>().is_err()
        });
        let alias = sni.as_ref().map(|name| (name.to_lowercase(), host.clone()));
        let port = server.port_or_known_default().unwrap_or(443);
        let names = Arc::new(Names {
            alias,
            host,
            port,
            dialled: Mutex::default(),
        });
        let is_compressed = !config.disable_compression;
        Ok(Self {
            tls,
            proxy,
            is_compressed,
            names,
            sni,
            clients: Mutex::default(),
            is_http2: AtomicBool::new(false),
            passing: Passing::default(),
        })
    }

    /// The client, made when it is first needed.
    fn client(&self, purpose: Use) -> Result<reqwest::Client, Failure> {
        let mut clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(client) = clients.get(&purpose) {
            return Ok(client.clone());
        }
        let client = self.build(purpose)?;
        Ok(clients.entry(purpose).or_insert(client).clone())
    }

    /// What a call is for. Over HTTP/1.1 each request has a connection of its own anyway.
    fn purpose(&self, call: &Call) -> Use {
        match call.lane {
            lane @ 1.. if self.is_http2.load(Ordering::Relaxed) => Use::Lane(lane),
            _ => Use::Common,
        }
    }

    fn build(&self, purpose: Use) -> Result<reqwest::Client, Failure> {
        built(self.builder(purpose))
    }

    /// What all clients of a purpose are like.
    pub(super) fn builder(&self, purpose: Use) -> reqwest::ClientBuilder {
        let mut tls = self.tls.clone();
        let mut builder = reqwest::Client::builder()
            .no_proxy()
            .referer(false)
            .redirect(Policy::custom(redirect))
            .connect_timeout(HANDSHAKE_TIMEOUT)
            .tcp_keepalive(Duration::from_secs(30))
            .pool_idle_timeout(Duration::from_secs(90))
            .gzip(self.is_compressed)
            .dns_resolver(self.names.clone());
        match purpose {
            Use::Upgrade => {
                tls.alpn_protocols = vec![b"http/1.1".to_vec()];
                builder = builder.http1_only().pool_max_idle_per_host(0);
            }
            Use::Common => {
                builder = builder
                    .http2_initial_stream_window_size(WINDOW)
                    // As large as HTTP/2 has it: answers that stand unread never hold another one
                    // up, and each is bounded by its own window.
                    .http2_initial_connection_window_size((1 << 31) - 1);
            }
            // Known to be HTTP/2, so that requests share a connection that is being made.
            Use::Lane(_) => {
                builder = builder
                    .http2_prior_knowledge()
                    .http2_initial_stream_window_size(LANE_WINDOWS.0)
                    .http2_initial_connection_window_size(LANE_WINDOWS.1);
            }
        }
        if purpose != Use::Upgrade {
            builder = builder
                // client-go's health check: a dead connection is found out in 45 s.
                .http2_keep_alive_interval(Duration::from_secs(30))
                .http2_keep_alive_timeout(Duration::from_secs(15));
        }
        if let Some(proxy) = &self.proxy {
            builder = builder.proxy(proxy.clone());
        }
        builder.tls_backend_preconfigured(tls)
    }

    async fn execute(&self, call: Call, purpose: Use) -> Result<reqwest::Response, Failure> {
        let client = self.client(purpose)?;
        let body = Some(call.body.clone()).filter(|body| !body.is_empty());
        self.run(&client, call, body.map(Into::into)).await
    }

    /// Sends a call with `body` instead of its own.
    pub(super) async fn run(
        &self,
        client: &reqwest::Client,
        call: Call,
        body: Option<reqwest::Body>,
    ) -> Result<reqwest::Response, Failure> {
        let mut url = Url::parse(&call.url).map_err(|e| Failure::new(e.to_string()))?;
        if let Some(name) = &self.sni {
            url.set_host(Some(name))
                .map_err(|e| Failure::new(e.to_string()))?;
        }
        let mut request = reqwest::Request::new(call.method, url);
        *request.headers_mut() = call.headers;
        *request.body_mut() = body;
        let error = match client.execute(request).await {
            Ok(response) => {
                let is_http2 = response.version() == http::Version::HTTP_2;
                if is_http2 {
                    self.is_http2.store(true, Ordering::Relaxed);
                }
                return Ok(response);
            }
            Err(error) => error,
        };
        if error.is_connect() && error.is_timeout() {
            return Err(self.too_slow().await);
        }
        let phase = if error.is_connect() {
            Phase::Dial
        } else {
            Phase::Head
        };
        Err(failure::of_error(&error, &self.names.target(), phase))
    }

    /// The connection, if that is what the answer gives.
    pub(super) async fn switched(&self, response: reqwest::Response) -> Result<Upgrade, Failure> {
        if response.status() != StatusCode::SWITCHING_PROTOCOLS {
            return Ok(Upgrade::Refused(answer(response)));
        }
        let headers = response.headers().clone();
        let io = response.upgrade().await;
        let io = io.map_err(|e| failure::of_error(&e, &self.names.target(), Phase::Head))?;
        Ok(Upgrade::Done {
            headers,
            io: Box::new(io),
        })
    }

    /// Go gives dialling and handshake a time each, reqwest both together: finds out which of
    /// them took too long by dialling once more.
    async fn too_slow(&self) -> Failure {
        let target = self.names.target();
        let timeout = Failure::late(format!("dial tcp {target}: i/o timeout"));
        if self.proxy.is_some() {
            return timeout;
        }
        let dial = TcpStream::connect(&target);
        match tokio::time::timeout(DIAL_TIMEOUT - HANDSHAKE_TIMEOUT, dial).await {
            Ok(Ok(_)) => Failure::late("net/http: TLS handshake timeout"),
            Ok(Err(error)) => failure::of_error(&error, &target, Phase::Dial),
            Err(_) => timeout,
        }
    }
}

/// The client that a builder has been told of.
pub(super) fn built(builder: reqwest::ClientBuilder) -> Result<reqwest::Client, Failure> {
    builder.build().map_err(|e| Failure::new(root_cause(&e)))
}

/// The last of an error's sources: the one that tells why.
fn root_cause(error: &dyn StdError) -> String {
    let mut last = error;
    while let Some(next) = last.source() {
        last = next;
    }
    last.to_string()
}

/// Follows redirects on the same server only: credentials must not reach another.
fn redirect(attempt: reqwest::redirect::Attempt<'_>) -> reqwest::redirect::Action {
    let Some(first) = attempt.previous().first() else {
        return attempt.stop();
    };
    if first.origin() != attempt.url().origin() {
        let host = attempt.url().host_str().unwrap_or_default().to_owned();
        return attempt.error(Failure::new(format!(
            "the server redirects to another host ({host}), where credentials must not go"
        )));
    }
    if attempt.previous().len() > REDIRECTS {
        return attempt.error(Failure::new(format!("stopped after {REDIRECTS} redirects")));
    }
    attempt.follow()
}

pub(super) fn answer(response: reqwest::Response) -> Answer {
    let (status, headers) = (response.status(), response.headers().clone());
    let body = response
        .bytes_stream()
        .map(|part| part.map_err(|e| failure::of_error(&e, "", Phase::Body)));
    Answer {
        status,
        headers,
        body: body.boxed(),
    }
}

impl Transport for Connect {
    fn send(&self, call: Call) -> BoxFuture<'_, Result<Answer, Failure>> {
        Box::pin(async move {
            let purpose = self.purpose(&call);
            Ok(answer(self.execute(call, purpose).await?))
        })
    }

    fn upgrade(&self, call: Call) -> BoxFuture<'_, Result<Upgrade, Failure>> {
        Box::pin(async move {
            let response = self.execute(call, Use::Upgrade).await?;
            self.switched(response).await
        })
    }

    fn pass(&self, call: Call, body: Option<Body>) -> BoxFuture<'_, Result<Answer, Failure>> {
        Box::pin(self.pass_on(call, body))
    }

    fn pass_upgrade(
        &self,
        call: Call,
        body: Option<Body>,
        keepalive: Option<Duration>,
    ) -> BoxFuture<'_, Result<Upgrade, Failure>> {
        Box::pin(self.pass_upgrade_on(call, body, keepalive))
    }

    fn sleep(&self, wait: Duration) -> BoxFuture<'_, ()> {
        Box::pin(tokio::time::sleep(wait))
    }

    fn renew(&self) {
        self.clients
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
        self.passing.clear();
    }
}

/// Looks names up, and remembers where that led for the text of a failure.
struct Names {
    /// A name that stands for another host: `tls-server-name`, and the server.
    alias: Option<(String, String)>,
    host: String,
    port: u16,
    dialled: Mutex<Option<IpAddr>>,
}

impl Names {
    /// The `IP:PORT` of the server, or `HOST:PORT` when it is not known.
    fn target(&self) -> String {
        let known = *self.dialled.lock().unwrap_or_else(PoisonError::into_inner);
        match known.or_else(|| self.host.parse().ok()) {
            Some(ip) => SocketAddr::new(ip, self.port).to_string(),
            None => format!("{}:{}", self.host, self.port),
        }
    }
}

/// `Resolve` is for shared resolvers, so this is about `Arc<Names>`'s content.
impl Resolve for Names {
    fn resolve(&self, name: Name) -> Resolving {
        let asked = name.as_str().to_owned();
        let host = match &self.alias {
            Some((alias, host)) if *alias == asked => host.clone(),
            _ => asked,
        };
        if let Ok(ip) = host.parse::<IpAddr>() {
            let all: Addrs = Box::new(std::iter::once(SocketAddr::new(ip, 0)));
            return Box::pin(std::future::ready(Ok(all)));
        }
        Box::pin(async move {
            let found = tokio::net::lookup_host((host.as_str(), 0)).await;
            let all: Vec<SocketAddr> = match found {
                Ok(all) => all.collect(),
                Err(_) => Vec::new(),
            };
            if all.is_empty() {
                let failure = Failure::new(format!("dial tcp: lookup {host}: no such host"));
                return Err(failure.into());
            }
            Ok(Box::new(all.into_iter()) as Addrs)
        })
    }
}
