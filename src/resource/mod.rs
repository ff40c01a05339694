//! What commands work on: arguments and files become a stream of objects with their mappings.

mod documents;
mod files;
mod glob;
mod object;
pub mod selector;

pub use documents::{Document, Documents};
pub use files::{FILE_EXTENSIONS, Source, sources};
pub use object::Object;
