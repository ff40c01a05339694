//! Ranges of files (RFC 9110, 14), as Go reads them.

use std::fmt::Write as _;

use http::header::CONTENT_RANGE;
use http::{Response, StatusCode};
use ring::rand::SecureRandom as _;

use crate::proxy::reply::{self, Reply};

/// Some bytes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) start: u64,
    pub(super) length: u64,
}

/// What of a file is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Ranges {
    All,
    One(Range),
    Many(Vec<Range>),
}

/// Why a range can't be had.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// It is no range.
    Invalid,
    /// It lies behind the file's end.
    Outside,
}

impl Wrong {
    pub(super) fn reply(self, size: u64) -> Response<Reply> {
        let text = match self {
            Self::Invalid => "invalid range",
            Self::Outside => "invalid range: failed to overlap",
        };
        let mut response = reply::error(StatusCode::RANGE_NOT_SATISFIABLE, text);
        if self == Self::Outside {
            let value = reply::value(format!("bytes */{size}").as_bytes());
            response.headers_mut().insert(CONTENT_RANGE, value);
        }
        response
    }
}

impl Range {
    /// As `Content-Range` of a file of `size` bytes.
    pub(super) fn header(self, size: u64) -> String {
        // An empty range ends before its beginning, as Go writes it.
        let end = (self.start + self.length).checked_sub(1);
        let end = end.map_or_else(|| "-1".to_owned(), |end| end.to_string());
        format!("bytes {}-{end}/{size}", self.start)
    }
}

/// Reads a `Range` header for a file of `size` bytes.
pub(super) fn parse(header: &str, size: u64) -> Result<Ranges, Wrong> {
    if header.is_empty() {
        return Ok(Ranges::All);
    }
    let list = header.strip_prefix("bytes=").ok_or(Wrong::Invalid)?;
    let mut ranges = Vec::new();
    let mut is_outside = false;
    for text in list.split(',').map(trimmed).filter(|t| !t.is_empty()) {
        match one(text, size)? {
            Some(range) => ranges.push(range),
            None => is_outside = true,
        }
    }
    if ranges.is_empty() && is_outside && size > 0 {
        return Err(Wrong::Outside);
    }
    // More than all of it is asked for by mistake, or by malice.
    if ranges.iter().map(|r| r.length).sum::<u64>() > size {
        return Ok(Ranges::All);
    }
    Ok(match ranges.as_slice() {
        [] => Ranges::All,
        [range] => Ranges::One(*range),
        _ => Ranges::Many(ranges),
    })
}

/// One range; `None` when it lies behind the file's end.
fn one(text: &str, size: u64) -> Result<Option<Range>, Wrong> {
    let (start, end) = text.split_once('-').ok_or(Wrong::Invalid)?;
    let (start, end) = (trimmed(start), trimmed(end));
    if start.is_empty() {
        let length = number(end)?.min(size);
        let start = size - length;
        return Ok(Some(Range { start, length }));
    }
    let start = number(start)?;
    if start >= size {
        return Ok(None);
    }
    let last = match end {
        "" => size - 1,
        end => number(end)?,
    };
    if start > last {
        return Err(Wrong::Invalid);
    }
    let length = last.min(size - 1) - start + 1;
    Ok(Some(Range { start, length }))
}

fn trimmed(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\r', '\n'])
}

/// A number that Go's `int64` holds.
fn number(text: &str) -> Result<u64, Wrong> {
    let value: i64 = text.parse().map_err(|_| Wrong::Invalid)?;
    u64::try_from(value).map_err(|_| Wrong::Invalid)
}

/// What stands between parts: nobody can have put it into a file before.
pub(super) fn boundary() -> Option<String> {
    let mut random = [0; 30];
    let source = ring::rand::SystemRandom::new();
    source.fill(&mut random).ok()?;
    let mut text = String::with_capacity(60);
    for byte in random {
        let _ = write!(text, "{byte:02x}");
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Facts: Go's `http.ServeContent` for a file of six bytes.
    #[test]
    fn ranges_are_read_as_by_go() {
        let range = |start, length| Range { start, length };
        for (header, expected) in [
            ("", Ok(Ranges::All)),
            ("bytes=1-2", Ok(Ranges::One(range(1, 2)))),
            ("bytes=-2", Ok(Ranges::One(range(4, 2)))),
            ("bytes=-9", Ok(Ranges::One(range(0, 6)))),
            ("bytes=3-", Ok(Ranges::One(range(3, 3)))),
            (
                "bytes= 0-0 , 2-3",
                Ok(Ranges::Many(vec![range(0, 1), range(2, 2)])),
            ),
            ("bytes=0-5,0-5", Ok(Ranges::All)),
            ("bytes=9-", Err(Wrong::Outside)),
            ("bytes=9-,0-1", Ok(Ranges::One(range(0, 2)))),
            ("bytes=", Ok(Ranges::All)),
            ("bytes=2-1", Err(Wrong::Invalid)),
            ("bytes=--1", Err(Wrong::Invalid)),
            ("bytes=-", Err(Wrong::Invalid)),
            ("bytes=a-", Err(Wrong::Invalid)),
            ("bytes=1", Err(Wrong::Invalid)),
            ("bytes=0-99999999999999999999", Err(Wrong::Invalid)),
            ("x", Err(Wrong::Invalid)),
        ] {
            assert_eq!(parse(header, 6), expected, "{header}");
        }
        assert_eq!(parse("bytes=0-1", 0), Ok(Ranges::All));
        assert_eq!(range(1, 2).header(6), "bytes 1-2/6");
    }
}
