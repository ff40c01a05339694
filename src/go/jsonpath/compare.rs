//! Comparisons of filters: only of the same sort of value, ints and floats being two.

use std::cmp::Ordering;

use serde_json::Value;

use super::item::Item;

/// A value that can be compared.
enum Basic<'a> {
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(&'a [u8]),
}

fn basic<'a>(item: &Item<'a, 'a>) -> Result<Basic<'a>, String> {
    Ok(match *item {
        Item::Value(Value::Bool(bool)) => Basic::Bool(*bool),
        Item::Bool(bool) => Basic::Bool(bool),
        Item::Value(Value::String(text)) => Basic::Text(text.as_bytes()),
        Item::Text(text) => Basic::Text(text),
        Item::Value(Value::Number(number)) => match (number.as_i64(), number.as_f64()) {
            (Some(int), _) => Basic::Int(int),
            (_, float) => Basic::Float(float.unwrap_or_default()),
        },
        Item::Int(int) => Basic::Int(int),
        Item::Byte(byte) => Basic::Int(byte.into()),
        Item::Float(float) => Basic::Float(float),
        Item::Value(_) | Item::Nothing => return Err(BAD_TYPE.to_owned()),
    })
}

const BAD_TYPE: &str = "invalid type for comparison";

/// Whether `left operator right`.
pub(super) fn holds(
    left: Item<'_, '_>,
    operator: &str,
    right: Item<'_, '_>,
) -> Result<bool, String> {
    if !["==", "!=", "<", "<=", ">", ">="].contains(&operator) {
        return Err(format!("unrecognized filter operator {operator}"));
    }
    let equality = matches!(operator, "==" | "!=");
    let ordering = match (basic(&left)?, basic(&right)?) {
        (Basic::Bool(a), Basic::Bool(b)) if equality => Some(a.cmp(&b)),
        (Basic::Bool(_), Basic::Bool(_)) => return Err(BAD_TYPE.to_owned()),
        (Basic::Int(a), Basic::Int(b)) => Some(a.cmp(&b)),
        (Basic::Float(a), Basic::Float(b)) => a.partial_cmp(&b),
        (Basic::Text(a), Basic::Text(b)) => Some(a.cmp(b)),
        _ => return Err("incompatible types for comparison".to_owned()),
    };
    Ok(match operator {
        "==" => ordering == Some(Ordering::Equal),
        "!=" => ordering != Some(Ordering::Equal),
        "<" => ordering == Some(Ordering::Less),
        "<=" => ordering.is_some_and(Ordering::is_le),
        ">" => ordering == Some(Ordering::Greater),
        _ => ordering.is_some_and(Ordering::is_ge),
    })
}
