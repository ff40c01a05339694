//! Holds the house to its plan: which room imports which, who touches the process, sizes.

// Helpers of tests may panic as tests do; clippy knows only functions marked as tests.
#![allow(clippy::expect_used)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use regex_lite::Regex;

/// The rooms from the cellar up; a room imports only rooms on floors below its own.
const FLOORS: [&[&str]; 13] = [
    &["env", "error", "go"],
    &["archive", "cache", "flags", "guard", "tty"],
    &["kubeconfig"],
    &["client"],
    &["discovery"],
    &["openapi"],
    &["resource"],
    &["generate", "patch", "print"],
    &["kustomize"],
    &["apply", "ctx", "describe", "edit", "proxy", "stream"],
    &["tree", "why"],
    &["cmd"],
    &["cli"],
];

/// The longest a file may be, in lines; generated tables aside.
const LONGEST: usize = 800;
/// `main.rs` only builds `Env` and calls `run`.
const LONGEST_MAIN: usize = 30;

/// Only `main.rs` and `env.rs` may say these.
const PROCESS: [&str; 9] = [
    r"\buse std::env;",
    r"\benv::(var|args|current|home|temp|set|remove)_?",
    r"\be?print(ln)?!",
    r"\bSystemTime::now\b",
    r"\bTimestamp::now\b",
    r"\bZoned::now\b",
    r"\bprocess::(exit|abort)\b",
    r"\bio::(stdin|stdout|stderr)\(",
    r"\bdbg!",
];

/// Kinds of Kubernetes that must not become types of ours: every object is a `Value`.
const KINDS: &str = "Pod|Deployment|ReplicaSet|StatefulSet|DaemonSet|Job|CronJob|Service|ConfigMap|\
    Secret|Node|Namespace|Ingress|ServiceAccount|Role|ClusterRole|PersistentVolume|\
    PersistentVolumeClaim|CustomResourceDefinition";

struct Source {
    /// Path below the project's folder.
    path: PathBuf,
    text: String,
}

impl Source {
    /// Its lines with numbers, without comments and without what only tests see.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let tests = self.path.ends_with("tests.rs") || self.path.iter().any(|part| part == "tests");
        let end = if tests { 0 } else { test_module(&self.text) };
        (self.text.lines().take(end).enumerate())
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .map(|(n, line)| (n + 1, line))
    }

    /// The room it is in: the first folder below `src`, or the file's own name.
    fn room(&self) -> &str {
        let part = self.path.iter().nth(1).and_then(|p| p.to_str());
        let part = part.expect("a path below src");
        part.strip_suffix(".rs").unwrap_or(part)
    }

    fn lines(&self) -> usize {
        self.text.lines().count()
    }

    fn generated(&self) -> bool {
        (self.text.lines().take(5)).any(|l| l.to_lowercase().contains("generated"))
    }
}

/// The line where the tests at the end of a file begin.
fn test_module(text: &str) -> usize {
    let lines: Vec<&str> = text.lines().collect();
    (lines.windows(2))
        .position(|w| {
            w[0].trim() == "#[cfg(test)]" && w[1].starts_with("mod ") && w[1].ends_with('{')
        })
        .unwrap_or(lines.len())
}

fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push(Source {
                    text: std::fs::read_to_string(&path).expect("UTF-8"),
                    path: path.strip_prefix(root).expect("below the root").into(),
                });
            }
        }
    }
    assert!(!found.is_empty(), "no sources below {folder}");
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The modules of the crate that `text` names: `crate::a`, `crate::{a, b::c}`, and `super::a` where
/// it leads out of the room.
fn imports(text: &str, depth: usize) -> Vec<String> {
    let single = Regex::new(r"\bcrate::([a-z_]+)\b").expect("a pattern");
    let group = Regex::new(r"\bcrate::\{([^;]*)\};").expect("a pattern");
    let up = Regex::new(r"\b((?:super::)+)([a-z_]+)\b").expect("a pattern");
    let mut found: Vec<String> = (single.captures_iter(text))
        .map(|c| c[1].to_owned())
        .collect();
    for captures in group.captures_iter(text) {
        let mut level = 0;
        let mut name = String::new();
        for c in captures[1].chars().chain([',']) {
            match c {
                '{' => level += 1,
                '}' => level -= 1,
                ',' if level == 0 => {
                    let head = name.trim().split("::").next().unwrap_or_default();
                    found.push(head.to_owned());
                    name.clear();
                }
                _ if level == 0 => name.push(c),
                _ => {}
            }
        }
    }
    found.extend(
        (up.captures_iter(text))
            .filter(|c| c[1].matches("super").count() >= depth)
            .map(|c| c[2].to_owned()),
    );
    found
}

/// How many `super` lead from the file's module to the crate's root.
fn depth(path: &Path) -> usize {
    let below = path.iter().count() - 1;
    below - usize::from(path.ends_with("mod.rs"))
}

