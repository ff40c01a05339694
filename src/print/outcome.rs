//! What a command did to each object: a line such as `pod/web created`, or the object itself.

use std::io::Write;

use super::{Format, Layout, Printer, name_line, printer};
use crate::Result;
use crate::flags::DryRun;
use crate::resource::Object;

/// Tells of objects one after the other, as soon as each was changed.
pub struct Outcomes {
    printer: Option<Box<dyn Printer>>,
    suffix: &'static str,
}

impl Outcomes {
    /// Without a `format`, lines that say what was done, marked when nothing was done for good.
    #[must_use]
    pub fn new(format: Option<Format>, managed_fields: bool, dry_run: DryRun) -> Self {
        Self {
            printer: format.map(|format| printer(format, Layout::Each, managed_fields)),
            suffix: dry_run.suffix(),
        }
    }

    /// Tells that `done` (`created`, say) happened to `object`.
    ///
    /// # Errors
    /// Those of `out`, and an object that the format can't show.
    pub fn show(&mut self, object: Object, done: &str, out: &mut dyn Write) -> Result<()> {
        match &mut self.printer {
            Some(printer) => printer.print(object, out)?,
            None => writeln!(
                out,
                "{}",
                name_line(&object, &format!("{done}{}", self.suffix))
            )?,
        }
        // Each line stands as soon as it is true: the next object may take its time.
        Ok(out.flush()?)
    }

    /// Ends the output.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn finish(mut self, out: &mut dyn Write) -> Result<()> {
        match &mut self.printer {
            Some(printer) => printer.finish(out),
            None => Ok(()),
        }
    }
}
