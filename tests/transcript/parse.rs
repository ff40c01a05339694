//! Reads a transcript: header, files, and the steps with what they are expected to say.

use std::path::{Path, PathBuf};
use std::time::Duration;

/// Marks the end of an output line whose trailing blanks (or emptiness) belong to it.
pub(crate) const PILCROW: char = '¶';
/// Marks the end of an output that has no final newline.
pub(crate) const NO_NEWLINE: char = '¬';
/// How long a step with `@ until` is repeated when the directive names no limit.
const UNTIL_LIMIT: Duration = Duration::from_secs(60);

/// One transcript: a session with a cluster.
#[derive(Debug)]
pub(crate) struct Case {
    /// `area/case`.
    pub(crate) name: String,
    /// Where it was read from.
    pub(crate) path: PathBuf,
    /// What it needs to run.
    pub(crate) header: Header,
    /// Everything in the file, in order.
    pub(crate) blocks: Vec<Block>,
}

/// What a case needs.
#[derive(Debug, Default)]
pub(crate) struct Header {
    /// The least that can serve it.
    pub(crate) needs: Needs,
    /// How many namespaces are made for it.
    pub(crate) namespaces: usize,
    /// Arguments of `kubectl delete` at the end, for objects outside its namespaces.
    pub(crate) cleanup: Vec<String>,
}

/// The least that can serve a case or a step; each serves all that the ones before it serve.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Needs {
    /// The sandbox.
    #[default]
    Sandbox,
    /// A real control plane with nodes.
    Cluster,
    /// The contexts that only the test plane has.
    Testplane,
}

/// A piece of a transcript.
#[derive(Debug)]
pub(crate) enum Block {
    /// A line kept as it is: comments, blanks, header.
    Line(String),
    /// A file written before the steps that follow.
    File {
        /// The line that opens the block.
        opening: String,
        /// Its path below the case's folder.
        name: String,
        /// Whether `\n`, `\xNN` and the like stand for bytes.
        escaped: bool,
        /// Its text, each line with its newline.
        body: String,
    },
    /// A command and what it says.
    Step(Step),
}

/// A command and what it says.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    /// 1-based line of the command.
    pub(crate) line: usize,
    /// The `@` lines, as written.
    pub(crate) directives: Vec<String>,
    /// What they mean.
    pub(crate) options: Options,
    /// The command line, without `$ ` and `<<EOF`.
    pub(crate) command: String,
    /// What it reads from stdin.
    pub(crate) stdin: Option<String>,
    /// What it is expected to say.
    pub(crate) expected: Output,
}

/// How a step is run and compared.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    /// Lines of stdout in any order.
    pub(crate) sort: bool,
    /// Runs of blanks count as one gap.
    pub(crate) columns: bool,
    /// stderr is no part of the contract here.
    pub(crate) ignore_stderr: bool,
    /// stdout is no part of the contract here.
    pub(crate) ignore_stdout: bool,
    /// stdout is compared as JSON objects, without what controllers write.
    pub(crate) object: bool,
    /// Only lines of stdout with one of these texts count.
    pub(crate) only: Vec<String>,
    /// The step is repeated until its output has this text.
    pub(crate) until: Option<(String, Duration)>,
    /// Variables taken from stdout: name and JSON pointer.
    pub(crate) save: Vec<(String, String)>,
    /// The least that can serve the step.
    pub(crate) needs: Needs,
    /// ktl does better than kubectl here: what is recorded is ktl's.
    pub(crate) better: bool,
    /// It goes on in the background: `$ wait` tells what it has said.
    pub(crate) background: bool,
    /// The output is of `top`, where `5m` is no age.
    pub(crate) top: bool,
}

/// What a command says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Output {
    /// Standard output.
    pub(crate) stdout: String,
    /// Standard error.
    pub(crate) stderr: String,
    /// Exit code; -1 when it was ended for taking too long.
    pub(crate) code: i32,
}

impl Case {
    /// Reads the transcript at `path`; its name is the path below `root`.
    pub(crate) fn read(root: &Path, path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
        let name = path.strip_prefix(root).unwrap_or(path).display();
        Self::parse(&name.to_string(), path, &text)
    }

    /// Parses `text`; errors name the line.
    pub(crate) fn parse(name: &str, path: &Path, text: &str) -> Result<Self, String> {
        let mut parser = Parser {
            lines: text.lines().collect(),
            at: 0,
        };
        let mut case = Self {
            name: name.into(),
            path: path.into(),
            header: Header {
                namespaces: 1,
                ..Header::default()
            },
            blocks: Vec::new(),
        };
        while let Some(line) = parser.next() {
            let number = parser.at;
            let block = if let Some(rest) = line.strip_prefix("file: ") {
                parser.file(line, rest)
            } else if line.starts_with("@ ") || line.starts_with("$ ") {
                parser.step(line).map(Block::Step)
            } else if line.is_empty() || line.starts_with('#') {
                Ok(Block::Line(line.into()))
            } else {
                header(&mut case.header, line).map(|()| Block::Line(line.into()))
            };
            case.blocks
                .push(block.map_err(|e| format!("{}:{number}: {e}", path.display()))?);
        }
        Ok(case)
    }

    /// The steps, in order.
    pub(crate) fn steps(&self) -> impl Iterator<Item = &Step> {
        self.blocks.iter().filter_map(|b| match b {
            Block::Step(step) => Some(step),
            _ => None,
        })
    }
}

fn header(header: &mut Header, line: &str) -> Result<(), String> {
    let (key, value) = line.split_once(':').unwrap_or((line, ""));
    let value = value.trim();
    match key {
        "needs" => header.needs = needs(value)?,
        "namespaces" => {
            header.namespaces = value
                .parse()
                .map_err(|_| format!("not a number: {value}"))?;
        }
        "cleanup" => header.cleanup.push(value.into()),
        _ => return Err(format!("neither header, file, step nor comment: {line}")),
    }
    Ok(())
}

