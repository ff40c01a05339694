//! The rules of roles, made comparable: one resource, name or URL each, with all its verbs.

use std::collections::BTreeMap;

use serde_json::Value;

use super::fields::{Fields as _, plain};

/// What may be done to one [`Subject`].
#[derive(Debug, PartialEq)]
pub(crate) struct Rule {
    subject: Subject,
    verbs: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    Resource {
        group: String,
        resource: String,
        /// The one object that is meant; `None` for all.
        name: Option<String>,
    },
    /// What is no resource.
    Url(String),
}

/// The rules of a role: taken apart, those of one resource or object joined again, and sorted as
/// kubectl sorts them.
pub(crate) fn compact(rules: &[Value]) -> Vec<Rule> {
    let mut joined: BTreeMap<Subject, Vec<String>> = BTreeMap::new();
    let mut all = Vec::new();
    for (subject, verb) in rules.iter().flat_map(taken_apart) {
        // The verbs of URLs stay apart.
        if let Subject::Url(_) = subject {
            let verbs = vec![verb];
            all.push(Rule { subject, verbs });
            continue;
        }
        let verbs = joined.entry(subject).or_default();
        if !verbs.contains(&verb) {
            verbs.push(verb);
        }
    }
    all.extend(
        joined
            .into_iter()
            .map(|(subject, verbs)| Rule { subject, verbs }),
    );
    all.sort_by_cached_key(Rule::order);
    all
}

/// Each resource, object and URL of a rule with each of its verbs.
fn taken_apart(rule: &Value) -> Vec<(Subject, String)> {
    let texts = |path| rule.items(path).iter().map(|text| plain(text).into_owned());
    let mut names: Vec<_> = texts("resourceNames").map(Some).collect();
    if names.is_empty() {
        names.push(None);
    }
    let mut all = Vec::new();
    for group in texts("apiGroups") {
        for resource in texts("resources") {
            for verb in texts("verbs") {
                let subjects = names.iter().map(|name| Subject::Resource {
                    group: group.clone(),
                    resource: resource.clone(),
                    name: name.clone(),
                });
                all.extend(subjects.map(|subject| (subject, verb.clone())));
            }
        }
    }
    for url in texts("nonResourceURLs") {
        all.extend(texts("verbs").map(|verb| (Subject::Url(url.clone()), verb)));
    }
    all
}

impl Rule {
    /// The cells of a row: resource, URLs, names of objects, verbs.
    pub(crate) fn row(&self) -> String {
        let verbs = self.verbs.join(" ");
        match &self.subject {
            Subject::Url(url) => format!("\t[{url}]\t[]\t[{verbs}]"),
            Subject::Resource {
                group,
                resource,
                name,
            } => {
                let (shown, name) = (
                    with_group(resource, group),
                    name.as_deref().unwrap_or_default(),
                );
                format!("{shown}\t[]\t[{name}]\t[{verbs}]")
            }
        }
    }

    /// Rules are in the order of this text, which is how Go prints one.
    fn order(&self) -> String {
        let verbs = self.verbs.join(" ");
        let (group, resource, name, url) = match &self.subject {
            Subject::Url(url) => ("", "", "", url.as_str()),
            Subject::Resource {
                group,
                resource,
                name,
            } => (
                group.as_str(),
                resource.as_str(),
                name.as_deref().unwrap_or_default(),
                "",
            ),
        };
        format!(
            "[{verbs}],APIGroups:[{group}],Resources:[{resource}],ResourceNames:[{name}],NonResourceURLs:[{url}],"
        )
    }
}

/// `pods`, `deployments.apps`, `deployments.apps/scale`.
fn with_group(resource: &str, group: &str) -> String {
    let (resource, rest) = match resource.split_once('/') {
        Some((resource, below)) => (resource, format!("/{below}")),
        None => (resource, String::new()),
    };
    match group {
        "" => format!("{resource}{rest}"),
        group => format!("{resource}.{group}{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn rows(rules: &Value) -> Vec<String> {
        compact(rules.as_array().unwrap())
            .iter()
            .map(Rule::row)
            .collect()
    }

    #[test]
    fn verbs_of_a_resource_are_joined() {
        let rules = json!([
            {"apiGroups": [""], "resources": ["pods", "pods/log"], "verbs": ["get", "list"]},
            {"apiGroups": [""], "resources": ["pods"], "verbs": ["list", "watch"]},
            {"apiGroups": ["apps"], "resources": ["deployments/scale"], "verbs": ["*"]},
            {"apiGroups": [""], "resources": ["pods"], "verbs": ["get"], "resourceNames": ["b", "a"]},
            {"nonResourceURLs": ["/healthz"], "verbs": ["get", "head"]},
        ]);
        let expected = [
            "deployments.apps/scale\t[]\t[]\t[*]",
            "pods/log\t[]\t[]\t[get list]",
            "pods\t[]\t[]\t[get list watch]",
            "\t[/healthz]\t[]\t[get]",
            "pods\t[]\t[a]\t[get]",
            "pods\t[]\t[b]\t[get]",
            "\t[/healthz]\t[]\t[head]",
        ];
        let mut rows = rows(&rules);
        rows.sort();
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        assert_eq!(rows, expected);
    }

    #[test]
    fn rules_may_be_anything() {
        let rules = json!([7, {}, {"apiGroups": "x", "verbs": ["get"]}, {"apiGroups": [1], "resources": [null], "verbs": [true]}]);
        assert_eq!(rows(&rules), [".1\t[]\t[]\t[true]"]);
    }
}
