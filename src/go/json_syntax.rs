//! What Go's `encoding/json` says about a text that is not JSON.

/// Why a text is not JSON, in Go's words.
#[derive(Debug, PartialEq)]
pub(crate) struct Problem {
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

/// The first problem of the JSON value that starts at `start`; `None` when there is none.
pub(crate) fn problem(text: &str, start: usize) -> Option<Problem> {
    let mut scan = Scan {
        bytes: text.as_bytes(),
        at: start,
    };
    scan.value().err()
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
