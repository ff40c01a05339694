//! `tree`: what an object owns, and what owns it.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use futures_util::{StreamExt as _, stream};
use serde_json::Value;

use crate::client::{Client, METADATA, Request, TABLE};
use crate::ctx::{Ctx, Wanted};
use crate::discovery::RestMapping;
use crate::flags::FileFlags;
use crate::print::{ColorChoice, Columns, color};
use crate::resource::Info;
use crate::resource::fetch::{PAGE, Unlisted, WIDTH};
use crate::tree::{Line, Mark, NOTHING, Node, Owner, Summary, Tree, summary};
use crate::{Error, Result, go, guard};

/// The arguments of `tree`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Colour the tree by the state of its objects: auto, always or never
    #[arg(long, default_value = "auto")]
    color: ColorChoice,
    /// Leave out the headers
    #[arg(long)]
    no_headers: bool,
    /// Show the output with a pager, on a terminal
    #[arg(long)]
    pager: bool,
    /// Only objects whose labels match, such as app=web,tier!=db; what they own is shown anyway
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Prints the tree of the objects that the arguments name.
///
/// # Errors
/// Arguments without a meaning, objects that are not there, what the server refuses.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    if args.args.is_empty() {
        return Err(ctx.usage("name an object, such as deployment/web"));
    }
    let files = FileFlags::default();
    let wanted = Wanted {
        labels: &args.selector,
        type_means_all: true,
        ..Wanted::new(&args.args, &files)
    };
    let (infos, errors) = ctx.infos(wanted).await?;
    Error::all(errors)?;
    if infos.is_empty() {
        ctx.env.stderr.line("No resources found");
        return Ok(());
    }
    let mut world = World {
        client: ctx.client()?,
        paths: HashMap::new(),
        notes: HashMap::new(),
    };
    let (others, unlisted) = world.others(&infos, ctx).await?;
    let asked: Vec<Node> = infos
        .iter()
        .map(|info| world.node(&info.mapping, &info.object.0["metadata"]))
        .collect();
    let owners = world.owners(&asked, ctx).await?;
    let tree = Tree::new(asked, owners, others);
    let summaries = world.summaries(tree.nodes()).await;
    ctx.page(args.pager)?;
    let painted = args.color.is_on(ctx.env);
    if painted {
        ctx.env.unguard();
    }
    let table = Table {
        world: &world,
        summaries: &summaries,
        with_namespace: namespaces(&tree) > 1,
        now: ctx.env.now(),
    };
    table.print(&tree, &args, painted, ctx)?;
    if let Some(note) = unlisted.note() {
        ctx.warn(&note);
    }
    Ok(())
}

/// How many namespaces, the lack of one among them, the tree is in.
fn namespaces(tree: &Tree) -> usize {
    let names: HashSet<&str> = tree.nodes().iter().map(|n| n.namespace.as_str()).collect();
    names.len()
}

/// What the server has around the objects asked for.
struct World {
    client: Client,
    /// Where objects are, by uid.
    paths: HashMap<String, String>,
    /// Why owners could not be had, by uid.
    notes: HashMap<String, &'static str>,
}

impl World {
    fn node(&mut self, mapping: &RestMapping, metadata: &Value) -> Node {
        let node = Node::of(mapping.kind_group(), metadata);
        let path = mapping.path(&node.namespace, &node.name);
        self.paths.insert(node.uid.clone(), path);
        node
    }

