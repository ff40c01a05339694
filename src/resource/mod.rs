//! What commands work on: arguments and files become a stream of objects with their mappings.

mod object;
pub mod selector;

pub use object::Object;
