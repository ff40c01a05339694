//! Tables: the columns of a kind (`data/columns.txt`) and what its cells show (`data/cells.txt`).

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use serde_json::{Value, json};

use crate::call::{Call, Target};
use crate::status::{Result, Status};
use crate::value::{int, list, pairs, text};

fn lines(text: &'static str) -> HashMap<&'static str, Vec<&'static str>> {
    text.lines()
        .filter_map(|l| l.split_once('\t'))
        .map(|(k, c)| (k, c.split('\t').collect()))
        .collect()
}

static COLUMNS: LazyLock<HashMap<&str, Vec<&str>>> =
    LazyLock::new(|| lines(include_str!("../data/columns.txt")));
static CELLS: LazyLock<HashMap<&str, Vec<&str>>> =
    LazyLock::new(|| lines(include_str!("../data/cells.txt")));

fn column(text: &str) -> Value {
    let mut parts = text.split(':');
    let mut next = || parts.next().unwrap_or_default();
    let (name, ty, format) = (next(), next(), next());
    json!({"name": name, "type": ty, "format": format, "description": "",
        "priority": next().parse::<i64>().unwrap_or(0)})
}

/// A table of objects; `metadata` is the list's.
pub(crate) fn render(
    call: &Call,
    target: &Target,
    objects: &[Arc<Value>],
    metadata: &Value,
) -> Result<Value> {
    let kind = &target.kind;
    let path = match kind.group.as_str() {
        "" => kind.resource.clone(),
        group => format!("{group}/{}", kind.resource),
    };
    let own = kind.custom.as_ref().map(|c| list(c, "/additionalPrinterColumns"));
    let name = "Name:string:name:0";
    let columns: Vec<Value> = match own {
        Some([]) => [name, "Age:date::0"].map(column).into(),
        Some(own) => {
            let own = own.iter().map(|c| {
                json!({"name": c["name"], "type": c["type"], "format": text(c, "/format"),
                    "description": text(c, "/description"), "priority": int(c, "/priority", 0)})
            });
            std::iter::once(column(name)).chain(own).collect()
        }
        None => COLUMNS.get(path.as_str()).into_iter().flatten().map(|c| column(c)).collect(),
    };
    let cells = CELLS.get(kind.store().as_str());
    if own.is_none() && cells.is_none() && !objects.is_empty() {
        return Err(Status::not_implemented(&format!("tables of {path}")));
    }
    let row = |object: &Arc<Value>| {
        let cells = match own {
            Some(own) => custom(own, object),
            None => cells.into_iter().flatten().map(|c| cell(c, object)).collect(),
        };
        let mut row = json!({"cells": cells});
        match call.param("includeObject") {
            "None" => {}
            "Object" => row["object"] = (**object).clone(),
            _ => row["object"] = crate::read::partial(object),
        }
        row
    };
    let rows: Vec<Value> = objects.iter().map(row).collect();
    Ok(json!({"kind": "Table", "apiVersion": "meta.k8s.io/v1", "metadata": metadata,
        "columnDefinitions": columns, "rows": rows}))
}

fn since(time: &str) -> Value {
    ktl::go::age::format(time, jiff::Timestamp::now()).into()
}

fn custom(columns: &[Value], object: &Value) -> Vec<Value> {
    let mut cells = vec![object["metadata"]["name"].clone()];
    if columns.is_empty() {
        cells.push(cell("age", object));
    }
    for column in columns {
        let path = text(column, "/jsonPath").replace('.', "/");
        let found = object.pointer(&path).cloned().unwrap_or_default();
        cells.push(match (text(column, "/type"), &found) {
            (_, Value::Null) => Value::Null,
            ("date", Value::String(time)) => since(time),
            ("string", Value::String(_)) | ("integer" | "number" | "boolean", _) => found,
            ("string", other) => other.to_string().into(),
            _ => Value::Null,
        });
    }
    cells
}

