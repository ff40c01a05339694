//! Which verb a command line means.

use std::cell::LazyCell;

use crate::{Error, Result};

use super::parse;
use super::table::{Leaf, VERBS, Verb};

/// A verb found, and the arguments left for it.
pub(super) struct Found {
    chain: Vec<&'static Verb>,
    /// All arguments but the words of the verb, in order.
    pub(super) rest: Vec<String>,
    /// How many of them, at the start, come from the user's preferences.
    pub(super) preset: usize,
    /// The alias that was called in place of the verb.
    pub(super) alias: Option<String>,
}

impl Found {
    /// The innermost verb; `None` when the program was called without any.
    pub(super) fn verb(&self) -> Option<&'static Verb> {
        self.chain.last().copied()
    }

    /// The words that lead here, such as `ktl config view`.
    pub(super) fn path(&self, program: &str) -> String {
        if let Some(alias) = &self.alias {
            return format!("{program} {alias}");
        }
        self.chain
            .iter()
            .fold(program.to_owned(), |path, verb| path + " " + verb.name)
    }
}

/// Finds the verb that `args` (without the program's name) mean.
pub(super) fn find(args: &[String], program: &str) -> Result<Found> {
    let start = Found {
        chain: Vec::new(),
        rest: args.to_vec(),
        preset: 0,
        alias: None,
    };
    go_on(start, VERBS, program)
}

/// Finds the verb that `args` mean, where `alias` stands for the verb `target`.
pub(super) fn aliased(args: &[String], alias: &str, target: Found, program: &str) -> Result<Found> {
    let mut rest = args.to_vec();
    match first_word(&rest, None) {
        Some(at) if rest[at] == alias => rest.remove(at),
        Some(at) => return Err(unknown(&rest[at], program)),
        None => return find(args, program),
    };
    let inner = target.verb().map_or(&[][..], |v| v.inner);
    let start = Found {
        chain: target.chain,
        rest,
        preset: 0,
        alias: Some(alias.to_owned()),
    };
    go_on(start, inner, program)
}

/// Takes words from the arguments as long as they name verbs among `verbs`, or inside of them.
fn go_on(mut found: Found, mut verbs: &'static [Verb], program: &str) -> Result<Found> {
    while !verbs.is_empty()
        && let Some(at) = first_word(&found.rest, found.verb().and_then(|v| v.leaf.as_ref()))
    {
        let word = &found.rest[at];
        let Some(verb) = verbs
            .iter()
            .find(|v| v.name == word || v.aliases.contains(&word.as_str()))
        else {
            if found.chain.is_empty() {
                return Err(unknown(word, program));
            }
            break;
        };
        found.rest.remove(at);
        found.chain.push(verb);
        found.alias = None;
        verbs = verb.inner;
    }
    Ok(found)
}

/// Where the first argument stands that is neither a flag nor the value of one. A flag that is not
/// known here, as a global one or one of `leaf`, is taken for one with a value, as cobra does.
fn first_word(args: &[String], leaf: Option<&Leaf>) -> Option<usize> {
    let own = LazyCell::new(|| leaf.map(parse::own_flags));
    let is_own = |flag: &str| (own.as_ref()).is_some_and(|own| parse::is_switch(own, flag));
    let is_switch = |flag: &str| parse::is_global_switch(flag) || is_own(flag);
    let mut at = 0;
    while let Some(arg) = args.get(at) {
        match arg.as_bytes() {
            [b'-', b'-'] => return None,
            [b'-', rest @ ..] if !rest.is_empty() => {
                let takes_next = !arg.contains('=')
                    && (arg.starts_with("--") || arg.len() == 2)
                    && !is_switch(arg);
                at += if takes_next { 2 } else { 1 };
            }
            [] => at += 1,
            _ => return Some(at),
        }
    }
    None
}

fn unknown(word: &str, program: &str) -> Error {
    let mut message = format!("unknown command {word:?} for {program:?}");
    let near: Vec<&str> = VERBS
        .iter()
        .filter(|v| !v.hidden())
        .map(|v| v.name)
        .filter(|n| is_near(word, n))
        .collect();
    if !near.is_empty() {
        message += "\n\nDid you mean this?";
        near.iter()
            .for_each(|name| message = format!("{message}\n\t{name}"));
    }
    Error::new(message)
}

/// cobra's rule for a suggestion: at most two edits apart, or the start of the name.
fn is_near(word: &str, name: &str) -> bool {
    let (word, name) = (word.to_lowercase(), name.to_lowercase());
    distance(&word, &name) <= 2 || name.starts_with(&word)
}

/// Levenshtein's distance in characters.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &cb) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(ca != cb);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(line: &str) -> Result<(String, Vec<String>)> {
        let args: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        find(&args, "ktl").map(|f| (f.path("ktl"), f.rest))
    }

    #[test]
    fn words_choose_and_flags_stay() {
        let ok = |line: &str, verb: &str, rest: &str| {
            let rest = rest.split_whitespace().map(str::to_owned).collect();
            assert_eq!(path(line), Ok((verb.to_owned(), rest)), "{line}");
        };
        ok("get pods", "ktl get", "pods");
        ok("-n foo get pods -o name", "ktl get", "-n foo pods -o name");
        ok("-o name get ns", "ktl get", "-o name ns");
        ok(
            "--namespace=foo config view --raw",
            "ktl config view",
            "--namespace=foo --raw",
        );
        ok(
            "config --warnings-as-errors use x",
            "ktl config use-context",
            "--warnings-as-errors x",
        );
        ok("config nope", "ktl config", "nope");
        ok("--", "ktl", "--");
    }

    #[test]
    fn an_unknown_word_names_its_neighbours() {
        let text = path("gat pods").map_err(|e| e.message);
        let wanted =
            "unknown command \"gat\" for \"ktl\"\n\nDid you mean this?\n\tset\n\tget\n\twait";
        assert_eq!(text, Err(wanted.to_owned()));
        let text = path("appyl").map_err(|e| e.message);
        let wanted = "unknown command \"appyl\" for \"ktl\"\n\nDid you mean this?\n\tapply";
        assert_eq!(text, Err(wanted.to_owned()), "two edits are near");
        let text = path("xyzzyplugh").map_err(|e| e.message);
        assert_eq!(
            text,
            Err("unknown command \"xyzzyplugh\" for \"ktl\"".to_owned())
        );
    }
}
