//! Block layout as goyaml.v2's emitter has it: indentation, choice of quotes, folding.
//!
//! libyaml's own emitter differs from it where Kubernetes' data does show it: goyaml escapes what
//! lies outside the basic plane (emoji), counts such an escape in the line's width, and does not
//! end a document with `...` behind a kept line break. Fewer features are needed here: no anchors,
//! tags or flow collections other than empty ones.

use std::fmt::Write as _;

/// Where a line may be folded.
const WIDTH: usize = 80;
/// Longest key, in bytes, that stands on one line with its value.
const MAX_SIMPLE_KEY: usize = 128;

/// The text written so far, and the emitter's place in it.
pub(super) struct Emitter {
    /// What has been written.
    pub(super) text: String,
    /// Characters since the start of the line.
    column: usize,
    /// The last thing written separates what follows.
    whitespace: bool,
    /// Only indentation and indicators stand in this line.
    indention: bool,
}

/// What a scalar should look like, before its content is looked at.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Style {
    Plain,
    Double,
    Literal,
}

/// How a scalar will be written.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Plain,
    Single,
    Double,
    Literal,
}

impl Emitter {
    pub(super) fn new() -> Self {
        Self {
            text: String::new(),
            column: 0,
            whitespace: true,
            indention: true,
        }
    }

    /// Ends the last line.
    pub(super) fn finish(&mut self) {
        if self.column > 0 {
            self.put_break();
        }
        self.whitespace = true;
        self.indention = true;
    }

    /// Starts an item of a block sequence.
    pub(super) fn item(&mut self, indent: usize) {
        self.indent(indent);
        self.indicator("-", true, true);
    }

    /// An empty collection, `{}` or `[]`.
    pub(super) fn empty(&mut self, text: &str) {
        self.indicator(text, true, false);
    }

    /// Whether a sequence that is the value of a key here stands at the key's own indentation.
    pub(super) fn indentless(&self) -> bool {
        !self.indention
    }

    /// Writes a key and what separates it from its value.
    pub(super) fn key(&mut self, text: &str, style: Style, indent: usize) {
        self.indent(indent);
        let analysis = Analysis::of(text);
        if !analysis.multiline && text.len() <= MAX_SIMPLE_KEY {
            self.write_scalar(text, analysis.form(style, text.is_empty()), None);
            self.indicator(":", false, false);
        } else {
            self.indicator("?", true, true);
            self.write_scalar(text, analysis.form(style, false), Some(indent + 2));
            self.indent(indent);
            self.indicator(":", true, true);
        }
    }

    /// Writes a value whose further lines stand at `indent`.
    pub(super) fn scalar(&mut self, text: &str, style: Style, indent: usize) {
        let form = Analysis::of(text).form(style, false);
        self.write_scalar(text, form, Some(indent));
    }

    /// Writes a word that needs no look: a number, `true`, `null`.
    pub(super) fn word(&mut self, text: &str) {
        self.separate();
        self.text.push_str(text);
        self.column += text.len();
        self.whitespace = false;
        self.indention = false;
    }

    fn put(&mut self, c: char) {
        self.text.push(c);
        self.column += 1;
    }

    fn put_break(&mut self) {
        self.text.push('\n');
        self.column = 0;
    }

    fn separate(&mut self) {
        if !self.whitespace {
            self.put(' ');
        }
    }

    fn indent(&mut self, indent: usize) {
        if !self.indention || self.column > indent || (self.column == indent && !self.whitespace) {
            self.put_break();
        }
        while self.column < indent {
            self.put(' ');
        }
        self.whitespace = true;
        self.indention = true;
    }

    fn indicator(&mut self, text: &str, separated: bool, indention: bool) {
        if separated {
            self.separate();
        }
        self.text.push_str(text);
        self.column += text.len();
        self.whitespace = false;
        self.indention &= indention;
    }

    /// `fold` is the indentation of further lines; a simple key has none.
    fn write_scalar(&mut self, text: &str, form: Form, fold: Option<usize>) {
        match form {
            Form::Plain => {
                self.separate();
                self.write_folded(text, fold, false);
            }
            Form::Single => {
                self.indicator("'", true, false);
                self.write_folded(text, fold, true);
                self.indicator("'", false, false);
            }
            Form::Double => self.write_double(text, fold),
            Form::Literal => {
                self.write_literal(text, fold.unwrap_or_default());
                return;
            }
        }
        self.whitespace = false;
        self.indention = false;
    }

    /// Plain and single-quoted text.
    fn write_folded(&mut self, text: &str, fold: Option<usize>, quoted: bool) {
        let (mut spaces, mut breaks) = (false, false);
        for (at, c) in text.char_indices() {
            if c == ' ' {
                let next = text.as_bytes().get(at + 1);
                let inside = !quoted || (at > 0 && next.is_some());
                match fold {
                    Some(indent)
                        if !spaces && self.column > WIDTH && inside && next != Some(&b' ') =>
                    {
                        self.indent(indent);
                    }
                    _ => self.put(c),
                }
                spaces = true;
            } else if is_break(c) {
                if !breaks && c == '\n' {
                    self.put_break();
                }
                self.write_break(c);
                breaks = true;
            } else {
                if breaks {
                    self.indent(fold.unwrap_or_default());
                }
                if quoted && c == '\'' {
                    self.put(c);
                }
                self.put(c);
                self.indention = false;
                (spaces, breaks) = (false, false);
            }
        }
    }

