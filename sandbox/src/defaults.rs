//! What the API server adds to an object: defaults by type (`data/defaults.json`), the defaults
//! that depend on other fields, and the zero values that field ownership starts from.

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
        "services" => service(object),
        "pods" => child_default(&mut object["spec"], "enableServiceLinks", json!(true)),
        "secrets" => secret(object),
        "namespaces" => {
            let name = text(object, "/metadata/name").to_owned();
            label(object, "kubernetes.io/metadata.name", &name);
            if object.get("status").is_none() {
                object["status"] = json!({"phase": "Active"});
            }
        }
        "deployments.apps" if object["spec"]["strategy"]["type"] == "RollingUpdate" => {
            let strategy = child(&mut object["spec"], "strategy");
            let rolling = strategy.entry("rollingUpdate").or_insert_with(|| json!({}));
            for key in ["maxSurge", "maxUnavailable"] {
                child_default(rolling, key, json!("25%"));
            }
        }
        "daemonsets.apps" => {
            let metadata = child(object, "metadata").entry("annotations").or_insert(json!({}));
            child_default(metadata, "deprecated.daemonset.template.generation", json!("1"));
        }
        "jobs.batch" => job(object),
        "replicationcontrollers" => {
            from_template(object, "/spec/template/metadata/labels", "selector");
        }
        "rolebindings.rbac.authorization.k8s.io"
        | "clusterrolebindings.rbac.authorization.k8s.io" => {
            for subject in
                object.get_mut("subjects").and_then(Value::as_array_mut).into_iter().flatten()
            {
                if subject["kind"] != "ServiceAccount" {
                    child_default(subject, "apiGroup", json!("rbac.authorization.k8s.io"));
                }
            }
        }
        "customresourcedefinitions.apiextensions.k8s.io" => definition(object),
        _ => {}
    }
    if let Some(map) = object.as_object_mut()
        && let Some(status) = first_status(&kind.store())
    {
        map.entry("status").or_insert(status);
    }
}

/// The status of a new object, before a controller has seen it.
fn first_status(store: &str) -> Option<Value> {
    Some(match store {
        "services" => json!({"loadBalancer": {}}),
        "ingresses.networking.k8s.io" => json!({"loadBalancer": {}}),
        "deployments.apps" | "jobs.batch" | "cronjobs.batch" | "resourcequotas" => json!({}),
        "replicasets.apps" | "replicationcontrollers" => json!({"replicas": 0}),
        "statefulsets.apps" => json!({"replicas": 0, "availableReplicas": 0}),
        "daemonsets.apps" => json!({"currentNumberScheduled": 0, "desiredNumberScheduled": 0,
            "numberMisscheduled": 0, "numberReady": 0}),
        "pods" | "persistentvolumeclaims" | "persistentvolumes" => json!({"phase": "Pending"}),
        _ => return None,
    })
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
    match value {
        Value::Object(map) => {
            for (key, inner) in map.iter_mut() {
                if let Some(member) = SCHEMA.member(ty, key)
                    && *member != Type::Any
                {
                    by_type(member, inner);
                }
            }
        }
        Value::Array(items) => {
            if let Type::List(item, _) = ty {
                items.iter_mut().for_each(|i| by_type(item, i));
            }
        }
        _ => {}
    }
}

fn child_default(object: &mut Value, key: &str, default: Value) {
    if let Some(map) = object.as_object_mut() {
        map.entry(key).or_insert(default);
    }
}

fn label(object: &mut Value, key: &str, value: &str) {
    child(object, "metadata");
    child(&mut object["metadata"], "labels").entry(key).or_insert(value.into());
}

fn from_template(object: &mut Value, from: &str, field: &str) {
    if let Some(labels) = object.pointer(from).cloned() {
        child_default(&mut object["spec"], field, labels.clone());
        child(object, "metadata").entry("labels").or_insert(labels);
    }
}

