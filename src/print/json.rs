//! `-o json`: four spaces, Go's escapes.

use std::io::Write;

use super::ListHead;
use super::list::Style;
use crate::Result;
use crate::go::json;
use crate::resource::Object;

pub(super) struct Json;

impl Style for Json {
    fn object(&mut self, object: &Object, out: &mut dyn Write) -> Result<()> {
        json::write_pretty(&object.0, 0, out)?;
        Ok(out.write_all(b"\n")?)
    }

    fn open(&mut self, head: ListHead, out: &mut dyn Write) -> Result<()> {
        let before = match head {
            ListHead::Get => "{\n    \"apiVersion\": \"v1\",\n    \"items\": [",
            ListHead::Apply => {
                "{\n    \"kind\": \"List\",\n    \"apiVersion\": \"v1\",\n    \"metadata\": {},\n    \
                 \"items\": ["
            }
        };
        Ok(out.write_all(before.as_bytes())?)
    }

    fn item(&mut self, object: &Object, first: bool, out: &mut dyn Write) -> Result<()> {
        out.write_all(if first { b"\n        " } else { b",\n        " })?;
        json::write_pretty(&object.0, 2, out)
    }

    fn close(&mut self, head: ListHead, empty: bool, out: &mut dyn Write) -> Result<()> {
        out.write_all(if empty { b"]" } else { b"\n    ]" })?;
        let after = match head {
            ListHead::Get => {
                ",\n    \"kind\": \"List\",\n    \"metadata\": {\n        \"resourceVersion\": \"\"\n    \
                 }\n}\n"
            }
            ListHead::Apply => "\n}\n",
        };
        Ok(out.write_all(after.as_bytes())?)
    }
}
