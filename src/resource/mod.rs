//! What commands work on: arguments and files become a stream of objects with their mappings.

pub mod documents;
pub mod files;
mod glob;
mod object;
mod select;
pub mod selector;

pub use object::Object;
pub use select::{Selected, Selection, Target};
