//! `cluster-info dump`: objects and logs, to stdout or into files.

use std::io::Write;
use std::time::Duration;

use futures_util::{Stream, StreamExt as _, stream};
use serde_json::{Value, json};

use super::folder::Folder;
use crate::client::{Client, Items, Request, Response, unread_refusal};
use crate::cmd::lists::Lists;
use crate::ctx::Ctx;
use crate::discovery::RestMapping;
use crate::flags::{self, PrintFlags, Slice, flat};
use crate::print::{FORMATS, Format};
use crate::resource::fetch::WIDTH;
use crate::stream::logs;
use crate::{Error, Result};

/// The arguments of `cluster-info dump`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Dump all namespaces, whatever --namespaces says
    #[arg(long, short = 'A')]
    all_namespaces: bool,
    /// The namespaces to dump; by default kube-system and the current one
    #[arg(long)]
    namespaces: Vec<Slice>,
    /// The folder to write files into; stdout where it is empty or -
    #[arg(long, default_value = "")]
    output_directory: String,
    /// Must be more than zero. There is nothing that is waited for, in kubectl neither
    #[arg(long, default_value = "20s", value_parser = flags::duration)]
    pod_running_timeout: Duration,
    #[command(flatten)]
    print: PrintFlags,
    /// kubectl takes no notice of arguments here.
    #[arg(hide = true)]
    _args: Vec<String>,
}

/// A kind of which all objects are written.
struct Kind {
    group: &'static str,
    kind: &'static str,
    resource: &'static str,
    /// The name of the file, without its end.
    file: &'static str,
}

const fn kind(
    group: &'static str,
    kind: &'static str,
    resource: &'static str,
    file: &'static str,
) -> Kind {
    Kind {
        group,
        kind,
        resource,
        file,
    }
}

const NODES: Kind = kind("", "Node", "nodes", "nodes");
const PODS: &str = "Pod";
/// What is written of a namespace, in this order.
const KINDS: [Kind; 7] = [
    kind("", "Event", "events", "events"),
    kind(
        "",
        "ReplicationController",
        "replicationcontrollers",
        "replication-controllers",
    ),
    kind("", "Service", "services", "services"),
    kind("apps", "DaemonSet", "daemonsets", "daemonsets"),
    kind("apps", "Deployment", "deployments", "deployments"),
    kind("apps", "ReplicaSet", "replicasets", "replicasets"),
    kind("", PODS, "pods", "pods"),
];

/// Writes everything out, in order.
///
/// # Errors
/// Flags without a meaning, files that can't be written, what the server refuses. A log that can't be
/// had is told of where it would stand, and is no error.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let format = ctx.format(&args.print, false, &FORMATS)?;
    let extension = match args.print.output.as_str() {
        "" | "json" => ".json",
        "yaml" => ".yaml",
        _ => ".txt",
    };
    let client = ctx.client()?;
    if args.pod_running_timeout.is_zero() {
        return Err(Error::new("--pod-running-timeout must be higher than zero"));
    }
    let (current, _) = ctx.namespace()?;
    let folder = Folder::new(&args.output_directory, &ctx.env.cwd);
    let mut dump = Dump {
        lists: Lists::new(
            format.unwrap_or(Format::Json),
            args.print.show_managed_fields,
        ),
        client: client.clone(),
        folder,
        extension,
        stdout: &mut *ctx.env.stdout,
    };
    let nodes = client.send(NODES.request("")).await?;
    dump.list(&NODES, "", nodes.items(), |_| ()).await?;
    let namespaces = match flat(&args.namespaces) {
        _ if args.all_namespaces => all_namespaces(&client).await?,
        named if named.is_empty() => vec!["kube-system".to_owned(), current],
        named => named,
    };
    for namespace in &namespaces {
        dump.namespace(namespace).await?;
    }
    match args.output_directory.as_str() {
        "" | "-" => Ok(()),
        folder => Ok(writeln!(dump.stdout, "Cluster info dumped to {folder}")?),
    }
}

async fn all_namespaces(client: &Client) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut namespaces = client
        .send(Request::get("/api/v1/namespaces"))
        .await?
        .items();
    while let Some(namespace) = namespaces.next().await? {
        found.extend(namespace["metadata"]["name"].as_str().map(str::to_owned));
    }
    Ok(found)
}

impl Kind {
    fn api_version(&self) -> String {
        self.mapping().api_version()
    }

    fn mapping(&self) -> RestMapping {
        RestMapping {
            group: self.group.to_owned(),
            version: "v1".to_owned(),
            resource: self.resource.to_owned(),
            namespaced: true,
            ..RestMapping::default()
        }
    }

    /// A request for all objects of a namespace; of all of them where it is empty.
    fn request(&self, namespace: &str) -> Request {
        Request::get(self.mapping().path(namespace, ""))
    }
}

