//! `-v=6` to `-v=9`: what goes over the wire, told on stderr in klog's shape, credentials masked.

use std::fmt::Write as _;
use std::time::Duration;

use http::{HeaderMap, Method, StatusCode};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::verbosity::Verbosity;
use crate::SharedWriter;

/// Tells of requests, or of nothing below level 6.
#[derive(Clone)]
pub struct Trace {
    verbosity: Verbosity,
    /// Its level for requests and answers.
    level: u8,
    stderr: SharedWriter,
    clock: fn() -> Timestamp,
}

impl Trace {
    /// A trace on `stderr`, with times of `clock`.
    #[must_use]
    pub fn new(verbosity: Verbosity, stderr: SharedWriter, clock: fn() -> Timestamp) -> Self {
        Self {
            level: verbosity.of("round_trippers"),
            verbosity,
            stderr,
            clock,
        }
    }

    /// A request on its way.
    pub(super) fn request(&self, method: &Method, url: &str, headers: &HeaderMap) {
        match self.level {
            0..7 => {}
            7 | 8 => {
                let mut line = format!(
                    "\"Request\" verb={} url={}",
                    quoted(method.as_str()),
                    quoted(url)
                );
                value(&mut line, "headers", &header_lines(headers));
                self.line("round_trippers.go:527", &line);
            }
            _ => {
                let mut line = "\"Request\"".to_owned();
                value(&mut line, "curlCommand", &curl(method, url, headers));
                self.line("round_trippers.go:527", &line);
            }
        }
    }

    /// Its answer; `None` when none came.
    pub(super) fn response(
        &self,
        method: &Method,
        url: &str,
        answer: Option<(StatusCode, &HeaderMap)>,
        took: Duration,
    ) {
        if self.level < 6 {
            return;
        }
        let mut line = "\"Response\"".to_owned();
        if self.level == 6 || self.level > 8 {
            let _ = write!(
                line,
                " verb={} url={}",
                quoted(method.as_str()),
                quoted(url)
            );
        }
        let status = answer
            .map(|(status, _)| status_text(status))
            .unwrap_or_default();
        let _ = write!(line, " status={}", quoted(&status));
        if self.level >= 8 {
            let headers = answer
                .map(|(_, headers)| header_lines(headers))
                .unwrap_or_default();
            value(&mut line, "headers", &headers);
        }
        let _ = write!(line, " milliseconds={}", took.as_millis());
        self.line("round_trippers.go:632", &line);
    }

    /// Whether bodies are told at all. kubectl asks twice: where the body is at hand, and where the
    /// line is written.
    pub(super) fn shows_bodies(&self) -> bool {
        self.verbosity.of("helper") >= 8 && self.verbosity.of("request") >= 8
    }

    /// A body, from level 8 on; long ones are cut, as there.
    pub(super) fn body(&self, what: &str, body: &[u8]) {
        if !self.shows_bodies() {
            return;
        }
        let limit = match self.verbosity.of("request") {
            ..=8 => 1024,
            9 => 10240,
            _ => usize::MAX,
        };
        let text = if body.iter().any(|b| *b < 0x0a) {
            hex_dump(body)
        } else {
            String::from_utf8_lossy(body).into_owned()
        };
        let mut shown = text.as_str();
        if text.len() > limit {
            let end = (0..=limit)
                .rev()
                .find(|i| text.is_char_boundary(*i))
                .unwrap_or(0);
            shown = &text[..end];
        }
        let mut shown = shown.to_owned();
        if shown.len() < text.len() {
            let _ = write!(shown, " [truncated {} chars]", text.len() - shown.len());
        }
        let mut line = quoted(what);
        value(&mut line, "body", &shown);
        self.line("helper.go:105", &line);
    }

    /// An error that does not end the command, such as a credential plugin's second run.
    pub(super) fn error(&self, text: &str) {
        self.head('E', "client.rs:1", text);
    }

    /// That a request is sent again.
    pub(super) fn retry(&self, seconds: u64, attempt: u32, url: &str) {
        if self.verbosity.of("with_retry") >= 4 {
            let line = format!(
                "\"Got a Retry-After response\" delay=\"{seconds}s\" attempt={attempt} url={}",
                quoted(url)
            );
            self.line("with_retry.go:236", &line);
        }
    }

    /// Tells `text` from `level` on; `place` is the line that tells it in kubectl, such as
    /// `loader.go:408`.
    pub fn info(&self, level: u8, place: &str, text: &str) {
        let file = place.split('.').next().unwrap_or_default();
        if self.verbosity.of(file) >= level {
            self.line(place, text);
        }
    }

    fn line(&self, place: &str, text: &str) {
        self.head('I', place, text);
    }

    fn head(&self, level: char, place: &str, text: &str) {
        log(&self.stderr, self.clock, level, place, text);
    }
}

/// Says a warning that is no part of a command's answer, as a line of the log.
pub fn log_warning(stderr: &SharedWriter, clock: fn() -> Timestamp, text: &str) {
    log(stderr, clock, 'W', "helpers.go:714", text);
}

/// A line after klog's head: level (`E` of an error), date, time with microseconds, process, place
/// (the line that tells it in kubectl).
pub fn log(stderr: &SharedWriter, clock: fn() -> Timestamp, level: char, place: &str, text: &str) {
    let now = clock().to_zoned(TimeZone::UTC).datetime();
    let (date, time) = (now.date(), now.time());
    stderr.line(&format!(
        "{level}{:02}{:02} {:02}:{:02}:{:02}.{:06} {:7} {place}] {text}",
        date.month(),
        date.day(),
        time.hour(),
        time.minute(),
        time.second(),
        time.subsec_nanosecond() / 1000,
        std::process::id(),
    ));
}

