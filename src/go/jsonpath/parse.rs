//! From a template's text to its nodes, with the errors of client-go's `util/jsonpath`.

/// A part of a template, or a step of a path. Steps are applied one after the other.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    /// Literal text; bytes, as `"\xff"` is allowed.
    Text(Vec<u8>),
    /// What stands between braces.
    List(Vec<Node>),
    Field(String),
    Slice(Slice),
    Filter(Box<Filter>),
    Int(i64),
    Float(f64),
    Bool(bool),
    Wildcard,
    Recursive,
    Union(Vec<Vec<Node>>),
    /// `range`, `end`, or a word that has no meaning.
    Identifier(String),
}

/// `[from:to:step]`; `[2]` has a `to` that was derived from it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Slice {
    pub(super) from: Option<i64>,
    pub(super) to: Option<i64>,
    pub(super) derived: bool,
    pub(super) step: Option<i64>,
}

/// `[?(left operator right)]`; `exists` has no right side.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Filter {
    pub(super) left: Vec<Node>,
    pub(super) operator: String,
    pub(super) right: Vec<Node>,
}

/// The operator of a filter without one.
pub(super) const EXISTS: &str = "exists";

type Parsed<T> = Result<T, String>;

/// The nodes of a template: texts, and a list for each pair of braces.
pub(super) fn template(text: &str) -> Parsed<Vec<Node>> {
    let mut nodes = Vec::new();
    let mut rest = text;
    while let Some(brace) = rest.find('{') {
        if brace > 0 {
            nodes.push(Node::Text(rest.as_bytes()[..brace].to_vec()));
        }
        let mut action = Action {
            text,
            at: text.len() - rest.len() + brace + 1,
            nodes: Vec::new(),
        };
        action.parse()?;
        rest = &text[action.at..];
        nodes.push(Node::List(action.nodes));
    }
    if !rest.is_empty() {
        nodes.push(Node::Text(rest.as_bytes().to_vec()));
    }
    Ok(nodes)
}

/// The steps of an expression that stood inside of another. As upstream puts it in braces and
/// parses it as a template, what follows a stray brace must parse but has no effect.
fn inner(text: &str) -> Parsed<Vec<Node>> {
    match template(&format!("{{{text}}}"))?.into_iter().next() {
        Some(Node::List(nodes)) => Ok(nodes),
        _ => Ok(Vec::new()),
    }
}

/// The parser between a left brace and its right one.
struct Action<'t> {
    text: &'t str,
    at: usize,
    nodes: Vec<Node>,
}

