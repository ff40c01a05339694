//! The only door to the process: arguments, variables, folders, streams, terminal and clock.
//!
//! Nothing else in the library touches `std::env`, the standard streams or the system clock, so a
//! test can run any command with streams and a time of its own.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Where the descriptions of time zones are.
const ZONES: [&str; 3] = [
    "/usr/share/zoneinfo",
    "/usr/share/lib/zoneinfo",
    "/etc/zoneinfo",
];

/// What a run of `ktl` sees of the process it lives in.
pub struct Env {
    /// The command line; the first element is the name the program was started by.
    pub args: Vec<String>,
    /// Environment variables. Names or values that are not UTF-8 are left out.
    pub vars: BTreeMap<String, String>,
    /// The folder relative paths start from.
    pub cwd: PathBuf,
    /// The user's home folder, if there is one.
    pub home: Option<PathBuf>,
    /// Standard input.
    pub stdin: Box<dyn Read + Send>,
    /// Standard output.
    pub stdout: Box<dyn Write + Send>,
    /// Standard output as it is, where [`Self::stdout`] is guarded because it is a terminal: for
    /// what has been escaped piece by piece, and carries colours. See [`Self::unguard`].
    pub unguarded: Option<SharedWriter>,
    /// Standard error.
    pub stderr: SharedWriter,
    /// Which of the three streams are terminals.
    pub terminal: Terminal,
    /// The current time.
    pub clock: fn() -> Timestamp,
}

/// Which standard streams are terminals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terminal {
    /// Standard input is a terminal.
    pub stdin: bool,
    /// Standard output is a terminal.
    pub stdout: bool,
    /// Standard error is a terminal.
    pub stderr: bool,
}

/// A writer with many owners: what the transport has to say (warnings, traces) goes to the same
/// stderr as the command's own words.
#[derive(Clone)]
pub struct SharedWriter(Arc<Mutex<Box<dyn Write + Send>>>);

impl SharedWriter {
    /// Shares `writer`.
    pub fn new(writer: impl Write + Send + 'static) -> Self {
        Self(Arc::new(Mutex::new(Box::new(writer))))
    }

    /// Writes one line. Nowhere is left to report a failure of stderr, so there is none.
    pub fn line(&self, text: &str) {
        let mut writer = self.lock();
        let _ = writer
            .write_all(format!("{text}\n").as_bytes())
            .and_then(|()| writer.flush());
    }

    fn lock(&self) -> MutexGuard<'_, Box<dyn Write + Send>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Write for SharedWriter {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.lock().write(buf)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.lock().flush()
    }
}

/// The process' stdout without the buffer of the standard library, which looks for the last line in
/// each write and holds back what is behind it: two writes where one would do.
fn stdout() -> Box<dyn Write + Send> {
    #[cfg(unix)]
    {
        use std::os::fd::AsFd as _;
        if let Ok(own) = io::stdout().as_fd().try_clone_to_owned() {
            return Box::new(std::fs::File::from(own));
        }
    }
    Box::new(io::stdout())
}

impl Env {
    /// The environment of this very process.
    #[must_use]
    pub fn from_process() -> Self {
        let vars: BTreeMap<String, String> = std::env::vars_os()
            .filter_map(|(k, v)| Some((k.into_string().ok()?, v.into_string().ok()?)))
            .collect();
        let home = vars
            .get("HOME")
            .filter(|h| !h.is_empty())
            .map(PathBuf::from);
        Self {
            args: std::env::args_os()
                .map(|a| a.to_string_lossy().into_owned())
                .collect(),
            home,
            vars,
            cwd: std::env::current_dir().unwrap_or_default(),
            stdin: Box::new(io::stdin()),
            stdout: Box::new(io::BufWriter::with_capacity(64 * 1024, stdout())),
            unguarded: None,
            stderr: SharedWriter::new(io::stderr()),
            terminal: Terminal {
                stdin: io::stdin().is_terminal(),
                stdout: io::stdout().is_terminal(),
                stderr: io::stderr().is_terminal(),
            },
            clock: Timestamp::now,
        }
    }

    /// An environment with the given command line, empty streams and no variables, for tests.
    #[must_use]
    pub fn fake<S: Into<String>>(args: impl IntoIterator<Item = S>) -> Self {
        Self {
            args: args.into_iter().map(Into::into).collect(),
            vars: BTreeMap::new(),
            cwd: PathBuf::from("/"),
            home: None,
            stdin: Box::new(io::empty()),
            stdout: Box::new(io::sink()),
            unguarded: None,
            stderr: SharedWriter::new(io::sink()),
            terminal: Terminal::default(),
            clock: || Timestamp::UNIX_EPOCH,
        }
    }

    /// The value of an environment variable; `None` when it is unset or empty.
    #[must_use]
    pub fn var(&self, name: &str) -> Option<&str> {
        self.vars
            .get(name)
            .map(String::as_str)
            .filter(|v| !v.is_empty())
    }

    /// The name of the program in messages: `kubectl` when it was started by that name, else `ktl`.
    #[must_use]
    pub fn program(&self) -> &'static str {
        let name = self.args.first().map(Path::new).and_then(Path::file_stem);
        if name.is_some_and(|n| n == "kubectl") {
            "kubectl"
        } else {
            "ktl"
        }
    }

    /// Makes a terminal act on the escapes of what is written from now on: the caller answers for
    /// every one of them.
    pub fn unguard(&mut self) {
        if let Some(stdout) = self.unguarded.take() {
            self.stdout = Box::new(stdout);
        }
    }

    /// `path` as seen from the current folder.
    #[must_use]
    pub fn path(&self, path: impl AsRef<Path>) -> PathBuf {
        self.cwd.join(path)
    }

    /// The current time.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The user's time zone as Go finds it: by the variable `TZ`, else the machine's; UTC where there is
    /// no such zone.
    #[must_use]
    pub fn zone(&self) -> TimeZone {
        let name = self.vars.get("TZ").map(String::as_str);
        let name = name.map(|name| name.strip_prefix(':').unwrap_or(name));
        let read = |path: PathBuf| TimeZone::tzif("", &std::fs::read(path).ok()?).ok();
        let zone = match name {
            None => read("/etc/localtime".into()),
            Some("" | "UTC") => None,
            Some(path) if path.starts_with('/') => read(path.into()),
            Some(name) if name.split('/').any(|part| part == "..") => None,
            Some(name) => ZONES
                .iter()
                .find_map(|folder| read(Path::new(folder).join(name))),
        };
        zone.unwrap_or(TimeZone::UTC)
    }
}
