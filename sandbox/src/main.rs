//! `ktl-sandbox --kubeconfig PATH`: runs a sandbox until its stdin ends or it is told to stop.

use std::ffi::OsString;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::process::ExitCode;

use ktl_sandbox::{Error, Options, Sandbox};
use tokio::signal::unix::{SignalKind, signal};

const USAGE: &str = "usage: ktl-sandbox --kubeconfig PATH";

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().skip(1).collect();
    let result = match args.as_slice() {
        [flag, path] if flag == "--kubeconfig" => run(path),
        _ => Err(USAGE.into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(path: &OsString) -> Result<(), Error> {
    let sandbox = Sandbox::start(&Options::default())?;
    let mut options = std::fs::OpenOptions::new();
    // A file that is there already would keep its mode, and could be somebody's.
    let mut file = options.write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(sandbox.kubeconfig().as_bytes())?;
    drop(file);
    writeln!(std::io::stdout(), "sandbox ready at {}", sandbox.url())?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let (mut term, mut int) =
            (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        // Stdin of a terminal or of nothing is read on a thread, so that signals still end it.
        let (ended, end) = tokio::sync::oneshot::channel();
        std::thread::spawn(move || {
            let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
            let _ = ended.send(());
        });
        tokio::select! {
            _ = term.recv() => {}
            _ = int.recv() => {}
            _ = end => {}
        }
        Ok(())
    })
}
