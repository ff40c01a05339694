//! Writing below a folder and nowhere else: every step starts from an open folder and follows no
//! link, so that neither names nor what lies there lead out of it.

use std::fs::{self, File};
use std::io;
use std::os::fd::{AsFd as _, BorrowedFd, OwnedFd};
use std::path::Path;

use rustix::fs::{AtFlags, FileType, Mode, OFlags, fstat, mkdirat, open, openat, statat};
use rustix::io::Errno;

/// The handle only serves as a start for others, so a folder need not be readable.
#[cfg(any(target_os = "linux", target_os = "android"))]
const FOLDER: OFlags = OFlags::PATH.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);
#[cfg(not(any(target_os = "linux", target_os = "android")))]
const FOLDER: OFlags = OFlags::DIRECTORY.union(OFlags::CLOEXEC);

/// A folder, and the one below it that was last written to.
#[derive(Debug)]
pub struct Folder {
    root: OwnedFd,
    /// The path of `handle` below the root.
    path: Vec<Vec<u8>>,
    handle: Option<OwnedFd>,
}

impl Folder {
    /// Opens the folder at `path`, which the user has named: links to it are followed. It is made,
    /// with those it is in, if it does not exist.
    ///
    /// # Errors
    /// What the system says.
    pub fn open(path: &Path) -> io::Result<Self> {
        make_all(path)?;
        let root = open(path, FOLDER, Mode::empty())?;
        Ok(Self {
            root,
            path: Vec::new(),
            handle: None,
        })
    }

    /// Makes the folder that `parts` lead to, where it isn't there.
    ///
    /// # Errors
    /// A link or a file in the way (`NotADirectory`), or what the system says.
    pub fn make(&mut self, parts: &[&[u8]]) -> io::Result<()> {
        self.enter(parts).map(drop)
    }

    /// Opens the file that `parts` lead to for new content, and makes the folders it is in.
    ///
    /// # Errors
    /// A link, a folder or a device in the way, or what the system says.
    pub fn create(&mut self, parts: &[&[u8]]) -> io::Result<File> {
        let (name, folder) = parts.split_last().ok_or(io::ErrorKind::IsADirectory)?;
        let folder = self.enter(folder)?;
        // A pipe that lies there must not make the program wait for its reader.
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::TRUNC | OFlags::NONBLOCK;
        let file = regular(folder, name, flags)?;
        Ok(file)
    }

    /// Opens the file that `parts` lead to for reading.
    ///
    /// # Errors
    /// As [`Self::create`].
    pub fn read(&mut self, parts: &[&[u8]]) -> io::Result<File> {
        let (name, folder) = parts.split_last().ok_or(io::ErrorKind::IsADirectory)?;
        let folder = self.enter(folder)?;
        regular(folder, name, OFlags::RDONLY | OFlags::NONBLOCK)
    }

    /// The folder that `parts` lead to; it stays open for the next time.
    fn enter(&mut self, parts: &[&[u8]]) -> io::Result<BorrowedFd<'_>> {
        if parts.is_empty() {
            return Ok(self.root.as_fd());
        }
        let is_inside = |path: &[Vec<u8>]| {
            path.len() <= parts.len() && path.iter().zip(parts).all(|(a, b)| a == b)
        };
        if !is_inside(&self.path) {
            self.path.clear();
            self.handle = None;
        }
        for part in &parts[self.path.len()..] {
            let at = self.handle.as_ref().unwrap_or(&self.root);
            let next = step(at.as_fd(), part)?;
            self.handle = Some(next);
            self.path.push(part.to_vec());
        }
        Ok(self.handle.as_ref().unwrap_or(&self.root).as_fd())
    }
}

/// Opens the folder `name` in `at`, and makes it first if need be.
fn step(at: BorrowedFd<'_>, name: &[u8]) -> io::Result<OwnedFd> {
    let enter = || openat(at, name, FOLDER | OFlags::NOFOLLOW, Mode::empty());
    let opened = enter().or_else(|error| {
        if error != Errno::NOENT {
            return Err(error);
        }
        match mkdirat(at, name, Mode::from_raw_mode(0o755)) {
            Ok(()) | Err(Errno::EXIST) => enter(),
            Err(error) => Err(error),
        }
    });
    opened.map_err(|error| of_link(at, name, error))
}

/// Opens a file that must be a regular one.
fn regular(at: BorrowedFd<'_>, name: &[u8], flags: OFlags) -> io::Result<File> {
    let flags = flags | OFlags::NOFOLLOW | OFlags::NOCTTY | OFlags::CLOEXEC;
    let file = openat(at, name, flags, Mode::from_raw_mode(0o666));
    let file = file.map_err(|error| of_link(at, name, error))?;
    match FileType::from_raw_mode(fstat(&file)?.st_mode) {
        FileType::RegularFile => Ok(file.into()),
        FileType::Directory => Err(Errno::ISDIR.into()),
        _ => Err(io::Error::other("is not a regular file")),
    }
}

/// The failure in the words it should have: systems differ in what they say of links.
fn of_link(at: BorrowedFd<'_>, name: &[u8], error: Errno) -> io::Error {
    let found = statat(at, name, AtFlags::SYMLINK_NOFOLLOW);
    match found.map(|stat| FileType::from_raw_mode(stat.st_mode)) {
        Ok(FileType::Symlink) => io::Error::other("is a symbolic link, which is not followed"),
        _ => error.into(),
    }
}

/// Makes the folder at `path` and those it is in, as Go's `MkdirAll` with 0755.
pub(super) fn make_all(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    if path.as_os_str().is_empty() {
        return Ok(());
    }
    match fs::metadata(path) {
        Ok(found) if found.is_dir() => Ok(()),
        Ok(_) => Err(Errno::NOTDIR.into()),
        Err(_) => fs::DirBuilder::new()
            .recursive(true)
            .mode(0o755)
            .create(path),
    }
}
