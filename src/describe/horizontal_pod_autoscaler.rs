//! HorizontalPodAutoscaler.

use serde_json::Value;

use super::View;
use super::fields::Fields as _;
use super::writer::Writer;
use crate::Result;
use crate::go::fmt::quote::quote;
use crate::go::quantity::Quantity;

const UNKNOWN: &str = "<unknown>";

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let scaler = view.object;
    let is_old = scaler.text("apiVersion") == "autoscaling/v1";
    let (kind, name) = (
        scaler.text("spec.scaleTargetRef.kind"),
        scaler.text("spec.scaleTargetRef.name"),
    );
    w.head(scaler);
    w.field(
        0,
        "CreationTimestamp",
        w.date(scaler.at("metadata.creationTimestamp")),
    );
    w.field(0, "Reference", format_args!("{kind}/{name}"));
    match is_old {
        true => utilization(scaler, w),
        false => metrics(scaler, w),
    }
    w.field(
        0,
        "Min replicas",
        scaler.text_or("spec.minReplicas", "<unset>"),
    );
    w.field(0, "Max replicas", scaler.int("spec.maxReplicas"));
    if !is_old && scaler.has("spec.behavior") {
        w.line(0, "Behavior:");
        behavior("Scale Up", scaler.at("spec.behavior.scaleUp"), w);
        behavior("Scale Down", scaler.at("spec.behavior.scaleDown"), w);
    }
    let (current, desired) = (
        scaler.int("status.currentReplicas"),
        scaler.int("status.desiredReplicas"),
    );
    w.line(
        0,
        format_args!("{kind} pods:\t{current} current / {desired} desired"),
    );
    if !is_old {
        conditions(scaler.items("status.conditions"), w);
    }
    w.events(view.events);
    Ok(())
}

/// What the first version knows of metrics.
fn utilization(scaler: &Value, w: &mut Writer) {
    let target = scaler.at("spec.targetCPUUtilizationPercentage");
    if !target.is_null() {
        let current = scaler.text_or("status.currentCPUUtilizationPercentage", UNKNOWN);
        w.field(0, "Target CPU utilization", format_args!("{target}%"));
        w.field(0, "Current CPU utilization", format_args!("{current}%"));
    }
}

fn metrics(scaler: &Value, w: &mut Writer) {
    w.field(0, "Metrics", "( current / target )");
    let current = scaler.items("status.currentMetrics");
    for (at, metric) in scaler.items("spec.metrics").iter().enumerate() {
        let kind = metric.text("type");
        // A metric and its state have the same place in their lists.
        let (metric, now) = match source(&kind) {
            Some(field) => (
                metric.at(field),
                current.get(at).unwrap_or(&Value::Null).at(field),
            ),
            None => {
                w.line(1, format_args!("<unknown metric type {}>", quoted(&kind)));
                continue;
            }
        };
        let (label, now, target) = row(&kind, metric, now);
        w.line(1, format_args!("{label}:\t{now} / {target}"));
    }
}

/// The field that has a metric of this type.
fn source(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "External" => "external",
        "Pods" => "pods",
        "Object" => "object",
        "Resource" => "resource",
        "ContainerResource" => "containerResource",
        _ => return None,
    })
}

/// A metric: its label, its value now, and what it should be.
fn row(kind: &str, metric: &Value, now: &Value) -> (String, String, String) {
    let name = metric.text("metric.name");
    match kind {
        "External" if metric.has("target.averageValue") => {
            let now = match now.has("current.averageValue") {
                true => now,
                false => &Value::Null,
            };
            let (now, target) = values(metric, now, "averageValue");
            (
                format!("{} (target average value)", quoted(&name)),
                now,
                target,
            )
        }
        "External" => {
            let (now, target) = values(metric, now, "value");
            (format!("{} (target value)", quoted(&name)), now, target)
        }
        "Pods" => {
            let (now, target) = values(metric, now, "averageValue");
            (format!("{} on pods", quoted(&name)), now, target)
        }
        "Object" => {
            let (what, field) = match metric.text("target.type").as_ref() {
                "AverageValue" => ("target average value", "averageValue"),
                _ => ("target value", "value"),
            };
            let of = metric.at("describedObject");
            let (now, target) = values(metric, now, field);
            (
                format!(
                    "\"{name}\" on {}/{} ({what})",
                    of.text("kind"),
                    of.text("name")
                ),
                now,
                target,
            )
        }
        _ => resource(kind, metric, now),
    }
}

/// A metric of the resources of pods, or of one of their containers.
fn resource(kind: &str, metric: &Value, now: &Value) -> (String, String, String) {
    let name = metric.text("name");
    let label = match kind {
        "ContainerResource" => format!(
            "resource {name} of container \"{}\" on pods",
            metric.text("container")
        ),
        _ => format!("resource {name} on pods"),
    };
    if metric.has("target.averageValue") {
        let (now, target) = values(metric, now, "averageValue");
        return (label, now, target);
    }
    let now = match now.at("current.averageUtilization") {
        share if share.is_null() => UNKNOWN.to_owned(),
        share => format!("{share}% ({})", quantity(now.at("current.averageValue"))),
    };
    let target = match metric.at("target.averageUtilization") {
        share if share.is_null() => "<auto>".to_owned(),
        share => format!("{share}%"),
    };
    (
        format!("{label}  (as a percentage of request)"),
        now,
        target,
    )
}

