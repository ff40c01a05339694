//! What is still there of what was deleted, for people who wait.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::apply::Doomed;

/// How many objects are named.
const NAMED: usize = 10;

/// The objects that are still there, each with what keeps it.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// By what the object is called: its finalizers.
    now: BTreeMap<String, String>,
    /// What was told last.
    told: BTreeMap<String, String>,
}

impl Left {
    /// Takes in what there is of an object; `None` once it is gone.
    pub(super) fn see(&mut self, one: &Doomed, object: Option<&Value>) {
        let mut name = format!("{}/{}", one.mapping.kind_group(), one.name);
        if !one.namespace.is_empty() {
            name = format!("{name} in {}", one.namespace);
        }
        match object {
            None => self.now.remove(&name),
            Some(object) => self.now.insert(name, finalizers(object)),
        };
    }

    /// The lines about what is there, unless that was told already.
    pub(super) fn news(&mut self) -> Vec<String> {
        if self.now == self.told {
            return Vec::new();
        }
        self.told.clone_from(&self.now);
        let mut lines: Vec<String> = (self.now.iter().take(NAMED))
            .map(|(name, finalizers)| format!("still there: {name}{finalizers}"))
            .collect();
        if self.now.len() > NAMED {
            lines.push(format!("and {} more", self.now.len() - NAMED));
        }
        lines
    }
}

/// What holds the object, as the end of a line about it.
fn finalizers(object: &Value) -> String {
    let list = object["metadata"]["finalizers"].as_array();
    let names: Vec<&str> = list
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    match names.as_slice() {
        [] => ", without finalizers".to_owned(),
        names => format!(", held by {}", names.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discovery::RestMapping;
    use serde_json::json;

    fn pod(name: &str) -> Doomed {
        let mapping = RestMapping {
            kind: "Pod".to_owned(),
            ..RestMapping::default()
        };
        Doomed {
            mapping: mapping.into(),
            namespace: "shop".to_owned(),
            name: name.to_owned(),
            uid: String::new(),
        }
    }

    #[test]
    fn what_is_left_is_told_when_it_changes() {
        let mut left = Left::default();
        assert_eq!(left.news(), [""; 0]);
        let held = json!({"metadata": {"finalizers": ["a/b", "c"]}});
        left.see(&pod("a"), Some(&held));
        left.see(&pod("b"), Some(&json!({})));
        let lines = [
            "still there: pod/a in shop, held by a/b, c",
            "still there: pod/b in shop, without finalizers",
        ];
        assert_eq!(left.news(), lines);
        assert_eq!(left.news(), [""; 0]);
        left.see(&pod("b"), None);
        assert_eq!(left.news(), lines[..1]);
        left.see(&pod("a"), None);
        assert_eq!(left.news(), [""; 0]);
        for n in 0..12 {
            left.see(&pod(&format!("p{n:02}")), Some(&held));
        }
        let lines = left.news();
        assert_eq!(lines.len(), NAMED + 1);
        assert_eq!(lines[NAMED], "and 2 more");
    }
}
