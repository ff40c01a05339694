//! Streams to and from containers: exec, attach, and what they share (which pod, which container,
//! the terminal, the channels).

mod attach;
mod channel;
pub mod copy;
mod detach;
pub mod forward;
pub mod logs;
mod pick;
mod pod;
mod reason;
mod remote;
mod session;
pub mod spdy;
mod started;
mod stdio;
mod terminal;

pub use attach::Attach;
pub use detach::DETACH_KEYS;
pub use pick::{attachable, pods};
pub use pod::{Choice, active_order, choose_container, container_names, selector_of};
pub use remote::{Connection, Remote};
pub use session::Session;
pub use started::{Started, container_status, print_log, wait_until};
pub use stdio::{Input, Output, Reader, Writer};
pub use terminal::{RawMode, Size, size};
