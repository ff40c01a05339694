//! What a file is by its first bytes: the table of the MIME Sniffing Standard, as far as Go has it.

/// Beginnings of HTML, after blanks, in any case; a blank or `>` follows.
const HTML: [&str; 17] = [
    "<!doctype html",
    "<html",
    "<head",
    "<script",
    "<iframe",
    "<h1",
    "<div",
    "<font",
    "<table",
    "<a",
    "<style",
    "<title",
    "<b",
    "<body",
    "<br",
    "<p",
    "<!--",
];

/// Beginnings of other types, in order; a `.` stands for any byte where [`MASKED`] says so.
const PLAIN: [(&[u8], &str); 32] = [
    (b"%PDF-", "application/pdf"),
    (b"%!PS-Adobe-", "application/postscript"),
    (b"\xFE\xFF", "text/plain; charset=utf-16be"),
    (b"\xFF\xFE", "text/plain; charset=utf-16le"),
    (b"\xEF\xBB\xBF", "text/plain; charset=utf-8"),
    (b"\x00\x00\x01\x00", "image/x-icon"),
    (b"\x00\x00\x02\x00", "image/x-icon"),
    (b"BM", "image/bmp"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"RIFF....WEBPVP", "image/webp"),
    (b"\x89PNG\r\n\x1A\n", "image/png"),
    (b"\xFF\xD8\xFF", "image/jpeg"),
    (b"FORM....AIFF", "audio/aiff"),
    (b"ID3", "audio/mpeg"),
    (b"OggS\x00", "application/ogg"),
    (b"MThd\x00\x00\x00\x06", "audio/midi"),
    (b"RIFF....AVI ", "video/avi"),
    (b"RIFF....WAVE", "audio/wave"),
    (MP4, "video/mp4"),
    (b"\x1A\x45\xDF\xA3", "video/webm"),
    (EOT, "application/vnd.ms-fontobject"),
    (b"\x00\x01\x00\x00", "font/ttf"),
    (b"OTTO", "font/otf"),
    (b"ttcf", "font/collection"),
    (b"wOFF", "font/woff"),
    (b"wOF2", "font/woff2"),
    (b"\x1F\x8B\x08", "application/x-gzip"),
    (b"PK\x03\x04", "application/zip"),
    (b"Rar!\x1A\x07\x00", "application/x-rar-compressed"),
    (b"Rar!\x1A\x07\x01\x00", "application/x-rar-compressed"),
    (b"\x00asm", "application/wasm"),
];

/// Any 34 bytes, then `LP`.
const EOT: &[u8] = b"..................................LP";
/// Told by [`is_mp4`].
const MP4: &[u8] = b"....ftyp";

/// Where a `.` stands for any byte.
const MASKED: [&[u8]; 6] = [
    b"RIFF....WEBPVP",
    b"FORM....AIFF",
    b"RIFF....AVI ",
    b"RIFF....WAVE",
    EOT,
    MP4,
];

/// The content type of what begins with `data`, of which at most 512 bytes count.
pub(crate) fn sniff(data: &[u8]) -> &'static str {
    let data = &data[..data.len().min(512)];
    let blank = |b: &u8| matches!(b, b'\t' | b'\n' | b'\x0c' | b'\r' | b' ');
    let start = data.iter().position(|b| !blank(b)).unwrap_or(data.len());
    let text = &data[start..];
    if HTML.iter().any(|tag| is_tag(text, tag.as_bytes())) {
        return "text/html; charset=utf-8";
    }
    if text.starts_with(b"<?xml") {
        return "text/xml; charset=utf-8";
    }
    let known = PLAIN.iter().find(|(pattern, _)| begins(data, pattern));
    if let Some((_, kind)) = known {
        return kind;
    }
    let is_binary = |b: &u8| matches!(b, 0..=8 | 0x0b | 0x0e..=0x1a | 0x1c..=0x1f);
    if text.iter().any(is_binary) {
        "application/octet-stream"
    } else {
        "text/plain; charset=utf-8"
    }
}

fn is_tag(text: &[u8], tag: &[u8]) -> bool {
    text.len() > tag.len()
        && text[..tag.len()].eq_ignore_ascii_case(tag)
        && matches!(text[tag.len()], b' ' | b'>')
}

fn begins(data: &[u8], pattern: &[u8]) -> bool {
    // The mark of an encoding has a text of four bytes at least.
    let shortest = match pattern {
        b"\xFE\xFF" | b"\xFF\xFE" | b"\xEF\xBB\xBF" => 4,
        pattern => pattern.len(),
    };
    if data.len() < shortest {
        return false;
    }
    if pattern == MP4 {
        return is_mp4(data);
    }
    let is_masked = MASKED.contains(&pattern);
    pattern
        .iter()
        .zip(data)
        .all(|(p, d)| p == d || (is_masked && *p == b'.'))
}

/// Whether the first box is of an MP4 file: one of its brands begins with `mp4`.
fn is_mp4(data: &[u8]) -> bool {
    let (Some(size), true) = (data.first_chunk::<4>(), data.len() >= 12) else {
        return false;
    };
    let size = usize::try_from(u32::from_be_bytes(*size)).unwrap_or(usize::MAX);
    if data.len() < size || size % 4 != 0 || &data[4..8] != b"ftyp" {
        return false;
    }
    // The word behind the first brand is its version.
    let brands = (8..size).step_by(4).filter(|at| *at != 12);
    brands
        .filter_map(|at| data.get(at..at + 3))
        .any(|b| b == b"mp4")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Facts: Go's `http.DetectContentType`.
    #[test]
    fn types_are_those_of_go() {
        for (data, kind) in [
            (&b""[..], "text/plain; charset=utf-8"),
            (b"text", "text/plain; charset=utf-8"),
            (b"\x00\x01", "application/octet-stream"),
            (b" \n<HTML>", "text/html; charset=utf-8"),
            (b"<html", "text/plain; charset=utf-8"),
            (b"<htmlx>", "text/plain; charset=utf-8"),
            (b" <?xml ", "text/xml; charset=utf-8"),
            (b"\xEF\xBB\xBFa", "text/plain; charset=utf-8"),
            (b"\xFF\xFE\x00\x01", "text/plain; charset=utf-16le"),
            (b"\x89PNG\r\n\x1A\n..", "image/png"),
            (b"RIFFabcdWAVEx", "audio/wave"),
            (b"RIFFabcdWEBPVP8", "image/webp"),
            (b"RIFFabcdother", "text/plain; charset=utf-8"),
            (b"\x00\x00\x00\x10ftypmp42\x00\x00\x00\x00", "video/mp4"),
            (b"\x00\x00\x00\x14ftypisom\x00\x00\x00\x00mp41", "video/mp4"),
            (b"\x00\x00\x00\x10ftypisomxxxx", "application/octet-stream"),
            (b"PK\x03\x04", "application/zip"),
            (b"\x1b[0m", "text/plain; charset=utf-8"),
        ] {
            assert_eq!(sniff(data), kind, "{data:?}");
        }
    }
}
