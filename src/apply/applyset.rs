//! ApplySets (KEP-3659): a parent object keeps track of what is applied together, so that what
//! leaves the set can be deleted. The parent says which kinds and namespaces members are of; a
//! label on each member says whose it is.
//!
//! The parent is widened before anything is applied and narrowed after everything is pruned: at no
//! time a member is somewhere the parent does not tell.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use serde_json::{Map, Value, json};

use super::METADATA_LIST;
use super::prune::{
    Candidate, Deletion, Place, Search, Visited, delete_all, find, is_kind, kind_of, of_kind,
};
use crate::client::{Client, PatchType, Request};
use crate::discovery::{Mapper, RestMapping};
use crate::flags::DryRun;
use crate::resource::{Info, Object, Writes};
use crate::{Error, KUBERNETES_VERSION, Result, go};

/// Annotation of parents: `NAME/VERSION` of the tool that manages the set.
const TOOLING: &str = "applyset.kubernetes.io/tooling";
/// Annotation of parents: the namespaces of members beside the parent's own.
const NAMESPACES: &str = "applyset.kubernetes.io/additional-namespaces";
/// Annotation of parents: the kinds of members, as `Kind.group`.
const KINDS: &str = "applyset.kubernetes.io/contains-group-kinds";
/// What [`KINDS`] was before: `resource.group`. Read, not written.
const RESOURCES: &str = "applyset.kubernetes.io/contains-group-resources";
/// Label of parents: [`ApplySet::id`].
const ID: &str = "applyset.kubernetes.io/id";
/// Label of members: the same.
const PART_OF: &str = "applyset.kubernetes.io/part-of";
/// Label of definitions whose objects may be parents.
const IS_PARENT_TYPE: &str = "applyset.kubernetes.io/is-parent-type";

/// The tool that sets belong to, whatever this program is called: kubectl refuses others' sets, and
/// both are to work on the same ones.
const TOOL: &str = "kubectl";
/// Who owns the fields of parents.
const MANAGER: &str = "kubectl-applyset";

/// The object that keeps track of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Parent {
    mapping: Arc<RestMapping>,
    /// Empty for cluster-scoped resources.
    namespace: String,
    name: String,
}

impl Parent {
    fn path(&self) -> String {
        self.mapping.path(&self.namespace, &self.name)
    }

    /// `resource.group/name`: what messages call it.
    fn title(&self) -> String {
        let RestMapping {
            resource, group, ..
        } = &*self.mapping;
        format!("\"{resource}.{group}/{}\"", self.name)
    }

    /// Whether such a parent can be made when it is not there, and needs no definition that allows it.
    fn is_built_in(&self) -> bool {
        let RestMapping {
            group, resource, ..
        } = &*self.mapping;
        group.is_empty() && matches!(resource.as_str(), "secrets" | "configmaps")
    }
}

/// The kinds and namespaces that members are of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Scope {
    /// By `Kind.group`.
    kinds: BTreeMap<String, Arc<RestMapping>>,
    namespaces: BTreeSet<String>,
}

impl Scope {
    fn add(&mut self, mapping: &Arc<RestMapping>, namespace: &str) {
        self.kinds
            .entry(group_kind(mapping))
            .or_insert_with(|| mapping.clone());
        if mapping.namespaced && !namespace.is_empty() {
            self.namespaces.insert(namespace.to_owned());
        }
    }

    /// What is in either.
    fn union(&self, other: &Self) -> Self {
        let mut all = self.clone();
        all.kinds.extend(other.kinds.clone());
        all.namespaces.extend(other.namespaces.clone());
        all
    }
}

/// `Kind.group`, or `Kind` alone in the core group.
fn group_kind(mapping: &RestMapping) -> String {
    match mapping.group.as_str() {
        "" => mapping.kind.clone(),
        group => format!("{}.{group}", mapping.kind),
    }
}

