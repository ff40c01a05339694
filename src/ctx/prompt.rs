//! Asking who the user is, when neither kubeconfig nor flags tell.

use std::io::{Read, Write as _};

use rustix::stdio;
use rustix::termios::{self, LocalModes, OptionalActions, Termios};

use crate::{Env, Error, ErrorKind, Result};

/// Asks for a user name and a password, on stdout and in kubectl's words.
///
/// # Errors
/// `EOF` without a name; a password is only read from a terminal; Ctrl-C.
pub(super) fn credentials(env: &mut Env) -> Result<(String, String)> {
    ask(env, "Username")?;
    let user = word(&mut *env.stdin)?;
    ask(env, "Password")?;
    if !env.terminal.stdin {
        return Err(Error::new("error reading input for Password"));
    }
    let _hidden = Hidden::start()?;
    Ok((user, secret(&mut *env.stdin)?))
}

fn ask(env: &mut Env, field: &str) -> Result<()> {
    write!(env.stdout, "Please enter {field}: ")?;
    Ok(env.stdout.flush()?)
}

fn byte(input: &mut dyn Read) -> Result<Option<u8>> {
    let mut one = [0];
    match input.read(&mut one)? {
        0 => Ok(None),
        _ => Ok(Some(one[0])),
    }
}

/// The next word, as Go's `Fscan` reads one: blanks and line ends before it do not count.
fn word(input: &mut dyn Read) -> Result<String> {
    let mut word = Vec::new();
    while let Some(c) = byte(input)? {
        match c.is_ascii_whitespace() {
            true if word.is_empty() => {}
            true => break,
            false => word.push(c),
        }
    }
    if word.is_empty() {
        return Err(Error::new("EOF"));
    }
    Ok(String::from_utf8_lossy(&word).into_owned())
}

/// A line that a terminal gives key by key.
fn secret(input: &mut dyn Read) -> Result<String> {
    let mut line = Vec::new();
    loop {
        match byte(input)? {
            Some(b'\n' | b'\r') => break,
            None | Some(0x04) if line.is_empty() => return Err(Error::new("EOF")),
            None | Some(0x04) => break,
            Some(0x03) => return Err(Error::of(ErrorKind::Interrupted, "")),
            Some(0x08 | 0x7f) => {
                let text = String::from_utf8_lossy(&line).into_owned();
                let mut kept = text.chars();
                kept.next_back();
                line = kept.as_str().as_bytes().to_vec();
            }
            // Ctrl-U: from the start.
            Some(0x15) => line.clear(),
            Some(c) => line.push(c),
        }
    }
    Ok(String::from_utf8_lossy(&line).into_owned())
}

/// A terminal that shows no keys, until this is dropped. Ctrl-C comes as a key, so that the
/// terminal is put back before the end.
struct Hidden {
    before: Termios,
}

impl Hidden {
    fn start() -> Result<Self> {
        let before = termios::tcgetattr(stdio::stdin()).map_err(std::io::Error::from)?;
        let mut hidden = before.clone();
        let shown = LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG;
        hidden.local_modes.remove(shown);
        termios::tcsetattr(stdio::stdin(), OptionalActions::Now, &hidden)
            .map_err(std::io::Error::from)?;
        Ok(Self { before })
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        // Nowhere is left to report that the terminal is gone.
        let _ = termios::tcsetattr(stdio::stdin(), OptionalActions::Now, &self.before);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_first_word() {
        let cases = [
            ("bob secret\n", Ok("bob")),
            ("\n \tbob\n", Ok("bob")),
            ("bob", Ok("bob")),
            ("", Err("EOF")),
            (" \n", Err("EOF")),
        ];
        for (input, wanted) in cases {
            let got = word(&mut input.as_bytes()).map_err(|e| e.message);
            let wanted = wanted.map(str::to_owned).map_err(str::to_owned);
            assert_eq!(got, wanted, "{input:?}");
        }
    }

    #[test]
    fn keys_make_a_password() {
        let read = |keys: &str| secret(&mut keys.as_bytes());
        assert_eq!(read("a b\nrest"), Ok("a b".into()));
        assert_eq!(read("aé\u{7f}\u{8}\u{7f}x\r"), Ok("x".into()));
        assert_eq!(read("abc\u{15}d\u{4}"), Ok("d".into()));
        assert_eq!(read("\n"), Ok(String::new()));
        assert_eq!(read("\u{4}"), Err(Error::new("EOF")));
        assert_eq!(read("ab\u{3}"), Err(Error::of(ErrorKind::Interrupted, "")));
    }

    #[test]
    fn without_a_terminal_no_password_is_read() {
        let mut env = Env::fake(["ktl"]);
        env.stdin = Box::new("bob secret".as_bytes());
        let error = credentials(&mut env).unwrap_err();
        assert_eq!(error.message, "error reading input for Password");
    }
}
