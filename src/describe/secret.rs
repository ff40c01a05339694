//! Secret.

use super::View;
use super::fields::{Fields as _, bytes};
use super::writer::Writer;
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let secret = view.object;
    w.head(secret);
    let kind = secret.text("type");
    w.field(0, "\nType", &kind);
    w.line(0, "\nData\n====");
    for (key, value) in secret.map("data") {
        let value = bytes(value);
        match key.as_str() {
            "token" if kind == "kubernetes.io/service-account-token" => {
                w.field(0, key, String::from_utf8_lossy(&value));
            }
            _ => w.field(0, key, format_args!("{} bytes", value.len())),
        }
    }
    Ok(())
}
