//! Asking a server what it has: aggregated discovery (KEP-3352), or group by group where the
//! server is too old for that.

use futures_util::future::{join, join_all};
use serde_json::Value;

use crate::client::{Client, Request, unread_status};
use crate::{Error, Result};

use super::{Resources, RestMapping};

/// `Accept` of aggregated discovery, newest first, then the old form.
const AGGREGATED: &str = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";

/// What a server has, and what it could not tell because a part of it is down.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub(super) resources: Resources,
    /// `group/version`, and why its resources are not known.
    pub(super) broken: Vec<(String, String)>,
}

/// Asks the server: two requests at once.
pub(super) async fn fetch(client: &Client) -> Result<Found> {
    let ask = |path: &'static str| client.json(Request::get(path).accept(AGGREGATED));
    let (core, groups) = join(ask("/api"), ask("/apis")).await;
    let mut found = Found::default();
    let mut first_error = None;
    for answer in [core, groups] {
        match answer {
            Ok(list) if list["kind"] == "APIGroupDiscoveryList" => aggregated(&list, &mut found),
            Ok(list) => legacy(client, &list, &mut found).await?,
            Err(error) if error.as_api().is_some_and(|api| api.code == 404) => {}
            Err(error) => first_error = first_error.or(Some(unread_status(error))),
        }
    }
    match first_error {
        Some(error) if found.resources.0.is_empty() => Err(error),
        _ => Ok(found),
    }
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

fn texts(value: &Value) -> Vec<String> {
    items(value)
        .filter_map(|v| v.as_str().map(str::to_owned))
        .collect()
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// Reads an `APIGroupDiscoveryList`.
fn aggregated(list: &Value, found: &mut Found) {
    for group in items(&list["items"]) {
        let name = text(&group["metadata"], "name");
        for version in items(&group["versions"]) {
            let of = RestMapping {
                group: name.clone(),
                version: text(version, "version"),
                ..RestMapping::default()
            };
            if version["freshness"] == "Stale" {
                // kubectl's words for a group whose server did not answer lately.
                let why = format!("stale GroupVersion discovery: {}", of.api_version());
                found.broken.push((of.api_version(), why));
            }
            let before = found.resources.0.len();
            let resources = items(&version["resources"]).filter(|r| r["responseKind"].is_object());
            found.resources.0.extend(resources.map(|r| RestMapping {
                resource: text(r, "resource"),
                kind: text(&r["responseKind"], "kind"),
                singular: text(r, "singularResource"),
                namespaced: r["scope"] == "Namespaced",
                short_names: texts(&r["shortNames"]),
                categories: texts(&r["categories"]),
                verbs: texts(&r["verbs"]),
                ..of.clone()
            }));
            if found.resources.0.len() == before {
                found.resources.0.push(of);
            }
        }
    }
}

/// Reads an `APIVersions` or `APIGroupList`, and asks for the resources of each version in it.
async fn legacy(client: &Client, list: &Value, found: &mut Found) -> Result<()> {
    let mut versions: Vec<(String, String)> = texts(&list["versions"])
        .into_iter()
        .map(|version| (String::new(), version))
        .collect();
    for group in items(&list["groups"]) {
        let preferred = text(&group["preferredVersion"], "version");
        let mut all: Vec<String> = items(&group["versions"])
            .map(|v| text(v, "version"))
            .collect();
        all.sort_by_key(|v| *v != preferred);
        versions.extend(all.into_iter().map(|v| (text(group, "name"), v)));
    }
    let asked = versions.into_iter().map(|(group, version)| async move {
        let of = RestMapping {
            group,
            version,
            ..RestMapping::default()
        };
        let path = match of.group.as_str() {
            "" => format!("/api/{}", of.version),
            group => format!("/apis/{group}/{}", of.version),
        };
        (client.json(Request::get(path)).await, of)
    });
    for (answer, of) in join_all(asked).await {
        match answer {
            Ok(list) => group_version(&list, of, found),
            Err(error) if error.as_api().is_some() => broken(of, &error, found),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Reads an `APIResourceList`.
fn group_version(list: &Value, of: RestMapping, found: &mut Found) {
    let before = found.resources.0.len();
    for r in items(&list["resources"]) {
        let name = text(r, "name");
        if name.is_empty() || name.contains('/') {
            continue;
        }
        let kind = text(r, "kind");
        let singular = Some(text(r, "singularName")).filter(|s| !s.is_empty());
        found.resources.0.push(RestMapping {
            singular: singular.unwrap_or_else(|| kind.to_lowercase()),
            resource: name,
            kind,
            namespaced: r["namespaced"] == true,
            short_names: texts(&r["shortNames"]),
            categories: texts(&r["categories"]),
            verbs: texts(&r["verbs"]),
            ..of.clone()
        });
    }
    if found.resources.0.len() == before {
        found.resources.0.push(of);
    }
}

fn broken(of: RestMapping, error: &Error, found: &mut Found) {
    found.broken.push((of.api_version(), error.message.clone()));
    found.resources.0.push(of);
}
