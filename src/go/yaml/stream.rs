//! A text of several documents, YAML or JSON, as Kubernetes' `YAMLOrJSONDecoder` cuts it.

use std::io::{BufRead, BufReader, Cursor, Read};

use serde_json::Value;

use crate::go::json;
use crate::{Error, Result};

/// How far the decoder looks for the brace that JSON starts with.
const PEEK: usize = 4096;

/// Bytes in one line of YAML: more than the largest object a server takes, and few enough that a
/// file which is one endless line cannot fill the memory.
const MAX_LINE: u64 = 16 << 20;

/// Bytes of a document from which on it is looked at for being no text at all.
const LARGE: usize = 1 << 20;

/// The documents of a text, one after the other; empty ones and `null` are left out.
///
/// YAML documents stand between lines that start with `---`; JSON values just follow each other.
/// Text that starts with `{` and is not JSON is read as YAML, until two JSON values were found.
/// UTF-8 with or without a mark, and UTF-16 with one, are understood; bytes that are neither
/// become U+FFFD. Only one YAML document is in memory at a time. After an error there is no more.
pub struct Documents<'a> {
    source: Source<'a>,
}

enum Source<'a> {
    Start(Box<dyn Read + 'a>),
    Json {
        text: String,
        at: usize,
        count: usize,
    },
    Yaml(Box<dyn BufRead + 'a>),
    End,
}

impl<'a> Documents<'a> {
    /// Reads `input` to its end.
    pub fn new(input: impl Read + 'a) -> Self {
        Self {
            source: Source::Start(Box::new(input)),
        }
    }

    /// The next document that is not empty.
    fn advance(&mut self) -> Result<Option<Value>> {
        loop {
            let value = match std::mem::replace(&mut self.source, Source::End) {
                Source::End => return Ok(None),
                Source::Start(input) => {
                    self.source = start(input)?;
                    continue;
                }
                Source::Json { text, at, count } => self.next_json(text, at, count)?,
                Source::Yaml(lines) => self.next_yaml(lines)?,
            };
            match value {
                Some(Value::Null) => {}
                other => return Ok(other),
            }
        }
    }

    fn next_json(&mut self, text: String, at: usize, count: usize) -> Result<Option<Value>> {
        let mut values = serde_json::Deserializer::from_str(&text[at..]).into_iter();
        let Some(value) = values.next() else {
            return Ok(None);
        };
        if let Ok(value) = value {
            let at = at + values.byte_offset();
            let count = count + 1;
            self.source = Source::Json { text, at, count };
            return Ok(Some(value));
        }
        let Some(problem) = json::syntax_problem(&text, at) else {
            return self.next_odd_json(&text, at, count);
        };
        if count > 1 {
            return Err(Error::new(problem.message));
        }
        let message = match problem.offset {
            Some(offset) => format!("json: offset {offset}: {}", problem.message),
            None => problem.message,
        };
        self.retry_as_yaml(&text[at..], Some(Error::new(message)))
    }

    /// The value at `at`, which is JSON but is refused by the JSON reader.
    fn next_odd_json(&mut self, text: &str, at: usize, count: usize) -> Result<Option<Value>> {
        if let Some(number) = json::number_out_of_range(&text[at..]) {
            return Err(Error::new(format!(
                "json: cannot unmarshal number {number} into Go value of type float64"
            )));
        }
        match json::without_lone_surrogates(text) {
            Some(text) => self.next_json(text, at, count),
            // Deeper than the JSON reader goes.
            None => self.retry_as_yaml(&text[at..], None),
        }
    }

    /// Reads on as YAML behind blanks and one line break; when that fails too, it was JSON.
    fn retry_as_yaml(&mut self, rest: &str, failure: Option<Error>) -> Result<Option<Value>> {
        let blank = rest.len() - rest.trim_start().len();
        let skip = rest[..blank].find('\n').map_or(blank, |at| at + 1);
        // The decoder looks four bytes ahead, and gives up where there are fewer.
        let look = if rest[..skip].ends_with('\n') {
            skip - 1
        } else {
            skip
        };
        let unreadable = skip == blank && rest[blank..].starts_with(char::REPLACEMENT_CHARACTER);
        if let (true, Some(failure)) = (rest.len() < look + 4 || unreadable, &failure) {
            return Err(failure.clone());
        }
        let lines = Cursor::new(rest.as_bytes()[skip..].to_vec());
        match (self.next_yaml(Box::new(lines)), failure) {
            (Err(_), Some(failure)) => {
                self.source = Source::End;
                Err(failure)
            }
            (outcome, _) => outcome,
        }
    }

    fn next_yaml(&mut self, mut lines: Box<dyn BufRead + 'a>) -> Result<Option<Value>> {
        let Some(text) = next_document(lines.as_mut())? else {
            return Ok(None);
        };
        let value = super::parse(&text).map_err(|e| e.context("error converting YAML to JSON"))?;
        self.source = Source::Yaml(lines);
        Ok(Some(value))
    }
}

impl Iterator for Documents<'_> {
    type Item = Result<Value>;

    fn next(&mut self) -> Option<Self::Item> {
        self.advance().transpose()
    }
}

