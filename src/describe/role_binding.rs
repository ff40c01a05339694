//! RoleBinding and ClusterRoleBinding.

use super::View;
use super::fields::Fields as _;
use super::writer::Writer;
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let binding = view.object;
    w.field(0, "Name", binding.text("metadata.name"));
    w.labels_of(binding);
    w.annotations_of(binding);
    w.line(0, "Role:");
    w.field(1, "Kind", binding.text("roleRef.kind"));
    w.field(1, "Name", binding.text("roleRef.name"));
    w.line(
        0,
        "Subjects:\n  Kind\tName\tNamespace\n  ----\t----\t---------",
    );
    for subject in binding.items("subjects") {
        let (kind, name) = (subject.text("kind"), subject.text("name"));
        w.line(
            1,
            format_args!("{kind}\t{name}\t{}", subject.text("namespace")),
        );
    }
    Ok(())
}
