//! Facts recorded from kubectl 1.37.

use super::*;

#[test]
fn a_flag_counts_as_given_by_its_text() {
    let given = |line: &str| {
        let args: Vec<String> = line.split(' ').map(str::to_owned).collect();
        is_given("output", Some('o'), &args)
    };
    for line in [
        "-o wide",
        "-owide",
        "--output wide",
        "--output=x",
        "-Ao",
        "-- -o",
        "-no",
    ] {
        assert!(given(line), "{line}");
    }
    for line in [
        "get pods",
        "--out",
        "--outputs=x",
        "-n=xo",
        "-",
        "o",
        "--no",
    ] {
        assert!(!given(line), "{line}");
    }
}

/// Runs `line` with a preferences file; gives verb path, arguments and stderr, or the failure.
fn applied(kuberc: &str, line: &str) -> Result<(String, String), String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kuberc");
    let head = "apiVersion: kubectl.config.k8s.io/v1beta1\nkind: Preference\n";
    std::fs::write(&file, format!("{head}{kuberc}")).unwrap();
    let mut env = Env::fake(line.split(' '));
    env.vars
        .insert("KUBERC".into(), file.to_string_lossy().into_owned());
    match apply(&env) {
        Ok(applied) => {
            let found = applied.found;
            Ok((found.path(env.program()), found.rest.join(" ")))
        }
        Err(error) => Err(error.text()),
    }
}

const FILE: &str = "
defaults:
- command: get
  options: [{name: output, default: name}]
- command: config view
  options: [{name: minify, default: 'true'}]
- command: get
  options: [{name: chunk-size, default: '5'}]
aliases:
- name: getn
  command: get
  prependArgs: [ns]
  appendArgs: [default]
  options: [{name: output, default: wide}]
- {name: cfg, command: config}
- {name: view, command: config view}
- {name: nested, command: getn}
- {name: badflag, command: get, options: [{name: v, default: '1'}]}
- {name: badvalue, command: get, options: [{name: chunk_size, default: x}]}
";

#[test]
fn defaults_and_aliases_stand_before_the_arguments() {
    let cases = [
        (
            "ktl get pods",
            "ktl get",
            "--output=name --chunk-size=5 pods",
        ),
        (
            "ktl get pods -ojson",
            "ktl get",
            "--chunk-size=5 pods -ojson",
        ),
        ("ktl version", "ktl version", ""),
        ("ktl config view", "ktl config view", "--minify=true"),
        ("ktl getn x", "ktl getn", "--output=wide ns x default"),
        ("ktl getn -o yaml", "ktl getn", "ns -o yaml default"),
        (
            "ktl --v=1 getn",
            "ktl getn",
            "--output=wide --v=1 ns default",
        ),
    ];
    for (line, path, rest) in cases {
        let wanted = Ok((path.to_owned(), rest.to_owned()));
        assert_eq!(applied(FILE, line), wanted, "{line}");
    }
}

#[test]
fn what_makes_no_sense_is_told() {
    let failed = "error occurred while applying preferences";
    let number = "strconv.ParseInt: parsing \"x\": invalid syntax";
    let cases = [
        (
            "ktl cfg view",
            format!("{failed} alias view can not be overridden\n"),
        ),
        (
            "ktl nested",
            format!("{failed} command \"getn\" not found to set alias \"nested\": [getn]\n"),
        ),
        (
            "ktl view",
            format!("{failed} alias view can not be overridden\n"),
        ),
        (
            "ktl badflag",
            format!("{failed} invalid alias flag v in alias ktl\n"),
        ),
        (
            "ktl badvalue",
            format!(
                "{failed} could not apply value x to flag chunk_size in alias ktl err: invalid argument \"x\" for \"--chunk-size\" flag: {number}\n"
            ),
        ),
        (
            "ktl nosuch",
            "error: unknown command \"nosuch\" for \"ktl\"\n".to_owned(),
        ),
        (
            "ktl -n getn foo",
            "error: unknown command \"ns\" for \"ktl\"\n\nDid you mean this?\n\tcp\n".to_owned(),
        ),
    ];
    for (line, wanted) in cases {
        assert_eq!(applied(FILE, line), Err(wanted), "{line}");
    }
    let files = [
        (
            "aliases: [{name: a-b, command: get}]",
            "invalid alias name, can only include alphabetical characters",
        ),
        (
            "aliases: [{name: a, command: get}, {name: a, command: get}]",
            "duplicate alias name a",
        ),
        (
            "defaults: [{command: get, options: [{name: --output, default: x}]}]",
            "flag name --output should be in long form without dashes",
        ),
        (
            "defaults: [{command: get, options: [{name: nope, default: x}]}]",
            "invalid flag nope for command get",
        ),
    ];
    for (file, wanted) in files {
        let wanted = Err(format!("{failed} {wanted}\n"));
        assert_eq!(applied(file, "ktl get pods"), wanted, "{file}");
    }
}
