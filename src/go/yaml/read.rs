//! One YAML document to one JSON value.

use std::collections::HashMap;
use std::io::{self, BufRead, Read};

use base64::Engine as _;
use libyaml_safer::{Event, EventData, Parser, ScalarStyle};
use serde_json::{Map, Value};

use super::resolve::{self, Scalar};
use crate::go::json;
use crate::{Error, Result};

/// Nesting that is still read: Kubernetes' own objects stay below 100, and what walks a value is
/// recursive.
const MAX_DEPTH: usize = 256;

/// Quoted texts with escapes that are made readable; each costs a look at the text before it.
const MAX_REPAIRS: usize = 100;

/// Reads the first document of `text`; an empty text is `null`.
///
/// # Errors
/// `yaml: line N: …` in goyaml.v2's words when it is not YAML, and without that prefix when it
/// has no form in JSON (`.nan`, a null as key).
pub fn parse(text: &str) -> Result<Value> {
    parse_as(text, false)
}

/// [`parse`] with the plain words of goyaml.v3, which kustomize reads with: `yes`, `on` and the
/// like are strings, and a date becomes a time in RFC 3339.
///
/// # Errors
/// As [`parse`].
pub fn parse_core(text: &str) -> Result<Value> {
    parse_as(text, true)
}

fn parse_as(text: &str, core: bool) -> Result<Value> {
    let open_end = OpenEnd::of(text);
    let mut text = super::guard::check(text)?;
    for _ in 0..MAX_REPAIRS {
        let mut reader = Reader::new(&text, open_end, core);
        let outcome = reader.read();
        let repaired = (reader.bad_escape).and_then(|at| super::guard::unescape_quotes(&text, at));
        match repaired {
            // What stood behind the escape was not looked at before.
            Some(repaired) => text = super::guard::check(&repaired)?.into_owned().into(),
            None => return outcome,
        }
    }
    Reader::new(&text, open_end, core).read()
}

/// An anchored value, and how many nodes it counts for when an alias repeats it.
struct Anchored {
    value: Value,
    nodes: u64,
    kind: Kind,
}

/// Input in pieces as small as goyaml's: a bad character further on must not be met before a
/// syntax error.
struct Pieces<'a>(&'a [u8]);

impl Read for Pieces<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.0.read(buf)
    }
}

impl BufRead for Pieces<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        Ok(&self.0[..self.0.len().min(512)])
    }

    fn consume(&mut self, amount: usize) {
        self.0 = &self.0[amount..];
    }
}

/// A text whose last line had no line break until one was put there for the scanner.
#[derive(Clone, Copy)]
struct OpenEnd {
    /// How many line breaks it has with that one.
    lines: u64,
    /// The last line has nothing but blanks.
    blank: bool,
}

impl OpenEnd {
    fn of(text: &str) -> Option<Self> {
        let last = text.rsplit('\n').next().filter(|line| !line.is_empty())?;
        Some(Self {
            lines: breaks(text) + 1,
            blank: last.bytes().all(|b| b == b' '),
        })
    }

    /// A block scalar that reaches to the text's end, without the line break put there.
    fn cut(self, mut value: String) -> String {
        let empty = value.bytes().all(|b| b == b'\n');
        if !self.blank || empty || value.ends_with("\n\n") {
            value.truncate(value.strip_suffix('\n').map_or(value.len(), str::len));
        }
        value
    }
}

/// How many line breaks YAML sees in a text.
fn breaks(text: &str) -> u64 {
    let pairs = text.matches("\r\n").count();
    let is_break = |c| matches!(c, '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}');
    (text.matches(is_break).count() - pairs) as u64
}