/// A set, and what this run knows of its members.
#[derive(Clone, Debug)]
pub struct ApplySet {
    parent: Parent,
    /// Where members were before this run: it is pruned there.
    current: Scope,
    /// Where they are after it.
    updated: Scope,
    /// What is to be said in the log.
    notes: Vec<String>,
}

impl ApplySet {
    /// The set whose parent is `[RESOURCE[.GROUP]/]NAME`, a Secret by default. `namespace` is that
    /// of a flag, empty without one: a parent in a namespace needs it.
    ///
    /// # Errors
    /// kubectl's text for a reference that names nothing.
    pub async fn of(reference: &str, namespace: &str, mapper: &mut Mapper) -> Result<Self> {
        let (resource, name) = reference.split_once('/').unwrap_or(("secrets", reference));
        let mapping = match name {
            "" => Err(Error::new("name cannot be blank")),
            _ => parent_type(resource, mapper).await,
        };
        let mapping =
            mapping.map_err(|e| e.context(&format!("invalid parent reference {reference:?}")))?;
        let namespace = if mapping.namespaced { namespace } else { "" };
        let parent = Parent {
            mapping,
            namespace: namespace.to_owned(),
            name: name.to_owned(),
        };
        Ok(Self {
            parent,
            current: Scope::default(),
            updated: Scope::default(),
            notes: Vec::new(),
        })
    }

    /// What happened that belongs in the log, since this was asked last.
    pub fn notes(&mut self) -> Vec<String> {
        std::mem::take(&mut self.notes)
    }

    /// Refuses an object that cannot be a parent.
    ///
    /// # Errors
    /// kubectl's texts; what the server refuses when it is asked which custom resources may be.
    pub async fn check(&self, client: &Client) -> Result<()> {
        let mut errors = Vec::new();
        if self.parent.mapping.namespaced && self.parent.namespace.is_empty() {
            let text = "namespace is required to use namespace-scoped ApplySet";
            errors.push(Error::new(text));
        }
        if !self.parent.is_built_in() {
            let allowed = match parent_types(client).await {
                Ok(allowed) => allowed,
                Err(error) => {
                    let what = "identifying allowed custom resource parent types";
                    errors.push(Error::new(format!("{what}: {error}")));
                    BTreeSet::new()
                }
            };
            if !allowed.contains(&self.parent.mapping.group_resource()) {
                errors.push(Error::new(format!(
                    "resource {:?} is not permitted as an ApplySet parent",
                    self.parent.mapping.gvr()
                )));
            }
        }
        Error::all(errors)
    }

    /// What members are labelled with: a hash of the parent's name, namespace, kind and group.
    #[must_use]
    pub fn id(&self) -> String {
        let Parent {
            mapping,
            namespace,
            name,
        } = &self.parent;
        let text = format!("{name}.{namespace}.{}.{}", mapping.kind, mapping.group);
        let hash = URL_SAFE_NO_PAD.encode(digest(&SHA256, text.as_bytes()));
        // A label starts and ends with a letter or digit, which a hash need not.
        format!("applyset-{hash}-v1")
    }

    /// Makes an object of the input a member.
    ///
    /// # Errors
    /// kubectl's text for one that is labelled already.
    pub fn label(&self, object: &mut Object) -> Result<()> {
        let labels = object.map_mut(&["metadata", "labels"]);
        if labels.contains_key(PART_OF) {
            return Err(Error::new(format!(
                "ApplySet label {PART_OF:?} already set in input data"
            )));
        }
        labels.insert(PART_OF.to_owned(), self.id().into());
        Ok(())
    }

