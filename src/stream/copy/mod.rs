//! Files to and from containers: a program in the container at one end, an archive in a thread of its
//! own at the other.

mod pull;
mod push;
mod resumed;

pub use pull::Pull;
pub use push::{Push, is_folder};
pub use resumed::Resumed;

use super::stdio::Output;

/// What a copy has to say to the outside while it runs.
pub struct Outside<'o> {
    /// Where stderr of the program in the container goes; asked for once a connection.
    pub stderr: &'o dyn Fn() -> Output,
    /// Takes a line for the user.
    pub say: &'o mut dyn FnMut(&str),
    /// Called now and then with the bytes that have gone over so far.
    pub tick: &'o mut dyn FnMut(u64),
}

/// How often [`Outside::tick`] is called.
const TICK: std::time::Duration = std::time::Duration::from_millis(200);
