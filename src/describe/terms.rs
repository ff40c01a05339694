//! Terms that select nodes by their labels.

use serde_json::Value;

use super::fields::{Fields as _, plain};
use super::writer::{NONE, Writer};

/// Writes the requirements of term `number`, a line each: `KEY OPERATOR [VALUES]`. Those without an
/// operator mean `in`.
pub(super) fn write(level: usize, number: usize, requirements: &[Value], w: &mut Writer) {
    w.put(level, format_args!("Term {number}:\t"));
    if requirements.is_empty() {
        w.line(0, NONE);
    }
    for (at, requirement) in requirements.iter().enumerate() {
        if at > 0 {
            w.put(level, format_args!("\t"));
        }
        w.line(0, shown(requirement));
    }
}

fn shown(requirement: &Value) -> String {
    let operator = match requirement.has("operator") {
        true => requirement.text("operator").to_lowercase(),
        false => "in".to_owned(),
    };
    let key = requirement.text("key");
    let values: Vec<_> = requirement.items("values").iter().map(plain).collect();
    if values.is_empty() {
        return format!("{key} {operator}");
    }
    format!("{key} {operator} [{}]", values.join(", "))
}
