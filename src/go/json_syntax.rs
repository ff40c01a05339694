//! What Go's `encoding/json` says about a text that is not JSON.

/// Why a text is not JSON, in Go's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Such as `invalid character 'x' looking for beginning of value`.
    pub message: String,
    /// How many bytes were read, the wrong one included; `None` when the text just ends.
    pub offset: Option<usize>,
}

/// What must come next.
#[derive(Clone, Copy)]
enum Want {
    Value,
    ValueOrEnd,
    KeyOrEnd,
    Key,
    Colon,
    CommaInArray,
    CommaInObject,
}

/// The first problem of the JSON value that starts at byte `start`; `None` when there is none.
pub fn problem(text: &str, start: usize) -> Option<Problem> {
    let mut scan = Scan {
        bytes: text.as_bytes(),
        at: start,
    };
    scan.value().err()
}

/// The first number in a JSON text that is too large for a float.
pub(crate) fn number_out_of_range(text: &str) -> Option<&str> {
    let is_part = |c: char| matches!(c, '0'..='9' | '+' | '-' | '.' | 'e' | 'E');
    outside_strings(text)
        .flat_map(|part| part.split(|c| !is_part(c)))
        .find(|word| word.parse::<f64>().is_ok_and(f64::is_infinite))
}

/// The parts of a JSON text that stand between its strings.
fn outside_strings(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let (part, string) = match rest? {
            text if text.contains('"') => text.split_once('"')?,
            text => (text, ""),
        };
        let mut escaped = false;
        let end = string.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        rest = end.map(|end| &string[end + 1..]);
        Some(part)
    })
}

