//! The quality of service of a pod, where the server has not said it.

use serde_json::Value;

use super::fields::Fields as _;
use crate::go::quantity::Quantity;

const GUARANTEED: &str = "Guaranteed";
const BURSTABLE: &str = "Burstable";
const BEST_EFFORT: &str = "BestEffort";

/// The class of a pod.
pub(super) fn class(pod: &Value) -> String {
    match pod.text("status.qosClass").as_ref() {
        "" => computed(pod.at("spec")).to_owned(),
        class => class.to_owned(),
    }
}

/// The class that all containers have in common, or that of the pod's own resources.
fn computed(spec: &Value) -> &'static str {
    let counts = |name: &str| matches!(name, "cpu" | "memory") || name.starts_with("hugepages-");
    let of_pod = ["resources.limits", "resources.requests"];
    if of_pod
        .iter()
        .any(|path| spec.map(path).keys().any(|name| counts(name)))
    {
        return of_resources(spec.at("resources"));
    }
    let containers = spec
        .items("initContainers")
        .iter()
        .chain(spec.items("containers"));
    common(containers.map(|container| of_resources(container.at("resources"))))
}

fn of_resources(resources: &Value) -> &'static str {
    common(["cpu", "memory"].into_iter().map(|name| {
        let amount = |field| {
            let amount = resources.map(field).get(name)?;
            let amount = amount.text("").parse::<Quantity>().ok()?;
            Some(amount).filter(|amount| !amount.is_zero())
        };
        match (amount("limits"), amount("requests")) {
            (None, None) => BEST_EFFORT,
            (Some(limit), Some(request)) if limit == request => GUARANTEED,
            _ => BURSTABLE,
        }
    }))
}

fn common(mut classes: impl Iterator<Item = &'static str>) -> &'static str {
    let first = classes.next().unwrap_or(BEST_EFFORT);
    match classes.all(|class| class == first) {
        true => first,
        false => BURSTABLE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_class_follows_from_resources() {
        let full = json!({"limits": {"cpu": "1", "memory": "1Gi"}, "requests": {"cpu": "1000m", "memory": "1024Mi"}});
        let half = json!({"limits": {"cpu": "1"}, "requests": {"cpu": "1"}});
        for (containers, expected) in [
            (json!([]), BEST_EFFORT),
            (
                json!([{"resources": {}}, {"resources": {"limits": {"example.com/a": 1}}}]),
                BEST_EFFORT,
            ),
            (json!([{"resources": full}]), GUARANTEED),
            (json!([{"resources": full}, {}]), BURSTABLE),
            (json!([{"resources": half}]), BURSTABLE),
        ] {
            assert_eq!(computed(&json!({"containers": containers})), expected);
        }
        assert_eq!(
            computed(&json!({"resources": full, "containers": [{}]})),
            GUARANTEED
        );
        assert_eq!(class(&json!({"status": {"qosClass": "Own"}})), "Own");
    }
}
