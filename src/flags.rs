//! Values of flags as pflag reads them, and the groups of flags that several verbs share.
//!
//! A leaf: what [`crate::cli`] parses, [`crate::cmd`] and [`crate::ctx`] declare.

use std::num::IntErrorKind;
use std::str::FromStr;
use std::time::Duration;

use clap::Args;

use crate::go;

/// A `strconv` failure in Go's words.
fn strconv(function: &str, text: &str, why: &str) -> String {
    format!("strconv.{function}: parsing {text:?}: {why}")
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

/// Reads a decimal number as Go's `strconv.ParseInt`.
///
/// # Errors
/// Go's text.
pub fn int<T: FromStr<Err = std::num::ParseIntError>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|e: std::num::ParseIntError| {
        let why = match e.kind() {
            IntErrorKind::PosOverflow | IntErrorKind::NegOverflow => "value out of range",
            _ => "invalid syntax",
        };
        strconv("ParseInt", text, why)
    })
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

/// Splits one CSV record as Go's `encoding/csv` does.
fn csv(line: &str) -> Result<Vec<String>, String> {
    let mut fields = Vec::new();
    let mut rest = line;
    loop {
        let (field, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted_field(quoted, line)?,
            None => {
                let end = rest.find(',').unwrap_or(rest.len());
                if let Some(at) = rest[..end].find('"') {
                    let column = line.len() - rest.len() + at + 1;
                    return Err(format!(
                        "parse error on line 1, column {column}: bare \" in non-quoted-field"
                    ));
                }
                (rest[..end].to_owned(), &rest[end..])
            }
        };
        fields.push(field);
        match after.strip_prefix(',') {
            Some(next) => rest = next,
            None => return Ok(fields),
        }
    }
}

/// The rest of a field after its opening quote, and what follows its closing one.
fn quoted_field<'a>(mut rest: &'a str, line: &str) -> Result<(String, &'a str), String> {
    let mut field = String::new();
    loop {
        let column = |rest: &str| line.len() - rest.len() + 1;
        let Some(end) = rest.find('"') else {
            return Err(format!(
                "parse error on line 1, column {}: extraneous or missing \" in quoted-field",
                line.len() + 1
            ));
        };
        field.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        match rest.chars().next() {
            Some('"') => {
                field.push('"');
                rest = &rest[1..];
            }
            None | Some(',') => return Ok((field, rest)),
            Some(_) => {
                return Err(format!(
                    "parse error on line 1, column {}: extraneous or missing \" in quoted-field",
                    column(rest) - 1
                ));
            }
        }
    }
}

/// The flags that name manifests.
#[derive(Args, Clone, Debug, Default)]
pub struct FileFlags {
    /// File, folder or URL of manifests; - for standard input
    #[arg(long, short)]
    pub filename: Vec<Slice>,
    /// Read the folders of --filename recursively
    #[arg(long, short = 'R')]
    pub recursive: bool,
}

impl FileFlags {
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
