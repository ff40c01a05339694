//! Asking the server for the targets of a `get`.

use futures_util::StreamExt as _;
use futures_util::stream;
use serde_json::{Map, Value};
use tokio::task::JoinHandle;

use crate::client::{Client, Items, Request, Response, TABLE};
use crate::discovery::RestMapping;
use crate::resource::Target;
use crate::resource::fetch::{Unlisted, WIDTH, gather, list_failure, reason};
use crate::{Error, ErrorKind, Result};

use super::{CHUNK, Plan};

/// The rows that are asked for at once where `--chunk-size` doesn't say otherwise.
const ROWS: usize = 10_000;

/// The request for a target; for a list, its page after `token`.
fn request(plan: &Plan, target: &Target, token: &str) -> Request {
    let request = match target {
        Target::Named {
            mapping,
            namespace,
            name,
        } => {
            let mut path = mapping.path(namespace, name);
            // kubectl's watches and manifests know of no subresource.
            let is_known = !plan.is_watch() && !plan.from_files;
            if is_known && !plan.args.subresource.is_empty() {
                path = path + "/" + &plan.args.subresource;
            }
            Request::get(path)
        }
        Target::List { mapping, namespace } => Request::get(mapping.path(namespace, ""))
            .query_nonempty("continue", token)
            .query_nonempty("fieldSelector", &plan.args.field_selector)
            .query_nonempty("labelSelector", &plan.args.selector)
            .query_nonempty("limit", &limit(plan)),
    };
    // Nobody has named the kinds that servers warn of in `everything`.
    let request = request.accept(plan.accept()).quiet(plan.unknown.is_some());
    if plan.accept() == TABLE && plan.sort.is_some() {
        return request.query("includeObject", "Object");
    }
    // The rows of a table need their object only for what is made of its metadata.
    let needs_metadata = plan.table.needs_metadata()
        || plan.args.all_namespaces
        || plan.is_watch()
        || !plan.filter.is_empty();
    if plan.accept() == TABLE && !needs_metadata {
        return request.query("includeObject", "None");
    }
    request
}

/// How many objects to ask for at once; empty for all. Rows are small, and servers have the first
/// page of a list in memory but read the next ones from etcd: so tables come in large pages.
fn limit(plan: &Plan) -> String {
    match plan.args.chunk_size {
        CHUNK if plan.accept() == TABLE && plan.sort.is_none() => ROWS.to_string(),
        size @ 1.. => size.to_string(),
        _ => String::new(),
    }
}

/// What targets were answered with.
pub(super) struct Answers<'p> {
    /// The beginning of each answer, in order.
    pub(super) pages: Vec<Pages<'p>>,
    /// The failures of the others.
    pub(super) errors: Vec<Error>,
    /// The kinds of `everything` that were refused, unless all of them were.
    pub(super) unlisted: Unlisted,
}

/// What one target was answered with.
enum Answer<'p> {
    Pages(Box<Pages<'p>>),
    /// It is not there, and need not be.
    Missing,
    /// A kind that nobody has named was refused.
    Refused(&'p RestMapping, Error),
}

/// Asks for all targets at once; what they answer is read later, in turn.
pub(super) async fn answers<'p>(client: &Client, plan: &'p Plan) -> Answers<'p> {
    let ask = |target: &'p Result<Target>| async move {
        let target = target.as_ref().map_err(|e| untitled(plan, e.clone()))?;
        let request = request(plan, target, "");
        let error = match client.send(request).await {
            Ok(answer) => {
                let pages = Pages::new(client, plan, target, answer.items());
                return Ok(Answer::Pages(Box::new(pages)));
            }
            Err(error) => failure(client, plan, target, error).await,
        };
        let error = titled(plan, target, error);
        if plan.args.ignore_not_found && error.is_not_found() {
            Ok(Answer::Missing)
        } else if plan.unknown.is_some() && error.as_api().is_some() {
            Ok(Answer::Refused(target.mapping(), error))
        } else {
            Err(error)
        }
    };
    let answers = stream::iter(&plan.targets).map(ask);
    let (found, mut errors) = gather(answers.buffered(WIDTH)).await;
    let (mut pages, mut refused) = (Vec::new(), Vec::new());
    for answer in found {
        match answer {
            Answer::Pages(answer) => pages.push(*answer),
            Answer::Missing => {}
            Answer::Refused(mapping, error) => refused.push((mapping, error)),
        }
    }
    let mut unlisted = Unlisted::of_versions(plan.unknown.as_deref().unwrap_or_default());
    for (mapping, error) in refused {
        if pages.is_empty() {
            // All refusals are alike: one tells why nothing is shown.
            errors.push(error);
            break;
        }
        unlisted.add(mapping, &error);
    }
    Answers {
        pages,
        errors,
        unlisted,
    }
}

/// A failure with the title that kubectl gives it for this target.
fn titled(plan: &Plan, target: &Target, error: Error) -> Error {
    match target {
        Target::Named { .. } if !plan.from_files => error,
        _ => untitled(plan, error),
    }
}

/// The failure of a manifest or a list, which kubectl tells without `error: ` where it makes tables.
fn untitled(plan: &Plan, mut error: Error) -> Error {
    let is_namespace = error
        .message
        .starts_with("the namespace from the provided object");
    let in_table = plan.format.is_none() && !plan.is_watch();
    if in_table && error.kind == ErrorKind::General && !is_namespace {
        error.kind = ErrorKind::Verbatim;
    }
    error
}

async fn failure(client: &Client, plan: &Plan, target: &Target, error: Error) -> Error {
    match target {
        Target::List { .. } => unlisted(error, plan, target),
        Target::Named {
            mapping, namespace, ..
        } => reason(client, error, mapping, namespace).await,
    }
}

