//! `cp`: files to and from containers, by the tar that is in them.

mod spec;

use std::io::{self, Read as _, Write};

use bytes::Bytes;

use crate::archive::{self, End, Entries, Plan, Unpacked};
use crate::client::{Client, Request};
use crate::ctx::{Ctx, Progress};
use crate::guard::Guard;
use crate::resource::Object;
use crate::stream::copy::{Outside, Pull, Push, Resumed, is_folder};
use crate::stream::{Output, choose_container};
use crate::{Error, ErrorKind, Result, SharedWriter, flags};
use spec::Spec;

/// The arguments of `cp`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The container; by default the one that the pod's annotation names, else its first
    #[arg(long, short, default_value = "")]
    container: String,
    /// Leave owners and permissions of what is copied into a container to its tar
    #[arg(long)]
    no_preserve: bool,
    /// How often to go on where a copy from a container was cut off; below zero, always
    #[arg(long, default_value = "0", value_parser = flags::int::<i64>)]
    retries: i64,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// The path that stands for standard input or output.
const STANDARD: &str = "-";

/// Copies one way or the other.
///
/// # Errors
/// Arguments without a meaning, no such pod or container, what can't be read or written on either
/// side.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let (from, to) = ends(&args.args)?;
    if !from.pod.is_empty() {
        return out(&args, &from, &to, ctx).await;
    }
    into(&args, &from, &to, ctx).await
}

/// The two ends, one of which is a pod's.
fn ends(args: &[String]) -> Result<(Spec, Spec)> {
    let [from, to] = args else {
        return Err(Error::new("source and destination are required"));
    };
    let (from, to) = (Spec::parse(from)?, Spec::parse(to)?);
    let message = match (from.pod.is_empty(), to.pod.is_empty()) {
        (false, false) => "one of src or dest must be a local file specification",
        _ if from.path.is_empty() || to.path.is_empty() => "filepath can not be empty",
        (true, true) => "one of src or dest must be a remote file specification",
        _ => return Ok((from, to)),
    };
    Err(Error::new(message))
}

/// The pod, which must not have ended, and the name of the container.
async fn target(
    args: &Args,
    end: &Spec,
    ctx: &mut Ctx<'_>,
    notice: &dyn Fn(&str),
) -> Result<(Client, Object, String)> {
    let client = ctx.client()?;
    let namespace = match end.namespace.as_str() {
        "" => ctx.namespace()?.0,
        named => named.to_owned(),
    };
    let path = format!("/api/v1/namespaces/{namespace}/pods/{}", end.pod);
    let pod = Object(client.json(Request::get(path)).await?);
    let phase = pod.text(&["status", "phase"]);
    if matches!(phase, "Succeeded" | "Failed") {
        return Err(Error::new(format!(
            "cannot exec into a container in a completed pod; current phase is {phase}"
        )));
    }
    let choice = choose_container(&pod, &args.container)?;
    if let Some(text) = choice.notice {
        notice(&text);
    }
    Ok((client, pod, choice.name))
}

/// Copies out of a container. What kubectl says goes to stdout here, unless that gets the file.
async fn out(args: &Args, from: &Spec, to: &Spec, ctx: &mut Ctx<'_>) -> Result<()> {
    let is_standard = to.path == STANDARD;
    let lines = Lines::of(ctx);
    let stdout = std::mem::replace(&mut ctx.env.stdout, Box::new(io::sink()));
    let stdout = SharedWriter::new(stdout);
    ctx.env.stdout = Box::new(stdout.clone());
    let told = if is_standard {
        lines.clone()
    } else {
        Lines {
            to: stdout.clone(),
            is_terminal: false,
        }
    };
    let (client, pod, container) = target(args, from, ctx, &|text| told.line(text)).await?;
    let plan = Plan {
        source: from.path.clone(),
        base: ctx.env.cwd.clone(),
        target: to.path.clone(),
        advice: advice(ctx.env.program(), from),
    };
    let mut progress = Progress::new(ctx.env);
    let mut outside = Outside {
        stderr: &|| Output::start(Box::new(told.clone())),
        say: &mut |text| told.line(text),
        tick: &mut |bytes| progress.show(|| copied(bytes)),
    };
    let pull = Pull {
        client: &client,
        pod: &pod,
        container: &container,
        path: &from.path,
        retries: args.retries,
    };
    let read = move |stream: Resumed| {
        let mut entries = Entries::new(stream);
        let unpacked = if is_standard {
            archive::to_writer(&mut entries, &plan.source, &mut stdout.clone())
        } else {
            archive::to_folder(&mut entries, &plan, &mut |text| lines.line(text))
        };
        let end = unpacked.and_then(|unpacked| Ok((unpacked, entries.get_mut().finish()?)));
        match end {
            Ok((unpacked, is_at_end)) => (Ok(unpacked), is_at_end),
            Err(error) => (Err(error), false),
        }
    };
    let copied = pull.run(&mut outside, read).await;
    progress.clear();
    match copied.map_err(without_tar)? {
        Unpacked { entries: 0 } => Err(Error::new(format!("nothing came of {:?}", from.path))),
        Unpacked { .. } => Ok(()),
    }
}

