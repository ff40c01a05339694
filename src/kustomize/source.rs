//! Where kustomizations are read from: a trait, and its implementation by the disk.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// What is read from addresses, by address: the body, or why there is none.
pub type Remote = BTreeMap<String, Result<Vec<u8>, String>>;

/// What a path leads to, links resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A folder.
    Folder(PathBuf),
    /// A file.
    File(PathBuf),
}

/// Files and folders.
pub trait Source {
    /// What an absolute path leads to.
    ///
    /// # Errors
    /// Go's words for the first part that is missing: `lstat PATH: no such file or directory`.
    fn resolve(&self, path: &Path) -> Result<Place, String>;

    /// The content of a file that [`Self::resolve`] gave.
    ///
    /// # Errors
    /// Go's words: `open PATH: permission denied`.
    fn read(&self, path: &Path) -> Result<Vec<u8>, String>;
}

/// The files of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Source for Disk {
    fn resolve(&self, path: &Path) -> Result<Place, String> {
        match fs::canonicalize(path) {
            Ok(path) if path.is_dir() => Ok(Place::Folder(path)),
            Ok(path) => Ok(Place::File(path)),
            Err(error) => Err(missing(path, &error)),
        }
    }

    fn read(&self, path: &Path) -> Result<Vec<u8>, String> {
        fs::read(path).map_err(|e| format!("open {}: {}", path.display(), words(&e)))
    }
}

/// Names the first part of `path` that can't be looked at.
fn missing(path: &Path, error: &io::Error) -> String {
    let mut part = PathBuf::new();
    for component in path.components() {
        part.push(component);
        if component == Component::RootDir {
            continue;
        }
        if let Err(e) = fs::symlink_metadata(&part) {
            return format!("lstat {}: {}", part.display(), words(&e));
        }
        if let Ok(target) = fs::canonicalize(&part) {
            part = target;
        }
    }
    format!("lstat {}: {}", path.display(), words(error))
}

/// The system's words for a failure as Go has them.
fn words(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_ascii_lowercase());
    first.into_iter().chain(chars).collect()
}

/// `folder/path` without `.` and `..`, as Go's `filepath.Join` has it.
pub(super) fn join(folder: &Path, path: &str) -> PathBuf {
    let mut out = PathBuf::new();
    let joined = if path.starts_with('/') {
        PathBuf::from(path)
    } else {
        folder.join(path)
    };
    for component in joined.components() {
        match component {
            Component::ParentDir => {
                out.pop();
            }
            Component::CurDir => {}
            other => out.push(other),
        }
    }
    out
}
