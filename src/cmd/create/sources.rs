//! The entries of a ConfigMap or a Secret: literals, files, folders and files of variables.

use std::io;

use crate::flags::{Slice, flat};
use crate::generate::{Entries, file_source, literal, variable_problems};
use crate::go::errno;
use crate::go::fmt::quote::quote;
use crate::{Env, Error, Result};

/// The flags that name entries.
#[derive(clap::Args, Clone, Debug)]
pub(super) struct SourceFlags {
    /// A file of lines such as KEY=VALUE, each an entry; may be given several times
    #[arg(long)]
    pub(super) from_env_file: Vec<Slice>,
    /// A file that is an entry, as [KEY=]PATH, or a folder of them; may be given several times
    #[arg(long)]
    pub(super) from_file: Vec<Slice>,
    /// An entry, as KEY=VALUE; may be given several times
    #[arg(long)]
    pub(super) from_literal: Vec<String>,
}

impl SourceFlags {
    /// Refuses files of variables beside other sources.
    ///
    /// # Errors
    /// kubectl's text for it.
    pub(super) fn check(&self) -> Result<()> {
        let has_others = !flat(&self.from_file).is_empty() || !self.from_literal.is_empty();
        if !flat(&self.from_env_file).is_empty() && has_others {
            return Err(Error::new(
                "from-env-file cannot be combined with from-file or from-literal",
            ));
        }
        Ok(())
    }
}

/// Adds literals.
///
/// # Errors
/// What is no pair; a key that is none, or there already.
pub(super) fn add_literals(given: &[String], entries: &mut Entries) -> Result<()> {
    for source in given {
        let (key, value) = literal(source)?;
        entries.add(key, value.as_bytes())?;
    }
    Ok(())
}

/// Adds files, and those of folders.
///
/// # Errors
/// What can't be read; a key that is none, or there already.
pub(super) fn add_files(sources: &[String], env: &Env, entries: &mut Entries) -> Result<()> {
    for source in sources {
        let (key, path) = file_source(source)?;
        if !is_folder(env, path)? {
            entries.add(&key, &read(env, path)?)?;
            continue;
        }
        if source.contains('=') {
            let text = "cannot give a key name for a directory path";
            return Err(Error::new(text));
        }
        for name in files_in(env, path)? {
            let content = read(env, &format!("{}/{name}", path.trim_end_matches('/')))?;
            entries.add(&name, &content)?;
        }
    }
    Ok(())
}

/// Adds what is in files of variables. A line without a value takes it from the environment.
///
/// # Errors
/// What can't be read; a key that is none, or there already.
pub(super) fn add_env_files(paths: &[String], env: &Env, entries: &mut Entries) -> Result<()> {
    for path in paths {
        if is_folder(env, path)? {
            let what = if entries.is_secret() {
                "secret"
            } else {
                "config"
            };
            let text = format!("env {what} file cannot be a directory");
            return Err(Error::new(text));
        }
        for (n, line) in read(env, path)?.split(|b| *b == b'\n').enumerate() {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            if let Some((key, value)) = env_line(line, n, path)? {
                let value = value.or_else(|| env.var(key)).unwrap_or_default();
                entries.add(key, value.as_bytes())?;
            }
        }
    }
    Ok(())
}

/// A line's key and value, the latter `None` without an equals sign; `None` for a comment.
fn env_line<'a>(
    line: &'a [u8],
    n: usize,
    path: &str,
) -> Result<Option<(&'a str, Option<&'a str>)>> {
    let Ok(line) = std::str::from_utf8(line) else {
        let bytes: Vec<String> = line.iter().map(u8::to_string).collect();
        return Err(Error::new(format!(
            "env file {path} contains invalid utf8 bytes at line {}: [{}]",
            n + 1,
            bytes.join(" ")
        )));
    };
    let line = match n {
        0 => line.strip_prefix('\u{feff}').unwrap_or(line),
        _ => line,
    };
    let line = line.trim_start();
    if line.is_empty() || line.starts_with('#') {
        return Ok(None);
    }
    let (key, value) = match line.split_once('=') {
        Some((key, value)) => (key, Some(value)),
        None => (line, None),
    };
    let problems = variable_problems(key);
    if problems.is_empty() {
        return Ok(Some((key, value)));
    }
    let (key, problems) = (quote(key.as_bytes(), false), problems.join(";"));
    let text = format!("{key} is not a valid key name: {problems}");
    Err(Error::new(text))
}

fn is_folder(env: &Env, path: &str) -> Result<bool> {
    let found = std::fs::metadata(env.path(path));
    let found = found.map_err(|e| Error::new(format!("error reading {path}: {}", errno::text(&e))));
    Ok(found?.is_dir())
}

fn read(env: &Env, path: &str) -> Result<Vec<u8>> {
    let content = std::fs::read(env.path(path));
    content.map_err(|e| Error::new(format!("open {path}: {}", errno::text(&e))))
}

/// The names of the plain files in a folder, sorted.
fn files_in(env: &Env, path: &str) -> Result<Vec<String>> {
    let names = || -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for item in std::fs::read_dir(env.path(path))? {
            let item = item?;
            if item.file_type()?.is_file() {
                names.push(item.file_name().to_string_lossy().into_owned());
            }
        }
        names.sort();
        Ok(names)
    };
    names().map_err(|e| {
        let why = errno::text(&e);
        Error::new(format!("error listing files in {path}: open {path}: {why}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_variables() {
        let read = |line: &'static [u8], n| env_line(line, n, "f").map_err(|e| e.message);
        assert_eq!(read(b"\xef\xbb\xbf A=b=c", 0), Ok(Some(("A", Some("b=c")))));
        assert_eq!(read(b"A", 1), Ok(Some(("A", None))));
        assert_eq!(read(b"  # A", 1), Ok(None));
        assert_eq!(read(b" ", 1), Ok(None));
        assert_eq!(
            read(b"A=\xff", 0),
            Err("env file f contains invalid utf8 bytes at line 1: [65 61 255]".to_owned())
        );
        assert!(read(b"A =b", 1).is_err());
    }
}
