//! Waiting until deleted objects are gone.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::try_join_all;
use serde_json::Value;

use crate::client::{Client, Request, watch};
use crate::discovery::RestMapping;
use crate::{Error, Result};

/// The metadata of a list's items, without the rest.
pub const METADATA_LIST: &str =
    "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io,application/json";
/// The metadata of an object, without the rest.
pub(super) const METADATA: &str =
    "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io,application/json";
/// From so many objects of a kind in a namespace on, one list and one watch serve them all.
const MANY: usize = 5;
/// The pause before asking again where a watch ended at once.
const PAUSE: Duration = Duration::from_millis(500);

/// An object that was deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doomed {
    /// Its resource.
    pub mapping: Arc<RestMapping>,
    /// Its namespace; empty for cluster-scoped resources.
    pub namespace: String,
    /// Its name.
    pub name: String,
    /// Its uid: an object of the same name with another one is not it. Empty when not known.
    pub uid: String,
}

impl Doomed {
    fn is(&self, object: &Value) -> bool {
        let uid = object["metadata"]["uid"].as_str().unwrap_or_default();
        self.uid.is_empty() || uid == self.uid
    }
}

/// Who is told of each doomed object that is looked at: its metadata, `None` once it is gone.
type Seen<'s> = RefCell<&'s mut dyn FnMut(&Doomed, Option<&Value>)>;

/// Waits until all of them are gone, at most for `timeout`. `seen` is told of each as it is now,
/// with its metadata, and that it is gone.
///
/// # Errors
/// `timed out waiting for the condition on RESOURCE/NAME`, or what the server refuses; not being
/// allowed to look is no error, as in kubectl.
pub async fn until_gone(
    client: &Client,
    doomed: Vec<Doomed>,
    timeout: Option<Duration>,
    mut seen: impl FnMut(&Doomed, Option<&Value>),
) -> Result<()> {
    let Some(first) = doomed.first() else {
        return Ok(());
    };
    let late = format!(
        "timed out waiting for the condition on {}/{}",
        first.mapping.resource, first.name
    );
    let mut groups: BTreeMap<(String, String), Vec<Doomed>> = BTreeMap::new();
    for one in doomed {
        let key = (one.mapping.path("", ""), one.namespace.clone());
        groups.entry(key).or_default().push(one);
    }
    let seen: Seen<'_> = RefCell::new(&mut seen);
    let gone = |group| group_gone(client, group, &seen);
    let all = try_join_all(groups.into_values().map(gone));
    let outcome = match timeout {
        None => all.await,
        Some(timeout) => match tokio::time::timeout(timeout, all).await {
            Ok(outcome) => outcome,
            Err(_) => return Err(Error::new(late)),
        },
    };
    outcome.map(|_| ())
}

async fn group_gone(client: &Client, group: Vec<Doomed>, seen: &Seen<'_>) -> Result<()> {
    if group.len() >= MANY {
        match collection_gone(client, &group, seen).await {
            Err(error) if is_not_allowed(&error) => {}
            outcome => return outcome,
        }
    }
    let each = group.iter().map(|one| async move {
        match object_gone(client, one, seen).await {
            Err(error) if is_not_allowed(&error) => Ok(()),
            outcome => outcome,
        }
    });
    try_join_all(each).await.map(|_| ())
}

/// Whether it is looking that the server does not allow.
pub(super) fn is_not_allowed(error: &Error) -> bool {
    error.is_reason("Forbidden") || error.is_reason("MethodNotAllowed")
}

/// Waits for one object.
async fn object_gone(client: &Client, one: &Doomed, seen: &Seen<'_>) -> Result<()> {
    let path = one.mapping.path(&one.namespace, &one.name);
    loop {
        let object = match client.json(Request::get(&path).accept(METADATA)).await {
            Ok(object) => Some(object).filter(|object| one.is(object)),
            Err(error) if error.is_not_found() => None,
            Err(error) => return Err(error),
        };
        seen.borrow_mut()(one, object.as_ref());
        let Some(object) = object else {
            return Ok(());
        };
        let request = watch_request(one, &object)
            .query("fieldSelector", format!("metadata.name={}", one.name));
        let mut left = HashMap::from([(one.name.as_str(), one)]);
        if follow(client, request, &mut left, seen).await? {
            return Ok(());
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Waits for many objects of one collection.
async fn collection_gone(client: &Client, group: &[Doomed], seen: &Seen<'_>) -> Result<()> {
    let Some(first) = group.first() else {
        return Ok(());
    };
    let path = first.mapping.path(&first.namespace, "");
    loop {
        let list = client
            .json(Request::get(&path).accept(METADATA_LIST))
            .await?;
        let present: HashMap<&str, &Value> = list["items"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|item| Some((item["metadata"]["name"].as_str()?, item)))
            .collect();
        let mut left = HashMap::new();
        for one in group {
            let object = present.get(one.name.as_str()).filter(|o| one.is(o));
            if object.is_some() {
                left.insert(one.name.as_str(), one);
            }
            seen.borrow_mut()(one, object.copied());
        }
        let request = watch_request(first, &list);
        if left.is_empty() || follow(client, request, &mut left, seen).await? {
            return Ok(());
        }
        tokio::time::sleep(PAUSE).await;
    }
}

fn watch_request(of: &Doomed, seen: &Value) -> Request {
    let version = seen["metadata"]["resourceVersion"]
        .as_str()
        .unwrap_or_default();
    Request::get(of.mapping.path(&of.namespace, ""))
        .accept(METADATA)
        .query("resourceVersion", version)
        .query("watch", "true")
        .timeout(Duration::ZERO)
}

/// Takes out of `left` what the watch tells is gone, until nothing is left (true) or the watch
/// ends (false), which a version too old to watch from counts as.
async fn follow(
    client: &Client,
    request: Request,
    left: &mut HashMap<&str, &Doomed>,
    seen: &Seen<'_>,
) -> Result<bool> {
    let mut events = watch(client, request).await?;
    loop {
        let event = match events.next().await {
            Ok(Some(event)) => event,
            Ok(None) => return Ok(false),
            Err(error) if error.as_api().is_some_and(|api| api.code == 410) => return Ok(false),
            Err(error) => return Err(error),
        };
        let name = event.object["metadata"]["name"]
            .as_str()
            .unwrap_or_default();
        let Some(one) = left.get(name) else {
            continue;
        };
        let is_gone = event.kind == "DELETED" || !one.is(&event.object);
        seen.borrow_mut()(one, Some(&event.object).filter(|_| !is_gone));
        if is_gone {
            left.remove(name);
        }
        if left.is_empty() {
            return Ok(true);
        }
    }
}
