//! Expressions of `-o` print what kubectl printed of the same objects. The cases in
//! `tests/expressions` are recorded by `e2e/expressions`, which also says how they are written.

#![allow(clippy::expect_used, clippy::panic)]

use std::io;
use std::path::{Path, PathBuf};

use ktl::Result;
use ktl::go::jsonpath::JsonPath;
use ktl::print::{self, Asked, FORMATS, Format, Layout, ListHead, SortBy};
use ktl::resource::Object;
use serde_json::{Value, json};

/// What a program said: stdout, stderr, exit code.
#[derive(Debug, Default, PartialEq)]
struct Said {
    stdout: Vec<u8>,
    stderr: Vec<u8>,
    code: u8,
}

struct Case {
    words: String,
    notes: Vec<String>,
    said: Said,
}

impl Case {
    fn has(&self, note: &str) -> bool {
        self.notes.iter().any(|n| n.split(' ').next() == Some(note))
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expressions")
}

/// The cases of a file.
fn read(path: &Path) -> Vec<Case> {
    let text = std::fs::read_to_string(path).expect("a readable file");
    let mut cases: Vec<Case> = Vec::new();
    let mut long = Vec::new();
    for line in text
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
    {
        if let Some(words) = line.strip_prefix("=== ") {
            cases.push(Case {
                words: words.to_owned(),
                notes: Vec::new(),
                said: Said::default(),
            });
            continue;
        }
        let case = cases.last_mut().expect("a case before its lines");
        let (mark, text) = line.split_once(' ').unwrap_or((line, ""));
        match mark {
            "@" => case.notes.push(text.to_owned()),
            "exit" => case.said.code = text.parse().expect("an exit code"),
            _ => output(mark, text, &mut case.said, &mut long),
        }
    }
    cases
}

/// Adds a line of output.
fn output(mark: &str, text: &str, said: &mut Said, long: &mut Vec<String>) {
    let plain = mark.strip_suffix('\\');
    let name = plain.unwrap_or(mark);
    let into = match name.trim_end_matches('-') {
        "out" => &mut said.stdout,
        "err" => &mut said.stderr,
        _ => panic!("{mark} {text}: no line of output"),
    };
    let again = text
        .strip_prefix("<long ")
        .and_then(|t| t.strip_suffix('>'));
    if let Some(number) = again.and_then(|n| n.parse::<usize>().ok()) {
        into.extend_from_slice(long[number - 1].as_bytes());
    } else if plain.is_some() {
        into.extend(unescaped(text));
    } else {
        into.extend_from_slice(text.as_bytes());
        if name.starts_with("err") && text.chars().count() >= 300 {
            long.push(text.to_owned());
        }
    }
    if !name.ends_with('-') {
        into.push(b'\n');
    }
}

fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let byte = match (c, if c == '\\' { chars.next() } else { None }) {
            ('\\', Some('n')) => b'\n',
            ('\\', Some('r')) => b'\r',
            ('\\', Some('t')) => b'\t',
            ('\\', Some('x')) => {
                let digits: String = chars.by_ref().take(2).collect();
                u8::from_str_radix(&digits, 16).expect("two digits")
            }
            ('\\', Some(other)) => u8::try_from(other).expect("an ASCII character"),
            _ => u8::try_from(c).expect("an ASCII character"),
        };
        bytes.push(byte);
    }
    bytes
}

/// Splits words as a shell does: quotes and backslashes, nothing else.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        let text = word.get_or_insert_default();
        match (quote, c) {
            (None, ' ') => words.extend(word.take().filter(|w| !w.is_empty())),
            (None, '\'' | '"') => quote = Some(c),
            (Some(q), c) if q == c => quote = None,
            (None | Some('"'), '\\') => text.extend(chars.next()),
            (_, '⏎') => text.push('\n'),
            _ => text.push(c),
        }
    }
    words.extend(word);
    words
}

/// What a case asks for.
#[derive(Default)]
struct Command {
    kind: String,
    names: Vec<String>,
    output: String,
    template: String,
    sort_by: String,
    allow_missing_keys: bool,
    no_headers: bool,
    show_managed_fields: bool,
}

