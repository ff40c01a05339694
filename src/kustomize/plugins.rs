//! Generators and transformers by their configuration: from the fields of a kustomization, or
//! from objects of their own with `apiVersion: builtin`.

use serde_json::Value;

use super::config::{FieldSpec, specs_of};
use super::file::{SortOptions, Texts};
use super::generators::Generator;
use super::images::Images;
use super::labels::Entries;
use super::loader::Loader;
use super::names::{Affix, End};
use super::namespace::{Namespace, Subjects};
use super::patches::{MergePatches, Operations, Patch};
use super::replacements::Replacements;
use super::replicas::Replicas;
use super::resource::Resource;
use super::set::Set;
use super::transform::Transform;
use super::{hash, sort};
use crate::go::yaml;
use crate::{Error, Result};

/// Makes the builtin transformer of that name.
///
/// # Errors
/// A configuration that makes no sense.
pub(super) fn transformer(
    kind: &str,
    config: &Value,
    loader: &Loader<'_>,
) -> Result<Option<Box<dyn Transform>>> {
    let text = |key: &str| config[key].as_str().unwrap_or_default().to_owned();
    let fields = || specs_of(&config["fieldSpecs"]);
    Ok(Some(match kind {
        "AnnotationsTransformer" => Box::new(Entries {
            entries: texts(&config["annotations"]),
            fields: fields(),
        }),
        "LabelTransformer" => Box::new(Entries {
            entries: texts(&config["labels"]),
            fields: fields(),
        }),
        "NamespaceTransformer" => Box::new(Namespace {
            name: (config["metadata"]["namespace"].as_str())
                .unwrap_or_default()
                .to_owned(),
            fields: fields(),
            unset_only: config["unsetOnly"].as_bool().unwrap_or_default(),
            subjects: subjects(&text("setRoleBindingSubjects"))?,
        }),
        "PrefixTransformer" | "SuffixTransformer" => {
            let (end, key) = match kind {
                "PrefixTransformer" => (End::Front, "prefix"),
                _ => (End::Back, "suffix"),
            };
            if config.get("fieldSpecs").is_none() {
                return Err(Error::new("fieldSpecs is not expected to be nil"));
            }
            Box::new(Affix {
                text: text(key),
                end,
                fields: fields(),
            })
        }
        "ImageTagTransformer" => {
            let image = config.get("imageTag").cloned();
            let image = image.map(serde_json::from_value).transpose();
            let image = image.map_err(|e| Error::new(e.to_string()))?;
            Box::new(Images::new(image.unwrap_or_default(), fields()))
        }
        "ReplicaCountTransformer" => Box::new(Replicas {
            name: (config["replica"]["name"].as_str())
                .unwrap_or_default()
                .to_owned(),
            count: config["replica"]["count"].as_i64().unwrap_or_default(),
            fields: fields(),
        }),
        "PatchTransformer" => Box::new(Patch::read(config, loader)?),
        "PatchStrategicMergeTransformer" => Box::new(MergePatches::read(config, loader)?),
        "PatchJson6902Transformer" => Box::new(Operations::read(config, loader)?),
        "ReplacementTransformer" => Box::new(Replacements::read(config, loader)?),
        "HashTransformer" => Box::new(Hash),
        "SortOrderTransformer" => {
            let options = config.get("sortOptions").cloned();
            let options = options.map(serde_json::from_value).transpose();
            Box::new(Sort(options.map_err(|e| Error::new(e.to_string()))?))
        }
        _ => return Ok(None),
    }))
}

fn texts(value: &Value) -> Texts {
    let map = value.as_object().into_iter().flatten();
    map.map(|(k, v)| (k.clone(), super::node::text(v)))
        .collect()
}

fn subjects(text: &str) -> Result<Subjects> {
    match text {
        "" | "defaultOnly" => Ok(Subjects::Default),
        "allServiceAccounts" => Ok(Subjects::ServiceAccounts),
        "none" => Ok(Subjects::None),
        other => Err(Error::new(format!(
            "invalid value {other:?} for setRoleBindingSubjects: must be one of \"defaultOnly\", \
             \"none\" or \"allServiceAccounts\""
        ))),
    }
}

