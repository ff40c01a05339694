//! `-o name`, and the lines commands print of what they did: `deployment.apps/web configured`.

use std::io::Write;

use super::list::Style;
use super::{ListHead, check_type};
use crate::Result;
use crate::resource::Object;

/// `kind.group/name`, the kind in lower case, without a group for the core one; then `operation`
/// unless it is empty. No line break.
#[must_use]
pub fn line(object: &Object, operation: &str) -> String {
    let kind = object.kind().to_lowercase();
    let (dot, group) = match object.group() {
        "" => ("", ""),
        group => (".", group),
    };
    let name = match object.name() {
        "" => "<unknown>",
        name => name,
    };
    let space = if operation.is_empty() { "" } else { " " };
    format!("{kind}{dot}{group}/{name}{space}{operation}")
}

pub(super) struct Name;

impl Style for Name {
    fn object(&mut self, object: &Object, out: &mut dyn Write) -> Result<()> {
        let Some(items) = object.0["items"].as_array() else {
            return Ok(writeln!(out, "{}", line(object, ""))?);
        };
        for item in items {
            let item = Object(item.clone());
            check_type(&item)?;
            self.object(&item, out)?;
        }
        Ok(())
    }

    fn open(&mut self, _: ListHead, _: &mut dyn Write) -> Result<()> {
        Ok(())
    }

    fn item(&mut self, object: &Object, _: bool, out: &mut dyn Write) -> Result<()> {
        self.object(object, out)
    }

    fn close(&mut self, _: ListHead, _: bool, _: &mut dyn Write) -> Result<()> {
        Ok(())
    }

    fn pack(&mut self, object: &Object) -> Result<Vec<u8>> {
        let mut lines = Vec::new();
        self.object(object, &mut lines)?;
        Ok(lines)
    }

    fn unpack(&mut self, packed: &[u8], _: bool, out: &mut dyn Write) -> Result<()> {
        Ok(out.write_all(packed)?)
    }
}
