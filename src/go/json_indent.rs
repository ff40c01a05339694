//! `json.Indent`: line breaks for a JSON text that otherwise stays as it is.

use super::json_syntax::problem;

/// `text` with each element in a line of its own, indented by two blanks a level. Keys keep their
/// order, strings and numbers their form; blanks at the end stay.
///
/// # Errors
/// Go's words for what is not JSON.
pub fn indent(text: &str) -> Result<String, String> {
    let start = text.len() - text.trim_start_matches(is_blank).len();
    if let Some(problem) = problem(text, start) {
        // The words of other readers of Go differ for a text that just ends.
        return Err(match problem.offset {
            Some(_) => problem.message,
            None => "unexpected end of JSON input".to_owned(),
        });
    }
    let mut out = String::with_capacity(text.len() * 2);
    let (mut depth, mut opened) = (0_usize, false);
    let mut chars = text[start..].chars();
    while let Some(c) = chars.next() {
        if is_blank(c) {
            continue;
        }
        if opened && !matches!(c, '}' | ']') {
            line(&mut out, depth);
        }
        match c {
            '{' | '[' => {
                depth += 1;
                out.push(c);
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                if !opened {
                    line(&mut out, depth);
                }
                out.push(c);
            }
            ',' => {
                out.push(c);
                line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            '"' => {
                out.push(c);
                string(&mut chars, &mut out);
            }
            c => out.push(c),
        }
        opened = matches!(c, '{' | '[');
        if depth == 0 && matches!(c, '}' | ']') {
            break;
        }
    }
    let rest = chars.as_str();
    if let Some(extra) = rest.chars().find(|c| !is_blank(*c)) {
        return Err(format!("invalid character {extra:?} after top-level value"));
    }
    out.push_str(rest);
    Ok(out)
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    (0..depth).for_each(|_| out.push_str("  "));
}

/// Copies a string after its opening quote.
fn string(chars: &mut std::str::Chars<'_>, out: &mut String) {
    let mut escaped = false;
    for c in chars {
        out.push(c);
        if c == '"' && !escaped {
            return;
        }
        escaped = c == '\\' && !escaped;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Facts: Go's `json.Indent` with two blanks.
    #[test]
    fn texts_are_indented_as_go_does() {
        for (text, want) in [
            ("{}\n", "{}\n"),
            (
                " {\"b\":[1 , {}],\"a\":\"\\u003c,:{\\\"\"}\n",
                "{\n  \"b\": [\n    1,\n    {}\n  ],\n  \"a\": \"\\u003c,:{\\\"\"\n}\n",
            ),
            ("[[],[1.50]] \n", "[\n  [],\n  [\n    1.50\n  ]\n] \n"),
            ("null", "null"),
        ] {
            assert_eq!(indent(text).as_deref(), Ok(want), "{text}");
        }
        for (text, want) in [
            ("", "unexpected end of JSON input"),
            ("{\"a\":", "unexpected end of JSON input"),
            (
                "{x",
                "invalid character 'x' looking for beginning of object key string",
            ),
            ("{}x", "invalid character 'x' after top-level value"),
        ] {
            assert_eq!(indent(text), Err(want.to_owned()), "{text}");
        }
    }
}