/// A pod whose logs are to be written.
struct Pod {
    namespace: String,
    name: String,
    /// Those for its start, then its own.
    containers: Vec<String>,
}

impl Pod {
    fn of(pod: &Value) -> Self {
        let text = |key: &str| pod["metadata"][key].as_str().unwrap_or_default().to_owned();
        let lists = ["initContainers", "containers"];
        let containers = lists
            .iter()
            .filter_map(|list| pod["spec"][*list].as_array())
            .flatten();
        let name = |container: &Value| container["name"].as_str().unwrap_or_default().to_owned();
        Self {
            namespace: text("namespace"),
            name: text("name"),
            containers: containers.map(name).collect(),
        }
    }

    fn log(&self, container: &str) -> Request {
        logs::Options::default().request(&self.namespace, &self.name, container)
    }
}

/// What writes everything.
struct Dump<'a> {
    client: Client,
    lists: Lists,
    folder: Folder,
    /// The end of the names of files with objects.
    extension: &'static str,
    stdout: &'a mut dyn Write,
}

impl Dump<'_> {
    /// Writes the objects of a namespace, then the logs of its pods. The lists are asked for all at
    /// once, and written as they come.
    async fn namespace(&mut self, namespace: &str) -> Result<()> {
        let client = self.client.clone();
        let lists = stream::iter(&KINDS).map(|kind| client.send(kind.request(namespace)));
        let mut lists = std::pin::pin!(lists.buffered(KINDS.len()));
        let mut pods = Vec::new();
        for kind in &KINDS {
            let Some(answer) = lists.next().await else {
                break;
            };
            let items = answer?.items();
            self.list(kind, namespace, items, |item| {
                if kind.kind == PODS {
                    pods.push(Pod::of(item));
                }
            })
            .await?;
        }
        self.logs(namespace, &pods).await
    }

    /// Writes a list; each item is shown to `see` before.
    async fn list(
        &mut self,
        kind: &Kind,
        namespace: &str,
        mut items: Items,
        mut see: impl FnMut(&Value),
    ) -> Result<()> {
        let mut next = items.next().await?;
        // What a list says of itself stands before its items, but need not.
        let mut early = Vec::new();
        while next.is_some() && !items.head().contains_key("metadata") {
            early.extend(next);
            next = items.next().await?;
        }
        let metadata = items
            .head()
            .get("metadata")
            .filter(|m| m.is_object())
            .cloned();
        let path = [namespace, kind.file];
        let mut out = self.folder.writer(&path, self.extension, self.stdout)?;
        let mut list = self.lists.list(
            &kind.api_version(),
            kind.kind,
            metadata.unwrap_or_else(|| json!({})),
        );
        for item in early {
            see(&item);
            list.item(item, &mut out)?;
        }
        while let Some(item) = next {
            see(&item);
            list.item(item, &mut out)?;
            next = items.next().await?;
        }
        list.end(&mut out)?;
        Ok(out.flush()?)
    }

    /// Writes the logs of pods in their order. The next ones are asked for meanwhile; what they
    /// answer waits in the connection.
    async fn logs(&mut self, namespace: &str, pods: &[Pod]) -> Result<()> {
        let client = self.client.clone();
        let containers = pods
            .iter()
            .flat_map(|pod| pod.containers.iter().map(move |c| (pod, c)));
        let answers = stream::iter(containers).map(|(pod, container)| {
            let request = pod.log(container);
            let path = request.path.clone();
            let client = &client;
            async move {
                client
                    .send(request)
                    .await
                    .map_err(|e| unread_refusal(e, &path))
            }
        });
        let mut answers = std::pin::pin!(answers.buffered(WIDTH));
        for pod in pods {
            let path = [namespace, &pod.name, "logs"];
            let mut out = self.folder.writer(&path, ".txt", self.stdout)?;
            for container in &pod.containers {
                let of = format!(
                    "logs for container {container} of pod {}/{}",
                    pod.namespace, pod.name
                );
                writeln!(out, "==== START {of} ====")?;
                log(&mut answers, &mut out).await?;
                writeln!(out, "==== END {of} ====")?;
            }
            out.flush()?;
        }
        Ok(())
    }
}

/// Writes the next log, or why there is none.
async fn log(
    answers: &mut (impl Stream<Item = Result<Response>> + Unpin),
    out: &mut dyn Write,
) -> Result<()> {
    let mut failure = None;
    match answers.next().await {
        Some(Ok(mut answer)) => loop {
            match answer.chunk().await {
                Ok(Some(bytes)) => out.write_all(&bytes)?,
                Ok(None) => break,
                Err(error) => {
                    failure = Some(error);
                    break;
                }
            }
        },
        Some(Err(error)) => failure = Some(error),
        None => {}
    }
    if let Some(error) = failure {
        writeln!(out, "Request log error: {}", error.message)?;
    }
    Ok(())
}
