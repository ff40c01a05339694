//! Values of flags as pflag reads them, and the groups of flags that several verbs share.
//!
//! A leaf: what [`crate::cli`] parses, [`crate::cmd`] and [`crate::ctx`] declare.

use std::str::FromStr;
use std::time::Duration;

use clap::Args;

use crate::go;

/// A `strconv` failure in Go's words.
pub fn strconv(function: &str, text: &str, why: &str) -> String {
    let text = go::fmt::quote::quote(text.as_bytes(), false);
    format!("strconv.{function}: parsing {text}: {why}")
}

/// Reads a boolean as Go's `strconv.ParseBool`.
///
/// # Errors
/// Go's text.
pub fn boolean(text: &str) -> Result<bool, String> {
    match text {
        "1" | "t" | "T" | "true" | "TRUE" | "True" => Ok(true),
        "0" | "f" | "F" | "false" | "FALSE" | "False" => Ok(false),
        _ => Err(strconv("ParseBool", text, "invalid syntax")),
    }
}

/// Reads a whole number as Go's `strconv.ParseInt` with base 0: `10`, `0x1f`, `0o17`, `017`,
/// `0b1`, `1_000`.
///
/// # Errors
/// Go's text.
pub fn int<T: TryFrom<i64>>(text: &str) -> Result<T, String> {
    let wrong = |why| strconv("ParseInt", text, why);
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (radix, digits) = based(unsigned);
    if digits.is_empty() || !separators_are_right(unsigned) {
        return Err(wrong("invalid syntax"));
    }
    let mut value: i64 = 0;
    // Below zero, as there is one number more.
    for c in digits.chars().filter(|c| *c != '_') {
        let digit = c.to_digit(radix).ok_or_else(|| wrong("invalid syntax"))?;
        value = value
            .checked_mul(radix.into())
            .and_then(|v| v.checked_sub(digit.into()))
            .ok_or_else(|| wrong("value out of range"))?;
    }
    let value = match text.starts_with('-') {
        true => Some(value),
        false => value.checked_neg(),
    };
    value
        .and_then(|v| T::try_from(v).ok())
        .ok_or_else(|| wrong("value out of range"))
}

/// The base that a number's prefix means, and what follows the prefix.
fn based(text: &str) -> (u32, &str) {
    let Some(rest) = text.strip_prefix('0').filter(|rest| !rest.is_empty()) else {
        return (10, text);
    };
    match rest.as_bytes()[0] {
        b'x' | b'X' => (16, &rest[1..]),
        b'o' | b'O' => (8, &rest[1..]),
        b'b' | b'B' => (2, &rest[1..]),
        _ => (8, rest),
    }
}

/// Whether each `_` stands between digits, or between a prefix and a digit.
fn separators_are_right(text: &str) -> bool {
    !text.starts_with('_') && !text.ends_with('_') && !text.contains("__")
}

/// Reads a duration as Go's `time.ParseDuration`; one below zero is given as zero.
///
/// # Errors
/// Go's text.
pub fn duration(text: &str) -> Result<Duration, String> {
    let span = go::duration::parse(text).map_err(|e| e.to_string())?;
    Ok(span.try_into().unwrap_or_default())
}

/// Reads a timeout as `--request-timeout` does: bare seconds, or a duration.
///
/// # Errors
/// kubectl's text.
pub fn timeout(text: &str) -> crate::Result<Duration> {
    if text.is_empty() {
        return Ok(Duration::ZERO);
    }
    if let Some(seconds) = text.parse::<i64>().ok().and_then(|n| n.try_into().ok()) {
        return Ok(Duration::from_secs(seconds));
    }
    duration(text).map_err(|_| {
        crate::Error::new(
            "Invalid timeout value. Timeout must be a single integer in seconds, or an integer \
             followed by a corresponding time unit (e.g. 1s | 2m | 3h)",
        )
    })
}

/// The flags of commands that print objects in any format.
#[derive(Args, Clone, Debug)]
pub struct PrintFlags {
    /// Print nothing for a field or key that a template names and an object lacks
    #[arg(long, default_value_t = true, action = clap::ArgAction::Set)]
    pub allow_missing_template_keys: bool,
    /// Output format: json, yaml, kyaml, name, go-template=…, jsonpath=… and their file forms
    #[arg(long, short, default_value = "")]
    pub output: String,
    /// Keep managedFields in json, yaml and kyaml
    #[arg(long)]
    pub show_managed_fields: bool,
    /// The template, or the file that has it, where the output format names none
    #[arg(long, default_value = "")]
    pub template: String,
}

/// One use of a pflag `stringSlice`: a line of comma-separated values with CSV quoting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slice(pub Vec<String>);

impl FromStr for Slice {
    type Err = String;

    fn from_str(line: &str) -> Result<Self, String> {
        if line.is_empty() {
            return Ok(Self::default());
        }
        csv(line).map(Self)
    }
}

/// Every value of all uses of a `stringSlice` flag.
#[must_use]
pub fn flat(uses: &[Slice]) -> Vec<String> {
    uses.iter()
        .flat_map(|slice| slice.0.iter().cloned())
        .collect()
}

