//! The file that is edited. It goes only when what it holds is of no use any more.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::go::fmt::quote::quote;
use crate::{Error, Result, SharedWriter, guard};

/// Says lines on stderr.
#[derive(Clone)]
pub struct Teller {
    stderr: SharedWriter,
    is_terminal: bool,
}

impl Teller {
    /// One for `stderr`; on a terminal what would steer it is made visible.
    #[must_use]
    pub fn new(stderr: SharedWriter, is_terminal: bool) -> Self {
        Self {
            stderr,
            is_terminal,
        }
    }

    /// Says one line.
    pub fn say(&self, line: &str) {
        match self.is_terminal {
            true => self.stderr.line(&guard::escape(line)),
            false => self.stderr.line(line),
        }
    }
}

/// What went wrong with a file, in Go's words.
fn cause(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file or directory".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    }
}

/// A file that only its owner may read. When it is dropped with something in it that the user has
/// typed, whatever the reason, it stays, and the user is told where it is.
pub(super) struct Draft {
    /// Empty once the file has been dealt with.
    path: PathBuf,
    /// What was written into it, when nothing of that is the user's.
    given: Option<Vec<u8>>,
    teller: Teller,
}

impl Draft {
    /// A file in `folder` with `text`, which holds something of the user's if `has_edits`.
    ///
    /// # Errors
    /// A folder that can't be written to, a full disk.
    pub(super) fn new(
        folder: &Path,
        prefix: &str,
        suffix: &str,
        (text, has_edits): (&[u8], bool),
        teller: &Teller,
    ) -> Result<Self> {
        let failed = |e: io::Error| Error::new(format!("open {}: {}", folder.display(), cause(&e)));
        // Removes itself unless it could be written.
        let mut file = tempfile::Builder::new()
            .prefix(prefix)
            .suffix(suffix)
            .rand_bytes(10)
            .tempfile_in(folder)
            .map_err(failed)?;
        file.write_all(text).map_err(failed)?;
        let (_, path) = file.keep().map_err(|e| failed(e.error))?;
        Ok(Self {
            path,
            given: (!has_edits).then(|| text.to_vec()),
            teller: teller.clone(),
        })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Its path as messages have it.
    pub(super) fn shown(&self) -> String {
        quote(self.path.to_string_lossy().as_bytes(), false)
    }

    /// What is in it now.
    ///
    /// # Errors
    /// A file that is gone or can't be read.
    pub(super) fn read(&self) -> Result<Vec<u8>> {
        std::fs::read(&self.path)
            .map_err(|e| Error::new(format!("open {}: {}", self.path.display(), cause(&e))))
    }

    /// Removes it: what it holds is applied, or stands in another file.
    pub(super) fn remove(mut self) {
        // One that can't be removed does no harm.
        let _ = std::fs::remove_file(&self.path);
        self.path.clear();
    }

    /// Leaves it: the caller tells the user of it.
    pub(super) fn keep(mut self) -> PathBuf {
        std::mem::take(&mut self.path)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if self.path.as_os_str().is_empty() || !self.path.exists() {
            return;
        }
        let now = std::fs::read(&self.path).ok();
        if now.is_some() && now == self.given {
            let _ = std::fs::remove_file(&self.path);
            return;
        }
        let line = format!("A copy of your changes has been stored to {}", self.shown());
        self.teller.say(&line);
    }
}
