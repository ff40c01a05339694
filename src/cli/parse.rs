//! pflag's rules on clap: how the flags of one verb are read.
//!
//! - A boolean takes a value only with `=`; every scalar may be given again, and the last wins.
//! - A flag takes the next argument as its value whatever it looks like.
//! - `_` in a flag's name equals `-`.
//! - Failures have pflag's words.

use std::any::TypeId;
use std::error::Error as _;

use clap::builder::ValueParser;
use clap::error::{ContextKind, ContextValue, ErrorKind as ClapKind};
use clap::parser::ValueSource::CommandLine;
use clap::{Arg, ArgAction, ArgMatches, Args as _, Command, FromArgMatches as _};

use crate::ctx::Globals;
use crate::{Error, Result, flags};

use super::cause;
use super::table::{Leaf, Verb};

/// What a verb is run with.
pub(super) struct Parsed {
    pub(super) matches: ArgMatches,
    pub(super) globals: Globals,
    pub(super) help: bool,
    /// With `--record`: the command, to be kept in the objects that it changes.
    pub(super) cause: Option<String>,
    /// What is to be said of a flag that was given.
    pub(super) note: Option<&'static str>,
}

/// Reads the arguments of the verb that `path` leads to.
pub(super) fn leaf(leaf: &Leaf, path: &str, rest: &[String]) -> Result<Parsed> {
    parse((leaf.args)(Command::new("ktl")), path, rest)
}

/// Reads arguments where only global flags count: the words among them, and whether help is wanted.
pub(super) fn globals_only(path: &str, rest: &[String]) -> Result<(Vec<String>, bool)> {
    let words = Arg::new("words").num_args(0..).action(ArgAction::Append);
    let mut parsed = parse(Command::new("ktl").arg(words), path, rest)?;
    let words = parsed
        .matches
        .remove_many("words")
        .into_iter()
        .flatten()
        .collect();
    Ok((words, parsed.help))
}

/// Whether `flag`, without a value, is a global one that takes none.
pub(super) fn is_global_switch(flag: &str) -> bool {
    let name = flag.trim_start_matches('-').replace('_', "-");
    name == "h"
        || name == "help"
        || (flag.starts_with("--") && Globals::SWITCHES.contains(&name.as_str()))
}

/// The leaf's own flags.
pub(super) fn own_flags(leaf: &Leaf) -> Command {
    (leaf.args)(Command::new("ktl")).mut_args(pflag)
}

/// Whether `flag`, without a value, is one of these that takes none.
pub(super) fn is_switch(flags: &Command, flag: &str) -> bool {
    let name = flag.trim_start_matches('-').replace('_', "-");
    flags.get_arguments().any(|arg| {
        let is_named = match flag.starts_with("--") {
            true => arg.get_long() == Some(&name),
            false => arg.get_short().map(String::from).as_ref() == Some(&name),
        };
        is_named && arg.is_require_equals_set()
    })
}

/// pflag's line for `--record`.
const RECORD_NOTE: &str =
    "Flag --record has been deprecated, --record will be removed in the future";

/// The flags that kubectl adds when preferences have been applied already: those of its log.
const LATE: [&str; 4] = ["v", "vmodule", "log-flush-frequency", "help"];

/// The short form of a flag of a verb, if it has one; `None` when there is no such flag that the
/// user's preferences can set.
pub(super) fn flag(verb: Option<&Verb>, name: &str) -> Option<Option<char>> {
    let name = name.replace('_', "-");
    let command = complete(flags_of(verb));
    let arg = command
        .get_arguments()
        .find(|a| a.get_long() == Some(&name))?;
    (!LATE.contains(&name.as_str())).then(|| arg.get_short())
}

/// Why a flag of a verb cannot have this value; `None` when it can.
pub(super) fn refusal(verb: Option<&Verb>, name: &str, value: &str) -> Option<String> {
    let argv = [format!("--{name}={value}")];
    let error = parse(flags_of(verb), "", &argv).err()?;
    // What else is amiss, such as a flag that must be given, is told when the verb runs.
    error
        .message
        .starts_with("invalid argument")
        .then_some(error.message)
}