/// Splits the first CSV record of `text` as Go's `encoding/csv` does.
fn csv(text: &str) -> Result<Vec<String>, String> {
    let text = text.strip_suffix('\r').unwrap_or(text);
    let text = text.replace("\r\n", "\n");
    let record = text.trim_start_matches('\n');
    if record.is_empty() {
        return Err("EOF".to_owned());
    }
    let start = text.len() - record.len();
    let mut reader = Csv {
        text: &text,
        start,
        at: start,
    };
    let mut fields = Vec::new();
    loop {
        fields.push(reader.field()?);
        match reader.rest().strip_prefix(',') {
            Some(_) => reader.at += 1,
            None => return Ok(fields),
        }
    }
}

/// A place in a CSV text.
struct Csv<'a> {
    text: &'a str,
    /// Where the record starts.
    start: usize,
    at: usize,
}

impl<'a> Csv<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn field(&mut self) -> Result<String, String> {
        let rest = self.rest();
        if let Some(quoted) = rest.strip_prefix('"') {
            self.at += 1;
            return self.quoted(quoted);
        }
        let end = rest.find([',', '\n']).unwrap_or(rest.len());
        if let Some(quote) = rest[..end].find('"') {
            return Err(self.wrong(self.at + quote, "bare \" in non-quoted-field"));
        }
        self.at += end;
        Ok(rest[..end].to_owned())
    }

    /// The rest of a field after its opening quote.
    fn quoted(&mut self, mut rest: &str) -> Result<String, String> {
        let mut field = String::new();
        loop {
            let Some(end) = rest.find('"') else {
                let problem = "extraneous or missing \" in quoted-field";
                return Err(self.wrong(self.text.len(), problem));
            };
            field.push_str(&rest[..end]);
            rest = &rest[end + 1..];
            self.at = self.text.len() - rest.len();
            match rest.chars().next() {
                Some('"') => {
                    field.push('"');
                    rest = &rest[1..];
                }
                None | Some(',' | '\n') => return Ok(field),
                Some(_) => {
                    let problem = "extraneous or missing \" in quoted-field";
                    return Err(self.wrong(self.at - 1, problem));
                }
            }
        }
    }

    /// The error of what is wrong at a byte; a line break at the end does not begin a line.
    fn wrong(&self, at: usize, problem: &str) -> String {
        let line = |at: usize| self.text[..at].matches('\n').count() + 1;
        let before = match at == self.text.len() {
            true => self.text.strip_suffix('\n').unwrap_or(self.text),
            false => &self.text[..at],
        };
        let (start, wrong) = (line(self.start), line(before.len()));
        let column = at - before.rfind('\n').map_or(0, |n| n + 1) + 1;
        let place = format!("parse error on line {wrong}, column {column}: {problem}");
        if start == wrong {
            return place;
        }
        format!("record on line {start}; {place}")
    }
}

/// The flags that name manifests.
#[derive(Args, Clone, Debug, Default)]
pub struct FileFlags {
    /// File, folder or URL of manifests; - for standard input
    #[arg(long, short)]
    pub filename: Vec<Slice>,
    /// Folder of a kustomization; neither with -f nor with -R
    #[arg(long, short = 'k', default_value = "")]
    pub kustomize: String,
    /// Read the folders of --filename recursively
    #[arg(long, short = 'R')]
    pub recursive: bool,
}

impl FileFlags {
    /// Whether no manifests are named.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kustomize.is_empty() && self.names().is_empty()
    }

    /// Refuses what can't be given together.
    ///
    /// # Errors
    /// kubectl's text for `-k` beside `-f` or `-R`.
    pub fn check(&self) -> crate::Result<()> {
        let mut errors = Vec::new();
        if !self.kustomize.is_empty() && !self.names().is_empty() {
            errors.push(crate::Error::new("only one of -f or -k can be specified"));
        }
        if !self.kustomize.is_empty() && self.recursive {
            let text = "the -k flag can't be used with -f or -R";
            errors.push(crate::Error::new(text));
        }
        crate::Error::all(errors)
    }

    /// Refuses arguments beside files.
    ///
    /// # Errors
    /// kubectl's text for `TYPE/NAME`, or for types and names.
    pub fn refuse_args(args: &[String]) -> crate::Result<()> {
        if args.is_empty() {
            return Ok(());
        }
        Err(crate::Error::new(
            if args.iter().any(|arg| arg.contains('/')) {
                "resource/name arguments cannot be provided when a path is specified"
            } else {
                "when paths, URLs, or stdin is provided as input, you may not specify resource \
                 arguments as well"
            },
        ))
    }

    /// The names given, each split at commas.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        flat(&self.filename)
    }
}

/// What `--dry-run` asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DryRun {
    /// Do it.
    #[default]
    None,
    /// Print what would be sent.
    Client,
    /// Let the server do everything but store.
    Server,
}

