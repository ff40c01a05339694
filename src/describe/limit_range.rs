//! LimitRange.

use std::collections::BTreeSet;

use serde_json::Value;

use super::View;
use super::fields::{Fields as _, amount};
use super::writer::Writer;
use crate::Result;

/// The columns of limits, and below each how it is underlined.
const COLUMNS: [(&str, &str); 7] = [
    ("Type", "----"),
    ("Resource", "--------"),
    ("Min", "---"),
    ("Max", "---"),
    ("Default Request", "---------------"),
    ("Default Limit", "-------------"),
    ("Max Limit/Request Ratio", "-----------------------"),
];
/// The fields that the last columns show.
const FIELDS: [&str; 5] = [
    "min",
    "max",
    "defaultRequest",
    "default",
    "maxLimitRequestRatio",
];

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    w.field(0, "Name", view.object.text("metadata.name"));
    w.field(0, "Namespace", view.object.text("metadata.namespace"));
    table([view.object], "", w);
    Ok(())
}

/// Writes the limits of all `ranges` as one table, with `indent` before each line.
pub(super) fn table<'a>(ranges: impl IntoIterator<Item = &'a Value>, indent: &str, w: &mut Writer) {
    w.line(
        0,
        format_args!("{indent}{}", COLUMNS.map(|c| c.0).join("\t")),
    );
    w.line(
        0,
        format_args!("{indent}{}", COLUMNS.map(|c| c.1).join("\t")),
    );
    for range in ranges {
        for limit in range.items("spec.limits") {
            rows(limit, indent, w);
        }
    }
}

/// A row for each resource that `limit` speaks of. kubectl's are in no order.
fn rows(limit: &Value, indent: &str, w: &mut Writer) {
    let resources: BTreeSet<&String> = FIELDS.iter().flat_map(|f| limit.map(f).keys()).collect();
    let kind = limit.text("type");
    for resource in resources {
        w.put(0, format_args!("{indent}{kind}\t{resource}"));
        for field in FIELDS {
            let shown = limit
                .map(field)
                .get(resource)
                .map_or_else(|| "-".to_owned(), amount);
            w.put(0, format_args!("\t{shown}"));
        }
        w.line(0, "");
    }
}
