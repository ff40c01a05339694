//! Buffers that are used again when nobody reads them any more.

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;

/// The size of each buffer, in bytes.
const SIZE: usize = 128 << 10;
/// How many unused ones are kept.
const KEPT: usize = 8;

/// A source of buffers. Clones are the same source.
#[derive(Clone, Debug, Default)]
pub struct Buffers(Arc<Mutex<Vec<Vec<u8>>>>);

impl Buffers {
    /// An initialised buffer with any content.
    #[must_use]
    pub fn take(&self) -> Vec<u8> {
        let mut unused = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        unused.pop().unwrap_or_else(|| vec![0; SIZE])
    }

    /// The first `length` bytes of `buffer`, which comes back here when they are dropped.
    #[must_use]
    pub fn bytes(&self, buffer: Vec<u8>, length: usize) -> Bytes {
        let from = self.clone();
        Bytes::from_owner(Lent {
            buffer,
            length,
            from,
        })
    }
}

struct Lent {
    buffer: Vec<u8>,
    length: usize,
    from: Buffers,
}

impl AsRef<[u8]> for Lent {
    fn as_ref(&self) -> &[u8] {
        &self.buffer[..self.length]
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let mut unused = self.from.0.lock().unwrap_or_else(PoisonError::into_inner);
        if unused.len() < KEPT {
            unused.push(std::mem::take(&mut self.buffer));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_buffer_comes_back_when_nobody_reads_it() {
        let buffers = Buffers::default();
        let mut first = buffers.take();
        first[..2].copy_from_slice(b"ab");
        let place = first.as_ptr();
        let bytes = buffers.bytes(first, 2);
        let part = bytes.slice(1..);
        drop(bytes);
        let other = buffers.take();
        assert_ne!(other.as_ptr(), place);
        assert_eq!(&part[..], b"b");
        drop(part);
        let again = buffers.take();
        assert_eq!(again.as_ptr(), place);
    }
}
