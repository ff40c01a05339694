//! `-v` and `--vmodule`: how much is told, by the source file that tells it.
//!
//! The files are klog's: what kubectl tells from `round_trippers.go` is told here under that name.

use std::str::FromStr;

/// How much to tell of what goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verbosity {
    /// `-v`: the level that counts for all files.
    pub level: u8,
    /// `--vmodule`: files that tell more.
    pub modules: Modules,
}

impl Verbosity {
    /// The level of a file, by its name without folder and `.go`: the first pattern that matches
    /// counts, and never lowers what `-v` gives.
    #[must_use]
    pub fn of(&self, file: &str) -> u8 {
        let module = self.modules.0.iter().find(|m| m.matches(file));
        self.level.max(module.map_or(0, |m| m.level))
    }
}

/// The value of `--vmodule`: `PATTERN=N,...`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Modules(Vec<Module>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Module {
    pattern: String,
    level: u8,
}

impl Module {
    fn matches(&self, file: &str) -> bool {
        let (pattern, file): (Vec<char>, Vec<char>) =
            (self.pattern.chars().collect(), file.chars().collect());
        matches(&pattern, &file)
    }
}

impl FromStr for Modules {
    type Err = String;

    /// # Errors
    /// klog's text.
    fn from_str(text: &str) -> Result<Self, String> {
        let syntax = || "syntax error: expect comma-separated list of filename=N".to_owned();
        let mut modules = Vec::new();
        for part in text.split(',').filter(|p| !p.is_empty()) {
            let (pattern, level) = part.split_once('=').ok_or_else(syntax)?;
            let level: i32 = level.parse().map_err(|_| syntax())?;
            if pattern.is_empty() {
                return Err(syntax());
            }
            if level < 0 {
                return Err("negative value for vmodule level".to_owned());
            }
            // Level 0 says nothing, and so does not hide a later pattern.
            if level > 0 {
                modules.push(Module {
                    pattern: pattern.to_owned(),
                    level: u8::try_from(level).unwrap_or(u8::MAX),
                });
            }
        }
        Ok(Self(modules))
    }
}

/// Go's `filepath.Match` for names without `/`; a pattern that makes no sense matches nothing.
fn matches(pattern: &[char], name: &[char]) -> bool {
    match (pattern, name) {
        ([], rest) => rest.is_empty(),
        (['*', rest @ ..], _) => (0..=name.len()).any(|from| matches(rest, &name[from..])),
        (['?', rest @ ..], [_, name @ ..]) => matches(rest, name),
        (['[', rest @ ..], [c, name @ ..]) => match class(rest, *c) {
            Some((true, rest)) => matches(rest, name),
            _ => false,
        },
        (['\\', literal, rest @ ..], [c, name @ ..]) => literal == c && matches(rest, name),
        ([literal, rest @ ..], [c, name @ ..]) => literal == c && matches(rest, name),
        (_, []) => false,
    }
}

/// Whether a character is in the class that begins after `[`, and what follows the class.
fn class(mut rest: &[char], c: char) -> Option<(bool, &[char])> {
    let is_negated = rest.first() == Some(&'^');
    if is_negated {
        rest = &rest[1..];
    }
    let mut is_in = false;
    let mut count = 0;
    loop {
        if let [']', after @ ..] = rest
            && count > 0
        {
            return Some((is_in != is_negated, after));
        }
        let (low, after) = member(rest)?;
        let (high, after) = match after {
            ['-', after @ ..] => member(after)?,
            after => (low, after),
        };
        is_in |= low <= c && c <= high;
        count += 1;
        rest = after;
    }
}

/// One character of a class, which may be escaped.
fn member(rest: &[char]) -> Option<(char, &[char])> {
    match rest {
        ['\\', c, after @ ..] => Some((*c, after)),
        ['-' | ']' | '\\', ..] | [] => None,
        [c, after @ ..] => Some((*c, after)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_pattern_that_matches_counts() {
        let cases = [
            ("round_trippers=6", 6),
            ("round*=6", 6),
            ("r?und_[a-t]*=6", 6),
            ("[^r]*=6", 0),
            ("[^a]*=6", 6),
            (r"r\ound_trippers=6", 6),
            ("transport/round_trippers=6", 0),
            ("[=6", 0),
            ("round=6", 0),
            ("a=1,,round_trippers=7,*=9", 7),
            ("round_trippers=0,*=9", 9),
            ("*=999", 255),
        ];
        for (text, wanted) in cases {
            let modules = text.parse().unwrap();
            let verbosity = Verbosity { level: 0, modules };
            assert_eq!(verbosity.of("round_trippers"), wanted, "{text}");
        }
        let modules = "round_trippers=1".parse().unwrap();
        assert_eq!(Verbosity { level: 8, modules }.of("round_trippers"), 8);
    }

    #[test]
    fn what_is_no_list_is_refused() {
        let syntax = "syntax error: expect comma-separated list of filename=N";
        for text in ["zz", "zz=a", "=1", "a=1=2", "a=99999999999", "a= 6", "a="] {
            assert_eq!(text.parse::<Modules>(), Err(syntax.to_owned()), "{text}");
        }
        let negative = Err("negative value for vmodule level".to_owned());
        assert_eq!("a=-1".parse::<Modules>(), negative);
    }
}
