//! Replaces what varies from run to run by placeholders, so that all else compares byte by byte.

use std::sync::LazyLock;

use regex_lite::Regex;
use serde_json::Value;

use super::parse::{Options, Output};

/// The patterns, in the order they apply.
static PATTERNS: LazyLock<Vec<(Regex, &str)>> = LazyLock::new(|| {
    [
        (
            r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
            "[UID]",
        ),
        (r"\b[0-9a-f]{60,64}\b", "[ID]"),
        (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", "[TIME]"),
        (r#"(?m)(resourceVersion"?: ?)"\d+""#, r#"$1"[RV]""#),
        // The alphabet of generated names has no vowels and no 0, 1, 3.
        (
            r"(-[bcdf-hj-np-tv-xz2456789]{8,10})-[bcdf-hj-np-tv-xz2456789]{5}\b",
            "-[HASH]-[HASH]",
        ),
        (r"-[bcdf-hj-np-tv-xz2456789]{5}\b", "-[HASH]"),
        (r"-[bcdf-hj-np-tv-xz2456789]{8,10}\b", "-[HASH]"),
        (
            r#"(pod-template-hash"?[=:] ?"?)[bcdf-hj-np-tv-xz2456789]{8,10}"#,
            "$1[HASH]",
        ),
        (r"(resource version to be )\d+, was \d+", "$1[RV], was [RV]"),
        (r"\b10\.(\d+)\.\d+\.\d+\b", "[IP]"),
    ]
    .into_iter()
    .filter_map(|(pattern, with)| Some((Regex::new(pattern).ok()?, with)))
    .collect()
});

/// Ages stand alone in a column; the width of the column varies with them.
static AGES: LazyLock<Vec<(Regex, &str)>> = LazyLock::new(|| {
    [
        (
            r"(?m)(  |^)(\d+[smhdy](\d+[smhdy])?|<unknown>|<invalid>)$",
            "${1}[AGE]",
        ),
        (
            r"(?m)(  |^)(\d+[smhdy](\d+[smhdy])?|<unknown>|<invalid>) {2,}",
            "${1}[AGE]   ",
        ),
        (r"(?m)(  |^)AGE {3,}", "${1}AGE   "),
    ]
    .into_iter()
    .filter_map(|(pattern, with)| Some((Regex::new(pattern).ok()?, with)))
    .collect()
});

/// Lines that kubectl's logging library writes to stderr; they are no part of the contract.
static KLOG: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{6} +\d+ ").ok());

/// Runs of two or more blanks: the gap between columns.
static GAP: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(" {2,}").ok());

/// Managers that write on their own time, so that whether they have written yet is chance.
const CONTROLLERS: [&str; 4] = [
    "kube-controller-manager",
    "kube-scheduler",
    "kubelet",
    "testplane",
];

/// Replaces, in what a step said, the values of `names` (value, placeholder) and all that varies.
pub(crate) fn output(raw: &Output, options: &Options, names: &[(String, String)]) -> Output {
    let mut stdout = raw.stdout.clone();
    if options.object {
        stdout = objects(&stdout).unwrap_or(stdout);
    }
    let mut stdout = text(&stdout, names);
    if !options.top {
        stdout = replace(stdout, &AGES);
    }
    if !options.only.is_empty() {
        stdout = lines(&stdout, |l| {
            options.only.iter().any(|o| l.contains(o.as_str()))
        });
    }
    if options.columns
        && let Some(gap) = &*GAP
    {
        stdout = gap.replace_all(&stdout, "   ").into_owned();
    }
    if options.sort {
        let mut sorted: Vec<&str> = stdout.lines().collect();
        sorted.sort_unstable();
        stdout = sorted.iter().flat_map(|l| [*l, "\n"]).collect();
    }
    if options.ignore_stdout {
        stdout.clear();
    }
    let mut stderr = String::new();
    if !options.ignore_stderr {
        stderr = without_klog(&text(&raw.stderr, names));
    }
    Output {
        stdout,
        stderr,
        code: raw.code,
    }
}

fn text(raw: &str, names: &[(String, String)]) -> String {
    let mut text = raw.to_owned();
    for (value, placeholder) in names {
        text = text.replace(value, placeholder);
    }
    replace(text, &PATTERNS)
}

fn replace(mut text: String, patterns: &[(Regex, &str)]) -> String {
    for (pattern, with) in patterns {
        text = pattern.replace_all(&text, *with).into_owned();
    }
    text
}

fn lines(text: &str, mut keep: impl FnMut(&str) -> bool) -> String {
    text.split_inclusive('\n').filter(|l| keep(l)).collect()
}

/// `stderr` without klog's lines. A value of several lines begins with `<` at the end of one, and
/// ends with a line ` >`.
fn without_klog(stderr: &str) -> String {
    let mut inside = false;
    lines(stderr, |line| {
        if inside {
            inside = line != " >\n";
            return false;
        }
        let klog = KLOG.as_ref().is_some_and(|k| k.is_match(line));
        inside = klog && line.ends_with("=<\n");
        !klog
    })
}

/// The JSON objects in `stdout`, printed in one way, without what controllers write.
fn objects(stdout: &str) -> Option<String> {
    let mut value: Value = serde_json::from_str(stdout).ok()?;
    match value.get_mut("items").and_then(Value::as_array_mut) {
        Some(items) => items.iter_mut().for_each(strip),
        None => strip(&mut value),
    }
    Some(serde_json::to_string_pretty(&value).ok()? + "\n")
}

fn strip(object: &mut Value) {
    let Some(object) = object.as_object_mut() else {
        return;
    };
    object.remove("status");
    let Some(metadata) = object.get_mut("metadata").and_then(Value::as_object_mut) else {
        return;
    };
    if let Some(fields) = metadata
        .get_mut("managedFields")
        .and_then(Value::as_array_mut)
    {
        fields.retain(|f| {
            let manager = f["manager"].as_str().unwrap_or_default();
            f.get("subresource").is_none() && !CONTROLLERS.contains(&manager)
        });
    }
    if let Some(annotations) = metadata
        .get_mut("annotations")
        .and_then(Value::as_object_mut)
    {
        annotations.remove("deployment.kubernetes.io/revision");
        if annotations.is_empty() {
            metadata.remove("annotations");
        }
    }
}
