//! Leaves that must behave as Go does. No I/O, no Kubernetes knowledge.

pub mod age;
pub mod date;
pub mod duration;
pub mod errno;
pub mod fmt;
pub mod json;
mod json_indent;
mod json_syntax;
pub mod jsonpath;
pub mod path;
pub mod quantity;
pub mod template;
pub mod yaml;
