//! The remote command channels over a websocket: each message is one byte that names the channel,
//! then data (KEP-4006; `k8s.io/apimachinery/pkg/util/remotecommand`).

use bytes::Bytes;
use serde_json::Value;

use super::terminal::Size;
use crate::{Error, ErrorKind, Result};

/// Closes one channel: the data is that channel's number. Only version 5 has it.
const CLOSE: u8 = 255;

/// The protocol that can end stdin while output goes on.
const V5: &str = "v5.channel.k8s.io";

/// The protocols offered to a server, best first.
pub(super) const CHANNEL_PROTOCOLS: [&str; 2] = [V5, "v4.channel.k8s.io"];

/// A channel of a remote command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Channel {
    /// To the process.
    Stdin = 0,
    /// From the process; with a terminal, all it says.
    Stdout = 1,
    /// From the process, without a terminal.
    Stderr = 2,
    /// How it ended: a `Status` as JSON.
    Error = 3,
    /// The terminal's size, as JSON.
    Resize = 4,
}

impl Channel {
    /// The channel of this number; `None` for one that no program has.
    #[must_use]
    pub(super) fn of(number: u8) -> Option<Self> {
        let all = [
            Self::Stdin,
            Self::Stdout,
            Self::Stderr,
            Self::Error,
            Self::Resize,
        ];
        all.into_iter().find(|channel| *channel as u8 == number)
    }
}

/// The message that ends stdin, where the protocol has one.
pub(super) fn end_of_stdin(protocol: &str) -> Option<Bytes> {
    (protocol == V5).then(|| Bytes::from_static(&[CLOSE, Channel::Stdin as u8]))
}

/// What tells the terminal's size, as Go's encoder writes it.
pub(super) fn resize(size: Size) -> String {
    format!("{{\"Width\":{},\"Height\":{}}}\n", size.width, size.height)
}

/// How the command ended, from all that came on the error channel; nothing means well.
///
/// # Errors
/// `command terminated with exit code N`, which the program ends with too, or what kept the
/// command from running.
pub(super) fn outcome(message: &[u8]) -> Result<()> {
    if message.is_empty() {
        return Ok(());
    }
    let status: Value = serde_json::from_slice(message).map_err(|e| {
        let text = String::from_utf8_lossy(message);
        Error::new(format!("error stream protocol error: {e} in {text:?}"))
    })?;
    match status["status"].as_str() {
        Some("Success") => Ok(()),
        Some("Failure") if status["reason"] == "NonZeroExitCode" => Err(exit_code(&status)),
        Some("Failure") => Err(Error::new(status["message"].as_str().unwrap_or_default())),
        _ => Err(Error::new("error stream protocol error: unknown error")),
    }
}

fn exit_code(status: &Value) -> Error {
    if status["details"].is_null() {
        return Error::new("error stream protocol error: details must be set");
    }
    let causes = status["details"]["causes"].as_array();
    let cause = causes
        .into_iter()
        .flatten()
        .find(|c| c["reason"] == "ExitCode");
    let Some(cause) = cause else {
        return Error::new("error stream protocol error: no ExitCode cause given");
    };
    let text = cause["message"].as_str().unwrap_or_default();
    match text.parse::<u8>() {
        Ok(code) => Error::of(
            ErrorKind::Exit(code.into()),
            format!("command terminated with exit code {code}"),
        ),
        Err(_) => Error::new(format!(
            "error stream protocol error: invalid exit code value {text:?}"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_have_their_numbers() {
        assert_eq!(Channel::of(1), Some(Channel::Stdout));
        assert_eq!(Channel::of(4), Some(Channel::Resize));
        assert_eq!(Channel::of(9), None);
        assert_eq!(end_of_stdin(V5).as_deref(), Some(&[255, 0][..]));
        assert_eq!(end_of_stdin("v4.channel.k8s.io"), None);
        let size = Size {
            width: 80,
            height: 24,
        };
        assert_eq!(resize(size), "{\"Width\":80,\"Height\":24}\n");
    }

    #[test]
    fn the_error_channel_tells_how_it_ended() {
        let exit = |code: &str| {
            format!(
                r#"{{"metadata":{{}},"status":"Failure","message":"x","reason":"NonZeroExitCode","details":{{"causes":[{{"reason":"ExitCode","message":"{code}"}}]}}}}"#
            )
        };
        assert_eq!(outcome(b""), Ok(()));
        assert_eq!(outcome(br#"{"metadata":{},"status":"Success"}"#), Ok(()));
        let three = outcome(exit("3").as_bytes()).unwrap_err();
        assert_eq!(
            (three.exit_code(), three.text().as_str()),
            (3, "command terminated with exit code 3\n")
        );
        for (message, want) in [
            (
                exit("300"),
                r#"error stream protocol error: invalid exit code value "300""#,
            ),
            (
                r#"{"status":"Failure","message":"no such file"}"#.into(),
                "no such file",
            ),
            (
                r#"{"status":"Failure","reason":"NonZeroExitCode"}"#.into(),
                "error stream protocol error: details must be set",
            ),
            (
                r#"{"status":"Failure","reason":"NonZeroExitCode","details":{}}"#.into(),
                "error stream protocol error: no ExitCode cause given",
            ),
            ("{}".into(), "error stream protocol error: unknown error"),
        ] {
            assert_eq!(outcome(message.as_bytes()).unwrap_err().message, want);
        }
        assert!(
            outcome(b"oops")
                .unwrap_err()
                .message
                .starts_with("error stream protocol error: ")
        );
    }
}
