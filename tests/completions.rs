//! The shells' completions are those of the table of verbs, and work.
//!
//! `UPDATE=1 cargo test --test completions` writes the files anew.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::Command;

use clap_complete::{Shell, generate};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("completions")
}

#[test]
fn the_files_are_what_the_table_of_verbs_gives() {
    let files = [
        (Shell::Bash, "ktl.bash"),
        (Shell::Zsh, "_ktl"),
        (Shell::Fish, "ktl.fish"),
        (Shell::PowerShell, "ktl.ps1"),
    ];
    for (shell, name) in files {
        let mut fresh = Vec::new();
        generate(shell, &mut ktl::cli::tree("ktl"), "ktl", &mut fresh);
        let path = folder().join(name);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &fresh).unwrap();
        }
        let kept = std::fs::read(&path).unwrap_or_default();
        assert!(
            kept == fresh,
            "completions/{name} is old: run UPDATE=1 cargo test --test completions"
        );
    }
}

/// What bash offers for `words`, of which the last is being typed.
fn offered(words: &[&str]) -> Vec<String> {
    let script = r#"
        source "$1"; shift
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
        spec=$(complete -p ktl); function=${spec##*-F }; function=${function%% *}
        "$function" "$1" "${@: -1}" "${@: -2:1}"
        printf '%s\n' "${COMPREPLY[@]}"
    "#;
    let output = Command::new("bash")
        .args(["--norc", "-c", script, "bash"])
        .arg(folder().join("ktl.bash"))
        .args(words)
        .output()
        .unwrap();
    assert!(output.stderr.is_empty(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn bash_completes_verbs_and_flags() {
    let cases: [(&[&str], &[&str]); 8] = [
        (&["ktl", "ge"], &["get"]),
        (&["kubectl", "ge"], &["get"]),
        (
            &["ktl", "-n", "web", "ap"],
            &["apply", "api-resources", "api-versions"],
        ),
        (&["ktl", "config", "get-"], &["get-contexts"]),
        (&["ktl", "get", "pods", "--watch-"], &["--watch-only"]),
        (&["ktl", "get", "-w", "--show-l"], &["--show-labels"]),
        (
            &["ktl", "top", "pods", "--cont"],
            &["--containers", "--context"],
        ),
        (&["ktl", "help", "top", "no"], &["node"]),
    ];
    for (words, wanted) in cases {
        let mut found = offered(words);
        let mut wanted = wanted.to_vec();
        found.sort();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{words:?}");
    }
}
