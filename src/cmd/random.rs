//! Random letters for names.

use ring::rand::{SecureRandom as _, SystemRandom};

use crate::generate::suffix;
use crate::{Error, Result};

/// Five random letters.
///
/// # Errors
/// A system without random numbers.
pub(super) fn suffix() -> Result<String> {
    let mut bytes = [0; 40];
    let filled = SystemRandom::new().fill(&mut bytes);
    filled.map_err(|_| Error::new("the system has no random numbers"))?;
    let number = |bytes: &[u8]| bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b));
    Ok(suffix::letters(bytes.chunks(8).map(number)))
}
