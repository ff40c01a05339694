//! Taints as arguments name them, and what they make of those of a node.

use std::fmt;

use serde_json::{Value, json};

use crate::cmd::change::{Change, Changed};
use crate::resource::Object;
use crate::resource::selector::{key_faults, value_faults};
use crate::{Error, Result};

/// A taint; one to be removed has no value, and may have no effect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Taint {
    key: String,
    value: String,
    effect: String,
}

impl fmt::Display for Taint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.key)?;
        match self.effect.as_str() {
            "" => Ok(()),
            effect => write!(f, ":{effect}"),
        }
    }
}

impl Taint {
    /// Reads `KEY=VALUE:EFFECT`, `KEY:EFFECT` or `KEY`.
    fn parse(spec: &str) -> Result<Self, String> {
        let wrong = || format!("invalid taint spec: {spec}");
        let faulty = |faults: Vec<String>| match faults.is_empty() {
            true => Ok(()),
            false => Err(format!("{}, {}", wrong(), faults.join("; "))),
        };
        let taint = match spec.split_once(':') {
            None => Self {
                key: spec.to_owned(),
                ..Self::default()
            },
            Some((_, rest)) if rest.contains(':') => return Err(wrong()),
            Some((pair, effect)) => {
                if !matches!(effect, "NoSchedule" | "PreferNoSchedule" | "NoExecute") {
                    return Err(format!(
                        "invalid taint effect: {effect}, unsupported taint effect"
                    ));
                }
                let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
                if value.contains('=') {
                    return Err(wrong());
                }
                faulty(value_faults(value))?;
                Self {
                    key: key.to_owned(),
                    value: value.to_owned(),
                    effect: effect.to_owned(),
                }
            }
        };
        faulty(key_faults(&taint.key))?;
        Ok(taint)
    }

    /// Whether it is this one that a node has.
    fn is(&self, present: &Value) -> bool {
        present["key"].as_str() == Some(&self.key)
            && present["effect"].as_str() == Some(&self.effect)
    }

    /// Whether it removes the one that a node has.
    fn removes(&self, present: &Value) -> bool {
        match self.effect.is_empty() {
            true => present["key"].as_str() == Some(&self.key),
            false => self.is(present),
        }
    }

    fn json(&self) -> Value {
        let mut taint = json!({"key": self.key, "effect": self.effect});
        if !self.value.is_empty() {
            taint["value"] = self.value.as_str().into();
        }
        taint
    }
}

/// The change.
#[derive(Debug)]
pub(super) struct Taints {
    set: Vec<Taint>,
    removed: Vec<Taint>,
    overwrite: bool,
}

impl Taints {
    pub(super) fn parse(changes: &[String], overwrite: bool) -> Result<Self, String> {
        let (mut set, mut removed) = (Vec::<Taint>::new(), Vec::new());
        for change in changes {
            if let Some(spec) = change.strip_suffix('-') {
                let taint = Taint::parse(spec)?;
                removed.push(Taint {
                    value: String::new(),
                    ..taint
                });
                continue;
            }
            let taint = Taint::parse(change)?;
            let Taint { key, value, effect } = &taint;
            if effect.is_empty() {
                return Err(format!("invalid taint spec: {change}"));
            }
            if set.iter().any(|t| t.key == *key && t.effect == *effect) {
                return Err(format!(
                    "duplicated taints with the same key and effect: {{{key} {value} {effect} <nil>}}"
                ));
            }
            set.push(taint);
        }
        Ok(Self {
            set,
            removed,
            overwrite,
        })
    }

    /// Refuses taints that are both set and removed.
    pub(super) fn check(&self) -> Result<()> {
        let mut both = Vec::new();
        for set in &self.set {
            let removed = self.removed.iter().filter(|r| r.removes(&set.json()));
            both.extend(removed.map(|r| format!("{}={}", r.key, r.effect)));
        }
        if both.is_empty() {
            return Ok(());
        }
        Err(Error::new(format!(
            "can not both modify and remove the following taint(s) in the same command: {}",
            both.join(", ")
        )))
    }
}

