//! Label and field selectors of lists, watches and collections' deletes.

use serde_json::Value;

use crate::call::{Call, Target};
use crate::status::{Result, Status};

enum Test {
    In(Vec<String>),
    NotIn(Vec<String>),
    Exists,
    Absent,
    Greater(i64),
    Less(i64),
}

/// Which objects are asked for.
#[derive(Default)]
pub(crate) struct Selector {
    labels: Vec<(String, Test)>,
    /// Pointer into the object, value, and whether it must equal it.
    fields: Vec<(String, String, bool)>,
}

impl Selector {
    /// Reads `labelSelector` and `fieldSelector`.
    pub(crate) fn parse(call: &Call, target: &Target) -> Result<Self> {
        let mut selector = Self::default();
        for part in split(call.param("labelSelector")) {
            selector.labels.push(label(part.trim())?);
        }
        for part in call.param("fieldSelector").split(',').filter(|p| !p.is_empty()) {
            selector.fields.push(field(part, target)?);
        }
        if !target.name.is_empty() {
            selector.fields.push(("/metadata/name".into(), target.name.clone(), true));
        }
        Ok(selector)
    }

    /// Whether an object is asked for.
    pub(crate) fn matches(&self, object: &Value) -> bool {
        let labels = &object["metadata"]["labels"];
        let label = |(key, test): &(String, Test)| {
            let value = labels.get(key).and_then(Value::as_str);
            let number = value.and_then(|v| v.parse::<i64>().ok());
            match test {
                Test::In(set) => value.is_some_and(|v| set.iter().any(|s| s == v)),
                Test::NotIn(set) => value.is_none_or(|v| set.iter().all(|s| s != v)),
                Test::Exists => value.is_some(),
                Test::Absent => value.is_none(),
                Test::Greater(n) => number.is_some_and(|v| v > *n),
                Test::Less(n) => number.is_some_and(|v| v < *n),
            }
        };
        let field = |(pointer, value, equal): &(String, String, bool)| {
            let found = object.pointer(pointer);
            let text = match found {
                Some(Value::String(s)) => s.clone(),
                Some(other) if !other.is_null() => other.to_string(),
                // A flag that is not set reads as false.
                _ if pointer == "/spec/unschedulable" => "false".to_owned(),
                _ => String::new(),
            };
            (text == *value) == *equal
        };
        self.labels.iter().all(label) && self.fields.iter().all(field)
    }
}

/// Splits at commas outside parentheses.
fn split(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0);
    for (i, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&text[start..i]);
                start = i + 1;
            }
            _ => {}
        }
    }
    if start < text.len() {
        parts.push(&text[start..]);
    }
    parts
}

fn label(part: &str) -> Result<(String, Test)> {
    let set = |values: &str| {
        let inner = values.trim().trim_start_matches('(').trim_end_matches(')');
        inner.split(',').map(|v| v.trim().to_owned()).collect::<Vec<_>>()
    };
    let bad = || {
        Status::bad_request(format!(
            "unable to parse requirement: found '{part}', expected: identifier"
        ))
    };
    let (key, test) = if let Some(key) = part.strip_prefix('!') {
        (key, Test::Absent)
    } else if let Some((key, values)) = part.split_once(" notin ").or(part.split_once(" notin(")) {
        (key, Test::NotIn(set(values)))
    } else if let Some((key, values)) = part.split_once(" in ").or(part.split_once(" in(")) {
        (key, Test::In(set(values)))
    } else if let Some((key, value)) = part.split_once("!=") {
        (key, Test::NotIn(vec![value.trim().to_owned()]))
    } else if let Some((key, value)) = part.split_once('=') {
        let value = value.strip_prefix('=').unwrap_or(value).trim();
        if value.contains('=') {
            return Err(Status::bad_request(
                "unable to parse requirement: found '=', expected: identifier",
            ));
        }
        (key, Test::In(vec![value.to_owned()]))
    } else if let Some((key, value)) = part.split_once('>') {
        (key, Test::Greater(value.trim().parse().map_err(|_| bad())?))
    } else if let Some((key, value)) = part.split_once('<') {
        (key, Test::Less(value.trim().parse().map_err(|_| bad())?))
    } else {
        (part, Test::Exists)
    };
    let key = key.trim();
    let legal = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    if key.is_empty() || !key.chars().all(legal) {
        return Err(bad());
    }
    Ok((key.to_owned(), test))
}

fn field(part: &str, target: &Target) -> Result<(String, String, bool)> {
    let (key, value, equal) = if let Some((key, value)) = part.split_once("!=") {
        (key, value, false)
    } else if let Some((key, value)) = part.split_once("==").or(part.split_once('=')) {
        (key, value, true)
    } else {
        let message = format!("invalid selector: '{part}'; can't understand '{part}'");
        return Err(Status::bad_request(message));
    };
    let own: &[&str] = match target.kind.store().as_str() {
        "pods" => &[
            "spec.nodeName",
            "spec.restartPolicy",
            "spec.schedulerName",
            "spec.serviceAccountName",
            "spec.hostNetwork",
            "status.phase",
            "status.podIP",
            "status.nominatedNodeName",
        ],
        "nodes" => &["spec.unschedulable"],
        "namespaces" => &["status.phase"],
        "secrets" => &["type"],
        "jobs.batch" => &["status.successful"],
        "services" => &["spec.clusterIP", "spec.type"],
        "events" => &[
            "involvedObject.kind",
            "involvedObject.namespace",
            "involvedObject.name",
            "involvedObject.uid",
            "involvedObject.apiVersion",
            "involvedObject.fieldPath",
            "reason",
            "reportingComponent",
            "source",
            "type",
        ],
        _ => &[],
    };
    let general = key == "metadata.name" || (key == "metadata.namespace" && target.kind.namespaced);
    if general || own.contains(&key) {
        return Ok((format!("/{}", key.replace('.', "/")), value.to_owned(), equal));
    }
    let message = if target.kind.store() == "configmaps" || target.kind.custom.is_some() {
        format!(
            "\"{key}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\""
        )
    } else {
        format!("field label not supported: {key}")
    };
    Err(Status::bad_request(message))
}