/// The text with U+FFFD, escaped, in place of each escape that is half of a surrogate pair, as Go
/// reads them; `None` when there is no such escape. No byte changes its place.
pub(crate) fn without_lone_surrogates(text: &str) -> Option<String> {
    let unit = |at: usize| {
        let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
        u32::from_str_radix(digits, 16).ok()
    };
    let mut out = String::new();
    let (mut at, mut copied) = (0, 0);
    while let Some(next) = text[at..].find('\\') {
        at += next;
        match (unit(at), unit(at + 6)) {
            (Some(0xD800..0xDC00), Some(0xDC00..0xE000)) => at += 12,
            (Some(0xD800..0xE000), _) => {
                out.push_str(&text[copied..at]);
                out.push_str("\\ufffd");
                at += 6;
                copied = at;
            }
            // An escape's second character is never the start of another.
            _ => at += 1 + text[at + 1..].chars().next().map_or(0, char::len_utf8),
        }
    }
    (copied > 0).then(|| out + &text[copied..])
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    fn value(&mut self) -> Result<(), Problem> {
        let mut open: Vec<u8> = Vec::new();
        let mut want = Want::Value;
        loop {
            let byte = self.next_solid()?;
            want = match (want, byte) {
                (Want::ValueOrEnd | Want::CommaInArray, b']')
                | (Want::KeyOrEnd | Want::CommaInObject, b'}') => {
                    open.pop();
                    after(&open)
                }
                (Want::CommaInArray, b',') => Want::Value,
                (Want::CommaInArray, _) => return self.wrong("after array element"),
                (Want::CommaInObject, b',') => Want::Key,
                (Want::CommaInObject, _) => return self.wrong("after object key:value pair"),
                (Want::Colon, b':') => Want::Value,
                (Want::Colon, _) => return self.wrong("after object key"),
                (Want::Key | Want::KeyOrEnd, b'"') => {
                    self.string()?;
                    Want::Colon
                }
                (Want::Key | Want::KeyOrEnd, _) => {
                    return self.wrong("looking for beginning of object key string");
                }
                (_, b'{') => {
                    open.push(b'{');
                    Want::KeyOrEnd
                }
                (_, b'[') => {
                    open.push(b'[');
                    Want::ValueOrEnd
                }
                (_, first) => {
                    self.scalar(first)?;
                    after(&open)
                }
            };
            if open.is_empty() {
                return Ok(());
            }
        }
    }

    fn next(&mut self) -> Result<u8, Problem> {
        let byte = self.bytes.get(self.at).copied().ok_or_else(|| Problem {
            message: "unexpected EOF".to_owned(),
            offset: None,
        })?;
        self.at += 1;
        Ok(byte)
    }

    fn next_solid(&mut self) -> Result<u8, Problem> {
        loop {
            let byte = self.next()?;
            if !matches!(byte, b' ' | b'\t' | b'\r' | b'\n') {
                return Ok(byte);
            }
        }
    }

    /// The byte just read does not belong there.
    fn wrong<T>(&self, context: &str) -> Result<T, Problem> {
        let byte = self.bytes[self.at - 1];
        Err(Problem {
            message: format!("invalid character {} {context}", quoted(byte)),
            offset: Some(self.at),
        })
    }

    fn string(&mut self) -> Result<(), Problem> {
        loop {
            match self.next()? {
                b'"' => return Ok(()),
                b'\\' => match self.next()? {
                    b'b' | b'f' | b'n' | b'r' | b't' | b'\\' | b'/' | b'"' => {}
                    b'u' => {
                        for _ in 0..4 {
                            if !self.next()?.is_ascii_hexdigit() {
                                return self.wrong("in \\u hexadecimal character escape");
                            }
                        }
                    }
                    _ => return self.wrong("in string escape code"),
                },
                0..0x20 => return self.wrong("in string literal"),
                _ => {}
            }
        }
    }

    fn scalar(&mut self, first: u8) -> Result<(), Problem> {
        match first {
            b'"' => self.string(),
            b't' => self.literal("true"),
            b'f' => self.literal("false"),
            b'n' => self.literal("null"),
            b'-' | b'0'..=b'9' => self.number(first),
            _ => self.wrong("looking for beginning of value"),
        }
    }

    fn literal(&mut self, word: &str) -> Result<(), Problem> {
        for &wanted in &word.as_bytes()[1..] {
            if self.next()? != wanted {
                let wanted = char::from(wanted);
                return self.wrong(&format!("in literal {word} (expecting '{wanted}')"));
            }
        }
        Ok(())
    }

    fn number(&mut self, mut first: u8) -> Result<(), Problem> {
        if first == b'-' {
            first = self.next()?;
            if !first.is_ascii_digit() {
                return self.wrong("in numeric literal");
            }
        }
        if first != b'0' {
            self.digits();
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            if !self.next()?.is_ascii_digit() {
                return self.wrong("after decimal point in numeric literal");
            }
            self.digits();
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            let mut byte = self.next()?;
            if matches!(byte, b'+' | b'-') {
                byte = self.next()?;
            }
            if !byte.is_ascii_digit() {
                return self.wrong("in exponent of numeric literal");
            }
            self.digits();
        }
        Ok(())
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn digits(&mut self) {
        while self.peek().is_some_and(|b| b.is_ascii_digit()) {
            self.at += 1;
        }
    }
}

fn after(open: &[u8]) -> Want {
    match open.last() {
        Some(b'[') => Want::CommaInArray,
        _ => Want::CommaInObject,
    }
}

/// A byte as Go shows it: bytes above ASCII count as Latin-1.
fn quoted(byte: u8) -> String {
    match byte {
        b'\'' => r"'\''".to_owned(),
        b'"' => "'\"'".to_owned(),
        b'\\' => r"'\\'".to_owned(),
        7 => r"'\a'".to_owned(),
        8 => r"'\b'".to_owned(),
        9 => r"'\t'".to_owned(),
        10 => r"'\n'".to_owned(),
        11 => r"'\v'".to_owned(),
        12 => r"'\f'".to_owned(),
        13 => r"'\r'".to_owned(),
        0..0x20 | 0x7F => format!("'\\x{byte:02x}'"),
        0x80..=0xA0 | 0xAD => format!("'\\u{byte:04x}'"),
        _ => format!("'{}'", char::from(byte)),
    }
}