#[test]
fn rooms_import_only_rooms_below() {
    let mut wrong = String::new();
    let sources = sources("src");
    for source in &sources {
        let room = source.room();
        if matches!(room, "main" | "lib") {
            continue;
        }
        let Some(own) = floor(room) else {
            let _ = writeln!(
                wrong,
                "{}: the plan has no room {room}",
                source.path.display()
            );
            continue;
        };
        let code: String = source.code().flat_map(|(_, line)| [line, "\n"]).collect();
        for import in imports(&code, depth(&source.path)) {
            // What is no room is an item of the crate's root: `crate::Error`, `crate::run`.
            if let Some(other) = floor(&import)
                && import != room
                && other >= own
            {
                let _ = writeln!(wrong, "{}: {room} imports {import}", source.path.display());
            }
        }
    }
    assert!(wrong.is_empty(), "dependencies point down only:\n{wrong}");
}

#[test]
fn imports_are_found() {
    let text = "use crate::client::Client;\nuse crate::{\n    Error, go,\n    print::{Table, x},\n};\n\
                use super::super::cli;\nfn f() { crate::cmd::g(); super::near(); }\n";
    let mut found = imports(text, 2);
    found.retain(|name| floor(name).is_some());
    found.sort();
    assert_eq!(found, ["cli", "client", "cmd", "go", "print"]);
}

#[test]
fn every_room_is_declared() {
    let sources = sources("src");
    let lib = (sources.iter().find(|s| s.path.ends_with("src/lib.rs"))).expect("lib.rs");
    let module = Regex::new(r"(?m)^(?:pub )?mod ([a-z_]+);").expect("a pattern");
    for captures in module.captures_iter(&lib.text) {
        assert!(
            floor(&captures[1]).is_some(),
            "the plan has no room {}",
            &captures[1]
        );
    }
}

#[test]
fn only_env_touches_the_process() {
    let patterns = PROCESS.map(|p| Regex::new(p).expect("a pattern"));
    let mut wrong = String::new();
    for source in sources("src") {
        if matches!(source.room(), "main" | "env") {
            continue;
        }
        for (number, line) in source.code() {
            if patterns.iter().any(|p| p.is_match(line)) {
                let _ = writeln!(wrong, "{}:{number}: {}", source.path.display(), line.trim());
            }
        }
    }
    assert!(wrong.is_empty(), "only Env touches the process:\n{wrong}");
}

#[test]
fn files_are_short() {
    let mut wrong = String::new();
    for source in ["src", "sandbox/src", "tests"]
        .into_iter()
        .flat_map(sources)
    {
        let limit = if source.path.ends_with("src/main.rs") && !source.path.starts_with("sandbox") {
            LONGEST_MAIN
        } else {
            LONGEST
        };
        if source.lines() > limit && !source.generated() {
            let _ = writeln!(wrong, "{}: {} lines", source.path.display(), source.lines());
        }
    }
    assert!(wrong.is_empty(), "a room is missing:\n{wrong}");
}

#[test]
fn objects_are_dynamic() {
    let typed = Regex::new(&format!(
        r"derive\([^)]*(Serialize|Deserialize)[^)]*\)\]\s*(#\[[^\]]*\]\s*)*(pub(\(crate\))? )?(struct|enum) ({KINDS})(Spec|Status|List)?\b"
    ));
    let typed = typed.expect("a pattern");
    let mut wrong = String::new();
    for source in sources("src") {
        let code: String = source.code().flat_map(|(_, line)| [line, "\n"]).collect();
        for found in typed.find_iter(&code) {
            let _ = writeln!(wrong, "{}: {}", source.path.display(), found.as_str());
        }
    }
    assert!(
        wrong.is_empty(),
        "an object is a Value, a CRD like a Pod:\n{wrong}"
    );
}

#[test]
fn nothing_is_left_unfinished() {
    let rough = Regex::new(r"\b(todo!|unimplemented!)|allow\(dead_code|\bunsafe \{");
    let rough = rough.expect("a pattern");
    let mut wrong = String::new();
    for source in ["src", "sandbox/src"].into_iter().flat_map(sources) {
        for (number, line) in source.code() {
            if rough.is_match(line) {
                let _ = writeln!(wrong, "{}:{number}: {}", source.path.display(), line.trim());
            }
        }
    }
    assert!(wrong.is_empty(), "left unfinished:\n{wrong}");
}

#[test]
fn transcripts_are_many() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let mut areas: BTreeMap<String, usize> = BTreeMap::new();
    for area in std::fs::read_dir(&root).expect("the corpus").flatten() {
        let count = std::fs::read_dir(area.path()).expect("an area").count();
        areas.insert(area.file_name().to_string_lossy().into_owned(), count);
    }
    let cases: usize = areas.values().sum();
    assert!(cases >= 80, "only {cases} transcripts: {areas:?}");
}
