//! The transcript runner: one file a concern. `docs/testing.md` describes the format.

pub(crate) mod compare;
pub(crate) mod normalise;
pub(crate) mod parse;
pub(crate) mod record;
pub(crate) mod run;