impl<'t> Action<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Takes the next character, nothing at the end.
    fn bump(&mut self) -> Option<char> {
        let next = self.peek();
        self.at += next.map_or(0, char::len_utf8);
        next
    }

    /// Takes what satisfies `wanted`.
    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let end = rest.find(|c| !wanted(c)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// Parses up to and with the right brace.
    fn parse(&mut self) -> Parsed<()> {
        loop {
            if self.rest().starts_with("[?(") {
                self.filter()?;
                continue;
            }
            if self.rest().starts_with("..") {
                self.recursive()?;
                continue;
            }
            match self.peek() {
                Some('}') => {
                    self.at += 1;
                    return Ok(());
                }
                None | Some('\r' | '\n') => return Err("unclosed action".to_owned()),
                // Both mean the current object, also in a filter or a range.
                Some(' ' | '@' | '$') => self.at += 1,
                Some('[') => self.array()?,
                Some(quote @ ('"' | '\'')) => self.quoted(quote)?,
                Some('.') => {
                    self.at += 1;
                    self.field();
                }
                Some(c) if c == '+' || c == '-' || c.is_ascii_digit() => self.number()?,
                Some(c) if is_word(c) => self.word(),
                Some(c) => {
                    return Err(format!(
                        "unrecognized character in action: {}",
                        code_point(c)
                    ));
                }
            }
        }
    }

    fn word(&mut self) {
        let word = self.take_while(|c| !is_terminator(c));
        self.nodes.push(match word {
            "true" => Node::Bool(true),
            "false" => Node::Bool(false),
            word => Node::Identifier(word.to_owned()),
        });
    }

    fn recursive(&mut self) -> Parsed<()> {
        if self.nodes.last() == Some(&Node::Recursive) {
            return Err("invalid multiple recursive descent".to_owned());
        }
        self.at += 2;
        self.nodes.push(Node::Recursive);
        if self.peek().is_some_and(is_word) {
            self.field();
        }
        Ok(())
    }

    fn number(&mut self) -> Parsed<()> {
        let start = self.at;
        if matches!(self.peek(), Some('+' | '-')) {
            self.at += 1;
        }
        self.take_while(|c| c == '.' || c.is_ascii_digit());
        let text = &self.text[start..self.at];
        let node = match (text.parse(), text.parse::<f64>()) {
            (Ok(int), _) => Node::Int(int),
            (_, Ok(float)) if float.is_finite() => Node::Float(float),
            _ => return Err(format!("cannot parse number {text}")),
        };
        self.nodes.push(node);
        Ok(())
    }

    /// A field's name up to a terminator that no backslash precedes; all backslashes are dropped.
    fn field(&mut self) {
        let start = self.at;
        while let Some(c) = self.peek() {
            if c != '\\' && is_terminator(c) {
                break;
            }
            self.at += c.len_utf8();
            if c == '\\' {
                self.bump();
            }
        }
        self.nodes.push(match &self.text[start..self.at] {
            "*" => Node::Wildcard,
            name => Node::Field(name.replace('\\', "")),
        });
    }

    fn quoted(&mut self, quote: char) -> Parsed<()> {
        let start = self.at;
        self.at += 1;
        loop {
            match self.bump() {
                None | Some('\n') => return Err("unterminated quoted string".to_owned()),
                // Only the byte before counts: `\\` before a quote hides it as well.
                Some(c) if c == quote && self.text.as_bytes()[self.at - 2] != b'\\' => break,
                Some(_) => {}
            }
        }
        let literal = &self.text[start..self.at];
        let text = unquote(&literal[1..literal.len() - 1], quote)
            .ok_or_else(|| format!("unquote string {literal} error invalid syntax"))?;
        self.nodes.push(Node::Text(text));
        Ok(())
    }

    /// `[…]` up to the first bracket, whatever quotes say.
    fn array(&mut self) -> Parsed<()> {
        let start = self.at + 1;
        loop {
            match self.bump() {
                None | Some('\n') => return Err("unterminated array".to_owned()),
                Some(']') => break,
                Some(_) => {}
            }
        }
        let text = &self.text[start..self.at - 1];
        if text.contains(',') {
            let parts = text.split(',');
            let parts = parts.map(|part| inner(&format!("[{}]", part.trim_matches(' '))));
            self.nodes.push(Node::Union(parts.collect::<Parsed<_>>()?));
            return Ok(());
        }
        let key = text.strip_prefix('\'').and_then(|t| t.strip_suffix('\''));
        if let Some(key) = key.filter(|key| !key.contains('\'')) {
            // A key is a path: its dots must be escaped here, too.
            self.nodes.append(&mut inner(&format!(".{key}"))?);
            return Ok(());
        }
        self.nodes
            .push(Node::Slice(slice(if text == "*" { ":" } else { text })?));
        Ok(())
    }

    fn filter(&mut self) -> Parsed<()> {
        self.at += 3;
        let start = self.at;
        // The first quotation hides parentheses; after it has ended, no other does.
        let mut quote = None;
        let mut ended = false;
        loop {
            match self.bump() {
                None | Some('\n') => return Err("unterminated filter".to_owned()),
                Some(c @ ('"' | '\'')) if quote.is_none() => quote = Some(c),
                Some(c @ ('"' | '\'')) => {
                    ended |= quote == Some(c) && self.text.as_bytes()[self.at - 2] != b'\\';
                }
                Some(')') if quote.is_some() == ended => break,
                Some(_) => {}
            }
        }
        let text = &self.text[start..self.at - 1];
        if self.bump() != Some(']') {
            return Err("unclosed array expect ]".to_owned());
        }
        let (left, operator, right) = operands(text).unwrap_or((text, EXISTS, ""));
        let filter = Filter {
            left: inner(left)?,
            operator: operator.to_owned(),
            right: inner(right)?,
        };
        self.nodes.push(Node::Filter(Box::new(filter)));
        Ok(())
    }
}

