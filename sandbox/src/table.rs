//! Collections as `Table`, with the server's columns (`data/columns.txt`).

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use serde_json::{Value, json};

use crate::call::{Call, Target};
use crate::cells;
use crate::value::{list, text};

static COLUMNS: LazyLock<HashMap<&str, Vec<Value>>> = LazyLock::new(|| {
    let lines = include_str!("../data/columns.txt").lines();
    lines
        .map(|line| {
            let mut cells = line.split('\t');
            let resource = cells.next().unwrap_or_default();
            (resource, cells.map(column).collect())
        })
        .collect()
});

fn column(text: &str) -> Value {
    let mut parts = text.rsplitn(4, ':');
    let priority = parts.next().and_then(|p| p.parse::<i64>().ok());
    let (format, kind, name) = (parts.next(), parts.next(), parts.next());
    json!({"name": name, "type": kind, "format": format, "description": "", "priority": priority})
}

/// The table of some objects; `metadata` is the list's.
pub(crate) fn render(
    call: &Call,
    target: &Target,
    objects: &[Arc<Value>],
    metadata: &Value,
) -> Value {
    let kind = &target.kind;
    let path = if kind.group.is_empty() {
        kind.resource.clone()
    } else {
        format!("{}/{}", kind.group, kind.resource)
    };
    let printer = kind.custom.as_ref().map(|c| list(c, "/additionalPrinterColumns"));
    let columns = match (printer, COLUMNS.get(path.as_str())) {
        (Some([]), _) => vec![column("Name:string:name:0"), column("Age:date::0")],
        (Some(own), _) => {
            let own = own.iter().map(|c| {
                json!({"name": c["name"], "type": c["type"],
                "format": text(c, "/format"), "description": text(c, "/description"),
                "priority": c["priority"].as_i64().unwrap_or(0)})
            });
            std::iter::once(column("Name:string:name:0")).chain(own).collect()
        }
        (None, Some(columns)) => columns.clone(),
        (None, None) => vec![column("Name:string:name:0"), column("Created At:date::0")],
    };
    let rows: Vec<Value> = objects
        .iter()
        .map(|object| {
            let cells = match printer {
                Some(own) => custom(own, object),
                None => cells::row(&kind.store(), object),
            };
            let shown = match call.param("includeObject") {
                "None" => Value::Null,
                "Object" => (**object).clone(),
                _ => json!({"kind": "PartialObjectMetadata", "apiVersion": "meta.k8s.io/v1",
                    "metadata": object["metadata"]}),
            };
            if shown.is_null() {
                json!({"cells": cells})
            } else {
                json!({"cells": cells, "object": shown})
            }
        })
        .collect();
    json!({"kind": "Table", "apiVersion": "meta.k8s.io/v1", "metadata": metadata,
        "columnDefinitions": columns, "rows": rows})
}

fn custom(columns: &[Value], object: &Value) -> Vec<Value> {
    let mut cells = vec![object["metadata"]["name"].clone()];
    if columns.is_empty() {
        cells.push(cells::age(object).into());
    }
    for column in columns {
        let path = text(column, "/jsonPath").replace('.', "/");
        let found = object.pointer(&path).cloned().unwrap_or_default();
        cells.push(match (text(column, "/type"), &found) {
            (_, Value::Null) => Value::Null,
            ("date", Value::String(time)) => cells::since(time).into(),
            ("string", Value::String(_)) | ("integer" | "number" | "boolean", _) => found,
            ("string", other) => other.to_string().into(),
            _ => Value::Null,
        });
    }
    cells
}
