//! Paths and file failures in the words kubectl has for them, which are Go's.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

use crate::Error;
use crate::go::errno;

/// A failed operation on a file: `open PATH: no such file or directory`.
pub(super) fn failure(operation: &str, path: &Path, error: &io::Error) -> Error {
    Error::new(format!(
        "{operation} {}: {}",
        path.display(),
        errno::text(error)
    ))
}

/// Reads the file at `path`, which messages call `name`.
///
/// # Errors
/// Whether it does not exist, and the message.
pub(crate) fn read(path: &Path, name: &Path) -> Result<Vec<u8>, (bool, Error)> {
    let mut file = fs::File::open(path).map_err(|e| {
        (
            e.kind() == io::ErrorKind::NotFound,
            failure("open", name, &e),
        )
    })?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)
        .map_err(|e| (false, failure("read", name, &e)))?;
    Ok(bytes)
}

/// `path` seen from `base`, with `.` and `..` taken out by name alone, as Go's `filepath.Join`; an
/// absolute path stays as it is.
pub(super) fn resolve(path: &str, base: &Path) -> PathBuf {
    let path = Path::new(path);
    if path.is_absolute() {
        return path.to_path_buf();
    }
    let mut clean = PathBuf::new();
    for part in base.join(path).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                clean.pop();
            }
            other => clean.push(other),
        }
    }
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_have_gos_words() {
        let (missing, error) = read(Path::new("/nope/x"), Path::new("x")).unwrap_err();
        assert!(missing);
        assert_eq!(error.message, "open x: no such file or directory");
        let (missing, error) = read(Path::new("/"), Path::new("dir")).unwrap_err();
        assert!(!missing);
        assert_eq!(error.message, "read dir: is a directory");
    }

    #[test]
    fn relative_paths_start_at_the_base() {
        let at = |path| resolve(path, Path::new("/home/u/.kube"));
        assert_eq!(at("./a/../b.crt"), Path::new("/home/u/.kube/b.crt"));
        assert_eq!(at("../../../../x"), Path::new("/x"));
        assert_eq!(at("/etc/./x"), Path::new("/etc/./x"));
    }
}
