//! Patches of the API: RFC 6902, RFC 7386, Kubernetes' strategic merge patch, and what a
//! client-side apply derives from three states of an object. Pure functions over JSON values.

pub mod json;
pub mod last_applied;
pub mod merge;
pub mod strategic;
mod text;

use std::sync::LazyLock;

use bytes::Bytes;
use serde_json::{Map, Value};

use crate::client::PatchType;
use crate::{Error, Result, go};

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

/// A patch that is given as text: JSON where it starts with `{`, else YAML, which is JSON as well.
///
/// # Errors
/// `yaml: ...` for YAML that is none. What starts as JSON and is none is refused later, by
/// [`apply`] or by the server, as kubectl has it.
pub fn read(text: &[u8]) -> Result<Bytes> {
    let start = text.iter().position(|b| !b.is_ascii_whitespace());
    if start.is_some_and(|start| text[start] == b'{') {
        return Ok(Bytes::copy_from_slice(text));
    }
    let text = String::from_utf8_lossy(text);
    Ok(go::json::to_string(&go::yaml::parse(&text)?).into())
}

/// The value of a patch's bytes.
///
/// # Errors
/// What kubectl says of a patch of this type that is not JSON.
pub fn parse(patch_type: PatchType, bytes: &[u8]) -> Result<Value> {
    let text = String::from_utf8_lossy(bytes);
    serde_json::from_str(&text).map_err(|_| match patch_type {
        PatchType::Strategic | PatchType::Apply => Error::new("invalid JSON document"),
        PatchType::Merge => Error::new("Invalid JSON Patch"),
        PatchType::Json => {
            let problem = go::json::syntax_problem(&text, 0);
            let ends = || "unexpected end of JSON input".to_owned();
            let message = problem.filter(|problem| problem.offset.is_some());
            Error::new(message.map_or_else(ends, |problem| problem.message))
        }
    })
}

/// The object after a patch, as the API server would compute it.
///
/// # Errors
/// When the patch does not fit the object, is a strategic one of a kind that has no rules for it,
/// or is a server-side apply, which only a server can do.
pub fn apply(patch_type: PatchType, object: &Value, patch: &Value) -> Result<Value> {
    let text = |key: &str| object[key].as_str().unwrap_or_default();
    match patch_type {
        PatchType::Json => json::apply(object, patch),
        PatchType::Merge if !(patch.is_object() || patch.is_array()) => {
            Err(Error::new("Invalid JSON Patch"))
        }
        // A patch that is a list is a whole document, and loses its nulls.
        PatchType::Merge if patch.is_array() => Ok(merge::apply(&Value::Null, patch)),
        PatchType::Merge => Ok(merge::apply(object, patch)),
        PatchType::Strategic => {
            let (api_version, kind) = (text("apiVersion"), text("kind"));
            match strategic::Schema::of(api_version, kind) {
                Some(schema) => strategic::apply(schema, object, patch),
                None => Err(not_strategic(api_version, kind)),
            }
        }
        PatchType::Apply => Err(Error::new("server-side apply needs a server")),
    }
}

fn not_strategic(api_version: &str, kind: &str) -> Error {
    let slash = if api_version.contains('/') { "" } else { "/" };
    Error::new(format!(
        "strategic merge patch is not supported for {slash}{api_version}, Kind={kind} locally, try --type merge"
    ))
}
