//! `top`: what nodes and pods use, by the metrics API.

pub mod node;
pub mod pod;
mod usage;

use crate::client::{Client, Request};
use crate::{Error, Result};
use serde_json::Value;

/// The group of the metrics API.
const GROUP: &str = "metrics.k8s.io";
/// The version that servers have had for years: asked for before it is known to be there, so that
/// discovery costs no round trip.
const USUAL: &str = "v1beta1";

/// What `--sort-by` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SortBy {
    Name,
    Cpu,
    Memory,
}

impl SortBy {
    fn parse(text: &str) -> Result<Self> {
        match text {
            "" => Ok(Self::Name),
            "cpu" => Ok(Self::Cpu),
            "memory" => Ok(Self::Memory),
            _ => Err(Error::new("--sort-by accepts only cpu or memory")),
        }
    }
}

/// The one name among the arguments; empty for none.
fn one_name(args: Vec<String>) -> Option<String> {
    let mut args = args.into_iter();
    let name = args.next().unwrap_or_default();
    args.next().is_none().then_some(name)
}

/// Refuses names that can't be one segment of a path, in client-go's words.
fn check_name(name: &str) -> Result<()> {
    let mut faults = Vec::new();
    match name {
        "." => faults.push("may not be '.'"),
        ".." => faults.push("may not be '..'"),
        _ => {
            faults.extend(name.contains('/').then_some("may not contain '/'"));
            faults.extend(name.contains('%').then_some("may not contain '%'"));
        }
    }
    if faults.is_empty() {
        return Ok(());
    }
    Err(Error::new(format!(
        "invalid resource name {name:?}: [{}]",
        faults.join(" ")
    )))
}

/// The version of the metrics API that the server has, by its own order.
async fn version(client: &Client) -> Result<&'static str> {
    let group = match client.json(Request::get(format!("/apis/{GROUP}"))).await {
        Err(e) if e.as_api().is_some_and(|api| api.code == 404) => Value::Null,
        Err(mut e) if e.is_reason("Unauthorized") => {
            // client-go does not read the body of a discovery request that fails.
            "the server has asked for the client to provide credentials".clone_into(&mut e.message);
            return Err(e);
        }
        other => other?,
    };
    let versions = group["versions"].as_array().into_iter().flatten();
    versions
        .filter_map(|v| v["version"].as_str())
        .find_map(|v| ["v1", USUAL].into_iter().find(|known| *known == v))
        .ok_or_else(|| Error::new("Metrics API not available"))
}

/// Asks for `path` below the metrics API, and for `other` at the same time. The answer to `other`
/// is not looked at here, as a failure of the metrics comes before it.
async fn metrics<T>(
    client: &Client,
    path: &str,
    labels: &str,
    other: impl Future<Output = T>,
) -> Result<(Value, T)> {
    let request = |version: &str| {
        Request::get(format!("/apis/{GROUP}/{version}{path}"))
            .query_nonempty("labelSelector", labels)
    };
    let (version, usual, other) = tokio::join!(version(client), client.json(request(USUAL)), other);
    let version = version?;
    let metrics = if version == USUAL {
        usual?
    } else {
        client.json(request(version)).await?
    };
    Ok((metrics, other))
}

/// The items of a list, or a single object as the only one.
fn items(mut list: Value) -> Vec<Value> {
    match list.get_mut("items").map(Value::take) {
        Some(Value::Array(items)) => items,
        Some(_) => Vec::new(),
        None => vec![list],
    }
}
