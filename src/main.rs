//! The `ktl` program: builds an [`Env`](ktl::Env) from the process and runs it.

use std::process::ExitCode;

fn main() -> ExitCode {
    ktl::run(&mut ktl::Env::from_process())
}
