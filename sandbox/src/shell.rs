//! The commands that every container has: `echo`, `cat`, `env`, `printenv`, `hostname`, `pwd`,
//! `true`, `false`, and a `sh` that knows `exit`, variables, quotes, `;`, `&&`, `||` and `>&2`.
//! No files, no processes, no terminal.

use std::collections::BTreeMap;

/// What a command has given.
#[derive(Default)]
pub(crate) struct Output {
    /// To the client's stdout.
    pub(crate) stdout: String,
    /// To the client's stderr.
    pub(crate) stderr: String,
    /// The exit code.
    pub(crate) code: i32,
}

#[derive(PartialEq)]
enum Word {
    Text(String),
    Op(&'static str),
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
    let base = words.first()?.rsplit('/').next()?;
    match (base, &words[1..]) {
        ("sh" | "bash" | "ash", ["-c", script, ..]) => shell.script(script),
        ("sh" | "bash" | "ash", []) => {
            let script = std::mem::take(&mut shell.stdin);
            shell.script(&script);
        }
        ("exit" | ":", _) => return None,
        (base, args) => {
            let found = shell.command(base, args);
            shell.out.stdout = found?;
        }
    }
    Some(shell.out)
}

/// Whether a command reads its stdin.
pub(crate) fn reads(command: &[String]) -> bool {
    let words: Vec<&str> = command.iter().map(String::as_str).collect();
    matches!(words[..], ["cat" | "sh" | "bash" | "ash"])
        || matches!(words[..], [_, "-c", script, ..] if script.contains("cat"))
}

impl Shell<'_> {
    fn script(&mut self, script: &str) {
        let words = match self.parse(script) {
            Ok(words) => words,
            Err(problem) => {
                self.out.stderr += &format!("sh: {problem}\n");
                self.out.code = 2;
                return;
            }
        };
        let mut skip = false;
        let separator = |w: &Word| matches!(w, Word::Op(op) if *op != ">&2");
        for simple in words.split_inclusive(separator) {
            let args = simple.iter().filter_map(|w| match w {
                Word::Text(text) => Some(text.replace("\0?", &self.out.code.to_string())),
                Word::Op(_) => None,
            });
            let args: Vec<String> = args.collect();
            let args: Vec<&str> = args.iter().map(String::as_str).collect();
            if let Some((name, args)) = args.split_first().filter(|_| !skip) {
                if *name == "exit" {
                    let code = args.first().and_then(|c| c.parse().ok());
                    self.out.code = code.unwrap_or(self.out.code);
                    return;
                }
                let text = self.command(name, args).unwrap_or_else(|| {
                    self.out.code = 127;
                    self.out.stderr += &format!("sh: {name}: not found\n");
                    String::new()
                });
                let loud = simple.contains(&Word::Op(">&2"));
                let stream = if loud { &mut self.out.stderr } else { &mut self.out.stdout };
                stream.push_str(&text);
            }
            skip = match simple.last() {
                Some(Word::Op("&&")) => self.out.code != 0,
                Some(Word::Op("||")) => self.out.code == 0,
                _ => false,
            };
        }
    }

    /// Runs one command, and returns what it prints; `None` when there is none of this name.
    fn command(&mut self, name: &str, args: &[&str]) -> Option<String> {
        self.out.code = i32::from(name == "false");
        Some(match (name, args) {
            ("echo", ["-n", rest @ ..]) => rest.join(" "),
            ("echo", rest) => format!("{}\n", rest.join(" ")),
            ("env" | "printenv", []) => {
                self.variables.iter().map(|(k, v)| format!("{k}={v}\n")).collect()
            }
            ("printenv", [name, ..]) => match self.variables.get(*name) {
                Some(value) => format!("{value}\n"),
                None => {
                    self.out.code = 1;
                    String::new()
                }
            },
            ("hostname", []) => format!("{}\n", self.variables.get("HOSTNAME")?),
            ("pwd", []) => "/\n".to_owned(),
            ("true" | "false" | ":", _) => String::new(),
            ("cat", [] | ["-"]) => std::mem::take(&mut self.stdin),
            ("cat", files) => {
                self.out.code = 1;
                for file in files {
                    self.out.stderr += &format!("cat: {file}: No such file or directory\n");
                }
                String::new()
            }
            _ => return None,
        })
    }

    /// Splits a script into words; `$?` becomes a mark. What the shell does not do is an error.
    fn parse(&self, script: &str) -> Result<Vec<Word>, String> {
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
                (None | Some('"'), '\\') => word.get_or_insert_default().extend(chars.next()),
                (None | Some('"'), '$') => {
                    let value = self.variable(&mut chars).ok_or("$: not in the sandbox")?;
                    word.get_or_insert_default().push_str(&value);
                }
                (Some('\''), c) => word.get_or_insert_default().push(c),
                (None, ' ' | '\t') => words.extend(word.take().map(Word::Text)),
                (None, ';' | '\n' | '&' | '|' | '>') => {
                    words.extend(word.take().map(Word::Text));
                    let mut next = |wanted| chars.next_if_eq(&wanted).is_some();
                    words.push(Word::Op(match c {
                        ';' | '\n' => ";",
                        '&' if next('&') => "&&",
                        '|' if next('|') => "||",
                        '>' if next('&') && next('2') => ">&2",
                        _ => return Err(format!("{c}: not in the sandbox")),
                    }));
                }
                (_, '`') | (None, '<' | '(' | ')') => {
                    return Err(format!("{c}: not in the sandbox"));
                }
                (_, c) => word.get_or_insert_default().push(c),
            }
        }
        words.extend(word.map(Word::Text));
        if quote.is_some() { Err("unterminated quoted string".to_owned()) } else { Ok(words) }
    }

    /// The value of the variable that follows a `$`.
    fn variable(&self, chars: &mut std::iter::Peekable<std::str::Chars<'_>>) -> Option<String> {
        if chars.next_if_eq(&'?').is_some() {
            return Some("\0?".to_owned());
        }
        let braced = chars.next_if_eq(&'{').is_some();
        let mut name = String::new();
        while let Some(c) = chars.next_if(|c| c.is_alphanumeric() || *c == '_') {
            name.push(c);
        }
        let whole = !name.is_empty() && (!braced || chars.next() == Some('}'));
        whole.then(|| self.variables.get(&name).cloned().unwrap_or_default())
    }
}
