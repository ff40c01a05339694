//! `PodDisruptionBudgets`: which one guards a pod, and whether it lets one go now.
//!
//! The server decides. What is known here only tells when it is worth asking.

use std::collections::BTreeMap;

use serde_json::Value;
use tokio::time::Instant;

use crate::apply::Change;
use crate::resource::Object;
use crate::resource::selector::LabelSelector;

/// A budget as it was seen last.
#[derive(Clone, Debug)]
pub(super) struct Budget {
    namespace: String,
    selector: LabelSelector,
    /// How many more pods may go, by the server and what was let go since.
    allowed: i64,
    /// Whether pods that are not ready may go whatever the others are.
    lets_unready: bool,
    /// Whether its status is that of its newest specification.
    is_observed: bool,
    /// When a pod may be asked for again after a refusal.
    pub(super) not_before: Option<Instant>,
    /// When a pod was asked for though nothing had changed.
    pub(super) probed: Option<Instant>,
}

impl Budget {
    /// Reads one; `None` for what guards no pod, such as one without a selector.
    fn of(object: &Value) -> Option<Self> {
        let (spec, status) = (&object["spec"], &object["status"]);
        let number = |value: &Value| value.as_i64().unwrap_or_default();
        let (healthy, desired) = (&status["currentHealthy"], &status["desiredHealthy"]);
        let is_enough = number(healthy) >= number(desired) && number(desired) > 0;
        let generation = number(&object["metadata"]["generation"]);
        spec["selector"].as_object()?;
        Some(Self {
            namespace: object["metadata"]["namespace"].as_str()?.to_owned(),
            selector: LabelSelector::of_object(&spec["selector"]).ok()?,
            allowed: number(&status["disruptionsAllowed"]),
            lets_unready: is_enough || spec["unhealthyPodEvictionPolicy"] == "AlwaysAllow",
            is_observed: number(&status["observedGeneration"]) >= generation,
            not_before: None,
            probed: None,
        })
    }

    /// How many pods it lets go, one that is not ready being asked for.
    pub(super) fn allows(&self, is_ready: bool) -> i64 {
        match self.is_observed {
            true if !is_ready && self.lets_unready => i64::MAX,
            true => self.allowed,
            false => 0,
        }
    }
}

/// All budgets there are, by namespace and name; none where they may not be seen.
#[derive(Debug, Default)]
pub(super) struct Budgets {
    all: BTreeMap<String, Budget>,
    /// How often the server has told something.
    pub(super) edition: u64,
}

impl Budgets {
    /// Takes in what the server tells. Whether other pods may be guarded now.
    pub(super) fn take(&mut self, change: Change) -> bool {
        self.edition += 1;
        match change {
            Change::All(objects) => {
                let old = std::mem::take(&mut self.all);
                for object in objects {
                    self.put(&object, &old);
                }
                true
            }
            Change::One(object) => {
                let old = key(&object).and_then(|key| self.all.remove_entry(&key));
                let old: BTreeMap<_, _> = old.into_iter().collect();
                self.put(&object, &old)
            }
            Change::Gone(object) => key(&object).is_some_and(|key| self.all.remove(&key).is_some()),
        }
    }

    /// Whether it guards other pods than the one of `old`.
    fn put(&mut self, object: &Value, old: &BTreeMap<String, Budget>) -> bool {
        let (Some(key), Some(mut budget)) = (key(object), Budget::of(object)) else {
            return true;
        };
        let old = old.get(&key);
        budget.not_before = old.and_then(|old| old.not_before);
        budget.probed = old.and_then(|old| old.probed);
        let is_other = old.is_none_or(|old| old.selector != budget.selector);
        self.all.insert(key, budget);
        is_other
    }

    /// The name of the budget that guards the pod, with its namespace.
    pub(super) fn guard(&self, pod: &Object) -> Option<String> {
        let labels = pod.at(&["metadata", "labels"]);
        let guards = |budget: &Budget| {
            budget.namespace == pod.namespace() && budget.selector.matches(labels)
        };
        let found = self.all.iter().find(|(_, budget)| guards(budget));
        found.map(|(key, _)| key.clone())
    }

    /// The budget of that name.
    pub(super) fn get(&self, key: Option<&String>) -> Option<&Budget> {
        self.all.get(key?)
    }

    /// The budget of that name, to note something about it.
    pub(super) fn get_mut(&mut self, key: Option<&String>) -> Option<&mut Budget> {
        self.all.get_mut(key?)
    }

    /// Notes that a pod that counts was let go.
    pub(super) fn let_go(&mut self, key: Option<&String>) {
        if let Some(budget) = self.get_mut(key) {
            budget.allowed -= 1;
        }
    }

