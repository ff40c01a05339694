//! Tar archives: folders into archives, and archives of strangers into folders, safely.
//!
//! The `tar` crate is not used: it takes sizes from headers only (a pax record may have another one),
//! splits pax records at newlines (names may have them), and reads names of any length into memory.

mod folder;
mod header;
mod name;
mod owner;
mod pack;
mod read;
mod sparse;
mod unpack;

use std::io;

pub use folder::Folder;
pub use pack::{End, pack};
pub use read::{Entries, Entry, Kind};
pub use unpack::{Plan, Unpacked, to_folder, to_writer};

use crate::Error;
use crate::go::errno;

/// A failed operation on a file: `open PATH: permission denied`.
fn failure(operation: &str, path: &[u8], error: &io::Error) -> Error {
    let path = String::from_utf8_lossy(path);
    Error::new(format!("{operation} {path}: {}", errno::text(error)))
}
