//! kuberc: a user's own defaults of flags, aliases of commands, and which credential plugins may
//! run (KEP-3104).
//!
//! As in kubectl, defaults and aliases are applied before any flag is read: what looks like a flag
//! among the arguments counts as given.

mod file;

use crate::kubeconfig::PluginPolicy;
use crate::{Env, Error, Result};

use super::find::{self, Found};
use super::parse;
use file::{Alias, Flag, Preference};

/// What the preferences come to for one command line.
pub(super) struct Applied {
    /// The verb, and its arguments with the defaults among them.
    pub(super) found: Found,
    /// Which credential plugins may run.
    pub(super) policy: PluginPolicy,
    /// The command as it would be written without preferences, when they changed it.
    pub(super) original: Option<String>,
}

/// Whether `KUBECTL_KUBERC=false` turns preferences off, and the flag with them.
pub(super) fn is_disabled(env: &Env) -> bool {
    env.var("KUBECTL_KUBERC")
        .is_some_and(|v| v.eq_ignore_ascii_case("false"))
}

/// Finds the verb of the command line, with the user's preferences applied.
///
/// # Errors
/// No such verb, or preferences that make no sense.
pub(super) fn apply(env: &Env) -> Result<Applied> {
    let plain = || {
        Ok(Applied {
            found: find::find(&env.args[1..], env.program())?,
            policy: PluginPolicy::AllowAll,
            original: None,
        })
    };
    if env.args.len() < 2 || is_disabled(env) {
        return plain();
    }
    match file::load(env).map_err(failed)? {
        Some(preference) => apply_to(env, &preference),
        None => plain(),
    }
}

fn failed(error: Error) -> Error {
    let text = error.message;
    Error::verbatim(format!("error occurred while applying preferences {text}"))
}

fn apply_to(env: &Env, preference: &Preference) -> Result<Applied> {
    let policy = checked(preference).map_err(failed)?;
    let (args, program) = (&env.args[1..], env.program());
    let mut original = None;
    let mut aliases: Vec<&str> = Vec::new();
    let found = match find::find(args, program) {
        Ok(found) => Ok(found),
        Err(unknown) => {
            let alias = alias(env, preference, &mut aliases).map_err(failed)?;
            match alias {
                Some((found, text)) => {
                    original = Some(text);
                    found
                }
                None => Err(unknown),
            }
        }
    };
    let mut found = found?;
    let changed = defaults(env, preference, &aliases, &mut found).map_err(failed)?;
    Ok(Applied {
        found,
        policy,
        original: changed.or(original),
    })
}

/// Checks what does not depend on the command line.
fn checked(preference: &Preference) -> Result<PluginPolicy> {
    let fail = |text: String| Err(Error::verbatim(text));
    let dashed = |flags: &[Flag]| flags.iter().find(|f| f.name.starts_with('-')).cloned();
    let mut names: Vec<&str> = Vec::new();
    for alias in &preference.aliases {
        let name = alias.name.as_str();
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphabetic()) {
            return fail("invalid alias name, can only include alphabetical characters".to_owned());
        }
        if let Some(flag) = dashed(&alias.flags) {
            return fail(without_dashes(&flag));
        }
        if names.contains(&name) {
            return fail(format!("duplicate alias name {name}"));
        }
        names.push(name);
    }
    for defaults in &preference.defaults {
        if let Some(flag) = dashed(&defaults.flags) {
            return fail(without_dashes(&flag));
        }
    }
    preference.plugin_policy()
}

fn without_dashes(flag: &Flag) -> String {
    format!(
        "flag name {} should be in long form without dashes",
        flag.name
    )
}

/// The verb that an alias stands for, and the command written out; `None` when it is no alias.
/// `seen` gets the names of the aliases looked at.
fn alias<'p>(
    env: &Env,
    preference: &'p Preference,
    seen: &mut Vec<&'p str>,
) -> Result<Option<(Result<Found>, String)>> {
    let program = env.program();
    let is_word = |a: &&String| !a.starts_with('-') && !a.starts_with("__complete");
    let Some(word) = env.args[1..].iter().find(is_word) else {
        return Ok(None);
    };
    let mut out = None;
    for alias in &preference.aliases {
        seen.push(&alias.name);
        if alias.name != *word {
            continue;
        }
        if find::find(std::slice::from_ref(word), program).is_ok() {
            env.stderr.line(&format!(
                "Warning: Setting alias {word:?} to a built-in command is not supported"
            ));
            break;
        }
        out = Some(expand(env, alias)?);
    }
    Ok(out)
}

