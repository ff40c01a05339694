//! Compares what was said with what was expected, and shows where they part.

use std::fmt::Write as _;

use super::parse::Output;

/// Stands for any text within a line.
const SOME: &str = "[..]";
/// As a whole line, stands for any number of lines.
const MANY: &str = "[...]";

/// Where `actual` differs from `expected`, as text for people; `None` when it does not.
pub(crate) fn difference(expected: &Output, actual: &Output) -> Option<String> {
    let mut text = String::new();
    if expected.code != actual.code {
        let _ = writeln!(
            text,
            "    exit code {}, expected {}",
            actual.code, expected.code
        );
    }
    for (name, expected, actual) in [
        ("stdout", &expected.stdout, &actual.stdout),
        ("stderr", &expected.stderr, &actual.stderr),
    ] {
        if !matches(expected, actual) {
            let _ = writeln!(text, "    {name}:");
            render(&mut text, expected, actual);
        }
    }
    (!text.is_empty()).then_some(text)
}

/// Whether `actual` is what `expected` says, with its wildcards.
pub(crate) fn matches(expected: &str, actual: &str) -> bool {
    if expected == actual {
        return true;
    }
    if !expected.contains(SOME) && !expected.contains(MANY) {
        return false;
    }
    let expected: Vec<&str> = expected.split('\n').collect();
    let actual: Vec<&str> = actual.split('\n').collect();
    all_lines(&expected, &actual)
}

fn all_lines(expected: &[&str], actual: &[&str]) -> bool {
    match expected.split_first() {
        None => actual.is_empty(),
        Some((&MANY, rest)) => (0..=actual.len()).any(|n| all_lines(rest, &actual[n..])),
        Some((pattern, rest)) => match actual.split_first() {
            Some((line, others)) => one_line(pattern, line) && all_lines(rest, others),
            None => false,
        },
    }
}

fn one_line(pattern: &str, line: &str) -> bool {
    let Some((head, mut rest)) = pattern.split_once(SOME) else {
        return pattern == line;
    };
    let Some(mut line) = line.strip_prefix(head) else {
        return false;
    };
    while let Some((middle, after)) = rest.split_once(SOME) {
        let Some(at) = line.find(middle) else {
            return false;
        };
        line = &line[at + middle.len()..];
        rest = after;
    }
    line.ends_with(rest)
}

/// A line diff: common lines at both ends are left out but for two of context.
fn render(out: &mut String, expected: &str, actual: &str) {
    let expected: Vec<&str> = expected.split_inclusive('\n').collect();
    let actual: Vec<&str> = actual.split_inclusive('\n').collect();
    let head = (expected.iter().zip(&actual))
        .take_while(|(e, a)| matches(e, a))
        .count();
    let tail = (expected[head..]
        .iter()
        .rev()
        .zip(actual[head..].iter().rev()))
    .take_while(|(e, a)| matches(e, a))
    .count();
    for line in &expected[head.saturating_sub(2)..head] {
        let _ = writeln!(out, "        {}", line.trim_end_matches('\n'));
    }
    for (sign, lines) in [
        ('-', &expected[head..expected.len() - tail]),
        ('+', &actual[head..actual.len() - tail]),
    ] {
        for line in lines.iter().take(40) {
            let end = if line.ends_with('\n') { "" } else { "¬" };
            let _ = writeln!(out, "      {sign} {}{end}", line.trim_end_matches('\n'));
        }
        if lines.len() > 40 {
            let _ = writeln!(out, "      {sign} … {} more lines", lines.len() - 40);
        }
    }
}
