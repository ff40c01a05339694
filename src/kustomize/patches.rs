//! `patches`, `patchesStrategicMerge` and `patchesJson6902`.

use serde_json::Value;

use super::loader::Loader;
use super::merge::merge;
use super::operations;
use super::read;
use super::resource::Resource;
use super::set::{self, Selector, Set};
use super::transform::Transform;
use crate::go::yaml;
use crate::{Error, Result};

/// A patch of either form.
#[derive(Debug)]
pub(super) struct Patch {
    form: Form,
    /// Read when it is needed: a pattern that is none fails there, in kustomize.
    target: Option<Value>,
    /// How messages call it.
    source: String,
}

#[derive(Debug)]
enum Form {
    Merge(Vec<Resource>),
    Operations(Vec<Value>),
}

impl Patch {
    /// Reads an entry of `patches`, or a PatchTransformer.
    ///
    /// # Errors
    /// kustomize's text for an entry without a patch or with two, or a patch that is none.
    pub(super) fn read(config: &Value, loader: &Loader<'_>) -> Result<Self> {
        let text = |key: &str| config[key].as_str().unwrap_or_default();
        let (patch, path) = (text("patch").trim(), text("path"));
        let shown = || yaml::to_string(config);
        let (content, source) = match (patch, path) {
            ("", "") => {
                let text = format!("must specify one of patch and path in\n{}", shown());
                return Err(Error::new(text));
            }
            ("", path) => {
                let content = loader.load(path).map_err(|e| {
                    e.context(&format!("failed to get the patch file from path({path})"))
                })?;
                let content = String::from_utf8_lossy(&content).into_owned();
                (content, format!("[path: {path:?}]"))
            }
            (patch, "") => (patch.to_owned(), format!("[patch: {patch:?}]")),
            _ => {
                let text = format!("patch and path can't be set at the same time\n{}", shown());
                return Err(Error::new(text));
            }
        };
        let form = match (read::resources(content.as_bytes()), operations_of(&content)) {
            (Ok(merge), Ok(operations)) if !merge.is_empty() && !operations.is_empty() => {
                return Err(Error::new(format!(
                    "illegally qualifies as both an SM and JSON patch: {source}"
                )));
            }
            (Ok(mut patches), _) => {
                let option = |key: &str| config["options"][key].as_bool().unwrap_or_default();
                for patch in &mut patches {
                    patch.allow_name_change |= option("allowNameChange");
                    patch.allow_kind_change |= option("allowKindChange");
                }
                Form::Merge(patches)
            }
            (Err(_), Ok(operations)) => Form::Operations(operations),
            (Err(_), Err(_)) => {
                let text = format!("unable to parse SM or JSON patch from {source}");
                return Err(Error::new(text));
            }
        };
        let target = config.get("target").filter(|t| !t.is_null());
        Ok(Self {
            form,
            target: target.cloned(),
            source,
        })
    }

    fn merge(&self, set: &mut Set, patches: &[Resource]) -> Result<()> {
        let Some(target) = &self.target else {
            for patch in patches {
                let id = patch.original_id();
                let at = set::target_of_patch(set, &id).map_err(|e| {
                    e.context(&format!(
                        "no resource matches strategic merge patch \"{id}\""
                    ))
                })?;
                merge_into(&mut set[at], patch)?;
            }
            return Ok(());
        };
        match patches {
            [] => Ok(()),
            [patch] => {
                let selector = Selector::read(target)
                    .map_err(|e| e.context("unable to find the patch target in `resources`"))?;
                let selected = places(set, &selector);
                merge_into_all(set, &selected, patch)
            }
            _ => Err(Error::new(format!(
                "Multiple Strategic-Merge Patches in one `patches` entry is not allowed to set \
                 `patches.target` field: {}",
                self.source
            ))),
        }
    }
}

impl Transform for Patch {
    fn transform(&self, set: &mut Set) -> Result<()> {
        match &self.form {
            Form::Merge(patches) => self.merge(set, patches),
            Form::Operations(operations) => {
                let Some(target) = &self.target else {
                    return Err(Error::new(format!(
                        "must specify a target for JSON patch {}",
                        self.source
                    )));
                };
                operate(set, &Selector::read(target)?, operations, true)
            }
        }
    }
}

/// The operations of a JSON patch, written in JSON or in YAML.
fn operations_of(text: &str) -> Result<Vec<Value>> {
    let value = if text.starts_with('[') {
        serde_json::from_str(text).map_err(|e| Error::new(e.to_string()))?
    } else {
        yaml::parse(text)?
    };
    match value {
        Value::Array(items) if items.iter().all(Value::is_object) => Ok(items),
        Value::Null => Ok(Vec::new()),
        _ => Err(Error::new("no JSON patch")),
    }
}

fn places(set: &Set, target: &Selector) -> Vec<usize> {
    (0..set.len())
        .filter(|at| target.selects(&set[*at]))
        .collect()
}

fn operate(set: &mut Set, target: &Selector, patch: &[Value], store_id: bool) -> Result<()> {
    for at in places(set, target) {
        let resource = &mut set[at];
        if store_id {
            resource.store_id();
        }
        resource.object = operations::apply(&resource.object, patch)?;
        resource.shared.clear();
    }
    Ok(())
}

