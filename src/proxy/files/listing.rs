//! The page of a folder, byte for byte Go's.

use std::ffi::OsString;
use std::io;
use std::path::Path;

use crate::proxy::urls;

/// The page that links to all that is in a folder, sorted by name.
///
/// # Errors
/// The folder can't be read.
pub(super) fn page(folder: &Path) -> io::Result<Vec<u8>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        // A link to a folder is no folder here.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        names.push((bytes(entry.file_name()), is_folder));
    }
    names.sort();
    let mut page = b"<!doctype html>\n\
        <meta name=\"viewport\" content=\"width=device-width\">\n<pre>\n"
        .to_vec();
    for (mut name, is_folder) in names {
        if is_folder {
            name.push(b'/');
        }
        page.extend_from_slice(b"<a href=\"");
        page.extend_from_slice(link(&name).as_bytes());
        page.extend_from_slice(b"\">");
        page.extend_from_slice(&urls::html(&name));
        page.extend_from_slice(b"</a>\n");
    }
    page.extend_from_slice(b"</pre>\n");
    Ok(page)
}

/// A name as a relative URL: one with a colon would be read as a scheme.
fn link(name: &[u8]) -> String {
    let dot = if name.contains(&b':') { "./" } else { "" };
    format!("{dot}{}", urls::encode(name))
}

#[cfg(unix)]
fn bytes(name: OsString) -> Vec<u8> {
    use std::os::unix::ffi::OsStringExt as _;
    name.into_vec()
}

#[cfg(not(unix))]
fn bytes(name: OsString) -> Vec<u8> {
    name.to_string_lossy().into_owned().into_bytes()
}
