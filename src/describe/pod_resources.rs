//! What a pod asks for as a whole (KEP-753 for sidecars, KEP-1287 for resizes, KEP-2837 for pods'
//! own resources).

use std::collections::BTreeMap;

use serde_json::Value;

use super::fields::{Fields as _, quantity};
use crate::go::quantity::Quantity;

/// Amounts of resources by their names.
pub(super) type Amounts = BTreeMap<String, Quantity>;

/// Which of a pod's amounts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// What it is sure to have.
    Requests,
    /// What it may take.
    Limits,
}

impl Side {
    fn field(self) -> &'static str {
        match self {
            Self::Requests => "resources.requests",
            Self::Limits => "resources.limits",
        }
    }
}

/// What `pod` asks for. With `in_status` that is no less than what it has been given, which differs
/// while it is resized.
pub(super) fn of_pod(pod: &Value, side: Side, in_status: bool) -> Amounts {
    let mut total = match in_status {
        true => of_containers_now(pod, side),
        false => of_containers(pod, |container| amounts(container, side.field())),
    };
    for (name, amount) in amounts(pod.at("spec"), side.field()) {
        if matches!(name.as_str(), "cpu" | "memory") || name.starts_with("hugepages-") {
            total.insert(name, amount);
        }
    }
    let mut overhead = amounts(pod, "spec.overhead");
    if side == Side::Limits {
        // Where nothing is limited there is nothing to raise.
        overhead.retain(|name, _| total.get(name).is_some_and(|limit| !limit.is_zero()));
    }
    add(&mut total, &overhead);
    total
}

/// What the containers ask for, or have been given where that is more. What can't be had
/// (`Infeasible`) does not count.
fn of_containers_now(pod: &Value, side: Side) -> Amounts {
    let mut conditions = pod.items("status.conditions").iter();
    let resize = conditions.find(|condition| condition.at("type") == "PodResizePending");
    let is_infeasible = resize.is_some_and(|resize| resize.at("reason") == "Infeasible");
    let asked = |container: &Value| match is_infeasible {
        true => Amounts::new(),
        false => amounts(container, side.field()),
    };
    let first = |container: &Value, paths: &[&str]| {
        let status = status(pod, container);
        let given = paths.iter().map(|path| amounts(status, path));
        given
            .into_iter()
            .find(|given| !given.is_empty())
            .unwrap_or_else(|| asked(container))
    };
    let allocated: &[&str] = match side {
        Side::Requests => &["allocatedResources"],
        Side::Limits => &[],
    };
    let actual = [&[side.field()], allocated].concat();
    let mut most = of_containers(pod, asked);
    raise(
        &mut most,
        of_containers(pod, |container| first(container, &actual)),
    );
    raise(
        &mut most,
        of_containers(pod, |container| first(container, allocated)),
    );
    most
}

/// What the server says about `container`.
fn status<'a>(pod: &'a Value, container: &Value) -> &'a Value {
    ["status.containerStatuses", "status.initContainerStatuses"]
        .iter()
        .flat_map(|path| pod.items(path))
        .find(|status| status.text("name") == container.text("name"))
        .unwrap_or(&Value::Null)
}

/// The most that the containers ask for at a time, where each asks for what `needs` says. Those that
/// prepare the pod run one after the other, beside the sidecars that were started before.
fn of_containers(pod: &Value, needs: impl Fn(&Value) -> Amounts) -> Amounts {
    let mut total = Amounts::new();
    for container in pod.items("spec.containers") {
        add(&mut total, &needs(container));
    }
    let mut sidecars = Amounts::new();
    let mut most = Amounts::new();
    for container in pod.items("spec.initContainers") {
        let mut needed = needs(container);
        if container.at("restartPolicy") == "Always" {
            add(&mut total, &needed);
            add(&mut sidecars, &needed);
            needed.clone_from(&sidecars);
        } else {
            add(&mut needed, &sidecars);
        }
        raise(&mut most, needed);
    }
    raise(&mut total, most);
    total
}