    /// Reads where members are, from the parent if it is there.
    ///
    /// # Errors
    /// A parent that is another tool's, or not as it must be; what the server refuses.
    pub async fn read(&mut self, client: &Client, mapper: &mut Mapper) -> Result<()> {
        let title = self.parent.title();
        let parent = match client.json(Request::get(self.parent.path())).await {
            Ok(parent) => Object(parent),
            Err(error) if error.is_not_found() => {
                return match self.parent.is_built_in() {
                    true => Ok(()),
                    false => Err(Error::new(
                        "custom resource ApplySet parents cannot be created automatically",
                    )),
                };
            }
            Err(error) if error.as_api().is_none() => return Err(error),
            Err(error) => {
                return Err(Error::new(format!(
                    "failed to fetch ApplySet parent object {title}: {error}"
                )));
            }
        };
        self.check_parent(&parent)?;
        let kinds = kinds(&parent, mapper)
            .await
            .map_err(|e| Error::new(format!("parsing ApplySet annotation on {title}: {e}")))?;
        self.current.kinds = kinds;
        self.current.namespaces = namespaces(&parent);
        if self.parent.mapping.namespaced {
            let own = self.parent.namespace.clone();
            self.current.namespaces.insert(own);
        }
        Ok(())
    }

    /// Refuses a parent that is not this set's.
    fn check_parent(&self, parent: &Object) -> Result<()> {
        let title = self.parent.title();
        let refuse =
            |what: String| Err(Error::new(format!("ApplySet parent object {title} {what}")));
        let Some(tooling) = parent.annotation(TOOLING) else {
            return refuse(format!(
                "already exists and is missing required annotation {TOOLING:?}"
            ));
        };
        let tool = tooling.rsplit_once('/').map_or(tooling, |(tool, _)| tool);
        if tool != TOOL {
            return refuse(format!(
                "already exists and is managed by tooling {tool:?} instead of {TOOL:?}"
            ));
        }
        let id = self.id();
        match parent.at(&["metadata", "labels", ID]).as_str() {
            None => refuse(format!("exists and does not have required label {ID}")),
            Some(label) if label != id => refuse(format!(
                "exists and has incorrect value for label {ID:?} (got: {label}, want: {id})"
            )),
            Some(_) => Ok(()),
        }
    }

