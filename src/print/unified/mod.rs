//! The unified format of differences, byte by byte as `diff -u -N` writes it.

mod script;
mod slide;

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use jiff::Timestamp;

/// How many lines around a change are shown.
const CONTEXT: usize = 3;

/// Appends to `out` the hunks that make `new` of `old`, with 3 lines of context, as GNU diff says
/// them with `-u`: nothing for equal texts. The lines that name the files are [`heading`]'s.
pub fn unified(old: &str, new: &str, out: &mut String) {
    if old == new {
        return;
    }
    let old: Vec<&str> = old.split_inclusive('\n').collect();
    let new: Vec<&str> = new.split_inclusive('\n').collect();
    let changes = changes(&script::script(&old, &new));
    // Changes with so few lines between them that their contexts touch stand in one hunk.
    for hunk in changes.chunk_by(|a, b| b.old.start - a.old.end <= 2 * CONTEXT) {
        write_hunk(hunk, &old, &new, out);
    }
}

/// The three lines before the hunks: the command that would compare the two files, which diff says
/// when it is given folders, and the name and time of each. A file that is not there has the time 0.
pub fn heading(old: (&str, Timestamp), new: (&str, Timestamp), out: &mut String) {
    let names = [quoted(old.0), quoted(new.0)];
    let _ = writeln!(out, "diff -u -N {} {}", names[0], names[1]);
    for ((mark, name), time) in ["---", "+++"].iter().zip(names).zip([old.1, new.1]) {
        let time = time.strftime("%Y-%m-%d %H:%M:%S.%9f +0000");
        let _ = writeln!(out, "{mark} {name}\t{time}");
    }
}

/// A file's name as diff writes it: in quotes, with C's escapes, if it has a blank, a quote, a
/// backslash, a control byte, or anything that is not ASCII.
fn quoted(name: &str) -> Cow<'_, str> {
    if name
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\')
    {
        return Cow::Borrowed(name);
    }
    let mut out = String::from("\"");
    for byte in name.bytes() {
        let _ = match byte {
            b'"' | b'\\' => write!(out, "\\{}", char::from(byte)),
            b' '..=b'~' => write!(out, "{}", char::from(byte)),
            b'\t' => write!(out, "\\t"),
            b'\n' => write!(out, "\\n"),
            _ => write!(out, "\\{byte:03o}"),
        };
    }
    out.push('"');
    Cow::Owned(out)
}

/// Lines of the old text that lines of the new one replace; one of both may be empty.
struct Change {
    old: Range<usize>,
    new: Range<usize>,
}

fn changes(script: &script::Script) -> Vec<Change> {
    let mut changes = Vec::new();
    let run = |marks: &[bool], from: usize| {
        from + marks[from..].iter().take_while(|changed| **changed).count()
    };
    let (mut x, mut y) = (0, 0);
    while x < script.removed.len() || y < script.added.len() {
        let (end_x, end_y) = (run(&script.removed, x), run(&script.added, y));
        if end_x > x || end_y > y {
            changes.push(Change {
                old: x..end_x,
                new: y..end_y,
            });
        }
        // The line that stays.
        (x, y) = (end_x + 1, end_y + 1);
    }
    changes
}

fn write_hunk(changes: &[Change], old: &[&str], new: &[&str], out: &mut String) {
    let (Some(first), Some(last)) = (changes.first(), changes.last()) else {
        return;
    };
    let before = first.old.start.min(CONTEXT);
    let after = (old.len() - last.old.end).min(CONTEXT);
    let (start, end) = (first.old.start - before, last.old.end + after);
    out.push_str("@@ -");
    write_range(start..end, out);
    out.push_str(" +");
    write_range(first.new.start - before..last.new.end + after, out);
    out.push_str(" @@\n");
    let mut at = start;
    for change in changes {
        write_lines(' ', &old[at..change.old.start], out);
        write_lines('-', &old[change.old.clone()], out);
        write_lines('+', &new[change.new.clone()], out);
        at = change.old.end;
    }
    write_lines(' ', &old[at..end], out);
}

/// First line and number of lines, which is left out if 1; of no lines, the line before them.
fn write_range(range: Range<usize>, out: &mut String) {
    let _ = match range.len() {
        0 => write!(out, "{},0", range.start),
        1 => write!(out, "{}", range.end),
        length => write!(out, "{},{length}", range.start + 1),
    };
}

fn write_lines(mark: char, lines: &[&str], out: &mut String) {
    for line in lines {
        out.push(mark);
        out.push_str(line);
        if !line.ends_with('\n') {
            out.push_str("\n\\ No newline at end of file\n");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_times_as_the_diff_program() {
        let time = Timestamp::new(1_795_350_364, 15_613_664).unwrap();
        for (name, said) in [
            ("LIVE-1/v1.X..system:x", "LIVE-1/v1.X..system:x"),
            ("L/v1.X..it's", "L/v1.X..it's"),
            ("L/v1.X..a b", r#""L/v1.X..a b""#),
            ("L/v1.X..q\"q", r#""L/v1.X..q\"q""#),
            ("L/v1.X..a\\b", r#""L/v1.X..a\\b""#),
            ("L/v1.X..é", r#""L/v1.X..\303\251""#),
            ("L/v1.X..t\tb", r#""L/v1.X..t\tb""#),
        ] {
            let mut out = String::new();
            heading((name, time), (name, Timestamp::UNIX_EPOCH), &mut out);
            let want = format!(
                "diff -u -N {said} {said}\n--- {said}\t2026-11-22 12:26:04.015613664 +0000\n\
                 +++ {said}\t1970-01-01 00:00:00.000000000 +0000\n"
            );
            assert_eq!(out, want);
        }
    }

    /// What diff says of pairs of texts: those in `testdata/unified.json`, or in the file of the
    /// variable, which `e2e/unified` sets.
    #[test]
    fn as_the_diff_program() {
        let path = std::env::var("UNIFIED_CASES").unwrap_or_else(|_| {
            concat!(env!("CARGO_MANIFEST_DIR"), "/testdata/unified.json").into()
        });
        let cases: Vec<[String; 3]> =
            serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let mut wrong = 0;
        for [old, new, said] in &cases {
            let mut ours = String::new();
            unified(old, new, &mut ours);
            if ours != *said {
                wrong += 1;
                if wrong == 1 {
                    println!("old:\n{old}\nnew:\n{new}\ndiff says:\n{said}\nours:\n{ours}");
                }
            }
        }
        assert_eq!(wrong, 0, "of {} pairs", cases.len());
        println!("{} pairs", cases.len());
    }
}
