//! The way to the API server: requests as data, one transport, auth, TLS, retries, tracing.

mod request;
pub mod stopgap;

pub use request::{JSON, PatchType, Request, TABLE};
pub use stopgap::{Client, Event, Options, Response, Watch, watch};