    /// All objects that have owners, where objects of `infos` can own any: in their namespace, or
    /// anywhere.
    async fn others(&mut self, infos: &[Info], ctx: &mut Ctx<'_>) -> Result<(Vec<Node>, Unlisted)> {
        let namespace = match infos.iter().all(|info| info.mapping.namespaced) {
            true => infos.first().map_or("", |info| info.namespace.as_str()),
            false => "",
        };
        let (mut kinds, broken) = ctx.mapper()?.listable().await?;
        kinds.retain(|m| m.namespaced || namespace.is_empty());
        let mut unlisted = Unlisted::of_versions(&broken);
        let client = self.client.clone();
        let list = |mapping: Arc<RestMapping>| {
            let client = &client;
            async move { (owned(client, &mapping, namespace).await, mapping) }
        };
        let mut lists = std::pin::pin!(stream::iter(kinds).map(list).buffered(WIDTH));
        let mut nodes = Vec::new();
        while let Some((found, mapping)) = lists.next().await {
            match found {
                Ok(found) => nodes.extend(found.iter().map(|m| self.node(&mapping, m))),
                Err(error) if error.as_api().is_some() => unlisted.add(&mapping, &error),
                Err(error) => return Err(error),
            }
        }
        Ok((nodes, unlisted))
    }

    /// The owners of `asked`, and theirs, up to the top.
    async fn owners(&mut self, asked: &[Node], ctx: &mut Ctx<'_>) -> Result<Vec<Node>> {
        let mut found: Vec<Node> = Vec::new();
        let mut seen: HashSet<String> = asked.iter().map(|node| node.uid.clone()).collect();
        let above = |node: &Node| -> Vec<(Owner, String)> {
            node.owners
                .iter()
                .map(|o| (o.clone(), node.namespace.clone()))
                .collect()
        };
        let mut left: Vec<(Owner, String)> = asked.iter().flat_map(above).collect();
        while let Some((owner, namespace)) = left.pop() {
            if !seen.insert(owner.uid.clone()) {
                continue;
            }
            let node = self.owner(&owner, &namespace, ctx).await?;
            left.extend(above(&node));
            found.push(node);
        }
        Ok(found)
    }

    /// The owner as the server has it, else what the reference tells of it.
    async fn owner(&mut self, owner: &Owner, namespace: &str, ctx: &mut Ctx<'_>) -> Result<Node> {
        let (group, _) = owner.api_version.split_once('/').unwrap_or(("", ""));
        let dot = if group.is_empty() { "" } else { "." };
        let mut node = Node {
            uid: owner.uid.clone(),
            kind: format!("{}{dot}{group}", owner.kind.to_lowercase()),
            name: owner.name.clone(),
            ..Node::default()
        };
        let Ok(mapping) = ctx.mapper()?.kind(&owner.api_version, &owner.kind).await else {
            self.notes.insert(node.uid.clone(), "UnknownKind");
            return Ok(node);
        };
        let path = mapping.path(namespace, &owner.name);
        match self.client.json(Request::get(path).quiet(true)).await {
            Ok(object) if object["metadata"]["uid"] == owner.uid.as_str() => {
                return Ok(self.node(&mapping, &object["metadata"]));
            }
            // Another one of the same name.
            Ok(_) => self.notes.insert(node.uid.clone(), "NotFound"),
            Err(error) if error.is_not_found() => self.notes.insert(node.uid.clone(), "NotFound"),
            Err(error) if error.as_api().is_some() => {
                self.notes.insert(node.uid.clone(), "Unreadable")
            }
            Err(error) => return Err(error),
        };
        if mapping.namespaced {
            namespace.clone_into(&mut node.namespace);
        }
        Ok(node)
    }

    /// How the objects are, by uid.
    async fn summaries(&self, nodes: &[Node]) -> HashMap<String, Summary> {
        let ask = |node: &Node| {
            let (uid, path) = (node.uid.clone(), self.paths.get(&node.uid).cloned());
            async move {
                let request = Request::get(path?)
                    .accept(TABLE)
                    .query("includeObject", "Object")
                    .quiet(true);
                let summary = match self.client.json(request).await {
                    Ok(answer) => summary(&answer),
                    Err(error) => Summary {
                        ready: NOTHING.to_owned(),
                        status: error
                            .as_api()
                            .map_or(NOTHING, |api| api.reason.as_str())
                            .to_owned(),
                    },
                };
                Some((uid, summary))
            }
        };
        let asked = nodes.iter().map(ask).collect::<Vec<_>>();
        let answers = stream::iter(asked).buffered(WIDTH);
        answers
            .filter_map(|answer| async { answer })
            .collect()
            .await
    }
}

