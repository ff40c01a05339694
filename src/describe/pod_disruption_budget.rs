//! PodDisruptionBudget.

use super::fields::Fields as _;
use super::writer::Writer;
use super::{View, selectors};
use crate::Result;

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let budget = view.object;
    w.field(0, "Name", budget.text("metadata.name"));
    w.field(0, "Namespace", budget.text("metadata.namespace"));
    if budget.has("spec.minAvailable") {
        w.field(0, "Min available", budget.text("spec.minAvailable"));
    } else if budget.has("spec.maxUnavailable") {
        w.field(0, "Max unavailable", budget.text("spec.maxUnavailable"));
    }
    let selector = match budget.at("spec.selector") {
        selector if selector.is_null() => "<unset>".to_owned(),
        selector => selectors::shown(selector),
    };
    w.field(0, "Selector", selector);
    w.line(0, "Status:");
    w.field(
        2,
        "Allowed disruptions",
        budget.int("status.disruptionsAllowed"),
    );
    w.field(2, "Current", budget.int("status.currentHealthy"));
    w.field(2, "Desired", budget.int("status.desiredHealthy"));
    w.field(2, "Total", budget.int("status.expectedPods"));
    w.events(view.events);
    Ok(())
}
