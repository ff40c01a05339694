//! CronJob.

use serde_json::Value;

use super::fields::Fields as _;
use super::job::{optional, or_unset};
use super::writer::{NONE, UNSET, Writer};
use super::{View, pod_template, selectors};
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let job = view.object;
    w.head(job);
    let spec = job.at("spec");
    w.field(0, "Schedule", spec.text("schedule"));
    w.field(0, "Concurrency Policy", spec.text("concurrencyPolicy"));
    let suspended = match spec.at("suspend") {
        Value::Null => UNSET,
        Value::Bool(true) => "True",
        _ => "False",
    };
    w.field(0, "Suspend", suspended);
    or_unset("Time Zone", spec.at("timeZone"), "", w);
    or_unset(
        "Successful Job History Limit",
        spec.at("successfulJobsHistoryLimit"),
        "",
        w,
    );
    or_unset(
        "Failed Job History Limit",
        spec.at("failedJobsHistoryLimit"),
        "",
        w,
    );
    or_unset(
        "Starting Deadline Seconds",
        spec.at("startingDeadlineSeconds"),
        "s",
        w,
    );
    template(spec.at("jobTemplate.spec"), w);
    match job.at("status.lastScheduleTime") {
        Value::Null => w.field(0, "Last Schedule Time", UNSET),
        last => w.field(0, "Last Schedule Time", w.date(last)),
    }
    let active = job
        .items("status.active")
        .iter()
        .map(|job| job.text("name"));
    match active.collect::<Vec<_>>().as_slice() {
        [] => w.field(0, "Active Jobs", NONE),
        names => w.field(0, "Active Jobs", names.join(", ")),
    }
    w.events(view.events);
    Ok(())
}

/// What its jobs will be.
fn template(spec: &Value, w: &mut Writer) {
    match spec.at("selector") {
        Value::Null => w.field(0, "Selector", UNSET),
        selector => w.field(0, "Selector", selectors::plain(selector)),
    }
    or_unset("Parallelism", spec.at("parallelism"), "", w);
    or_unset("Completions", spec.at("completions"), "", w);
    optional(
        "Active Deadline Seconds",
        spec.at("activeDeadlineSeconds"),
        "s",
        w,
    );
    pod_template::write(spec.at("template"), w);
}