    /// Widens the parent so that it covers `infos` as well, which are about to be applied. When it
    /// covers them already, only the first time writes it.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn widen(
        &mut self,
        client: &Client,
        infos: impl IntoIterator<Item = &Info>,
        writes: &Writes,
        is_first: bool,
    ) -> Result<()> {
        let before = self.updated.clone();
        for info in infos {
            self.updated.add(&info.mapping, &info.namespace);
        }
        if !is_first && self.updated == before {
            return Ok(());
        }
        let all = self.current.union(&self.updated);
        self.write(client, &all, writes).await
    }

    /// The members that are in the set no more, by kind and namespace. Nothing is changed.
    ///
    /// # Errors
    /// The first list that the server refuses: nothing is to be pruned then.
    pub async fn candidates(
        &self,
        client: &Client,
        whole: bool,
        visited: &Visited,
    ) -> Result<Vec<Candidate>> {
        let selector = format!("{PART_OF}={}", self.id());
        let search = Search {
            types: &[],
            selector: &selector,
            whole,
        };
        let is_member = |object: &Object| {
            object.at(&["metadata", "labels", PART_OF]).as_str() == Some(self.id().as_str())
        };
        match find(client, self.places(), search, visited, is_member).await {
            (found, None) => Ok(found),
            (_, Some((mapping, error))) if error.as_api().is_some() => {
                let kind = kind_of(&mapping);
                let text = format!("listing {kind} objects for pruning: {error}");
                Err(Error::new(text))
            }
            (_, Some((_, error))) => Err(error),
        }
    }

    /// Where members may be left.
    fn places(&self) -> Vec<Place> {
        let Scope { kinds, namespaces } = &self.current;
        kinds
            .values()
            .flat_map(|mapping| -> Vec<Place> {
                let place = |namespace: &String| (mapping.clone(), namespace.clone());
                match mapping.namespaced {
                    true => namespaces.iter().map(place).collect(),
                    false => vec![place(&String::new())],
                }
            })
            .collect()
    }

    /// Deletes candidates that [`Self::candidates`] found, as [`super::prune::delete`] does.
    ///
    /// # Errors
    /// The failures in kubectl's words; the parent is to stay wide then.
    pub async fn prune(
        &self,
        client: &Client,
        doomed: Vec<Candidate>,
        how: Deletion,
        done: impl FnMut(Candidate) -> Result<()>,
    ) -> Result<()> {
        let told = |one: &Candidate, error: Error| {
            let (kind, name) = (group_kind(&one.mapping), one.object.name());
            let place = match one.namespace.as_str() {
                "" => String::new(),
                namespace => format!("{namespace}/"),
            };
            Error::new(format!("pruning {kind} {place}{name}: {error}"))
        };
        delete_all(client, doomed, how, told, done).await
    }

    /// Narrows the parent to what was applied, once all else is pruned.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn narrow(&mut self, client: &Client, writes: &Writes) -> Result<()> {
        let what = "apply and prune succeeded, but ApplySet update failed";
        let narrowed = self.updated.clone();
        let narrowed = self.write(client, &narrowed, writes).await;
        narrowed.map_err(|e| e.context(what))
    }

    /// Has the server apply the parent; a conflict is overridden, as the fields are nobody else's.
    async fn write(&mut self, client: &Client, scope: &Scope, writes: &Writes) -> Result<()> {
        if writes.dry_run == DryRun::Client {
            return Ok(());
        }
        let writes = Writes {
            subresource: String::new(),
            ..writes.by(MANAGER)
        };
        let body = go::json::to_string(&self.manifest(scope));
        let send = |force: &str| {
            let request = Request::patch(self.parent.path(), PatchType::Apply, body.clone());
            client.json(writes.options(request).query("force", force))
        };
        let failed = |error: Error| match error.as_api() {
            Some(_) => Error::new(format!("failed to update ApplySet: {error}")),
            None => error,
        };
        let outcome = match send("false").await {
            Err(error) if error.is_reason("Conflict") => {
                self.notes.push(format!(
                    "WARNING: failed to update ApplySet: {error}\nApplySet field manager {MANAGER} \
                     should own these fields. Retrying with conflicts forced."
                ));
                send("true").await
            }
            outcome => outcome,
        };
        outcome.map(|_| ()).map_err(failed)
    }

    /// The parent as it is applied. Without [`RESOURCES`], so that the server drops it.
    fn manifest(&self, scope: &Scope) -> Value {
        let Parent {
            mapping,
            namespace,
            name,
        } = &self.parent;
        let joined = |words: Vec<&str>| words.join(",");
        let others = scope.namespaces.iter().filter(|n| *n != namespace);
        let mut metadata = Map::new();
        metadata.insert("name".to_owned(), name.as_str().into());
        if !namespace.is_empty() {
            metadata.insert("namespace".to_owned(), namespace.as_str().into());
        }
        metadata.insert("labels".to_owned(), json!({ID: self.id()}));
        let annotations = json!({
            TOOLING: format!("{TOOL}/{KUBERNETES_VERSION}"),
            KINDS: joined(scope.kinds.keys().map(String::as_str).collect()),
            NAMESPACES: joined(others.map(String::as_str).collect()),
        });
        metadata.insert("annotations".to_owned(), annotations);
        json!({"kind": mapping.kind, "apiVersion": mapping.api_version(), "metadata": metadata})
    }
}

/// The resource that a reference names.
async fn parent_type(resource: &str, mapper: &mut Mapper) -> Result<Arc<RestMapping>> {
    let (name, group) = resource.split_once('.').unwrap_or((resource, ""));
    if name.is_empty() {
        let text = format!("a resource must be present, got: {group}/, Resource=");
        return Err(Error::new(text));
    }
    mapper.resource(resource).await.map_err(|error| {
        match error.message.starts_with("the server doesn't have") {
            true => Error::new(format!("no matches for {group}/, Resource={name}")),
            false => error,
        }
    })
}

