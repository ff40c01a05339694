//! What the server has: resources and kinds, from the built-in table, the cache or the server.

mod cache;
mod fetch;
mod mapper;
mod mapping;
mod table;

pub use mapper::Mapper;
pub use mapping::RestMapping;
pub use table::{Resources, Wanted};
