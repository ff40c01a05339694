//! TLS settings from the kubeconfig: roots, the client's certificate, ALPN.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::{ResolvesClientCert, Resumption};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::sign::CertifiedKey;
use rustls::{ClientConfig, SignatureScheme};

use super::key_pair::certificates;
use super::options::Options;
use super::verify::{TrustAll, Verifier};
use crate::kubeconfig::TlsConfig;
use crate::{Error, Result};

/// The client's certificate, which a credential plugin may change while we run.
#[derive(Debug, Default)]
pub(super) struct Identity(Mutex<Option<Arc<CertifiedKey>>>);

impl Identity {
    /// Uses this certificate from the next connection on.
    pub(super) fn set(&self, key: Option<Arc<CertifiedKey>>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = key;
    }

    pub(super) fn get(&self) -> Option<Arc<CertifiedKey>> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl ResolvesClientCert for Identity {
    fn resolve(&self, _hints: &[&[u8]], _schemes: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        self.get()
    }

    fn has_certs(&self) -> bool {
        self.get().is_some()
    }
}

/// The settings of connections; `alpn` in order of preference.
///
/// # Errors
/// No certificate in the authorities given.
pub(super) fn client_config(
    tls: &TlsConfig,
    identity: Arc<Identity>,
    options: &Options,
    alpn: &[&[u8]],
) -> Result<ClientConfig> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .map_err(|e| Error::new(e.to_string()))?
        .dangerous();
    let mut config = if tls.insecure {
        builder.with_custom_certificate_verifier(Arc::new(TrustAll(provider)))
    } else {
        let verifier = verifier(tls, options, provider)?;
        builder.with_custom_certificate_verifier(Arc::new(verifier))
    }
    .with_client_cert_resolver(identity);
    config.alpn_protocols = alpn.iter().map(|p| p.to_vec()).collect();
    // One connection a run: there is nothing to resume.
    config.resumption = Resumption::disabled();
    Ok(config)
}

fn verifier(tls: &TlsConfig, options: &Options, provider: Arc<CryptoProvider>) -> Result<Verifier> {
    let roots = match &tls.ca {
        Some(pem) => {
            let roots = certificates(pem);
            if roots.is_empty() {
                return Err(Error::new(
                    "unable to load root certificates: unable to parse bytes as PEM block",
                ));
            }
            roots
        }
        None => system_roots(options),
    };
    let name = match tls.server_name.as_deref().filter(|n| !n.is_empty()) {
        None => None,
        Some(name) => Some(server_name(name)?),
    };
    Ok(Verifier::new(provider, roots, name))
}

fn server_name(name: &str) -> Result<ServerName<'static>> {
    ServerName::try_from(name.to_owned())
        .map_err(|_| Error::new(format!("invalid tls-server-name {name:?}")))
}

/// The system's roots, or those `SSL_CERT_FILE` and `SSL_CERT_DIR` name, as Go does.
fn system_roots(options: &Options) -> Vec<CertificateDer<'static>> {
    let file = options.var("SSL_CERT_FILE");
    let dirs = options.var("SSL_CERT_DIR");
    if file.is_none() && dirs.is_none() {
        return rustls_native_certs::load_native_certs().certs;
    }
    let mut roots = rustls_native_certs::load_certs_from_paths(file.map(Path::new), None).certs;
    for dir in dirs.into_iter().flat_map(|d| d.split(':')) {
        roots.extend(rustls_native_certs::load_certs_from_paths(None, Some(Path::new(dir))).certs);
    }
    roots
}
