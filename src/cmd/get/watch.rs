//! `get --watch`: the list or the object, then what changes.

use std::io::Write as _;
use std::time::Duration;

use serde_json::{Value, json};

use crate::client::{Client, Event, JSON, Request, TABLE, watch};
use crate::ctx::Ctx;
use crate::print::{Layout, Printer, TablePrinter, printer};
use crate::resource::{Object, Target};
use crate::{Error, Result, go};

use super::fetch::{Pages, firsts};
use super::{Plan, table};

/// The least time between two requests for a watch.
const PAUSE: Duration = Duration::from_secs(1);

/// What shows objects as they come.
enum Show {
    Table(TablePrinter),
    Objects(Box<dyn Printer>),
    /// Whole events, one line of JSON each.
    Events,
}

/// Shows the target, then each change of it until the server ends the watch for good or Ctrl-C.
pub(super) async fn run(plan: &Plan, ctx: &mut Ctx<'_>) -> Result<()> {
    let client = ctx.client()?;
    let accept = if plan.format.is_none() { TABLE } else { JSON };
    let (mut firsts, errors) = firsts(&client, plan, accept).await;
    Error::all(errors)?;
    let [target] = plan.selected.targets.as_slice() else {
        return Err(Error::new(
            "watch is only supported on individual resources and resource collections",
        ));
    };
    let Some((_, first)) = firsts.pop() else {
        return Ok(());
    };
    let mut show = Show::new(plan, target, ctx);
    let mut version = version_of(&first);
    let mut pages = Pages::after(&client, plan, target, first, accept);
    while let Some(page) = pages.next().await? {
        version = version_of(&page);
        if !plan.args.watch_only {
            show.list(plan, &page, ctx)?;
        }
    }
    ctx.env.stdout.flush()?;
    follow(&client, plan, target, &mut show, version, accept, ctx).await
}

/// Shows events, asking again from the last version seen whenever the server ends the watch.
async fn follow(
    client: &Client,
    plan: &Plan,
    target: &Target,
    show: &mut Show,
    mut version: String,
    accept: &'static str,
    ctx: &mut Ctx<'_>,
) -> Result<()> {
    loop {
        let started = tokio::time::Instant::now();
        let mut events = watch(client, request(plan, target, &version, accept)).await?;
        while let Some(event) = events.next().await? {
            if let Some(seen) = event_version(&event) {
                version = seen;
            }
            if event.kind == "BOOKMARK" {
                continue;
            }
            show.event(plan, &event, ctx)?;
            ctx.env.stdout.flush()?;
        }
        // A server that ends every watch at once must not be asked again and again.
        tokio::time::sleep_until(started + PAUSE).await;
        if ctx.has_request_timeout() {
            // The watch has lasted as long as it was asked to.
            return Ok(());
        }
    }
}

/// The watch of a target from a version on.
fn request(plan: &Plan, target: &Target, version: &str, accept: &'static str) -> Request {
    let (path, fields) = match target {
        Target::Named {
            mapping,
            namespace,
            name,
        } => (mapping.path(namespace, ""), format!("metadata.name={name}")),
        Target::List { mapping, namespace } => (
            mapping.path(namespace, ""),
            plan.args.field_selector.clone(),
        ),
    };
    Request::get(path)
        .accept(accept)
        .query_nonempty("fieldSelector", &fields)
        .query_nonempty("labelSelector", &plan.args.selector)
        .query("resourceVersion", version)
        .query("watch", "true")
}

fn version_of(answer: &Value) -> String {
    answer["metadata"]["resourceVersion"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// The version to go on from after this event.
fn event_version(event: &Event) -> Option<String> {
    let object = &event.object;
    let metadata = match object["kind"].as_str() {
        Some("Table")
            if object["metadata"]["resourceVersion"]
                .as_str()
                .is_none_or(str::is_empty) =>
        {
            &object["rows"][0]["object"]["metadata"]
        }
        _ => &object["metadata"],
    };
    metadata["resourceVersion"]
        .as_str()
        .filter(|v| !v.is_empty())
        .map(str::to_owned)
}

impl Show {
    fn new(plan: &Plan, target: &Target, ctx: &Ctx<'_>) -> Self {
        match &plan.format {
            None => {
                let options = table::options(plan, target.mapping(), plan.args.show_kind);
                Self::Table(TablePrinter::new(options, ctx.env.now()))
            }
            Some(_) if plan.args.output_watch_events => Self::Events,
            Some(format) => Self::Objects(printer(
                format.clone(),
                Layout::Each,
                plan.args.print.show_managed_fields,
            )),
        }
    }

    /// Shows what was there at first.
    fn list(&mut self, plan: &Plan, answer: &Value, ctx: &mut Ctx<'_>) -> Result<()> {
        let added = plan.args.output_watch_events.then_some("ADDED");
        if let Self::Table(printer) = self {
            printer.print(answer, added, &mut *ctx.env.stdout)?;
            printer.flush(&mut *ctx.env.stdout)?;
            return Ok(());
        }
        let items = match answer["items"].as_array() {
            Some(items) => items.as_slice(),
            None => std::slice::from_ref(answer),
        };
        for item in items {
            let mut item = item.clone();
            set_type(&mut item, answer);
            self.object("ADDED", &item, ctx)?;
        }
        Ok(())
    }

    fn event(&mut self, plan: &Plan, event: &Event, ctx: &mut Ctx<'_>) -> Result<()> {
        let kind = plan.args.output_watch_events.then_some(event.kind.as_str());
        if let Self::Table(printer) = self {
            printer.print(&event.object, kind, &mut *ctx.env.stdout)?;
            printer.flush(&mut *ctx.env.stdout)?;
            return Ok(());
        }
        self.object(&event.kind, &event.object, ctx)
    }

    fn object(&mut self, kind: &str, object: &Value, ctx: &mut Ctx<'_>) -> Result<()> {
        let out = &mut *ctx.env.stdout;
        match self {
            Self::Objects(printer) => printer.print(Object(object.clone()), out),
            _ => {
                let object = go::json::to_string(object);
                let kind = go::json::to_string(&json!(kind));
                Ok(writeln!(out, "{{\"type\":{kind},\"object\":{object}}}")?)
            }
        }
    }
}

/// Gives an item of a list the type that lists leave out of their items.
pub(super) fn set_type(item: &mut Value, list: &Value) {
    let Some(map) = item.as_object_mut() else {
        return;
    };
    let kind = list["kind"].as_str().unwrap_or_default();
    let kind = kind.strip_suffix("List").unwrap_or(kind);
    for (key, value) in [("apiVersion", &list["apiVersion"]), ("kind", &json!(kind))] {
        if !map.contains_key(key) {
            map.insert(key.to_owned(), value.clone());
        }
    }
}
