//! `api-resources`: the resource types of the server.

use std::collections::HashSet;
use std::io::Write as _;

use serde::Serialize;

use crate::ctx::Ctx;
use crate::discovery::{Resources, RestMapping};
use crate::flags::{Slice, flat};
use crate::print::{Columns, unknown_format};
use crate::{Error, Result, go};

/// The arguments of `api-resources`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Only this API group; an empty one is the core group
    #[arg(long)]
    api_group: Option<String>,
    /// Take what is cached, when there is a cache
    #[arg(long)]
    cached: bool,
    /// Only resources in all of these categories
    #[arg(long)]
    categories: Vec<Slice>,
    /// Only resources in namespaces, or with =false only the others
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_parser = crate::flags::boolean)]
    namespaced: Option<bool>,
    /// Leave out the headers
    #[arg(long)]
    no_headers: bool,
    /// Output format: json, kyaml, name, wide or yaml
    #[arg(long, short, default_value = "")]
    output: String,
    /// Keep managedFields in json and yaml; resource types have none
    #[arg(long)]
    show_managed_fields: bool,
    /// Order: name or kind; by group otherwise
    #[arg(long, default_value = "")]
    sort_by: String,
    /// Only resources that can do all of these
    #[arg(long)]
    verbs: Vec<Slice>,
    #[arg(hide = true)]
    args: Vec<String>,
}

const FORMATS: [&str; 5] = ["json", "kyaml", "name", "wide", "yaml"];

/// Prints the resources that the flags leave, then what the server could not tell.
///
/// # Errors
/// Flags without a meaning, what discovery failed with, or a group whose server is down.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    ctx.no_args(&args.args)?;
    if !matches!(args.sort_by.as_str(), "" | "name" | "kind") {
        return Err(Error::new("--sort-by accepts only name or kind"));
    }
    let output = args.output.as_str();
    if !output.is_empty() && !FORMATS.contains(&output) {
        return Err(unknown_format(output, &FORMATS));
    }
    let mapper = ctx.mapper()?;
    let (all, broken) = if args.cached {
        (mapper.cached().await?, Vec::new())
    } else {
        mapper.live().await?
    };
    let shown = select(&args, all);
    print(&args, &shown, ctx)?;
    if broken.is_empty() {
        return Ok(());
    }
    let whys: Vec<String> = broken
        .iter()
        .map(|(version, why)| format!("{version}: {why}"))
        .collect();
    Err(Error::new(format!(
        "unable to retrieve the complete list of server APIs: {}",
        whys.join(", ")
    )))
}

/// What the flags leave, in the order they ask for.
fn select(args: &Args, all: Resources) -> Vec<RestMapping> {
    let (categories, verbs) = (flat(&args.categories), flat(&args.verbs));
    let mut seen = HashSet::new();
    let mut shown: Vec<RestMapping> = all
        .0
        .into_iter()
        .filter(|m| !m.verbs.is_empty())
        // The first version of a resource is the preferred one.
        .filter(|m| seen.insert((m.group.clone(), m.resource.clone())))
        .filter(|m| args.api_group.as_ref().is_none_or(|g| *g == m.group))
        .filter(|m| args.namespaced.is_none_or(|n| n == m.namespaced))
        .filter(|m| categories.iter().all(|c| m.categories.contains(c)))
        .filter(|m| verbs.iter().all(|v| m.can(v)))
        .collect();
    shown.sort_by(|a, b| match args.sort_by.as_str() {
        "name" => a.resource.cmp(&b.resource),
        "kind" => a.kind.cmp(&b.kind),
        _ => (&a.group, &a.resource).cmp(&(&b.group, &b.resource)),
    });
    shown
}

fn print(args: &Args, shown: &[RestMapping], ctx: &mut Ctx<'_>) -> Result<()> {
    let out = &mut ctx.env.stdout;
    match args.output.as_str() {
        "json" => {
            let indent = serde_json::ser::PrettyFormatter::with_indent(b"    ");
            let mut writer = serde_json::Serializer::with_formatter(&mut *out, indent);
            ApiResourceList::of(shown)
                .serialize(&mut writer)
                .map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
        "kyaml" => {
            let list = serde_json::to_string(&ApiResourceList::of(shown));
            let list = list.map_err(std::io::Error::from)?;
            writeln!(out, "---\n{}", go::yaml::kyaml::from_json(&list)?)?;
        }
        "yaml" => {
            let list =
                serde_json::to_value(ApiResourceList::of(shown)).map_err(std::io::Error::from)?;
            out.write_all(go::yaml::to_string(&list).as_bytes())?;
        }
        "name" => {
            for m in shown {
                writeln!(out, "{}", m.group_resource())?;
            }
        }
        format => table(args, shown, format == "wide").flush(out)?,
    }
    Ok(())
}

fn table(args: &Args, shown: &[RestMapping], wide: bool) -> Columns {
    let mut columns = Columns::new();
    let widths = if wide { 7 } else { 5 };
    if !args.no_headers {
        let names = [
            "NAME",
            "SHORTNAMES",
            "APIVERSION",
            "NAMESPACED",
            "KIND",
            "VERBS",
            "CATEGORIES",
        ];
        columns.row(names[..widths].iter().map(|&n| n.to_owned()).collect());
    }
    for m in shown {
        let mut cells = vec![
            m.resource.clone(),
            m.short_names.join(","),
            m.api_version(),
            m.namespaced.to_string(),
            m.kind.clone(),
            m.verbs.join(","),
            m.categories.join(","),
        ];
        cells.truncate(widths);
        columns.row(cells);
    }
    columns
}

/// The list in the order of fields that `meta/v1 APIResourceList` has.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ApiResourceList<'a> {
    kind: &'static str,
    api_version: &'static str,
    group_version: &'static str,
    resources: Vec<ApiResource<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ApiResource<'a> {
    name: &'a str,
    singular_name: &'a str,
    namespaced: bool,
    #[serde(skip_serializing_if = "str::is_empty")]
    group: &'a str,
    version: &'a str,
    kind: &'a str,
    verbs: &'a [String],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    short_names: &'a [String],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    categories: &'a [String],
}

impl<'a> ApiResourceList<'a> {
    fn of(shown: &'a [RestMapping]) -> Self {
        let resource = |m: &'a RestMapping| ApiResource {
            name: &m.resource,
            singular_name: &m.singular,
            namespaced: m.namespaced,
            group: &m.group,
            version: &m.version,
            kind: &m.kind,
            verbs: &m.verbs,
            short_names: &m.short_names,
            categories: &m.categories,
        };
        Self {
            kind: "APIResourceList",
            api_version: "v1",
            group_version: "",
            resources: shown.iter().map(resource).collect(),
        }
    }
}