impl Change for Taints {
    fn change(&self, node: &mut Object) -> Result<Changed> {
        if node.kind() != "Node" {
            let (version, kind) = (node.version(), node.kind());
            let text = format!("unexpected type *{version}.{kind}, expected Node");
            return Err(Error::new(text));
        }
        let present = node.at(&["spec", "taints"]).as_array();
        let present = present.cloned().unwrap_or_default();
        let is_there = |taint: &&Taint| present.iter().any(|p| taint.is(p));
        let there: Vec<&str> = (self.set.iter().filter(is_there))
            .map(|taint| taint.key.as_str())
            .collect();
        if !self.overwrite && !there.is_empty() {
            return Err(Error::new(format!(
                "node {} already has {} taint(s) with same effect(s) and --overwrite is false",
                node.name(),
                there.join(",")
            )));
        }
        let mut taints: Vec<Value> = self.set.iter().map(Taint::json).collect();
        let is_kept = |p: &&Value| !self.set.iter().any(|taint| taint.is(p));
        taints.extend(present.iter().filter(is_kept).cloned());
        let has_added = taints.len() != present.len();
        // As in kubectl, the last one decides which word is said.
        let (mut has_removed, mut missing) = (false, Vec::new());
        for removed in &self.removed {
            let before = taints.len();
            taints.retain(|taint| !removed.removes(taint));
            has_removed = taints.len() != before;
            if !has_removed {
                missing.push(Error::new(format!("taint \"{removed}\" not found")));
            }
        }
        Error::all(missing)?;
        let spec = node.map_mut(&["spec"]);
        match taints.is_empty() {
            true => spec.remove("taints"),
            false => spec.insert("taints".to_owned(), taints.into()),
        };
        let done = match (has_added, has_removed) {
            _ if self.overwrite => "modified",
            (true, true) => "modified",
            (true, false) => "tainted",
            (false, _) => "untainted",
        };
        Ok(Changed { done, send: true })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taints(changes: &[&str], overwrite: bool) -> Result<Taints, String> {
        let changes: Vec<String> = changes.iter().map(|c| (*c).to_owned()).collect();
        Taints::parse(&changes, overwrite)
    }

    fn node() -> Object {
        Object(
            json!({"apiVersion": "v1", "kind": "Node", "metadata": {"name": "n"}, "spec": {"taints": [
                {"key": "a", "value": "1", "effect": "NoSchedule"},
                {"key": "a", "effect": "NoExecute", "timeAdded": "now"},
            ]}}),
        )
    }

    #[test]
    fn taints_are_set_and_removed() {
        for (changes, overwrite, done, want) in [
            (
                &["b=2:NoExecute"][..],
                false,
                "tainted",
                "b=2:NoExecute a=1:NoSchedule a=:NoExecute",
            ),
            (&["a-"], false, "untainted", ""),
            (&["a:NoExecute-"], false, "untainted", "a=1:NoSchedule"),
            (
                &["a=2:NoSchedule"],
                true,
                "modified",
                "a=2:NoSchedule a=:NoExecute",
            ),
            (
                &["b:NoExecute", "a:NoSchedule-"],
                false,
                "modified",
                "b=:NoExecute a=:NoExecute",
            ),
        ] {
            let mut node = node();
            let changed = taints(changes, overwrite).unwrap().change(&mut node);
            assert_eq!(changed, Ok(Changed { done, send: true }), "{changes:?}");
            let has = node
                .at(&["spec", "taints"])
                .as_array()
                .cloned()
                .unwrap_or_default();
            let text = |t: &Value| {
                format!(
                    "{}={}:{}",
                    t["key"].as_str().unwrap(),
                    t["value"].as_str().unwrap_or_default(),
                    t["effect"].as_str().unwrap(),
                )
            };
            assert_eq!(
                has.iter().map(text).collect::<Vec<_>>().join(" "),
                want,
                "{changes:?}"
            );
        }
        let refused = |changes: &[&str]| taints(changes, false).unwrap().change(&mut node());
        let there = refused(&["a:NoSchedule", "a:NoExecute"]).unwrap_err();
        assert!(
            there.message.starts_with("node n already has a,a taint(s)"),
            "{there}"
        );
        let missing = refused(&["b-", "a-", "b:NoExecute-"]).unwrap_err();
        assert_eq!(
            missing.text(),
            "taint \"b\" not found\ntaint \"b:NoExecute\" not found\n"
        );
    }

    #[test]
    fn what_is_no_taint_is_refused() {
        for (changes, want) in [
            (
                &["a=b:No"][..],
                "invalid taint effect: No, unsupported taint effect",
            ),
            (&["a:NoSchedule:b"], "invalid taint spec: a:NoSchedule:b"),
            (
                &["a=b=c:NoSchedule"],
                "invalid taint spec: a=b=c:NoSchedule",
            ),
            (&["a"], "invalid taint spec: a"),
            (
                &["a=b:NoSchedule", "a=c:NoSchedule"],
                "duplicated taints with the same key and effect: {a c NoSchedule <nil>}",
            ),
        ] {
            assert_eq!(taints(changes, false).unwrap_err(), want);
        }
        let both = taints(
            &["a:NoSchedule", "a-", "a:NoSchedule-", "a:NoExecute-"],
            false,
        );
        let error = both.unwrap().check().unwrap_err();
        assert!(error.message.ends_with(": a=, a=NoSchedule"), "{error}");
    }
}
