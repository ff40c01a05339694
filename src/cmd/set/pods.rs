//! The containers of pods, and which of them are meant.

use serde_json::{Map, Value};

/// The containers of a pod's spec, then those that prepare the pod.
pub(super) fn containers(spec: &mut Map<String, Value>) -> Vec<&mut Map<String, Value>> {
    let (mut all, mut init) = (Vec::new(), Vec::new());
    for (field, list) in spec {
        let place = match field.as_str() {
            "containers" => &mut all,
            "initContainers" => &mut init,
            _ => continue,
        };
        let list = list.as_array_mut().into_iter().flatten();
        place.extend(list.filter_map(Value::as_object_mut));
    }
    all.append(&mut init);
    all
}

/// The container's name.
pub(super) fn name(container: &Map<String, Value>) -> &str {
    let name = container.get("name").and_then(Value::as_str);
    name.unwrap_or_default()
}

/// Those whose names match `pattern`.
pub(super) fn selected<'a>(
    spec: &'a mut Map<String, Value>,
    pattern: &str,
) -> Vec<&'a mut Map<String, Value>> {
    let mut selected = containers(spec);
    selected.retain(|container| matches(name(container), pattern));
    selected
}

/// Whether `name` matches `pattern`, where `*` stands for any text.
///
/// As kubectl has it, for the same containers must be changed: the beginning may be anything, and each
/// part is found from where the one before it begins, counted from there as if from the beginning.
fn matches(name: &str, pattern: &str) -> bool {
    if !pattern.contains('*') {
        return name == pattern;
    }
    let parts: Vec<&str> = pattern.split('*').collect();
    let mut from = 0;
    for (n, part) in parts.iter().enumerate() {
        if part.is_empty() {
            continue;
        }
        let at = (name.get(from..)).and_then(|rest| rest.find(part));
        let is_last = n + 1 == parts.len();
        match at {
            Some(at) if at >= from && !(is_last && name.len() != part.len() + at) => from = at,
            _ => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// As kubectl 1.37.1 has it.
    #[test]
    fn names_match_patterns() {
        for (name, pattern, is_match) in [
            ("web", "*", true),
            ("web", "web", true),
            ("web", "we", false),
            ("web", "", false),
            ("sidecar", "side*", true),
            ("sidecar", "*car", true),
            ("sidecar", "s*r", true),
            ("sidecar", "x*", false),
            ("sidecar", "*x", false),
            ("sidecar", "**", true),
            // Not at the beginning.
            ("sidecar", "car*", true),
            // Counted from the wrong place.
            ("sidecar", "side*c*r", false),
            ("a-a", "*a", false),
        ] {
            assert_eq!(matches(name, pattern), is_match, "{name} {pattern}");
        }
    }

    #[test]
    fn those_that_prepare_come_last() {
        let mut spec = json!({"initContainers": [{"name": "init"}], "volumes": [{"name": "v"}],
            "containers": [{"name": "a"}, 1, {"name": "b"}, {}]});
        let spec = spec.as_object_mut().unwrap();
        let names: Vec<&str> = containers(spec).into_iter().map(|c| name(c)).collect();
        assert_eq!(names, ["a", "b", "", "init"]);
        assert_eq!(selected(spec, "i*").len(), 1);
    }
}