/// Merges a patch into one resource; name, kind and namespace stay unless the patch may change
/// them.
fn merge_into(resource: &mut Resource, patch: &Resource) -> Result<()> {
    let (name, namespace, kind) = (resource.name(), resource.namespace(), resource.kind());
    if patch.allow_name_change || patch.allow_kind_change {
        resource.store_id();
    }
    resource.edit(|resource| {
        resource.object = merge(&resource.object, &patch.object)?.unwrap_or_default();
        Ok(())
    })?;
    if resource.is_gone() {
        return Ok(());
    }
    if !patch.allow_kind_change {
        resource.set_kind(&kind);
    }
    if !patch.allow_name_change {
        resource.set_name(&name);
    }
    resource.set_namespace(&namespace);
    Ok(())
}

/// Merges a patch into several resources, as if it were of their kinds.
fn merge_into_all(set: &mut Set, selected: &[usize], patch: &Resource) -> Result<()> {
    let mut kept = Vec::new();
    for (at, mut resource) in std::mem::take(set).into_iter().enumerate() {
        if selected.contains(&at) {
            let mut patch = patch.clone();
            // Labels and annotations become text here, which makes a null no removal.
            patch.inherit(&patch.clone());
            if let Value::Object(map) = &mut patch.object {
                map.insert("apiVersion".into(), resource.gvk().api_version().into());
            }
            merge_into(&mut resource, &patch)?;
        }
        if !resource.is_gone() {
            kept.push(resource);
        }
    }
    set::append_all(set, kept)
}

/// The patches of `patchesStrategicMerge`: files, or texts.
#[derive(Debug)]
pub(super) struct MergePatches(Vec<Resource>);

impl MergePatches {
    /// Reads them.
    ///
    /// # Errors
    /// One is neither a patch nor a file with one.
    pub(super) fn read(config: &Value, loader: &Loader<'_>) -> Result<Self> {
        let paths = config["paths"].as_array().into_iter().flatten();
        let paths: Vec<&str> = paths.filter_map(Value::as_str).collect();
        let texts = config["patches"].as_str().unwrap_or_default();
        if paths.is_empty() && texts.is_empty() {
            return Err(Error::new("empty file path and empty patch content"));
        }
        let mut patches = Vec::new();
        for path in &paths {
            match read::resources(path.as_bytes()) {
                Ok(found) => patches.extend(found),
                Err(_) => {
                    let found = read::resources(&loader.load(path)?);
                    patches.extend(found.map_err(|e| malformed(e, path))?);
                }
            }
        }
        patches.extend(read::resources(texts.as_bytes())?);
        if patches.is_empty() {
            return Err(Error::new(format!(
                "patch appears to be empty; files=[{}], Patch={texts}",
                paths.join(" ")
            )));
        }
        Ok(Self(patches))
    }
}

/// Names the file that is no YAML.
pub(super) fn malformed(error: Error, path: &str) -> Error {
    if error.message.contains("MalformedYAMLError") {
        return Error::new(format!("{} in File: {path}", error.message));
    }
    error
}

impl Transform for MergePatches {
    fn transform(&self, set: &mut Set) -> Result<()> {
        for patch in &self.0 {
            let at = set::target_of_patch(set, &patch.original_id())?;
            merge_into_all(set, &[at], patch)?;
        }
        Ok(())
    }
}

/// An entry of `patchesJson6902`.
#[derive(Debug)]
pub(super) struct Operations {
    target: Selector,
    operations: Vec<Value>,
}

impl Operations {
    /// Reads it.
    ///
    /// # Errors
    /// kustomize's text for an entry without a target or a patch.
    pub(super) fn read(config: &Value, loader: &Loader<'_>) -> Result<Self> {
        let text = |key: &str| config[key].as_str().unwrap_or_default();
        let target = &config["target"];
        if target["name"].as_str().is_none_or(str::is_empty) {
            return Err(Error::new("must specify the target name"));
        }
        let content = match (text("path"), text("jsonOp")) {
            ("", "") => return Err(Error::new("empty file path and empty jsonOp")),
            ("", patch) => patch.to_owned(),
            (path, "") => {
                let content = loader.load(path)?;
                if content.is_empty() {
                    let text = format!("patch file '{path}' empty seems to be empty");
                    return Err(Error::new(text));
                }
                String::from_utf8_lossy(&content).into_owned()
            }
            _ => return Err(Error::new("must specify a file path or jsonOp, not both")),
        };
        let operations =
            operations_of(&content).map_err(|e| e.context(&format!("decoding {content}")))?;
        if operations.is_empty() {
            return Err(Error::new(format!(
                "patch appears to be empty; file={}, JsonOp={content}",
                text("path")
            )));
        }
        Ok(Self {
            target: Selector::read(target)?,
            operations,
        })
    }
}

impl Transform for Operations {
    fn transform(&self, set: &mut Set) -> Result<()> {
        operate(set, &self.target, &self.operations, false)
    }
}
