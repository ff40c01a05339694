//! What commands work on: arguments and files become a stream of objects with their mappings.

mod compiled;
pub mod documents;
pub mod event;
pub mod fetch;
pub mod files;
pub mod follow;
mod glob;
pub mod manifests;
mod metadata;
mod object;
mod pod_template;
pub mod secret;
mod select;
pub mod selector;
mod url;
mod writes;

pub use compiled::check_compiled;
pub use manifests::{DefaultNamespace, Info, Manifest, elsewhere};
pub use object::{Object, as_map};
pub use pod_template::pod_spec;
pub use select::{Selected, Selection, Target, missing_resource};
pub use writes::Writes;
