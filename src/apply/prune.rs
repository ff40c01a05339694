//! Pruning: which objects an apply leaves behind, and their deletion.
//!
//! This deletes what nobody named. So an object has to pass every one of these, or it is spared:
//! its type is in the allowlist, it is in a namespace that was applied to (or in none), it has the
//! labels, an apply made it (it has the last-applied annotation), and this apply did not touch it.

use std::cell::Cell;
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use serde_json::{Value, json};

use super::{METADATA_LIST, WIDTH, is_fatal, ordered};
use crate::client::{Client, Request};
use crate::discovery::{Mapper, Resources, RestMapping};
use crate::flags::DryRun;
use crate::patch::last_applied;
use crate::resource::{Info, Object};
use crate::{Error, Result};

/// The types that are pruned unless an allowlist names others: `apiVersion` and kind.
const DEFAULT: [(&str, &str); 16] = [
    ("v1", "ConfigMap"),
    ("v1", "Endpoints"),
    ("v1", "PersistentVolumeClaim"),
    ("v1", "Pod"),
    ("v1", "ReplicationController"),
    ("v1", "Secret"),
    ("v1", "Service"),
    ("batch/v1", "Job"),
    ("batch/v1", "CronJob"),
    ("networking.k8s.io/v1", "Ingress"),
    ("apps/v1", "DaemonSet"),
    ("apps/v1", "Deployment"),
    ("apps/v1", "ReplicaSet"),
    ("apps/v1", "StatefulSet"),
    ("v1", "Namespace"),
    ("v1", "PersistentVolume"),
];

/// What the log says when the default types are pruned.
pub const DEFAULT_NOTE: &str = "Deprecated: kubectl apply will no longer prune non-namespaced resources by default when used with the --namespace flag in a future release. To preserve the current behaviour, list the resources you want to target explicitly in the --prune-allowlist flag.";

/// How many objects a page of a list holds.
const PAGE: &str = "500";

/// The types that an allowlist names as `group/version/kind`, `core` being the group without a
/// name, in its order.
///
/// # Errors
/// kubectl's text for an entry of another form, or for a kind that the server does not have.
pub async fn allowlist(entries: &[String], mapper: &mut Mapper) -> Result<Vec<Arc<RestMapping>>> {
    let mut types = Vec::new();
    for entry in entries {
        let parts: Vec<&str> = entry.split('/').collect();
        let [group, version, kind] = parts[..] else {
            return Err(Error::new(format!(
                "invalid GroupVersionKind format: {entry}, please follow <group/version/kind>"
            )));
        };
        let group = if group == "core" { "" } else { group };
        let api_version = match group {
            "" => version.to_owned(),
            group => format!("{group}/{version}"),
        };
        if !version.is_empty()
            && let Ok(mapping) = mapper.kind(&api_version, kind).await
        {
            types.push(mapping);
            continue;
        }
        let is_it = |m: &RestMapping| {
            m.group == group && (version.is_empty() || m.version == version) && is_kind(m, kind)
        };
        let found = of_kind(mapper, group, kind, is_it).await?;
        types.push(found.ok_or_else(|| {
            Error::new(format!(
                "no matches for kind {kind:?} in version {api_version:?}"
            ))
        })?);
    }
    Ok(types)
}

/// Whether this is the kind of a resource; kubectl knows each in lower case as well.
pub(super) fn is_kind(mapping: &RestMapping, kind: &str) -> bool {
    mapping.kind == kind || mapping.kind.to_lowercase() == kind
}

/// The types that are pruned without an allowlist; [`DEFAULT_NOTE`] is to be said of it.
///
/// # Errors
/// kubectl's text for a type that the server does not have.
pub async fn default_types(mapper: &mut Mapper) -> Result<Vec<Arc<RestMapping>>> {
    let mut types = Vec::new();
    for (api_version, kind) in DEFAULT {
        let mapping = mapper.kind(api_version, kind).await;
        types.push(mapping.map_err(|e| e.context("error retrieving RESTMappings to prune"))?);
    }
    Ok(types)
}

