//! `top pod`: what pods and their containers use.

use std::collections::HashSet;

use jiff::SignedDuration;
use serde_json::Value;

use super::usage::{Resource, Usage};
use super::{SortBy, check_name, items, metrics, one_name};
use crate::client::{Client, Request};
use crate::ctx::Ctx;
use crate::print::Columns;
use crate::resource::Object;
use crate::resource::selector::{LabelSelector, field_selector};
use crate::{Error, Result, go};

/// The arguments of `top pod`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Pods of all namespaces
    #[arg(long, short = 'A')]
    all_namespaces: bool,
    /// Show each container by itself
    #[arg(long)]
    containers: bool,
    /// Only pods with these fields
    #[arg(long, default_value = "")]
    field_selector: String,
    /// Leave out the headers
    #[arg(long)]
    no_headers: bool,
    /// Only pods with these labels
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    /// Show swap too
    #[arg(long)]
    show_swap: bool,
    /// Order: cpu or memory, greatest first; by name otherwise
    #[arg(long, default_value = "")]
    sort_by: String,
    /// Show the sum below
    #[arg(long)]
    sum: bool,
    /// Allow protocol buffers on the way; the output is the same without
    #[arg(long, default_value_t = true, action = clap::ArgAction::Set)]
    use_protocol_buffers: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Only the names of a list's objects.
const NAMES: &str =
    "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json";
/// Pods younger than this may lack metrics.
const METRICS_DELAY: SignedDuration = SignedDuration::from_mins(2);

/// What pods are asked for.
struct Query {
    name: String,
    /// The namespace of the command, whether or not it asks for all of them.
    namespace: String,
    all_namespaces: bool,
    labels: String,
    fields: String,
}

/// Prints the usage of one pod, of those selected, or of all in a namespace or everywhere.
///
/// # Errors
/// Flags that make no sense, a server without metrics, or its refusals.
pub async fn run(mut args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let words = std::mem::take(&mut args.args);
    let name = one_name(words).ok_or_else(|| ctx.usage("pod [NAME | -l label]"))?;
    let (namespace, _) = ctx.namespace()?;
    let sort_by = SortBy::parse(&args.sort_by)?;
    let selective = !args.selector.is_empty() || !args.field_selector.is_empty();
    if selective && !name.is_empty() {
        return Err(Error::new("only one of NAME or selector can be provided"));
    }
    let labels = LabelSelector::parse(&args.selector)?.to_string();
    let fields = field_selector(&args.field_selector)?;
    check_name(&name)?;
    let query = Query {
        name,
        namespace,
        all_namespaces: args.all_namespaces,
        labels,
        fields,
    };
    let client = ctx.client()?;
    let metrics = query
        .metrics(&client, !args.field_selector.is_empty())
        .await?;
    if metrics.is_empty() {
        query.why_empty(&client, ctx).await?;
        let note = if query.all_namespaces {
            "No resources found".to_owned()
        } else {
            format!("No resources found in {} namespace.", query.namespace)
        };
        ctx.env.stderr.line(&note);
        return Ok(());
    }
    Ok(table(&args, &metrics, sort_by).flush(&mut ctx.env.stdout)?)
}

impl Query {
    /// The path of the pods below an API version.
    fn path(&self, all: bool) -> String {
        if all {
            "/pods".to_owned()
        } else {
            format!("/namespaces/{}/pods", self.namespace)
        }
    }

    /// A request for the pods themselves that the selectors match.
    fn pods(&self, all: bool) -> Request {
        Request::get(format!("/api/v1{}", self.path(all)))
            .query_nonempty("fieldSelector", &self.fields)
            .query_nonempty("labelSelector", &self.labels)
    }

    /// The metrics of the pods asked for. The metrics API knows no fields, so with `by_fields` the
    /// pods themselves are asked for at the same time.
    async fn metrics(&self, client: &Client, by_fields: bool) -> Result<Vec<Value>> {
        let below = if self.name.is_empty() {
            String::new()
        } else {
            format!("/{}", self.name)
        };
        let path = self.path(self.all_namespaces) + &below;
        let pods = async {
            let request = self.pods(self.all_namespaces).accept(NAMES);
            if by_fields {
                Some(client.json(request).await)
            } else {
                None
            }
        };
        let (found, pods) = metrics(client, &path, &self.labels, pods).await?;
        let mut found = items(found);
        if let Some(pods) = pods
            && !found.is_empty()
        {
            let pods = items(pods?);
            let wanted: HashSet<_> = pods.iter().map(identity).collect();
            found.retain(|m| wanted.contains(&identity(m)));
        }
        Ok(found)
    }

    /// Finds out why there are no metrics: no pods is fine.
    async fn why_empty(&self, client: &Client, ctx: &Ctx<'_>) -> Result<()> {
        // Upstream looks in the current namespace even when all are asked for.
        let pods = items(client.json(self.pods(false).accept(NAMES)).await?);
        for pod in &pods {
            let pod = Object(pod.clone());
            let created = pod
                .text(&["metadata", "creationTimestamp"])
                .parse::<jiff::Timestamp>();
            let age = created.map_or(SignedDuration::MAX, |c| ctx.env.now().duration_since(c));
            if age > METRICS_DELAY {
                let (namespace, name, age) =
                    (pod.namespace(), pod.name(), go::duration::format(age));
                return Err(Error::new(format!(
                    "Metrics not available for pod {namespace}/{name}, age: {age}"
                )));
            }
        }
        if pods.is_empty() {
            Ok(())
        } else {
            Err(Error::new("metrics not available yet"))
        }
    }
}

