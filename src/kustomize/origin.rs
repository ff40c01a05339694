//! `buildMetadata`: annotations that tell where a resource came from, and what changed it.

use serde_json::Value;

use super::resource::Resource;
use super::set::Set;
use crate::go::yaml;

/// The annotation of where a resource came from.
pub(super) const ORIGIN: &str = "config.kubernetes.io/origin";
/// The annotation of what changed it.
pub(super) const TRANSFORMATIONS: &str = "alpha.config.kubernetes.io/transformations";

/// Where a resource, a generator or a transformer came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Origin {
    /// The path of a resource's file.
    pub(super) path: String,
    /// The file that names a generator or transformer.
    pub(super) configured_in: String,
    /// apiVersion, kind, name and namespace of it.
    pub(super) configured_by: [String; 4],
}

impl Origin {
    /// The same place, `path` further on.
    pub(super) fn append(&self, path: &str) -> Self {
        Self {
            path: joined(&self.path, path),
            ..self.clone()
        }
    }

    /// What a builtin generator or transformer has for an origin, named in `file` of this folder.
    pub(super) fn builtin(&self, file: &str, kind: &str) -> Self {
        Self {
            path: String::new(),
            configured_in: joined(&self.path, file),
            configured_by: [
                "builtin".to_owned(),
                kind.to_owned(),
                String::new(),
                String::new(),
            ],
        }
    }

    /// What a generator or transformer that is a resource has for an origin.
    pub(super) fn of_plugin(resource: &Resource) -> Option<Self> {
        let text = resource.annotation(ORIGIN)?;
        let path = yaml::parse(text).ok()?;
        let id = resource.id();
        Some(Self {
            path: String::new(),
            configured_in: path["path"].as_str().unwrap_or_default().to_owned(),
            configured_by: [id.gvk.api_version(), id.gvk.kind, id.name, id.namespace],
        })
    }

    /// The annotation's text.
    pub(super) fn text(&self) -> String {
        self.yaml("")
    }

    fn yaml(&self, indent: &str) -> String {
        let mut out = String::new();
        let mut line = |depth: &str, key: &str, text: &str| {
            if !text.is_empty() {
                let lead = if out.is_empty() { "" } else { indent };
                let scalar = yaml::to_string(&Value::String(text.to_owned()));
                out.push_str(&format!("{lead}{depth}{key}: {}\n", scalar.trim_end()));
            }
        };
        line("", "path", &self.path);
        line("", "configuredIn", &self.configured_in);
        if self.configured_by.iter().any(|part| !part.is_empty()) {
            out.push_str(indent_of(&out, indent));
            out.push_str("configuredBy:\n");
            for (key, text) in ["apiVersion", "kind", "name", "namespace"]
                .iter()
                .zip(&self.configured_by)
            {
                if !text.is_empty() {
                    let scalar = yaml::to_string(&Value::String(text.clone()));
                    out.push_str(&format!("{indent}  {key}: {}\n", scalar.trim_end()));
                }
            }
        }
        out
    }
}

fn indent_of<'a>(out: &str, indent: &'a str) -> &'a str {
    if out.is_empty() { "" } else { indent }
}

fn joined(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Notes the origin of what has none yet.
pub(super) fn note(resource: &mut Resource, origin: &Origin) {
    if resource.annotation(ORIGIN).is_none() {
        resource.set_annotation(ORIGIN, Some(origin.yaml("")));
    }
}

/// Notes a transformer: what has no origin was made by it, all else changed.
pub(super) fn note_transformer(set: &mut Set, origin: &Origin) {
    for resource in set.iter_mut().filter(|r| !r.is_gone()) {
        if resource.annotation(ORIGIN).is_none() {
            note(resource, origin);
            continue;
        }
        let mut text = resource
            .annotation(TRANSFORMATIONS)
            .unwrap_or_default()
            .to_owned();
        text.push_str("- ");
        text.push_str(&origin.yaml("  "));
        resource.set_annotation(TRANSFORMATIONS, Some(text));
    }
}
