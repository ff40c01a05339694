//! `explain`: the fields of a type, as the server documents them.

use crate::ctx::Ctx;
use crate::discovery::RestMapping;
use crate::go::fmt::quote::quote;
use crate::go::jsonpath;
use crate::openapi::explain::{Asked, v2, v3};
use crate::openapi::{Index, OpenApi};
use crate::{Error, Result, flags};

/// The arguments of `explain`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The API version to explain the type in, such as apps/v1
    #[arg(long, default_value = "")]
    api_version: String,
    /// With --recursive, how many levels of fields to list; 0 for all
    #[arg(long, default_value = "0", value_parser = flags::int::<i64>)]
    max_depth: i64,
    /// Output format: plaintext or plaintext-openapiv2
    #[arg(long, short, default_value = PLAINTEXT)]
    output: String,
    /// List the fields of fields, too, without their descriptions
    #[arg(long, short = 'R')]
    recursive: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

const PLAINTEXT: &str = "plaintext";
const OPENAPI_V2: &str = "plaintext-openapiv2";
/// kubectl says so wherever in the path the node is.
const NO_FIELD: &str = "invalid jsonpath syntax, first node must be field node";

/// Prints what the server says of a type, or of one of its fields.
///
/// # Errors
/// Arguments without a meaning, a type or a field that the server doesn't have, its refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let openapi = ctx.openapi()?;
    let (arg, max_depth) = check(&args, ctx.env.program())?;
    let (mapping, path) = find(arg, &args.api_version, ctx).await?;
    let mut asked = Asked {
        group: mapping.group,
        version: mapping.version,
        resource: mapping.resource,
        kind: mapping.kind,
        path,
        recursive: args.recursive,
        max_depth,
    };
    let index = match args.output.as_str() {
        OPENAPI_V2 => None,
        // A server that is too old for v3 has v2.
        PLAINTEXT => openapi.index().await.ok(),
        _ => Some(openapi.index().await.map_err(|e| {
            Error::new(format!(
                "failed to fetch list of groupVersions: {}",
                e.message
            ))
        })?),
    };
    if !args.api_version.is_empty() {
        (asked.group, asked.version) = group_version(&args.api_version)?;
    }
    let out = &mut ctx.env.stdout;
    match index {
        None => v2::write(&asked, &openapi.v2().await?, out),
        Some(index) => explain(&asked, &openapi, &index, &args.output, out).await,
    }
}

/// The argument, and the depth.
fn check<'a>(args: &'a Args, program: &str) -> Result<(&'a str, usize)> {
    let arg = match args.args.as_slice() {
        [] => {
            return Err(Error::new(format!(
                "You must specify the type of resource to explain. Use \"{program} api-resources\" for a complete list of supported resources."
            )));
        }
        [arg] => arg,
        _ => return Err(Error::new("We accept only this format: explain RESOURCE")),
    };
    if args.max_depth > 0 && !args.recursive {
        return Err(Error::new("--max-depth requires --recursive"));
    }
    let depth = usize::try_from(args.max_depth)
        .map_err(|_| Error::new("--max-depth must be non-negative"))?;
    Ok((arg, depth))
}

/// The resource that an argument such as `deployments.apps.spec` begins with, and the path of a
/// field that is left. With `api_version` the group can't stand in the argument.
async fn find(
    arg: &str,
    api_version: &str,
    ctx: &mut Ctx<'_>,
) -> Result<(RestMapping, Vec<String>)> {
    let steps = jsonpath::fields(arg)?;
    let Some(Some(name)) = steps.first() else {
        return Err(Error::new(NO_FIELD));
    };
    if name.is_empty() {
        return Err(Error::new("a resource must be present, got: /, Resource="));
    }
    let mut all = ctx.mapper()?.named(name).await?;
    if all.is_empty() {
        let name = quote(name.as_bytes(), false);
        let text = format!("the server doesn't have a resource type {name}");
        return Err(Error::verbatim(text));
    }
    if !api_version.is_empty() {
        let path = names(steps)
            .ok_or_else(|| Error::new("invalid jsonpath syntax, all nodes must be field nodes"))?;
        return Ok((all.swap_remove(0), path));
    }
    // Kept as kubectl has it: a group needs no boundary behind it.
    let rest = |m: &RestMapping| arg.strip_prefix(&m.group_resource());
    let (at, steps) = match all.iter().position(|m| rest(m).is_some()) {
        None => (0, steps),
        Some(at) => match rest(&all[at]).unwrap_or_default() {
            "" => (at, Vec::new()),
            rest => (at, jsonpath::fields(rest)?),
        },
    };
    let path = names(steps).ok_or_else(|| Error::new(NO_FIELD))?;
    Ok((all.swap_remove(at), path))
}

/// The path behind the first step; `None` if there is anything but fields in it.
fn names(steps: Vec<Option<String>>) -> Option<Vec<String>> {
    steps.into_iter().skip(1).collect()
}

/// The group and the version of `--api-version`.
fn group_version(text: &str) -> Result<(String, String)> {
    let (group, version) = text.split_once('/').unwrap_or(("", text));
    if version.contains('/') {
        return Err(Error::new(format!(
            "unexpected GroupVersion string: {text}"
        )));
    }
    Ok((group.to_owned(), version.to_owned()))
}

async fn explain(
    asked: &Asked,
    openapi: &OpenApi,
    index: &Index,
    format: &str,
    out: &mut dyn std::io::Write,
) -> Result<()> {
    let Asked {
        group,
        version,
        resource,
        ..
    } = asked;
    let path = match group.as_str() {
        "" => format!("api/{version}"),
        group => format!("apis/{group}/{version}"),
    };
    let document = openapi.document(index, &path).await?.ok_or_else(|| {
        Error::new(format!(
            "couldn't find resource for \"{group}/{version}, Resource={resource}\""
        ))
    })?;
    // kubectl, too, looks at the format last.
    if format != PLAINTEXT {
        return Err(Error::new(format!("unrecognized format: {format}")));
    }
    v3::write(asked, &document, out)
}
