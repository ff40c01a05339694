//! The user's editor: which program it is, and the terminal while it runs.

use std::io::ErrorKind;
use std::path::Path;

use tokio::process::Command;

use crate::go::fmt::quote::quote;
use crate::tty::Saved;
use crate::{Env, Error, Result};

/// The editor when no variable names one.
const DEFAULT: &str = "vi";
/// The shell for an editor with quotes, when `SHELL` names none.
const SHELL: &str = "/bin/bash";

/// A program that a person edits a file with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    /// The program and its arguments, before the file.
    args: Vec<String>,
    /// Whether the last argument is a shell's, which the file becomes a part of.
    shell: bool,
    vars: Vec<(String, String)>,
}

impl Editor {
    /// The editor of `KUBE_EDITOR`, `EDITOR`, or `vi`. Blanks part arguments; with quotes or
    /// backslashes it is the shell that parts them.
    #[must_use]
    pub fn of(env: &Env) -> Self {
        let wanted = env.var("KUBE_EDITOR").or_else(|| env.var("EDITOR"));
        let wanted = wanted.unwrap_or(DEFAULT);
        let shell = wanted.contains(' ') && wanted.contains(['"', '\'', '\\']);
        let args: Vec<&str> = match shell {
            true => vec![env.var("SHELL").unwrap_or(SHELL), "-c", wanted],
            false => wanted.split(' ').collect(),
        };
        Self {
            args: args.into_iter().map(str::to_owned).collect(),
            shell,
            vars: env.vars.clone().into_iter().collect(),
        }
    }

    /// The whole command for the file at `path`.
    fn command(&self, path: &Path) -> Vec<String> {
        let mut command = self.args.clone();
        let path = path.to_string_lossy();
        match command.last_mut().filter(|_| self.shell) {
            Some(last) => *last = format!("{last} {}", quote(path.as_bytes(), false)),
            None => command.push(path.into_owned()),
        }
        command
    }

    /// Runs the editor on the file at `path` until it ends. It has our streams, the terminal with
    /// them, which is put back as it was should the editor have left it changed.
    ///
    /// # Errors
    /// kubectl's text for a program that is not there, or that fails.
    pub async fn run(&self, path: &Path) -> Result<()> {
        let command = self.command(path);
        let (program, args) = command
            .split_first()
            .ok_or_else(|| Error::new(format!("no editor defined, can't open {path:?}")))?;
        let terminal = Saved::now();
        let status = Command::new(program)
            .args(args)
            .env_clear()
            .envs(self.vars.iter().map(|(name, value)| (name, value)))
            .status()
            .await;
        if let Some(terminal) = terminal {
            terminal.restore();
        }
        let shown = quote(self.args.join(" ").as_bytes(), false);
        match status {
            Ok(status) if status.success() => Ok(()),
            Err(e) if e.kind() == ErrorKind::NotFound && !program.contains('/') => {
                Err(Error::new(format!("unable to launch the editor {shown}")))
            }
            _ => Err(Error::new(format!(
                "there was a problem with the editor {shown}"
            ))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn editor(vars: &[(&str, &str)]) -> Editor {
        let mut env = Env::fake(["ktl"]);
        for (name, value) in vars {
            env.vars.insert((*name).to_owned(), (*value).to_owned());
        }
        Editor::of(&env)
    }

    #[test]
    fn commands_are_kubectls() {
        type Case<'a> = (&'a [(&'a str, &'a str)], &'a [&'a str]);
        let cases: &[Case<'_>] = &[
            (&[], &["vi", "/t/x y"]),
            (&[("EDITOR", "nano")], &["nano", "/t/x y"]),
            (
                &[("EDITOR", "nano"), ("KUBE_EDITOR", "code --wait")],
                &["code", "--wait", "/t/x y"],
            ),
            (&[("KUBE_EDITOR", ""), ("EDITOR", "e")], &["e", "/t/x y"]),
            (&[("EDITOR", "e  --a ")], &["e", "", "--a", "", "/t/x y"]),
            (&[("EDITOR", "\"e\"")], &["\"e\"", "/t/x y"]),
            (
                &[("EDITOR", "e 'a b'"), ("SHELL", "/bin/zsh")],
                &["/bin/zsh", "-c", "e 'a b' \"/t/x y\""],
            ),
            (
                &[("EDITOR", "a\\ b c")],
                &["/bin/bash", "-c", "a\\ b c \"/t/x y\""],
            ),
        ];
        for (vars, want) in cases {
            assert_eq!(editor(vars).command(Path::new("/t/x y")), *want, "{vars:?}");
        }
    }

    #[tokio::test]
    async fn failures_are_told_in_kubectls_words() {
        for (command, want) in [
            (
                "no-such-editor-here",
                "unable to launch the editor \"no-such-editor-here\"",
            ),
            (
                "/no/such",
                "there was a problem with the editor \"/no/such\"",
            ),
            (
                "sh -c 'exit 3'",
                "there was a problem with the editor \"/bin/sh -c sh -c 'exit 3'\"",
            ),
        ] {
            let path = std::env::var("PATH").unwrap_or_default();
            let editor = editor(&[("EDITOR", command), ("SHELL", "/bin/sh"), ("PATH", &path)]);
            let error = editor.run(Path::new("/dev/null")).await.unwrap_err();
            assert_eq!(error.message, want);
        }
    }
}