struct Reader<'a> {
    parser: Parser<Pieces<'a>>,
    open_end: Option<OpenEnd>,
    /// Where an escape stands that the scanner doesn't know.
    bad_escape: Option<usize>,
    /// `None` while the anchored node is still being read.
    anchors: HashMap<String, Option<Anchored>>,
    /// Nodes decoded, and those of them that came from aliases: goyaml's measure of a bomb.
    decoded: u64,
    by_alias: u64,
    depth: usize,
    /// The first failure that is not one of syntax: goyaml reads the whole document before it
    /// looks at values, so a later syntax error wins.
    failure: Option<Error>,
    /// The first value that has no form in JSON: looked at after all others.
    no_json: Option<Error>,
    /// Whether plain words mean what they mean to goyaml.v3.
    core: bool,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, open_end: Option<OpenEnd>, core: bool) -> Self {
        let mut parser = Parser::new();
        parser.set_input(Pieces(text.as_bytes()));
        Self {
            parser,
            open_end,
            bad_escape: None,
            anchors: HashMap::new(),
            decoded: 0,
            by_alias: 0,
            depth: 0,
            failure: None,
            no_json: None,
            core,
        }
    }

    /// The first document.
    fn read(&mut self) -> Result<Value> {
        let value = self.document()?;
        match self.failure.take().or(self.no_json.take()) {
            Some(failure) => Err(failure),
            None => Ok(value),
        }
    }

    fn next(&mut self) -> Result<Event> {
        let (open_end, parsed) = (self.open_end, self.parser.parse());
        parsed.map_err(|e| {
            if e.problem() == "found unknown escape character" {
                let mark = e.problem_mark();
                self.bad_escape = mark.and_then(|mark| usize::try_from(mark.index).ok());
            }
            syntax_error(&e, open_end)
        })
    }

    fn fail(&mut self, failure: Error) -> Value {
        self.failure.get_or_insert(failure);
        Value::Null
    }

    fn fail_json(&mut self, message: String) {
        self.no_json.get_or_insert(Error::new(message));
    }

    fn fail_yaml(&mut self, message: &str) -> Value {
        self.fail(Error::new(format!("yaml: {message}")))
    }

    fn document(&mut self) -> Result<Value> {
        loop {
            match self.next()?.data {
                EventData::StreamEnd => return Ok(Value::Null),
                EventData::StreamStart { .. } => {}
                EventData::DocumentStart {
                    version_directive: Some(version),
                    ..
                } if (version.major, version.minor) != (1, 1) => {
                    return Err(Error::new("yaml: found incompatible YAML document"));
                }
                EventData::DocumentStart { .. } => {
                    let event = self.next()?;
                    let node = self.node(event)?;
                    self.next()?;
                    let value = self.value(node);
                    return Ok(value);
                }
                _ => return Err(Error::new("yaml: document start expected")),
            }
        }
    }

    fn node(&mut self, event: Event) -> Result<Node> {
        self.count(1);
        let before = self.decoded;
        let (anchor, node) = match event.data {
            EventData::Alias { anchor } => return self.alias(&anchor),
            EventData::Scalar {
                anchor,
                tag,
                value,
                plain_implicit,
                style,
                ..
            } => {
                let block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
                let value = match self.open_end {
                    Some(end) if block && event.end_mark.line == end.lines => end.cut(value),
                    _ => value,
                };
                let merge = value == "<<"
                    && (plain_implicit || tag.as_deref() == Some("tag:yaml.org,2002:merge"));
                let (value, key) = self.scalar(tag.as_deref(), value, plain_implicit);
                let kind = if merge {
                    Kind::Merge
                } else {
                    Kind::Scalar(key)
                };
                (anchor, Node { value, kind })
            }
            EventData::SequenceStart { anchor, .. } => {
                self.open(anchor.as_deref())?;
                let (value, maps) = self.sequence()?;
                let kind = Kind::Sequence { maps };
                (anchor, Node { value, kind })
            }
            EventData::MappingStart { anchor, .. } => {
                self.open(anchor.as_deref())?;
                let value = Value::Object(self.mapping()?);
                let kind = Kind::Mapping;
                (anchor, Node { value, kind })
            }
            _ => return Err(Error::new("yaml: a value expected")),
        };
        if matches!(node.kind, Kind::Sequence { .. } | Kind::Mapping) {
            self.depth -= 1;
        }
        if let Some(anchor) = anchor {
            let anchored = Anchored {
                value: node.value.clone(),
                nodes: self.decoded - before + 1,
                kind: match &node.kind {
                    Kind::Merge => Kind::Scalar(Key::of(&node.value)),
                    // Behind an alias it can't be merged.
                    Kind::Sequence { .. } => Kind::Sequence { maps: false },
                    kind => kind.clone(),
                },
            };
            self.anchors.insert(anchor, Some(anchored));
        }
        Ok(node)
    }

    fn open(&mut self, anchor: Option<&str>) -> Result<()> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Error::new(format!(
                "yaml: exceeded max depth of {MAX_DEPTH}"
            )));
        }
        if let Some(anchor) = anchor {
            self.anchors.insert(anchor.to_owned(), None);
        }
        Ok(())
    }

    fn count(&mut self, nodes: u64) {
        self.decoded += nodes;
    }

    fn alias(&mut self, name: &str) -> Result<Node> {
        let nothing = |value| Node {
            value,
            kind: Kind::Mapping,
        };
        let nodes = match self.anchors.get(name) {
            None => {
                return Err(Error::new(format!(
                    "yaml: unknown anchor '{name}' referenced"
                )));
            }
            Some(None) => {
                let message = format!("anchor '{name}' value contains itself");
                return Ok(nothing(self.fail_yaml(&message)));
            }
            Some(Some(anchored)) => anchored.nodes,
        };
        self.count(nodes);
        self.by_alias += nodes;
        if self.failure.is_some() || self.is_bomb() {
            return Ok(nothing(
                self.fail_yaml("document contains excessive aliasing"),
            ));
        }
        let Some(Some(anchored)) = self.anchors.get(name) else {
            return Ok(nothing(Value::Null));
        };
        let value = anchored.value.clone();
        let kind = anchored.kind.clone();
        Ok(Node { value, kind })
    }

    /// goyaml.v2's limit: the share of nodes from aliases, smaller for larger documents.
    fn is_bomb(&self) -> bool {
        const LOW: f64 = 400_000.0;
        const HIGH: f64 = 4_000_000.0;
        let (decoded, by_alias) = (self.decoded as f64, self.by_alias as f64);
        let scale = ((decoded - LOW) / (HIGH - LOW)).clamp(0.0, 1.0);
        self.by_alias > 100 && self.decoded > 1000 && by_alias / decoded > 0.99 - 0.89 * scale
    }

    fn sequence(&mut self) -> Result<(Value, bool)> {
        let mut items = Vec::new();
        let mut maps = true;
        loop {
            let event = self.next()?;
            if matches!(event.data, EventData::SequenceEnd) {
                return Ok((Value::Array(items), maps));
            }
            let node = self.node(event)?;
            maps &= matches!(node.kind, Kind::Mapping);
            items.push(self.value(node));
        }
    }

    fn mapping(&mut self) -> Result<Map<String, Value>> {
        let mut map = Map::new();
        loop {
            let event = self.next()?;
            if matches!(event.data, EventData::MappingEnd) {
                return Ok(map);
            }
            let key = self.node(event)?;
            let event = self.next()?;
            let value = self.node(event)?;
            match key.kind {
                Kind::Merge => self.merge(value, &mut map),
                Kind::Scalar(Key::Text(key) | Key::NotFinite(key)) => {
                    let value = self.value(value);
                    map.insert(key, value);
                }
                Kind::Scalar(Key::Bad(kind, shown)) => {
                    let value = json::go_syntax_top(&value.value);
                    let message = format!(
                        "unsupported map key of type: {kind}, key: {shown}, value: {value}"
                    );
                    self.fail_json(message);
                }
                Kind::Sequence { .. } | Kind::Mapping => {
                    let key = json::go_syntax(&key.value);
                    self.fail_yaml(&format!("invalid map key: {key}"));
                }
            }
        }
    }

    /// The value of a node that is not a key.
    fn value(&mut self, node: Node) -> Value {
        let Kind::Scalar(Key::NotFinite(text)) = node.kind else {
            return node.value;
        };
        let shown = match text.as_str() {
            ".inf" => "+Inf",
            "-.inf" => "-Inf",
            _ => "NaN",
        };
        self.fail_json(format!("json: unsupported value: {shown}"));
        Value::Null
    }

    /// `<<`: the merged keys replace those before it, and yield to those after it.
    fn merge(&mut self, from: Node, map: &mut Map<String, Value>) {
        match (from.kind, from.value) {
            (Kind::Mapping, Value::Object(from)) => map.extend(from),
            (Kind::Sequence { maps: true }, Value::Array(items)) => {
                for item in items.into_iter().rev() {
                    if let Value::Object(from) = item {
                        map.extend(from);
                    }
                }
            }
            _ => {
                self.fail_yaml("map merge requires map or sequence of maps as the value");
            }
        }
    }

    /// The value of a scalar, and what it is as the key of a mapping.
    fn scalar(&mut self, tag: Option<&str>, text: String, implicit: bool) -> (Value, Key) {
        let resolved = match tag {
            None if !implicit => Ok(Scalar::Str),
            None if self.core => match resolve::plain_core(&text) {
                (Scalar::Timestamp, time) => return (time.clone().into(), Key::Text(time)),
                (scalar, _) => Ok(scalar),
            },
            None => Ok(resolve::plain(&text)),
            Some(tag) => resolve::tagged(tag, &text),
        };
        let scalar = match resolved {
            Ok(scalar) => scalar,
            Err(failure) => return (self.fail(failure), Key::Text(text)),
        };
        match scalar {
            Scalar::Str | Scalar::Timestamp => (Value::String(text.clone()), Key::Text(text)),
            Scalar::Null => (Value::Null, Key::of(&Value::Null)),
            Scalar::Bool(b) => (Value::Bool(b), Key::Text(b.to_string())),
            Scalar::Int(n) => (n.into(), Key::Text(n.to_string())),
            // Every reader of Kubernetes' JSON turns what is above int64 into a float.
            Scalar::Uint(n) => ((n as f64).into(), Key::Bad("uint64", format!("{n:#x}"))),
            Scalar::Float(f) => {
                let key = json::float_g32(f);
                match serde_json::Number::from_f64(f) {
                    Some(number) => (Value::Number(number), Key::Text(key)),
                    None => (Value::Null, Key::NotFinite(key)),
                }
            }
            Scalar::Binary => self.binary(&text),
        }
    }

    fn binary(&mut self, text: &str) -> (Value, Key) {
        // Go's decoder skips line breaks.
        let text: String = text.chars().filter(|c| !matches!(c, '\r' | '\n')).collect();
        let Ok(bytes) = base64::engine::general_purpose::STANDARD.decode(text) else {
            let message = "!!binary value contains invalid base64 data";
            return (self.fail_yaml(message), Key::Text(String::new()));
        };
        let text = json::lossy(&bytes);
        (Value::String(text.clone()), Key::Text(text))
    }
}

