//! An HTTP server on this machine that passes on to the API server what its filters let through,
//! and shows files of a folder beside it.
//!
//! A request goes through [`Prefixes`] (which of the two is meant), then through [`Filter`] to the
//! API server, or to the files. What Go's `net/http` does on this way is done alike, to the bytes
//! of its error pages.

mod files;
mod filter;
mod forward;
mod listen;
mod pattern;
mod reply;
mod route;
mod server;
mod urls;

pub use filter::Filter;
pub use listen::{Listener, in_go};
pub use route::Prefixes;
pub use server::Server;
