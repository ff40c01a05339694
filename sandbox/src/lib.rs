//! A small in-memory Kubernetes API server on a loopback port, over TLS and with tokens: a test
//! double and a demo. What it does, it does as the real server; the rest answers 404 or 501.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;

mod call;
mod controllers;
mod defaults;
mod delete;
mod deployments;
mod exec;
mod fields;
mod kinds;
mod managed;
mod metrics;
mod modify;
mod read;
mod scale;
mod schema;
mod seed;
mod selector;
mod server;
mod shell;
mod status;
mod store;
mod table;
mod validate;
mod value;
mod watch;
mod write;

/// Why a sandbox could not be started.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// How a sandbox is started.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The port on the loopback address; 0 takes a free one.
    pub port: u16,
}

/// A running server; it ends when this is dropped.
#[derive(Debug)]
pub struct Sandbox {
    url: String,
    ca: String,
    token: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Sandbox {
    /// Starts a server on a thread of its own; it takes requests when this returns.
    ///
    /// # Errors
    /// When no port can be bound, or no certificate be made.
    pub fn start(options: &Options) -> Result<Self, Error> {
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, options.port)))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let (ca, tls) = certificate()?;
        let seed =
            SystemTime::now().duration_since(UNIX_EPOCH)?.as_nanos() as u64 ^ u64::from(port) << 48;
        let mut store = store::Store::new(seed);
        store.authority.clone_from(&ca);
        // The public half of a key nobody has: 256 random bits.
        let token = URL_SAFE_NO_PAD.encode(KeyPair::generate()?.public_key_raw());
        seed::plant(&mut store);
        let app = Arc::new(server::App { store: Mutex::new(store), token: token.clone() });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::Builder::new().name("sandbox".into()).spawn(move || {
            runtime.block_on(async {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
                    return;
                };
                tokio::select! {
                    () = server::serve(app, listener, tls) => {}
                    _ = stopped => {}
                }
            });
        })?;
        let url = format!("https://127.0.0.1:{port}");
        Ok(Self { url, ca, token, stop: Some(stop), thread: Some(thread) })
    }

    /// Where it listens: `https://127.0.0.1:PORT`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The PEM of the authority that its certificate comes from.
    pub fn ca(&self) -> &str {
        &self.ca
    }

    /// The token of the user who may do all.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// A kubeconfig whose context `sandbox` may do all.
    pub fn kubeconfig(&self) -> String {
        let ca = STANDARD.encode(&self.ca);
        let (url, token) = (&self.url, &self.token);
        format!(
            "apiVersion: v1\nkind: Config\ncurrent-context: sandbox\nclusters:\n- name: sandbox\n  \
             cluster:\n    server: {url}\n    certificate-authority-data: {ca}\ncontexts:\n\
             - name: sandbox\n  context:\n    cluster: sandbox\n    user: sandbox\nusers:\n\
             - name: sandbox\n  user:\n    token: {token}\n"
        )
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic of the server's thread has been reported there.
            let _ = thread.join();
        }
    }
}

/// An authority of its own and a certificate for the loopback address.
fn certificate() -> Result<(String, TlsAcceptor), Error> {
    let key = KeyPair::generate()?;
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, "sandbox-ca");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = params.self_signed(&key)?;
    let issuer = Issuer::new(params, key);
    let key = KeyPair::generate()?;
    let names = ["127.0.0.1", "localhost", "kubernetes"].map(str::to_owned);
    let leaf = CertificateParams::new(names)?.signed_by(&key, &issuer)?;
    let der = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(vec![leaf.der().clone()], der)?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok((authority.pem(), TlsAcceptor::from(Arc::new(config))))
}
