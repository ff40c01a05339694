//! (local)
use crate::{Error, Result};
/// x
pub fn parse(t: &str) -> Result<i64> {
    let t2 = t.trim_end_matches('s');
    t2.parse::<i64>()
        .map(|s| s * 1_000_000_000)
        .map_err(|_| Error::new(format!("time: invalid duration {t:?}")))
}
