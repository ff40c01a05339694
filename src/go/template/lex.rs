//! A template's text as tokens, made one at a time: an error is known only when it is reached.

use crate::go::fmt::quote;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The text is the error.
    Error,
    Bool,
    /// Any other printable character.
    Char,
    CharConstant,
    Complex,
    Assign,
    Declare,
    Eof,
    Field,
    Identifier,
    LeftDelim,
    LeftParen,
    Number,
    Pipe,
    RawString,
    RightDelim,
    RightParen,
    Space,
    String,
    Text,
    Variable,
    Dot,
    Nil,
    Block,
    Break,
    Continue,
    Define,
    Else,
    End,
    If,
    Range,
    Template,
    With,
}

use Kind as K;

/// A token with where it starts: the byte, and the line counted from 1.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) pos: usize,
    pub(super) text: String,
    pub(super) line: usize,
}

impl Token {
    /// The token as an error names it.
    pub(super) fn shown(&self) -> String {
        let keyword = keyword(&self.text).is_some_and(|k| k == self.kind);
        match self.kind {
            K::Eof => "EOF".to_owned(),
            K::Error => self.text.clone(),
            _ if keyword || self.kind == K::Dot => format!("<{}>", self.text),
            _ if self.text.len() > 10 => {
                let start: String = self.text.chars().take(10).collect();
                format!("{}...", quote::quote(start.as_bytes(), false))
            }
            _ => quote::quote(self.text.as_bytes(), false),
        }
    }
}

fn keyword(word: &str) -> Option<Kind> {
    Some(match word {
        "block" => K::Block,
        "break" => K::Break,
        "continue" => K::Continue,
        "define" => K::Define,
        "else" => K::Else,
        "end" => K::End,
        "if" => K::If,
        "range" => K::Range,
        "nil" => K::Nil,
        "template" => K::Template,
        "with" => K::With,
        _ => return None,
    })
}

/// Where the reading of a template stands.
pub(super) struct Lexer<'t> {
    input: &'t str,
    pos: usize,
    /// The line `pos` is in.
    line: usize,
    /// Where the token begins, and in which line.
    start: usize,
    start_line: usize,
    /// Open parentheses in this action.
    parens: usize,
    in_action: bool,
}

const LEFT: &str = "{{";
const RIGHT: &str = "}}";

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}

fn is_word(c: char) -> bool {
    c == '_' || c.is_alphabetic() || c.is_ascii_digit()
}

/// A failure while a token is read: its text.
type Step<T> = Result<T, String>;

impl<'t> Lexer<'t> {
    pub(super) fn new(input: &'t str) -> Self {
        Self {
            input,
            pos: 0,
            line: 1,
            start: 0,
            start_line: 1,
            parens: 0,
            in_action: false,
        }
    }

    /// The next token. Behind an error there is nothing of use.
    pub(super) fn token(&mut self) -> Token {
        let read = match self.in_action {
            true => self.inside(),
            false => self.text(),
        };
        read.unwrap_or_else(|text| {
            let (pos, line) = (self.start, self.start_line);
            (self.input, self.pos, self.start) = ("", 0, 0);
            let kind = K::Error;
            Token {
                kind,
                pos,
                text,
                line,
            }
        })
    }

