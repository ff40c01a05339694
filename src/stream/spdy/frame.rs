//! Frames of SPDY/3.1 as bytes, both ways, without I/O.
//!
//! Header blocks are one zlib stream a direction. Ours is of stored blocks, which any inflater
//! takes; those of the server are of no interest, and are skipped unread.

use bytes::{Buf as _, BufMut as _, Bytes, BytesMut};

use crate::{Error, Result};

/// The length of a frame's head, in bytes.
pub(super) const HEAD: usize = 8;
/// The longest frame of control taken in, in bytes. Servers send headers of a few bytes.
const CONTROL_LIMIT: usize = 1 << 20;
/// How much of a frame of control matters: an id, and a status.
const PAYLOAD: usize = 8;
/// The flag that says that nothing more comes from that side.
const FIN: u8 = 1;

/// The status of a stream that one side has no use for any more.
pub(super) const CANCEL: u32 = 5;
/// The status of a stream that is not taken.
pub(super) const REFUSED: u32 = 3;

const SYN_STREAM: u16 = 1;
const SYN_REPLY: u16 = 2;
const RST_STREAM: u16 = 3;
const SETTINGS: u16 = 4;
const PING: u16 = 6;
const GOAWAY: u16 = 7;
const HEADERS: u16 = 8;
const WINDOW_UPDATE: u16 = 9;

/// What came, as far as it matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// The server wants a stream of its own.
    Open { stream: u32 },
    /// The server has taken a stream, or tells more of it.
    Headers { stream: u32, fin: bool },
    /// The server has no use for a stream any more.
    Reset { stream: u32, status: u32 },
    /// To be answered, or an answer.
    Ping(u32),
    /// No streams any more.
    GoAway,
    /// A part of a stream's data: never more than what came at once. `fin` is for the last.
    Data { stream: u32, data: Bytes, fin: bool },
    /// Nothing to do.
    Other,
}

/// Puts frames together from bytes as they come, and keeps no more than a few of them.
#[derive(Debug)]
pub(super) enum Decoder {
    Head {
        have: [u8; HEAD],
        len: usize,
    },
    Control {
        kind: u16,
        fin: bool,
        have: [u8; PAYLOAD],
        len: usize,
        left: usize,
    },
    Data {
        stream: u32,
        fin: bool,
        left: usize,
    },
}

impl Decoder {
    pub(super) const fn new() -> Self {
        Self::Head {
            have: [0; HEAD],
            len: 0,
        }
    }

    /// Takes bytes from the front of `input` up to the end of a frame or of a part of its data;
    /// `None` when there is too little. To be called again until then.
    ///
    /// # Errors
    /// What came isn't SPDY/3.1.
    pub(super) fn next(&mut self, input: &mut Bytes) -> Result<Option<Frame>> {
        loop {
            match self {
                Self::Head { have, len } => {
                    let n = input.len().min(HEAD - *len);
                    input.copy_to_slice(&mut have[*len..*len + n]);
                    *len += n;
                    if *len < HEAD {
                        return Ok(None);
                    }
                    *self = Self::head(*have)?;
                }
                Self::Control {
                    kind,
                    fin,
                    have,
                    len,
                    left,
                } => {
                    let n = input.len().min(*left);
                    let wanted = n.min(PAYLOAD - *len);
                    have[*len..*len + wanted].copy_from_slice(&input[..wanted]);
                    input.advance(n);
                    *len += wanted;
                    *left -= n;
                    if *left > 0 {
                        return Ok(None);
                    }
                    let frame = control(*kind, *fin, &have[..*len])?;
                    *self = Self::new();
                    return Ok(Some(frame));
                }
                Self::Data { stream, fin, left } => {
                    if input.is_empty() && *left > 0 {
                        return Ok(None);
                    }
                    let data = input.split_to(input.len().min(*left));
                    *left -= data.len();
                    let (stream, fin) = (*stream, *fin && *left == 0);
                    if *left == 0 {
                        *self = Self::new();
                    }
                    return Ok(Some(Frame::Data { stream, data, fin }));
                }
            }
        }
    }

    /// What follows a frame's head.
    fn head(head: [u8; HEAD]) -> Result<Self> {
        let [a, b, c, d, flags, e, f, g] = head;
        let left = u32::from_be_bytes([0, e, f, g]) as usize;
        let fin = flags & FIN != 0;
        if a & 0x80 == 0 {
            let stream = u32::from_be_bytes([a, b, c, d]);
            if stream == 0 {
                return Err(nonsense("data of stream 0"));
            }
            return Ok(Self::Data { stream, fin, left });
        }
        let version = u16::from_be_bytes([a & 0x7f, b]);
        if version != 3 {
            return Err(nonsense(&format!("version {version}")));
        }
        if left > CONTROL_LIMIT {
            return Err(nonsense(&format!("a frame of control of {left} bytes")));
        }
        let kind = u16::from_be_bytes([c, d]);
        let (have, len) = ([0; PAYLOAD], 0);
        Ok(Self::Control {
            kind,
            fin,
            have,
            len,
            left,
        })
    }
}

