//! `events`: what has happened to the objects of a namespace.

mod watch;

use std::io::Write;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::lists::Lists;
use crate::client::{Client, Request};
use crate::ctx::Ctx;
use crate::discovery::RestMapping;
use crate::flags::{self, PrintFlags, Slice, flat};
use crate::print::{Columns, FORMATS};
use crate::resource::event::{last_seen, time};
use crate::resource::fetch::{PAGE, list_failure};
use crate::resource::selector::escape_field;
use crate::{Error, ErrorKind, Result, guard};

/// The arguments of `events`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Events of all namespaces
    #[arg(long, short = 'A')]
    all_namespaces: bool,
    /// How many events to ask for at once; 0 for all
    #[arg(long, default_value_t = PAGE, value_parser = flags::int::<i64>)]
    chunk_size: i64,
    /// Only events of this object, such as pod/web or deployment.apps/web
    #[arg(long = "for", default_value = "")]
    of: String,
    /// Leave out the headers
    #[arg(long)]
    no_headers: bool,
    #[command(flatten)]
    print: PrintFlags,
    /// Only events of these types: Normal, Warning
    #[arg(long)]
    types: Vec<Slice>,
    /// Go on showing events as they come
    #[arg(long, short)]
    watch: bool,
    /// kubectl takes no notice of arguments here.
    #[arg(hide = true)]
    _args: Vec<String>,
}

/// What is asked for, and how it is shown.
struct Plan {
    /// The path of the events.
    path: String,
    /// The field selector; empty for all events.
    fields: String,
    /// The types that are shown; empty for all.
    types: Vec<String>,
    /// How many events to ask for at once; empty for all.
    limit: String,
    show: Show,
    /// What is said where there are no events.
    none: String,
}

/// How events are shown.
enum Show {
    Table(Table),
    /// In a format. What an expression writes passes through the columns, as in kubectl: its tabs
    /// align.
    Format(Lists, Columns),
}

/// An event that has been read: the time it is sorted by, and its JSON, which takes a fraction of the
/// room that the value would.
type Kept = (Option<Timestamp>, Vec<u8>);

/// Prints the events, sorted by the time they were seen last; with `--watch` as they come.
///
/// # Errors
/// Arguments without a meaning, what the server refuses.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let mut plan = plan(&args, ctx).await?;
    let client = ctx.client()?;
    if args.watch {
        return watch::run(plan, &client, ctx).await;
    }
    let (events, _) = plan.list(&client).await?;
    if events.is_empty() {
        ctx.env.stderr.line(&plan.none);
        return Ok(());
    }
    plan.show.list(events, &mut ctx.env.stdout)
}

async fn plan(args: &Args, ctx: &mut Ctx<'_>) -> Result<Plan> {
    let (namespace, _) = ctx.namespace()?;
    let fields = match args.of.as_str() {
        "" => String::new(),
        of => fields(of, ctx).await?,
    };
    let types = flat(&args.types);
    let show = match ctx.format(&args.print, args.no_headers, &FORMATS)? {
        None => Show::Table(Table::new(args, ctx.env.clock)),
        Some(format) => {
            let lists = Lists::new(format, args.print.show_managed_fields);
            Show::Format(lists, Columns::new())
        }
    };
    let is_known = |t: &String| ["normal", "warning"].contains(&t.to_ascii_lowercase().as_str());
    if !types.iter().all(is_known) {
        return Err(Error::new("valid --types are Normal or Warning"));
    }
    let events = RestMapping {
        version: "v1".to_owned(),
        resource: "events".to_owned(),
        namespaced: true,
        ..RestMapping::default()
    };
    let (path, none) = match args.all_namespaces {
        true => (events.path("", ""), "No events found.".to_owned()),
        false => (
            events.path(&namespace, ""),
            format!("No events found in {namespace} namespace."),
        ),
    };
    let limit = if args.chunk_size > 0 {
        args.chunk_size.to_string()
    } else {
        String::new()
    };
    Ok(Plan {
        path,
        fields,
        types,
        limit,
        show,
        none,
    })
}

/// The field selector of the events of an object, which `of` names as TYPE/NAME. Whether there is
/// such an object is of no interest: events outlive it.
async fn fields(of: &str, ctx: &mut Ctx<'_>) -> Result<String> {
    let Some((kind, name)) = of.split_once('/') else {
        return Err(Error::new("--for must be in resource/name form"));
    };
    if name.contains('/') {
        return Err(Error::new(
            "arguments in resource/name form may not have more than one slash",
        ));
    }
    if kind.is_empty() {
        return Err(Error::new("a resource must be present, got: /, Resource="));
    }
    let mapping = ctx.mapper()?.resource(&kind.to_lowercase()).await;
    let mapping = mapping.map_err(unknown)?;
    if name.is_empty() {
        return Ok(String::new());
    }
    let terms = [
        ("kind", mapping.kind.clone()),
        ("apiVersion", mapping.api_version()),
        ("name", name.to_owned()),
    ];
    let terms =
        terms.map(|(field, value)| format!("involvedObject.{field}={}", escape_field(&value)));
    Ok(terms.join(","))
}

/// kubectl tells of a type that is not there without `error: ` here.
fn unknown(mut error: Error) -> Error {
    if error
        .message
        .starts_with("the server doesn't have a resource type")
    {
        error.kind = ErrorKind::Verbatim;
    }
    error
}

