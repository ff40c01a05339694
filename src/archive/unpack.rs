//! What a container has packed, into a folder, a file or a writer. The archive may be anything: only
//! what was asked for is written, and only to where it was asked to go.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom, Write};
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;

use super::folder::{Folder, make_all};
use super::read::{Entries, Entry, Kind};
use super::{failure, name};
use crate::go::fmt::quote::quote;
use crate::go::{errno, path};
use crate::{Error, Result};

/// The longest path that is made: what systems take at once.
const LONGEST: usize = 4096;
/// Bytes that are copied at once.
const CHUNK: usize = 64 * 1024;

/// What was asked for, and where it goes.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The path that the other side was asked for.
    pub source: String,
    /// The folder that a relative `target` starts from.
    pub base: std::path::PathBuf,
    /// Where it goes, as the user wrote it.
    pub target: String,
    /// What stands behind the first warning of a link.
    pub advice: String,
}

/// How much was there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unpacked {
    /// Entries of any kind.
    pub entries: u64,
}

/// Writes an archive to where `plan` says, as kubectl does: a file to a new name, a folder's content
/// into a folder; permissions and times are those of new files; links are left out. `warn` is told
/// of what is left out; its text has no control characters.
///
/// # Errors
/// An archive that is cut off, is none, or has what wasn't asked for; what the system says.
pub fn to_folder<R: Read>(
    entries: &mut Entries<R>,
    plan: &Plan,
    warn: &mut dyn FnMut(&str),
) -> Result<Unpacked> {
    let source = asked(&plan.source);
    let mut target = Target {
        plan,
        folder: None,
        buffer: vec![0; CHUNK],
    };
    let (mut found, mut was_told) = (Unpacked::default(), false);
    while let Some(entry) = entries.next_entry().map_err(|e| broken(&e))? {
        if entry.kind == Kind::Note {
            continue;
        }
        found.entries += 1;
        let rest = within(&entry.name, &source)?;
        let shown = target.shown(&rest);
        let Some(parts) = name::below(rest.into_iter()) else {
            let shown = quote(&shown, false);
            warn(&format!(
                "warning: file {shown} is outside target destination, skipping"
            ));
            continue;
        };
        if entry.name.len() > LONGEST || shown.len() > LONGEST {
            let shown = quote(&shown[..shown.len().min(64)], false);
            return Err(Error::new(format!("open {shown}...: file name too long")));
        }
        match entry.kind {
            Kind::File => target.file(entries, &entry, &parts, &shown)?,
            Kind::Folder => target.make(&parts, &shown)?,
            Kind::HardLink => target.copy(&entry, &source, &parts, &shown, warn)?,
            Kind::Symlink => {
                let advice = if was_told { "" } else { &plan.advice };
                was_told = true;
                let (shown, link) = (quote(&shown, false), quote(&entry.link, false));
                warn(&format!(
                    "warning: skipping symlink: {shown} -> {link}{advice}"
                ));
            }
            _ => {
                let shown = quote(&shown, false);
                warn(&format!("warning: skipping special file: {shown}"));
            }
        }
    }
    Ok(found)
}

/// Writes the one file that an archive has to `out`.
///
/// # Errors
/// As [`to_folder`]; an archive that has something else; a writer that fails.
pub fn to_writer<R: Read>(
    entries: &mut Entries<R>,
    source: &str,
    out: &mut dyn Write,
) -> Result<Unpacked> {
    let parts = asked(source);
    let mut found = Unpacked::default();
    while let Some(entry) = entries.next_entry().map_err(|e| broken(&e))? {
        if entry.kind == Kind::Note {
            continue;
        }
        if !within(&entry.name, &parts)?.is_empty() || found.entries > 0 {
            return Err(corrupted());
        }
        if entry.kind != Kind::File {
            let error = Error::new(format!("{source} is not a file"));
            return Err(error.with_hint("Only the content of a file can go to standard output."));
        }
        found.entries += 1;
        let mut at = 0;
        let mut buffer = vec![0; CHUNK];
        for (offset, length) in segments(&entry) {
            io::copy(&mut io::repeat(0).take(offset - at), out)?;
            transfer(
                entries,
                length,
                &mut buffer,
                |data| Ok(out.write_all(data)?),
            )?;
            at = offset + length;
        }
        io::copy(&mut io::repeat(0).take(entry.size - at), out)?;
        out.flush()?;
    }
    Ok(found)
}

/// The parts of the path that entries begin with: programs leave out what leads upwards.
fn asked(source: &str) -> Vec<Vec<u8>> {
    let source = source.trim_start_matches(['/', '\\']);
    let clean = path::clean(source.as_bytes());
    let parts = name::parts(&clean).filter(|part| *part != b"..");
    parts.map(<[u8]>::to_vec).collect()
}

/// What `name` has below what was asked for.
fn within<'a>(name: &'a [u8], source: &[Vec<u8>]) -> Result<Vec<&'a [u8]>> {
    let mut parts = name::parts(name);
    let is_asked = source.iter().all(|want| parts.next() == Some(want));
    if name.first() == Some(&b'/') || name.contains(&0) || !is_asked {
        return Err(corrupted());
    }
    Ok(parts.collect())
}

fn corrupted() -> Error {
    Error::new("tar contents corrupted")
}

