//! Job.

use std::borrow::Cow;

use serde_json::Value;

use super::fields::{Fields as _, plain};
use super::writer::{NONE, UNSET, Writer, time};
use super::{View, controllers, pod_template, selectors};
use crate::Result;
use crate::go;

/// How many bytes of the completed indexes are shown at least, where there are more.
const INDEXES: usize = 50;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let job = view.object;
    w.field(0, "Name", job.text("metadata.name"));
    w.field(0, "Namespace", job.text("metadata.namespace"));
    w.field(0, "Selector", selectors::plain(job.at("spec.selector")));
    w.labels_of(job);
    w.annotations_of(job);
    controllers::controlled_by(job, w);
    let spec = job.at("spec");
    optional("Parallelism", spec.at("parallelism"), "", w);
    or_unset("Completions", spec.at("completions"), "", w);
    optional("Completion Mode", spec.at("completionMode"), "", w);
    optional("Suspend", spec.at("suspend"), "", w);
    optional("Backoff Limit", spec.at("backoffLimit"), "", w);
    optional(
        "TTL Seconds After Finished",
        spec.at("ttlSecondsAfterFinished"),
        "",
        w,
    );
    times(job.at("status"), w);
    optional(
        "Active Deadline Seconds",
        spec.at("activeDeadlineSeconds"),
        "s",
        w,
    );
    pods(job, w);
    pod_template::write(spec.at("template"), w);
    w.events(view.events);
    Ok(())
}

/// Writes an optional value with its unit; nothing where it is not there.
pub(super) fn optional(label: &str, value: &Value, unit: &str, w: &mut Writer) {
    if !value.is_null() {
        w.field(0, label, format_args!("{}{unit}", plain(value)));
    }
}

/// Writes an optional value with its unit, or that it is not there.
pub(super) fn or_unset(label: &str, value: &Value, unit: &str, w: &mut Writer) {
    match value {
        Value::Null => w.field(0, label, UNSET),
        value => optional(label, value, unit, w),
    }
}

fn times(status: &Value, w: &mut Writer) {
    let (start, end) = (status.at("startTime"), status.at("completionTime"));
    for (label, at) in [("Start Time", start), ("Completed At", end)] {
        if !at.is_null() {
            w.field(0, label, w.date(at));
        }
    }
    if let (Some(start), Some(end)) = (time(start), time(end)) {
        w.field(0, "Duration", go::age::human(end.duration_since(start)));
    }
}

fn pods(job: &Value, w: &mut Writer) {
    let status = job.at("status");
    let ready = match status.at("ready") {
        Value::Null => String::new(),
        ready => format!(" ({} Ready)", plain(ready)),
    };
    let (active, succeeded) = (status.int("active"), status.int("succeeded"));
    let failed = status.int("failed");
    w.field(
        0,
        "Pods Statuses",
        format_args!("{active} Active{ready} / {succeeded} Succeeded / {failed} Failed"),
    );
    if job.text("spec.completionMode") == "Indexed" {
        let indexes = status.text("completedIndexes");
        w.field(0, "Completed Indexes", capped(&indexes));
    }
}

/// The first indexes of a list such as `0-3,5`.
fn capped(indexes: &str) -> Cow<'_, str> {
    let rest = indexes.get(INDEXES..).unwrap_or_default();
    match (indexes, rest.find(',')) {
        ("", _) => NONE.into(),
        (all, None) => all.into(),
        (all, Some(comma)) => format!("{}...", &all[..=INDEXES + comma]).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::capped;

    #[test]
    fn long_lists_of_indexes_are_capped() {
        let fifty = "1,".repeat(25);
        for (indexes, expected) in [
            ("", "<none>".to_owned()),
            ("0-3,5", "0-3,5".to_owned()),
            (&fifty, fifty.clone()),
            (&format!("{fifty}7,8"), format!("{fifty}7,...")),
            (&format!("{fifty}777"), format!("{fifty}777")),
            (
                &format!("{}é,1", "1".repeat(49)),
                format!("{}é,1", "1".repeat(49)),
            ),
        ] {
            assert_eq!(capped(indexes), expected);
        }
    }
}
