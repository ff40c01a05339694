//! Splits the JSON of a list into its items as the bytes arrive, so that a list of any length
//! takes no more memory than its longest item.

use memchr::memchr2;
use serde_json::{Map, Value};

use crate::{Error, Result};

/// The longest item, or other field, taken in, in bytes: etcd's limit for an object, with room to
/// spare.
const LIMIT: usize = 256 << 20;

/// The arrays whose elements are handed out: those of lists and of tables.
pub(super) const ARRAYS: [&str; 2] = ["items", "rows"];

/// Takes the text of one JSON object in parts; gives the elements of its top-level `items` or
/// `rows` one by one, and keeps its other fields.
#[derive(Debug, Default)]
pub(super) struct Splitter {
    buffer: Vec<u8>,
    /// Where reading goes on.
    at: usize,
    /// Where the value begins that is being read.
    start: usize,
    state: State,
    /// What stands before the next field or element.
    before: Before,
    value: Scan,
    head: Map<String, Value>,
    /// The field of [`ARRAYS`] that was met.
    array: Option<&'static str>,
}

/// What is expected next.
#[derive(Debug, Default, PartialEq)]
enum State {
    /// The brace that opens the object.
    #[default]
    Open,
    /// The name of a field, or the end of the object.
    Name,
    /// The rest of a field's name.
    InName,
    /// The colon after a field's name.
    Colon(String),
    /// A field's value.
    Field(String),
    /// The rest of a field's value.
    InField(String),
    /// An element, or the end of the array.
    Item,
    /// The rest of an element.
    InItem,
    /// The object has ended.
    Done,
}

/// What stands before a field or an element.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Before {
    /// The bracket that opens.
    #[default]
    Start,
    Comma,
    Value,
}

/// How far into a value the reading is.
#[derive(Debug, Default)]
struct Scan {
    depth: usize,
    in_string: bool,
    escaped: bool,
    is_scalar: bool,
}

impl Splitter {
    /// Adds a part of the text.
    ///
    /// # Errors
    /// A value that is too long.
    pub(super) fn add(&mut self, part: &[u8]) -> Result<()> {
        let keep = if self.is_inside() {
            self.start
        } else {
            self.at
        };
        self.buffer.drain(..keep);
        self.at -= keep;
        self.start -= keep.min(self.start);
        if self.buffer.len() + part.len() > LIMIT {
            return Err(Error::new("a value in the server's answer is too long"));
        }
        self.buffer.extend_from_slice(part);
        Ok(())
    }

    /// The fields beside the array, as far as they have been read.
    pub(super) fn head(&self) -> &Map<String, Value> {
        &self.head
    }

    /// The array that was met: `items` or `rows`.
    pub(super) fn array(&self) -> Option<&'static str> {
        self.array
    }

    /// Whether the whole object has been read.
    pub(super) fn is_done(&self) -> bool {
        self.state == State::Done
    }

    /// Whether the text so far holds nothing at all.
    pub(super) fn is_empty(&self) -> bool {
        self.state == State::Open
    }

    /// The next element that is complete; `None` when more text is needed, or none comes any more.
    ///
    /// # Errors
    /// Text that is not JSON, with its beginning.
    pub(super) fn next(&mut self) -> Result<Option<Value>> {
        loop {
            if !self.is_inside() && !self.skip_blanks() {
                return Ok(None);
            }
            match std::mem::take(&mut self.state) {
                State::Open => self.expect(b'{', State::Name)?,
                State::Name => self.name()?,
                State::InName => {
                    let Some(name) = self.rest(State::InName)? else {
                        return Ok(None);
                    };
                    self.state = State::Colon(name.as_str().unwrap_or_default().to_owned());
                }
                State::Colon(name) => self.expect(b':', State::Field(name))?,
                State::Field(name) => self.field(name),
                State::InField(name) => {
                    let Some(value) = self.rest(State::InField(name.clone()))? else {
                        return Ok(None);
                    };
                    self.head.insert(name, value);
                    self.before = Before::Value;
                    self.state = State::Name;
                }
                State::Item => self.item()?,
                State::InItem => {
                    let value = self.rest(State::InItem)?;
                    if value.is_some() {
                        self.before = Before::Value;
                        self.state = State::Item;
                    }
                    return Ok(value);
                }
                State::Done => {
                    self.state = State::Done;
                    return Err(self.not_json("more than one value"));
                }
            }
        }
    }

    fn is_inside(&self) -> bool {
        matches!(
            self.state,
            State::InName | State::InField(_) | State::InItem
        )
    }

    /// Goes to the next character that is not blank; false when there is none yet.
    fn skip_blanks(&mut self) -> bool {
        let blanks = self.buffer[self.at..]
            .iter()
            .take_while(|b| b.is_ascii_whitespace())
            .count();
        self.at += blanks;
        self.at < self.buffer.len()
    }

    fn expect(&mut self, byte: u8, then: State) -> Result<()> {
        if self.buffer[self.at] != byte {
            return Err(self.not_json(&format!("expected `{}`", char::from(byte))));
        }
        self.at += 1;
        self.state = then;
        Ok(())
    }

    fn name(&mut self) -> Result<()> {
        let byte = self.buffer[self.at];
        self.state = match (byte, self.before) {
            (b'}', Before::Start | Before::Value) => State::Done,
            (b',', Before::Value) => State::Name,
            (b'"', Before::Start | Before::Comma) => {
                self.begin();
                State::InName
            }
            _ => return Err(self.not_json("expected a field")),
        };
        if byte == b',' {
            self.before = Before::Comma;
        }
        if self.state != State::InName {
            self.at += 1;
        }
        Ok(())
    }

    fn field(&mut self, name: String) {
        let array = ARRAYS.into_iter().find(|a| *a == name);
        if self.buffer[self.at] == b'[' && array.is_some() {
            self.array = array;
            self.at += 1;
            self.before = Before::Start;
            self.state = State::Item;
        } else {
            self.begin();
            self.state = State::InField(name);
        }
    }

    fn item(&mut self) -> Result<()> {
        (self.state, self.before) = match (self.buffer[self.at], self.before) {
            (b']', Before::Start | Before::Value) => (State::Name, Before::Value),
            (b',', Before::Value) => (State::Item, Before::Comma),
            (b']' | b',', _) | (_, Before::Value) => {
                return Err(self.not_json("expected an item"));
            }
            (_, before) => {
                self.begin();
                (State::InItem, before)
            }
        };
        if self.state != State::InItem {
            self.at += 1;
        }
        Ok(())
    }

    /// A value begins here.
    fn begin(&mut self) {
        self.start = self.at;
        self.value = Scan::default();
    }

    /// The value under way when it is complete; else `waiting` goes on.
    fn rest(&mut self, waiting: State) -> Result<Option<Value>> {
        let Some(length) = self.value.end(&self.buffer[self.at..]) else {
            self.at = self.buffer.len();
            self.state = waiting;
            return Ok(None);
        };
        self.at += length;
        match serde_json::from_slice(&self.buffer[self.start..self.at]) {
            Ok(value) => Ok(Some(value)),
            Err(e) => {
                self.at = self.start;
                Err(self.not_json(&e.to_string()))
            }
        }
    }

    fn not_json(&self, why: &str) -> Error {
        let text = String::from_utf8_lossy(&self.buffer[self.at..]);
        let start: String = text.chars().take(80).collect();
        Error::new(format!("the server's answer is not JSON: {why}: {start:?}"))
    }
}