fn flags_of(verb: Option<&Verb>) -> Command {
    match verb.and_then(|v| v.leaf.as_ref()) {
        Some(leaf) => (leaf.args)(Command::new("ktl")),
        None => Command::new("ktl"),
    }
}

fn parse(command: Command, path: &str, rest: &[String]) -> Result<Parsed> {
    let mut command = complete(command);
    let argv: Vec<String> = normalised(rest, &command);
    if let Some(bad) = bad_syntax(&argv) {
        return Err(usage(path, format!("bad flag syntax: {bad}")));
    }
    let words = || std::iter::once("ktl").chain(argv.iter().map(String::as_str));
    let mut matches = match command.try_get_matches_from_mut(words()) {
        // Help needs no flags.
        Err(error) if error.kind() == ClapKind::MissingRequiredArgument => {
            let lenient = command.clone().mut_args(|arg| arg.required(false));
            let matches = lenient.try_get_matches_from(words());
            let matches = matches.ok().filter(|matches| matches.get_flag("help"));
            matches.ok_or_else(|| failure(&error, &command, path, &argv))?
        }
        outcome => outcome.map_err(|e| failure(&e, &command, path, &argv))?,
    };
    // `_mut` takes the values out, where `from_arg_matches` first clones all there are.
    let globals = Globals::from_arg_matches_mut(&mut matches);
    let globals = globals.map_err(|e| Error::new(e.to_string()))?;
    let help = matches.get_flag("help");
    let record = matches.try_get_one::<bool>("record").ok().flatten();
    let cause = record
        .is_some_and(|record| *record)
        .then(|| cause::of(&argv, &command, path));
    let deprecated = record.filter(|_| matches.value_source("record") == Some(CommandLine));
    let note = deprecated.map(|_| RECORD_NOTE);
    Ok(Parsed {
        matches,
        globals,
        help,
        cause,
        note,
    })
}

/// The verb's command with the global flags and pflag's rules: also what help is made from.
pub(super) fn complete(command: Command) -> Command {
    let help = Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::SetTrue)
        .hide(true);
    let own: Vec<String> = (command.get_arguments())
        .filter_map(|arg| Some(arg.get_long()?.to_owned()))
        .collect();
    let hides = |name: &str| own.iter().any(|long| long == name);
    let mut command = Globals::augment_args(command);
    for (name, hidden) in UNREACHABLE {
        if hides(name) {
            command = command.mut_arg(name, |arg| arg.long(hidden).hide(true));
        }
    }
    command
        .arg(help)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .args_override_self(true)
        .mut_args(pflag)
}

/// The global flags that a verb may have as its own, as pflag has it (`debug --profile`, `create
/// rolebinding --user`), and what they are called then: they keep their defaults. Nothing that is typed
/// has such a name, as what follows `=` is a value.
const UNREACHABLE: [(&str, &str); 2] = [("profile", "=profile"), ("user", "=user")];

/// Whether the flag can be given at all.
pub(super) fn is_reachable(arg: &Arg) -> bool {
    (UNREACHABLE.iter()).all(|(_, hidden)| arg.get_long() != Some(*hidden))
}

fn pflag(arg: Arg) -> Arg {
    if arg.is_positional() {
        return arg;
    }
    let is_bool = matches!(arg.get_action(), ArgAction::SetTrue)
        || arg.get_value_parser().type_id() == TypeId::of::<bool>();
    if is_bool {
        let arg = if arg.get_default_values().is_empty() && !is_optional(&arg) {
            arg.default_value("false")
        } else {
            arg
        };
        return arg
            .action(ArgAction::Set)
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("true")
            .value_parser(ValueParser::new(flags::boolean));
    }
    if arg.get_num_args().is_some_and(|n| n.min_values() == 0) {
        return arg.require_equals(true);
    }
    arg.allow_hyphen_values(true)
}

/// A boolean whose absence means something else than false.
fn is_optional(arg: &Arg) -> bool {
    matches!(arg.get_action(), ArgAction::Set) && arg.get_default_values().is_empty()
}

