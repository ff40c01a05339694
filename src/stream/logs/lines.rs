//! Lines of a log that are to be told apart from those of others.

use bytes::{Bytes, BytesMut};
use memchr::{memchr_iter, memrchr};

/// Puts a prefix before each line, however the log is cut into parts.
pub(super) struct Prefixed {
    prefix: Vec<u8>,
    is_start: bool,
}

impl Prefixed {
    pub(super) fn new(prefix: &str) -> Self {
        Self {
            prefix: prefix.as_bytes().to_vec(),
            is_start: true,
        }
    }

    /// The next part of the log, with prefixes; itself when there are none to add.
    pub(super) fn add(&mut self, part: Bytes) -> Bytes {
        if self.prefix.is_empty() {
            return part;
        }
        let mut out = BytesMut::with_capacity(part.len() * 2);
        let mut from = 0;
        for end in memchr_iter(b'\n', &part).map(|at| at + 1) {
            self.piece(&part[from..end], &mut out);
            self.is_start = true;
            from = end;
        }
        if from < part.len() {
            self.piece(&part[from..], &mut out);
            self.is_start = false;
        }
        out.freeze()
    }

    fn piece(&self, piece: &[u8], out: &mut BytesMut) {
        if self.is_start {
            out.extend_from_slice(&self.prefix);
        }
        out.extend_from_slice(piece);
    }
}

/// Holds a log back until its lines are whole, so that they can stand among those of others.
#[derive(Default)]
pub(super) struct Whole {
    held: BytesMut,
}

impl Whole {
    /// The whole lines after this part; empty when there are none.
    pub(super) fn add(&mut self, part: Bytes) -> Bytes {
        let Some(last) = memrchr(b'\n', &part) else {
            self.held.extend_from_slice(&part);
            return Bytes::new();
        };
        let mut lines = part;
        let rest = lines.split_off(last + 1);
        if !self.held.is_empty() {
            self.held.extend_from_slice(&lines);
            lines = self.held.split().freeze();
        }
        self.held.extend_from_slice(&rest);
        lines
    }

    /// How much of a line that is not whole yet is held, in bytes.
    pub(super) fn len(&self) -> usize {
        self.held.len()
    }

    /// What is held, which may be no whole line.
    pub(super) fn rest(&mut self) -> Bytes {
        self.held.split().freeze()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &[u8] = b"one\n\ntwo\nrest";

    #[test]
    fn each_line_has_its_prefix_wherever_the_log_is_cut() {
        for size in 1..=LOG.len() {
            let mut prefixed = Prefixed::new("> ");
            let parts = LOG
                .chunks(size)
                .map(|p| prefixed.add(Bytes::copy_from_slice(p)));
            let all: Vec<u8> = parts.flatten().collect();
            assert_eq!(all, b"> one\n> \n> two\n> rest", "parts of {size}");
        }
    }

    #[test]
    fn lines_come_out_whole() {
        for size in 1..=LOG.len() {
            let mut whole = Whole::default();
            let mut all = Vec::new();
            for part in LOG.chunks(size) {
                let lines = whole.add(Bytes::copy_from_slice(part));
                assert!(lines.is_empty() || lines.ends_with(b"\n"));
                all.extend_from_slice(&lines);
            }
            assert_eq!(all, b"one\n\ntwo\n", "parts of {size}");
            assert_eq!(whole.len(), 4);
            assert_eq!(whole.rest(), "rest");
        }
    }
}