fn service(object: &mut Value) {
    if !object["spec"].is_object() {
        return;
    }
    if object["spec"]["type"] == "ExternalName" {
        return;
    }
    let spec = &mut object["spec"];
    child_default(spec, "internalTrafficPolicy", json!("Cluster"));
    let external = matches!(text(spec, "/type"), "NodePort" | "LoadBalancer");
    if external {
        child_default(spec, "externalTrafficPolicy", json!("Cluster"));
    }
    if spec["type"] == "LoadBalancer" {
        child_default(spec, "allocateLoadBalancerNodePorts", json!(true));
    }
    for port in spec["ports"].as_array_mut().into_iter().flatten() {
        let number = port["port"].clone();
        child_default(port, "targetPort", number);
    }
}

/// What admission and allocation add once the writer's fields are booked: nobody owns it.
pub(crate) fn admit(store: &Store, kind: &Kind, object: &mut Value) {
    match kind.store().as_str() {
        "services" => allocate(store, object),
        "pods" => pod(object),
        _ => {}
    }
}

fn allocate(store: &Store, object: &mut Value) {
    if !object["spec"].is_object() || object["spec"]["type"] == "ExternalName" {
        return;
    }
    if text(object, "/spec/clusterIP").is_empty() {
        // An address of the usual service range, with the version as a counter.
        let n = store.version();
        object["spec"]["clusterIP"] = format!("10.0.{}.{}", n / 250 % 256, n % 250 + 2).into();
    }
    let spec = &mut object["spec"];
    let ip = spec["clusterIP"].clone();
    child_default(spec, "clusterIPs", json!([ip]));
    child_default(spec, "ipFamilies", json!(["IPv4"]));
    child_default(spec, "ipFamilyPolicy", json!("SingleStack"));
    if matches!(text(spec, "/type"), "NodePort" | "LoadBalancer") {
        for (i, port) in (0..).zip(spec["ports"].as_array_mut().into_iter().flatten()) {
            child_default(port, "nodePort", json!(30000 + (store.version() + i) % 2768));
        }
    }
}

fn pod(object: &mut Value) {
    let spec = &mut object["spec"];
    for (key, default) in [
        ("serviceAccountName", json!("default")),
        ("serviceAccount", json!("default")),
        ("preemptionPolicy", json!("PreemptLowerPriority")),
        ("priority", json!(0)),
    ] {
        child_default(spec, key, default);
    }
    let toleration = |key: &str| {
        json!({"key": format!("node.kubernetes.io/{key}"),
        "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": 300})
    };
    child_default(spec, "tolerations", json!([toleration("not-ready"), toleration("unreachable")]));
    for container in spec["containers"].as_array_mut().into_iter().flatten() {
        let limits = container.pointer("/resources/limits").cloned();
        for (key, limit) in limits.as_ref().and_then(Value::as_object).into_iter().flatten() {
            child(&mut container["resources"], "requests")
                .entry(key.clone())
                .or_insert(limit.clone());
        }
    }
}

fn secret(object: &mut Value) {
    use base64::Engine;
    let plain = object.get_mut("stringData").map(Value::take);
    for (key, value) in plain.as_ref().and_then(Value::as_object).into_iter().flatten() {
        let value =
            base64::engine::general_purpose::STANDARD.encode(value.as_str().unwrap_or_default());
        child(object, "data").insert(key.clone(), value.into());
    }
    if let Some(map) = object.as_object_mut() {
        map.remove("stringData");
    }
}

fn job(object: &mut Value) {
    let spec = &mut object["spec"];
    if spec.get("completions").is_none() && spec.get("parallelism").is_none() {
        child_default(spec, "completions", json!(1));
    }
    child_default(spec, "parallelism", json!(1));
    let (uid, name) = (object["metadata"]["uid"].clone(), object["metadata"]["name"].clone());
    if uid.is_null() || object["spec"].get("selector").is_some() {
        return;
    }
    child(&mut object["spec"], "template");
    child(&mut object["spec"]["template"], "metadata");
    let labels = child(&mut object["spec"]["template"]["metadata"], "labels");
    for prefix in ["batch.kubernetes.io/", ""] {
        labels.insert(format!("{prefix}controller-uid"), uid.clone());
        labels.insert(format!("{prefix}job-name"), name.clone());
    }
    let selector = json!({"matchLabels": {"batch.kubernetes.io/controller-uid": uid}});
    object["spec"]["selector"] = selector;
}