impl Command {
    fn parse(line: &str) -> Self {
        let mut command = Self {
            allow_missing_keys: true,
            ..Self::default()
        };
        let mut plain = Vec::new();
        let mut words = words(line).into_iter();
        while let Some(word) = words.next() {
            let (flag, value) = word.split_once('=').unwrap_or((&word, ""));
            let mut text = || match word.contains('=') {
                true => value.to_owned(),
                false => words.next().expect("a flag's value"),
            };
            match flag {
                "-o" | "--output" => command.output = text(),
                "--template" => command.template = text(),
                "--sort-by" => command.sort_by = text(),
                "--allow-missing-template-keys" => command.allow_missing_keys = value != "false",
                "--no-headers" => command.no_headers = true,
                "--show-managed-fields" => command.show_managed_fields = true,
                flag if flag.starts_with('-') => panic!("{flag}: a flag this test does not know"),
                _ => plain.push(word),
            }
        }
        assert_eq!(plain.remove(0), "get", "{line}: only get is known");
        command.kind = plain.remove(0);
        command.names = plain;
        command
    }

    /// The objects asked for; whether it is one that was named.
    fn objects(&self, all: &[Value]) -> (Vec<Value>, bool) {
        let kind = self.kind.trim_end_matches('s');
        let of_kind = |o: &&Value| o["kind"].as_str().is_some_and(|k| k.to_lowercase() == kind);
        let found: Vec<Value> = all.iter().filter(of_kind).cloned().collect();
        if self.names.is_empty() {
            return (found, false);
        }
        let named = |name: &String| {
            let found = found.iter().find(|o| o["metadata"]["name"] == **name);
            found.unwrap_or_else(|| panic!("no object {name}")).clone()
        };
        (
            self.names.iter().map(named).collect(),
            self.names.len() == 1,
        )
    }

    /// Prints as `get` does.
    fn run(&self, all: &[Value], out: &mut Vec<u8>) -> Result<()> {
        let mut allowed = FORMATS.to_vec();
        allowed.extend(["custom-columns", "custom-columns-file", "wide"]);
        let asked = Asked {
            output: &self.output,
            template: &self.template,
            allow_missing_keys: self.allow_missing_keys,
            no_headers: self.no_headers,
            read: &|name| -> io::Result<Vec<u8>> { std::fs::read(folder().join(name)) },
        };
        let format = Format::parse(&asked, &allowed)?.expect("a format");
        let (objects, alone) = self.objects(all);
        let layout = if alone {
            Layout::Each
        } else {
            Layout::List(ListHead::Get)
        };
        let mut printer = match SortBy::parse(&self.sort_by).filter(|_| !alone) {
            Some(sort) => print::sorted_printer(format, layout, self.show_managed_fields, sort),
            None => print::printer(format, layout, self.show_managed_fields),
        };
        for object in objects {
            printer.print(Object(object), out)?;
        }
        printer.finish(out)
    }
}

fn said(line: &str, all: &[Value]) -> Said {
    let mut said = Said::default();
    if let Err(error) = Command::parse(line).run(all, &mut said.stdout) {
        said.stderr = error.text().into_bytes();
        said.code = error.exit_code();
    }
    said
}

/// The words of an output, sorted: what counts when the order is random.
fn set(output: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(output);
    let mut words: Vec<_> = text
        .split_whitespace()
        .map(|word| word.trim_end_matches(',').to_owned())
        .collect();
    words.sort();
    words
}

/// Whether ours is what kubectl said, as far as the case's notes ask for it.
fn agrees(case: &Case, ours: &Said) -> bool {
    if case.has("refused") {
        // kubectl crashed: anything but that will do.
        return true;
    }
    if case.has("set") {
        return set(&ours.stdout) == set(&case.said.stdout) && ours.stderr == case.said.stderr;
    }
    if case.has("streamed") {
        // It fails after some items are printed and gone: the same cause, without the object.
        let cause = ours.stderr.strip_suffix(b"\n").unwrap_or_default();
        let same = case.said.stderr.starts_with(cause) && !cause.is_empty();
        return same && ours.code == case.said.code;
    }
    *ours == case.said
}

