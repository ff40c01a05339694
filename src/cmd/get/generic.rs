//! `get` as anything but a table.

use crate::client::JSON;
use crate::ctx::Ctx;
use crate::print::{Format, Layout, ListHead, printer};
use crate::resource::Object;
use crate::{Error, Result};

use super::Plan;
use super::fetch::{Part, answers};

/// Prints the one object that was named, or all that were found as one list; then the failures.
pub(super) async fn run(plan: &Plan, format: &Format, ctx: &mut Ctx<'_>) -> Result<()> {
    let client = ctx.client()?;
    let (answers, mut errors) = answers(&client, plan, JSON).await;
    if plan.selected.single {
        Error::all(std::mem::take(&mut errors))?;
    }
    if answers.is_empty() && (plan.args.ignore_not_found || plan.selected.single) {
        return Error::all(errors);
    }
    let layout = if plan.selected.single {
        Layout::Each
    } else {
        Layout::List(ListHead::Get)
    };
    let keep_fields = plan.args.print.show_managed_fields;
    let mut printer = printer(format.clone(), layout, keep_fields);
    let out = &mut *ctx.env.stdout;
    for mut pages in answers {
        loop {
            match pages.next().await {
                Ok(Some(Part::Object(object) | Part::Row(object))) => {
                    printer.print(Object(object), out)?;
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
    printer.finish(out)?;
    Error::all(errors)
}
