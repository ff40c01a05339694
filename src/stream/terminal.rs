//! The terminal: raw mode and size.

use std::sync::{Mutex, Once, PoisonError};

use rustix::stdio;
use rustix::termios::{self, OptionalActions, Termios};

use crate::Result;

/// A terminal's size in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Lines.
    pub height: u16,
}

/// The size of the terminal that stdout is; `None` when it is none.
#[must_use]
pub fn size() -> Option<Size> {
    let size = termios::tcgetwinsize(stdio::stdout()).ok()?;
    Some(Size {
        width: size.ws_col,
        height: size.ws_row,
    })
}

/// Keeps the terminal that stdin is in raw mode, and puts it back as it was when dropped.
#[derive(Debug)]
pub struct RawMode(());

impl RawMode {
    /// Makes the terminal raw: every key goes to the other side, Ctrl-C too.
    ///
    /// # Errors
    /// Stdin is no terminal, or it refuses.
    pub fn enter() -> Result<Self> {
        let before = termios::tcgetattr(stdio::stdin()).map_err(std::io::Error::from)?;
        keep_for_panics(&before);
        let mut raw = before.clone();
        raw.make_raw();
        termios::tcsetattr(stdio::stdin(), OptionalActions::Now, &raw)
            .map_err(std::io::Error::from)?;
        Ok(Self(()))
    }
}

impl Drop for RawMode {
    fn drop(&mut self) {
        restore();
    }
}

/// How the terminal was before it became raw; `None` while it is not.
static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

/// Puts the terminal back, unless that was done.
fn restore() {
    let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(before) = before {
        // Nowhere is left to report that the terminal is gone.
        let _ = termios::tcsetattr(stdio::stdin(), OptionalActions::Now, &before);
    }
}

/// Makes a panic put the terminal back first: what it says is to be read, and a program that aborts
/// drops nothing.
fn keep_for_panics(before: &Termios) {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let next = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            restore();
            next(info);
        }));
    });
    *BEFORE.lock().unwrap_or_else(PoisonError::into_inner) = Some(before.clone());
}
