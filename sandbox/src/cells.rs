//! The cells of a table's row, kind by kind, wide ones included.

use serde_json::Value;

use crate::rows::{
    binding, claim, endpoints, event, ingress, job, node, pod, quota, scaler, service, volume,
};
use crate::value::{int, list, pairs, text};

/// The cells of an object.
pub(crate) fn row(store: &str, o: &Value) -> Vec<Value> {
    let mut cells = vec![o["metadata"]["name"].clone()];
    let age = || Value::from(age(o));
    let own = |pointer: &str| Value::from(or_none(text(o, pointer)));
    let count = |pointer: &str| Value::from(int(o, pointer, 0));
    let size = |pointers: &[&str]| -> Value {
        pointers.iter().map(|p| pairs(o, p).count()).sum::<usize>().into()
    };
    let more = match store {
        "configmaps" => vec![size(&["/data", "/binaryData"]), age()],
        "secrets" => vec![o["type"].clone(), size(&["/data"]), age()],
        "endpoints" => vec![endpoints(o).into(), age()],
        "namespaces" => vec![o["status"]["phase"].clone(), age()],
        "nodes" => node(o),
        "pods" => pod(o),
        "persistentvolumeclaims" => claim(o),
        "persistentvolumes" => volume(o),
        "podtemplates" => {
            let [names, images, _] = template(o, "/template");
            vec![names, images, labels(o, "/template/metadata/labels").into()]
        }
        "replicationcontrollers" | "replicasets.apps" => {
            let mut cells = vec![
                count("/spec/replicas"),
                count("/status/replicas"),
                count("/status/readyReplicas"),
                age(),
            ];
            cells.extend(template(o, "/spec/template"));
            cells
        }
        "resourcequotas" => {
            vec![quota(o, "/status/hard", false), quota(o, "/status/hard", true), age()]
        }
        "serviceaccounts" => vec![age()],
        "services" => service(o),
        "events" => return event(o),
        "controllerrevisions.apps" => {
            let owner =
                list(o, "/metadata/ownerReferences").iter().find(|r| r["controller"] == true);
            let owner = owner.map_or_else(|| "<none>".into(), qualified_owner);
            vec![owner.into(), int(o, "/revision", 0).to_string().into(), age()]
        }
        "daemonsets.apps" => {
            let status = |f: &str| count(&format!("/status/{f}"));
            let mut cells = vec![
                status("desiredNumberScheduled"),
                status("currentNumberScheduled"),
                status("numberReady"),
                status("updatedNumberScheduled"),
                status("numberAvailable"),
                labels(o, "/spec/template/spec/nodeSelector").into(),
                age(),
            ];
            cells.extend(template(o, "/spec/template"));
            cells
        }
        "deployments.apps" => {
            let ready =
                format!("{}/{}", int(o, "/status/readyReplicas", 0), int(o, "/spec/replicas", 0));
            let status = |f: &str| Value::from(int(o, &format!("/status/{f}"), 0));
            let mut cells =
                vec![ready.into(), status("updatedReplicas"), status("availableReplicas"), age()];
            cells.extend(template(o, "/spec/template"));
            cells
        }
        "statefulsets.apps" => {
            let ready =
                format!("{}/{}", int(o, "/status/readyReplicas", 0), int(o, "/spec/replicas", 0));
            let [names, images, _] = template(o, "/spec/template");
            vec![ready.into(), age(), names, images]
        }
        "horizontalpodautoscalers.autoscaling" => scaler(o),
        "cronjobs.batch" => {
            let zone = text(o, "/spec/timeZone");
            let last = text(o, "/status/lastScheduleTime");
            let last = if last.is_empty() { "<none>".to_owned() } else { since(last) };
            let mut cells = vec![
                o["spec"]["schedule"].clone(),
                or_none(zone).into(),
                (o["spec"]["suspend"] == true).to_string().into(),
                list(o, "/status/active").len().into(),
                last.into(),
                age(),
            ];
            cells.extend(template(o, "/spec/jobTemplate/spec/template"));
            cells[8] = "<none>".into();
            cells
        }
        "jobs.batch" => job(o),
        "ingressclasses.networking.k8s.io" => {
            let parameters = match text(o, "/spec/parameters/name") {
                "" => "<none>".to_owned(),
                name => {
                    let (group, kind) =
                        (text(o, "/spec/parameters/apiGroup"), text(o, "/spec/parameters/kind"));
                    let kind =
                        if group.is_empty() { kind.to_owned() } else { format!("{kind}.{group}") };
                    format!("{kind}/{name}")
                }
            };
            vec![o["spec"]["controller"].clone(), parameters.into(), age()]
        }
        "ingresses.networking.k8s.io" => ingress(o),
        "networkpolicies.networking.k8s.io" => {
            vec![labels(o, "/spec/podSelector/matchLabels").into(), age()]
        }
        "poddisruptionbudgets.policy" => {
            let bound = |f: &str| match o.pointer(&format!("/spec/{f}")) {
                Some(Value::String(text)) => text.clone(),
                Some(Value::Number(number)) => number.to_string(),
                _ => "N/A".to_owned(),
            };
            vec![
                bound("minAvailable").into(),
                bound("maxUnavailable").into(),
                count("/status/disruptionsAllowed"),
                age(),
            ]
        }
        "rolebindings.rbac.authorization.k8s.io"
        | "clusterrolebindings.rbac.authorization.k8s.io" => binding(o),
        "storageclasses.storage.k8s.io" => {
            let expand = o["allowVolumeExpansion"] == true;
            let default = o["metadata"]["annotations"]["storageclass.kubernetes.io/is-default-class"]
                == "true";
            if default {
                cells[0] = format!("{} (default)", text(o, "/metadata/name")).into();
            }
            vec![
                o["provisioner"].clone(),
                o["reclaimPolicy"].clone(),
                o["volumeBindingMode"].clone(),
                expand.into(),
                age(),
            ]
        }
        "priorityclasses.scheduling.k8s.io" => vec![
            o["value"].clone(),
            (o["globalDefault"] == true).into(),
            age(),
            o["preemptionPolicy"].clone(),
        ],
        "leases.coordination.k8s.io" => vec![text(o, "/spec/holderIdentity").into(), age()],
        "customresourcedefinitions.apiextensions.k8s.io" => {
            let version = |v: &Value| {
                let mark = if v["storage"] == true { "(storage)" } else { "" };
                format!("{}{mark}", text(v, "/name"))
            };
            let versions: Vec<String> = list(o, "/spec/versions").iter().map(version).collect();
            let shorts: Vec<&str> =
                list(o, "/spec/names/shortNames").iter().filter_map(Value::as_str).collect();
            let done = |c: &Value| c["type"] == "Established" && c["status"] == "True";
            vec![
                own("/spec/scope"),
                versions.join(",").into(),
                o["metadata"]["creationTimestamp"].clone(),
                own("/spec/group"),
                own("/spec/names/kind"),
                shorts.join(",").into(),
                list(o, "/status/conditions").iter().any(done).into(),
            ]
        }
        _ => vec![o["metadata"]["creationTimestamp"].clone()],
    };
    cells.extend(more);
    cells
}

