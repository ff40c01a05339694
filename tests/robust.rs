//! Objects that are not what their kind says: whatever a server sends, descriptions and printers
//! give a text or a clear error.
//!
//! `MUTATED=50000 cargo test --test robust` looks longer.

#![allow(clippy::expect_used)]

use std::collections::BTreeMap;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use ktl::describe;
use ktl::discovery::{Resources, RestMapping};
use ktl::print::{
    self, Asked, FORMATS, Format, Layout, ListHead, Printer, SortBy, TableOptions, TablePrinter,
};
use ktl::resource::Object;
use ktl::resource::documents::Documents;
use ktl::{Error, Result};
use serde_json::{Value, json};

/// How many changed objects are looked at, unless the variable says otherwise.
const MUTATED: u64 = 6000;
/// How many objects of a kind a list has, at most.
const LIST: usize = 3;

/// Expressions that reach into most objects. None ranges over what may be a number: that is counted to.
const EXPRESSIONS: [(&str, &str); 10] = [
    ("json", ""),
    ("yaml", ""),
    ("kyaml", ""),
    ("name", ""),
    (
        "jsonpath",
        "{.metadata.name}{range .spec.containers[*]}{.name}{\"\\n\"}{end}{..type}",
    ),
    (
        "jsonpath",
        "{.status.conditions[?(@.status==\"True\")].type}{.spec.ports[-1:].port}",
    ),
    ("jsonpath-as-json", "{.spec}"),
    (
        "go-template",
        "{{range $k, $v := .metadata}}{{$k}}{{printf \"%v %d\" $v $v}}{{end}}{{len .kind}}",
    ),
    (
        "go-template",
        "{{with .spec}}{{.}}{{else}}none{{end}}{{index .metadata \"name\"}}",
    ),
    (
        "custom-columns",
        "N:.metadata.name,C:.spec.containers[*].image,S:.status",
    ),
];

/// Numbers without an order, the same in each run (SplitMix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// One of `0..end`; 0 where that is empty.
    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

/// What may stand where something else belongs.
fn strange(random: &mut Random) -> Value {
    let values = [
        Value::Null,
        json!(true),
        json!(""),
        json!(0),
        json!(-1),
        json!(0.5),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(1e300),
        json!(f64::MIN_POSITIVE),
        json!([]),
        json!({}),
        json!([null]),
        json!([[], {}, "", 7]),
        json!({"": null}),
        json!({"a.b/c": {"": []}}),
        json!("\u{1b}[31mred\r\n\t\u{b}\u{c}\u{0}\u{7f}\u{202e}"),
        json!("\n\n\n"),
        json!("größer 漢字 👩‍👩‍👧 e\u{301}"),
        json!("漢".repeat(300)),
        json!("a\tb\tc\t\t"),
        json!("%s %d %!(EXTRA)"),
        json!("99999999999999999999999999999999999999999999E"),
        json!("-9223372036854775808Ei"),
        json!("1e2147483647"),
        json!("-1e-2147483648"),
        json!("0001-01-01T00:00:00Z"),
        json!("9999-12-31T23:59:59Z"),
        json!("-9999-01-01T00:00:00Z"),
        json!("2026-02-30T25:61:61Z"),
        json!("AAECAwQ="),
        json!("LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K"),
        json!("100%"),
        json!("-5%"),
        json!("../../..?a=b#c"),
        json!("0-9223372036854775807,,-,5-1"),
    ];
    values[random.below(values.len())].clone()
}

