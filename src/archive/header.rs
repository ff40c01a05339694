//! One block of 512 bytes that begins an entry: POSIX ustar, and GNU's numbers beyond octal.

use std::io;

/// The size of a block, to which all is padded.
pub(super) const BLOCK: usize = 512;

/// A block.
pub(super) type Block = [u8; BLOCK];

/// What a header says by itself, without the entries before it that add to it.
#[derive(Debug)]
pub(super) struct Header {
    pub(super) name: Vec<u8>,
    pub(super) link: Vec<u8>,
    /// Bytes that follow.
    pub(super) size: u64,
    pub(super) flag: u8,
}

/// What is no archive, in the words of Go's `archive/tar`.
pub(super) fn invalid() -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        "archive/tar: invalid tar header",
    )
}

impl Header {
    /// Reads a block that is not all zeros.
    ///
    /// # Errors
    /// A wrong checksum, or numbers that are none.
    pub(super) fn parse(block: &Block) -> io::Result<Self> {
        let stored = number(&block[148..156]).ok_or_else(invalid)?;
        let (unsigned, signed) = sums(block);
        if stored != unsigned && i64::try_from(stored).ok() != Some(signed) {
            return Err(invalid());
        }
        let mut name = text(&block[..100]).to_vec();
        let prefix = match (&block[257..265], &block[508..512]) {
            // Jörg Schilling's star keeps times behind a shorter prefix.
            ([b'u', b's', b't', b'a', b'r', 0, ..], b"tar\0") => &block[345..476],
            ([b'u', b's', b't', b'a', b'r', 0, ..], _) => &block[345..500],
            _ => &[][..],
        };
        if !text(prefix).is_empty() {
            name = [text(prefix), &name].join(&b'/');
        }
        Ok(Self {
            name,
            link: text(&block[157..257]).to_vec(),
            size: number(&block[124..136]).ok_or_else(invalid)?,
            flag: block[156],
        })
    }
}

/// A field up to its first NUL.
pub(super) fn text(field: &[u8]) -> &[u8] {
    let end = field.iter().position(|b| *b == 0).unwrap_or(field.len());
    &field[..end]
}

/// A number of a header: octal digits, or with the first bit set binary, as GNU has it. `None` for
/// what is neither, negative, or more than an `i64` holds.
pub(super) fn number(field: &[u8]) -> Option<u64> {
    let (first, rest) = field.split_first()?;
    if first & 0x80 != 0 {
        let mut value = u64::from(first & 0x7f);
        for byte in rest {
            value = value.checked_mul(256)? | u64::from(*byte);
        }
        return Some(value).filter(|v| i64::try_from(*v).is_ok());
    }
    let is_blank = |b: &u8| matches!(b, b' ' | 0);
    let start = field
        .iter()
        .position(|b| !is_blank(b))
        .unwrap_or(field.len());
    let digits = text(&field[start..]).trim_ascii_end();
    let digit = |value: u64, byte: &u8| match byte {
        b'0'..=b'7' => value.checked_mul(8)?.checked_add(u64::from(byte - b'0')),
        _ => None,
    };
    digits.iter().try_fold(0, digit)
}

/// The sum of a header's bytes, its own field read as blanks; old programs summed signed bytes.
fn sums(block: &Block) -> (u64, i64) {
    let byte = |(i, b): (usize, &u8)| if (148..156).contains(&i) { b' ' } else { *b };
    (block.iter().enumerate().map(byte)).fold((0, 0), |(unsigned, signed), b| {
        (unsigned + u64::from(b), signed + i64::from(b.cast_signed()))
    })
}

/// What an entry of ours says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields<'a> {
    /// At most 100 bytes; [`super::pack`] puts longer ones into an entry before.
    pub(super) name: &'a [u8],
    /// As `name`.
    pub(super) link: &'a [u8],
    pub(super) flag: u8,
    pub(super) mode: u32,
    pub(super) uid: u32,
    pub(super) gid: u32,
    pub(super) user: &'a str,
    pub(super) group: &'a str,
    pub(super) size: u64,
    pub(super) mtime: i64,
}

/// A header as GNU's tar writes it.
pub(super) fn write(fields: &Fields<'_>) -> Block {
    let mut block = [0; BLOCK];
    put(&mut block[..100], fields.name);
    put_number(&mut block[100..108], fields.mode.into());
    put_number(&mut block[108..116], fields.uid.into());
    put_number(&mut block[116..124], fields.gid.into());
    put_number(&mut block[124..136], fields.size);
    // Times before 1970 are nobody's: the other side does not set them.
    put_number(&mut block[136..148], fields.mtime.try_into().unwrap_or(0));
    block[156] = fields.flag;
    put(&mut block[157..257], fields.link);
    put(&mut block[257..265], b"ustar  \0");
    put(&mut block[265..296], fields.user.as_bytes());
    put(&mut block[297..328], fields.group.as_bytes());
    let sum = format!("{:06o}\0 ", sums(&block).0);
    put(&mut block[148..156], sum.as_bytes());
    block
}

fn put(field: &mut [u8], bytes: &[u8]) {
    let n = bytes.len().min(field.len());
    field[..n].copy_from_slice(&bytes[..n]);
}

/// Octal digits and a NUL, or binary where those don't hold it.
fn put_number(field: &mut [u8], value: u64) {
    let digits = field.len() - 1;
    let text = format!("{value:0digits$o}");
    if text.len() <= digits {
        return put(field, text.as_bytes());
    }
    let bytes = value.to_be_bytes();
    let start = field.len().saturating_sub(bytes.len());
    let skip = bytes.len() - (field.len() - start);
    field[start..].copy_from_slice(&bytes[skip..]);
    field[0] |= 0x80;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_octal_or_binary() {
        let of = |field: &[u8]| number(field);
        assert_eq!(of(b"0000644\0"), Some(0o644));
        assert_eq!(of(b"   644 \0"), Some(0o644));
        assert_eq!(of(b"\0\0\0\0"), Some(0));
        assert_eq!(of(b"77777777777\0"), Some((1 << 33) - 1));
        assert_eq!(of(b"12x\0"), None);
        assert_eq!(of(b"-1\0"), None);
        assert_eq!(of(b"8\0"), None);
        assert_eq!(of(&[0x80, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0]), Some(1 << 33));
        assert_eq!(of(&[0xff; 12]), None);
        assert_eq!(of(&[0x80, 0, 0, 0, 0xff, 0, 0, 0, 0, 0, 0, 0]), None);
        for size in [0, 7, (1 << 33) - 1, 1 << 33, 1 << 40, i64::MAX as u64] {
            let mut field = [0; 12];
            put_number(&mut field, size);
            assert_eq!(number(&field), Some(size), "{field:?}");
        }
        let mut field = [0; 8];
        put_number(&mut field, 4_000_000_000);
        assert_eq!(number(&field), Some(4_000_000_000));
    }

    #[test]
    fn a_header_is_read_as_written_and_no_other() {
        let fields = Fields {
            name: b"a b\xff",
            link: b"x",
            flag: b'2',
            mode: 0o777,
            uid: 1,
            gid: 2,
            user: "u",
            group: "g",
            size: 9,
            mtime: -5,
        };
        let mut block = write(&fields);
        let header = Header::parse(&block).unwrap();
        assert_eq!(
            (header.name, header.link),
            (b"a b\xff".to_vec(), b"x".to_vec())
        );
        assert_eq!((header.size, header.flag), (9, b'2'));
        block[0] ^= 1;
        assert!(Header::parse(&block).is_err());
    }
}