/// The same arguments with `-` for `_` in the names of flags, and with pflag's reading of `-x=`:
/// a value of one equals sign, so that an empty variable in `-l=$LABELS` can't mean everything.
fn normalised(rest: &[String], command: &Command) -> Vec<String> {
    let takes_value = |short: char| {
        let arg = command
            .get_arguments()
            .find(|a| a.get_short() == Some(short));
        arg.is_some_and(|a| a.get_action().takes_values() && !a.is_require_equals_set())
    };
    let mut flags_end = false;
    rest.iter()
        .map(|arg| {
            flags_end |= arg == "--";
            match arg.split_once('=') {
                Some((flag, "")) if !flags_end && flag.len() == 2 => {
                    let short = flag.chars().nth(1).filter(|c| takes_value(*c));
                    short.map_or_else(|| arg.clone(), |c| format!("-{c}=="))
                }
                _ if flags_end || !arg.starts_with("--") => arg.clone(),
                Some((name, value)) => format!("{}={value}", name.replace('_', "-")),
                None => arg.replace('_', "-"),
            }
        })
        .collect()
}

/// pflag refuses `---x` and `--=x`.
fn bad_syntax(argv: &[String]) -> Option<&String> {
    let flags = argv.iter().take_while(|a| *a != "--");
    flags
        .into_iter()
        .find(|a| a.starts_with("---") || a.starts_with("--="))
}

pub(super) fn usage(path: &str, message: String) -> Error {
    Error::new(message).with_hint(format!("See '{path} --help' for usage."))
}

/// clap's failure in pflag's words.
fn failure(error: &clap::Error, command: &Command, path: &str, argv: &[String]) -> Error {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.as_str(),
        _ => "",
    };
    let given = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    match error.kind() {
        ClapKind::UnknownArgument => usage(path, unknown(given, argv)),
        ClapKind::InvalidValue if value.is_empty() => usage(path, missing_value(argv)),
        ClapKind::ValueValidation | ClapKind::InvalidValue => {
            let why = error.source().map(ToString::to_string).unwrap_or_default();
            let flag = flag_names(command, given);
            usage(
                path,
                format!("invalid argument {value:?} for {flag:?} flag: {why}"),
            )
        }
        ClapKind::MissingRequiredArgument => Error::new(required(error, command)),
        _ => usage(
            path,
            error
                .kind()
                .as_str()
                .unwrap_or("cannot read the command line")
                .to_owned(),
        ),
    }
}

fn unknown(given: &str, argv: &[String]) -> String {
    let name = given.split('=').next().unwrap_or_default();
    if name.starts_with("--") {
        return format!("unknown flag: {name}");
    }
    let letter = name.trim_start_matches('-').chars().next().unwrap_or('-');
    let token = argv
        .iter()
        .find(|a| a.starts_with('-') && !a.starts_with("--") && a.contains(letter))
        .map_or(name, String::as_str);
    // pflag tells the rest of the cluster from the unknown letter on.
    let rest = token.find(letter).map_or(token, |at| &token[at..]);
    format!("unknown shorthand flag: '{letter}' in -{rest}")
}

fn missing_value(argv: &[String]) -> String {
    let last = argv.last().map_or("", String::as_str);
    if last.starts_with("--") {
        return format!("flag needs an argument: {last}");
    }
    let letter = last.chars().next_back().unwrap_or('-');
    format!("flag needs an argument: '{letter}' in -{letter}")
}

/// A flag as pflag names it in a failure: `-o, --output`, or `--output` without a short form.
fn flag_names(command: &Command, given: &str) -> String {
    let bare = given.split([' ', '=', '[']).next().unwrap_or_default();
    let name = bare.trim_start_matches('-');
    let arg = command.get_arguments().find(|a| {
        a.get_long() == Some(name) || a.get_short().is_some_and(|s| bare == format!("-{s}"))
    });
    match arg.map(|a| (a.get_short(), a.get_long().unwrap_or(name))) {
        Some((Some(short), long)) => format!("-{short}, --{long}"),
        Some((None, long)) => format!("--{long}"),
        None => bare.to_owned(),
    }
}

fn required(error: &clap::Error, command: &Command) -> String {
    let names: Vec<String> = match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::Strings(all)) => all
            .iter()
            .map(|a| {
                flag_names(command, a)
                    .rsplit("--")
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            })
            .map(|name| format!("{name:?}"))
            .collect(),
        _ => Vec::new(),
    };
    format!("required flag(s) {} not set", names.join(", "))
}
