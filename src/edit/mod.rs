//! Objects in an editor: what the user is shown, what becomes of what was saved, and again until
//! it holds or is given up. Nothing that was typed is lost: it is applied, or kept in a file that
//! the user is told of.

mod change;
mod draft;
mod editor;
mod session;
mod text;

pub use change::{change, remembered};
pub use draft::Teller;
pub use editor::Editor;
pub use session::{Look, Refusal, Work, edit};
