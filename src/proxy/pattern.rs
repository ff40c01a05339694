//! Regular expressions in Go's syntax (RE2), on an engine with a syntax of its own.

use regex_lite::Regex;

/// An expression that a filter looks for.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    text: String,
    regex: Regex,
}

impl Pattern {
    /// Reads an expression.
    ///
    /// # Errors
    /// What is wrong with it, or what of Go's syntax is not known here.
    pub(super) fn new(text: &str) -> Result<Self, String> {
        let wrong = |why: &str| format!("error parsing regexp: {why}: `{text}`");
        let translated = translated(text).map_err(|why| wrong(&why))?;
        let regex = Regex::new(&translated).map_err(|e| wrong(in_go(&e.to_string())))?;
        Ok(Self {
            text: text.to_owned(),
            regex,
        })
    }

    /// Whether it is found anywhere in `text`.
    pub(super) fn is_in(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }

    /// The expression as it was given.
    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

/// Go's words for what is wrong, where they are known.
fn in_go(why: &str) -> &str {
    if why.contains("without matching '('") {
        "unexpected )"
    } else if why.contains("closing ')'") {
        "missing closing )"
    } else if why.contains("closing bracket") || why.contains("unclosed character class") {
        "missing closing ]"
    } else if why.contains("must be applied to a sub-expression") {
        "missing argument to repetition operator"
    } else if why.contains("look-around") {
        "invalid or unsupported Perl syntax"
    } else if why.contains("min bigger than its max") {
        "invalid repeat count"
    } else if why.contains("escape") || why.contains("backreferences") {
        "invalid escape sequence"
    } else {
        why
    }
}

/// The expression in the engine's syntax: what is literal in Go but not there is escaped.
fn translated(text: &str) -> Result<String, String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut in_class = false;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let mut end = c.len_utf8();
        match c {
            '\\' => end = escape(rest, in_class, &mut out)?,
            '[' if in_class => match after.starts_with(':').then(|| rest.find(":]")).flatten() {
                Some(at) => {
                    end = at + 2;
                    out.push_str(&rest[..end]);
                }
                None => out.push_str(r"\["),
            },
            '[' => {
                in_class = true;
                let negation = usize::from(after.starts_with('^'));
                // A bracket in the first place is of the class.
                let bracket = usize::from(after[negation..].starts_with(']'));
                end += negation + bracket;
                out.push('[');
                out.push_str(&after[..negation]);
                out.push_str(if bracket == 1 { r"\]" } else { "" });
            }
            ']' if in_class => {
                in_class = false;
                out.push(c);
            }
            '&' | '~' if in_class => {
                out.push('\\');
                out.push(c);
            }
            '{' if !in_class && !is_repetition(after) => out.push_str(r"\{"),
            c => out.push(c),
        }
        rest = &rest[end..];
    }
    Ok(out)
}

/// Writes what the escape at the beginning of `rest` means, and gives its length.
fn escape(rest: &str, in_class: bool, out: &mut String) -> Result<usize, String> {
    let letter = rest[1..].chars().next();
    match letter {
        Some('Q') if !in_class => {
            let quoted = &rest[2..];
            let end = quoted.find(r"\E");
            out.push_str(&regex_lite::escape(&quoted[..end.unwrap_or(quoted.len())]));
            Ok(end.map_or(rest.len(), |at| at + 4))
        }
        Some('p' | 'P') => Err("Unicode character classes are not supported here".to_owned()),
        Some('C') => Err(r"\C is not supported here".to_owned()),
        Some('0') => {
            let digits: String = rest[1..]
                .chars()
                .take(3)
                .take_while(|c| ('0'..='7').contains(c))
                .collect();
            let code = u32::from_str_radix(&digits, 8).unwrap_or(0);
            out.push_str(&format!(r"\x{{{code:x}}}"));
            Ok(1 + digits.len())
        }
        letter => {
            let end = 1 + letter.map_or(0, char::len_utf8);
            out.push_str(&rest[..end]);
            Ok(end)
        }
    }
}

/// Whether `after`, which follows a `{`, makes it a repetition: `2}`, `2,}`, `2,3}`.
fn is_repetition(after: &str) -> bool {
    let Some((inner, _)) = after.split_once('}') else {
        return false;
    };
    let (least, most) = inner.split_once(',').unwrap_or((inner, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    !least.is_empty() && digits(least) && digits(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Facts: Go's `regexp`.
    #[test]
    fn expressions_mean_what_they_mean_in_go() {
        for (text, yes, no) in [
            (r"^localhost$", "localhost", "localhost.evil.com"),
            (r"^\[::1\]$", "[::1]", "::1"),
            (r"^.*", "", "\n-"),
            (r"\d{3}", "a123", "12x"),
            (r"[[:alpha:]]+\z", "1a", "a1"),
            (r"(?i)POST", "post", "put"),
            (r"^\Qa.b\E$", "a.b", "axb"),
            (r"^\Qa.b", "a.bc", "axbc"),
            (r"^a{,2}$", "a{,2}", "aa"),
            (r"^{$", "{", "a"),
            (r"^[[]$", "[", "a"),
            (r"^[]a]$", "]", "b"),
            (r"^[^]a]$", "b", "]"),
            (r"^[a&&b]$", "&", "c"),
            (r"^\060$", "0", "1"),
            (r"^(?P<x>a|b)\b", "b c", "bc"),
            (r"^[^/]+é$", "xé", "/é"),
        ] {
            let pattern = Pattern::new(text).unwrap();
            assert!(pattern.is_in(yes), "{text} {yes}");
            if no != "\n-" {
                assert!(!pattern.is_in(no), "{text} {no}");
            }
        }
    }

    /// Facts: the words of Go's `regexp`, but for what it has and we have not.
    #[test]
    fn what_is_no_expression_is_told_so() {
        for (text, why) in [
            ("[", "error parsing regexp: missing closing ]: `[`"),
            ("(a", "error parsing regexp: missing closing ): `(a`"),
            ("a)", "error parsing regexp: unexpected ): `a)`"),
            (
                "*",
                "error parsing regexp: missing argument to repetition operator: `*`",
            ),
            (
                r"\pL",
                r"error parsing regexp: Unicode character classes are not supported here: `\pL`",
            ),
        ] {
            assert_eq!(Pattern::new(text).err().as_deref(), Some(why));
        }
    }
}
