//! Files with holes: which of an entry's bytes go where. GNU's old format, and its three pax formats.

use std::io::{self, Read};

use super::header::{BLOCK, Block, invalid, number};

/// Segments that are kept in memory at most: 1 MiB of them.
const SEGMENTS: usize = 1 << 16;

/// Bytes of a file that are not a hole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// Where they begin.
    pub(super) offset: u64,
    /// How many they are.
    pub(super) length: u64,
}

/// A file with holes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Map {
    /// What is stored of it, in order.
    pub(super) segments: Vec<Segment>,
    /// The size of the file.
    pub(super) size: u64,
}

impl Map {
    /// A map of pairs that makes sense: in order, within the file, and of as many bytes as are stored.
    fn new(pairs: &[u64], size: u64, stored: u64) -> io::Result<Self> {
        let mut segments = Vec::with_capacity(pairs.len() / 2);
        let (mut end, mut sum) = (0u64, 0u64);
        for pair in pairs.chunks(2) {
            let &[offset, length] = pair else {
                return Err(invalid());
            };
            let after = offset.checked_add(length).filter(|after| *after <= size);
            let after = after.filter(|_| offset >= end).ok_or_else(invalid)?;
            (end, sum) = (after, sum + length);
            if length > 0 {
                segments.push(Segment { offset, length });
            }
        }
        if sum != stored || i64::try_from(size).is_err() {
            return Err(invalid());
        }
        Ok(Self { segments, size })
    }

    /// GNU's old format: four segments in the header, more in the blocks behind it.
    pub(super) fn old(header: &Block, stored: u64, mut from: impl Read) -> io::Result<Self> {
        let size = number(&header[483..495]).ok_or_else(invalid)?;
        let mut pairs = Vec::new();
        let mut is_extended = header[482] != 0;
        pairs_of(&header[386..482], &mut pairs)?;
        let mut block = [0; BLOCK];
        while is_extended {
            from.read_exact(&mut block)?;
            pairs_of(&block[..504], &mut pairs)?;
            is_extended = block[504] != 0;
        }
        Self::new(&pairs, size, stored)
    }

    /// Formats 0.0 and 0.1: numbers in pax records, with commas between them.
    pub(super) fn of_list(list: &[u8], size: u64, stored: u64) -> io::Result<Self> {
        let numbers = list.split(|b| *b == b',').filter(|n| !n.is_empty());
        let pairs: Vec<u64> = (numbers.take(2 * SEGMENTS + 1).map(decimal))
            .collect::<Option<_>>()
            .ok_or_else(invalid)?;
        if pairs.len() > 2 * SEGMENTS {
            return Err(invalid());
        }
        Self::new(&pairs, size, stored)
    }

    /// Format 1.0: lines before the data, padded to whole blocks; tells how many bytes they took.
    pub(super) fn leading(size: u64, stored: u64, mut from: impl Read) -> io::Result<(Self, u64)> {
        let (mut block, mut taken, mut at) = ([0; BLOCK], 0u64, BLOCK);
        let mut line = || {
            let mut digits = Vec::new();
            loop {
                if at == BLOCK {
                    if taken + BLOCK as u64 > stored {
                        return Err(invalid());
                    }
                    from.read_exact(&mut block)?;
                    (taken, at) = (taken + BLOCK as u64, 0);
                }
                let byte = block[at];
                at += 1;
                match byte {
                    b'\n' => return Ok((decimal(&digits).ok_or_else(invalid)?, taken)),
                    byte if digits.len() < 20 => digits.push(byte),
                    _ => return Err(invalid()),
                }
            }
        };
        let (count, mut taken) = line()?;
        let count = usize::try_from(count)
            .ok()
            .filter(|c| *c <= SEGMENTS)
            .ok_or_else(invalid)?;
        let mut pairs = Vec::new();
        for _ in 0..2 * count {
            let (value, so_far) = line()?;
            pairs.push(value);
            taken = so_far;
        }
        Ok((Self::new(&pairs, size, stored - taken)?, taken))
    }
}

/// The pairs of 24 bytes up to the first empty one.
fn pairs_of(fields: &[u8], pairs: &mut Vec<u64>) -> io::Result<()> {
    for field in fields.chunks(24) {
        if field[0] == 0 {
            break;
        }
        pairs.push(number(&field[..12]).ok_or_else(invalid)?);
        pairs.push(number(&field[12..]).ok_or_else(invalid)?);
    }
    if pairs.len() > 2 * SEGMENTS {
        return Err(invalid());
    }
    Ok(())
}

/// A decimal number that an `i64` holds.
pub(super) fn decimal(digits: &[u8]) -> Option<u64> {
    let text = std::str::from_utf8(digits).ok()?;
    let value: i64 = text.parse().ok()?;
    u64::try_from(value).ok()
}