/// A failure to read the archive, in Go's words.
fn broken(error: &io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => Error::new("unexpected EOF"),
        _ => Error::new(error.to_string()),
    }
}

/// Where the entry's stored bytes go: offsets and lengths.
fn segments(entry: &Entry) -> Vec<(u64, u64)> {
    match &entry.sparse {
        None => vec![(0, entry.size)],
        Some(map) => map.segments.iter().map(|s| (s.offset, s.length)).collect(),
    }
}

/// Hands `length` bytes of the entry on.
fn transfer<R: Read>(
    entries: &mut Entries<R>,
    mut length: u64,
    buffer: &mut [u8],
    mut put: impl FnMut(&[u8]) -> Result<()>,
) -> Result<()> {
    while length > 0 {
        let most = usize::try_from(length)
            .unwrap_or(usize::MAX)
            .min(buffer.len());
        let n = entries.read(&mut buffer[..most]).map_err(|e| broken(&e))?;
        if n == 0 {
            return Err(Error::new("unexpected EOF"));
        }
        put(&buffer[..n])?;
        length -= n as u64;
    }
    Ok(())
}

/// Where entries go; opened when the first comes, which tells whether it is a file or a folder.
struct Target<'p> {
    plan: &'p Plan,
    folder: Option<Folder>,
    buffer: Vec<u8>,
}

impl Target<'_> {
    /// The path of an entry, as messages name it.
    fn shown(&self, rest: &[&[u8]]) -> Vec<u8> {
        path::join(self.plan.target.as_bytes(), &rest.join(&b'/'))
    }

    fn real(&self) -> std::path::PathBuf {
        let target = path::clean(self.plan.target.as_bytes());
        self.plan.base.join(OsStr::from_bytes(&target))
    }

    fn folder(&mut self) -> Result<&mut Folder> {
        if self.folder.is_none() {
            let opened = Folder::open(&self.real());
            let shown = self.shown(&[]);
            self.folder = Some(opened.map_err(|e| failure("mkdir", &shown, &e))?);
        }
        self.folder.as_mut().ok_or_else(corrupted)
    }

    fn make(&mut self, parts: &[&[u8]], shown: &[u8]) -> Result<()> {
        let made = self.folder()?.make(parts);
        made.map_err(|e| failure("mkdir", shown, &e))
    }

    /// The file at `parts` for new content: the target itself is where the user wants it to be, so
    /// links to it are followed; what is below follows none.
    fn open(&mut self, parts: &[&[u8]], shown: &[u8]) -> Result<File> {
        let opened = if parts.is_empty() {
            let path = self.real();
            let folder = path::dir(shown);
            make_all(path.parent().unwrap_or(Path::new("")))
                .map_err(|e| failure("mkdir", &folder, &e))?;
            File::create(path)
        } else {
            self.folder()?.create(parts)
        };
        opened.map_err(|e| failure("open", shown, &e))
    }

    fn file<R: Read>(
        &mut self,
        entries: &mut Entries<R>,
        entry: &Entry,
        parts: &[&[u8]],
        shown: &[u8],
    ) -> Result<()> {
        let mut file = self.open(parts, shown)?;
        let mut written = 0;
        let outcome = self.content(entries, entry, &mut file, shown, &mut written);
        outcome.map_err(|error| {
            let (shown, size) = (quote(shown, false), entry.size);
            error.with_hint(format!("{shown} is incomplete: {written} of {size} bytes"))
        })
    }

    fn content<R: Read>(
        &mut self,
        entries: &mut Entries<R>,
        entry: &Entry,
        file: &mut File,
        shown: &[u8],
        written: &mut u64,
    ) -> Result<()> {
        let failed = |e: io::Error| {
            Error::new(format!(
                "write {}: {}",
                String::from_utf8_lossy(shown),
                errno::text(&e)
            ))
        };
        for (offset, length) in segments(entry) {
            if entry.sparse.is_some() {
                file.seek(SeekFrom::Start(offset)).map_err(failed)?;
            }
            transfer(entries, length, &mut self.buffer, |data| {
                file.write_all(data).map_err(failed)?;
                *written += data.len() as u64;
                Ok(())
            })?;
        }
        if entry.sparse.is_some() {
            file.set_len(entry.size).map_err(failed)?;
        }
        Ok(())
    }

    /// Another name of a file that the archive had before gets the same content. It is no link: what
    /// is written to one of them later is none of the other's.
    fn copy(
        &mut self,
        entry: &Entry,
        source: &[Vec<u8>],
        parts: &[&[u8]],
        shown: &[u8],
        warn: &mut dyn FnMut(&str),
    ) -> Result<()> {
        let first = within(&entry.link, source)
            .ok()
            .and_then(|rest| name::below(rest.into_iter()));
        let first = first.filter(|first| !first.is_empty() && !parts.is_empty() && first != parts);
        let opened = match first {
            Some(first) => self.folder()?.read(&first).ok(),
            None => None,
        };
        let Some(mut from) = opened else {
            let (shown, link) = (quote(shown, false), quote(&entry.link, false));
            warn(&format!("warning: skipping hard link: {shown} -> {link}"));
            return Ok(());
        };
        let mut to = self.open(parts, shown)?;
        io::copy(&mut from, &mut to).map_err(|e| failure("write", shown, &e))?;
        Ok(())
    }
}