/// What kubectl advises who wants links too.
fn advice(program: &str, from: &Spec) -> String {
    let quote = |text: &str| crate::go::fmt::quote::quote(text.as_bytes(), false);
    let (namespace, pod, path) = (quote(&from.namespace), quote(&from.pod), quote(&from.path));
    format!(
        " (consider using \"{program} exec -n {namespace} {pod} -- tar cf - {path} | tar xf -\")"
    )
}

/// Copies into a container.
async fn into(args: &Args, from: &Spec, to: &Spec, ctx: &mut Ctx<'_>) -> Result<()> {
    let is_standard = from.path == STANDARD;
    let path = ctx.env.path(&from.path);
    if !is_standard && std::fs::metadata(&path).is_err() {
        let missing = &from.path;
        return Err(Error::new(format!(
            "{missing} doesn't exist in local filesystem"
        )));
    }
    let lines = Lines::of(ctx);
    let (client, pod, container) = target(args, to, ctx, &|text| lines.line(text)).await?;
    let push = Push {
        client: &client,
        pod: &pod,
        container: &container,
    };
    let is_folder = is_folder(&push, &to.path).await?;
    let mut progress = Progress::new(ctx.env);
    let mut outside = Outside {
        stderr: &|| Output::start(Box::new(lines.clone())),
        say: &mut |text| lines.line(text),
        tick: &mut |bytes| progress.show(|| copied(bytes)),
    };
    let stdout = std::mem::replace(&mut ctx.env.stdout, Box::new(io::sink()));
    let outcome = if is_standard {
        if is_folder {
            let message = format!("{} is a folder in the container", to.path);
            return Err(
                Error::new(message).with_hint("Name the file that standard input is to become.")
            );
        }
        let stdin = std::mem::replace(&mut ctx.env.stdin, Box::new(io::empty()));
        let command = ["sh", "-c", "cat >\"$1\"", "sh", &to.path].map(str::to_owned);
        push.run(&command, stdout, &mut outside, |send| pass(stdin, send))
            .await
    } else {
        let joined = join_if(is_folder, &to.path, &from.path);
        let (shown, warn) = (spec::clean(&from.path), lines.clone());
        let name = spec::base(&spec::clean(&joined));
        let command = extract(args.no_preserve, &spec::dir(&joined));
        let make = move |send: &mut dyn FnMut(Bytes) -> bool| {
            archive::pack(&path, &shown, name.as_bytes(), send, &mut |text| {
                warn.line(text);
            })
        };
        push.run(&command, stdout, &mut outside, make).await
    };
    progress.clear();
    outcome.map_err(without_tar)
}

/// Into a folder goes what is copied, by its own name.
fn join_if(is_folder: bool, to: &str, from: &str) -> String {
    match is_folder {
        true => spec::join(to, &spec::base(from)),
        false => to.to_owned(),
    }
}

/// The tar that kubectl runs: times are those of the copy.
fn extract(no_preserve: bool, folder: &str) -> Vec<String> {
    let flags: &[&str] = match no_preserve {
        true => &["--no-same-permissions", "--no-same-owner"],
        false => &[],
    };
    let command = [&["tar"], flags, &["-xmf", "-", "-C", folder]].concat();
    command.into_iter().map(str::to_owned).collect()
}

/// Standard input as it comes.
fn pass(
    mut stdin: Box<dyn io::Read + Send>,
    send: &mut dyn FnMut(Bytes) -> bool,
) -> Result<(), End> {
    let mut buffer = vec![0; 32 * 1024];
    loop {
        match stdin.read(&mut buffer) {
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => {
                return Err(End::Failed(
                    Error::new(e.to_string()).context("standard input"),
                ));
            }
            Ok(0) => return Ok(()),
            Ok(n) if send(Bytes::copy_from_slice(&buffer[..n])) => {}
            Ok(_) => return Err(End::Unwanted),
        }
    }
}

/// The failure with advice, if it is that a program was not found.
fn without_tar(error: Error) -> Error {
    let is_missing = error.message.contains("executable file not found")
        || error.message.contains("no such file or directory") && error.message.contains("exec")
        || error.kind == ErrorKind::Exit(127);
    if is_missing && error.hint.is_none() {
        return error.with_hint("Copying needs a tar in the container (with --retries, and with standard input, a shell as well).");
    }
    error
}

/// The line that people see meanwhile.
fn copied(bytes: u64) -> String {
    format!("{:.1} MiB copied", bytes as f64 / f64::from(1 << 20))
}

/// Where lines for the user go: on a terminal they take the place of the line of progress, and do not
/// steer it.
#[derive(Clone)]
struct Lines {
    to: SharedWriter,
    is_terminal: bool,
}

impl Lines {
    fn of(ctx: &Ctx<'_>) -> Self {
        Self {
            to: ctx.env.stderr.clone(),
            is_terminal: ctx.env.terminal.stderr,
        }
    }

    fn line(&self, text: &str) {
        let _ = self.clone().write_all(format!("{text}\n").as_bytes());
    }
}

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.is_terminal {
            self.to.write_all(b"\r\x1b[K")?;
            Guard::new(&mut self.to).write_all(bytes)?;
        } else {
            self.to.write_all(bytes)?;
        }
        self.to.flush()?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