/// The resource of a kind for which `is_it` holds: the first in the server's order.
pub(super) async fn of_kind(
    mapper: &mut Mapper,
    group: &str,
    kind: &str,
    is_it: impl Fn(&RestMapping) -> bool,
) -> Result<Option<Arc<RestMapping>>> {
    // The mapper's names are less strict: any case, the plural, and the beginning of a group.
    match mapper.resource(&format!("{kind}.{group}")).await {
        Ok(mapping) if is_it(&mapping) => return Ok(Some(mapping)),
        _ => {}
    }
    let pick = |all: &Resources| all.0.iter().find(|m| is_it(m)).cloned().map(Arc::new);
    match pick(&mapper.cached().await?) {
        Some(mapping) => Ok(Some(mapping)),
        None => Ok(pick(&mapper.live().await?.0)),
    }
}

/// What an apply touched: all of it is spared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visited {
    namespaces: BTreeSet<String>,
    uids: HashSet<String>,
    names: HashSet<Name>,
}

/// Group, resource, namespace and name: what an object is in any version of its type.
type Name = (String, String, String, String);

fn name(mapping: &RestMapping, namespace: &str, name: &str) -> Name {
    let namespace = if mapping.namespaced { namespace } else { "" };
    let type_of = (mapping.group.clone(), mapping.resource.clone());
    (type_of.0, type_of.1, namespace.to_owned(), name.to_owned())
}

impl Visited {
    /// Objects of this namespace may be pruned, also when none of it is applied: that of a flag.
    pub fn namespace(&mut self, namespace: &str) {
        if !namespace.is_empty() {
            self.namespaces.insert(namespace.to_owned());
        }
    }

    /// Notes an object that is to be applied: its namespace is looked through for others, and
    /// whatever has its name is spared.
    pub fn input(&mut self, info: &Info) {
        if info.mapping.namespaced {
            self.namespace(&info.namespace);
        }
        let name = name(&info.mapping, &info.namespace, &info.name);
        self.names.insert(name);
    }

    /// Notes an object as the server has it.
    pub fn applied(&mut self, object: &Object) {
        self.uids.insert(object.uid().to_owned());
    }

    /// Whether an object that the server has was touched. A name counts as much as a uid: what
    /// somebody else has made again meanwhile is what the manifest says, too.
    fn has(&self, mapping: &RestMapping, object: &Object) -> bool {
        self.uids.contains(object.uid())
            || (self.names).contains(&name(mapping, object.namespace(), object.name()))
    }

    /// The namespaces that are looked through, sorted.
    pub fn namespaces(&self) -> impl Iterator<Item = &str> {
        self.namespaces.iter().map(String::as_str)
    }
}

/// An object to be pruned.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The resource that serves it.
    pub mapping: Arc<RestMapping>,
    /// Its namespace; empty for cluster-scoped resources.
    pub namespace: String,
    /// The object, or its metadata alone if that was asked for; its type is filled in.
    pub object: Object,
}

/// Where candidates are looked for.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// The types, in the order of the allowlist.
    pub types: &'a [Arc<RestMapping>],
    /// The label selector; empty for none.
    pub selector: &'a str,
    /// Whether the whole objects are needed, and not their metadata alone.
    pub whole: bool,
}

/// The objects that a prune deletes, in kubectl's order: by namespace and type, then those without
/// a namespace. Nothing is changed. The lists are asked for at once; one that fails ends the
/// search, and its error stands beside what comes before it in that order.
pub async fn candidates(
    client: &Client,
    search: Search<'_>,
    visited: &Visited,
) -> (Vec<Candidate>, Option<Error>) {
    let places = places(search.types, visited);
    let found = find(client, places, search, visited, is_applied).await;
    let (candidates, error) = found;
    let told = |(mapping, error): (Arc<RestMapping>, Error)| failed(&mapping, error);
    (candidates, error.map(told))
}

/// Whether an apply made it, or `create --save-config`.
fn is_applied(object: &Object) -> bool {
    last_applied::read(object).is_some()
}

/// A type, and the namespace its objects are listed in.
pub(super) type Place = (Arc<RestMapping>, String);

/// Every type in every namespace, then the types without namespaces.
fn places(types: &[Arc<RestMapping>], visited: &Visited) -> Vec<Place> {
    let of = |namespaced: bool| types.iter().filter(move |m| m.namespaced == namespaced);
    let inside = (visited.namespaces())
        .flat_map(|namespace| of(true).map(move |m| (m.clone(), namespace.to_owned())));
    inside
        .chain(of(false).map(|m| (m.clone(), String::new())))
        .collect()
}

