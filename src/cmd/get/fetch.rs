//! Asking the server for the targets of a `get`.

use futures_util::StreamExt as _;
use futures_util::stream;
use serde_json::Value;
use tokio::task::JoinHandle;

use crate::client::{Client, Request};
use crate::discovery::RestMapping;
use crate::resource::Target;
use crate::resource::fetch::{WIDTH, gather, reason};
use crate::{Error, Result};

use super::{Args, Plan};

/// The request for a target; for a list, its page after `token`.
fn request(plan: &Plan, target: &Target, token: &str, accept: &'static str) -> Request {
    let request = match target {
        Target::Named {
            mapping,
            namespace,
            name,
        } => {
            let mut path = mapping.path(namespace, name);
            if !plan.args.subresource.is_empty() {
                path = path + "/" + &plan.args.subresource;
            }
            Request::get(path)
        }
        Target::List { mapping, namespace } => {
            list_request(&plan.args, mapping.path(namespace, ""), token)
        }
    };
    let request = request.accept(accept);
    // The rows of a table need their object only for what is made of its metadata.
    if accept == crate::client::TABLE && !plan.table.needs_metadata() && !plan.args.all_namespaces {
        return request.query("includeObject", "None");
    }
    request
}

fn list_request(args: &Args, path: String, token: &str) -> Request {
    let request = Request::get(path)
        .query_nonempty("continue", token)
        .query_nonempty("fieldSelector", &args.field_selector)
        .query_nonempty("labelSelector", &args.selector);
    if args.chunk_size > 0 {
        request.query("limit", args.chunk_size.to_string())
    } else {
        request
    }
}

/// The first answer to each target that has one, in order, and the failures of the others.
pub(super) async fn firsts<'p>(
    client: &Client,
    plan: &'p Plan,
    accept: &'static str,
) -> (Vec<(&'p Target, Value)>, Vec<Error>) {
    let ask = |target: &'p Target| async move {
        let request = request(plan, target, "", accept);
        match ask(client, plan, target, request).await {
            Ok(answer) => Ok(Some((target, answer))),
            Err(error) if plan.args.ignore_not_found && error.is_not_found() => Ok(None),
            Err(error) => Err(error),
        }
    };
    let answers = stream::iter(&plan.selected.targets).map(ask);
    let (found, errors) = gather(answers.buffered(WIDTH)).await;
    (found.into_iter().flatten().collect(), errors)
}

async fn ask(client: &Client, plan: &Plan, target: &Target, request: Request) -> Result<Value> {
    let error = match client.json(request).await {
        Ok(answer) => return Ok(answer),
        Err(error) => error,
    };
    Err(match target {
        Target::List { mapping, .. } => list_failure(error, &plan.args, mapping),
        Target::Named {
            mapping, namespace, ..
        } => reason(client, error, mapping, namespace).await,
    })
}

/// The pages of a target, each asked for while the one before is being used.
pub(super) struct Pages<'p> {
    client: Client,
    plan: &'p Plan,
    target: &'p Target,
    accept: &'static str,
    ready: Option<Value>,
    coming: Option<JoinHandle<Result<Value>>>,
}

impl<'p> Pages<'p> {
    /// The page already here, and all that follow it.
    pub(super) fn after(
        client: &Client,
        plan: &'p Plan,
        target: &'p Target,
        first: Value,
        accept: &'static str,
    ) -> Self {
        let client = client.clone();
        Self {
            client,
            plan,
            target,
            accept,
            ready: Some(first),
            coming: None,
        }
    }

    /// The next page; `None` after the last.
    pub(super) async fn next(&mut self) -> Result<Option<Value>> {
        let page = match (self.ready.take(), self.coming.take()) {
            (Some(page), _) => page,
            (None, Some(coming)) => {
                let answer = coming.await.map_err(|e| Error::new(e.to_string()))?;
                answer.map_err(|e| list_failure(e, &self.plan.args, self.target.mapping()))?
            }
            (None, None) => return Ok(None),
        };
        let token = page["metadata"]["continue"].as_str().unwrap_or_default();
        if !token.is_empty() {
            let request = request(self.plan, self.target, token, self.accept);
            let client = self.client.clone();
            self.coming = Some(tokio::spawn(async move { client.json(request).await }));
            // Lets the request go out before the page keeps this thread busy.
            tokio::task::yield_now().await;
        }
        Ok(Some(page))
    }
}

impl Drop for Pages<'_> {
    fn drop(&mut self) {
        if let Some(coming) = &self.coming {
            coming.abort();
        }
    }
}

/// A refused list tells the selectors, as client-go's `EnhanceListError`.
fn list_failure(mut error: Error, args: &Args, mapping: &RestMapping) -> Error {
    let is_selective = !(args.selector.is_empty() && args.field_selector.is_empty());
    let resource = format!(
        "{}/{}, Resource={}",
        mapping.group, mapping.version, mapping.resource
    );
    let reason = error.as_api().map_or("", |api| api.reason.as_str());
    let text = &error.message;
    match reason {
        "Expired" => {
            error.message = format!(
                "{text}: the list of {resource:?} changed while it was read; use --chunk-size=0 to read it at once"
            );
        }
        "BadRequest" | "NotFound" if is_selective => {
            error.message = format!(
                "Unable to find {resource:?} that match label selector {:?}, field selector {:?}: {text}",
                args.selector, args.field_selector
            );
        }
        "BadRequest" | "NotFound" => {
            error.message = format!("Unable to list {resource:?}: {text}");
        }
        _ => {}
    }
    error
}
