//! Output formats: each prints to any writer.

mod columns;
mod object;
mod table;

pub use columns::Columns;
pub use object::{Format, ListPrinter, ObjectPrinter};
pub use table::{TableOptions, TablePrinter};