/// Lists `places` and gives what is wanted of it and was not touched, each object once; at the
/// first place that can't be listed, also its type and why.
pub(super) async fn find(
    client: &Client,
    places: Vec<Place>,
    search: Search<'_>,
    visited: &Visited,
    is_wanted: impl Fn(&Object) -> bool,
) -> (Vec<Candidate>, Option<(Arc<RestMapping>, Error)>) {
    let (mut found, mut refused) = (Vec::new(), None);
    let one = |(mapping, namespace): Place| async move {
        let items = list(client, &mapping, &namespace, search).await;
        (mapping, items)
    };
    let ended = ordered(places, WIDTH, one, |(mapping, items)| {
        let items = items.inspect_err(|_| refused = Some(mapping.clone()))?;
        let items = items.into_iter().filter(&is_wanted);
        found.extend(untouched(items, &mapping, visited));
        Ok(())
    })
    .await;
    once(&mut found);
    let refusal = ended.err().map(|e| (refused.unwrap_or_default(), e));
    (found, refusal)
}

/// The objects that were not touched, as candidates.
fn untouched(
    items: impl Iterator<Item = Object>,
    mapping: &Arc<RestMapping>,
    visited: &Visited,
) -> impl Iterator<Item = Candidate> {
    items
        .filter(|object| !visited.has(mapping, object))
        .map(|object| Candidate {
            mapping: mapping.clone(),
            namespace: object.namespace().to_owned(),
            object,
        })
}

/// Leaves each object once: a type may stand twice in an allowlist, or be served by two groups.
fn once(found: &mut Vec<Candidate>) {
    let mut seen = HashSet::new();
    found.retain(|one| {
        let uid = one.object.uid();
        uid.is_empty() || seen.insert(uid.to_owned())
    });
}

/// The objects of one type in one namespace that the labels select.
async fn list(
    client: &Client,
    mapping: &RestMapping,
    namespace: &str,
    search: Search<'_>,
) -> Result<Vec<Object>> {
    if mapping.namespaced && namespace.is_empty() {
        // The path would be that of all namespaces.
        return Err(Error::new(format!(
            "unexpectedly encountered empty namespace during prune of namespace-scoped resource {}",
            kind_of(mapping)
        )));
    }
    let (mut objects, mut token) = (Vec::new(), String::new());
    loop {
        let mut request = Request::get(mapping.path(namespace, ""))
            .query_nonempty("continue", &token)
            .query_nonempty("labelSelector", search.selector)
            .query("limit", PAGE);
        if !search.whole {
            request = request.accept(METADATA_LIST);
        }
        let mut page = client.json(request).await?;
        let items = match page.get_mut("items").map(Value::take) {
            Some(Value::Array(items)) => items,
            // What a list of metadata without any says.
            None | Some(Value::Null) if is_list(&page) => Vec::new(),
            _ => return Err(Error::new("the server's answer is no list")),
        };
        objects.extend(items.into_iter().map(|item| typed(item, mapping)));
        let next = page["metadata"]["continue"].as_str().unwrap_or_default();
        next.clone_into(&mut token);
        if token.is_empty() {
            return Ok(objects);
        }
    }
}

fn is_list(page: &Value) -> bool {
    page["kind"]
        .as_str()
        .is_some_and(|kind| kind.ends_with("List"))
}

/// An item of a list with the type that it has by itself.
fn typed(item: Value, mapping: &RestMapping) -> Object {
    let mut object = Object(item);
    let fields = object.map_mut(&[]);
    fields.insert("apiVersion".to_owned(), mapping.api_version().into());
    fields.insert("kind".to_owned(), mapping.kind.as_str().into());
    object
}

/// How objects are deleted.
#[derive(Clone, Copy, Debug)]
pub struct Deletion {
    /// What is really done.
    pub dry_run: DryRun,
    /// `Background`, `Orphan` or `Foreground`.
    pub propagation: &'static str,
    /// Seconds an object has to end; `None` leaves it to the object.
    pub grace_period: Option<i64>,
}

impl Deletion {
    /// The `DeleteOptions`. The uid makes sure that no other object is hit than the one that was
    /// looked at.
    fn options(&self, object: &Object) -> Value {
        let mut options = json!({
            "kind": "DeleteOptions",
            "apiVersion": "v1",
            "propagationPolicy": self.propagation,
        });
        if let Some(seconds) = self.grace_period {
            options["gracePeriodSeconds"] = seconds.into();
        }
        if self.dry_run == DryRun::Server {
            options["dryRun"] = json!(["All"]);
        }
        if !object.uid().is_empty() {
            options["preconditions"] = json!({"uid": object.uid()});
        }
        options
    }
}

