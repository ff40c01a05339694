//! The layout of help: kubectl's, so that what reads it goes on working; the words are ours.

use std::any::TypeId;
use std::fmt::Write as _;
use std::time::Duration;

use clap::{Arg, ArgAction, Command};
use jiff::SignedDuration;

use super::parse::complete;
use super::table::{Group, VERBS, Verb};

/// The help of the program itself.
pub(super) fn root(program: &str) -> String {
    let mut out = format!("{program} works with Kubernetes clusters.\n\n");
    for (group, title) in Group::SHOWN {
        let mut verbs = VERBS.iter().filter(|v| v.group == group).peekable();
        if verbs.peek().is_some() {
            let _ = writeln!(out, "{title}:");
            list(&mut out, verbs, width_of(VERBS));
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
    if !verb.inner.is_empty() {
        out += "Available Commands:\n";
        list(&mut out, verb.inner.iter(), width_of(verb.inner));
    }
    if let Some(leaf) = &verb.leaf {
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
    let _ = write!(out, "Usage:\n  {path}");
    if !verb.usage.is_empty() {
        let _ = write!(out, " {}", verb.usage);
    }
    out += " [options]\n\n";
    if !verb.inner.is_empty() {
        let _ = writeln!(
            out,
            "Use \"{path} <command> --help\" for more about a command."
        );
    }
    out + &about_options(program)
}

/// The answer of `options`.
pub(super) fn options() -> String {
    let command = complete(Command::new("ktl"));
    let text = "The following options can be passed to any command:\n\n";
    options_of(command.get_arguments().filter(|a| !a.is_positional()), text)
}

fn about_options(program: &str) -> String {
    format!("Use \"{program} options\" for the flags that every command takes.\n")
}

/// The column that the names of `verbs` need; cobra's is never narrower than eleven.
fn width_of(verbs: &[Verb]) -> usize {
    let names = verbs.iter().filter(|v| !v.hidden()).map(|v| v.name.len());
    names.max().unwrap_or(0).max(11)
}

fn list<'a>(out: &mut String, verbs: impl Iterator<Item = &'a Verb>, width: usize) {
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
        let stop = if help.ends_with('.') { "" } else { "." };
        let default = default_of(arg);
        let _ = writeln!(out, "    {short}--{name}={default}:\n\t{help}{stop}\n");
    }
    out
}

/// What kubectl's help shows for flags that have no default of their own here, as their absence
/// means something else than any value.
const SHOWN: [(&str, &str); 4] = [
    ("cache-dir", "'$HOME/.kube/cache'"),
    ("field-manager", "'kubectl-client-side-apply'"),
    ("namespaced", "true"),
    ("replicas", "0"),
];

/// A default as pflag shows it: text in quotes, lists in brackets, all else bare.
fn default_of(arg: &Arg) -> String {
    if matches!(arg.get_action(), ArgAction::Append) {
        return "[]".to_owned();
    }
    let given: Vec<_> = arg
        .get_default_values()
        .iter()
        .map(|v| v.to_string_lossy())
        .collect();
    let given = given.join(",");
    if given.is_empty()
        && let Some((_, shown)) = SHOWN.iter().find(|(name, _)| arg.get_long() == Some(name))
    {
        return (*shown).to_owned();
    }
    let kind = arg.get_value_parser().type_id();
    if kind == TypeId::of::<bool>() && given.is_empty() {
        return "false".to_owned();
    }
    let bare = [
        TypeId::of::<bool>(),
        TypeId::of::<i32>(),
        TypeId::of::<i64>(),
        TypeId::of::<u32>(),
        TypeId::of::<u64>(),
        TypeId::of::<usize>(),
        TypeId::of::<Duration>(),
        TypeId::of::<SignedDuration>(),
    ];
    if bare.iter().any(|b| kind == *b) {
        given
    } else {
        format!("'{given}'")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_flag_is_told_once_with_the_default_of_kubectls_help() {
        let text = options();
        for line in [
            "    --as='':",
            "    --as-group=[]:",
            "    --disable-compression=false:",
            "    --log-flush-frequency=5s:",
            "    --request-timeout='0':",
            "    -v, --v=0:",
        ] {
            assert_eq!(text.lines().filter(|l| *l == line).count(), 1, "{line}");
        }
        assert!(!text.contains("...."), "{text}");
    }

    #[test]
    fn optional_flags_show_what_kubectls_show() {
        let help = |name: &str| {
            let verb = VERBS.iter().find(|v| v.name == name).unwrap();
            super::verb(verb, &format!("ktl {name}"), "ktl")
        };
        assert!(help("api-resources").contains("    --namespaced=true:\n"));
        assert!(help("scale").contains("    --replicas=0:\n"));
        assert!(help("delete").contains("    --ignore-not-found=false:\n"));
        assert!(help("exec").contains("    --pod-running-timeout=1m0s:\n"));
    }
}