impl Plan {
    /// A request for the events.
    fn request(&self) -> Request {
        Request::get(&self.path).query_nonempty("fieldSelector", &self.fields)
    }

    /// The events, sorted, and the version of their list.
    async fn list(&self, client: &Client) -> Result<(Vec<Kept>, String)> {
        let failure = |e: Error| list_failure(e, "events", "", &self.fields);
        let (mut found, mut token) = (Vec::new(), String::new());
        loop {
            let request = self
                .request()
                .query_nonempty("continue", &token)
                .query_nonempty("limit", &self.limit);
            let mut page = client.send(request).await.map_err(failure)?.items();
            while let Some(event) = page.next().await.map_err(failure)? {
                if self.has_type(&event) {
                    let text = serde_json::to_vec(&event).map_err(std::io::Error::from)?;
                    found.push((time(&event), text));
                }
            }
            let text = |key: &str| {
                page.head()
                    .get("metadata")
                    .and_then(|m| m[key].as_str())
                    .unwrap_or_default()
            };
            token = text("continue").to_owned();
            if token.is_empty() {
                found.sort_by_key(|(time, _)| *time);
                return Ok((found, text("resourceVersion").to_owned()));
            }
        }
    }

    fn has_type(&self, event: &Value) -> bool {
        let own = event["type"].as_str().unwrap_or_default();
        self.types.is_empty() || self.types.iter().any(|t| t.eq_ignore_ascii_case(own))
    }
}

impl Show {
    /// Shows a list of events.
    fn list(&mut self, events: Vec<Kept>, out: &mut dyn Write) -> Result<()> {
        let events = events.into_iter().map(|(_, text)| {
            let event = serde_json::from_slice(&text).map_err(std::io::Error::from)?;
            Ok::<_, Error>(typed(event))
        });
        match self {
            Self::Table(table) => {
                for event in events {
                    table.add(&event?);
                }
                Ok(table.flush(out)?)
            }
            // kubectl has no names for lists, and prints nothing.
            Self::Format(lists, _) if lists.is_name() => events
                .into_iter()
                .try_for_each(|event| lists.object(event?, out)),
            Self::Format(lists, columns) => aligned(lists.is_expression(), columns, out, |out| {
                let mut list = lists.list("v1", "Event", json!({}));
                for event in events {
                    list.item(event?, out)?;
                }
                list.end(out)
            }),
        }
    }

    /// Shows one event at once.
    fn one(&mut self, event: Value, out: &mut dyn Write) -> Result<()> {
        let event = typed(event);
        match self {
            Self::Table(table) => {
                table.add(&event);
                table.flush(out)?;
            }
            Self::Format(lists, columns) => {
                aligned(lists.is_expression(), columns, out, |out| {
                    lists.object(event, out)
                })?;
            }
        }
        Ok(out.flush()?)
    }
}

/// Writes what `print` writes, its tabs aligned where it may have any.
fn aligned(
    has_tabs: bool,
    columns: &mut Columns,
    out: &mut dyn Write,
    print: impl FnOnce(&mut dyn Write) -> Result<()>,
) -> Result<()> {
    if !has_tabs {
        return print(out);
    }
    let mut text = Vec::new();
    let printed = print(&mut text);
    columns.flush_text(&String::from_utf8_lossy(&text), out)?;
    printed
}

/// An event of a list says nothing of its kind.
fn typed(mut event: Value) -> Value {
    if let Value::Object(map) = &mut event {
        map.entry("apiVersion").or_insert_with(|| "v1".into());
        map.entry("kind").or_insert_with(|| "Event".into());
    }
    event
}

/// The table of events, as far as it has not been written.
struct Table {
    columns: Columns,
    /// Rows: cells end in tabs. A message with tabs or line breaks breaks the table, as in kubectl.
    text: String,
    with_namespace: bool,
    now: fn() -> Timestamp,
}

impl Table {
    fn new(args: &Args, now: fn() -> Timestamp) -> Self {
        let mut text = String::new();
        if !args.no_headers {
            text += if args.all_namespaces {
                "NAMESPACE\t"
            } else {
                ""
            };
            text += "LAST SEEN\tTYPE\tREASON\tOBJECT\tMESSAGE\n";
        }
        let with_namespace = args.all_namespaces;
        Self {
            columns: Columns::new(),
            text,
            with_namespace,
            now,
        }
    }

    fn add(&mut self, event: &Value) {
        let text = |value: &Value| guard::visible(value.as_str().unwrap_or_default()).into_owned();
        let object = &event["involvedObject"];
        if self.with_namespace {
            self.text += event["metadata"]["namespace"].as_str().unwrap_or_default();
            self.text.push('\t');
        }
        let cells = [
            last_seen(event, (self.now)()),
            text(&event["type"]),
            text(&event["reason"]),
            format!("{}/{}", text(&object["kind"]), text(&object["name"])),
            guard::visible(event["message"].as_str().unwrap_or_default().trim()).into_owned(),
        ];
        self.text += &cells.join("\t");
        self.text.push('\n');
    }

    fn flush(&mut self, out: &mut dyn Write) -> std::io::Result<()> {
        self.columns
            .flush_text(&std::mem::take(&mut self.text), out)
    }
}
