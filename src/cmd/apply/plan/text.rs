//! The text of a plan.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::Write as _;

use anstyle::{AnsiColor, Style};
use serde_json::Value;

use crate::patch::last_applied::ANNOTATION;
use crate::resource::{Object, secret};
use crate::{Env, Result, go, guard, print};

/// What would become of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Create,
    /// It would be created when something else in the input is there.
    CreateLater,
    Update,
    /// Only the annotation of what was applied last would change.
    Annotation,
    /// Only the owners of fields would change.
    Owners,
    Unchanged,
    Prune,
}

impl Change {
    fn word(self) -> &'static str {
        match self {
            Self::Create | Self::CreateLater => "create",
            Self::Update | Self::Annotation | Self::Owners => "change",
            Self::Unchanged => "unchanged",
            Self::Prune => "prune",
        }
    }

    fn note(self) -> &'static str {
        match self {
            Self::CreateLater => {
                " (as the manifest has it: the server can't tell before its namespace or definition is there)"
            }
            Self::Annotation => " (only the annotation of what was applied last)",
            Self::Owners => " (only the owners of fields)",
            _ => "",
        }
    }

    fn style(self) -> Style {
        let color = match self {
            Self::Create | Self::CreateLater => AnsiColor::Green,
            Self::Update | Self::Annotation | Self::Owners => AnsiColor::Yellow,
            Self::Unchanged => return Style::new().dimmed(),
            Self::Prune => AnsiColor::Red,
        };
        color.on_default().bold()
    }
}

/// What a plan says of one object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) change: Change,
    /// What it is called, and its namespace.
    title: String,
    /// Hunks in the unified format.
    diff: String,
}

impl Entry {
    pub(super) fn new(change: Change, object: &Object) -> Self {
        let mut title = print::name_line(object, "");
        if !object.namespace().is_empty() {
            let _ = write!(title, " -n {}", object.namespace());
        }
        Self {
            change,
            title,
            diff: String::new(),
        }
    }

    /// The same with hunks.
    pub(super) fn with(self, diff: String) -> Self {
        Self { diff, ..self }
    }

    /// Writes it to stdout, with colours if that is wanted.
    ///
    /// # Errors
    /// Those of stdout.
    pub(super) fn show(&self, color: bool, env: &mut Env) -> Result<()> {
        let change = self.change;
        let head = format!("{} {}{}", change.word(), self.title, change.note());
        let lines = self.diff.lines().map(|line| (line_style(line), line));
        let lines = [(change.style(), head.as_str())].into_iter().chain(lines);
        let Some(mut raw) = env.unguarded.clone().filter(|_| color) else {
            for (_, line) in lines {
                writeln!(env.stdout, "{line}")?;
            }
            return Ok(());
        };
        env.stdout.flush()?;
        let mut text = String::new();
        for (style, line) in lines {
            // The colours are ours; what the server sent is made visible.
            let line = guard::escape(line);
            let _ = writeln!(text, "{style}{line}{style:#}");
        }
        raw.write_all(text.as_bytes())?;
        Ok(raw.flush()?)
    }
}

fn line_style(line: &str) -> Style {
    match line.as_bytes().first() {
        Some(b'+') => AnsiColor::Green.on_default(),
        Some(b'-') => AnsiColor::Red.on_default(),
        Some(b'@') => AnsiColor::Cyan.on_default(),
        _ => Style::new(),
    }
}

/// What of an object is compared.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    /// The status, which an apply changes only where it is all it is about.
    pub(super) has_status: bool,
    /// `metadata.managedFields`.
    pub(super) has_managers: bool,
}

impl Look {
    /// The hunks from `live` to `object`, without what the server alone writes; the values of
    /// Secrets are masked.
    pub(super) fn diff(self, live: Option<&Object>, object: &Object) -> String {
        let mut old = live.map(|live| self.seen(live));
        let mut new = self.seen(object);
        if object.api_version() == "v1" && object.kind() == "Secret" {
            secret::mask(old.as_mut(), &mut new);
        }
        let old = old.map_or(String::new(), |old| go::yaml::to_string(&old.0));
        let mut out = String::new();
        print::unified(&old, &go::yaml::to_string(&new.0), &mut out);
        out
    }

    fn seen(self, object: &Object) -> Object {
        let mut object = object.clone();
        if !self.has_status {
            object.map_mut(&[]).remove("status");
        }
        let metadata = object.map_mut(&["metadata"]);
        for own in ["creationTimestamp", "generation", "resourceVersion", "uid"] {
            metadata.remove(own);
        }
        if !self.has_managers {
            metadata.remove("managedFields");
        }
        if let Some(annotations) = metadata
            .get_mut("annotations")
            .and_then(Value::as_object_mut)
        {
            annotations.remove(ANNOTATION);
            if annotations.is_empty() {
                metadata.remove("annotations");
            }
        }
        object
    }
}