fn control(kind: u16, fin: bool, payload: &[u8]) -> Result<Frame> {
    let word = |at: usize| {
        let bytes = payload.get(at..at + 4).and_then(|b| b.try_into().ok());
        let bytes = bytes.ok_or_else(|| nonsense("a frame that is too short"));
        bytes.map(u32::from_be_bytes)
    };
    let stream = || word(0).map(|id| id & 0x7fff_ffff);
    Ok(match kind {
        SYN_STREAM => Frame::Open { stream: stream()? },
        SYN_REPLY | HEADERS => Frame::Headers {
            stream: stream()?,
            fin,
        },
        RST_STREAM => Frame::Reset {
            stream: stream()?,
            status: word(4)?,
        },
        PING => Frame::Ping(word(0)?),
        GOAWAY => Frame::GoAway,
        SETTINGS | WINDOW_UPDATE => Frame::Other,
        other => return Err(nonsense(&format!("a frame of type {other}"))),
    })
}

pub(super) fn nonsense(what: &str) -> Error {
    Error::new(format!("the server does not speak SPDY/3.1: {what}"))
}

/// Opens a stream; `is_first` of the connection. `fin` when nothing will be sent on it.
pub(super) fn open(stream: u32, fin: bool, is_first: bool, headers: &[(&str, &str)]) -> Bytes {
    let size = |text: &str| u32::try_from(text.len()).unwrap_or(u32::MAX);
    let mut block = Vec::with_capacity(128);
    block.put_u32(u32::try_from(headers.len()).unwrap_or(u32::MAX));
    for (name, value) in headers {
        for text in [name, value] {
            block.put_u32(size(text));
            block.put_slice(text.as_bytes());
        }
    }
    let packed = stored(&block, is_first);
    let mut out = BytesMut::with_capacity(HEAD + 10 + packed.len());
    head(&mut out, SYN_STREAM, fin, 10 + packed.len());
    out.put_u32(stream);
    out.put_u32(0); // belongs to no other stream
    out.put_u16(0); // the highest priority, no slot
    out.put_slice(&packed);
    out.freeze()
}

/// `block` as a part of a zlib stream without compression, up to a point where an inflater has all
/// of it: an empty block (a "sync flush"), without which Go's would wait for more.
fn stored(block: &[u8], is_first: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(block.len() + 16);
    if is_first {
        // RFC 1950: deflate, a window of 32 KiB, no dictionary, a checksum of the two bytes.
        out.extend([0x78, 0x01]);
    }
    for chunk in block.chunks(0xffff).chain([&[][..]]) {
        let len = u16::try_from(chunk.len()).unwrap_or(u16::MAX);
        out.push(0); // not the last block, stored
        out.put_u16_le(len);
        out.put_u16_le(!len);
        out.put_slice(chunk);
    }
    out
}

/// The head of `len` bytes of data.
pub(super) fn data_head(stream: u32, fin: bool, len: usize) -> [u8; HEAD] {
    let mut out = [0; HEAD];
    out[..4].copy_from_slice(&stream.to_be_bytes());
    out[4..].copy_from_slice(&flags_and_length(fin, len));
    out
}

/// Ends a stream at once, both ways.
pub(super) fn reset(stream: u32, status: u32) -> Bytes {
    let mut out = BytesMut::with_capacity(HEAD + 8);
    head(&mut out, RST_STREAM, false, 8);
    out.put_u32(stream);
    out.put_u32(status);
    out.freeze()
}

/// Asks for an answer with the same `id`, or answers one.
pub(super) fn ping(id: u32) -> Bytes {
    let mut out = BytesMut::with_capacity(HEAD + 4);
    head(&mut out, PING, false, 4);
    out.put_u32(id);
    out.freeze()
}

/// Says that the connection ends well.
pub(super) fn go_away() -> Bytes {
    let mut out = BytesMut::with_capacity(HEAD + 8);
    head(&mut out, GOAWAY, false, 8);
    out.put_u32(0);
    out.put_u32(0);
    out.freeze()
}

fn head(out: &mut BytesMut, kind: u16, fin: bool, len: usize) {
    out.put_u16(0x8003);
    out.put_u16(kind);
    out.put_slice(&flags_and_length(fin, len));
}

