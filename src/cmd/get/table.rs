//! `get` as tables that the server makes.

use std::io::{self, Write};
use std::sync::Arc;

use serde_json::Value;

use crate::ctx::Ctx;
use crate::discovery::RestMapping;
use crate::print::{Cells, Key, SortBy, TableOptions, TablePrinter};
use crate::{Error, Result};

use super::Plan;
use super::fetch::{Answers, Pages, Part, answers};

/// Prints a table for each type, with an empty line between; then the failures.
pub(super) async fn run(plan: &Plan, ctx: &mut Ctx<'_>) -> Result<()> {
    let client = ctx.client()?;
    let Answers {
        pages: mut answers,
        mut errors,
        unlisted,
    } = answers(&client, plan).await;
    let mut kinds = Vec::with_capacity(answers.len());
    for pages in &mut answers {
        // What counts in kubectl are its objects: a table of the server is one, even without rows.
        if plan.args.server_print || pages.has_any().await {
            kinds.push(pages.target.mapping());
        }
    }
    let are_mixed = kinds.windows(2).any(|w| w[0] != w[1]);
    let with_kind = plan.args.show_kind || are_mixed;
    let now = ctx.env.now();
    let mut out = Blocks {
        out: &mut *ctx.env.stdout,
        written: false,
        gap: false,
    };
    let mut rows = plan.sort.as_ref().map(Rows::new);
    let mut current: Option<(Arc<RestMapping>, TablePrinter)> = None;
    for pages in answers {
        let mapping = pages.target.mapping();
        let mut printer = match current.take() {
            Some((last, printer)) if last == *mapping => printer,
            last => {
                if let Some((_, mut printer)) = last {
                    errors.extend(end(rows.as_mut(), &mut printer, &mut out)?);
                    out.gap = out.written && !plan.args.no_headers;
                }
                TablePrinter::new(options(plan, mapping, with_kind), now)
            }
        };
        let mapping = mapping.clone();
        errors.extend(table(pages, &mut printer, rows.as_mut(), &mut out).await?);
        current = Some((mapping, printer));
    }
    if let Some((_, mut printer)) = current {
        errors.extend(end(rows.as_mut(), &mut printer, &mut out)?);
    }
    if !out.written && errors.is_empty() && !plan.args.ignore_not_found {
        let text = nothing_found(plan);
        ctx.env.stderr.line(&text);
    }
    if let Some(note) = unlisted.note() {
        ctx.warn(&note);
    }
    Error::all(errors)
}

/// Prints all pages of a target, or keeps them in `rows`; gives the failure that ended them.
async fn table(
    mut pages: Pages<'_>,
    printer: &mut TablePrinter,
    mut rows: Option<&mut Rows>,
    out: &mut dyn Write,
) -> Result<Option<Error>> {
    let (mut is_new, mut count) = (true, 0_usize);
    loop {
        match pages.next().await {
            Ok(Some(Part::Row(row))) => {
                if std::mem::take(&mut is_new) {
                    let head = pages.head();
                    let columns = head.and_then(|h| h.get("columnDefinitions"));
                    printer.begin(columns.unwrap_or(&Value::Null));
                }
                let cells = printer.cells(&row, None);
                match &mut rows {
                    Some(rows) => rows.add(&row["object"], cells),
                    None => {
                        printer.add(cells);
                        count += 1;
                        // Widths are those of kubectl's pages, whatever the size of ours.
                        if i64::try_from(count) == Ok(pages.chunk_size()) {
                            printer.end_page(out)?;
                            count = 0;
                        }
                    }
                }
            }
            Ok(Some(Part::Object(object))) => match &mut rows {
                Some(rows) => rows.add(&object, printer.object_cells(&object, None)),
                None => printer.object(&object, None, out)?,
            },
            Ok(Some(Part::PageEnd)) => {
                printer.end_page(out)?;
                out.flush()?;
                (is_new, count) = (true, 0);
            }
            Ok(None) => return Ok(None),
            Err(error) => {
                printer.end_page(out)?;
                return Ok(Some(error));
            }
        }
    }
}

/// Ends the table of a type; gives the reason why it could not be sorted.
fn end(
    rows: Option<&mut Rows>,
    printer: &mut TablePrinter,
    out: &mut dyn Write,
) -> Result<Option<Error>> {
    let failure = rows.and_then(|rows| rows.sort(printer).err());
    printer.end_page(out)?;
    printer.flush(out)?;
    Ok(failure)
}

/// The rows of a table that is to be sorted, with the keys of their objects.
pub(super) struct Rows {
    sort: SortBy,
    rows: Vec<(Result<Key>, Cells)>,
}

impl Rows {
    pub(super) fn new(sort: &SortBy) -> Self {
        Self {
            sort: sort.clone(),
            rows: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, object: &Value, cells: Cells) {
        self.rows.push((self.sort.key(object), cells));
    }

    /// Gives all rows to the printer. As in kubectl, a row alone is not looked at.
    pub(super) fn sort(&mut self, printer: &mut TablePrinter) -> Result<()> {
        let rows = std::mem::take(&mut self.rows);
        if rows.len() < 2 {
            rows.into_iter().for_each(|(_, cells)| printer.add(cells));
            return Ok(());
        }
        let rows = rows.into_iter().map(|(key, cells)| Ok((key?, cells)));
        let sorted = self.sort.sort(rows.collect::<Result<_>>()?)?;
        sorted.into_iter().for_each(|cells| printer.add(cells));
        Ok(())
    }
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
    // Without tables of the server, there is nothing that could be without a namespace.
    let all_namespaced = !plan.args.server_print
        || plan
            .targets
            .iter()
            .flatten()
            .all(|t| t.mapping().namespaced);
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
