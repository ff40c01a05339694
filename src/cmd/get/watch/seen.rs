//! Which objects a watch has seen, in which version.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::client::Event;

/// The last version seen of each object, by namespace and name.
#[derive(Debug, Default)]
pub(super) struct Seen(BTreeMap<(String, String), String>);

/// How an object stands to what was seen before.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Change {
    None,
    Added,
    Modified,
}

impl Seen {
    /// Remembers the object with this metadata.
    pub(super) fn add(&mut self, metadata: &Value) {
        if let Some((key, version)) = read(metadata) {
            self.0.insert(key, version);
        }
    }

    /// Remembers what an event tells.
    pub(super) fn event(&mut self, event: &Event) {
        let object = &event.object;
        let metadata = match object["kind"].as_str() {
            Some("Table") => &object["rows"][0]["object"]["metadata"],
            _ => &object["metadata"],
        };
        let Some((key, version)) = read(metadata) else {
            return;
        };
        if event.kind == "DELETED" {
            self.0.remove(&key);
        } else {
            self.0.insert(key, version);
        }
    }

    /// What has become of an object since it was seen; forgets it.
    pub(super) fn change(&mut self, metadata: &Value) -> Change {
        let Some((key, version)) = read(metadata) else {
            return Change::Modified;
        };
        match self.0.remove(&key) {
            None => Change::Added,
            Some(before) if before == version => Change::None,
            Some(_) => Change::Modified,
        }
    }

    /// The names that are left, with their namespace where there is one.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        self.0
            .keys()
            .map(|(namespace, name)| match namespace.as_str() {
                "" => name.clone(),
                namespace => format!("{namespace}/{name}"),
            })
    }
}

fn read(metadata: &Value) -> Option<((String, String), String)> {
    let text = |key: &str| metadata[key].as_str().unwrap_or_default().to_owned();
    let name = metadata["name"].as_str()?.to_owned();
    Some(((text("namespace"), name), text("resourceVersion")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn changes_are_found_by_version() {
        let object = |name: &str, version: &str| json!({"name": name, "resourceVersion": version});
        let mut seen = Seen::default();
        for name in ["a", "b", "c", "d"] {
            seen.add(&object(name, "1"));
        }
        seen.event(&Event {
            kind: "DELETED".into(),
            object: json!({"kind": "Table", "rows": [{"object": {"metadata": object("d", "2")}}]}),
        });
        assert_eq!(seen.change(&object("a", "1")), Change::None);
        assert_eq!(seen.change(&object("b", "2")), Change::Modified);
        assert_eq!(seen.change(&object("new", "2")), Change::Added);
        assert_eq!(seen.names().collect::<Vec<_>>(), ["c"]);
    }
}
