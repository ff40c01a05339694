//! Files in the user's cache folder: for the user alone, and replaced at once or not at all.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The file below `folder` for what is known of a server: `what` it is, and of which place of the
/// server, a URL.
#[must_use]
pub fn file(folder: &Path, what: &str, place: &str) -> PathBuf {
    let place = place.split_once("://").map_or(place, |(_, rest)| rest);
    // The name is made of the user's own URL, but must stay one plain file name all the same.
    let name: String = place
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || c == '.' || c == '-' {
                c
            } else {
                '_'
            }
        })
        .collect();
    folder.join("ktl").join(format!("{what}-{name}.tsv"))
}

/// Replaces the content of `file`.
///
/// # Errors
/// A folder or file that can't be written; the old content is still there then.
pub fn write(file: &Path, content: &[u8]) -> io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new(""));
    make_private(folder)?;
    // A temporary file is 0600 from the start.
    let mut temporary = tempfile::NamedTempFile::new_in(folder)?;
    temporary.write_all(content)?;
    temporary.persist(file)?;
    Ok(())
}

/// Makes a folder and those above it, each for the user alone (CVE-2019-11244).
fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
