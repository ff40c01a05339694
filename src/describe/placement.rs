//! Where pods may run: tolerations, spread, groups.

use serde_json::Value;

use super::fields::{Fields as _, sorted};
use super::selectors;
use super::writer::Writer;

/// Writes which taints a pod tolerates.
pub(super) fn tolerations(label: &str, tolerations: &[Value], w: &mut Writer) {
    w.lines(
        label,
        sorted(tolerations, "key").into_iter().map(toleration),
    );
}

fn toleration(toleration: &Value) -> String {
    let (value, effect) = (toleration.text("value"), toleration.text("effect"));
    let mut text = toleration.text("key").into_owned();
    if !value.is_empty() {
        text.push('=');
        text.push_str(&value);
    }
    if !effect.is_empty() {
        text.push(':');
        text.push_str(&effect);
    }
    if toleration.text("operator") == "Exists" && value.is_empty() {
        // What names no taint tolerates all of them.
        text.push_str(if text.is_empty() {
            "op=Exists"
        } else {
            " op=Exists"
        });
    }
    if toleration.has("tolerationSeconds") {
        text.push_str(&format!(" for {}s", toleration.int("tolerationSeconds")));
    }
    text
}

/// Writes how pods are spread; nothing where that is not said.
pub(super) fn spread(label: &str, constraints: &[Value], w: &mut Writer) {
    if !constraints.is_empty() {
        w.lines(
            label,
            sorted(constraints, "topologyKey")
                .into_iter()
                .map(constraint),
        );
    }
}

fn constraint(constraint: &Value) -> String {
    let (key, otherwise) = (
        constraint.text("topologyKey"),
        constraint.text("whenUnsatisfiable"),
    );
    let skew = constraint.int("maxSkew");
    let pods = match constraint.at("labelSelector") {
        Value::Null => String::new(),
        selector => format!(" for selector {}", selectors::shown(selector)),
    };
    format!("{key}:{otherwise} when max skew {skew} is exceeded{pods}")
}

/// Writes the group that a pod is scheduled with, if there is one.
pub(super) fn group(space: &str, group: &Value, w: &mut Writer) {
    if !group.is_null() {
        w.line(0, format_args!("{space}SchedulingGroup:"));
        w.field(1, "PodGroupName", group.text("podGroupName"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn tolerations_are_one_line_each() {
        for (object, expected) in [
            (json!({"operator": "Exists"}), "op=Exists"),
            (
                json!({"operator": "Exists", "effect": "NoSchedule"}),
                ":NoSchedule op=Exists",
            ),
            (
                json!({"key": "a", "operator": "Exists", "tolerationSeconds": 0}),
                "a op=Exists for 0s",
            ),
            (
                json!({"key": "a", "operator": "Equal", "value": "b", "effect": "NoExecute"}),
                "a=b:NoExecute",
            ),
            (json!({"key": 1, "operator": "Exists", "value": "b"}), "1=b"),
            (json!(null), ""),
        ] {
            assert_eq!(toleration(&object), expected);
        }
    }
}
