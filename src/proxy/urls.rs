//! Paths of URLs as Go's `net/url` and `path` treat them.

use std::fmt::Write as _;

use crate::go::path;

/// A path as it came and as it is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct UrlPath {
    /// Without escapes.
    pub(super) decoded: Vec<u8>,
    /// As it came.
    raw: String,
}

impl UrlPath {
    /// A path as it stands in a request; `None` where a `%` is not of an escape.
    pub(super) fn parse(raw: &str) -> Option<Self> {
        let decoded = decode(raw)?;
        Some(Self {
            decoded,
            raw: raw.to_owned(),
        })
    }

    /// The same path as it came, meaning another: what stripping a prefix leaves.
    pub(super) fn with(&self, decoded: Vec<u8>) -> Self {
        Self {
            decoded,
            raw: self.raw.clone(),
        }
    }

    /// Whether it came in another form than Go would write it.
    pub(super) fn is_special(&self) -> bool {
        self.raw != encode(&self.decoded)
    }

    /// As it came.
    pub(super) fn raw(&self) -> &str {
        &self.raw
    }

    /// With escapes: as it came where that is valid and still the same path.
    pub(super) fn encoded(&self) -> String {
        let is_same = is_valid(&self.raw) && decode(&self.raw).as_ref() == Some(&self.decoded);
        if is_same {
            self.raw.clone()
        } else {
            encode(&self.decoded)
        }
    }
}

/// What an escaped text means; `None` where a `%` is not of an escape.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            out.push(byte);
            continue;
        }
        let mut digit = || char::from(bytes.next()?).to_digit(16);
        let (high, low) = (digit()?, digit()?);
        out.push(u8::try_from(high * 16 + low).ok()?);
    }
    Some(out)
}

/// A path with what must be escaped, escaped.
pub(super) fn encode(path: &[u8]) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => out.push(char::from(*byte)),
            b'-' | b'_' | b'.' | b'~' | b'$' | b'&' | b'+' | b',' | b'/' | b':' | b';' | b'='
            | b'@' => out.push(char::from(*byte)),
            byte => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

/// Whether a path may stand in a URL as it is.
fn is_valid(raw: &str) -> bool {
    raw.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-_.~!$&'()*+,;=:@[]%/".contains(&byte))
}

/// A path below `/`, without `.`, `..`, doubled slashes and a slash at its end.
pub(super) fn clean(path: &[u8]) -> Vec<u8> {
    path::clean(&[b"/", path].concat())
}

/// As [`clean`], with the slash at its end.
pub(super) fn clean_request(path: &[u8]) -> Vec<u8> {
    let mut out = clean(path);
    if path.ends_with(b"/") && out != b"/" {
        out.push(b'/');
    }
    out
}

/// Two parts of a path with one slash between them.
pub(super) fn join(first: &str, second: &str) -> String {
    match (first.ends_with('/'), second.starts_with('/')) {
        (true, true) => format!("{first}{}", &second[1..]),
        (false, false) => format!("{first}/{second}"),
        _ => format!("{first}{second}"),
    }
}

/// Text in HTML (Go's `html.EscapeString`).
pub(super) fn html(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    for byte in text {
        match byte {
            b'&' => out.extend_from_slice(b"&amp;"),
            b'<' => out.extend_from_slice(b"&lt;"),
            b'>' => out.extend_from_slice(b"&gt;"),
            b'"' => out.extend_from_slice(b"&#34;"),
            b'\'' => out.extend_from_slice(b"&#39;"),
            byte => out.push(*byte),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Facts: Go's `url.Parse(..).EscapedPath()`.
    #[test]
    fn paths_keep_their_form_where_it_is_valid() {
        for (raw, decoded, encoded) in [
            ("/a/%2Fb", "/a//b", "/a/%2Fb"),
            ("/a%20b", "/a b", "/a%20b"),
            ("/%41", "/A", "/%41"),
            ("/a|b", "/a|b", "/a%7Cb"),
            ("/!'()*[]", "/!'()*[]", "/!'()*[]"),
            ("/\"%21", "/\"!", "/%22%21"),
        ] {
            let path = UrlPath::parse(raw).unwrap();
            assert_eq!(path.decoded, decoded.as_bytes(), "{raw}");
            assert_eq!(path.encoded(), encoded, "{raw}");
        }
        let stripped = UrlPath::parse("/x/a%2Fb").unwrap().with(b"/a/b".to_vec());
        assert_eq!(stripped.encoded(), "/a/b");
        for wrong in ["/%", "/%4", "/%zz", "/%+1"] {
            assert_eq!(UrlPath::parse(wrong), None, "{wrong}");
        }
    }

    /// Facts: the server's `cleanPath`.
    #[test]
    fn paths_are_cleaned_as_by_go() {
        for (path, cleaned, request) in [
            ("/", "/", "/"),
            ("//", "/", "/"),
            ("/a/", "/a", "/a/"),
            ("/a//b/./c/..", "/a/b", "/a/b"),
            ("/../../a", "/a", "/a"),
            ("/a/../", "/", "/"),
            ("/...", "/...", "/..."),
        ] {
            assert_eq!(clean(path.as_bytes()), cleaned.as_bytes(), "{path}");
            assert_eq!(clean_request(path.as_bytes()), request.as_bytes(), "{path}");
        }
    }

    #[test]
    fn one_slash_joins() {
        for (first, second, joined) in [
            ("/base/", "/a", "/base/a"),
            ("/base", "a", "/base/a"),
            ("", "", "/"),
            ("", "/a", "/a"),
            ("/base/", "", "/base/"),
        ] {
            assert_eq!(join(first, second), joined);
        }
    }
}
