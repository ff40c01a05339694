//! What kubectl says of objects (`testdata/describe/network.json`), and what must hold when their
//! fields are missing or something else.

use std::cmp::Reverse;

use jiff::{Timestamp, tz::TimeZone};
use serde_json::{Value, json};

use super::fields::Fields as _;
use super::kinds::{self, Kind};
use super::writer::Writer;
use super::{Ask, View, write};
use crate::discovery::RestMapping;
use crate::{Error, Result};

/// An object, and kubectl's description of it.
struct Described {
    object: Value,
    text: String,
}

fn recorded() -> Vec<Described> {
    let all = include_str!("../../testdata/describe/network.json");
    let all: Vec<Value> = serde_json::from_str(all).unwrap();
    let described = all.iter().map(|entry| Described {
        object: entry["object"].clone(),
        // Where kubectl takes a URI for a format.
        text: entry.text("text").replace("%!b(MISSING)", "%20b"),
    });
    described.collect()
}

fn kind_of(object: &Value) -> &'static Kind {
    kinds::of(&mapping_of(object))
}

fn mapping_of(object: &Value) -> RestMapping {
    let version = object.text("apiVersion");
    let (group, version) = version.rsplit_once('/').unwrap_or(("", &version));
    RestMapping {
        group: group.to_owned(),
        version: version.to_owned(),
        kind: object.text("kind").into_owned(),
        ..RestMapping::default()
    }
}

fn described(
    kind: &Kind,
    object: &Value,
    answers: &[Result<Value>],
    events: Option<&[Value]>,
) -> String {
    let view = View {
        object,
        answers,
        events,
    };
    let now = Timestamp::UNIX_EPOCH.to_zoned(TimeZone::UTC);
    write(kind, &view, Writer::new(now)).unwrap()
}

/// What a server that has these objects says.
fn answer(ask: &Ask, all: &[Described]) -> Result<Value> {
    let (_, last) = ask.at.path.rsplit_once('/').unwrap();
    if !ask.is_list {
        let is_meant = |o: &&Described| {
            o.object["kind"] == "Service" && o.object.text("metadata.name") == last
        };
        let found = all.iter().find(is_meant).map(|o| o.object.clone());
        return found.ok_or_else(|| Error::new(format!("services \"{last}\" not found")));
    }
    let service = ask
        .at
        .labels
        .strip_prefix("kubernetes.io/service-name=")
        .unwrap();
    assert_eq!(
        ask.at.path,
        "/apis/discovery.k8s.io/v1/namespaces/described/endpointslices"
    );
    let is_meant = |o: &Value| {
        o["kind"] == "EndpointSlice"
            && o["metadata"]["labels"]["kubernetes.io/service-name"] == service
    };
    let found = all.iter().map(|o| &o.object).filter(|o| is_meant(o));
    let mut found: Vec<Value> = found.cloned().collect();
    found.sort_by_key(|slice| slice.text("metadata.name").into_owned());
    Ok(Value::Array(found))
}

#[test]
fn descriptions_are_kubectls() {
    let all = recorded();
    assert!(all.len() > 50);
    let wrong = all.iter().filter_map(|Described { object, text }| {
        let kind = kind_of(object);
        let answers: Vec<_> = (kind.asks)(object)
            .iter()
            .map(|ask| answer(ask, &all))
            .collect();
        let ours = described(kind, object, &answers, None);
        (ours != *text).then(|| format!("{text}\nis not what we say:\n{ours}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_best_version_comes_first() {
    let better = |version: &str| {
        let object = json!({"apiVersion": format!("autoscaling/{version}"), "kind": "HorizontalPodAutoscaler"});
        let mapping = mapping_of(&object);
        let kind = kinds::of(&mapping);
        (kind.versions_before(&mapping), kind.is_known(&mapping))
    };
    assert_eq!(better("v2"), (&[][..], true));
    assert_eq!(better("v1"), (&["v2"][..], true));
    assert_eq!(better("v2beta2"), (&["v2", "v1"][..], false));
}

#[test]
fn any_field_may_be_anything() {
    let strange = [
        json!(null),
        json!("é\n\t\u{1b}"),
        json!(u64::MAX),
        json!([null, 1, "x", {}, [[]]]),
        json!({"a": null, "b": [1], "c": {"d": 2}}),
    ];
    // The richest object of each kind is enough.
    let mut all = recorded();
    all.sort_by_key(|o| (o.object.text("kind").into_owned(), Reverse(o.text.len())));
    all.dedup_by_key(|o| o.object.text("kind").into_owned());
    for Described { object, .. } in all {
        let kind = kind_of(&object);
        for pointer in pointers(&object) {
            let mut changed = object.clone();
            for other in &strange {
                if let Some(place) = changed.pointer_mut(&pointer) {
                    place.clone_from(other);
                }
                let asks = (kind.asks)(&changed);
                let answers: Vec<_> = asks.iter().map(|_| Ok(json!([changed, changed]))).collect();
                let text = described(
                    kind,
                    &changed,
                    &answers,
                    Some(std::slice::from_ref(&changed)),
                );
                assert!(text.ends_with('\n'), "{changed}");
            }
        }
    }
}

/// JSON pointers to all values.
fn pointers(value: &Value) -> Vec<String> {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| (key.clone(), value))
            .collect(),
        Value::Array(items) => (0..).map(|at: usize| at.to_string()).zip(items).collect(),
        _ => Vec::new(),
    };
    let mut all = vec![String::new()];
    for (key, value) in below {
        let key = key.replace('~', "~0").replace('/', "~1");
        all.extend(pointers(value).iter().map(|rest| format!("/{key}{rest}")));
    }
    all
}
