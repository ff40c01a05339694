//! `ktl`: a kubectl-compatible command line for Kubernetes.
//!
//! Data walks one way: argv → [`cli`] → [`cmd`] → [`resource`] → [`client`] → server →
//! [`print`] → stdout. A module never imports one above it.

pub mod apply;
pub mod archive;
pub mod cache;
pub mod cli;
pub mod client;
pub mod cmd;
pub mod ctx;
pub mod describe;
pub mod discovery;
pub mod edit;
mod env;
mod error;
pub mod flags;
pub mod generate;
pub mod go;
pub mod guard;
pub mod kubeconfig;
pub mod kustomize;
pub mod openapi;
pub mod patch;
pub mod print;
pub mod proxy;
pub mod resource;
pub mod stream;
pub mod tree;
pub mod tty;
pub mod why;

use std::io::Write as _;
use std::process::ExitCode;

pub use env::{Env, SharedWriter, Terminal};
pub use error::{ApiError, Error, ErrorKind, Result};

/// The version of Kubernetes, and of kubectl, whose behaviour this program has.
pub const KUBERNETES_VERSION: &str = "v1.37.1";

/// Runs the command line in `env` to its end and tells the program's exit code.
pub fn run(env: &mut Env) -> ExitCode {
    let outcome = cli::run(env);
    let flushed = env.stdout.flush().map_err(Error::from);
    match outcome.and(flushed) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nowhere is left to report that stderr is gone.
            let text = error.text();
            let text = if env.terminal.stderr {
                guard::escape(&text)
            } else {
                text.into()
            };
            let _ = env.stderr.write_all(text.as_bytes());
            let _ = env.stderr.flush();
            ExitCode::from(error.exit_code())
        }
    }
}