/// Changes one place somewhere below `value`, which is a list or a map mostly.
fn change(value: &mut Value, other: &Value, random: &mut Random) {
    let deeper = random.below(5) > 0;
    match value {
        Value::Object(map) if !map.is_empty() => {
            let at = random.below(map.len());
            let key = map.keys().nth(at).cloned().unwrap_or_default();
            match random.below(8) {
                _ if deeper => change(&mut map[&key], other, random),
                0 | 1 => drop(map.remove(&key)),
                2 => drop(map.insert(random.below(9).to_string(), strange(random))),
                3 => map.clear(),
                4 => map[&key] = part(other, random),
                _ => map[&key] = strange(random),
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let at = random.below(items.len());
            match random.below(8) {
                _ if deeper => change(&mut items[at], other, random),
                0 => drop(items.remove(at)),
                1 => items.clear(),
                2 => items.extend(std::iter::repeat_n(items[at].clone(), 20)),
                3 => items.reverse(),
                4 => items[at] = part(other, random),
                _ => items[at] = strange(random),
            }
        }
        value => *value = strange(random),
    }
}

/// Some part of `value`.
fn part(value: &Value, random: &mut Random) -> Value {
    let children: Vec<&Value> = match value {
        Value::Object(map) => map.values().collect(),
        Value::Array(items) => items.iter().collect(),
        _ => Vec::new(),
    };
    match children.get(random.below(children.len())) {
        Some(child) if random.below(4) > 0 => part(child, random),
        _ => value.clone(),
    }
}

/// All objects, with the mappings of their kinds.
struct Corpus(Vec<(RestMapping, Value)>);

impl Corpus {
    fn read() -> Self {
        let known = Resources::parse(include_str!("../src/discovery/builtin/resources.tsv"));
        let known = known.expect("a table");
        let text = include_str!("../testdata/describe/objects.yaml");
        let documents = Documents::new("objects.yaml", text.as_bytes());
        let objects = documents.flat_map(|document| {
            document
                .expect("a document")
                .objects(false)
                .expect("objects")
        });
        let with_mapping = |object: Result<Object>| {
            let object = object.expect("an object").0;
            let version = object["apiVersion"].as_str().expect("an apiVersion");
            let kind = object["kind"].as_str().expect("a kind");
            let (group, version) = version.rsplit_once('/').unwrap_or(("", version));
            let mapping = known.of_kind(group, version, kind).cloned();
            // Only servers of some versions have it.
            let other = || RestMapping {
                group: group.to_owned(),
                version: version.to_owned(),
                kind: kind.to_owned(),
                resource: format!("{}s", kind.to_lowercase()),
                ..RestMapping::default()
            };
            (mapping.unwrap_or_else(other), object)
        };
        Self(objects.map(with_mapping).collect())
    }

    /// The object of number `at`, changed in one to four places.
    fn changed(&self, at: usize, random: &mut Random) -> Value {
        let mut object = self.0[at % self.0.len()].1.clone();
        for _ in 0..=random.below(4) {
            let other = &self.0[random.below(self.0.len())].1;
            change(&mut object, other, random);
        }
        object
    }

    /// What a server might say to a GET of `path`: changed objects, or a refusal.
    fn answer(&self, path: &str, seed: u64) -> Result<Value> {
        let mut random = Random(seed ^ path.len() as u64);
        match random.below(12) {
            0 => return Err(Error::api(403, "Forbidden", "no")),
            1 => return Err(Error::api(404, "NotFound", "gone")),
            2 => return Ok(strange(&mut random)),
            _ => {}
        }
        let mut parts = path.rsplit('/');
        let last = parts.next().unwrap_or_default();
        let of = |resource: &str| -> Vec<usize> {
            let all = self.0.iter().enumerate();
            all.filter(|(_, (m, _))| m.resource == resource)
                .map(|(at, _)| at)
                .collect()
        };
        let list = of(last).into_iter().take(LIST);
        let mut items: Vec<Value> = list.map(|at| self.changed(at, &mut random)).collect();
        if items.is_empty() {
            let one = of(parts.next().unwrap_or_default());
            return Ok(one
                .first()
                .map_or(Value::Null, |at| self.changed(*at, &mut random)));
        }
        if random.below(8) == 0 {
            items.push(strange(&mut random));
        }
        Ok(Value::Array(items))
    }
}

fn formats() -> Vec<Format> {
    let read = |_: &str| Err(io::Error::other("no file"));
    let allowed = [&FORMATS[..], &["custom-columns"]].concat();
    let parse = |(output, template): &(&str, &str)| {
        let output = match template.is_empty() {
            true => (*output).to_owned(),
            false => format!("{output}={template}"),
        };
        let asked = Asked {
            output: &output,
            template: "",
            allow_missing_keys: true,
            no_headers: false,
            read: &read,
        };
        Format::parse(&asked, &allowed)
            .expect(&output)
            .expect(&output)
    };
    EXPRESSIONS.iter().map(parse).collect()
}

/// Prints objects, and says what came of it: text, or an error that has one.
fn printed(mut printer: Box<dyn Printer>, objects: &[Value]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut print = |object: &Value, out: &mut Vec<u8>| printer.print(Object(object.clone()), out);
    let mut outcome = objects
        .iter()
        .try_for_each(|object| print(object, &mut out));
    if outcome.is_ok() {
        outcome = printer.finish(&mut out);
    }
    match outcome {
        Ok(()) => out,
        Err(error) => {
            assert!(!error.text().trim().is_empty(), "an error without a text");
            Vec::new()
        }
    }
}

/// Prints objects in all formats, alone or in a list.
fn print_all(object: &Value, other: &Value, formats: &[Format], seed: u64) {
    let head = ListHead::Get;
    // A third of them, for the sake of time: each format sees thousands of objects all the same.
    for format in formats.iter().skip(seed as usize % 3).step_by(3) {
        let both = [object.clone(), other.clone()];
        if seed.is_multiple_of(2) {
            printed(
                print::printer(format.clone(), Layout::List(head), false),
                &both,
            );
            continue;
        }
        let json = printed(
            print::printer(format.clone(), Layout::Each, true),
            std::slice::from_ref(object),
        );
        if matches!(format, Format::Json) && !json.is_empty() {
            let read: Value = serde_json::from_slice(&json).expect("JSON");
            assert_eq!(read, *object);
        }
    }
    let sort = SortBy::parse("{.metadata.name}").expect("an expression");
    if seed.is_multiple_of(3) {
        let format = [Format::Json, Format::Name][seed as usize % 2].clone();
        let printer = print::sorted_printer(format, Layout::List(head), false, sort.clone());
        printed(printer, &[object.clone(), other.clone()]);
    }
}

/// Prints a table whose definitions and cells are anything.
fn print_table(object: &Value, seed: u64) {
    let mut random = Random(seed);
    let mut table = json!({
        "kind": "Table",
        "columnDefinitions": [
            {"name": "Name", "type": "string", "format": "name"},
            {"name": "Ready", "type": "string"},
            {"name": "Age", "type": "date"},
            {"name": "More", "type": "string", "priority": 1},
        ],
        "rows": [
            {"cells": ["a", "1/1", "2026-01-02T03:04:05Z", [1]], "object": object},
            {"cells": ["b", 1, "5d", {"x": 1}], "object": {"metadata": {"labels": {"a": "b"}}}},
        ],
    });
    for _ in 0..=random.below(3) {
        change(&mut table, object, &mut random);
    }
    let options = TableOptions {
        wide: seed & 1 > 0,
        show_labels: seed & 2 > 0,
        color: seed & 4 > 0,
        with_namespace: seed & 8 > 0,
        label_columns: vec!["a".to_owned(), String::new()],
        ..TableOptions::default()
    };
    let mut printer = TablePrinter::new(options, now().timestamp());
    let mut out = Vec::new();
    for answer in [&table, object] {
        printer
            .print(answer, Some("ADDED"), &mut out)
            .expect("memory");
    }
    printer.flush(&mut out).expect("memory");
    String::from_utf8(out).expect("text");
}

fn now() -> Zoned {
    let now: Timestamp = "2026-02-03T04:05:06Z".parse().expect("a time");
    now.to_zoned(TimeZone::UTC)
}

fn describe_it(corpus: &Corpus, mapping: &RestMapping, object: &Value, seed: u64) -> bool {
    let answer = |path: &str| corpus.answer(path, seed);
    match describe::offline(mapping, object, answer, &now()) {
        Ok(text) => {
            assert!(!text.is_empty(), "nothing is said");
            let acts = |c: char| matches!(c, '\u{1b}' | '\r');
            assert!(!text.contains(acts), "a terminal would act on {text:?}");
            true
        }
        Err(error) => {
            assert!(!error.text().trim().is_empty(), "an error without a text");
            false
        }
    }
}

#[test]
fn what_is_no_object_gives_text_or_an_error() {
    let corpus = Corpus::read();
    let formats = formats();
    let count = std::env::var("MUTATED")
        .ok()
        .and_then(|count| count.parse().ok());
    let mut described: BTreeMap<&str, usize> = BTreeMap::new();
    let mut failed = Vec::new();
    for seed in 0..count.unwrap_or(MUTATED) {
        let at = seed as usize % corpus.0.len();
        let mut random = Random(seed);
        let (object, other) = (
            corpus.changed(at, &mut random),
            corpus.changed(at + 1, &mut random),
        );
        let mapping = &corpus.0[at].0;
        let all = || {
            let is_described = describe_it(&corpus, mapping, &object, seed);
            print_all(&object, &other, &formats, seed);
            print_table(&object, seed);
            is_described
        };
        match catch_unwind(AssertUnwindSafe(all)) {
            Ok(is_described) => {
                *described.entry(mapping.kind.as_str()).or_default() += usize::from(is_described);
            }
            Err(_) => failed.push(format!("{seed}: {object}")),
        }
    }
    assert!(
        failed.is_empty(),
        "{} of them:\n{}",
        failed.len(),
        failed.join("\n")
    );
    // Each kind is described nearly always: errors are for what it can't do without.
    for (mapping, _) in &corpus.0 {
        assert!(described[mapping.kind.as_str()] > 0, "{}", mapping.kind);
    }
}

/// As they are, all objects of the corpus are described, and their own names are in the text.
#[test]
fn whole_objects_are_described() {
    let corpus = Corpus::read();
    for (mapping, object) in &corpus.0 {
        let text = describe::offline(mapping, object, |_| Ok(json!([])), &now());
        let text = text.expect("a description");
        let name = object["metadata"]["name"].as_str().expect("a name");
        assert!(text.contains(name), "{text}");
        assert!(text.lines().count() > 3, "{text}");
    }
}
