//! `--pager`: what is printed goes through a program that shows it screen by screen.

use std::io::{self, BufWriter, Write as _};
use std::process::{Child, Command, Stdio};

use super::Ctx;
use crate::guard::Guard;
use crate::tty::Saved;
use crate::{Env, Error, Result, SharedWriter};

/// The pager when no variable names one.
const DEFAULT: &str = "less";
/// How less behaves unless `LESS` says otherwise: it ends when all fits on the screen, which it leaves as
/// it is, and it shows colours.
const LESS: &str = "FRX";
/// What a shell ends with when there is no such program, or it can't be run.
const NO_PROGRAM: [i32; 2] = [126, 127];

/// A pager that runs.
pub(super) struct Pager {
    command: String,
    child: Child,
    terminal: Option<Saved>,
}

impl Ctx<'_> {
    /// Lets a pager show what is printed from now on, if it is `asked` for and stdout is a terminal: that
    /// of `KTL_PAGER`, else of `PAGER`, else less. To be called before [`Env::unguard`].
    ///
    /// # Errors
    /// A shell that can't be started.
    pub fn page(&mut self, asked: bool) -> Result<()> {
        if !asked || !self.env.terminal.stdout || self.pager.is_some() {
            return Ok(());
        }
        self.env.stdout.flush()?;
        let command = command(self.env).to_owned();
        let failed = |e: &dyn std::fmt::Display| {
            Error::new(format!("can't start the pager {command:?}: {e}"))
        };
        let terminal = Saved::now();
        let less = self.env.var("LESS").unwrap_or(LESS);
        let child = Command::new("sh")
            .args(["-c", &command])
            .env("LESS", less)
            .stdin(Stdio::piped())
            .spawn();
        let mut child = child.map_err(|e| failed(&e))?;
        let Some(stdin) = child.stdin.take() else {
            return Err(failed(&"it has no input"));
        };
        let writer = SharedWriter::new(BufWriter::new(stdin));
        // What a pager passes on reaches the terminal.
        self.env.stdout = Box::new(Guard::new(writer.clone()));
        self.env.unguarded = Some(writer);
        self.pager = Some(Pager {
            command,
            child,
            terminal,
        });
        Ok(())
    }

    /// Waits until the user has left the pager.
    pub(super) fn end_page(&mut self) -> Result<()> {
        let Some(mut pager) = self.pager.take() else {
            return Ok(());
        };
        let flushed = self.env.stdout.flush();
        // Its input ends when nobody can write to it any more.
        self.env.stdout = Box::new(io::sink());
        self.env.unguarded = None;
        let status = pager.child.wait();
        if let Some(terminal) = pager.terminal {
            terminal.restore();
        }
        let code = status?.code();
        if code.is_some_and(|code| NO_PROGRAM.contains(&code)) {
            return Err(Error::new(format!(
                "can't start the pager {:?}",
                pager.command
            )));
        }
        Ok(flushed?)
    }
}

fn command(env: &Env) -> &str {
    env.var("KTL_PAGER")
        .or_else(|| env.var("PAGER"))
        .unwrap_or(DEFAULT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pager_is_the_users() {
        let mut env = Env::fake(["ktl"]);
        assert_eq!(command(&env), "less");
        env.vars.insert("PAGER".into(), "more".into());
        assert_eq!(command(&env), "more");
        env.vars.insert("KTL_PAGER".into(), "less -S".into());
        assert_eq!(command(&env), "less -S");
    }
}
