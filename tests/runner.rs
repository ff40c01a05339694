//! The transcript runner's own tests: it must be able to fail.

// Helpers of tests may panic as tests do; clippy knows only functions marked as tests.
#![allow(clippy::expect_used)]

mod transcript;

use std::path::Path;

use transcript::compare::{difference, matches};
use transcript::normalise;
use transcript::parse::{Block, Case, Needs, Options, Output, unescape, words};
use transcript::record;
use transcript::run::{Cluster, Program, Session};

const TEXT: &str = "\
# A case.
needs: cluster
namespaces: 0
cleanup: crd a b

file: a.txt <<EOF
one
EOF

@ sort
@ save RV /a/b
$ kubectl get x <<EOF
in
EOF
  out ¶
  ¶
  end¬
! bad
? 3

$ cat a.txt
  one
";

fn parsed(text: &str) -> Case {
    Case::parse("area/case", Path::new("case"), text).expect("a transcript")
}

fn said(stdout: &str, stderr: &str, code: i32) -> Output {
    Output {
        stdout: stdout.into(),
        stderr: stderr.into(),
        code,
    }
}

#[test]
fn a_transcript_is_read_and_written_back() {
    let case = parsed(TEXT);
    assert_eq!(case.name, "area/case");
    assert_eq!(case.header.needs, Needs::Cluster);
    assert_eq!(case.header.cleanup, ["crd a b"]);
    let steps: Vec<_> = case.steps().collect();
    assert_eq!(steps.len(), 2);
    assert!(steps[0].options.sort);
    assert_eq!(steps[0].stdin.as_deref(), Some("in\n"));
    assert_eq!(steps[0].expected, said("out \n\nend", "bad\n", 3));
    assert_eq!(record::text(&case, &[None, None]), TEXT);
    let outputs = [Some(steps[0].expected.clone()), Some(said("two\n", "", 0))];
    assert_eq!(
        record::text(&case, &outputs),
        TEXT.replace("  one\n", "  two\n")
    );
}

#[test]
fn the_corpus_is_written_as_the_recorder_writes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    for area in std::fs::read_dir(&root).expect("the corpus").flatten() {
        for case in std::fs::read_dir(area.path()).expect("an area").flatten() {
            let case = Case::read(&root, &case.path()).expect("a transcript");
            let none: Vec<Option<Output>> = case.steps().map(|_| None).collect();
            let text = std::fs::read_to_string(&case.path).expect("text");
            assert_eq!(record::text(&case, &none), text, "{}", case.name);
            assert!(
                text.starts_with("# "),
                "{} does not say what it shows",
                case.name
            );
        }
    }
}

#[test]
fn what_is_no_transcript_is_refused() {
    for text in [
        "what?\n",
        "@ nope\n$ x\n",
        "$ x <<EOF\nno end\n",
        "needs: wings\n",
        "@ sort\n",
    ] {
        let read = Case::parse("c", Path::new("c"), text);
        assert!(read.is_err(), "{text:?} was read: {read:?}");
    }
}

#[test]
fn every_difference_is_seen() {
    let expected = said("a\nb\n", "", 0);
    assert_eq!(difference(&expected, &expected), None);
    for other in [
        said("a\nb", "", 0),
        said("a\nb\nc\n", "", 0),
        said("a\n b\n", "", 0),
        said("a\nb\n", "x\n", 0),
        said("a\nb\n", "", 1),
    ] {
        assert!(difference(&expected, &other).is_some(), "{other:?} passed");
    }
}

#[test]
fn wildcards_match_what_they_stand_for() {
    let cases = [
        ("a [..] c\n", "a b c\n", true),
        ("a [..] c\n", "a b d\n", false),
        ("a[..]\n", "b\n", false),
        ("a\n[...]\nz\n", "a\nb\nc\nz\n", true),
        ("a\n[...]\nz\n", "a\nz\n", true),
        ("a\n[...]\nz\n", "a\nb\n", false),
        ("[..]a[..]a\n", "a\n", false),
    ];
    for (expected, actual, same) in cases {
        assert_eq!(matches(expected, actual), same, "{expected:?} {actual:?}");
    }
}