    fn write_break(&mut self, c: char) {
        self.text.push(c);
        self.column = 0;
        self.indention = true;
    }

    fn write_literal(&mut self, text: &str, indent: usize) {
        self.indicator("|", true, false);
        if text.starts_with(|c| c == ' ' || is_break(c)) {
            self.indicator("2", false, false);
        }
        let mut last = text.chars().rev();
        let chomp = match (last.next(), last.next()) {
            (Some(c), _) if !is_break(c) => "-",
            (Some(_), None) => "+",
            (Some(_), Some(c)) if is_break(c) => "+",
            _ => "",
        };
        self.indicator(chomp, false, false);
        self.put_break();
        self.indention = true;
        self.whitespace = true;
        let mut breaks = true;
        for c in text.chars() {
            if is_break(c) {
                self.write_break(c);
                breaks = true;
                continue;
            }
            if breaks {
                self.indent(indent);
            }
            self.put(c);
            self.indention = false;
            breaks = false;
        }
    }

    fn write_double(&mut self, text: &str, fold: Option<usize>) {
        self.indicator("\"", true, false);
        // goyaml asks for every character whether the whole text starts with a mark.
        let marked = text.starts_with('\u{feff}');
        let mut spaces = false;
        for (at, c) in text.char_indices() {
            if marked || !is_printable(c) || is_break(c) || c == '"' || c == '\\' {
                self.write_escape(c);
                spaces = false;
                continue;
            }
            let next = text.as_bytes().get(at + 1);
            match fold {
                Some(indent)
                    if c == ' ' && !spaces && self.column > WIDTH && at > 0 && next.is_some() =>
                {
                    self.indent(indent);
                    if next == Some(&b' ') {
                        self.put('\\');
                    }
                }
                _ => self.put(c),
            }
            spaces = c == ' ';
        }
        self.indicator("\"", false, false);
    }

    fn write_escape(&mut self, c: char) {
        let start = self.text.len();
        self.text.push('\\');
        let code = u32::from(c);
        // Writing to a String cannot fail.
        let _ = match (super::short_escape(c), code) {
            (Some(short), _) => write!(self.text, "{short}"),
            (None, 0..=0xFF) => write!(self.text, "x{code:02X}"),
            (None, 0x100..=0xFFFF) => write!(self.text, "u{code:04X}"),
            (None, _) => write!(self.text, "U{code:08X}"),
        };
        self.column += self.text.len() - start;
    }
}

fn is_break(c: char) -> bool {
    matches!(c, '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What goyaml leaves as it is: nothing above the basic plane.
fn is_printable(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fefe}' | '\u{ff00}'..='\u{fffd}')
}

/// What a scalar's content allows.
#[derive(Default)]
struct Analysis {
    multiline: bool,
    plain: bool,
    single: bool,
    block: bool,
}

impl Analysis {
    fn of(text: &str) -> Self {
        let mut indicators = text.starts_with("---") || text.starts_with("...");
        let (mut breaks, mut special) = (false, false);
        let (mut break_space, mut space_break) = (false, false);
        let mut previous = None;
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            let followed = chars.peek().is_none_or(|n| matches!(n, ' ' | '\t'));
            indicators |= match (previous, c) {
                (
                    None,
                    '#' | ',' | '[' | ']' | '{' | '}' | '&' | '*' | '!' | '|' | '>' | '\'' | '"'
                    | '%' | '@' | '`',
                ) => true,
                (None, '?' | '-') | (_, ':') => followed,
                (Some(p), '#') => matches!(p, ' ' | '\t' | '\0') || is_break(p),
                _ => false,
            };
            special |= !is_printable(c);
            if c == ' ' {
                break_space |= previous.is_some_and(is_break);
            } else if is_break(c) {
                breaks = true;
                space_break |= previous == Some(' ');
            }
            previous = Some(c);
        }
        let edge = |c: char| c == ' ' || is_break(c);
        let edges = text.starts_with(edge) || text.ends_with(edge);
        let bad = space_break || special;
        Self {
            multiline: breaks,
            plain: !(edges || break_space || bad || breaks || indicators),
            single: !(break_space || bad),
            block: !(bad || text.is_empty() || text.ends_with(' ')),
        }
    }

    fn form(&self, style: Style, empty_key: bool) -> Form {
        match style {
            Style::Plain if self.plain && !empty_key => Form::Plain,
            Style::Plain if self.single => Form::Single,
            Style::Literal if self.block => Form::Literal,
            _ => Form::Double,
        }
    }
}
