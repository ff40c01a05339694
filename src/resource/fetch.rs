//! Targets become the objects that the server has.

use std::sync::Arc;

use futures_util::{Stream, StreamExt as _, stream};
use serde_json::Value;

use super::{Info, Object, Target};
use crate::client::{Client, Request};
use crate::discovery::RestMapping;
use crate::{Error, ErrorKind, Result};

/// How many objects or lists are asked for at once.
pub const WIDTH: usize = 16;
/// How many objects of a list are asked for at once, where no flag says otherwise.
pub const PAGE: i64 = 500;

/// One object by its name.
///
/// # Errors
/// The server's refusal.
pub async fn get(
    client: &Client,
    mapping: &RestMapping,
    namespace: &str,
    name: &str,
) -> Result<Object> {
    match client
        .json(Request::get(mapping.path(namespace, name)))
        .await
    {
        Ok(object) => Ok(Object(object)),
        Err(error) => Err(reason(client, error, mapping, namespace).await),
    }
}

/// The better reason for an object that was not found: a namespace that does not exist
/// (cli-runtime's `Info.Get`). Any other failure stays itself.
pub async fn reason(
    client: &Client,
    error: Error,
    mapping: &RestMapping,
    namespace: &str,
) -> Error {
    if error.is_not_found() && mapping.namespaced && !matches!(namespace, "" | "default") {
        let path = format!("/api/v1/namespaces/{namespace}");
        if let Err(e) = client.json(Request::get(path)).await
            && e.is_not_found()
        {
            return e;
        }
    }
    error
}

/// How lists are read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lists<'a> {
    /// The label selector; empty for none.
    pub labels: &'a str,
    /// The field selector; empty for none.
    pub fields: &'a str,
    /// How many objects to ask for at once; 0 for all.
    pub page: i64,
}

/// All objects that `targets` stand for, in their order, and the failures of the others.
pub async fn infos(
    client: &Client,
    targets: &[Target],
    lists: Lists<'_>,
) -> (Vec<Info>, Vec<Error>) {
    let answers = stream::iter(targets).map(|t| target(client, t, lists));
    let (found, errors) = gather(answers.buffered(WIDTH)).await;
    (found.into_iter().flatten().collect(), errors)
}

/// All answers in their order, and the failures of the others. A server that can't be reached is
/// told of once: nothing is asked of it any more.
pub async fn gather<T>(answers: impl Stream<Item = Result<T>>) -> (Vec<T>, Vec<Error>) {
    let mut answers = std::pin::pin!(answers);
    let (mut found, mut errors) = (Vec::new(), Vec::new());
    while let Some(answer) = answers.next().await {
        match answer {
            Ok(answer) => found.push(answer),
            Err(error) => {
                let ends_all = matches!(error.kind, ErrorKind::Connection);
                errors.push(error);
                if ends_all {
                    break;
                }
            }
        }
    }
    (found, errors)
}

/// A refused list tells what it was to be of and the selectors, as client-go's `EnhanceListError`.
#[must_use]
pub fn list_failure(mut error: Error, resource: &str, labels: &str, fields: &str) -> Error {
    let is_selective = !(labels.is_empty() && fields.is_empty());
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
                "Unable to find {resource:?} that match label selector {labels:?}, field selector {fields:?}: {text}"
            );
        }
        "BadRequest" | "NotFound" => {
            error.message = format!("Unable to list {resource:?}: {text}");
        }
        _ => {}
    }
    error
}

/// Kinds that could not be listed, for one note at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unlisted(Vec<(String, String)>);

impl Unlisted {
    /// Versions of which the server can't tell what they have.
    #[must_use]
    pub fn of_versions(versions: &[String]) -> Self {
        let unknown = |version: &String| (version.clone(), "unknown".to_owned());
        Self(versions.iter().map(unknown).collect())
    }

    /// Adds a kind that was refused; one that has just been deleted has nothing to be listed.
    pub fn add(&mut self, mapping: &RestMapping, error: &Error) {
        if error.is_not_found() {
            return;
        }
        let reason = error.as_api().map_or("", |api| api.reason.as_str());
        let reason = if reason.is_empty() {
            &error.message
        } else {
            reason
        };
        let entry = (mapping.group_resource(), reason.to_owned());
        if !self.0.contains(&entry) {
            self.0.push(entry);
        }
    }

    /// One line that names all of them by reason; `None` when there are none.
    #[must_use]
    pub fn note(&self) -> Option<String> {
        let mut by_reason: Vec<(&str, Vec<&str>)> = Vec::new();
        for (name, reason) in &self.0 {
            match by_reason.iter_mut().find(|(r, _)| r == reason) {
                Some((_, names)) => names.push(name),
                None => by_reason.push((reason, vec![name])),
            }
        }
        let parts = by_reason
            .iter()
            .map(|(reason, names)| format!("{} ({reason})", names.join(", ")));
        let parts: Vec<String> = parts.collect();
        (!parts.is_empty()).then(|| format!("could not be listed: {}", parts.join("; ")))
    }
}

/// The objects of manifests as the server has them, in their order, and the failures of the others.
pub async fn live(client: &Client, infos: Vec<Info>) -> (Vec<Info>, Vec<Error>) {
    let live = |mut info: Info| async move {
        info.object = get(client, &info.mapping, &info.namespace, &info.name).await?;
        Ok(info)
    };
    gather(stream::iter(infos).map(live).buffered(WIDTH)).await
}

