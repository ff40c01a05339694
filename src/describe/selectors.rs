//! Selectors of labels as descriptions show them.

use serde_json::Value;

use super::writer::NONE;
use crate::resource::selector::LabelSelector;

/// A `metav1.LabelSelector`; `<none>` where it selects everything or nothing.
pub(super) fn shown(selector: &Value) -> String {
    match LabelSelector::of_object(selector) {
        Ok(selector) => or_none(&selector),
        Err(_) => "<error>".to_owned(),
    }
}

/// A map of labels as a selector; `<none>` for an empty one.
pub(super) fn of_map(labels: &Value) -> String {
    or_none(&LabelSelector::of_map(labels))
}

fn or_none(selector: &LabelSelector) -> String {
    match selector.is_empty() {
        true => NONE.to_owned(),
        false => selector.to_string(),
    }
}
