//! A file or folder of this machine as an archive, in bounded memory.

use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use bytes::{Bytes, BytesMut};
use rustix::fs::OFlags;

use super::failure;
use super::header::{BLOCK, Fields, write};
use super::owner::Names;
use crate::go::fmt::quote::quote;
use crate::go::{errno, path};
use crate::{Error, Result};

/// Bytes that are handed on at once: each time wakes a thread.
const CHUNK: usize = 128 * 1024;
/// The longest name in a header; longer ones stand in an entry before.
const NAME: usize = 100;

/// Why packing ended early.
#[derive(Debug)]
pub enum End {
    /// Something here could not be read.
    Failed(Error),
    /// Nobody takes the archive any more.
    Unwanted,
}

impl From<Error> for End {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// Packs what `path`, which messages call `shown`, leads to; the archive calls it `name`. As kubectl
/// does: links stay links, folders have an entry only if nothing is in them, content is sorted by
/// name. What is no file, folder or link is left out, and `warn` told. `send` takes the bytes, and
/// says whether more are wanted.
///
/// # Errors
/// What can't be read, or gets shorter meanwhile; a receiver that has enough.
pub fn pack(
    path: &Path,
    shown: &str,
    name: &[u8],
    send: &mut dyn FnMut(Bytes) -> bool,
    warn: &mut dyn FnMut(&str),
) -> Result<(), End> {
    let mut packer = Packer {
        out: Chunks {
            full: BytesMut::with_capacity(CHUNK),
            send,
        },
        users: Names::of("/etc/passwd"),
        groups: Names::of("/etc/group"),
    };
    let first = Place {
        path: path.to_owned(),
        shown: shown.as_bytes().to_vec(),
        name: name.to_vec(),
    };
    // Folders under way, and what is still to be packed of each; no recursion, however deep they are.
    let mut under_way: Vec<(Place, std::vec::IntoIter<OsString>)> = Vec::new();
    let mut next = Some(first);
    while let Some(place) = next.take() {
        if let Some(inside) = packer.one(&place, warn)? {
            under_way.push((place, inside));
        }
        while let Some((folder, rest)) = under_way.last_mut() {
            if let Some(name) = rest.next() {
                next = Some(folder.inside(&name));
                break;
            }
            under_way.pop();
        }
    }
    packer.out.put(&[0; 2 * BLOCK])?;
    packer.out.flush()
}

/// Something to pack.
struct Place {
    path: PathBuf,
    /// As messages have it.
    shown: Vec<u8>,
    /// As the archive has it.
    name: Vec<u8>,
}

impl Place {
    fn inside(&self, name: &OsString) -> Self {
        Self {
            path: self.path.join(name),
            shown: path::join(&self.shown, name.as_bytes()),
            name: path::join(&self.name, name.as_bytes()),
        }
    }

    fn failed(&self, operation: &str) -> impl Fn(io::Error) -> Error {
        move |e| failure(operation, &self.shown, &e)
    }
}

struct Packer<'s> {
    out: Chunks<'s>,
    users: Names,
    groups: Names,
}

