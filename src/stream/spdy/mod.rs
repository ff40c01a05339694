//! SPDY/3.1 as far as a client of port forwarding needs it: many streams over one connection.
//!
//! Servers send no flow control, and ask for none: whoever does not read a stream holds up the
//! connection. [`Connection::is_stuck`] tells of that, so that new streams can go elsewhere.

mod connection;
mod frame;

pub use connection::{Connection, Event, Outgoing, Stream};