/// Whether fields have other owners in `object`, whenever they got them.
pub(super) fn is_owned_otherwise(live: &Object, object: &Object) -> bool {
    let owners = |object: &Object| {
        let mut managers = object.at(&["metadata", "managedFields"]).clone();
        for manager in managers.as_array_mut().into_iter().flatten() {
            if let Some(manager) = manager.as_object_mut() {
                manager.remove("time");
            }
        }
        managers
    };
    owners(live) != owners(object)
}

/// How many objects of which sort there are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Summary {
    create: usize,
    change: usize,
    unchanged: usize,
    prune: usize,
}

impl Summary {
    pub(super) fn count(&mut self, change: Change) {
        match change.word() {
            "create" => self.create += 1,
            "change" => self.change += 1,
            "prune" => self.prune += 1,
            _ => self.unchanged += 1,
        }
    }

    /// Whether nothing would be done.
    pub(super) fn is_empty(self) -> bool {
        self.create + self.change + self.prune == 0
    }

    pub(super) fn line(self, failed: usize) -> String {
        let parts = [
            (self.create, "to create"),
            (self.change, "to change"),
            (self.unchanged, "unchanged"),
            (self.prune, "to prune"),
            (failed, "failed"),
        ];
        let parts = parts.iter().filter(|(count, _)| *count > 0);
        let parts: Vec<Cow<'_, str>> = parts
            .map(|(n, what)| format!("{n} {what}").into())
            .collect();
        format!("Plan: {}.", parts.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_the_server_alone_writes_is_no_change() {
        let object = |version: &str, color: &str| {
            Object(json!({
                "apiVersion": "v1", "kind": "ConfigMap",
                "metadata": {"name": "a", "uid": version, "resourceVersion": version, "generation": 1,
                    "creationTimestamp": version, "managedFields": [version],
                    "annotations": {ANNOTATION: version}},
                "data": {"color": color}, "status": version,
            }))
        };
        let (old, new) = (object("1", "red"), object("2", "red"));
        assert_eq!(Look::default().diff(Some(&old), &new), "");
        let look = Look {
            has_status: true,
            has_managers: true,
        };
        let hunk = "@@ -4,6 +4,6 @@\n kind: ConfigMap\n metadata:\n   managedFields:\n-  - \"1\"\n\
                    +  - \"2\"\n   name: a\n-status: \"1\"\n+status: \"2\"\n";
        assert_eq!(look.diff(Some(&old), &new), hunk);
        let hunk = "@@ -1,6 +1,6 @@\n apiVersion: v1\n data:\n-  color: red\n+  color: blue\n kind: \
                    ConfigMap\n metadata:\n   name: a\n";
        assert_eq!(Look::default().diff(Some(&old), &object("1", "blue")), hunk);
        let hunk = "@@ -0,0 +1,6 @@\n+apiVersion: v1\n+data:\n+  color: red\n+kind: ConfigMap\n+metadata:\n+  name: a\n";
        assert_eq!(Look::default().diff(None, &new), hunk);
    }

    /// As `kubectl diff` masks them.
    #[test]
    fn values_of_secrets_are_not_shown() {
        let secret = |data: Value| {
            Object(
                json!({"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "a",
                "annotations": {ANNOTATION: data.to_string()}}, "data": data}),
            )
        };
        let old = secret(json!({"same": "b25l", "changed": "b25l", "gone": "b25l"}));
        let new = secret(json!({"same": "b25l", "changed": "dHdv", "new": "dHdv"}));
        let diff = Look::default().diff(Some(&old), &new);
        assert_eq!(
            diff,
            "@@ -1,7 +1,7 @@\n apiVersion: v1\n data:\n-  changed: '*** (before)'\n-  gone: '***'\n\
             +  changed: '*** (after)'\n+  new: '***'\n   same: '***'\n kind: Secret\n metadata:\n"
        );
        let diff = Look::default().diff(None, &new);
        assert!(!diff.contains("dHdv") && !diff.contains("b25l"), "{diff}");
    }

    #[test]
    fn owners_are_compared_without_times() {
        let object = |time: &str, manager: &str| {
            Object(json!({"metadata": {"managedFields": [{"manager": manager, "time": time}]}}))
        };
        assert!(!is_owned_otherwise(&object("1", "a"), &object("2", "a")));
        assert!(is_owned_otherwise(&object("1", "a"), &object("1", "b")));
    }

    #[test]
    fn a_summary_counts() {
        let mut summary = Summary::default();
        assert!(summary.is_empty());
        summary.count(Change::Unchanged);
        assert!(summary.is_empty());
        for change in [Change::CreateLater, Change::Create, Change::Owners] {
            summary.count(change);
        }
        assert_eq!(
            summary.line(0),
            "Plan: 2 to create, 1 to change, 1 unchanged."
        );
        summary.count(Change::Prune);
        assert!(!summary.is_empty());
        let line = "Plan: 2 to create, 1 to change, 1 unchanged, 1 to prune, 3 failed.";
        assert_eq!(summary.line(3), line);
    }
}