/// Looks at the first bytes: which encoding, and whether it may be JSON.
fn start<'a>(mut input: Box<dyn Read + 'a>) -> Result<Source<'a>> {
    let mut head = Vec::with_capacity(PEEK);
    input.as_mut().take(PEEK as u64).read_to_end(&mut head)?;
    let utf16 = match head.as_slice() {
        [0xFF, 0xFE, ..] => Some(u16::from_le_bytes as fn([u8; 2]) -> u16),
        [0xFE, 0xFF, ..] => Some(u16::from_be_bytes as fn([u8; 2]) -> u16),
        _ => None,
    };
    if let Some(unit) = utf16 {
        input.read_to_end(&mut head)?;
        let units = head[2..].chunks(2).map(|pair| match pair {
            [a, b] => unit([*a, *b]),
            _ => 0xFFFD,
        });
        let text: String = char::decode_utf16(units)
            .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect();
        return Ok(if is_json(text.as_bytes()) {
            Source::Json {
                text,
                at: 0,
                count: 0,
            }
        } else {
            Source::Yaml(Box::new(Cursor::new(text.into_bytes())))
        });
    }
    if head.starts_with(&[0xEF, 0xBB, 0xBF]) {
        head.drain(..3);
    }
    if is_json(&head) {
        input.read_to_end(&mut head)?;
        let text = text_of(head);
        return Ok(Source::Json {
            text,
            at: 0,
            count: 0,
        });
    }
    Ok(Source::Yaml(Box::new(BufReader::new(
        Cursor::new(head).chain(input),
    ))))
}

fn is_json(head: &[u8]) -> bool {
    let valid = head.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    valid.trim_start().starts_with('{')
}

/// The lines up to the next separator. A separator before anything else belongs to the document,
/// so that line numbers in errors count it.
fn next_document(lines: &mut dyn BufRead) -> Result<Option<String>> {
    let mut text: Vec<u8> = Vec::new();
    loop {
        let start = text.len();
        if lines.take(MAX_LINE).read_until(b'\n', &mut text)? == 0 {
            return Ok((!text.is_empty()).then(|| text_of(text)));
        }
        if (text.len() - start) as u64 == MAX_LINE {
            let line = text[..start].iter().filter(|b| **b == b'\n').count() + 1;
            let message = format!("line {line} is longer than {} MiB", MAX_LINE >> 20);
            return Err(Error::new(message));
        }
        if text.len() > LARGE && text[start..].iter().any(|b| is_control(*b)) {
            // The reader will stop there: no need to read on.
            return Ok(Some(text_of(text)));
        }
        if text.last() == Some(&b'\n') {
            text.pop();
            if text.len() > start && text.last() == Some(&b'\r') {
                text.pop();
            }
        }
        if let Some(rest) = text[start..].strip_prefix(b"---") {
            let rest = String::from_utf8_lossy(rest);
            let rest = rest.trim();
            if !rest.is_empty() && !rest.starts_with('#') {
                let message = format!("invalid Yaml document separator: {rest}");
                return Err(Error::new(message));
            }
            if start > 0 {
                text.truncate(start);
                return Ok(Some(text_of(text)));
            }
        }
        text.push(b'\n');
    }
}

/// A byte that no YAML has.
fn is_control(byte: u8) -> bool {
    byte == 0x7F || (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r'))
}

fn text_of(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All documents as compact JSON, then the error's text if there is one.
    fn read(text: &str) -> Vec<String> {
        Documents::new(text.as_bytes())
            .map(|d| d.map_or_else(|e| e.message, |v| json::to_string(&v)))
            .collect()
    }

    #[test]
    fn documents_and_errors_are_kubernetes_decoders() {
        let cases: &[(&str, &[&str])] = &[
            ("a: 1\n---\nb: 2\n", &[r#"{"a":1}"#, r#"{"b":2}"#]),
            (
                "\u{feff}a: 1\r\n---\r\n# c\r\n---\r\nb: 2",
                &[r#"{"a":1}"#, r#"{"b":2}"#],
            ),
            ("# only\n---\n---\n", &[]),
            (
                "a: 1\n--- {b: 1}\n",
                &["invalid Yaml document separator: {b: 1}"],
            ),
            (
                "a: 1\n---\n\nb:\n c: d: e\n",
                &[
                    r#"{"a":1}"#,
                    "error converting YAML to JSON: yaml: line 3: mapping values are not allowed in this context",
                ],
            ),
            (r#"{"a":1}{"b":2}"#, &[r#"{"a":1}"#, r#"{"b":2}"#]),
            ("{a: 1}\n---\nb: 1", &[r#"{"a":1}"#, r#"{"b":1}"#]),
            ("{\"a\":1}\n---\nb: 2\n", &[r#"{"a":1}"#, r#"{"b":2}"#]),
            (r#"{"a":[1 2]}]"#, &[r#"{"a":["1 2"]}"#]),
            (
                "{\"a\":01}: [",
                &["json: offset 7: invalid character '1' after object key:value pair"],
            ),
            (r#"{"a":1"#, &["unexpected EOF"]),
            (
                r#"{"a":1}x"#,
                &[
                    r#"{"a":1}"#,
                    "json: offset 8: invalid character 'x' looking for beginning of value",
                ],
            ),
            (
                r#"{"a":1}{"b":2}{"c":}"#,
                &[
                    r#"{"a":1}"#,
                    r#"{"b":2}"#,
                    "invalid character '}' looking for beginning of value",
                ],
            ),
            (
                "a: \u{1}\n",
                &["error converting YAML to JSON: yaml: control characters are not allowed"],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), *expected, "{text:?}");
        }
    }

    #[test]
    fn utf16_needs_its_mark() {
        let bytes: Vec<u8> = "\u{feff}a: é"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let values: Vec<_> = Documents::new(bytes.as_slice()).collect();
        assert_eq!(values, [Ok(serde_json::json!({"a": "é"}))]);
    }
}