/// The metadata of the objects of a kind that have owners, page by page.
async fn owned(client: &Client, mapping: &RestMapping, namespace: &str) -> Result<Vec<Value>> {
    let (mut found, mut token) = (Vec::new(), String::new());
    loop {
        let request = Request::get(mapping.path(namespace, ""))
            .accept(METADATA)
            .query_nonempty("continue", &token)
            .query("limit", PAGE.to_string())
            .quiet(true);
        let mut page = client.send(request).await?.items();
        while let Some(mut item) = page.next().await? {
            if item["metadata"]["ownerReferences"].is_array() {
                found.push(item["metadata"].take());
            }
        }
        let next = page
            .head()
            .get("metadata")
            .and_then(|m| m["continue"].as_str());
        let next = next.unwrap_or_default().to_owned();
        // A server that gives a token again is not asked for ever.
        if next.is_empty() || next == token {
            return Ok(found);
        }
        token = next;
    }
}

/// The tree as a table.
struct Table<'a> {
    world: &'a World,
    summaries: &'a HashMap<String, Summary>,
    with_namespace: bool,
    now: jiff::Timestamp,
}

impl Table<'_> {
    fn print(&self, tree: &Tree, args: &Args, painted: bool, ctx: &mut Ctx<'_>) -> Result<()> {
        let names = ["NAMESPACE", "NAME", "READY", "STATUS", "AGE"];
        let names = &names[usize::from(!self.with_namespace)..];
        let mut columns = Columns::new();
        if ctx.env.terminal.stdout {
            columns = columns.on_terminal();
        }
        if !args.no_headers {
            columns.row(names.iter().map(|&n| n.to_owned()).collect());
        }
        for line in tree.lines() {
            columns.row(self.row(&line, painted));
        }
        let out = &mut ctx.env.stdout;
        if !painted {
            return Ok(columns.flush(out)?);
        }
        let paint = |at: usize, cell: &str, line: &mut String| match names[at] {
            "NAME" if cell != "NAME" => paint_name(cell, line),
            name => color::paint(name, cell, line),
        };
        Ok(columns.flush_painted(&paint, out)?)
    }

    fn row(&self, line: &Line<'_>, painted: bool) -> Vec<String> {
        let node = line.node;
        let name = format!(
            "{}{}/{}{}",
            line.branch,
            node.kind,
            node.name,
            line.mark.note()
        );
        let mut cells = Vec::with_capacity(5);
        let namespace = Some(node.namespace.as_str()).filter(|n| !n.is_empty());
        cells.extend(
            self.with_namespace
                .then(|| namespace.unwrap_or(NOTHING).to_owned()),
        );
        cells.push(name);
        let nothing = Summary {
            ready: NOTHING.to_owned(),
            status: self
                .world
                .notes
                .get(&node.uid)
                .copied()
                .unwrap_or(NOTHING)
                .to_owned(),
        };
        let summary = match line.mark {
            Mark::Above => &nothing,
            _ => self.summaries.get(&node.uid).unwrap_or(&nothing),
        };
        cells.extend([summary.ready.clone(), summary.status.clone()]);
        cells.push(match node.created.as_str() {
            "" => NOTHING.to_owned(),
            created => go::age::format(created, self.now),
        });
        if painted {
            cells = cells
                .iter()
                .map(|cell| guard::escape(cell).into_owned())
                .collect();
        }
        cells
    }
}

/// A name in the tree: branches faint, the kind in its colour, owners faint as a whole.
fn paint_name(cell: &str, line: &mut String) {
    let at = cell.find(|c: char| c.is_ascii_alphanumeric()).unwrap_or(0);
    let (branch, name) = cell.split_at(at);
    color::styled(color::FAINT, branch, line);
    match name.split_once('/') {
        _ if name.trim_end().ends_with(Mark::Owner.note()) => {
            color::styled(color::FAINT, name, line);
        }
        Some((kind, rest)) => {
            color::styled(color::KIND, kind, line);
            line.push('/');
            line.push_str(rest);
        }
        None => line.push_str(name),
    }
}