#[test]
fn expressions_print_what_kubectl_printed() {
    let text = std::fs::read_to_string(folder().join("objects.json")).expect("the objects");
    let all: Vec<Value> = serde_json::from_str(&text).expect("a list of objects");
    let mut count = 0;
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(folder()).expect("the folder of cases") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|e| e != "txt") {
            continue;
        }
        for case in read(&path) {
            count += 1;
            let ours = said(&case.words, &all);
            if !agrees(&case, &ours) {
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                wrong.push(format!(
                    "{}\nkubectl:\n{}{}exit {}\nktl:\n{}{}exit {}\n",
                    case.words,
                    text(&case.said.stdout),
                    text(&case.said.stderr),
                    case.said.code,
                    text(&ours.stdout),
                    text(&ours.stderr),
                    ours.code,
                ));
            }
        }
    }
    assert!(count > 0, "no case was found");
    assert!(
        wrong.is_empty(),
        "{} of {count} differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// A template made of a row of numbers.
fn template(choose: &mut impl FnMut(usize) -> usize) -> String {
    const STARTS: [&str; 14] = [
        "items[*]",
        "items[*]",
        "items[*]",
        "items[1:]",
        "items[::2]",
        "items[0]",
        "items[0:2]",
        "items[4:]",
        "items[?(@.spec.int>5)]",
        "items[?(@.spec.ports)]",
        "items.*",
        "items[-1]",
        "kind",
        "metadata",
    ];
    const STEPS: [&str; 15] = [
        ".metadata.name",
        ".metadata",
        ".spec",
        ".spec.ports[*]",
        ".spec.ports[0:1]",
        ".spec.ports",
        "[*]",
        ".name",
        ".port",
        ".nope",
        "..name",
        "['name','uid']",
        ".spec.nothing",
        "[?(@.port>80)]",
        " 1 ",
    ];
    const BODIES: [&str; 9] = [
        "{.metadata.name}",
        "{\"\\n\"}",
        ",",
        "{.spec.int}",
        "{@}",
        "{range .spec.ports[*]}{.name}-{end}",
        "{.spec.ports[*].name}",
        "{.spec.ports[0].port}",
        "{.name}",
    ];
    let mut text = String::new();
    for _ in 0..=choose(4) {
        let mut path = format!(".{}", STARTS[choose(STARTS.len())]);
        (0..choose(4)).for_each(|_| path += STEPS[choose(STEPS.len())]);
        match choose(4) {
            0 => {
                let body: String = (0..choose(5))
                    .map(|_| BODIES[choose(BODIES.len())])
                    .collect();
                text += &format!("{{range {path}}}{body}{{end}}");
            }
            1 => text += BODIES[choose(BODIES.len())],
            _ => text += &format!("{{{path}}}"),
        }
    }
    text
}

/// What is printed item by item is what the whole list gives, and fails when that fails.
#[test]
fn streamed_lists_print_as_whole_ones() {
    let text = std::fs::read_to_string(folder().join("objects.json")).expect("the objects");
    let all: Vec<Value> = serde_json::from_str(&text).expect("a list of objects");
    // Without the one whose numbers a list reads once more.
    let names = ["b", "c", "web-0", "job-x"];
    let named = |o: &&Value| names.iter().any(|name| o["metadata"]["name"] == *name);
    let things: Vec<Value> = all.iter().filter(named).cloned().collect();
    let mut state = 1_u64;
    let mut choose = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("32 bits") % below
    };
    let mut good = 0;
    for round in 0..2500 {
        let template = template(&mut choose);
        let items: Vec<Value> = (0..choose(5))
            .map(|_| things[choose(things.len())].clone())
            .collect();
        let strict = round % 3 == 0;
        let asked = Asked {
            output: &format!(
                "jsonpath{}={template}",
                if round % 5 == 0 { "-as-json" } else { "" }
            ),
            template: "",
            allow_missing_keys: !strict,
            no_headers: false,
            read: &|_| Ok(Vec::new()),
        };
        let format = Format::parse(&asked, &FORMATS)
            .expect("a template")
            .expect("a format");
        let layout = Layout::List(ListHead::Get);
        // A key that is the same for all leaves the order, but only the wanted fields are kept.
        let mut printer = match SortBy::parse(".metadata.namespace").filter(|_| round % 2 == 0) {
            Some(sort) => print::sorted_printer(format, layout, false, sort),
            None => print::printer(format, layout, false),
        };
        let mut streamed = Vec::new();
        let mut items_of = items.iter().cloned();
        let printed = items_of
            .try_for_each(|item| printer.print(Object(item), &mut streamed))
            .and_then(|()| printer.finish(&mut streamed));
        let list = json!({"kind": "List", "apiVersion": "v1", "metadata": {"resourceVersion": ""}, "items": items});
        let path = JsonPath::parse(&template).expect("a template");
        let path = path.allow_missing_keys(!strict).json_output(round % 5 == 0);
        let mut whole = Vec::new();
        let written = path.write(&list, &mut whole);
        assert_eq!(
            printed.is_ok(),
            written.is_ok(),
            "{template}: {printed:?}, {written:?}"
        );
        if written.is_ok() {
            good += 1;
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            assert_eq!(text(&streamed), text(&whole), "{template}");
        }
    }
    assert!(good > 800, "only {good} templates succeed");
}
