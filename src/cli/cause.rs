//! What `--record` keeps of a command: its words, then its flags as pflag understood them.

use clap::{Arg, Command};

/// Flags whose values are not for others to see.
const CLASSIFIED: [&str; 3] = ["password", "token", "username"];

/// The command that `path` (such as `ktl apply`) and `argv` behind it make.
pub(super) fn of(argv: &[String], command: &Command, path: &str) -> String {
    let (mut words, mut flags) = (path.to_owned(), String::new());
    let mut argv = argv.iter().map(String::as_str);
    while let Some(arg) = argv.next() {
        if arg == "--" {
            argv.by_ref()
                .for_each(|word| words = format!("{words} {word}"));
        } else if let Some(flag) = arg.strip_prefix("--") {
            let (name, value) = match flag.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (flag, None),
            };
            let known = command.get_arguments().find(|a| a.get_long() == Some(name));
            flags += &one(name, known, value, &mut argv);
        } else if arg.len() > 1 && arg.starts_with('-') {
            flags += &cluster(&arg[1..], command, &mut argv);
        } else {
            words = format!("{words} {arg}");
        }
    }
    words + &flags
}

/// Short flags behind one dash: switches, and at the end perhaps one with a value.
fn cluster<'a>(
    mut letters: &'a str,
    command: &Command,
    argv: &mut impl Iterator<Item = &'a str>,
) -> String {
    let mut flags = String::new();
    while let Some(letter) = letters.chars().next() {
        letters = &letters[letter.len_utf8()..];
        let known = command
            .get_arguments()
            .find(|a| a.get_short() == Some(letter));
        let name = known.and_then(Arg::get_long).unwrap_or_default();
        if known.is_some_and(Arg::is_require_equals_set) && !letters.starts_with('=') {
            flags += &one(name, known, None, argv);
            continue;
        }
        let value = letters.strip_prefix('=').unwrap_or(letters);
        let value = Some(value).filter(|_| !letters.is_empty());
        flags += &one(name, known, value, argv);
        break;
    }
    flags
}

/// One flag, its value taken from the next argument where it has none with it.
fn one<'a>(
    name: &str,
    known: Option<&Arg>,
    value: Option<&'a str>,
    argv: &mut impl Iterator<Item = &'a str>,
) -> String {
    let bare = known.filter(|a| a.is_require_equals_set());
    let value = match (value, bare) {
        (Some(value), _) => value.to_owned(),
        // clap tells the default of a bare flag to nobody.
        (None, Some(arg)) => flags_bare(arg),
        (None, None) => argv.next().unwrap_or_default().to_owned(),
    };
    match CLASSIFIED.contains(&name) {
        true => format!(" --{name}=CLASSIFIED"),
        false => format!(" --{name}={value}"),
    }
}

/// What a flag means without a value: `true`, but for the few that are no switches.
fn flags_bare(arg: &Arg) -> String {
    let bare = match arg.get_long() {
        Some("dry-run") => "unchanged",
        Some("validate") => "strict",
        Some("cascade") => "background",
        _ => "true",
    };
    bare.to_owned()
}

#[cfg(test)]
mod tests {
    use clap::ArgAction;

    use super::super::parse::complete;
    use super::*;

    #[test]
    fn words_first_then_flags_with_their_long_names() {
        let command = Command::new("ktl")
            .arg(Arg::new("filename").long("filename").short('f'))
            .arg(Arg::new("dry-run").long("dry-run").num_args(0..=1))
            .arg(Arg::new("record").long("record").action(ArgAction::SetTrue))
            .arg(
                Arg::new("recursive")
                    .long("recursive")
                    .short('R')
                    .action(ArgAction::SetTrue),
            );
        let command = complete(command);
        for (line, wanted) in [
            ("-f x --record", "ktl apply --filename=x --record=true"),
            (
                "a -Rfx b --record=t --dry-run --token t -n=y -- -z",
                "ktl apply a b -z --recursive=true --filename=x --record=t --dry-run=unchanged --token=CLASSIFIED --namespace=y",
            ),
        ] {
            let argv: Vec<String> = line.split(' ').map(str::to_owned).collect();
            assert_eq!(of(&argv, &command, "ktl apply"), wanted);
        }
    }
}
