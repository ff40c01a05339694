//! Values in Go's plain format (`%v`), which messages and the order of lists depend on.

use std::fmt::Write as _;

use serde_json::Value;

/// `value` as Go's `%v` writes it: `map[a:1 b:[x y]]`, strings bare, `<nil>`.
pub(super) fn plain(value: &Value) -> String {
    let mut out = String::new();
    write(&mut out, value);
    out
}

/// `value` as Go's `%s` writes it, which complains of what is no string; inside of lists and maps
/// as [`plain`].
pub(super) fn string(value: &Value) -> String {
    match value {
        Value::Null => type_name(value).to_owned(),
        Value::Bool(_) | Value::Number(_) => {
            format!("%!s({}={})", type_name(value), plain(value))
        }
        value => plain(value),
    }
}

fn write(out: &mut String, value: &Value) {
    match value {
        Value::Null => out.push_str("<nil>"),
        Value::String(text) => out.push_str(text),
        Value::Number(number) => match number.as_f64().filter(|_| number.is_f64()) {
            Some(float) => out.push_str(&float_text(float)),
            None => {
                let _ = write!(out, "{number}");
            }
        },
        Value::Bool(flag) => {
            let _ = write!(out, "{flag}");
        }
        Value::Array(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                out.push_str(if i > 0 { " " } else { "" });
                write(out, item);
            }
            out.push(']');
        }
        Value::Object(map) => {
            out.push_str("map[");
            for (i, (key, item)) in map.iter().enumerate() {
                let _ = write!(out, "{}{key}:", if i > 0 { " " } else { "" });
                write(out, item);
            }
            out.push(']');
        }
    }
}

/// The shortest form that reads back, with an exponent below 1e-4 and from 1e21 on.
fn float_text(float: f64) -> String {
    if float != 0.0 && !(1e-4..1e21).contains(&float.abs()) {
        let text = format!("{float:e}");
        let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let sign = if exponent.starts_with('-') { '-' } else { '+' };
        return format!("{digits}e{sign}{:0>2}", exponent.trim_start_matches('-'));
    }
    format!("{float}")
}

/// The name of a value's Go type in messages.
pub(super) fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "%!s(<nil>)",
        Value::Bool(_) => "bool",
        Value::Number(n) if n.is_f64() => "float64",
        Value::Number(_) => "int64",
        Value::String(_) => "string",
        Value::Array(_) => "[]interface {}",
        Value::Object(_) => "map[string]interface {}",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn plain_format() {
        let value = json!({"b": [1, "x", null, true], "a": {"c": 1.5}, "z": 1e21, "s": 0.00001});
        assert_eq!(
            plain(&value),
            "map[a:map[c:1.5] b:[1 x <nil> true] s:1e-05 z:1e+21]"
        );
    }
}
