//! The shells' completions are those of the table of verbs, and work.
//!
//! `UPDATE=1 cargo test --test completions` writes the files anew.

#![allow(clippy::unwrap_used)]

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use clap_complete::{Shell, generate};

fn script(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    generate(shell, &mut ktl::cli::tree("ktl"), "ktl", &mut script);
    script
}

#[test]
fn the_files_are_what_the_table_of_verbs_gives() {
    let files = [
        (Shell::Bash, "ktl.bash"),
        (Shell::Zsh, "_ktl"),
        (Shell::Fish, "ktl.fish"),
        (Shell::PowerShell, "ktl.ps1"),
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    for (shell, name) in files {
        let fresh = script(shell);
        let path = folder.join(name);
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

/// What bash offers by the script `completions` for `words`, of which the last is being typed.
fn offered(completions: &Path, words: &[&str]) -> Vec<String> {
    let script = r#"
        source "$1"; shift
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
        spec=$(complete -p ktl); function=${spec##*-F }; function=${function%% *}
        "$function" "$1" "${@: -1}" "${@: -2:1}"
        printf '%s\n' "${COMPREPLY[@]}"
    "#;
    let output = Command::new("bash")
        .args(["--norc", "-c", script, "bash"])
        .arg(completions)
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
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&script(Shell::Bash)).unwrap();
    for (words, wanted) in cases {
        let mut found = offered(file.path(), words);
        let mut wanted = wanted.to_vec();
        found.sort();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{words:?}");
    }
}