async fn target(client: &Client, target: &Target, lists: Lists<'_>) -> Result<Vec<Info>> {
    match target {
        Target::Named {
            mapping,
            namespace,
            name,
        } => {
            let object = get(client, mapping, namespace, name).await?;
            Ok(vec![info(mapping, object)])
        }
        Target::List { mapping, namespace } => list(client, mapping, namespace, lists).await,
    }
}

async fn list(
    client: &Client,
    mapping: &Arc<RestMapping>,
    namespace: &str,
    lists: Lists<'_>,
) -> Result<Vec<Info>> {
    let collection = Collection {
        labels: lists.labels.to_owned(),
        fields: lists.fields.to_owned(),
        page: lists.page,
        ..Collection::of(mapping, namespace)
    };
    let items = collection.items(client).await?.into_iter();
    let infos = items.map(|item| {
        let mut object = Object(item);
        named_type(&mut object, mapping);
        info(mapping, object)
    });
    Ok(infos.collect())
}

/// Objects of a collection on the server.
#[derive(Clone, Debug, Default)]
pub struct Collection {
    /// Its path.
    pub path: String,
    /// What messages call it.
    pub title: String,
    /// The label selector; empty for none.
    pub labels: String,
    /// The field selector; empty for none.
    pub fields: String,
    /// How many objects to ask for at once; 0 for all.
    pub page: i64,
    /// What the items are to be shown as; objects where it is empty.
    pub accept: &'static str,
}

impl Collection {
    /// All objects of `mapping` in `namespace`; everywhere when that is empty.
    #[must_use]
    pub fn of(mapping: &RestMapping, namespace: &str) -> Self {
        Self {
            path: mapping.path(namespace, ""),
            title: mapping.gvr(),
            page: PAGE,
            ..Self::default()
        }
    }

    /// All its items, page by page.
    ///
    /// # Errors
    /// The server's refusal, or an answer that is no list.
    pub async fn items(&self, client: &Client) -> Result<Vec<Value>> {
        let limit = match self.page {
            size @ 1.. => size.to_string(),
            _ => String::new(),
        };
        let (mut all, mut token) = (Vec::new(), String::new());
        loop {
            let mut request = Request::get(&self.path)
                .query_nonempty("continue", &token)
                .query_nonempty("fieldSelector", &self.fields)
                .query_nonempty("labelSelector", &self.labels)
                .query_nonempty("limit", &limit);
            if !self.accept.is_empty() {
                request = request.accept(self.accept);
            }
            let page = client.json(request).await;
            let mut page = page.map_err(|error| self.failure(error))?;
            match page["items"].take() {
                Value::Array(items) => all.extend(items),
                // Lists of metadata have no items where they are empty.
                Value::Null => {}
                _ => return Err(Error::new(format!("{:?} is no list", self.title))),
            }
            match page["metadata"]["continue"].as_str() {
                Some(next) if !next.is_empty() => token = next.to_owned(),
                _ => return Ok(all),
            }
        }
    }

    /// Why it can't be listed.
    #[must_use]
    pub fn failure(&self, error: Error) -> Error {
        list_failure(error, &self.title, &self.labels, &self.fields)
    }
}

/// Objects of built-in lists come without their type.
pub(super) fn named_type(object: &mut Object, mapping: &RestMapping) {
    let fields = object.map_mut(&[]);
    fields
        .entry("apiVersion")
        .or_insert_with(|| mapping.api_version().into());
    fields
        .entry("kind")
        .or_insert_with(|| mapping.kind.clone().into());
}

fn info(mapping: &Arc<RestMapping>, object: Object) -> Info {
    Info {
        mapping: mapping.clone(),
        namespace: object.namespace().to_owned(),
        name: object.name().to_owned(),
        source: String::new(),
        object,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_could_not_be_listed_is_told_by_reason() {
        let mut unlisted = Unlisted::of_versions(&["x.io/v1".to_owned()]);
        let mapping = |resource: &str, group: &str| RestMapping {
            resource: resource.into(),
            group: group.into(),
            ..RestMapping::default()
        };
        unlisted.add(&mapping("secrets", ""), &Error::api(403, "Forbidden", "no"));
        unlisted.add(
            &mapping("roles", "rbac"),
            &Error::api(403, "Forbidden", "no"),
        );
        assert_eq!(
            unlisted.note().as_deref(),
            Some("could not be listed: x.io/v1 (unknown); secrets, roles.rbac (Forbidden)")
        );
        let mut gone = Unlisted::default();
        gone.add(&mapping("widgets", "x"), &Error::api(404, "NotFound", "no"));
        assert_eq!(gone.note(), None);
    }

    #[test]
    fn items_of_a_list_get_their_type() {
        let mapping = Arc::new(RestMapping {
            group: "apps".into(),
            version: "v1".into(),
            kind: "Deployment".into(),
            ..RestMapping::default()
        });
        let mut object = Object(json!({"metadata": {"name": "web", "namespace": "n"}}));
        named_type(&mut object, &mapping);
        assert_eq!(
            (object.api_version(), object.kind()),
            ("apps/v1", "Deployment")
        );
        let info = info(&mapping, object);
        assert_eq!((info.namespace.as_str(), info.name.as_str()), ("n", "web"));
    }
}
