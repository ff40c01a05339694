//! What the API server adds to an object: defaults by type (`data/defaults.json`), and those that
//! depend on other fields.

use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::kinds::Kind;
use crate::schema::{SCHEMA, Type};
use crate::store::Store;
use crate::value::{child, list, text};

static DEFAULTS: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../data/defaults.json")).unwrap_or_default()
});

/// Fills in what was left out.
pub(crate) fn fill(kind: &Kind, object: &mut Value) {
    if kind.custom.is_some() {
        return;
    }
    by_type(&kind.ty(), object);
    match kind.store().as_str() {
        "services" => service(&mut object["spec"]),
        "pods" => default(&mut object["spec"], "enableServiceLinks", json!(true)),
        "secrets" => secret(object),
        "namespaces" => {
            let name = object["metadata"]["name"].clone();
            child(object, "metadata");
            let labels = child(&mut object["metadata"], "labels");
            labels.entry("kubernetes.io/metadata.name").or_insert(name);
            default(object, "status", json!({"phase": "Active"}));
        }
        "deployments.apps" if object["spec"]["strategy"]["type"] == "RollingUpdate" => {
            let strategy = child(&mut object["spec"], "strategy");
            let rolling = strategy.entry("rollingUpdate").or_insert_with(|| json!({}));
            default(rolling, "maxSurge", json!("25%"));
            default(rolling, "maxUnavailable", json!("25%"));
        }
        "customresourcedefinitions.apiextensions.k8s.io" => definition(object),
        _ => {}
    }
    if let Some(status) = kind.first_status() {
        default(object, "status", status);
    }
}

fn by_type(ty: &Type, value: &mut Value) {
    if let (Type::Named(name), Some(map)) = (ty, value.as_object_mut()) {
        for (key, default) in DEFAULTS[name].as_object().into_iter().flatten() {
            map.entry(key.clone()).or_insert_with(|| default.clone());
        }
        if name == "core.v1.Container" && !map.contains_key("imagePullPolicy") {
            let image = map.get("image").and_then(Value::as_str).unwrap_or_default();
            let tag = image.rsplit('/').next().unwrap_or_default();
            let latest = !tag.contains([':', '@']) || tag.ends_with(":latest");
            let policy = if latest { "Always" } else { "IfNotPresent" };
            map.insert("imagePullPolicy".into(), policy.into());
        }
        if name == "core.v1.PodSpec"
            && let Some(account) = map.get("serviceAccountName").cloned()
        {
            map.entry("serviceAccount").or_insert(account);
        }
    }
    match (ty, value) {
        (_, Value::Object(map)) => {
            for (key, inner) in map.iter_mut() {
                if let Some(member) = SCHEMA.member(ty, key).filter(|m| **m != Type::Any) {
                    by_type(member, inner);
                }
            }
        }
        (Type::List(item, _), Value::Array(items)) => {
            items.iter_mut().for_each(|i| by_type(item, i));
        }
        _ => {}
    }
}

fn default(object: &mut Value, key: &str, default: Value) {
    if let Some(map) = object.as_object_mut() {
        map.entry(key).or_insert(default);
    }
}

fn service(spec: &mut Value) {
    default(spec, "internalTrafficPolicy", json!("Cluster"));
    for port in spec["ports"].as_array_mut().into_iter().flatten() {
        let number = port["port"].clone();
        default(port, "targetPort", number);
    }
}

fn secret(object: &mut Value) {
    use base64::Engine;
    let plain = crate::value::take(object, "", "stringData").unwrap_or_default();
    for (key, value) in crate::value::pairs(&plain, "") {
        let value =
            base64::engine::general_purpose::STANDARD.encode(value.as_str().unwrap_or_default());
        child(object, "data").insert(key.into(), value.into());
    }
}

fn definition(object: &mut Value) {
    child(&mut object["spec"], "names");
    let names = &mut object["spec"]["names"];
    let kind = text(names, "/kind").to_owned();
    default(names, "singular", kind.to_lowercase().into());
    default(names, "listKind", format!("{kind}List").into());
    let stored = list(object, "/spec/versions").iter().filter(|v| v["storage"] == true);
    let stored: Vec<Value> = stored.map(|v| v["name"].clone()).collect();
    let names = json!({"kind": "", "plural": ""});
    let status = json!({"acceptedNames": names, "conditions": null, "storedVersions": stored});
    default(object, "status", status);
}

/// What admission and allocation add once the writer's fields are booked: nobody owns it.
pub(crate) fn admit(store: &Store, kind: &Kind, object: &mut Value) {
    match kind.store().as_str() {
        "services" => allocate(store, &mut object["spec"]),
        "pods" => pod(&mut object["spec"]),
        _ => {}
    }
}

fn allocate(store: &Store, spec: &mut Value) {
    if text(spec, "/clusterIP").is_empty() {
        // An address of the usual service range, with the version as a counter.
        let n = store.version();
        spec["clusterIP"] = format!("10.0.{}.{}", n / 250 % 256, n % 250 + 2).into();
    }
    let ip = spec["clusterIP"].clone();
    default(spec, "clusterIPs", json!([ip]));
    default(spec, "ipFamilies", json!(["IPv4"]));
    default(spec, "ipFamilyPolicy", json!("SingleStack"));
}

fn pod(spec: &mut Value) {
    let toleration = |key: &str| {
        json!({"key": format!("node.kubernetes.io/{key}"),
        "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": 300})
    };
    default(spec, "serviceAccountName", json!("default"));
    default(spec, "serviceAccount", json!("default"));
    default(spec, "preemptionPolicy", json!("PreemptLowerPriority"));
    default(spec, "priority", json!(0));
    default(spec, "tolerations", json!([toleration("not-ready"), toleration("unreachable")]));
    for container in spec["containers"].as_array_mut().into_iter().flatten() {
        let limits = container.pointer("/resources/limits").cloned().unwrap_or_default();
        for (key, limit) in crate::value::pairs(&limits, "") {
            let requests = child(&mut container["resources"], "requests");
            requests.entry(key).or_insert(limit.clone());
        }
    }
}
