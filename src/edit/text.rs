//! The text in the editor: the header of comments, the objects, and what counts of it.

use crate::go::{json, yaml};
use crate::resource::documents;

/// Why a file comes back to the editor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reason {
    /// What is wrong.
    pub(super) head: String,
    /// In detail.
    pub(super) causes: Vec<String>,
}

/// The comments over objects; over what was applied last they are others.
pub(super) fn header(last_applied: bool, reasons: &[Reason]) -> String {
    let mut text = match last_applied {
        true => {
            "# Please edit the 'last-applied-configuration' annotations below.\n\
             # Lines beginning with a '#' will be ignored, and an empty file will abort the edit.\n\
             #\n"
        }
        false => {
            "# Please edit the object below. Lines beginning with a '#' will be ignored,\n\
             # and an empty file will abort the edit. If an error occurs while saving this file will be\n\
             # reopened with the relevant failures.\n\
             #\n"
        }
    }
    .to_owned();
    for reason in reasons {
        let colon = if reason.causes.is_empty() { "" } else { ":" };
        text += &format!("# {}{colon}\n", commented(&reason.head));
        for cause in &reason.causes {
            text += &format!("# * {}\n", commented(cause));
        }
        text += "#\n";
    }
    text
}

/// A text of several lines, each but the first with the sign of a comment.
fn commented(text: &str) -> String {
    let mut lines = text.split('\n');
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        // A line break at the very end, and comments, stay as they are.
        let sign = match line.is_empty() || line.starts_with('#') {
            true => "",
            false => "# ",
        };
        out += &format!("\n{sign}{line}");
    }
    out
}

/// `text` without the comments it begins with: those of the last header. Others stay, as a line
/// that starts with `#` may well be a line of a script in an object.
pub(super) fn body(text: &[u8]) -> &[u8] {
    let mut rest = text;
    while rest.first() == Some(&b'#') {
        let end = rest.iter().position(|b| *b == b'\n');
        rest = end.map_or(&[][..], |end| &rest[end + 1..]);
    }
    rest
}

/// What of a text counts: its objects, however they are written; of a text that can't be read, the
/// lines that are no comments.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Content {
    Objects(Vec<String>),
    Text(String),
}

impl Content {
    pub(super) fn of(text: &[u8]) -> Self {
        let objects: Result<Vec<_>, _> = yaml::Documents::new(text)
            .map(|document| document.map(|value| json::to_string(&value)))
            .collect();
        match objects {
            Ok(objects) => Self::Objects(objects),
            Err(_) => Self::Text(without_comments(text)),
        }
    }
}

/// The lines that are no comments; `#!` begins none.
fn without_comments(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    let counts = |line: &&str| {
        let line = line.trim();
        !line.starts_with('#') || line.starts_with("#!")
    };
    text.split_inclusive('\n').filter(counts).collect()
}

/// Whether there is anything but comments and blanks.
pub(super) fn has_lines(text: &[u8]) -> bool {
    (String::from_utf8_lossy(text).lines())
        .map(str::trim)
        .any(|line| !line.is_empty() && !line.starts_with('#'))
}

/// What kubectl's validation says of the first document before the server is asked. Lines are
/// counted without comments.
pub(super) fn problem(text: &[u8]) -> Option<String> {
    let value = yaml::parse(&String::from_utf8_lossy(text))
        .or_else(|_| yaml::parse(&without_comments(text)));
    match value {
        Ok(value) => documents::validate(&value).err(),
        Err(error) => Some(error.message),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_a_reason_is_a_comment() {
        let reasons = [
            Reason {
                head: "a\nb\n# c\n".into(),
                causes: vec![],
            },
            Reason {
                head: "x \"y\" was not valid".into(),
                causes: vec!["one".into(), "two\nlines".into()],
            },
        ];
        let text = header(true, &reasons);
        let own = text.lines().skip(3).collect::<Vec<_>>().join("\n");
        let want = "# a\n# b\n# c\n\n#\n# x \"y\" was not valid:\n# * one\n# * two\n# lines\n#";
        assert_eq!(own, want);
        assert!(header(false, &[]).starts_with("# Please edit the object below. Lines beginning"));
    }

    #[test]
    fn only_the_header_goes() {
        for (text, want) in [
            ("# a\n#\nx: 1\n# c\n", "x: 1\n# c\n"),
            ("# a\r\nx: |\r\n  # c\r\n", "x: |\r\n  # c\r\n"),
            ("# a", ""),
            ("x: 1\n", "x: 1\n"),
            ("", ""),
        ] {
            assert_eq!(String::from_utf8_lossy(body(text.as_bytes())), want);
        }
    }

    #[test]
    fn what_counts() {
        let of = |text: &str| Content::of(text.as_bytes());
        assert_eq!(of("# c\nb: 1.0\na: x\n"), of("{\"a\": \"x\", \"b\": 1}"));
        assert_ne!(of("a: \"1\""), of("a: 1"));
        assert_ne!(of("a: 1"), of("a: 1\n---\nb: 1"));
        assert_eq!(of("a: 1"), of("a: 1\n---\n# nothing\n"));
        assert_eq!(of("# x\na: [\n"), of("a: [\n# y\n"));
        assert_ne!(of("a: |\n  # x\n"), of("a: |\n  # y\n"));
        for (text, want) in [("", false), ("# a\n \n", false), ("# a\nx", true)] {
            assert_eq!(has_lines(text.as_bytes()), want, "{text:?}");
        }
    }

    #[test]
    fn problems_are_told_in_kubectls_words() {
        let of = |text: &str| problem(text.as_bytes());
        assert_eq!(of("apiVersion: v1\nkind: Pod\n"), None);
        for (text, want) in [
            ("", "invalid object to validate"),
            ("# c\n", "invalid object to validate"),
            ("- a", "invalid object to validate"),
            ("apiVersion: v1", "kind not set"),
            ("kind: [a]", "[apiVersion not set, kind isn't string type]"),
            (
                "# c\n# c\napiVersion: v1\ndata:\n  a: [\nkind: ConfigMap\n",
                "yaml: line 4: did not find expected ',' or ']'",
            ),
        ] {
            assert_eq!(of(text).as_deref(), Some(want), "{text:?}");
        }
    }
}
