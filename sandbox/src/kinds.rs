//! The kinds served, and discovery in its two forms.

use std::sync::{Arc, LazyLock};

use serde_json::{Value, json};

use crate::schema::{SCHEMA, Type};
use crate::status::qualified;
use crate::value::{list, text};

/// A kind the server knows.
#[derive(Debug)]
pub(crate) struct Kind {
    /// The API group, empty for the core one.
    pub(crate) group: String,
    /// The version it is served in.
    pub(crate) version: String,
    /// As in manifests.
    pub(crate) kind: String,
    /// The plural.
    pub(crate) resource: String,
    /// Lives in a namespace.
    pub(crate) namespaced: bool,
    /// The definition of a custom resource's version.
    pub(crate) custom: Option<Value>,
    /// The storage version of all versions of a custom resource, and the others served.
    doc: Value,
}

impl Kind {
    fn from_doc(group: &str, version: &str, doc: Value, custom: Option<Value>) -> Arc<Self> {
        Arc::new(Self {
            group: group.to_owned(),
            version: version.to_owned(),
            kind: text(&doc, "/responseKind/kind").to_owned(),
            resource: text(&doc, "/resource").to_owned(),
            namespaced: text(&doc, "/scope") == "Namespaced",
            custom,
            doc,
        })
    }

    /// `v1` or `apps/v1`.
    pub(crate) fn api_version(&self) -> String {
        group_version(&self.group, &self.version)
    }

    /// The type of its objects.
    pub(crate) fn ty(&self) -> Type {
        SCHEMA.kind(&self.group, &self.version, &self.kind)
    }

    /// The storage's name for it: `deployments.apps`.
    pub(crate) fn store(&self) -> String {
        qualified(&self.resource, &self.group)
    }

    /// Whether it takes a verb.
    pub(crate) fn allows(&self, verb: &str) -> bool {
        list(&self.doc, "/verbs").iter().any(|v| v == verb)
    }

    /// Whether it has a subresource.
    pub(crate) fn has(&self, subresource: &str) -> bool {
        list(&self.doc, "/subresources").iter().any(|s| s["subresource"] == subresource)
    }
}

/// `v1` or `apps/v1`.
pub(crate) fn group_version(group: &str, version: &str) -> String {
    if group.is_empty() { version.to_owned() } else { format!("{group}/{version}") }
}

/// The kinds of `data/discovery.json`.
static BUILT_IN: LazyLock<Vec<Arc<Kind>>> = LazyLock::new(|| {
    let groups: Value =
        serde_json::from_str(include_str!("../data/discovery.json")).unwrap_or_default();
    let mut kinds = Vec::new();
    for group in list(&groups, "") {
        for doc in list(group, "/resources") {
            let (name, version) = (text(group, "/group"), text(group, "/version"));
            kinds.push(Kind::from_doc(name, version, doc.clone(), None));
        }
    }
    kinds
});

/// The kinds served at a moment: built-in ones, and those of the established CRDs.
#[derive(Clone, Default)]
pub(crate) struct Kinds {
    custom: Vec<Arc<Kind>>,
}

