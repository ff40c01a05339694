//! The patches of a client-side apply are kubectl's to the byte, and applying them gives what the
//! API server makes of them. The cases in `testdata/patch` are recorded by the script there, those
//! of random objects in `testdata/patch/random` by the recorder beside it.

#![allow(clippy::expect_used)]

use std::path::Path;

use ktl::client::PatchType;
use ktl::patch::{self, States, last_applied};
use ktl::resource::Object;
use serde_json::Value;

struct Case {
    name: String,
    recorded: Value,
}

impl Case {
    fn object(&self, key: &str) -> Object {
        Object(self.recorded[key].clone())
    }

    fn text(&self, key: &str) -> &str {
        self.recorded[key].as_str().expect("a text")
    }
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/patch");
    let mut cases = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder of cases") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|e| e != "json") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a readable file");
        let recorded: Vec<Value> = serde_json::from_str(&text).expect("a list of cases");
        let family = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        cases.extend(recorded.into_iter().map(|recorded| Case {
            name: format!("{family}: {}", recorded["name"]),
            recorded,
        }));
    }
    cases
}

fn patch_of(case: &Case) -> (PatchType, Value) {
    let (manifest, current) = (case.object("manifest"), case.object("current"));
    let original = last_applied::read(&current).map_or(Value::Null, |text| {
        serde_json::from_str(text).expect("JSON")
    });
    let modified = last_applied::annotated(&manifest).0;
    let states = States {
        original: &original,
        modified: &modified,
        current: &current.0,
    };
    patch::three_way(manifest.api_version(), manifest.kind(), states, true).expect(&case.name)
}

#[test]
fn patches_are_kubectls_to_the_byte() {
    let cases = cases();
    assert!(cases.len() >= 80, "{} cases", cases.len());
    for case in cases {
        let (patch_type, patch) = patch_of(&case);
        let text = ktl::go::json::to_string(&patch);
        let sent = if text == "{}" { "" } else { &text };
        assert_eq!(sent, case.text("patch"), "{}", case.name);
        if !sent.is_empty() {
            assert_eq!(patch_type.media_type(), case.text("type"), "{}", case.name);
        }
    }
}

