//! Namespace, with its quotas and limits.

use serde_json::Value;

use super::fields::Fields as _;
use super::writer::Writer;
use super::{Ask, View, limit_range, resource_quota};
use crate::Result;

/// The quotas and the limits of all kinds that are within a namespace.
pub(super) fn asks(namespace: &Value) -> Vec<Ask> {
    let path = format!("/api/v1/namespaces/{}", namespace.text("metadata.name"));
    let within = |resource| Ask::list(format!("{path}/{resource}"));
    vec![within("resourcequotas"), within("limitranges")]
}

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let namespace = view.object;
    w.field(0, "Name", namespace.text("metadata.name"));
    w.labels_of(namespace);
    w.annotations_of(namespace);
    w.field(0, "Status", namespace.text("status.phase"));
    conditions(namespace.items("status.conditions"), w);
    // A server may have neither.
    match view.list(0) {
        Ok(quotas) => self::quotas(quotas, w),
        Err(error) if error.is_reason("Forbidden") => {
            w.line(0, "\nResource Quotas:\tnot authorized");
        }
        Err(error) if error.is_not_found() => {}
        Err(error) => return Err(error),
    }
    match view.list(1) {
        Ok(ranges) => limits(ranges, w),
        Err(error) if error.is_reason("Forbidden") => {
            w.line(0, "\nResource Limits:\tnot authorized");
        }
        Err(error) if error.is_not_found() => {}
        Err(error) => return Err(error),
    }
    Ok(())
}

fn conditions(conditions: &[Value], w: &mut Writer) {
    if conditions.is_empty() {
        return;
    }
    w.line(0, "Conditions:");
    w.line(1, "Type\tStatus\tLastTransitionTime\tReason\tMessage");
    w.line(1, "----\t------\t------------------\t------\t-------");
    for condition in conditions {
        let text = |field| condition.text(field);
        let since = w.date(condition.at("lastTransitionTime"));
        let (kind, status, reason) = (text("type"), text("status"), text("reason"));
        w.line(
            1,
            format_args!("{kind}\t{status}\t{since}\t{reason}\t{}", text("message")),
        );
    }
}

fn quotas(quotas: &[Value], w: &mut Writer) {
    if quotas.is_empty() {
        return w.line(0, "\nNo resource quota.");
    }
    w.line(0, "\nResource Quotas");
    let mut quotas: Vec<&Value> = quotas.iter().collect();
    quotas.sort_by_key(|quota| quota.text("metadata.name"));
    for quota in quotas {
        resource_quota::brief(quota, w);
    }
}

fn limits(ranges: &[Value], w: &mut Writer) {
    if ranges.is_empty() {
        return w.line(0, "\nNo LimitRange resource.");
    }
    w.line(0, "\nResource Limits");
    limit_range::table(ranges, " ", w);
}
