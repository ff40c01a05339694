//! `get` as tables that the server makes.

use std::io::{self, Write};
use std::sync::Arc;

use serde_json::Value;

use crate::client::{Client, TABLE};
use crate::ctx::Ctx;
use crate::discovery::RestMapping;
use crate::print::{TableOptions, TablePrinter};
use crate::resource::Target;
use crate::{Error, Result};

use super::Plan;
use super::fetch::{Pages, firsts};

/// Prints a table for each type, with an empty line between; then the failures.
pub(super) async fn run(plan: &Plan, ctx: &mut Ctx<'_>) -> Result<()> {
    let client = ctx.client()?;
    let (firsts, mut errors) = firsts(&client, plan, TABLE).await;
    let are_mixed = firsts
        .windows(2)
        .any(|w| w[0].0.mapping() != w[1].0.mapping());
    let with_kind = plan.args.show_kind || are_mixed;
    let now = ctx.env.now();
    let mut out = Blocks {
        out: &mut *ctx.env.stdout,
        written: false,
        gap: false,
    };
    let mut current: Option<(Arc<RestMapping>, TablePrinter)> = None;
    for (target, answer) in firsts {
        let mapping = target.mapping();
        let mut printer = match current.take() {
            Some((last, printer)) if last == *mapping => printer,
            last => {
                if let Some((_, mut printer)) = last {
                    printer.flush(&mut out)?;
                    out.gap = out.written && !plan.args.no_headers;
                }
                TablePrinter::new(options(plan, mapping, with_kind), now)
            }
        };
        if let Err(error) = table(&client, plan, target, answer, &mut printer, &mut out).await {
            errors.push(error);
        }
        current = Some((mapping.clone(), printer));
    }
    if let Some((_, mut printer)) = current {
        printer.flush(&mut out)?;
    }
    if !out.written && errors.is_empty() && !plan.args.ignore_not_found {
        let text = nothing_found(plan);
        ctx.env.stderr.line(&text);
    }
    Error::all(errors)
}

/// Prints all pages of a target.
async fn table(
    client: &Client,
    plan: &Plan,
    target: &Target,
    first: Value,
    printer: &mut TablePrinter,
    out: &mut dyn Write,
) -> Result<()> {
    let mut pages = Pages::after(client, plan, target, first, TABLE);
    while let Some(page) = pages.next().await? {
        printer.print(&page, None, out)?;
    }
    Ok(())
}

/// How the table of a resource is shown.
pub(super) fn options(plan: &Plan, mapping: &RestMapping, with_kind: bool) -> TableOptions {
    TableOptions {
        with_namespace: plan.args.all_namespaces && mapping.namespaced,
        kind: with_kind.then(|| mapping.kind_group()),
        ..plan.table.clone()
    }
}

fn nothing_found(plan: &Plan) -> String {
    let all_namespaced = plan.selected.targets.iter().all(|t| t.mapping().namespaced);
    if all_namespaced && !plan.args.all_namespaces {
        format!("No resources found in {} namespace.", plan.namespace)
    } else {
        "No resources found".to_owned()
    }
}

/// A writer that puts an empty line before what follows a gap, and knows whether it wrote at all.
struct Blocks<'a> {
    out: &'a mut dyn Write,
    written: bool,
    gap: bool,
}

impl Write for Blocks<'_> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        if buf.is_empty() {
            return Ok(0);
        }
        if std::mem::take(&mut self.gap) {
            self.out.write_all(b"\n")?;
        }
        self.written = true;
        self.out.write(buf)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
