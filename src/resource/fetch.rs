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

/// All objects that `targets` stand for, in their order, and the failures of the others. `labels`
/// selects from lists, `page` objects of which are asked for at once; 0 for all.
pub async fn infos(
    client: &Client,
    targets: &[Target],
    labels: &str,
    page: i64,
) -> (Vec<Info>, Vec<Error>) {
    let answers = stream::iter(targets).map(|t| target(client, t, labels, page));
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

async fn target(client: &Client, target: &Target, labels: &str, page: i64) -> Result<Vec<Info>> {
    match target {
        Target::Named {
            mapping,
            namespace,
            name,
        } => {
            let object = get(client, mapping, namespace, name).await?;
            Ok(vec![info(mapping, object)])
        }
        Target::List { mapping, namespace } => list(client, mapping, namespace, labels, page).await,
    }
}

async fn list(
    client: &Client,
    mapping: &Arc<RestMapping>,
    namespace: &str,
    labels: &str,
    page: i64,
) -> Result<Vec<Info>> {
    let limit = if page > 0 {
        page.to_string()
    } else {
        String::new()
    };
    let mut infos = Vec::new();
    let mut token = String::new();
    loop {
        let request = Request::get(mapping.path(namespace, ""))
            .query_nonempty("continue", &token)
            .query_nonempty("labelSelector", labels)
            .query_nonempty("limit", &limit);
        let mut page = client.json(request).await?;
        token = page["metadata"]["continue"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        let Some(Value::Array(items)) = page.get_mut("items").map(Value::take) else {
            return Err(Error::new(format!(
                "the list of {} has no items",
                mapping.resource
            )));
        };
        infos.extend(items.into_iter().map(|item| {
            let mut object = Object(item);
            named_type(&mut object, mapping);
            info(mapping, object)
        }));
        if token.is_empty() {
            return Ok(infos);
        }
    }
}

/// Objects of built-in lists come without their type.
fn named_type(object: &mut Object, mapping: &RestMapping) {
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
