//! What all transformers are.

use super::set::Set;
use crate::Result;

/// Changes the resources of a build.
pub(super) trait Transform {
    /// Does it.
    ///
    /// # Errors
    /// kustomize's text for resources that can't be changed so.
    fn transform(&self, set: &mut Set) -> Result<()>;
}
