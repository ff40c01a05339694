//! Environment variables of containers, and where their values are from.

use serde_json::Value;

use super::fields::Fields as _;
use super::writer::Writer;
use crate::go::quantity::Quantity;

/// Writes the variables of a container that is in `pod`, if it is in any.
pub(super) fn write(container: &Value, pod: Option<&Value>, w: &mut Writer) {
    let sources = container.items("envFrom");
    if !sources.is_empty() {
        w.line(2, "Environment Variables from:");
    }
    for source in sources {
        whole(source, w);
    }
    let variables = container.items("env");
    let none = if variables.is_empty() { "\t<none>" } else { "" };
    w.line(2, format_args!("Environment:{none}"));
    for variable in variables {
        let name = variable.text("name");
        if variable.has("valueFrom") {
            if let Some(value) = referred(variable.at("valueFrom"), container, pod) {
                w.field(3, &name, value);
            }
            continue;
        }
        let value = variable.text("value");
        let mut lines = value.split('\n');
        w.field(3, &name, lines.next().unwrap_or_default());
        for line in lines {
            w.line(3, format_args!("\t{line}"));
        }
    }
}

/// A whole ConfigMap or Secret whose keys are variables.
fn whole(source: &Value, w: &mut Writer) {
    let (kind, field) = match (source.has("configMapRef"), source.has("secretRef")) {
        (true, _) => ("ConfigMap", "configMapRef"),
        (false, true) => ("Secret", "secretRef"),
        (false, false) => ("", ""),
    };
    let (name, optional) = match source.get(field) {
        Some(source) => (source.text("name"), source.is_true("optional")),
        None => ("".into(), false),
    };
    let prefix = match source.text("prefix").as_ref() {
        "" => String::new(),
        prefix => format!(" with prefix '{prefix}'"),
    };
    w.line(
        3,
        format_args!("{name}\t{kind}{prefix}\tOptional: {optional}"),
    );
}

/// What a value is taken from, with the value where it is known.
fn referred(from: &Value, container: &Value, pod: Option<&Value>) -> Option<String> {
    if from.has("fieldRef") {
        let (version, path) = (
            from.text("fieldRef.apiVersion"),
            from.text("fieldRef.fieldPath"),
        );
        let value = match (pod, path.as_ref()) {
            // Of others kubectl does not tell the value.
            (Some(pod), "metadata.name" | "metadata.namespace") => pod.text(&path),
            _ => "".into(),
        };
        return Some(format!("{value} ({version}:{path})"));
    }
    if from.has("resourceFieldRef") {
        let field = from.at("resourceFieldRef");
        let resource = field.text("resource");
        let value = match resource_value(&resource, &field.text("divisor"), container) {
            Some(0) if matches!(resource.as_ref(), "limits.cpu" | "limits.memory") => {
                "node allocatable".to_owned()
            }
            Some(value) => value.to_string(),
            None => String::new(),
        };
        return Some(format!("{value} ({resource})"));
    }
    let (field, place) = if from.has("secretKeyRef") {
        ("secretKeyRef", "in secret")
    } else if from.has("configMapKeyRef") {
        ("configMapKeyRef", "of config map")
    } else {
        return None;
    };
    let source = from.at(field);
    let (key, name, optional) = (
        source.text("key"),
        source.text("name"),
        source.is_true("optional"),
    );
    Some(format!(
        "<set to the key '{key}' {place} '{name}'>\tOptional: {optional}"
    ))
}

/// How much of a resource (`limits.cpu`) a container has, in units of `divisor`, rounded up.
pub(crate) fn resource_value(resource: &str, divisor: &str, container: &Value) -> Option<i64> {
    let (field, name) = resource.split_once('.')?;
    let is_known =
        matches!(name, "cpu" | "memory" | "ephemeral-storage") || name.starts_with("hugepages-");
    if !matches!(field, "limits" | "requests") || !is_known {
        return None;
    }
    let quantity = |text: &str| text.parse::<Quantity>().ok();
    let amount = container.at("resources").map(field).get(name);
    let amount = amount.and_then(|amount| quantity(&amount.text("")));
    let divisor = quantity(divisor).filter(|divisor| !divisor.is_zero());
    let in_units = |amount: Option<Quantity>, missing: i64| match (amount, name) {
        (None, "cpu") => missing * 1000,
        (None, _) => missing,
        (Some(amount), "cpu") => amount.milli_value(),
        (Some(amount), _) => amount.value(),
    };
    let (amount, divisor) = (in_units(amount, 0), in_units(divisor, 1));
    Some((amount as f64 / divisor as f64).ceil() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn resources_are_counted_in_units() {
        let container = json!({"resources": {
            "limits": {"cpu": "1500m", "memory": "1Gi", "hugepages-2Mi": "4Mi"},
            "requests": {"memory": 5, "ephemeral-storage": "x"},
        }});
        for (resource, divisor, expected) in [
            ("limits.cpu", "", Some(2)),
            ("limits.cpu", "1m", Some(1500)),
            ("limits.memory", "1Mi", Some(1024)),
            ("limits.memory", "1m", Some(1 << 30)),
            ("limits.hugepages-2Mi", "0", Some(4 << 20)),
            ("requests.memory", "2", Some(3)),
            ("requests.cpu", "1", Some(0)),
            ("requests.ephemeral-storage", "bad", Some(0)),
            ("requests.example.com/gpu", "", None),
            ("cpu", "", None),
        ] {
            assert_eq!(
                resource_value(resource, divisor, &container),
                expected,
                "{resource}"
            );
        }
    }
}
