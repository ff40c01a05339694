//! `config get-contexts`.

use std::io::Write;

use crate::ctx::Ctx;
use crate::kubeconfig::{Kubeconfig, Section};
use crate::{Error, Result};

/// The arguments of `config get-contexts`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Don't print the headers
    #[arg(long)]
    no_headers: bool,
    /// Output format: name
    #[arg(long, short, default_value = "")]
    output: String,
    /// The contexts to list; all of them when there is none
    names: Vec<String>,
}

/// Prints the contexts.
///
/// # Errors
/// One for each name that is no context's, after the others are printed.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    if !["", "name"].contains(&args.output.as_str()) {
        return Err(Error::new(format!(
            "--output {} is not available in {}; resetting to default output format",
            args.output, ctx.path
        )));
    }
    let mut out = Vec::new();
    let missing = list(&args, ctx.kubeconfig()?, &mut out)?;
    ctx.env.stdout.write_all(&out)?;
    Error::all(missing)
}

/// Writes the table, and tells which names there are not.
fn list(args: &Args, config: &Kubeconfig, out: &mut Vec<u8>) -> Result<Vec<Error>> {
    let all = config.names(Section::Contexts);
    let (mut names, mut missing) = (all.clone(), Vec::new());
    if !args.names.is_empty() {
        names = args.names.iter().map(String::as_str).collect();
        names.sort_unstable();
        let unknown = args
            .names
            .iter()
            .filter(|name| !all.contains(&name.as_str()));
        missing.extend(unknown.map(|name| Error::new(format!("context {name} not found"))));
        names.retain(|name| all.contains(name));
    }
    if args.output == "name" {
        names.iter().try_for_each(|name| writeln!(out, "{name}"))?;
        return Ok(missing);
    }
    let mut rows = Vec::with_capacity(names.len() + 1);
    if !args.no_headers {
        rows.push(["CURRENT", "NAME", "CLUSTER", "AUTHINFO", "NAMESPACE"]);
    }
    for name in names {
        let Some(entry) = config.entry(Section::Contexts, name) else {
            continue;
        };
        let current = if config.current_context() == name {
            "*"
        } else {
            " "
        };
        let [cluster, user, namespace] = ["cluster", "user", "namespace"].map(|f| entry.text(f));
        rows.push([current, name, cluster, user, namespace]);
    }
    columns(&rows, out)?;
    Ok(missing)
}

/// Writes rows in kubectl's columns: at least six wide and three apart, counted in characters
/// whatever their width on a terminal is; the last one as long as it is.
fn columns<const N: usize>(rows: &[[&str; N]], out: &mut Vec<u8>) -> Result<()> {
    let width = |column: usize| {
        rows.iter()
            .map(|row| row[column].chars().count() + 3)
            .max()
            .unwrap_or(0)
            .max(6)
    };
    let widths: Vec<usize> = (0..N.saturating_sub(1)).map(width).collect();
    for row in rows {
        for (cell, &width) in row.iter().zip(&widths) {
            write!(out, "{cell:width$}")?;
        }
        writeln!(out, "{}", row.last().unwrap_or(&""))?;
    }
    Ok(())
}