impl Kinds {
    /// All kinds, in the order of discovery.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Arc<Kind>> {
        BUILT_IN.iter().chain(&self.custom)
    }

    /// The kind behind a URL.
    pub(crate) fn find(&self, group: &str, version: &str, resource: &str) -> Option<Arc<Kind>> {
        let mut all = self.iter();
        all.find(|k| k.group == group && k.version == version && k.resource == resource).cloned()
    }

    /// The kind of the objects in a storage (`deployments.apps`).
    pub(crate) fn stored(&self, store: &str) -> Option<Arc<Kind>> {
        self.iter().find(|k| k.store() == store).cloned()
    }

    /// The kind named by an object or an owner reference.
    pub(crate) fn named(&self, api_version: &str, kind: &str) -> Option<Arc<Kind>> {
        self.iter().find(|k| k.kind == kind && k.api_version() == api_version).cloned()
    }

    /// Takes the kinds of a CRD in, in place of what it defined before.
    pub(crate) fn define(&mut self, crd: &Value) {
        self.undefine(crd);
        let group = text(crd, "/spec/group");
        let names = &crd["spec"]["names"];
        for version in list(crd, "/spec/versions").iter().filter(|v| v["served"] == true) {
            let name = text(version, "/name");
            let response = |g: &str, v: &str, k: &str| json!({"group": g, "version": v, "kind": k});
            let mut doc = json!({
                "resource": names["plural"],
                "responseKind": response(group, name, text(names, "/kind")),
                "scope": crd["spec"]["scope"],
                "singularResource": names["singular"],
                "verbs": ["delete", "deletecollection", "get", "list", "patch", "create", "update", "watch"],
            });
            for key in ["shortNames", "categories"] {
                if !list(names, &format!("/{key}")).is_empty() {
                    doc[key] = names[key].clone();
                }
            }
            let mut subresources = Vec::new();
            if version.pointer("/subresources/status").is_some() {
                subresources
                    .push(json!({"subresource": "status", "verbs": ["get", "patch", "update"],
                    "responseKind": response(group, name, text(names, "/kind"))}));
            }
            if version.pointer("/subresources/scale").is_some() {
                subresources
                    .push(json!({"subresource": "scale", "verbs": ["get", "patch", "update"],
                    "responseKind": response("autoscaling", "v1", "Scale")}));
            }
            if !subresources.is_empty() {
                doc["subresources"] = subresources.into();
            }
            self.custom.push(Kind::from_doc(group, name, doc, Some(version.clone())));
        }
    }

    /// Forgets the kinds of a CRD.
    pub(crate) fn undefine(&mut self, crd: &Value) {
        let (group, plural) = (text(crd, "/spec/group"), text(crd, "/spec/names/plural"));
        self.custom.retain(|k| k.group != group || k.resource != plural);
    }

    fn groups(&self) -> Vec<(&str, Vec<&str>)> {
        let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
        for kind in self.iter() {
            match groups.iter_mut().find(|(g, _)| *g == kind.group) {
                Some((_, versions)) if versions.contains(&kind.version.as_str()) => {}
                Some((_, versions)) => versions.push(&kind.version),
                None => groups.push((&kind.group, vec![&kind.version])),
            }
        }
        groups
    }

    fn in_version<'a>(
        &'a self,
        group: &'a str,
        version: &'a str,
    ) -> impl Iterator<Item = &'a Arc<Kind>> {
        self.iter().filter(move |k| k.group == group && k.version == version)
    }

    /// Aggregated discovery (KEP-3352) of `/api` (`core`) or of `/apis`.
    pub(crate) fn aggregated(&self, core: bool) -> Value {
        let groups = self.groups().into_iter().filter(|(g, _)| g.is_empty() == core);
        let items: Vec<Value> = groups
            .map(|(group, versions)| {
                let versions: Vec<Value> = versions
                    .into_iter()
                    .map(|v| {
                        let docs = self.in_version(group, v).map(|k| &k.doc);
                        let docs: Vec<&Value> = docs.collect();
                        json!({"version": v, "resources": docs, "freshness": "Current"})
                    })
                    .collect();
                let name = if core { json!({}) } else { json!({"name": group}) };
                json!({"metadata": name, "versions": versions})
            })
            .collect();
        json!({"kind": "APIGroupDiscoveryList", "apiVersion": "apidiscovery.k8s.io/v2",
            "metadata": {}, "items": items})
    }

    /// `/apis`, for clients without aggregated discovery.
    pub(crate) fn group_list(&self) -> Value {
        let groups = self.groups().into_iter().filter(|(g, _)| !g.is_empty());
        let groups: Vec<Value> = groups.map(|(g, versions)| group_doc(g, &versions)).collect();
        json!({"kind": "APIGroupList", "apiVersion": "v1", "groups": groups})
    }

    /// `/apis/GROUP`.
    pub(crate) fn group(&self, group: &str) -> Option<Value> {
        let (_, versions) =
            self.groups().into_iter().find(|(g, _)| *g == group && !g.is_empty())?;
        let mut doc = group_doc(group, &versions);
        doc["kind"] = "APIGroup".into();
        doc["apiVersion"] = "v1".into();
        Some(doc)
    }

    /// `/api/v1` or `/apis/GROUP/VERSION`.
    pub(crate) fn resource_list(&self, group: &str, version: &str) -> Option<Value> {
        let mut resources = Vec::new();
        for kind in self.in_version(group, version) {
            let mut entry = json!({"name": kind.resource, "singularName": kind.doc["singularResource"],
                "namespaced": kind.namespaced, "kind": kind.kind, "verbs": kind.doc["verbs"]});
            for key in ["shortNames", "categories"] {
                if let Some(names) = kind.doc.get(key) {
                    entry[key] = names.clone();
                }
            }
            resources.push(entry);
            for sub in list(&kind.doc, "/subresources") {
                let name = format!("{}/{}", kind.resource, text(sub, "/subresource"));
                let response = &sub["responseKind"];
                let mut entry = json!({"name": name, "singularName": "", "verbs": sub["verbs"],
                    "namespaced": kind.namespaced, "kind": response["kind"]});
                if response["group"] != kind.group.as_str() {
                    entry["group"] = response["group"].clone();
                    entry["version"] = response["version"].clone();
                }
                resources.push(entry);
            }
        }
        let doc = json!({"kind": "APIResourceList", "apiVersion": "v1",
            "groupVersion": group_version(group, version), "resources": resources});
        (!resources_empty(&doc)).then_some(doc)
    }
}

fn resources_empty(doc: &Value) -> bool {
    list(doc, "/resources").is_empty()
}

fn group_doc(group: &str, versions: &[&str]) -> Value {
    let version = |v: &str| json!({"groupVersion": group_version(group, v), "version": v});
    let all: Vec<Value> = versions.iter().map(|v| version(v)).collect();
    json!({"name": group, "versions": all, "preferredVersion": all.first()})
}
