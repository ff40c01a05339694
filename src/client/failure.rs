//! Why no answer came, in the words of Go's `net/http`, which users know from kubectl.

use std::error::Error as StdError;
use std::io;

use rustls::CertificateError;

use super::verify::certificate_text;
use crate::{Error, ErrorKind};

/// A request without an answer.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Failure {
    /// What Go would say of it, without the URL.
    pub(super) text: String,
    /// Whether a GET may be sent again: the connection was cut, nothing was said.
    pub(super) retry: bool,
}

impl Failure {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            retry: false,
        }
    }

    /// The connection ended too early.
    pub(super) fn cut(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            retry: true,
        }
    }

    /// The words kubectl has for it; `host` is the server's `host:port` as its URL has it.
    pub(super) fn into_error(self, host: &str) -> Error {
        let text = if self.text.contains("connection refused") {
            format!(
                "The connection to the server {host} was refused - did you specify the right host or port?"
            )
        } else {
            format!("Unable to connect to the server: {}", self.text)
        };
        Error::of(ErrorKind::Connection, text)
    }
}

/// All errors in a chain of sources, `io::Error`'s inner ones too.
fn chain<'e>(error: &'e (dyn StdError + 'static)) -> Vec<&'e (dyn StdError + 'static)> {
    let mut all = Vec::new();
    let mut next: Option<&'e (dyn StdError + 'static)> = Some(error);
    while let Some(error) = next {
        all.push(error);
        // An io::Error made from another error skips that one as its source.
        let inner = error
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref);
        next = match inner {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    all
}

/// What went wrong while sending to `target` (the `IP:PORT` dialled, as far as known).
pub(super) fn of_error(
    error: &(dyn StdError + 'static),
    target: &str,
    is_connect: bool,
) -> Failure {
    let all = chain(error);
    if let Some(tls) = all.iter().find_map(|e| e.downcast_ref::<rustls::Error>()) {
        return of_tls(tls);
    }
    if let Some(failure) = all.iter().find_map(|e| e.downcast_ref::<Failure>()) {
        return failure.clone();
    }
    let texts: Vec<String> = all.iter().map(ToString::to_string).collect();
    if let Some(io) = all.iter().rev().find_map(|e| e.downcast_ref::<io::Error>()) {
        return of_io(io, target, is_connect);
    }
    if texts
        .iter()
        .any(|t| t.contains("connection closed before message completed"))
    {
        return Failure::cut("EOF");
    }
    if texts
        .iter()
        .any(|t| t.contains("keep-alive timed out") || t.contains("broken pipe"))
    {
        return Failure::cut("http2: client connection lost");
    }
    let last = texts.last().cloned().unwrap_or_default();
    Failure {
        retry: last.contains("connection reset"),
        text: last,
    }
}

fn of_io(io: &io::Error, target: &str, is_connect: bool) -> Failure {
    let text = match io.kind() {
        io::ErrorKind::ConnectionRefused => "connect: connection refused",
        io::ErrorKind::HostUnreachable => "connect: no route to host",
        io::ErrorKind::NetworkUnreachable => "connect: network is unreachable",
        io::ErrorKind::PermissionDenied => "connect: permission denied",
        io::ErrorKind::TimedOut if is_connect => "i/o timeout",
        io::ErrorKind::ConnectionReset => return Failure::cut("read: connection reset by peer"),
        io::ErrorKind::BrokenPipe => return Failure::cut("write: broken pipe"),
        io::ErrorKind::UnexpectedEof => return Failure::cut("EOF"),
        _ => return Failure::new(io.to_string()),
    };
    Failure::new(format!("dial tcp {target}: {text}"))
}

/// What Go says of a failed handshake.
fn of_tls(error: &rustls::Error) -> Failure {
    match error {
        rustls::Error::InvalidCertificate(why) => {
            let text = match why {
                CertificateError::Other(other) => other.to_string(),
                why => certificate_text(why),
            };
            Failure::new(format!("tls: failed to verify certificate: {text}"))
        }
        rustls::Error::InvalidMessage(_) => {
            Failure::new("http: server gave HTTP response to HTTPS client")
        }
        rustls::Error::AlertReceived(alert) => {
            Failure::new(format!("remote error: tls: {}", alert_text(*alert)))
        }
        other => Failure::new(format!("tls: {other}")),
    }
}

/// Go's `crypto/tls` names for alerts.
fn alert_text(alert: rustls::AlertDescription) -> String {
    use rustls::AlertDescription as A;
    match alert {
        A::UnexpectedMessage => "unexpected message",
        A::BadRecordMac => "bad record MAC",
        A::HandshakeFailure => "handshake failure",
        A::BadCertificate => "bad certificate",
        A::UnsupportedCertificate => "unsupported certificate",
        A::CertificateRevoked => "revoked certificate",
        A::CertificateExpired => "expired certificate",
        A::CertificateUnknown => "unknown certificate",
        A::IllegalParameter => "illegal parameter",
        A::UnknownCA => "unknown certificate authority",
        A::AccessDenied => "access denied",
        A::DecodeError => "error decoding message",
        A::DecryptError => "error decrypting message",
        A::ProtocolVersion => "protocol version not supported",
        A::InsufficientSecurity => "insufficient security level",
        A::InternalError => "internal error",
        A::UnrecognisedName => "unrecognized name",
        A::NoApplicationProtocol => "no application protocol",
        A::CertificateRequired => "certificate required",
        other => return format!("alert({})", u8::from(other)),
    }
    .to_owned()
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

impl StdError for Failure {}
