//! `vars`: `$(NAME)` in fields becomes the value of a field elsewhere.

use serde_json::Value;

use super::config::FieldSpec;
use super::fieldspec::visit;
use super::file::Var;
use super::node;
use super::set::{Set, matching};
use crate::{Error, Result};

/// Notes which resources the vars read, and adds them to `vars`.
///
/// # Errors
/// A var that may mean several resources, or is there already.
pub(super) fn merge(set: &mut Set, vars: &mut Vec<Var>, new: &[Var]) -> Result<()> {
    let shown = || {
        let all: Vec<String> = new.iter().map(Var::go_syntax).collect();
        format!("merging vars [{}]", all.join(" "))
    };
    for var in new {
        let id = var.object();
        let exact = !id.namespace.is_empty() || id.gvk.is_cluster_scoped();
        let found = matching(set, |other| {
            if exact {
                id.equals(other)
            } else {
                id.same_name(other)
            }
        });
        match found.as_slice() {
            [] => {}
            [at] => set[*at].vars.push(var.name.clone()),
            many => {
                let text = format!(
                    "found {} resId matches for var {} (unable to disambiguate)",
                    many.len(),
                    var.go_syntax()
                );
                return Err(Error::new(text).context(&shown()));
            }
        }
    }
    for var in new {
        add(vars, var.clone()).map_err(|e| e.context(&shown()))?;
    }
    Ok(())
}

/// Adds a var.
///
/// # Errors
/// There is one of that name.
pub(super) fn add(vars: &mut Vec<Var>, var: Var) -> Result<()> {
    if vars.iter().any(|v| v.name == var.name) {
        let text = format!("var '{}' already encountered", var.name);
        return Err(Error::new(text));
    }
    vars.push(var);
    Ok(())
}

/// Puts the values in place; the names of vars that nothing used are given back.
///
/// # Errors
/// A var without a resource or a field.
pub(super) fn resolve(set: &mut Set, vars: &[Var], fields: &[FieldSpec]) -> Result<Vec<String>> {
    let mut values = Vec::new();
    for var in vars {
        values.push(Known {
            name: var.name.clone(),
            value: value(set, var)?,
            used: false,
        });
    }
    values.sort_by(|a, b| a.name.cmp(&b.name));
    if values.is_empty() {
        return Ok(Vec::new());
    }
    for resource in set {
        for spec in fields {
            visit(&mut resource.object, spec, None, &mut |value| {
                fill(value, &mut values)
            })?;
        }
    }
    Ok((values.into_iter().filter(|v| !v.used))
        .map(|v| v.name)
        .collect())
}

struct Known {
    name: String,
    value: Value,
    used: bool,
}

fn value(set: &Set, var: &Var) -> Result<Value> {
    let Some(resource) = set.iter().find(|r| r.vars.contains(&var.name)) else {
        return Err(Error::new(format!(
            "var '{}' cannot be mapped to a field in the set of known resources",
            var.go_syntax()
        )));
    };
    // `a[0]` is another way to write `a.0`.
    let path = var.field().replace('[', ".[");
    let path: Vec<String> = node::split_field_path(&path)
        .into_iter()
        .map(|part| {
            let inner = part.strip_prefix('[').and_then(|p| p.strip_suffix(']'));
            match inner {
                Some(inner) if !inner.contains('=') => inner.to_owned(),
                _ => part,
            }
        })
        .collect();
    let found = node::lookup(&resource.object, &path).cloned();
    found.ok_or_else(|| {
        Error::new(format!(
            "field specified in var '{}' not found in corresponding resource",
            var.go_syntax()
        ))
    })
}

fn fill(value: &mut Value, vars: &mut [Known]) -> Result<()> {
    match value {
        Value::String(text) => {
            *value = expand(text, vars);
            Ok(())
        }
        Value::Object(map) => {
            for value in map.values_mut() {
                if let Value::String(text) = value {
                    *value = expand(text, vars);
                }
            }
            Ok(())
        }
        Value::Array(items) => items.iter_mut().try_for_each(|item| match item {
            Value::String(text) => {
                *item = expand(text, vars);
                Ok(())
            }
            _ => Err(Error::new("invalid value type expect a string")),
        }),
        _ => Ok(()),
    }
}

/// `text` with its vars replaced: a var alone keeps the type of its value. `$$` is a dollar.
fn expand(text: &str, vars: &mut [Known]) -> Value {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        let (before, after) = (&rest[..at], &rest[at + 1..]);
        out.push_str(before);
        let mut chars = after.chars();
        rest = match chars.next() {
            None => {
                out.push('$');
                ""
            }
            Some('$') => {
                out.push('$');
                &after[1..]
            }
            Some('(') => match after.find(')') {
                None => {
                    out.push_str("$(");
                    &after[1..]
                }
                Some(end) => {
                    let name = &after[1..end];
                    let value = look_up(name, vars);
                    if text.len() == name.len() + 3 {
                        return value;
                    }
                    out.push_str(&node::text(&value));
                    &after[end + 1..]
                }
            },
            Some(other) => {
                out.push('$');
                out.push(other);
                chars.as_str()
            }
        };
    }
    out.push_str(rest);
    Value::String(out)
}

/// The value of a var; the reference itself where there is none, or where it is no scalar.
fn look_up(name: &str, vars: &mut [Known]) -> Value {
    match vars.iter_mut().find(|v| v.name == name) {
        Some(var) if !var.value.is_array() && !var.value.is_object() => {
            var.used = true;
            var.value.clone()
        }
        _ => Value::String(format!("$({name})")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn references_are_expanded_once() {
        let mut vars: Vec<Known> = [("A", json!("x")), ("N", json!(5)), ("R", json!("$(A)"))]
            .into_iter()
            .map(|(name, value)| Known {
                name: name.into(),
                value,
                used: false,
            })
            .collect();
        for (text, expected) in [
            ("$(A)", json!("x")),
            ("$(N)", json!(5)),
            ("p$(N)q", json!("p5q")),
            ("$(R)", json!("$(A)")),
            ("$$(A)_$(A)", json!("$(A)_x")),
            ("$(NO)", json!("$(NO)")),
            ("$(A$(N))", json!("$(A$(N))")),
            ("a$", json!("a$")),
            ("$A$(A", json!("$A$(A")),
            ("\\$(A)", json!("\\x")),
        ] {
            assert_eq!(expand(text, &mut vars), expected, "{text}");
        }
    }
}
