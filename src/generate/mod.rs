//! Objects made from flags: functions of values, without a server.

pub mod debug;
