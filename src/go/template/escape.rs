//! Texts made safe for HTML, JavaScript and URLs as Go's templates do it, and base64 read.

use std::fmt::Write as _;

use crate::go::fmt::quote;

/// `html`
pub(super) fn html(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    for byte in text {
        match byte {
            0 => out.extend("\u{fffd}".bytes()),
            b'"' => out.extend(b"&#34;"),
            b'\'' => out.extend(b"&#39;"),
            b'&' => out.extend(b"&amp;"),
            b'<' => out.extend(b"&lt;"),
            b'>' => out.extend(b"&gt;"),
            byte => out.push(*byte),
        }
    }
    out
}

/// `js`
pub(super) fn js(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    for chunk in text.utf8_chunks() {
        for c in chunk.valid().chars() {
            let mut escaped = String::new();
            let code = u32::from(c);
            match c {
                '\\' | '\'' | '"' => escaped.extend(['\\', c]),
                '<' | '>' | '&' | '=' | '\0'..' ' => {
                    let _ = write!(escaped, "\\u{code:04X}");
                }
                _ if c.is_ascii() || quote::is_print(c) => escaped.push(c),
                _ => {
                    let _ = write!(escaped, "\\u{code:04X}");
                }
            }
            out.extend(escaped.bytes());
        }
        out.extend(chunk.invalid());
    }
    out
}

/// `urlquery`
pub(super) fn url_query(text: &[u8]) -> Vec<u8> {
    let mut out = String::with_capacity(text.len());
    for byte in text {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                out.push(char::from(*byte));
            }
            b' ' => out.push('+'),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out.into_bytes()
}

fn digit(byte: u8) -> Option<u32> {
    Some(
        match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        }
        .into(),
    )
}

/// `base64decode`: the standard alphabet with padding; line breaks count for nothing.
///
/// # Errors
/// kubectl's text with the byte Go stumbles over.
pub(super) fn base64_decode(text: &[u8]) -> Result<Vec<u8>, String> {
    let wrong = |at: usize| {
        Err(format!(
            "base64 decode failed: illegal base64 data at input byte {at}"
        ))
    };
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut group, mut count) = (0u32, 0usize);
    let breaks = |byte: &u8| matches!(byte, b'\r' | b'\n');
    let mut bytes = text.iter().enumerate().filter(|(_, b)| !breaks(b));
    while let Some((at, byte)) = bytes.next() {
        if let Some(value) = digit(*byte) {
            (group, count) = (group << 6 | value, count + 1);
            if count == 4 {
                out.extend(group.to_be_bytes().iter().skip(1));
                (group, count) = (0, 0);
            }
            continue;
        }
        if *byte != b'=' || count < 2 {
            return wrong(at);
        }
        if count == 2 {
            match bytes.next() {
                None => return wrong(text.len()),
                Some((_, b'=')) => {}
                Some((next, _)) => return wrong(next - 1),
            }
        }
        if let Some((next, _)) = bytes.next() {
            return wrong(next);
        }
        let group = (group << (6 * (4 - count))).to_be_bytes();
        out.extend(group.iter().skip(1).take(count - 1));
        return Ok(out);
    }
    match count {
        0 => Ok(out),
        _ => wrong(text.len() - count),
    }
}