/// Splits at the first run of `!<>=`, which leaves at least a byte on both sides.
fn operands(text: &str) -> Option<(&str, &str, &str)> {
    let is_operator = |c: char| "!<>=".contains(c);
    let from = text.find(is_operator).filter(|from| *from > 0)?;
    let len = text[from..].find(|c| !is_operator(c));
    let len = len.unwrap_or(text.len() - from - 1);
    let (operator, right) = text[from..].split_at(len);
    (len > 0).then_some((&text[..from], operator, right))
}

/// The inside of `[…]` as an index or a slice.
fn slice(text: &str) -> Parsed<Slice> {
    let invalid = || format!("invalid array index {text}");
    let mut bounds = [None; 3];
    let mut has_to = false;
    for (i, part) in text.split(':').enumerate() {
        let digits = part.strip_prefix('-').unwrap_or(part);
        if i > 2 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(invalid());
        }
        has_to |= i == 1;
    }
    for (bound, part) in bounds.iter_mut().zip(text.split(':')) {
        if !part.is_empty() {
            let number = part.parse::<i64>();
            *bound = Some(number.map_err(|_| format!("array index {part} is not a number"))?);
        }
    }
    let [from, to, step] = bounds;
    let next = from.unwrap_or(0).wrapping_add(1);
    Ok(Slice {
        from,
        to: if has_to { to } else { Some(next) },
        derived: !has_to,
        step,
    })
}

/// The text of a literal without its quotes, by the rules of Go's `strconv.UnquoteChar`; `None`
/// for a quote inside and for an escape that has no meaning.
fn unquote(text: &str, quote: char) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['\\', quote]) {
        out.extend_from_slice(&rest.as_bytes()[..at]);
        let escape = rest[at..].strip_prefix('\\')?;
        let sign = escape.chars().next()?;
        rest = &escape[sign.len_utf8()..];
        let byte = match sign {
            'a' => 7,
            'b' => 8,
            'f' => 12,
            'n' => b'\n',
            'r' => b'\r',
            't' => b'\t',
            'v' => 11,
            '\\' => b'\\',
            sign if sign == quote => escape.as_bytes()[0],
            'x' => u8::from_str_radix(digits(&mut rest, 2)?, 16).ok()?,
            '0'..='7' => {
                rest = escape;
                u8::from_str_radix(digits(&mut rest, 3)?, 8).ok()?
            }
            'u' | 'U' => {
                let count = if sign == 'u' { 4 } else { 8 };
                let code = u32::from_str_radix(digits(&mut rest, count)?, 16).ok()?;
                let c = char::from_u32(code)?;
                out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                continue;
            }
            _ => return None,
        };
        out.push(byte);
    }
    out.extend_from_slice(rest.as_bytes());
    Some(out)
}

/// Takes `count` letters or digits.
fn digits<'t>(rest: &mut &'t str, count: usize) -> Option<&'t str> {
    let (digits, tail) = rest.split_at_checked(count)?;
    *rest = tail;
    digits
        .bytes()
        .all(|b| b.is_ascii_alphanumeric())
        .then_some(digits)
}

/// `%#U` of Go: the code point, and the character where it can be seen.
fn code_point(c: char) -> String {
    let code = format!("U+{:04X}", u32::from(c));
    if crate::go::fmt::quote::is_print(c) {
        return format!("{code} '{c}'");
    }
    code
}

fn is_word(c: char) -> bool {
    c == '_' || c.is_ascii_digit() || c.is_alphabetic()
}

fn is_terminator(c: char) -> bool {
    " \t\r\n.,[]$@{}".contains(c)
}
