//! `get` as anything but a table.

use std::io::Write;

use crate::ctx::Ctx;
use crate::print::{Layout, ListHead, Printer, printer, sorted_printer};
use crate::{Error, ErrorKind, Result};

use super::Plan;
use super::fetch::{Answers, Pages, Part, answers};

/// Prints the one object that was named, or all that were found as one list; then the failures.
pub(super) async fn run(plan: &Plan, ctx: &mut Ctx<'_>) -> Result<()> {
    let client = ctx.client()?;
    let Answers {
        pages: answers,
        mut errors,
        unlisted,
    } = answers(&client, plan).await;
    if plan.single {
        Error::all(std::mem::take(&mut errors))?;
    }
    if answers.is_empty() && plan.args.ignore_not_found {
        return Error::all(errors);
    }
    if errors.iter().any(|e| e.kind == ErrorKind::Connection) {
        return Error::all(errors);
    }
    let Some(format) = plan.format.clone().transpose()? else {
        return Ok(());
    };
    let keep_fields = plan.args.print.show_managed_fields;
    let out = &mut *ctx.env.stdout;
    let layout = if plan.single {
        Layout::OneOrList(ListHead::Get)
    } else {
        Layout::List(ListHead::Get)
    };
    let mut printer = match &plan.sort {
        Some(sort) => sorted_printer(format, layout, keep_fields, sort.clone()),
        None => printer(format, layout, keep_fields),
    };
    let printed = list(answers, plan, &mut *printer, &mut errors, out).await;
    errors.extend(printed.err());
    if let Some(note) = unlisted.note() {
        ctx.warn(&note);
    }
    Error::all(errors)
}

/// Prints the objects of all answers; the failures of answers go to `errors`.
async fn list(
    answers: Vec<Pages<'_>>,
    plan: &Plan,
    printer: &mut dyn Printer,
    errors: &mut Vec<Error>,
    out: &mut dyn Write,
) -> Result<()> {
    let mut is_empty = true;
    for mut pages in answers {
        loop {
            match pages.next().await {
                Ok(Some(Part::Object(object) | Part::Row(object))) => {
                    is_empty = false;
                    printer.print(plan.shown(object), out)?;
                }
                // The first lines of a long list are not held back for its last.
                Ok(Some(Part::PageEnd)) => out.flush()?,
                Ok(None) => break,
                Err(error) => {
                    errors.push(error);
                    break;
                }
            }
        }
    }
    if is_empty && plan.args.ignore_not_found {
        return Ok(());
    }
    printer.finish(out)
}
