//! `get --watch`: the list or the object, then what changes.

mod seen;

use std::time::Duration;

use serde_json::{Value, json};

use crate::client::{Client, Event, Request, Watch, watch};
use crate::ctx::Ctx;
use crate::print::{Format, Layout, Printer, TablePrinter, event_printer, printer};
use crate::resource::{Object, Target};
use crate::{Error, ErrorKind, Result, go};

use super::fetch::{Answers, Pages, Part, answers};
use super::{Plan, table};
use seen::{Change, Seen};

/// The least time between two requests for a watch.
const PAUSE: Duration = Duration::from_secs(1);
/// How often a server that has gone away in the middle of a watch is looked for, each time after
/// twice the time.
const ATTEMPTS: u32 = 5;

/// What shows objects as they come.
enum Show {
    Table(Box<TablePrinter>),
    Objects(Box<dyn Printer>),
    /// Whole events.
    Events(Box<dyn Printer>),
    /// Whole events, one line of JSON each.
    JsonEvents,
}

/// A watch of one target, and what is known of it.
struct Follower<'p> {
    client: Client,
    plan: &'p Plan,
    target: &'p Target,
    show: Show,
    /// The version from which on changes are wanted.
    version: String,
    seen: Seen,
}

/// Shows the target, then each change of it until Ctrl-C or `--request-timeout`.
pub(super) async fn run(plan: &Plan, ctx: &mut Ctx<'_>) -> Result<()> {
    let client = ctx.client()?;
    let Answers {
        pages: answers,
        errors,
        ..
    } = answers(&client, plan).await;
    Error::all(errors)?;
    let several = answers.len();
    let Some(target) = answers.first().map(|pages| pages.target) else {
        return Ok(());
    };
    let mut follower = Follower {
        show: Show::new(plan, target, ctx)?,
        version: String::new(),
        seen: Seen::default(),
        client,
        plan,
        target,
    };
    for pages in answers {
        let show = !plan.args.watch_only;
        follower
            .list(pages, &mut Seen::default(), show, ctx)
            .await?;
    }
    follower.show.flush(ctx)?;
    if several > 1 {
        return Err(Error::new(if plan.from_files {
            format!(
                "watch is only supported on individual resources and resource collections - \
                 {several} resources were found"
            )
        } else {
            "you may only watch a single resource or type of resource at a time".to_owned()
        }));
    }
    follower.follow(ctx).await
}

impl Follower<'_> {
    /// Takes in a list. Shows what is new or changed since `before`.
    async fn list(
        &mut self,
        mut pages: Pages<'_>,
        before: &mut Seen,
        show: bool,
        ctx: &mut Ctx<'_>,
    ) -> Result<()> {
        let sort = self.plan.sort.as_ref();
        // Events come in no order, also those that stand for the list.
        let sort = sort.filter(|_| !self.plan.args.output_watch_events);
        let mut rows = sort.map(table::Rows::new);
        while let Some(part) = pages.next().await? {
            if let Some(version) = pages.head().and_then(|h| version_of(h.get("metadata"))) {
                self.version = version;
            }
            let mut kind = "";
            if let Part::Row(_) | Part::Object(_) = &part {
                let metadata = part.metadata();
                self.seen.add(metadata);
                if let (Target::Named { .. }, Some(version)) =
                    (self.target, version_of(Some(metadata)))
                {
                    self.version = version;
                }
                kind = match before.change(metadata) {
                    Change::None => continue,
                    Change::Modified => "MODIFIED",
                    Change::Added => "ADDED",
                };
            }
            if show {
                let columns = pages.head().and_then(|h| h.get("columnDefinitions"));
                self.show
                    .part(part, kind, columns, self.plan, rows.as_mut(), ctx)?;
            }
        }
        if let (Show::Table(printer), Some(rows)) = (&mut self.show, &mut rows) {
            let wrong = |e: Error| e.context("unable to output the provided object");
            rows.sort(printer).map_err(wrong)?;
        }
        Ok(())
    }

    /// Shows events, asking again from the last version seen whenever the server ends the watch.
    async fn follow(&mut self, ctx: &mut Ctx<'_>) -> Result<()> {
        let mut is_first = true;
        loop {
            let started = tokio::time::Instant::now();
            match self.watch(is_first).await {
                Ok(events) => match self.events(events, ctx).await {
                    Err(error) if error.is_expired() => self.again(ctx).await?,
                    result => result?,
                },
                Err(error) if error.is_expired() => self.again(ctx).await?,
                Err(error) => return Err(error),
            }
            is_first = false;
            if ctx.has_request_timeout() {
                // The watch has lasted as long as it was asked to.
                return Ok(());
            }
            // A server that ends every watch at once must not be asked again and again.
            tokio::time::sleep_until(started + PAUSE).await;
        }
    }

    /// Starts a watch. A server that was there before is given time to come back.
    async fn watch(&self, is_first: bool) -> Result<Watch> {
        let mut pause = PAUSE;
        let mut left = if is_first { 0 } else { ATTEMPTS };
        loop {
            let request = request(self.plan, self.target, &self.version);
            match watch(&self.client, request).await {
                Err(error) if matches!(error.kind, ErrorKind::Connection) && left > 0 => {
                    left -= 1;
                    tokio::time::sleep(pause).await;
                    pause *= 2;
                }
                result => return result,
            }
        }
    }

    /// Shows the events of one watch, up to its end.
    async fn events(&mut self, mut events: Watch, ctx: &mut Ctx<'_>) -> Result<()> {
        while let Some(event) = events.next().await? {
            if let Some(version) = event_version(&event) {
                self.version = version;
            }
            if event.kind == "BOOKMARK" {
                continue;
            }
            self.seen.event(&event);
            self.show.event(&event, self.plan, ctx)?;
        }
        Ok(())
    }

    /// Lists anew, as the server no longer knows the changes since the last version, and shows what
    /// is different. What is gone can only be told of: its last state was never sent.
    async fn again(&mut self, ctx: &mut Ctx<'_>) -> Result<()> {
        let Answers {
            pages: mut answers,
            mut errors,
            ..
        } = answers(&self.client, self.plan).await;
        if matches!(self.target, Target::Named { .. }) {
            errors.retain(|e| !e.is_not_found());
        }
        Error::all(errors)?;
        let mut before = std::mem::take(&mut self.seen);
        match answers.pop() {
            Some(pages) => self.list(pages, &mut before, true, ctx).await?,
            None => self.version.clear(),
        }
        self.show.flush(ctx)?;
        for name in before.names() {
            let resource = &self.target.mapping().resource;
            let text = format!("{resource} {name:?} was deleted while the watch was interrupted");
            ctx.warn(&text);
        }
        Ok(())
    }
}