#[test]
fn what_varies_is_replaced_and_nothing_else() {
    let cases = [
        ("NAME   AGE\nx      5s\n", "NAME   AGE\nx      [AGE]\n"),
        ("x   12m   y\n", "x   [AGE]   y\n"),
        ("in 5s.\n", "in 5s.\n"),
        (
            "  uid: 0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f\n",
            "  uid: [UID]\n",
        ),
        (
            "\"resourceVersion\": \"17\"\n",
            "\"resourceVersion\": \"[RV]\"\n",
        ),
        ("2026-01-02T03:04:05Z\n", "[TIME]\n"),
        ("pod/web-5fc9f4bf66-82md4\n", "pod/web-[HASH]-[HASH]\n"),
        ("kube-proxy api-versions\n", "kube-proxy api-versions\n"),
        ("in ns-1 at /tmp/x/y\n", "in $NS at $DIR/y\n"),
    ];
    let names = [("ns-1", "$NS"), ("/tmp/x", "$DIR")].map(|(a, b)| (a.into(), b.into()));
    for (raw, expected) in cases {
        let output = normalise::output(&said(raw, "", 0), &Options::default(), &names);
        assert_eq!(output.stdout, expected);
    }
}

#[test]
fn options_change_what_counts() {
    let raw = said(
        "b   1\na      2\n",
        "E1121 01:02:03.000000      17 x.go:1] err=<\n\tlost\n >\nkept\n",
        0,
    );
    let run = |options: Options| normalise::output(&raw, &options, &[]);
    assert_eq!(run(Options::default()).stderr, "kept\n");
    let sorted = Options {
        sort: true,
        columns: true,
        ..Options::default()
    };
    assert_eq!(run(sorted).stdout, "a   2\nb   1\n");
    let only = Options {
        only: vec!["a ".into()],
        ..Options::default()
    };
    assert_eq!(run(only).stdout, "a      2\n");
    let none = Options {
        ignore_stdout: true,
        ignore_stderr: true,
        ..Options::default()
    };
    assert_eq!(run(none), said("", "", 0));
    let top = Options {
        top: true,
        ..Options::default()
    };
    let usage = said("ann   5m   7Mi\n", "", 0);
    assert_eq!(normalise::output(&usage, &top, &[]).stdout, usage.stdout);
    let json =
        r#"{"status": 1, "metadata": {"managedFields": [{"manager": "kubelet"}]}, "spec": 2}"#;
    let object = Options {
        object: true,
        ..Options::default()
    };
    let output = normalise::output(&said(json, "", 0), &object, &[]).stdout;
    assert!(output.contains("spec") && !output.contains("status") && !output.contains("kubelet"));
}

#[test]
fn command_lines_are_split() {
    let split = words(r#"kubectl get -l 'a in (b)' "c d"  e\ f ''"#).expect("words");
    assert_eq!(
        split,
        ["kubectl", "get", "-l", "a in (b)", "c d", "e f", ""]
    );
    assert!(words("kubectl 'open").is_err());
    assert_eq!(unescape("a\\n\\x00\n\\\\").expect("bytes"), b"a\n\0\\");
}

#[test]
fn steps_run_in_a_folder_of_their_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let script = folder.path().join("program");
    // Stands in for kubectl: shows its configuration, and echoes for every other command.
    let text = "#!/bin/sh\nif [ \"$1\" = config ]; then cat \"$KUBECONFIG\"; exit; fi\n\
        echo \"${0##*/} $*\"; cat; echo $HOME $A >&2; exit 4\n";
    std::fs::write(&script, text).expect("written");
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(&script, mode).expect("made a program");
    let config = folder.path().join("config");
    std::fs::write(
        &config,
        r#"{"current-context": "c", "contexts": [{"name": "c", "context": {"cluster": "k"}}],
            "clusters": [{"name": "k", "cluster": {"server": "https://example.com:1"}}]}"#,
    )
    .expect("written");
    let program = Program::new(&script).expect("a program");
    let cluster = Cluster::new(&program, &config.display().to_string(), true).expect("a cluster");
    assert_eq!(cluster.serves, Needs::Sandbox);
    let case = parsed(
        "namespaces: 0\nfile: d/a <<EOF\nin $DIR\nEOF\n$ A=b kubectl x 'y z' $SERVER <<EOF\ntext\nEOF\n\
         $ cat d/a\n@ background\n$ kubectl b\n$ wait\n",
    );
    let mut session = Session::new(&program, &program, &cluster, &case).expect("a session");
    let mut outputs = Vec::new();
    for block in &case.blocks {
        match block {
            Block::Line(_) => {}
            Block::File {
                name,
                escaped,
                body,
                ..
            } => {
                session.file(name, *escaped, body).expect("a file");
            }
            Block::Step(step) => outputs.push(session.step(step, |_| true).expect("a step")),
        }
    }
    session.end(&case).expect("an end");
    let first = said("kubectl x y z [SERVER]\ntext\n", "$HOME b\n", 4);
    let started = said("", "", 0);
    let waited = said("kubectl b\n", "$HOME\n", 4);
    assert_eq!(outputs, [first, said("in $DIR\n", "", 0), started, waited]);
}
