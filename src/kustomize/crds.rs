//! `crds`: OpenAPI definitions that say which fields of custom kinds are labels, annotations, or
//! names of other objects.

use serde_json::Value;

use super::config::{Config, FieldSpec, References};
use super::id::Gvk;
use super::loader::Loader;
use crate::go::yaml;
use crate::{Error, Result};

/// How deep definitions may refer to others: a ring of them has no end.
const MAX_DEPTH: usize = 32;

/// Reads the files.
///
/// # Errors
/// A file that can't be read.
pub(super) fn read(loader: &Loader<'_>, paths: &[String]) -> Result<Config> {
    let mut config = Config::default();
    for path in paths {
        let content = loader.load(path)?;
        let definitions = yaml::parse(&String::from_utf8_lossy(&content)).map_err(|e| {
            e.context(&format!(
                "unable to parse open API definition from '{path}'"
            ))
        })?;
        for (name, definition) in definitions.as_object().into_iter().flatten() {
            let properties = properties(definition);
            let is_object = ["kind", "apiVersion", "metadata"]
                .iter()
                .all(|key| properties.get(*key).is_some());
            if is_object {
                let kind = name.rsplit('.').next().unwrap_or_default().to_owned();
                let gvk = Gvk {
                    kind,
                    ..Gvk::default()
                };
                definition_fields(&mut config, &gvk, &definitions, name, &mut Vec::new())?;
            }
        }
    }
    Ok(config)
}

fn properties(definition: &Value) -> &Value {
    let schema = definition.get("Schema").or(definition.get("schema"));
    schema.map_or(&Value::Null, |schema| &schema["properties"])
}

fn definition_fields(
    config: &mut Config,
    gvk: &Gvk,
    definitions: &Value,
    name: &str,
    path: &mut Vec<String>,
) -> Result<()> {
    if path.len() > MAX_DEPTH {
        return Err(Error::new(format!(
            "the definition of {name} is nested too deep"
        )));
    }
    let definition = definitions.get(name).unwrap_or(&Value::Null);
    for (property, schema) in properties(definition).as_object().into_iter().flatten() {
        path.push(property.clone());
        let spec = |path: &[String]| FieldSpec {
            gvk: gvk.clone(),
            path: path.join("/"),
            create: false,
        };
        let text = |key: &str| schema[key].as_str();
        for (mark, transformer) in [
            ("x-kubernetes-annotation", "commonAnnotations"),
            ("x-kubernetes-label-selector", "commonLabels"),
            ("x-kubernetes-identity", "namePrefix"),
        ] {
            if text(mark).is_some() {
                config.add(transformer, spec(path))?;
            }
        }
        let target = (
            text("x-kubernetes-object-ref-api-version"),
            text("x-kubernetes-object-ref-kind"),
        );
        if let (Some(version), Some(kind)) = target {
            let key = text("x-kubernetes-object-ref-name-key").unwrap_or("name");
            path.push(key.to_owned());
            config.add_reference(References {
                target: Gvk {
                    version: version.to_owned(),
                    kind: kind.to_owned(),
                    ..Gvk::default()
                },
                fields: vec![spec(path)],
            })?;
            path.pop();
        }
        if let Some(name) = text("$ref") {
            definition_fields(config, gvk, definitions, name, path)?;
        }
        path.pop();
    }
    Ok(())
}