/// Adds ` key=value`: quoted, or between `<` and `>` when it has several lines.
fn value(line: &mut String, key: &str, value: &str) {
    if !value.contains('\n') {
        let _ = write!(line, " {key}={}", quoted(value));
        return;
    }
    let _ = writeln!(line, " {key}=<");
    for part in value.strip_suffix('\n').unwrap_or(value).split('\n') {
        let _ = writeln!(line, "\t{}", clean(part));
    }
    line.push_str(" >");
}

/// Text from a server without what could steer a terminal.
fn clean(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_control() && c != '\t' {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect()
}

/// Text between quotes as Go's `%q` writes it: what a server sent, fit for a terminal.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\u{7}' => out.push_str("\\a"),
            '\u{8}' => out.push_str("\\b"),
            '\u{b}' => out.push_str("\\v"),
            '\u{c}' => out.push_str("\\f"),
            c if (c as u32) < 0x80 && c.is_control() => {
                let _ = write!(out, "\\x{:02x}", c as u32);
            }
            c if c.is_control() || is_invisible(c) => {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Marks that turn the direction of text, and others without a width.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn status_text(status: StatusCode) -> String {
    match status.canonical_reason() {
        Some(reason) => format!("{} {reason}", status.as_str()),
        None => status.as_str().to_owned(),
    }
}

/// Headers by name, as Go writes names, values masked where they must be.
fn sorted(headers: &HeaderMap) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = headers
        .iter()
        .map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes());
            (canonical(name.as_str()), masked(name.as_str(), &value))
        })
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

/// `Www-Authenticate` for `www-authenticate`.
fn canonical(name: &str) -> String {
    let part = |p: &str| p[..1.min(p.len())].to_uppercase() + p.get(1..).unwrap_or_default();
    name.split('-').map(part).collect::<Vec<_>>().join("-")
}

fn masked(name: &str, value: &str) -> String {
    if !name.eq_ignore_ascii_case("authorization") || value.is_empty() {
        return value.to_owned();
    }
    let (kind, rest) = value.split_once(' ').unwrap_or((value, ""));
    match kind.to_lowercase().as_str() {
        "bearer" | "basic" | "negotiate" if rest.is_empty() => kind.to_owned(),
        "bearer" | "basic" | "negotiate" => format!("{kind} <masked>"),
        _ => "<masked>".to_owned(),
    }
}

fn header_lines(headers: &HeaderMap) -> String {
    sorted(headers)
        .into_iter()
        .map(|(name, value)| format!("{name}: {value}\n"))
        .collect()
}

fn curl(method: &Method, url: &str, headers: &HeaderMap) -> String {
    let headers: String = sorted(headers)
        .into_iter()
        .map(|(name, value)| format!(" -H {}", quoted(&format!("{name}: {value}"))))
        .collect();
    format!("curl -v -X{method} {headers} '{url}'\n")
}

/// Go's `hex.Dump`.
fn hex_dump(body: &[u8]) -> String {
    let mut out = String::new();
    for (at, line) in body.chunks(16).enumerate() {
        let _ = write!(out, "{:08x} ", at * 16);
        for i in 0..16 {
            let gap = if i % 8 == 0 { " " } else { "" };
            let _ = match line.get(i) {
                Some(byte) => write!(out, "{gap}{byte:02x} "),
                None => write!(out, "{gap}   "),
            };
        }
        let text = line.iter().map(|b| {
            if (32..127).contains(b) {
                char::from(*b)
            } else {
                '.'
            }
        });
        let _ = writeln!(out, " |{}|", text.collect::<String>());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::Request;
    use crate::client::fake::{Fake, block_on, config, json};

    /// Fact: kubectl's lines at these levels.
    #[test]
    fn credentials_are_masked_at_every_level() {
        for level in 6..=10 {
            let fake = Fake::new([json(200, "{}")]);
            let mut config = config();
            config.auth.token = Some("s3cret".to_owned());
            block_on(fake.client(&config, level).json(Request::get("/api"))).unwrap();
            let said = fake.said();
            assert!(!said.contains("s3cret"), "{said}");
            assert!(said.contains("\"Response\""), "{said}");
            assert_eq!(
                said.contains("Authorization: Bearer <masked>"),
                level >= 7,
                "{said}"
            );
            assert_eq!(said.contains("curl -v -XGET"), level >= 9, "{said}");
        }
        assert_eq!(masked("Authorization", "Weird s3cret"), "<masked>");
        assert_eq!(masked("authorization", "Basic"), "Basic");
    }

    #[test]
    fn lines_have_klogs_shape() {
        let fake = Fake::new([json(200, "{}")]);
        block_on(fake.client(&config(), 6).json(Request::get("/api"))).unwrap();
        let said = fake.said();
        assert!(said.starts_with("I0101 00:00:00.000000 "), "{said}");
        let end = "round_trippers.go:632] \"Response\" verb=\"GET\" url=\"http://test:1/api\" status=\"200 OK\" milliseconds=0\n";
        assert!(said.ends_with(end), "{said}");
    }

    /// Fact: Go's `hex.Dump`.
    #[test]
    fn bytes_are_dumped() {
        let dump = hex_dump(b"\x00\x01abcdefghijklmnop");
        assert_eq!(
            dump,
            "00000000  00 01 61 62 63 64 65 66  67 68 69 6a 6b 6c 6d 6e  |..abcdefghijklmn|\n00000010  6f 70                                             |op|\n"
        );
    }
}