/// Deletes candidates that [`candidates`] found, and hands each that is deleted to `done`, in
/// order: those of one type and namespace at once, one such run after the other. After a failure
/// nothing more is started.
///
/// # Errors
/// The failures in kubectl's words, those of `done`, Ctrl-C.
pub async fn delete(
    client: &Client,
    doomed: Vec<Candidate>,
    how: Deletion,
    done: impl FnMut(Candidate) -> Result<()>,
) -> Result<()> {
    let told = |candidate: &Candidate, error| failed(&candidate.mapping, error);
    delete_all(client, doomed, how, told, done).await
}

/// [`delete`] with other words for a failure.
pub(super) async fn delete_all(
    client: &Client,
    doomed: Vec<Candidate>,
    how: Deletion,
    told: impl Fn(&Candidate, Error) -> Error,
    mut done: impl FnMut(Candidate) -> Result<()>,
) -> Result<()> {
    let same = |a: &Candidate, b: &Candidate| a.mapping == b.mapping && a.namespace == b.namespace;
    for run in doomed.chunk_by(same) {
        let (has_failed, mut errors) = (Cell::new(false), Vec::new());
        let start = |candidate: &Candidate| {
            let (candidate, has_failed) = (candidate.clone(), &has_failed);
            async move {
                if has_failed.get() {
                    return None;
                }
                let outcome = delete_one(client, &candidate, how).await;
                has_failed.set(has_failed.get() || outcome.is_err());
                Some((candidate, outcome))
            }
        };
        let ended = ordered(run, WIDTH, start, |outcome| match outcome {
            None => Ok(()),
            Some((candidate, Ok(()))) => done(candidate),
            Some((_, Err(error))) if is_fatal(&error) => Err(error),
            Some((candidate, Err(error))) => {
                errors.push(told(&candidate, error));
                Ok(())
            }
        })
        .await;
        errors.extend(ended.err());
        Error::all(errors)?;
    }
    Ok(())
}

/// Deletes one object; that it is gone already is what is wanted.
async fn delete_one(client: &Client, candidate: &Candidate, how: Deletion) -> Result<()> {
    let object = &candidate.object;
    if object.name().is_empty() {
        // The path would be that of the whole collection.
        return Err(Error::new("resource name may not be empty"));
    }
    if how.dry_run == DryRun::Client {
        return Ok(());
    }
    let path = candidate.mapping.path(&candidate.namespace, object.name());
    match client
        .json(Request::delete(path, &how.options(object)))
        .await
    {
        Err(error) if !error.is_not_found() => Err(error),
        _ => Ok(()),
    }
}

/// kubectl's words for a failure with objects of a type.
fn failed(mapping: &RestMapping, error: Error) -> Error {
    if error.as_api().is_none() && is_fatal(&error) {
        return error;
    }
    let scope = if mapping.namespaced {
        "namespaced"
    } else {
        "nonNamespaced"
    };
    let kind = kind_of(mapping);
    Error::new(format!("error pruning {scope} object {kind}: {error}"))
}

/// `group/version, Kind=name`, as Go prints a GroupVersionKind.
pub(super) fn kind_of(mapping: &RestMapping) -> String {
    let RestMapping {
        group,
        version,
        kind,
        ..
    } = mapping;
    format!("{group}/{version}, Kind={kind}")
}

#[cfg(test)]
mod tests {
    use super::super::tests::info;
    use super::*;

    fn mapping(group: &str, kind: &str, namespaced: bool) -> Arc<RestMapping> {
        Arc::new(RestMapping {
            group: group.into(),
            version: "v1".into(),
            kind: kind.into(),
            resource: format!("{}s", kind.to_lowercase()),
            namespaced,
            ..RestMapping::default()
        })
    }

    fn object(namespace: &str, name: &str, uid: &str, annotations: &Value) -> Object {
        let mut metadata = json!({"name": name, "uid": uid, "annotations": annotations});
        if !namespace.is_empty() {
            metadata["namespace"] = namespace.into();
        }
        Object(json!({"metadata": metadata}))
    }

    #[test]
    fn only_what_was_applied_is_ours() {
        let annotated = |annotations| object("n", "x", "1", &annotations);
        for (annotations, want) in [
            (json!({last_applied::ANNOTATION: "{}"}), true),
            // kubectl asks for the annotation, whatever it says.
            (json!({last_applied::ANNOTATION: ""}), true),
            (json!({"other": "{}"}), false),
            (json!({}), false),
            (json!(null), false),
        ] {
            let object = annotated(annotations);
            assert_eq!(is_applied(&object), want, "{object:?}");
        }
    }

