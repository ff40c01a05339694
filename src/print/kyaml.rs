//! `-o kyaml`.

use super::ListHead;
use super::list::Style;
use crate::Result;
use crate::resource::Object;
use std::io::Write;

/// Prints documents.
#[derive(Default)]
pub(super) struct Kyaml {}

impl Style for Kyaml {
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
