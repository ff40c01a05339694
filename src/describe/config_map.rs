//! ConfigMap.

use super::View;
use super::fields::{Fields as _, bytes, plain};
use super::writer::Writer;
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    w.head(view.object);
    w.line(0, "\nData\n====");
    for (key, value) in view.object.map("data") {
        w.line(0, format_args!("{key}:\n----\n{}\n", plain(value)));
    }
    w.line(0, "\nBinaryData\n====");
    for (key, value) in view.object.map("binaryData") {
        w.line(0, format_args!("{key}: {} bytes", bytes(value).len()));
    }
    w.line(0, "");
    w.events(view.events);
    Ok(())
}