fn expand(env: &Env, alias: &Alias) -> Result<(Result<Found>, String)> {
    let program = env.program();
    let started = env.args.first().map_or(program, String::as_str);
    let words: Vec<String> = fields(&alias.command);
    let Ok(target) = find::find(&words, program) else {
        return Err(Error::verbatim(format!(
            "command {:?} not found to set alias {:?}: [{}]",
            alias.command,
            alias.name,
            words.join(" ")
        )));
    };
    let mut set: Vec<String> = Vec::new();
    for Flag { name, value } in &alias.flags {
        let Some(short) = parse::flag(target.verb(), name) else {
            return Err(Error::verbatim(format!(
                "invalid alias flag {name} in alias {started}"
            )));
        };
        if is_given(name, short, &env.args) {
            continue;
        }
        if let Some(why) = parse::refusal(target.verb(), name, value) {
            return Err(Error::verbatim(format!(
                "could not apply value {value} to flag {name} in alias {started} err: {why}"
            )));
        }
        set.push(format!("--{name}={value}"));
    }
    let mut args = env.args[1..].to_vec();
    if let Some(at) = args.iter().position(|a| *a == alias.name) {
        args.splice(at + 1..at + 1, alias.prepend.iter().cloned());
    }
    args.extend(alias.append.iter().cloned());
    let mut text = alias.command.clone();
    set.iter().for_each(|flag| text = format!("{text} {flag}"));
    let rest = args.join(" ").replace(&alias.name, "");
    if !rest.is_empty() {
        text = format!("{text} {rest}");
    }
    let found = find::aliased(&args, &alias.name, target, program).map(|mut found| {
        found.rest.splice(0..0, set);
        found
    });
    Ok((found, text))
}

/// Puts the defaults of the verb's flags before its arguments; gives the command written out.
fn defaults(
    env: &Env,
    preference: &Preference,
    aliases: &[&str],
    found: &mut Found,
) -> Result<Option<String>> {
    let fail = |text: String| Err(Error::verbatim(text));
    let program = env.program();
    let mut original = None;
    let Some(verb) = found.verb() else {
        return Ok(None);
    };
    let own = found.alias.clone();
    let name = own.as_deref().unwrap_or(verb.name);
    for defaults in &preference.defaults {
        let (command, words) = (&defaults.command, fields(&defaults.command));
        let meant = match own.as_deref() {
            Some(own) if words.first().is_some_and(|w| w == own) => own.to_owned(),
            _ => match find::find(&words, program) {
                Ok(other) => other.verb().map_or(program, |v| v.name).to_owned(),
                Err(_) => {
                    env.stderr.line(&format!(
                        "Warning: command {command:?} not found to set kuberc override"
                    ));
                    continue;
                }
            },
        };
        if meant != name {
            continue;
        }
        if aliases.contains(&name) {
            return fail(format!("alias {name} can not be overridden"));
        }
        let mut text = env.args[1..].join(" ");
        for Flag { name, value } in &defaults.flags {
            let Some(short) = parse::flag(Some(verb), name) else {
                return fail(format!("invalid flag {name} for command {command}"));
            };
            if is_given(name, short, &env.args[1..]) {
                continue;
            }
            if let Some(why) = parse::refusal(Some(verb), name, value) {
                return fail(format!(
                    "could not apply override value {value} to flag {name} in command {command} \
                     err: {why}"
                ));
            }
            let flag = format!("--{name}={value}");
            text = format!("{text} {flag}");
            // Behind those set before, so that the last one wins, and before those of the user.
            found.rest.insert(found.preset, flag);
            found.preset += 1;
        }
        original = Some(text);
    }
    Ok(original)
}

fn fields(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// Whether a flag seems to be among the arguments: kubectl's rule, which looks at texts only.
fn is_given(name: &str, short: Option<char>, args: &[String]) -> bool {
    let long = format!("--{}", name.replace('_', "-"));
    args.iter().any(|arg| {
        if *arg == long || arg.starts_with(&format!("{long}=")) {
            return true;
        }
        let (Some(short), Some(rest)) = (short, arg.strip_prefix('-')) else {
            return false;
        };
        let is_cluster = !rest.is_empty() && rest.chars().all(|c| c.is_ascii_alphabetic());
        rest.starts_with(short) || (is_cluster && rest.contains(short))
    })
}

#[cfg(test)]
mod tests;
