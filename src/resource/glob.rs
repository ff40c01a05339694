//! File patterns as Go's `path/filepath.Glob` expands them: `*`, `?`, `[a-z]`, `[^a]`, `\x`.

use std::fs;

use crate::{Env, Error, Result};

/// The existing paths that match, by name; none is no error.
pub(super) fn expand(env: &Env, pattern: &str) -> Result<Vec<String>> {
    let bad = || {
        Error::new(format!(
            "pattern {pattern:?} is not valid: syntax error in pattern"
        ))
    };
    matches(pattern, "").ok_or_else(bad)?;
    let (root, rest) = match pattern.strip_prefix('/') {
        Some(rest) => ("/", rest),
        None => ("", pattern),
    };
    let mut found = vec![root.to_owned()];
    for segment in rest.split('/').filter(|s| !s.is_empty()) {
        let mut next = Vec::new();
        for folder in &found {
            let below = |name: &str| match folder.as_str() {
                "" => name.to_owned(),
                "/" => format!("/{name}"),
                _ => format!("{folder}/{name}"),
            };
            if !segment.contains(['*', '?', '[', '\\']) {
                let path = below(segment);
                if fs::symlink_metadata(env.path(&path)).is_ok() {
                    next.push(path);
                }
                continue;
            }
            // A folder that cannot be read has no matches, as in Go.
            let entries = fs::read_dir(env.path(folder))
                .into_iter()
                .flatten()
                .flatten();
            let mut names: Vec<String> = entries
                .map(|e| e.file_name().to_string_lossy().into_owned())
                .filter(|name| matches(segment, name) == Some(true))
                .collect();
            names.sort();
            next.extend(names.iter().map(|name| below(name)));
        }
        found = next;
    }
    Ok(found)
}

/// Whether `name` matches as a whole; `None` when the pattern is not well-formed.
fn matches(pattern: &str, name: &str) -> Option<bool> {
    let parts = parse(pattern)?;
    let name: Vec<char> = name.chars().collect();
    // Row by row over the pattern: which prefixes of the name match so far.
    let mut reach = vec![false; name.len() + 1];
    reach[0] = true;
    for part in &parts {
        let mut next = vec![false; name.len() + 1];
        let mut star = false;
        for at in 0..=name.len() {
            if let Part::Star = part {
                star = (star && (at == 0 || name[at - 1] != '/')) || reach[at];
                next[at] = star;
            } else if at > 0 {
                next[at] = reach[at - 1] && part.takes(name[at - 1]);
            }
        }
        reach = next;
    }
    Some(reach[name.len()])
}

enum Part {
    Star,
    Any,
    One(char),
    Class(bool, Vec<(char, char)>),
}

impl Part {
    fn takes(&self, c: char) -> bool {
        match self {
            Part::Star => false,
            Part::Any => c != '/',
            Part::One(one) => *one == c,
            Part::Class(negated, ranges) => {
                ranges.iter().any(|(low, high)| (*low..=*high).contains(&c)) != *negated
            }
        }
    }
}

fn parse(pattern: &str) -> Option<Vec<Part>> {
    let mut chars = pattern.chars().peekable();
    let mut parts = Vec::new();
    while let Some(c) = chars.next() {
        parts.push(match c {
            '*' => Part::Star,
            '?' => Part::Any,
            '\\' => Part::One(chars.next()?),
            '[' => {
                let negated = chars.next_if_eq(&'^').is_some();
                let mut ranges = Vec::new();
                while ranges.is_empty() || chars.next_if_eq(&']').is_none() {
                    let mut bound = || match chars.next()? {
                        '\\' => chars.next(),
                        '-' | ']' => None,
                        c => Some(c),
                    };
                    let low = bound()?;
                    let mut high = low;
                    if chars.next_if_eq(&'-').is_some() {
                        high = match chars.next()? {
                            '\\' => chars.next()?,
                            '-' | ']' => return None,
                            c => c,
                        };
                    }
                    ranges.push((low, high));
                }
                Part::Class(negated, ranges)
            }
            c => Part::One(c),
        });
    }
    Some(parts)
}
