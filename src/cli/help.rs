//! The layout of help: kubectl's, so that what reads it goes on working; the words are ours.

use std::fmt::Write as _;

use clap::{Arg, ArgAction, Args as _, Command};

use crate::ctx::Globals;

use super::parse::complete;
use super::table::{Body, Group, VERBS, Verb};

/// The help of the program itself.
pub(super) fn root(program: &str) -> String {
    let mut out = format!("{program} works with Kubernetes clusters.\n\n");
    for (group, title) in Group::SHOWN {
        let verbs: Vec<&Verb> = VERBS.iter().filter(|v| v.group == group).collect();
        if !verbs.is_empty() {
            let _ = writeln!(out, "{title}:");
            list(&mut out, &verbs);
        }
    }
    let _ = writeln!(out, "Usage:\n  {program} [flags] [options]\n");
    let _ = writeln!(
        out,
        "Use \"{program} <command> --help\" for more about a command."
    );
    out + &about_options(program)
}

/// The help of a verb or a family.
pub(super) fn verb(verb: &Verb, path: &str, program: &str) -> String {
    let mut out = format!("{}.\n\n", verb.about);
    match &verb.body {
        Body::Family(verbs) => {
            out += "Available Commands:\n";
            list(&mut out, &verbs.iter().collect::<Vec<_>>());
        }
        Body::Leaf(leaf) => {
            let command = (leaf.args)(Command::new("ktl"));
            let own: Vec<String> = command
                .get_arguments()
                .map(|a| a.get_id().to_string())
                .collect();
            let command = complete(command);
            let flags = command
                .get_arguments()
                .filter(|a| own.iter().any(|id| a.get_id() == id));
            out += &options_of(flags, "Options:\n");
        }
    }
    let _ = write!(out, "Usage:\n  {path}");
    if !verb.usage.is_empty() {
        let _ = write!(out, " {}", verb.usage);
    }
    out += " [options]\n\n";
    if matches!(verb.body, Body::Family(_)) {
        let _ = writeln!(
            out,
            "Use \"{path} <command> --help\" for more about a command."
        );
    }
    out + &about_options(program)
}

/// The answer of `options`.
pub(super) fn options() -> String {
    let command = complete(Globals::augment_args(Command::new("ktl")));
    let text = "The following options can be passed to any command:\n\n";
    options_of(command.get_arguments().filter(|a| !a.is_positional()), text)
}

fn about_options(program: &str) -> String {
    format!("Use \"{program} options\" for the flags that every command takes.\n")
}

fn list(out: &mut String, verbs: &[&Verb]) {
    let width = verbs.iter().map(|v| v.name.len()).max().unwrap_or(0);
    for verb in verbs {
        let _ = writeln!(out, "  {:width$}   {}", verb.name, verb.about);
    }
    out.push('\n');
}

/// Flags by name, each as `    -s, --name=default:`, then what it means.
fn options_of<'a>(args: impl Iterator<Item = &'a Arg>, title: &str) -> String {
    let mut shown: Vec<&Arg> = args
        .filter(|a| !a.is_hide_set() && !a.is_positional())
        .collect();
    if shown.is_empty() {
        return String::new();
    }
    shown.sort_by_key(|a| a.get_long());
    let mut out = title.to_owned();
    for arg in shown {
        let short = arg
            .get_short()
            .map(|s| format!("-{s}, "))
            .unwrap_or_default();
        let name = arg.get_long().unwrap_or_default();
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let _ = writeln!(out, "    {short}--{name}={}:\n\t{help}.\n", default_of(arg));
    }
    out
}

/// A default as pflag shows it: text in quotes, lists in brackets.
fn default_of(arg: &Arg) -> String {
    if matches!(arg.get_action(), ArgAction::Append) {
        return "[]".to_owned();
    }
    let text: String = arg
        .get_default_values()
        .iter()
        .map(|v| v.to_string_lossy())
        .collect::<Vec<_>>()
        .join(",");
    let plain = text.parse::<f64>().is_ok() || matches!(text.as_str(), "true" | "false");
    if plain || text.ends_with('s') && text[..text.len() - 1].parse::<u32>().is_ok() {
        text
    } else {
        format!("'{text}'")
    }
}
