//! Objects that flags made: how they are created, and what is printed of them. As kubectl has them as
//! Go's structs, formats that keep an order show that of the struct.

use std::io::Write;
use std::sync::Arc;

use serde_json::{Value, json};

use crate::ctx::Ctx;
use crate::discovery::RestMapping;
use crate::flags::DryRun;
use crate::generate::types;
use crate::go::yaml::kyaml;
use crate::patch::last_applied::ANNOTATION;
use crate::print::{self, Format, omit_managed_fields};
use crate::resource::{Info, Object, Writes};
use crate::{Error, Result};

/// As [`print::Outcomes`].
pub(super) struct Outcomes {
    others: print::Outcomes,
    /// The format, when it is one that keeps the order.
    ordered: Option<Format>,
    managed_fields: bool,
}

impl Outcomes {
    pub(super) fn new(format: Option<Format>, managed_fields: bool, dry_run: DryRun) -> Self {
        let is_ordered = |format: &Format| matches!(format, Format::Json | Format::Kyaml);
        Self {
            ordered: format.clone().filter(is_ordered),
            others: print::Outcomes::new(format, managed_fields, dry_run),
            managed_fields,
        }
    }

    /// Tells that `done` happened to `object`.
    pub(super) fn show(
        &mut self,
        mut object: Object,
        done: &str,
        out: &mut dyn Write,
    ) -> Result<()> {
        let Some(format) = &self.ordered else {
            return self.others.show(object, done, out);
        };
        if !self.managed_fields {
            omit_managed_fields(&mut object);
        }
        match format {
            Format::Kyaml => {
                let text = kyaml::from_json(&types::to_json(&object.0))?;
                writeln!(out, "---\n{text}")?;
            }
            _ => writeln!(out, "{}", types::to_json_pretty(&object.0))?,
        }
        Ok(out.flush()?)
    }

    /// Ends the output.
    pub(super) fn finish(self, out: &mut dyn Write) -> Result<()> {
        self.others.finish(out)
    }
}

/// The resource of an object that flags made.
///
/// # Errors
/// A kind that the server does not have.
pub(super) async fn mapping(object: &Object, ctx: &mut Ctx<'_>) -> Result<Arc<RestMapping>> {
    let mapper = ctx.mapper()?;
    mapper.kind(object.api_version(), object.kind()).await
}

/// Creates an object of `mapping`, or does as if. What comes back has the object as the server has it.
///
/// # Errors
/// A kind that Go has no struct for, the server's refusal.
pub(super) async fn create(
    object: Object,
    mapping: Arc<RestMapping>,
    writes: &Writes,
    save_config: bool,
    ctx: &mut Ctx<'_>,
) -> Result<Info> {
    let mut object = Object(typed(&object.0)?);
    let (namespace, is_named) = ctx.namespace()?;
    if writes.dry_run == DryRun::Client {
        if is_named && mapping.namespaced {
            let metadata = object.map_mut(&["metadata"]);
            metadata.insert("namespace".to_owned(), namespace.as_str().into());
        }
    } else if save_config {
        object = annotated(&object);
    }
    let mut info = Info {
        mapping,
        namespace,
        name: object.name().to_owned(),
        source: String::new(),
        object,
    };
    if writes.dry_run != DryRun::Client {
        let client = ctx.client()?;
        let object = info.object.clone();
        info.object = writes.create(&client, &info, object).await?;
        info.name = info.object.name().to_owned();
    }
    Ok(info)
}

/// `object` as Go has it: without what is empty, with what its struct always has.
///
/// # Errors
/// A kind that Go has no struct for.
pub(super) fn typed(object: &Value) -> Result<Value> {
    types::typed(object)?.ok_or_else(|| {
        let kind = object["kind"].as_str().unwrap_or_default();
        Error::new(format!("no kind {kind:?} is registered"))
    })
}

/// `object` with the annotation that keeps it for a later apply.
pub(super) fn annotated(object: &Object) -> Object {
    let mut bare = object.clone();
    let metadata = bare.map_mut(&["metadata"]);
    if let Some(Value::Object(annotations)) = metadata.get_mut("annotations") {
        annotations.remove(ANNOTATION);
        if annotations.is_empty() {
            metadata.remove("annotations");
        }
    }
    let text: Value = json!(types::to_json(&bare.0) + "\n");
    let mut annotated = object.clone();
    let annotations = annotated.map_mut(&["metadata", "annotations"]);
    annotations.insert(ANNOTATION.to_owned(), text);
    annotated
}
