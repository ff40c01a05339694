//! The commands that every container has: `echo`, `cat`, `env`, `hostname`, `true`, `false`, and a
//! `sh` that knows `exit`, variables, quotes, `;` and `>&2`. No files, processes, or terminal.

use std::collections::BTreeMap;

/// What a command has given.
#[derive(Default)]
pub(crate) struct Output {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: i32,
}

#[derive(PartialEq)]
enum Word {
    Text(String),
    /// The end of a command.
    End,
    /// `>&2`.
    ToStderr,
}

struct Shell<'a> {
    variables: &'a BTreeMap<String, String>,
    stdin: String,
    out: Output,
}

/// Runs a command with the whole of its stdin; `None` when there is no such program.
pub(crate) fn run(
    command: &[String],
    variables: &BTreeMap<String, String>,
    stdin: String,
) -> Option<Output> {
    let mut shell = Shell { variables, stdin, out: Output::default() };
    let words: Vec<&str> = command.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["sh", "-c", script, ..] => shell.script(script),
        ["sh"] => {
            let script = std::mem::take(&mut shell.stdin);
            shell.script(&script);
        }
        words => shell.out.stdout = shell.command(words)?,
    }
    Some(shell.out)
}

/// Whether a command reads its stdin.
pub(crate) fn reads(command: &[String]) -> bool {
    let words: Vec<&str> = command.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["sh", "-c", script, ..] => script.contains("cat"),
        words => matches!(words, ["cat" | "sh"]),
    }
}

impl Shell<'_> {
    fn script(&mut self, script: &str) {
        let words = match self.parse(script) {
            Ok(words) => words,
            Err(c) => {
                self.out.stderr += &format!("sh: {c}: not in the sandbox\n");
                self.out.code = 2;
                return;
            }
        };
        for simple in words.split(|w| *w == Word::End) {
            let args = simple.iter().filter_map(|w| match w {
                Word::Text(text) => Some(text.as_str()),
                _ => None,
            });
            let args: Vec<&str> = args.collect();
            match args.as_slice() {
                [] => continue,
                ["exit", code] => self.out.code = code.parse().unwrap_or(2),
                _ => {}
            }
            if args[0] == "exit" {
                return;
            }
            let text = self.command(&args).unwrap_or_else(|| {
                self.out.code = 127;
                self.out.stderr += &format!("sh: {}: not found\n", args[0]);
                String::new()
            });
            let loud = simple.contains(&Word::ToStderr);
            let stream = if loud { &mut self.out.stderr } else { &mut self.out.stdout };
            stream.push_str(&text);
        }
    }

    /// Runs one command, and returns what it prints; `None` when there is none of this name.
    fn command(&mut self, words: &[&str]) -> Option<String> {
        self.out.code = i32::from(words.first() == Some(&"false"));
        Some(match words {
            ["echo", rest @ ..] => format!("{}\n", rest.join(" ")),
            ["env"] => self.variables.iter().map(|(k, v)| format!("{k}={v}\n")).collect(),
            ["hostname"] => format!("{}\n", self.variables.get("HOSTNAME")?),
            ["true" | "false", ..] => String::new(),
            ["cat"] => std::mem::take(&mut self.stdin),
            ["cat", files @ ..] => {
                self.out.code = 1;
                for file in files {
                    self.out.stderr += &format!("cat: {file}: No such file or directory\n");
                }
                String::new()
            }
            _ => return None,
        })
    }

    /// Splits a script into words; fails with what the shell does not do.
    fn parse(&self, script: &str) -> Result<Vec<Word>, char> {
        let mut words = Vec::new();
        let mut word: Option<String> = None;
        let mut chars = script.chars().peekable();
        let mut quote = None;
        while let Some(c) = chars.next() {
            match (quote, c) {
                (Some(q), c) if c == q => quote = None,
                (None, '\'' | '"') => {
                    quote = Some(c);
                    word.get_or_insert_default();
                }
                (None | Some('"'), '$') => {
                    let mut name = String::new();
                    while let Some(c) = chars.next_if(|c| c.is_alphanumeric() || *c == '_') {
                        name.push(c);
                    }
                    let value =
                        if name.is_empty() { return Err(c) } else { self.variables.get(&name) };
                    word.get_or_insert_default().push_str(value.map_or("", String::as_str));
                }
                (None, ' ' | '\t') => words.extend(word.take().map(Word::Text)),
                (None, ';' | '\n') => {
                    words.extend(word.take().map(Word::Text));
                    words.push(Word::End);
                }
                (None, '>') if chars.next_if_eq(&'&').is_some() && chars.next() == Some('2') => {
                    words.extend(word.take().map(Word::Text));
                    words.push(Word::ToStderr);
                }
                (None, '&' | '|' | '<' | '>' | '(' | ')' | '*' | '?')
                | (None | Some('"'), '\\' | '`') => return Err(c),
                (_, c) => word.get_or_insert_default().push(c),
            }
        }
        words.extend(word.map(Word::Text));
        quote.map_or(Ok(words), Err)
    }
}
