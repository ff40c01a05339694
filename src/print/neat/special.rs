//! Rules that look at more than one field.

use serde_json::{Map, Value, json};

use super::Set;

/// Finalizers that the server and its controllers add by themselves.
const FINALIZERS: [&str; 6] = [
    "kubernetes.io/pvc-protection",
    "kubernetes.io/pv-protection",
    "service.kubernetes.io/load-balancer-cleanup",
    "batch.kubernetes.io/job-tracking",
    "foregroundDeletion",
    "orphan",
];
/// Labels that the Job controller gives the pods of a Job.
const JOB_LABELS: [&str; 4] = [
    "controller-uid",
    "job-name",
    "batch.kubernetes.io/controller-uid",
    "batch.kubernetes.io/job-name",
];
/// Says that a controller has bound a claim to a volume, or the other way round.
const BOUND: &str = "pv.kubernetes.io/bound-by-controller";

/// Keeps the rule of this name for `map`.
pub(super) fn keep(name: &str, map: &mut Map<String, Value>, set: &Set) {
    match name {
        // Of a name and the prefix that it was made of, the name is the object's.
        "generated-name" if map.contains_key("name") => drop(map.remove("generateName")),
        "finalizers" => without(map, "finalizers", |f| {
            f.as_str().is_some_and(|f| FINALIZERS.contains(&f))
        }),
        "pull-policy" => pull_policy(map),
        "default-mode" => default_mode(map),
        "token-volumes" => token_volumes(map),
        "default-tolerations" => without(map, "tolerations", |toleration| {
            ["not-ready", "unreachable"].iter().any(|key| {
                *toleration
                    == json!({"effect": "NoExecute", "key": format!("node.kubernetes.io/{key}"),
                        "operator": "Exists", "tolerationSeconds": 300})
            })
        }),
        "requests" => requests(map),
        "job" => job(map),
        "labels-of-template" => labels_of_template(map),
        "addresses" => addresses(map, set),
        "policy-types" => policy_types(map),
        "claim" => claim(map),
        "volume" => volume(map),
        "namespace-name" => drop(map.remove("kubernetes.io/metadata.name")),
        "definition-names" => definition_names(map),
        _ => {}
    }
}

/// Takes items out of a list, and the list when nothing is left of it.
fn without(map: &mut Map<String, Value>, key: &str, is_out: impl Fn(&Value) -> bool) {
    let Some(items) = map.get_mut(key).and_then(Value::as_array_mut) else {
        return;
    };
    let before = items.len();
    items.retain(|item| !is_out(item));
    if items.is_empty() && before > 0 {
        map.remove(key);
    }
}

/// `Always` for what may be another image tomorrow, else `IfNotPresent`.
fn pull_policy(container: &mut Map<String, Value>) {
    let image = container
        .get("image")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let name = image.rsplit('/').next().unwrap_or_default();
    let is_fixed =
        name.contains('@') || !matches!(name.split_once(':'), None | Some((_, "latest" | "")));
    let default = if is_fixed { "IfNotPresent" } else { "Always" };
    if container
        .get("imagePullPolicy")
        .is_some_and(|policy| policy == default)
    {
        container.remove("imagePullPolicy");
    }
}

/// A source of nothing but a mode must stay one.
fn default_mode(source: &mut Map<String, Value>) {
    if source.len() > 1 && source.get("defaultMode").is_some_and(|mode| *mode == 420) {
        source.remove("defaultMode");
    }
}

/// The token of the service account, which every pod is given: its volume, and where it is mounted.
fn token_volumes(spec: &mut Map<String, Value>) {
    let is_token = |name: &Value| {
        name.as_str()
            .is_some_and(|n| n.starts_with("kube-api-access-"))
    };
    without(spec, "volumes", |v| {
        is_token(&v["name"]) && v["projected"].is_object()
    });
    for key in ["containers", "initContainers", "ephemeralContainers"] {
        let containers = spec.get_mut(key).and_then(Value::as_array_mut);
        for container in containers
            .into_iter()
            .flatten()
            .filter_map(Value::as_object_mut)
        {
            without(container, "volumeMounts", |mount| is_token(&mount["name"]));
        }
    }
}

/// What a container requests is what it is limited to, unless it says otherwise.
fn requests(spec: &mut Map<String, Value>) {
    for key in ["containers", "initContainers"] {
        let containers = spec.get_mut(key).and_then(Value::as_array_mut);
        for container in containers.into_iter().flatten() {
            let Some(resources) = container
                .get_mut("resources")
                .and_then(Value::as_object_mut)
            else {
                continue;
            };
            let limits = resources.get("limits").cloned().unwrap_or_default();
            let Some(requests) = resources.get_mut("requests").and_then(Value::as_object_mut)
            else {
                continue;
            };
            requests.retain(|name, amount| limits[name.as_str()] != *amount);
            if requests.is_empty() {
                resources.remove("requests");
            }
        }
    }
}