    fn rest(&self) -> &'t str {
        self.input.get(self.pos..).unwrap_or_default()
    }

    /// Moves on by that many bytes.
    fn skip(&mut self, bytes: usize) {
        let passed = self.rest().get(..bytes).unwrap_or_default();
        self.line += passed.bytes().filter(|b| *b == b'\n').count();
        self.pos += bytes;
    }

    fn skip_while(&mut self, wanted: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.skip(rest.find(|c| !wanted(c)).unwrap_or(rest.len()));
    }

    /// Moves over the next character when it is wanted.
    fn eat(&mut self, wanted: impl Fn(char) -> bool) -> bool {
        let next = self.peek().filter(|c| wanted(*c));
        self.skip(next.map_or(0, char::len_utf8));
        next.is_some()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Begins a token here.
    fn begin(&mut self) {
        (self.start, self.start_line) = (self.pos, self.line);
    }

    fn word(&self) -> &'t str {
        self.input.get(self.start..self.pos).unwrap_or_default()
    }

    /// What has been read since the beginning as a token.
    fn take(&mut self, kind: Kind) -> Token {
        let (text, pos, line) = (self.word().to_owned(), self.start, self.start_line);
        self.begin();
        Token {
            kind,
            pos,
            text,
            line,
        }
    }

    /// Whether a trim marker stands `offset` bytes ahead.
    fn left_marker(&self, offset: usize) -> bool {
        let mut chars = self.rest().get(offset..).unwrap_or_default().chars();
        chars.next() == Some('-') && chars.next().is_some_and(is_space)
    }

    /// How long the right delimiter is that stands here, with its trim marker.
    fn right_delim(&self) -> Option<usize> {
        let rest = self.rest();
        let marked = rest
            .strip_prefix(is_space)
            .and_then(|r| r.strip_prefix('-'));
        if marked.is_some_and(|r| r.starts_with(RIGHT)) {
            return Some(2 + RIGHT.len());
        }
        rest.starts_with(RIGHT).then_some(RIGHT.len())
    }

    /// Text up to an action, or the delimiter that begins one. Comments are passed over.
    fn text(&mut self) -> Step<Token> {
        loop {
            let rest = self.rest();
            let at = rest.find(LEFT).unwrap_or(rest.len());
            if rest.is_empty() {
                let mut end = self.take(K::Eof);
                end.text.push_str("EOF");
                return Ok(end);
            }
            if at > 0 {
                self.skip(at);
                let trims = self.left_marker(LEFT.len());
                let mut text = self.take(K::Text);
                if trims {
                    text.text
                        .truncate(text.text.trim_end_matches(is_space).len());
                }
                if !text.text.is_empty() {
                    return Ok(text);
                }
            }
            self.skip(LEFT.len());
            let marker = if self.left_marker(0) { 2 } else { 0 };
            if !self
                .rest()
                .get(marker..)
                .is_some_and(|r| r.starts_with("/*"))
            {
                (self.in_action, self.parens) = (true, 0);
                let delim = self.take(K::LeftDelim);
                self.skip(marker);
                self.begin();
                return Ok(delim);
            }
            self.skip(marker);
            self.begin();
            self.comment()?;
        }
    }

    fn comment(&mut self) -> Step<()> {
        self.pos += 2;
        let end = self.rest().find("*/").ok_or("unclosed comment")?;
        self.skip(end + 2);
        let length = self.right_delim();
        let length = length.ok_or("comment ends before closing delimiter")?;
        self.skip(length);
        if length > RIGHT.len() {
            self.skip_while(is_space);
        }
        self.begin();
        Ok(())
    }

    fn inside(&mut self) -> Step<Token> {
        let Some(length) = self.right_delim() else {
            return self.element().map(|kind| self.take(kind));
        };
        if self.parens > 0 {
            return Err("unclosed left paren".to_owned());
        }
        self.in_action = false;
        self.skip(length - RIGHT.len());
        self.begin();
        self.skip(RIGHT.len());
        let delim = self.take(K::RightDelim);
        if length > RIGHT.len() {
            self.skip_while(is_space);
            self.begin();
        }
        Ok(delim)
    }

    /// What stands inside an action.
    fn element(&mut self) -> Step<Kind> {
        let c = self.peek().ok_or("unclosed action")?;
        if is_space(c) {
            return Ok(self.space());
        }
        if matches!(c, '+' | '-' | '0'..='9') {
            return self.number();
        }
        if is_word(c) {
            return self.identifier();
        }
        self.skip(c.len_utf8());
        match c {
            '=' => Ok(K::Assign),
            ':' if self.eat(|c| c == '=') => Ok(K::Declare),
            ':' => Err("expected :=".to_owned()),
            '|' => Ok(K::Pipe),
            '"' => self.quoted('"', "unterminated quoted string", K::String),
            '\'' => self.quoted('\'', "unterminated character constant", K::CharConstant),
            '`' => {
                let end = self.rest().find('`');
                self.skip(end.ok_or("unterminated raw quoted string")? + 1);
                Ok(K::RawString)
            }
            '$' => self.name(K::Variable, K::Variable),
            '.' if self.peek().is_some_and(|c| c.is_ascii_digit()) => {
                self.pos -= 1;
                self.number()
            }
            // At the very end a point is tried as a number, as Go does.
            '.' if self.peek().is_none() => Ok(K::Number),
            '.' => self.name(K::Field, K::Dot),
            '(' => {
                self.parens += 1;
                Ok(K::LeftParen)
            }
            ')' => {
                let left = self.parens.checked_sub(1);
                self.parens = left.ok_or("unexpected right paren")?;
                Ok(K::RightParen)
            }
            ' '..='~' => Ok(K::Char),
            _ => Err(format!("unrecognized character in action: {}", named(c))),
        }
    }

    /// A run of spaces; the last one may belong to a trim marker.
    fn space(&mut self) -> Kind {
        loop {
            self.eat(|_| true);
            if !self.peek().is_some_and(is_space) || self.right_delim().is_some() {
                return K::Space;
            }
        }
    }

    fn identifier(&mut self) -> Step<Kind> {
        self.skip_while(is_word);
        self.terminator()?;
        let word = self.word();
        Ok(match keyword(word) {
            Some(kind) => kind,
            None if matches!(word, "true" | "false") => K::Bool,
            None => K::Identifier,
        })
    }

    /// What follows a point or a dollar sign.
    fn name(&mut self, kind: Kind, alone: Kind) -> Step<Kind> {
        if self.at_terminator() {
            return Ok(alone);
        }
        self.skip_while(is_word);
        self.terminator()?;
        Ok(kind)
    }

    fn at_terminator(&self) -> bool {
        let end = |c| is_space(c) || matches!(c, '.' | ',' | '|' | ':' | ')' | '(');
        self.peek().is_none_or(end) || self.rest().starts_with(RIGHT)
    }

    fn terminator(&self) -> Step<()> {
        match self.peek() {
            Some(c) if !self.at_terminator() => Err(format!("bad character {}", named(c))),
            _ => Ok(()),
        }
    }

    fn quoted(&mut self, quote: char, unclosed: &str, kind: Kind) -> Step<Kind> {
        loop {
            let c = self.peek();
            self.eat(|_| true);
            match c {
                Some('\\') if self.peek().is_some_and(|c| c != '\n') => {
                    self.eat(|_| true);
                }
                None | Some('\n' | '\\') => return Err(unclosed.to_owned()),
                Some(c) if c == quote => return Ok(kind),
                Some(_) => {}
            }
        }
    }

    fn number(&mut self) -> Step<Kind> {
        let mut good = self.scan_number();
        let mut kind = K::Number;
        if good && matches!(self.peek(), Some('+' | '-')) {
            good = self.scan_number() && self.word().ends_with('i');
            kind = K::Complex;
        }
        if good {
            return Ok(kind);
        }
        let word = quote::quote(self.word().as_bytes(), false);
        Err(format!("bad number syntax: {word}"))
    }

    /// Anything that may be a number; whether what follows can follow one.
    fn scan_number(&mut self) -> bool {
        let sign = |c| matches!(c, '+' | '-');
        let decimal = |c: char| c.is_ascii_digit() || c == '_';
        self.eat(sign);
        let mut base = 10;
        if self.eat(|c| c == '0') {
            for (marks, with) in [("xX", 16), ("oO", 8), ("bB", 2)] {
                if base == 10 && self.eat(|c| marks.contains(c)) {
                    base = with;
                }
            }
        }
        let digits = |c: char| c.is_digit(base) || c == '_';
        self.skip_while(digits);
        if self.eat(|c| c == '.') {
            self.skip_while(digits);
        }
        let exponent = match base {
            10 => "eE",
            16 => "pP",
            _ => "",
        };
        if self.eat(|c| exponent.contains(c)) {
            self.eat(sign);
            self.skip_while(decimal);
        }
        self.eat(|c| c == 'i');
        // The wrong character is shown with the number.
        !self.eat(is_word)
    }
}

/// `%#U`
fn named(c: char) -> String {
    let code = u32::from(c);
    if quote::is_print(c) {
        return format!("U+{code:04X} '{c}'");
    }
    format!("U+{code:04X}")
}
