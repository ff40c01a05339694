//! The way to the API server: requests as data, one transport, auth, TLS, retries, tracing.

mod auth;
mod buffers;
mod connect;
mod core;
pub(crate) mod der;
mod exec;
mod failure;
mod frames;
mod items;
mod key_pair;
mod options;
mod pass;
mod proxy;
mod request;
mod response;
mod spdy;
mod split;
mod status;
mod tls;
mod trace;
mod transport;
mod url;
mod verbosity;
mod verify;
mod warning;
mod watch;
mod websocket;

#[cfg(test)]
pub(crate) mod fake;

pub use self::core::Client;
pub use buffers::Buffers;
pub use frames::Piece;
pub use items::Items;
pub use key_pair::check_key_pair;
pub use options::Options;
pub use pass::{Body, Outcome, Passed};
pub use request::{JSON, METADATA, PatchType, RAW, Request, TABLE};
pub use response::Response;
pub use spdy::{TunnelReceiver, TunnelSender};
pub use status::{status_error, unread_refusal, unread_status};
pub use trace::{Trace, log, log_warning, quoted};
pub use transport::Io;
pub use verbosity::{Modules, Verbosity};
pub use watch::{Event, Watch, watch};
pub use websocket::{Broken, Receiver, Sender, WebSocket};
