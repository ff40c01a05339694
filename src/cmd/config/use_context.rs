//! `config use-context`.

use std::io::Write as _;

use crate::ctx::Ctx;
use crate::kubeconfig::{Kubeconfig, Section};
use crate::{Error, Result};

/// The arguments of `config use-context`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The context to make the current one
    args: Vec<String>,
}

/// Sets `current-context` in the kubeconfig file.
///
/// # Errors
/// There is no such context, or the file can't be changed.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let [name] = args.args.as_slice() else {
        return Err(ctx.usage(format!("Unexpected args: [{}]", args.args.join(" "))));
    };
    exists(ctx.kubeconfig()?, name)?;
    Kubeconfig::edit(ctx.env, Some(&ctx.globals.kubeconfig), |edit| {
        // Another program may have taken it out meanwhile.
        exists(edit.config(), name)?;
        edit.set_current_context(name)
    })?;
    Ok(writeln!(ctx.env.stdout, "Switched to context {name:?}.")?)
}

fn exists(config: &Kubeconfig, name: &str) -> Result<()> {
    if name.is_empty() {
        return Err(Error::new("empty context names are not allowed"));
    }
    match config.entry(Section::Contexts, name) {
        Some(_) => Ok(()),
        None => Err(Error::new(format!(
            "no context exists with the name: {name:?}"
        ))),
    }
}
