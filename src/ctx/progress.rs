//! How far a long command has come: a line on stderr that is written over, for people only.

use std::io::Write as _;
use std::time::Duration;

use tokio::time::Instant;

use crate::{Env, SharedWriter};

/// What takes no longer than this needs no such line.
const PATIENCE: Duration = Duration::from_secs(1);
/// The least time between two states of the line.
const PAUSE: Duration = Duration::from_millis(100);

/// The line; nothing at all unless stderr is a terminal.
pub struct Progress {
    stderr: Option<SharedWriter>,
    next: Instant,
    is_shown: bool,
}

impl Progress {
    /// Starts the time that a command may take without it.
    #[must_use]
    pub fn new(env: &Env) -> Self {
        Self {
            stderr: env.terminal.stderr.then(|| env.stderr.clone()),
            next: Instant::now() + PATIENCE,
            is_shown: false,
        }
    }

    /// Shows `text`, unless the last one was shown just now. What a server sent must not be in it.
    pub fn show(&mut self, text: impl FnOnce() -> String) {
        if Instant::now() < self.next {
            return;
        }
        self.next = Instant::now() + PAUSE;
        self.is_shown = true;
        self.write(&format!("\r{}\u{1b}[K", text()));
    }

    /// Takes the line away, so that other lines can be written.
    pub fn clear(&mut self) {
        if std::mem::take(&mut self.is_shown) {
            self.write("\r\u{1b}[K");
        }
    }

    fn write(&mut self, text: &str) {
        if let Some(stderr) = &mut self.stderr {
            // Nowhere is left to report that stderr is gone.
            let _ = stderr.write_all(text.as_bytes());
            let _ = stderr.flush();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.clear();
    }
}
