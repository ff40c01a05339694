//! ServiceAccount.

use super::View;
use super::fields::Fields as _;
use super::writer::{NONE, Writer};
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    w.head(view.object);
    let secrets = view.object.items("imagePullSecrets");
    if secrets.is_empty() {
        w.field(0, "Image pull secrets", NONE);
    }
    let mut label = "Image pull secrets:";
    for secret in secrets {
        w.line(0, format_args!("{label}\t{}", secret.text("name")));
        // Blanks, not nothing: the column stays as wide.
        label = "                   ";
    }
    w.events(view.events);
    Ok(())
}
