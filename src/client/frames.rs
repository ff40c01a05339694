//! The frames of WebSocket (RFC 6455) as a client has them: those it sends are masked, those it
//! gets are not. Frames of any length are taken in piece by piece.

use bytes::{Buf as _, Bytes};

/// Goes on with a message.
const CONTINUATION: u8 = 0;
const TEXT: u8 = 1;
/// Begins a message of bytes.
pub(super) const BINARY: u8 = 2;
/// Nothing more comes.
pub(super) const CLOSE: u8 = 8;
/// Wants an answer.
pub(super) const PING: u8 = 9;
/// The answer.
pub(super) const PONG: u8 = 10;

/// The most that a frame other than of data has, in bytes.
const CONTROL_LIMIT: usize = 125;

/// Appends a frame of `parts`, one after another, to `out`.
pub(super) fn encode(out: &mut Vec<u8>, opcode: u8, parts: [&[u8]; 2], key: [u8; 4]) {
    let length = parts[0].len() + parts[1].len();
    out.push(0x80 | opcode);
    match (u8::try_from(length), u16::try_from(length)) {
        (Ok(short), _) if length <= CONTROL_LIMIT => out.push(0x80 | short),
        (_, Ok(medium)) => {
            out.push(0x80 | 126);
            out.extend_from_slice(&medium.to_be_bytes());
        }
        _ => {
            out.push(0x80 | 127);
            out.extend_from_slice(&(length as u64).to_be_bytes());
        }
    }
    out.extend_from_slice(&key);
    let start = out.len();
    parts.iter().for_each(|part| out.extend_from_slice(part));
    mask(&mut out[start..], key);
}

fn mask(data: &mut [u8], key: [u8; 4]) {
    let [a, b, c, d] = key;
    let twice = [a, b, c, d, a, b, c, d];
    let (words, rest) = data.as_chunks_mut::<8>();
    for word in words {
        *word = (u64::from_ne_bytes(*word) ^ u64::from_ne_bytes(twice)).to_ne_bytes();
    }
    for (byte, key) in rest.iter_mut().zip(twice) {
        *byte ^= key;
    }
}

/// What comes from a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A part of a message, which may be empty.
    Data {
        /// The message begins here.
        is_first: bool,
        /// The message ends here.
        is_last: bool,
        /// The server calls it text.
        is_text: bool,
        /// The bytes.
        data: Bytes,
    },
    /// Wants the same bytes back.
    Ping(Bytes),
    /// Nothing more comes: the code, unless the server gave none, and why.
    Close(Option<u16>, String),
}

/// Takes frames apart.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    /// Bytes of the data frame under way that are still to come.
    left: u64,
    /// That frame is its message's last.
    is_final: bool,
    /// A message is under way.
    is_open: bool,
    /// Nothing of the message has been handed out.
    is_first: bool,
    is_text: bool,
}

/// What stands before a frame's data.
struct Head {
    is_final: bool,
    opcode: u8,
    /// Bytes of data.
    length: u64,
    /// Bytes of the head itself.
    size: usize,
}

impl Decoder {
    /// Takes the next piece off `bytes`; `None` when there must be more of them first.
    ///
    /// # Errors
    /// What no server may send, in words that end `websocket: `.
    pub(super) fn next(&mut self, bytes: &mut Bytes) -> Result<Option<Piece>, &'static str> {
        loop {
            if self.left > 0 {
                if bytes.is_empty() {
                    return Ok(None);
                }
                let here = usize::try_from(self.left).map_or(bytes.len(), |n| n.min(bytes.len()));
                let data = bytes.split_to(here);
                self.left -= here as u64;
                return Ok(Some(self.data(data)));
            }
            let Some(head) = head(bytes)? else {
                return Ok(None);
            };
            if head.opcode < CLOSE {
                self.begin(&head)?;
                bytes.advance(head.size);
                if head.length == 0 {
                    return Ok(Some(self.data(Bytes::new())));
                }
                continue;
            }
            let length = usize::try_from(head.length).unwrap_or(usize::MAX);
            if length > CONTROL_LIMIT || !head.is_final {
                return Err("bad control frame");
            }
            if bytes.len() < head.size + length {
                return Ok(None);
            }
            bytes.advance(head.size);
            let data = bytes.split_to(length);
            match head.opcode {
                CLOSE => return Ok(Some(close(&data))),
                PING => return Ok(Some(Piece::Ping(data))),
                PONG => {}
                _ => return Err("bad opcode"),
            }
        }
    }

    fn begin(&mut self, head: &Head) -> Result<(), &'static str> {
        match head.opcode {
            CONTINUATION if self.is_open => {}
            TEXT | BINARY if !self.is_open => {
                self.is_first = true;
                self.is_text = head.opcode == TEXT;
            }
            CONTINUATION => return Err("continuation after FIN"),
            TEXT | BINARY => return Err("data before FIN"),
            _ => return Err("bad opcode"),
        }
        self.is_open = !head.is_final;
        self.is_final = head.is_final;
        self.left = head.length;
        Ok(())
    }

    fn data(&mut self, data: Bytes) -> Piece {
        Piece::Data {
            is_first: std::mem::take(&mut self.is_first),
            is_last: self.is_final && self.left == 0,
            is_text: self.is_text,
            data,
        }
    }
}