struct Node {
    value: Value,
    kind: Kind,
}

/// What the node was in the text: keys and merges depend on it.
#[derive(Clone)]
enum Kind {
    Merge,
    Scalar(Key),
    Sequence { maps: bool },
    Mapping,
}

/// A scalar as the key of a mapping.
#[derive(Clone)]
enum Key {
    Text(String),
    /// An infinity or what is no number: fine as a key, but no value in JSON.
    NotFinite(String),
    /// Has no form as a JSON key: Go's name of its type, and its value in Go's syntax.
    Bad(&'static str, String),
}

impl Key {
    fn of(value: &Value) -> Self {
        match value {
            Value::Null => Key::Bad("%!s(<nil>)", "<nil>".to_owned()),
            Value::String(text) => Key::Text(text.clone()),
            other => Key::Text(other.to_string()),
        }
    }
}

/// goyaml.v2's words for a syntax error: its line is counted from one for the scanner's errors,
/// from zero for the parser's, and is missing when it would be zero.
fn syntax_error(error: &libyaml_safer::Error, open_end: Option<OpenEnd>) -> Error {
    let line = |mark: Option<libyaml_safer::Mark>| mark.map_or(0, |m| m.line);
    let mut at = line(error.problem_mark());
    // The end is in the last line, not behind it.
    if open_end.is_some() && error.problem() == "found unexpected end of stream" {
        at = at.saturating_sub(1);
    }
    if at == 0 {
        at = line(error.context_mark());
    } else if error.kind() == libyaml_safer::ErrorKind::Scanner {
        at += 1;
    }
    let problem = error.problem();
    if at == 0 {
        Error::new(format!("yaml: {problem}"))
    } else {
        Error::new(format!("yaml: line {at}: {problem}"))
    }
}
