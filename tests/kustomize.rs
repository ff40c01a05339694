//! Kustomizations against what `kubectl kustomize` made of them: `testdata/kustomize/CASE/` is
//! built (its folder `build`, where there is one), and compared with `expected.yaml` (standard
//! output) and `expected.txt` (standard error), which `e2e/kustomize --record` wrote.

#![allow(clippy::expect_used)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use ktl::go::yaml;
use ktl::kustomize::{Disk, Note, Outcome, Remote, build};

/// Standard output and standard error of one case.
fn outcome(case: &Path) -> (String, String) {
    let inner = case.join("build");
    let folder = if inner.is_dir() { inner } else { case.into() };
    let named = folder.to_string_lossy();
    let Outcome::Done { notes, objects } = build(&folder, &named, &Disk, &Remote::new()) else {
        return (String::new(), "an address is asked for\n".to_owned());
    };
    let (mut out, mut err) = (Vec::new(), String::new());
    for note in notes {
        let line = match note {
            Note::Plain(line) => line,
            Note::Log(line) => format!("LOG] {line}"),
        };
        let _ = writeln!(err, "{line}");
    }
    match objects {
        Ok(objects) => out.extend(objects.iter().map(|o| yaml::to_string(&o.0))),
        Err(error) => {
            let _ = writeln!(err, "error: {}", error.message);
        }
    }
    let root = case.to_string_lossy();
    // kubectl shows a generator as its address in memory.
    for kind in ["ConfigMap", "Secret"] {
        err = err.replace(&format!("generator {kind}:"), "generator [GENERATOR]:");
    }
    (out.join("---\n"), err.replace(&*root, "[ROOT]"))
}

#[test]
fn kustomizations_build_as_kubectl_builds_them() {
    // `CASES=FOLDER` compares other cases, such as those of `e2e/kustomize-random`.
    let root = std::env::var("CASES").map_or_else(
        |_| Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/kustomize"),
        PathBuf::from,
    );
    let only = std::env::var("CASE").unwrap_or_default();
    let mut cases: Vec<PathBuf> = fs::read_dir(&root)
        .expect("the cases")
        .map(|entry| entry.expect("a case").path())
        .filter(|path| path.to_string_lossy().contains(&only))
        .collect();
    cases.sort();
    let mut wrong = String::new();
    let count = cases.len();
    for case in cases {
        let name = case.file_name().unwrap_or_default().to_string_lossy();
        let (out, err) = outcome(&case);
        for (file, found) in [("expected.yaml", out), ("expected.txt", err)] {
            let expected = fs::read_to_string(case.join(file)).unwrap_or_default();
            if found.trim_end() != expected.trim_end() {
                let _ = writeln!(
                    wrong,
                    "== {name}/{file}\n-- expected\n{expected}\n-- found\n{found}"
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(!only.is_empty() || count > 90, "{count} cases");
}
