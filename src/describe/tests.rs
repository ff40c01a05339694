//! Every kind's description outlives fields that are missing, or are not what they should be. The
//! objects are those of the transcripts.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::kinds::{self, Kind};
use super::writer::Writer;
use super::{View, write};
use crate::discovery::RestMapping;
use crate::go::yaml;

/// What takes the place of values.
fn strange() -> [Value; 6] {
    [
        json!(null),
        json!("é\n\t\u{1b}"),
        json!(-1.5),
        json!([null, 1, "x", {"name": 1}, [[]]]),
        json!({"name": null, "a": [1], "b": {"c": 2}}),
        json!(u64::MAX),
    ]
}

/// The kind of an object, if it is described in a way of its own.
fn kind_of(object: &Value) -> Option<&'static Kind> {
    let version = object["apiVersion"].as_str()?;
    let (group, version) = version.rsplit_once('/').unwrap_or(("", version));
    let mapping = RestMapping {
        group: group.to_owned(),
        version: version.to_owned(),
        kind: object["kind"].as_str()?.to_owned(),
        ..RestMapping::default()
    };
    Some(kinds::of(&mapping)).filter(|kind| kinds::is_own(kind))
}

/// The description of `object`, where each question has the object itself as its answer, or a list of
/// it.
fn described(kind: &Kind, object: &Value) -> String {
    let answers: Vec<_> = (kind.asks)(object)
        .iter()
        .map(|ask| match ask.is_list {
            true => Ok(json!([object])),
            false => Ok(object.clone()),
        })
        .collect();
    let _ = (kind.events)(object);
    let events = [object.clone()];
    let view = View {
        object,
        answers: &answers,
        events: Some(&events),
    };
    let writer = Writer::new(jiff::Timestamp::UNIX_EPOCH);
    write(kind, &view, writer).unwrap()
}

/// Where the values within `value` are.
fn pointers(value: &Value) -> Vec<String> {
    let below = |key: &str, value: &Value| {
        let key = key.replace('~', "~0").replace('/', "~1");
        let inner = pointers(value).into_iter();
        inner
            .map(|rest| format!("/{key}{rest}"))
            .collect::<Vec<_>>()
    };
    let mut all = vec![String::new()];
    match value {
        Value::Object(map) => all.extend(map.iter().flat_map(|(key, value)| below(key, value))),
        Value::Array(items) => {
            let items = items.iter().enumerate();
            all.extend(items.flat_map(|(at, value)| below(&at.to_string(), value)));
        }
        _ => {}
    }
    all
}

/// The files of all transcripts of descriptions.
fn transcripts() -> Vec<PathBuf> {
    let scenarios = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let entries = |folder: &Path| {
        fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
    };
    let is_ours = |folder: &PathBuf| {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        name.starts_with("describe-")
    };
    let areas = entries(&scenarios).filter(is_ours);
    areas.flat_map(|area| entries(&area)).collect()
}

/// The objects in the files that a transcript writes, those of kinds with a description of their own.
/// What is no manifest but has a status is the status of the objects before it.
fn objects(transcript: &str) -> Vec<Value> {
    let blocks = transcript.split("\nfile: ").skip(1);
    let files = blocks.filter_map(|block| block.split_once('\n')?.1.split("\nEOF\n").next());
    let mut all: Vec<Value> = Vec::new();
    for document in files.flat_map(|file| file.split("\n---\n")) {
        let Ok(object) = yaml::parse(document) else {
            continue;
        };
        if kind_of(&object).is_some() {
            all.push(object);
        } else if object.get("kind").is_none() && object["status"].is_object() {
            (all.iter_mut()).for_each(|before| before["status"] = object["status"].clone());
        }
    }
    all
}

#[test]
fn any_field_may_be_anything() {
    let mut count = 0;
    for path in transcripts() {
        for object in objects(&fs::read_to_string(&path).unwrap()) {
            let kind = kind_of(&object).unwrap();
            for (at, pointer) in pointers(&object).into_iter().enumerate() {
                let mut changed = object.clone();
                // Two of them each time, in turn: all would take long.
                for other in strange().into_iter().skip(at % 3).step_by(3) {
                    *changed.pointer_mut(&pointer).unwrap() = other;
                    let text = described(kind, &changed);
                    assert!(text.ends_with('\n'), "{} {pointer}: {text}", path.display());
                    count += 1;
                }
            }
        }
    }
    assert!(count > 1000, "{count}");
}
