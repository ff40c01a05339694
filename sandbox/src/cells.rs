//! The cells of a table's row, kind by kind, wide ones included.

use serde_json::{Value, json};

use crate::value::{int, list, pairs, text};

/// The cells of an object.
pub(crate) fn row(store: &str, o: &Value) -> Vec<Value> {
    let mut cells = vec![o["metadata"]["name"].clone()];
    let age = || Value::from(age(o));
    let own = |pointer: &str| Value::from(or_none(text(o, pointer)));
    let count = |pointer: &str| Value::from(int(o, pointer, 0));
    let size = |pointers: &[&str]| -> Value {
        pointers
            .iter()
            .map(|p| pairs(o, p).count())
            .sum::<usize>()
            .into()
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
        "resourcequotas" => vec![
            quota(o, "/status/hard", false),
            quota(o, "/status/hard", true),
            age(),
        ],
        "serviceaccounts" => vec![age()],
        "services" => service(o),
        "events" => return event(o),
        "controllerrevisions.apps" => {
            let owner = list(o, "/metadata/ownerReferences")
                .iter()
                .find(|r| r["controller"] == true);
            let owner = owner
                .map(|r| qualified_owner(r))
                .unwrap_or_else(|| "<none>".into());
            vec![
                owner.into(),
                int(o, "/revision", 0).to_string().into(),
                age(),
            ]
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
            let ready = format!(
                "{}/{}",
                int(o, "/status/readyReplicas", 0),
                int(o, "/spec/replicas", 0)
            );
            let status = |f: &str| Value::from(int(o, &format!("/status/{f}"), 0));
            let mut cells = vec![
                ready.into(),
                status("updatedReplicas"),
                status("availableReplicas"),
                age(),
            ];
            cells.extend(template(o, "/spec/template"));
            cells
        }
        "statefulsets.apps" => {
            let ready = format!(
                "{}/{}",
                int(o, "/status/readyReplicas", 0),
                int(o, "/spec/replicas", 0)
            );
            let [names, images, _] = template(o, "/spec/template");
            vec![ready.into(), age(), names, images]
        }
        "horizontalpodautoscalers.autoscaling" => scaler(o),
        "cronjobs.batch" => {
            let zone = text(o, "/spec/timeZone");
            let last = text(o, "/status/lastScheduleTime");
            let last = if last.is_empty() {
                "<none>".to_owned()
            } else {
                since(last)
            };
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
                    let (group, kind) = (
                        text(o, "/spec/parameters/apiGroup"),
                        text(o, "/spec/parameters/kind"),
                    );
                    let kind = if group.is_empty() {
                        kind.to_owned()
                    } else {
                        format!("{kind}.{group}")
                    };
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
                let mark = if v["storage"] == true {
                    "(storage)"
                } else {
                    ""
                };
                format!("{}{mark}", text(v, "/name"))
            };
            let versions: Vec<String> = list(o, "/spec/versions").iter().map(version).collect();
            let shorts: Vec<&str> = list(o, "/spec/names/shortNames")
                .iter()
                .filter_map(Value::as_str)
                .collect();
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

fn or_none(text: &str) -> &str {
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
    let (minutes, hours, days, years) = (
        seconds / 60,
        seconds / 3600,
        seconds / 86400,
        seconds / 31_536_000,
    );
    let two = |a: i64, unit: &str, b: i64, small: &str| {
        if b == 0 {
            format!("{a}{unit}")
        } else {
            format!("{a}{unit}{b}{small}")
        }
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

fn labels(o: &Value, pointer: &str) -> String {
    let all: Vec<String> = pairs(o, pointer)
        .map(|(k, v)| format!("{k}={}", v.as_str().unwrap_or_default()))
        .collect();
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
        let values: Vec<&str> = list(e, "/values")
            .iter()
            .filter_map(Value::as_str)
            .collect();
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
fn template(o: &Value, pointer: &str) -> [Value; 3] {
    let containers = list(o, &format!("{pointer}/spec/containers"));
    let join = |field: &str| {
        let all: Vec<&str> = containers.iter().map(|c| text(c, field)).collect();
        Value::from(all.join(","))
    };
    [join("/name"), join("/image"), selector(o).into()]
}

fn qualified_owner(reference: &Value) -> String {
    let kind = text(reference, "/kind").to_lowercase();
    let group = text(reference, "/apiVersion")
        .split_once('/')
        .map(|(g, _)| g);
    let kind = group.map_or(kind.clone(), |g| format!("{kind}.{g}"));
    format!("{kind}/{}", text(reference, "/name"))
}

fn pod(o: &Value) -> Vec<Value> {
    let statuses = list(o, "/status/containerStatuses");
    let total = list(o, "/spec/containers").len();
    let ready = statuses.iter().filter(|s| s["ready"] == true).count();
    let restarts: i64 = statuses.iter().map(|s| int(s, "/restartCount", 0)).sum();
    let mut status = match text(o, "/status/reason") {
        "" => text(o, "/status/phase").to_owned(),
        reason => reason.to_owned(),
    };
    for s in statuses.iter().rev() {
        for pointer in ["/state/waiting/reason", "/state/terminated/reason"] {
            if !text(s, pointer).is_empty() {
                text(s, pointer).clone_into(&mut status);
            }
        }
    }
    if o["metadata"]["deletionTimestamp"].is_string() {
        "Terminating".clone_into(&mut status);
    }
    vec![
        format!("{ready}/{total}").into(),
        status.into(),
        restarts.to_string().into(),
        age(o).into(),
        or_none(text(o, "/status/podIP")).into(),
        or_none(text(o, "/spec/nodeName")).into(),
        or_none(text(o, "/status/nominatedNodeName")).into(),
        gates(o).into(),
    ]
}

fn gates(o: &Value) -> String {
    let gates = list(o, "/spec/readinessGates");
    if gates.is_empty() {
        return "<none>".to_owned();
    }
    let done = |g: &&Value| {
        let conditions = list(o, "/status/conditions");
        conditions
            .iter()
            .any(|c| c["type"] == g["conditionType"] && c["status"] == "True")
    };
    format!("{}/{}", gates.iter().filter(done).count(), gates.len())
}

fn node(o: &Value) -> Vec<Value> {
    let ready = list(o, "/status/conditions")
        .iter()
        .find(|c| c["type"] == "Ready");
    let mut status = match ready.map(|c| text(c, "/status")) {
        Some("True") => "Ready",
        Some(_) => "NotReady",
        None => "Unknown",
    }
    .to_owned();
    if o["spec"]["unschedulable"] == true {
        status += ",SchedulingDisabled";
    }
    let roles: Vec<&str> = pairs(o, "/metadata/labels")
        .filter_map(|(k, _)| k.strip_prefix("node-role.kubernetes.io/"))
        .collect();
    let address = |kind: &str| {
        let found = list(o, "/status/addresses")
            .iter()
            .find(|a| a["type"] == kind);
        Value::from(found.map_or("<none>", |a| text(a, "/address")))
    };
    let info = |f: &str| o["status"]["nodeInfo"][f].clone();
    vec![
        status.into(),
        or_none(&roles.join(",")).into(),
        age(o).into(),
        info("kubeletVersion"),
        address("InternalIP"),
        address("ExternalIP"),
        info("osImage"),
        info("kernelVersion"),
        info("containerRuntimeVersion"),
    ]
}

fn service(o: &Value) -> Vec<Value> {
    let kind = text(o, "/spec/type");
    let ingress = list(o, "/status/loadBalancer/ingress").iter();
    let ingress: Vec<&str> = ingress
        .map(|i| [text(i, "/ip"), text(i, "/hostname")].concat_str())
        .collect();
    let fixed: Vec<&str> = list(o, "/spec/externalIPs")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let external = match kind {
        "ExternalName" => text(o, "/spec/externalName").to_owned(),
        "LoadBalancer" => {
            let all: Vec<&str> = ingress.into_iter().chain(fixed).collect();
            if all.is_empty() {
                "<pending>".to_owned()
            } else {
                all.join(",")
            }
        }
        _ => or_none(&fixed.join(",")).to_owned(),
    };
    let ports = list(o, "/spec/ports").iter().map(|p| {
        let (port, node, protocol) = (
            int(p, "/port", 0),
            int(p, "/nodePort", 0),
            text(p, "/protocol"),
        );
        if node > 0 {
            format!("{port}:{node}/{protocol}")
        } else {
            format!("{port}/{protocol}")
        }
    });
    let ports = ports.collect::<Vec<_>>().join(",");
    vec![
        kind.into(),
        or_none(text(o, "/spec/clusterIP")).into(),
        external.into(),
        or_none(&ports).into(),
        age(o).into(),
        labels(o, "/spec/selector").into(),
    ]
}

/// The one of two strings that is not empty.
trait Either<'a> {
    fn concat_str(self) -> &'a str;
}

impl<'a> Either<'a> for [&'a str; 2] {
    fn concat_str(self) -> &'a str {
        if self[0].is_empty() { self[1] } else { self[0] }
    }
}

fn endpoints(o: &Value) -> String {
    let mut all = Vec::new();
    for subset in list(o, "/subsets") {
        for port in list(subset, "/ports") {
            for address in list(subset, "/addresses") {
                all.push(format!(
                    "{}:{}",
                    text(address, "/ip"),
                    int(port, "/port", 0)
                ));
            }
        }
    }
    let shown = all.iter().take(3).cloned().collect::<Vec<_>>().join(",");
    if all.len() > 3 {
        format!("{shown} + {} more...", all.len() - 3)
    } else {
        or_none(&shown).to_owned()
    }
}

fn modes(o: &Value, pointer: &str) -> String {
    let short = |m: &Value| match m.as_str().unwrap_or_default() {
        "ReadWriteOnce" => "RWO",
        "ReadOnlyMany" => "ROX",
        "ReadWriteMany" => "RWX",
        _ => "RWOP",
    };
    list(o, pointer)
        .iter()
        .map(short)
        .collect::<Vec<_>>()
        .join(",")
}

fn claim(o: &Value) -> Vec<Value> {
    let volume = text(o, "/spec/volumeName");
    let bound = !volume.is_empty();
    let capacity = if bound {
        text(o, "/status/capacity/storage")
    } else {
        ""
    };
    let access = if bound {
        modes(o, "/status/accessModes")
    } else {
        String::new()
    };
    let phase = if o["metadata"]["deletionTimestamp"].is_string() {
        "Terminating"
    } else {
        text(o, "/status/phase")
    };
    let class = "/spec/volumeAttributesClassName";
    let unset = o
        .pointer(class)
        .map_or("<unset>", |c| c.as_str().unwrap_or_default());
    vec![
        phase.into(),
        volume.into(),
        capacity.into(),
        access.into(),
        text(o, "/spec/storageClassName").into(),
        unset.into(),
        age(o).into(),
        o.pointer("/spec/volumeMode")
            .map_or("<unset>", |m| m.as_str().unwrap_or_default())
            .into(),
    ]
}

fn volume(o: &Value) -> Vec<Value> {
    let claim = match text(o, "/spec/claimRef/name") {
        "" => String::new(),
        name => format!("{}/{name}", text(o, "/spec/claimRef/namespace")),
    };
    let unset = |pointer: &str| {
        o.pointer(pointer)
            .map_or("<unset>", |c| c.as_str().unwrap_or_default())
    };
    vec![
        text(o, "/spec/capacity/storage").into(),
        modes(o, "/spec/accessModes").into(),
        text(o, "/spec/persistentVolumeReclaimPolicy").into(),
        text(o, "/status/phase").into(),
        claim.into(),
        text(o, "/spec/storageClassName").into(),
        unset("/spec/volumeAttributesClassName").into(),
        text(o, "/status/reason").into(),
        age(o).into(),
        unset("/spec/volumeMode").into(),
    ]
}

fn quota(o: &Value, pointer: &str, limits: bool) -> Value {
    let all = pairs(o, pointer).filter(|(k, _)| k.contains("limits") == limits);
    let all = all.map(|(k, v)| {
        let used = o["status"]["used"][k].as_str().unwrap_or("0");
        format!("{k}: {used}/{}", v.as_str().unwrap_or_default())
    });
    all.collect::<Vec<_>>().join(", ").into()
}

fn event(o: &Value) -> Vec<Value> {
    let object = format!(
        "{}/{}",
        text(o, "/involvedObject/kind").to_lowercase(),
        text(o, "/involvedObject/name")
    );
    let time = |p: &str| match text(o, p) {
        "" => "<unknown>".to_owned(),
        t => since(t),
    };
    let source = [text(o, "/source/component"), text(o, "/source/host")];
    let source = source
        .into_iter()
        .filter(|s| !s.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    vec![
        time("/lastTimestamp").into(),
        o["type"].clone(),
        o["reason"].clone(),
        object.into(),
        text(o, "/involvedObject/fieldPath").into(),
        source.into(),
        text(o, "/message").trim().into(),
        time("/firstTimestamp").into(),
        int(o, "/count", 1).into(),
        o["metadata"]["name"].clone(),
    ]
}

fn scaler(o: &Value) -> Vec<Value> {
    let reference = format!(
        "{}/{}",
        text(o, "/spec/scaleTargetRef/kind"),
        text(o, "/spec/scaleTargetRef/name")
    );
    let metrics = list(o, "/spec/metrics").iter().map(|m| {
        let target = &m["resource"]["target"];
        let name = text(m, "/resource/name");
        match target["averageUtilization"].as_i64() {
            Some(percent) => format!("{name}: <unknown>/{percent}%"),
            None => format!("{name}: <unknown>/{}", text(target, "/averageValue")),
        }
    });
    let metrics = metrics.collect::<Vec<_>>().join(", ");
    let least = o
        .pointer("/spec/minReplicas")
        .map_or("<unset>".to_owned(), Value::to_string);
    vec![
        reference.into(),
        or_none(&metrics).into(),
        least.into(),
        int(o, "/spec/maxReplicas", 0).to_string().into(),
        int(o, "/status/currentReplicas", 0).to_string().into(),
        age(o).into(),
    ]
}

fn job(o: &Value) -> Vec<Value> {
    let is = |kind: &str| {
        list(o, "/status/conditions")
            .iter()
            .any(|c| c["type"] == kind && c["status"] == "True")
    };
    let status = [
        ("Complete", "Complete"),
        ("Failed", "Failed"),
        ("Suspended", "Suspended"),
    ];
    let status = status
        .iter()
        .find(|(c, _)| is(c))
        .map_or("Running", |(_, s)| s);
    let done = int(o, "/status/succeeded", 0);
    let completions = match o["spec"]["completions"].as_i64() {
        Some(wanted) => format!("{done}/{wanted}"),
        None => format!("{done}/1"),
    };
    let duration = match text(o, "/status/startTime") {
        "" => String::new(),
        start => since(start),
    };
    let mut cells: Vec<Value> = vec![
        json!(status),
        completions.into(),
        duration.into(),
        age(o).into(),
    ];
    cells.extend(template(o, "/spec/template"));
    cells
}

fn ingress(o: &Value) -> Vec<Value> {
    let rules = list(o, "/spec/rules");
    let hosts: Vec<&str> = rules
        .iter()
        .map(|r| text(r, "/host"))
        .filter(|h| !h.is_empty())
        .collect();
    let shown = hosts.iter().take(3).copied().collect::<Vec<_>>().join(",");
    let hosts = match hosts.len() {
        0 => "*".to_owned(),
        n if n > 3 => format!("{shown} + {} more...", n - 3),
        _ => shown,
    };
    let addresses = list(o, "/status/loadBalancer/ingress").iter();
    let addresses: Vec<&str> = addresses
        .map(|i| [text(i, "/ip"), text(i, "/hostname")].concat_str())
        .collect();
    let ports = if list(o, "/spec/tls").is_empty() {
        "80"
    } else {
        "80, 443"
    };
    vec![
        or_none(text(o, "/spec/ingressClassName")).into(),
        hosts.into(),
        addresses.join(",").into(),
        ports.into(),
        age(o).into(),
    ]
}

fn binding(o: &Value) -> Vec<Value> {
    let role = format!("{}/{}", text(o, "/roleRef/kind"), text(o, "/roleRef/name"));
    let of = |kind: &str| {
        let all = list(o, "/subjects")
            .iter()
            .filter(|s| s["kind"] == kind)
            .map(|s| match kind {
                "ServiceAccount" => format!("{}/{}", text(s, "/namespace"), text(s, "/name")),
                _ => text(s, "/name").to_owned(),
            });
        Value::from(all.collect::<Vec<_>>().join(", "))
    };
    vec![
        role.into(),
        age(o).into(),
        of("User"),
        of("Group"),
        of("ServiceAccount"),
    ]
}
