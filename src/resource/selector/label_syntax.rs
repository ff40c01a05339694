//! The grammar of label selectors, and what a label may look like.

use super::{Operator, Requirement};
use crate::go::fmt::quote::quote;

type Parsed<T> = Result<T, String>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    End,
    Symbol(&'a str),
    Word(&'a str),
}

impl<'a> Token<'a> {
    /// The token as it stands in messages.
    fn text(self) -> &'a str {
        match self {
            Self::End => "",
            Self::Symbol(text) | Self::Word(text) => text,
        }
    }
}

struct Tokens<'a> {
    list: Vec<Token<'a>>,
    at: usize,
}

impl<'a> Tokens<'a> {
    fn peek(&self) -> Token<'a> {
        self.list.get(self.at).copied().unwrap_or(Token::End)
    }

    fn next(&mut self) -> Token<'a> {
        let token = self.peek();
        self.at += 1;
        token
    }
}

fn is_symbol(c: char) -> bool {
    matches!(c, '=' | '!' | '(' | ')' | ',' | '>' | '<')
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}

fn tokens(text: &str) -> Tokens<'_> {
    let mut list = Vec::new();
    let mut rest = text.trim_start_matches(is_space);
    while let Some(first) = rest.chars().next() {
        let length = if is_symbol(first) {
            1 + usize::from(rest.starts_with("==") || rest.starts_with("!="))
        } else {
            rest.find(|c| is_symbol(c) || is_space(c))
                .unwrap_or(rest.len())
        };
        let (token, after) = rest.split_at(length);
        list.push(if is_symbol(first) {
            Token::Symbol(token)
        } else {
            Token::Word(token)
        });
        rest = after.trim_start_matches(is_space);
    }
    Tokens { list, at: 0 }
}

/// Reads requirements in their order.
pub(super) fn parse(text: &str) -> Parsed<Vec<Requirement>> {
    let mut tokens = tokens(text);
    let mut out = Vec::new();
    loop {
        match tokens.peek() {
            Token::End => return Ok(out),
            Token::Word(_) | Token::Symbol("!") => {}
            other => {
                let found = other.text();
                return Err(format!(
                    "found '{found}', expected: !, identifier, or 'end of string'"
                ));
            }
        }
        let one = requirement(&mut tokens).map_err(|e| format!("unable to parse requirement: {e}"));
        out.push(one?);
        match tokens.next() {
            Token::End => return Ok(out),
            Token::Symbol(",") => match tokens.peek() {
                Token::Word(_) | Token::Symbol("!") => {}
                other => {
                    let found = other.text();
                    return Err(format!("found '{found}', expected: identifier after ','"));
                }
            },
            other => {
                let found = other.text();
                return Err(format!("found '{found}', expected: ',' or 'end of string'"));
            }
        }
    }
}

fn requirement(tokens: &mut Tokens<'_>) -> Parsed<Requirement> {
    let absent = tokens.peek() == Token::Symbol("!");
    if absent {
        tokens.next();
    }
    let key = match tokens.next() {
        Token::Word(word) => word.to_owned(),
        other => return Err(format!("found '{}', expected: identifier", other.text())),
    };
    check(&key_faults(&key), "<nil>", &key)?;
    if absent {
        return Ok(Requirement {
            key,
            operator: Operator::DoesNotExist,
            values: Vec::new(),
        });
    }
    if matches!(tokens.peek(), Token::End | Token::Symbol(",")) {
        return Ok(Requirement {
            key,
            operator: Operator::Exists,
            values: Vec::new(),
        });
    }
    let operator = operator(tokens.next())?;
    let mut values = match operator {
        Operator::In | Operator::NotIn => set(tokens)?,
        _ => vec![exact(tokens)?],
    };
    values.sort();
    values.dedup();
    check_values(&key, operator, &values)?;
    Ok(Requirement {
        key,
        operator,
        values,
    })
}

fn operator(token: Token<'_>) -> Parsed<Operator> {
    Ok(match token.text() {
        "in" => Operator::In,
        "notin" => Operator::NotIn,
        "=" => Operator::Equals,
        "==" => Operator::DoubleEquals,
        "!=" => Operator::NotEquals,
        ">" => Operator::GreaterThan,
        "<" => Operator::LessThan,
        other => {
            return Err(format!(
                "found '{other}', expected: in, notin, =, ==, !=, gt, lt"
            ));
        }
    })
}

