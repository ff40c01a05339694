//! The settings of the terminal, to be put back after another program: an editor, a pager.

use std::os::fd::OwnedFd;

use rustix::stdio;
use rustix::termios::{self, OptionalActions, Termios};

/// A terminal and how it was set before another program had it.
pub struct Saved {
    /// `None` for stdin.
    device: Option<OwnedFd>,
    before: Termios,
}

impl Saved {
    /// That of stdin, else the one that the process belongs to; `None` without any.
    #[must_use]
    pub fn now() -> Option<Self> {
        if let Ok(before) = termios::tcgetattr(stdio::stdin()) {
            let device = None;
            return Some(Self { device, before });
        }
        let device: OwnedFd = std::fs::File::open("/dev/tty").ok()?.into();
        let before = termios::tcgetattr(&device).ok()?;
        let device = Some(device);
        Some(Self { device, before })
    }

    /// Puts it back. One that is as it was is left alone: setting it would stop us in the
    /// background.
    pub fn restore(self) {
        let stdin = stdio::stdin();
        let device = match &self.device {
            Some(device) => std::os::fd::AsFd::as_fd(device),
            None => stdin,
        };
        let modes = |t: &Termios| {
            (
                t.input_modes,
                t.output_modes,
                t.control_modes,
                t.local_modes,
            )
        };
        if termios::tcgetattr(device).is_ok_and(|now| modes(&now) != modes(&self.before)) {
            // Nowhere is left to report that the terminal is gone.
            let _ = termios::tcsetattr(device, OptionalActions::Now, &self.before);
        }
    }
}

/// Columns and lines of the terminal that stderr is, or usual ones where it does not tell.
#[must_use]
pub fn stderr_size() -> (usize, usize) {
    let size = termios::tcgetwinsize(stdio::stderr()).ok();
    let size = size.map(|size| (size.ws_col.into(), size.ws_row.into()));
    size.filter(|(columns, lines)| *columns > 0 && *lines > 0)
        .unwrap_or((80, 24))
}
