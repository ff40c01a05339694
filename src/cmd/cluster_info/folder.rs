//! The files of a dump: for their owner's eyes only, as logs may tell secrets.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::go::{errno, path};
use crate::{Error, Result};

/// Where files are made; or none are, and all goes to stdout.
pub(super) struct Folder {
    /// As the user named it; `None` for stdout.
    name: Option<String>,
    /// What it is relative to.
    cwd: PathBuf,
}

impl Folder {
    /// The folder that a user named; an empty name and `-` are stdout.
    pub(super) fn new(name: &str, cwd: &Path) -> Self {
        let name = Some(name.to_owned()).filter(|n| !matches!(n.as_str(), "" | "-"));
        Self {
            name,
            cwd: cwd.to_owned(),
        }
    }

    /// What to write to: a new file below the folder, in folders of these names, or `stdout`.
    ///
    /// # Errors
    /// A file that can't be made, and names that would lead elsewhere.
    pub(super) fn writer<'a>(
        &self,
        names: &[&str],
        extension: &str,
        stdout: &'a mut dyn Write,
    ) -> Result<Box<dyn Write + 'a>> {
        let Some(folder) = &self.name else {
            return Ok(Box::new(stdout));
        };
        if let Some(name) = names.iter().find(|name| !stays_below(name)) {
            return Err(Error::new(format!(
                "the server's name {name:?} is no name for a file"
            )));
        }
        let name = joined(folder, names) + extension;
        let parent = String::from_utf8_lossy(&path::dir(name.as_bytes())).into_owned();
        self.make(&parent)?;
        let file = create(&self.cwd.join(&name));
        let file = file.map_err(|e| Error::new(format!("open {name}: {}", errno::text(&e))))?;
        Ok(Box::new(BufWriter::new(file)))
    }

    /// Makes a folder, and those it is in, where they are not there.
    fn make(&self, name: &str) -> Result<()> {
        let path = self.cwd.join(name);
        if path.is_dir() {
            return Ok(());
        }
        let failed = |text: &str| Err(Error::new(format!("mkdir {name}: {text}")));
        if path.exists() {
            return failed("not a directory");
        }
        let parent = String::from_utf8_lossy(&path::dir(name.as_bytes())).into_owned();
        if parent != name {
            self.make(&parent)?;
        }
        match make_one(&path) {
            Err(error) if !path.is_dir() => failed(&errno::text(&error)),
            _ => Ok(()),
        }
    }
}

/// Whether a part of a path leads nowhere but down. An empty one, of a namespace that stands for all,
/// leads nowhere.
fn stays_below(name: &str) -> bool {
    !name.contains(['/', '\\', '\0']) && name != "." && name != ".."
}

fn joined(folder: &str, names: &[&str]) -> String {
    let all = names.iter().filter(|n| !n.is_empty());
    let path = all.fold(folder.as_bytes().to_vec(), |path, name| {
        path::join(&path, name.as_bytes())
    });
    String::from_utf8_lossy(&path).into_owned()
}

fn make_one(path: &Path) -> std::io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

fn create(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
