//! The current state of the objects to apply, read before anything is written.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::{Value, json};

use super::{WIDTH, described, failed, is_fatal, ordered};
use crate::client::{Client, Request};
use crate::resource::{Info, Object};
use crate::{Error, Result};

/// From how many objects of a type and namespace on one list replaces the single reads.
const LIST_FROM: usize = 16;
/// How many objects a page of a list holds.
const PAGE: usize = 500;

/// The state of an object before it is applied.
#[derive(Clone, Debug)]
pub(super) enum Current {
    /// It is there.
    Present(Box<Object>),
    /// It is not there.
    Absent,
    /// To be read when its turn comes: it comes twice, and the first time may change it.
    Unread,
    /// It could not be read.
    Failed(Error),
}

impl Current {
    /// The object that was read; `None` when there is none.
    ///
    /// # Errors
    /// The server's refusal to read it, with what was to be read.
    pub(super) fn known(self, info: &Info) -> Result<Option<Object>> {
        match self {
            Self::Present(object) => Ok(Some(*object)),
            Self::Absent | Self::Unread => Ok(None),
            Self::Failed(error) => Err(unreadable(error, info)),
        }
    }
}

/// The failure to read an object, with what was to be read.
#[must_use]
pub fn unreadable(error: Error, info: &Info) -> Error {
    let subject = described(info);
    let verb = format!("retrieving current configuration of:\n{subject}\nfrom server for:");
    failed(error, &verb, info)
}

/// The object as it is when its turn has come, where it was not read before.
pub(super) async fn now(client: &Client, info: &Info, current: Current) -> Result<Option<Object>> {
    match current {
        Current::Unread => get(client, info).await.known(info),
        current => current.known(info),
    }
}

/// Reads one object.
pub(super) async fn get(client: &Client, info: &Info) -> Current {
    if info.name.is_empty() {
        return Current::Failed(Error::new("resource name may not be empty"));
    }
    let path = info.mapping.path(&info.namespace, &info.name);
    match client.json(Request::get(path)).await {
        Ok(object) => Current::Present(Box::new(Object(object))),
        Err(error) if error.is_not_found() => Current::Absent,
        Err(error) => Current::Failed(error),
    }
}

/// Reads the state of all of `infos`, many at once.
///
/// # Errors
/// What makes every further request useless, such as a server that can't be reached.
pub(super) async fn all(client: &Client, infos: &[Info]) -> Result<Vec<Current>> {
    let mut states = vec![Current::Unread; infos.len()];
    let (lists, mut gets) = plan(infos);
    let read = |group: Vec<usize>| async move {
        let found = list(client, infos, &group).await;
        (group, found)
    };
    ordered(lists, WIDTH, read, |(group, found)| {
        match found {
            Ok(found) => {
                let known = |place: &usize| found.contains_key(place);
                gets.extend(group.into_iter().filter(|place| !known(place)));
                found
                    .into_iter()
                    .for_each(|(place, state)| states[place] = state);
            }
            Err(error) if is_fatal(&error) => return Err(error),
            // Whoever may not list may yet get.
            Err(_) => gets.extend(group),
        }
        Ok(())
    })
    .await?;
    let read = |place: usize| async move { (place, get(client, &infos[place]).await) };
    ordered(gets, WIDTH, read, |(place, state)| match state {
        Current::Failed(error) if is_fatal(&error) => Err(error),
        state => {
            states[place] = state;
            Ok(())
        }
    })
    .await?;
    Ok(states)
}

/// Which objects to read by lists, grouped by type and namespace, and which one by one.
fn plan(infos: &[Info]) -> (Vec<Vec<usize>>, Vec<usize>) {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut seen = HashSet::new();
    for (place, info) in infos.iter().enumerate() {
        let path = info.mapping.path(&info.namespace, &info.name);
        if !info.name.is_empty() && seen.insert(path) {
            let collection = info.mapping.path(&info.namespace, "");
            groups.entry(collection).or_default().push(place);
        }
    }
    let (lists, gets): (Vec<_>, Vec<_>) = groups
        .into_values()
        .partition(|group| group.len() >= LIST_FROM);
    (lists, gets.into_iter().flatten().collect())
}

/// Reads a group page by page. Objects it says nothing about are to be read one by one: when the
/// collection is far larger than the group, or its snapshot is gone.
async fn list(client: &Client, infos: &[Info], group: &[usize]) -> Result<HashMap<usize, Current>> {
    let Some(first) = group.first().map(|place| &infos[*place]) else {
        return Ok(HashMap::new());
    };
    let mut wanted: HashMap<&str, usize> = group
        .iter()
        .map(|place| (infos[*place].name.as_str(), *place))
        .collect();
    let mut found = HashMap::new();
    let mut token = String::new();
    loop {
        let request = Request::get(first.mapping.path(&first.namespace, ""))
            .query("limit", PAGE.to_string())
            .query_nonempty("continue", &token);
        let mut page = match client.json(request).await {
            Ok(page) => page,
            Err(error) if error.is_reason("Expired") => return Ok(found),
            Err(error) => return Err(error),
        };
        let items = page["items"]
            .as_array_mut()
            .map(std::mem::take)
            .unwrap_or_default();
        for item in items {
            let name = item["metadata"]["name"].as_str().unwrap_or_default();
            if let Some(place) = wanted.remove(name) {
                let object = typed(item, &infos[place]);
                found.insert(place, Current::Present(Box::new(object)));
            }
        }
        let metadata = &page["metadata"];
        token = metadata["continue"].as_str().unwrap_or_default().to_owned();
        if token.is_empty() {
            found.extend(wanted.into_values().map(|place| (place, Current::Absent)));
            return Ok(found);
        }
        let left = metadata["remainingItemCount"].as_u64().unwrap_or(u64::MAX);
        // A page of strangers costs more than a few single reads.
        if wanted.is_empty() || left > 4 * (wanted.len() as u64) + PAGE as u64 {
            return Ok(found);
        }
    }
}

/// Items of lists lack their type, which single objects have.
fn typed(item: Value, info: &Info) -> Object {
    let mut object = Object(item);
    let map = object.map_mut(&[]);
    map.insert("apiVersion".to_owned(), json!(info.mapping.api_version()));
    map.insert("kind".to_owned(), json!(info.mapping.kind));
    object
}

#[cfg(test)]
mod tests {
    use super::super::tests::info;
    use super::*;

    #[test]
    fn lists_replace_many_reads_and_repeats_wait() {
        let mut infos: Vec<Info> = (0..LIST_FROM).map(|i| info("a", &i.to_string())).collect();
        infos.extend([
            info("b", "x"),
            info("b", "x"),
            info("b", ""),
            info("a", "0"),
        ]);
        let (lists, gets) = plan(&infos);
        assert_eq!(lists, [(0..LIST_FROM).collect::<Vec<_>>()]);
        assert_eq!(gets, [LIST_FROM]);
        let (lists, gets) = plan(&infos[1..]);
        assert!(lists.len() == 1 && gets.len() == 1);
    }
}
