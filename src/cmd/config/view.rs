//! `config view`: the merged kubeconfig.

use std::io::Write as _;

use clap::ArgAction;

use crate::ctx::Ctx;
use crate::kubeconfig::{Kubeconfig, View};
use crate::{Error, Result};

/// The arguments of `config view`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Put the content of certificates and keys in the place of their paths
    #[arg(long)]
    flatten: bool,
    /// Merge all kubeconfig files; false needs --kubeconfig, and that file to be there
    #[arg(long, default_value_t = true, action = ArgAction::Set)]
    merge: bool,
    /// Show only what the current context uses
    #[arg(long)]
    minify: bool,
    /// Output format: json or yaml
    #[arg(long, short, default_value = "yaml")]
    output: String,
    /// Show certificates and secrets
    #[arg(long)]
    raw: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Prints the kubeconfig.
///
/// # Errors
/// An unknown format, a file that can't be read, a context that leads nowhere.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    ctx.no_args(&args.args)?;
    if !["yaml", "json"].contains(&args.output.as_str()) {
        return Err(Error::new(format!(
            "unable to match a printer suitable for the output format {:?}, allowed formats are: \
             json,yaml",
            args.output
        )));
    }
    let context = ctx.globals.context.clone();
    let text = if args.merge {
        text(&args, &context, ctx.kubeconfig()?.view())?
    } else {
        let single = ctx.globals.kubeconfig.as_str();
        if single.is_empty() {
            return Err(Error::new(
                "if merge==false a precise file must be specified",
            ));
        }
        text(
            &args,
            &context,
            Kubeconfig::load_single(ctx.env, single)?.view(),
        )?
    };
    Ok(ctx.env.stdout.write_all(text.as_bytes())?)
}

fn text(args: &Args, context: &str, mut view: View<'_>) -> Result<String> {
    if args.minify {
        view.minify(context)?;
    }
    if args.flatten {
        view.flatten()?;
    } else if !args.raw {
        view.redact();
    }
    Ok(if args.output == "json" {
        view.json()
    } else {
        view.yaml()
    })
}
