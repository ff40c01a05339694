//! `-o yaml`: documents with `---` between them, in the layout of Go's YAML.

use std::io::Write;

use super::ListHead;
use super::list::Style;
use crate::Result;
use crate::go::yaml;
use crate::resource::Object;

#[derive(Default)]
pub(super) struct Yaml {
    /// A document has been written.
    started: bool,
}

impl Style for Yaml {
    fn object(&mut self, object: &Object, out: &mut dyn Write) -> Result<()> {
        if self.started {
            out.write_all(b"---\n")?;
        }
        self.started = true;
        yaml::write(&object.0, out)
    }

    fn open(&mut self, _: ListHead, out: &mut dyn Write) -> Result<()> {
        Ok(out.write_all(b"apiVersion: v1\nitems:")?)
    }

    fn item(&mut self, object: &Object, first: bool, out: &mut dyn Write) -> Result<()> {
        if first {
            out.write_all(b"\n")?;
        }
        yaml::write_item(&object.0, out)
    }

    fn close(&mut self, head: ListHead, empty: bool, out: &mut dyn Write) -> Result<()> {
        if empty {
            out.write_all(b" []\n")?;
        }
        let after = match head {
            ListHead::Get => "kind: List\nmetadata:\n  resourceVersion: \"\"\n",
            ListHead::Apply => "kind: List\nmetadata: {}\n",
        };
        Ok(out.write_all(after.as_bytes())?)
    }
}
