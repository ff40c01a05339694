//! The command tree: argv becomes one verb with its arguments.
//!
//! As in cobra, the words that are not flags choose the verb, and then all flags, wherever they
//! stand, are read by that verb. So only the flags of the one verb used are ever built.

mod cause;
mod find;
mod help;
mod kuberc;
mod parse;
mod table;
mod tree;

use std::io::Write as _;

use crate::apply::until_interrupt;
use crate::ctx::Ctx;
use crate::guard::Guard;
use crate::{Env, Error, ErrorKind, Result, SharedWriter};

pub use tree::tree;

use find::{Found, find};
use kuberc::Applied;
use parse::Parsed;
use table::Verb;

/// Runs the command line in `env`.
///
/// # Errors
/// Whatever the command fails with.
pub fn run(env: &mut Env) -> Result<()> {
    let program = env.program();
    let Applied {
        found,
        policy,
        original,
    } = kuberc::apply(env)?;
    let path = found.path(program);
    let Some(verb) = found.verb() else {
        return root(env, &found, &path);
    };
    let Some(leaf) = &verb.leaf else {
        return family(env, verb, &found, &path);
    };
    let parsed = parse::leaf(leaf, &path, &found.rest).map_err(|error| match verb.name {
        "diff" => crate::cmd::diff::trouble(Error::usage(&path, error.message)),
        _ => error,
    })?;
    if kuberc::is_disabled(env) && !parsed.globals.kuberc.is_empty() {
        return Err(parse::usage(&path, "unknown flag: --kuberc".to_owned()));
    }
    if let Some(note) = parsed.note {
        env.stderr.line(note);
    }
    if parsed.help {
        return print(env, &help::verb(verb, &path, program));
    }
    if verb.name == "help" {
        let topic: Vec<String> = found
            .rest
            .iter()
            .filter(|a| !a.starts_with('-'))
            .cloned()
            .collect();
        return topic_help(env, &topic, program);
    }
    if verb.name == "options" {
        parsed.globals.check()?;
        return print(env, &help::options());
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|e| Error::new(format!("cannot start: {e}")))?;
    // What runs in a container has the terminal to itself; all other output is data to show.
    if env.terminal.stdout && verb.name != "exec" {
        let stdout = std::mem::replace(&mut env.stdout, Box::new(std::io::sink()));
        let stdout = SharedWriter::new(stdout);
        env.stdout = Box::new(Guard::new(stdout.clone()));
        env.unguarded = Some(stdout);
    }
    let Parsed {
        matches,
        globals,
        cause,
        ..
    } = parsed;
    let mut ctx = Ctx::new(env, globals, path)?;
    ctx.plugins = policy;
    ctx.cause = cause;
    if let Some(original) = original {
        let text = format!("original command: {:?}", format!("{program} {original}"));
        ctx.trace().info(1, "cmd.go:371", &text);
    }
    runtime.block_on(async {
        let outcome = until_interrupt((leaf.run)(matches, &mut ctx)).await;
        ctx.after(outcome).await
    })
}

/// The program without a verb: its help.
fn root(env: &mut Env, found: &Found, path: &str) -> Result<()> {
    parse::globals_only(path, &found.rest)?;
    print(env, &help::root(env.program()))
}

/// A family without a verb of its own: help when it was asked for, a failure otherwise.
fn family(env: &mut Env, verb: &Verb, found: &Found, path: &str) -> Result<()> {
    let (words, help) = parse::globals_only(path, &found.rest)?;
    let text = help::verb(verb, path, env.program());
    if help {
        return print(env, &text);
    }
    if !words.is_empty() {
        let words = words.join(" ");
        return Err(Error::usage(path, format!("unknown command {words:?}")));
    }
    env.stderr.write_all(text.as_bytes())?;
    Err(Error::of(ErrorKind::Exit(1), ""))
}

/// `help TOPIC…`.
fn topic_help(env: &mut Env, topic: &[String], program: &'static str) -> Result<()> {
    match find(topic, program) {
        Ok(found) => {
            let path = found.path(program);
            let text = found
                .verb()
                .map_or_else(|| help::root(program), |v| help::verb(v, &path, program));
            print(env, &text)
        }
        Err(_) => {
            let asked: Vec<String> = topic.iter().map(|t| format!("`{t}`")).collect();
            env.stderr
                .line(&format!("Unknown help topic [{}]\n", asked.join(" ")));
            print(env, &help::root(program))
        }
    }
}

fn print(env: &mut Env, text: &str) -> Result<()> {
    Ok(env.stdout.write_all(text.as_bytes())?)
}