/// The custom resources that may be parents, as `resource.group`: the names of their definitions.
async fn parent_types(client: &Client) -> Result<BTreeSet<String>> {
    let path = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    let request = Request::get(path)
        .query("labelSelector", IS_PARENT_TYPE)
        .accept(METADATA_LIST);
    let list = client.json(request).await?;
    let items = list["items"].as_array().into_iter().flatten();
    let names = items.filter_map(|item| item["metadata"]["name"].as_str());
    Ok(names.map(str::to_owned).collect())
}

/// The kinds that a parent says its members are of.
async fn kinds(parent: &Object, mapper: &mut Mapper) -> Result<BTreeMap<String, Arc<RestMapping>>> {
    let resources = parent.annotation(RESOURCES).unwrap_or_default();
    let mut found = Scope::default();
    match parent.annotation(KINDS) {
        Some(kinds) => {
            for word in words(kinds) {
                let (kind, group) = word.split_once('.').unwrap_or((word, ""));
                let is_it = |m: &RestMapping| m.group == group && is_kind(m, kind);
                let mapping = of_kind(mapper, group, kind, is_it).await?;
                let mapping = mapping.ok_or_else(|| no_kind(kind, group))?;
                found.add(&mapping, "");
            }
        }
        None if resources.is_empty() => {
            return Err(Error::new(format!(
                "kubectl requires the {KINDS:?} annotation to be set on all ApplySet parent objects"
            )));
        }
        None => {
            for word in words(resources) {
                let mapping = parent_type(word, mapper).await.map_err(|e| {
                    e.context(&format!(
                        "invalid group resource in {RESOURCES:?} annotation"
                    ))
                })?;
                found.add(&mapping, "");
            }
        }
    }
    Ok(found.kinds)
}

fn no_kind(kind: &str, group: &str) -> Error {
    Error::new(format!(
        "could not find mapping for kind in {KINDS:?} annotation: no matches for kind {kind:?} in group {group:?}"
    ))
}

/// The namespaces beside its own that a parent says its members are in.
fn namespaces(parent: &Object) -> BTreeSet<String> {
    let annotation = parent.annotation(NAMESPACES).unwrap_or_default();
    words(annotation).map(str::to_owned).collect()
}

/// The parts of an annotation; none of an empty one.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').filter(move |_| !text.is_empty())
}

#[cfg(test)]
mod tests {
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

    fn set(mapping: Arc<RestMapping>, namespace: &str, name: &str) -> ApplySet {
        ApplySet {
            parent: Parent {
                mapping,
                namespace: namespace.into(),
                name: name.into(),
            },
            current: Scope::default(),
            updated: Scope::default(),
            notes: Vec::new(),
        }
    }

    fn secret_set() -> ApplySet {
        set(mapping("", "Secret", true), "prune-ak", "y")
    }

    #[test]
    fn ids_are_kubectls() {
        // Recorded from kubectl 1.37.
        for (kind, name, id) in [
            (
                "ConfigMap",
                "p1",
                "applyset-wkKVi0epiFaPn5FI5wM8B0TgFuRbFtw-ZQgj_x7SWpg-v1",
            ),
            (
                "ConfigMap",
                "x",
                "applyset-p0I7XQnT3OFlmJOwASEGTqqG01k2-EFEtPiGAEMvX2g-v1",
            ),
            (
                "Secret",
                "y",
                "applyset-toCZ9KF_OXhbvucy9XfsCBs02tUs5O-x4UaUfmQTSzQ-v1",
            ),
        ] {
            assert_eq!(set(mapping("", kind, true), "prune-ak", name).id(), id);
        }
    }

    #[test]
    fn members_are_labelled_once() {
        let mut object = Object(json!({"metadata": {"name": "a", "labels": null}}));
        let set = secret_set();
        assert_eq!(set.label(&mut object), Ok(()));
        assert_eq!(object.0["metadata"]["labels"], json!({PART_OF: set.id()}));
        let again = set.label(&mut object).unwrap_err();
        let want = "ApplySet label \"applyset.kubernetes.io/part-of\" already set in input data";
        assert_eq!(again.message, want);
    }