/// The amounts in `field`: now, and what it should be.
fn values(metric: &Value, now: &Value, field: &str) -> (String, String) {
    let current = match now.is_null() {
        true => UNKNOWN.to_owned(),
        false => quantity(&now["current"][field]),
    };
    (current, quantity(&metric["target"][field]))
}

/// A quantity in its canonical form; Go's `<nil>` where there is none.
fn quantity(value: &Value) -> String {
    let text = value.text_or("", "<nil>");
    match text.parse::<Quantity>() {
        Ok(quantity) => quantity.to_string(),
        Err(_) => text.into_owned(),
    }
}

fn quoted(text: &str) -> String {
    quote(text.as_bytes(), false)
}

fn behavior(label: &str, rules: &Value, w: &mut Writer) {
    if rules.is_null() {
        return;
    }
    w.line(1, format_args!("{label}:"));
    if rules.has("stabilizationWindowSeconds") {
        let seconds = rules.int("stabilizationWindowSeconds");
        w.line(2, format_args!("Stabilization Window: {seconds} seconds"));
    }
    let policies = rules.items("policies");
    if policies.is_empty() {
        return;
    }
    w.line(
        2,
        format_args!("Select Policy: {}", rules.text_or("selectPolicy", "Max")),
    );
    w.line(2, "Policies:");
    for policy in policies {
        let (kind, value, seconds) = (
            policy.text("type"),
            policy.int("value"),
            policy.int("periodSeconds"),
        );
        w.line(
            3,
            format_args!("- Type: {kind}\tValue: {value}\tPeriod: {seconds} seconds"),
        );
    }
}

fn conditions(conditions: &[Value], w: &mut Writer) {
    if conditions.is_empty() {
        return;
    }
    w.line(
        0,
        "Conditions:\n  Type\tStatus\tReason\tMessage\n  ----\t------\t------\t-------",
    );
    for condition in conditions {
        let (kind, status) = (condition.text("type"), condition.text("status"));
        let (reason, message) = (condition.text("reason"), condition.text("message"));
        w.line(1, format_args!("{kind}\t{status}\t{reason}\t{message}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::describe::writer::Writer;
    use jiff::{Timestamp, tz::TimeZone};
    use serde_json::json;

    fn described(scaler: &Value) -> String {
        let view = View {
            object: scaler,
            answers: &[],
            events: None,
        };
        let mut w = Writer::new(Timestamp::UNIX_EPOCH.to_zoned(TimeZone::UTC));
        write(&view, &mut w).unwrap();
        w.finish()
    }

    // No server has but the first version any more; its lines are those of kubectl's source.
    #[test]
    fn the_first_version_knows_cpu_only() {
        let mut scaler = json!({
            "apiVersion": "autoscaling/v1",
            "metadata": {"name": "web", "namespace": "shop", "creationTimestamp": "2026-01-02T03:04:05Z"},
            "spec": {
                "scaleTargetRef": {"kind": "Deployment", "name": "web"},
                "maxReplicas": 5,
                "targetCPUUtilizationPercentage": 70,
            },
            "status": {"currentReplicas": 1, "desiredReplicas": 2},
        });
        let expected = "\
Name:                     web
Namespace:                shop
Labels:                   <none>
Annotations:              <none>
CreationTimestamp:        Fri, 02 Jan 2026 03:04:05 +0000
Reference:                Deployment/web
Target CPU utilization:   70%
Current CPU utilization:  <unknown>%
Min replicas:             <unset>
Max replicas:             5
Deployment pods:          1 current / 2 desired
";
        assert_eq!(described(&scaler), expected);
        scaler["status"]["currentCPUUtilizationPercentage"] = json!(55);
        assert!(described(&scaler).contains("Current CPU utilization:  55%\n"));
    }

    #[test]
    fn metrics_that_are_not_known_are_named() {
        let scaler = json!({
            "apiVersion": "autoscaling/v2",
            "spec": {"metrics": [
                {"type": "New\n"},
                {"type": "Resource", "resource": {"name": "cpu", "target": {}}},
                {"type": "External", "external": {"metric": {"name": "q"}, "target": {"type": "Value"}}},
            ]},
            "status": {"currentMetrics": [{}, {}, {"external": {}}]},
        });
        let text = described(&scaler);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for line in [
            "<unknown metric type \"New\\n\">",
            "resource cpu on pods (as a percentage of request): <unknown> / <auto>",
            "\"q\" (target value): <nil> / <nil>",
        ] {
            assert!(text.contains(line), "{text}");
        }
    }
}
