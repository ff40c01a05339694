//! A program of the user's that shows differences: `KUBECTL_EXTERNAL_DIFF`.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{ExitStatus, Stdio};

use tempfile::TempDir;
use tokio::process::Command;

use super::Outcome;
use crate::{Env, Error, ErrorKind, Result};

/// The program, and two folders with the files it is to compare. They are removed with this value.
pub(super) struct External {
    program: String,
    args: Vec<String>,
    folders: [TempDir; 2],
}

impl External {
    /// # Errors
    /// Folders that can't be made below `folder`.
    pub(super) fn new(command: &str, folder: &Path, names: &[String; 2]) -> Result<Self> {
        let (program, args) = split(command);
        let folders = [make(folder, &names[0])?, make(folder, &names[1])?];
        Ok(Self {
            program,
            args,
            folders,
        })
    }

    /// Writes the files of an object; `None` for no file.
    ///
    /// # Errors
    /// A file that can't be written.
    pub(super) fn put(&self, name: &str, texts: [Option<&str>; 2]) -> Result<()> {
        for (folder, text) in self.folders.iter().zip(texts) {
            let Some(text) = text else { continue };
            let mut options = OpenOptions::new();
            options.write(true).create(true).truncate(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o700);
            options
                .open(folder.path().join(name))?
                .write_all(text.as_bytes())?;
        }
        Ok(())
    }

    /// Runs the program. It has our output to itself, and nothing to read.
    ///
    /// # Errors
    /// A program that can't be run, or ends with another code than 0 and 1.
    pub(super) async fn run(self, env: &mut Env) -> Result<Outcome> {
        env.stdout.flush()?;
        let failed = |why: String| Error::new(format!("failed to run {:?}: {why}", self.program));
        if self.program.is_empty() {
            return Err(failed("exec: no command".to_owned()));
        }
        let mut command = Command::new(&self.program);
        command
            .args(self.folders.iter().map(TempDir::path))
            .args(&self.args);
        let status = command
            .stdin(Stdio::null())
            .kill_on_drop(true)
            .status()
            .await;
        let status = status.map_err(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied => {
                failed("executable file not found in $PATH".to_owned())
            }
            _ => failed(error.to_string()),
        })?;
        match status.code() {
            Some(0) => Ok(Outcome::Same),
            Some(1) => Ok(Outcome::Different),
            Some(code) => Err(failed(format!("exit status {code}"))),
            None if is_interrupt(status) => Err(Error::of(ErrorKind::Interrupted, "")),
            None => Err(failed(status.to_string())),
        }
    }
}

/// Whether Ctrl-C ended the program, which it reaches as it reaches us.
fn is_interrupt(status: ExitStatus) -> bool {
    #[cfg(unix)]
    let signal = std::os::unix::process::ExitStatusExt::signal(&status);
    #[cfg(not(unix))]
    let signal: Option<i32> = None;
    signal == Some(2)
}

/// A folder of this name, or of the name with something behind it if it is taken. Nobody else may
/// look into it: Secrets are not always masked.
fn make(folder: &Path, name: &str) -> Result<TempDir> {
    let made = private(name).rand_bytes(0).tempdir_in(folder);
    let made = match made {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            private(name).tempdir_in(folder)
        }
        made => made,
    };
    made.map_err(|error| {
        let folder = folder.display();
        Error::new(format!("cannot make a folder in {folder}: {error}"))
    })
}

fn private(name: &str) -> tempfile::Builder<'_, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(name);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder
}

/// The program and its arguments: separated by single blanks, as there is no shell, and without
/// arguments of other characters than letters, digits, `-` and `=`.
fn split(command: &str) -> (String, Vec<String>) {
    let mut words = command.split(' ');
    let program = words.next().unwrap_or_default().to_owned();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '=');
    let args = words.filter(|word| !word.is_empty() && word.chars().all(is_plain));
    (program, args.map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_a_program_and_plain_arguments() {
        for (command, program, args) in [
            ("colordiff -N -u", "colordiff", &["-N", "-u"][..]),
            ("/usr/bin/diff", "/usr/bin/diff", &[]),
            (
                "d  --color=always a/b -x=$y 'q' -- 3",
                "d",
                &["--color=always", "--", "3"],
            ),
            (" d", "", &["d"]),
        ] {
            let args: Vec<String> = args.iter().map(|&arg| arg.to_owned()).collect();
            assert_eq!(split(command), (program.to_owned(), args));
        }
    }

    #[test]
    fn nothing_is_left_behind() {
        let root = tempfile::tempdir().unwrap();
        let names = ["LIVE-1".to_owned(), "MERGED-1".to_owned()];
        let first = External::new("x", root.path(), &names).unwrap();
        let second = External::new("x", root.path(), &names).unwrap();
        first.put("a", [Some("1"), None]).unwrap();
        second.put("a", [Some("1"), Some("2")]).unwrap();
        assert!(root.path().join("LIVE-1/a").exists());
        assert!(!root.path().join("MERGED-1/a").exists());
        drop((first, second));
        assert_eq!(std::fs::read_dir(root.path()).unwrap().count(), 0);
    }
}