fn needs(value: &str) -> Result<Needs, String> {
    match value {
        "cluster" => Ok(Needs::Cluster),
        "testplane" => Ok(Needs::Testplane),
        _ => Err(format!("unknown need: {value}")),
    }
}

struct Parser<'a> {
    lines: Vec<&'a str>,
    at: usize,
}

impl<'a> Parser<'a> {
    fn next(&mut self) -> Option<&'a str> {
        let line = self.lines.get(self.at).copied();
        self.at += usize::from(line.is_some());
        line
    }

    /// The lines up to `EOF`.
    fn body(&mut self) -> Result<String, String> {
        let mut body = String::new();
        while let Some(line) = self.next() {
            if line == "EOF" {
                return Ok(body);
            }
            body.push_str(line);
            body.push('\n');
        }
        Err("no EOF line ends the block".into())
    }

    fn file(&mut self, opening: &str, rest: &str) -> Result<Block, String> {
        let name = rest
            .strip_suffix(" <<EOF")
            .ok_or("expected: file: NAME <<EOF")?;
        let (name, escaped) = match name.strip_suffix(" escaped") {
            Some(name) => (name, true),
            None => (name, false),
        };
        Ok(Block::File {
            opening: opening.into(),
            name: name.into(),
            escaped,
            body: self.body()?,
        })
    }

    fn step(&mut self, first: &str) -> Result<Step, String> {
        let mut directives = Vec::new();
        let mut options = Options::default();
        let mut line = first;
        while let Some(text) = line.strip_prefix("@ ") {
            directive(&mut options, text)?;
            directives.push(line.to_owned());
            line = self.next().ok_or("directives without a command")?;
        }
        let number = self.at;
        let command = line
            .strip_prefix("$ ")
            .ok_or("directives without a command")?;
        let (command, stdin) = match command.strip_suffix(" <<EOF") {
            Some(command) => (command, Some(self.body()?)),
            None => (command, None),
        };
        options.top = command.contains(" top ");
        Ok(Step {
            line: number,
            directives,
            options,
            command: command.into(),
            stdin,
            expected: self.output()?,
        })
    }

    fn output(&mut self) -> Result<Output, String> {
        let mut output = Output::default();
        while let Some(line) = self.lines.get(self.at) {
            if let Some(code) = line.strip_prefix("? ") {
                output.code = code.parse().map_err(|_| format!("not a code: {code}"))?;
            } else if let Some(text) = line.strip_prefix("  ") {
                push_line(&mut output.stdout, text);
            } else if let Some(text) = line.strip_prefix("! ") {
                push_line(&mut output.stderr, text);
            } else {
                break;
            }
            self.at += 1;
        }
        Ok(output)
    }
}

fn push_line(output: &mut String, text: &str) {
    let (text, newline) = match text.strip_suffix(NO_NEWLINE) {
        Some(text) => (text, false),
        None => (text, true),
    };
    output.push_str(text.strip_suffix(PILCROW).unwrap_or(text));
    if newline {
        output.push('\n');
    }
}

fn directive(options: &mut Options, text: &str) -> Result<(), String> {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    match (word, rest) {
        ("sort", "") => options.sort = true,
        ("columns", "") => options.columns = true,
        ("background", "") => options.background = true,
        ("object", "") => options.object = true,
        ("stderr", "ignore") => options.ignore_stderr = true,
        ("stdout", "ignore") => options.ignore_stdout = true,
        ("only", text) if !text.is_empty() => options.only.push(text.into()),
        ("until", text) if !text.is_empty() => options.until = Some((text.into(), UNTIL_LIMIT)),
        ("save", rest) => {
            let (name, pointer) = rest
                .split_once(' ')
                .ok_or("expected: @ save NAME /POINTER")?;
            options.save.push((name.into(), pointer.into()));
        }
        ("better", why) if !why.is_empty() => options.better = true,
        ("needs", value) => options.needs = needs(value)?,
        _ => return Err(format!("unknown directive: {text}")),
    }
    Ok(())
}

/// Splits a command line into words: blanks separate, quotes of both kinds and backslashes keep
/// them. There is no other shell syntax.
pub(crate) fn words(command: &str) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut chars = command.chars();
    while let Some(c) = chars.next() {
        match c {
            ' ' => words.extend(word.take()),
            '\'' | '"' => {
                let word = word.get_or_insert_default();
                loop {
                    match chars.next() {
                        Some(end) if end == c => break,
                        Some(inner) => word.push(inner),
                        None => return Err(format!("unclosed quote: {command}")),
                    }
                }
            }
            '\\' => word.get_or_insert_default().extend(chars.next()),
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    Ok(words)
}

/// Bytes of a file block: `\n`, `\r`, `\t`, `\\` and `\xNN` decoded, newlines of the block dropped.
pub(crate) fn unescape(text: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c == '\n' {
            continue;
        }
        if c != '\\' {
            bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            continue;
        }
        match chars.next() {
            Some('n') => bytes.push(b'\n'),
            Some('r') => bytes.push(b'\r'),
            Some('t') => bytes.push(b'\t'),
            Some('\\') => bytes.push(b'\\'),
            Some('x') => {
                let hex: String = chars.by_ref().take(2).collect();
                bytes.push(u8::from_str_radix(&hex, 16).map_err(|e| format!("\\x{hex}: {e}"))?);
            }
            other => return Err(format!("unknown escape: {other:?}")),
        }
    }
    Ok(bytes)
}