    #[test]
    fn what_was_touched_is_spared() {
        let pods = mapping("", "pod", true);
        let mut visited = Visited::default();
        visited.input(&info("pod", "new"));
        visited.applied(&object("ns", "renamed-by-a-webhook", "7", &json!({})));
        for (mapping, namespace, name, uid, is_spared) in [
            (&pods, "ns", "other", "1", false),
            (&pods, "ns", "other", "7", true),
            // Made again by somebody else since it was applied.
            (&pods, "ns", "new", "8", true),
            (&pods, "elsewhere", "new", "8", false),
            (&mapping("", "secret", true), "ns", "new", "8", false),
            (&mapping("apps", "pod", true), "ns", "new", "8", false),
        ] {
            let items = [object(namespace, name, uid, &json!({}))];
            let left = untouched(items.into_iter(), mapping, &visited).count();
            assert_eq!(left == 0, is_spared, "{namespace}/{name} {uid}");
        }
    }

    #[test]
    fn only_namespaces_that_were_applied_to_are_looked_through() {
        let types = [
            mapping("", "ConfigMap", true),
            mapping("", "Namespace", false),
            mapping("apps", "Deployment", true),
        ];
        let mut visited = Visited::default();
        let told = |visited: &Visited| -> Vec<String> {
            let places = places(&types, visited);
            places
                .iter()
                .map(|(m, n)| format!("{n}/{}", m.kind))
                .collect()
        };
        // Nothing was applied to a namespace: no type in them, above all not in all of them.
        visited.namespace("");
        assert_eq!(told(&visited), ["/Namespace"]);
        visited.input(&info("pod", "x"));
        visited.namespace("a");
        let mut cluster_scoped = info("node", "x");
        cluster_scoped.mapping = mapping("", "Node", false);
        cluster_scoped.namespace = "not-one".into();
        visited.input(&cluster_scoped);
        let want = [
            "a/ConfigMap",
            "a/Deployment",
            "ns/ConfigMap",
            "ns/Deployment",
            "/Namespace",
        ];
        assert_eq!(told(&visited), want);
    }

    #[test]
    fn an_object_is_pruned_once() {
        let candidate = |kind: &str, uid: &str| Candidate {
            mapping: mapping("", kind, true),
            namespace: "n".into(),
            object: object("n", "x", uid, &json!({})),
        };
        let mut found = vec![
            candidate("a", "1"),
            candidate("a", "2"),
            candidate("b", "1"),
        ];
        once(&mut found);
        assert_eq!(found, [candidate("a", "1"), candidate("a", "2")]);
    }

    #[test]
    fn deletions_are_of_the_object_that_was_seen() {
        let background = Deletion {
            dry_run: DryRun::None,
            propagation: "Background",
            grace_period: None,
        };
        let asked = |how: Deletion| how.options(&object("n", "x", "7", &json!({})));
        assert_eq!(
            asked(background),
            json!({"kind": "DeleteOptions", "apiVersion": "v1", "propagationPolicy": "Background",
                "preconditions": {"uid": "7"}})
        );
        let dry = Deletion {
            dry_run: DryRun::Server,
            propagation: "Orphan",
            grace_period: Some(0),
        };
        assert_eq!(
            asked(dry),
            json!({"kind": "DeleteOptions", "apiVersion": "v1", "propagationPolicy": "Orphan",
                "gracePeriodSeconds": 0, "dryRun": ["All"], "preconditions": {"uid": "7"}})
        );
    }

    #[test]
    fn failures_name_the_type() {
        let error = Error::api(403, "Forbidden", "no");
        let told = failed(&mapping("apps", "Deployment", true), error.clone());
        let want = "error pruning namespaced object apps/v1, Kind=Deployment: no";
        assert_eq!(told, Error::new(want));
        let told = failed(&mapping("", "Namespace", false), error);
        assert_eq!(
            told.message,
            "error pruning nonNamespaced object /v1, Kind=Namespace: no"
        );
        let interrupted = Error::of(crate::ErrorKind::Interrupted, "");
        assert_eq!(
            failed(&mapping("", "Pod", true), interrupted.clone()),
            interrupted
        );
    }
}
