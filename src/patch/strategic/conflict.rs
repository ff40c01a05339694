//! Conflicts of a three-way patch with what others have changed, for `--overwrite=false`.

use serde_json::{Map, Value};

use super::lists::{self, deduplicated, sorted};
use super::table::Rules;
use super::{DIRECTIVE, RETAIN_KEYS, Schema};
use crate::patch::text::plain;
use crate::{Error, Result, go};

type Object = Map<String, Value>;

/// Refuses a patch that disagrees with the changes made by others since the last apply.
pub(super) fn check(patch: &Object, others: &Object, schema: Schema) -> Result<()> {
    if !maps(patch, others, schema)? {
        return Ok(());
    }
    let yaml = |map: &Object| go::yaml::to_string(&Value::Object(map.clone()));
    let (patch, others) = (yaml(patch), yaml(others));
    Err(Error::new(format!(
        "patch:\n{patch}\nconflicts with changes made from original to current:\n{others}"
    )))
}

/// Whether two patches say different things of one field.
fn maps(left: &Object, right: &Object, schema: Schema) -> Result<bool> {
    for (key, left) in left {
        if key == DIRECTIVE || key == RETAIN_KEYS {
            continue;
        }
        if let Some(right) = right.get(key) {
            let (below, rules) = schema.field(key);
            if values(left, right, below, rules)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn values(left: &Value, right: &Value, schema: Schema, rules: Rules) -> Result<bool> {
    match (left, right) {
        (Value::Object(left), Value::Object(right)) => {
            if left.get(DIRECTIVE) != right.get(DIRECTIVE) {
                return Ok(true);
            }
            Ok(!rules.replace && maps(left, right, schema)?)
        }
        (Value::Array(left), Value::Array(right)) => slices(left, right, schema, rules),
        _ => Ok(left != right),
    }
}

fn slices(left: &[Value], right: &[Value], schema: Schema, rules: Rules) -> Result<bool> {
    let of_maps = lists::are_maps(&[left, right])?;
    if rules.merge {
        // Lists of scalars are merged as sets, so they can't conflict.
        return if of_maps {
            by_key(left, right, schema, rules.key)
        } else {
            Ok(false)
        };
    }
    if left.len() != right.len() {
        return Ok(true);
    }
    let list = |list: &[Value]| {
        if of_maps {
            list.to_vec()
        } else {
            sorted(&deduplicated(list.to_vec()))
        }
    };
    for (left, right) in list(left).iter().zip(&list(right)) {
        if values(left, right, schema, Rules::default())? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether elements with the same key say different things.
fn by_key(left: &[Value], right: &[Value], schema: Schema, key: &str) -> Result<bool> {
    for element in left.iter().chain(right) {
        if element.get(key).is_none() {
            let shown = plain(element);
            return Err(Error::new(format!(
                "cannot find merge key `{key}` in merging list element:{shown}"
            )));
        }
    }
    for element in left {
        let same = right
            .iter()
            .find(|other| plain(&other[key]) == plain(&element[key]));
        if let Some(other) = same
            && values(element, other, schema, Rules::default())?
        {
            return Ok(true);
        }
    }
    Ok(false)
}
