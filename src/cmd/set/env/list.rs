//! `set env --list`: the variables that containers have, or would have.

use std::collections::BTreeMap;
use std::io::Write as _;

use serde_json::{Map, Value};

use super::resolve::{self, Values};
use super::{Change, pods, variables};
use crate::Result;
use crate::ctx::Ctx;
use crate::resource::{Info, Object, pod_spec};

/// Prints the variables of each container. As in kubectl, nothing is said of objects without pods, or
/// whose variables may not be replaced.
///
/// # Errors
/// Those of stdout.
pub(super) async fn run(
    infos: Vec<Info>,
    change: &Change<'_>,
    resolves: bool,
    ctx: &mut Ctx<'_>,
) -> Result<()> {
    let (namespace, _) = ctx.namespace()?;
    let mut values = match resolves {
        true => Some(Values::new(ctx.client()?, namespace)),
        false => None,
    };
    for info in infos {
        let object = &info.object;
        let mut changed = object.clone();
        let Ok(spec) = pod_spec(&mut changed) else {
            continue;
        };
        let containers = pods::selected(spec, change.containers);
        if containers.is_empty() {
            ctx.warn(&change.unmatched(object));
        }
        for container in containers {
            if change.variables.apply(container, change.overwrite).is_err() {
                break;
            }
            write(object, container, values.as_mut(), ctx).await?;
        }
    }
    Ok(())
}

/// Prints the variables of a container of `object`; with `values`, those that they refer to.
async fn write(
    object: &Object,
    container: &Map<String, Value>,
    mut values: Option<&mut Values>,
    ctx: &mut Ctx<'_>,
) -> Result<()> {
    let mut failures: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let (kind, name) = (object.kind(), object.name());
    let title = pods::name(container);
    writeln!(ctx.env.stdout, "# {kind} {name}, container {title}")?;
    let env = container.get("env").and_then(Value::as_array);
    for variable in env.into_iter().flatten() {
        let name = variables::name(variable);
        let from = &variable["valueFrom"];
        let value = match (from.is_null(), &mut values) {
            (true, _) => {
                let value = variable["value"].as_str().unwrap_or_default();
                Some(value.as_bytes().to_vec())
            }
            (false, None) => None,
            (false, Some(values)) => match values.of(from, object, container).await {
                Ok(value) => Some(value),
                Err(error) => {
                    failures.entry(error.message).or_default().push(name);
                    None
                }
            },
        };
        let out = &mut ctx.env.stdout;
        match value {
            Some(value) => {
                write!(out, "{name}=")?;
                out.write_all(&value)?;
                writeln!(out)?;
            }
            None => writeln!(out, "# {name} from {}", resolve::reference(from))?,
        }
    }
    let told = failures.into_iter().map(|(error, mut names)| {
        names.sort_unstable();
        let names = names.join(", ");
        format!("error retrieving reference for {names}: {error}")
    });
    let mut told: Vec<String> = told.collect();
    told.sort();
    told.iter().for_each(|line| ctx.env.stderr.line(line));
    Ok(())
}
