//! Objects made from flags: functions of values, without a server.

pub mod debug;
mod pod;
mod service;
pub mod types;
pub mod values;

pub use pod::Pod;
pub use service::service;
