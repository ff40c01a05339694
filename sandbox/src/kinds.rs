//! The kinds served, and their discovery.

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
    pub(crate) version: String,
    pub(crate) kind: String,
    pub(crate) resource: String,
    pub(crate) namespaced: bool,
    /// The definition of a custom resource's version.
    pub(crate) custom: Option<Value>,
    /// As aggregated discovery shows it.
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

    /// What `data/kinds.json` says; `None` for a kind that is shown in discovery only.
    fn traits(&self) -> Option<&'static Value> {
        TRAITS.get(self.store())
    }

    /// Whether objects of this kind can be written.
    pub(crate) fn writable(&self) -> bool {
        self.custom.is_some() || self.traits().is_some()
    }

    /// Whether objects of this kind count the changes of their spec.
    pub(crate) fn counts(&self) -> bool {
        self.custom.is_some() || self.traits().is_some_and(|t| t["generation"] == true)
    }

    /// The status of a new object, before a controller has seen it.
    pub(crate) fn first_status(&self) -> Option<Value> {
        self.traits()?.get("status").cloned()
    }

    /// An empty object as Go's zero value has it: what field ownership starts from.
    pub(crate) fn zero(&self) -> Value {
        let mut zero = self.traits().and_then(|t| t.get("zero")).cloned().unwrap_or(json!({}));
        zero["metadata"] = json!({});
        zero["apiVersion"] = self.api_version().into();
        zero["kind"] = self.kind.clone().into();
        zero
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

/// What is special about the kinds that can be written (`data/kinds.json`), by storage: whether
/// they count changes of their spec, Go's zero value, and the status of a new object.
static TRAITS: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../data/kinds.json")).unwrap_or_default());

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

    /// Takes the kinds of a CRD in, in place of what it defined before; their scales are not served.
    pub(crate) fn define(&mut self, crd: &Value) {
        self.undefine(crd);
        let group = text(crd, "/spec/group");
        let names = &crd["spec"]["names"];
        for version in list(crd, "/spec/versions").iter().filter(|v| v["served"] == true) {
            let name = text(version, "/name");
            let response = json!({"group": group, "version": name, "kind": names["kind"]});
            let mut doc = json!({"resource": names["plural"], "scope": crd["spec"]["scope"],
                "responseKind": response,
                "singularResource": names["singular"],
                "verbs": ["delete", "deletecollection", "get", "list", "patch", "create", "update", "watch"]});
            for key in ["shortNames", "categories"] {
                if !list(names, &format!("/{key}")).is_empty() {
                    doc[key] = names[key].clone();
                }
            }
            if version.pointer("/subresources/status").is_some() {
                doc["subresources"] = json!([{"subresource": "status", "responseKind": response,
                    "verbs": ["get", "patch", "update"]}]);
            }
            self.custom.push(Kind::from_doc(group, name, doc, Some(version.clone())));
        }
    }

    /// Forgets the kinds of a CRD.
    pub(crate) fn undefine(&mut self, crd: &Value) {
        let (group, plural) = (text(crd, "/spec/group"), text(crd, "/spec/names/plural"));
        self.custom.retain(|k| k.group != group || k.resource != plural);
    }

    /// The groups with their versions, in the order of discovery.
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

    /// Aggregated discovery (KEP-3352) of `/api` (`core`) or of `/apis`.
    pub(crate) fn aggregated(&self, core: bool) -> Value {
        let groups = self.groups().into_iter().filter(|(g, _)| g.is_empty() == core);
        let version = |group: &str, version: &str| {
            let kinds = self.iter().filter(|k| k.group == group && k.version == version);
            let docs: Vec<&Value> = kinds.map(|k| &k.doc).collect();
            json!({"version": version, "resources": docs, "freshness": "Current"})
        };
        let item = |(group, versions): (&str, Vec<&str>)| {
            let versions: Vec<Value> = versions.into_iter().map(|v| version(group, v)).collect();
            let name = if core { json!({}) } else { json!({"name": group}) };
            json!({"metadata": name, "versions": versions})
        };
        let items: Vec<Value> = groups.map(item).collect();
        json!({"kind": "APIGroupDiscoveryList", "apiVersion": "apidiscovery.k8s.io/v2",
            "metadata": {}, "items": items})
    }

    /// `/apis/GROUP`, as who wants to know only its versions asks for it.
    pub(crate) fn group(&self, group: &str) -> Option<Value> {
        let (_, versions) = self.groups().into_iter().find(|(g, _)| *g == group)?;
        let version = |v: &&str| json!({"groupVersion": group_version(group, v), "version": v});
        let versions: Vec<Value> = versions.iter().map(version).collect();
        Some(json!({"kind": "APIGroup", "apiVersion": "v1", "name": group, "versions": versions,
            "preferredVersion": versions.first()}))
    }
}
