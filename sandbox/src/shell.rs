//! The shell that runs in every container: `echo`, `cat`, `env`, `true`, `false`, `pwd`,
//! `hostname`, `exit`, `sleep 0`, variables, quotes, `;`, `&&`, `||`, `>&2`. No files, no processes.

use std::collections::BTreeMap;

/// What a client sends.
pub(crate) enum Input<'a> {
    /// Bytes of stdin.
    Bytes(&'a [u8]),
    /// The end of stdin.
    End,
}

/// What a step of the shell has given.
#[derive(Default)]
pub(crate) struct Output {
    /// To the client's stdout.
    pub(crate) stdout: Vec<u8>,
    /// To the client's stderr.
    pub(crate) stderr: Vec<u8>,
    /// Set at the end.
    pub(crate) exit: Option<i32>,
    /// The program that could not be started.
    pub(crate) missing: Option<String>,
}

/// What waits for stdin.
#[derive(PartialEq)]
enum Reader {
    None,
    /// `cat` passes it on; then the rest of the line goes on.
    Cat(Vec<Word>),
    /// Lines are commands.
    Lines,
}

/// A running command.
pub(crate) struct Shell {
    variables: BTreeMap<String, String>,
    tty: bool,
    has_stdin: bool,
    reader: Reader,
    nested: bool,
    pending: Vec<u8>,
    last: i32,
    ended: bool,
}

#[derive(Debug, Clone, PartialEq)]
enum Word {
    Text(String),
    Op(&'static str),
}

const PROMPT: &[u8] = b"$ ";

impl Shell {
    /// A shell with this environment.
    pub(crate) fn new(variables: BTreeMap<String, String>, tty: bool) -> Self {
        Self {
            variables,
            tty,
            has_stdin: false,
            reader: Reader::None,
            nested: false,
            pending: Vec::new(),
            last: 0,
            ended: false,
        }
    }

    /// Starts a command.
    pub(crate) fn start(&mut self, command: &[String], stdin: bool) -> Output {
        self.has_stdin = stdin;
        let mut out = Output::default();
        let words: Vec<&str> = command.iter().map(String::as_str).collect();
        let base = words.first().and_then(|w| w.rsplit('/').next()).unwrap_or_default();
        match (base, &words[..]) {
            ("sh" | "bash" | "ash", [_, flag, script, ..])
                if flag.starts_with('-') && flag.ends_with('c') =>
            {
                match self.parse(script) {
                    Ok(words) => self.run(words, &mut out),
                    Err(problem) => {
                        out.stderr.extend(format!("{base}: {problem}\n").into_bytes());
                        out.exit = Some(2);
                    }
                }
            }
            ("sh" | "bash" | "ash", [_] | [_, "-i" | "-l"]) => {
                self.reader = Reader::Lines;
                self.nested = true;
                self.prompt(&mut out);
                if !stdin {
                    out.exit = Some(0);
                }
            }
            _ if known(base) => {
                let mut words: Vec<Word> = command.iter().cloned().map(Word::Text).collect();
                words[0] = Word::Text(base.to_owned());
                self.run(words, &mut out);
            }
            _ => {
                out.missing = Some(words.first().copied().unwrap_or_default().to_owned());
                out.exit = Some(127);
            }
        }
        out
    }

    fn prompt(&self, out: &mut Output) {
        if self.tty {
            out.stdout.extend(PROMPT);
        }
    }

    /// Takes stdin.
    pub(crate) fn feed(&mut self, input: &Input<'_>) -> Output {
        let mut out = Output::default();
        if self.ended {
            return out;
        }
        let mut end = false;
        match input {
            Input::End => end = true,
            Input::Bytes(bytes) if self.tty => {
                for &byte in *bytes {
                    match byte {
                        4 => end = true,
                        3 => {
                            self.pending.clear();
                            out.stdout.extend(b"^C\n");
                            match self.reader {
                                Reader::Lines => self.prompt(&mut out),
                                _ => self.finish(130, &mut out),
                            }
                        }
                        b'\r' | b'\n' => {
                            out.stdout.push(b'\n');
                            self.pending.push(b'\n');
                        }
                        127 | 8 => {
                            if self.pending.pop().is_some() {
                                out.stdout.extend(b"\x08 \x08");
                            }
                        }
                        _ => {
                            out.stdout.push(byte);
                            self.pending.push(byte);
                        }
                    }
                }
            }
            Input::Bytes(bytes) => self.pending.extend(*bytes),
        }
        self.consume(end, &mut out);
        out
    }