/// The one value of `=` and its like; empty at the end.
fn exact(tokens: &mut Tokens<'_>) -> Parsed<String> {
    if matches!(tokens.peek(), Token::End | Token::Symbol(",")) {
        return Ok(String::new());
    }
    match tokens.next() {
        Token::Word(word) => Ok(word.to_owned()),
        other => Err(format!("found '{}', expected: identifier", other.text())),
    }
}

/// The values of `in` and `notin`: `(a,b)`, where any of them may be empty.
fn set(tokens: &mut Tokens<'_>) -> Parsed<Vec<String>> {
    let open = tokens.next();
    if open != Token::Symbol("(") {
        return Err(format!("found '{}' expected: '('", open.text()));
    }
    match tokens.peek() {
        Token::Symbol(")") => {
            tokens.next();
            return Ok(vec![String::new()]);
        }
        Token::Word(_) | Token::Symbol(",") => {}
        other => {
            return Err(format!(
                "found '{}', expected: ',', ')' or identifier",
                other.text()
            ));
        }
    }
    let mut values: Vec<String> = Vec::new();
    loop {
        match tokens.next() {
            Token::Word(word) => {
                values.push(word.to_owned());
                match tokens.peek() {
                    Token::Symbol(",") => {}
                    Token::Symbol(")") => break,
                    other => {
                        return Err(format!("found '{}', expected: ',' or ')'", other.text()));
                    }
                }
            }
            Token::Symbol(",") => {
                if values.is_empty() || tokens.peek() == Token::Symbol(",") {
                    values.push(String::new());
                }
                if tokens.peek() == Token::Symbol(")") {
                    values.push(String::new());
                    break;
                }
            }
            other => {
                return Err(format!(
                    "found '{}', expected: ',', or identifier",
                    other.text()
                ));
            }
        }
    }
    tokens.next();
    Ok(values)
}

/// Puts faults of `value` at `path` into upstream's words.
fn fault(faults: &[String], path: &str, value: &str) -> Option<String> {
    let all = faults.join("; ");
    (!faults.is_empty()).then(|| {
        format!(
            "{path}: Invalid value: {}: {all}",
            quote(value.as_bytes(), false)
        )
    })
}

fn check(faults: &[String], path: &str, value: &str) -> Parsed<()> {
    fault(faults, path, value).map_or(Ok(()), Err)
}

fn check_values(key: &str, operator: Operator, values: &[String]) -> Parsed<()> {
    let numeric = matches!(operator, Operator::GreaterThan | Operator::LessThan);
    let number = |(i, v): (usize, &String)| {
        let faults = ["for 'Gt', 'Lt' operators, the value must be an integer".to_owned()];
        let wrong = numeric && v.parse::<i64>().is_err();
        wrong
            .then(|| fault(&faults, &format!("values[{i}]"), v))
            .flatten()
    };
    let shape =
        |(i, v): (usize, &String)| fault(&value_faults(v), &format!("values[{i}][{key}]"), v);
    let numbers = values.iter().enumerate().filter_map(number);
    let mut faults: Vec<String> = numbers
        .chain(values.iter().enumerate().filter_map(shape))
        .collect();
    match faults.len() {
        0 => Ok(()),
        1 => Err(faults.remove(0)),
        _ => Err(format!("[{}]", faults.join(", "))),
    }
}

const NAME: &str = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
const NAME_RULE: &str = "must consist of alphanumeric characters, '-', '_' or '.', and must start \
                         and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or \
                         '123-abc', regex used for validation is '";
const SUBDOMAIN_RULE: &str = "a lowercase RFC 1123 subdomain must consist of lower case \
                              alphanumeric characters, '-' or '.', and must start and end with an \
                              alphanumeric character (e.g. 'example.com', regex used for \
                              validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]\
                              *[a-z0-9])?)*')";

/// Whether `text` begins and ends with a letter or digit and has only those, `-`, `_`, `.`.
fn is_name(text: &str) -> bool {
    let edge = |b: Option<&u8>| b.is_some_and(u8::is_ascii_alphanumeric);
    let inner = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    let bytes = text.as_bytes();
    edge(bytes.first()) && edge(bytes.last()) && bytes.iter().copied().all(inner)
}

