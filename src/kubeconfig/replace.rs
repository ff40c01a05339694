//! Giving a file another content: all of it or nothing, and nothing but its content.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Seek as _, Write as _};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use rustix::fs::{Gid, Uid, fchown};

use super::files;
use super::load::Source;
use crate::Result;

/// More links than this in a row are a circle.
const LINKS: usize = 40;

/// The file that `path` leads to through links, whether it exists or not.
pub(super) fn target(path: &Path) -> PathBuf {
    let mut target = path.to_path_buf();
    for _ in 0..LINKS {
        let Ok(link) = fs::read_link(&target) else {
            break;
        };
        target = target.parent().unwrap_or(Path::new("/")).join(link);
    }
    target
}

/// Writes `bytes` to a kubeconfig by way of a temporary file beside it, so that a reader sees the
/// old content or the new one, and a crash leaves one of them. A new file has mode 0600.
///
/// # Errors
/// In Go's words, when the file or its folder can't be written. The old content is then still there.
pub(super) fn replace(source: &Source, bytes: &[u8]) -> Result<()> {
    let failed = |e: &io::Error| files::failure("open", &source.name, e);
    let target = target(&source.path);
    let old = match OpenOptions::new().write(true).open(&target) {
        Ok(file) => Some(file),
        Err(e) if e.kind() == io::ErrorKind::NotFound => None,
        Err(e) => return Err(failed(&e)),
    };
    match old {
        None => swap(&target, bytes, None),
        Some(mut old) => old.metadata().and_then(|of| {
            if !of.is_file() {
                return old.write_all(bytes);
            }
            // A second name of the file would keep the old content.
            if of.nlink() > 1 {
                return overwrite(&mut old, bytes);
            }
            match swap(&target, bytes, Some(&of)) {
                Err(e) if is_irreplaceable(&e) => overwrite(&mut old, bytes),
                outcome => outcome,
            }
        }),
    }
    .map_err(|e| files::failure("write", &source.name, &e))
}

/// Whether the old file must stay where it is: mounted there, or of an owner we can't give files to.
/// A full disk is no such case, as overwriting would lose the old content.
fn is_irreplaceable(error: &io::Error) -> bool {
    use io::ErrorKind::{CrossesDevices, PermissionDenied, ReadOnlyFilesystem, ResourceBusy};
    [
        CrossesDevices,
        PermissionDenied,
        ReadOnlyFilesystem,
        ResourceBusy,
    ]
    .contains(&error.kind())
}

/// Puts a new file in the place of `target`, with mode and owner of the old one.
fn swap(target: &Path, bytes: &[u8], old: Option<&fs::Metadata>) -> io::Result<()> {
    let folder = target.parent().unwrap_or(Path::new("/"));
    let mut file = tempfile::Builder::new()
        .prefix(".kubeconfig-")
        .tempfile_in(folder)?;
    file.write_all(bytes)?;
    if let Some(old) = old {
        let new = file.as_file().metadata()?;
        if (new.uid(), new.gid()) != (old.uid(), old.gid()) {
            let (uid, gid) = (Uid::from_raw(old.uid()), Gid::from_raw(old.gid()));
            fchown(file.as_file(), Some(uid), Some(gid))?;
        }
        file.as_file()
            .set_permissions(Permissions::from_mode(old.mode() & 0o7777))?;
    }
    file.as_file().sync_all()?;
    file.persist(target).map_err(|e| e.error)?;
    // The name lives in the folder; not every file system lets one flush that.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// Writes into the file itself: where it can't be replaced, as it is mounted or owned by another.
fn overwrite(file: &mut File, bytes: &[u8]) -> io::Result<()> {
    file.rewind()?;
    file.write_all(bytes)?;
    file.set_len(bytes.len() as u64)?;
    file.sync_all()
}