    fn consume(&mut self, end: bool, out: &mut Output) {
        loop {
            match &self.reader {
                Reader::None => return,
                Reader::Cat(_) => {
                    let ready = match (self.tty, self.pending.iter().rposition(|b| *b == b'\n')) {
                        (false, _) => self.pending.len(),
                        (true, newline) => newline.map_or(0, |n| n + 1),
                    };
                    out.stdout.extend(self.pending.drain(..ready));
                    if !end {
                        return;
                    }
                    let Reader::Cat(rest) = std::mem::replace(&mut self.reader, Reader::None)
                    else {
                        return;
                    };
                    self.last = 0;
                    if self.nested {
                        self.reader = Reader::Lines;
                    }
                    self.run(rest, out);
                    if self.nested && !self.ended && self.tty {
                        self.prompt(out);
                        return;
                    }
                }
                Reader::Lines => {
                    let Some(newline) = self.pending.iter().position(|b| *b == b'\n') else {
                        if end {
                            let rest = std::mem::take(&mut self.pending);
                            self.line(&rest, out);
                            if self.reader == Reader::Lines && !self.ended {
                                self.finish(self.last, out);
                            }
                        }
                        return;
                    };
                    let line: Vec<u8> = self.pending.drain(..=newline).collect();
                    self.line(&line, out);
                    if self.reader == Reader::Lines && !self.ended {
                        self.prompt(out);
                    }
                }
            }
            if self.ended {
                return;
            }
        }
    }

    fn line(&mut self, line: &[u8], out: &mut Output) {
        match self.parse(String::from_utf8_lossy(line).trim()) {
            Ok(words) => self.run(words, out),
            Err(problem) => {
                out.stderr.extend(format!("sh: {problem}\n").into_bytes());
                self.last = 2;
            }
        }
    }

    fn finish(&mut self, code: i32, out: &mut Output) {
        self.ended = true;
        out.exit = Some(code);
    }

    /// Runs words up to the end, or up to a command that waits for stdin.
    fn run(&mut self, words: Vec<Word>, out: &mut Output) {
        let mut rest = words.into_iter();
        let mut skip = false;
        loop {
            let mut args = Vec::new();
            let mut to_stderr = false;
            let mut op = None;
            for word in rest.by_ref() {
                match word {
                    Word::Text(text) => args.push(self.expand(&text)),
                    Word::Op(">&2") => to_stderr = true,
                    Word::Op(other) => {
                        op = Some(other);
                        break;
                    }
                }
            }
            if !skip && !args.is_empty() {
                if args[0] == "cat"
                    && matches!(args.get(1).map(String::as_str), None | Some("-"))
                    && self.has_stdin
                {
                    let after: Vec<Word> = op.map(Word::Op).into_iter().chain(rest).collect();
                    self.reader = Reader::Cat(after);
                    return;
                }
                let text = self.command(&args, out);
                let stream = if to_stderr { &mut out.stderr } else { &mut out.stdout };
                stream.extend(text.into_bytes());
                if out.exit.is_some() {
                    self.ended = true;
                    return;
                }
            }
            match op {
                Some("&&") => skip = self.last != 0,
                Some("||") => skip = self.last == 0,
                Some(_) => skip = false,
                None => break,
            }
        }
        if self.nested {
            self.reader = Reader::Lines;
        } else {
            self.finish(self.last, out);
        }
    }

