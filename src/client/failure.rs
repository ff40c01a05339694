//! Why no answer came, in the words of Go's `net/http`, which users know from kubectl.

use std::error::Error as StdError;
use std::io;

use rustls::CertificateError;

use super::verify::certificate_text;
use crate::{Error, ErrorKind};

/// A request without an answer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Failure {
    /// What Go would say of it, without the URL.
    pub(super) text: String,
    /// The connection was cut, so that a GET may be sent again.
    pub(super) is_cut: bool,
    /// The time was over.
    pub(super) is_late: bool,
}

impl Failure {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_cut: false,
            is_late: false,
        }
    }

    /// The connection ended too early.
    pub(super) fn cut(text: impl Into<String>) -> Self {
        Self {
            is_cut: true,
            ..Self::new(text)
        }
    }

    /// The time was over.
    pub(super) fn late(text: impl Into<String>) -> Self {
        Self {
            is_late: true,
            ..Self::new(text)
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
        // One stream of the connection was reset: that concerns one request, not all that follow.
        if self.text.contains("stream error received") {
            return Error::new(text);
        }
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

/// How far a request had come when it failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// There was no connection yet.
    Dial,
    /// There was no answer yet.
    Head,
    /// The answer was on its way.
    Body,
}

/// What went wrong with a request to `target` (the `IP:PORT` dialled, as far as known).
pub(super) fn of_error(error: &(dyn StdError + 'static), target: &str, phase: Phase) -> Failure {
    let all = chain(error);
    if let Some(tls) = all.iter().find_map(|e| e.downcast_ref::<rustls::Error>()) {
        return of_tls(tls);
    }
    if let Some(failure) = all.iter().find_map(|e| e.downcast_ref::<Failure>()) {
        return failure.clone();
    }
    let last_io = all.iter().rev().find_map(|e| e.downcast_ref::<io::Error>());
    if let Some(io) = last_io {
        return of_io(io, target, phase);
    }
    let texts: Vec<String> = all.iter().map(ToString::to_string).collect();
    let says = |what: &str| texts.iter().any(|t| t.contains(what));
    let ends = [
        "connection closed before message completed",
        "end of file before message",
        "without sending TLS close_notify",
    ];
    if ends.into_iter().any(says) {
        return Failure::cut(end_of_file(phase));
    }
    if says("keep-alive timed out") || says("broken pipe") {
        return Failure::cut("http2: client connection lost");
    }
    if phase == Phase::Dial && says("operation timed out") {
        return Failure::late(format!("dial tcp {target}: i/o timeout"));
    }
    if says("proxy authorization required") {
        return Failure::new("Proxy Authentication Required");
    }
    if says("tunnel error") {
        return Failure::new("the proxy refused to connect to the server");
    }
    let last = texts.last().map_or("", String::as_str);
    if last.contains("stream error") {
        return Failure::cut(last);
    }
    Failure::new(last)
}

/// Go's two words for an end that came too early.
fn end_of_file(phase: Phase) -> &'static str {
    if phase == Phase::Body {
        "unexpected EOF"
    } else {
        "EOF"
    }
}

fn of_io(io: &io::Error, target: &str, phase: Phase) -> Failure {
    let text = match io.kind() {
        io::ErrorKind::ConnectionRefused => "connect: connection refused",
        io::ErrorKind::HostUnreachable => "connect: no route to host",
        io::ErrorKind::NetworkUnreachable => "connect: network is unreachable",
        io::ErrorKind::PermissionDenied => "connect: permission denied",
        io::ErrorKind::TimedOut if phase == Phase::Dial => "i/o timeout",
        io::ErrorKind::ConnectionReset => {
            return Failure::cut(format!("read tcp {target}: read: connection reset by peer"));
        }
        io::ErrorKind::BrokenPipe => {
            return Failure::cut(format!("write tcp {target}: write: broken pipe"));
        }
        io::ErrorKind::UnexpectedEof => return Failure::cut(end_of_file(phase)),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reset_of_one_stream_is_no_end_of_the_connection() {
        for (text, is_end) in [
            (
                "stream error received: unexpected internal error encountered",
                false,
            ),
            ("read tcp 127.0.0.1:1: read: connection reset by peer", true),
        ] {
            let error = Failure::cut(text).into_error("host");
            assert_eq!(error.kind == ErrorKind::Connection, is_end, "{text}");
        }
    }
}
