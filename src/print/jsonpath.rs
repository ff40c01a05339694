//! `-o jsonpath`, `jsonpath-file` and `jsonpath-as-json`.

use super::ListHead;
use super::format::Asked;
use super::list::Style;
use crate::Result;
use crate::resource::Object;
use std::io::Write;

/// What is to be printed of an object.
#[derive(Clone, Debug)]
pub struct Spec {}

impl Spec {
    /// The format `output` names, when it is one of these.
    ///
    /// # Errors
    /// A text that is missing or wrong.
    pub(super) fn parse(_output: &str, _asked: &Asked<'_>) -> Result<Option<Self>> {
        Ok(None)
    }
}

impl Style for Spec {
    fn object(&mut self, _: &Object, _: &mut dyn Write) -> Result<()> {
        Ok(())
    }

    fn open(&mut self, _: ListHead, _: &mut dyn Write) -> Result<()> {
        Ok(())
    }

    fn item(&mut self, _: &Object, _: bool, _: &mut dyn Write) -> Result<()> {
        Ok(())
    }

    fn close(&mut self, _: ListHead, _: bool, _: &mut dyn Write) -> Result<()> {
        Ok(())
    }
}