/// What differs between our result and the server's, as `path: ours, theirs`. What the server
/// fills in by itself does not count: fields that neither the patch nor the object before had.
fn differences(path: &str, before: &Value, ours: &Value, theirs: &Value, out: &mut Vec<String>) {
    match (ours, theirs) {
        (Value::Object(a), Value::Object(b)) => {
            for (key, value) in a {
                differences(
                    &format!("{path}.{key}"),
                    &before[key],
                    value,
                    &theirs[key],
                    out,
                );
            }
            for key in b
                .keys()
                .filter(|key| !a.contains_key(*key) && !before[key].is_null())
            {
                out.push(format!("{path}.{key}: gone, {}", theirs[key]));
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (i, (ours, theirs)) in a.iter().zip(b).enumerate() {
                let named =
                    |other: &&Value| ours.get("name").is_some() && other["name"] == ours["name"];
                let before = before.as_array().and_then(|list| list.iter().find(named));
                let before = before.unwrap_or(&Value::Null);
                differences(&format!("{path}[{i}]"), before, ours, theirs, out);
            }
        }
        (ours, theirs) if ours == theirs => {}
        (ours, theirs) => out.push(format!("{path}: {ours}, {theirs}")),
    }
}

/// Where the server puts a default in the place of what was deleted, or its own spelling.
const FILLED_IN: [(&str, &str); 13] = [
    (
        r#"deployments: "env empty list""#,
        ".spec.template.spec.containers[0].env",
    ),
    (
        r#"deployments: "replicas of another writer kept""#,
        ".spec.replicas",
    ),
    (r#"deployments: "strategy gone""#, ".spec.strategy"),
    (
        r#"deployments: "container ports""#,
        ".spec.template.spec.containers[0].ports[1].protocol",
    ),
    (
        r#"deployments: "init containers and resources""#,
        ".spec.template.spec.containers[0].resources.limits.cpu",
    ),
    (
        r#"deployments: "init containers and resources""#,
        ".spec.template.spec.containers[0].resources.requests.cpu",
    ),
    (r#"services: "port renumbered""#, ".spec.ports[0].protocol"),
    (
        r#"services: "port renumbered""#,
        ".spec.ports[0].targetPort",
    ),
    (r#"pods: "toleration added""#, ".spec.tolerations"),
    (r#"configmaps: "finalizers merged""#, ".data"),
    (
        r#"configmaps: "finalizers unsorted and unchanged""#,
        ".data",
    ),
    (r#"configmaps: "finalizers gone""#, ".data"),
    (r#"configmaps: "owners by uid""#, ".data"),
];

#[test]
fn patched_objects_are_the_servers() {
    for case in cases().iter().filter(|case| !case.text("patch").is_empty()) {
        let (patch_type, patch) = patch_of(case);
        let mut current = case.object("current").0;
        let mut theirs = case.object("result").0;
        let mut ours = patch::apply(patch_type, &current, &patch).expect(&case.name);
        for object in [&mut current, &mut ours, &mut theirs] {
            let metadata = object["metadata"].as_object_mut().expect("metadata");
            metadata.remove("generation");
            metadata.remove("resourceVersion");
            object.as_object_mut().expect("a map").remove("status");
        }
        let mut out = Vec::new();
        differences("", &current, &ours, &theirs, &mut out);
        out.retain(|difference| {
            let path = difference.split(": ").next();
            let known = |(name, known): &(&str, &str)| case.name == *name && path == Some(known);
            !FILLED_IN.iter().any(known)
        });
        assert_eq!(out, Vec::<String>::new(), "{}", case.name);
    }
}

/// The cases of random objects in a file; `PATCH_CASES` names another folder that has them.
fn random(family: &str) -> Vec<Value> {
    let recorded = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/patch/random");
    let folder = std::env::var_os("PATCH_CASES").map_or(recorded, Into::into);
    let text = std::fs::read_to_string(folder.join(format!("{family}.json")));
    serde_json::from_str(&text.expect("a readable file")).expect("a list of cases")
}

/// What a recorded difference makes of `before`.
fn changed(before: &Value, changes: &Value) -> Value {
    if let Some(whole) = changes.get("whole") {
        return whole.clone();
    }
    patch::merge::apply(before, changes)
}

/// What was recorded of an outcome: a result, or the words of an error.
fn recorded(case: &Value, before: &Value) -> Result<String, String> {
    match case["error"].as_str() {
        Some(error) => Err(error.to_owned()),
        None => Ok(ktl::go::json::to_string(&changed(before, &case["result"]))),
    }
}

fn said(outcome: ktl::Result<Value>) -> Result<String, String> {
    outcome
        .map(|value| ktl::go::json::to_string(&value))
        .map_err(|error| error.message)
}

/// Counts cases that differ, and tells of the first few.
#[derive(Default)]
struct Differences {
    cases: usize,
    told: Vec<String>,
}

impl Differences {
    fn compare(
        &mut self,
        case: &Value,
        ours: &Result<String, String>,
        theirs: &Result<String, String>,
    ) {
        self.cases += 1;
        if ours != theirs {
            let shown = |outcome: &Result<String, String>| match outcome {
                Ok(text) => text.clone(),
                Err(text) => format!("error: {text}"),
            };
            let (ours, theirs) = (shown(ours), shown(theirs));
            self.told.push(format!(
                "{}\n  ours   {ours}\n  theirs {theirs}",
                case["name"]
            ));
        }
    }

    fn none_of(self, at_least: usize) {
        assert!(self.cases >= at_least, "{} cases", self.cases);
        let many = self.told.len();
        assert!(
            many == 0,
            "{many} of {} differ:\n{}",
            self.cases,
            self.told[..many.min(5)].join("\n")
        );
    }
}

const FAMILIES: [&str; 9] = [
    "deployment",
    "statefulset",
    "daemonset",
    "pod",
    "service",
    "serviceaccount",
    "budget",
    "gadget",
    "definition",
];

#[test]
fn random_states_give_kubectls_patches_and_results() {
    let (mut patches, mut results) = (Differences::default(), Differences::default());
    for case in FAMILIES.iter().flat_map(|family| random(family)) {
        let (original, live) = (&case["original"], &case["live"]);
        let modified = changed(original, &case["modified"]);
        let states = States {
            original,
            modified: &modified,
            current: live,
        };
        let text = |key: &str| live[key].as_str().unwrap_or_default();
        let made = patch::three_way(text("apiVersion"), text("kind"), states, true);
        let sent = case["patch"]
            .as_str()
            .ok_or_else(|| case["error"].as_str().unwrap_or_default().to_owned());
        let ours = said(made.clone().map(|(_, patch)| patch));
        patches.compare(&case, &ours, &sent.map(str::to_owned));
        if let Ok((patch_type, made)) = made {
            let ours = said(patch::apply(patch_type, live, &made));
            results.compare(&case, &ours, &recorded(&case, live));
        }
    }
    patches.none_of(430);
    results.none_of(400);
}

#[test]
fn local_patches_do_what_kubectls_do() {
    let mut all = Differences::default();
    for (family, patch_type) in [
        ("strategic", PatchType::Strategic),
        ("merge", PatchType::Merge),
    ] {
        for case in random(family) {
            let ours = patch::apply(patch_type, &case["object"], &case["patch"]);
            all.compare(&case, &said(ours), &recorded(&case, &case["object"]));
        }
    }
    let cases = random("json");
    let document = &cases[0]["object"];
    for case in &cases[1..] {
        let ours = patch::apply(PatchType::Json, document, &case["patch"]);
        all.compare(case, &said(ours), &recorded(case, document));
    }
    all.none_of(550);
}