/// One cell: `/a/b` is what is there, `+/a` a number, `#/a,/b` a count of members, `?…` what
/// follows or `<none>`; the other words are computed below.
fn cell(what: &str, o: &Value) -> Value {
    let join = |all: Vec<&str>| Value::from(all.join(","));
    let texts = |pointer| list(o, pointer).iter().filter_map(Value::as_str).collect::<Vec<_>>();
    let fraction = |a: i64, b: i64| Value::from(format!("{a}/{b}"));
    if let Some(inner) = what.strip_prefix('?') {
        let found = cell(inner, o);
        return if matches!(found.as_str(), None | Some("")) { "<none>".into() } else { found };
    }
    if let Some(pointer) = what.strip_prefix('+') {
        return int(o, pointer, 0).into();
    }
    if let Some(all) = what.strip_prefix('#') {
        return all.split(',').map(|p| pairs(o, p).count()).sum::<usize>().into();
    }
    let (word, rest) = what.split_once(':').unwrap_or((what, ""));
    match word {
        "name" => o["metadata"]["name"].clone(),
        "age" => since(text(o, "/metadata/creationTimestamp")),
        "labels" => labels(o, rest).into(),
        "join" => join(texts(rest)),
        "containers" => {
            let containers = list(o, "/spec/template/spec/containers").iter();
            join(containers.map(|c| text(c, rest)).collect())
        }
        "replicas" => fraction(int(o, "/status/readyReplicas", 0), int(o, "/spec/replicas", 0)),
        "ready" => {
            let ready = list(o, "/status/containerStatuses").iter().filter(|s| s["ready"] == true);
            fraction(ready.count() as i64, list(o, "/spec/containers").len() as i64)
        }
        "phase" if o["metadata"]["deletionTimestamp"].is_string() => "Terminating".into(),
        "phase" => o["status"]["phase"].clone(),
        "restarts" => {
            let all = list(o, "/status/containerStatuses").iter();
            all.map(|s| int(s, "/restartCount", 0)).sum::<i64>().to_string().into()
        }
        "node" => {
            let ready = |c: &Value| c["type"] == "Ready" && c["status"] == "True";
            let ready = list(o, "/status/conditions").iter().any(ready);
            let cordoned = o["spec"]["unschedulable"] == true;
            let cordoned = if cordoned { ",SchedulingDisabled" } else { "" };
            format!("{}{cordoned}", if ready { "Ready" } else { "NotReady" }).into()
        }
        "roles" => join(
            pairs(o, "/metadata/labels")
                .filter_map(|(k, _)| k.strip_prefix("node-role.kubernetes.io/"))
                .collect(),
        ),
        "address" => {
            let mut all = list(o, "/status/addresses").iter();
            all.find(|a| a["type"] == rest).map_or(Value::Null, |a| a["address"].clone())
        }
        "ports" => {
            let port = |p: &Value| format!("{}/{}", p["port"], text(p, "/protocol"));
            list(o, "/spec/ports").iter().map(port).collect::<Vec<_>>().join(",").into()
        }
        "default" => (o["globalDefault"] == true).into(),
        "gates" => match list(o, "/spec/readinessGates").len() {
            0 => Value::Null,
            all => fraction(0, all as i64),
        },
        "versions" => {
            let mark = |v: &Value| if v["storage"] == true { "(storage)" } else { "" };
            let name = |v: &Value| format!("{}{}", text(v, "/name"), mark(v));
            list(o, "/spec/versions").iter().map(name).collect::<Vec<_>>().join(",").into()
        }
        "established" => {
            let done = |c: &Value| c["type"] == "Established" && c["status"] == "True";
            list(o, "/status/conditions").iter().any(done).into()
        }
        _ => o.pointer(what).cloned().unwrap_or_default(),
    }
}

/// A map as `a=b,c=d`.
pub(crate) fn labels(o: &Value, pointer: &str) -> String {
    let all = pairs(o, pointer).map(|(k, v)| format!("{k}={}", v.as_str().unwrap_or_default()));
    all.collect::<Vec<_>>().join(",")
}