/// The text, or `<none>`.
pub(crate) fn or_none(text: &str) -> &str {
    if text.is_empty() { "<none>" } else { text }
}

/// How old an object is.
pub(crate) fn age(o: &Value) -> String {
    since(text(o, "/metadata/creationTimestamp"))
}

/// How long ago a time was, in the two largest units that tell something.
pub(crate) fn since(time: &str) -> String {
    match time.parse::<jiff::Timestamp>() {
        Ok(time) => human(jiff::Timestamp::now().as_second() - time.as_second()),
        Err(_) => "<unknown>".to_owned(),
    }
}

fn human(seconds: i64) -> String {
    let (minutes, hours, days, years) =
        (seconds / 60, seconds / 3600, seconds / 86400, seconds / 31_536_000);
    let two = |a: i64, unit: &str, b: i64, small: &str| {
        if b == 0 { format!("{a}{unit}") } else { format!("{a}{unit}{b}{small}") }
    };
    match seconds {
        s if s < 0 => "0s".to_owned(),
        s if s < 120 => format!("{s}s"),
        s if s < 600 => two(minutes, "m", s % 60, "s"),
        s if s < 3 * 3600 => format!("{minutes}m"),
        s if s < 8 * 3600 => two(hours, "h", minutes % 60, "m"),
        s if s < 48 * 3600 => format!("{hours}h"),
        s if s < 8 * 86400 => two(days, "d", hours % 24, "h"),
        s if s < 2 * 31_536_000 => format!("{days}d"),
        s if s < 8 * 31_536_000 => two(years, "y", days % 365, "d"),
        _ => format!("{years}y"),
    }
}

/// A map as `a=b,c=d`.
pub(crate) fn labels(o: &Value, pointer: &str) -> String {
    let all: Vec<String> =
        pairs(o, pointer).map(|(k, v)| format!("{k}={}", v.as_str().unwrap_or_default())).collect();
    or_none(&all.join(",")).to_owned()
}

/// A label selector as text: labels, then expressions.
fn selector(o: &Value) -> String {
    let base = &o["spec"]["selector"];
    if base.get("matchLabels").is_none() && base.get("matchExpressions").is_none() {
        return labels(o, "/spec/selector");
    }
    let mut all: Vec<String> = pairs(base, "/matchLabels")
        .map(|(k, v)| format!("{k}={}", v.as_str().unwrap_or_default()))
        .collect();
    for e in list(base, "/matchExpressions") {
        let values: Vec<&str> = list(e, "/values").iter().filter_map(Value::as_str).collect();
        let (key, values) = (text(e, "/key"), values.join(","));
        all.push(match text(e, "/operator") {
            "In" => format!("{key} in ({values})"),
            "NotIn" => format!("{key} notin ({values})"),
            "Exists" => key.to_owned(),
            _ => format!("!{key}"),
        });
    }
    or_none(&all.join(",")).to_owned()
}

/// Container names, images, and the selector of the object.
pub(crate) fn template(o: &Value, pointer: &str) -> [Value; 3] {
    let containers = list(o, &format!("{pointer}/spec/containers"));
    let join = |field: &str| {
        let all: Vec<&str> = containers.iter().map(|c| text(c, field)).collect();
        Value::from(all.join(","))
    };
    [join("/name"), join("/image"), selector(o).into()]
}

fn qualified_owner(reference: &Value) -> String {
    let kind = text(reference, "/kind").to_lowercase();
    let group = text(reference, "/apiVersion").split_once('/').map(|(g, _)| g);
    let kind = group.map_or(kind.clone(), |g| format!("{kind}.{g}"));
    format!("{kind}/{}", text(reference, "/name"))
}
