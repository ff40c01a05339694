//! Keys that end a session and leave the process running (`--detach-keys`).

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::{Error, Result};

/// What `--detach-keys` is when it is not given, or empty.
pub const DETACH_KEYS: &str = "ctrl-p,ctrl-q";

/// The keys behind `ctrl-`, in the order of the bytes that a terminal makes of them, from 0.
const CONTROLS: &[u8] = b"@abcdefghijklmnopqrstuvwxyz[\\]^_";

/// The bytes of `keys`, such as `ctrl-p,q,DEL`, as Docker's client has them.
///
/// # Errors
/// A name that no key has.
pub(super) fn detach_bytes(keys: &str) -> Result<Vec<u8>> {
    let keys = if keys.is_empty() { DETACH_KEYS } else { keys };
    let byte = |key: &str| {
        let control = key.strip_prefix("ctrl-").map(str::as_bytes);
        let byte = match (key.as_bytes(), control) {
            ([byte], _) => Some(*byte),
            (_, Some([letter])) => CONTROLS.iter().position(|c| c == letter).map(|n| n as u8),
            (b"DEL", _) => Some(127),
            _ => None,
        };
        byte.ok_or_else(|| {
            Error::new(format!(
                "could not bind detach keys: Unknown character: '{key}'"
            ))
        })
    };
    keys.split(',').map(byte).collect()
}

/// A stdin that ends where the keys were pressed one after another. What may be their beginning is
/// held back until another key tells.
pub(super) struct Detachable<R> {
    from: R,
    keys: Vec<u8>,
    /// How many of the keys have been pressed.
    pressed: usize,
    /// Bytes that are to be read before any new ones.
    ready: Vec<u8>,
    detached: Arc<AtomicBool>,
}

impl<R: Read> Detachable<R> {
    /// Reads `from`; `detached` becomes true when the keys were pressed.
    pub(super) fn new(from: R, keys: Vec<u8>, detached: Arc<AtomicBool>) -> Self {
        Self {
            from,
            keys,
            pressed: 0,
            ready: Vec::new(),
            detached,
        }
    }

    /// Takes in what was typed; the end of the keys is the end of all.
    fn take(&mut self, typed: &[u8]) {
        for &byte in typed {
            if self.keys.get(self.pressed) == Some(&byte) {
                self.pressed += 1;
                if self.pressed == self.keys.len() {
                    self.detached.store(true, Ordering::Release);
                    return;
                }
                continue;
            }
            self.ready.extend_from_slice(&self.keys[..self.pressed]);
            self.ready.push(byte);
            self.pressed = 0;
        }
    }
}

impl<R: Read> Read for Detachable<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.ready.is_empty() && !self.detached.load(Ordering::Acquire) {
            let n = self.from.read(buffer)?;
            if n == 0 {
                return Ok(0);
            }
            self.take(&buffer[..n]);
        }
        let n = self.ready.len().min(buffer.len());
        buffer[..n].copy_from_slice(&self.ready[..n]);
        self.ready.drain(..n);
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_dockers_names() {
        for (keys, bytes) in [
            ("", &[16, 17][..]),
            ("ctrl-@,ctrl-_,ctrl-[,a,DEL", &[0, 31, 27, b'a', 127]),
        ] {
            assert_eq!(detach_bytes(keys).unwrap(), bytes, "{keys}");
        }
        for (keys, wrong) in [("ctrl-P", "ctrl-P"), ("a,,b", ""), ("F1", "F1"), ("é", "é")] {
            assert_eq!(
                detach_bytes(keys).unwrap_err().message,
                format!("could not bind detach keys: Unknown character: '{wrong}'")
            );
        }
    }

    /// What is read of pieces typed one after another, and whether that detached.
    fn typed(pieces: &[&str]) -> (String, bool) {
        struct Pieces(Vec<Vec<u8>>);
        impl Read for Pieces {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                let Some(piece) = self.0.pop() else {
                    return Ok(0);
                };
                buffer[..piece.len()].copy_from_slice(&piece);
                Ok(piece.len())
            }
        }
        let pieces = pieces.iter().rev().map(|p| p.as_bytes().to_vec()).collect();
        let detached = Arc::new(AtomicBool::new(false));
        let mut input = Detachable::new(
            Pieces(pieces),
            detach_bytes("p,q").unwrap(),
            detached.clone(),
        );
        let mut text = String::new();
        input.read_to_string(&mut text).unwrap();
        (text, detached.load(Ordering::Acquire))
    }

    #[test]
    fn the_keys_end_it_and_nothing_is_lost_before() {
        for (pieces, text, detached) in [
            (&["abpqcd"][..], "ab", true),
            (&["ab", "p", "q", "cd"], "ab", true),
            (&["ap", "b", "pb", "p", "pq"], "apbpbppq", false),
            (&["p", "pq", "pq"], "ppq", true),
            (&["abc"], "abc", false),
        ] {
            assert_eq!(typed(pieces), (text.to_owned(), detached), "{pieces:?}");
        }
    }
}
