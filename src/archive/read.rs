//! The entries of an archive as they arrive, whoever made it: bounded memory, and an error for what
//! is no archive.

use std::io::{self, Read};

use super::header::{BLOCK, Block, Header, invalid, text};
use super::sparse::{Map, decimal};

/// The most that an entry may take that only describes the next one (Go's limit too).
const DESCRIPTION: u64 = 1 << 20;

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file with its content.
    File,
    /// A folder.
    Folder,
    /// A symbolic link.
    Symlink,
    /// Another name of a file earlier in the archive.
    HardLink,
    /// A device, a pipe or a socket.
    Special,
    /// What tells of the archive, not of a file.
    Note,
}

/// An entry; its content is read from [`Entries`].
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its path, as the archive has it.
    pub name: Vec<u8>,
    /// What it is.
    pub kind: Kind,
    /// Where a link leads.
    pub link: Vec<u8>,
    /// The size of the file in bytes.
    pub size: u64,
    /// Where its content goes, if the file has holes.
    pub(super) sparse: Option<Map>,
}

/// What pax records and GNU's long names say of the entry behind them.
#[derive(Debug, Default)]
struct Extra {
    name: Option<Vec<u8>>,
    link: Option<Vec<u8>>,
    size: Option<u64>,
    /// Numbers of segments, with commas between them.
    map: Option<Vec<u8>>,
    real_size: Option<u64>,
    /// The map of segments stands before the content (format 1.0).
    is_leading: bool,
}

/// An archive that is read once, from its beginning.
#[derive(Debug)]
pub struct Entries<R> {
    from: R,
    /// Bytes of the entry that have not been read.
    left: u64,
    /// Bytes behind them up to the next block.
    padding: u64,
    /// Whether the mark of the archive's end has been read.
    is_over: bool,
}

impl<R: Read> Entries<R> {
    /// Reads the archive that `from` gives; reads of it are of at least a header's size.
    pub fn new(from: R) -> Self {
        Self {
            from,
            left: 0,
            padding: 0,
            is_over: false,
        }
    }

    /// The reader below, to take what is left after the last entry.
    pub fn get_mut(&mut self) -> &mut R {
        &mut self.from
    }

