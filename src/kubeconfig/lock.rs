//! The lock beside a kubeconfig that client-go and everything built on it respects.

use std::fs::{self, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use super::files;
use super::load::Source;
use super::replace::target;
use crate::{Error, Result};

/// How often a lock is tried, and the pause between. client-go gives up at once; an edit takes
/// milliseconds, so a second tells a lock in use from one left behind.
const TRIES: u32 = 50;
const PAUSE: Duration = Duration::from_millis(20);

/// The locks of all files that may change; they are given up when this is dropped.
pub(super) struct Locks {
    held: Vec<PathBuf>,
    /// Files whose lock could not be made, as their folder can't be written: they must not change.
    refused: Vec<(Source, Error)>,
}

impl Locks {
    /// Locks `sources` in the order of their names, so that two programs never wait for each other.
    /// A file that a link leads to is locked as well: another program may know it by that name.
    ///
    /// # Errors
    /// client-go's text when a lock stays held.
    pub(super) fn take(sources: &[Source]) -> Result<Self> {
        let mut sources: Vec<&Source> = sources.iter().collect();
        sources.sort_by(|a, b| a.name.cmp(&b.name));
        let mut locks = Self {
            held: Vec::new(),
            refused: Vec::new(),
        };
        for source in sources {
            let (own, behind) = (lock_name(&source.path), lock_name(&target(&source.path)));
            for lock in [own, behind] {
                locks.take_one(source, &lock)?;
            }
        }
        Ok(locks)
    }

    fn take_one(&mut self, source: &Source, lock: &Path) -> Result<()> {
        let Some(lock) = from_root(lock) else {
            return Ok(());
        };
        if self.held.contains(&lock) {
            return Ok(());
        }
        let mut outcome = create(&lock);
        for _ in 1..TRIES {
            if !matches!(&outcome, Err(e) if e.kind() == io::ErrorKind::AlreadyExists) {
                break;
            }
            sleep(PAUSE);
            outcome = create(&lock);
        }
        let failed = |e| files::failure("open", &lock_name(&source.name), e);
        match outcome {
            Ok(()) => self.held.push(lock),
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {
                return Err(failed(&e).with_hint(
                    "Another program is changing this kubeconfig. If none is, one was stopped \
                     while it did: remove the lock file",
                ));
            }
            Err(e) => self.refused.push((source.clone(), failed(&e))),
        }
        Ok(())
    }

    /// Makes sure that `source` is locked.
    ///
    /// # Errors
    /// Why it couldn't be.
    pub(super) fn confirm(&self, source: &Source) -> Result<()> {
        let refused = self.refused.iter().find(|(refused, _)| refused == source);
        refused.map_or(Ok(()), |(_, error)| Err(error.clone()))
    }
}

impl Drop for Locks {
    fn drop(&mut self) {
        for lock in &self.held {
            // The next one to find it says so.
            let _ = fs::remove_file(lock);
        }
    }
}

fn lock_name(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}

/// The one name of a lock, whatever way its folder was reached; `None` without such a folder.
fn from_root(lock: &Path) -> Option<PathBuf> {
    Some(
        fs::canonicalize(lock.parent()?)
            .ok()?
            .join(lock.file_name()?),
    )
}

fn create(lock: &Path) -> io::Result<()> {
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o000)
        .open(lock)
        .map(drop)
}
