//! Every failure of the program, and the single place where one becomes text and an exit code.

use std::fmt::Write as _;
use std::io;

use serde_json::Value;

/// The result of everything in this crate that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A failure, with what a user needs to see of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    /// What sort of failure it is: decides the prefix and the exit code.
    pub kind: ErrorKind,
    /// The cause in one line, without prefix.
    pub message: String,
    /// A line of advice that follows the message, if there is one.
    pub hint: Option<String>,
}

/// The sorts of failure.
#[derive(Clone, Debug, PartialEq)]
pub enum ErrorKind {
    /// Printed as `error: MESSAGE`.
    General,
    /// Printed as it is, without a prefix.
    Verbatim,
    /// The API server answered with a `Status` other than success.
    Api(Box<ApiError>),
    /// The server could not be reached; printed as it is.
    Connection,
    /// Several failures, each printed as it would be alone.
    Many(Vec<Error>),
    /// Ends the program with this code; the message is printed as it is unless empty.
    Exit(i32),
    /// The reader of our output has gone: a quiet end.
    BrokenPipe,
    /// Ctrl-C: a quiet end with 130.
    Interrupted,
}

/// The parts of a `Status` that decide what happens next.
#[derive(Clone, Debug, PartialEq)]
pub struct ApiError {
    /// HTTP status code.
    pub code: u16,
    /// `Status.reason`, such as `NotFound`; empty when the server gave none.
    pub reason: String,
    /// `Status.details`, `Null` when absent.
    pub details: Value,
}

impl Error {
    /// A failure printed as `error: MESSAGE`.
    pub fn new(message: impl Into<String>) -> Self {
        Self::of(ErrorKind::General, message)
    }

    /// A failure printed without a prefix.
    pub fn verbatim(message: impl Into<String>) -> Self {
        Self::of(ErrorKind::Verbatim, message)
    }

    /// A failure of the given kind.
    pub fn of(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            hint: None,
        }
    }

    /// A server's refusal.
    pub fn api(code: u16, reason: impl Into<String>, message: impl Into<String>) -> Self {
        let api = ApiError {
            code,
            reason: reason.into(),
            details: Value::Null,
        };
        Self::of(ErrorKind::Api(Box::new(api)), message)
    }

    /// A wrong use of a command: the message, then where its help is (`ktl get`, say).
    pub fn usage(command: &str, message: impl Into<String>) -> Self {
        Self::new(message).with_hint(format!("See '{command} -h' for help and examples"))
    }

    /// One failure out of several; a single one stays itself, none is `Ok`.
    ///
    /// # Errors
    /// Whatever is in `errors`.
    pub fn all(mut errors: Vec<Error>) -> Result<()> {
        match errors.len() {
            0 => Ok(()),
            1 => Err(errors.remove(0)),
            _ => Err(Self::of(ErrorKind::Many(errors), "")),
        }
    }

    /// The same failure with a line of advice.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same failure with `prefix` before its message: what was being done, to what.
    #[must_use]
    pub fn context(mut self, prefix: &str) -> Self {
        self.message = format!("{prefix}: {}", self.message);
        self
    }

    /// The server's answer, when that is what this failure is.
    #[must_use]
    pub fn as_api(&self) -> Option<&ApiError> {
        match &self.kind {
            ErrorKind::Api(api) => Some(api),
            _ => None,
        }
    }

    /// Whether the server answered with this `reason`.
    #[must_use]
    pub fn is_reason(&self, reason: &str) -> bool {
        self.as_api().is_some_and(|api| api.reason == reason)
    }

    /// Whether the server said that the object does not exist.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.is_reason("NotFound")
    }

    /// Whether the server no longer knows the version that was asked for.
    #[must_use]
    pub fn is_expired(&self) -> bool {
        self.as_api().is_some_and(|api| api.code == 410)
    }

    /// The exit code of the program that ends with this failure.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match &self.kind {
            ErrorKind::Exit(code) => u8::try_from(*code & 0xff).unwrap_or(1),
            ErrorKind::Interrupted => 130,
            ErrorKind::BrokenPipe => 0,
            ErrorKind::Many(errors) => errors.iter().map(Self::exit_code).max().unwrap_or(1),
            _ => 1,
        }
    }

    /// The text of this failure as it stands on stderr, each line ended; empty for a quiet end.
    #[must_use]
    pub fn text(&self) -> String {
        self.text_after("error: ")
    }

    /// [`Self::text`] with the prefix a general failure gets: none where it is one of many.
    fn text_after(&self, prefix: &str) -> String {
        let mut out = String::new();
        match &self.kind {
            ErrorKind::General => line(&mut out, prefix, &self.message),
            ErrorKind::Verbatim | ErrorKind::Connection | ErrorKind::Exit(_) => {
                line(&mut out, "", &self.message);
            }
            // One of many is told as the server told it, as kubectl does.
            ErrorKind::Api(api) if api.reason == "Invalid" && !prefix.is_empty() => {
                invalid_text(&mut out, &api.details, &self.message);
            }
            ErrorKind::Api(api) => api_text(&mut out, api, &self.message),
            ErrorKind::Many(errors) => out.extend(errors.iter().map(|e| e.text_after(""))),
            ErrorKind::BrokenPipe | ErrorKind::Interrupted => {}
        }
        if let Some(hint) = &self.hint {
            line(&mut out, "", hint);
        }
        out
    }
}

fn line(out: &mut String, prefix: &str, message: &str) {
    if !message.is_empty() {
        let _ = writeln!(out, "{prefix}{message}");
    }
}

/// The words kubectl has for a `Status` (its `checkErr` and `StandardErrorMessage`).
fn api_text(out: &mut String, api: &ApiError, message: &str) {
    match api.reason.as_str() {
        "Unauthorized" => {
            line(
                out,
                "error: ",
                &format!("You must be logged in to the server ({message})"),
            );
        }
        "" => line(out, "Error from server: ", message),
        reason => line(out, &format!("Error from server ({reason}): "), message),
    }
}

/// A validation failure: what is invalid, then its causes, as a list when there are several.
fn invalid_text(out: &mut String, details: &Value, message: &str) {
    let text = |key: &str| details[key].as_str().unwrap_or_default();
    let causes: Vec<String> = details["causes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|c| {
            let (field, message) = (
                c["field"].as_str(),
                c["message"].as_str().unwrap_or_default(),
            );
            format!("{}: {message}", field.unwrap_or_default())
        })
        .collect();
    let mut subject = "The request is invalid".to_owned();
    if !(text("kind").is_empty() && text("name").is_empty()) {
        subject = format!("The {} {:?} is invalid", text("kind"), text("name"));
    } else if causes.is_empty() && !message.is_empty() {
        subject = format!("{subject}: {message}");
    }
    match causes.as_slice() {
        [] => line(out, "", &subject),
        [one] => line(out, "", &format!("{subject}: {one}")),
        many => {
            line(out, "", &format!("{subject}: "));
            many.iter().for_each(|cause| line(out, "* ", cause));
        }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

impl From<io::Error> for Error {
    fn from(e: io::Error) -> Self {
        if e.kind() == io::ErrorKind::BrokenPipe {
            return Self::of(ErrorKind::BrokenPipe, "");
        }
        Self::new(e.to_string())
    }
}
