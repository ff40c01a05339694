//! `-o kyaml`: each document has `---` in front, the first as well.

use std::io::Write;

use super::ListHead;
use super::list::Style;
use crate::Result;
use crate::go::yaml::kyaml;
use crate::resource::Object;

pub(super) struct Kyaml;

impl Style for Kyaml {
    fn object(&mut self, object: &Object, out: &mut dyn Write) -> Result<()> {
        out.write_all(b"---\n")?;
        kyaml::write(&object.0, 0, out)?;
        Ok(out.write_all(b"\n")?)
    }

    fn open(&mut self, head: ListHead, out: &mut dyn Write) -> Result<()> {
        let before = match head {
            ListHead::Get => "---\n{\n  apiVersion: \"v1\",\n  items: [",
            ListHead::Apply => {
                "---\n{\n  kind: \"List\",\n  apiVersion: \"v1\",\n  metadata: {},\n  items: ["
            }
        };
        Ok(out.write_all(before.as_bytes())?)
    }

    fn item(&mut self, object: &Object, first: bool, out: &mut dyn Write) -> Result<()> {
        if !first {
            out.write_all(b", ")?;
        }
        kyaml::write(&object.0, 1, out)
    }

    fn close(&mut self, head: ListHead, _: bool, out: &mut dyn Write) -> Result<()> {
        let after = match head {
            ListHead::Get => {
                "],\n  kind: \"List\",\n  metadata: {\n    resourceVersion: \"\",\n  },\n}\n"
            }
            ListHead::Apply => "],\n}\n",
        };
        Ok(out.write_all(after.as_bytes())?)
    }
}
