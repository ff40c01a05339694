//! Long texts in lines: two ways, as the two formats have two.

/// `text` in lines of up to `width` characters, which are broken at blanks only; line breaks and all
/// other blanks stay (mitchellh/go-wordwrap).
pub(super) fn wrap(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for (i, line) in text.split('\n').enumerate() {
        if i > 0 {
            out.push('\n');
        }
        wrap_line(line, width, &mut out);
    }
    out
}

fn wrap_line(line: &str, width: usize, out: &mut String) {
    let mut rest = line;
    let mut column = 0;
    while !rest.is_empty() {
        let blanks = before(&mut rest, |c| !is_blank(c));
        let word = before(&mut rest, is_blank);
        let (gap, length) = (blanks.chars().count(), word.chars().count());
        if word.is_empty() {
            // Blanks at the end count only where there is room for them.
            if column + gap <= width {
                out.push_str(blanks);
            }
            return;
        }
        // A word is not known to be too long before it has crossed the edge: one that does so only
        // with as many characters as a whole line has is left where it is.
        let crossing = (width + 1).saturating_sub(column + gap).max(1);
        if length >= crossing && crossing < width {
            out.push('\n');
            column = 0;
        } else {
            out.push_str(blanks);
            column += gap;
        }
        out.push_str(word);
        column += length;
    }
}

/// Takes what stands before the first character that is an end.
fn before<'t>(rest: &mut &'t str, is_end: impl Fn(char) -> bool) -> &'t str {
    let (taken, left) = rest.split_at(rest.find(is_end).unwrap_or(rest.len()));
    *rest = left;
    taken
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() && c != '\u{a0}'
}

/// `text` with each line `indent` blanks further to the right, empty ones too.
pub(super) fn indent(text: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    format!("{pad}{}", text.replace('\n', &format!("\n{pad}")))
}

/// `text` as paragraphs of lines of up to `width` bytes: a line break counts as a blank, but for
/// empty lines, lists, code (four blanks at the beginning) and what follows a colon.
pub(super) fn fill(text: &str, width: usize) -> Vec<String> {
    let mut filled = Filled::default();
    for line in text.split('\n') {
        if line.starts_with("    ") {
            filled.end_line();
            filled.lines.push(line.to_owned());
            continue;
        }
        // An empty line before the first that is complete parts nothing.
        if line.trim().is_empty() && !filled.lines.is_empty() {
            filled.end_line();
            filled.lines.push(String::new());
            continue;
        }
        if filled.line.ends_with(':') || line.trim().is_empty() || is_item(line.trim()) {
            filled.end_line();
        }
        line.split_whitespace()
            .for_each(|word| filled.add(word, width));
    }
    filled.end_line();
    filled.lines
}

/// Whether a line begins as one of a list: `- `, `* `, `1 ` or `1. `.
fn is_item(line: &str) -> bool {
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let after = match digits.len() == line.len() {
        true => line.strip_prefix(['-', '*']),
        false => Some(digits.strip_prefix('.').unwrap_or(digits)),
    };
    after.is_some_and(|rest| rest.starts_with(['\t', '\n', '\x0c', '\r', ' ']))
}

#[derive(Default)]
struct Filled {
    lines: Vec<String>,
    /// The line that is not complete yet.
    line: String,
}

impl Filled {
    fn add(&mut self, word: &str, width: usize) {
        if !self.line.is_empty() && self.line.len() + 1 + word.len() > width {
            self.end_line();
        }
        if !self.line.is_empty() {
            self.line.push(' ');
        }
        self.line.push_str(word);
    }

    fn end_line(&mut self) {
        if !self.line.is_empty() {
            self.lines.push(std::mem::take(&mut self.line));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_blanks() {
        let table = [
            ("one two three", 7, "one two\nthree"),
            ("one two three", 8, "one two\nthree"),
            ("one  two", 4, "one\ntwo"),
            ("  one", 9, "  one"),
            ("a b \nc ", 9, "a b \nc "),
            ("abcd  ", 5, "abcd"),
            ("abcdefgh", 4, "abcdefgh"),
            (" abcdefgh", 4, " abcdefgh"),
            ("ab cdefgh", 4, "ab\ncdefgh"),
            ("a\u{a0}b c", 3, "a\u{a0}b\nc"),
            ("日本 日本", 3, "日本\n日本"),
            ("a\tb\r\nc", 80, "a\tb\r\nc"),
        ];
        for (text, width, wanted) in table {
            assert_eq!(wrap(text, width), wanted, "{text:?} in {width}");
        }
    }

    #[test]
    fn paragraphs_are_filled() {
        let filled = |text: &str| fill(text, 12).join("|");
        assert_eq!(filled("one two\nthree four"), "one two|three four");
        assert_eq!(filled("one\ntwo\n\nthree"), "one two|three");
        assert_eq!(filled("one\ntwo\n\n\nthree"), "one two||three");
        assert_eq!(filled("one two three\n\nfour"), "one two|three||four");
        assert_eq!(
            filled("such as:\n- a\n* b\n1. c\n2 d\n-e"),
            "such as:|- a|* b|1. c|2 d -e"
        );
        assert_eq!(filled("so:\nx\n    code  x\ny"), "so:|x|    code  x|y");
        assert_eq!(filled("averyveryverylongword a"), "averyveryverylongword|a");
        assert_eq!(filled(""), "");
    }
}