fn job(spec: &mut Map<String, Value>) {
    if spec.get("manualSelector") != Some(&Value::Bool(true)) {
        spec.remove("selector");
        let labels = spec.get_mut("template").and_then(|t| t.get_mut("metadata"));
        if let Some(metadata) = labels.and_then(Value::as_object_mut) {
            if let Some(labels) = metadata.get_mut("labels").and_then(Value::as_object_mut) {
                labels.retain(|key, _| !JOB_LABELS.contains(&key.as_str()));
            }
            if metadata
                .get("labels")
                .is_some_and(|labels| *labels == json!({}))
            {
                metadata.remove("labels");
            }
        }
    }
    // Both are one where neither is said; a parallelism alone leaves the completions open.
    let is_one = |spec: &Map<String, Value>, key: &str| spec.get(key).is_some_and(|n| *n == 1);
    if is_one(spec, "parallelism") && spec.contains_key("completions") {
        spec.remove("parallelism");
        if is_one(spec, "completions") {
            spec.remove("completions");
        }
    }
    let limit = if spec.contains_key("backoffLimitPerIndex") {
        i32::MAX
    } else {
        6
    };
    let policy = if spec.contains_key("podFailurePolicy") {
        "Failed"
    } else {
        "TerminatingOrFailed"
    };
    for (key, default) in [
        ("backoffLimit", json!(limit)),
        ("podReplacementPolicy", json!(policy)),
    ] {
        if spec.get(key) == Some(&default) {
            spec.remove(key);
        }
    }
}

/// Jobs and `ReplicationController`s without labels have those of their pods, and so have selectors.
fn labels_of_template(object: &mut Map<String, Value>) {
    let Some(spec) = object.get("spec") else {
        return;
    };
    let labels = spec["template"]["metadata"]["labels"].clone();
    if let Some(spec) = object.get_mut("spec").and_then(Value::as_object_mut)
        && spec.get("selector") == Some(&labels)
    {
        spec.remove("selector");
    }
    let Some(metadata) = object.get_mut("metadata").and_then(Value::as_object_mut) else {
        return;
    };
    if let Some(own) = metadata.get_mut("labels").and_then(Value::as_object_mut) {
        own.retain(|key, _| !JOB_LABELS.contains(&key.as_str()));
    }
    if metadata.get("labels").is_some_and(|own| *own == labels) {
        metadata.remove("labels");
    }
}

/// Addresses and ports that the server has chosen.
fn addresses(spec: &mut Map<String, Value>, set: &Set) {
    let is_headless = spec.get("clusterIP").is_some_and(|ip| ip == "None");
    if !set.has(&["spec", "clusterIPs"]) {
        spec.remove("clusterIPs");
    }
    if !is_headless && !set.has(&["spec", "clusterIP"]) {
        spec.remove("clusterIP");
    }
    let ports = spec.get_mut("ports").and_then(Value::as_array_mut);
    for port in ports.into_iter().flatten().filter_map(Value::as_object_mut) {
        let number = port.get("port").and_then(Value::as_i64).unwrap_or_default();
        let protocol = port
            .get("protocol")
            .and_then(Value::as_str)
            .unwrap_or("TCP");
        let key = format!("k:{{\"port\":{number},\"protocol\":\"{protocol}\"}}");
        let is_set = |fields: &Value| {
            fields["f:spec"]["f:ports"][&key]
                .get("f:nodePort")
                .is_some()
        };
        if !set.0.iter().any(is_set) {
            port.remove("nodePort");
        }
    }
}

fn policy_types(spec: &mut Map<String, Value>) {
    let default = match spec.get("egress").and_then(Value::as_array) {
        Some(rules) if !rules.is_empty() => json!(["Ingress", "Egress"]),
        _ => json!(["Ingress"]),
    };
    if spec.get("policyTypes") == Some(&default) {
        spec.remove("policyTypes");
    }
}

/// Whether a controller has bound it; the note of that is taken away.
fn was_bound(object: &mut Map<String, Value>) -> bool {
    let metadata = object
        .get_mut("metadata")
        .and_then(|m| m.get_mut("annotations"));
    let annotations = metadata.and_then(Value::as_object_mut);
    annotations.is_some_and(|all| all.remove(BOUND).is_some())
}

fn claim(claim: &mut Map<String, Value>) {
    if was_bound(claim)
        && let Some(spec) = claim.get_mut("spec").and_then(Value::as_object_mut)
    {
        spec.remove("volumeName");
    }
}

fn volume(volume: &mut Map<String, Value>) {
    let was_bound = was_bound(volume);
    let Some(spec) = volume.get_mut("spec").and_then(Value::as_object_mut) else {
        return;
    };
    if was_bound {
        spec.remove("claimRef");
    } else if let Some(claim) = spec.get_mut("claimRef").and_then(Value::as_object_mut) {
        ["uid", "resourceVersion"]
            .iter()
            .for_each(|key| drop(claim.remove(*key)));
    }
}

/// Names that follow from the kind.
fn definition_names(names: &mut Map<String, Value>) {
    let kind = names
        .get("kind")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let made = [
        ("listKind", format!("{kind}List")),
        ("singular", kind.to_lowercase()),
    ];
    for (key, name) in made {
        if names.get(key).is_some_and(|given| *given == name.as_str()) {
            names.remove(key);
        }
    }
}
