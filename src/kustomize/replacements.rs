//! `replacements`: a field's value is copied into other fields.

use serde::Deserialize;
use serde_json::Value;

use super::config;
use super::id::Id;
use super::loader::Loader;
use super::node;
use super::paths;
use super::resource::Resource;
use super::set::{Selector, Set};
use super::transform::Transform;
use crate::go::yaml;
use crate::{Error, Result};

/// Where a value comes from, and where it goes.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Replacement {
    source: Option<Value>,
    source_value: Option<String>,
    targets: Option<Vec<Target>>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Target {
    select: Option<Value>,
    reject: Vec<Value>,
    field_paths: Vec<String>,
    options: Options,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Options {
    delimiter: String,
    index: i64,
    create: bool,
}

/// The replacements of one kustomization.
#[derive(Debug)]
pub(super) struct Replacements(Vec<Replacement>);

impl Replacements {
    /// Reads the list, and the files that it names.
    ///
    /// # Errors
    /// A file that is missing or has no replacements.
    pub(super) fn read(config: &Value, loader: &Loader<'_>) -> Result<Self> {
        let mut all = Vec::new();
        for item in config["replacements"].as_array().into_iter().flatten() {
            let path = item["path"].as_str().unwrap_or_default();
            if path.is_empty() {
                all.push(read(item)?);
                continue;
            }
            let has_targets = item["targets"].as_array().is_some_and(|t| !t.is_empty());
            if item.get("source").is_some() || has_targets {
                let text = "cannot specify both path and inline replacement";
                return Err(Error::new(text));
            }
            let content = loader.load(path)?;
            match yaml::parse(&String::from_utf8_lossy(&content))? {
                Value::Array(items) => {
                    for item in &items {
                        all.push(read(item)?);
                    }
                }
                map @ Value::Object(_) => all.push(read(&map)?),
                other => {
                    let found = match other {
                        Value::Null => "invalid",
                        Value::String(_) => "string",
                        Value::Bool(_) => "bool",
                        _ => "float64",
                    };
                    return Err(Error::new(format!(
                        "unsupported replacement type encountered within replacement path: {found}"
                    )));
                }
            }
        }
        Ok(Self(all))
    }
}

fn read(value: &Value) -> Result<Replacement> {
    serde_json::from_value(value.clone()).map_err(|e| Error::new(e.to_string()))
}

impl Transform for Replacements {
    fn transform(&self, set: &mut Set) -> Result<()> {
        for replacement in &self.0 {
            let (true, Some(targets)) = (
                replacement.source.is_some() || replacement.source_value.is_some(),
                &replacement.targets,
            ) else {
                let text = "replacements must specify a source and at least one target";
                return Err(Error::new(text));
            };
            let value = value_of(replacement, set)?;
            for target in targets {
                replace(target, &value, set)?;
            }
        }
        set.retain(|r| !r.is_gone());
        Ok(())
    }
}

/// The value to copy.
fn value_of(replacement: &Replacement, set: &Set) -> Result<Value> {
    let source = match (&replacement.source, &replacement.source_value) {
        (Some(_), Some(_)) => {
            let text = "value and resource selectors are mutually exclusive";
            return Err(Error::new(text));
        }
        (None, value) => return Ok(value.clone().unwrap_or_default().into()),
        (Some(source), None) => source,
    };
    let text = |key: &str| source[key].as_str().unwrap_or_default().to_owned();
    let wanted = Id {
        gvk: config::gvk(source),
        name: text("name"),
        namespace: text("namespace"),
    };
    let options: Options = match source.get("options") {
        Some(options) => serde_json::from_value(options.clone()).unwrap_or_default(),
        None => Options::default(),
    };
    let shown = || {
        let mut parts = vec![wanted.to_string()];
        parts.extend(Some(text("fieldPath")).filter(|p| !p.is_empty()));
        if !options.delimiter.is_empty() || options.create {
            parts.push(format!(
                "{}({}), create={}",
                options.delimiter, options.index, options.create
            ));
        }
        parts.join(":")
    };
    let selected: Vec<&Resource> = set
        .iter()
        .filter(|r| r.all_ids().any(|id| id.is_selected(&wanted)))
        .collect();
    let resource = match selected.as_slice() {
        [] => return Err(Error::new(format!("nothing selected by {}", shown()))),
        [only] => only,
        _ => {
            let text = format!("multiple matches for selector {}", shown());
            return Err(Error::new(text));
        }
    };
    let path = match text("fieldPath") {
        path if path.is_empty() => "metadata.name".to_owned(),
        path => path,
    };
    let found = node::lookup(&resource.object, &node::split_field_path(&path));
    let Some(found) = found.filter(|v| !node::is_empty(v)) else {
        return Err(Error::new(format!(
            "fieldPath `{path}` is missing for replacement source {wanted}"
        )));
    };
    refined(found, &options)
}

/// One part of the value, where the options ask for it.
fn refined(value: &Value, options: &Options) -> Result<Value> {
    if options.delimiter.is_empty() {
        return Ok(value.clone());
    }
    if value.is_array() || value.is_object() {
        return Err(no_scalar());
    }
    let text = node::text(value);
    let mut parts = text.split(options.delimiter.as_str());
    let part = usize::try_from(options.index)
        .ok()
        .and_then(|at| parts.nth(at));
    match part {
        Some(part) => Ok(retyped(value, part)),
        None => Err(Error::new(format!(
            "options.index {} is out of bounds for value {text}",
            options.index
        ))),
    }
}

fn no_scalar() -> Error {
    Error::new("delimiter option can only be used with scalar nodes")
}

/// `text` with the type that `like` has: what was a number stays one, where it can.
fn retyped(like: &Value, text: &str) -> Value {
    match like {
        Value::Number(_) | Value::Bool(_) | Value::Null => match yaml::parse_core(text) {
            Ok(value) if !value.is_array() && !value.is_object() => value,
            _ => text.into(),
        },
        _ => text.into(),
    }
}

fn replace(target: &Target, value: &Value, set: &mut Set) -> Result<()> {
    let Some(select) = &target.select else {
        return Err(Error::new("target must specify resources to select"));
    };
    let select = Selector::read(select)?;
    let reject: Vec<Selector> = target
        .reject
        .iter()
        .map(Selector::read)
        .collect::<Result<_>>()?;
    let fields: Vec<&str> = match target.field_paths.as_slice() {
        [] => vec!["metadata.name"],
        paths => paths.iter().map(String::as_str).collect(),
    };
    for resource in set.iter_mut() {
        let ids: Vec<Id> = std::iter::once(resource.id())
            .chain(resource.previous())
            .collect();
        let rejected = reject.iter().any(|r| {
            (r.has_labels() && r.fits_labels(resource))
                || (!r.names_nothing() && ids.iter().any(|id| r.selects_id(id)))
        });
        let selected = select.fits_labels(resource) && ids.iter().any(|id| select.selects_id(id));
        if rejected || !selected {
            continue;
        }
        for field in &fields {
            resource.edit(|r| copy(&mut r.object, field, value, &target.options))?;
        }
    }
    Ok(())
}

/// Copies the value to all fields that one path means.
fn copy(object: &mut Value, path: &str, value: &Value, options: &Options) -> Result<()> {
    let create = options.create.then(|| node::Kind::of(value)).flatten();
    let parts = node::split_field_path(path);
    if let Some(done) = paths::in_text(object, &parts, create, &mut |at| put(at, value)) {
        return done;
    }
    let set = &mut |at: &mut Value| set_field(at, value, options);
    let missing = || {
        let what = if create.is_some() {
            "find or create"
        } else {
            "find"
        };
        format!("unable to {what} field {path:?} in replacement target")
    };
    match paths::visit(object, &parts, create, set) {
        Ok(0) => Err(Error::new(missing())),
        Ok(_) => Ok(()),
        Err(paths::Failure::Path(text)) => Err(Error::new(format!("{}: {text}", missing()))),
        Err(paths::Failure::Set(error)) => Err(error),
    }
}

fn put(at: &mut Value, value: &Value) -> Result<()> {
    let is_scalar = |v: &Value| !v.is_array() && !v.is_object();
    let new = match (is_scalar(at), is_scalar(value)) {
        (false, _) => value.clone(),
        (true, false) => retyped(at, ""),
        (true, true) => retyped(at, &node::text(value)),
    };
    *at = new;
    Ok(())
}

/// Copies the value to a field, or into one part of it.
fn set_field(at: &mut Value, value: &Value, options: &Options) -> Result<()> {
    if options.delimiter.is_empty() {
        return put(at, value);
    }
    if at.is_array() || at.is_object() {
        return Err(no_scalar());
    }
    let old = node::text(at);
    let new = node::text(value);
    let mut parts: Vec<&str> = old.split(options.delimiter.as_str()).collect();
    match usize::try_from(options.index) {
        Err(_) => parts.insert(0, &new),
        Ok(index) if index >= parts.len() => parts.push(&new),
        Ok(index) => parts[index] = &new,
    }
    *at = retyped(at, &parts.join(&options.delimiter));
    Ok(())
}