    /// Notes that no pod goes: before `not_before` in any case, else until the server tells more, if it
    /// has not since `edition`, when it was asked.
    pub(super) fn refused(
        &mut self,
        key: Option<&String>,
        is_ready: bool,
        edition: u64,
        not_before: Instant,
    ) {
        let is_news = edition == self.edition;
        let Some(budget) = self.get_mut(key) else {
            return;
        };
        budget.not_before = Some(not_before);
        match is_ready {
            true if is_news => budget.allowed = 0,
            false if is_news => budget.lets_unready = false,
            _ => {}
        }
    }
}

fn key(object: &Value) -> Option<String> {
    let metadata = &object["metadata"];
    let (namespace, name) = (metadata["namespace"].as_str()?, metadata["name"].as_str()?);
    Some(format!("{namespace}/{name}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn budget(name: &str, app: &str, allowed: i64, healthy: i64) -> Value {
        json!({
            "metadata": {"namespace": "shop", "name": name, "generation": 2},
            "spec": {"selector": {"matchLabels": {"app": app}}},
            "status": {"disruptionsAllowed": allowed, "currentHealthy": healthy,
                "desiredHealthy": 2, "observedGeneration": 2},
        })
    }

    fn pod(namespace: &str, app: &str) -> Object {
        Object(json!({"metadata": {"namespace": namespace, "labels": {"app": app}}}))
    }

    #[test]
    fn budgets_guard_the_pods_they_select() {
        let mut budgets = Budgets::default();
        let mut none = budget("none", "web", 9, 9);
        none["spec"] = json!({});
        let all = vec![none, budget("web", "web", 1, 3), budget("db", "db", 0, 2)];
        assert!(budgets.take(Change::All(all)));
        assert_eq!(
            budgets.guard(&pod("shop", "db")).as_deref(),
            Some("shop/db")
        );
        assert_eq!(budgets.guard(&pod("other", "db")), None);
        assert_eq!(budgets.guard(&pod("shop", "x")), None);
        let web = budgets.guard(&pod("shop", "web"));
        assert_eq!(web.as_deref(), Some("shop/web"));
        // What has another selector, or is gone, guards others.
        assert!(!budgets.take(Change::One(budget("web", "web", 0, 2))));
        assert!(budgets.take(Change::One(budget("web", "all", 0, 2))));
        assert_eq!(budgets.guard(&pod("shop", "web")), None);
        assert!(budgets.take(Change::Gone(budget("db", "db", 0, 0))));
        assert_eq!(budgets.guard(&pod("shop", "db")), None);
    }

    #[test]
    fn budgets_allow_what_their_status_says() {
        let key = "shop/web".to_owned();
        let allows = |object: Value, is_ready: bool| {
            let mut budgets = Budgets::default();
            budgets.take(Change::One(object));
            budgets.get(Some(&key)).map(|b| b.allows(is_ready))
        };
        assert_eq!(allows(budget("web", "web", 1, 3), true), Some(1));
        assert_eq!(allows(budget("web", "web", 0, 2), true), Some(0));
        // Pods that are not ready may go where enough others are.
        assert_eq!(allows(budget("web", "web", 0, 2), false), Some(i64::MAX));
        assert_eq!(allows(budget("web", "web", 0, 1), false), Some(0));
        let mut always = budget("web", "web", 0, 1);
        always["spec"]["unhealthyPodEvictionPolicy"] = json!("AlwaysAllow");
        assert_eq!(allows(always, false), Some(i64::MAX));
        // A status that is older than the specification says nothing.
        let mut old = budget("web", "web", 1, 3);
        old["metadata"]["generation"] = json!(3);
        assert_eq!(allows(old, true), Some(0));
    }

    #[test]
    fn answers_count_until_the_server_tells_more() {
        let key = "shop/web".to_owned();
        let mut budgets = Budgets::default();
        let allows = |budgets: &Budgets| budgets.get(Some(&key)).map(|b| b.allows(true));
        budgets.take(Change::One(budget("web", "web", 2, 4)));
        budgets.let_go(Some(&key));
        assert_eq!(allows(&budgets), Some(1));
        let now = Instant::now();
        // It was refused before the newest word of the server.
        budgets.refused(Some(&key), true, 0, now);
        assert_eq!(allows(&budgets), Some(1));
        budgets.refused(Some(&key), true, budgets.edition, now);
        assert_eq!(allows(&budgets), Some(0));
        budgets.take(Change::One(budget("web", "web", 3, 5)));
        assert_eq!(allows(&budgets), Some(3));
        assert_eq!(budgets.get(Some(&key)).unwrap().not_before, Some(now));
    }
}