/// Namespace and name.
fn identity(object: &Value) -> (&str, &str) {
    let text = |key: &str| object["metadata"][key].as_str().unwrap_or_default();
    (text("namespace"), text("name"))
}

/// A pod's usage, and that of its containers.
struct PodUsage {
    total: Usage,
    containers: Vec<Usage>,
}

impl PodUsage {
    fn of(metrics: &Value) -> Self {
        let (namespace, name) = identity(metrics);
        let containers = metrics["containers"].as_array().into_iter().flatten();
        let containers: Vec<Usage> = containers
            .map(|c| {
                Usage::of(
                    namespace,
                    c["name"].as_str().unwrap_or_default(),
                    &c["usage"],
                )
            })
            .collect();
        Self {
            total: Usage::sum(namespace, name, containers.iter()),
            containers,
        }
    }
}

fn table(args: &Args, metrics: &[Value], sort_by: SortBy) -> Columns {
    let resources = Resource::measured(args.show_swap);
    let mut pods: Vec<PodUsage> = metrics.iter().map(PodUsage::of).collect();
    Usage::sort(&mut pods, sort_by, args.all_namespaces, |p| &p.total);
    let mut columns = Columns::new();
    if !args.no_headers {
        columns.row(header(args, resources));
    }
    for pod in &mut pods {
        let total = &pod.total;
        let mut cells = vec![];
        cells.extend(args.all_namespaces.then(|| total.namespace.clone()));
        if args.containers {
            cells.push(total.name.clone());
            Usage::sort(&mut pod.containers, sort_by, false, |c| c);
            for container in &pod.containers {
                columns.row(line(cells.clone(), container, resources));
            }
        } else {
            columns.row(line(cells, total, resources));
        }
    }
    if args.sum {
        sum(args, &pods, resources, &mut columns);
    }
    columns
}

fn header(args: &Args, resources: &[Resource]) -> Vec<String> {
    let mut cells = vec![];
    cells.extend(args.all_namespaces.then_some("NAMESPACE"));
    cells.extend(args.containers.then_some("POD"));
    cells.push("NAME");
    cells.extend(resources.iter().map(|r| r.headers()[0]));
    cells.push("");
    cells.into_iter().map(str::to_owned).collect()
}

fn line(mut cells: Vec<String>, usage: &Usage, resources: &[Resource]) -> Vec<String> {
    cells.push(usage.name.clone());
    cells.extend(resources.iter().map(|r| usage.amount(*r).cell(*r)));
    cells.push(String::new());
    cells
}

/// Two rules, then the sum. Upstream counts the leading columns by its headers, so without them
/// both stand further left.
fn sum(args: &Args, pods: &[PodUsage], resources: &[Resource], columns: &mut Columns) {
    let extra = usize::from(args.all_namespaces) + usize::from(args.containers);
    let width = 1 + resources.len() + if args.no_headers { 0 } else { extra };
    let blanks = |n: usize| vec![String::new(); n];
    let mut rules = blanks(width - 2);
    rules.extend(["________", "________", ""].map(str::to_owned));
    columns.row(rules);
    let total = Usage::sum("", "", pods.iter().map(|p| &p.total));
    columns.row(line(blanks(width - 3), &total, resources));
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn laid_out(change: impl Fn(&mut Args), sort_by: SortBy) -> String {
        #[derive(clap::Parser)]
        struct Cli {
            #[command(flatten)]
            args: Args,
        }
        let mut args = <Cli as clap::Parser>::parse_from(["top"]).args;
        change(&mut args);
        let container = |name: &str, cpu: &str, memory: &str| json!({"name": name, "usage": {"cpu": cpu, "memory": memory}});
        let pod = |namespace: &str, name: &str, containers: Value| json!({"metadata": {"namespace": namespace, "name": name}, "containers": containers});
        let metrics = [
            pod(
                "y",
                "two",
                json!([
                    container("b", "121m", "227Mi"),
                    container("a", "178m", "107Mi")
                ]),
            ),
            pod("z", "one", json!([container("a", "195000001n", "182Mi")])),
        ];
        let mut out = Vec::new();
        table(&args, &metrics, sort_by).flush(&mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    /// Recorded from kubectl 1.37.1, with fewer pods.
    #[test]
    fn tables_are_kubectls() {
        assert_eq!(
            laid_out(|_| (), SortBy::Name),
            "NAME   CPU(cores)   MEMORY(bytes)   \n\
             one    196m         182Mi           \n\
             two    299m         334Mi           \n"
        );
        assert_eq!(
            laid_out(|a| a.sum = true, SortBy::Memory),
            "NAME   CPU(cores)   MEMORY(bytes)   \n\
             two    299m         334Mi           \n\
             one    196m         182Mi           \n       \
                    ________     ________        \n       \
                    495m         516Mi           \n"
        );
        assert_eq!(
            laid_out(
                |a| (a.containers, a.all_namespaces) = (true, true),
                SortBy::Name
            ),
            "NAMESPACE   POD   NAME   CPU(cores)   MEMORY(bytes)   \n\
             y           two   a      178m         107Mi           \n\
             y           two   b      121m         227Mi           \n\
             z           one   a      196m         182Mi           \n"
        );
        assert_eq!(
            laid_out(
                |a| (a.sum, a.no_headers, a.all_namespaces) = (true, true, true),
                SortBy::Cpu
            ),
            "y     two        299m       334Mi   \n\
             z     one        196m       182Mi   \n      \
                   ________   ________   \n      \
                   495m       516Mi      \n"
        );
    }
}
