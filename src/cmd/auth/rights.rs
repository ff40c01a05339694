//! What rules of roles allow, compared.

use serde_json::{Value, json};

/// What `wanted` allows beyond `given`: rules of one verb for one resource, object or URL each.
pub(super) fn beyond(wanted: &[Value], given: &[Value]) -> Vec<Value> {
    let parts = wanted.iter().flat_map(taken_apart);
    let is_missing = |part: &Value| !given.iter().any(|rule| covers(rule, part));
    parts.filter(is_missing).collect()
}

/// The texts of a list of a rule.
fn texts<'a>(rule: &'a Value, key: &str) -> Vec<&'a str> {
    let items = rule[key].as_array().into_iter().flatten();
    items.filter_map(Value::as_str).collect()
}

/// Each verb of a rule with each of its resources, objects and URLs.
fn taken_apart(rule: &Value) -> Vec<Value> {
    let verbs = texts(rule, "verbs");
    let names = texts(rule, "resourceNames");
    let mut parts = Vec::new();
    for group in texts(rule, "apiGroups") {
        for resource in texts(rule, "resources") {
            for verb in &verbs {
                let part = json!({"verbs": [verb], "apiGroups": [group], "resources": [resource]});
                if names.is_empty() {
                    parts.push(part);
                    continue;
                }
                for name in &names {
                    let mut part = part.clone();
                    part["resourceNames"] = json!([name]);
                    parts.push(part);
                }
            }
        }
    }
    for url in texts(rule, "nonResourceURLs") {
        let of = |verb| json!({"verbs": [verb], "nonResourceURLs": [url]});
        parts.extend(verbs.iter().map(of));
    }
    parts
}

/// Whether a rule allows what a part of another does.
fn covers(rule: &Value, part: &Value) -> bool {
    let all = |key: &str, matches: fn(&str, &str) -> bool| {
        let owned = texts(rule, key);
        let mut wanted = texts(part, key).into_iter();
        wanted.all(|wanted| owned.iter().any(|owned| matches(owned, wanted)))
    };
    // A rule of some objects does not cover all of them.
    let (owned, wanted) = (texts(rule, "resourceNames"), texts(part, "resourceNames"));
    let is_named =
        owned.is_empty() || (!wanted.is_empty() && wanted.iter().all(|name| owned.contains(name)));
    is_named
        && all("verbs", is_same)
        && all("apiGroups", is_same)
        && all("resources", is_resource)
        && all("nonResourceURLs", is_url)
}

fn is_same(owned: &str, wanted: &str) -> bool {
    owned == "*" || owned == wanted
}

/// `*/scale` is a subresource of any resource.
fn is_resource(owned: &str, wanted: &str) -> bool {
    let below = |text: &str| text.split_once('/').map(|(_, below)| below.to_owned());
    is_same(owned, wanted)
        || (owned.starts_with("*/") && below(wanted).is_some() && below(owned) == below(wanted))
}

/// `/logs/*` stands for all paths that begin so.
fn is_url(owned: &str, wanted: &str) -> bool {
    owned == wanted || (owned.ends_with('*') && wanted.starts_with(owned.trim_end_matches('*')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(groups: &[&str], resources: &[&str], names: &[&str], verbs: &[&str]) -> Value {
        json!({"apiGroups": groups, "resources": resources, "resourceNames": names, "verbs": verbs})
    }

    /// Facts: the outcomes of `Covers` in k8s.io/component-helpers.
    #[test]
    fn a_rule_covers_what_it_allows() {
        let part = |resource: &str| rule(&[""], &[resource], &[], &["get"]);
        for (given, wanted, covered) in [
            (rule(&["*"], &["*"], &[], &["*"]), part("pods"), true),
            (part("pods"), part("pods/log"), false),
            (part("*/log"), part("pods/log"), true),
            (part("*/log"), part("pods/scale"), false),
            (part("*/log"), part("log"), false),
            (part("pods/*"), part("pods/log"), false),
            (
                part("pods"),
                rule(&["apps"], &["pods"], &[], &["get"]),
                false,
            ),
            (part("pods"), rule(&[""], &["pods"], &[], &["list"]), false),
            (part("pods"), rule(&[""], &["pods"], &["a"], &["get"]), true),
            (
                rule(&[""], &["pods"], &["a"], &["get"]),
                part("pods"),
                false,
            ),
            (
                rule(&[""], &["pods"], &["a", "b"], &["get"]),
                rule(&[""], &["pods"], &["b"], &["get"]),
                true,
            ),
            (
                rule(&[""], &["pods"], &["a"], &["get"]),
                rule(&[""], &["pods"], &["b"], &["get"]),
                false,
            ),
        ] {
            let missing = beyond(std::slice::from_ref(&wanted), std::slice::from_ref(&given));
            assert_eq!(missing.is_empty(), covered, "{given} {wanted}");
        }
    }

    #[test]
    fn urls_are_covered_by_what_they_begin_with() {
        let urls = |urls: &[&str]| json!({"verbs": ["get"], "nonResourceURLs": urls});
        let missing = |wanted: &[&str], given: &[&str]| beyond(&[urls(wanted)], &[urls(given)]);
        assert_eq!(missing(&["/a", "/b/c"], &["/a", "/b/*"]), [Value::Null; 0]);
        assert_eq!(missing(&["/b/*"], &["/b/c"]), [urls(&["/b/*"])]);
        assert_eq!(missing(&["/x", "/y"], &["*"]), [Value::Null; 0]);
        assert_eq!(missing(&["/x", "/y"], &["/y"]), [urls(&["/x"])]);
    }

    #[test]
    fn what_is_missing_is_told_in_its_parts() {
        let wanted = rule(&["", "apps"], &["pods"], &["a", "b"], &["get", "list"]);
        let given = rule(&[""], &["pods"], &[], &["get"]);
        let expected: Vec<_> = [
            ("", "a", "list"),
            ("", "b", "list"),
            ("apps", "a", "get"),
            ("apps", "b", "get"),
            ("apps", "a", "list"),
            ("apps", "b", "list"),
        ]
        .iter()
        .map(|(group, name, verb)| rule(&[group], &["pods"], &[name], &[verb]))
        .collect();
        assert_eq!(beyond(&[wanted], &[given]), expected);
        assert_eq!(
            beyond(&[json!(7), json!({"verbs": "x"})], &[]),
            [Value::Null; 0]
        );
    }
}
