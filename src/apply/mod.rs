//! Plan and execution over many objects: what is sent at once, what in order, what is reported.

mod ordered;

pub use ordered::{WIDTH, ordered};
