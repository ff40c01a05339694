//! Objects of a few fields: namespaces, service accounts, priority classes, quotas, disruption budgets.

use serde_json::{Map, Value, json};

use super::values::int_or_text;
use crate::go::quantity::Quantity;
use crate::resource::selector::LabelSelector;
use crate::{Error, Result};

/// A namespace.
#[must_use]
pub fn namespace(name: &str) -> Value {
    json!({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}})
}

/// A service account.
#[must_use]
pub fn service_account(name: &str) -> Value {
    json!({"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": name}})
}

/// A priority class.
#[must_use]
pub fn priority_class(
    name: &str,
    value: i32,
    is_default: bool,
    description: &str,
    preemption: &str,
) -> Value {
    json!({
        "apiVersion": "scheduling.k8s.io/v1",
        "kind": "PriorityClass",
        "metadata": {"name": name},
        "value": value,
        "globalDefault": is_default,
        "description": description,
        "preemptionPolicy": preemption,
    })
}

/// A resource quota: `hard` is `resource=quantity,…`, `scopes` a list with commas.
///
/// # Errors
/// kubectl's text for what is no pair, no quantity or no scope.
pub fn quota(name: &str, hard: &str, scopes: &str) -> Result<Value> {
    let mut limits = Map::new();
    for statement in hard.split(',').filter(|_| !hard.is_empty()) {
        let pair = statement.split_once('=').filter(|(_, v)| !v.contains('='));
        let Some((resource, quantity)) = pair else {
            return Err(Error::new(format!(
                "Invalid argument syntax {statement}, expected <resource>=<value>"
            )));
        };
        let quantity: Quantity = quantity.parse()?;
        limits.insert(resource.to_owned(), quantity.to_string().into());
    }
    let scopes: Vec<&str> = scopes.split(',').filter(|_| !scopes.is_empty()).collect();
    if scopes.contains(&"") {
        return Err(Error::new("invalid resource quota scope \"\""));
    }
    Ok(json!({
        "apiVersion": "v1",
        "kind": "ResourceQuota",
        "metadata": {"name": name},
        "spec": {"hard": limits, "scopes": scopes},
    }))
}

/// A pod disruption budget for the pods that `selector` matches; of the two limits one is empty.
///
/// # Errors
/// kubectl's texts for limits that are missing, given both or no numbers, and for a selector that
/// can't be read or asks what an object's selector can't.
pub fn budget(name: &str, selector: &str, min: &str, max: &str) -> Result<Value> {
    let is_share = |text: &str| {
        let digits = text.strip_suffix('%').unwrap_or(text);
        !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
    };
    let problem = match (min, max) {
        _ if selector.is_empty() => "a selector must be specified",
        ("", "") => "one of min-available or max-unavailable must be specified",
        (min, "") if !is_share(min) => "invalid format specified for min-available",
        ("", max) if !is_share(max) => "invalid format specified for max-unavailable",
        ("", _) | (_, "") => "",
        _ => "min-available and max-unavailable cannot be both specified",
    };
    if !problem.is_empty() {
        return Err(Error::new(problem));
    }
    let read = LabelSelector::parse(selector).map_err(|e| {
        let why = e.message;
        Error::new(format!(
            "couldn't parse the selector string \"{selector}\": {why}"
        ))
    })?;
    let (field, limit) = match min {
        "" => ("maxUnavailable", max),
        min => ("minAvailable", min),
    };
    Ok(json!({
        "apiVersion": "policy/v1",
        "kind": "PodDisruptionBudget",
        "metadata": {"name": name},
        "spec": {field: int_or_text(limit), "selector": read.to_object()?},
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::tests::printed;

    /// Recorded from kubectl 1.37.1, as all texts here.
    #[test]
    fn objects_of_a_few_fields() {
        for (object, json) in [
            (
                namespace("a"),
                r#"{"kind":"Namespace","apiVersion":"v1","metadata":{"name":"a"},"spec":{},"status":{}}"#,
            ),
            (
                service_account("a"),
                r#"{"kind":"ServiceAccount","apiVersion":"v1","metadata":{"name":"a"}}"#,
            ),
            (
                priority_class("a", 0, false, "", "PreemptLowerPriority"),
                r#"{"kind":"PriorityClass","apiVersion":"scheduling.k8s.io/v1","metadata":{"name":"a"},"value":0,"preemptionPolicy":"PreemptLowerPriority"}"#,
            ),
            (
                quota("a", "cpu=0.5,memory=1G", "X").unwrap(),
                r#"{"kind":"ResourceQuota","apiVersion":"v1","metadata":{"name":"a"},"spec":{"hard":{"cpu":"500m","memory":"1G"},"scopes":["X"]},"status":{}}"#,
            ),
            (
                quota("a", "", "").unwrap(),
                r#"{"kind":"ResourceQuota","apiVersion":"v1","metadata":{"name":"a"},"spec":{},"status":{}}"#,
            ),
            (
                budget("a", "a=b,c in (d,e)", "50%", "").unwrap(),
                r#"{"kind":"PodDisruptionBudget","apiVersion":"policy/v1","metadata":{"name":"a"},"spec":{"minAvailable":"50%","selector":{"matchLabels":{"a":"b"},"matchExpressions":[{"key":"c","operator":"In","values":["d","e"]}]}},"status":{"disruptionsAllowed":0,"currentHealthy":0,"desiredHealthy":0,"expectedPods":0}}"#,
            ),
        ] {
            assert_eq!(printed(&object), json);
        }
    }

    #[test]
    fn refusals() {
        let told = |made: Result<Value>| made.unwrap_err().message;
        let syntax = "expected <resource>=<value>";
        assert_eq!(
            told(quota("a", "x=1=2", "")),
            format!("Invalid argument syntax x=1=2, {syntax}")
        );
        assert_eq!(
            told(quota("a", "a=1,", "")),
            format!("Invalid argument syntax , {syntax}")
        );
        assert_eq!(
            told(quota("a", "", "b,")),
            "invalid resource quota scope \"\""
        );
        assert_eq!(
            told(budget("a", "b>1", "1", "")),
            "\"gt\" isn't supported in label selectors"
        );
        assert_eq!(
            told(budget("a", "b", "%", "")),
            "invalid format specified for min-available"
        );
    }
}
