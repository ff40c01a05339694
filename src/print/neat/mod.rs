//! `-o neat`: objects as somebody would have written them, without what the server and its
//! controllers have filled in. What is left out stands in `rules.tsv`, and in `docs/neat.md`.

mod special;

use std::collections::HashMap;
use std::io::Write;
use std::sync::LazyLock;

use serde_json::{Map, Value};

use super::ListHead;
use super::list::Style;
use crate::Result;
use crate::go::yaml;
use crate::resource::Object;

/// The rules, by type.
static RULES: LazyLock<HashMap<&str, Vec<Rule>>> = LazyLock::new(|| {
    let mut rules: HashMap<&str, Vec<Rule>> = HashMap::new();
    let lines = include_str!("rules.tsv").lines();
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some((of, rule)) = Rule::parse(line) {
            rules.entry(of).or_default().push(rule);
        }
    }
    rules
});

struct Rule {
    path: Vec<&'static str>,
    act: Act,
}

enum Act {
    /// Left out when it is this.
    Default(Value),
    /// Left out.
    Always,
    /// Left out unless somebody has set it.
    Assigned,
    /// Left out when it is what this field beside it is.
    Same(&'static str),
    /// It is of this type.
    Type(&'static str),
    /// A rule of its own.
    Special(&'static str),
}

impl Rule {
    fn parse(line: &'static str) -> Option<(&'static str, Self)> {
        let mut fields = line.split('\t');
        let (of, path, rule) = (fields.next()?, fields.next()?, fields.next()?);
        let (sign, rest) = rule.split_once(' ').unwrap_or((rule, ""));
        let act = match sign {
            "=" => Act::Default(serde_json::from_str(rest).ok()?),
            "-" => Act::Always,
            "~" => Act::Assigned,
            "@" => Act::Same(rest),
            ":" => Act::Type(rest),
            "!" => Act::Special(rest),
            _ => return None,
        };
        let path = path.split_whitespace().collect();
        Some((of, Self { path, act }))
    }

    /// Keeps the rule for what stands at `path` below `value`.
    fn keep(&self, path: &[&str], value: &mut Value, set: &Set) {
        match (path, &self.act) {
            (["[]", rest @ ..], _) => {
                let items = value.as_array_mut().into_iter().flatten();
                items.for_each(|item| self.keep(rest, item, set));
            }
            ([], Act::Type(of)) => keep(of, value, set),
            ([], Act::Special(name)) => {
                if let Some(map) = value.as_object_mut() {
                    special::keep(name, map, set);
                }
            }
            ([key], Act::Default(_) | Act::Always | Act::Assigned | Act::Same(_)) => {
                if let Some(map) = value.as_object_mut()
                    && self.is_left_out(map, key, set)
                {
                    map.remove(*key);
                }
            }
            ([key, rest @ ..], _) => {
                if let Some(inner) = value.get_mut(*key) {
                    self.keep(rest, inner, set);
                }
            }
            ([], _) => {}
        }
    }

    fn is_left_out(&self, map: &Map<String, Value>, key: &str, set: &Set) -> bool {
        let Some(value) = map.get(key) else {
            return false;
        };
        match &self.act {
            Act::Default(default) => value == default,
            Act::Always => true,
            Act::Assigned => !set.has(&self.path),
            Act::Same(other) => map.get(*other) == Some(value),
            Act::Type(_) | Act::Special(_) => false,
        }
    }
}

fn keep(of: &str, value: &mut Value, set: &Set) {
    for rule in RULES.get(of).into_iter().flatten() {
        rule.keep(&rule.path, value, set);
    }
}

/// What somebody has set, as `metadata.managedFields` tell; nothing when there are none. The server
/// notes there what came with a write, and not what it has assigned afterwards.
struct Set(Vec<Value>);

impl Set {
    fn of(object: &Object) -> Self {
        let entries = object.at(&["metadata", "managedFields"]).as_array();
        let fields = entries.into_iter().flatten().map(|e| e["fieldsV1"].clone());
        Self(fields.collect())
    }

    /// Whether somebody has set the field at `path`.
    fn has(&self, path: &[&str]) -> bool {
        let at = |fields: &Value| {
            let found = path
                .iter()
                .try_fold(fields, |fields, key| fields.get(format!("f:{key}")));
            found.is_some()
        };
        self.0.iter().any(at)
    }
}

/// Leaves out of an object what nobody has written.
pub fn neat(object: &mut Object) {
    let set = Set::of(object);
    let (kind, group) = (object.kind(), object.group());
    let dot = if group.is_empty() { "" } else { "." };
    let own = format!("{kind}{dot}{group}");
    for of in ["*", &own, "end"] {
        keep(of, &mut object.0, &set);
    }
}

/// YAML documents with `---` between them, also of lists.
#[derive(Default)]
pub(super) struct Neat {
    /// A document has been written.
    started: bool,
}

impl Style for Neat {
    fn object(&mut self, object: &Object, out: &mut dyn Write) -> Result<()> {
        let mut object = object.clone();
        neat(&mut object);
        if self.started {
            out.write_all(b"---\n")?;
        }
        self.started = true;
        yaml::write(&object.0, out)
    }

    fn open(&mut self, _: ListHead, _: &mut dyn Write) -> Result<()> {
        Ok(())
    }

    fn item(&mut self, object: &Object, _: bool, out: &mut dyn Write) -> Result<()> {
        self.object(object, out)
    }

    fn close(&mut self, _: ListHead, _: bool, _: &mut dyn Write) -> Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
