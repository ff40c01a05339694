//! Patches of the API: RFC 6902, RFC 7386, Kubernetes' strategic merge patch, and what a
//! client-side apply derives from three states of an object. Pure functions over JSON values.

pub mod json;
pub mod last_applied;
pub mod merge;
pub mod strategic;
mod text;

use std::sync::LazyLock;

use serde_json::{Map, Value};

use crate::client::PatchType;
use crate::{Error, Result};

/// The map an absent state of an object stands for.
static EMPTY: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);

/// What a client-side apply compares: the object as last applied, as wanted now, and as it is.
#[derive(Clone, Copy, Debug)]
pub struct States<'a> {
    /// The last applied configuration; `Null` when the object has none.
    pub original: &'a Value,
    /// The configuration to apply.
    pub modified: &'a Value,
    /// The object on the server.
    pub current: &'a Value,
}

impl<'a> States<'a> {
    fn maps(self) -> Result<[&'a Map<String, Value>; 3]> {
        let map = |value: &'a Value| match value {
            Value::Object(map) => Ok(map),
            Value::Null => Ok(&*EMPTY),
            _ => Err(Error::new("invalid JSON document")),
        };
        Ok([map(self.original)?, map(self.modified)?, map(self.current)?])
    }
}

/// The patch by which a client-side apply turns the current state into the wanted one, and its
/// type: strategic for the kinds the API server publishes merge keys of, JSON merge for others.
/// An empty map means that there is nothing to do.
///
/// # Errors
/// When a state is not a map, a list to be merged lacks its key, a precondition of the JSON merge
/// patch fails, or `overwrite` is off and the live object was changed differently.
pub fn three_way(
    api_version: &str,
    kind: &str,
    states: States<'_>,
    overwrite: bool,
) -> Result<(PatchType, Value)> {
    match strategic::Schema::of(api_version, kind) {
        Some(schema) => Ok((
            PatchType::Strategic,
            strategic::three_way(schema, states, overwrite)?,
        )),
        None => Ok((PatchType::Merge, merge::three_way(states)?)),
    }
}

/// The object after a patch, as the API server would compute it.
///
/// # Errors
/// When the patch does not fit the object, or is a server-side apply, which only a server can do.
pub fn apply(patch_type: PatchType, object: &Value, patch: &Value) -> Result<Value> {
    let text = |key: &str| object[key].as_str().unwrap_or_default();
    match patch_type {
        PatchType::Json => json::apply(object, patch),
        PatchType::Merge => Ok(merge::apply(object, patch)),
        PatchType::Strategic => match strategic::Schema::of(text("apiVersion"), text("kind")) {
            Some(schema) => strategic::apply(schema, object, patch),
            None => Err(Error::new("strategic merge patch format is not supported")),
        },
        PatchType::Apply => Err(Error::new("server-side apply needs a server")),
    }
}