fn amounts(value: &Value, path: &str) -> Amounts {
    let amounts = value.map(path).iter();
    amounts
        .map(|(name, amount)| (name.clone(), quantity(amount)))
        .collect()
}

/// Adds `more` to `amounts`.
pub(super) fn add(amounts: &mut Amounts, more: &Amounts) {
    for (name, amount) in more {
        match amounts.get_mut(name) {
            Some(sum) => sum.add(amount),
            None => drop(amounts.insert(name.clone(), amount.clone())),
        }
    }
}

/// Raises `amounts` to those of `least` that are larger.
fn raise(amounts: &mut Amounts, least: Amounts) {
    for (name, amount) in least {
        if amounts.get(&name).is_none_or(|other| *other < amount) {
            amounts.insert(name, amount);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn shown(pod: &Value, side: Side, in_status: bool) -> String {
        let all = of_pod(pod, side, in_status);
        let all: Vec<String> = all.iter().map(|(name, q)| format!("{name}={q}")).collect();
        all.join(" ")
    }

    fn asking(cpu: &str) -> Value {
        json!({"name": "c", "resources": {"requests": {"cpu": cpu}, "limits": {"cpu": cpu}}})
    }

    #[test]
    fn sidecars_run_beside_all_that_starts_later() {
        let mut sidecar = asking("1");
        sidecar["restartPolicy"] = "Always".into();
        let pod = |init: Vec<Value>| json!({"spec": {"containers": [asking("2")], "initContainers": init}});
        for (init, expected) in [
            (vec![], "cpu=2"),
            (vec![asking("3")], "cpu=3"),
            (vec![sidecar.clone(), asking("3")], "cpu=4"),
            (vec![asking("3"), sidecar.clone()], "cpu=3"),
            (vec![sidecar.clone(), sidecar.clone()], "cpu=4"),
        ] {
            assert_eq!(shown(&pod(init), Side::Requests, false), expected);
        }
    }

    #[test]
    fn overhead_raises_only_limits_that_are_there() {
        let mut pod = json!({"spec": {
            "containers": [asking("1")],
            "overhead": {"cpu": "250m", "memory": "64Mi"},
        }});
        assert_eq!(shown(&pod, Side::Requests, true), "cpu=1250m memory=64Mi");
        assert_eq!(shown(&pod, Side::Limits, true), "cpu=1250m");
        pod["spec"]["resources"] =
            json!({"requests": {"cpu": "3", "storage": "1"}, "limits": {"memory": "1Gi"}});
        assert_eq!(shown(&pod, Side::Requests, true), "cpu=3250m memory=64Mi");
        assert_eq!(shown(&pod, Side::Limits, true), "cpu=1250m memory=1088Mi");
    }

    #[test]
    fn what_was_given_counts_while_a_pod_is_resized() {
        let mut pod = json!({
            "spec": {"containers": [asking("2")]},
            "status": {"containerStatuses": [{
                "name": "c",
                "allocatedResources": {"cpu": "3"},
                "resources": {"requests": {"cpu": "1"}, "limits": {"cpu": "5"}},
            }]},
        });
        let both = |pod: &Value| [Side::Requests, Side::Limits].map(|side| shown(pod, side, true));
        assert_eq!(both(&pod), ["cpu=3", "cpu=5"]);
        assert_eq!(shown(&pod, Side::Requests, false), "cpu=2");
        pod["spec"] = json!({"containers": [asking("9")]});
        assert_eq!(both(&pod), ["cpu=9", "cpu=9"]);
        pod["status"]["conditions"] = json!([{"type": "PodResizePending", "reason": "Infeasible"}]);
        assert_eq!(both(&pod), ["cpu=3", "cpu=5"]);
        pod["status"]["containerStatuses"] = json!([]);
        assert_eq!(both(&pod), ["", ""]);
    }
}