struct Hash;

impl Transform for Hash {
    fn transform(&self, set: &mut Set) -> Result<()> {
        hash::add(set);
        Ok(())
    }
}

struct Sort(Option<SortOptions>);

impl Transform for Sort {
    fn transform(&self, set: &mut Set) -> Result<()> {
        match &self.0 {
            Some(options) => sort::sort(set, Some(options)),
            None => Ok(()),
        }
    }
}

/// What a field of the kustomization configures: the configuration is shown when it is wrong.
///
/// # Errors
/// As [`transformer`], with the configuration.
pub(super) fn configured(
    kind: &str,
    config: &Value,
    loader: &Loader<'_>,
) -> Result<Box<dyn Transform>> {
    let config = without_empty(config);
    match transformer(kind, &config, loader) {
        Ok(Some(transformer)) => Ok(transformer),
        Ok(None) => Err(Error::new(format!("unable to load builtin {kind}"))),
        Err(e) => Err(trouble(e, kind, &config)),
    }
}

/// Names the plugin and its configuration.
pub(super) fn trouble(error: Error, kind: &str, config: &Value) -> Error {
    let shown = yaml::to_string(config);
    error.context(&format!(
        "trouble configuring builtin {kind} with config: `\n{shown}`"
    ))
}

/// Without what Go leaves out when it writes a configuration.
fn without_empty(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let kept = map.iter().filter(|(_, v)| {
                !super::node::is_empty(v) && v.as_str() != Some("") && v.as_bool() != Some(false)
            });
            kept.map(|(k, v)| (k.clone(), without_empty(v))).collect()
        }
        other => other.clone(),
    }
}

/// A generator or transformer that is an object of its own.
pub(super) enum Plugin {
    Generator(Box<Generator>),
    Transformer(Box<dyn Transform>),
}

/// Makes what an object configures.
///
/// # Errors
/// It is no builtin: programs and containers are not run; or its configuration makes no sense.
pub(super) fn plugin(resource: &Resource, loader: &Loader<'_>) -> Result<Plugin> {
    let gvk = resource.gvk();
    if !(gvk.group.is_empty() && gvk.version == "builtin") {
        return Err(Error::new(format!(
            "external plugins disabled; unable to load external plugin '{}'",
            resource.original_id().gvk.kind
        )));
    }
    let failed = |e: Error| {
        e.context(&format!(
            "plugin {} fails configuration",
            resource.original_id()
        ))
    };
    let generator = match gvk.kind.as_str() {
        "ConfigMapGenerator" => Some("ConfigMap"),
        "SecretGenerator" => Some("Secret"),
        _ => None,
    };
    if let Some(kind) = generator {
        let generator = Generator::read(kind, &resource.object, None).map_err(failed)?;
        return Ok(Plugin::Generator(Box::new(generator)));
    }
    match gvk.kind.as_str() {
        "HelmChartInflationGenerator" => Err(failed(Error::new("must specify --enable-helm"))),
        "IAMPolicyGenerator" | "ValueAddTransformer" => Err(Error::new(format!(
            "the builtin plugin {} is not supported",
            gvk.kind
        ))),
        kind => match transformer(kind, &resource.object, loader).map_err(failed)? {
            Some(transformer) => Ok(Plugin::Transformer(transformer)),
            None => Err(Error::new(format!("unable to load builtin {gvk}"))),
        },
    }
}

/// The fields of a transformer as its configuration has them.
pub(super) fn specs_value(fields: &[FieldSpec]) -> Value {
    let items = fields.iter().map(|spec| {
        serde_json::json!({
            "group": spec.gvk.group,
            "version": spec.gvk.version,
            "kind": spec.gvk.kind,
            "path": spec.path,
            "create": spec.create,
        })
    });
    items.collect()
}
