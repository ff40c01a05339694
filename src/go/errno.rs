//! What the system says of a failure, in Go's words.

use std::io;

/// The failure's text, without Rust's code at the end and in Go's lower case.
#[must_use]
pub fn text(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}
