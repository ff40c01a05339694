//! Certificates and their private keys, in PEM, and Go's words for those that are none
//! (`tls.X509KeyPair`).

use std::sync::Arc;

use rustls::crypto::ring::{default_provider, sign};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::CertifiedKey;

use super::der::{self, ED25519, ELLIPTIC, RSA};
use crate::{Error, Result};

/// A certificate chain and its key to log in with; the key in PKCS#1, PKCS#8 or SEC1.
///
/// # Errors
/// In the words of Go's `tls.X509KeyPair`.
pub(super) fn key_pair(chain: &[u8], key: &[u8]) -> Result<Arc<CertifiedKey>> {
    let pair = CertifiedKey::from_der(chain_in(chain)?, key_in(key)?, &default_provider());
    pair.map(Arc::new).map_err(|e| match e {
        rustls::Error::InconsistentKeys(_) => {
            Error::new("tls: private key does not match public key")
        }
        _ => unparsed(),
    })
}

/// Whether a certificate and a key belong together. Those count as well that we could not use
/// ourselves, such as keys that are too short, or of a rare curve.
///
/// # Errors
/// In the words of Go's `tls.X509KeyPair`.
pub fn check_key_pair(chain: &[u8], key: &[u8]) -> Result<()> {
    let chain = chain_in(chain)?;
    let key = key_in(key)?;
    let leaf = chain.first().and_then(|leaf| der::fields(leaf));
    let wanted = leaf.and_then(|leaf| der::public_key(&leaf.key));
    let wanted = wanted.ok_or_else(|| Error::new("x509: malformed certificate"))?;
    let own = der::public_of_private(key.secret_der()).ok_or_else(unparsed)?;
    let is_known = |algorithm: &[u8]| [RSA, ELLIPTIC, ED25519].contains(&algorithm);
    let problem = if !is_known(&own.algorithm) {
        "found unknown private key type in PKCS#8 wrapping"
    } else if !is_known(&wanted.algorithm) {
        "unknown public key algorithm"
    } else if own.algorithm != wanted.algorithm {
        "private key type does not match public key type"
    } else {
        let value = own.value.or_else(|| derived(&key));
        match value.is_none() || value == wanted.value {
            true => return Ok(()),
            false => "private key does not match public key",
        }
    };
    Err(Error::new(format!("tls: {problem}")))
}

/// The public key that belongs to a private one that does not tell it.
fn derived(key: &PrivateKeyDer<'_>) -> Option<Vec<u8>> {
    let signer = sign::any_supported_type(key).ok()?;
    der::public_key(&signer.public_key()?)?.value
}

fn unparsed() -> Error {
    Error::new("tls: failed to parse private key")
}

/// All certificates in a PEM text; other sections are skipped.
pub(super) fn certificates(pem: &[u8]) -> Vec<CertificateDer<'static>> {
    CertificateDer::pem_slice_iter(pem)
        .filter_map(std::result::Result::ok)
        .collect()
}

/// The certificates, at least one.
fn chain_in(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>> {
    let chain = certificates(pem);
    if !chain.is_empty() {
        return Ok(chain);
    }
    let problem = match &sections(pem)[..] {
        [] => "failed to find any PEM data in certificate input".to_owned(),
        [one] if one.ends_with("PRIVATE KEY") => {
            "failed to find certificate PEM data in certificate input, but did find a private key; \
             PEM inputs may have been switched"
                .to_owned()
        }
        others => format!(
            "failed to find \"CERTIFICATE\" PEM block in certificate input after skipping PEM \
             blocks of the following types: [{}]",
            others.join(" ")
        ),
    };
    Err(Error::new(format!("tls: {problem}")))
}

/// The first private key.
fn key_in(pem: &[u8]) -> Result<PrivateKeyDer<'static>> {
    if let Ok(key) = PrivateKeyDer::from_pem_slice(pem) {
        return Ok(key);
    }
    let problem = match &sections(pem)[..] {
        [] => "failed to find any PEM data in key input".to_owned(),
        all if all.iter().any(|kind| kind.ends_with("PRIVATE KEY")) => return Err(unparsed()),
        [one] if one == "CERTIFICATE" => {
            "found a certificate rather than a key in the PEM for the private key".to_owned()
        }
        others => format!(
            "failed to find PEM block with type ending in \"PRIVATE KEY\" in key input after \
             skipping PEM blocks of the following types: [{}]",
            others.join(" ")
        ),
    };
    Err(Error::new(format!("tls: {problem}")))
}

/// What the sections of a PEM text say they are.
fn sections(pem: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(pem);
    let kind = |line: &str| {
        line.trim_end()
            .strip_prefix("-----BEGIN ")?
            .strip_suffix("-----")
            .map(str::to_owned)
    };
    text.lines().filter_map(kind).collect()
}
