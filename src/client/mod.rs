//! The way to the API server: requests as data, one transport, auth, TLS, retries, tracing.

mod request;

pub use request::{JSON, PatchType, Request, TABLE};
