//! Whom to trust: checks of the server's certificate in the order, and with the words, of Go's
//! `crypto/x509`.

use std::sync::Arc;

use jiff::Timestamp;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{verify_server_cert_signed_by_trust_anchor, verify_server_name};
use rustls::crypto::{
    CryptoProvider, verify_tls12_signature, verify_tls13_signature,
    verify_tls13_signature_with_raw_key,
};
use rustls::pki_types::{CertificateDer, ServerName, SubjectPublicKeyInfoDer, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{
    CertificateError, DigitallySignedStruct, Error, OtherError, RootCertStore, SignatureScheme,
};

use super::der::{self, Fields};
use super::failure::Failure;

/// Checks the server's certificate.
#[derive(Debug)]
pub(super) struct Verifier {
    provider: Arc<CryptoProvider>,
    roots: RootCertStore,
    /// The roots as they came: a leaf that is one of them is trusted as it is.
    pinned: Vec<CertificateDer<'static>>,
    /// The name to check when it is not the one that was dialled.
    name: Option<ServerName<'static>>,
}

impl Verifier {
    pub(super) fn new(
        provider: Arc<CryptoProvider>,
        certificates: Vec<CertificateDer<'static>>,
        name: Option<ServerName<'static>>,
    ) -> Self {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(certificates.iter().cloned());
        Self {
            provider,
            roots,
            pinned: certificates,
            name,
        }
    }

    /// Whether the chain ends at a root.
    fn chain(
        &self,
        leaf: &CertificateDer<'_>,
        rest: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<(), Error> {
        if self
            .pinned
            .iter()
            .any(|root| root.as_ref() == leaf.as_ref())
        {
            return Ok(());
        }
        let algorithms = self.provider.signature_verification_algorithms.all;
        let parsed = ParsedCertificate::try_from(leaf)?;
        verify_server_cert_signed_by_trust_anchor(&parsed, &self.roots, rest, now, algorithms)
    }
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        leaf: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        dialled: &ServerName<'_>,
        _ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let fields = der::fields(leaf).unwrap_or_default();
        check_time(&fields, now)?;
        let name = self.name.as_ref().unwrap_or(dialled);
        // Certificates of version 1, which are not parsed, have no names either.
        let checked = ParsedCertificate::try_from(leaf).and_then(|c| verify_server_name(&c, name));
        checked.map_err(|_| other(name_text(&fields, name)))?;
        self.chain(leaf, intermediates, now)
            .map_err(|error| match error {
                Error::InvalidCertificate(why) => other(self.authority_text(&why, &fields)),
                error => error,
            })?;
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        leaf: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, leaf, signature, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        leaf: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, leaf, signature, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

impl Verifier {
    /// Go's words for a chain that ends nowhere; it names a root that only looks like the issuer.
    fn authority_text(&self, why: &CertificateError, leaf: &Fields) -> String {
        const UNKNOWN: &str = "x509: certificate signed by unknown authority";
        match why {
            CertificateError::UnknownIssuer => UNKNOWN.to_owned(),
            CertificateError::BadSignature => {
                let lookalike = self.pinned.iter().filter_map(|root| der::fields(root));
                let Some(root) = lookalike.into_iter().find(|r| r.subject == leaf.issuer) else {
                    return UNKNOWN.to_owned();
                };
                let reason = signature_text(&root.key_algorithm);
                format!(
                    "{UNKNOWN} (possibly because of {reason:?} while trying to verify candidate authority certificate {:?})",
                    root.common_name
                )
            }
            other => certificate_text(other),
        }
    }
}

/// Go's words for a signature that a key of this algorithm did not make.
fn signature_text(algorithm: &[u8]) -> &'static str {
    match algorithm {
        // rsaEncryption and Ed25519, encoded.
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, ..] => "crypto/rsa: verification error",
        [0x2b, 0x65, 0x70] => "x509: Ed25519 verification failure",
        _ => "x509: ECDSA verification failure",
    }
}

/// Go's words for any other defect of a certificate.
pub(super) fn certificate_text(why: &CertificateError) -> String {
    match why {
        CertificateError::BadEncoding => "x509: malformed certificate".to_owned(),
        CertificateError::UnknownIssuer => {
            "x509: certificate signed by unknown authority".to_owned()
        }
        CertificateError::InvalidPurpose | CertificateError::InvalidPurposeContext { .. } => {
            "x509: certificate specifies an incompatible key usage".to_owned()
        }
        CertificateError::UnhandledCriticalExtension => {
            "x509: unhandled critical extension".to_owned()
        }
        CertificateError::Expired
        | CertificateError::ExpiredContext { .. }
        | CertificateError::NotValidYet
        | CertificateError::NotValidYetContext { .. } => {
            "x509: certificate has expired or is not yet valid".to_owned()
        }
        other => format!("x509: {other}"),
    }
}

fn other(text: String) -> Error {
    let error: Arc<dyn std::error::Error + Send + Sync> = Arc::new(Failure::new(text));
    CertificateError::Other(OtherError(error)).into()
}

/// Refuses a leaf out of its time.
fn check_time(fields: &Fields, now: UnixTime) -> Result<(), Error> {
    let Ok(now) = i64::try_from(now.as_secs()).map(Timestamp::from_second) else {
        return Ok(());
    };
    let Ok(now) = now else { return Ok(()) };
    let text = match (fields.not_before, fields.not_after) {
        (Some(start), _) if now < start => format!("{now} is before {start}"),
        (_, Some(end)) if now > end => format!("{now} is after {end}"),
        _ => return Ok(()),
    };
    Err(other(format!(
        "x509: certificate has expired or is not yet valid: current time {text}"
    )))
}

/// Go's words for a certificate of another name.
fn name_text(fields: &Fields, name: &ServerName<'_>) -> String {
    let wanted = name.to_str();
    if !fields.has_names && fields.common_name.eq_ignore_ascii_case(&wanted) {
        return "x509: certificate relies on legacy Common Name field, use SANs instead".to_owned();
    }
    let valid = match name {
        ServerName::IpAddress(_) if fields.addresses.is_empty() => {
            return format!(
                "x509: cannot validate certificate for {wanted} because it doesn't contain any IP SANs"
            );
        }
        ServerName::IpAddress(_) => fields
            .addresses
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(", "),
        _ => fields.dns_names.join(", "),
    };
    if valid.is_empty() {
        return format!(
            "x509: certificate is not valid for any names, but wanted to match {wanted}"
        );
    }
    format!("x509: certificate is valid for {valid}, not {wanted}")
}

/// Trusts anyone: `insecure-skip-tls-verify`.
#[derive(Debug)]
pub(super) struct TrustAll(pub(super) Arc<CryptoProvider>);

impl ServerCertVerifier for TrustAll {
    fn verify_server_cert(
        &self,
        _leaf: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _name: &ServerName<'_>,
        _ocsp: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        leaf: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(
            message,
            leaf,
            signature,
            &self.0.signature_verification_algorithms,
        )
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        leaf: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.0.signature_verification_algorithms;
        verify_tls13_signature(message, leaf, signature, algorithms).or_else(|error| {
            // Version 1 certificates, such as openssl makes without extensions, are not parsed.
            let key = der::fields(leaf).map(|f| f.key).ok_or(error)?;
            let key = SubjectPublicKeyInfoDer::from(key);
            verify_tls13_signature_with_raw_key(message, &key, signature, algorithms)
        })
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