impl Scan {
    /// How many bytes of `text` belong to the value; `None` when it goes on behind them.
    fn end(&mut self, text: &[u8]) -> Option<usize> {
        let mut at = 0;
        while at < text.len() {
            if self.in_string {
                at += self.string(&text[at..])?;
                if self.depth == 0 {
                    return Some(at);
                }
                continue;
            }
            match text[at] {
                b'"' => self.in_string = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' if self.is_scalar || self.depth == 0 => return Some(at),
                b'}' | b']' => {
                    self.depth -= 1;
                    if self.depth == 0 {
                        return Some(at + 1);
                    }
                }
                b',' | b' ' | b'\t' | b'\r' | b'\n' if self.depth == 0 => return Some(at),
                _ => self.is_scalar |= self.depth == 0,
            }
            at += 1;
        }
        None
    }

    /// How many bytes of `text` belong to the string, with its closing quote.
    fn string(&mut self, text: &[u8]) -> Option<usize> {
        let mut at = 0;
        if std::mem::take(&mut self.escaped) {
            at = 1;
        }
        while let Some(found) = memchr2(b'"', b'\\', text.get(at..)?) {
            at += found + 1;
            if text[at - 1] == b'"' {
                self.in_string = false;
                return Some(at);
            }
            if at == text.len() {
                self.escaped = true;
            }
            at += 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// The items and the other fields, read in parts of `size` bytes.
    fn split(text: &str, size: usize) -> Result<(Vec<Value>, Value)> {
        let mut splitter = Splitter::default();
        let mut items = Vec::new();
        for part in text.as_bytes().chunks(size) {
            splitter.add(part)?;
            while let Some(item) = splitter.next()? {
                items.push(item);
            }
        }
        assert!(splitter.is_done(), "{text}");
        Ok((items, Value::Object(splitter.head().clone())))
    }

    #[test]
    fn lists_come_item_by_item_in_any_parts() {
        let text = r#" {"kind":"L\"ist", "metadata" : {"continue":"a]}\\"},"n":-1.5,"items":
            [ {"a":"}]\\\"é","b":[{}, [1]]} ,{}, "s\"]", 12, null],"x":[true],"y":"\\"} "#;
        let whole: Value = serde_json::from_str(text).unwrap();
        let (mut head, items) = (whole.clone(), whole["items"].as_array().unwrap());
        head.as_object_mut().unwrap().remove("items");
        for size in 1..text.len() {
            assert_eq!(
                split(text, size).unwrap(),
                (items.clone(), head.clone()),
                "{size}"
            );
        }
    }

    #[test]
    fn what_is_no_list_is_all_head() {
        let object = json!({"kind": "Foo", "spec": {"items": [1]}, "items": {"a": 1}});
        let (items, head) = split(&object.to_string(), 3).unwrap();
        assert_eq!((items.len(), head), (0, object));
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in [
            "<html>",
            "[1]",
            r#"{"a" 1}"#,
            r#"{"items":[{]}"#,
            r#"{"a":tru}"#,
            "{} {}",
            "{1:2}",
            "{,}",
            r#"{"a":1,}"#,
            r#"{"a":1,,"b":2}"#,
            r#"{"a":1 "b":2}"#,
            r#"{"items":[1,]}"#,
            r#"{"items":[,1]}"#,
            r#"{"items":[1,,2]}"#,
            r#"{"items":[{} {}]}"#,
            r#"{"items":[] "a":1}"#,
        ] {
            assert!(split(text, 100).is_err(), "{text}");
        }
    }
}
