//! Every kind that has no description of its own: all fields, in the order of their names.

use serde_json::{Map, Value};

use super::View;
use super::fields::Fields as _;
use super::writer::Writer;
use crate::Result;
use crate::go::fmt::{self, Arg};

/// What stands at the top, or is for machines.
const SKIPPED: [&str; 5] = [
    ".metadata.managedFields",
    ".metadata.name",
    ".metadata.namespace",
    ".metadata.labels",
    ".metadata.annotations",
];
/// Words that are written in capitals.
const ACRONYMS: [&str; 4] = ["API", "URL", "UID", "GUID"];

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    w.head(view.object);
    content(view.object.map(""), 0, "", w);
    w.events(view.events);
    Ok(())
}

/// The fields of a map that stands at `path`.
fn content(map: &Map<String, Value>, level: usize, path: &str, w: &mut Writer) {
    for (field, value) in map {
        let path = format!("{path}.{field}");
        if SKIPPED.contains(&path.as_str()) {
            continue;
        }
        let label = label(field);
        match value {
            Value::Object(map) => {
                w.line(level, format_args!("{label}:"));
                content(map, level + 1, &path, w);
            }
            Value::Array(items) => {
                w.line(level, format_args!("{label}:"));
                for item in items {
                    match item {
                        Value::Object(map) => content(map, level + 1, &path, w),
                        item => w.line(level + 1, shown(item)),
                    }
                }
            }
            value => w.field(level, &label, shown(value)),
        }
    }
}

/// A value as Go prints it (`%v`).
fn shown(value: &Value) -> String {
    let mut out = Vec::new();
    fmt::append(Arg::of(value), &mut out);
    String::from_utf8_lossy(&out).into_owned()
}

/// A field's name as words: `podCIDR` is `Pod CIDR`. One with signs stays as it is.
fn label(field: &str) -> String {
    if !field.chars().all(|c| c.is_alphabetic() || c == '-') {
        return field.to_owned();
    }
    let words = words(field);
    let mut shown = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let mut word = words[at].clone();
        let is_acronym =
            word.len() >= 2 && word.chars().all(|c| !c.is_alphabetic() || c.is_uppercase());
        if let Some(next) = words.get(at + 1)
            && is_acronym
            && next.starts_with(|c: char| c.is_uppercase())
        {
            word.push_str(next);
            at += 1;
        }
        at += 1;
        shown.push(titled(word));
    }
    shown.join(" ")
}

fn titled(word: String) -> String {
    let upper = word.to_uppercase();
    if ACRONYMS.contains(&upper.as_str()) {
        return upper;
    }
    let mut chars = word.chars();
    match chars.next() {
        Some(first) if word.to_lowercase() == word => first.to_uppercase().chain(chars).collect(),
        _ => word,
    }
}

/// The words of a name in camel case: `fooBARBaz` has `foo`, `BAR` and `Baz`.
fn words(name: &str) -> Vec<String> {
    let class = |c: char| match c {
        c if c.is_lowercase() => 1,
        c if c.is_uppercase() => 2,
        _ => 3,
    };
    let mut words: Vec<String> = Vec::new();
    let mut last = 0;
    for c in name.chars() {
        match words.last_mut() {
            Some(word) if class(c) == last => word.push(c),
            _ => words.push(c.to_string()),
        }
        last = class(c);
    }
    // The last capital before small letters begins their word.
    for at in 1..words.len() {
        let (before, after) = words.split_at_mut(at);
        let (before, after) = (&mut before[at - 1], &mut after[0]);
        if before.starts_with(|c: char| c.is_uppercase())
            && after.starts_with(|c: char| c.is_lowercase())
            && let Some(capital) = before.pop()
        {
            after.insert(0, capital);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn names_become_words() {
        for (field, expected) in [
            ("apiVersion", "API Version"),
            ("kind", "Kind"),
            ("podCIDR", "Pod CIDR"),
            ("fooBARBaz", "Foo BARBaz"),
            ("x-y", "X - Y"),
            ("uid", "UID"),
            ("clientCAFile", "Client CAFile"),
            ("f:a.b", "f:a.b"),
            ("ABc", "A Bc"),
        ] {
            assert_eq!(label(field), expected, "{field}");
        }
    }
}