impl DryRun {
    /// Reads the flag's value, and the warning that an old form of it gets. The bare flag means
    /// `unchanged`, which is an old form too.
    ///
    /// # Errors
    /// kubectl's text for anything else.
    pub fn parse(text: &str) -> crate::Result<(Self, Option<String>)> {
        let old = |meant: &str| {
            let value = if text == "unchanged" {
                String::new()
            } else {
                format!("={text}")
            };
            let note = if value.is_empty() {
                ""
            } else {
                " (boolean value)"
            };
            Some(format!(
                "--dry-run{value} is deprecated{note} and can be replaced with --dry-run={meant}."
            ))
        };
        match (text, boolean(text)) {
            ("none", _) => Ok((Self::None, None)),
            ("client", _) => Ok((Self::Client, None)),
            ("server", _) => Ok((Self::Server, None)),
            ("unchanged", _) | (_, Ok(true)) => Ok((Self::Client, old("client"))),
            (_, Ok(false)) => Ok((Self::None, old("none"))),
            (other, Err(_)) => Err(crate::Error::new(format!(
                "Invalid dry-run value ({other}). Must be \"none\", \"server\", or \"client\"."
            ))),
        }
    }

    /// What a line such as `pod/web created` ends with.
    #[must_use]
    pub fn suffix(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Client => " (dry run)",
            Self::Server => " (server dry run)",
        }
    }
}

/// What `--validate` asks of the server: `Strict`, `Warn` or `Ignore`.
///
/// # Errors
/// kubectl's text for anything else.
pub fn field_validation(text: &str) -> crate::Result<&'static str> {
    match (text, boolean(text)) {
        ("strict", _) | (_, Ok(true)) => Ok("Strict"),
        ("warn", _) => Ok("Warn"),
        ("ignore", _) | (_, Ok(false)) => Ok("Ignore"),
        _ => Err(crate::Error::new(format!(
            "invalid - validate option {text:?}; must be one of: strict (or true), warn, ignore (or false)"
        ))),
    }
}

/// The flag that keeps a command in the objects it changes.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct RecordFlag {
    /// Keep this command in an annotation of the objects; deprecated
    #[arg(long, hide = true)]
    pub record: bool,
}

/// What `--cascade` means to the server, and the warning that an old form of it gets.
///
/// # Errors
/// kubectl's text for anything else.
pub fn propagation(text: &str) -> crate::Result<(&'static str, Option<String>)> {
    let old = |meant: &str| {
        let note = "is deprecated (boolean value) and can be replaced with";
        Some(format!(
            "warning: --cascade={text} {note} --cascade={meant}."
        ))
    };
    match (text, boolean(text)) {
        ("background", _) => Ok(("Background", None)),
        ("orphan", _) => Ok(("Orphan", None)),
        ("foreground", _) => Ok(("Foreground", None)),
        (_, Ok(true)) => Ok(("Background", old("background"))),
        (_, Ok(false)) => Ok(("Orphan", old("orphan"))),
        (_, Err(_)) => Err(crate::Error::new(format!(
            "invalid cascade value ({text}). Must be \"background\", \"foreground\", or \"orphan\""
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_are_csv_records() {
        let split = |text: &str| text.parse::<Slice>().map(|s| s.0);
        assert_eq!(split("a,b"), Ok(vec!["a".into(), "b".into()]));
        assert_eq!(split("a,"), Ok(vec!["a".into(), String::new()]));
        assert_eq!(split(r#""a,b",c"#), Ok(vec!["a,b".into(), "c".into()]));
        assert_eq!(split(r#""say ""hi""""#), Ok(vec![r#"say "hi""#.into()]));
        assert_eq!(split(""), Ok(vec![]));
        assert_eq!(
            split(r#"a"b"#),
            Err(r#"parse error on line 1, column 2: bare " in non-quoted-field"#.into())
        );
        assert!(split(r#""a"#).is_err());
        assert!(split(r#""a"b"#).is_err());
    }

    #[test]
    fn dry_runs_have_old_forms() {
        let told = |text: &str| DryRun::parse(text).map(|(run, note)| (run, note.is_some()));
        for (text, wanted) in [
            ("none", (DryRun::None, false)),
            ("client", (DryRun::Client, false)),
            ("server", (DryRun::Server, false)),
            ("unchanged", (DryRun::Client, true)),
            ("true", (DryRun::Client, true)),
            ("false", (DryRun::None, true)),
        ] {
            assert_eq!(told(text), Ok(wanted), "{text}");
        }
        assert!(DryRun::parse("x").is_err());
        assert_eq!(propagation("false").map(|p| p.0), Ok("Orphan"));
        assert_eq!(propagation("foreground").map(|p| p.0), Ok("Foreground"));
        assert!(propagation("x").is_err());
    }

    #[test]
    fn numbers_fail_in_gos_words() {
        assert_eq!(int::<i32>("-3"), Ok(-3));
        assert_eq!(
            int::<i32>("z"),
            Err(r#"strconv.ParseInt: parsing "z": invalid syntax"#.into())
        );
        assert_eq!(
            int::<i32>("99999999999"),
            Err(r#"strconv.ParseInt: parsing "99999999999": value out of range"#.into())
        );
        assert!(boolean("yes").is_err());
        assert_eq!(boolean("T"), Ok(true));
    }
}