/// A byte of flags, and the length in the other three; the callers' never need more.
fn flags_and_length(fin: bool, len: usize) -> [u8; 4] {
    let [_, a, b, c] = u32::try_from(len).unwrap_or(u32::MAX).to_be_bytes();
    [u8::from(fin), a, b, c]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All frames of `bytes`, given `step` of them at a time.
    fn frames(bytes: &[u8], step: usize) -> Result<Vec<Frame>> {
        let mut decoder = Decoder::new();
        let mut found = Vec::new();
        for chunk in bytes.chunks(step) {
            let mut input = Bytes::copy_from_slice(chunk);
            while let Some(frame) = decoder.next(&mut input)? {
                found.push(frame);
            }
        }
        Ok(found)
    }

    #[test]
    fn frames_are_read_whole_or_byte_by_byte() {
        let mut bytes = vec![0x80, 3, 0, 2, 0, 0, 0, 6, 0, 0, 0, 1, 0x78, 0xbb];
        bytes.extend([0, 0, 0, 1, 1, 0, 0, 3, b'a', b'b', b'c']);
        bytes.extend(ping(2));
        bytes.extend([0x80, 3, 0, 4, 0, 0, 0, 4, 0, 0, 0, 0]);
        bytes.extend(reset(3, CANCEL));
        bytes.extend([0, 0, 0, 5, 1, 0, 0, 0]);
        bytes.extend(go_away());
        let data = |part: &'static [u8], fin| Frame::Data {
            stream: 1,
            data: Bytes::from_static(part),
            fin,
        };
        let whole = frames(&bytes, bytes.len()).unwrap();
        let expected = [
            Frame::Headers {
                stream: 1,
                fin: false,
            },
            data(b"abc", true),
            Frame::Ping(2),
            Frame::Other,
            Frame::Reset {
                stream: 3,
                status: 5,
            },
            Frame::Data {
                stream: 5,
                data: Bytes::new(),
                fin: true,
            },
            Frame::GoAway,
        ];
        assert_eq!(whole, expected);
        let single = frames(&bytes, 1).unwrap();
        assert_eq!(
            single[1..4],
            [data(b"a", false), data(b"b", false), data(b"c", true)]
        );
        assert_eq!(single.len(), expected.len() + 2);
    }

    #[test]
    fn nonsense_is_refused_and_needs_no_memory() {
        for (bytes, what) in [
            (&b"HTTP/1.1 400 "[..], None),
            (&[0x80, 2, 0, 6, 0, 0, 0, 4], Some("version 2")),
            (&[0x80, 3, 0, 5, 0, 0, 0, 0], Some("a frame of type 5")),
            (
                &[0x80, 3, 0, 6, 0, 0, 0, 2, 0, 0],
                Some("a frame that is too short"),
            ),
            (
                &[0x80, 3, 0, 2, 0, 0xff, 0xff, 0xff],
                Some("a frame of control of 16777215 bytes"),
            ),
            (&[0, 0, 0, 0, 0, 0, 0, 1, b'x'], Some("data of stream 0")),
        ] {
            // Text is data of a stream that nobody knows: the connection drops it.
            let expected = what.map(|w| format!("the server does not speak SPDY/3.1: {w}"));
            assert_eq!(
                frames(bytes, 3).err().map(|e| e.message),
                expected,
                "{bytes:?}"
            );
        }
    }

    #[test]
    fn any_bytes_are_survived() {
        let mut seed = 7u32;
        for _ in 0..2000 {
            let bytes: Vec<u8> = (0..64)
                .map(|i| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    let byte = (seed >> 24) as u8;
                    if i % 9 == 0 { byte & 0x83 } else { byte }
                })
                .collect();
            let _ = frames(&bytes, 1 + (seed >> 28) as usize);
        }
    }

    /// The bytes as a kubelet reads them: each block of headers ends where an inflater has it all.
    #[test]
    fn a_stream_is_opened_with_stored_headers() {
        let bytes = open(3, true, true, &[("port", "80")]);
        let mut expected = vec![0x80, 3, 0, 1, 1, 0, 0, 40, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0];
        expected.extend([0x78, 1, 0, 18, 0, 237, 255]);
        expected.extend([0, 0, 0, 1, 0, 0, 0, 4]);
        expected.extend(b"port\0\0\0\x0280");
        expected.extend([0, 0, 0, 255, 255]);
        assert_eq!(bytes, expected);
        let second = open(5, false, false, &[("port", "80")]);
        assert_eq!(second.len(), bytes.len() - 2);
        assert_eq!(data_head(5, true, 0x012345), [0, 0, 0, 5, 1, 1, 0x23, 0x45]);
    }
}
