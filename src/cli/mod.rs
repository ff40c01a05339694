//! The command tree.

use crate::{Env, Result};

/// Runs the command line in `env`.
///
/// # Errors
/// Whatever the command fails with.
pub fn run(_env: &mut Env) -> Result<()> {
    Ok(())
}
