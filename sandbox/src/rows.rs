//! The rows of kinds that need more than a line.

use serde_json::{Value, json};

use crate::cells::{age, labels, or_none, since, template};
use crate::value::{int, list, pairs, text};

/// The cells of pods after the name.
pub(crate) fn pod(o: &Value) -> Vec<Value> {
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
        conditions.iter().any(|c| c["type"] == g["conditionType"] && c["status"] == "True")
    };
    format!("{}/{}", gates.iter().filter(done).count(), gates.len())
}

/// The cells of nodes after the name.
pub(crate) fn node(o: &Value) -> Vec<Value> {
    let ready = list(o, "/status/conditions").iter().find(|c| c["type"] == "Ready");
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
        let found = list(o, "/status/addresses").iter().find(|a| a["type"] == kind);
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

/// The cells of services after the name.
pub(crate) fn service(o: &Value) -> Vec<Value> {
    let kind = text(o, "/spec/type");
    let ingress = list(o, "/status/loadBalancer/ingress").iter();
    let ingress: Vec<&str> =
        ingress.map(|i| [text(i, "/ip"), text(i, "/hostname")].concat_str()).collect();
    let fixed: Vec<&str> = list(o, "/spec/externalIPs").iter().filter_map(Value::as_str).collect();
    let external = match kind {
        "ExternalName" => text(o, "/spec/externalName").to_owned(),
        "LoadBalancer" => {
            let all: Vec<&str> = ingress.into_iter().chain(fixed).collect();
            if all.is_empty() { "<pending>".to_owned() } else { all.join(",") }
        }
        _ => or_none(&fixed.join(",")).to_owned(),
    };
    let ports = list(o, "/spec/ports").iter().map(|p| {
        let (port, node, protocol) =
            (int(p, "/port", 0), int(p, "/nodePort", 0), text(p, "/protocol"));
        if node > 0 { format!("{port}:{node}/{protocol}") } else { format!("{port}/{protocol}") }
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

/// The cell of endpointss after the name.
pub(crate) fn endpoints(o: &Value) -> String {
    let mut all = Vec::new();
    for subset in list(o, "/subsets") {
        for port in list(subset, "/ports") {
            for address in list(subset, "/addresses") {
                all.push(format!("{}:{}", text(address, "/ip"), int(port, "/port", 0)));
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
    list(o, pointer).iter().map(short).collect::<Vec<_>>().join(",")
}

/// The cells of claims after the name.
pub(crate) fn claim(o: &Value) -> Vec<Value> {
    let volume = text(o, "/spec/volumeName");
    let bound = !volume.is_empty();
    let capacity = if bound { text(o, "/status/capacity/storage") } else { "" };
    let access = if bound { modes(o, "/status/accessModes") } else { String::new() };
    let phase = if o["metadata"]["deletionTimestamp"].is_string() {
        "Terminating"
    } else {
        text(o, "/status/phase")
    };
    let class = "/spec/volumeAttributesClassName";
    let unset = o.pointer(class).map_or("<unset>", |c| c.as_str().unwrap_or_default());
    vec![
        phase.into(),
        volume.into(),
        capacity.into(),
        access.into(),
        text(o, "/spec/storageClassName").into(),
        unset.into(),
        age(o).into(),
        o.pointer("/spec/volumeMode").map_or("<unset>", |m| m.as_str().unwrap_or_default()).into(),
    ]
}

/// The cells of volumes after the name.
pub(crate) fn volume(o: &Value) -> Vec<Value> {
    let claim = match text(o, "/spec/claimRef/name") {
        "" => String::new(),
        name => format!("{}/{name}", text(o, "/spec/claimRef/namespace")),
    };
    let unset =
        |pointer: &str| o.pointer(pointer).map_or("<unset>", |c| c.as_str().unwrap_or_default());
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

/// The cell of quotas after the name.
pub(crate) fn quota(o: &Value, pointer: &str, limits: bool) -> Value {
    let all = pairs(o, pointer).filter(|(k, _)| k.contains("limits") == limits);
    let all = all.map(|(k, v)| {
        let used = o["status"]["used"][k].as_str().unwrap_or("0");
        format!("{k}: {used}/{}", v.as_str().unwrap_or_default())
    });
    all.collect::<Vec<_>>().join(", ").into()
}

/// The cells of events after the name.
pub(crate) fn event(o: &Value) -> Vec<Value> {
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
    let source = source.into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(", ");
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

/// The cells of scalers after the name.
pub(crate) fn scaler(o: &Value) -> Vec<Value> {
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
    let least = o.pointer("/spec/minReplicas").map_or("<unset>".to_owned(), Value::to_string);
    vec![
        reference.into(),
        or_none(&metrics).into(),
        least.into(),
        int(o, "/spec/maxReplicas", 0).to_string().into(),
        int(o, "/status/currentReplicas", 0).to_string().into(),
        age(o).into(),
    ]
}

/// The cells of jobs after the name.
pub(crate) fn job(o: &Value) -> Vec<Value> {
    let is = |kind: &str| {
        list(o, "/status/conditions").iter().any(|c| c["type"] == kind && c["status"] == "True")
    };
    let status = [("Complete", "Complete"), ("Failed", "Failed"), ("Suspended", "Suspended")];
    let status = status.iter().find(|(c, _)| is(c)).map_or("Running", |(_, s)| s);
    let done = int(o, "/status/succeeded", 0);
    let completions = match o["spec"]["completions"].as_i64() {
        Some(wanted) => format!("{done}/{wanted}"),
        None => format!("{done}/1"),
    };
    let duration = match text(o, "/status/startTime") {
        "" => String::new(),
        start => since(start),
    };
    let mut cells: Vec<Value> =
        vec![json!(status), completions.into(), duration.into(), age(o).into()];
    cells.extend(template(o, "/spec/template"));
    cells
}

/// The cells of ingresss after the name.
pub(crate) fn ingress(o: &Value) -> Vec<Value> {
    let rules = list(o, "/spec/rules");
    let hosts: Vec<&str> =
        rules.iter().map(|r| text(r, "/host")).filter(|h| !h.is_empty()).collect();
    let shown = hosts.iter().take(3).copied().collect::<Vec<_>>().join(",");
    let hosts = match hosts.len() {
        0 => "*".to_owned(),
        n if n > 3 => format!("{shown} + {} more...", n - 3),
        _ => shown,
    };
    let addresses = list(o, "/status/loadBalancer/ingress").iter();
    let addresses: Vec<&str> =
        addresses.map(|i| [text(i, "/ip"), text(i, "/hostname")].concat_str()).collect();
    let ports = if list(o, "/spec/tls").is_empty() { "80" } else { "80, 443" };
    vec![
        or_none(text(o, "/spec/ingressClassName")).into(),
        hosts.into(),
        addresses.join(",").into(),
        ports.into(),
        age(o).into(),
    ]
}

/// The cells of bindings after the name.
pub(crate) fn binding(o: &Value) -> Vec<Value> {
    let role = format!("{}/{}", text(o, "/roleRef/kind"), text(o, "/roleRef/name"));
    let of = |kind: &str| {
        let all = list(o, "/subjects").iter().filter(|s| s["kind"] == kind).map(|s| match kind {
            "ServiceAccount" => format!("{}/{}", text(s, "/namespace"), text(s, "/name")),
            _ => text(s, "/name").to_owned(),
        });
        Value::from(all.collect::<Vec<_>>().join(", "))
    };
    vec![role.into(), age(o).into(), of("User"), of("Group"), of("ServiceAccount")]
}
