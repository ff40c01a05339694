//! `top node`: what nodes use, and which share of theirs that is.

use std::collections::BTreeMap;

use serde_json::Value;

use super::usage::{Amount, Resource, Usage};
use super::{SortBy, check_name, items, metrics, one_name};
use crate::client::Request;
use crate::ctx::Ctx;
use crate::print::Columns;
use crate::resource::Object;
use crate::resource::selector::LabelSelector;
use crate::{Error, Result};

/// The arguments of `top node`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Leave out the headers
    #[arg(long)]
    no_headers: bool,
    /// Only nodes with these labels
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    /// Take the share of the capacity, not of what pods may use of it
    #[arg(long)]
    show_capacity: bool,
    /// Show swap too
    #[arg(long)]
    show_swap: bool,
    /// Order: cpu or memory, greatest first; by name otherwise
    #[arg(long, default_value = "")]
    sort_by: String,
    /// Allow protocol buffers on the way; the output is the same without
    #[arg(long, default_value_t = true, action = clap::ArgAction::Set)]
    use_protocol_buffers: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Prints the usage of one node, of those selected, or of all.
///
/// # Errors
/// Flags that make no sense, a server without metrics, or its refusals.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let name = one_name(args.args).ok_or_else(|| ctx.usage("node [NAME | -l label]"))?;
    let sort_by = SortBy::parse(&args.sort_by)?;
    if !name.is_empty() && !args.selector.is_empty() {
        return Err(Error::new("only one of NAME or --selector can be provided"));
    }
    let labels = LabelSelector::parse(&args.selector)?.to_string();
    check_name(&name)?;
    let client = ctx.client()?;
    let below = if name.is_empty() {
        String::new()
    } else {
        format!("/{name}")
    };
    let nodes = Request::get(format!("/api/v1/nodes{below}"));
    let nodes = client.json(nodes.query_nonempty("labelSelector", &labels));
    let (metrics, nodes) = metrics(&client, &format!("/nodes{below}"), &labels, nodes).await?;
    let metrics = items(metrics);
    if metrics.is_empty() {
        return Err(Error::new("metrics not available yet"));
    }
    let nodes = items(nodes?);
    let resources = Resource::measured(args.show_swap);
    let mut usages: Vec<Usage> = metrics.iter().map(usage).collect();
    Usage::sort(&mut usages, sort_by, false, |u| u);
    let mut columns = Columns::new();
    if !args.no_headers {
        columns.row(header(resources));
    }
    let mut nodes: BTreeMap<String, Node> = nodes
        .into_iter()
        .map(|n| Node::of(&Object(n), args.show_capacity))
        .collect();
    for usage in usages {
        columns.row(row(&usage, nodes.remove(&usage.name).as_ref(), resources));
    }
    for name in nodes.into_keys() {
        columns.row(unmeasured(name, resources));
    }
    Ok(columns.flush(&mut ctx.env.stdout)?)
}

fn usage(metrics: &Value) -> Usage {
    let name = metrics["metadata"]["name"].as_str().unwrap_or_default();
    Usage::of("", name, &metrics["usage"])
}

/// What a node has to offer: CPU, memory, and swap where it is told.
struct Node {
    available: [Option<Amount>; 3],
}

impl Node {
    fn of(node: &Object, capacity: bool) -> (String, Self) {
        let list = node.at(&["status", if capacity { "capacity" } else { "allocatable" }]);
        let of = |resource: Resource| {
            let named = list.get(resource.name()).is_some();
            named.then(|| Amount::of(list, resource))
        };
        let swap = node
            .at(&["status", "nodeInfo", "swap", "capacity"])
            .as_i64();
        let swap = swap.map(|bytes| Amount::parse(&bytes.to_string(), Resource::Swap));
        let available = [of(Resource::Cpu), of(Resource::Memory), swap];
        (node.name().to_owned(), Self { available })
    }
}

fn header(resources: &[Resource]) -> Vec<String> {
    let measured = resources.iter().flat_map(|r| r.headers());
    ["NAME"]
        .into_iter()
        .chain(measured)
        .chain([""])
        .map(str::to_owned)
        .collect()
}

const UNKNOWN: &str = "<unknown>";

/// A node's line. The share is left out where the node tells of none, as upstream has it.
fn row(usage: &Usage, node: Option<&Node>, resources: &[Resource]) -> Vec<String> {
    let mut cells = vec![usage.name.clone()];
    for &resource in resources {
        let available = node.map(|n| &n.available[resource as usize]);
        if resource == Resource::Swap && matches!(available, Some(None)) {
            cells.extend([UNKNOWN.to_owned(), UNKNOWN.to_owned()]);
            continue;
        }
        let used = usage.amount(resource);
        cells.push(used.cell(resource));
        cells.extend(available.copied().flatten().map(|a| used.percent(a)));
    }
    cells.push(String::new());
    cells
}

fn unmeasured(name: String, resources: &[Resource]) -> Vec<String> {
    let mut cells = vec![name];
    cells.extend(std::iter::repeat_n(UNKNOWN.to_owned(), resources.len() * 2));
    cells.push(String::new());
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn node(name: &str, swap: Option<i64>) -> (String, Node) {
        let swap = swap.map_or(Value::Null, |bytes| json!({"capacity": bytes}));
        let node = json!({
            "metadata": {"name": name},
            "status": {
                "allocatable": {"cpu": "8", "memory": "16Gi"},
                "capacity": {"cpu": "16", "memory": "32Gi"},
                "nodeInfo": {"swap": swap},
            },
        });
        Node::of(&Object(node), false)
    }

    #[test]
    fn shares_are_of_what_the_node_offers() {
        let metrics = json!({"metadata": {"name": "n"}, "usage": {"cpu": "387500001n", "memory": "3567616Ki", "swap": "1Mi"}});
        let usage = usage(&metrics);
        let all = Resource::measured(true);
        let cells = |node: Option<&Node>, resources| row(&usage, node, resources).join("|");
        assert_eq!(
            cells(Some(&node("n", None).1), &all[..2]),
            "n|388m|4%|3484Mi|21%|"
        );
        assert_eq!(
            cells(Some(&node("n", None).1), all),
            "n|388m|4%|3484Mi|21%|<unknown>|<unknown>|"
        );
        assert_eq!(
            cells(Some(&node("n", Some(4 << 20)).1), all),
            "n|388m|4%|3484Mi|21%|1Mi|25%|"
        );
        assert_eq!(cells(None, &all[..2]), "n|388m|3484Mi|");
        assert_eq!(
            unmeasured("x".into(), &all[..2]).join("|"),
            "x|<unknown>|<unknown>|<unknown>|<unknown>|"
        );
        assert_eq!(
            header(&all[..2]).join("|"),
            "NAME|CPU(cores)|CPU(%)|MEMORY(bytes)|MEMORY(%)|"
        );
    }
}