impl Packer<'_> {
    /// Packs one thing; gives the names in a folder that is not empty.
    fn one(
        &mut self,
        place: &Place,
        warn: &mut dyn FnMut(&str),
    ) -> Result<Option<std::vec::IntoIter<OsString>>, End> {
        let found = fs::symlink_metadata(&place.path).map_err(place.failed("lstat"))?;
        let kind = found.file_type();
        if kind.is_dir() {
            let names = names_in(&place.path).map_err(place.failed("open"))?;
            if names.is_empty() {
                self.header(place, b'5', &found, &[])?;
            }
            return Ok(Some(names.into_iter()));
        }
        if kind.is_symlink() {
            let link = fs::read_link(&place.path).map_err(place.failed("readlink"))?;
            self.header(place, b'2', &found, link.as_os_str().as_bytes())?;
        } else if kind.is_file() {
            self.file(place)?;
        } else {
            let kind = if kind.is_socket() {
                "socket"
            } else {
                "special file"
            };
            let shown = quote(&place.shown, false);
            warn(&format!("warning: skipping {kind}: {shown}"));
        }
        Ok(None)
    }

    /// A file as long as it is when it is opened: what a log gets meanwhile is left out.
    fn file(&mut self, place: &Place) -> Result<(), End> {
        // What has become a pipe or a link since it was looked at must not be waited for or followed.
        let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
        let flags = i32::try_from(flags).unwrap_or_default();
        let file = fs::OpenOptions::new()
            .read(true)
            .custom_flags(flags)
            .open(&place.path);
        let mut file: File = file.map_err(place.failed("open"))?;
        let found = file.metadata().map_err(place.failed("stat"))?;
        if !found.is_file() {
            let shown = String::from_utf8_lossy(&place.shown);
            return Err(Error::new(format!("{shown} has changed while it was read")).into());
        }
        self.header(place, b'0', &found, &[])?;
        let mut left = found.len();
        while left > 0 {
            let n = self.out.fill(&mut file, left).map_err(|end| match end {
                Filled::Failed(e) => End::Failed(Error::new(format!(
                    "read {}: {}",
                    String::from_utf8_lossy(&place.shown),
                    errno::text(&e)
                ))),
                Filled::Unwanted => End::Unwanted,
            })?;
            if n == 0 {
                let shown = String::from_utf8_lossy(&place.shown);
                return Err(Error::new(format!(
                    "{shown} got {left} bytes shorter while it was read"
                ))
                .into());
            }
            left -= n;
        }
        self.out.pad(found.len())
    }

    fn header(
        &mut self,
        place: &Place,
        flag: u8,
        found: &Metadata,
        link: &[u8],
    ) -> Result<(), End> {
        self.long(b'K', link)?;
        self.long(b'L', &place.name)?;
        let header = write(&Fields {
            name: &place.name[..place.name.len().min(NAME)],
            link: &link[..link.len().min(NAME)],
            flag,
            mode: found.mode() & 0o7777,
            uid: found.uid(),
            gid: found.gid(),
            user: self.users.get(found.uid()),
            group: self.groups.get(found.gid()),
            size: if flag == b'0' { found.len() } else { 0 },
            mtime: found.mtime(),
        });
        self.out.put(&header)
    }

    /// An entry before the one whose name or link is too long for its header: GNU's, which busybox
    /// and toybox know as well, where pax records are passed over.
    fn long(&mut self, flag: u8, text: &[u8]) -> Result<(), End> {
        if text.len() <= NAME {
            return Ok(());
        }
        let size = text.len() as u64 + 1;
        self.out.put(&write(&Fields {
            name: b"././@LongLink",
            link: b"",
            flag,
            mode: 0o644,
            uid: 0,
            gid: 0,
            user: "root",
            group: "root",
            size,
            mtime: 0,
        }))?;
        self.out.put(text)?;
        self.out.put(&[0])?;
        self.out.pad(size)
    }
}

fn names_in(folder: &Path) -> io::Result<Vec<OsString>> {
    let entries = fs::read_dir(folder)?;
    let mut names = entries
        .map(|entry| Ok(entry?.file_name()))
        .collect::<io::Result<Vec<_>>>()?;
    names.sort_unstable();
    Ok(names)
}

/// Why there is nothing more.
enum Filled {
    Failed(io::Error),
    Unwanted,
}

/// Bytes on their way, in pieces of a size that suits the connection.
struct Chunks<'s> {
    full: BytesMut,
    send: &'s mut dyn FnMut(Bytes) -> bool,
}

impl Chunks<'_> {
    fn put(&mut self, mut bytes: &[u8]) -> Result<(), End> {
        while !bytes.is_empty() {
            let n = bytes.len().min(CHUNK - self.full.len());
            self.full.extend_from_slice(&bytes[..n]);
            bytes = &bytes[n..];
            if self.full.len() == CHUNK {
                self.flush()?;
            }
        }
        Ok(())
    }

    /// Reads from `file` what there is room for, at most `left`, without another copy.
    fn fill(&mut self, file: &mut File, left: u64) -> Result<u64, Filled> {
        let start = self.full.len();
        let room = (CHUNK - start).min(usize::try_from(left).unwrap_or(CHUNK));
        self.full.resize(start + room, 0);
        let n = loop {
            match file.read(&mut self.full[start..]) {
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(Filled::Failed(e)),
                Ok(n) => break n,
            }
        };
        self.full.truncate(start + n);
        if self.full.len() == CHUNK {
            self.flush().map_err(|_| Filled::Unwanted)?;
        }
        Ok(n as u64)
    }

    /// Zeros up to the next block after content of this size.
    fn pad(&mut self, size: u64) -> Result<(), End> {
        let zeros = size.wrapping_neg() % BLOCK as u64;
        self.put(&[0; BLOCK][..usize::try_from(zeros).unwrap_or(0)])
    }

    fn flush(&mut self) -> Result<(), End> {
        let chunk = std::mem::replace(&mut self.full, BytesMut::with_capacity(CHUNK)).freeze();
        if chunk.is_empty() || (self.send)(chunk) {
            return Ok(());
        }
        Err(End::Unwanted)
    }
}
