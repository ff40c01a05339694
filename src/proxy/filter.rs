//! What may be passed on to the API server.

use super::pattern::Pattern;
use crate::client::Trace;

/// Regular expressions for requests. Files are shown without asking them.
pub struct Filter {
    accept_paths: Vec<Pattern>,
    reject_paths: Vec<Pattern>,
    accept_hosts: Vec<Pattern>,
    reject_methods: Vec<Pattern>,
    trace: Trace,
}

impl Filter {
    /// The paths of requests that are let through, by default all.
    pub const ACCEPT_PATHS: &'static str = "^.*";
    /// The paths that are refused all the same: what runs commands in containers.
    pub const REJECT_PATHS: &'static str = "^/api/.*/pods/.*/exec,^/api/.*/pods/.*/attach";
    /// The names of this server: a page that a browser has from elsewhere has another.
    pub const ACCEPT_HOSTS: &'static str = r"^localhost$,^127\.0\.0\.1$,^\[::1\]$";
    /// The methods that are refused, by default none.
    pub const REJECT_METHODS: &'static str = "^$";

    /// A filter from lists of expressions, with commas between them; an empty one has none.
    ///
    /// # Errors
    /// What is wrong with an expression, in Go's words.
    pub fn new(
        accept_paths: &str,
        reject_paths: &str,
        accept_hosts: &str,
        reject_methods: &str,
        trace: Trace,
    ) -> Result<Self, String> {
        Ok(Self {
            accept_paths: patterns(accept_paths)?,
            reject_paths: patterns(reject_paths)?,
            accept_hosts: patterns(accept_hosts)?,
            reject_methods: patterns(reject_methods)?,
            trace,
        })
    }

    /// Whether a request may pass; `host` is its `Host`, with or without a port.
    pub(super) fn accepts(&self, method: &str, path: &[u8], host: &str) -> bool {
        let path = String::from_utf8_lossy(path);
        let host = host_of(host);
        let passes = !self.find(&path, &self.reject_paths)
            && !self.find(method, &self.reject_methods)
            && self.find(&path, &self.accept_paths)
            && self.find(host, &self.accept_hosts);
        let (place, word) = if passes {
            ("proxy_server.go:132", "accepting")
        } else {
            ("proxy_server.go:136", "rejecting")
        };
        let text = format!("Filter {word} {method} {path} {host}");
        self.trace.info(3, place, &text);
        passes
    }

    fn find(&self, text: &str, patterns: &[Pattern]) -> bool {
        let found = patterns.iter().find(|pattern| pattern.is_in(text));
        if let Some(pattern) = found {
            let line = format!("{text} matched {}", pattern.text());
            self.trace.info(6, "proxy_server.go:91", &line);
        }
        found.is_some()
    }
}

fn patterns(list: &str) -> Result<Vec<Pattern>, String> {
    match list {
        "" => Ok(Vec::new()),
        list => list.split(',').map(Pattern::new).collect(),
    }
}

/// A `Host` without its port, by the rules of Go's `net.SplitHostPort`; as it is where they find
/// none.
fn host_of(header: &str) -> &str {
    let Some((host, port)) = header.rsplit_once(':') else {
        return header;
    };
    let inner = host.strip_prefix('[').and_then(|h| h.strip_suffix(']'));
    let is_plain = |text: &str| !text.contains(['[', ']']);
    match inner {
        Some(inner) if is_plain(inner) && is_plain(port) => inner,
        None if is_plain(header) && !host.contains(':') => host,
        _ => header,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SharedWriter;

    fn filter(accept_paths: &str, reject_paths: &str, hosts: &str, methods: &str) -> Filter {
        let trace = Trace::new(
            crate::client::Verbosity::default(),
            SharedWriter::new(std::io::sink()),
            || jiff::Timestamp::UNIX_EPOCH,
        );
        Filter::new(accept_paths, reject_paths, hosts, methods, trace).unwrap()
    }

    /// Facts: answers of kubectl 1.37.1's proxy.
    #[test]
    fn the_defaults_are_safe() {
        let filter = filter(
            Filter::ACCEPT_PATHS,
            Filter::REJECT_PATHS,
            Filter::ACCEPT_HOSTS,
            Filter::REJECT_METHODS,
        );
        for (method, path, host, passes) in [
            ("GET", "", "127.0.0.1", true),
            ("GET", "/api/v1/pods", "localhost:8001", true),
            ("GET", "/api/v1/pods", "[::1]", true),
            // The brackets go with the port, which the default does not expect.
            ("GET", "/api/v1/pods", "[::1]:8001", false),
            ("GET", "/api/v1/pods", "evil.com", false),
            ("GET", "/api/v1/pods", "localhost.evil.com:8001", false),
            ("GET", "/api/v1/pods", "", false),
            ("GET", "/api/v1/pods", "127.0.0.1.evil", false),
            ("DELETE", "/api/v1/namespaces/a/pods/b", "localhost", true),
            (
                "POST",
                "/api/v1/namespaces/a/pods/b/exec",
                "localhost",
                false,
            ),
            (
                "POST",
                "/api/v1/namespaces/a/pods/b/attach",
                "localhost",
                false,
            ),
            (
                "GET",
                "/api/v1/namespaces/a/pods/execfoo",
                "localhost",
                true,
            ),
            (
                "GET",
                "/api/v1/namespaces/a/pods/b/portforward",
                "localhost",
                true,
            ),
        ] {
            let got = filter.accepts(method, path.as_bytes(), host);
            assert_eq!(got, passes, "{method} {path} {host}");
        }
    }

    #[test]
    fn lists_have_commas() {
        let some = filter("^/a,^/b", "", "x", "POST,PUT");
        assert!(some.accepts("GET", b"/a", "x"));
        assert!(some.accepts("GET", b"/b", "axa:1"));
        assert!(!some.accepts("GET", b"/c", "x"));
        assert!(!some.accepts("PUT", b"/a", "x"));
        assert!(!filter("", "", "x", "").accepts("GET", b"/a", "x"));
    }

    /// Facts: Go's `net.SplitHostPort`.
    #[test]
    fn a_host_loses_its_port() {
        for (header, host) in [
            ("localhost", "localhost"),
            ("localhost:8001", "localhost"),
            ("localhost:", "localhost"),
            ("[::1]", "[::1]"),
            ("[::1]:80", "::1"),
            ("::1", "::1"),
            ("[::1", "[::1"),
            ("a]:1", "a]:1"),
            ("[a]b:1", "[a]b:1"),
            (":80", ""),
        ] {
            assert_eq!(host_of(header), host, "{header}");
        }
    }
}
