//! What commands work on: arguments and files become a stream of objects with their mappings.

pub mod documents;
pub mod event;
pub mod fetch;
pub mod files;
pub mod follow;
mod glob;
pub mod manifests;
mod metadata;
mod object;
pub mod secret;
mod select;
pub mod selector;
mod url;
mod writes;

pub use manifests::{DefaultNamespace, Info, Manifest};
pub use object::Object;
pub use select::{Selected, Selection, Target, missing_resource};
pub use writes::Writes;