/// The watch of a target from a version on.
fn request(plan: &Plan, target: &Target, version: &str) -> Request {
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
        .accept(plan.accept())
        .query_nonempty("fieldSelector", &fields)
        .query_nonempty("labelSelector", &plan.args.selector)
        .query_nonempty("resourceVersion", version)
        .query("watch", "true")
        // So that a watch of what seldom changes can be taken up again.
        .query("allowWatchBookmarks", "true")
}

fn version_of(metadata: Option<&Value>) -> Option<String> {
    let version = metadata?["resourceVersion"].as_str()?;
    (!version.is_empty()).then(|| version.to_owned())
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
    version_of(Some(metadata))
}

impl Show {
    fn new(plan: &Plan, target: &Target, ctx: &Ctx<'_>) -> Result<Self> {
        Ok(match plan.format.clone().transpose()? {
            None => {
                let mut options = table::options(plan, target.mapping(), plan.args.show_kind);
                // Also where there are none: so kubectl does it here.
                options.with_namespace = plan.args.all_namespaces;
                Self::Table(Box::new(TablePrinter::new(options, ctx.env.now())))
            }
            Some(Format::Json) if plan.args.output_watch_events => Self::JsonEvents,
            Some(format) if plan.args.output_watch_events && !matches!(format, Format::Name) => {
                Self::Events(event_printer(format))
            }
            Some(format) => Self::Objects(printer(
                format,
                Layout::Each,
                plan.args.print.show_managed_fields,
            )),
        })
    }

    /// Shows a part of a list as if it were an event of this kind.
    fn part(
        &mut self,
        part: Part,
        kind: &str,
        columns: Option<&Value>,
        plan: &Plan,
        rows: Option<&mut table::Rows>,
        ctx: &mut Ctx<'_>,
    ) -> Result<()> {
        let event = plan.args.output_watch_events.then_some(kind);
        let out = &mut *ctx.env.stdout;
        match (self, part) {
            (Self::Table(printer), Part::Row(row)) => {
                printer.begin(columns.unwrap_or(&Value::Null));
                let cells = printer.cells(&row, event);
                match rows {
                    Some(rows) => rows.add(&row["object"], cells),
                    None => printer.add(cells),
                }
            }
            (Self::Table(printer), Part::Object(object)) => printer.object(&object, event, out)?,
            (Self::Table(printer), Part::PageEnd) => printer.end_page(out)?,
            (show, Part::Object(object) | Part::Row(object)) => {
                show.object(kind, plan.shown(object), ctx)?;
            }
            (_, Part::PageEnd) => {}
        }
        Ok(())
    }

    fn event(&mut self, event: &Event, plan: &Plan, ctx: &mut Ctx<'_>) -> Result<()> {
        let kind = plan.args.output_watch_events.then_some(event.kind.as_str());
        if let Self::Table(printer) = self {
            printer.print(&event.object, kind, &mut *ctx.env.stdout)?;
        } else {
            self.object(&event.kind, plan.shown(event.object.clone()), ctx)?;
        }
        self.flush(ctx)
    }

    fn object(&mut self, kind: &str, object: Object, ctx: &mut Ctx<'_>) -> Result<()> {
        let out = &mut *ctx.env.stdout;
        match self {
            Self::Objects(printer) => printer.print(object, out),
            Self::Events(printer) => {
                printer.print(Object(json!({"object": object.0, "type": kind})), out)
            }
            _ => {
                let object = go::json::to_string(&object.0);
                let kind = go::json::to_string(&json!(kind));
                Ok(writeln!(out, "{{\"type\":{kind},\"object\":{object}}}")?)
            }
        }
    }

    /// Brings what has been shown so far before the user.
    fn flush(&mut self, ctx: &mut Ctx<'_>) -> Result<()> {
        let out = &mut *ctx.env.stdout;
        match self {
            Self::Table(printer) => {
                printer.end_page(out)?;
                printer.flush(out)?;
            }
            Self::Objects(printer) | Self::Events(printer) => printer.flush(out)?,
            Self::JsonEvents => {}
        }
        Ok(out.flush()?)
    }
}
