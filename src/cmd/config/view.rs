//! `config view`: the merged kubeconfig.

use clap::ArgAction;

use crate::ctx::Ctx;
use crate::flags::PrintFlags;
use crate::go::yaml::kyaml;
use crate::kubeconfig::{Kubeconfig, View};
use crate::print::{FORMATS, Format, Layout, printer};
use crate::resource::Object;
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
    #[command(flatten)]
    print: PrintFlags,
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
    let format = ctx.format(&args.print, false, &FORMATS)?;
    let format = format.unwrap_or(Format::Yaml);
    let context = ctx.globals.context.clone();
    if args.merge {
        let kubeconfig = ctx.kubeconfig()?.clone();
        return show(format, &changed(&args, &context, kubeconfig.view())?, ctx);
    }
    let single = ctx.globals.kubeconfig.as_str();
    if single.is_empty() {
        return Err(Error::new(
            "if merge==false a precise file must be specified",
        ));
    }
    let kubeconfig = Kubeconfig::load_single(ctx.env, single)?;
    show(format, &changed(&args, &context, kubeconfig.view())?, ctx)
}

/// What the flags make of the kubeconfig.
fn changed<'k>(args: &Args, context: &str, mut view: View<'k>) -> Result<View<'k>> {
    if args.minify {
        view.minify(context)?;
    }
    if args.flatten {
        view.flatten()?;
    } else if !args.raw {
        view.redact();
    }
    Ok(view)
}

fn show(format: Format, view: &View<'_>, ctx: &mut Ctx<'_>) -> Result<()> {
    let out = &mut *ctx.env.stdout;
    match format {
        Format::Json => Ok(out.write_all(view.json().as_bytes())?),
        Format::Yaml => Ok(out.write_all(view.yaml().as_bytes())?),
        Format::Kyaml => Ok(writeln!(out, "---\n{}", kyaml::from_json(&view.json())?)?),
        format => {
            let mut printer = printer(format, Layout::Each, true);
            printer.print(Object(view.value()), out)?;
            printer.finish(out)
        }
    }
}
