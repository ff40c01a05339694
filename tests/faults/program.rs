//! The program under test, with a home of its own, against a server.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};

use tempfile::TempDir;

use crate::server::{PATIENCE, Server};

/// What a run has said.
#[derive(Debug, PartialEq)]
pub(crate) struct Said {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: Option<i32>,
}

impl Said {
    /// What should have been said.
    pub(crate) fn of(stdout: &str, stderr: &str, code: i32) -> Self {
        Self {
            stdout: stdout.into(),
            stderr: stderr.into(),
            code: Some(code),
        }
    }
}

fn command(server: &Server, home: &TempDir, args: &[&str]) -> Command {
    // Another program, such as kubectl, shows what it makes of the same server.
    let program = std::env::var_os("FAULTS_PROGRAM");
    let mut command = Command::new(program.unwrap_or_else(|| env!("CARGO_BIN_EXE_ktl").into()));
    command
        .env_clear()
        .env("HOME", home.path())
        .args(["-s", &server.url()])
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Runs `get` with these arguments to its end.
pub(crate) fn get(server: &Server, args: &[&str]) -> Said {
    run(server, &[&["get"], args].concat())
}

/// Runs these arguments to their end.
pub(crate) fn run(server: &Server, args: &[&str]) -> Said {
    run_at(server, &TempDir::new().expect("a folder"), args)
}

/// As [`run`], with a home that others have, too.
pub(crate) fn run_at(server: &Server, home: &TempDir, args: &[&str]) -> Said {
    let output = command(server, home, args).output().expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace(&server.url(), "URL");
    Said {
        stdout: text(&output.stdout),
        stderr: text(&output.stderr),
        code: output.status.code(),
    }
}

/// Runs `get` with these arguments on a terminal; gives all bytes that reach it.
#[cfg(target_os = "linux")]
pub(crate) fn get_on_terminal(server: &Server, args: &[&str]) -> Vec<u8> {
    use std::fs::File;
    use std::os::unix::ffi::OsStrExt as _;

    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};

    let screen = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
    grantpt(&screen).expect("it is ours");
    unlockpt(&screen).expect("it is free");
    let path = ptsname(&screen, Vec::new()).expect("a name");
    let path = std::ffi::OsStr::from_bytes(path.as_bytes());
    let open = || File::options().write(true).open(path).expect("it opens");
    let home = TempDir::new().expect("a folder");
    let mut child = {
        let mut command = command(server, &home, &[&["get"], args].concat());
        command.stdout(open()).stderr(open());
        command.spawn().expect("it runs")
    };
    let mut bytes = Vec::new();
    // The end of a terminal that nobody has open any more is an error (EIO).
    let _ = File::from(screen).read_to_end(&mut bytes);
    child.wait().expect("an end");
    bytes
}

/// A command under way. It ends, at the latest, when this is dropped.
pub(crate) struct Running {
    child: Child,
    lines: Receiver<String>,
    _home: TempDir,
}

impl Running {
    /// Starts these arguments.
    pub(crate) fn start(server: &Server, args: &[&str]) -> Self {
        let home = TempDir::new().expect("a folder");
        let mut child = command(server, &home, args).spawn().expect("it runs");
        let stdout = child.stdout.take().expect("a pipe");
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            let lines = BufReader::new(stdout).lines().map_while(Result::ok);
            lines.map(|line| sender.send(line)).all(|sent| sent.is_ok())
        });
        Self {
            child,
            lines,
            _home: home,
        }
    }

    /// Reads lines up to one that has this text, and gives them.
    pub(crate) fn read_to(&mut self, text: &str) -> Vec<String> {
        let mut lines = Vec::new();
        while lines
            .last()
            .is_none_or(|line: &String| !line.contains(text))
        {
            match self.lines.recv_timeout(PATIENCE) {
                Ok(line) => lines.push(line),
                Err(_) => panic!("{text} never came: {lines:?}"),
            }
        }
        lines
    }

    /// The rest of its lines, up to its own end.
    pub(crate) fn rest(mut self) -> (Vec<String>, String, Option<i32>) {
        let lines = self.lines.iter().collect();
        let mut stderr = String::new();
        let mut pipe = self.child.stderr.take().expect("a pipe");
        pipe.read_to_string(&mut stderr).expect("text");
        let code = self.child.wait().expect("an end").code();
        (lines, stderr, code)
    }

    /// Ctrl-C.
    #[cfg(unix)]
    pub(crate) fn interrupt(&self) {
        let id = self.child.id().to_string();
        let kill = Command::new("kill").args(["-INT", &id]).status();
        assert!(kill.is_ok_and(|status| status.success()), "it runs");
    }

    /// Ends it, and gives all its lines and its stderr.
    pub(crate) fn stop(mut self) -> (Vec<String>, String) {
        let _ = self.child.kill();
        let (lines, stderr, _) = self.rest();
        (lines, stderr)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
