//! StorageClass.

use serde_json::{Map, Value};

use super::View;
use super::fields::{Fields as _, plain};
use super::terms;
use super::writer::{NONE, Writer, pairs};
use crate::Result;

/// Either of these annotations makes a class the one that is taken where none is named.
const DEFAULT: [&str; 2] = [
    "storageclass.kubernetes.io/is-default-class",
    "storageclass.beta.kubernetes.io/is-default-class",
];

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let class = view.object;
    let annotations = class.map("metadata.annotations");
    let is_default = DEFAULT
        .iter()
        .any(|name| annotations.get(*name).is_some_and(|v| v == "true"));
    w.field(0, "Name", class.text("metadata.name"));
    w.field(0, "IsDefaultClass", if is_default { "Yes" } else { "No" });
    w.field(0, "Annotations", on_one_line(annotations));
    w.field(0, "Provisioner", class.text("provisioner"));
    w.field(0, "Parameters", on_one_line(class.map("parameters")));
    let expansion = match class.at("allowVolumeExpansion") {
        Value::Null => "<unset>",
        Value::Bool(true) => "True",
        _ => "False",
    };
    w.field(0, "AllowVolumeExpansion", expansion);
    let options = class.items("mountOptions");
    if options.is_empty() {
        w.field(0, "MountOptions", NONE);
    } else {
        w.line(0, "MountOptions:");
    }
    for option in options {
        w.line(1, plain(option));
    }
    for (label, path) in [
        ("ReclaimPolicy", "reclaimPolicy"),
        ("VolumeBindingMode", "volumeBindingMode"),
    ] {
        if class.has(path) {
            w.field(0, label, class.text(path));
        }
    }
    let topologies = class.items("allowedTopologies");
    if !topologies.is_empty() {
        w.line(0, "AllowedTopologies:\t");
        for (number, term) in topologies.iter().enumerate() {
            terms::write(1, number, term.items("matchLabelExpressions"), w);
        }
    }
    w.events(view.events);
    Ok(())
}

/// A map as `key=value`, with commas; `<none>` where it is empty.
pub(super) fn on_one_line(map: &Map<String, Value>) -> String {
    let mut pairs: Vec<String> = pairs(map).collect();
    pairs.sort();
    match pairs.join(",") {
        text if text.is_empty() => NONE.to_owned(),
        text => text,
    }
}