fn unlisted(error: Error, plan: &Plan, target: &Target) -> Error {
    let (labels, fields) = (&plan.args.selector, &plan.args.field_selector);
    list_failure(error, &target.mapping().gvr(), labels, fields)
}

/// A part of the answer to a target.
pub(super) enum Part {
    /// A row of a table.
    Row(Value),
    /// An object, with its type.
    Object(Value),
    /// A page has ended: what was printed may be shown.
    PageEnd,
}

impl Part {
    /// The metadata of the object, or of that of the row; `Null` where there is none.
    pub(super) fn metadata(&self) -> &Value {
        match self {
            Part::Row(row) => &row["object"]["metadata"],
            Part::Object(object) => &object["metadata"],
            Part::PageEnd => &Value::Null,
        }
    }
}

/// All that the server has for a target, piece by piece. The next page is asked for as soon as its
/// token is known, so that the server works while the page before is being used.
pub(super) struct Pages<'p> {
    /// What was asked for.
    pub(super) target: &'p Target,
    client: Client,
    plan: &'p Plan,
    /// The page under way, or the one that has just ended.
    page: Option<Items>,
    has_ended: bool,
    /// The token that was asked for last: a server that gives it again is not asked for ever.
    token: String,
    coming: Option<JoinHandle<Result<Response>>>,
    /// What was looked at and not given yet.
    peeked: Option<Result<Option<Part>>>,
}

impl<'p> Pages<'p> {
    fn new(client: &Client, plan: &'p Plan, target: &'p Target, first: Items) -> Self {
        Self {
            target,
            client: client.clone(),
            plan,
            page: Some(first),
            has_ended: false,
            token: String::new(),
            coming: None,
            peeked: None,
        }
    }

    /// The fields of the page's list beside its items, as far as they have been read: all of them at
    /// [`Part::PageEnd`].
    pub(super) fn head(&self) -> Option<&Map<String, Value>> {
        self.page.as_ref().map(Items::head)
    }

    /// How many objects kubectl would ask for at once.
    pub(super) fn chunk_size(&self) -> i64 {
        self.plan.args.chunk_size
    }

    /// Whether there is any object, or row.
    pub(super) async fn has_any(&mut self) -> bool {
        let next = self.next().await;
        let found = matches!(next, Ok(Some(Part::Row(_) | Part::Object(_))));
        self.peeked = Some(next);
        found
    }

    /// The next piece that is wanted; `None` after the last.
    pub(super) async fn next(&mut self) -> Result<Option<Part>> {
        if let Some(part) = self.peeked.take() {
            return part;
        }
        loop {
            let (plan, target) = (self.plan, self.target);
            match self.any().await.map_err(|e| titled(plan, target, e))? {
                Some(part @ (Part::Row(_) | Part::Object(_)))
                    if !self.plan.filter.matches(&part.metadata()["labels"]) => {}
                part => return Ok(part),
            }
        }
    }

    async fn any(&mut self) -> Result<Option<Part>> {
        if std::mem::take(&mut self.has_ended) {
            self.page = None;
        }
        if self.page.is_none() {
            let Some(coming) = self.coming.take() else {
                return Ok(None);
            };
            let answer = coming.await.map_err(|e| Error::new(e.to_string()))?;
            let answer = answer.map_err(|e| unlisted(e, self.plan, self.target))?;
            self.page = Some(answer.items());
        }
        let Some(page) = &mut self.page else {
            return Ok(None);
        };
        let item = page.next().await?;
        let are_rows = page.are_rows();
        let object = page.is_object() && item.is_none();
        self.ask_ahead().await;
        match item {
            Some(row) if are_rows => Ok(Some(Part::Row(row))),
            Some(mut item) => {
                self.set_type(&mut item);
                Ok(Some(Part::Object(item)))
            }
            None if object => {
                let head = self.page.take().map(|p| p.head().clone());
                Ok(head.map(|h| Part::Object(Value::Object(h))))
            }
            None => {
                self.has_ended = true;
                Ok(Some(Part::PageEnd))
            }
        }
    }

    /// Asks for the page after this one, once its token has been read.
    async fn ask_ahead(&mut self) {
        let metadata = self.head().and_then(|h| h.get("metadata"));
        let token = metadata.and_then(|m| m["continue"].as_str());
        let Some(token) = token.filter(|t| !t.is_empty() && *t != self.token) else {
            return;
        };
        let token = token.to_owned();
        let request = request(self.plan, self.target, &token);
        self.token = token;
        let client = self.client.clone();
        self.coming = Some(tokio::spawn(async move { client.send(request).await }));
        // Lets the request go out before the page keeps this thread busy.
        tokio::task::yield_now().await;
    }

    /// Gives an item the type that built-in lists leave out of their items.
    fn set_type(&self, item: &mut Value) {
        let head = self.head();
        let of_list = |key| head.and_then(|h| h.get(key)).and_then(Value::as_str);
        let mapping = self.target.mapping();
        let kind = of_list("kind").and_then(|k| k.strip_suffix("List"));
        let version = of_list("apiVersion").map(str::to_owned);
        let Some(map) = item.as_object_mut() else {
            return;
        };
        map.entry("apiVersion")
            .or_insert_with(|| version.unwrap_or_else(|| mapping.api_version()).into());
        map.entry("kind")
            .or_insert_with(|| kind.unwrap_or(&mapping.kind).into());
    }
}

impl Drop for Pages<'_> {
    fn drop(&mut self) {
        if let Some(coming) = &self.coming {
            coming.abort();
        }
    }
}
