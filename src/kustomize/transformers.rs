//! The transformers that the fields of a kustomization ask for, in kustomize's order.

use serde_json::{Value, json};

use super::config::{self, Config, FieldSpec};
use super::labels::Entries;
use super::plugins::{configured, specs_value};
use super::target::{Step, Target};
use super::transform::Transform;
use crate::{Error, Result};

/// All of them, each read before the first runs.
///
/// # Errors
/// An entry that makes no sense, with its configuration.
pub(super) fn of(target: &Target<'_>, config: &Config) -> Result<Vec<Step>> {
    let mut steps: Vec<Step> = Vec::new();
    let file = &target.file;
    let mut add = |kind: &str, value: Value| -> Result<()> {
        let transformer = configured(kind, &value, &target.loader)?;
        steps.push((transformer, origin(target, kind)));
        Ok(())
    };
    if !file.patches_strategic_merge.is_empty() {
        let paths = &file.patches_strategic_merge;
        add("PatchStrategicMergeTransformer", json!({"paths": paths}))?;
    }
    for patch in &file.patches {
        add("PatchTransformer", patch.clone())?;
    }
    if !file.namespace.is_empty() {
        let value = json!({
            "metadata": {"namespace": file.namespace},
            "fieldSpecs": specs_value(config.fields("namespace")),
        });
        add("NamespaceTransformer", value)?;
    }
    for (kind, key, text, fields) in [
        (
            "PrefixTransformer",
            "prefix",
            &file.name_prefix,
            "namePrefix",
        ),
        (
            "SuffixTransformer",
            "suffix",
            &file.name_suffix,
            "nameSuffix",
        ),
    ] {
        if !text.is_empty() {
            let fields = specs_value(config.fields(fields));
            add(kind, json!({key: text, "fieldSpecs": fields}))?;
        }
    }
    steps.extend(labels(target, config)?);
    if !file.common_annotations.is_empty() {
        let entries = Entries {
            entries: file.common_annotations.clone(),
            fields: config.fields("commonAnnotations").to_vec(),
        };
        let origin = origin(target, "AnnotationsTransformer");
        steps.push((Box::new(entries), origin));
    }
    let mut add = |kind: &str, value: Value| -> Result<()> {
        let transformer = configured(kind, &value, &target.loader)?;
        steps.push((transformer, origin(target, kind)));
        Ok(())
    };
    for patch in &file.patches_json6902 {
        let value = json!({
            "target": patch["target"],
            "path": patch["path"],
            "jsonOp": patch["patch"],
        });
        add("PatchJson6902Transformer", value)?;
    }
    for replica in &file.replicas {
        let fields = specs_value(config.fields("replicas"));
        let value = json!({"replica": replica, "fieldSpecs": fields});
        add("ReplicaCountTransformer", value)?;
    }
    for image in &file.images {
        let fields = specs_value(config.fields("images"));
        let value = json!({"imageTag": image, "fieldSpecs": fields});
        add("ImageTagTransformer", value)?;
    }
    if !file.replacements.is_empty() {
        let value = json!({"replacements": file.replacements});
        add("ReplacementTransformer", value)?;
    }
    Ok(steps)
}

fn origin(target: &Target<'_>, kind: &str) -> Option<super::origin::Origin> {
    let here = target.origin.as_ref()?;
    Some(here.builtin(target.name, kind))
}

/// One transformer for each entry of `labels`, and one for `commonLabels`, be there any or not.
fn labels(target: &Target<'_>, config: &Config) -> Result<Vec<Step>> {
    let file = &target.file;
    if file.labels.is_empty() && file.common_labels.is_empty() {
        return Ok(Vec::new());
    }
    let failed = |e: Error| e.context("failed to merge labels");
    let mut steps: Vec<Step> = Vec::new();
    let mut add = |entries: Entries| {
        let transformer: Box<dyn Transform> = Box::new(entries);
        steps.push((transformer, origin(target, "LabelTransformer")));
    };
    for label in &file.labels {
        let mut fields = config::specs_of(&label.fields);
        config::merge(&mut fields, config.fields("labels")).map_err(failed)?;
        if label.include_selectors {
            config::merge(&mut fields, config.fields("commonLabels")).map_err(failed)?;
        } else {
            if label.include_templates {
                config::merge(&mut fields, config.fields("templateLabels"))
                    .map_err(|e| e.context("failed to merge template fieldSpec"))?;
            }
            let metadata = [FieldSpec::everywhere("metadata/labels")];
            config::merge(&mut fields, &metadata).map_err(failed)?;
        }
        add(Entries {
            entries: label.pairs.clone(),
            fields,
        });
    }
    add(Entries {
        entries: file.common_labels.clone(),
        fields: config.fields("commonLabels").to_vec(),
    });
    Ok(steps)
}