    /// The next entry, past what has not been read of this one; `None` at the mark of the end.
    ///
    /// # Errors
    /// An archive that ends without its mark (`UnexpectedEof`) or is none (`InvalidData`), or a
    /// reader that fails.
    pub fn next_entry(&mut self) -> io::Result<Option<Entry>> {
        let mut extra = Extra::default();
        while !self.is_over {
            let skipped = self.left + self.padding;
            (self.left, self.padding) = (0, 0);
            if io::copy(&mut (&mut self.from).take(skipped), &mut io::sink())? < skipped {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            let mut block = [0; BLOCK];
            self.from.read_exact(&mut block)?;
            if block == [0; BLOCK] {
                self.from.read_exact(&mut block)?;
                if block != [0; BLOCK] {
                    return Err(invalid());
                }
                self.is_over = true;
                break;
            }
            let header = Header::parse(&block)?;
            match header.flag {
                b'x' => extra.pax(&self.description(header.size)?)?,
                b'L' => extra.name = Some(text(&self.description(header.size)?).to_vec()),
                b'K' => extra.link = Some(text(&self.description(header.size)?).to_vec()),
                // Records for all that follow; none of them that anyone writes is of use here.
                b'g' => self.begin(header.size),
                _ => return self.entry(header, &block, extra).map(Some),
            }
        }
        Ok(None)
    }

    fn begin(&mut self, size: u64) {
        self.left = size;
        self.padding = size.wrapping_neg() % BLOCK as u64;
    }

    /// The content of an entry that only describes the next.
    fn description(&mut self, size: u64) -> io::Result<Vec<u8>> {
        if size > DESCRIPTION {
            let text = "archive/tar: header field too long";
            return Err(io::Error::new(io::ErrorKind::InvalidData, text));
        }
        self.begin(size);
        let mut all = Vec::new();
        self.read_to_end(&mut all)?;
        Ok(all)
    }

    fn entry(&mut self, header: Header, block: &Block, extra: Extra) -> io::Result<Entry> {
        let name = extra.name.unwrap_or(header.name);
        let kind = match header.flag {
            0 if name.last() == Some(&b'/') => Kind::Folder,
            b'5' => Kind::Folder,
            b'1' => Kind::HardLink,
            b'2' => Kind::Symlink,
            b'3' | b'4' | b'6' => Kind::Special,
            b'V' | b'M' | b'N' | b'D' => Kind::Note,
            // POSIX: what is not known is a file.
            _ => Kind::File,
        };
        let stored = match header.flag {
            b'1'..=b'6' => 0,
            _ => extra.size.unwrap_or(header.size),
        };
        let mut entry = Entry {
            name,
            kind,
            link: extra.link.unwrap_or(header.link),
            size: stored,
            sparse: None,
        };
        self.begin(stored);
        if kind == Kind::File {
            let real = extra.real_size.unwrap_or(stored);
            if header.flag == b'S' {
                entry.sparse = Some(Map::old(block, stored, &mut self.from)?);
            } else if extra.is_leading {
                let (map, taken) = Map::leading(real, stored, &mut self.from)?;
                self.left -= taken;
                entry.sparse = Some(map);
            } else if let Some(list) = extra.map {
                entry.sparse = Some(Map::of_list(&list, real, stored)?);
            }
        }
        if let Some(map) = &entry.sparse {
            entry.size = map.size;
        }
        Ok(entry)
    }
}

/// The stored content of the entry; an archive that ends in the middle is an error.
impl<R: Read> Read for Entries<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left).unwrap_or(usize::MAX);
        let most = most.min(buffer.len());
        if most == 0 {
            return Ok(0);
        }
        let n = self.from.read(&mut buffer[..most])?;
        if n == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.left -= n as u64;
        Ok(n)
    }
}

impl Extra {
    /// Takes in pax records: `LENGTH KEY=VALUE\n`, where the length is that of all of it.
    fn pax(&mut self, mut records: &[u8]) -> io::Result<()> {
        while !records.is_empty() {
            let blank = records
                .iter()
                .position(|b| *b == b' ')
                .ok_or_else(invalid)?;
            let length = decimal(&records[..blank]).and_then(|n| usize::try_from(n).ok());
            let length = length.filter(|n| *n > blank + 1 && *n <= records.len());
            let (record, rest) = records.split_at(length.ok_or_else(invalid)?);
            records = rest;
            let record = record[blank + 1..]
                .strip_suffix(b"\n")
                .ok_or_else(invalid)?;
            let equals = record.iter().position(|b| *b == b'=').ok_or_else(invalid)?;
            self.record(&record[..equals], &record[equals + 1..])?;
        }
        Ok(())
    }

    fn record(&mut self, key: &[u8], value: &[u8]) -> io::Result<()> {
        let number = || decimal(value).ok_or_else(invalid);
        match key {
            b"path" | b"linkpath" | b"GNU.sparse.name" if value.contains(&0) => {
                return Err(invalid());
            }
            b"path" | b"linkpath" if value.is_empty() => {}
            // With holes, `path` is a name for programs that know of none.
            b"path" if self.name.is_some() && self.real_size.is_some() => {}
            b"path" | b"GNU.sparse.name" => self.name = Some(value.to_vec()),
            b"linkpath" => self.link = Some(value.to_vec()),
            b"size" => self.size = Some(number()?),
            b"GNU.sparse.size" | b"GNU.sparse.realsize" => self.real_size = Some(number()?),
            b"GNU.sparse.major" => self.is_leading = value == b"1",
            b"GNU.sparse.map" => self.map = Some(value.to_vec()),
            b"GNU.sparse.offset" | b"GNU.sparse.numbytes" => {
                let map = self.map.get_or_insert_default();
                map.extend_from_slice(value);
                map.push(b',');
            }
            _ => {}
        }
        Ok(())
    }
}
