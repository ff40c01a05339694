//! What a server publishes of its API: OpenAPI v3, one document a group and version, and the older
//! v2, one document for all. Fetching is here; [`explain`] makes text of it.

mod document;
pub mod explain;
mod fetch;

pub use document::Document;
pub use fetch::{Index, OpenApi};
