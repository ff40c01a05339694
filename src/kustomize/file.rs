//! A kustomization file as values.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::file_shape::KUSTOMIZATION;
use super::id::{Gvk, Id};
use super::shape;
use crate::go::yaml;
use crate::{Error, Result};

/// Texts by name.
pub(super) type Texts = BTreeMap<String, String>;

/// What a kustomization says. Deprecated fields have moved to those that replaced them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Kustomization {
    pub(super) api_version: String,
    pub(super) kind: String,
    pub(super) openapi: Texts,
    pub(super) name_prefix: String,
    pub(super) name_suffix: String,
    pub(super) namespace: String,
    pub(super) common_labels: Texts,
    pub(super) labels: Vec<Label>,
    pub(super) common_annotations: Texts,
    pub(super) patches_strategic_merge: Vec<String>,
    pub(super) patches_json6902: Vec<Value>,
    pub(super) patches: Vec<Value>,
    pub(super) images: Vec<Value>,
    image_tags: Vec<Value>,
    pub(super) replacements: Vec<Value>,
    pub(super) replicas: Vec<Value>,
    pub(super) vars: Vec<Var>,
    pub(super) sort_options: Option<SortOptions>,
    pub(super) resources: Vec<String>,
    pub(super) components: Vec<String>,
    pub(super) crds: Vec<String>,
    bases: Vec<String>,
    pub(super) config_map_generator: Vec<Value>,
    pub(super) secret_generator: Vec<Value>,
    pub(super) helm_charts: Vec<Value>,
    helm_chart_inflation_generator: Vec<Value>,
    pub(super) generator_options: Option<GeneratorOptions>,
    pub(super) configurations: Vec<String>,
    pub(super) generators: Vec<String>,
    pub(super) transformers: Vec<String>,
    pub(super) validators: Vec<String>,
    pub(super) build_metadata: Vec<String>,
}

/// Labels, and where they go.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Label {
    pub(super) pairs: Texts,
    pub(super) include_selectors: bool,
    pub(super) include_templates: bool,
    pub(super) fields: Value,
}

/// A name for a field's value, `$(NAME)` in other fields.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Var {
    pub(super) name: String,
    objref: Value,
    fieldref: Value,
}

impl Var {
    /// The object that has the field.
    pub(super) fn object(&self) -> Id {
        let text = |key: &str| self.objref[key].as_str().unwrap_or_default();
        let gvk = match text("apiVersion") {
            "" => super::config::gvk(&self.objref),
            version => {
                let group = super::config::gvk(&self.objref).group;
                let of = Gvk::of(version, text("kind"));
                let group = if of.group.is_empty() { group } else { of.group };
                Gvk { group, ..of }
            }
        };
        Id {
            gvk,
            name: text("name").to_owned(),
            namespace: text("namespace").to_owned(),
        }
    }

    /// The field; the name where none is said.
    pub(super) fn field(&self) -> &str {
        match self.fieldref["fieldPath"].as_str().unwrap_or_default() {
            "" => "metadata.name",
            path => path,
        }
    }

    /// The var in Go's syntax, as messages have it.
    pub(super) fn go_syntax(&self) -> String {
        format!(
            "{{{} {} {{{}}}}}",
            self.name,
            self.object().gvk,
            self.field()
        )
    }
}

/// The order of the result.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct SortOptions {
    pub(super) order: String,
    pub(super) legacy_sort_options: Option<LegacySortOptions>,
}

/// The kinds that come first and last.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct LegacySortOptions {
    pub(super) order_first: Vec<String>,
    pub(super) order_last: Vec<String>,
}

/// What generators add to what they make.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct GeneratorOptions {
    pub(super) labels: Texts,
    pub(super) annotations: Texts,
    pub(super) disable_name_suffix_hash: bool,
    pub(super) immutable: bool,
}

impl GeneratorOptions {
    /// These options with those that hold for all generators; own labels and annotations win.
    pub(super) fn with(mut self, all: Option<&Self>) -> Self {
        let Some(all) = all else { return self };
        for (key, text) in &all.labels {
            self.labels.entry(key.clone()).or_insert(text.clone());
        }
        for (key, text) in &all.annotations {
            self.annotations.entry(key.clone()).or_insert(text.clone());
        }
        self.disable_name_suffix_hash |= all.disable_name_suffix_hash;
        self.immutable |= all.immutable;
        self
    }
}

/// Deprecated fields, and what stands for them.
const DEPRECATED: [(&str, &str, &str); 6] = [
    ("bases", "resources", ""),
    ("commonLabels", "labels", ""),
    ("imageTags", "images", ""),
    ("patchesJson6902", "patches", ""),
    ("patchesStrategicMerge", "patches", ""),
    ("vars", "replacements", "[EXPERIMENTAL] "),
];

impl Kustomization {
    /// Reads the file of the folder `root`, and what is to be said of it on standard error.
    ///
    /// # Errors
    /// kustomize's text for a file that is none, is empty, or has other fields than it knows.
    pub(super) fn read(
        bytes: &[u8],
        root: &str,
    ) -> Result<(Self, Vec<String>), (Vec<String>, Error)> {
        let silent = |e: Error| (Vec::new(), e);
        let invalid = |e: Error| silent(e.context("invalid Kustomization"));
        let text = String::from_utf8_lossy(bytes);
        let value = yaml::parse(&text).map_err(invalid)?;
        let value = shape::check(&value, &KUSTOMIZATION).map_err(|e| invalid(Error::new(e)))?;
        let warnings: Vec<String> = DEPRECATED
            .iter()
            .filter(|(old, ..)| value.get(*old).is_some())
            .map(|(old, new, experimental)| {
                format!(
                    "# Warning: '{old}' is deprecated. Please use '{new}' instead. {experimental}Run \
                     'kustomize edit fix' to update your Kustomization automatically."
                )
            })
            .collect();
        let is_empty = (value.as_object().into_iter().flatten())
            .all(|(key, _)| matches!(key.as_str(), "apiVersion" | "kind"));
        let read = serde_json::from_value::<Self>(value);
        let mut file = read.map_err(|e| invalid(Error::new(e.to_string())))?;
        if is_empty {
            return Err((warnings, Error::new("kustomization.yaml is empty")));
        }
        file.modernize();
        match file.problems() {
            problems if problems.is_empty() => Ok((file, warnings)),
            problems => {
                let text = format!(
                    "Failed to read kustomization file under {root}:\n{}",
                    problems.join("\n")
                );
                Err((warnings, Error::new(text)))
            }
        }
    }

    pub(super) fn is_component(&self) -> bool {
        self.kind == "Component"
    }

    fn modernize(&mut self) {
        if self.kind.is_empty() {
            "Kustomization".clone_into(&mut self.kind);
        }
        if self.api_version.is_empty() {
            self.required_version().clone_into(&mut self.api_version);
        }
        self.resources.append(&mut self.bases);
        self.images.append(&mut self.image_tags);
        self.helm_charts
            .append(&mut self.helm_chart_inflation_generator);
    }

    fn required_version(&self) -> &'static str {
        if self.is_component() {
            "kustomize.config.k8s.io/v1alpha1"
        } else {
            "kustomize.config.k8s.io/v1beta1"
        }
    }

    fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        if !matches!(self.kind.as_str(), "Kustomization" | "Component") {
            problems.push("kind should be Kustomization or Component".to_owned());
        }
        let version = self.required_version();
        if self.api_version != version {
            problems.push(format!("apiVersion for {} should be {version}", self.kind));
        }
        problems
    }
}