    /// Runs one command, and returns what it prints.
    fn command(&mut self, args: &[String], out: &mut Output) -> String {
        self.last = 0;
        let rest = &args[1..];
        match args[0].as_str() {
            "echo" => match rest.split_first() {
                Some((flag, rest)) if flag == "-n" => rest.join(" "),
                _ => format!("{}\n", rest.join(" ")),
            },
            "env" | "printenv" if rest.is_empty() => {
                self.variables.iter().map(|(k, v)| format!("{k}={v}\n")).collect()
            }
            "printenv" => match self.variables.get(&rest[0]) {
                Some(value) => format!("{value}\n"),
                None => {
                    self.last = 1;
                    String::new()
                }
            },
            "hostname" => {
                format!("{}\n", self.variables.get("HOSTNAME").map_or("", String::as_str))
            }
            "pwd" => "/\n".to_owned(),
            "true" | ":" => String::new(),
            "sleep" if rest.first().is_some_and(|n| n == "0") => String::new(),
            "false" => {
                self.last = 1;
                String::new()
            }
            "cat" if rest.is_empty() => String::new(),
            "cat" => {
                self.last = 1;
                let all = rest.iter().map(|f| format!("cat: {f}: No such file or directory\n"));
                out.stderr.extend(all.collect::<String>().into_bytes());
                String::new()
            }
            "exit" => {
                out.exit = Some(rest.first().and_then(|c| c.parse().ok()).unwrap_or(self.last));
                String::new()
            }
            name if rest.is_empty() && name.contains('=') => {
                let (key, value) = name.split_once('=').unwrap_or_default();
                self.variables.insert(key.to_owned(), value.to_owned());
                String::new()
            }
            name => {
                self.last = 127;
                out.stderr.extend(format!("sh: {name}: not found\n").into_bytes());
                String::new()
            }
        }
    }

    /// Replaces the marks that `parse` has left for `$NAME` and `$?`.
    fn expand(&self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('\u{0}') {
            out.push_str(before);
            let (name, after) = after.split_once('\u{0}').unwrap_or((after, ""));
            match name {
                "?" => out.push_str(&self.last.to_string()),
                name => out.push_str(self.variables.get(name).map_or("", String::as_str)),
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }

    /// Splits a line into words; what the shell does not do is an error.
    fn parse(&self, line: &str) -> Result<Vec<Word>, String> {
        let mut words = Vec::new();
        let mut word: Option<String> = None;
        let mut chars = line.chars().peekable();
        let mut quote = None;
        let unsupported = |c: char| Err(format!("syntax the sandbox does not know: {c}"));
        while let Some(c) = chars.next() {
            match (quote, c) {
                (Some(q), c) if c == q => quote = None,
                (None, '\'' | '"') => {
                    quote = Some(c);
                    word.get_or_insert_default();
                }
                (None | Some('"'), '\\') => word.get_or_insert_default().extend(chars.next()),
                (None | Some('"'), '$') => {
                    let mut name = String::new();
                    let braced = chars.next_if_eq(&'{').is_some();
                    if !braced && chars.next_if_eq(&'?').is_some() {
                        name.push('?');
                    }
                    while let Some(c) =
                        chars.next_if(|c| name != "?" && (c.is_alphanumeric() || *c == '_'))
                    {
                        name.push(c);
                    }
                    if braced && chars.next() != Some('}') || name.is_empty() {
                        return unsupported('$');
                    }
                    word.get_or_insert_default().push_str(&format!("\0{name}\0"));
                }
                (None | Some('"'), '`') => return unsupported(c),
                (Some(_), c) => word.get_or_insert_default().push(c),
                (None, c)
                    if c == ' '
                        || c == '\t'
                        || c == '\n'
                        || c == ';'
                        || c == '&'
                        || c == '|'
                        || c == '>' =>
                {
                    let digit = (c == '>').then(|| word.take_if(|w| w == "1")).flatten();
                    words.extend(word.take().map(Word::Text));
                    match c {
                        ';' | '\n' => words.push(Word::Op(";")),
                        '&' if chars.next_if_eq(&'&').is_some() => words.push(Word::Op("&&")),
                        '|' if chars.next_if_eq(&'|').is_some() => words.push(Word::Op("||")),
                        '>' if chars.next_if_eq(&'&').is_some()
                            && chars.next_if_eq(&'2').is_some() =>
                        {
                            words.push(Word::Op(">&2"));
                        }
                        ' ' | '\t' => {}
                        _ => return unsupported(c),
                    }
                    drop(digit);
                }
                (None, '<' | '(' | ')') => return unsupported(c),
                (None, c) => word.get_or_insert_default().push(c),
            }
        }
        if quote.is_some() {
            return Err("unterminated quoted string".to_owned());
        }
        words.extend(word.map(Word::Text));
        Ok(words)
    }
}

fn known(name: &str) -> bool {
    matches!(name, "echo" | "cat" | "env" | "printenv" | "hostname" | "pwd" | "true" | "false")
}