fn definition(object: &mut Value) {
    let names = child(&mut object["spec"], "names").clone();
    let kind = names.get("kind").and_then(Value::as_str).unwrap_or_default();
    let defaults = [("singular", kind.to_lowercase()), ("listKind", format!("{kind}List"))];
    for (key, value) in defaults {
        child_default(&mut object["spec"]["names"], key, value.into());
    }
    let stored = list(object, "/spec/versions").iter().filter(|v| v["storage"] == true);
    let stored: Vec<Value> = stored.map(|v| v["name"].clone()).collect();
    let status = json!({"acceptedNames": {"kind": "", "plural": ""}, "conditions": null,
        "storedVersions": stored});
    child_default(object, "status", status);
}

/// Whether objects of a kind count the changes of their spec.
pub(crate) fn has_generation(kind: &Kind) -> bool {
    if kind.custom.is_some() || kind.group == "apps" && kind.resource != "controllerrevisions" {
        return true;
    }
    matches!(
        kind.store().as_str(),
        "pods"
            | "replicationcontrollers"
            | "jobs.batch"
            | "cronjobs.batch"
            | "priorityclasses.scheduling.k8s.io"
            | "ingresses.networking.k8s.io"
            | "ingressclasses.networking.k8s.io"
            | "networkpolicies.networking.k8s.io"
            | "poddisruptionbudgets.policy"
            | "customresourcedefinitions.apiextensions.k8s.io"
    )
}

/// An empty object as Go's zero value has it: what is there before a create.
pub(crate) fn zero(kind: &Kind) -> Value {
    let template = || json!({"metadata": {}, "spec": {"containers": null}});
    let mut zero = match kind.store().as_str() {
        "pods" => json!({"spec": {"containers": null}, "status": {}}),
        "deployments.apps" => {
            json!({"spec": {"selector": null, "template": template(), "strategy": {}}, "status": {}})
        }
        "replicasets.apps" => {
            json!({"spec": {"selector": null, "template": template()}, "status": {}})
        }
        "statefulsets.apps" => json!({"spec": {"selector": null, "template": template(),
            "updateStrategy": {}}, "status": {}}),
        "daemonsets.apps" => {
            json!({"spec": {"selector": null, "template": template(), "updateStrategy": {}}, "status": {}})
        }
        "jobs.batch" => json!({"spec": {"template": template()}, "status": {}}),
        "cronjobs.batch" => {
            json!({"spec": {"jobTemplate": {"metadata": {}, "spec": {"template": template()}}}, "status": {}})
        }
        "roles.rbac.authorization.k8s.io" | "clusterroles.rbac.authorization.k8s.io" => {
            json!({"rules": null})
        }
        "persistentvolumeclaims" => json!({"spec": {"resources": {}}, "status": {}}),
        "networkpolicies.networking.k8s.io" => json!({"spec": {"podSelector": {}}}),
        "customresourcedefinitions.apiextensions.k8s.io" => {
            json!({"spec": {"names": {}, "versions": null}, "status": {}})
        }
        store
            if list(
                &json!([
                    "services",
                    "namespaces",
                    "nodes",
                    "persistentvolumes",
                    "resourcequotas",
                    "replicationcontrollers",
                    "limitranges",
                    "leases.coordination.k8s.io",
                    "ingresses.networking.k8s.io",
                    "ingressclasses.networking.k8s.io",
                    "poddisruptionbudgets.policy",
                    "horizontalpodautoscalers.autoscaling"
                ]),
                "",
            )
            .iter()
            .any(|s| s == store) =>
        {
            json!({"spec": {}, "status": {}})
        }
        _ => json!({}),
    };
    zero["metadata"] = json!({});
    zero["apiVersion"] = kind.api_version().into();
    zero["kind"] = kind.kind.clone().into();
    zero
}
