//! OpenAPI v3 as far as clients ask it before they write: which operations there are, and that
//! patches take `fieldValidation`. Schemas are not served.

use serde_json::{Map, Value, json};

use crate::kinds::{Kinds, group_version};

/// The index of the documents.
pub(crate) fn index(kinds: &Kinds) -> Value {
    let mut paths = Map::new();
    for kind in kinds.iter() {
        let root = root(&kind.group, &kind.version);
        paths.insert(root.clone(), json!({"serverRelativeURL": format!("/openapi/v3/{root}")}));
    }
    json!({"paths": paths})
}

fn root(group: &str, version: &str) -> String {
    let prefix = if group.is_empty() { "api" } else { "apis" };
    format!("{prefix}/{}", group_version(group, version))
}

/// The document of a group's version.
pub(crate) fn document(kinds: &Kinds, group: &str, version: &str) -> Option<Value> {
    let parameters: Vec<Value> = ["dryRun", "fieldManager", "fieldValidation", "force"]
        .iter()
        .map(|name| json!({"name": name, "in": "query", "schema": {"type": "string"}}))
        .collect();
    let mut paths = Map::new();
    for kind in
        kinds.iter().filter(|k| k.group == group && k.version == version && k.allows("patch"))
    {
        let scope = if kind.namespaced { "/namespaces/{namespace}" } else { "" };
        let path = format!("/{}{scope}/{}/{{name}}", root(group, version), kind.resource);
        let gvk = json!({"group": group, "version": version, "kind": kind.kind});
        let operation = json!({"parameters": parameters, "x-kubernetes-action": "patch",
            "x-kubernetes-group-version-kind": gvk, "responses": {"200": {"description": "OK"}}});
        paths.insert(path, json!({"patch": operation}));
    }
    let info = json!({"title": "Kubernetes", "version": "v1.37.1+sandbox"});
    (!paths.is_empty()).then(|| json!({"openapi": "3.0.0", "info": info, "paths": paths}))
}