    #[test]
    fn parents_of_others_are_refused() {
        let set = secret_set();
        let id = set.id();
        let wrong =
            format!("exists and has incorrect value for label \"{ID}\" (got: foo, want: {id})");
        for (tooling, label, want) in [
            (json!("kubectl/v1.27"), json!(id), ""),
            (json!("kubectl"), json!(id), ""),
            (
                json!(null),
                json!(id),
                "already exists and is missing required annotation \"applyset.kubernetes.io/tooling\"",
            ),
            (
                json!("helm/v3"),
                json!(id),
                "already exists and is managed by tooling \"helm\" instead of \"kubectl\"",
            ),
            (
                json!("a/kubectl/v3"),
                json!(id),
                "already exists and is managed by tooling \"a/kubectl\" instead of \"kubectl\"",
            ),
            (
                json!("kubectl/v1.37.1"),
                json!(null),
                "exists and does not have required label applyset.kubernetes.io/id",
            ),
            (json!("kubectl/v1.37.1"), json!("foo"), &wrong),
        ] {
            let metadata = json!({"annotations": {TOOLING: tooling}, "labels": {ID: label}});
            let told = set.check_parent(&Object(json!({"metadata": metadata})));
            let told = told.err().map_or(String::new(), |e| e.message);
            let want = match want {
                "" => String::new(),
                want => format!("ApplySet parent object \"secrets./y\" {want}"),
            };
            assert_eq!(told, want);
        }
    }

    #[test]
    fn members_are_looked_for_where_they_were() {
        let mut set = secret_set();
        set.current.add(&mapping("", "ConfigMap", true), "b");
        set.current.add(&mapping("apps", "Deployment", true), "a");
        set.current.add(&mapping("", "Namespace", false), "c");
        set.updated.add(&mapping("", "Service", true), "new");
        let places = set.places();
        let told: Vec<String> = places
            .iter()
            .map(|(m, n)| format!("{n}/{}", m.kind))
            .collect();
        let want = [
            "a/ConfigMap",
            "b/ConfigMap",
            "a/Deployment",
            "b/Deployment",
            "/Namespace",
        ];
        assert_eq!(told, want);
    }

    #[test]
    fn parents_tell_of_all_kinds_and_other_namespaces() {
        let mut set = secret_set();
        set.current
            .add(&mapping("apps", "Deployment", true), "zone");
        set.updated.add(&mapping("", "ConfigMap", true), "prune-ak");
        set.updated.add(&mapping("", "ConfigMap", true), "other");
        // Recorded from kubectl 1.37, but for the scope.
        let want = |kinds: &str, namespaces: &str| {
            json!({"kind": "Secret", "apiVersion": "v1", "metadata": {
            "name": "y", "namespace": "prune-ak",
            "labels": {"applyset.kubernetes.io/id": set.id()},
            "annotations": {
                "applyset.kubernetes.io/additional-namespaces": namespaces,
                "applyset.kubernetes.io/contains-group-kinds": kinds,
                "applyset.kubernetes.io/tooling": "kubectl/v1.37.1",
            }}})
        };
        assert_eq!(set.manifest(&set.updated), want("ConfigMap", "other"));
        let all = set.current.union(&set.updated);
        assert_eq!(
            set.manifest(&all),
            want("ConfigMap,Deployment.apps", "other,zone")
        );
        assert_eq!(set.manifest(&Scope::default()), want("", ""));
    }

    #[test]
    fn an_empty_annotation_names_nothing() {
        for (text, want) in [
            ("", vec![]),
            ("a", vec!["a"]),
            ("b,a", vec!["b", "a"]),
            // A wrong one is not passed over: what it names is to be refused.
            ("a,,b", vec!["a", "", "b"]),
        ] {
            assert_eq!(words(text).collect::<Vec<_>>(), want);
        }
    }
}