fn is_subdomain(text: &str) -> bool {
    let lower = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    text.split('.').all(|label| {
        let bytes = label.as_bytes();
        let edges = [bytes.first(), bytes.last()];
        edges.into_iter().all(|b| b.copied().is_some_and(lower))
            && bytes.iter().all(|b| lower(*b) || *b == b'-')
    })
}

/// What keeps `key` from being the key of a label or taint.
#[must_use]
pub fn key_faults(key: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let name = match key.split('/').collect::<Vec<_>>()[..] {
        [name] => name,
        [prefix, name] => {
            if prefix.is_empty() {
                faults.push("prefix part must be non-empty".to_owned());
            } else {
                if prefix.len() > 253 {
                    faults.push("prefix part must be no more than 253 bytes".to_owned());
                }
                if !is_subdomain(prefix) {
                    faults.push(format!("prefix part {SUBDOMAIN_RULE}"));
                }
            }
            name
        }
        _ => {
            return vec![format!(
                "a valid label key {NAME_RULE}{NAME}') with an optional DNS subdomain prefix and \
                 '/' (e.g. 'example.com/MyName')"
            )];
        }
    };
    if name.is_empty() {
        faults.push("name part must be non-empty".to_owned());
    } else if name.len() > 63 {
        faults.push("name part must be no more than 63 bytes".to_owned());
    }
    if !is_name(name) {
        faults.push(format!("name part {NAME_RULE}{NAME}')"));
    }
    faults
}

/// What keeps `value` from being the value of a label or taint.
#[must_use]
pub fn value_faults(value: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if value.len() > 63 {
        faults.push("must be no more than 63 bytes".to_owned());
    }
    if !value.is_empty() && !is_name(value) {
        faults.push(format!(
            "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' \
             or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or \
             'my_value',  or '12345', regex used for validation is '({NAME})?')"
        ));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts recorded from kubectl 1.37.1 `top pod -l`.
    #[test]
    fn refusals_have_upstreams_words() {
        let r = "unable to parse requirement: ";
        for (text, want) in [
            (
                "a b",
                format!("{r}found 'b', expected: in, notin, =, ==, !=, gt, lt"),
            ),
            ("x in", format!("{r}found '' expected: '('")),
            (
                "=",
                "found '=', expected: !, identifier, or 'end of string'".into(),
            ),
            ("a in (b", format!("{r}found '', expected: ',' or ')'")),
            ("a in (b c)", format!("{r}found 'c', expected: ',' or ')'")),
            (
                "a in (=)",
                format!("{r}found '=', expected: ',', ')' or identifier"),
            ),
            (
                "a in (b,=)",
                format!("{r}found '=', expected: ',', or identifier"),
            ),
            ("a,", "found '', expected: identifier after ','".into()),
            (
                "a=b c",
                "found 'c', expected: ',' or 'end of string'".into(),
            ),
            ("a===", format!("{r}found '=', expected: identifier")),
            ("!", format!("{r}found '', expected: identifier")),
            (
                "!a in (b)",
                "found 'in', expected: ',' or 'end of string'".into(),
            ),
            (
                "/x=1",
                format!("{r}<nil>: Invalid value: \"/x\": prefix part must be non-empty"),
            ),
            (
                "a>x",
                format!(
                    "{r}values[0]: Invalid value: \"x\": for 'Gt', 'Lt' operators, the value must be an integer"
                ),
            ),
        ] {
            assert_eq!(parse(text), Err(want), "{text}");
        }
        for text in [
            "@x=1",
            "a/b/c=1",
            "A_/b=1",
            "a=@",
            "a in (b,@,%)",
            "a=-x",
            "x/=1",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn words_of_the_grammar_are_keys_and_values_too() {
        for text in [
            "in=in",
            "in in (in,notin)",
            "a==",
            "a in ()",
            "a in (,b,,)",
            " ",
            "a.b/C_d=E",
        ] {
            assert!(parse(text).is_ok(), "{text}");
        }
        assert_eq!(parse("a in (,b,)").unwrap()[0].values, ["", "b"]);
    }
}