/// The head of the next frame; `None` when it isn't all there.
fn head(bytes: &Bytes) -> Result<Option<Head>, &'static str> {
    let [first, second, ..] = bytes[..] else {
        return Ok(None);
    };
    if first & 0x70 != 0 {
        return Err("reserved bits are set");
    }
    if second & 0x80 != 0 {
        return Err("bad MASK");
    }
    let long = |size: usize| {
        let digits = bytes.get(2..2 + size)?;
        let length = digits.iter().fold(0, |n, byte| n << 8 | u64::from(*byte));
        Some((length, 2 + size))
    };
    let length = match second {
        126 => long(2),
        127 => long(8),
        short => Some((u64::from(short), 2)),
    };
    Ok(length.map(|(length, size)| Head {
        is_final: first & 0x80 != 0,
        opcode: first & 0x0f,
        length,
        size,
    }))
}

fn close(data: &[u8]) -> Piece {
    match data {
        [a, b, why @ ..] => Piece::Close(
            Some(u16::from_be_bytes([*a, *b])),
            String::from_utf8_lossy(why).into_owned(),
        ),
        _ => Piece::Close(None, String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(is_first: bool, is_last: bool, data: &[u8]) -> Piece {
        Piece::Data {
            is_first,
            is_last,
            is_text: false,
            data: Bytes::copy_from_slice(data),
        }
    }

    /// All pieces of `bytes`, which come `step` at a time.
    fn pieces(bytes: &[u8], step: usize) -> Result<Vec<Piece>, &'static str> {
        let (mut decoder, mut have, mut all) = (Decoder::default(), Vec::new(), Vec::new());
        for chunk in bytes.chunks(step) {
            have.extend_from_slice(chunk);
            let mut bytes = Bytes::from(have);
            while let Some(piece) = decoder.next(&mut bytes)? {
                all.push(piece);
            }
            have = bytes.to_vec();
        }
        Ok(all)
    }

    #[test]
    fn what_is_sent_is_masked_and_has_its_length() {
        for length in [0, 1, 7, 8, 9, 124, 125, 126, 300, 65_534, 65_535, 70_000] {
            let body: Vec<u8> = (0..length as u32).map(|i| (i * 7) as u8).collect();
            let mut out = Vec::new();
            encode(&mut out, BINARY, [b"\x01", &body], [9, 8, 7, 6]);
            let head = match length + 1 {
                n @ 0..126 => vec![0x82, 0x80 | n as u8],
                n @ 126..65_536 => [&[0x82, 0xfe], &(n as u16).to_be_bytes()[..]].concat(),
                n => [&[0x82, 0xff], &(n as u64).to_be_bytes()[..]].concat(),
            };
            assert_eq!(out[..head.len()], head, "{length}");
            let (key, masked) = out[head.len()..].split_at(4);
            let keys = key.iter().cycle();
            let plain: Vec<u8> = masked.iter().zip(keys).map(|(m, k)| m ^ k).collect();
            assert_eq!((plain[0], &plain[1..]), (1, &body[..]), "{length}");
        }
    }

    #[test]
    fn frames_are_taken_apart_wherever_they_are_cut() {
        let long = vec![5; 300];
        let mut bytes =
            b"\x82\x03abc\x02\x01d\x89\x02hi\x00\x01e\x80\x00\x8a\x00\x82\x7e\x01\x2c".to_vec();
        bytes.extend_from_slice(&long);
        bytes.extend_from_slice(b"\x82\x7f\x00\x00\x00\x00\x00\x00\x00\x01f\x88\x05\x03\xe8bye");
        let whole = vec![
            data(true, true, b"abc"),
            data(true, false, b"d"),
            Piece::Ping(Bytes::from_static(b"hi")),
            data(false, false, b"e"),
            data(false, true, b""),
            data(true, true, &long),
            data(true, true, b"f"),
            Piece::Close(Some(1000), "bye".into()),
        ];
        assert_eq!(pieces(&bytes, 1 << 20), Ok(whole));
        let text = |step| {
            let mut text = Vec::new();
            for piece in pieces(&bytes, step).unwrap() {
                match piece {
                    Piece::Data {
                        is_first,
                        is_last,
                        data,
                        ..
                    } => {
                        text.extend(is_first.then_some(b'<'));
                        text.extend_from_slice(&data);
                        text.extend(is_last.then_some(b'>'));
                    }
                    Piece::Ping(data) => text.extend_from_slice(&data),
                    Piece::Close(..) => text.push(b'.'),
                }
            }
            text
        };
        for step in 1..30 {
            assert_eq!(text(step), text(1 << 20), "{step}");
        }
    }

    #[test]
    fn what_no_server_may_send() {
        for (bytes, why) in [
            (&b"\xc2\x01a"[..], "reserved bits are set"),
            (b"\x82\x81\x00\x00\x00\x00a", "bad MASK"),
            (b"\x80\x01a", "continuation after FIN"),
            (b"\x02\x01a\x82\x01b", "data before FIN"),
            (b"\x83\x01a", "bad opcode"),
            (b"\x8b\x00", "bad opcode"),
            (b"\x09\x00", "bad control frame"),
            (b"\x89\x7e\x00\x80", "bad control frame"),
        ] {
            assert_eq!(pieces(bytes, 100), Err(why), "{bytes:?}");
        }
    }
}
