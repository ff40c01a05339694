//! The whole command tree at once, for what has to see all of it, such as shell completions.
//!
//! Running a command never builds it: see the module above.

use std::any::TypeId;

use clap::{Arg, ArgAction, Command, ValueHint};

use super::parse::{complete, is_reachable};
use super::table::{VERBS, Verb};

/// Flags whose value is the path of a file.
const FILES: [&str; 6] = [
    "filename",
    "kubeconfig",
    "kuberc",
    "certificate-authority",
    "client-certificate",
    "client-key",
];

/// Every verb with its flags and the global ones, under the name `program`.
///
/// For describing the command line, not for reading it: booleans take no value here, so that what
/// follows one is completed as a word of its own, and arguments that are no flags are left out,
/// as clap knows only their names.
#[must_use]
pub fn tree(program: &'static str) -> Command {
    VERBS.iter().fold(flags_only(program, |c| c), |tree, verb| {
        tree.subcommand(command(verb))
    })
}

fn command(verb: &Verb) -> Command {
    let args = verb
        .leaf
        .as_ref()
        .map_or::<fn(_) -> _, _>(|c| c, |leaf| leaf.args);
    let command = flags_only(verb.name, args).subcommands(verb.inner.iter().map(command));
    let command = if verb.name == "help" {
        command.subcommands(VERBS.iter().map(topic))
    } else {
        command
    };
    command
        .about(verb.about)
        .visible_aliases(verb.aliases.iter().copied())
}

/// A verb as the argument of `help`.
fn topic(verb: &Verb) -> Command {
    Command::new(verb.name)
        .about(verb.about)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .subcommands(verb.inner.iter().map(topic))
}

/// A command with the flags that `args` adds and the global ones.
fn flags_only(name: &'static str, args: fn(Command) -> Command) -> Command {
    let full = complete(args(Command::new(name)));
    let flags = (full.get_arguments()).filter(|a| !a.is_positional() && is_reachable(a));
    Command::new(name)
        .args(flags.map(described))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
}

fn described(arg: &Arg) -> Arg {
    let arg = arg.clone();
    if arg.get_id() == "help" {
        return Arg::new("help")
            .long("help")
            .short('h')
            .action(ArgAction::SetTrue)
            .help("Print what the command does and its flags");
    }
    if arg.get_value_parser().type_id() == TypeId::of::<bool>() {
        return arg
            .action(ArgAction::SetTrue)
            .num_args(0)
            .require_equals(false);
    }
    let hint = match arg.get_long() {
        Some(name) if FILES.contains(&name) => ValueHint::FilePath,
        Some("cache-dir") => ValueHint::DirPath,
        _ => ValueHint::Other,
    };
    arg.value_hint(hint)
}
